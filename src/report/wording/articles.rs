//! What happened to an article, in words and as a label.
//!
//! Knows the glossary's article table. Must not know how identity is decided.

use crate::model::Place;

use super::Wording;

impl Wording {
    /// Lists articles: by number within one chapter, by chapter and number over several.
    pub(super) fn article_numbers(self, places: &[Place]) -> String {
        let one_chapter = places.windows(2).all(|pair| pair[0].chapter == pair[1].chapter);
        let names: Vec<String> = places
            .iter()
            .map(|place| {
                let number = &place.number;
                if one_chapter { number.to_string() } else { format!("{} {number}", place.chapter) }
            })
            .collect();
        self.list(&names)
    }

    /// Tells that an article bears another number.
    #[must_use]
    pub fn article_renumbered(self, old: &Place, new: &Place) -> String {
        let (old, new) = (&old.number, &new.number);
        self.article_renumbered_sentence(new, old)
    }
}
