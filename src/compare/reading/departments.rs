//! Departments by all their names: a ministry renamed, abbreviated or written out is the same one.
//!
//! Knows departments since 2010 by their names and abbreviations; names that one chapter bore in
//! turn (the dated table of `model`) are one line, so that a ministry renamed is no other minister.
//! Must not guess: a minister of a department that is not in the table is no other one.

use std::collections::BTreeSet;

use crate::model::{BudgetYear, Chapter, standing_name};
use crate::text::fold;

/// A department: a key, then its names and abbreviations, folded, the longest first.
const DEPARTMENTS: &[(&str, &[&str])] = &[
    ("az", &["algemene zaken"]),
    ("bz", &["buitenlandse zaken", "buza", "bz"]),
    (
        "jenv",
        &[
            "justitie en veiligheid",
            "veiligheid en justitie",
            "justitie",
            "jenv",
            "venj",
            "j en v",
            "v en j",
        ],
    ),
    ("bzk", &["binnenlandse zaken en koninkrijksrelaties", "binnenlandse zaken", "bzk"]),
    ("ocw", &["onderwijs cultuur en wetenschap", "onderwijs", "ocw"]),
    ("fin", &["financiën", "fin"]),
    ("def", &["defensie", "def"]),
    (
        "ienw",
        &[
            "infrastructuur en waterstaat",
            "infrastructuur en milieu",
            "infrastructuur",
            "verkeer en waterstaat",
            "verkeer",
            "ienw",
            "ienm",
            "i en m",
            "venw",
            "v en w",
        ],
    ),
    (
        "ez",
        &[
            "economische zaken landbouw en innovatie",
            "economische zaken en klimaat",
            "economische zaken",
            "ezk",
            "eleni",
            "el en i",
            "ez",
        ],
    ),
    ("kgg", &["klimaat en groene groei", "klimaat", "kgg"]),
    (
        "lvvn",
        &[
            "landbouw visserij voedselzekerheid en natuur",
            "landbouw natuur en voedselkwaliteit",
            "landbouw",
            "lvvn",
            "lnv",
        ],
    ),
    ("szw", &["sociale zaken en werkgelegenheid", "sociale zaken", "szw"]),
    ("vws", &["volksgezondheid welzijn en sport", "volksgezondheid", "vws"]),
    (
        "vro",
        &[
            "volkshuisvesting en ruimtelijke ordening",
            "volkshuisvesting ruimtelijke ordening en milieubeheer",
            "volkshuisvesting",
            "vrom",
            "vro",
        ],
    ),
    ("wonen", &["wonen en rijksdienst", "wenr"]),
    ("aenm", &["asiel en migratie", "aenm"]),
    (
        "bho",
        &[
            "buitenlandse handel en ontwikkelingssamenwerking",
            "buitenlandse handel en ontwikkelingshulp",
            "ontwikkelingssamenwerking",
            "bhos",
        ],
    ),
    ("rb", &["rechtsbescherming"]),
];

/// Funds, whose minister is that of a department.
const FUNDS: &[(&str, &str)] = &[
    ("A", "ienw"),
    ("B", "bzk"),
    ("C", "bzk"),
    ("F", "lvvn"),
    ("H", "bzk"),
    ("J", "ienw"),
    ("K", "def"),
];

/// Words before the name of a department.
const HEADS: &[&str] = &[
    "minister",
    "ministers",
    "ministerie",
    "ministeries",
    "staatssecretaris",
    "staatssecretarissen",
    "departement",
    "bewindspersonen",
];

/// An abbreviation of fewer letters may be any word, unless it stands here.
const LEAST_ALONE: usize = 3;
/// Abbreviations that are words as well, or too short but known.
const ALONE_NEVER: &[&str] = &["def", "fin", "vro"];
const ALONE_SHORT: &[&str] = &["ez"];

/// The key of a department.
pub(in crate::compare) type Department = &'static str;

/// Reads the name of a department at a word, with its abbreviation behind it: its key, and how many
/// words it is.
pub(in crate::compare) fn department_at(words: &[&str], at: usize) -> Option<(Department, usize)> {
    let opens = |from: usize, name: &str| {
        let mut here = words.get(from..).unwrap_or_default().iter();
        let mut count = 0;
        name.split(' ')
            .all(|part| {
                count += 1;
                here.next().is_some_and(|word| *word == part)
            })
            .then_some(count)
    };
    let (key, names, count) = DEPARTMENTS
        .iter()
        .flat_map(|(key, names)| names.iter().map(move |name| (*key, *names, *name)))
        .filter_map(|(key, names, name)| Some((key, names, opens(at, name)?)))
        .max_by_key(|(_, _, count)| *count)?;
    let again = names.iter().filter(|name| !name.contains(' '));
    let more = again.filter_map(|name| opens(at + count, name)).max().unwrap_or(0);
    Some((key, count + more))
}

