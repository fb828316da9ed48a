//! Numbers that differ as data: targets, years to reach them by, amounts, percentages.
//!
//! Knows which numbers of sentences that belong together are news. Must not take a figure that was
//! measured for a target.

use crate::compare::changes::{Signal, SignalKind};
use crate::compare::judge::signals::aligned::{Group, Sentence};
use crate::compare::judge::signals::number::{Number, Sort};
use crate::compare::judge::signals::quantities::numbers;
use crate::compare::rolling::{self, Years, moves_term, year};
use crate::text::fold;

/// Verbs by which a sentence tells how many there are, and aims at nothing.
const TELLING: &[&str] = &[
    "bediende", "bedient", "bedroeg", "beheert", "beschikt", "bestaan", "bestaat", "daalde",
    "heeft", "hebben", "kent", "kwamen", "omvat", "omvatten", "ontving", "steeg", "telde", "telt",
    "waren", "was",
];

/// Returns what differs in sentences that belong together.
pub(in crate::compare) fn of_group(group: &Group, years: Years) -> Vec<Signal> {
    let text = |sentences: &[Sentence]| -> String {
        sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    of_texts(&text(&group.old), &text(&group.new), years)
}

fn of_texts(old: &str, new: &str, years: Years) -> Vec<Signal> {
    let goal = names_goal(old) || names_goal(new);
    let (mut olds, mut news) = (numbers(old), numbers(new));
    drop_shares(&mut olds, &mut news);
    drop_shares(&mut news, &mut olds);
    let ahead = |numbers: &[Number]| {
        let mut years_named = numbers.iter().filter_map(|number| year(&number.key));
        years_named.any(|year| year > years.new)
    };
    let target = goal || ahead(&olds) || ahead(&news);
    let told = !target && (tells_how_many(old) || tells_how_many(new));
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
                    let base = from.zip(to).is_some_and(|(from, to)| {
                        is_base(old, from) && is_base(new, to) && !years.move_on(from, to)
                    });
                    base || is_target_year(from, to, goal || term, years)
                }
                Sort::Date => from.iter().chain(&to).all(|number| !alone || number.due),
                Sort::Period => {
                    let due = || from.iter().chain(&to).all(|number| number.due);
                    !alone || ((goal || due()) && from.iter().chain(&to).all(is_no_article))
                }
                Sort::Share | Sort::Frequency | Sort::Quarter | Sort::Bound => !alone,
                // A bare number is a target only where the sentence aims at it, and one in words may
                // be a verb: `acht`.
                Sort::Count => {
                    !told && (!alone || (goal && from.iter().chain(&to).all(|one| !one.in_words)))
                }
                Sort::Rank | Sort::Percentage | Sort::Amount => true,
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
    found.extend(by_span((old, &olds), (new, &news)));
    found
}

/// Words that say whether an amount comes every year, or is all there is.
const SPANS: &[(&str, bool)] = &[
    ("per jaar", true),
    ("jaarlijks", true),
    ("structureel", true),
    ("in totaal", false),
    ("eenmalig", false),
    ("incidenteel", false),
];

/// The same amount, once and no more every year.
fn by_span((old, olds): (&str, &[Number]), (new, news): (&str, &[Number])) -> Option<Signal> {
    let span = |text: &str| {
        let key = format!(" {} ", fold(text));
        let mut named = SPANS.iter().filter(|(span, _)| key.contains(&format!(" {span} ")));
        named.next().filter(|_| named.next().is_none()).copied()
    };
    let amount = |numbers: &[Number]| {
        let mut amounts = numbers.iter().filter(|number| number.sort == Sort::Amount).cloned();
        amounts.next().filter(|_| amounts.next().is_none())
    };
    let ((from, yearly), (to, still)) = (span(old)?, span(new)?);
    let (one, two) = (amount(olds)?, amount(news)?);
    (yearly != still && one.key == two.key).then(|| Signal {
        kind: SignalKind::Amount,
        from: format!("{} {from}", one.printed),
        to: format!("{} {to}", two.printed),
    })
}

/// `een` before a period is a number only where another takes its place.
fn is_no_article(number: &Number) -> bool {
    !number.printed.to_lowercase().starts_with("een ")
}

/// Words before a year that everything is measured from.
const BASES: &[&str] = &["ten opzichte van", "vergeleken met", "in vergelijking met", "tov"];

