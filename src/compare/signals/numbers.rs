//! Numbers that differ as data: targets, years to reach them by, amounts, percentages.
//!
//! Knows what a number is by its token and by the words of its sentence. Must not take the number
//! of an article, a paper or a table for data, nor a figure that was measured for a target.

use crate::text::{fold, tokens};

use super::super::amounts::{amount, in_figures};
use super::super::rolling::{self, Years, is_paper, moves_term, year};
use super::aligned::{Group, Sentence};
use super::{Signal, SignalKind, laws};

/// What a number counts or measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Percentage,
    Amount,
    Year,
    /// A day of a month.
    Date,
    /// So many days, weeks, years.
    Period,
    /// The first so many of a list.
    Rank,
    /// So many things.
    Count,
}

impl Sort {
    const ALL: [Self; 7] = [
        Self::Percentage,
        Self::Amount,
        Self::Year,
        Self::Date,
        Self::Period,
        Self::Rank,
        Self::Count,
    ];

    fn signal(self) -> SignalKind {
        match self {
            Self::Percentage => SignalKind::Percentage,
            Self::Amount => SignalKind::Amount,
            Self::Year | Self::Date => SignalKind::Year,
            Self::Period | Self::Rank | Self::Count => SignalKind::Target,
        }
    }
}

/// A number with its value, so that `€ 5 miljoen` and `€ 5.000.000` are the same.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Number {
    sort: Sort,
    /// As printed, with what it counts.
    printed: String,
    key: String,
    /// Whether it is written in words.
    in_words: bool,
    /// Whether something must be done by it: `vóór 1 december`.
    due: bool,
}

