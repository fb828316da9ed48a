//! The questions that are put to the search.
//!
//! Knows which indexes the search has and how budget dossiers are titled; source: `domain.md` 1
//! and 2. Must not know how an answer is read.

use chrono::NaiveDate;

use super::cql::{all, any, term};
use crate::model::{BudgetYear, Kind, Vergaderjaar};

/// In an order that does not change between pages.
const SORTED: &str = " sortBy dt.identifier/sort.ascending";
/// Annexes are other papers under the same dossier.
const NO_ANNEXES: &str = " NOT dt.type==Bijlage";

/// What the title of a dossier is about. Kinds that share it are found by one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Budget,
    Supplement,
    Account,
}

impl Subject {
    pub fn of(kind: Kind) -> Self {
        match kind {
            Kind::Begroting => Self::Budget,
            Kind::Suppletoire1 | Kind::SuppletoireSeptember | Kind::Suppletoire2 => {
                Self::Supplement
            }
            Kind::Jaarverslag | Kind::Slotwet => Self::Account,
        }
    }

    /// Words of the title: "Vaststelling van de begrotingsstaten van … voor het jaar 2024",
    /// "Wijziging van de begrotingsstaten van …", "Jaarverslag en slotwet … 2024".
    fn titled(self) -> Vec<String> {
        let word = |word| term("w.dossiertitel", "=", word);
        let states = || any(&["begrotingsstaten", "begrotingsstaat", "begroting"].map(word));
        match self {
            Self::Budget => vec![word("vaststelling"), states()],
            Self::Supplement => vec![word("wijziging"), states()],
            Self::Account => vec![any(&["jaarverslag", "slotwet"].map(word))],
        }
    }

    /// The papers that matter: by their sort, which is sometimes missing, or else by the numbers
    /// they usually have; nr. 1 also shows that a dossier is there.
    fn papers(self) -> Vec<String> {
        let number = |number| term("w.ondernummer", "==", number);
        let sort = |sort| term("w.subrubriek", "==", sort);
        let mut papers = vec![sort("Memorie van toelichting"), number("1")];
        match self {
            Self::Budget | Self::Supplement => papers.push(number("2")),
            Self::Account => papers.extend([sort("Jaarverslag"), number("4")]),
        }
        papers
    }
}

fn kamerstukken() -> Vec<String> {
    vec![
        term("c.product-area", "==", "officielepublicaties"),
        term("w.publicatienaam", "==", "Kamerstuk"),
    ]
}

/// The papers of one subject and year, by the title of their dossiers.
pub(super) fn by_title(subject: Subject, year: BudgetYear, session: Vergaderjaar) -> String {
    let mut terms = kamerstukken();
    terms.push(term("w.vergaderjaar", "==", &session.to_string()));
    terms.extend(subject.titled());
    terms.push(term("w.dossiertitel", "=", &year.to_string()));
    terms.push(any(&subject.papers()));
    all(&terms) + NO_ANNEXES + SORTED
}

/// The papers of dossiers that are known by number: whatever is called a memorandum or a report.
pub(super) fn by_dossiers(dossiers: &[String]) -> String {
    let mut terms = kamerstukken();
    let each: Vec<String> =
        dossiers.iter().map(|dossier| term("w.dossiernummer", "==", dossier)).collect();
    terms.push(any(&each));
    terms.push(any(&["toelichting", "jaarverslag"].map(|word| term("w.documenttitel", "=", word))));
    all(&terms) + NO_ANNEXES + SORTED
}

/// Papers by their identifiers.
pub(super) fn by_ids(ids: &[String]) -> String {
    let mut terms = kamerstukken();
    let each: Vec<String> = ids.iter().map(|id| term("dt.identifier", "==", id)).collect();
    terms.push(any(&each));
    all(&terms) + SORTED
}

/// The papers of the subjects that changed since a day.
pub(super) fn changed_since(date: NaiveDate, subjects: &[Subject]) -> String {
    let mut terms = kamerstukken();
    terms.push(term("dt.modified", ">=", &date.to_string()));
    let mut words: Vec<String> = Vec::new();
    let mut papers: Vec<String> = Vec::new();
    for subject in subjects {
        let titles: &[&str] = match subject {
            Subject::Budget | Subject::Supplement => {
                &["begrotingsstaten", "begrotingsstaat", "begroting"]
            }
            Subject::Account => &["jaarverslag", "slotwet"],
        };
        words.extend(titles.iter().map(|word| term("w.dossiertitel", "=", word)));
        papers.extend(subject.papers());
    }
    for list in [&mut words, &mut papers] {
        list.sort();
        list.dedup();
    }
    terms.extend([any(&words), any(&papers)]);
    all(&terms) + NO_ANNEXES + SORTED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_reads_as_the_service_was_seen_to_take_it() {
        let session = Vergaderjaar { start: 2023 };
        assert_eq!(
            by_title(Subject::Budget, BudgetYear(2024), session),
            "c.product-area==officielepublicaties AND w.publicatienaam==Kamerstuk \
             AND w.vergaderjaar==\"2023-2024\" AND w.dossiertitel=vaststelling \
             AND (w.dossiertitel=begrotingsstaten OR w.dossiertitel=begrotingsstaat \
             OR w.dossiertitel=begroting) AND w.dossiertitel=2024 \
             AND (w.subrubriek==\"Memorie van toelichting\" OR w.ondernummer==1 \
             OR w.ondernummer==2) NOT dt.type==Bijlage sortBy dt.identifier/sort.ascending"
        );
    }
}
