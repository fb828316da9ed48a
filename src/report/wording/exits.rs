//! The sentence printed with each exit code.
//!
//! Knows the glossary's table of exit codes. Must not know which code a run ends with.

use chrono::{NaiveDate, NaiveTime};

use super::{Noun, Wording};

impl Wording {
    /// Code 0, nothing new.
    #[must_use]
    pub fn exit_nothing_new(self, until: NaiveDate) -> String {
        let date = self.date(until);
        say!(
            self,
            "Klaar. Er zijn geen nieuwe stukken; het archief is bijgewerkt tot en met {date}.",
            "Done. There are no new papers; the archive is up to date until {date}.",
        )
    }

    /// Code 0, work done.
    #[must_use]
    pub fn exit_done(self, papers: usize, messages: usize) -> String {
        let papers = self.count_in_sentence(papers, Noun::Paper);
        let messages = self.count_in_sentence(messages, Noun::Message);
        // At the head of a sentence the word for zero begins with a capital.
        let papers = super::capitalised(&papers);
        say!(
            self,
            "Klaar. {papers} verwerkt, {messages} verzonden.",
            "Done. {papers} processed, {messages} sent.",
        )
    }

    /// Code 1.
    #[must_use]
    pub fn exit_error(self, cause: &str, next_step: &str) -> String {
        say!(
            self,
            "Afgebroken door een fout: {cause}. Het archief is niet gewijzigd. Volgende stap: {next_step}.",
            "Stopped by an error: {cause}. The archive was not changed. Next step: {next_step}.",
        )
    }

    /// Code 2.
    #[must_use]
    pub fn exit_usage(self, what: &str, command: &str) -> String {
        say!(
            self,
            "Onjuist gebruik: {what}. Zie ‘prinsjesdiff {command} --help’.",
            "Wrong usage: {what}. See ‘prinsjesdiff {command} --help’.",
        )
    }

    /// Code 3.
    #[must_use]
    pub fn exit_partly(self, failed: usize, papers: usize, list: &[String]) -> String {
        let (n, m, list) =
            (self.number(failed as u64), self.number(papers as u64), list.join(", "));
        if failed == papers {
            return say!(
                self,
                "Niet gelukt: er kon geen enkel stuk worden opgehaald ({list}). Het archief is niet gewijzigd; de volgende keer wordt dit opnieuw geprobeerd.",
                "Not done: not a single paper could be fetched ({list}). The archive was not changed; this will be tried again next time.",
            );
        }
        if failed == 1 {
            return say!(
                self,
                "Gedeeltelijk gelukt: {n} van {m} stukken kon niet worden opgehaald ({list}). De rest is verwerkt; de volgende keer wordt dit opnieuw geprobeerd.",
                "Partly done: {n} of {m} papers could not be fetched ({list}). The rest was processed; this will be tried again next time.",
            );
        }
        say!(
            self,
            "Gedeeltelijk gelukt: {n} van {m} stukken konden niet worden opgehaald ({list}). De rest is verwerkt; de volgende keer wordt dit opnieuw geprobeerd.",
            "Partly done: {n} of {m} papers could not be fetched ({list}). The rest was processed; this will be tried again next time.",
        )
    }

    /// Code 3, when it could not be asked which papers there are. Not in the glossary.
    #[must_use]
    pub fn exit_not_searched(self, what: &[String], nothing_came: bool) -> String {
        let list = self.list(what);
        if nothing_came {
            return say!(
                self,
                "Niet gelukt: niet opgezocht zijn {list}, en er kwam niets binnen. Het archief is niet gewijzigd; de volgende keer wordt dit opnieuw geprobeerd.",
                "Not done: not looked up are {list}, and nothing came in. The archive was not changed; this will be tried again next time.",
            );
        }
        say!(
            self,
            "Gedeeltelijk gelukt: niet opgezocht zijn {list}. Het archief is in orde; de volgende keer wordt dit opnieuw geprobeerd.",
            "Partly done: not looked up are {list}. The archive is in order; this will be tried again next time.",
        )
    }

    /// Code 130. Not in the glossary.
    #[must_use]
    pub fn exit_stopped(self, left: usize, papers: usize) -> String {
        if papers == 0 {
            return self
                .pick(
                    "Gestopt op uw verzoek, voordat er stukken werden opgehaald. De volgende keer begint het zoeken opnieuw.",
                    "Stopped at your request, before any papers were fetched. Next time the search begins anew.",
                )
                .to_owned();
        }
        let n = self.number(papers.saturating_sub(left) as u64);
        let papers = self.count(papers, Noun::Paper);
        say!(
            self,
            "Gestopt op uw verzoek: {n} van {papers} bekeken en verwerkt. De rest volgt de volgende keer.",
            "Stopped at your request: {n} of {papers} looked at and processed. The rest follows next time.",
        )
    }

