//! What is said about watches and channels on the command line.
//!
//! Knows sentences about who gets what. Must not know what a watch chooses.

use chrono::NaiveDate;

use super::{Noun, Wording};

impl Wording {
    /// The chapters of a watch.
    #[must_use]
    pub fn watch_chapters(self, chapters: &[String]) -> String {
        let list = self.list(chapters);
        match chapters {
            [_] => self.watch_chapters_one(list),
            _ => self.watch_chapters_other(list),
        }
    }

    /// The words of a watch.
    #[must_use]
    pub fn watch_words(self, words: &[String]) -> String {
        let quoted: Vec<String> = words.iter().map(|word| format!("‘{word}’")).collect();
        let list = quoted.join(self.watch_words_list());
        self.watch_words_sentence(list)
    }

    /// How often a watch of each cadence tells.
    #[must_use]
    pub fn watch_cadence(self, weekly: bool, monthly: bool) -> &'static str {
        if weekly {
            self.watch_cadence_weekly()
        } else if monthly {
            self.watch_cadence_monthly()
        } else {
            self.watch_cadence_otherwise()
        }
    }

    /// `channel list`: one channel that can be used.
    #[must_use]
    pub fn channel_line(self, channel: &str, kind: &str, recipients: usize) -> String {
        if recipients == 0 {
            return self.channel_line_no_recipients(channel, kind);
        }
        let recipients = self.count(recipients, Noun::Recipient);
        self.channel_line_sentence(channel, kind, recipients)
    }

    /// `send`: done.
    #[must_use]
    pub fn sent(self, messages: usize) -> String {
        let messages = super::capitalised(&self.count_in_sentence(messages, Noun::Message));
        self.sent_sentence(messages)
    }

    /// `send --dry-run`: the head of one message.
    #[must_use]
    pub fn would_send(self, channel: &str, watch: &str, recipient: &str) -> String {
        let to =
            if recipient.is_empty() { String::new() } else { self.would_send_otherwise(recipient) };
        if watch.is_empty() {
            return self.would_send_without_watch(channel, to);
        }
        self.would_send_sentence(channel, to, watch)
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
            return self.watch_preview_sum_no_messages().to_owned();
        }
        let messages = self.count(messages, Noun::Message);
        if months == 1 {
            return self.watch_preview_sum_one_months(messages);
        }
        let months = self.number(months as u64);
        if most == 1 {
            return self.watch_preview_sum_even(messages, months);
        }
        let most = self.number(most as u64);
        self.watch_preview_sum_sentence(messages, months, most)
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