/// Tells whether a text measures from a year: `ten opzichte van 1995`.
fn is_base(text: &str, year: i32) -> bool {
    let key = fold(text);
    BASES.iter().any(|base| key.contains(&format!("{base} {year}")))
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

/// Takes away parts of a whole that stand on the other side as a percentage: `een kwart`, `25%`.
fn drop_shares(shares: &mut Vec<Number>, others: &mut Vec<Number>) {
    shares.retain(|share| {
        let value = match share.key.as_str() {
            "1/2" => "%50",
            "1/4" => "%25",
            "3/4" => "%75",
            "1/5" => "%20",
            "1/10" => "%10",
            _ => return true,
        };
        let same = others.iter().position(|other| other.key == value);
        same.map(|at| others.remove(at)).is_none()
    });
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
pub(in crate::compare) fn names_goal(text: &str) -> bool {
    rolling::names_goal(&fold(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEARS: Years = Years { distance: 1, new: 2026 };

    /// Checks lines of an old text, a new one, and what is told of them: `Target 15 dagen → 30 dagen`.
    #[track_caller]
    fn check(cases: &str) {
        for case in cases.lines().map(str::trim).filter(|case| !case.is_empty()) {
            let [old, new, expected] = case.split('|').map(str::trim).collect::<Vec<_>>()[..]
            else {
                panic!("{case}")
            };
            let told = of_texts(old, new, YEARS);
            let told: Vec<String> = told
                .iter()
                .map(|one| format!("{:?} {} → {}", one.kind, one.from, one.to).trim().to_owned())
                .collect();
            assert_eq!(told.join("; "), expected, "{old} / {new}");
        }
    }

    #[test]
    fn targets_have_old_and_new_values() {
        check(
            "
            Streefwaarde is 60% in 2030. | Streefwaarde is 55% in 2035. | Target 60% → 55%; Year 2030 → 2035
            Er is € 5 miljoen in 2025. | Er is € 6 miljoen in 2026. | Amount € 5 miljoen → € 6 miljoen
            Er is € 5 miljoen per jaar. | Er is eenmalig € 5 miljoen. | Amount € 5 miljoen per jaar → € 5 miljoen eenmalig
            Er is € 5 miljoen per jaar. | Er is jaarlijks € 5 miljoen. |
            De vaart daalt met 5% ten opzichte van 1995. | De vaart daalt met 5% ten opzichte van 2003. | Year 1995 → 2003
            De vaart daalt ten opzichte van 2025. | De vaart daalt ten opzichte van 2026. |
            De raad beslist binnen 12 weken. | De raad beslist binnen een redelijke termijn. | Target 12 weken →
            De bijdrage is 40% van de kosten. | De bijdrage is 50 procent van de kosten. | Percentage 40% → 50 procent
            Het doel is 1.200 woningen per jaar. | Het doel is 900 woningen per jaar. | Target 1.200 woningen → 900 woningen
            In 2030 vaart elke pont. | In 2034 vaart elke pont. | Year 2030 → 2034
            In 2040 vaart elke pont. | In 2041 vaart elke pont. | Year 2040 → 2041
            Het programma loopt tot en met 2028. | Het programma loopt tot en met 2029. | Year 2028 → 2029
            ",
        );
    }

    #[test]
    fn a_measure_in_words_is_a_value_too() {
        check(
            "
            De minister beslist binnen een half jaar. | De minister beslist binnen een jaar. | Target half jaar → een jaar
            De raad bericht binnen zes maanden. | De raad bericht binnen een jaar. | Target zes maanden → een jaar
            Bruggen worden jaarlijks gekeurd. | Bruggen worden tweejaarlijks gekeurd. | Target jaarlijks → tweejaarlijks
            Elk kwartaal verschijnt een bericht. | Elk jaar verschijnt een bericht. | Target Elk kwartaal → Elk jaar
            Twee derde van de havens is gesloten. | De helft van de havens is gesloten. | Target Twee derde → helft
            Een op de vijf schippers doet mee. | Een op de tien schippers doet mee. | Target Een op de vijf → Een op de tien
            De regeling leidt tot een verdubbeling van de vaart. | De regeling leidt tot een verdrievoudiging van de vaart. | Target verdubbeling → verdrievoudiging
            In het tweede kwartaal opent de brug. | In het vierde kwartaal opent de brug. | Target tweede kwartaal → vierde kwartaal
            Elke haven heeft ten minste vier kranen. | Elke haven heeft ten hoogste vier kranen. | Target ten minste → ten hoogste
            In 2035 zijn er 30.000 ligplaatsen. | In 2035 zijn er 42.500 ligplaatsen. | Target 30.000 ligplaatsen → 42.500 ligplaatsen
            Het hout ligt er ten minste honderd jaar. | Het hout ligt er ten minste tweehonderd jaar. | Target honderd jaar → tweehonderd jaar
            ",
        );
    }

    #[test]
    fn a_number_bears_what_it_counts() {
        check(
            "
            De minister beslist binnen 15 dagen. | De minister beslist binnen 30 dagen. | Target 15 dagen → 30 dagen
            Binnen acht weken volgt een besluit. | Binnen twaalf weken volgt een besluit. | Target acht weken → twaalf weken
            De minister laat 1.200 woningen bouwen. | De minister laat 2.400 nieuwe woningen bouwen. | Target 1.200 woningen → 2.400 nieuwe woningen
            De minister laat 1 200 woningen bouwen. | De minister laat 12 400 woningen bouwen. | Target 1 200 woningen → 12 400 woningen
            Nederland staat in de top 10 van de wereld. | Nederland staat in de top 20 van de wereld. | Target top 10 → top 20
            Nederland staat in de top tien van de wereld. | Nederland staat in de top vijf van de wereld. | Target top tien → top vijf
            De raad bericht vóór 1 december. | De raad bericht vóór 1 maart. | Year 1 december → 1 maart
            De raad bericht vóór 1 december over dit doel. | De raad bericht over dit doel. | Year 1 december →
            Hiervoor is € 43,2 mln. beschikbaar. | Hiervoor is € 40 mln. beschikbaar. | Amount € 43,2 mln. → € 40 mln.
            Hiervoor is € 1 200 per woning. | Hiervoor is € 1 500 per woning. | Amount € 1 200 → € 1 500
            Binnen acht weken. | Binnen 8 weken. |
            De minister laat 1 200 woningen bouwen. | De minister laat 1.200 huizen bouwen. |
            De drie pijlers zijn deze. | De vier pijlers zijn deze. |
            Een derde partij keurt dit. | Een vierde partij keurt dit. |
            Jaarlijks volgt een bericht. | Elk jaar volgt een bericht. |
            Minimaal vier kranen. | Ten minste vier kranen. |
            Dit doel geldt een jaar. | Dit doel geldt weer. |
            Er zijn 46 sluizen. | Er zijn 48 sluizen. |
            De dienst telt 46 sluizen. | De dienst telt 48 sluizen. |
            Het is 1 mei geworden. | Het is zomer geworden. |
            ",
        );
    }

    #[test]
    fn numbers_that_are_no_data() {
        check(
            "
            Zie artikel 15, 17 en 18 en het doel. | Zie artikel 15, 17 en 20 en het doel. |
            Het doel (Kamerstukken II 2023/24, 36410, nr. 2). | Het doel (Kamerstukken II 2024/25, 36600, nr. 3). |
            Doel van Verordening (EU) 2021/782 is dit. | Doel van Verordening (EU) 2025/110 is dit. |
            Besluit dijken 2013 dient dit doel. | Besluit dijken 2020 dient dit doel. |
            De Sluiswet 2016 dient dit doel. | De Sluiswet 2021 dient dit doel. |
            Het doel van het Havenakkoord Schone Vaart 2019. | Het doel van het Havenakkoord. |
            Sinds 2016 geldt dit. | Sinds 2018 geldt dit. |
            Er zijn 46 bruggen. | Er zijn 48 bruggen. |
            Het doel over 2024, 2025 en 2026 | Over 2025, 2026 en 2027 | Year 2024 → 2025; Year 2025 → 2026; Year 2026 → 2027
            Het doel staat in begroting 2025. | Het doel staat in begroting 2026. |
            Er is geld in 2024, 2025 en 2026. | Er is geld in 2025, 2026 en 2027. |
            ",
        );
    }

    #[test]
    fn a_number_in_words_is_that_number() {
        check(
            "
            Het doel is twaalf veren. | Het doel is 12 veren. |
            De drie doelen zijn deze. | De twee doelen zijn deze. |
            De minister acht dit een doel. | De minister noemt dit een doel. |
            ",
        );
    }

    #[test]
    fn an_amount_written_another_way_is_the_same() {
        check(
            "
            Er is € 5 miljoen. | Er is € 5.000.000. |
            Er is € 0,50. | Er is € 0,5. |
            Er is € 1,5 mld. | Er is € 1.500 miljoen. |
            Het is 55%. | Het is 55 procent. |
            De vaart neemt met 25% af. | De vaart neemt met een kwart af. |
            De vaart duurt tot 1 juli 2031. | De vaart duurt tot 1-7-2031. |
            De vaart duurt tot 1 juli 2031. | De vaart duurt tot 1-8-2031. | Year 1 juli → 1 augustus
            ",
        );
    }
}
