//! Which paper this is: kind, year, chapter, number and date, from its own head alone.
//!
//! Knows how titles of dossiers and papers are worded. Must not ask anyone: the same bytes always
//! give the same answer.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::element::Head;
use super::remarks::Remarks;
use crate::model::{
    BudgetYear, Chapter, Document, Kind, PaperId, Publication, Standing, Vergaderjaar,
    assumed_date, known_dossier, possible_dates, standing_name,
};

/// Returns what sort of document it is, and the publication where enough is known.
pub(crate) fn identify(
    head: &Head,
    (has_bill, standing): (bool, Standing),
    sha256: String,
    remarks: &mut Remarks,
) -> (Document, Option<Publication>) {
    let subject = head.dossier_title.as_deref().unwrap_or_default().to_lowercase();
    let title = head.paper_title.as_deref().unwrap_or_default().to_lowercase();
    // The number of a paper that is not typeset yet is not its identifier.
    let id = head.id.as_deref().and_then(|id| PaperId::parse(id).ok());
    let id = id.filter(|id| !id.is_provisional());
    let dossier = head
        .dossier
        .as_deref()
        .map(digits)
        .filter(|digits| !digits.is_empty())
        .or_else(|| id.as_ref().and_then(dossier_of_id));
    let number = head
        .number
        .as_deref()
        .map(digits)
        .filter(|digits| !digits.is_empty())
        .or_else(|| id.as_ref().and_then(|id| id.base().rsplit('-').next().map(str::to_owned)));
    let known = dossier.as_deref().and_then(known_dossier);
    let date = head.date.as_deref().and_then(|date| date.parse::<NaiveDate>().ok());
    let Some(kind) = kind(&subject, &title, number.as_deref(), known.map(|k| k.kind), date) else {
        let is_page = standing != Standing::Official;
        if is_page && subject.is_empty() && title.is_empty() && dossier.is_none() {
            remarks.error(
                0,
                "deze tekst noemt niet welk kamerstuk het is; zeg het met --as, zoals --as jaarverslag/2014/VI",
            );
            return (Document::Articles, None);
        }
        let what = head.dossier_title.as_deref();
        remarks.note(
            0,
            match what {
                Some(what) => format!("dit is geen begrotingsstuk: ‘{}’", shorten(what)),
                None => "dit is geen begrotingsstuk: de dossiertitel ontbreekt".to_owned(),
            },
        );
        return (Document::Other, None);
    };
    let document = document(&title, kind, has_bill);
    let year = year(&subject).or_else(|| known.map(|k| k.year));
    if let (Some(year), Some(known)) = (year, known)
        && known.year != year
        && known.kind.has_goals() == kind.has_goals()
    {
        remarks.warn(
            0,
            format!(
                "dossier {} is bekend als {} {}, maar de titel noemt {year}; de titel is gevolgd",
                dossier.as_deref().unwrap_or_default(),
                known.kind,
                known.year
            ),
        );
    }
    let chapter = chapter(head, id.as_ref(), remarks);
    tell_missing([dossier.is_none(), number.is_none(), year.is_none(), chapter.is_none()], remarks);
    let (Some(dossier), Some(number), Some(year), Some(chapter)) = (dossier, number, year, chapter)
    else {
        return (document, None);
    };
    let mut id = id.unwrap_or_else(|| PaperId::of(&dossier, chapter.as_str(), &number));
    let reprint =
        head.number_line.as_deref().is_some_and(|line| line.to_lowercase().contains("herdruk"));
    if reprint && id.suffix().is_none() {
        id = id.with_suffix("h1");
    }
    let days = possible_dates(kind, year, id.suffix().is_some());
    let date = date.filter(|date| is_possible(*date, &days, (kind, year), remarks));
    let vergaderjaar = head
        .vergaderjaar
        .as_deref()
        .and_then(|text| Vergaderjaar::parse(text).ok())
        .unwrap_or_else(|| Vergaderjaar::of(kind, year));
    let name = chapter_name(head.dossier_title.as_deref().unwrap_or_default(), &chapter)
        .or_else(|| standing_name(&chapter, year).map(str::to_owned))
        .unwrap_or_default();
    let publication = Publication {
        id,
        kind,
        year,
        vergaderjaar,
        chapter,
        chapter_name: name,
        dossier,
        number,
        published: date.unwrap_or_else(|| assumed_date(kind, year)),
        date_assumed: date.is_none(),
        standing,
        sha256,
    };
    (document, Some(publication))
}

