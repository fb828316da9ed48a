//! The one line above a message: the top finding in words, and how many more there are.
//!
//! Knows how long a subject may be. Must not know markup, nor which finding comes first.

use crate::compare::{Changes, Class, Op};
use crate::model::Chapter;
use crate::report::view::{Counts, Headline};
use crate::report::wording::{EditionCounts, Relation, Wording, capitalised};

use super::parts::{Comparison, Digest, Frame, Occasion};

/// What programs for mail show of a subject, in characters.
const LONGEST: usize = 90;
/// Where something was left out.
const CUT: char = '…';

/// Returns the subject of a digest: the finding that leads it where there is one, else counts.
pub(super) fn subject(
    frame: &Frame<'_>,
    digest: &Digest<'_>,
    (counts, lead): (Option<EditionCounts>, Option<&Headline>),
) -> String {
    let wording = frame.wording;
    let Some(counts) = counts else { return revised(wording, digest, lead) };
    let beside = digest.comparisons.first().filter(|one| is_beside(one));
    let not_accounted = beside.map_or(0, |one| gone(one.changes));
    let closed = |text: String| match digest.occasion {
        Occasion::Closing => wording.closing_subject(digest.edition, &text),
        Occasion::News | Occasion::Welcome { .. } => text,
    };
    let counted_lead = lead.filter(|lead| !lead.naming.is_empty());
    match lead.filter(|_| !counts.is_first && beside.is_none()) {
        _ if not_accounted > 0 => {
            let head = closed(wording.not_accounted(digest.edition, not_accounted));
            match counted_lead {
                Some(lead) => led(wording, &format!("{head}: "), &lead.naming, lead, not_accounted),
                None => head,
            }
        }
        Some(lead) => {
            let head = closed(format!("{}: ", wording.subject_head(digest.edition, counts)));
            let all = counts.substantive + counts.rewritten + counts.new + counts.gone;
            led(wording, &head, &lead.lead, lead, all)
        }
        None => closed(wording.subject(digest.edition, counts)),
    }
}

/// Returns the first short message about a digest.
pub(super) fn summary(
    frame: &Frame<'_>,
    digest: &Digest<'_>,
    (counts, lead): (Option<EditionCounts>, Option<&Headline>),
    heads: &[&str],
) -> String {
    let subject = || subject(frame, digest, (counts, lead));
    let Some(counts) = counts else {
        // What the finding is stands before which text it is of, and that follows it.
        return if lead.is_some() || heads.is_empty() { subject() } else { heads.join(" ") };
    };
    let lead = lead.filter(|_| !counts.is_first).map(|_| subject());
    let text = frame.wording.short_summary(digest.edition, lead.as_deref(), counts);
    match digest.occasion {
        Occasion::Closing if lead.is_none() => frame.wording.closing_subject(digest.edition, &text),
        _ => text,
    }
}

/// Returns the subject of texts that came again.
fn revised(wording: Wording, digest: &Digest<'_>, lead: Option<&Headline>) -> String {
    let mut chapters: Vec<Chapter> = digest.corrections.iter().flat_map(fresh_chapters).collect();
    chapters.sort();
    chapters.dedup();
    let counts = digest.corrections.iter().map(|one| Counts::of(one.changes));
    let passages = counts.map(|counts| counts.passages.substantive).sum();
    match (chapters.as_slice(), lead) {
        ([], _) => capitalised(&wording.edition(digest.edition)),
        ([_], Some(lead)) => {
            let others = others(wording, lead, passages);
            let write = |words: &str| wording.revised_lead(&lead.lead_place, words);
            fitted(&lead.lead, &others, write)
        }
        (_, Some(lead)) => {
            let others = others(wording, lead, passages);
            fitted(&lead.lead, &others, |words| wording.revised_leads(words, &lead.lead_place))
        }
        ([chapter], None) => wording
            .revision_with_change(digest.edition.1, chapter, passages)
            .trim_end_matches('.')
            .to_owned(),
        (_, None) => wording.revisions_subject(digest.edition, &chapters, passages),
    }
}

fn led(wording: Wording, head: &str, words: &str, lead: &Headline, all: usize) -> String {
    let others = others(wording, lead, all);
    let place = match lead.lead_place.as_str() {
        "" => String::new(),
        place => format!(" ({place})"),
    };
    fitted(words, &format!("{place}{others}"), |words| format!("{head}{words}"))
}

fn others(wording: Wording, lead: &Headline, all: usize) -> String {
    match all.saturating_sub(lead.passages.max(1)) {
        0 => String::new(),
        others => wording.lead_others(others),
    }
}

/// Cuts the words of a finding so that the whole line fits; what stands around them stays.
fn fitted(words: &str, tail: &str, write: impl Fn(&str) -> String) -> String {
    let whole = format!("{}{tail}", write(words));
    let over = whole.chars().count().saturating_sub(LONGEST);
    if over == 0 {
        return whole;
    }
    let keep = words.chars().count().saturating_sub(over + 2);
    let kept: String = words.chars().take(keep).collect();
    let kept = kept.rsplit_once(' ').map_or(kept.as_str(), |(head, _)| head);
    let kept = kept.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_open = kept.matches('‘').count() > kept.matches('’').count();
    let close = if is_open { "’" } else { "" };
    format!("{}{tail}", write(&format!("{kept}{CUT}{close}")))
}

fn is_beside(comparison: &Comparison<'_>) -> bool {
    Relation::of(comparison.changes.from, comparison.changes.to) == Relation::Beside
}

/// Returns the chapters a comparison is about.
pub(super) fn fresh_chapters(comparison: &Comparison<'_>) -> Vec<Chapter> {
    if comparison.fresh.is_empty() {
        let all = comparison.new.chapters.iter();
        return all.map(|text| text.publication.chapter.clone()).collect();
    }
    comparison.fresh.to_vec()
}

/// Counts what a budget set out and its annual report does not have.
fn gone(changes: &Changes) -> usize {
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    let units = sections.filter(|section| section.kind.is_compared()).flat_map(|one| &one.units);
    units
        .filter(|unit| {
            unit.op == Op::Removed && unit.class == Class::Substantive && unit.is_passage()
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, tail: &str, expected: &str) {
        let line = fitted(words, tail, |words| format!("Begroting 2027 (11 van 25): {words}"));
        assert_eq!(line, expected);
        assert!(line.chars().count() <= LONGEST, "{line}");
    }

    #[test]
    fn a_subject_is_cut_in_the_words_of_its_finding() {
        check(
            "‘stimuleert’ wordt ‘regisseert’",
            " (XXV art. 1), en 14 andere",
            "Begroting 2027 (11 van 25): ‘stimuleert’ wordt ‘regisseert’ (XXV art. 1), en 14 andere",
        );
        check(
            "‘de landelijke kaders’ wordt ‘landelijke en regionale kaders’",
            " (XXV art. 1), en 14 andere",
            "Begroting 2027 (11 van 25): ‘de landelijke kaders’ wordt… (XXV art. 1), en 14 andere",
        );
    }
}