/// Reads the department behind the word for an office at a place: its key, the preposition, and
/// where its name ends.
pub(in crate::compare) fn department_of(words: &[&str], at: usize) -> Option<(Department, usize)> {
    if !HEADS.contains(words.get(at)?) || !matches!(words.get(at + 1), Some(&("van" | "voor"))) {
        return None;
    }
    let (key, count) = department_at(words, at + 2)?;
    Some((key, at + 2 + count))
}

/// Returns the department whose budget a chapter is, by the name it bears in that year.
pub(in crate::compare) fn department_of_chapter(
    chapter: &Chapter,
    year: BudgetYear,
) -> Option<Department> {
    if let Some((_, key)) = FUNDS.iter().find(|(code, _)| *code == chapter.as_str()) {
        return Some(key);
    }
    let name = fold(standing_name(chapter, year)?);
    let words: Vec<&str> = name.split(' ').collect();
    department_at(&words, 0).map(|(key, _)| key)
}

/// Writes the departments of a folded text by their keys, and leaves the reader's own out: `de
/// minister van veiligheid en justitie` is `de minister` in the budget of that department.
pub(in crate::compare) fn by_their_keys(key: &str, own: Option<Department>) -> String {
    let words: Vec<&str> = key.split(' ').collect();
    let mut found: Vec<&str> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        if let Some((department, end)) = department_of(&words, at) {
            found.push(words[at]);
            if own != Some(department) {
                found.extend([words[at + 1], department]);
            }
            at = end;
            continue;
        }
        let short = |word: &&str| {
            let known = DEPARTMENTS.iter().find(|(_, names)| names.contains(word))?;
            let letters = word.chars().count();
            let alone = (LEAST_ALONE..=4).contains(&letters) && !ALONE_NEVER.contains(word);
            (alone || ALONE_SHORT.contains(word)).then_some(known.0)
        };
        found.push(short(&words[at]).unwrap_or(words[at]));
        at += 1;
    }
    found.join(" ")
}

/// Leaves all departments behind their heads out of a folded text, and returns them beside it.
pub(in crate::compare) fn without_departments(key: &str) -> (String, BTreeSet<Department>) {
    let words: Vec<&str> = key.split(' ').collect();
    let (mut found, mut left_out) = (Vec::with_capacity(words.len()), BTreeSet::new());
    let mut at = 0;
    while at < words.len() {
        found.push(words[at]);
        at = match department_of(&words, at) {
            Some((department, end)) => {
                left_out.insert(department);
                end
            }
            None => at + 1,
        };
    }
    (found.join(" "), left_out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Department> {
        let key = fold(text);
        let words: Vec<&str> = key.split(' ').collect();
        (0..words.len()).filter_map(|at| department_of(&words, at)).map(|one| one.0).collect()
    }

    /// Names that a chapter bore in turn; chapter XI and XIV are of ministries that were parted or
    /// merged, and so are named by their own lines.
    #[test]
    fn a_chapter_renamed_is_one_department() {
        for code in
            ["V", "VI", "VII", "VIII", "X", "XII", "XIII", "XV", "XVI", "XX", "XXII", "XXIII"]
        {
            let chapter = Chapter::parse(code).unwrap();
            let borne: Vec<BudgetYear> = (2010..=2030)
                .map(BudgetYear)
                .filter(|year| standing_name(&chapter, *year).is_some())
                .collect();
            let keys: BTreeSet<_> =
                borne.iter().map(|year| department_of_chapter(&chapter, *year)).collect();
            assert_eq!(keys.len(), usize::from(!keys.is_empty()), "{code}: {keys:?}");
            assert!(!keys.contains(&None), "{code}");
        }
    }

    #[test]
    fn departments_are_known_by_all_their_names() {
        for (text, expected) in [
            ("De Minister van VenJ overlegt met de minister van Financiën.", &["jenv", "fin"][..]),
            ("De minister van Economische Zaken en Klimaat (EZK).", &["ez"]),
            ("De minister van Dorpen; de administer van Defensie.", &[]),
            ("De minister van FIN en de Minister van Verkeer.", &["fin", "ienw"]),
            ("De Minister voor Rechtsbescherming en die van V&J.", &["rb"]),
        ] {
            assert_eq!(keys(text), expected, "{text}");
        }
    }

    #[test]
    fn the_own_department_needs_no_name_and_another_keeps_its_own() {
        for (text, expected) in [
            (
                "De Minister van Binnenlandse Zaken en Koninkrijksrelaties (BZK) spreekt.",
                "de minister spreekt",
            ),
            ("De minister van VenJ spreekt.", "de minister van jenv spreekt"),
            ("De Minister voor Rechtsbescherming spreekt.", "de minister voor rb spreekt"),
            ("Het beleid van EZK en EZ.", "het beleid van ez en ez"),
        ] {
            assert_eq!(by_their_keys(&fold(text), Some("bzk")), expected, "{text}");
        }
    }
}
