//! Sharing the papers, and what is made of them, with other machines through a git host.
//!
//! Knows how two sets of papers become one and which references travel. Must not know how git talks
//! to a host.
//!
//! `bronnen` is joined, never rewritten; `main` follows from it, so that whoever joined last may set
//! it; `dagelijks` goes on from both. All move together, each from where the host was last seen.

use chrono::{DateTime, Utc};
use git2::Oid;

use super::error::ArchiveError;
use super::given::GIVEN;
use super::handle::{Archive, Rules};
use super::history::History;
use super::message::commit_of_today;
use super::objects::{Draft, Entries, Objects};
use super::papers::Papers;
use super::publish;
use super::rebuilt::Rebuilt;
use super::refs::{self, MadeWith, SHARED, TOLD};
use super::remote::RemoteError;
use super::run::{Mode, Run};
use super::sources::{self, DECISION, FACTS, Facts, Name};
use super::tips::Tips;
use crate::model::Publication;
use crate::model::sha256;
use crate::secret::shown_address;

/// What travels as it stands; `main` follows from `bronnen`, and the last names what it was made
/// from.
const TRAVELLING: [&str; 4] = [refs::SOURCES, refs::MAIN, refs::DAILY, refs::MADE_WITH];
/// Tags are remade from `main`, wherever they stood; of a reader's own tags none is pushed.
const TAGS: &str = "+refs/tags/begroting/*:refs/tags/begroting/*";

/// A reference that stands elsewhere here than at the host.
#[derive(Debug, Clone, Copy)]
struct Move {
    name: &'static str,
    ours: Oid,
    theirs: Option<Oid>,
}

/// What was taken over from other machines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TakenOver {
    /// Papers that were not here.
    pub papers: usize,
    /// What had to be folded anew before, as for an import.
    pub refolded: Option<Rebuilt>,
    /// Entries of the host that are not what they say; they were left out.
    pub bad: Vec<String>,
}

impl Archive {
    /// Fetches the host's papers and joins them with ours; `main` is folded from all of them.
    pub fn take_over(
        &mut self,
        remote: &str,
        rules: &Rules,
        now: DateTime<Utc>,
    ) -> Result<TakenOver, RemoteError> {
        let heads = format!("+refs/heads/*:{}heads/*", refs::HOST);
        let made_with = format!("+{0}*:{1}made-with*", refs::MADE_WITH, refs::HOST);
        self.fetch(remote, &[&heads, &made_with])?;
        if let Some(theirs) = self.host_made_with()?
            && theirs.text_version > rules.text_version
        {
            let remote = shown_address(remote);
            return Err(RemoteError::Newer { remote, version: theirs.text_version });
        }
        Ok(self.locked(|archive| {
            let refolded = match publish::recover(archive, rules, now) {
                // The host may still have what is gone here; a run that goes on without it is refused.
                Err(ArchiveError::Lost(_)) => None,
                recovered => recovered?,
            };
            let joined = archive.join(Run { rules, now, mode: Mode::Write })?;
            Ok(TakenOver { refolded, ..joined })
        })?)
    }

    /// Pushes what the host does not have; nothing is asked of it when there is nothing.
    pub fn share(&mut self, remote: &str) -> Result<(), RemoteError> {
        let moves = self.moves()?;
        if moves.is_empty() {
            return Ok(());
        }
        let repo = self.repo()?;
        for Move { name, ours, theirs } in &moves {
            // What stands there and not here is joined first: a push never takes papers away.
            if *name == refs::SOURCES && !refs::holds(&repo, Some(*ours), *theirs)? {
                return Err(RemoteError::Moved("bronnen".to_owned()));
            }
        }
        let mut options = vec!["--atomic".to_owned()];
        for Move { name, theirs, .. } in &moves {
            let expected = theirs.map(|id| id.to_string()).unwrap_or_default();
            options.push(format!("--force-with-lease={name}:{expected}"));
        }
        let branches = moves.iter().map(|Move { name, ours, .. }| format!("{ours}:{name}"));
        let specs: Vec<String> = branches.chain(self.kinds_of_tags()?).collect();
        let options: Vec<&str> = options.iter().map(String::as_str).collect();
        let specs: Vec<&str> = specs.iter().map(String::as_str).collect();
        self.push(remote, &options, &specs, "bronnen")?;
        self.locked(|archive| {
            let repo = archive.repo()?;
            moves.iter().try_for_each(|Move { name, ours, .. }| {
                refs::set(&repo, &refs::at_host(name), *ours, &archive.steps)
            })
        })?;
        Ok(())
    }

