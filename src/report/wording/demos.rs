//! What `demo` says, and the page that lists the messages of the example.
//!
//! Knows sentences for a newcomer. Must not know the example's papers.

use chrono::NaiveDate;

use super::{Noun, Wording};

impl Wording {
    /// `demo`: the head. Not in the glossary.
    #[must_use]
    pub fn demo_head(self) -> &'static str {
        self.pick(
            "Voorbeeld met ingebouwde, verzonnen stukken. Ze komen, dag na dag, van een nagebootste publicatiedienst op deze machine; het netwerk wordt niet gebruikt.",
            "Example with built-in, invented papers. They come, day after day, from an imitation of the publication service on this machine; the network is not used.",
        )
    }

    /// Something else stands where the example is made.
    #[must_use]
    pub fn demo_in_the_way(self, path: &str) -> String {
        say!(
            self,
            "In {path} staat al iets anders dan het voorbeeld; er is niets gewijzigd. Verplaats het, of begin in een andere map.",
            "Something else than the example stands in {path}; nothing was changed. Move it, or start in another folder.",
        )
    }

    /// `demo`: one day of the example.
    #[must_use]
    pub fn demo_day(self, date: NaiveDate, papers: &[String], requests: u64) -> String {
        let (date, list) = (self.date(date), self.list(papers));
        let asked = self.count(usize::try_from(requests).unwrap_or(usize::MAX), Noun::Request);
        say!(self, "{date} ({asked}): {list}", "{date} ({asked}): {list}")
    }

    /// `demo`: this machine cannot serve itself.
    #[must_use]
    pub fn no_loopback(self, reason: &str) -> String {
        say!(
            self,
            "op deze machine kan geen dienst op 127.0.0.1 worden gestart ({reason})",
            "no service can be started on 127.0.0.1 of this machine ({reason})",
        )
    }

    /// `demo`: done, and what to look at. Not in the glossary.
    #[must_use]
    pub fn demo_done(self, path: &str) -> String {
        say!(
            self,
            "Klaar. Het voorbeeldarchief staat in {path}; bekijk de geschiedenis met ‘git -C {path} log’.",
            "Done. The example archive is in {path}; look at its history with ‘git -C {path} log’.",
        )
    }

    /// `demo`: what to try next.
    #[must_use]
    pub fn demo_next(self) -> &'static str {
        self.pick("Probeer nu:", "Try now:")
    }

    /// `demo`: what its readers were sent, and where it can be seen.
    #[must_use]
    pub fn demo_messages(self, mails: usize, posts: usize, page: &str) -> String {
        let (mails, posts) = (self.count(mails, Noun::Mail), self.count(posts, Noun::ChatMessage));
        say!(
            self,
            "Verzonden volgens het voorbeeld: {mails} en {posts}, en feeds. Open {page} in een browser; het laatste:",
            "Sent in the example: {mails} and {posts}, and feeds. Open {page} in a browser; the latest:",
        )
    }

    /// The title of the list of all feeds. Not in the glossary.
    #[must_use]
    pub fn feeds_title(self) -> &'static str {
        self.pick("Begrotingsteksten vergeleken", "Budget texts compared")
    }

    /// The title of the page. Not in the glossary.
    #[must_use]
    pub fn shelf_title(self) -> &'static str {
        self.pick("Berichten van het voorbeeld", "Messages of the example")
    }

    /// What the page shows. Not in the glossary.
    #[must_use]
    pub fn shelf_lead(self) -> &'static str {
        self.pick(
            "Wat twee lezers van het voorbeeld hebben ontvangen, dag na dag: ‘rijksbreed’ krijgt alles, ‘gemeenten’ alleen passages waarin gemeenten voorkomen. De stukken zijn verzonnen.",
            "What two readers of the example received, day by day: ‘rijksbreed’ gets everything, ‘gemeenten’ only passages that speak of municipalities (gemeenten). The papers are invented.",
        )
    }

    /// The head of the messages. Not in the glossary.
    #[must_use]
    pub fn shelf_messages(self) -> &'static str {
        self.pick("Mail en Slack, het nieuwste eerst", "Mail and Slack, the newest first")
    }

    /// The head of the feeds. Not in the glossary.
    #[must_use]
    pub fn shelf_feeds(self) -> &'static str {
        self.pick("Feeds (Atom) en de lijst ervan (OPML)", "Feeds (Atom) and their list (OPML)")
    }

    /// A message: `16 september 2025, mail aan attendering ‘rijksbreed’`. Not in the glossary.
    #[must_use]
    pub fn shelf_message(self, date: NaiveDate, kind: &str, watch: &str) -> String {
        let date = self.date(date);
        let kind = if kind == "slack" { "Slack" } else { kind };
        say!(self, "{date}, {kind}, attendering ‘{watch}’", "{date}, {kind}, watch ‘{watch}’",)
    }
}
