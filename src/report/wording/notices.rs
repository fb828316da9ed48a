//! Short messages: the sign of life, trouble and its end, what was held, a test.
//!
//! Knows their subjects and the values between their words. Must not know when one is due.

use chrono::NaiveDate;

use crate::model::{BudgetDay, BudgetYear, Chapter, Kind};

use super::{Noun, Wording};

impl Wording {
    /// Counts papers of a month: `geen nieuwe stukken`.
    #[must_use]
    pub fn new_papers(self, papers: usize) -> String {
        let n = self.number(papers as u64);
        match papers {
            0 => self.new_papers_none().to_owned(),
            1 => self.new_papers_one().to_owned(),
            _ => self.new_papers_other(n),
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

    /// Names a day on which papers are expected: `Verantwoordingsdag, 19 mei 2027`.
    #[must_use]
    pub fn expected_day(self, (day, date): (BudgetDay, NaiveDate)) -> String {
        let name = match day {
            BudgetDay::Prinsjesdag => "Prinsjesdag",
            BudgetDay::Verantwoordingsdag => "Verantwoordingsdag",
        };
        format!("{name}, {}", self.date(date))
    }

    /// Returns the subject of a message about what was held back.
    #[must_use]
    pub fn held_subject(self, edition: Option<(Kind, BudgetYear)>, articles: usize) -> String {
        let count = self.count(articles, Noun::Article);
        match edition.map(|edition| self.edition(edition)) {
            Some(edition) => self.held_subject_edition(count, edition),
            None => self.held_subject_none(count),
        }
    }

    /// Returns the subject of a message about papers that are late.
    #[must_use]
    pub fn late_subject(self, edition: (Kind, BudgetYear), chapters: &[Chapter]) -> String {
        let edition = self.edition(edition);
        match chapters {
            [] => self.late_subject_none(edition),
            [one] => self.late_subject_one(edition, one),
            _ => {
                let count = self.count(chapters.len(), Noun::Chapter);
                self.late_subject_other(count, edition)
            }
        }
    }

    /// Lists the first of some names and counts the rest: `a, b en nog 3`.
    #[must_use]
    pub fn list_of_some<T: AsRef<str>>(self, names: &[T], most: usize) -> String {
        if names.len() <= most {
            return self.list(names);
        }
        let shown: Vec<&str> = names.iter().take(most).map(AsRef::as_ref).collect();
        let (shown, n) = (shown.join(", "), self.number((names.len() - most) as u64));
        self.list_and_more(n, shown)
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