    /// Lists what the host does not have as it stands here, as far as was last seen of it.
    pub fn unshared(&self) -> Result<Vec<String>, ArchiveError> {
        let short = |name: &str| {
            let name = name.trim_start_matches("refs/heads/");
            name.trim_start_matches("refs/prinsjesdiff/").to_owned()
        };
        let mut names: Vec<String> = self.moves()?.iter().map(|one| short(one.name)).collect();
        let repo = self.repo()?;
        for (channel, watch) in self.tellings()? {
            let ours = refs::target(&repo, &format!("{TOLD}{channel}/{watch}"))?;
            if ours != refs::target(&repo, &format!("{SHARED}{channel}/{watch}"))? {
                names.push(format!("told/{channel}/{watch}"));
            }
        }
        Ok(names)
    }

    /// Lists the references that stand elsewhere here than at the host.
    fn moves(&self) -> Result<Vec<Move>, ArchiveError> {
        let repo = self.repo()?;
        let mut moves = Vec::new();
        for name in TRAVELLING {
            let theirs = refs::target(&repo, &refs::at_host(name))?;
            if let Some(ours) = refs::target(&repo, name)?
                && theirs != Some(ours)
            {
                moves.push(Move { name, ours, theirs });
            }
        }
        Ok(moves)
    }

    /// Returns what pushes the tags of each kind of paper that has any.
    fn kinds_of_tags(&self) -> Result<Vec<String>, ArchiveError> {
        let repo = self.repo()?;
        let mut specs = Vec::new();
        for kind in crate::model::Kind::ALL {
            if repo.references_glob(&format!("refs/tags/{kind}/*"))?.next().is_some() {
                specs.push(TAGS.replace("begroting", kind.as_str()));
            }
        }
        Ok(specs)
    }

    fn host_made_with(&self) -> Result<Option<MadeWith>, ArchiveError> {
        let repo = self.repo()?;
        let odb = repo.odb()?;
        let objects = Objects::reading(&repo, &odb);
        let blob = refs::target(&repo, &refs::at_host(refs::MADE_WITH))?;
        Ok(blob.map(|blob| objects.text(blob)).transpose()?.and_then(|text| MadeWith::read(&text)))
    }

    /// Joins what was fetched with what is here.
    ///
    /// What is not sound is left out, and then the join does not count as one: the next run looks
    /// again, and nothing is pushed over the host before it was mended there.
    fn join(&self, run: Run) -> Result<TakenOver, ArchiveError> {
        let repo = self.repo()?;
        let odb = repo.odb()?;
        let objects = Objects::writing(&repo, &odb);
        let tips = Tips::read(&objects)?;
        let nothing = TakenOver::default();
        let Some(theirs) = refs::target(&repo, &refs::at_host(refs::SOURCES))? else {
            return Ok(nothing);
        };
        let daily = refs::target(&repo, &refs::at_host(refs::DAILY))?;
        let knows_day = refs::holds(&repo, refs::target(&repo, refs::DAILY)?, daily)?;
        if refs::holds(&repo, tips.sources, Some(theirs))? && knows_day {
            return Ok(nothing);
        }
        let mut kept = Papers::default();
        let theirs_tree = objects.tree_of(theirs)?;
        let joined = joined(&objects, tips.sources_tree, theirs_tree, &mut kept, run.rules)?;
        let Joined { tree, papers, bad } = joined;
        let taken = TakenOver { papers, refolded: None, bad };
        let Some(tree) = tree else { return Ok(taken) };
        if !taken.bad.is_empty() && Some(tree) == tips.sources_tree {
            return Ok(taken);
        }
        let sources = if taken.bad.is_empty() {
            sources_commit(&objects, &tips, (theirs, tree), run.now)?
        } else {
            let message = "overgenomen uit de gedeelde opslag, zonder wat daar niet klopt\n";
            objects.commit(&commit_of_today(tree, tips.sources, run.now.timestamp(), message))?
        };
        if Some(tree) == tips.sources_tree && tips.agree(run.rules.text_version) {
            let history = History { tip: tips.main, base: tips.main, folded: Vec::new() };
            let publication = publish::Publication {
                tips,
                sources: (sources, tree),
                history: &history,
                repair: false,
                text_version: run.rules.text_version,
                now: run.now,
            };
            publish::publish(self, &objects, &publication)?;
        } else {
            self.fold_onto(&objects, &tips, (sources, tree), run)?;
        }
        Ok(taken)
    }
}

