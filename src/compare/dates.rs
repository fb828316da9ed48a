//! Days written in figures, with the names of their months: `1-7-2031` is `1 juli 2031`.
//!
//! Knows the signs between the figures of a day. Must not know what a day is about.

use std::borrow::Cow;

use crate::text::MONTHS;

/// What stands between day, month and year.
const SIGNS: &[char] = &['-', '/', '.', '\u{2011}', '\u{2013}'];
/// Abbreviated names of months, and which month.
const SHORT: &[(&str, usize)] = &[
    ("jan.", 0),
    ("feb.", 1),
    ("febr.", 1),
    ("mrt.", 2),
    ("apr.", 3),
    ("aug.", 7),
    ("sept.", 8),
    ("okt.", 9),
    ("nov.", 10),
    ("dec.", 11),
];

/// Writes the days of a text with the names of their months.
pub(super) fn with_months(text: &str) -> Cow<'_, str> {
    let mut found = String::new();
    let mut kept = 0;
    let mut after_day = false;
    let mut at = 0;
    for word in text.split(' ') {
        let bare = word.trim_end_matches(|sign: char| !sign.is_ascii_digit());
        let bare = bare.trim_start_matches('(');
        let start = at + word.find(bare).unwrap_or(0);
        let written = match day(bare) {
            Some(written) => Some((start, bare.len(), written)),
            None if after_day => month(word).map(|name| (at, word.len(), name.to_owned())),
            None => None,
        };
        if let Some((start, length, written)) = written {
            found.push_str(&text[kept..start]);
            found.push_str(&written);
            kept = start + length;
        }
        after_day = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
        at += word.len() + 1;
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    found.push_str(&text[kept..]);
    Cow::Owned(found)
}

fn day(word: &str) -> Option<String> {
    let parts: Vec<&str> = word.split(SIGNS).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let number = |text: &str, most: usize| -> Option<usize> {
        let figures = (1..=2).contains(&text.len()) && text.bytes().all(|one| one.is_ascii_digit());
        let number: usize = figures.then(|| text.parse().ok())??;
        (1..=most).contains(&number).then_some(number)
    };
    let years = year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
    let years = years && year.bytes().all(|one| one.is_ascii_digit());
    let (day, month) = (number(day, 31)?, number(month, 12)?);
    years.then(|| format!("{day} {} {year}", MONTHS[month - 1]))
}

fn month(word: &str) -> Option<&'static str> {
    SHORT.iter().find(|(short, _)| *short == word).map(|(_, at)| MONTHS[*at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_figures_has_the_name_of_its_month() {
        for (text, expected) in [
            ("Dit loopt tot 1-7-2031.", "Dit loopt tot 1 juli 2031."),
            (
                "Vanaf 01-07-2031 (of 2/8/2031) geldt dit.",
                "Vanaf 1 juli 2031 (of 2 augustus 2031) geldt dit.",
            ),
            ("Op 3 dec. 2031 telt hij.", "Op 3 december 2031 telt hij."),
            ("Zie 1-7-31, 13-13-2031 en 2.5.1.", "Zie 1-7-31, 13-13-2031 en 2.5.1."),
        ] {
            assert_eq!(with_months(text), expected);
        }
    }
}
