//! What the commands say of their work: import, status, verify, rebuild, accept, and the rest.
//!
//! Knows sentences in the manner of the glossary, which has none for these; each function says
//! when it is printed. Must not know how the work is done.

use crate::model::{BudgetYear, Extraction, Kind};

use super::{Noun, Wording};

impl Wording {
    /// `import`, in sum: `Klaar. 3 stukken ingelezen, 2 al aanwezig, 1 aangehouden.` Not in the
    /// glossary.
    #[must_use]
    pub fn imported(self, read: usize, present: usize, held: usize, unreadable: usize) -> String {
        let read = super::capitalised(&self.count_in_sentence(read, Noun::Paper));
        let mut parts = vec![self.imported_parts(read)];
        for (count, what) in [
            (present, self.imported_present()),
            (held, self.imported_held()),
            (unreadable, self.imported_unreadable()),
        ] {
            if count > 0 {
                parts.push(format!("{} {what}", self.number(count as u64)));
            }
        }
        let list = parts.join(", ");
        self.imported_sentence(list)
    }

    /// `status`: the state of the archive. Not in the glossary.
    #[must_use]
    pub fn status_archive(
        self,
        papers: usize,
        articles: usize,
        years: (BudgetYear, BudgetYear),
        version: &str,
    ) -> String {
        let papers = self.count(papers, Noun::Paper);
        let articles = self.count(articles, Noun::Article);
        let (first, last) = years;
        self.status_archive_sentence(articles, first, last, papers, version)
    }

    /// `status`: how many chapters of an edition are in.
    #[must_use]
    pub fn status_edition_line(
        self,
        edition: (Kind, BudgetYear),
        received: usize,
        expected: usize,
    ) -> String {
        let edition = super::capitalised(&self.edition(edition));
        if received < expected {
            let (n, m) = (self.number(received as u64), self.number(expected as u64));
            return self.status_edition_some(edition, n, m);
        }
        match self.count(received, Noun::Chapter) {
            one if received == 1 => self.status_edition_one(one, edition),
            all => self.status_edition_all(all, edition),
        }
    }

    /// `config check`: the moments the schedule names. Not in the glossary.
    #[must_use]
    pub fn config_next_runs(self, moments: &[String]) -> String {
        // A moment has a comma of its own.
        let list = moments.join("; ");
        self.config_next_runs_sentence(list)
    }

    /// `extract`: what it comes to, for a paper with articles.
    #[must_use]
    pub fn summary_of(self, extraction: &Extraction) -> String {
        let Extraction { ledger, publication, articles, .. } = extraction;
        let first = BudgetYear::FIRST_WITH_GOALS;
        let older = publication.as_ref().is_some_and(|paper| paper.year < first);
        if articles.is_empty() && older {
            return self.summary_of_articles_is_empty(first);
        }
        if extraction.is_as_expected() {
            return self.extracted(articles.len());
        }
        if articles.is_empty() {
            return self.no_article_read().to_owned();
        }
        self.extracted_incomplete(articles.len(), ledger.missing.len(), ledger.doubts.len())
    }

    /// `extract`: read, not as expected. Not in the glossary.
    #[must_use]
    pub fn extracted_incomplete(self, articles: usize, missing: usize, doubts: usize) -> String {
        let articles = self.count_in_sentence(articles, Noun::Article);
        let n = self.number(missing as u64);
        let d = self.number(doubts as u64);
        if missing == 0 && doubts > 0 {
            return self.extracted_incomplete_missing_doubts(articles, d);
        }
        if missing == 0 {
            return self.extracted_incomplete_no_missing(articles);
        }
        self.extracted_incomplete_sentence(articles, n)
    }

    /// The archive lacks the edition of a kind and year. Not in the glossary for annual reports.
    #[must_use]
    pub fn edition_not_archived(self, (kind, year): (Kind, BudgetYear)) -> String {
        if kind == Kind::Begroting {
            return self.year_not_archived(year);
        }
        let edition = super::capitalised(&self.edition((kind, year)));
        self.edition_not_archived_sentence(edition, year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn an_import_is_summed_up_without_empty_counts() {
        assert_eq!(
            NL.imported(3, 2, 1, 0),
            "Klaar. 3 stukken ingelezen, 2 al aanwezig, 1 aangehouden."
        );
        assert_eq!(NL.imported(0, 1, 0, 0), "Klaar. Geen stukken ingelezen, 1 al aanwezig.");
    }

    #[test]
    fn annual_reports_are_missed_in_their_own_words() {
        assert_eq!(
            NL.edition_not_archived((Kind::Jaarverslag, BudgetYear(2023))),
            "Jaarverslag 2023 staat nog niet in het archief. Haal dit stuk op met ‘prinsjesdiff backfill 2023..2023’."
        );
    }
}
