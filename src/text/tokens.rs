//! Dutch tokens: the pieces whose change a reader sees as one.
//!
//! Knows amounts, percentages, dossier numbers, references to articles, compounds and
//! abbreviations. Must not know what is compared. The tokens joined are the text, to the letter.

use unicode_general_category::{GeneralCategory, get_general_category};

/// Words that scale or measure the number before them and belong to it.
const SCALES: &[&str] = &[
    "miljoen",
    "miljard",
    "duizend",
    "procentpunt",
    "procent",
    "mln.",
    "mld.",
    "mln",
    "mld",
    "euro",
];

/// Words that open a reference to an article; the longest first.
const REFERENCES: &[&str] = &["artikelen", "artikel", "art."];

/// Cuts a text into tokens; white space runs are tokens of their own.
#[must_use]
pub fn tokens(text: &str) -> Vec<&str> {
    let mut found = Vec::with_capacity(text.len() / 3 + 1);
    let mut rest = text;
    while !rest.is_empty() {
        let length = white_space(rest)
            .or_else(|| money(rest))
            .or_else(|| reference(rest))
            .or_else(|| dossier(rest))
            .or_else(|| number(rest))
            .or_else(|| abbreviation(rest))
            .or_else(|| word(rest))
            .unwrap_or_else(|| rest.chars().next().map_or(1, char::len_utf8));
        let (token, after) = rest.split_at(length);
        found.push(token);
        rest = after;
    }
    found
}

fn white_space(rest: &str) -> Option<usize> {
    let length = rest.find(|sign: char| !sign.is_whitespace()).unwrap_or(rest.len());
    (length > 0).then_some(length)
}

/// Length of the white space at the head; none is fine.
fn gap(rest: &str) -> usize {
    white_space(rest).unwrap_or(0)
}

/// Tells whether a sign belongs to a word: letters, digits, marks on letters, invisible signs.
fn in_word(sign: char) -> bool {
    sign.is_alphanumeric()
        || matches!(
            get_general_category(sign),
            GeneralCategory::NonspacingMark
                | GeneralCategory::SpacingMark
                | GeneralCategory::Format
        )
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘')
}

fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}')
}

/// Tells whether a word could not go on here.
fn ends_here(rest: &str) -> bool {
    rest.chars().next().is_none_or(|sign| !in_word(sign))
}

/// Length of digits with full stops or commas between them.
fn figures(rest: &str) -> Option<usize> {
    let mut length = rest.bytes().take_while(u8::is_ascii_digit).count();
    if length == 0 {
        return None;
    }
    while matches!(rest.as_bytes().get(length), Some(b'.' | b',')) {
        let more = rest[length + 1..].bytes().take_while(u8::is_ascii_digit).count();
        if more == 0 {
            break;
        }
        length += 1 + more;
    }
    // `10^6` is one number.
    if let Some(power) = rest[length..].strip_prefix('^') {
        let sign = usize::from(power.starts_with('-'));
        let more = power[sign..].bytes().take_while(u8::is_ascii_digit).count();
        length += if more > 0 { 1 + sign + more } else { 0 };
    }
    Some(length)
}

/// Length with the per cent sign or the scale that follows a number of this length.
fn scaled(rest: &str, length: usize) -> usize {
    let space = gap(&rest[length..]);
    let after = &rest[length + space..];
    if after.starts_with('%') {
        return length + space + 1;
    }
    if space == 0 {
        return length;
    }
    let scale = SCALES.iter().find(|&&scale| {
        after.get(..scale.len()).is_some_and(|head| head.eq_ignore_ascii_case(scale))
            && ends_here(&after[scale.len()..])
    });
    scale.map_or(length, |scale| length + space + scale.len())
}

fn money(rest: &str) -> Option<usize> {
    let sign = '€'.len_utf8();
    rest.strip_prefix('€')?;
    let space = gap(&rest[sign..]);
    let length = sign + space + figures(&rest[sign + space..])?;
    Some(scaled(rest, length))
}

fn reference(rest: &str) -> Option<usize> {
    let word = REFERENCES.iter().find(|&&word| {
        rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
    })?;
    let space = white_space(&rest[word.len()..])?;
    let start = word.len() + space;
    let mut length = start + figures(&rest[start..])?;
    // `3:2` and `10a` are one number of an article.
    if rest[length..].starts_with(':') {
        length += figures(&rest[length + 1..]).map_or(0, |more| more + 1);
    }
    let letter = rest[length..].chars().next().filter(char::is_ascii_lowercase);
    if letter.is_some() && ends_here(&rest[length + 1..]) {
        length += 1;
    }
    ends_here(&rest[length..]).then_some(length)
}

