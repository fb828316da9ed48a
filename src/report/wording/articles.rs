//! What happened to an article, in words and as a label.
//!
//! Knows the glossary's article table. Must not know how identity is decided.

use crate::model::{Chapter, Place};

use super::Wording;

impl Wording {
    /// Tells that A and B are equal to the letter.
    #[must_use]
    pub fn article_unchanged(self) -> &'static str {
        self.pick("letterlijk gelijk", "equal to the letter")
    }

    /// Tells that an article differs.
    #[must_use]
    pub fn article_changed(self) -> &'static str {
        self.pick("gewijzigd", "changed")
    }

    /// Tells that an article is new.
    #[must_use]
    pub fn article_added(self) -> &'static str {
        self.pick("nieuw", "new")
    }

    /// Tells that an article is gone; while chapters are awaited, that it was not found yet.
    #[must_use]
    pub fn article_removed(self, chapters_awaited: bool) -> &'static str {
        if chapters_awaited {
            self.pick("nog niet teruggevonden (voorlopig)", "not found again yet (provisional)")
        } else {
            self.pick("vervallen", "gone")
        }
    }

    /// Tells into which articles one was split.
    #[must_use]
    pub fn article_split(self, into: &[Place]) -> String {
        let list = self.article_numbers(into);
        say!(self, "gesplitst in artikel {list}", "split into articles {list}")
    }

    /// Tells from which articles one was merged.
    #[must_use]
    pub fn article_merged(self, from: &[Place]) -> String {
        let list = self.article_numbers(from);
        say!(self, "samengevoegd uit artikel {list}", "merged from articles {list}")
    }

    /// Lists articles: by number within one chapter, by chapter and number over several.
    fn article_numbers(self, places: &[Place]) -> String {
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
        say!(
            self,
            "hernummerd: artikel {old} wordt artikel {new}",
            "renumbered: article {old} becomes article {new}",
        )
    }

    /// Tells that an article bears another title.
    #[must_use]
    pub fn article_retitled(self, old: &str, new: &str) -> String {
        say!(self, "andere titel: ‘{old}’ wordt ‘{new}’", "another title: ‘{old}’ becomes ‘{new}’",)
    }

    /// Tells that an article stands in another chapter.
    #[must_use]
    pub fn article_moved_chapter(self, old: &Chapter, new: &Chapter) -> String {
        say!(
            self,
            "verplaatst van hoofdstuk {old} naar hoofdstuk {new}",
            "moved from chapter {old} to chapter {new}",
        )
    }

    /// Tells that the number now stands on another subject.
    #[must_use]
    pub fn article_number_reused(self) -> &'static str {
        self.pick(
            "nummer opnieuw gebruikt voor een ander onderwerp",
            "number used again for another subject",
        )
    }

    /// Tells that little of an article survives.
    #[must_use]
    pub fn article_rewritten(self, sentences_left: usize, sentences: usize) -> String {
        let (n, m) = (self.number(sentences_left as u64), self.number(sentences as u64));
        say!(
            self,
            "grotendeels herschreven ({n} van {m} zinnen gebleven)",
            "largely rewritten ({n} of {m} sentences left)",
        )
    }

    /// Tells that an article was held back.
    #[must_use]
    pub fn article_held(self) -> &'static str {
        self.pick("aangehouden: niet vergeleken", "held back: not compared")
    }

    /// Names the list of old and new places.
    #[must_use]
    pub fn place_list(self) -> &'static str {
        self.pick("was-wordtlijst", "list of old and new places")
    }

    /// Returns the label of an article that is equal.
    #[must_use]
    pub fn label_unchanged(self) -> &'static str {
        self.pick("GELIJK", "EQUAL")
    }

    /// Returns the label of something that differs.
    #[must_use]
    pub fn label_changed(self) -> &'static str {
        self.pick("GEWIJZIGD", "CHANGED")
    }

    /// Returns the label of something new.
    #[must_use]
    pub fn label_added(self) -> &'static str {
        self.pick("NIEUW", "NEW")
    }

    /// Returns the label of something gone.
    #[must_use]
    pub fn label_removed(self) -> &'static str {
        self.pick("VERVALLEN", "GONE")
    }

    /// Returns the label of a section that an article no longer has.
    #[must_use]
    pub fn label_section_gone(self) -> &'static str {
        self.pick("ONDERDEEL", "SECTION")
    }

    /// Returns the label of a finding that can still change.
    #[must_use]
    pub fn label_provisional(self) -> &'static str {
        self.pick("VOORLOPIG", "PROVISIONAL")
    }

    /// Returns the label of a split.
    #[must_use]
    pub fn label_split(self) -> &'static str {
        self.pick("GESPLITST", "SPLIT")
    }

    /// Returns the label of a merger.
    #[must_use]
    pub fn label_merged(self) -> &'static str {
        self.pick("SAMENGEVOEGD", "MERGED")
    }

    /// Returns the label of another number.
    #[must_use]
    pub fn label_renumbered(self) -> &'static str {
        self.pick("HERNUMMERD", "RENUMBERED")
    }

    /// Returns the label of another title.
    #[must_use]
    pub fn label_retitled(self) -> &'static str {
        self.pick("ANDERE TITEL", "ANOTHER TITLE")
    }

    /// Returns the label of a move.
    #[must_use]
    pub fn label_moved(self) -> &'static str {
        self.pick("VERPLAATST", "MOVED")
    }

    /// Returns the label of a number used again.
    #[must_use]
    pub fn label_number_reused(self) -> &'static str {
        self.pick("NUMMER HERGEBRUIKT", "NUMBER REUSED")
    }

    /// Returns the label of an article of which little survives.
    #[must_use]
    pub fn label_rewritten(self) -> &'static str {
        self.pick("HERSCHREVEN", "REWRITTEN")
    }

    /// Returns the label of an article that was held back.
    #[must_use]
    pub fn label_held(self) -> &'static str {
        self.pick("AANGEHOUDEN", "HELD BACK")
    }
}