/// Units of time, folded.
const PERIODS: &[&str] = &[
    "dag",
    "dagen",
    "jaar",
    "jaren",
    "kwartaal",
    "kwartalen",
    "maand",
    "maanden",
    "minuten",
    "minuut",
    "uren",
    "uur",
    "week",
    "weken",
    "werkdag",
    "werkdagen",
];
const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
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
/// Verbs by which a sentence tells how many there are, and aims at nothing.
const TELLING: &[&str] = &[
    "bediende", "bedient", "bedroeg", "beheert", "beschikt", "bestaan", "bestaat", "daalde",
    "heeft", "hebben", "kent", "kwamen", "omvat", "omvatten", "ontving", "steeg", "telde", "telt",
    "waren", "was",
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

/// Returns what differs in sentences that belong together.
pub(super) fn of_group(group: &Group, years: Years) -> Vec<Signal> {
    let text = |sentences: &[Sentence]| -> String {
        sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    of_texts(&text(&group.old), &text(&group.new), years)
}

fn of_texts(old: &str, new: &str, years: Years) -> Vec<Signal> {
    let goal = names_goal(old) || names_goal(new);
    let told = !goal && (tells_how_many(old) || tells_how_many(new));
    let (olds, news) = (numbers(old), numbers(new));
    let ahead = |numbers: &[Number]| {
        let mut years_named = numbers.iter().filter_map(|number| year(&number.key));
        years_named.any(|year| year > years.new)
    };
    let target = goal || ahead(&olds) || ahead(&news);
    let mut found = Vec::new();
    for sort in Sort::ALL {
        let of_sort = |numbers: &[Number]| -> Vec<Number> {
            numbers.iter().filter(|number| number.sort == sort).cloned().collect()
        };
        for (from, to) in paired(of_sort(&olds), of_sort(&news)) {
            let alone = from.is_none() || to.is_none();
            let news = match sort {
                Sort::Year => {
                    let value =
                        |number: &Option<Number>| number.as_ref().and_then(|one| year(&one.key));
                    let (from, to) = (value(&from), value(&to));
                    let term = from.zip(to).is_some_and(|(from, to)| {
                        [old, new].iter().any(|text| moves_term(&fold(text), from, to, years))
                    });
                    is_target_year(from, to, goal || term, years)
                }
                Sort::Date => from.iter().chain(&to).all(|number| !alone || number.due),
                Sort::Period => !alone || goal,
                Sort::Rank => true,
                // A bare number is a target only where the sentence aims at it, and one in words may
                // be a verb: `acht`.
                Sort::Count => {
                    !told && (!alone || (goal && from.iter().chain(&to).all(|one| !one.in_words)))
                }
                Sort::Percentage | Sort::Amount => true,
            };
            if !news {
                continue;
            }
            let kind = match sort.signal() {
                SignalKind::Percentage if target && !alone => SignalKind::Target,
                other => other,
            };
            let printed = |number: Option<Number>| number.map_or(String::new(), |one| one.printed);
            found.push(Signal { kind, from: printed(from), to: printed(to) });
        }
    }
    found
}

/// Tells whether a sentence says how many there are, and not how many there shall be.
fn tells_how_many(text: &str) -> bool {
    let key = fold(text);
    let there_are = ["er zijn", "zijn er", "er is", "is er", "in totaal"];
    key.split(' ').any(|word| TELLING.contains(&word))
        || there_are.iter().any(|phrase| format!(" {key} ").contains(&format!(" {phrase} ")))
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
    let series =
        olds.first().is_some_and(|number| number.sort == Sort::Year) && olds.len() == news.len();
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
        let digits = piece.contains(|sign: char| sign.is_ascii_digit());
        if !digits {
            cited = (cited || key.starts_with("kamerstuk")) && !matches!(*piece, ")" | ";");
            let figures = in_figures(&key).filter(|_| !numbered);
            if let Some(figures) = figures
                && let Some((number, _)) = counted(&pieces, at, figures.to_owned(), &last, true)
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
        let plain = |sort| Number {
            sort,
            printed: (*piece).to_owned(),
            key: value.clone(),
            in_words: false,
            due: false,
        };
        if key.contains("procent") {
            found.push(plain(Sort::Percentage));
        } else if key.starts_with('€') || key.ends_with("euro") {
            found.push(plain(Sort::Amount));
        } else if year(&key).is_some() {
            found.push(plain(Sort::Year));
        } else if is_count(piece, &key)
            && let Some((number, end)) = counted(&pieces, at, value, &last, false)
        {
            found.push(number);
            skip = end;
        }
    }
    found
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
    value: String,
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
        Some((Number { sort, printed, key: value.clone(), in_words, due }, end))
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
        return period.map(|(number, end)| (Number { key, ..number }, end));
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
    word.chars().count() > 3 && (word.ends_with("en") || word.ends_with('s'))
}

/// Tells whether a token is a bare number, or one with its scale.
fn is_count(token: &str, key: &str) -> bool {
    let plain = token.starts_with(|sign: char| sign.is_ascii_digit());
    let word = key.contains(|sign: char| sign.is_alphabetic());
    let scaled = ["miljoen", "miljard", "duizend", "mln", "mld"];
    plain && (!word || scaled.iter().any(|scale| key.ends_with(scale)))
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
            &[(Target, "1.200 woningen", "900 woningen")],
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
    fn a_number_bears_what_it_counts() {
        use SignalKind::{Amount, Target, Year};
        for (old, new, expected) in [
            (
                "De minister beslist binnen 15 dagen.",
                "De minister beslist binnen 30 dagen.",
                (Target, "15 dagen", "30 dagen"),
            ),
            (
                "Binnen acht weken volgt een besluit.",
                "Binnen twaalf weken volgt een besluit.",
                (Target, "acht weken", "twaalf weken"),
            ),
            (
                "De minister laat 1.200 woningen bouwen.",
                "De minister laat 2.400 nieuwe woningen bouwen.",
                (Target, "1.200 woningen", "2.400 nieuwe woningen"),
            ),
            (
                "De minister laat 1 200 woningen bouwen.",
                "De minister laat 12 400 woningen bouwen.",
                (Target, "1 200 woningen", "12 400 woningen"),
            ),
            (
                "Nederland staat in de top 10 van de wereld.",
                "Nederland staat in de top 20 van de wereld.",
                (Target, "top 10", "top 20"),
            ),
            (
                "Nederland staat in de top tien van de wereld.",
                "Nederland staat in de top vijf van de wereld.",
                (Target, "top tien", "top vijf"),
            ),
            (
                "De raad bericht vóór 1 december.",
                "De raad bericht vóór 1 maart.",
                (Year, "1 december", "1 maart"),
            ),
            (
                "De raad bericht vóór 1 december over dit doel.",
                "De raad bericht over dit doel.",
                (Year, "1 december", ""),
            ),
            (
                "Hiervoor is € 43,2 mln. beschikbaar.",
                "Hiervoor is € 40 mln. beschikbaar.",
                (Amount, "€ 43,2 mln.", "€ 40 mln."),
            ),
            (
                "Hiervoor is € 1 200 per woning.",
                "Hiervoor is € 1 500 per woning.",
                (Amount, "€ 1 200", "€ 1 500"),
            ),
        ] {
            check(old, new, &[expected]);
        }
        for (old, new) in [
            ("Binnen acht weken.", "Binnen 8 weken."),
            ("De minister laat 1 200 woningen bouwen.", "De minister laat 1.200 huizen bouwen."),
            ("De drie pijlers zijn deze.", "De vier pijlers zijn deze."),
            ("Er zijn 46 sluizen.", "Er zijn 48 sluizen."),
            ("De dienst telt 46 sluizen.", "De dienst telt 48 sluizen."),
            ("Het is 1 mei geworden.", "Het is zomer geworden."),
        ] {
            check(old, new, &[]);
        }
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
