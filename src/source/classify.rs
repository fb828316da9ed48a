//! Which paper a record announces.
//!
//! Knows how dossiers and papers are titled and sorted. Must not decide by a number alone: numbers
//! are a habit, not a rule.

use chrono::NaiveDate;

use super::announced::{Announced, Form, PaperStatus};
use super::sru::Record;
use crate::model::{BudgetYear, Chapter, Kind, PaperId, Vergaderjaar, known_dossier};

/// What a record turns out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A paper with articles.
    Paper(Box<Announced>),
    /// Another paper of a budget dossier: it shows that the dossier is there.
    Beside { kind: Kind, year: BudgetYear, chapter: Chapter, dossier: String, evidence: String },
    /// A paper of a budget dossier with the usual number, and neither title nor sort.
    Unclear(String),
    /// Something else.
    Other,
}

/// What a paper is by its sort and title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Memorandum,
    Report,
    Other,
    Unknown,
}

/// Words in the title of a paper that is neither memorandum nor report, though it may name one.
const OTHERS: &[&str] = &[
    "rapport",
    "rekenkamer",
    "brief",
    "verslag houdende",
    "verslag van een",
    "overleg",
    "lijst van vragen",
    "nota van wijziging",
    "nota naar aanleiding",
    "amendement",
    "motie",
    "advies",
    "voorstel van wet",
    "voorlichting",
    "koninklijke boodschap",
    "geleidende",
];

/// Classifies a record.
pub(super) fn classify(record: &Record) -> Found {
    let Ok(id) = PaperId::parse(&record.id) else { return Found::Other };
    if record.types.iter().any(|kind| kind == "Bijlage") {
        return Found::Other;
    }
    let (subject, title) = titles(record);
    let (lower, dossiers) = (subject.to_lowercase(), numbers(record));
    let dossier = dossiers.first().map(|(number, _)| number.clone()).or_else(|| from_id(&id));
    let known = dossier.as_deref().and_then(known_dossier);
    let date = record.available.or(record.modified);
    let Some(kind) = kind_of(&lower, known.map(|known| known.kind), date) else {
        return Found::Other;
    };
    let sort = sort(&record.sort.to_lowercase(), &title.to_lowercase());
    let kind = match (kind, sort) {
        (Kind::Jaarverslag, Sort::Memorandum) => Kind::Slotwet,
        (kind, _) => kind,
    };
    let year = year_of(&lower).or_else(|| known.map(|known| known.year));
    let chapter = dossiers
        .iter()
        .find_map(|(_, chapter)| chapter.clone())
        .or_else(|| chapter_of(&id, &subject));
    let (Some(dossier), Some(year), Some(chapter)) = (dossier, year, chapter) else {
        return Found::Other;
    };
    let number = if record.number.is_empty() && !id.is_provisional() {
        id.base().rsplit('-').next().unwrap_or_default().to_owned()
    } else {
        record.number.clone()
    };
    let wanted = match kind {
        Kind::Jaarverslag => sort == Sort::Report,
        _ => sort == Sort::Memorandum,
    };
    if !wanted {
        let usual = if kind == Kind::Jaarverslag { "1" } else { "2" };
        if sort == Sort::Unknown && number == usual {
            return Found::Unclear(record.id.clone());
        }
        let evidence = format!("{}: {subject}", record.id);
        return Found::Beside { kind, year, chapter, dossier, evidence };
    }
    Found::Paper(Box::new(Announced {
        status: status(&id, &record.status),
        id,
        kind,
        year,
        chapter,
        dossier,
        number,
        dossier_title: subject,
        title,
        vergaderjaar: Vergaderjaar::parse(&record.session).ok(),
        available: record.available,
        modified: record.modified,
        places: places(record),
    }))
}

/// Returns the titles of dossier and paper; where they are missing, the whole title has both with
/// a semicolon between.
fn titles(record: &Record) -> (String, String) {
    let split = record.title.rsplit_once(';');
    let subject = match (record.dossier_title.as_str(), split) {
        ("", Some((first, _))) => first.trim(),
        ("", None) => record.title.trim(),
        (title, _) => title,
    };
    let title = match (record.document_title.as_str(), split) {
        ("", Some((_, second))) => second.trim(),
        (title, _) => title,
    };
    (subject.to_owned(), title.to_owned())
}

