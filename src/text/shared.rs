//! The sentences that two texts share at their beginning and at their end.
//!
//! Knows ends of sentences that nobody doubts. Must not know what the texts are compared for: what
//! stands between the shared ends is a little more than what differs, never less.

use super::abbreviations::abbreviation;

/// How much two texts share at either end, in bytes, in whole sentences with the space beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SharedEnds {
    /// Length of what they share at the beginning.
    pub head: usize,
    /// Length of what they share at the end.
    pub tail: usize,
}

impl SharedEnds {
    /// Measures two texts. Cut at the ends that are found, either text falls into the same sentences
    /// as it does whole.
    #[must_use]
    pub fn of(one: &str, two: &str) -> Self {
        let shorter = one.len().min(two.len());
        let same = |(one, two): &(u8, u8)| one == two;
        let ahead = one.bytes().zip(two.bytes()).take_while(same).count();
        let head = ends_before(&one.as_bytes()[..ahead], one).unwrap_or(0);
        let behind = one.bytes().rev().zip(two.bytes().rev());
        let behind = behind.take(shorter - head).take_while(same).count();
        let tail = begins_behind(one, one.len() - behind).map_or(0, |start| one.len() - start);
        Self { head, tail }
    }

    /// Returns what stands between the shared ends of one of the texts.
    #[must_use]
    pub fn between(self, text: &str) -> &str {
        &text[self.head..text.len() - self.tail]
    }
}

/// What parts two sentences: a full stop and a space.
const STOP: &[u8] = b". ";
/// A word of fewer letters before a full stop may be an abbreviation, a mark or a unit.
const LEAST_LETTERS: usize = 4;

/// Returns where the last sentence begins that has its first two words in the shared bytes.
fn ends_before(shared: &[u8], text: &str) -> Option<usize> {
    let mut spaces = (0..shared.len()).rev().filter(|&at| shared[at] == b' ');
    // The two words behind the sentence's end must be the same on both sides, and the space behind them.
    let (_, second) = (spaces.next()?, spaces.next()?);
    let mut ends = (0..second).rev().map(|at| at + 1);
    ends.find(|&at| shared[..at].ends_with(STOP) && parts(text, at))
}

/// Returns where the first sentence begins of which the one before ends in the shared bytes.
fn begins_behind(text: &str, shared: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    // The last word of the sentence before must be the same on both sides, and the space before it.
    let first = (shared..bytes.len()).find(|&at| bytes[at] == b' ')?;
    let mut starts = first + 1..bytes.len();
    starts.find(|&at| bytes[first + 1..at].ends_with(STOP) && parts(text, at))
}

/// Tells whether beyond doubt a sentence begins at a place of a text and another ends before it.
fn parts(text: &str, at: usize) -> bool {
    let Some(said) = text[..at].strip_suffix(". ") else { return false };
    let word = said.rsplit(' ').next().unwrap_or_default();
    let plain = word.len() >= LEAST_LETTERS && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let mut behind = text[at..].chars();
    let opens = behind.next().is_some_and(|sign| sign.is_ascii_uppercase())
        && behind.next().is_some_and(|sign| sign.is_ascii_lowercase());
    plain && opens && abbreviation(&text[at - 2 - word.len()..at - 1]).is_none()
}

#[cfg(test)]
mod tests {
    use super::super::sentences;
    use super::*;

    fn check(one: &str, two: &str, expected: [&str; 2]) {
        let ends = SharedEnds::of(one, two);
        assert_eq!([ends.between(one), ends.between(two)], expected);
    }

    #[test]
    fn whole_sentences_are_taken_off() {
        check(
            "De brug is af. De kade is dicht. Er is een veer.",
            "De brug is af. De kade is nat. Er is een veer.",
            [
                "De brug is af. De kade is dicht. Er is een veer.",
                "De brug is af. De kade is nat. Er is een veer.",
            ],
        );
        let [one, two] = ["gesloten", "geschut"].map(|word| {
            format!(
                "De brug is open. De sluis is {word}. De kade wordt gebouwd. Er is een veerpont."
            )
        });
        check(
            &one,
            &two,
            [
                "De sluis is gesloten. De kade wordt gebouwd. ",
                "De sluis is geschut. De kade wordt gebouwd. ",
            ],
        );
        check("Een brug.", "Een sluis.", ["Een brug.", "Een sluis."]);
        check("", "Een sluis.", ["", "Een sluis."]);
    }

    proptest::proptest! {
        #[test]
        fn cut_at_the_ends_a_text_falls_into_the_same_sentences(
            words in proptest::collection::vec("[a-z]{3,6}[.,]?|[A-Z][a-z]{1,4}|[0-9]\\.?|o\\.a\\.|etc\\.", 0..40),
            from in 0usize..40,
            other in "[a-z]{1,4}[.]?",
        ) {
            let one = words.join(" ");
            let mut words = words;
            if let Some(word) = words.get_mut(from) {
                *word = other;
            }
            let two = words.join(" ");
            let ends = SharedEnds::of(&one, &two);
            for text in [&one, &two] {
                let parts = [&text[..ends.head], ends.between(text), &text[text.len() - ends.tail..]];
                let cut: Vec<String> = parts.iter().flat_map(|part| sentences(part.trim_end())).collect();
                proptest::prop_assert_eq!(cut, sentences(text));
            }
            proptest::prop_assert_eq!(&one[..ends.head], &two[..ends.head]);
            proptest::prop_assert_eq!(&one[one.len() - ends.tail..], &two[two.len() - ends.tail..]);
        }
    }
}
