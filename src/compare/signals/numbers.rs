//! Numbers that differ as data: targets, years to reach them by, amounts, percentages.
//!
//! Knows what a number is by its token and by the words of its sentence. Must not take the number
//! of an article, a paper or a table for data, nor a figure that was measured for a target.

use crate::text::{fold, tokens};

use super::super::amounts::{amount, in_figures};
use super::super::rolling::{self, Years, is_paper, moves_term, year};
use super::aligned::{Group, Sentence};
use super::{Signal, SignalKind, laws};

/// A number with its value, so that `€ 5 miljoen` and `€ 5.000.000` are the same.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Number {
    kind: SignalKind,
    printed: String,
    key: String,
    /// Whether it is written in words.
    in_words: bool,
}

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

/// Returns what differs in sentences that belong together.
pub(super) fn of_group(group: &Group, years: Years) -> Vec<Signal> {
    let text = |sentences: &[Sentence]| -> String {
        sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    of_texts(&text(&group.old), &text(&group.new), years)
}

fn of_texts(old: &str, new: &str, years: Years) -> Vec<Signal> {
    let goal = names_goal(old) || names_goal(new);
    let (olds, news) = (numbers(old), numbers(new));
    let ahead = |numbers: &[Number]| {
        let mut years_named = numbers.iter().filter_map(|number| year(&number.key));
        years_named.any(|year| year > years.new)
    };
    let target = goal || ahead(&olds) || ahead(&news);
    let mut found = Vec::new();
    for kind in [SignalKind::Percentage, SignalKind::Amount, SignalKind::Year, SignalKind::Target] {
        // A bare number is a target only where the sentence speaks of one.
        if kind == SignalKind::Target && !goal {
            continue;
        }
        let of_kind = |numbers: &[Number]| -> Vec<Number> {
            numbers.iter().filter(|number| number.kind == kind).cloned().collect()
        };
        for (from, to) in paired(of_kind(&olds), of_kind(&news)) {
            if kind == SignalKind::Year {
                let value =
                    |number: &Option<Number>| number.as_ref().and_then(|one| year(&one.key));
                let (from, to) = (value(&from), value(&to));
                let term = from.zip(to).is_some_and(|(from, to)| {
                    [old, new].iter().any(|text| moves_term(&fold(text), from, to, years))
                });
                if !is_target_year(from, to, goal || term, years) {
                    continue;
                }
            }
            let alone = from.is_none() || to.is_none();
            // A number in words is read to know that it is the figure on the other side; by itself it
            // counts aims and is a verb: `drie doelen`, `acht`.
            if from.iter().chain(&to).any(|number| number.in_words) {
                continue;
            }
            let told = match kind {
                SignalKind::Percentage if target && !alone => SignalKind::Target,
                other => other,
            };
            let printed = |number: Option<Number>| number.map_or(String::new(), |one| one.printed);
            found.push(Signal { kind: told, from: printed(from), to: printed(to) });
        }
    }
    found
}

/// Tells whether a year that differs is one to reach something by: it did not move on with the
/// editions, and the sentence speaks of a goal or the year lies ahead.
fn is_target_year(from: Option<i32>, to: Option<i32>, goal: bool, years: Years) -> bool {
    match (from, to) {
        (Some(from), Some(to)) => {
            let rolled = !goal && years.move_on(from, to);
            !rolled && (goal || from.max(to) > years.new)
        }
        _ => goal,
    }
}

/// Pairs the numbers of one kind: what both sides have in common belongs together, the rest in
/// order; years in order from the start when there are as many, because a series moves as a whole.
fn paired(mut olds: Vec<Number>, mut news: Vec<Number>) -> Vec<(Option<Number>, Option<Number>)> {
    let series = olds.first().is_some_and(|number| number.kind == SignalKind::Year)
        && olds.len() == news.len();
    if !series {
        drop_common(&mut olds, &mut news);
    }
    let (mut olds, mut news) = (olds.into_iter(), news.into_iter());
    let mut found = Vec::new();
    loop {
        match (olds.next(), news.next()) {
            (None, None) => return found,
            (from, to) if from.as_ref().map(|one| &one.key) == to.as_ref().map(|one| &one.key) => {}
            pair => found.push(pair),
        }
    }
}

fn drop_common(olds: &mut Vec<Number>, news: &mut Vec<Number>) {
    olds.retain(|old| match news.iter().position(|new| new.key == old.key) {
        Some(at) => {
            news.remove(at);
            false
        }
        None => true,
    });
}

/// Tells whether a text speaks of a goal.
pub(super) fn names_goal(text: &str) -> bool {
    rolling::names_goal(&fold(text))
}

/// Returns the numbers of a text that are data.
fn numbers(text: &str) -> Vec<Number> {
    let pieces = tokens(text);
    let laws = laws::spans(&pieces);
    let mut found: Vec<Number> = Vec::new();
    // Whether the words before make this the number of something.
    let mut numbered = false;
    let mut cited = false;
    // Whether the word before makes a year that of a paper: `begroting 2026`.
    let mut label = false;
    for (at, piece) in pieces.iter().enumerate() {
        if piece.trim().is_empty() {
            continue;
        }
        let key = fold(piece);
        if laws.iter().any(|span| span.contains(&at)) {
            numbered = true;
            continue;
        }
        let digits = piece.contains(|sign: char| sign.is_ascii_digit());
        if !digits {
            cited = (cited || key.starts_with("kamerstuk")) && !matches!(*piece, ")" | ";");
            let names = NUMBERED.contains(&key.as_str());
            if let Some(figures) = in_figures(&key).filter(|_| !numbered) {
                let (printed, key) = ((*piece).to_owned(), figures.to_owned());
                found.push(Number { kind: SignalKind::Target, printed, key, in_words: true });
            }
            numbered = names || (numbered && GOES_ON.contains(piece));
            label = is_paper(&key);
            continue;
        }
        let is_label = std::mem::take(&mut label) && year(&key).is_some();
        // `artikel 15` is one token; what goes on behind it is of the same list.
        if piece.starts_with(|sign: char| sign.is_alphabetic()) {
            numbered = true;
            continue;
        }
        if numbered || cited || is_label {
            continue;
        }
        if let Some(kind) = kind(piece, &key) {
            let value = amount(&key).unwrap_or(key);
            found.push(Number { kind, printed: (*piece).to_owned(), key: value, in_words: false });
        }
    }
    found
}

/// Returns the kind of number that a token is, if it is one.
fn kind(token: &str, key: &str) -> Option<SignalKind> {
    if key.contains("procent") {
        Some(SignalKind::Percentage)
    } else if key.starts_with('€') || key.ends_with("euro") {
        Some(SignalKind::Amount)
    } else if year(key).is_some() {
        Some(SignalKind::Year)
    } else {
        let plain = token.starts_with(|sign: char| sign.is_ascii_digit());
        let word = key.contains(|sign: char| sign.is_alphabetic());
        let scaled = ["miljoen", "miljard", "duizend", "mln", "mld"];
        let measured = scaled.iter().any(|scale| key.ends_with(scale));
        (plain && (!word || measured)).then_some(SignalKind::Target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEARS: Years = Years { distance: 1, new: 2026 };

    fn check(old: &str, new: &str, expected: &[(SignalKind, &str, &str)]) {
        let found = of_texts(old, new, YEARS);
        let found: Vec<_> =
            found.iter().map(|one| (one.kind, one.from.as_str(), one.to.as_str())).collect();
        assert_eq!(found, expected, "{old} / {new}");
    }

    #[test]
    fn targets_have_old_and_new_values() {
        use SignalKind::{Amount, Percentage, Target, Year};
        check(
            "Streefwaarde is 60% in 2030.",
            "Streefwaarde is 55% in 2035.",
            &[(Target, "60%", "55%"), (Year, "2030", "2035")],
        );
        check(
            "Er is € 5 miljoen in 2025.",
            "Er is € 6 miljoen in 2026.",
            &[(Amount, "€ 5 miljoen", "€ 6 miljoen")],
        );
        check(
            "De bijdrage is 40% van de kosten.",
            "De bijdrage is 50 procent van de kosten.",
            &[(Percentage, "40%", "50 procent")],
        );
        check(
            "Het doel is 1.200 woningen per jaar.",
            "Het doel is 900 woningen per jaar.",
            &[(Target, "1.200", "900")],
        );
        check("In 2030 vaart elke pont.", "In 2034 vaart elke pont.", &[(Year, "2030", "2034")]);
        check("In 2040 vaart elke pont.", "In 2041 vaart elke pont.", &[(Year, "2040", "2041")]);
        check(
            "Het programma loopt tot en met 2028.",
            "Het programma loopt tot en met 2029.",
            &[(Year, "2028", "2029")],
        );
    }

    #[test]
    fn numbers_that_are_no_data() {
        check(
            "Zie artikel 15, 17 en 18 en het doel.",
            "Zie artikel 15, 17 en 20 en het doel.",
            &[],
        );
        check(
            "Het doel (Kamerstukken II 2023/24, 36410, nr. 2).",
            "Het doel (Kamerstukken II 2024/25, 36600, nr. 3).",
            &[],
        );
        check("De Sluiswet 2016 dient dit doel.", "De Sluiswet 2021 dient dit doel.", &[]);
        check("Sinds 2016 geldt dit.", "Sinds 2018 geldt dit.", &[]);
        check("Er zijn 46 bruggen.", "Er zijn 48 bruggen.", &[]);
        check(
            "Het doel over 2024, 2025 en 2026",
            "Over 2025, 2026 en 2027",
            &[
                (SignalKind::Year, "2024", "2025"),
                (SignalKind::Year, "2025", "2026"),
                (SignalKind::Year, "2026", "2027"),
            ],
        );
        check("Het doel staat in begroting 2025.", "Het doel staat in begroting 2026.", &[]);
        check("Er is geld in 2024, 2025 en 2026.", "Er is geld in 2025, 2026 en 2027.", &[]);
    }

    #[test]
    fn a_number_in_words_is_that_number() {
        check("Het doel is twaalf veren.", "Het doel is 12 veren.", &[]);
        check("De drie doelen zijn deze.", "De twee doelen zijn deze.", &[]);
        check("De minister acht dit een doel.", "De minister noemt dit een doel.", &[]);
    }

    #[test]
    fn an_amount_written_another_way_is_the_same() {
        check("Er is € 5 miljoen.", "Er is € 5.000.000.", &[]);
        check("Er is € 0,50.", "Er is € 0,5.", &[]);
        check("Er is € 1,5 mld.", "Er is € 1.500 miljoen.", &[]);
        check("Het is 55%.", "Het is 55 procent.", &[]);
    }
}