/// Returns dossier numbers with their chapter: `36600-VII`, `36 600 VII`, `36600`.
fn numbers(record: &Record) -> Vec<(String, Option<Chapter>)> {
    record
        .dossiers
        .iter()
        .filter_map(|text| {
            let digits: String = text
                .chars()
                .take_while(|c| c.is_ascii_digit() || c.is_whitespace())
                .filter(char::is_ascii_digit)
                .collect();
            let rest: String = text
                .chars()
                .skip_while(|c| !c.is_alphabetic())
                .filter(|c| c.is_alphanumeric())
                .collect();
            (!digits.is_empty()).then(|| (digits, Chapter::parse(&rest.to_uppercase()).ok()))
        })
        .collect()
}

fn kind_of(subject: &str, known: Option<Kind>, date: Option<NaiveDate>) -> Option<Kind> {
    if subject.contains("jaarverslag") || subject.contains("slotwet") {
        return Some(Kind::Jaarverslag);
    }
    if subject.contains("wijziging van de begroting") || subject.contains("suppletoire") {
        return Some(Kind::of_supplementary(subject, known, date));
    }
    if subject.contains("vaststelling van de begroting")
        || subject.contains("vaststelling begroting")
        || subject.starts_with("begrotingsstaat")
        || subject.starts_with("begrotingsstaten")
    {
        return Some(Kind::Begroting);
    }
    if subject.is_empty() { known } else { None }
}

fn sort(named: &str, title: &str) -> Sort {
    let is_report = title.starts_with("jaarverslag");
    let is_memorandum = title.contains("memorie van toelichting");
    // A title that says it is something else is believed over the sort.
    if !is_report && !is_memorandum && OTHERS.iter().any(|words| title.contains(words)) {
        return Sort::Other;
    }
    match named {
        _ if is_memorandum => Sort::Memorandum,
        _ if is_report => Sort::Report,
        "memorie van toelichting" => Sort::Memorandum,
        "jaarverslag" => Sort::Report,
        "" if title.contains("jaarverslag") => Sort::Report,
        "" if title.is_empty() => Sort::Unknown,
        _ => Sort::Other,
    }
}

/// Reads the budget year: the year after "voor het jaar", else the last one named.
fn year_of(subject: &str) -> Option<BudgetYear> {
    let years = |text: &str| -> Vec<BudgetYear> {
        text.split(|c: char| !c.is_ascii_digit())
            .filter(|part| part.len() == 4)
            .filter_map(|part| BudgetYear::parse(part).ok())
            .collect()
    };
    ["voor het jaar", "over het jaar", "begrotingsjaar"]
        .iter()
        .find_map(|words| subject.split_once(words))
        .and_then(|(_, rest)| years(rest).first().copied())
        .or_else(|| years(subject).last().copied())
}

fn chapter_of(id: &PaperId, subject: &str) -> Option<Chapter> {
    let parts: Vec<&str> = id.base().split('-').collect();
    if let [_, _, .., chapter, _] = parts.as_slice()
        && let Ok(chapter) = Chapter::parse(chapter)
    {
        return Some(chapter);
    }
    let (_, rest) = subject.split_once('(')?;
    let code: String = rest.split_once(')')?.0.chars().filter(|c| !c.is_whitespace()).collect();
    Chapter::parse(&code).ok()
}

fn from_id(id: &PaperId) -> Option<String> {
    if id.is_provisional() {
        return None;
    }
    id.base()
        .split('-')
        .find(|part| part.len() == 5 && part.bytes().all(|b| b.is_ascii_digit()))
        .map(str::to_owned)
}

/// `Onopgemaakt` counts only with a provisional identifier: a real one is never taken away.
fn status(id: &PaperId, named: &str) -> PaperStatus {
    if id.is_provisional() && (named.is_empty() || named.eq_ignore_ascii_case("onopgemaakt")) {
        PaperStatus::Untypeset
    } else {
        PaperStatus::Typeset
    }
}

