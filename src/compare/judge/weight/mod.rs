//! How much a change matters: the heaviest rule of a written table.
//!
//! Knows limits and what facts add to a rule. Must not know how a weight is shown. The
//! weight of a change is that of its heaviest rule and a little for its facts, so that within a rule
//! what concerns more stands first; from 600 it is high, from 300 middle.

mod differing;
mod facts;
mod rules;
mod tasks;

pub(in crate::compare) use differing::is_grammar;
use facts::Facts;

use crate::compare::changes::{Class, Moved, UnitChange, UnitForm};
use crate::compare::judge::spelling::spelled;
use crate::compare::reading::clauses::main_words;
use crate::compare::reading::offices::is_of_government;
use crate::text::fold;

pub use rules::{RULES, Rule};

/// The most that a change of spelling or form weighs, if the passage did not move to another role.
pub const EDITORIAL_LIMIT: u16 = 50;
/// The most that years and numbers that move on by themselves weigh, with the same exception.
pub const ROLLOVER_LIMIT: u16 = 100;
/// The most that a change outside A and B weighs.
pub const OUTSIDE_LIMIT: u16 = 100;
/// The most that a heading weighs of which nothing is known but that its words differ.
pub const HEADING_LIMIT: u16 = 250;
/// The most that facts of a change add to its rule, so that few changes weigh the same.
pub const FINE_LIMIT: u16 = 19;

/// Returns what the facts of a change add to its rule: how much of it differs, whether it stands in
/// A, whether a main clause of the government is concerned. How long it is says nothing.
fn fine(facts: &Facts<'_>) -> u16 {
    let units = || facts.change.from.iter().chain(&facts.change.to);
    let share = (facts.share.min(1000) / 167) as u16;
    let government = units().any(|unit| {
        let words = main_words(&unit.text);
        is_of_government(&words.iter().map(String::as_str).collect::<Vec<_>>())
    });
    let several = u16::from(facts.change.signals.len() > 1);
    (share + 7 * u16::from(government) + 3 * u16::from(facts.in_goals) + several).min(FINE_LIMIT)
}

/// How much words say that became others: nothing else, or only in words without content, or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// The same in another spelling.
    Same,
    /// Words without content.
    Grammar,
    /// Words of content, or figures.
    Content,
}

/// Returns how much a stretch of words says that took the place of another; either may be empty.
#[must_use]
pub fn says(old: &str, new: &str) -> Says {
    let words = |text: &str| -> Vec<String> {
        let key = fold(text);
        let words = key.split(' ').filter(|word| !word.is_empty());
        words.filter(|word| !is_grammar(word)).map(str::to_owned).collect()
    };
    if spelled(old, None) == spelled(new, None) {
        return Says::Same;
    }
    if words(old) == words(new) { Says::Grammar } else { Says::Content }
}

/// Returns the rules that hold for a change, heaviest first.
#[must_use]
pub fn reasons(change: &UnitChange) -> Vec<&'static Rule> {
    let facts = Facts::of(change);
    RULES.iter().filter(|rule| (rule.holds)(&facts)).collect()
}

/// Returns the weight of a change.
///
/// Spelling and roll-over stay low, unless the passage left its place or a role was named: a comma
/// must not hide a shift of role.
#[must_use]
pub fn weigh(change: &UnitChange) -> u16 {
    let in_place = change.moved == Moved::None && change.signals.is_empty();
    if in_place && change.class == Class::None {
        return 0;
    }
    let facts = Facts::of(change);
    let holds = RULES.iter().find(|rule| (rule.holds)(&facts));
    let heaviest = holds.map_or(0, |rule| rule.thousandths + fine(&facts));
    let limit = match change.class {
        Class::Editorial if in_place => EDITORIAL_LIMIT,
        Class::Rollover if in_place => ROLLOVER_LIMIT,
        _ if matches!(change.form(), Some(UnitForm::Heading | UnitForm::Picture))
            && change.signals.is_empty() =>
        {
            HEADING_LIMIT
        }
        _ => 1000,
    };
    let compared = change.from.iter().chain(&change.to).any(|unit| unit.section.is_compared());
    heaviest.min(limit).min(if compared { 1000 } else { OUTSIDE_LIMIT })
}
