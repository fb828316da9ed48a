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
        super::capitalised(&say!(self, "{new} vergeleken met {old}", "{new} compared with {old}"))
    }

    /// Opens the totals of a message about some of the chapters received.
    #[must_use]
    pub fn fresh_head(
        self,
        fresh: usize,
        (received, expected): (usize, Option<usize>),
        articles: usize,
    ) -> String {
        let in_all = if fresh == 1 || articles == 1 { "" } else { self.pick(" samen", " in all") };
        let articles = self.count_in_sentence(articles, Noun::PolicyArticle);
        let count = self.count(fresh, Noun::Chapter);
        let coverage = self.coverage(received, expected);
        if fresh == 1 {
            return say!(
                self,
                "{count} is nieuw ontvangen, met{in_all} {articles} ({coverage}):",
                "{count} is newly received, with {articles}{in_all} ({coverage}):",
            );
        }
        say!(
            self,
            "{count} zijn nieuw ontvangen, met{in_all} {articles} ({coverage}):",
            "{count} are newly received, with {articles}{in_all} ({coverage}):",
        )
    }

    /// Tells how many chapters are in: `nu 16 van de 25 ontvangen`.
    pub(super) fn coverage(self, received: usize, expected: Option<usize>) -> String {
        let n = self.number(received as u64);
        let Some(expected) = expected else {
            return say!(self, "nu {n} ontvangen", "{n} received now");
        };
        if received == expected {
            return self.pick("nu alles ontvangen", "all received now").to_owned();
        }
        let m = self.number(expected as u64);
        say!(self, "nu {n} van de {m} ontvangen", "{n} of the {m} received now")
    }

    /// Names the chapters that are new: `Nieuw ontvangen: VIII, XI en XIV.`
    #[must_use]
    pub fn fresh_chapters(self, chapters: &[Chapter]) -> String {
        let list = self.codes(chapters);
        say!(self, "Nieuw ontvangen: {list}.", "Newly received: {list}.")
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

    /// Returns the subject of a revision of several chapters.
    #[must_use]
    pub fn revisions_subject(
        self,
        edition: (Kind, BudgetYear),
        chapters: &[Chapter],
        passages: usize,
    ) -> String {
        let (name, list) = (super::capitalised(&self.edition(edition)), self.codes(chapters));
        let count = self.count(passages, Noun::Passage);
        say!(
            self,
            "{name}, herziene tekst van {list}: {count} anders",
            "{name}, revised text of {list}: {count} different",
        )
    }

    /// Tells that an edition is closed, and what never came.
    #[must_use]
    pub fn closing(self, edition: (Kind, BudgetYear), missing: &[Chapter]) -> String {
        let name = self.edition(edition);
        match missing {
            [] => say!(
                self,
                "Dit is het slotbericht van {name}: alle hoofdstukken zijn ontvangen.",
                "This is the closing digest of {name}: all chapters are in.",
            ),
            [one] => say!(
                self,
                "Dit is het slotbericht van {name}: hoofdstuk {one} is niet ontvangen.",
                "This is the closing digest of {name}: chapter {one} was not received.",
            ),
            _ => {
                let list = self.codes(missing);
                say!(
                    self,
                    "Dit is het slotbericht van {name}: de hoofdstukken {list} zijn niet ontvangen.",
                    "This is the closing digest of {name}: chapters {list} were not received.",
                )
            }
        }
    }

    /// Heads what was told as provisional and is so no longer.
    #[must_use]
    pub fn settled_head(self) -> &'static str {
        self.pick("EERDER VOORLOPIG GEMELD", "TOLD AS PROVISIONAL BEFORE")
    }

    /// Heads what differs within one year.
    #[must_use]
    pub fn revised_head(self) -> &'static str {
        self.pick("HERZIENE TEKST", "REVISED TEXT")
    }

    /// Tells that passages were cut, and where they stand whole.
    #[must_use]
    pub fn shortened(self, file: &str) -> String {
        say!(
            self,
            "Lange passages zijn ingekort, aangegeven met […]; volledig staan ze in bijlage {file}.",
            "Long passages were cut, marked […]; attachment {file} has them whole.",
        )
    }

    /// Points at the attached report.
    #[must_use]
    pub fn report_attached(self, report: &str, table: &str) -> String {
        say!(
            self,
            "Alle wijzigingen staan in de bijlagen {report} en {table}.",
            "All changes stand in attachments {report} and {table}.",
        )
    }

    /// Counts lines of a list that are left out.
    #[must_use]
    pub fn and_more_lines(self, lines: usize) -> String {
        let n = self.number(lines as u64);
        say!(self, "En nog {n}; zie de bijlage.", "And {n} more; see the attachment.")
    }

    /// Counts ranked items that are left out.
    #[must_use]
    pub fn and_more_items(self, passages: usize) -> String {
        let count = self.count(passages, Noun::Passage);
        say!(self, "En nog {count}.", "And {count} more.")
    }

    /// Points at the page of a report on a site of ours, or at an official text.
    #[must_use]
    pub fn official_source(self) -> &'static str {
        self.pick("officiële tekst", "official text")
    }

    /// Returns the heads of the table of sources.
    #[must_use]
    pub fn source_columns(self) -> [&'static str; 8] {
        match self.language() {
            super::Language::Dutch => [
                "stuk",
                "soort",
                "begrotingsjaar",
                "hoofdstuk",
                "naam",
                "datum",
                "adres",
                "controlegetal (SHA-256)",
            ],
            super::Language::English => [
                "paper",
                "kind",
                "budget year",
                "chapter",
                "name",
                "date",
                "address",
                "checksum (SHA-256)",
            ],
        }
    }

    /// Tells that a date is not in the paper: `15 september 2026 (aangenomen)`.
    #[must_use]
    pub fn date_assumed(self, date: NaiveDate, assumed: bool) -> String {
        let date = self.date(date);
        if assumed { say!(self, "{date} (aangenomen)", "{date} (assumed)") } else { date }
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
            "1 hoofdstuk is nieuw ontvangen, met 1 beleidsartikel (nu alles ontvangen):"
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
