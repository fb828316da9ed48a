//! Years, table numbers, dossiers and note numbers that move on with the budget year.
//!
//! Knows which numbers move by themselves, and when a year is a target that somebody moved. Must
//! not know units.

use crate::compare::no_years::counts;
use crate::compare::once::happens_once;
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
    "streven",
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

/// The years of a comparison.
#[derive(Debug, Clone, Copy)]
pub(in crate::compare) struct Years {
    /// Distance of the editions.
    pub distance: i32,
    /// The budget year of the new side.
    pub new: i32,
}

/// So many years behind its own a budget looks ahead: the four of its tables, and the first of what
/// goes on for ever. A later year does not move by itself.
const HORIZON: i32 = 5;
/// From so many years ahead on a year may be the last one of the tables.
const LAST_OF_TABLES: i32 = 4;

impl Years {
    /// Tells whether one year becomes another because the budget is a later one.
    pub(super) fn move_on(self, old: i32, new: i32) -> bool {
        let last = self.new.max(self.new - self.distance) + HORIZON;
        self.distance != 0 && new - old == self.distance && old.max(new) <= last
    }

    /// Tells whether a year is the last of the tables on both sides, `tot en met 2030` in 2026: it
    /// ends nothing.
    fn ends_tables(self, old: i32, new: i32) -> bool {
        let ahead =
            |year: i32, edition: i32| (LAST_OF_TABLES..=HORIZON).contains(&(year - edition));
        ahead(old, self.new - self.distance) && ahead(new, self.new)
    }
}

/// Words of a sentence about how long something lasts; `tot` stands in it as well.
const TERM_WORDS: &[&str] =
    &["loopt", "lopen", "looptijd", "duurt", "duren", "eindigt", "verlengd", "verlengt", "afloopt"];

/// Words that make a sentence one about a goal by themselves; `doelgroep` does not.
const GOALS: &[&str] = &["doel", "doelen"];
/// What numbers are held to; they say nothing of years.
const NORMS: &[&str] = &["norm", "normen", "streefnorm"];

/// Tells whether a folded sentence is one about a goal, or about a norm.
pub(super) fn names_goal(key: &str) -> bool {
    let goal = |word: &str| {
        let named = GOALS.contains(&word) || NORMS.contains(&word);
        named || (word != "procent" && TARGET_WORDS.iter().any(|target| word.starts_with(target)))
    };
    key.split(' ').any(goal)
}

/// Tells whether a folded text speaks of a target.
pub(super) fn names_target(key: &str) -> bool {
    let target = |word: &str| {
        GOALS.contains(&word) || TARGET_WORDS.iter().any(|target| word.starts_with(target))
    };
    key.split(' ').any(target)
}

/// Tells whether a folded sentence says until when something lasts, and a year in it moved: `het
/// programma loopt tot en met 2028`. The last year of the tables ends nothing.
pub(super) fn moves_term(key: &str, old: i32, new: i32, years: Years) -> bool {
    let mut words = key.split(' ');
    let until = key.split(' ').any(|word| word == "tot");
    until && words.any(|word| TERM_WORDS.contains(&word)) && !years.ends_tables(old, new)
}

/// Tells whether two keys differ only by numbers that move on by themselves, and by spelling.
///
/// Years must all move by the distance of the editions, and none of the texts may speak of a
/// target; cross references (`artikel 15`) do not move by themselves. A year that only labels a
/// paper (`begroting 2026`) is no target, whatever else the sentence says.
pub(super) fn is_rolled_on(old: &str, new: &str, years: Years) -> bool {
    let (olds, news) = (Words::of(old), Words::of(new));
    let (old_parts, new_parts) = (olds.parts(), news.parts());
    if old_parts.len() != new_parts.len() {
        return false;
    }
    let target = [old, new].into_iter().any(|key| names_target(key) || happens_once(key));
    let mut moved = false;
    for (one, two) in old_parts.iter().zip(&new_parts) {
        if one.text != two.text {
            return false;
        }
        let (from, to) = (olds.number(one), news.number(two));
        if from == to {
            // A year that stays while another moves is fine: "sinds 2016"; but a period of which only the
            // end moves is longer.
            let moves_on = |at: usize| {
                let (old, new) = (olds.word(one.at + at), news.word(two.at + at));
                year(old).is_some() && year(new).is_some() && old != new
            };
            if year(from).is_some() && moves_on(1) {
                return false;
            }
            continue;
        }
        let counts = olds.is_counted(one.at) || news.is_counted(two.at);
        if let (Some(from), Some(to), false) = (year(from), year(to), counts) {
            let labels = olds.is_label(one.at) && news.is_label(two.at);
            let term = moves_term(old, from, to, years) || moves_term(new, from, to, years);
            if !years.move_on(from, to) || ((target || term) && !labels) {
                return false;
            }
        } else {
            let numbered = olds.is_numbered(one.at) && news.is_numbered(two.at);
            let dossier = olds.is_cited(one.at) && is_dossier_of(from, to, years.distance);
            if !(is_number(from) && is_number(to) && (numbered || dossier)) {
                return false;
            }
        }
        moved = true;
    }
    moved
}

