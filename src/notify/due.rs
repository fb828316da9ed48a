//! What one watch is still to be told, sorted by edition.
//!
//! Knows what stands, what was told, and what a watch is about. Must not know how anything is told,
//! nor whether it is the watch's turn.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{BudgetYear, Chapter, Held, Kind, Place};
use crate::notify::batch::{Note, Told};
use crate::notify::desk::Desk;
use crate::notify::names::{self, RELEASED};
use crate::notify::reading::StandingPaper;
use crate::watch::Criteria;

/// What of one edition is to be told.
#[derive(Debug, Default)]
pub(super) struct Due<'a> {
    /// Papers that are new.
    pub fresh: Vec<&'a StandingPaper>,
    /// Papers that came again, with the name of the body that was told.
    pub revised: Vec<(&'a StandingPaper, String)>,
    /// Papers of which articles were held back when they were told, and no longer are.
    pub released: Vec<Released<'a>>,
    /// Papers in which there is nothing for this watch.
    pub passed_over: Vec<&'a StandingPaper>,
}

impl Due<'_> {
    /// Tells whether an article is told: it stands in a new paper, or is released.
    pub fn tells(&self, place: &Place) -> bool {
        let is_in = |paper: &StandingPaper| paper.publication.chapter == place.chapter;
        let name = place.within_chapter();
        self.fresh.iter().any(|paper| is_in(paper))
            || self.released.iter().any(|one| is_in(one.standing) && one.articles.contains(&name))
    }
}

/// A paper of which articles are released.
#[derive(Debug)]
pub(super) struct Released<'a> {
    /// The paper.
    pub standing: &'a StandingPaper,
    /// The name under which the rest is told.
    pub name: String,
    /// The articles, as the ledger names them.
    pub articles: Vec<String>,
}

/// Sorts what is to be told, by edition in the order in which editions appear.
pub(super) fn due<'a>(
    desk: &Desk,
    criteria: &Criteria,
    standing: &'a [StandingPaper],
) -> BTreeMap<(BudgetYear, Kind), Due<'a>> {
    let told = latest(desk);
    let mut due: BTreeMap<(BudgetYear, Kind), Due<'a>> = BTreeMap::new();
    for paper in standing {
        let publication = &paper.publication;
        let (kind, year) = paper.edition();
        let key = (kind, year, publication.chapter.clone());
        let earlier = told.get(&key);
        if desk.knows(&paper.name) {
            if let Some(released) = earlier.and_then(|earlier| released(desk, paper, *earlier)) {
                due.entry((year, kind)).or_default().released.push(released);
            }
            continue;
        }
        let due = due.entry((year, kind)).or_default();
        match earlier {
            _ if !kind.has_goals() || !criteria.covers(&publication.chapter) => {
                due.passed_over.push(paper);
            }
            // What came between and went again was never told.
            Some((name, _)) if names::are_of_one_body(name, &paper.name) => {
                due.passed_over.push(paper);
            }
            Some((name, _)) => due.revised.push((paper, (*name).to_owned())),
            None => due.fresh.push(paper),
        }
    }
    due
}

type Paper = (Kind, BudgetYear, Chapter);

/// Finds what was told last of each paper.
fn latest(desk: &Desk) -> BTreeMap<Paper, (&str, &Told)> {
    let mut notes: Vec<(&str, &Note, &Told)> = desk
        .notes()
        .filter_map(|(name, note)| Some((name.as_str(), note, note.publication.as_ref()?)))
        .collect();
    // Of one body and turn the note with the least held back is the last.
    notes.sort_by_key(|(_, note, told)| {
        (note.order, note.on, told.revision, Reverse(told.held.len()))
    });
    let place = |told: &'_ Told| (told.kind, told.year, told.chapter.clone());
    notes.into_iter().map(|(name, _, told)| (place(told), (name, told))).collect()
}

/// Returns what was held back when a paper was told, and stands now.
fn released<'a>(
    desk: &Desk,
    paper: &'a StandingPaper,
    (last, told): (&str, &Told),
) -> Option<Released<'a>> {
    let held = held_names(&paper.held);
    let mut articles: Vec<String> = told
        .held
        .iter()
        .filter(|name| !held.contains(name))
        .map(|name| name.split('#').next().unwrap_or(name).to_owned())
        .collect();
    articles.dedup();
    let name = format!("{}{RELEASED}{}", paper.name, held.len());
    let is_news = !articles.is_empty() && last.starts_with(&paper.name) && !desk.knows(&name);
    is_news.then_some(Released { standing: paper, name, articles })
}

/// Names what is held, as notes keep it.
pub(super) fn held_names(held: &[Held]) -> Vec<String> {
    let mut names: Vec<String> =
        held.iter().filter(|held| held.is_unread()).map(held_name).collect();
    names.sort();
    names
}

/// Names an article or section that is held.
pub(super) fn held_name(held: &Held) -> String {
    match held.section {
        Some(section) => format!("{}#{section}", held.article),
        None => held.article.clone(),
    }
}
