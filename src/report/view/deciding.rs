//! The words that decide a change: `‘stimuleert’ wordt ‘regisseert’`.
//!
//! Knows marked segments. Must not know signals or weights.

use crate::compare::{Members, Op, Says, Segment, SegmentOp, UnitChange, UnitRef, members, says};
use crate::report::wording::{Relation, Wording};

/// Longer runs say less than what happened to the passage.
const MOST_WORDS: usize = 5;
/// How many words of a passage name it.
const NAMING_WORDS: usize = 8;

/// Returns the words that differ: the first few that became others, else the first few that are new or
/// gone, else how the first that became others begin; of those that say most. None where no word differs.
#[must_use]
pub fn deciding(wording: Wording, unit: &UnitChange, relation: Relation) -> Option<String> {
    if unit.op != Op::Modified {
        return None;
    }
    let words = decide(&unit.segments);
    let (old, new) = match lost_or_gained(unit, words.as_ref()) {
        Some(Members { gone, came }) => (listed(&gone), listed(&came)),
        None => words?,
    };
    Some(wording.words_differ(relation, &old, &new))
}

/// Returns the parts that a row lost or gained, where the words that differ do not name them: what
/// went from `a, b en c` when `a en b` is left is no comma.
fn lost_or_gained(unit: &UnitChange, words: Option<&(String, String)>) -> Option<Members> {
    let text = |units: &[UnitRef]| {
        units.iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    let found = members(&text(&unit.from), &text(&unit.to))?;
    // `begeleiding bij schulden` for `begeleiding en schulden` lost no part.
    let says_something = |part: &String| says(part, "") == Says::Content;
    if !found.gone.iter().chain(&found.came).all(says_something) {
        return None;
    }
    let named = words.is_some_and(|(old, new)| {
        let holds = |parts: &[String], text: &str| parts.iter().all(|part| text.contains(part));
        (old.is_empty() || new.is_empty()) && holds(&found.gone, old) && holds(&found.came, new)
    });
    (!named).then_some(found)
}

/// Returns the parts that a passage lost or gained, in quotation marks; none where it is no row.
#[must_use]
pub fn parts_of_row(unit: &UnitChange) -> Option<String> {
    let Members { gone, came } = lost_or_gained(unit, None)?;
    Some(format!("‘{}’", listed(if gone.is_empty() { &came } else { &gone })))
}

fn listed(parts: &[String]) -> String {
    first_words(&parts.join(", "), MOST_WORDS)
}

fn decide(segments: &[Segment]) -> Option<(String, String)> {
    let runs = runs(segments);
    let most = runs.iter().map(|(old, new)| says(old, new)).max()?;
    let runs: Vec<(String, String)> =
        runs.into_iter().filter(|(old, new)| says(old, new) == most).collect();
    let runs: Vec<(String, String)> =
        runs.iter().map(|(old, new)| (bare(old), bare(new))).collect();
    if let Some((old, new)) = in_two(&runs) {
        return Some((old, new));
    }
    let is_short = |text: &String| text.split_whitespace().count() <= MOST_WORDS;
    let mut short = runs.iter().filter(|(old, new)| is_short(old) && is_short(new));
    let is_both = |(old, new): &&(String, String)| !old.is_empty() && !new.is_empty();
    let found = short.clone().find(is_both).or_else(|| short.next());
    let (old, new) = found.or_else(|| runs.iter().find(is_both)).or_else(|| runs.first())?;
    Some((first_words(old, MOST_WORDS), first_words(new, MOST_WORDS)))
}

/// Returns how a passage begins, as its name in a line: `‘De minister laat …’`.
#[must_use]
pub fn beginning(text: &str) -> String {
    format!("‘{}’", first_words(text, NAMING_WORDS))
}

fn first_words(text: &str, most: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let cut = if words.len() > most { " …" } else { "" };
    format!("{}{cut}", words[..words.len().min(most)].join(" "))
}

/// Returns what stands between equal words, old and new, without signs at the ends.
fn runs(segments: &[Segment]) -> Vec<(String, String)> {
    let mut runs = vec![(String::new(), String::new())];
    for segment in segments.iter().filter(|segment| segment.moved.is_none()) {
        let Some((old, new)) = runs.last_mut() else { continue };
        match segment.op {
            SegmentOp::Delete => old.push_str(&segment.text),
            SegmentOp::Insert => new.push_str(&segment.text),
            // A space between two words that both became others parts nothing.
            SegmentOp::Equal if segment.text.trim().is_empty() => {
                old.push_str(&segment.text);
                new.push_str(&segment.text);
            }
            SegmentOp::Equal => runs.push(Default::default()),
        }
    }
    runs.retain(|(old, new)| bare(old) != bare(new));
    runs
}

fn bare(text: &str) -> String {
    text.trim_matches(|c: char| !c.is_alphanumeric() && c != '%').to_owned()
}

/// Second parts of verbs, which stand at the end of a main clause.
const PARTICLES: &[&str] =
    &["aan", "af", "bij", "door", "in", "mee", "na", "op", "over", "toe", "uit", "vast", "voor"];

/// Returns a verb in two parts that became another: `breidt … uit`.
fn in_two(runs: &[(String, String)]) -> Option<(String, String)> {
    let [(one, two), (first, second)] = runs else { return None };
    let is_one = |text: &&String| !text.is_empty() && !text.contains(' ');
    let is_particle = |text: &String| PARTICLES.contains(&text.as_str());
    let parted = [one, two].iter().all(is_one) && is_particle(first) && is_particle(second);
    parted.then(|| (format!("{one} … {first}"), format!("{two} … {second}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    /// Reads `De [-minister-] {+staatssecretaris+} stelt vast.`
    fn check(marked: &str, expected: Option<&str>) {
        let mut segments = Vec::new();
        let mut rest = marked;
        while let Some(at) = rest.find(['[', '{']) {
            let (equal, from) = rest.split_at(at);
            let end = from.find([']', '}']).unwrap_or(from.len() - 1);
            let op = if from.starts_with('[') { SegmentOp::Delete } else { SegmentOp::Insert };
            let text = |text: &str, op| Segment { op, text: text.into(), moved: None };
            segments.push(text(equal, SegmentOp::Equal));
            segments.push(text(&from[2..end - 1], op));
            rest = &from[end + 1..];
        }
        segments.push(Segment { op: SegmentOp::Equal, text: rest.into(), moved: None });
        segments.retain(|segment| !segment.text.is_empty());
        let wording = Wording::new(Language::Dutch);
        let found = decide(&segments)
            .map(|(old, new)| wording.words_differ(Relation::Successive, &old, &new));
        assert_eq!(found.as_deref(), expected, "{segments:?}");
    }

    #[test]
    fn the_words_that_became_others_come_before_those_that_came_or_went() {
        check(
            "De minister [-stimuleert-]{+regisseert+} dorpen.",
            Some("‘stimuleert’ wordt ‘regisseert’"),
        );
        check("Dit geldt {+niet +}voor [-alle -]dorpen.", Some("‘niet’ toegevoegd"));
        check("Dit geldt voor [-alle -]dorpen.", Some("‘alle’ vervallen"));
        check("Het {+grote +}dorp [-moet-] {+kan+}.", Some("‘moet’ wordt ‘kan’"));
        check("Tot [-60%-]{+55%+}.", Some("‘60%’ wordt ‘55%’"));
        check(
            "Dit [-is een heel lange zin die ging-]{+niet+}.",
            Some("‘is een heel lange zin …’ wordt ‘niet’"),
        );
        check("Dorpen[-,-] en steden.", None);
        check(
            "De raad [-helpt-]{+keurt+} dorpen, [-o.a.-]{+onder andere+} met geld.",
            Some("‘helpt’ wordt ‘keurt’"),
        );
        check(
            "De raad helpt dorpen, [-o.a.-]{+onder andere+} met geld.",
            Some("‘o.a’ wordt ‘onder andere’"),
        );
        check("Hij telt[-,-] {+en +}meet[- en weegt-].", Some("‘en weegt’ vervallen"));
        check(
            "De raad [-breidt-]{+bouwt+} het werk [-uit-]{+af+}.",
            Some("‘breidt … uit’ wordt ‘bouwt … af’"),
        );
        assert_eq!(beginning("De minister stelt kaders vast."), "‘De minister stelt kaders vast.’");
    }
}
