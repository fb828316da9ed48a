//! An edition in one line: the subject of a message and the first short message.
//!
//! Knows which counts come first. Must not know how anything is counted or sent.

use crate::model::{BudgetYear, Kind};

use super::{Noun, Relation, Wording};

/// The counts that the short summaries of an edition name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EditionCounts {
    /// How the two editions stand to each other.
    pub relation: Relation,
    /// Chapters received.
    pub received: usize,
    /// Chapters received and awaited together; nothing where nobody knows how many there will be.
    pub expected: Option<usize>,
    /// Policy articles in the received chapters.
    pub articles: usize,
    /// Articles with substantive changes.
    pub articles_changed: usize,
    /// Passages with substantive changes.
    pub substantive: usize,
    /// Passages among them with a role shift.
    pub role_shifts: usize,
    /// Articles among the changed ones that were largely rewritten; their passages are not counted.
    pub rewritten: usize,
    /// New policy articles, where an edition is compared with the one before it.
    pub new: usize,
    /// Policy articles of the edition before it that are gone, once that is sure.
    pub gone: usize,
    /// Articles that were not read.
    pub not_read: usize,
    /// The archive has nothing before it: its articles are counted, and nothing is called changed.
    pub is_first: bool,
    /// A watch leaves passages out, so that the articles are not all there are.
    pub is_selection: bool,
}

impl EditionCounts {
    /// Tells whether articles came or went, and no word of any other changed in substance.
    fn has_only_whole_articles(self) -> bool {
        self.substantive + self.rewritten == 0 && self.new + self.gone > 0
    }
}

impl Wording {
    /// Returns the subject of a digest by its counts: `Begroting 2027 (11 van 25): 2
    /// rolverschuivingen, 31 inhoudelijke wijzigingen`.
    #[must_use]
    pub fn subject(self, edition: (Kind, BudgetYear), counts: EditionCounts) -> String {
        format!("{}: {}", self.subject_head(edition, counts), self.findings(counts))
    }

    /// Opens a subject: `Begroting 2027 (11 van 25)`.
    #[must_use]
    pub fn subject_head(self, edition: (Kind, BudgetYear), counts: EditionCounts) -> String {
        let received = counts.received;
        let edition = super::capitalised(&self.edition(edition));
        let coverage = match counts.expected.filter(|expected| *expected != received) {
            None => String::new(),
            Some(expected) => self.subject_expected(expected, received),
        };
        format!("{edition}{coverage}")
    }

    /// Returns the first short message about an edition, without marks for bold: the counts, behind
    /// the finding that leads where there is one.
    #[must_use]
    pub fn short_summary(
        self,
        edition: (Kind, BudgetYear),
        lead: Option<&str>,
        counts: EditionCounts,
    ) -> String {
        let EditionCounts { received, articles, articles_changed, .. } = counts;
        let edition = super::capitalised(&self.edition(edition));
        let coverage = match counts.expected {
            // One of one is one.
            Some(1) if received == 1 => self.count(received, Noun::Chapter),
            None => self.count(received, Noun::Chapter),
            Some(expected) => self.short_summary_expected(expected, received),
        };
        let findings = self.findings(counts);
        let of = self.count(articles, Noun::PolicyArticle);
        let within = if counts.is_first {
            String::new()
        } else if counts.is_selection {
            self.within_watch(counts)
        } else if counts.has_only_whole_articles() {
            self.short_summary_counts_has_only_whole_articles(of)
        } else {
            self.short_summary_in_articles(articles_changed, of)
        };
        let mut text = match lead {
            Some(lead) => format!("{lead}. {}: {findings}{within}.", super::capitalised(&coverage)),
            None => format!("{edition} ({coverage}): {findings}{within}."),
        };
        let missing = counts.expected.unwrap_or(received).saturating_sub(received);
        let mut rest = Vec::new();
        if missing > 0 {
            let missing = self.count(missing, Noun::Chapter);
            rest.push(self.short_summary_sentence(missing));
        }
        if counts.not_read > 0 {
            let not_read = self.count(counts.not_read, Noun::Article);
            rest.push(if counts.is_first {
                self.short_summary_counts_is_first(not_read)
            } else {
                self.short_summary_not_compared(not_read)
            });
        }
        if !rest.is_empty() {
            text.push(' ');
            text.push_str(&rest.join(", "));
            text.push('.');
        }
        text
    }

    /// Says of how many articles a watch tells.
    fn within_watch(self, counts: EditionCounts) -> String {
        if counts.has_only_whole_articles() {
            return self.within_watch_counts_has_only_whole_articles().to_owned();
        }
        let changed = self.count(counts.articles_changed, Noun::PolicyArticle);
        self.within_watch_sentence(changed)
    }