/// Tells what the head lacks, of dossier, number, year and chapter.
fn tell_missing(absent: [bool; 4], remarks: &mut Remarks) {
    const WHAT: [&str; 4] =
        ["het dossiernummer", "het ondernummer", "het begrotingsjaar", "het begrotingshoofdstuk"];
    let missing: Vec<&str> =
        WHAT.into_iter().zip(absent).filter(|(_, absent)| *absent).map(|(what, _)| what).collect();
    if !missing.is_empty() {
        remarks.error(0, format!("in de kop van het stuk ontbreekt {}", missing.join(" en ")));
    }
}

/// Tells whether a paper can be of this date, and says so where it cannot.
fn is_possible(
    date: NaiveDate,
    days: &RangeInclusive<NaiveDate>,
    (kind, year): (Kind, BudgetYear),
    remarks: &mut Remarks,
) -> bool {
    let possible = days.contains(&date);
    if !possible {
        let assumed = assumed_date(kind, year);
        remarks.warn(
            0,
            format!(
                "{date} kan de datum van een {kind} {year} niet zijn; aangehouden is {assumed}"
            ),
        );
    }
    possible
}

/// What a paper is by its own title; an annual report needs no title to be one.
fn document(title: &str, kind: Kind, has_bill: bool) -> Document {
    if title.contains("memorie van toelichting") || title.contains("jaarverslag") {
        return Document::Articles;
    }
    let law = ["voorstel van wet", "koninklijke boodschap", "geleidende brief"];
    if has_bill || law.iter().any(|words| title.contains(words)) {
        return Document::Bill;
    }
    let other = [
        "nota van wijziging",
        "verslag",
        "advies",
        "brief",
        "amendement",
        "motie",
        "lijst van vragen",
        "rapport",
        "nota naar aanleiding",
    ];
    if kind != Kind::Jaarverslag && other.iter().any(|words| title.contains(words)) {
        return Document::Other;
    }
    if title.contains("rapport") || title.contains("rekenkamer") || title.contains("brief") {
        return Document::Other;
    }
    Document::Articles
}

fn kind(
    subject: &str,
    title: &str,
    number: Option<&str>,
    known: Option<Kind>,
    date: Option<NaiveDate>,
) -> Option<Kind> {
    let account = subject.contains("jaarverslag")
        || subject.contains("slotwet")
        || (subject.is_empty() && known == Some(Kind::Jaarverslag));
    if account {
        let explains = title.contains("memorie") || title.contains("wet");
        let report = title.contains("jaarverslag") || (!explains && number == Some("1"));
        return Some(if report || (title.is_empty() && number != Some("4")) {
            Kind::Jaarverslag
        } else {
            Kind::Slotwet
        });
    }
    if subject.contains("wijziging van de begroting") || subject.contains("suppletoire") {
        return Some(Kind::of_supplementary(subject, known, date));
    }
    if subject.contains("begrotingsstaat")
        || subject.contains("begrotingsstaten")
        || subject.contains("vaststelling van de begroting")
    {
        return Some(Kind::Begroting);
    }
    if subject.is_empty() { known } else { None }
}

/// Reads the budget year from the dossier's title: the year after "voor het jaar", else the last.
fn year(subject: &str) -> Option<BudgetYear> {
    let years = |text: &str| -> Vec<BudgetYear> {
        text.split(|c: char| !c.is_ascii_digit())
            .filter(|part| part.len() == 4)
            .filter_map(|part| BudgetYear::parse(part).ok())
            .collect()
    };
    let after = ["voor het jaar", "over het jaar", "begrotingsjaar", "slotwet"]
        .iter()
        .find_map(|words| subject.split_once(words))
        .and_then(|(_, rest)| years(rest).first().copied());
    after.or_else(|| years(subject).last().copied())
}

