//! Numbers of a text with what they count or measure.
//!
//! Knows what a number is by its token and by the words around it. Must not take the number of an
//! article, a paper or a table for data.

use crate::compare::amounts::{amount, in_figures};
use crate::compare::dates::with_months;
use crate::compare::judge::signals::laws;
use crate::compare::judge::signals::measures::worded;
use crate::compare::judge::signals::number::{Number, PERIODS, Sort};
use crate::compare::rolling::{is_paper, year};
use crate::text::{MONTHS, fold, tokens};

/// Words before the day by which something must be done.
const DUE: &[&str] = &["voor", "vóór", "uiterlijk", "per", "vanaf", "tot", "op"];

/// Parts of a text and of a policy: how many there are is no aim.
const PARTS: &[&str] = &[
    "artikelen",
    "delen",
    "doelen",
    "doelstellingen",
    "fasen",
    "hoofdstukken",
    "onderdelen",
    "pijlers",
    "prioriteiten",
    "rollen",
    "soorten",
    "sporen",
    "taken",
    "themas",
    "vormen",
];

/// Words before a number that make it the number of something.
const NUMBERED: &[&str] = &[
    "artikel",
    "artikelen",
    "art",
    "nr",
    "nrs",
    "nummer",
    "tabel",
    "figuur",
    "grafiek",
    "bijlage",
    "hoofdstuk",
    "paragraaf",
    "onderdeel",
    "lid",
    "noot",
    "voetnoot",
    "kamerstuk",
    "kamerstukken",
    "tk",
    "ii",
    "stb",
    "stcrt",
    "dossier",
    "motie",
    "pijler",
    "fase",
    "bladzijde",
    "blz",
    "versie",
    "box",
];

/// Signs and words that a list of numbers goes on with: `artikel 15, 17 en 18`.
const GOES_ON: &[&str] = &[",", "en", "of", "tot", "met", "t", "m", "-", "–", "/", "."];

/// Returns the numbers of a text that are data.
pub(in crate::compare) fn numbers(text: &str) -> Vec<Number> {
    let text = &*with_months(text);
    let pieces = grouped(&tokens(text));
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
    let laws = laws::spans(&pieces);
    let mut found: Vec<Number> = Vec::new();
    // Whether the words before make this the number of something.
    let mut numbered = false;
    let mut cited = false;
    // The word before, folded.
    let mut before = String::new();
    let mut skip = 0;
    for (at, piece) in pieces.iter().enumerate() {
        if at < skip || piece.trim().is_empty() {
            continue;
        }
        let key = fold(piece);
        if laws.iter().any(|span| span.contains(&at)) {
            numbered = true;
            continue;
        }
        let last = std::mem::replace(&mut before, key.clone());
        if let Some((number, end)) = worded(&pieces, at, &last) {
            found.push(number);
            skip = end;
            continue;
        }
        let digits = piece.contains(|sign: char| sign.is_ascii_digit());
        if !digits {
            cited = (cited || key.starts_with("kamerstuk")) && !matches!(*piece, ")" | ";");
            let figures = in_figures(&key).filter(|_| !numbered);
            if let Some(figures) = figures
                && let Some((number, _)) = counted(&pieces, at, figures, &last, true)
            {
                found.push(number);
            }
            numbered = NUMBERED.contains(&key.as_str()) || (numbered && GOES_ON.contains(piece));
            continue;
        }
        let is_label = is_paper(&last) && year(&key).is_some();
        // `artikel 15` is one token; what goes on behind it is of the same list.
        if piece.starts_with(|sign: char| sign.is_alphabetic()) {
            numbered = true;
            continue;
        }
        if numbered || cited || is_label {
            continue;
        }
        let whole = with_thousands_joined(&key);
        let value = amount(&whole).unwrap_or_else(|| whole.replace(' ', ""));
        let minus = if is_below_zero(&pieces[..at]) { "−" } else { "" };
        let plain = |sort| Number {
            sort,
            printed: format!("{minus}{piece}"),
            key: format!("{minus}{value}"),
            in_words: false,
            due: false,
        };
        if key.contains("procent") {
            found.push(plain(Sort::Percentage));
        } else if key.starts_with('€') || key.ends_with("euro") {
            found.push(plain(Sort::Amount));
        } else if year(&key).is_some() {
            if is_of_name(&pieces[..at]) {
                continue;
            }
            found.push(plain(Sort::Year));
        } else if is_count(piece, &key)
            && let Some((number, end)) = counted(&pieces, at, &value, &last, false)
        {
            found.push(number);
            skip = end;
        }
    }
    found
}

/// Tells whether a number behind some tokens has a minus before it: a dash with nothing before it.
fn is_below_zero(before: &[&str]) -> bool {
    let free = |token: Option<&&str>| token.is_none_or(|one| one.trim().is_empty() || *one == "(");
    match before {
        [rest @ .., "−" | "-" | "–" | "‐"] => free(rest.last()),
        _ => false,
    }
}

/// Endings of words for what is agreed or planned, and bears its year in its name.
const AGREED: &[&str] =
    &["akkoord", "convenant", "pact", "protocol", "verdrag", "verklaring", "visie"];
/// So many words of a name stand between: `Bestuursakkoord Schone Vaart 2019`.
const NAME_REACH: usize = 4;

