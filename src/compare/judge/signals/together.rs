//! Who acts beside whom, and in a clause of his own.
//!
//! Knows offices and bodies joined by `en`, and clauses between semicolons. Must not tell a signal.

use crate::compare::judge::signals::aligned::{Group, Sentence};
use crate::compare::reading::actors::Actor;
use crate::compare::reading::departments::department_of;
use crate::compare::reading::offices::{Agent, Sort, agents};
use crate::text::fold;

/// Tells whether a body is named beside a central office with which it acts: `de minister en de
/// provincies`.
pub(super) fn beside_central(sentences: &[Sentence], body: &Actor) -> bool {
    sentences.iter().any(|sentence| {
        let words = sentence.words();
        let agents = agents(&words);
        agents.windows(2).any(|pair| {
            let [one, two] = pair else { return false };
            let named = |agent: &Agent| {
                agent.office.map_or(words[agent.at], |office| office.group) == body.group
            };
            let (central, other) = if one.sort == Sort::Central { (one, two) } else { (two, one) };
            let between = words.get(one.at + 1..two.at).unwrap_or_default();
            let joined = matches!(between, ["en"] | ["en", "de" | "het"]);
            joined && central.sort == Sort::Central && other.sort == Sort::Other && named(other)
        })
    })
}

/// Tells whether a body acts in a clause, alone there as `alone` tells, and what it does stands in the
/// other sentences.
pub(super) fn has_its_clause(
    body: &Actor,
    (own, others): (&[Sentence], &[Sentence]),
    alone: &dyn Fn(&Sentence) -> bool,
) -> bool {
    let clauses: Vec<Sentence> = own.iter().flat_map(clauses).collect();
    let there: Vec<&str> = others.iter().flat_map(Sentence::words).collect();
    let mut by_itself = clauses.iter().filter(|clause| clauses.len() > 1 && alone(clause));
    by_itself.any(|clause| {
        let words = clause.words();
        let name = fold(&body.name);
        let said: Vec<&&str> = words
            .iter()
            .filter(|word| {
                word.chars().count() > SMALL && !name.split(' ').any(|one| one == **word)
            })
            .collect();
        let stays = said.iter().filter(|word| there.contains(**word)).count();
        said.len() > 1 && stays * 3 >= said.len() * 2
    })
}

/// Words of fewer letters do not tell what a clause says.
const SMALL: usize = 4;

/// The clauses of a sentence between its semicolons.
pub(super) fn clauses(sentence: &Sentence) -> Vec<Sentence> {
    let parts = sentence.text.split(';').map(|part| part.trim().to_owned());
    parts.map(|text| Sentence { key: fold(&text), text }).collect()
}

/// Tells whether two offices act side by side on both sides: which of them is named first says
/// nothing.
pub(super) fn act_together(one: &Actor, two: &Actor, group: &Group) -> bool {
    let together = |sentence: &Sentence| {
        let words = sentence.words();
        let agents = agents(&words);
        let at = |actor: &Actor| {
            let is_his =
                |agent: &&Agent| agent.office.is_some_and(|one| one.group == actor.office());
            let mut own = agents.iter().filter(is_his);
            own.next().map(|agent| agent.at)
        };
        let (Some(one), Some(two)) = (at(one), at(two)) else { return false };
        let (first, last) = (one.min(two), one.max(two));
        let end = department_of(&words, first).map_or(first + 1, |(_, end)| end);
        matches!(words.get(end..last), Some(["en"] | ["en", "de" | "het"]))
    };
    group.old.iter().any(together) && group.new.iter().any(together)
}
