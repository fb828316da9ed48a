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
