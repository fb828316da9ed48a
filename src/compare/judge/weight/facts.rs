//! What the rules ask of a change: which words differ, whole sentences, whose duty a signal bears.
//!
//! Knows the marked words of a change and readings of its sentences. Must not know what anything
//! weighs.

use crate::compare::amounts::in_figures;
use crate::compare::changes::{Class, Op, SegmentOp, SignalKind, UnitChange, UnitForm, UnitRef};
use crate::compare::judge::swapped;
use crate::compare::judge::weight::differing::{Side, content, other_join};
use crate::compare::judge::weight::tasks::{
    explains, has_clause, is_hedged, is_no_longer_for_all, is_task,
};
use crate::compare::reading::duties::{duty, is_denied};
use crate::compare::reading::light::{by_infinitives, is_one_duty};
use crate::compare::reading::synonyms::by_one_word;
use crate::compare::rolling::year;
use crate::compare::rows::members;
use crate::model::SectionKind;
use crate::text::{fold, sentences};

/// Up to so many words of content that differ, a change of wording is a small one.
const FEW_WORDS: usize = 2;
/// A sentence of fewer words is no sentence by itself.
const LEAST_SENTENCE: usize = 4;
/// A sentence is gone when at least so much of it is, in hundredths.
const ALL_OF_IT: usize = 85;

/// What differs in the words of a passage that stands on both sides, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compare) enum Wording {
    Same,
    Grammar,
    Names,
    Synonyms,
    Aside,
    Few,
    Many,
}

/// What the conditions ask of a change, found once.
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by one rule")]
pub(in crate::compare) struct Facts<'c> {
    pub change: &'c UnitChange,
    /// All of it stands in A.
    pub in_goals: bool,
    pub wording: Wording,
    /// Words of content are gone, other than figures.
    pub loses: bool,
    /// What its words say of a role is news: they differ, or are all gone or new.
    pub rests_on_words: bool,
    /// Words of content are only gone, or only new.
    pub narrowed: bool,
    pub widened: bool,
    /// A whole sentence of it is gone, or new, and does more than explain another.
    pub sentence_gone: bool,
    pub sentence_new: bool,
    /// A whole sentence of it that explains another is gone, or new.
    pub explanation: bool,
    /// A task of the government is gone, or new: a sentence, an item or a clause.
    pub task_gone: bool,
    pub task_new: bool,
    /// A sentence came that denies a duty.
    pub duty_denied: bool,
    /// A word for all of a kind is gone.
    pub no_longer_for_all: bool,
    /// A hedge came.
    pub hedged: bool,
    /// How much differs: of its numbers where a signal tells of them, else of its letters, in
    /// thousandths.
    pub share: usize,
}

impl<'c> Facts<'c> {
    pub(in crate::compare) fn of(change: &'c UnitChange) -> Self {
        let all = |kind: SectionKind| {
            change.from.iter().chain(&change.to).all(|unit| unit.section == kind)
        };
        let in_goals = all(SectionKind::Doelstelling);
        let in_roles = all(SectionKind::RolEnVerantwoordelijkheid);
        let paired = !change.from.is_empty() && !change.to.is_empty();
        let reworded = change.class == Class::Substantive && paired;
        let (old, new) = (Side::of(change, SegmentOp::Delete), Side::of(change, SegmentOp::Insert));
        let (mut gone, mut came) = content(&old, &new, !in_goals);
        let texts = (joined(&change.from), joined(&change.to));
        // What went from one clause to another stands on both sides, and says something else.
        if reworded {
            let parts = swapped::of_texts(&texts.0, &texts.1);
            for (content, more) in
                [&mut gone, &mut came].into_iter().zip(swapped::differing(&parts))
            {
                content.all += more.all;
                content.worded += more.worded;
            }
            if other_join(&old, &new) {
                (gone.all, came.all) = (gone.all + 1, came.all + 1);
            }
        }
        let wording = match gone.all.max(came.all) {
            _ if !reworded => Wording::Same,
            0 if gone.aside + came.aside > 0 => Wording::Aside,
            0 => Wording::Grammar,
            _ if gone.names == gone.all
                && came.names == came.all
                && gone.names > 0
                && came.names > 0
                && !(old.names_realm() || new.names_realm()) =>
            {
                Wording::Names
            }
            _ if is_said_the_same(&fold(&texts.0), &fold(&texts.1)) => Wording::Synonyms,
            1..=FEW_WORDS => Wording::Few,
            _ => Wording::Many,
        };
        let only = |these: usize, those: usize| {
            let listed =
                || old.is_joined() || new.is_joined() || members(&texts.0, &texts.1).is_some();
            wording >= Wording::Few && those == 0 && these > 0 && (these > FEW_WORDS || listed())
        };
        let gone_sentences = whole_sentences(change, (&old, SegmentOp::Delete), reworded);
        let new_sentences = whole_sentences(change, (&new, SegmentOp::Insert), reworded);
        let told = |sentences: &[(&UnitRef, String)]| {
            paired && sentences.iter().any(|one| !explains(&one.1))
        };
        let task = |sentences: &[(&UnitRef, String)], side: &Side<'_>, text: &str| {
            let whole = sentences.iter().any(|(unit, text)| is_task(unit, text));
            in_roles && (whole || (reworded && has_clause(side, text)))
        };
        let (sentence_gone, sentence_new) = (told(&gone_sentences), told(&new_sentences));
        let explanation = paired
            && !(gone_sentences.is_empty() && new_sentences.is_empty())
            && !(sentence_gone || sentence_new);
        Self {
            change,
            in_goals,
            wording,
            loses: wording >= Wording::Few && gone.worded > 0,
            rests_on_words: reworded || !paired,
            narrowed: !explanation && only(gone.all, came.all),
            widened: !explanation && only(came.all, gone.all),
            sentence_gone,
            sentence_new,
            explanation,
            task_gone: task(&gone_sentences, &old, &texts.0),
            task_new: task(&new_sentences, &new, &texts.1),
            duty_denied: in_roles && new_sentences.iter().any(|one| is_denied(&one.1)),
            no_longer_for_all: wording >= Wording::Few && is_no_longer_for_all(&old, &new),
            hedged: reworded && is_hedged(&old, &new, (&texts.0, &texts.1)),
            share: numbers_differ(change).unwrap_or_else(|| share(change)),
        }
    }
}

