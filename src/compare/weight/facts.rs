//! What the rules ask of a change: which words differ, whole sentences, whose duty a signal bears.
//!
//! Knows the marked words of a change and readings of its sentences. Must not know what anything
//! weighs.

use crate::model::SectionKind;
use crate::text::{fold, sentences};

use super::super::reading::duties::duty;
use super::super::{Class, SegmentOp, SignalKind, UnitChange};

/// Words that carry no content by themselves: which of them stands is grammar.
const GRAMMAR: &[&str] = &[
    "aan", "al", "als", "bij", "daar", "daarbij", "daarmee", "daarvan", "daarvoor", "dan", "dat",
    "de", "deze", "die", "dit", "door", "een", "er", "haar", "heeft", "hem", "hen", "het",
    "hierbij", "hiermee", "hiervoor", "hij", "hun", "in", "is", "naar", "nu", "om", "op", "over",
    "te", "ten", "ter", "tot", "uit", "van", "voor", "waar", "wat", "welke", "wordt", "worden",
    "ze", "zelf", "zich", "zij", "zijn",
];
/// Up to so many words of content that differ, a change of wording is a small one.
const FEW_WORDS: usize = 2;
/// A sentence of fewer words is no sentence by itself.
const LEAST_SENTENCE: usize = 4;
/// A sentence is gone when at least so much of it is, in hundredths.
const ALL_OF_IT: usize = 85;

/// What differs in the words of a passage that stands on both sides, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wording {
    Same,
    Grammar,
    Names,
    Few,
    Many,
}

/// What the conditions ask of a change, found once.
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by one rule")]
pub(super) struct Facts<'c> {
    pub change: &'c UnitChange,
    /// All of it stands in A.
    pub in_goals: bool,
    pub wording: Wording,
    /// Words of content are gone.
    pub loses: bool,
    /// What its words say of a role is news: they differ, or are all gone or new.
    pub rests_on_words: bool,
    /// Words of content are only gone, or only new.
    pub narrowed: bool,
    pub widened: bool,
    /// A whole sentence of it is gone, or new.
    pub sentence_gone: bool,
    pub sentence_new: bool,
    /// The share of its letters that differ, in thousandths.
    pub share: usize,
}

impl<'c> Facts<'c> {
    pub(super) fn of(change: &'c UnitChange) -> Self {
        let mut units = change.from.iter().chain(&change.to);
        let in_goals = units.all(|unit| unit.section == SectionKind::Doelstelling);
        let paired = !change.from.is_empty() && !change.to.is_empty();
        let reworded = change.class == Class::Substantive && paired;
        let (gone, came) =
            (Words::of(change, SegmentOp::Delete), Words::of(change, SegmentOp::Insert));
        let content = gone.content.max(came.content);
        let wording = match content {
            _ if !reworded => Wording::Same,
            0 => Wording::Grammar,
            _ if gone.names == gone.content
                && came.names == came.content
                && gone.names > 0
                && came.names > 0 =>
            {
                Wording::Names
            }
            1..=FEW_WORDS => Wording::Few,
            _ => Wording::Many,
        };
        let only = |these: &Words, those: &Words| {
            wording >= Wording::Few && those.content == 0 && these.content > FEW_WORDS
        };
        let whole = |without, side| reworded && whole_sentence(change, without, side);
        Self {
            change,
            in_goals,
            wording,
            loses: wording >= Wording::Few && gone.content > 0,
            rests_on_words: reworded || !paired,
            narrowed: only(&gone, &came),
            widened: only(&came, &gone),
            sentence_gone: whole(SegmentOp::Insert, SegmentOp::Delete),
            sentence_new: whole(SegmentOp::Delete, SegmentOp::Insert),
            share: share(change),
        }
    }
}

/// The words that differ on one side.
struct Words {
    /// Words with a content of their own.
    content: usize,
    /// Those of them that are written as names within a sentence.
    names: usize,
}

impl Words {
    fn of(change: &UnitChange, op: SegmentOp) -> Self {
        let (mut content, mut names) = (0, 0);
        let mut opens = true;
        let segments = change.segments.iter();
        for segment in segments.filter(|segment| segment.op == op || segment.op == SegmentOp::Equal)
        {
            for written in segment.text.split_whitespace() {
                let key = fold(written);
                let counts = segment.op == op
                    && segment.moved.is_none()
                    && key.chars().any(char::is_alphanumeric);
                if counts && !key.split(' ').all(|part| GRAMMAR.contains(&part)) {
                    content += 1;
                    let capital = written
                        .trim_start_matches(|sign: char| !sign.is_alphanumeric())
                        .starts_with(char::is_uppercase);
                    names += usize::from(capital && !opens);
                }
                opens = written.ends_with(['.', ':', '?', '!']);
            }
        }
        Self { content, names }
    }
}

/// Tells whether nearly all of a sentence of one side differs, and it does not stand on the other.
fn whole_sentence(change: &UnitChange, without: SegmentOp, side: SegmentOp) -> bool {
    let mut text = String::new();
    let mut marked: Vec<bool> = Vec::new();
    for segment in change.segments.iter().filter(|segment| segment.op != without) {
        text.push_str(&segment.text);
        marked.resize(text.len(), segment.op == side && segment.moved.is_none());
    }
    let kept = |op: SegmentOp| -> String {
        let all = change.segments.iter().filter(|segment| segment.op == op);
        all.map(|segment| fold(&segment.text)).collect::<Vec<_>>().join(" ")
    };
    let other = kept(without);
    let mut at = 0;
    sentences(&text).into_iter().any(|sentence| {
        let range = at..(at + sentence.len()).min(marked.len());
        at += sentence.len() + 1;
        let differ =
            marked[range.start.min(range.end)..range.end].iter().filter(|one| **one).count();
        let long = sentence.split_whitespace().count() >= LEAST_SENTENCE;
        long && differ * 100 >= sentence.len() * ALL_OF_IT && !other.contains(&fold(&sentence))
    })
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

pub(super) fn has(facts: &Facts<'_>, kind: SignalKind) -> bool {
    facts.change.signals.iter().any(|signal| signal.kind == kind)
}

/// Tells whether a signal of this kind bears a sentence that names a duty by itself, and not only by
/// the lead-in it stands under.
pub(super) fn has_duty(facts: &Facts<'_>, kind: SignalKind) -> bool {
    let named = |text: &str| sentences(text).iter().any(|sentence| duty(sentence, None).is_some());
    let mut own = facts.change.signals.iter().filter(|signal| signal.kind == kind);
    own.any(|signal| named(&signal.from) || named(&signal.to))
}
