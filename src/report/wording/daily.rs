//! Sentences of the daily service: its start, one line per run, and what it cannot do.
//!
//! Knows how a log reads. Must not know when runs happen.

use super::{Noun, Wording};

impl Wording {
    /// `daemon`: where its state can be asked for.
    #[must_use]
    pub fn daemon_listens(self, address: &str) -> String {
        say!(
            self,
            "Gezondheid en cijfers: http://{address}/healthz en http://{address}/metrics.",
            "Health and figures: http://{address}/healthz and http://{address}/metrics.",
        )
    }

    /// `daemon`: the address cannot be listened on.
    #[must_use]
    pub fn daemon_cannot_listen(self, address: &str, cause: &str) -> String {
        say!(
            self,
            "Niet gestart: op {address} kan niet worden geluisterd ({cause}). Kies onder [web] een ander adres voor ‘listen’, of zet daar \"\" om niets aan te bieden.",
            "Not started: {address} cannot be listened on ({cause}). Choose another address for ‘listen’ under [web], or set it to \"\" to offer nothing.",
        )
    }

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
        say!(
            self,
            "{at} code {code}: {papers} verwerkt, {messages} verzonden, {requests}{next}.",
            "{at} code {code}: {papers} processed, {messages} sent, {requests}{next}.",
        )
    }

    /// `daemon`: a run that could not do its work.
    #[must_use]
    pub fn daemon_failed(self, at: &str, code: u8, why: &str, next: Option<&str>) -> String {
        let why = why.trim_end().trim_end_matches('.').replace('\n', " ");
        let next = self.daemon_next(next);
        format!("{at} code {code}: {why}{next}.")
    }

    fn daemon_next(self, next: Option<&str>) -> String {
        next.map_or_else(String::new, |next| {
            say!(self, "; volgende keer {next}", "; next time {next}")
        })
    }

    /// `daemon`: a run broke off in a way that nobody foresaw.
    #[must_use]
    pub fn run_broke_off(self) -> &'static str {
        self.pick(
            "Afgebroken door een fout in prinsjesdiff zelf; de melding staat hierboven. Het archief is heel, en de volgende keer wordt het opnieuw geprobeerd.",
            "Broken off by a fault in prinsjesdiff itself; the message stands above. The archive is whole, and the next run tries again.",
        )
    }

    /// `daemon`: it was asked to end while nothing was going on.
    #[must_use]
    pub fn daemon_ended(self) -> &'static str {
        self.pick("Gestopt op uw verzoek.", "Stopped at your request.")
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