    /// Code 4.
    #[must_use]
    pub fn exit_locked(self, since: NaiveTime, process: u32, machine: &str) -> String {
        let time = self.time(since);
        say!(
            self,
            "Niet gestart: er loopt al een verwerking sinds {time} (proces {process} op {machine}).",
            "Not started: another run has been going since {time} (process {process} on {machine}).",
        )
    }

    /// Code 5.
    #[must_use]
    pub fn exit_held(
        self,
        article: &str,
        reason: &str,
        others: usize,
        look: &str,
        release: &str,
    ) -> String {
        let rest = match others {
            0 => self
                .pick("er waren geen andere artikelen", "there were no other articles")
                .to_owned(),
            1 => self
                .pick("het andere artikel is verwerkt", "the other article was processed")
                .to_owned(),
            _ => {
                let n = self.number(others as u64);
                say!(
                    self,
                    "de overige {n} artikelen zijn verwerkt",
                    "the other {n} articles were processed",
                )
            }
        };
        say!(
            self,
            "Aangehouden: {article} is onvolledig gelezen ({reason}). De brontekst is bewaard, {rest}. Bekijk het met ‘{look}’ en geef het vrij met ‘{release}’.",
            "Held back: {article} was not read whole ({reason}). The source is kept, {rest}. Look at it with ‘{look}’ and release it with ‘{release}’.",
        )
    }

    /// Code 6.
    #[must_use]
    pub fn exit_partly_sent(
        self,
        sent: usize,
        channels: usize,
        channel: &str,
        reason: &str,
    ) -> String {
        let (n, m) = (self.number(sent as u64), self.number(channels as u64));
        say!(
            self,
            "Gedeeltelijk verzonden: {n} van {m} kanalen. {channel}: {reason}. Wat niet is verzonden, blijft klaarstaan.",
            "Partly sent: {n} of {m} channels. {channel}: {reason}. What was not sent stays ready.",
        )
    }

    /// `diff --exit-code`: 2, where nothing differs and not everything was read.
    #[must_use]
    pub fn exit_not_compared(self) -> &'static str {
        self.pick(
            "Geen verschillen in wat gelezen is, maar niet alles is gelezen.",
            "No differences in what was read, but not everything was read.",
        )
    }

    /// `diff --exit-code`: 0 and 1.
    #[must_use]
    pub fn exit_differences(self, differences: bool) -> &'static str {
        if differences {
            self.pick("Er zijn verschillen.", "There are differences.")
        } else {
            self.pick("Geen verschillen.", "No differences.")
        }
    }

    /// `extract` and `import`, code 1: nothing readable. Not in the glossary.
    #[must_use]
    pub fn exit_nothing_readable(self) -> &'static str {
        self.pick(
            "Geen van de bestanden is leesbaar als begrotingsstuk. Er is niets opgeslagen.",
            "None of the files can be read as a budget paper. Nothing was stored.",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn each_exit_code_has_its_sentence() {
        let date = NaiveDate::from_ymd_opt(2026, 9, 22).unwrap();
        assert_eq!(
            NL.exit_nothing_new(date),
            "Klaar. Er zijn geen nieuwe stukken; het archief is bijgewerkt tot en met 22 september 2026."
        );
        assert_eq!(NL.exit_done(1, 0), "Klaar. 1 stuk verwerkt, geen berichten verzonden.");
        assert_eq!(
            NL.exit_error("de schijf is vol", "maak ruimte vrij"),
            "Afgebroken door een fout: de schijf is vol. Het archief is niet gewijzigd. Volgende stap: maak ruimte vrij."
        );
        assert_eq!(
            NL.exit_usage("geen jaar opgegeven", "diff"),
            "Onjuist gebruik: geen jaar opgegeven. Zie ‘prinsjesdiff diff --help’."
        );
        assert_eq!(
            NL.exit_partly(2, 9, &["kst-1-A-2".into(), "kst-1-B-2".into()]),
            "Gedeeltelijk gelukt: 2 van 9 stukken konden niet worden opgehaald (kst-1-A-2, kst-1-B-2). De rest is verwerkt; de volgende keer wordt dit opnieuw geprobeerd."
        );
        let time = NaiveTime::from_hms_opt(7, 15, 0).unwrap();
        assert_eq!(
            NL.exit_locked(time, 12, "toren"),
            "Niet gestart: er loopt al een verwerking sinds 07.15 uur (proces 12 op toren)."
        );
        assert_eq!(
            NL.exit_held("artikel 3", "de kop staat er, de tekst niet", 7, "x", "y"),
            "Aangehouden: artikel 3 is onvolledig gelezen (de kop staat er, de tekst niet). De brontekst is bewaard, de overige 7 artikelen zijn verwerkt. Bekijk het met ‘x’ en geef het vrij met ‘y’."
        );
        assert_eq!(
            NL.exit_partly_sent(1, 2, "redactie", "de mailserver antwoordt niet"),
            "Gedeeltelijk verzonden: 1 van 2 kanalen. redactie: de mailserver antwoordt niet. Wat niet is verzonden, blijft klaarstaan."
        );
        assert_eq!(NL.exit_differences(false), "Geen verschillen.");
    }
}