/// Tells whether two folded texts say the same in other words.
fn is_said_the_same(old: &str, new: &str) -> bool {
    let (one, two) = (by_one_word(old), by_one_word(new));
    one == two || by_infinitives(&one) == by_infinitives(&two) || is_one_duty(&one, &two)
}

fn joined(units: &[UnitRef]) -> String {
    units.iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Returns the sentences of one side that stand on that side only: all of a passage that is gone or
/// new, and of another those of which nearly all differs and which do not stand on the other side.
fn whole_sentences<'c>(
    change: &'c UnitChange,
    (side, op): (&Side<'_>, SegmentOp),
    reworded: bool,
) -> Vec<(&'c UnitRef, String)> {
    let (own, alone) = match op {
        SegmentOp::Delete => (&change.from, change.op == Op::Removed),
        _ => (&change.to, change.op == Op::Added),
    };
    if !(reworded || alone) {
        return Vec::new();
    }
    let worded = own.iter().filter(|unit| unit.form != UnitForm::Row);
    let all = worded.flat_map(|unit| sentences(&unit.text).into_iter().map(move |one| (unit, one)));
    if alone {
        return all.collect();
    }
    let other = if op == SegmentOp::Delete { &change.to } else { &change.from };
    let other = fold(&joined(other));
    let mut at = 0;
    let mut found = Vec::new();
    for (unit, sentence) in all {
        let count = sentence.split_whitespace().count();
        let words = side.words.get(at..at + count).unwrap_or_default();
        at += count;
        let letters = |differ: bool| -> usize {
            words.iter().filter(|word| word.differs || !differ).map(|word| word.text.len()).sum()
        };
        let gone = letters(true) * 100 >= letters(false) * ALL_OF_IT;
        if count >= LEAST_SENTENCE && gone && !other.contains(&fold(&sentence)) {
            found.push((unit, sentence));
        }
    }
    found
}

/// Returns the share of the letters of both sides that differ.
fn share(change: &UnitChange) -> usize {
    let count = |equal: bool| -> usize {
        let own = change
            .segments
            .iter()
            .filter(|segment| (segment.op == SegmentOp::Equal || segment.moved.is_some()) == equal);
        own.map(|segment| segment.text.len()).sum()
    };
    let (equal, differing) = (count(true), count(false));
    (differing * 1000).checked_div(2 * equal + differing).unwrap_or(0)
}

/// A year more counts for so much, in thousandths.
const YEAR: u64 = 100;

/// Returns how much a number that a signal tells of differs from what it was; nothing where no signal
/// tells of two.
fn numbers_differ(change: &UnitChange) -> Option<usize> {
    let numeric = change.signals.iter().filter(|signal| {
        matches!(
            signal.kind,
            SignalKind::Target | SignalKind::Year | SignalKind::Percentage | SignalKind::Amount
        )
    });
    numeric
        .filter_map(|signal| {
            let ((from, dated), (to, _)) = (number(&signal.from)?, number(&signal.to)?);
            let apart = from.abs_diff(to);
            let share = if dated { apart * YEAR } else { apart * 1000 / from.max(to).max(1) };
            Some(share.min(1000) as usize)
        })
        .max()
}

/// Reads the first number of a value, and whether it is a year.
fn number(value: &str) -> Option<(u64, bool)> {
    value.split_whitespace().find_map(|word| {
        let key = fold(word);
        let in_signs = || {
            let whole = word.split(',').next().unwrap_or_default();
            whole.chars().filter(char::is_ascii_digit).collect()
        };
        let figures: String = in_figures(&key).map_or_else(in_signs, str::to_owned);
        Some((figures.parse().ok()?, year(&key).is_some()))
    })
}

pub(in crate::compare) fn has(facts: &Facts<'_>, kind: SignalKind) -> bool {
    facts.change.signals.iter().any(|signal| signal.kind == kind)
}

/// Tells whether a signal of this kind bears a sentence that names a duty by itself, and not only by
/// the lead-in it stands under.
pub(in crate::compare) fn has_duty(facts: &Facts<'_>, kind: SignalKind) -> bool {
    let named = |text: &str| sentences(text).iter().any(|sentence| duty(sentence, None).is_some());
    let mut own = facts.change.signals.iter().filter(|signal| signal.kind == kind);
    own.any(|signal| named(&signal.from) || named(&signal.to))
}
