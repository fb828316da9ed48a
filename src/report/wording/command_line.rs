//! What the command line says: usage, files that are not there, and what to do next.
//!
//! Knows sentences in the manner of the glossary, which has none for these. Must not know what
//! went wrong inside: it is handed values.

use std::io::ErrorKind;

use crate::model::{BudgetYear, Chapter, Kind};

use super::{Noun, Wording};

impl Wording {
    /// A command that does not exist.
    #[must_use]
    pub fn usage_unknown_command(self, found: &str) -> String {
        say!(self, "onbekende opdracht ‘{found}’", "unknown command ‘{found}’")
    }

    /// An option that does not exist.
    #[must_use]
    pub fn usage_unknown_option(self, found: &str) -> String {
        say!(self, "onbekende optie ‘{found}’", "unknown option ‘{found}’")
    }

    /// Something that must be given.
    #[must_use]
    pub fn usage_missing(self, what: &str) -> String {
        say!(self, "er ontbreekt {what}", "{what} is missing")
    }

    /// A value that does not fit.
    #[must_use]
    pub fn usage_bad_value(self, argument: &str, found: &str, fitting: &str) -> String {
        let argument = if argument.is_empty() { "" } else { argument };
        if fitting.is_empty() {
            return say!(
                self,
                "‘{found}’ is geen geldige waarde voor {argument}",
                "‘{found}’ is no valid value for {argument}",
            );
        }
        say!(
            self,
            "‘{found}’ is geen geldige waarde voor {argument}; mogelijk zijn {fitting}",
            "‘{found}’ is no valid value for {argument}; possible are {fitting}",
        )
    }

    /// The nearest right word.
    #[must_use]
    pub fn usage_did_you_mean(self, nearest: &str) -> String {
        say!(self, "bedoelde u ‘{nearest}’?", "did you mean ‘{nearest}’?")
    }

    /// What the operating system said of a file.
    #[must_use]
    pub fn system_error(self, kind: ErrorKind) -> String {
        match kind {
            ErrorKind::NotFound => self.pick("bestaat niet", "does not exist").to_owned(),
            ErrorKind::PermissionDenied => {
                self.pick("geen toegang", "access was refused").to_owned()
            }
            ErrorKind::StorageFull => self.pick("de schijf is vol", "the disk is full").to_owned(),
            ErrorKind::IsADirectory => self.pick("is een map", "is a folder").to_owned(),
            ErrorKind::NotADirectory => self.pick("is geen map", "is no folder").to_owned(),
            ErrorKind::InvalidData => {
                self.pick("is geen leesbare tekst", "is no readable text").to_owned()
            }
            ErrorKind::ReadOnlyFilesystem => {
                self.pick("de schijf is alleen-lezen", "the disk is read-only").to_owned()
            }
            ErrorKind::AddrInUse => self
                .pick("een ander programma luistert daar al", "another program listens there")
                .to_owned(),
            ErrorKind::AddrNotAvailable => self
                .pick("dat adres heeft deze machine niet", "this machine has no such address")
                .to_owned(),
            other => say!(self, "kan niet worden gelezen ({other})", "cannot be read ({other})"),
        }
    }

    /// A file where a folder is meant.
    #[must_use]
    pub fn is_a_file(self, path: &str) -> String {
        say!(self, "{path} is een bestand, geen map", "{path} is a file, not a folder")
    }

    /// The step after a file that could not be read or written.
    #[must_use]
    pub fn step_check_path(self) -> String {
        self.pick("controleer het pad en de rechten", "check the path and its permissions")
            .to_owned()
    }

    /// What to do where no more files can be opened.
    #[must_use]
    pub fn step_open_files(self) -> String {
        self.pick(
            "sta meer open bestanden toe (ulimit -n, of LimitNOFILE= in de unit), of sluit wat er veel opent",
            "allow more open files (ulimit -n, or LimitNOFILE= in the unit), or close what opens many",
        )
        .to_owned()
    }

