//! Sentences of the daily service: its start, one line per run, and what it cannot do.
//!
//! Knows how a log reads. Must not know when runs happen.

use super::{Noun, Wording};

impl Wording {
    /// `daemon`: one run. Times are in UTC.
    #[must_use]
    pub fn daemon_ran(
        self,
        at: &str,
        code: u8,
        (papers, messages, requests): (usize, usize, u64),
        next: Option<&str>,
    ) -> String {
        let papers = self.count_in_sentence(papers, Noun::Paper);
        let messages = self.count_in_sentence(messages, Noun::Message);
        let requests = self.count(usize::try_from(requests).unwrap_or(usize::MAX), Noun::Request);
        let next = self.daemon_next(next);
        self.daemon_ran_sentence(at, code, messages, next, papers, requests)
    }

    /// `daemon`: a run that could not do its work.
    #[must_use]
    pub fn daemon_failed(self, at: &str, code: u8, why: &str, next: Option<&str>) -> String {
        let why = why.trim_end().trim_end_matches('.').replace('\n', " ");
        let next = self.daemon_next(next);
        format!("{at} code {code}: {why}{next}.")
    }

    fn daemon_next(self, next: Option<&str>) -> String {
        next.map_or_else(String::new, |next| self.daemon_next_sentence(next))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn a_run_is_one_line_of_the_log() {
        let (at, next) = ("2026-09-15T05:15:02Z", Some("2026-09-15T13:30:00Z"));
        assert_eq!(
            NL.daemon_ran(at, 0, (3, 0, 14), next),
            "2026-09-15T05:15:02Z code 0: 3 stukken verwerkt, geen berichten verzonden, 14 verzoeken; volgende keer 2026-09-15T13:30:00Z."
        );
        assert_eq!(
            NL.daemon_failed(at, 4, "Niet gestart: er loopt al een verwerking.\n", None),
            "2026-09-15T05:15:02Z code 4: Niet gestart: er loopt al een verwerking."
        );
    }
}
