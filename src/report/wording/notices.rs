//! Short messages: the sign of life, trouble and its end, what was held, a test.
//!
//! Knows their subjects and the values between their words. Must not know when one is due.

use chrono::NaiveDate;

use crate::model::{BudgetDay, BudgetYear, Chapter, Kind};

use super::{Noun, Wording};

impl Wording {
    /// Returns the subject of the monthly sign of life: `Statusbericht oktober 2026`.
    #[must_use]
    pub fn sign_of_life_subject(self, month: NaiveDate) -> String {
        let month = self.month(month);
        say!(self, "Statusbericht {month}", "Sign of life {month}")
    }

    /// Counts papers of a month: `geen nieuwe stukken`.
    #[must_use]
    pub fn new_papers(self, papers: usize) -> String {
        let n = self.number(papers as u64);
        match papers {
            0 => self.pick("geen nieuwe stukken", "no new papers").to_owned(),
            1 => self.pick("1 nieuw stuk", "1 new paper").to_owned(),
            _ => say!(self, "{n} nieuwe stukken", "{n} new papers"),
        }
    }

    /// Names the last paper: `begroting 2027, hoofdstuk K, 22 september 2026`.
    #[must_use]
    pub fn last_paper(
        self,
        edition: (Kind, BudgetYear),
        chapter: &Chapter,
        published: NaiveDate,
    ) -> String {
        format!("{}, {}, {}", self.edition(edition), self.chapter(chapter), self.date(published))
    }

    /// Says that there is no paper yet.
    #[must_use]
    pub fn no_paper_yet(self) -> &'static str {
        self.pick("nog geen", "none yet")
    }

    /// Names a day on which papers are expected: `Verantwoordingsdag, 19 mei 2027`.
    #[must_use]
    pub fn expected_day(self, (day, date): (BudgetDay, NaiveDate)) -> String {
        let name = match day {
            BudgetDay::Prinsjesdag => "Prinsjesdag",
            BudgetDay::Verantwoordingsdag => "Verantwoordingsdag",
        };
        format!("{name}, {}", self.date(date))
    }

    /// Returns the subject of a test message.
    #[must_use]
    pub fn test_subject(self) -> &'static str {
        self.pick("TESTBERICHT", "TEST MESSAGE")
    }

    /// Returns the subject of a message about what was held back.
    #[must_use]
    pub fn held_subject(self, edition: Option<(Kind, BudgetYear)>, articles: usize) -> String {
        let count = self.count(articles, Noun::Article);
        match edition.map(|edition| self.edition(edition)) {
            Some(edition) => {
                say!(self, "Aangehouden: {count} van {edition}", "Held back: {count} of {edition}")
            }
            None => say!(self, "Aangehouden: {count}", "Held back: {count}"),
        }
    }

    /// Returns the subject of a message about papers that are late.
    #[must_use]
    pub fn late_subject(self, edition: (Kind, BudgetYear), chapters: &[Chapter]) -> String {
        let edition = self.edition(edition);
        match chapters {
            [] => {
                say!(self, "Nog niets ontvangen van {edition}", "Nothing received of {edition} yet",)
            }
            [one] => say!(
                self,
                "Nog niet verschenen: hoofdstuk {one} van {edition}",
                "Not out yet: chapter {one} of {edition}",
            ),
            _ => {
                let count = self.count(chapters.len(), Noun::Chapter);
                say!(
                    self,
                    "Nog niet verschenen: {count} van {edition}",
                    "Not out yet: {count} of {edition}",
                )
            }
        }
    }

    /// Tells that a trouble is told when it begins and when it ends.
    #[must_use]
    pub fn told_once(self) -> &'static str {
        self.pick(
            "Er wordt bij elke verwerking opnieuw geprobeerd. U krijgt bericht zodra het hersteld is.",
            "Every run tries again. You will hear when it has recovered.",
        )
    }

    /// Counts lines of a notice that are left out.
    #[must_use]
    pub fn and_more_in_status(self, lines: usize) -> String {
        let n = self.number(lines as u64);
        say!(
            self,
            "En nog {n}; zie ‘prinsjesdiff status’.",
            "And {n} more; see ‘prinsjesdiff status’."
        )
    }

    /// Lists the first of some names and counts the rest: `a, b en nog 3`.
    #[must_use]
    pub fn list_of_some<T: AsRef<str>>(self, names: &[T], most: usize) -> String {
        if names.len() <= most {
            return self.list(names);
        }
        let shown: Vec<&str> = names.iter().take(most).map(AsRef::as_ref).collect();
        let (shown, n) = (shown.join(", "), self.number((names.len() - most) as u64));
        say!(self, "{shown} en nog {n}", "{shown} and {n} more")
    }

    /// Names the publication service, as what fails or recovers.
    #[must_use]
    pub fn publication_service(self) -> &'static str {
        self.pick("de publicatiedienst", "the publication service")
    }

    /// Names the run, as what fails or recovers.
    #[must_use]
    pub fn the_run(self) -> &'static str {
        self.pick("de verwerking", "the run")
    }

    /// Returns the subject of a message about a recipient that is set aside.
    #[must_use]
    pub fn set_aside_subject(self, address: &str) -> String {
        say!(self, "Niet meer verzonden aan {address}", "No longer sent to {address}")
    }

    /// Tells that a recipient gets nothing more until somebody looks.
    #[must_use]
    pub fn set_aside(self, address: &str, channel: &str) -> String {
        say!(
            self,
            "Aan {address} wordt niets meer verzonden via kanaal {channel}, tot het adres is aangepast of het kanaal opnieuw is getest.",
            "Nothing more is sent to {address} through channel {channel} until the address is changed or the channel is tested again.",
        )
    }

    /// Names a channel, as what fails or recovers.
    #[must_use]
    pub fn channel_named(self, channel: &str) -> String {
        say!(self, "kanaal {channel}", "channel {channel}")
    }

    /// Tells that a watch is there, before there is anything to show of it.
    #[must_use]
    pub fn welcome_without_digest(self, connected: NaiveDate, next: NaiveDate) -> String {
        let (connected, next) = (self.date(connected), self.date(next));
        say!(
            self,
            "Dit kanaal is aangesloten op {connected}. U krijgt bericht bij het eerstvolgende stuk, naar verwachting op {next}.",
            "This channel was connected on {connected}. You will hear at the next paper, expected on {next}.",
        )
    }

    /// Returns the subject of a first message.
    #[must_use]
    pub fn welcome_subject(self) -> &'static str {
        self.pick("Aangesloten", "Connected")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    #[test]
    fn the_sign_of_life_is_told_to_the_letter() {
        let words = Wording::new(Language::Dutch);
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let last = words.last_paper(
            (Kind::Begroting, BudgetYear(2027)),
            &Chapter::parse("K").unwrap(),
            date(2026, 9, 22),
        );
        let next = words.expected_day((BudgetDay::Verantwoordingsdag, date(2027, 5, 19)));
        assert_eq!(
            words.sign_of_life(date(2026, 10, 1), (31, 31), 0, &last, &next),
            "Statusbericht oktober 2026: dagelijks gecontroleerd (31 van 31 dagen), geen nieuwe \
             stukken. Laatste stuk: begroting 2027, hoofdstuk K, 22 september 2026. Volgende \
             verwachte datum: Verantwoordingsdag, 19 mei 2027."
        );
    }
}