    /// A value in the configuration that does not fit.
    #[must_use]
    pub fn config_wrong_line(self, file: &str, line: usize, reason: &str) -> String {
        say!(
            self,
            "{file}, regel {line}, is niet in orde: {reason}.",
            "{file}, line {line}, is not in order: {reason}.",
        )
    }

    /// A paper that is not kept.
    #[must_use]
    pub fn paper_not_kept(self, paper: &str) -> String {
        say!(self, "{paper} staat niet in het archief", "{paper} is not in the archive")
    }

    /// What a side of a comparison looks like.
    #[must_use]
    pub fn example_of_a_side(self) -> String {
        self.pick(
            "begroting/2026, of een bestand of map met stukken",
            "begroting/2026, or a file or folder of papers",
        )
        .to_owned()
    }

    /// An edition is there, one of its chapters is not.
    #[must_use]
    pub fn chapter_not_archived(self, edition: (Kind, BudgetYear), chapter: &Chapter) -> String {
        let edition = self.edition(edition);
        say!(
            self,
            "Hoofdstuk {chapter} van {edition} staat nog niet in het archief.",
            "Chapter {chapter} of {edition} is not in the archive yet.",
        )
    }

    /// No edition has this chapter.
    #[must_use]
    pub fn chapter_unknown(self, kind: Kind, chapter: &Chapter) -> String {
        let kind = self.kind(kind);
        say!(
            self,
            "Het archief heeft geen {kind} van hoofdstuk {chapter}. ‘prinsjesdiff status’ toont wat er wel is.",
            "The archive has no {kind} of chapter {chapter}. ‘prinsjesdiff status’ shows what there is.",
        )
    }

    /// A paper in which no articles were recognised.
    #[must_use]
    pub fn no_articles_in(self, path: &str, reason: &str) -> String {
        say!(
            self,
            "In {path} zijn geen artikelen herkend: {reason}.",
            "No articles were recognised in {path}: {reason}.",
        )
    }

    /// A folder without papers.
    #[must_use]
    pub fn no_papers_in(self, path: &str) -> String {
        say!(
            self,
            "In {path} staan geen stukken; gezocht is naar bestanden die eindigen op .xml of .txt.",
            "There are no papers in {path}; files ending in .xml or .txt were looked for.",
        )
    }

    /// A folder with papers of more than one edition.
    #[must_use]
    pub fn mixed_editions(self, path: &str, editions: &[(Kind, BudgetYear)]) -> String {
        let names: Vec<String> = editions.iter().map(|edition| self.edition(*edition)).collect();
        let list = self.list(&names);
        say!(
            self,
            "In {path} staan stukken van {list}; vergelijk één uitgave tegelijk.",
            "{path} holds papers of {list}; compare one edition at a time.",
        )
    }

    /// A held article with its paper: `artikel 14 van hoofdstuk VII (kst-…)`.
    #[must_use]
    pub fn held_article(self, chapter: &Chapter, article: &str, paper: &str) -> String {
        say!(
            self,
            "artikel {article} van hoofdstuk {chapter} ({paper})",
            "article {article} of chapter {chapter} ({paper})",
        )
    }

