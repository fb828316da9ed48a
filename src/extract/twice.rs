//! Signs that were encoded twice: UTF-8 that was taken for Windows-1252 and encoded again, `Ã«` for `ë`.
//!
//! Knows which signs a Dutch text has that such a pair can stand for. Must not guess: what could have been
//! meant as it stands is left.

use encoding_rs::WINDOWS_1252;

/// How often a text can have been encoded again; two is the most that was seen.
const MOST: usize = 4;

/// What the first bytes of those signs are taken for.
const FIRST: [char; 3] = ['Ã', 'Â', 'â'];

/// Gives back the signs that were meant, with how many they are; nothing where none was encoded twice.
pub(super) fn mended(text: &str) -> Option<(String, u64)> {
    let (mut mended, mut signs) = once(text)?;
    for _ in 1..MOST {
        let Some((next, more)) = once(&mended) else { break };
        (mended, signs) = (next, signs.max(more));
    }
    Some((mended, signs))
}

fn once(text: &str) -> Option<(String, u64)> {
    // One sign is sought much faster than one of three.
    if !FIRST.iter().any(|sign| text.contains(*sign)) {
        return None;
    }
    let mut mended = String::new();
    let mut signs = 0;
    let mut rest = text;
    while let Some(at) = rest.find(FIRST) {
        let (before, from) = rest.split_at(at);
        mended.push_str(before);
        let (sign, length) = meant(from).unwrap_or_else(|| {
            let first = from.chars().next().unwrap_or_default();
            (first, first.len_utf8())
        });
        signs += u64::from(!from.starts_with(sign));
        mended.push(sign);
        rest = &from[length..];
    }
    mended.push_str(rest);
    (signs > 0).then_some((mended, signs))
}

/// Returns the sign that the beginning of a text stands for, and how long that beginning is.
fn meant(text: &str) -> Option<(char, usize)> {
    let most = if text.starts_with('â') { 3 } else { 2 };
    let length = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    let bytes: Vec<u8> = text[..length].chars().flat_map(byte).collect();
    let sign = std::str::from_utf8(&bytes).ok().and_then(|sign| sign.chars().next());
    match sign.filter(|sign| bytes.len() == sign.len_utf8() && is_dutch(*sign)) {
        Some(sign) => Some((sign, length)),
        // The last byte of a closing quote stands for no sign, and is lost where texts are copied.
        None => text.starts_with("â€").then_some(('”', "â€".len())),
    }
}

/// The byte that a sign was taken for: in Windows-1252, or in Latin-1, which has controls there.
fn byte(sign: char) -> Vec<u8> {
    match sign {
        '\u{80}'..='\u{9f}' => vec![sign as u8],
        sign => WINDOWS_1252.encode(sign.encode_utf8(&mut [0; 4])).0.into_owned(),
    }
}

/// The letters and signs of a Dutch text beyond ASCII.
fn is_dutch(sign: char) -> bool {
    matches!(sign, '\u{a0}'..='ÿ' | '‐'..='‧' | '\u{202f}' | '€' | '™' | '−' | '≤' | '≥')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(mended(text).map_or(text.to_owned(), |(text, _)| text), expected);
    }

    #[test]
    fn signs_that_were_encoded_twice_or_more_are_those_that_were_meant() {
        check("coÃ¶rdinatie, geÃ¯nd, â‚¬ 5 â€“ 10", "coördinatie, geïnd, € 5 – 10");
        check("â€˜vitaalâ€™ en â€œleefbaarâ€\u{9d}", "‘vitaal’ en “leefbaar”");
        check("â€œleefbaarâ€, zegt men", "“leefbaar”, zegt men");
        check("de schippersÃ¢â‚¬â„¢ wens", "de schippers’ wens");
        check("Ã\u{89}Ã©n veer, Ã‰Ã©n veer", "Één veer, Één veer");
        assert_eq!(mended("Ã©Ã©n dorpâ€™s wens").map(|(_, signs)| signs), Some(3));
    }

    #[test]
    fn signs_that_may_have_been_meant_stay() {
        for text in ["São Tomé, SÃO TOMÉ", "château", "‘Å’ en Â, Ã", "â", "één café™", "Ã "]
        {
            check(text, text);
        }
    }
}
