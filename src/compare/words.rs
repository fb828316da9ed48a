//! The words within an aligned pair: what stayed, what went, what came.
//!
//! Knows tokens, a budget in cells, and how crumbs are joined. Must not know what a change means.
//! Equal and deleted segments joined are the old text, equal and inserted the new: always.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::text::{fold, tokens};

use super::{Segment, SegmentOp};

/// Words that do not hold two changes apart when they stand alone between them.
const FILLERS: &[&str] = &[
    "aan", "als", "bij", "dat", "de", "die", "door", "een", "en", "het", "in", "is", "met", "of",
    "om", "op", "te", "tot", "van", "voor",
];
/// So many fillers between two changes are still a crumb.
const CRUMB: usize = 2;

/// The marks on the words of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marks {
    /// The segments, in order.
    pub segments: Vec<Segment>,
    /// Whether the budget was reached.
    pub coarse: bool,
}

/// Marks what differs between two texts.
pub(super) fn mark(old: &str, new: &str, budget: usize) -> Marks {
    if old == new {
        return Marks { segments: segments([(SegmentOp::Equal, old)]), coarse: false };
    }
    let whole = |coarse| Marks {
        segments: segments([(SegmentOp::Delete, old), (SegmentOp::Insert, new)]),
        coarse,
    };
    let (olds, news) = (tokens(old), tokens(new));
    let head = olds.iter().zip(&news).take_while(|(one, two)| one == two).count();
    let tail = olds[head..].iter().rev().zip(news[head..].iter().rev());
    let tail = tail.take_while(|(one, two)| one == two).count();
    let (middle_old, middle_new) = (&olds[head..olds.len() - tail], &news[head..news.len() - tail]);
    if middle_old.len().saturating_mul(middle_new.len()) > budget {
        return whole(true);
    }
    let mut runs: Vec<(SegmentOp, &str)> = Vec::new();
    runs.extend(olds[..head].iter().map(|&token| (SegmentOp::Equal, token)));
    for op in capture_diff_slices(Algorithm::Myers, middle_old, middle_new) {
        push_op(&mut runs, op, middle_old, middle_new);
    }
    runs.extend(olds[olds.len() - tail..].iter().map(|&token| (SegmentOp::Equal, token)));
    if too_little_survives(&runs) {
        return whole(false);
    }
    Marks { segments: segments(absorb_crumbs(&runs)), coarse: false }
}

fn push_op<'t>(runs: &mut Vec<(SegmentOp, &'t str)>, op: DiffOp, old: &[&'t str], new: &[&'t str]) {
    let (olds, news) = (op.old_range(), op.new_range());
    if matches!(op, DiffOp::Equal { .. }) {
        runs.extend(old[olds].iter().map(|&token| (SegmentOp::Equal, token)));
    } else {
        runs.extend(old[olds].iter().map(|&token| (SegmentOp::Delete, token)));
        runs.extend(new[news].iter().map(|&token| (SegmentOp::Insert, token)));
    }
}

fn is_word(token: &str) -> bool {
    token.chars().any(char::is_alphanumeric)
}

/// Tells whether less than a third of the words of the shorter side is left: dense marks say less
/// than both texts whole.
fn too_little_survives(runs: &[(SegmentOp, &str)]) -> bool {
    let (mut equal, mut gone, mut came) = (0usize, 0usize, 0usize);
    for (op, token) in runs {
        if is_word(token) {
            match op {
                SegmentOp::Equal => equal += 1,
                SegmentOp::Delete => gone += 1,
                SegmentOp::Insert => came += 1,
            }
        }
    }
    equal * 3 < equal + gone.min(came)
}

/// Turns short equal runs between two changes into part of the change.
fn absorb_crumbs<'t>(runs: &[(SegmentOp, &'t str)]) -> Vec<(SegmentOp, &'t str)> {
    let mut joined: Vec<(SegmentOp, &str)> = Vec::with_capacity(runs.len());
    let mut at = 0;
    while at < runs.len() {
        let end = at + runs[at..].iter().take_while(|(op, _)| *op == SegmentOp::Equal).count();
        if end > at {
            let inner = at > 0 && end < runs.len();
            if inner && is_crumb(&runs[at..end]) {
                joined.extend(runs[at..end].iter().map(|&(_, token)| (SegmentOp::Delete, token)));
                joined.extend(runs[at..end].iter().map(|&(_, token)| (SegmentOp::Insert, token)));
            } else {
                joined.extend(&runs[at..end]);
            }
            at = end;
        } else {
            joined.push(runs[at]);
            at += 1;
        }
    }
    joined
}