    /// A run that ended before it was done.
    #[must_use]
    pub fn status_unfinished(self) -> &'static str {
        self.pick(
            "Een eerdere verwerking is afgebroken; de eerstvolgende maakt haar af.",
            "An earlier run was cut short; the next one completes it.",
        )
    }

    /// A clock set by hand, for a service that is not on this machine.
    #[must_use]
    pub fn clock_only_at_home(self, variable: &str) -> String {
        say!(
            self,
            "{variable} is alleen voor proeven met een publicatiedienst op deze machine.",
            "{variable} is only for trials with a publication service on this machine.",
        )
    }

    /// Ctrl-C was heard.
    #[must_use]
    pub fn stopping(self) -> &'static str {
        self.pick(
            "Wordt gestopt na het stuk waarmee het bezig is; nogmaals Ctrl-C breekt meteen af.",
            "Stopping after the paper it is at; Ctrl-C once more ends at once.",
        )
    }

    /// `run`: the service is asked which papers there are.
    #[must_use]
    pub fn run_searching(self) -> &'static str {
        self.pick("Zoeken naar stukken…", "Looking for papers…")
    }

    /// `run`: what was fetched goes into the archive.
    #[must_use]
    pub fn run_archiving(self, papers: usize) -> String {
        let papers = self.count(papers, Noun::Paper);
        say!(self, "{papers} in het archief zetten…", "Archiving {papers}…")
    }

    /// `import`, `verify` and `rebuild`: behind the numbers of papers read and in all.
    #[must_use]
    pub fn papers_read(self) -> &'static str {
        self.pick("stukken gelezen", "papers read")
    }

    /// `run`: a paper is looked at.
    #[must_use]
    pub fn run_step(self, at: usize, of: usize, paper: &str) -> String {
        say!(self, "{at} van {of}: {paper}", "{at} of {of}: {paper}")
    }

    /// `run`: a paper is out and cannot be read yet.
    #[must_use]
    pub fn run_waiting(
        self,
        edition: (Kind, BudgetYear),
        chapter: &Chapter,
        paper: &str,
    ) -> String {
        let edition = super::capitalised(&self.edition(edition));
        say!(
            self,
            "{edition}, hoofdstuk {chapter} ({paper}): verschenen, nog niet leesbaar.",
            "{edition}, chapter {chapter} ({paper}): out, not readable yet.",
        )
    }

    /// `run`: something was not fetched, for one reason.
    #[must_use]
    pub fn run_failure(self, what: &[String], reason: &str) -> String {
        let what = self.list(what);
        say!(self, "Niet opgehaald: {what} ({reason}).", "Not fetched: {what} ({reason}).")
    }

    /// `run`: the question what changed since a day, as a thing.
    #[must_use]
    pub fn run_changes_since(self, day: chrono::NaiveDate) -> String {
        let day = self.date(day);
        say!(self, "de wijzigingen sinds {day}", "the changes since {day}")
    }

    /// `run`: what the search gave, as a thing.
    #[must_use]
    pub fn run_search_results(self) -> &'static str {
        self.pick("de zoekresultaten", "the results of the search")
    }

    /// `run`: a paper that is out and not where it should be.
    #[must_use]
    pub fn not_at_its_address(self, paper: &str, address: &str, key: &str) -> String {
        say!(
            self,
            "{paper} is verschenen, maar staat niet op {address}. Later opnieuw proberen, of ‘{key}’ in config.toml nakijken.",
            "{paper} is out, but is not at {address}. Try again later, or look at ‘{key}’ in config.toml.",
        )
    }

    /// The setting that may help.
    #[must_use]
    pub fn check_setting(self, key: &str) -> String {
        say!(
            self,
            "De instelling is ‘{key}’ in config.toml.",
            "The setting is ‘{key}’ in config.toml.",
        )
    }

    /// `run`: how often the service was asked.
    #[must_use]
    pub fn run_requests(self, requests: u64) -> String {
        let n = self.number(requests);
        if requests == 1 {
            return self
                .pick("De publicatiedienst is 1 keer bevraagd.", "The service was asked once.")
                .to_owned();
        }
        say!(self, "De publicatiedienst is {n} keer bevraagd.", "The service was asked {n} times.",)
    }

    /// The step after a cache that cannot be used.
    #[must_use]
    pub fn step_delete_cache(self) -> String {
        self.pick(
            "verwijder ‘.git/prinsjesdiff-cache.sqlite’ in het archief; er gaat niets verloren",
            "delete ‘.git/prinsjesdiff-cache.sqlite’ in the archive; nothing is lost",
        )
        .to_owned()
    }
}
