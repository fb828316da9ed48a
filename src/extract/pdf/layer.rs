//! Whether the signs of a page are a text at all.
//!
//! Knows scans and text layers that say other signs than are drawn. Must not mend one.

use super::glyphs::Page;
use super::lines::PageLine;

/// More unknown signs than this, in ten thousandths, break the text.
const MOST_UNKNOWN: usize = 50;

/// Letters and figures are at least this many of a hundred signs; punctuation is not counted.
const FEWEST_LETTERS: usize = 60;

/// Fewer signs say nothing of a page.
const FEWEST_SIGNS: usize = 100;

/// A text of fewer words may be a table.
const FEWEST_WORDS: usize = 300;

/// Of a hundred words of a Dutch text some twenty are one of [`COMMON`].
const FEWEST_COMMON: usize = 4;

const COMMON: &[&str] = &["de", "het", "een", "van", "en", "in", "op", "te", "voor", "is"];

pub(super) const GARBLED: &str =
    "de tekstlaag van de pdf is onbruikbaar: wat erin staat zijn geen Nederlandse woorden";

/// Says why the text of a page cannot be used.
pub(super) fn judge(page: &Page) -> Result<(), &'static str> {
    let signs = || page.signs.iter().chain(&page.turned).flat_map(|sign| sign.text.chars());
    let inked = signs().filter(|sign| !sign.is_whitespace()).count();
    if inked == 0 && page.has_image {
        return Err("is een afbeelding zonder tekst");
    }
    let unknown = signs().filter(|&sign| sign == '\u{fffd}').count();
    let counted = || signs().filter(|sign| !sign.is_whitespace() && !is_punctuation(*sign));
    let all = counted().count();
    let letters = counted().filter(|sign| sign.is_alphanumeric()).count();
    let broken = unknown * 10_000 > inked * MOST_UNKNOWN
        || (all >= FEWEST_SIGNS && letters * 100 < all * FEWEST_LETTERS);
    if broken { Err("heeft een onbruikbare tekstlaag") } else { Ok(()) }
}

fn is_punctuation(sign: char) -> bool {
    sign.is_ascii_punctuation() || "–—‐‘’“”«»•…€\u{ad}".contains(sign)
}

/// Words of all pages, and how many of them every Dutch text has.
#[derive(Debug, Default)]
pub(super) struct Words {
    all: usize,
    common: usize,
}

impl Words {
    pub fn count(&mut self, lines: &[PageLine]) {
        for line in lines {
            for word in line.cells.iter().flat_map(|cell| cell.text.split(' ')) {
                let is_word = word.chars().all(char::is_alphabetic) && !word.is_empty();
                self.all += usize::from(is_word);
                self.common += usize::from(COMMON.contains(&word));
            }
        }
    }

    pub fn are_dutch(&self) -> bool {
        self.all < FEWEST_WORDS || self.common * 100 >= self.all * FEWEST_COMMON
    }
}

#[cfg(test)]
mod tests {
    use super::super::glyphs::Sign;
    use super::super::lines::lines;
    use super::*;

    fn page(text: &str, has_image: bool) -> Page {
        let sign = |(at, sign): (u16, char)| Sign {
            text: sign.to_string(),
            left: f32::from(at) * 5.0,
            right: f32::from(at) * 5.0 + 5.0,
            base: 100.0,
            size: 10.0,
            ink: 0.1,
        };
        Page { has_image, signs: (0..).zip(text.chars()).map(sign).collect(), ..Page::default() }
    }

    #[track_caller]
    fn check(text: &str, has_image: bool, expected: Result<(), &str>) {
        assert_eq!(judge(&page(text, has_image)), expected, "{text}");
    }

    #[test]
    fn a_page_of_text_is_read_and_a_scan_or_a_broken_layer_is_not() {
        let text = "Het veer vaart over de rivier. ".repeat(10);
        check(&text, true, Ok(()));
        check("", false, Ok(()));
        check("  ", true, Err("is een afbeelding zonder tekst"));
        check(&format!("{text}\u{fffd}"), false, Ok(()));
        check(&format!("{text}\u{fffd}\u{fffd}"), false, Err("heeft een onbruikbare tekstlaag"));
        check(&"☐☐☒ab".repeat(40), false, Err("heeft een onbruikbare tekstlaag"));
        check(&"Inleiding ........ 12 ".repeat(40), false, Ok(()));
    }

    #[test]
    fn words_that_no_dutch_text_has_are_no_text() {
        let words = |text: &str| {
            let mut words = Words::default();
            words.count(&lines(page(&text.repeat(60), false)));
            words.are_dutch()
        };
        assert!(words("Het veer vaart over de rivier. "));
        assert!(!words("Khw yhhu yddut ryhu gh ulylhu. "));
    }
}
