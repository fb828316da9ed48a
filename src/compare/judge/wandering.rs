//! Sentences that left their paragraph and stand in another, or elsewhere in the same.
//!
//! Knows what was told of the units, and which stretches of them are whole sentences. Must not decide
//! which units belong together: paragraphs stay the units, and their sentences are told as moved.

use std::collections::BTreeMap;

use crate::compare::changes::{
    ArticleChange, Class, Op, Segment, SegmentOp, SentencePlace, SignalKind, UnitChange, UnitForm,
    UnitRef,
};
use crate::compare::judge::signals::Owners;
use crate::compare::judge::{class, weight};
use crate::compare::reading::departments::{Department, department_of_chapter};
use crate::compare::rolling::Years;
use crate::compare::thresholds::Thresholds;
use crate::model::BudgetYear;
use crate::text::{fold, sentences};

/// A sentence that went or came, where it stands in the segments of its side.
struct Loose {
    /// Article, section and unit in the result.
    unit: (usize, usize, usize),
    op: SegmentOp,
    start: usize,
    end: usize,
    key: String,
    place: SentencePlace,
    /// The unit stands on one side only: then what became of it was decided already.
    alone: bool,
}

/// Where a sentence of fewer words went cannot be told even within its section.
const LEAST_WORDS: usize = 3;

/// Marks the sentences that moved, and judges their paragraphs by the rest.
pub(in crate::compare) fn mark(
    articles: &mut [ArticleChange],
    years: Years,
    thresholds: &Thresholds,
) {
    let mut found: BTreeMap<String, [Vec<Loose>; 2]> = BTreeMap::new();
    for (article, change) in articles.iter().enumerate() {
        for (section, change) in change.sections.iter().enumerate() {
            if !change.kind.is_compared() {
                continue;
            }
            for (unit, change) in change.units.iter().enumerate() {
                for loose in loose_of(change, (article, section, unit)) {
                    let side = usize::from(loose.op == SegmentOp::Insert);
                    found.entry(loose.key.clone()).or_default()[side].push(loose);
                }
            }
        }
    }
    let mut moved: BTreeMap<(usize, usize, usize), Vec<(Loose, SentencePlace)>> = BTreeMap::new();
    for sides in found.into_values() {
        let [mut gone, mut came] = sides;
        // What stands more than once says nothing of where it went.
        let (Some(old), Some(new), true, true) =
            (gone.pop(), came.pop(), gone.is_empty(), came.is_empty())
        else {
            continue;
        };
        let here = old.place.place == new.place.place && old.place.section == new.place.section;
        let least = if here { LEAST_WORDS } else { thresholds.move_words };
        if (old.alone && new.alone) || old.key.split(' ').count() < least {
            continue;
        }
        let (from, to) = (old.place.clone(), new.place.clone());
        moved.entry(old.unit).or_default().push((old, to));
        moved.entry(new.unit).or_default().push((new, from));
    }
    for ((article, section, unit), moved) in moved {
        retell(&mut articles[article].sections[section].units[unit], &moved, years);
    }
}

/// The whole sentences of a unit that stand on one side only.
fn loose_of(change: &UnitChange, unit: (usize, usize, usize)) -> Vec<Loose> {
    let mut found = Vec::new();
    if change.class == Class::None {
        return found;
    }
    for (op, units) in [(SegmentOp::Delete, &change.from), (SegmentOp::Insert, &change.to)] {
        let marked = ranges(&change.segments, op);
        let mut start = 0;
        for one in units {
            let worded = matches!(one.form, UnitForm::Paragraph | UnitForm::Item);
            for (from, to) in sentence_ranges(&one.text).into_iter().filter(|_| worded) {
                let (from, to) = (start + from, start + to);
                // Where a sentence ends and the next begins, the space may stay or go.
                let whole = marked.iter().any(|range| range.0 <= from && to <= range.1);
                if whole {
                    found.push(Loose {
                        unit,
                        op,
                        start: from,
                        end: to,
                        key: fold(&one.text[from - start..to - start]),
                        place: SentencePlace {
                            place: one.place.clone(),
                            section: one.section,
                            position: one.position,
                        },
                        alone: matches!(change.op, Op::Added | Op::Removed),
                    });
                }
            }
            start += one.text.len() + 1;
        }
    }
    found
}

