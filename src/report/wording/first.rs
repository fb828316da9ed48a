//! The words of an edition that has none before it in the archive.
//!
//! Knows that nothing can be called changed there, nor new. Must not know which edition is one.

use crate::model::{BudgetYear, Kind};

use super::{Noun, Wording};

impl Wording {
    /// Heads its report: `Begroting 2023: geen eerdere tekst in het archief`.
    #[must_use]
    pub fn first_head(self, edition: (Kind, BudgetYear)) -> String {
        let edition = super::capitalised(&self.edition(edition));
        let none = self.no_earlier_text();
        format!("{edition}: {none}")
    }

    /// Says what there is to tell of it: `14 beleidsartikelen, geen eerdere tekst in het archief`.
    #[must_use]
    pub fn first_findings(self, articles: usize) -> String {
        let articles = self.count_in_sentence(articles, Noun::PolicyArticle);
        format!("{articles}, {}", self.no_earlier_text())
    }

    /// Opens totals where nobody knows how many chapters there will be: `4 hoofdstukken zijn ontvangen, met samen 14 beleidsartikelen:`
    #[must_use]
    pub fn received_head(self, chapters: usize, articles: usize) -> String {
        let in_all =
            if chapters == 1 || articles == 1 { "" } else { self.received_head_otherwise() };
        let (count, articles) = (
            self.count(chapters, Noun::Chapter),
            self.count_in_sentence(articles, Noun::PolicyArticle),
        );
        if chapters == 1 {
            return self.received_head_one_chapters(articles, count, in_all);
        }
        self.received_head_sentence(articles, count, in_all)
    }

    /// Counts what the archive did not have before, and what was not read.
    #[must_use]
    pub fn first_totals(self, articles: usize, not_read: usize) -> String {
        let n = self.number(articles as u64);
        let new = self.first_totals_new(n);
        if not_read == 0 {
            return new;
        }
        let held = self.number(not_read as u64);
        self.first_totals_sentence(held, new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);
    const EN: Wording = Wording::new(Language::English);
    const BUDGET: (Kind, BudgetYear) = (Kind::Begroting, BudgetYear(2027));

    #[test]
    fn a_first_edition_claims_no_change() {
        assert_eq!(NL.first_head(BUDGET), "Begroting 2027: geen eerdere tekst in het archief");
        assert_eq!(EN.first_findings(1), "1 policy article, no earlier text in the archive");
        assert_eq!(
            NL.received_head(4, 14),
            "4 hoofdstukken zijn ontvangen, met samen 14 beleidsartikelen:"
        );
        assert_eq!(NL.received_head(1, 3), "1 hoofdstuk is ontvangen, met 3 beleidsartikelen:");
        assert_eq!(NL.first_totals(14, 0), "14 voor het eerst in het archief");
        assert_eq!(
            NL.first_totals(13, 1),
            "13 voor het eerst in het archief, 1 niet gelezen (zie onderaan)"
        );
    }
}
