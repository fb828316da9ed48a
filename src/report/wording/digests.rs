//! The words around a report that make it a message: subject, preface, what was settled, the foot.
//!
//! Knows sentences that only messages have. Must not know which message is due.

use chrono::NaiveDate;

use crate::model::{BudgetYear, Chapter, Kind};

use super::{Noun, Relation, Wording};

impl Wording {
    /// Heads a report in a sentence's case: `Begroting 2027 vergeleken met begroting 2026`.
    #[must_use]
    pub fn digest_head(self, old: (Kind, BudgetYear), new: (Kind, BudgetYear)) -> String {
        if Relation::of(old, new) == Relation::Beside {
            return super::capitalised(&self.beside_each_other(new.1));
        }
        let (old, new) = (self.edition(old), self.edition(new));
        super::capitalised(&self.digest_head_sentence(new, old))
    }

    /// Opens the totals of a message about some of the chapters received.
    #[must_use]
    pub fn fresh_head(
        self,
        fresh: usize,
        (received, expected): (usize, Option<usize>),
        articles: usize,
    ) -> String {
        let in_all = if fresh == 1 || articles == 1 { "" } else { self.fresh_head_otherwise() };
        let articles = self.count_in_sentence(articles, Noun::PolicyArticle);
        let count = self.count(fresh, Noun::Chapter);
        let coverage = self.coverage(received, expected);
        if fresh == 1 {
            return self.fresh_head_one_fresh(articles, count, coverage, in_all);
        }
        self.fresh_head_sentence(articles, count, coverage, in_all)
    }

    /// Tells how many chapters are in: `nu 16 van de 25 ontvangen`.
    pub(super) fn coverage(self, received: usize, expected: Option<usize>) -> String {
        let n = self.number(received as u64);
        let Some(expected) = expected else {
            return self.coverage_otherwise(n);
        };
        if received == expected {
            return self.coverage_received_expected().to_owned();
        }
        let m = self.number(expected as u64);
        self.coverage_sentence(m, n)
    }

    /// Lists chapters by their codes: `VIII, XI en XIV`.
    #[must_use]
    pub fn codes(self, chapters: &[Chapter]) -> String {
        let names: Vec<&str> = chapters.iter().map(Chapter::as_str).collect();
        self.list(&names)
    }

    /// Returns the subject of a closing digest, made of the subject of a digest.
    #[must_use]
    pub fn closing_subject(self, edition: (Kind, BudgetYear), subject: &str) -> String {
        let name = super::capitalised(&self.edition(edition));
        let rest = subject.strip_prefix(&name).unwrap_or(subject);
        format!("{name}, {}{rest}", self.closing_digest())
    }

    /// Tells that an edition is closed, and what never came.
    #[must_use]
    pub fn closing(self, edition: (Kind, BudgetYear), missing: &[Chapter]) -> String {
        let name = self.edition(edition);
        match missing {
            [] => self.closing_none(name),
            [one] => self.closing_one(name, one),
            _ => {
                let list = self.codes(missing);
                self.closing_other(list, name)
            }
        }
    }

    /// Returns the heads of the table of sources.
    #[must_use]
    pub fn source_columns(self) -> [&'static str; 8] {
        super::columns(self.source_heads())
    }

    /// Tells that a date is not in the paper: `15 september 2026 (aangenomen)`.
    #[must_use]
    pub fn date_assumed(self, date: NaiveDate, assumed: bool) -> String {
        let date = self.date(date);
        if assumed { self.date_assumed_assumed(date) } else { date }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);
    const BUDGET: (Kind, BudgetYear) = (Kind::Begroting, BudgetYear(2027));

    fn chapters(codes: &[&str]) -> Vec<Chapter> {
        codes.iter().map(|code| Chapter::parse(code).unwrap()).collect()
    }

    #[test]
    fn a_message_about_new_chapters_says_how_many_are_in() {
        assert_eq!(
            NL.fresh_head(5, (16, Some(25)), 30),
            "5 hoofdstukken zijn nieuw ontvangen, met samen 30 beleidsartikelen (nu 16 van de 25 ontvangen):"
        );
        assert_eq!(
            NL.fresh_head(1, (25, Some(25)), 1),
            "1 hoofdstuk is nieuw ontvangen, met 1 beleidsartikel (daarmee is alles ontvangen):"
        );
    }

    #[test]
    fn closing_and_revised_editions_have_subjects_of_their_own() {
        assert_eq!(
            NL.closing_subject(BUDGET, "Begroting 2027: 2 rolverschuivingen"),
            "Begroting 2027, slotbericht: 2 rolverschuivingen"
        );
        assert_eq!(
            NL.revisions_subject(BUDGET, &chapters(&["VII", "XV"]), 3),
            "Begroting 2027, herziene tekst van VII en XV: 3 passages anders"
        );
        assert_eq!(
            NL.closing(BUDGET, &chapters(&["K"])),
            "Dit is het slotbericht van begroting 2027: hoofdstuk K is niet ontvangen."
        );
    }
}