fn places(record: &Record) -> Vec<(Form, String)> {
    record
        .places
        .iter()
        .filter_map(|(form, address)| Some((Form::read(form)?, address.clone())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: &str = "Vaststelling van de begrotingsstaten van het Ministerie van Dorpen (XXV) \
                          voor het jaar 2024";
    const ACCOUNT: &str = "Jaarverslag en slotwet Ministerie van Dorpen 2024";

    fn record(id: &str, subject: &str, title: &str, sort: &str) -> Record {
        Record {
            id: id.to_owned(),
            dossier_title: subject.to_owned(),
            document_title: title.to_owned(),
            sort: sort.to_owned(),
            dossiers: vec!["99010-XXV".to_owned()],
            ..Record::default()
        }
    }

    fn paper(record: &Record) -> Announced {
        match classify(record) {
            Found::Paper(paper) => *paper,
            other => panic!("{record:?} is {other:?}"),
        }
    }

    fn check(id: &str, subject: &str, title: &str, sort: &str, expected: Option<Kind>) {
        let found = match classify(&record(id, subject, title, sort)) {
            Found::Paper(paper) => Some(paper.kind),
            _ => None,
        };
        assert_eq!(found, expected, "{subject}: {title} ({sort})");
    }

    #[test]
    fn papers_are_told_by_sort_and_title() {
        let id = "kst-99010-XXV-2";
        let memorandum = "Memorie van toelichting";
        check(id, BUDGET, memorandum, memorandum, Some(Kind::Begroting));
        check(id, BUDGET, "MEMORIE VAN TOELICHTING", "", Some(Kind::Begroting));
        check(id, BUDGET, "", memorandum, Some(Kind::Begroting));
        check("kst-99010-XXV-7", BUDGET, memorandum, "", Some(Kind::Begroting));
        check(id, BUDGET, "Nota van wijziging", memorandum, None);
        check(id, BUDGET, "Voorstel van wet", "", None);
        check(
            id,
            ACCOUNT,
            "Jaarverslag van het Ministerie van Dorpen (XXV)",
            "",
            Some(Kind::Jaarverslag),
        );
        check(id, ACCOUNT, "Departementaal jaarverslag 2024", "", Some(Kind::Jaarverslag));
        check(id, ACCOUNT, "Verslag van een overleg over het jaarverslag", "", None);
        check(id, ACCOUNT, "Rapport van de Rekenkamer bij het jaarverslag", "Jaarverslag", None);
        check(id, ACCOUNT, memorandum, "", Some(Kind::Slotwet));
        let change = "Wijziging van de begrotingsstaten van Dorpen (XXV) voor het jaar 2024 \
                      (wijziging samenhangende met de Najaarsnota)";
        check(id, change, memorandum, "", Some(Kind::Suppletoire2));
        check(id, "Regels over dorpen", memorandum, memorandum, None);
    }

    #[test]
    fn a_number_alone_decides_nothing() {
        assert_eq!(
            classify(&record("kst-99010-XXV-2", BUDGET, "", "")),
            Found::Unclear("kst-99010-XXV-2".into())
        );
    }

    #[test]
    fn a_paper_that_is_not_typeset_is_known_by_its_provisional_number() {
        let mut record = record("kst-1259252", BUDGET, "Memorie van toelichting", "");
        record.status = "Onopgemaakt".into();
        record.dossiers = vec!["99010".into()];
        record.number = "2".into();
        let paper = paper(&record);
        assert_eq!(paper.status, PaperStatus::Untypeset);
        assert_eq!((paper.chapter.as_str(), paper.number.as_str()), ("XXV", "2"));
    }

    #[test]
    fn titles_are_taken_apart_when_they_come_as_one() {
        let mut record = record("kst-99010-XXV-2", "", "", "");
        record.title = format!("{BUDGET}; Memorie van toelichting");
        assert_eq!(paper(&record).year, BudgetYear(2024));
    }
}