/// Length of a dossier number with its space: `36 800`, `36 800-B`.
fn dossier(rest: &str) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if digits(rest) != 2 {
        return None;
    }
    let space = rest[2..].chars().next().filter(|sign| matches!(sign, ' ' | '\u{a0}'))?;
    let start = 2 + space.len_utf8();
    if digits(&rest[start..]) != 3 {
        return None;
    }
    let length = start + 3;
    if let Some(after) = rest[length..].strip_prefix('-') {
        let chapter = after.bytes().take_while(u8::is_ascii_uppercase).count();
        if chapter > 0 && ends_here(&after[chapter..]) {
            return Some(length + 1 + chapter);
        }
    }
    ends_here(&rest[length..]).then_some(length)
}

fn number(rest: &str) -> Option<usize> {
    let length = figures(rest)?;
    let mut after = rest[length..].chars();
    match (after.next(), after.next()) {
        // `2e`, `4-jarig`, `36800-B` are words that begin with a number.
        (Some(sign), _) if in_word(sign) => None,
        (Some(sign), Some(next)) if is_hyphen(sign) && next.is_alphabetic() => None,
        _ => Some(scaled(rest, length)),
    }
}

/// Length of letters parted by full stops: `o.a.`, `t.b.v.`.
fn abbreviation(rest: &str) -> Option<usize> {
    let (mut length, mut parts) = (0, 0);
    loop {
        let part: usize = rest[length..]
            .chars()
            .take_while(|sign| sign.is_alphabetic())
            .take(4)
            .map(char::len_utf8)
            .sum();
        if part == 0 || part > 3 || !rest[length + part..].starts_with('.') {
            break;
        }
        length += part + 1;
        parts += 1;
    }
    (parts >= 2 && ends_here(&rest[length..])).then_some(length)
}

fn word(rest: &str) -> Option<usize> {
    let mut signs = rest.char_indices().peekable();
    let (_, first) = signs.next()?;
    if !in_word(first) {
        return clipped(rest);
    }
    let mut length = first.len_utf8();
    while let Some((at, sign)) = signs.next() {
        let joins = (is_hyphen(sign) || is_apostrophe(sign))
            && signs.peek().is_some_and(|&(_, next)| in_word(next));
        // A suspended hyphen belongs to its word: `gemeente- en provinciefonds`.
        let suspended = is_hyphen(sign) && signs.peek().is_some_and(|&(_, next)| next == ' ');
        if !in_word(sign) && !joins && !suspended {
            break;
        }
        length = at + sign.len_utf8();
    }
    Some(length)
}

/// Length of a word that opens with a clipped one: `'s-Gravenhage`, `'t`.
fn clipped(rest: &str) -> Option<usize> {
    let mut signs = rest.chars();
    let (apostrophe, letter) = (signs.next()?, signs.next()?);
    if !is_apostrophe(apostrophe) || !matches!(letter, 's' | 't' | 'n') {
        return None;
    }
    let start = apostrophe.len_utf8();
    match signs.next() {
        None => Some(rest.len()),
        Some(sign) if is_hyphen(sign) => word(&rest[start..]).map(|length| start + length),
        Some(sign) if in_word(sign) => None,
        Some(_) => Some(start + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found = tokens(text);
        assert_eq!(found.concat(), text);
        let visible: Vec<&str> = found.into_iter().filter(|token| token.trim() != "").collect();
        assert_eq!(visible, expected);
    }

    #[test]
    fn what_a_reader_sees_as_one_is_one_token() {
        check("De BZK-begroting (36 800-B).", &["De", "BZK-begroting", "(", "36 800-B", ")", "."]);
        check("'s-Gravenhage, ’t Gooi", &["'s-Gravenhage", ",", "’t", "Gooi"]);
        check("€ 43,2 miljoen en € 1.204", &["€ 43,2 miljoen", "en", "€ 1.204"]);
        check("55% of 55 procent in 2030.", &["55%", "of", "55 procent", "in", "2030", "."]);
        check("artikel 12, art. 3:2 en 10a", &["artikel 12", ",", "art. 3:2", "en", "10a"]);
        check("o.a. t.b.v. ngo's", &["o.a.", "t.b.v.", "ngo's"]);
        check("gemeente- en provinciefonds", &["gemeente-", "en", "provinciefonds"]);
        check("10^6 deeltjes, 10^-3", &["10^6", "deeltjes", ",", "10^-3"]);
        check("2020-2024", &["2020", "-", "2024"]);
    }

    proptest::proptest! {
        #[test]
        fn tokens_cover_the_text(text in "\\PC{0,60}") {
            proptest::prop_assert_eq!(tokens(&text).concat(), text);
        }

        #[test]
        fn tokens_cover_what_looks_like_numbers(text in "[0-9 .,€%a-z'’:-]{0,40}") {
            proptest::prop_assert_eq!(tokens(&text).concat(), text.clone());
            proptest::prop_assert!(tokens(&text).iter().all(|token| !token.is_empty()));
        }
    }
}