/// Returns the chapter that the paper prints; else that of its identifier, else that of its title. Where
/// these differ, it is said which is believed.
fn chapter(head: &Head, id: Option<&PaperId>, remarks: &mut Remarks) -> Option<Chapter> {
    let parse = |text: &str| {
        let code: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        Chapter::parse(&code.to_uppercase()).ok()
    };
    let from_id = || {
        let parts: Vec<&str> = id?.base().split('-').collect();
        let [.., chapter, _number] = parts.as_slice() else { return None };
        Chapter::parse(chapter).ok()
    };
    let from_title = || {
        let title = head.dossier_title.as_deref()?;
        let (_, rest) = title.split_once('(')?;
        parse(rest.split_once(')')?.0)
    };
    let printed = head.chapter.as_deref().and_then(parse);
    let (named, titled) = (from_id(), from_title());
    let believed = printed.or_else(|| named.clone()).or_else(|| titled.clone())?;
    let where_else = [(named, "het kenmerk van het stuk"), (titled, "de titel van het dossier")];
    for (other, what) in where_else {
        // `(IXA)` is a budget in the paper of chapter IX.
        let is_part = |other: &Chapter| {
            let letter = other.as_str().strip_prefix(believed.as_str());
            letter.is_some_and(|letter| matches!(letter, "A" | "B" | "C" | "D" | "E"))
        };
        if let Some(other) = other.filter(|other| *other != believed && !is_part(other)) {
            remarks.warn(
                0,
                format!("{what} noemt hoofdstuk {other}, het stuk zelf {believed}; gevolgd is {believed}"),
            );
        }
    }
    Some(believed)
}

