//! Years, table numbers, dossiers and note numbers that move on with the budget year.
//!
//! Knows which numbers move by themselves, and when a year is a target that somebody moved. Must
//! not know units.

use crate::model::known_dossier;

/// The first and last year that a number of four digits is taken for.
const YEARS: std::ops::RangeInclusive<i32> = 1980..=2079;

/// Words before a number that make it a number of a table, figure or note.
const NUMBERED: &[&str] =
    &["tabel", "tabellen", "figuur", "grafiek", "noot", "voetnoot", "kader", "bijlage"];

/// Beginnings of words that make the years of a passage targets: a target that moved is news, even
/// by exactly one year. Source: `design.md` 4 (targets), `lessons.md` 13.
const TARGET_WORDS: &[&str] = &[
    "uiterlijk",
    "streef",
    "doelstelling",
    "doeljaar",
    "doelwaarde",
    "moet",
    "dient",
    "dienen",
    "procent",
    "halver",
    "reductie",
    "verminder",
    "ambitie",
    "klimaatneutraal",
    "energieneutraal",
    "terugbreng",
    "voltooi",
    "gereed",
    "afgerond",
];

/// Reads a year.
pub(super) fn year(word: &str) -> Option<i32> {
    let plain = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| word.parse().ok()).flatten().filter(|year| YEARS.contains(year))
}

/// Returns the key with its years masked; nothing when there is none.
pub(super) fn mask_years(key: &str) -> Option<String> {
    let mut found = false;
    let words: Vec<&str> = key
        .split(' ')
        .map(|word| {
            let is_year = year(word).is_some();
            found |= is_year;
            if is_year { "0000" } else { word }
        })
        .collect();
    found.then(|| words.join(" "))
}

/// Returns the key with its years moved.
pub(super) fn shift_years(key: &str, by: i32) -> String {
    let words: Vec<String> = key
        .split(' ')
        .map(|word| year(word).map_or_else(|| word.to_owned(), |year| (year + by).to_string()))
        .collect();
    words.join(" ")
}

/// Tells whether a folded word makes its sentence one about a goal; `doelgroep` does not.
pub(super) fn is_goal_word(word: &str) -> bool {
    let own = ["doel", "doelen"].contains(&word);
    own || (word != "procent" && TARGET_WORDS.iter().any(|target| word.starts_with(target)))
}

/// Tells whether a folded text speaks of a target or a term.
pub(super) fn names_target(key: &str) -> bool {
    key.split(' ').any(|word| TARGET_WORDS.iter().any(|target| word.starts_with(target)))
}

/// Tells whether two folded texts differ only by numbers that move on by themselves.
///
/// Years must all move by the distance of the editions, and none of the texts may speak of a
/// target; cross references (`artikel 15`) do not move by themselves.
pub(super) fn is_rolled_on(old: &str, new: &str, years: i32) -> bool {
    let (old, new) = (join_dossiers(old), join_dossiers(new));
    if old.len() != new.len() {
        return false;
    }
    let mut moved = false;
    for at in 0..old.len() {
        let (one, two) = (old[at].as_str(), new[at].as_str());
        if one == two {
            // A year that stays while another moves is fine: "sinds 2016".
            continue;
        }
        let before = at.checked_sub(1).map_or("", |at| old[at].as_str());
        let before_new = at.checked_sub(1).map_or("", |at| new[at].as_str());
        let session = ends_session(before, one) && ends_session(before_new, two);
        if !session && !moves_on(one, two, before, is_cited(&old, at), years) {
            return false;
        }
        moved = true;
    }
    let target = old.iter().zip(&new).any(|(one, two)| one != two && year(one).is_some())
        && (old.iter().any(|word| names_target(word)) || new.iter().any(|word| names_target(word)));
    moved && !target
}

/// Tells whether two figures end a parliamentary year: `2023/24`.
fn ends_session(before: &str, word: &str) -> bool {
    word.len() == 2
        && year(before).is_some_and(|year| word.parse() == Ok((year + 1).rem_euclid(100)))
}

