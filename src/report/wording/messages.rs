//! The messages that are read often.
//!
//! Knows the glossary's table of messages, each as a function with named values. Must not know
//! when one is due.

use chrono::NaiveDate;

use crate::model::{BudgetYear, Place};

use super::{Noun, Wording};

impl Wording {
    /// No such article; where none of its chapter was read, nothing is known of it.
    #[must_use]
    pub fn no_such_article(self, place: &Place, year: BudgetYear, present: &[String]) -> String {
        if present.is_empty() {
            return self.no_article_of_chapter_read(&place.chapter, year);
        }
        let (number, chapter, list) = (&place.number, &place.chapter, present.join(", "));
        self.no_such_article_sentence(chapter, list, number, year)
    }

    /// Unreadable paper.
    #[must_use]
    pub fn unreadable(self, file: &str, reason: &str, line: u64) -> String {
        if line == 0 {
            return self.unreadable_no_line(file, reason);
        }
        self.unreadable_sentence(file, line, reason)
    }

    /// Unknown setting; the suggestion is left out where nothing comes near.
    #[must_use]
    pub fn unknown_setting(self, key: &str, line: usize, suggestion: Option<&str>) -> String {
        let text = self.unknown_setting_text(key, line);
        match suggestion {
            Some(suggestion) => {
                let hint = self.unknown_setting_hint(suggestion);
                format!("{text} {hint}")
            }
            None => text,
        }
    }

    /// New reader of old papers.
    #[must_use]
    pub fn new_reader(self, version: u32, texts: usize) -> String {
        let count = self.count_in_sentence(texts, Noun::Text);
        let sentence = super::capitalised(&match texts {
            1 => self.new_reader_one(count),
            _ => self.new_reader_other(count),
        });
        self.new_reader_sentence(sentence, version)
    }

    /// Verification good.
    #[must_use]
    pub fn verified(self, papers: usize) -> String {
        if papers == 1 {
            return self.verified_one_papers().to_owned();
        }
        let n = self.number(papers as u64);
        self.verified_sentence(n)
    }

    /// The monthly sign of life.
    #[must_use]
    pub fn sign_of_life(
        self,
        month: NaiveDate,
        (days_checked, days): (usize, usize),
        papers: usize,
        last_paper: &str,
        next_day: &str,
    ) -> String {
        let month = self.month(month);
        let papers = self.new_papers(papers);
        let of = match days {
            1 => self.sign_of_life_one().to_owned(),
            _ => self.sign_of_life_other(days),
        };
        self.sign_of_life_sentence(days_checked, last_paper, month, next_day, of, papers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Chapter, Kind};
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn messages_are_printed_to_the_letter() {
        let place = Place::parse("VII/9").unwrap();
        let year = BudgetYear(2024);
        assert_eq!(
            NL.no_such_article(&place, year, &["1".into(), "2".into()]),
            "Artikel 9 van hoofdstuk VII bestaat niet in begroting 2024. Wel aanwezig: 1, 2."
        );
        assert_eq!(
            NL.no_such_article(&place, year, &[]),
            "Van hoofdstuk VII is in begroting 2024 geen artikel gelezen."
        );
        assert_eq!(
            NL.year_not_archived(year),
            "Begroting 2024 staat nog niet in het archief. Haal deze op met ‘prinsjesdiff backfill 2024..2024’."
        );
        assert_eq!(
            NL.paper_without_goals(Kind::Slotwet),
            "Een slotwet heeft geen onderdelen A en B; er valt niets te vergelijken."
        );
        assert_eq!(
            NL.unreadable("a.xml", "een niet-gesloten element", 7),
            "a.xml is niet leesbaar: een niet-gesloten element op regel 7. Er is niets opgeslagen."
        );
        assert_eq!(
            NL.unknown_setting("lisen", 3, Some("listen")),
            "Onbekende instelling ‘lisen’ in config.toml, regel 3. Bedoelde u ‘listen’?"
        );
        assert_eq!(
            NL.new_reader(4, 12),
            "De leesregels zijn verbeterd (versie 4). 12 teksten in het archief veranderen daardoor; dit zijn geen wijzigingen in de begroting."
        );
        assert_eq!(
            NL.verified(12),
            "Gecontroleerd: alle 12 stukken zijn uit de bron te herleiden."
        );
        let chapter = Chapter::parse("XV").unwrap();
        assert_eq!(
            NL.revision_with_change(year, &chapter, 1),
            "Herziene tekst van begroting 2024, hoofdstuk XV: 1 passage anders dan in de eerdere tekst van hetzelfde jaar."
        );
    }
}