    /// Counts what there is to tell; a shift that the verb alone suggests is none of it.
    fn findings(self, counts: EditionCounts) -> String {
        if counts.is_first {
            return self.first_findings(counts.articles);
        }
        let mut parts = Vec::new();
        if counts.has_only_whole_articles() {
            let whole = [(counts.new, Noun::NewArticle), (counts.gone, Noun::GoneArticle)];
            let told = whole.into_iter().filter(|(count, _)| *count > 0);
            parts.extend(told.map(|(count, noun)| self.count(count, noun)));
            return parts.join(", ");
        }
        if counts.role_shifts > 0 {
            parts.push(self.count(counts.role_shifts, Noun::RoleShift));
        }
        if counts.substantive > 0 || counts.rewritten == 0 {
            parts.push(self.count_in_sentence(counts.substantive, Noun::SubstantiveChange));
        }
        if counts.rewritten > 0 {
            parts.push(self.count(counts.rewritten, Noun::RewrittenArticle));
        }
        parts.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);
    const BUDGET: (Kind, BudgetYear) = (Kind::Begroting, BudgetYear(2027));

    #[test]
    fn the_subject_counts_first_what_matters_most() {
        let counts = EditionCounts {
            received: 3,
            expected: Some(9),
            articles: 30,
            articles_changed: 4,
            substantive: 12,
            role_shifts: 1,
            not_read: 1,
            ..EditionCounts::default()
        };
        assert_eq!(
            NL.subject(BUDGET, counts),
            "Begroting 2027 (3 van 9): 1 rolverschuiving, 12 inhoudelijke wijzigingen"
        );
        assert_eq!(
            NL.short_summary(BUDGET, None, counts),
            "Begroting 2027 (3 van 9 hoofdstukken): 1 rolverschuiving, 12 inhoudelijke wijzigingen \
             in 4 van 30 beleidsartikelen. 6 hoofdstukken nog niet ontvangen, 1 artikel niet vergeleken."
        );
        let rewritten = EditionCounts { rewritten: 1, ..counts };
        assert_eq!(
            NL.subject(BUDGET, rewritten),
            "Begroting 2027 (3 van 9): 1 rolverschuiving, 12 inhoudelijke wijzigingen, 1 herschreven artikel"
        );
        let quiet = EditionCounts { received: 9, expected: Some(9), ..EditionCounts::default() };
        assert_eq!(NL.subject(BUDGET, quiet), "Begroting 2027: geen inhoudelijke wijzigingen");
    }

    #[test]
    fn a_subject_that_stands_above_new_articles_counts_them() {
        let counts = EditionCounts {
            received: 9,
            expected: Some(9),
            articles: 14,
            new: 1,
            gone: 2,
            ..EditionCounts::default()
        };
        assert_eq!(
            NL.subject(BUDGET, counts),
            "Begroting 2027: 1 nieuw beleidsartikel, 2 vervallen beleidsartikelen"
        );
        assert_eq!(
            NL.short_summary(BUDGET, None, counts),
            "Begroting 2027 (9 van 9 hoofdstukken): 1 nieuw beleidsartikel, \
             2 vervallen beleidsartikelen; 14 beleidsartikelen in totaal."
        );
        let selection = EditionCounts { is_selection: true, gone: 0, ..counts };
        assert_eq!(
            NL.short_summary(BUDGET, None, selection),
            "Begroting 2027 (9 van 9 hoofdstukken): 1 nieuw beleidsartikel binnen deze attendering."
        );
        let told = EditionCounts { substantive: 3, articles_changed: 2, ..selection };
        assert_eq!(
            NL.short_summary(BUDGET, None, told),
            "Begroting 2027 (9 van 9 hoofdstukken): 3 inhoudelijke wijzigingen in 2 beleidsartikelen \
             binnen deze attendering."
        );
        assert_eq!(NL.subject(BUDGET, told), "Begroting 2027: 3 inhoudelijke wijzigingen");
    }

    #[test]
    fn the_first_edition_of_an_archive_is_not_told_as_unchanged() {
        let counts = EditionCounts {
            received: 4,
            articles: 14,
            new: 14,
            is_first: true,
            ..EditionCounts::default()
        };
        assert_eq!(
            NL.subject(BUDGET, counts),
            "Begroting 2027: 14 beleidsartikelen, geen eerdere tekst in het archief"
        );
        assert_eq!(
            NL.short_summary(BUDGET, None, counts),
            "Begroting 2027 (4 hoofdstukken): 14 beleidsartikelen, geen eerdere tekst in het archief."
        );
        let english = Wording::new(Language::English);
        assert_eq!(
            english.subject(BUDGET, counts),
            "Budget 2027: 14 policy articles, no earlier text in the archive"
        );
    }
}