fn is_crumb(run: &[(SegmentOp, &str)]) -> bool {
    let words: Vec<&str> =
        run.iter().map(|&(_, token)| token).filter(|token| is_word(token)).collect();
    words.len() <= CRUMB && words.iter().all(|word| FILLERS.contains(&fold(word).as_str()))
}

/// Joins neighbours of one kind; between two equal stretches what went stands before what came.
fn segments<'t>(runs: impl IntoIterator<Item = (SegmentOp, &'t str)>) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    let (mut gone, mut came) = (String::new(), String::new());
    let close = |found: &mut Vec<Segment>, gone: &mut String, came: &mut String| {
        for (op, text) in [(SegmentOp::Delete, gone), (SegmentOp::Insert, came)] {
            if !text.is_empty() {
                found.push(Segment { op, text: std::mem::take(text) });
            }
        }
    };
    for (op, text) in runs {
        match op {
            SegmentOp::Delete => gone.push_str(text),
            SegmentOp::Insert => came.push_str(text),
            SegmentOp::Equal => {
                close(&mut found, &mut gone, &mut came);
                match found.last_mut() {
                    Some(last) if last.op == SegmentOp::Equal => last.text.push_str(text),
                    _ if text.is_empty() => {}
                    _ => found.push(Segment { op, text: text.to_owned() }),
                }
            }
        }
    }
    close(&mut found, &mut gone, &mut came);
    for at in 0..found.len() {
        tidy_pair(&mut found, at);
    }
    found.retain(|segment| !segment.text.is_empty());
    found
}

/// Moves the white space that both sides of a replacement begin or end with out of the marks.
fn tidy_pair(found: &mut [Segment], at: usize) {
    use SegmentOp::{Delete, Equal, Insert};
    let Some([before, gone, came, after]) = found.get_mut(at..at + 4) else { return };
    if (before.op, gone.op, came.op, after.op) != (Equal, Delete, Insert, Equal) {
        return;
    }
    if gone.text.ends_with(' ') && came.text.ends_with(' ') {
        gone.text.pop();
        came.text.pop();
        after.text.insert(0, ' ');
    }
    if gone.text.starts_with(' ') && came.text.starts_with(' ') {
        gone.text.remove(0);
        came.text.remove(0);
        before.text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: usize = 4_000_000;

    fn shown(old: &str, new: &str) -> String {
        let marks = mark(old, new, BUDGET);
        let shown = |segment: &Segment| match segment.op {
            SegmentOp::Equal => segment.text.clone(),
            SegmentOp::Delete => format!("[-{}-]", segment.text),
            SegmentOp::Insert => format!("{{+{}+}}", segment.text),
        };
        marks.segments.iter().map(shown).collect()
    }

    fn reads_back(old: &str, new: &str, marks: &Marks) -> bool {
        let side = |without| -> String {
            let kept = marks.segments.iter().filter(|segment| segment.op != without);
            kept.map(|segment| segment.text.as_str()).collect()
        };
        side(SegmentOp::Insert) == old && side(SegmentOp::Delete) == new
    }

    #[test]
    fn one_word_is_marked_and_no_more() {
        assert_eq!(
            shown("De minister stimuleert het herstel.", "De minister regisseert het herstel."),
            "De minister [-stimuleert-]{+regisseert+} het herstel."
        );
    }

    #[test]
    fn crumbs_between_changes_are_joined() {
        assert_eq!(
            shown(
                "De minister draagt bij aan de bouw van bruggen over brede rivieren in het land.",
                "De minister draagt bij aan het onderhoud van sluizen over brede rivieren in het land."
            ),
            "De minister draagt bij aan [-de bouw van bruggen-]{+het onderhoud van sluizen+} over brede rivieren in het land."
        );
    }

    #[test]
    fn when_little_survives_both_stand_whole() {
        assert_eq!(
            shown("Een oude tekst hier.", "Geheel nieuwe woorden."),
            "[-Een oude tekst hier.-]{+Geheel nieuwe woorden.+}"
        );
    }

    #[test]
    fn past_the_budget_the_coarse_form_is_taken() {
        let marks = mark("een twee drie vier", "vijf zes zeven acht", 10);
        assert!(marks.coarse);
        assert_eq!(marks.segments.len(), 2);
    }

    proptest::proptest! {
        #[test]
        fn marks_read_back(old in "[a-e ,.€0-9]{0,30}", new in "[a-e ,.€0-9]{0,30}") {
            let marks = mark(&old, &new, BUDGET);
            proptest::prop_assert!(reads_back(&old, &new, &marks), "{:?}", marks);
        }
    }
}