fn dossier_of_id(id: &PaperId) -> Option<String> {
    // `kst-20072008-31200-VII-2` has the session year first.
    id.base()
        .split('-')
        .skip(1)
        .find(|part| (4..=6).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
        .map(str::to_owned)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Takes the chapter's name from the title of the dossier.
fn chapter_name(title: &str, chapter: &Chapter) -> Option<String> {
    let code = format!("({chapter})");
    let before = title.split_once(&code).map_or(title, |(before, _)| before);
    let before = before.split_once(" voor het jaar").map_or(before, |(before, _)| before);
    let before = before.trim().trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let lower = before.to_lowercase();
    let starts = [
        "ministerie van ",
        "begrotingsstaat van het ",
        "begrotingsstaten van het ",
        "begrotingsstaat van de ",
        "begrotingsstaten van de ",
        "slotwet van het ",
        "slotwet ",
    ];
    let start = starts
        .iter()
        .filter(|_| lower.len() == before.len())
        .find_map(|words| lower.rfind(words).map(|at| at + words.len()))?;
    let name = before.get(start..)?.trim();
    let name = name.split_once(" en het ").map_or(name, |(first, _)| first);
    let name = match name.rsplit_once(" en ") {
        Some((first, fund)) if fund.to_lowercase().ends_with("fonds") && !fund.contains(' ') => {
            first
        }
        _ => name,
    };
    let fits = (2..=120).contains(&name.len()) && name.starts_with(char::is_alphabetic);
    fits.then(|| name.to_owned())
}

fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(120).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: (bool, Standing) = (false, Standing::Official);

    fn head(subject: &str, title: &str, dossier: &str, number: &str) -> Head {
        Head {
            dossier: Some(dossier.to_owned()),
            chapter: Some("XXV".to_owned()),
            dossier_title: Some(subject.to_owned()),
            paper_title: Some(title.to_owned()),
            number: Some(number.to_owned()),
            ..Head::default()
        }
    }

    fn check(subject: &str, title: &str, number: &str, expected: (Document, Kind, u16)) {
        let mut remarks = Remarks::default();
        let (document, publication) =
            identify(&head(subject, title, "99 010", number), PAPER, String::new(), &mut remarks);
        let publication = publication.unwrap();
        assert_eq!(
            (document, publication.kind, publication.year.0),
            expected,
            "{subject}: {title}"
        );
    }

    #[test]
    fn papers_are_known_by_the_titles_of_dossier_and_paper() {
        let budget = "Vaststelling van de begrotingsstaten van het Ministerie van Dorpen (XXV) voor het jaar 2024";
        let account = "Jaarverslag en slotwet Ministerie van Dorpen 2024";
        check(budget, "MEMORIE VAN TOELICHTING", "2", (Document::Articles, Kind::Begroting, 2024));
        check(budget, "VOORSTEL VAN WET", "1", (Document::Bill, Kind::Begroting, 2024));
        check(
            account,
            "JAARVERSLAG VAN HET MINISTERIE",
            "1",
            (Document::Articles, Kind::Jaarverslag, 2024),
        );
        check(account, "MEMORIE VAN TOELICHTING", "4", (Document::Articles, Kind::Slotwet, 2024));
        check(account, "VOORSTEL VAN WET", "3", (Document::Bill, Kind::Slotwet, 2024));
        check(
            "Wijziging van de begrotingsstaten van Dorpen (XXV) voor het jaar 2024 (wijziging samenhangende met de Najaarsnota)",
            "MEMORIE VAN TOELICHTING",
            "2",
            (Document::Articles, Kind::Suppletoire2, 2024),
        );
    }

    #[test]
    fn the_chapter_bears_the_name_in_the_title() {
        let name = |title: &str, code| chapter_name(title, &Chapter::parse(code).unwrap());
        assert_eq!(
            name("Vaststelling van de begrotingsstaten van het ministerie van Dorpen en Erven (XXV) voor het jaar 2027", "XXV").as_deref(),
            Some("Dorpen en Erven")
        );
        assert_eq!(
            name(
                "Jaarverslag en slotwet Ministerie van Dorpen, Erven en Hoeven en Dierenfonds 2019",
                "XXV"
            )
            .as_deref(),
            Some("Dorpen, Erven en Hoeven")
        );
        assert_eq!(
            name(
                "Vaststelling van de begrotingsstaat van het Dorpenfonds (N) voor het jaar 2024",
                "N"
            )
            .as_deref(),
            Some("Dorpenfonds")
        );
    }

    #[test]
    fn a_paper_without_a_date_it_can_have_is_of_the_budget_day() {
        for date in [None, Some("1923-09-19"), Some("2029-09-19"), Some("0001-01-01")] {
            let mut remarks = Remarks::default();
            let mut head = head(
                "Begrotingsstaten voor het jaar 2024",
                "Memorie van toelichting",
                "99010",
                "2",
            );
            head.date = date.map(str::to_owned);
            let publication = identify(&head, PAPER, String::new(), &mut remarks).1.unwrap();
            assert!(publication.date_assumed);
            assert_eq!(publication.published.to_string(), "2023-09-19");
            assert_eq!(publication.id.to_string(), "kst-99010-XXV-2");
            assert_eq!(remarks.finish().len(), usize::from(date.is_some()), "{date:?}");
        }
    }

    #[test]
    fn a_reprint_may_be_of_years_later() {
        let check = |number_line: &str, date: &str, assumed: bool| {
            let subject = "Begrotingsstaten voor het jaar 2024";
            let mut head = head(subject, "Memorie van toelichting", "99010", "2");
            head.date = Some(date.to_owned());
            head.number_line = Some(number_line.to_owned());
            let found = identify(&head, PAPER, String::new(), &mut Remarks::default());
            assert_eq!(found.1.unwrap().date_assumed, assumed, "{number_line} {date}");
        };
        check("Nr. 2 HERDRUK", "2025-12-01", false);
        check("Nr. 2", "2025-12-01", true);
        check("Nr. 2 HERDRUK", "1925-12-01", true);
        check("Nr. 2 HERDRUK", "2052-12-01", true);
    }
}
