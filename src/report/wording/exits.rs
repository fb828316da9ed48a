//! The sentence printed with each exit code.
//!
//! Knows the glossary's table of exit codes. Must not know which code a run ends with.

use super::{Noun, Wording};

impl Wording {
    /// Code 0, work done.
    #[must_use]
    pub fn exit_done(self, papers: usize, messages: usize) -> String {
        let papers = self.count_in_sentence(papers, Noun::Paper);
        let messages = self.count_in_sentence(messages, Noun::Message);
        // At the head of a sentence the word for zero begins with a capital.
        let papers = super::capitalised(&papers);
        self.exit_done_sentence(messages, papers)
    }

    /// Code 3.
    #[must_use]
    pub fn exit_partly(self, failed: usize, papers: usize, list: &[String]) -> String {
        let (n, m, list) =
            (self.number(failed as u64), self.number(papers as u64), list.join(", "));
        if failed == papers {
            return self.exit_partly_failed_papers(list);
        }
        if failed == 1 {
            return self.exit_partly_one_failed(list, m, n);
        }
        self.exit_partly_sentence(list, m, n)
    }

    /// Code 3, when it could not be asked which papers there are. Not in the glossary.
    #[must_use]
    pub fn exit_not_searched(self, what: &[String], nothing_came: bool) -> String {
        let list = self.list(what);
        if nothing_came {
            return self.exit_not_searched_nothing_came(list);
        }
        self.exit_not_searched_sentence(list)
    }

    /// Code 130. Not in the glossary.
    #[must_use]
    pub fn exit_stopped(self, left: usize, papers: usize) -> String {
        if papers == 0 {
            return self.exit_stopped_no_papers().to_owned();
        }
        let n = self.number(papers.saturating_sub(left) as u64);
        let papers = self.count(papers, Noun::Paper);
        self.exit_stopped_sentence(n, papers)
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
            0 => self.exit_held_none().to_owned(),
            1 => self.exit_held_one().to_owned(),
            _ => {
                let n = self.number(others as u64);
                self.exit_held_other(n)
            }
        };
        self.exit_held_sentence(article, look, reason, release, rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{NaiveDate, NaiveTime};

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
