//! The messages that are read often.
//!
//! Knows the glossary's table of messages, each as a function with named values. Must not know
//! when one is due.

use chrono::{NaiveDate, NaiveTime};

use crate::model::{BudgetYear, Chapter, Kind, Place};

use super::{Noun, Wording};

impl Wording {
    /// No such article.
    #[must_use]
    pub fn no_such_article(self, place: &Place, year: BudgetYear, present: &[String]) -> String {
        let (number, chapter, list) = (&place.number, &place.chapter, present.join(", "));
        say!(
            self,
            "Artikel {number} van hoofdstuk {chapter} bestaat niet in begroting {year}. Wel aanwezig: {list}.",
            "Article {number} of chapter {chapter} does not exist in budget {year}. Present are: {list}.",
        )
    }

    /// Year not archived.
    #[must_use]
    pub fn year_not_archived(self, year: BudgetYear) -> String {
        say!(
            self,
            "Begroting {year} staat nog niet in het archief. Haal deze op met ‘prinsjesdiff backfill {year}..{year}’.",
            "Budget {year} is not in the archive yet. Fetch it with ‘prinsjesdiff backfill {year}..{year}’.",
        )
    }

    /// Not a policy article.
    #[must_use]
    pub fn not_a_policy_article(self, place: &Place) -> String {
        let number = &place.number;
        say!(
            self,
            "Artikel {number} is een niet-beleidsartikel en heeft geen doelstelling.",
            "Article {number} is a non-policy article and has no objective.",
        )
    }

    /// Paper without A and B.
    #[must_use]
    pub fn paper_without_goals(self, kind: Kind) -> String {
        let kind = self.kind(kind);
        say!(
            self,
            "Een {kind} heeft geen onderdelen A en B; er valt niets te vergelijken.",
            "A {kind} has no sections A and B; there is nothing to compare.",
        )
    }

    /// Unreadable paper.
    #[must_use]
    pub fn unreadable(self, file: &str, reason: &str, line: u64) -> String {
        if line == 0 {
            return say!(
                self,
                "{file} is niet leesbaar: {reason}. Er is niets opgeslagen.",
                "{file} cannot be read: {reason}. Nothing was stored.",
            );
        }
        say!(
            self,
            "{file} is niet leesbaar: {reason} op regel {line}. Er is niets opgeslagen.",
            "{file} cannot be read: {reason} on line {line}. Nothing was stored.",
        )
    }

    /// Unreadable PDF text.
    #[must_use]
    pub fn unreadable_pdf(self, file: &str) -> String {
        say!(
            self,
            "De tekstlaag van {file} is onbruikbaar. Er is niets opgeslagen.",
            "The text layer of {file} is of no use. Nothing was stored.",
        )
    }

