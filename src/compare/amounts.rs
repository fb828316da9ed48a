//! Amounts and numbers written in one way, however they are printed.
//!
//! Knows scales, units and the words for small numbers. Must not know what a number is about.

/// The words for small numbers; `een` is an article as well and is left alone.
const WORDS: &[(&str, &str)] = &[
    ("twee", "2"),
    ("drie", "3"),
    ("vier", "4"),
    ("vijf", "5"),
    ("zes", "6"),
    ("zeven", "7"),
    ("acht", "8"),
    ("negen", "9"),
    ("tien", "10"),
    ("elf", "11"),
    ("twaalf", "12"),
    ("dertien", "13"),
    ("veertien", "14"),
    ("vijftien", "15"),
    ("zestien", "16"),
    ("zeventien", "17"),
    ("achttien", "18"),
    ("negentien", "19"),
    ("twintig", "20"),
    ("dertig", "30"),
    ("veertig", "40"),
    ("vijftig", "50"),
    ("zestig", "60"),
    ("zeventig", "70"),
    ("tachtig", "80"),
    ("negentig", "90"),
    ("honderd", "100"),
    ("tweehonderd", "200"),
    ("driehonderd", "300"),
    ("vierhonderd", "400"),
    ("vijfhonderd", "500"),
];

/// Returns the figures of a small number in words.
pub(super) fn in_figures(word: &str) -> Option<&'static str> {
    WORDS.iter().find(|(written, _)| *written == word).map(|(_, figures)| *figures)
}

/// Parts of a whole that are a round percentage, by their words.
const ROUND_SHARES: &[(&[&str], &str)] = &[
    (&["een", "kwart"], "25"),
    (&["de", "helft"], "50"),
    (&["driekwart"], "75"),
    (&["een", "vijfde", "deel"], "20"),
    (&["een", "tiende", "deel"], "10"),
    (&["een", "vijfde", "van"], "20"),
    (&["een", "tiende", "van"], "10"),
];

/// Reads a part of a whole at a word: its percentage, and how many words name it.
pub(super) fn round_share(words: &[&str]) -> Option<(&'static str, usize)> {
    let (phrase, figures) = ROUND_SHARES.iter().find(|(phrase, _)| words.starts_with(phrase))?;
    Some((figures, phrase.iter().filter(|word| **word != "van").count()))
}

/// Longer figures are no amount.
const MOST_DIGITS: usize = 12;

fn is_figure(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_digit())
}

fn scale(word: &str) -> Option<usize> {
    match word {
        "duizend" => Some(3),
        "miljoen" | "mln" => Some(6),
        "miljard" | "mld" => Some(9),
        _ => None,
    }
}

/// Writes the amounts and small numbers of a folded text one way: `€ 2 miljoen` and `€ 2.000.000`
/// are the same then, and so are `twee` and `2`.
pub(super) fn plain(key: &str) -> String {
    let words: Vec<&str> = key.split(' ').collect();
    let mut found: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let start = usize::from(words[at] == "€");
        let figure = words.get(at + start).filter(|word| is_figure(word));
        let Some(_) = figure else {
            let word = words[at];
            if let Some((share, count)) = round_share(&words[at..]) {
                found.push(format!("{share} procent"));
                at += count;
                continue;
            }
            found.push(in_figures(word).unwrap_or(word).to_owned());
            at += 1;
            continue;
        };
        let mut end = at + start + 1;
        while words.get(end).is_some_and(|word| scale(word).is_some() || *word == "euro") {
            end += 1;
        }
        let written = words[at..end].join(" ");
        found.push(amount(&written).unwrap_or(written));
        at = end;
    }
    found.join(" ")
}

/// Writes one folded amount, with its unit or scale; nothing for what is not one number.
pub(super) fn amount(key: &str) -> Option<String> {
    let (mut figures, mut zeros, mut unit) = (None, 0usize, "");
    for word in key.split(' ') {
        match word {
            "€" | "euro" => unit = "€",
            "procent" => unit = "%",
            _ if scale(word).is_some() => zeros = scale(word).unwrap_or(0),
            _ if figures.is_none() && is_figure(word) => figures = Some(word),
            _ => return None,
        }
    }
    if zeros == 0 && unit.is_empty() {
        return None;
    }
    let (whole, part) = match figures?.split_once(',') {
        Some((whole, part)) => (whole, part.trim_end_matches('0')),
        None => (figures?, ""),
    };
    let digits_only = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let short = whole.len() <= MOST_DIGITS && part.len() <= MOST_DIGITS;
    if !digits_only(whole) || !digits_only(part) || !short {
        return None;
    }
    let mut digits = format!("{whole}{part}");
    match zeros.checked_sub(part.len()) {
        Some(more) => digits.push_str(&"0".repeat(more)),
        None => digits.insert(digits.len() - (part.len() - zeros), ','),
    }
    Some(format!("{unit}{}", digits.trim_start_matches('0')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn the_same_amount_is_written_the_same() {
        let same = |one: &str, two: &str| {
            assert_eq!(plain(&fold(one)), plain(&fold(two)), "{one} / {two}");
        };
        same("Er is € 2 miljoen voor.", "Er is €2.000.000 voor");
        same("€ 1,5 mld.", "€ 1.500 miljoen");
        same("twee jaar", "2 jaar");
        same("met een kwart van de veren", "met 25% van de veren");
        same("driekwart van de veren", "75 procent van de veren");
        same("een vijfde van de veren", "20% van de veren");
        same("1,25 miljoen euro", "€ 1.250.000");
        assert_ne!(plain(&fold("€ 2 miljoen")), plain(&fold("€ 3 miljoen")));
        assert_ne!(plain(&fold("€ 2,5")), plain(&fold("€ 25")));
        assert_eq!(plain("de brug van 2026"), "de brug van 2026");
    }
}
