//! Who acts: another member of the cabinet, another body.
//!
//! Knows agents of sentences that belong together and the names of departments. Must not call a
//! renamed ministry, a shortened name or a pronoun another actor (`shapes.md` 6).

use super::aligned::{Group, Marked, Sentence};
use super::departments::minister_of;
use super::offices::{ANY_MEMBER, Office, Sort, agents, office_at, preposition_of};
use super::{Signal, SignalKind};

/// Prepositions behind which an office only takes part.
const PARTNERS: &[&str] = &["aan", "met", "naar", "bij", "tussen", "tot"];

/// Returns another actor in sentences that belong together.
pub(super) fn of_group(group: &Group, marked: &Marked<'_>, moved_chapter: bool) -> Option<Signal> {
    if marked.rewritten {
        return None;
    }
    by_agents(group)
        .or_else(|| by_swap(marked))
        .or_else(|| if moved_chapter { None } else { by_department(group) })
}

fn signal(from: String, to: String) -> Signal {
    Signal { kind: SignalKind::Actor, from, to }
}

fn agents_of(sentences: &[Sentence]) -> Vec<&'static Office> {
    let mut found: Vec<&'static Office> = Vec::new();
    for sentence in sentences {
        for office in agents(&sentence.words()) {
            if !found.iter().any(|known| known.group == office.group) {
                found.push(office);
            }
        }
    }
    found
}

/// Other offices act in the new sentences than in the old.
fn by_agents(group: &Group) -> Option<Signal> {
    let (old, new) = (agents_of(&group.old), agents_of(&group.new));
    if old.is_empty() || new.is_empty() {
        return None;
    }
    let only = |these: &[&'static Office], those: &[&'static Office]| -> Vec<&'static Office> {
        let missing = |office: &&&'static Office| !those.iter().any(|o| o.group == office.group);
        these.iter().filter(missing).copied().collect()
    };
    let (lost, gained) = (only(&old, &new), only(&new, &old));
    if lost.iter().chain(&gained).any(|office| office.group == ANY_MEMBER) {
        return None;
    }
    match (lost.is_empty(), gained.is_empty()) {
        (true, true) => None,
        (false, false) => Some(signal(names(&lost), names(&gained))),
        // Who acts besides another in a sentence of its own took over a part; bodies that join in
        // or leave are no news beside a central office that stays.
        (true, false) => central(&gained).then(|| {
            let parted = gained.iter().all(|office| acts_alone(&group.new, office));
            signal(names(&old), if parted { names(&gained) } else { names(&new) })
        }),
        (false, true) => central(&lost).then(|| {
            let parted = lost.iter().all(|office| acts_alone(&group.old, office));
            signal(if parted { names(&lost) } else { names(&old) }, names(&new))
        }),
    }
}

fn central(offices: &[&Office]) -> bool {
    offices.iter().any(|office| office.sort == Sort::Central)
}

fn acts_alone(sentences: &[Sentence], office: &Office) -> bool {
    sentences.iter().any(|sentence| {
        let agents = agents(&sentence.words());
        !agents.is_empty() && agents.iter().all(|agent| agent.group == office.group)
    })
}

fn names(offices: &[&'static Office]) -> String {
    let names: Vec<&str> = offices.iter().map(|office| office.name).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{} en {last}", before.join(", ")),
        None => String::new(),
    }
}

/// One central office stands where another stood: `de rol van de minister`.
fn by_swap(marked: &Marked<'_>) -> Option<Signal> {
    marked.regions.iter().find_map(|region| {
        let in_region = |words: &[&str], range: &std::ops::Range<usize>| -> Vec<&'static Office> {
            range
                .clone()
                .filter(|&at| {
                    preposition_of(words, at).is_none_or(|word| !PARTNERS.contains(&word))
                })
                .filter_map(|at| office_at(words, at))
                .filter(|office| office.sort == Sort::Central && office.group != ANY_MEMBER)
                .collect()
        };
        let gone = in_region(&marked.old, &region.gone);
        let came = in_region(&marked.new, &region.came);
        match (gone.as_slice(), came.as_slice()) {
            ([one], [two]) if one.group != two.group => {
                Some(signal(one.name.to_owned(), two.name.to_owned()))
            }
            _ => None,
        }
    })
}

/// The minister of another department, where both are known by name.
fn by_department(group: &Group) -> Option<Signal> {
    let only = |sentences: &[Sentence]| -> Option<(&'static str, String)> {
        let mut found = sentences.iter().flat_map(|sentence| minister_of(&sentence.text));
        let first = found.next()?;
        found.all(|other| other.0 == first.0).then_some(first)
    };
    let ((one, from), (two, to)) = (only(&group.old)?, only(&group.new)?);
    (one != two).then(|| signal(from, to))
}