/// Where the segments of one side that are not on the other stand in the text of their side.
fn ranges(segments: &[Segment], op: SegmentOp) -> Vec<(usize, usize)> {
    let mut at = 0;
    let mut found = Vec::new();
    for segment in segments.iter().filter(|one| one.op == op || one.op == SegmentOp::Equal) {
        let end = at + segment.text.len();
        if segment.op == op {
            found.push((at, end));
        }
        at = end;
    }
    found
}

/// Where the sentences of a text stand in it.
fn sentence_ranges(text: &str) -> Vec<(usize, usize)> {
    let mut at = 0;
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let Some(start) = text[at..].find(sentence.as_str()).map(|start| at + start) else {
            return Vec::new();
        };
        at = start + sentence.len();
        found.push((start, at));
    }
    found
}

/// Notes the moved sentences of a unit in its segments, and judges what is left of it.
fn retell(change: &mut UnitChange, moved: &[(Loose, SentencePlace)], years: Years) {
    let mut segments = Vec::with_capacity(change.segments.len());
    let mut at = [0usize; 2];
    for segment in std::mem::take(&mut change.segments) {
        let side = match segment.op {
            SegmentOp::Equal => {
                at = at.map(|at| at + segment.text.len());
                segments.push(segment);
                continue;
            }
            SegmentOp::Delete => 0,
            SegmentOp::Insert => 1,
        };
        let (start, end) = (at[side], at[side] + segment.text.len());
        at[side] = end;
        let mut own: Vec<&(Loose, SentencePlace)> = moved
            .iter()
            .filter(|(one, _)| one.op == segment.op && start <= one.start && one.end <= end)
            .collect();
        own.sort_by_key(|(one, _)| one.start);
        let mut from = start;
        let mut cut = |from: usize, to: usize, moved: Option<SentencePlace>| {
            if from < to {
                let text = segment.text[from - start..to - start].to_owned();
                segments.push(Segment { op: segment.op, text, moved });
            }
        };
        for (one, place) in own {
            // The space beside the sentence went with it.
            let space = usize::from(segment.text[one.end - start..].starts_with(' '));
            let ahead = &segment.text[from - start..one.start - start];
            let begins = if ahead == " " { from } else { one.start };
            cut(from, begins, None);
            cut(begins, one.end + space, Some(place.clone()));
            from = one.end + space;
        }
        cut(from, end, None);
    }
    change.segments = segments;
    let rest = |op: SegmentOp, units: &[UnitRef]| -> Vec<String> {
        let mut start = 0;
        let mut texts = Vec::new();
        for unit in units {
            let end = start + unit.text.len();
            let mut left = String::new();
            let mut at = start;
            let mut gone: Vec<(usize, usize)> = moved
                .iter()
                .filter(|(one, _)| one.op == op && start <= one.start && one.end <= end)
                .map(|(one, _)| (one.start, one.end))
                .collect();
            gone.sort_unstable();
            for (from, to) in gone {
                left.push_str(&unit.text[at - start..from - start]);
                at = (to + 1).min(end);
            }
            left.push_str(&unit.text[at - start..]);
            let left = left.trim().to_owned();
            texts.extend((!left.is_empty()).then_some(left));
            start = end + 1;
        }
        texts
    };
    let (olds, news) = (rest(SegmentOp::Delete, &change.from), rest(SegmentOp::Insert, &change.to));
    let class = match (olds.is_empty(), news.is_empty()) {
        (true, true) => Class::Editorial,
        (false, false) => {
            let olds: Vec<&str> = olds.iter().map(String::as_str).collect();
            let news: Vec<&str> = news.iter().map(String::as_str).collect();
            let owners = Owners {
                old: owner(&change.from, years.new - years.distance),
                new: owner(&change.to, years.new),
            };
            class::classify(&olds, &news, class::Context { years, owners }).max(Class::Editorial)
        }
        _ => Class::Substantive,
    };
    change.class = class;
    if class != Class::Substantive {
        // What its words say is said elsewhere; only the role above it is its own.
        change.signals.retain(|signal| {
            matches!(
                signal.kind,
                SignalKind::RoleShift | SignalKind::RoleNamed | SignalKind::RoleNoLongerNamed
            )
        });
        change.nearest = None;
    }
    change.weight = weight::weigh(change);
}

/// Returns the department in whose budget some units stand.
fn owner(units: &[UnitRef], year: i32) -> Option<Department> {
    let year = BudgetYear(u16::try_from(year).ok()?);
    department_of_chapter(&units.first()?.place.chapter, year)
}
