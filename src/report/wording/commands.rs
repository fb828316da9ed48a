//! What the commands say of their work: import, status, verify, rebuild, accept, and the rest.
//!
//! Knows sentences in the manner of the glossary, which has none for these; each function says
//! when it is printed. Must not know how the work is done.

use chrono::{NaiveDate, NaiveTime};

use crate::model::{BudgetYear, Chapter, Extraction, Kind};

use super::{Noun, Wording};

impl Wording {
    /// The line under an error. Not in the glossary on its own.
    #[must_use]
    pub fn next_step(self, step: &str) -> String {
        say!(self, "Volgende stap: {step}.", "Next step: {step}.")
    }

    /// A step that is a command to type. Not in the glossary.
    #[must_use]
    pub fn step_command(self, command: &str) -> String {
        say!(self, "geef de opdracht ‘{command}’", "give the command ‘{command}’")
    }

    /// A file or folder that is not there. Not in the glossary.
    #[must_use]
    pub fn file_missing(self, path: &str) -> String {
        say!(self, "{path} bestaat niet", "{path} does not exist")
    }

    /// A word that could not be read as an edition, article or chapter. Not in the glossary.
    #[must_use]
    pub fn not_understood(self, found: &str, example: &str) -> String {
        say!(
            self,
            "‘{found}’ wordt niet herkend; bedoeld is iets als {example}",
            "‘{found}’ is not recognised; something like {example} is meant",
        )
    }

    /// No archive at this place. Not in the glossary.
    #[must_use]
    pub fn no_archive(self, path: &str) -> String {
        say!(
            self,
            "Er is nog geen archief in {path}. Begin met ‘prinsjesdiff run’ of ‘prinsjesdiff import’.",
            "There is no archive in {path} yet. Begin with ‘prinsjesdiff run’ or ‘prinsjesdiff import’.",
        )
    }

    /// A paper whose place in the archive cannot be told from its text. Not in the glossary.
    #[must_use]
    pub fn no_place(self, file: &str) -> String {
        say!(
            self,
            "{file} noemt geen hoofdstuk en begrotingsjaar; het stuk is niet ingelezen. Zeg zelf welk stuk het is, zoals --as jaarverslag/2014/VI.",
            "{file} names no chapter and budget year; the paper was not read in. Say which paper it is, such as --as jaarverslag/2014/VI.",
        )
    }

    /// A document that is no budget paper: a bill or something else. Not in the glossary.
    #[must_use]
    pub fn no_budget_paper(self, file: &str) -> String {
        say!(
            self,
            "{file} is geen memorie van toelichting en geen jaarverslag; het stuk is niet ingelezen.",
            "{file} is neither an explanatory memorandum nor an annual report; it was not read in.",
        )
    }

    /// `import`, one paper: `Ingelezen: begroting 2024, hoofdstuk VII (kst-36410-VII-2), 6
    /// artikelen.` Not in the glossary.
    #[must_use]
    pub fn imported_paper(
        self,
        edition: (Kind, BudgetYear),
        chapter: &Chapter,
        paper: &str,
        articles: usize,
    ) -> String {
        let edition = self.edition(edition);
        let articles = self.count_in_sentence(articles, Noun::Article);
        say!(
            self,
            "Ingelezen: {edition}, hoofdstuk {chapter} ({paper}), {articles}.",
            "Read in: {edition}, chapter {chapter} ({paper}), {articles}.",
        )
    }

    /// `import`, in sum: `Klaar. 3 stukken ingelezen, 2 al aanwezig, 1 aangehouden.` Not in the
    /// glossary.
    #[must_use]
    pub fn imported(self, read: usize, present: usize, held: usize, unreadable: usize) -> String {
        let read = super::capitalised(&self.count_in_sentence(read, Noun::Paper));
        let mut parts = vec![say!(self, "{read} ingelezen", "{read} read in")];
        for (count, dutch, english) in [
            (present, "al aanwezig", "already present"),
            (held, "aangehouden", "held back"),
            (unreadable, "niet leesbaar", "not readable"),
        ] {
            if count > 0 {
                let what = self.pick(dutch, english);
                parts.push(format!("{} {what}", self.number(count as u64)));
            }
        }
        let list = parts.join(", ");
        say!(self, "Klaar. {list}.", "Done. {list}.")
    }