/// Words that make five digits near them a dossier, and not a number of dwellings.
const CITED: &[&str] = &[
    "kamerstuk",
    "kamerstukken",
    "kst",
    "tk",
    "ek",
    "ii",
    "dossier",
    "dossiernummer",
    "nr",
    "nummer",
];
/// How near.
const CITATION: usize = 6;

/// Words before the year of a paper.
const PAPERS: &[&str] = &[
    "begroting",
    "ontwerpbegroting",
    "rijksbegroting",
    "begrotingsjaar",
    "vergaderjaar",
    "jaarverslag",
    "miljoenennota",
    "prinsjesdag",
    "voorjaarsnota",
    "najaarsnota",
];

/// What a list of numbers goes on with: `tabellen 12 en 13`.
const GOES_ON: &[&str] = &["en", "of", "tot", "met"];

fn is_number(word: &str) -> bool {
    word.starts_with(is_digit) && word.chars().all(|sign| is_digit(sign) || sign == '.')
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
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

/// The words of a key, with figures apart from the letters they are glued to (`36410vii`), the two
/// parts of a dossier joined (`36 410`) and parliamentary years in full (`2023 24`).
struct Words(Vec<String>);

/// The letters between two numbers, without spaces, and the place of the number behind them.
struct Part {
    text: String,
    at: usize,
}

impl Words {
    fn of(key: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for word in key.split(' ').flat_map(glued) {
            let last = words.last().map_or("", String::as_str);
            let dossier = word.len() == 3 && last.len() == 2 && is_number(word) && is_number(last);
            let next = year(last)
                .map(|year| year + 1)
                .filter(|next| word.len() == 2 && word.parse() == Ok(next.rem_euclid(100)));
            match (next, words.last_mut()) {
                (Some(next), _) => words.push(next.to_string()),
                (None, Some(last)) if dossier => last.push_str(word),
                _ => words.push(word.to_owned()),
            }
        }
        Self(words)
    }

    fn parts(&self) -> Vec<Part> {
        let mut found = Vec::new();
        let mut text = String::new();
        for (at, word) in self.0.iter().enumerate() {
            if word.starts_with(is_digit) {
                found.push(Part { text: std::mem::take(&mut text), at });
            } else {
                text.push_str(word);
            }
        }
        found.push(Part { text, at: self.0.len() });
        found
    }

    /// The number of a part; behind the last one there is none.
    fn number(&self, part: &Part) -> &str {
        self.word(part.at)
    }

    fn word(&self, at: usize) -> &str {
        self.0.get(at).map_or("", String::as_str)
    }

    /// Tells whether a number is that of a table, figure or note, or of a list of them.
    fn is_numbered(&self, at: usize) -> bool {
        let before = self.0[..at].iter().rev();
        let mut named =
            before.skip_while(|word| is_number(word) || GOES_ON.contains(&word.as_str()));
        named.next().is_some_and(|word| NUMBERED.contains(&word.as_str()))
    }

    /// Tells whether a number of four digits is no year: an amount, a count of what is named behind it, or the
    /// number of a law.
    fn is_counted(&self, at: usize) -> bool {
        let last = at.checked_sub(1).map_or("", |at| self.word(at));
        let is_year = is_paper(last) || year(last).is_some();
        !is_year && counts(&self.0, at)
    }

    /// Tells whether a number stands in the citation of a paper.
    fn is_cited(&self, at: usize) -> bool {
        let near = &self.0[at.saturating_sub(CITATION)..self.0.len().min(at + 4)];
        near.iter().any(|word| CITED.contains(&word.as_str()))
    }

    /// Tells whether a year is the label of a paper or of a parliamentary year.
    fn is_label(&self, at: usize) -> bool {
        let opens = |at: usize| {
            let pair = (year(self.word(at)), year(self.word(at + 1)));
            matches!(pair, (Some(one), Some(two)) if two == one + 1)
        };
        let before = at.checked_sub(1);
        let paper = before.is_some_and(|before| is_paper(self.word(before)));
        let session = opens(at) || before.is_some_and(opens);
        paper || (session && self.is_cited(at))
    }
}

/// Tells whether a folded word names papers that bear the year behind it.
pub(super) fn is_paper(word: &str) -> bool {
    PAPERS.contains(&word)
}

/// Parts a word where letters and figures meet.
fn glued(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let figures = rest.starts_with(is_digit);
        let ends = |sign: char| {
            if figures { sign.is_alphabetic() } else { is_digit(sign) }
        };
        let (part, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
        rest = after;
        (!part.is_empty()).then_some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn check(old: &str, new: &str, expected: bool) {
        let (on, back) = (Years { distance: 1, new: 2026 }, Years { distance: -1, new: 2025 });
        assert_eq!(is_rolled_on(&fold(old), &fold(new), on), expected, "{old} / {new}");
        assert_eq!(is_rolled_on(&fold(new), &fold(old), back), expected, "{new} / {old}");
    }

    #[test]
    fn numbers_that_move_on_by_themselves() {
        check(
            "In 2025 en 2026 is € 5 miljoen beschikbaar.",
            "In 2026 en 2027 is € 5 miljoen beschikbaar.",
            true,
        );
        check("Zie tabel 12.", "Zie tabel 14.", true);
        check("Zie kst-36600-VII-2.", "Zie kst-36800-VII-2.", true);
        check(
            "Kamerstukken II 2023/24, 36410 VII, nr. 2",
            "Kamerstukken II 2024/25, 36 600 VII, nr. 2",
            true,
        );
        for (old, new) in [
            ("In 2025 woningen bouwen", "In 2026 woningen bouwen"),
            ("De regeling wordt in 2025 herzien.", "De regeling wordt in 2026 herzien."),
            ("Actieplan 2025 krijgen", "Actieplan 2026 krijgen"),
            ("Het programma 2024–2027 geldt.", "Het programma 2025–2028 geldt."),
            (
                "volgens de begroting 2025 krijgen scholen",
                "volgens de begroting 2026 krijgen scholen",
            ),
        ] {
            check(old, new, true);
        }
    }

    #[test]
    fn numbers_that_somebody_moved() {
        check("In 2025 en 2026", "In 2026 en 2028", false);
        check("55% minder in 2030", "55% minder in 2031", false);
        check("Uiterlijk in 2030 is dit zo.", "Uiterlijk in 2031 is dit zo.", false);
        check("Het doel is dit in 2027 te halen.", "Het doel is dit in 2028 te halen.", false);
        check("Zie artikel 15.", "Zie artikel 16.", false);
        check("€ 5 miljoen", "€ 6 miljoen", false);
        check("12.500 woningen in het land", "13.000 woningen in het land", false);
        check("gelijk", "gelijk", false);
        for (old, new) in [
            (
                "Ieder huishouden krijgt € 2025 per jaar.",
                "Ieder huishouden krijgt € 2026 per jaar.",
            ),
            ("De minister bouwt 2025 woningen.", "De minister bouwt 2026 woningen."),
            ("met meer dan 2025 inwoners", "met meer dan 2026 inwoners"),
            ("Verordening (EU) 2024/1689", "Verordening (EU) 2025/1689"),
            ("uit de Wet op de dorpen 2025", "uit de Wet op de dorpen 2026"),
            ("Het programma 2024–2027 geldt.", "Het programma 2024–2028 geldt."),
        ] {
            check(old, new, false);
        }
    }
}