/// Chooses the commit of `bronnen` that holds both: one of the two, or a new one after both.
fn sources_commit(
    objects: &Objects,
    tips: &Tips,
    (theirs, tree): (Oid, Oid),
    now: DateTime<Utc>,
) -> Result<Oid, ArchiveError> {
    let repo = objects.repo();
    match tips.sources {
        Some(ours) if refs::holds(repo, Some(ours), Some(theirs))? => Ok(ours),
        Some(ours) if !refs::holds(repo, Some(theirs), Some(ours))? => {
            let message = "samengevoegd met de gedeelde opslag\n";
            objects.commit(&commit_of_today(tree, [ours, theirs], now.timestamp(), message))
        }
        _ => Ok(theirs),
    }
}

/// Two states of `bronnen` as one.
struct Joined {
    tree: Option<Oid>,
    /// Bodies that are new to the first.
    papers: usize,
    /// Entries of the second that are not what they say.
    bad: Vec<String>,
}

/// Joins two states of `bronnen`, the same from either side.
fn joined(
    objects: &Objects,
    ours: Option<Oid>,
    theirs: Oid,
    kept: &mut Papers,
    rules: &Rules,
) -> Result<Joined, ArchiveError> {
    let names = match ours {
        Some(ours) => sources::difference(objects, ours, theirs)?.changed,
        None => sources::list(objects, theirs)?,
    };
    let mut draft = sources::open(ours);
    let (mut papers, mut bad) = (0, Vec::new());
    for name in names {
        let path = name.path();
        let Some(their_folder) = objects.find(theirs, &path)?.filter(|node| node.folder) else {
            continue;
        };
        if !is_sound(objects, theirs, &name, kept, rules) {
            bad.push(path);
            continue;
        }
        let here = match ours {
            Some(ours) => objects.find(ours, &path)?.filter(|node| node.folder),
            None => None,
        };
        let Some(here) = here else {
            objects.put(&mut draft, &path, Draft::Kept(their_folder))?;
            papers += 1;
            continue;
        };
        let (ours, theirs) = (objects.entries(here.id)?, objects.entries(their_folder.id)?);
        let given = theirs.iter().filter(|(file, _)| file.starts_with(GIVEN));
        for (file, node) in given.filter(|(file, _)| !ours.contains_key(*file)) {
            objects.put(&mut draft, &format!("{path}/{file}"), Draft::Kept(*node))?;
        }
        for file in [FACTS, DECISION] {
            if let Some(node) = chosen(objects, (&ours, &theirs), &path, file)? {
                objects.put(&mut draft, &format!("{path}/{file}"), Draft::Kept(node))?;
            }
        }
    }
    let tree = objects.draft(&draft)?.map(|node| node.id);
    Ok(Joined { tree, papers, bad })
}

/// Tells whether an entry is what it says: bytes that have the hash they are kept under and that name
/// the paper in whose folder they stand, and small files that read.
fn is_sound(objects: &Objects, tree: Oid, name: &Name, kept: &mut Papers, rules: &Rules) -> bool {
    let Ok(Some(stored)) = sources::stored(objects, tree, name) else { return false };
    let Ok(bytes) = objects.read(stored.paper) else { return false };
    let sha256 = sha256(&bytes);
    if !sha256.starts_with(&name.short) {
        return false;
    }
    let extraction = (rules.extract)(&bytes);
    let is_named = |paper: &Publication| paper.id.base() == name.base;
    let is_sound = extraction.publication.as_ref().is_some_and(is_named);
    kept.keep(&sha256, bytes.len(), extraction);
    is_sound
}

/// Makes one of two versions of a small file: facts are joined, and of two decisions either stands,
/// as long as it is the same one on both machines.
fn chosen(
    objects: &Objects,
    (ours, theirs): (&Entries, &Entries),
    path: &str,
    file: &str,
) -> Result<Option<super::objects::Node>, ArchiveError> {
    let (Some(ours), Some(theirs)) = (ours.get(file), theirs.get(file)) else {
        return Ok(ours.get(file).or_else(|| theirs.get(file)).copied());
    };
    if file == DECISION || ours == theirs {
        return Ok(Some(if ours.id > theirs.id { *ours } else { *theirs }));
    }
    let read = |id| sources::parse::<Facts>(&objects.text(id)?, path, file);
    let joined = read(ours.id)?.joined(read(theirs.id)?);
    sources::toml_node(objects, &format!("{path}/{file}"), &joined).map(Some)
}