    /// `accept`: a held paper or article is released. Not in the glossary.
    #[must_use]
    pub fn accepted(self, paper: &str, reason: &str) -> String {
        say!(
            self,
            "Vrijgegeven: {paper}. Reden: {reason}. Wat gelezen is, staat nu in het archief.",
            "Released: {paper}. Reason: {reason}. What was read is in the archive now.",
        )
    }

    /// `accept` of something that is not held. Not in the glossary.
    #[must_use]
    pub fn nothing_to_accept(self, paper: &str) -> String {
        say!(
            self,
            "{paper} is niet aangehouden; er valt niets vrij te geven.",
            "{paper} is not held back; there is nothing to release.",
        )
    }

    /// A hold that stands from an earlier run: the line beside exit code 0. Not in the glossary.
    #[must_use]
    pub fn still_held(self, article: &str, reason: &str) -> String {
        say!(
            self,
            "Nog aangehouden: {article} ({reason}).",
            "Still held back: {article} ({reason}).",
        )
    }

    /// `rebuild`: the archive was folded again and is the same. Not in the glossary.
    #[must_use]
    pub fn rebuilt_same(self) -> &'static str {
        self.pick(
            "Klaar. Het archief is opnieuw opgebouwd en is gelijk gebleven.",
            "Done. The archive was built again and stayed the same.",
        )
    }

    /// `rebuild`: the archive was folded again. Not in the glossary.
    #[must_use]
    pub fn rebuilt(self, texts: usize) -> String {
        let texts = self.count(texts, Noun::Text);
        say!(
            self,
            "Klaar. Het archief is opnieuw opgebouwd: {texts} anders. De vorige versie blijft bewaard.",
            "Done. The archive was built again: {texts} differ. The former version is kept.",
        )
    }

    /// `rebuild --dry-run`: one text that would differ. Not in the glossary.
    #[must_use]
    pub fn would_differ(self, path: &str) -> String {
        say!(self, "Wordt anders: {path}", "Will differ: {path}")
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
        say!(
            self,
            "Archief: {papers}, {articles}, begrotingsjaren {first} tot en met {last}; archiefversie {version}.",
            "Archive: {papers}, {articles}, budget years {first} to {last}; archive version {version}.",
        )
    }

    /// `status`: one edition. Not in the glossary.
    #[must_use]
    pub fn status_edition(
        self,
        edition: (Kind, BudgetYear),
        received: usize,
        expected: usize,
    ) -> String {
        let edition = super::capitalised(&self.edition(edition));
        let (n, m) = (self.number(received as u64), self.number(expected as u64));
        say!(
            self,
            "{edition}: {n} van {m} hoofdstukken ontvangen.",
            "{edition}: {n} of {m} chapters received.",
        )
    }

    /// `status`: the last run. Not in the glossary.
    #[must_use]
    pub fn status_last_run(self, date: NaiveDate, time: NaiveTime, outcome: &str) -> String {
        let (date, time) = (self.date(date), self.time(time));
        say!(
            self,
            "Laatste verwerking: {date}, {time}. {outcome}",
            "Last run: {date}, {time}. {outcome}",
        )
    }

    /// `status`: no run was recorded. Not in the glossary.
    #[must_use]
    pub fn status_no_run(self) -> &'static str {
        self.pick("Er is nog geen verwerking geweest.", "There was no run yet.")
    }

    /// `status`: the next run. Not in the glossary.
    #[must_use]
    pub fn status_next_run(self, date: NaiveDate, time: NaiveTime) -> String {
        let (date, time) = (self.date(date), self.time(time));
        say!(self, "Volgende verwerking: {date}, {time}.", "Next run: {date}, {time}.")
    }

    /// `status`: what is waiting to be sent. Not in the glossary.
    #[must_use]
    pub fn status_waiting(self, channel: &str, messages: usize) -> String {
        let messages = self.count_in_sentence(messages, Noun::Message);
        say!(
            self,
            "Kanaal {channel}: {messages} te verzenden.",
            "Channel {channel}: {messages} to be sent.",
        )
    }

    /// `status`: the work tree was changed by hand and is left alone. Not in the glossary.
    #[must_use]
    pub fn status_work_tree(self, path: &str, command: &str) -> String {
        say!(
            self,
            "De bestanden in {path} zijn met de hand gewijzigd en blijven ongemoeid; het archief zelf is in orde. Herstel ze met ‘{command}’.",
            "The files in {path} were changed by hand and are left alone; the archive itself is in order. Restore them with ‘{command}’.",
        )
    }

    /// `config check`: all is well. Not in the glossary.
    #[must_use]
    pub fn config_good(self, file: &str, channels: usize, watches: usize) -> String {
        let channels = self.count_in_sentence(channels, Noun::Channel);
        let watches = self.count_in_sentence(watches, Noun::Watch);
        say!(
            self,
            "{file} is in orde: {channels}, {watches}.",
            "{file} is in order: {channels}, {watches}.",
        )
    }

    /// `config check`: a value that does not fit. Not in the glossary.
    #[must_use]
    pub fn config_wrong_value(self, key: &str, found: &str, expected: &str) -> String {
        say!(
            self,
            "Instelling ‘{key}’ heeft de waarde ‘{found}’; verwacht wordt {expected}.",
            "Setting ‘{key}’ has the value ‘{found}’; {expected} is expected.",
        )
    }

    /// `config check`: no file, the defaults hold. Not in the glossary.
    #[must_use]
    pub fn config_defaults(self) -> &'static str {
        self.pick(
            "Er is geen config.toml; de standaardinstellingen gelden.",
            "There is no config.toml; the default settings hold.",
        )
    }

    /// `config check`: the moments the schedule names. Not in the glossary.
    #[must_use]
    pub fn config_next_runs(self, moments: &[String]) -> String {
        // A moment has a comma of its own.
        let list = moments.join("; ");
        say!(self, "Eerstvolgende keren: {list}.", "Next times: {list}.")
    }

    /// `extract`: read as expected. Not in the glossary.
    #[must_use]
    pub fn extracted(self, articles: usize) -> String {
        let articles = self.count_in_sentence(articles, Noun::Article);
        say!(
            self,
            "Gelezen: {articles}, alles zoals verwacht. Er is niets opgeslagen.",
            "Read: {articles}, all as expected. Nothing was stored.",
        )
    }

    /// `extract`: what it comes to, for a paper with articles.
    #[must_use]
    pub fn summary_of(self, extraction: &Extraction) -> String {
        let Extraction { ledger, publication, articles, .. } = extraction;
        let first = BudgetYear::FIRST_WITH_GOALS;
        let older = publication.as_ref().is_some_and(|paper| paper.year < first);
        if articles.is_empty() && older {
            return say!(
                self,
                "Gelezen, zonder doelstellingen: vóór {first} hadden begrotingen die niet. Er is niets opgeslagen.",
                "Read, without goals: before {first} budgets have no objectives. Nothing was stored.",
            );
        }
        if extraction.is_as_expected() {
            return self.extracted(articles.len());
        }
        if articles.is_empty() {
            return self.no_article_read().to_owned();
        }
        self.extracted_incomplete(articles.len(), ledger.missing.len(), ledger.doubts.len())
    }

    /// `extract`: a paper of a kind that has policy articles, and none was recognised.
    fn no_article_read(self) -> &'static str {
        self.pick(
            "In dit stuk horen beleidsartikelen te staan, en er is er geen herkend. Er is niets opgeslagen. Lees een andere vorm van het stuk, zoals de XML in plaats van de tekst.",
            "This paper should have policy articles, and none was recognised. Nothing was stored. Read another form of the paper, such as its XML instead of its text.",
        )
    }

    /// `extract`: what a paper is called in its own report.
    #[must_use]
    pub fn this_paper(self) -> &'static str {
        self.pick("Dit stuk", "This paper")
    }

    /// `extract`: read, not as expected. Not in the glossary.
    #[must_use]
    pub fn extracted_incomplete(self, articles: usize, missing: usize, doubts: usize) -> String {
        let articles = self.count_in_sentence(articles, Noun::Article);
        let n = self.number(missing as u64);
        let d = self.number(doubts as u64);
        if missing == 0 && doubts > 0 {
            return say!(
                self,
                "Gelezen: {articles}, maar niet zoals verwacht: {d} keer kan de tekst niet kloppen (zie het volledigheidsoverzicht). Er is niets opgeslagen.",
                "Read: {articles}, but not as expected: {d} times the text cannot be right (see the coverage list). Nothing was stored.",
            );
        }
        if missing == 0 {
            return say!(
                self,
                "Gelezen: {articles}, maar niet zoals verwacht (zie het volledigheidsoverzicht). Er is niets opgeslagen.",
                "Read: {articles}, but not as expected (see the coverage list). Nothing was stored.",
            );
        }
        say!(
            self,
            "Gelezen: {articles}, maar niet zoals verwacht: {n} niet herkend (zie het volledigheidsoverzicht). Er is niets opgeslagen.",
            "Read: {articles}, but not as expected: {n} not recognised (see the coverage list). Nothing was stored.",
        )
    }

    /// `verify`: the letters of a paper do not add up. Not in the glossary.
    #[must_use]
    pub fn balance_off(self, paper: &str) -> String {
        say!(
            self,
            "Niet in orde: de telling van letters en cijfers van {paper} klopt niet.",
            "Not in order: the count of letters and digits of {paper} does not add up.",
        )
    }

    /// `run`: the source of a paper was read anew and is the same. Not in the glossary.
    #[must_use]
    pub fn paper_unchanged(self, paper: &str) -> String {
        say!(
            self,
            "{paper} is ongewijzigd bij de publicatiedienst.",
            "{paper} is unchanged at the publication service.",
        )
    }

    /// `log`: one year in the life of an article. Not in the glossary.
    #[must_use]
    pub fn log_line(self, edition: (Kind, BudgetYear), what: &str) -> String {
        let edition = super::capitalised(&self.edition(edition));
        format!("{edition}: {what}")
    }

    /// Two editions of which one cannot be compared with the other. Not in the glossary.
    #[must_use]
    pub fn not_comparable(self, old: (Kind, BudgetYear), new: (Kind, BudgetYear)) -> String {
        let (old, new) = (self.edition(old), self.edition(new));
        say!(
            self,
            "{new} en {old} zijn niet met elkaar te vergelijken",
            "{new} and {old} cannot be compared",
        )
    }

    /// The archive lacks the edition of a kind and year. Not in the glossary for annual reports.
    #[must_use]
    pub fn edition_not_archived(self, (kind, year): (Kind, BudgetYear)) -> String {
        if kind == Kind::Begroting {
            return self.year_not_archived(year);
        }
        let edition = super::capitalised(&self.edition((kind, year)));
        say!(
            self,
            "{edition} staat nog niet in het archief. Haal dit stuk op met ‘prinsjesdiff backfill {year}..{year}’.",
            "{edition} is not in the archive yet. Fetch it with ‘prinsjesdiff backfill {year}..{year}’.",
        )
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
