//! What counts as a letter: the unit in which the ledger of a paper is kept.
//!
//! Knows Unicode general categories. Must not know what the letters are counted for.

use unicode_general_category::{GeneralCategory, get_general_category};

/// Returns how many letters and digits a text has.
#[must_use]
pub fn letters(text: &str) -> u64 {
    text.chars().map(|c| u64::from(is_letter(c))).sum()
}

/// Tells whether a character is a letter (general category L) or a decimal digit (Nd).
///
/// Marks, superscript figures, signs and punctuation are not: typesetting changes them freely.
#[must_use]
pub fn is_letter(c: char) -> bool {
    match c {
        // Nearly all of a Dutch paper, without a look in the table.
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        _ => is_letter_by_table(c),
    }
}

fn is_letter_by_table(c: char) -> bool {
    use GeneralCategory::{
        DecimalNumber, LowercaseLetter, ModifierLetter, OtherLetter, TitlecaseLetter,
        UppercaseLetter,
    };
    matches!(
        get_general_category(c),
        UppercaseLetter
            | LowercaseLetter
            | TitlecaseLetter
            | ModifierLetter
            | OtherLetter
            | DecimalNumber
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_counts_as_the_table_does() {
        for c in ('\0'..=char::MAX).take(0x3000) {
            assert_eq!(is_letter(c), is_letter_by_table(c), "{c:?}");
        }
    }

    #[test]
    fn letters_and_digits_count_and_nothing_else() {
        #[track_caller]
        fn check(text: &str, expected: u64) {
            assert_eq!(letters(text), expected, "{text}");
        }
        check("", 0);
        check("€ 43,2 mln.", 6);
        check("coördinatie", 11);
        check("coo\u{308}rdinatie", 11);
        check("10 km² — 5‰", 5);
        check("\u{fffd}\u{301}", 0);
        check("Ελλάδα ٣", 7);
    }
}