    /// Cut-off text.
    #[must_use]
    pub fn cut_off(self) -> &'static str {
        self.pick(
            "De tekst breekt af aan het einde van de pagina; de laatste passage is onvolledig.",
            "The text breaks off at the end of the page; the last passage is not whole.",
        )
    }

    /// Service gave an error page.
    #[must_use]
    pub fn error_page(self, paper: &str) -> String {
        say!(
            self,
            "De publicatiedienst gaf een foutpagina in plaats van {paper}. Later opnieuw proberen.",
            "The publication service gave an error page in place of {paper}. Try again later.",
        )
    }

    /// Service too busy.
    #[must_use]
    pub fn service_busy(self, until: NaiveTime) -> String {
        let time = self.time(until);
        say!(
            self,
            "De publicatiedienst vraagt om te wachten tot {time}. Er wordt vanzelf hervat.",
            "The publication service asks to wait until {time}. Work resumes by itself.",
        )
    }

    /// Service unreachable.
    #[must_use]
    pub fn unreachable(self, address: &str, reason: &str) -> String {
        say!(
            self,
            "{address} is niet bereikbaar ({reason}). Controleer de verbinding of de proxy; zie ‘prinsjesdiff doctor’.",
            "{address} cannot be reached ({reason}). Check the connection or the proxy; see ‘prinsjesdiff doctor’.",
        )
    }

    /// An assumption broke.
    #[must_use]
    pub fn assumption_broke(self, what: &str, key: &str) -> String {
        say!(
            self,
            "De publicatiedienst antwoordt anders dan verwacht: {what}. Pas ‘{key}’ aan in config.toml.",
            "The publication service does not answer as expected: {what}. Change ‘{key}’ in config.toml.",
        )
    }

    /// Unknown setting; the suggestion is left out where nothing comes near.
    #[must_use]
    pub fn unknown_setting(self, key: &str, line: usize, suggestion: Option<&str>) -> String {
        let text = say!(
            self,
            "Onbekende instelling ‘{key}’ in config.toml, regel {line}.",
            "Unknown setting ‘{key}’ in config.toml, line {line}.",
        );
        match suggestion {
            Some(suggestion) => {
                let hint = say!(self, "Bedoelde u ‘{suggestion}’?", "Did you mean ‘{suggestion}’?");
                format!("{text} {hint}")
            }
            None => text,
        }
    }

    /// Secret missing.
    #[must_use]
    pub fn secret_missing(self, variable: &str) -> String {
        say!(
            self,
            "De omgevingsvariabele {variable} is leeg of ontbreekt.",
            "The environment variable {variable} is empty or missing.",
        )
    }

    /// Password refused.
    #[must_use]
    pub fn password_refused(self, host: &str) -> String {
        say!(
            self,
            "{host} weigert de aanmelding. Controleer de gebruikersnaam en het wachtwoord.",
            "{host} refuses the login. Check the user name and the password.",
        )
    }

    /// Address refused.
    #[must_use]
    pub fn address_refused(self, address: &str, reason: &str) -> String {
        say!(
            self,
            "De mailserver weigert {address}: {reason}.",
            "The mail server refuses {address}: {reason}.",
        )
    }

    /// Test message.
    #[must_use]
    pub fn test_message(self) -> &'static str {
        self.pick(
            "TESTBERICHT. Dit kanaal werkt. U hoeft niets te doen.",
            "TEST MESSAGE. This channel works. You need not do anything.",
        )
    }

    /// Dry run.
    #[must_use]
    pub fn dry_run(self) -> &'static str {
        self.pick(
            "Proef: er is niets verzonden en niets gewijzigd.",
            "Trial: nothing was sent and nothing was changed.",
        )
    }

    /// Sent again.
    #[must_use]
    pub fn sent_again(self, first: NaiveDate) -> String {
        let date = self.date(first);
        say!(
            self,
            "Opnieuw verzonden op verzoek; eerder verzonden op {date}.",
            "Sent again on request; sent before on {date}.",
        )
    }

    /// Source fails.
    #[must_use]
    pub fn source_fails(self, since: NaiveDate, source: &str) -> String {
        let date = self.date(since);
        say!(self, "Storing sinds {date}: {source}.", "Failing since {date}: {source}.")
    }

    /// Source recovers.
    #[must_use]
    pub fn source_recovered(self, on: NaiveDate, source: &str) -> String {
        let date = self.date(on);
        say!(self, "Hersteld op {date}: {source}.", "Recovered on {date}: {source}.")
    }

    /// Expected paper late.
    #[must_use]
    pub fn paper_late(self, chapter: &Chapter, year: BudgetYear, expected: NaiveDate) -> String {
        let date = self.date(expected);
        say!(
            self,
            "Hoofdstuk {chapter} van begroting {year} was op {date} verwacht en is nog niet verschenen.",
            "Chapter {chapter} of budget {year} was expected on {date} and has not appeared yet.",
        )
    }

    /// Revision without change.
    #[must_use]
    pub fn revision_without_change(self, chapter: &Chapter) -> String {
        say!(
            self,
            "Hoofdstuk {chapter} is opnieuw gepubliceerd; onderdelen A en B zijn gelijk gebleven.",
            "Chapter {chapter} was published again; sections A and B stayed equal.",
        )
    }

    /// Revision with change.
    #[must_use]
    pub fn revision_with_change(
        self,
        year: BudgetYear,
        chapter: &Chapter,
        passages: usize,
    ) -> String {
        let count = self.count(passages, Noun::Passage);
        say!(
            self,
            "Herziene tekst van begroting {year}, hoofdstuk {chapter}: {count} anders dan in de eerdere tekst van hetzelfde jaar.",
            "Revised text of budget {year}, chapter {chapter}: {count} other than in the earlier text of the same year.",
        )
    }

    /// New reader of old papers.
    #[must_use]
    pub fn new_reader(self, version: u32, texts: usize) -> String {
        let count = self.count_in_sentence(texts, Noun::Text);
        let sentence = super::capitalised(&match texts {
            1 => say!(
                self,
                "{count} in het archief verandert daardoor",
                "{count} in the archive changes through it",
            ),
            _ => say!(
                self,
                "{count} in het archief veranderen daardoor",
                "{count} in the archive change through it",
            ),
        });
        say!(
            self,
            "De leesregels zijn verbeterd (versie {version}). {sentence}; dit zijn geen wijzigingen in de begroting.",
            "The reading rules were improved (version {version}). {sentence}; these are no changes in the budget.",
        )
    }

    /// Verification good.
    #[must_use]
    pub fn verified(self, papers: usize) -> String {
        if papers == 1 {
            return self
                .pick(
                    "Gecontroleerd: het ene stuk is uit de bron te herleiden.",
                    "Checked: the one paper can be traced back to its source.",
                )
                .to_owned();
        }
        let n = self.number(papers as u64);
        say!(
            self,
            "Gecontroleerd: alle {n} stukken zijn uit de bron te herleiden.",
            "Checked: all {n} papers can be traced back to their source.",
        )
    }

    /// Verification bad.
    #[must_use]
    pub fn verification_failed(self, path: &str, repair: &str) -> String {
        say!(
            self,
            "Niet in orde: {path} wijkt af van de bron. Herstel met ‘{repair}’.",
            "Not in order: {path} differs from the source. Repair with ‘{repair}’.",
        )
    }

    /// Comparison cut short.
    #[must_use]
    pub fn comparison_cut_short(self, seconds: u64, place: &str) -> String {
        let unit = if seconds == 1 {
            self.pick("seconde", "second")
        } else {
            self.pick("seconden", "seconds")
        };
        say!(
            self,
            "Niet volledig vergeleken: de rekentijd van {seconds} {unit} was op bij {place}. Oude en nieuwe tekst staan daar in hun geheel.",
            "Not compared in full: the time of {seconds} {unit} was up at {place}. Old and new text stand there whole.",
        )
    }

    /// No result for a search.
    #[must_use]
    pub fn no_search_result(self, words: &str, since: BudgetYear) -> String {
        say!(
            self,
            "‘{words}’ komt in geen enkele begroting sinds {since} voor.",
            "‘{words}’ does not occur in any budget since {since}.",
        )
    }

    /// `run` in an archive that stays empty.
    #[must_use]
    pub fn run_found_nothing(self) -> &'static str {
        self.pick(
            "Klaar. De publicatiedienst heeft geen stukken die hier gevolgd worden; het archief is nog leeg.",
            "Done. The publication service has no papers that are followed here; the archive is still empty.",
        )
    }

    /// Archive empty.
    #[must_use]
    pub fn archive_empty(self) -> &'static str {
        self.pick(
            "Het archief is leeg. Begin met ‘prinsjesdiff run’ (de twee nieuwste begrotingen) of ‘prinsjesdiff demo’.",
            "The archive is empty. Begin with ‘prinsjesdiff run’ (the two newest budgets) or ‘prinsjesdiff demo’.",
        )
    }

    /// Welcome to a new channel.
    #[must_use]
    pub fn welcome(self, connected: NaiveDate, next: NaiveDate) -> String {
        let (connected, next) = (self.date(connected), self.date(next));
        say!(
            self,
            "Dit kanaal is aangesloten op {connected}. U krijgt bericht bij het eerstvolgende stuk, naar verwachting op {next}. Hieronder het laatste overzicht, ter kennismaking.",
            "This channel was connected on {connected}. You will hear at the next paper, expected on {next}. Below is the latest digest, as an introduction.",
        )
    }

    /// The monthly sign of life.
    #[must_use]
    pub fn sign_of_life(
        self,
        month: NaiveDate,
        (days_checked, days): (usize, usize),
        papers: usize,
        last_paper: &str,
        next_day: &str,
    ) -> String {
        let month = self.month(month);
        let papers = self.new_papers(papers);
        let of = match days {
            1 => self.pick("1 dag", "1 day").to_owned(),
            _ => say!(self, "{days} dagen", "{days} days"),
        };
        say!(
            self,
            "Statusbericht {month}: dagelijks gecontroleerd ({days_checked} van {of}), {papers}. Laatste stuk: {last_paper}. Volgende verwachte datum: {next_day}.",
            "Sign of life {month}: checked daily ({days_checked} of {of}), {papers}. Last paper: {last_paper}. Next expected date: {next_day}.",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn messages_are_printed_to_the_letter() {
        let place = Place::parse("VII/9").unwrap();
        let year = BudgetYear(2024);
        assert_eq!(
            NL.no_such_article(&place, year, &["1".into(), "2".into()]),
            "Artikel 9 van hoofdstuk VII bestaat niet in begroting 2024. Wel aanwezig: 1, 2."
        );
        assert_eq!(
            NL.year_not_archived(year),
            "Begroting 2024 staat nog niet in het archief. Haal deze op met ‘prinsjesdiff backfill 2024..2024’."
        );
        assert_eq!(
            NL.paper_without_goals(Kind::Slotwet),
            "Een slotwet heeft geen onderdelen A en B; er valt niets te vergelijken."
        );
        assert_eq!(
            NL.unreadable("a.xml", "een niet-gesloten element", 7),
            "a.xml is niet leesbaar: een niet-gesloten element op regel 7. Er is niets opgeslagen."
        );
        assert_eq!(
            NL.unknown_setting("lisen", 3, Some("listen")),
            "Onbekende instelling ‘lisen’ in config.toml, regel 3. Bedoelde u ‘listen’?"
        );
        assert_eq!(
            NL.new_reader(4, 12),
            "De leesregels zijn verbeterd (versie 4). 12 teksten in het archief veranderen daardoor; dit zijn geen wijzigingen in de begroting."
        );
        assert_eq!(
            NL.verified(12),
            "Gecontroleerd: alle 12 stukken zijn uit de bron te herleiden."
        );
        let chapter = Chapter::parse("XV").unwrap();
        assert_eq!(
            NL.revision_with_change(year, &chapter, 1),
            "Herziene tekst van begroting 2024, hoofdstuk XV: 1 passage anders dan in de eerdere tekst van hetzelfde jaar."
        );
    }
}
