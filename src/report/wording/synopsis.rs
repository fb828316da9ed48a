//! The words around one article: headings, counts, folds, notes, footers.
//!
//! Knows the synopsis as its readers see it. Must not know how it is laid out.

use crate::compare::{Class, Nearest, Refused};
use crate::model::{BudgetYear, Kind, SectionKind};

use super::{Noun, Wording};

impl Wording {
    /// Heads a text that stands on both sides.
    #[must_use]
    pub fn both_sides(self) -> &'static str {
        self.pick("gelijk:", "equal:")
    }

    /// Returns the head of an old text or citation: `was:`.
    #[must_use]
    pub fn was(self) -> &'static str {
        self.pick("was:", "was:")
    }

    /// Returns the head of a new text or citation: `wordt:`.
    #[must_use]
    pub fn becomes(self) -> &'static str {
        self.pick("wordt:", "now:")
    }

    /// Returns the title line of an article: `Artikel 1. Bestuur en samenleving`.
    #[must_use]
    pub fn article_title(self, number: &str, title: &str) -> String {
        if title.is_empty() {
            return say!(self, "Artikel {number}", "Article {number}");
        }
        say!(self, "Artikel {number}. {title}", "Article {number}. {title}")
    }

    /// Counts the sentences of a section that is equal: `5 zinnen, letterlijk gelijk`.
    #[must_use]
    pub fn section_equal(self, sentences: usize) -> String {
        let count = self.count(sentences, Noun::Sentence);
        say!(self, "{count}, letterlijk gelijk", "{count}, equal to the letter")
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
        format!("{before} ({}), {after} ({})", name(old_edition), name(new_edition))
    }

    /// Tells that some of the old passages counted stood elsewhere.
    ///
    /// Not in the glossary: without it the two counts would seem to claim that they stood here.
    #[must_use]
    pub fn passages_from_elsewhere(self, count: usize) -> String {
        let passages = self.count(count, Noun::Passage);
        say!(
            self,
            "waarvan {passages} uit een ander onderdeel, artikel of hoofdstuk",
            "of which {passages} from another section, article or chapter",
        )
    }

    /// Counts the words of both sides: `412 woorden wordt 402 (−10)`.
    #[must_use]
    pub fn words_of(self, old: usize, new: usize) -> String {
        let difference = self.difference_between(old, new);
        let (before, after) = (self.count(old, Noun::Word), self.number(new as u64));
        say!(
            self,
            "{before} wordt {after} ({difference})",
            "{before} becomes {after} ({difference})"
        )
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

    /// Opens the reason of an item: `Waarom: andere kop.`
    #[must_use]
    pub fn why(self, reason: &str) -> String {
        say!(self, "Waarom: {reason}.", "Why: {reason}.")
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
            (false, 1) => self
                .pick(
                    "Gezocht in het ene vergeleken hoofdstuk.",
                    "Looked for in the one chapter compared.",
                )
                .to_owned(),
            (false, _) => say!(
                self,
                "Gezocht in {n} van de {n} hoofdstukken.",
                "Looked for in {n} of the {n} chapters.",
            ),
        }
    }

    /// Opens the nearest candidate that was refused.
    #[must_use]
    pub fn nearest(self, place: &str, nearest: &Nearest) -> String {
        let likeness = self.likeness(nearest.similarity, nearest.needed, nearest.refused);
        say!(
            self,
            "Meest verwante passage: {place} ({likeness}).",
            "Nearest passage: {place} ({likeness}).",
        )
    }

    /// Tells a likeness that was not enough: `overeenkomst 31%; grens 60%`. Where it would have been, it
    /// tells what else kept the two apart, and no bound.
    ///
    /// The likeness is rounded down and the bound up, so that a refused one never seems to reach it.
    #[must_use]
    pub fn likeness(self, similarity: u16, needed: u16, refused: Refused) -> String {
        let (p, q) = (similarity / 10, needed.div_ceil(10));
        match refused {
            Refused::Unlike => {
                say!(self, "overeenkomst {p}%; grens {q}%", "likeness {p}%; bound {q}%")
            }
            Refused::Taken => say!(
                self,
                "overeenkomst {p}%; hoort al bij een andere passage",
                "likeness {p}%; belongs to another passage already",
            ),
            Refused::Unsure => say!(
                self,
                "overeenkomst {p}%; niet met zekerheid dezelfde passage",
                "likeness {p}%; not certainly the same passage",
            ),
        }
    }

    /// Tells that a text was too long to be compared word by word, or stands among too many passages
    /// to be compared with each.
    ///
    /// Not in the glossary; the message for a time limit is [`Wording::comparison_cut_short`].
    #[must_use]
    pub fn coarse(self) -> &'static str {
        self.pick(
            "Grover vergeleken: de tekst is te lang, of er zijn te veel passages, om alles naast elkaar te leggen.",
            "Compared more coarsely: the text is too long, or the passages are too many, to lay everything side by side.",
        )
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

    /// Returns the summary of a fold of equal passages: `7 passages letterlijk gelijk`.
    #[must_use]
    pub fn fold_equal(self, count: usize) -> String {
        let passages = self.count(count, Noun::Passage);
        say!(self, "{passages} letterlijk gelijk", "{passages} equal to the letter")
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
            return say!(self, "{summary}, niet getoond", "{summary}, not shown");
        }
        let closed = say!(self, "{summary} niet getoond", "{summary} not shown");
        with_detail(closed, detail)
    }

    /// Returns a word for what an editorial change touches.
    #[must_use]
    pub fn editorial_detail(self, detail: EditorialDetail) -> &'static str {
        match detail {
            EditorialDetail::Spelling => self.pick("spelling", "spelling"),
            EditorialDetail::Punctuation => self.pick("leestekens", "punctuation"),
            EditorialDetail::Form => self.pick("opmaak", "typography"),
        }
    }

    /// Tells that numbers moved on: `2026 wordt 2027`.
    #[must_use]
    pub fn rolled_over(self, old: &str, new: &str) -> String {
        say!(self, "{old} wordt {new}", "{old} becomes {new}")
    }

    /// Names the sections that are kept and not compared.
    #[must_use]
    pub fn not_compared(self, sections: &[SectionKind]) -> String {
        let mut letters: Vec<String> =
            sections.iter().filter_map(|kind| kind.letter()).map(String::from).collect();
        letters.dedup();
        let list = self.list(&letters);
        match letters.len() {
            0 => self
                .pick(
                    "De overige tekst is bewaard, maar niet vergeleken.",
                    "The other text is kept, but not compared.",
                )
                .to_owned(),
            1 => say!(
                self,
                "Onderdeel {list} is bewaard, maar niet vergeleken.",
                "Section {list} is kept, but not compared.",
            ),
            _ => say!(
                self,
                "De onderdelen {list} zijn bewaard, maar niet vergeleken.",
                "Sections {list} are kept, but not compared.",
            ),
        }
    }

    /// Tells proudly that no word differs: `Geen wijziging in de woorden: 17 zinnen, letterlijk
    /// gelijk.`
    #[must_use]
    pub fn no_change_in_words(self, sentences: usize) -> String {
        let witness = self.section_equal(sentences);
        say!(self, "Geen wijziging in de woorden: {witness}.", "No change in the words: {witness}.",)
    }

    /// Tells that no word differs, although spelling, years or places do.
    #[must_use]
    pub fn no_change_but(self, touched: &str, equal: usize) -> String {
        let equal = self.fold_equal(equal);
        say!(
            self,
            "Geen inhoudelijke wijziging: {touched}, {equal}.",
            "No substantive change: {touched}, {equal}.",
        )
    }

    /// Tells that an article has neither A nor B on either side.
    #[must_use]
    pub fn nothing_to_compare(self) -> &'static str {
        self.pick(
            "Dit artikel heeft geen onderdelen A en B; er valt niets te vergelijken.",
            "This article has no sections A and B; there is nothing to compare.",
        )
    }

    /// Tells how to open all folds, and where the official text is.
    #[must_use]
    pub fn show_all_hint(self) -> &'static str {
        self.pick("Alles tonen: voeg --show all toe.", "To show everything, add --show all.")
    }

    /// Names the official text.
    #[must_use]
    pub fn official_text(self, paper: &str) -> String {
        say!(self, "Officiële tekst: {paper}", "Official text: {paper}")
    }

    /// Tells both checksums: `Controlegetal was 9c41e7d0…, wordt 4f1c09a2…`
    #[must_use]
    pub fn checksums(self, old: Option<&str>, new: Option<&str>) -> String {
        match (old, new) {
            (Some(old), Some(new)) => say!(
                self,
                "Controlegetal was {old}…, wordt {new}…",
                "Checksum was {old}…, now {new}…",
            ),
            (Some(only), None) | (None, Some(only)) => {
                say!(self, "Controlegetal {only}…", "Checksum {only}…")
            }
            (None, None) => String::new(),
        }
    }

    /// Tells in brief that we are not the publisher.
    #[must_use]
    pub fn unofficial_brief(self) -> &'static str {
        self.pick("Geen officiële publicatie.", "Not an official publication.")
    }

    /// Tells that we are not the publisher.
    #[must_use]
    pub fn unofficial(self) -> &'static str {
        self.pick(
            "Dit is geen officiële publicatie; de officiële tekst is leidend.",
            "This is not an official publication; the official text prevails.",
        )
    }

    /// Tells that an article stands in one edition only.
    #[must_use]
    pub fn only_in(self, edition: (Kind, BudgetYear)) -> String {
        let edition = self.edition(edition);
        say!(self, "alleen in {edition}", "only in {edition}")
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
        assert_eq!(NL.likeness(599, 600, Refused::Unlike), "overeenkomst 59%; grens 60%");
        assert_eq!(NL.likeness(310, 600, Refused::Unlike), "overeenkomst 31%; grens 60%");
        let taken = "overeenkomst 90%; hoort al bij een andere passage";
        assert_eq!(NL.likeness(905, 600, Refused::Taken), taken);
        let unsure = "overeenkomst 88%; niet met zekerheid dezelfde passage";
        assert_eq!(NL.likeness(886, 750, Refused::Unsure), unsure);
    }

    #[test]
    fn zero_words_and_differences_are_written_with_a_sign() {
        assert_eq!(NL.words_of(412, 402), "412 woorden wordt 402 (−10)");
        assert_eq!(NL.words_of(1, 2), "1 woord wordt 2 (+1)");
        assert_eq!(NL.words_of(5, 5), "5 woorden wordt 5 (0)");
    }
}