/// Tells whether one word of a text moves on to another.
fn moves_on(old: &str, new: &str, before: &str, cited: bool, years: i32) -> bool {
    if let (Some(old), Some(new)) = (year(old), year(new)) {
        return years != 0 && new - old == years;
    }
    if is_number(old) && is_number(new) {
        return NUMBERED.contains(&before)
            || (cited && is_dossier_of(old, new, years))
            || same_year_noted(old, new);
    }
    // A note number glued to a word: `minister15`.
    let (one, two) = (unnumbered(old), unnumbered(new));
    one == two && one.chars().count() >= 4 && one.chars().all(char::is_alphabetic)
}

/// Words that make five digits near them a dossier, and not a number of dwellings.
const CITED: &[&str] = &["kamerstuk", "kamerstukken", "tk", "ii", "dossier", "dossiernummer", "nr"];
/// How near.
const CITATION: usize = 6;

/// Tells whether a number stands in the citation of a paper.
fn is_cited(words: &[String], at: usize) -> bool {
    let near = &words[at.saturating_sub(CITATION)..words.len().min(at + 4)];
    near.iter().any(|word| CITED.contains(&word.as_str()))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn unnumbered(word: &str) -> &str {
    word.trim_end_matches(|sign: char| sign.is_ascii_digit())
}

/// Tells whether both numbers are one year with a note number glued to it: `201678`, `201687`.
fn same_year_noted(old: &str, new: &str) -> bool {
    let noted = |word: &str| (5..=7).contains(&word.len()) && year(&word[..4]).is_some();
    noted(old) && noted(new) && old[..4] == new[..4]
}

/// Tells whether a dossier is that of the other edition.
///
/// Known dossiers must be of one kind and the right distance; unknown ones must only move the
/// same way as the years.
fn is_dossier_of(old: &str, new: &str, years: i32) -> bool {
    if old.len() != 5 || new.len() != 5 || years == 0 {
        return false;
    }
    match (known_dossier(old), known_dossier(new)) {
        (Some(one), Some(two)) => {
            one.kind == two.kind && i32::from(two.year.0) - i32::from(one.year.0) == years
        }
        (None, None) => (new > old) == (years > 0),
        _ => false,
    }
}

/// Parts a key into words, with the two parts of a dossier number joined: `36 410`.
fn join_dossiers(key: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in key.split(' ') {
        let joins = word.len() == 3
            && is_number(word)
            && words.last().is_some_and(|last| last.len() == 2 && is_number(last));
        match words.last_mut() {
            Some(last) if joins => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn check(old: &str, new: &str, expected: bool) {
        assert_eq!(is_rolled_on(&fold(old), &fold(new), 1), expected, "{old} / {new}");
        assert_eq!(is_rolled_on(&fold(new), &fold(old), -1), expected, "{new} / {old}");
    }

    #[test]
    fn numbers_that_move_on_by_themselves() {
        check(
            "In 2025 en 2026 is € 5 miljoen beschikbaar.",
            "In 2026 en 2027 is € 5 miljoen beschikbaar.",
            true,
        );
        check("Zie tabel 12.", "Zie tabel 14.", true);
        check(
            "Kamerstukken II 2023/24, 36410 VII, nr. 2",
            "Kamerstukken II 2024/25, 36 600 VII, nr. 2",
            true,
        );
        check("de Minister15 van", "de Minister16 van", true);
        check("de wet van 201678", "de wet van 201687", true);
    }

    #[test]
    fn numbers_that_somebody_moved() {
        check("In 2025 en 2026", "In 2026 en 2028", false);
        check("55% minder in 2030", "55% minder in 2031", false);
        check("Uiterlijk in 2030 is dit zo.", "Uiterlijk in 2031 is dit zo.", false);
        check("Zie artikel 15.", "Zie artikel 16.", false);
        check("€ 5 miljoen", "€ 6 miljoen", false);
        check("12.500 woningen in het land", "13.000 woningen in het land", false);
        check("gelijk", "gelijk", false);
    }
}