/// Tells whether a year behind some tokens is part of the name of an agreement.
fn is_of_name(pieces: &[&str]) -> bool {
    let words = pieces.iter().rev().filter(|piece| !piece.trim().is_empty()).take(NAME_REACH);
    let mut named = words.take_while(|word| word.starts_with(char::is_uppercase));
    named.any(|word| AGREED.iter().any(|end| fold(word).ends_with(end)))
}

/// Writes numbers that are printed with spaces between their thousands as one: `1 200`.
fn grouped(pieces: &[&str]) -> Vec<String> {
    let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mut found: Vec<String> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let head = piece.split(' ').next().unwrap_or_default();
        let thousands = head.len() == 3 && figures(head);
        let goes_on = thousands && matches!(found.last().map(String::as_str), Some(" " | "\u{a0}"));
        let open = found.len().checked_sub(2).filter(|_| goes_on).filter(|&at| {
            let number = found[at].rsplit([' ', '€', '\u{a0}']).next().unwrap_or_default();
            let first = (1..=3).contains(&number.len());
            let further = number.contains('.') && number.len() % 4 == 3;
            (first && figures(number) && !number.starts_with('0')) || further
        });
        match open {
            Some(at) => {
                let gap = found.pop().unwrap_or_default();
                found[at].push_str(&gap);
                found[at].push_str(piece);
            }
            None => found.push((*piece).to_owned()),
        }
    }
    found
}

/// Joins the thousands of a folded number: `€ 1 200 miljoen` is `€ 1200 miljoen`.
fn with_thousands_joined(key: &str) -> String {
    let mut found = String::with_capacity(key.len());
    for word in key.split(' ') {
        let figures = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit());
        let goes_on = figures && found.ends_with(|sign: char| sign.is_ascii_digit());
        if !found.is_empty() && !goes_on {
            found.push(' ');
        }
        found.push_str(word);
    }
    found
}

/// Reads a number with what it counts: the number, and the first token behind both. A number in
/// words that counts nothing is none.
fn counted(
    pieces: &[&str],
    at: usize,
    value: &str,
    before: &str,
    in_words: bool,
) -> Option<(Number, usize)> {
    let word = |skipped: usize| -> Option<(usize, String)> {
        let mut words =
            pieces.iter().enumerate().skip(at + 1).filter(|one| !one.1.trim().is_empty());
        let (at, piece) = words.nth(skipped)?;
        piece.starts_with(char::is_alphabetic).then(|| (at, fold(piece)))
    };
    let to = |end: usize| pieces[at..=end].concat();
    let (next, second) = (word(0), word(1));
    let named = next.as_ref().map(|(_, key)| key.as_str()).unwrap_or_default();
    let bare = (pieces[at].to_owned(), at + 1);
    let number = |sort, (printed, end): (String, usize)| {
        let due = DUE.contains(&before);
        Some((Number { sort, printed, key: value.to_owned(), in_words, due }, end))
    };
    if before == "top" {
        return number(Sort::Rank, (format!("top {}", pieces[at]), at + 1));
    }
    let Some((end, _)) = &next else {
        return if in_words { None } else { number(Sort::Count, bare) };
    };
    let whole = (to(*end), end + 1);
    if MONTHS.contains(&named) {
        let key = format!("{value} {named}");
        let date = number(Sort::Date, whole);
        return date.map(|(number, end)| (Number { key, ..number }, end));
    }
    if PERIODS.contains(&named) {
        let unit = named.trim_end_matches("en");
        let key = format!("{value} {}", &unit[..unit.len().min(3)]);
        let period = number(Sort::Period, whole);
        // `voor twee jaar` says how long; `binnen twee jaar` until when at most.
        let due = before == "binnen";
        return period.map(|(number, end)| (Number { key, due, ..number }, end));
    }
    // An adjective stands before what is counted: `2.400 nieuwe woningen`.
    let counted = match &second {
        Some((end, key)) if named.ends_with('e') && is_plural(key) => Some((to(*end), end + 1)),
        _ if is_plural(named) => Some(whole),
        _ => None,
    };
    let parts = |key: &str| PARTS.contains(&key);
    if parts(named) || second.as_ref().is_some_and(|(_, key)| named.ends_with('e') && parts(key)) {
        return None;
    }
    match counted {
        Some(counted) => number(Sort::Count, counted),
        None if in_words => None,
        None => number(Sort::Count, bare),
    }
}

/// Tells whether a word looks like a noun in the plural.
fn is_plural(word: &str) -> bool {
    // `centra`, `musea`, `stadia`
    let latin = ["tra", "sea", "dia", "ria"].iter().any(|end| word.ends_with(end));
    word.chars().count() > 3 && (latin || word.ends_with("en") || word.ends_with('s'))
}

/// Tells whether a token is a bare number, or one with its scale.
fn is_count(token: &str, key: &str) -> bool {
    let plain = token.starts_with(|sign: char| sign.is_ascii_digit());
    let word = key.contains(|sign: char| sign.is_alphabetic());
    let scaled = ["miljoen", "miljard", "duizend", "mln", "mld"];
    plain && (!word || scaled.iter().any(|scale| key.ends_with(scale)))
}
