//! The words around one article: headings, counts, folds, notes, footers.
//!
//! Knows the synopsis as its readers see it. Must not know how it is laid out.

use crate::compare::{Class, Nearest, Refused};
use crate::model::{BudgetYear, Kind, SectionKind};

use super::{Noun, Wording};

impl Wording {
    /// Returns the title line of an article: `Artikel 1. Bestuur en samenleving`.
    #[must_use]
    pub fn article_title(self, number: &str, title: &str) -> String {
        if title.is_empty() {
            return self.article_title_without_title(number);
        }
        self.article_title_sentence(number, title)
    }

    /// Counts the passages of both sides: `12 passages (2026), 12 passages (2027)`.
    #[must_use]
    pub fn passages_of(
        self,
        (old, old_edition): (usize, (Kind, BudgetYear)),
        (new, new_edition): (usize, (Kind, BudgetYear)),
    ) -> String {
        // Two editions of one year are told apart by what they are.
        let same_year = old_edition.1 == new_edition.1;
        let name = |edition: (Kind, BudgetYear)| {
            if same_year { self.edition(edition) } else { edition.1.to_string() }
        };
        let (before, after) = (self.count(old, Noun::Passage), self.count(new, Noun::Passage));
        match (old, new) {
            (0, _) => return format!("{after}, {}", self.only_in(new_edition)),
            (_, 0) => return format!("{before}, {}", self.only_in(old_edition)),
            _ => {}
        }
        format!("{before} ({}), {after} ({})", name(old_edition), name(new_edition))
    }

    /// Counts the words of both sides: `van 412 naar 402 woorden (−10)`.
    #[must_use]
    pub fn words_of(self, old: usize, new: usize) -> String {
        if old == new {
            return self.words_of_equal(self.count(old, Noun::Word));
        }
        if old == 0 || new == 0 {
            return self.count(old.max(new), Noun::Word);
        }
        let difference = self.difference_between(old, new);
        let (before, after) = (self.number(old as u64), self.count(new, Noun::Word));
        self.words_of_sentence(after, before, difference)
    }

    /// Returns the heading of a group: `B, inhoudelijk (3)`.
    #[must_use]
    pub fn group_heading(self, section: SectionKind, what: &str, count: usize) -> String {
        let (sign, count) = (self.section_sign(section), self.number(count as u64));
        format!("{sign}, {what} ({count})")
    }

    /// Returns the heading of a section of a rewritten article: `B, herschreven`.
    #[must_use]
    pub fn group_rewritten(self, section: SectionKind) -> String {
        format!("{}, {}", self.section_sign(section), self.label_rewritten().to_lowercase())
    }

    /// Tells where a counterpart was looked for: `Gezocht in 25 van de 25 hoofdstukken.`
    #[must_use]
    pub fn searched(self, chapters: usize, provisional: bool) -> String {
        let n = self.number(chapters as u64);
        match (provisional, chapters) {
            (true, _) => {
                let text = self.no_counterpart_yet(chapters);
                format!("{}.", super::capitalised(&text))
            }
            (false, 1) => self.searched_one_chapter().to_owned(),
            (false, _) => self.searched_chapters(n),
        }
    }

    /// Opens the nearest candidate that was refused.
    #[must_use]
    pub fn nearest(self, place: &str, nearest: &Nearest) -> String {
        let likeness = self.likeness(nearest.similarity, nearest.needed, nearest.refused);
        self.nearest_sentence(likeness, place)
    }

    /// Tells a likeness that was not enough: `te weinig: 31%, nodig is 60%`. Where it would have been, it
    /// tells what else kept the two apart, and no bound.
    ///
    /// The likeness is rounded down and the bound up, so that a refused one never seems to reach it.
    #[must_use]
    pub fn likeness(self, similarity: u16, needed: u16, refused: Refused) -> String {
        let (p, q) = (similarity / 10, needed.div_ceil(10));
        match refused {
            Refused::Unlike => self.likeness_unlike(p, q),
            Refused::Taken => self.likeness_taken(p),
            Refused::Unsure => self.likeness_unsure(p),
        }
    }

