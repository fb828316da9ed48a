//! What is said about watches and channels on the command line.
//!
//! Knows sentences about who gets what. Must not know what a watch chooses.

use chrono::NaiveDate;

use super::{Noun, Wording};

impl Wording {
    /// `watch list`: one watch.
    #[must_use]
    pub fn watch_line(
        self,
        watch: &str,
        channels: &[String],
        about: &str,
        cadence: &str,
    ) -> String {
        let channels = self.list(channels);
        say!(
            self,
            "Attendering ‘{watch}’: {about}; {cadence}, via {channels}.",
            "Watch ‘{watch}’: {about}; {cadence}, through {channels}.",
        )
    }

    /// What the feed of a watch without criteria covers. Not in the glossary.
    #[must_use]
    pub fn feed_covers_all(self) -> &'static str {
        self.pick(
            "Alle hoofdstukken: algemene doelstelling (A) en rol en verantwoordelijkheid (B).",
            "All chapters: general objective (A) and role and responsibility (B).",
        )
    }

    /// What a watch without criteria is about.
    #[must_use]
    pub fn watch_everything(self) -> &'static str {
        self.pick("alle hoofdstukken", "all chapters")
    }

    /// The chapters of a watch.
    #[must_use]
    pub fn watch_chapters(self, chapters: &[String]) -> String {
        let list = self.list(chapters);
        match chapters {
            [_] => say!(self, "hoofdstuk {list}", "chapter {list}"),
            _ => say!(self, "hoofdstukken {list}", "chapters {list}"),
        }
    }

    /// The words of a watch.
    #[must_use]
    pub fn watch_words(self, words: &[String]) -> String {
        let quoted: Vec<String> = words.iter().map(|word| format!("‘{word}’")).collect();
        let list = quoted.join(self.pick(" of ", " or "));
        say!(self, "passages met {list}", "passages with {list}")
    }

    /// How often a watch of each cadence tells.
    #[must_use]
    pub fn watch_cadence(self, weekly: bool, monthly: bool) -> &'static str {
        if weekly {
            self.pick("eens per week", "once a week")
        } else if monthly {
            self.pick("eens per maand", "once a month")
        } else {
            self.pick("zodra er iets nieuws is", "as soon as there is something new")
        }
    }

    /// `watch list`, `channel list`: there are none.
    #[must_use]
    pub fn no_watches(self) -> &'static str {
        self.pick(
            "Er zijn geen attenderingen ingesteld. Zie ‘[[watch]]’ in config.toml.",
            "No watches are configured. See ‘[[watch]]’ in config.toml.",
        )
    }

    /// A watch that does not exist.
    #[must_use]
    pub fn no_such_watch(self, watch: &str, known: &[String]) -> String {
        let known = self.list(known);
        say!(
            self,
            "Attendering ‘{watch}’ bestaat niet. Wel ingesteld: {known}.",
            "There is no watch ‘{watch}’. Configured are: {known}.",
        )
    }

    /// The host that machines share does not answer, so that nothing may leave.
    #[must_use]
    pub fn archive_not_shared(self, said: &str) -> String {
        say!(
            self,
            "Het gedeelde archief kan niet worden geraadpleegd ({said}).",
            "The shared archive cannot be asked ({said}).",
        )
    }

    /// `channel list`: one channel that can be used.
    #[must_use]
    pub fn channel_line(self, channel: &str, kind: &str, recipients: usize) -> String {
        if recipients == 0 {
            return say!(self, "Kanaal ‘{channel}’: {kind}.", "Channel ‘{channel}’: {kind}.");
        }
        let recipients = self.count(recipients, Noun::Recipient);
        say!(
            self,
            "Kanaal ‘{channel}’: {kind}, {recipients}.",
            "Channel ‘{channel}’: {kind}, {recipients}.",
        )
    }

    /// `channel list`: one that cannot.
    #[must_use]
    pub fn channel_unusable(self, channel: &str, reason: &str) -> String {
        say!(
            self,
            "Kanaal ‘{channel}’ kan niet worden gebruikt. {reason}",
            "Channel ‘{channel}’ cannot be used. {reason}",
        )
    }

    /// `channel list`: there are none.
    #[must_use]
    pub fn no_channels(self) -> &'static str {
        self.pick(
            "Er zijn geen kanalen ingesteld. Zie ‘[[channel]]’ in config.toml.",
            "No channels are configured. See ‘[[channel]]’ in config.toml.",
        )
    }

    /// A channel that does not exist.
    #[must_use]
    pub fn no_such_channel(self, channel: &str, known: &[String]) -> String {
        let known = self.list(known);
        say!(
            self,
            "Kanaal ‘{channel}’ bestaat niet. Wel ingesteld: {known}.",
            "There is no channel ‘{channel}’. Configured are: {known}.",
        )
    }

    /// `channel test`: the message was accepted.
    #[must_use]
    pub fn channel_tested(self, channel: &str, messages: usize) -> String {
        let messages = self.count(messages, Noun::Message);
        say!(
            self,
            "Kanaal ‘{channel}’ werkt: {messages} aangenomen.",
            "Channel ‘{channel}’ works: {messages} accepted.",
        )
    }

    /// `send`: done.
    #[must_use]
    pub fn sent(self, messages: usize) -> String {
        let messages = super::capitalised(&self.count_in_sentence(messages, Noun::Message));
        say!(self, "Klaar. {messages} verzonden.", "Done. {messages} sent.")
    }

    /// `send --dry-run`: the head of one message.
    #[must_use]
    pub fn would_send(self, channel: &str, watch: &str, recipient: &str) -> String {
        let to = if recipient.is_empty() {
            String::new()
        } else {
            say!(self, " aan {recipient}", " to {recipient}")
        };
        if watch.is_empty() {
            return say!(self, "Kanaal ‘{channel}’{to}:", "Channel ‘{channel}’{to}:");
        }
        say!(
            self,
            "Kanaal ‘{channel}’, attendering ‘{watch}’{to}:",
            "Channel ‘{channel}’, watch ‘{watch}’{to}:",
        )
    }

    /// `resend` of something that nobody was sent.
    #[must_use]
    pub fn never_sent(self, paper: &str) -> String {
        say!(
            self,
            "Van {paper} is nog niets verzonden. Wat klaarstaat, verzendt u met ‘prinsjesdiff send’.",
            "Nothing was sent of {paper} yet. ‘prinsjesdiff send’ sends what is ready.",
        )
    }

    /// `resend` of something that was not sent by this watch or over this channel.
    #[must_use]
    pub fn never_sent_there(self, paper: &str) -> String {
        say!(
            self,
            "Van {paper} is met deze attendering en dit kanaal nog niets verzonden. Zonder --watch en --channel wordt bij alle gezocht.",
            "Nothing was sent of {paper} by this watch over this channel. Without --watch and --channel all are searched.",
        )
    }

    /// `watch preview`: the head.
    #[must_use]
    pub fn watch_preview_head(self, watch: &str, since: i32) -> String {
        say!(
            self,
            "Voorbeeld van wat attendering ‘{watch}’ zou hebben gestuurd sinds {since}:",
            "Example of what watch ‘{watch}’ would have sent since {since}:",
        )
    }

    /// `watch preview`: one message.
    #[must_use]
    pub fn watch_preview_line(self, date: NaiveDate, subject: &str) -> String {
        format!("{}  {subject}", self.date(date))
    }

    /// `watch preview`: how many there were in a month.
    #[must_use]
    pub fn watch_preview_month(self, month: NaiveDate, messages: usize) -> String {
        format!("{}: {}", self.month(month), self.count(messages, Noun::Message))
    }

    /// `watch preview`: in all, and at most in a month.
    #[must_use]
    pub fn watch_preview_sum(self, messages: usize, months: usize, most: usize) -> String {
        if messages == 0 {
            return self
                .pick(
                    "Deze attendering zou niets hebben gestuurd.",
                    "This watch would have sent nothing.",
                )
                .to_owned();
        }
        let messages = self.count(messages, Noun::Message);
        if months == 1 {
            return say!(self, "Samen {messages} in één maand.", "In all {messages} in one month.");
        }
        let (months, most) = (self.number(months as u64), self.number(most as u64));
        say!(
            self,
            "Samen {messages} in {months} maanden waarin iets te melden was; ten hoogste {most} in één maand.",
            "In all {messages} in {months} months with something to tell; at most {most} in one month.",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn a_watch_is_told_in_one_sentence() {
        let channels = ["redactie".to_owned(), "slack".to_owned()];
        let about = NL.watch_words(&["gemeente*".to_owned(), "eiland".to_owned()]);
        assert_eq!(
            NL.watch_line("bestuur", &channels, &about, NL.watch_cadence(true, false)),
            "Attendering ‘bestuur’: passages met ‘gemeente*’ of ‘eiland’; eens per week, via redactie en slack."
        );
        assert_eq!(NL.watch_chapters(&["VII".to_owned()]), "hoofdstuk VII");
    }

    #[test]
    fn a_preview_is_summed_up() {
        assert_eq!(
            NL.watch_preview_sum(12, 5, 4),
            "Samen 12 berichten in 5 maanden waarin iets te melden was; ten hoogste 4 in één maand."
        );
    }
}
