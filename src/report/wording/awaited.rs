//! The calendar of `status`: what is next, what is awaited, and how long papers took.
//!
//! Knows the glossary's sentence of a late paper, and others in its manner. Must not know what day
//! it is.

use chrono::NaiveDate;

use crate::model::{BudgetYear, Chapter, Kind};

use super::{Noun, Wording};

impl Wording {
    /// A chapter that is late, with how long. The first sentence is the glossary's for budgets.
    #[must_use]
    pub fn status_late(
        self,
        edition: (Kind, BudgetYear),
        chapter: &Chapter,
        expected: NaiveDate,
        days: usize,
    ) -> String {
        self.with_delay(&self.late_chapter(edition, chapter, expected), days)
    }

    /// A chapter that is late. Of budgets the glossary's sentence.
    #[must_use]
    pub fn late_chapter(
        self,
        (kind, year): (Kind, BudgetYear),
        chapter: &Chapter,
        expected: NaiveDate,
    ) -> String {
        if kind == Kind::Begroting {
            self.paper_late(chapter, year, expected)
        } else {
            let (edition, date) = (self.edition((kind, year)), self.date(expected));
            self.late_chapter_otherwise(chapter, date, edition)
        }
    }

    /// An edition of which nothing has come, with how long.
    #[must_use]
    pub fn status_late_edition(
        self,
        edition: (Kind, BudgetYear),
        expected: NaiveDate,
        days: usize,
    ) -> String {
        self.with_delay(&self.late_edition(edition, expected), days)
    }

    /// A paper that is out and cannot be read yet; without its place where that is not known.
    #[must_use]
    pub fn status_out(
        self,
        place: Option<((Kind, BudgetYear), &Chapter)>,
        paper: &str,
        since: NaiveDate,
        (days, has_early_text): (usize, bool),
    ) -> String {
        let date = self.date(since);
        let what = match place {
            Some((edition, chapter)) => {
                let edition = super::capitalised(&self.edition(edition));
                self.status_out_edition_chapter(chapter, edition, paper)
            }
            None => paper.to_owned(),
        };
        let out = if has_early_text {
            self.status_out_has_early_text(date, what)
        } else {
            self.status_out_otherwise(date, what)
        };
        self.with_delay(&out, days)
    }

    pub(super) fn after(self, days: Option<usize>) -> String {
        match days {
            None => self.after_none().to_owned(),
            Some(0) => self.after_other().to_owned(),
            Some(days) => {
                let days = self.count(days, Noun::Day);
                self.after_days(days)
            }
        }
    }

    /// A sentence, and how many days ago its date was.
    fn with_delay(self, sentence: &str, days: usize) -> String {
        match days {
            0 => sentence.to_owned(),
            1 => format!("{sentence} {}", self.with_delay_yesterday()),
            _ => {
                let days = self.count(days, Noun::Day);
                self.with_delay_days(days, sentence)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn a_late_chapter_is_told_in_the_words_of_the_glossary_with_its_days() {
        let chapter = Chapter::parse("XV").unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 9, 15).unwrap();
        let late = |kind, days| NL.status_late((kind, BudgetYear(2027)), &chapter, day, days);
        assert_eq!(
            late(Kind::Begroting, 0),
            "Hoofdstuk XV van begroting 2027 was op 15 september 2026 verwacht en is nog niet verschenen."
        );
        assert!(late(Kind::Begroting, 1).ends_with("verschenen. Dat was gisteren."));
        assert!(late(Kind::Jaarverslag, 7).ends_with("verschenen. Dat is 7 dagen geleden."));
    }

    #[test]
    fn how_long_a_paper_took_is_told_in_days() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 15).unwrap();
        assert_eq!(
            NL.status_took("kst-37020-VII-2", day, Some(0), Some(1)),
            "kst-37020-VII-2: aangekondigd op 15 september 2026, eerste tekst dezelfde dag, XML na 1 dag."
        );
        assert!(NL.status_took("kst-1", day, Some(2), None).ends_with("na 2 dagen, XML nog niet."));
    }
}
