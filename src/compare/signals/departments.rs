//! Ministers by the name of their department.
//!
//! Knows departments since 2010 by their names and abbreviations; names that one chapter bore in
//! turn (the dated table of `model`) are one line, so that a ministry renamed is no other minister.
//! Must not guess: a minister of a department that is not in the table is no other one.

/// A department: a key, then its names and abbreviations, folded to lower case, the longest first.
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
            "j&v",
            "v&j",
        ],
    ),
    ("bzk", &["binnenlandse zaken en koninkrijksrelaties", "binnenlandse zaken", "bzk"]),
    ("ocw", &["onderwijs, cultuur en wetenschap", "ocw"]),
    ("fin", &["financiën", "fin"]),
    ("def", &["defensie", "def"]),
    (
        "ienw",
        &[
            "infrastructuur en waterstaat",
            "infrastructuur en milieu",
            "verkeer en waterstaat",
            "verkeer",
            "ienw",
            "ienm",
            "i&m",
            "venw",
            "v&w",
        ],
    ),
    (
        "ez",
        &[
            "economische zaken, landbouw en innovatie",
            "economische zaken en klimaat",
            "economische zaken",
            "ezk",
            "el&i",
            "ez",
        ],
    ),
    ("kgg", &["klimaat en groene groei", "klimaat", "kgg"]),
    (
        "lvvn",
        &[
            "landbouw, visserij, voedselzekerheid en natuur",
            "landbouw, natuur en voedselkwaliteit",
            "landbouw",
            "lvvn",
            "lnv",
        ],
    ),
    ("szw", &["sociale zaken en werkgelegenheid", "sociale zaken", "szw"]),
    ("vws", &["volksgezondheid, welzijn en sport", "volksgezondheid", "vws"]),
    (
        "vro",
        &[
            "volkshuisvesting en ruimtelijke ordening",
            "volkshuisvesting, ruimtelijke ordening en milieubeheer",
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

/// Returns the ministers that a text names by department: the key, and the name as printed.
pub(super) fn minister_of(text: &str) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    for (at, _) in text.char_indices() {
        let rest = &text[at..];
        let opens = text[..at].chars().next_back().is_none_or(|sign| !sign.is_alphanumeric());
        if !opens {
            continue;
        }
        let head = ["minister van ", "minister voor ", "Minister van ", "Minister voor "]
            .into_iter()
            .find(|head| rest.starts_with(head));
        let Some(head) = head else { continue };
        let name = &rest[head.len()..];
        let known = DEPARTMENTS.iter().find_map(|(key, names)| {
            let written = names.iter().find_map(|known| opening(name, known))?;
            Some((*key, written))
        });
        if let Some((key, written)) = known {
            found.push((key, format!("minister{}{written}", &head["minister".len()..])));
        }
    }
    found
}

/// Returns how a name is printed that opens a text, whatever its case; it ends where a word ends.
fn opening<'t>(text: &'t str, known: &str) -> Option<&'t str> {
    let written = text.get(..known.len())?;
    let ends = text[known.len()..].chars().next().is_none_or(|sign| !sign.is_alphanumeric());
    (ends && written.to_lowercase() == known).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BudgetYear, Chapter, standing_name};

    /// Names that a chapter bore in turn; chapter XI and XIV are of ministries that were parted or
    /// merged, and so are named by their own lines.
    #[test]
    fn a_chapter_renamed_is_one_department() {
        let key =
            |name: &str| minister_of(&format!("de minister van {name}")).first().map(|one| one.0);
        let years = 2010..=2030;
        for code in
            ["V", "VI", "VII", "VIII", "X", "XII", "XIII", "XV", "XVI", "XX", "XXII", "XXIII"]
        {
            let chapter = Chapter::parse(code).unwrap();
            let names = years.clone().filter_map(|year| standing_name(&chapter, BudgetYear(year)));
            let keys: std::collections::BTreeSet<_> = names.map(key).collect();
            assert_eq!(keys.len(), usize::from(!keys.is_empty()), "{code}: {keys:?}");
            assert!(!keys.contains(&None), "{code}");
        }
    }

    #[test]
    fn departments_are_known_by_all_their_names() {
        let keys = |text| minister_of(text).into_iter().map(|one| one.0).collect::<Vec<_>>();
        assert_eq!(
            keys("De Minister van VenJ overlegt met de minister van Financiën."),
            ["jenv", "fin"]
        );
        assert_eq!(keys("De minister van Economische Zaken en Klimaat (EZK)."), ["ez"]);
        assert_eq!(keys("De minister van Dorpen; de administer van Defensie."), [""; 0]);
        assert_eq!(keys("De minister van FIN en de Minister van Verkeer."), ["fin", "ienw"]);
        assert_eq!(
            minister_of("De Minister voor Rechtsbescherming")[0].1,
            "minister voor Rechtsbescherming"
        );
    }
}