    /// Returns the summary of a fold of editorial changes: `1 redactionele wijziging (spelling)`.
    #[must_use]
    pub fn fold_editorial(self, count: usize, detail: &str) -> String {
        with_detail(self.count(count, Noun::EditorialChange), detail)
    }

    /// Returns the summary of a fold of roll-overs: `1 jaarovergang (2026 wordt 2027)`.
    #[must_use]
    pub fn fold_rollover(self, count: usize, detail: &str) -> String {
        with_detail(self.count(count, Noun::Rollover), detail)
    }

    /// Returns the summary of a fold of passages whose place alone differs.
    #[must_use]
    pub fn fold_placed(self, count: usize) -> String {
        self.count(count, Noun::PlacedPassage)
    }

    /// Tells that a fold is closed: `1 redactionele wijziging niet getoond (spelling)`.
    #[must_use]
    pub fn fold_closed(self, summary: &str, detail: &str, equal: bool) -> String {
        if equal {
            return self.fold_closed_equal(summary);
        }
        let closed = self.fold_closed_closed(summary);
        with_detail(closed, detail)
    }

    /// Names the sections that are kept and not compared.
    #[must_use]
    pub fn not_compared(self, sections: &[SectionKind]) -> String {
        let named = |kind: &&SectionKind| kind.letter().is_some() || kind.is_followed();
        let mut letters: Vec<String> =
            sections.iter().filter(named).map(|kind| self.section_sign(*kind)).collect();
        letters.dedup();
        let list = self.list(&letters);
        match letters.len() {
            0 => self.not_compared_none().to_owned(),
            1 => self.not_compared_one(list),
            _ => self.not_compared_other(list),
        }
    }

    /// Tells both checksums: `SHA-256: 9c41e7d0… (oud), 4f1c09a2… (nieuw)`
    #[must_use]
    pub fn checksums(self, old: Option<&str>, new: Option<&str>) -> String {
        match (old, new) {
            (Some(old), Some(new)) => self.checksums_old_new(new, old),
            (Some(only), None) | (None, Some(only)) => self.checksums_only_none_none(only),
            (None, None) => String::new(),
        }
    }

    /// Returns the name of a group by its kind of change.
    #[must_use]
    pub fn group(self, class: Class) -> &'static str {
        if class == Class::None { self.article_unchanged() } else { self.class(class) }
    }
}

/// What an editorial change touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EditorialDetail {
    /// Letters or spaces between them.
    Spelling,
    /// Punctuation marks.
    Punctuation,
    /// The form alone: a list recast as prose, for one.
    Form,
}

fn with_detail(summary: String, detail: &str) -> String {
    if detail.is_empty() { summary } else { format!("{summary} ({detail})") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn folds_say_what_is_inside() {
        let closed = |count, detail| NL.fold_closed(&NL.fold_editorial(count, ""), detail, false);
        assert_eq!(
            closed(1, "spelling: ‘land weg’"),
            "1 redactionele wijziging niet getoond (spelling: ‘land weg’)"
        );
        assert_eq!(closed(2, ""), "2 redactionele wijzigingen niet getoond");
        assert_eq!(
            NL.fold_closed(&NL.fold_equal(7), "", true),
            "7 passages letterlijk gelijk, niet getoond"
        );
    }

    #[test]
    fn a_refused_likeness_never_seems_to_reach_its_bound() {
        assert_eq!(NL.likeness(599, 600, Refused::Unlike), "te weinig: 59%, nodig is 60%");
        assert_eq!(NL.likeness(310, 600, Refused::Unlike), "te weinig: 31%, nodig is 60%");
        let taken = "overeenkomst 90%; hoort al bij een andere passage";
        assert_eq!(NL.likeness(905, 600, Refused::Taken), taken);
        let unsure = "overeenkomst 88%; niet met zekerheid dezelfde passage";
        assert_eq!(NL.likeness(886, 750, Refused::Unsure), unsure);
    }

    #[test]
    fn zero_words_and_differences_are_written_with_a_sign() {
        assert_eq!(NL.words_of(412, 402), "van 412 naar 402 woorden (−10)");
        assert_eq!(NL.words_of(1, 2), "van 1 naar 2 woorden (+1)");
        assert_eq!(NL.words_of(5, 5), "5 woorden (gelijk)");
    }
}
