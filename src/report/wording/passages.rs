//! What happened to a passage: operation, move, kind of change, weight.
//!
//! Knows the glossary's passage table. Must not know texts.

use crate::compare::{Moved, Op, UnitChange, UnitForm};
use crate::model::{Place, SectionKind};

use super::{Noun, Wording};

/// The three weights a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Below 0.3.
    Low,
    /// From 0.3.
    Middle,
    /// From 0.6.
    High,
}

impl Weight {
    /// Reads a weight in thousandths; the bounds are those of the glossary.
    #[must_use]
    pub const fn of(thousandths: u16) -> Self {
        match thousandths {
            600.. => Self::High,
            300.. => Self::Middle,
            _ => Self::Low,
        }
    }
}

impl Wording {
    /// Tells what happened to a passage: `gesplitst in 2 passages`.
    #[must_use]
    pub fn op(self, unit: &UnitChange) -> String {
        match (unit.form(), unit.op) {
            (Some(UnitForm::Heading), op) => return self.heading_op(op).to_owned(),
            (Some(UnitForm::Picture), op) => return self.picture_op(op).to_owned(),
            (Some(UnitForm::Section), _) => return self.whole_op().to_owned(),
            _ => {}
        }
        match unit.op {
            Op::Unchanged => self.op_unchanged().to_owned(),
            Op::Modified => self.op_modified().to_owned(),
            Op::Added => self.op_added().to_owned(),
            Op::Removed if unit.provisional => self.op_removed_if_unit().to_owned(),
            Op::Removed => self.op_removed().to_owned(),
            Op::Split => {
                let parts = self.count(unit.to.len(), Noun::Passage);
                self.op_split(parts)
            }
            Op::Merged => {
                let parts = self.count(unit.from.len(), Noun::Passage);
                self.op_merged(parts)
            }
            Op::NotCompared => self.op_not_compared().to_owned(),
        }
    }

    /// Returns the label of a heading, or of a whole section, that differs.
    #[must_use]
    pub fn label_heading(self, form: UnitForm, op: Op) -> &'static str {
        match (form, op) {
            (UnitForm::Section, _) => self.label_heading_section(),
            (UnitForm::Picture, Op::Added) => self.label_picture_added(),
            (UnitForm::Picture, Op::Removed) => self.label_picture_removed(),
            (UnitForm::Picture, _) => self.label_picture_other(),
            (_, Op::Added) => self.label_heading_added(),
            (_, Op::Removed) => self.label_heading_removed(),
            _ => self.label_heading_other(),
        }
    }

    /// Tells where a passage went: `verplaatst naar artikel 3`; nothing when it stands where it
    /// stood.
    #[must_use]
    pub fn moved(self, moved: Moved, place: &Place, section: SectionKind) -> Option<String> {
        let letter = self.section_by_letter(section);
        let number = &place.number;
        let chapter = &place.chapter;
        Some(match moved {
            Moved::None => return None,
            Moved::Within => self.moved_within(letter),
            Moved::Role => self.moved_role().to_owned(),
            Moved::Section => self.moved_section(letter),
            Moved::Article => self.moved_article(number),
            Moved::Chapter => self.moved_chapter(chapter, number),
        })
    }

    /// Tells where a passage stood before it moved, for between brackets: `was artikel 2`.
    #[must_use]
    pub fn moved_from(self, moved: Moved, place: &Place, section: SectionKind) -> Option<String> {
        let letter = self.section_by_letter(section);
        let number = &place.number;
        let chapter = &place.chapter;
        match moved {
            Moved::None | Moved::Within | Moved::Role => None,
            Moved::Section => Some(self.moved_from_section(letter)),
            Moved::Article => Some(self.moved_from_article(letter, number)),
            Moved::Chapter => Some(self.moved_from_chapter(chapter, letter, number)),
        }
    }

    /// Tells that a sentence left a passage or came into it, and where it stands or stood: nowhere else
    /// than in the same passage, in another of the section, or in another place.
    #[must_use]
    pub fn sentence_moved(self, left: bool, within: bool, place: Option<&str>) -> String {
        match (left, place) {
            _ if within => { self.sentence_moved_sentence() }.to_owned(),
            (true, Some(place)) => self.sentence_moved_true_place(place),
            (false, Some(place)) => self.sentence_moved_false_place(place),
            (true, None) => self.sentence_moved_true_none().to_owned(),
            (false, None) => self.sentence_moved_false_none().to_owned(),
        }
    }

    /// Returns the label of a split passage with its number of parts.
    #[must_use]
    pub fn label_split_passage(self, parts: usize, edited: bool) -> String {
        let parts = self.count(parts, Noun::Passage);
        let edited = if edited { self.label_split_passage_edited() } else { "" };
        self.label_split_passage_sentence(edited, parts)
    }

    /// Returns the label of a merged passage with its number of sources.
    #[must_use]
    pub fn label_merged_passage(self, parts: usize, edited: bool) -> String {
        let parts = self.count(parts, Noun::Passage);
        let edited = if edited { self.label_merged_passage_edited() } else { "" };
        self.label_merged_passage_sentence(edited, parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    #[test]
    fn weights_have_the_bounds_of_the_glossary() {
        let words: Vec<&str> = [0, 299, 300, 599, 600, 1000]
            .into_iter()
            .map(|value| Wording::new(Language::Dutch).weight(Weight::of(value)))
            .collect();
        assert_eq!(words, ["laag", "laag", "middel", "middel", "hoog", "hoog"]);
    }

    #[test]
    fn moves_are_told_by_where_the_passage_went() {
        let nl = Wording::new(Language::Dutch);
        let place = Place::parse("XXII/2").unwrap();
        let told = |moved| nl.moved(moved, &place, SectionKind::RolEnVerantwoordelijkheid);
        assert_eq!(told(Moved::None), None);
        assert_eq!(told(Moved::Within).unwrap(), "verplaatst binnen onderdeel B");
        assert_eq!(told(Moved::Section).unwrap(), "verplaatst naar onderdeel B");
        assert_eq!(told(Moved::Article).unwrap(), "verplaatst naar artikel 2");
        assert_eq!(told(Moved::Chapter).unwrap(), "verplaatst naar hoofdstuk XXII, artikel 2");
    }
}
