//! What happened to a passage: operation, move, kind of change, weight.
//!
//! Knows the glossary's passage table. Must not know texts.

use crate::compare::{Class, Moved, Op, UnitChange, UnitForm};
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
    /// Returns the word of a weight: `hoog`.
    #[must_use]
    pub fn weight(self, weight: Weight) -> &'static str {
        match weight {
            Weight::High => self.pick("hoog", "high"),
            Weight::Middle => self.pick("middel", "middle"),
            Weight::Low => self.pick("laag", "low"),
        }
    }

    /// Returns the mark of a weight beside an item: `gewicht: hoog`.
    #[must_use]
    pub fn weight_mark(self, weight: Weight) -> String {
        let word = self.weight(weight);
        say!(self, "gewicht: {word}", "weight: {word}")
    }

    /// Returns the name of a kind of change: `inhoudelijk`.
    #[must_use]
    pub fn class(self, class: Class) -> &'static str {
        match class {
            Class::None => self.pick("geen wijziging", "no change"),
            Class::Editorial => self.pick("redactioneel", "editorial"),
            Class::Rollover => self.pick("jaarovergang", "roll-over"),
            Class::Substantive => self.pick("inhoudelijk", "substantive"),
        }
    }

    /// Tells what a kind of change means for the reader.
    #[must_use]
    pub fn class_meaning(self, class: Class) -> &'static str {
        match class {
            Class::None => self.pick("letterlijk gelijk", "equal to the letter"),
            Class::Editorial => self.pick(
                "alleen spelling, leestekens of opmaak",
                "only spelling, punctuation or typography",
            ),
            Class::Rollover => self.pick(
                "alleen jaartallen, tabel- of dossiernummers schuiven op",
                "only years, table or dossier numbers move on",
            ),
            Class::Substantive => self.pick(
                "de woorden zijn anders; wat dat betekent, is aan de lezer",
                "the words are different; what that means is for the reader to say",
            ),
        }
    }

    /// Returns the name of the passages whose words are equal and whose place is not.
    ///
    /// Not in the glossary: the fifth kind a report needs for its counts to add up.
    #[must_use]
    pub fn placed(self) -> &'static str {
        self.pick("anders geplaatst", "placed elsewhere")
    }

    /// Returns the short word for passages that are equal, in a line of counts.
    #[must_use]
    pub fn equal(self) -> &'static str {
        self.pick("gelijk", "equal")
    }

    /// Tells what happened to a passage: `gesplitst in 2 passages`.
    #[must_use]
    pub fn op(self, unit: &UnitChange) -> String {
        match (unit.form(), unit.op) {
            (Some(UnitForm::Heading), op) => return self.heading_op(op).to_owned(),
            (Some(UnitForm::Section), _) => return self.whole_op().to_owned(),
            _ => {}
        }
        match unit.op {
            Op::Unchanged => self.pick("letterlijk gelijk", "equal to the letter").to_owned(),
            Op::Modified => self.pick("gewijzigd", "modified").to_owned(),
            Op::Added => self.pick("nieuw", "new").to_owned(),
            Op::Removed if unit.provisional => self
                .pick("nog geen tegenhanger (voorlopig)", "no counterpart yet (provisional)")
                .to_owned(),
            Op::Removed => self.pick("vervallen", "gone").to_owned(),
            Op::Split => {
                let parts = self.count(unit.to.len(), Noun::Passage);
                say!(self, "gesplitst in {parts}", "split into {parts}")
            }
            Op::Merged => {
                let parts = self.count(unit.from.len(), Noun::Passage);
                say!(self, "samengevoegd uit {parts}", "merged from {parts}")
            }
            Op::NotCompared => self.op_not_compared().to_owned(),
        }
    }

    /// Tells what happened to a heading: `kop gewijzigd`.
    fn heading_op(self, op: Op) -> &'static str {
        match op {
            Op::Added => self.pick(
                "nieuwe kop boven tekst die er al stond",
                "new heading above text that was there",
            ),
            Op::Removed => self.pick(
                "kop vervallen, de tekst eronder staat er nog",
                "heading gone, the text under it stands",
            ),
            _ => self.pick("kop gewijzigd", "heading changed"),
        }
    }

    /// Tells that a section has other letters though no passage and no heading of it differs.
    fn whole_op(self) -> &'static str {
        self.pick(
            "de nummering of de plaats van een kop is gewijzigd; beide teksten staan hier geheel",
            "numbering or the place of a heading changed; both texts stand here whole",
        )
    }

    /// Returns the label of a heading, or of a whole section, that differs.
    #[must_use]
    pub fn label_heading(self, form: UnitForm, op: Op) -> &'static str {
        match (form, op) {
            (UnitForm::Section, _) => {
                self.pick("NUMMERING OF OPBOUW GEWIJZIGD", "NUMBERING OR ORDER CHANGED")
            }
            (_, Op::Added) => self.pick("NIEUWE KOP", "NEW HEADING"),
            (_, Op::Removed) => self.pick("KOP VERVALLEN", "HEADING GONE"),
            _ => self.pick("KOP GEWIJZIGD", "HEADING CHANGED"),
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
            Moved::Within => say!(self, "verplaatst binnen {letter}", "moved within {letter}"),
            Moved::Role => self
                .pick("staat nu onder een andere rol", "now stands under another role")
                .to_owned(),
            Moved::Section => say!(self, "verplaatst naar {letter}", "moved to {letter}"),
            Moved::Article => {
                say!(self, "verplaatst naar artikel {number}", "moved to article {number}")
            }
            Moved::Chapter => say!(
                self,
                "verplaatst naar hoofdstuk {chapter}, artikel {number}",
                "moved to chapter {chapter}, article {number}",
            ),
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
            Moved::Section => Some(say!(self, "was {letter}", "was {letter}")),
            Moved::Article => {
                Some(say!(self, "was artikel {number}, {letter}", "was article {number}, {letter}"))
            }
            Moved::Chapter => Some(say!(
                self,
                "was hoofdstuk {chapter}, artikel {number}, {letter}",
                "was chapter {chapter}, article {number}, {letter}",
            )),
        }
    }

    /// Tells that a sentence left a passage or came into it, and where it stands or stood: nowhere else
    /// than in the same passage, in another of the section, or in another place.
    #[must_use]
    pub fn sentence_moved(self, left: bool, within: bool, place: Option<&str>) -> String {
        match (left, place) {
            _ if within => {
                { self.pick("een zin verplaatst binnen de passage", "a sentence moved within it") }
                    .to_owned()
            }
            (true, Some(place)) => {
                say!(self, "een zin verplaatst naar {place}", "a sentence moved to {place}")
            }
            (false, Some(place)) => {
                say!(self, "een zin verplaatst uit {place}", "a sentence moved here from {place}")
            }
            (true, None) => self
                .pick(
                    "een zin verplaatst naar een andere passage",
                    "a sentence moved to another passage",
                )
                .to_owned(),
            (false, None) => self
                .pick(
                    "een zin verplaatst uit een andere passage",
                    "a sentence moved here from another passage",
                )
                .to_owned(),
        }
    }

    /// Returns the label of a passage that moved and was edited.
    #[must_use]
    pub fn label_moved_and_modified(self) -> &'static str {
        self.pick("VERPLAATST EN GEWIJZIGD", "MOVED AND MODIFIED")
    }

    /// Returns the label of a passage under another role.
    #[must_use]
    pub fn label_role_shift(self) -> &'static str {
        self.pick("ROLVERSCHUIVING", "ROLE SHIFT")
    }

    /// Returns the label of a shift by the verb alone.
    #[must_use]
    pub fn label_possible_role_shift(self) -> &'static str {
        self.pick("MOGELIJKE ROLVERSCHUIVING", "POSSIBLE ROLE SHIFT")
    }

    /// Returns the label of a split passage with its number of parts.
    #[must_use]
    pub fn label_split_passage(self, parts: usize, edited: bool) -> String {
        let parts = self.count(parts, Noun::Passage);
        let edited = if edited { self.pick(" en gewijzigd", " and modified") } else { "" };
        say!(self, "GESPLITST in {parts}{edited}", "SPLIT into {parts}{edited}")
    }

    /// Returns the label of a merged passage with its number of sources.
    #[must_use]
    pub fn label_merged_passage(self, parts: usize, edited: bool) -> String {
        let parts = self.count(parts, Noun::Passage);
        let edited = if edited { self.pick(" en gewijzigd", " and modified") } else { "" };
        say!(self, "SAMENGEVOEGD uit {parts}{edited}", "MERGED from {parts}{edited}")
    }

    /// Returns the label of a passage that is gone.
    #[must_use]
    pub fn label_removed_passage(self, provisional: bool) -> &'static str {
        if provisional {
            self.pick("NOG GEEN TEGENHANGER (voorlopig)", "NO COUNTERPART YET (provisional)")
        } else {
            self.pick("VERVALLEN, geen tegenhanger gevonden", "GONE, no counterpart found")
        }
    }

    /// Returns the mark of a finding that can still change: `(voorlopig)`.
    #[must_use]
    pub fn provisional_mark(self) -> &'static str {
        self.pick("(voorlopig)", "(provisional)")
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
