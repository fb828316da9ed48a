//! An edition in one line: the subject of a message and the first short message.
//!
//! Knows which counts come first. Must not know how anything is counted or sent.

use crate::model::{BudgetYear, Kind};

use super::{Noun, Wording};

/// The counts that the short summaries of an edition name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EditionCounts {
    /// Chapters received.
    pub received: usize,
    /// Chapters received and awaited together.
    pub expected: usize,
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
    /// Articles that were not read.
    pub not_read: usize,
}

impl Wording {
    /// Names a digest.
    #[must_use]
    pub fn digest(self) -> &'static str {
        self.pick("overzicht", "digest")
    }

    /// Names the closing digest of an edition.
    #[must_use]
    pub fn closing_digest(self) -> &'static str {
        self.pick("slotbericht", "closing digest")
    }

    /// Names the preview of a watch.
    #[must_use]
    pub fn watch_preview(self) -> &'static str {
        self.pick(
            "voorbeeld van wat deze attendering zou hebben gestuurd",
            "preview of what this watch would have sent",
        )
    }

    /// Returns the subject of a digest: `Begroting 2027 (11 van 25): 2 rolverschuivingen, 31
    /// inhoudelijke wijzigingen`.
    #[must_use]
    pub fn subject(self, edition: (Kind, BudgetYear), counts: EditionCounts) -> String {
        let EditionCounts { received, expected, .. } = counts;
        let edition = super::capitalised(&self.edition(edition));
        let coverage = if received == expected {
            String::new()
        } else {
            say!(self, " ({received} van {expected})", " ({received} of {expected})")
        };
        let findings = self.findings(counts);
        format!("{edition}{coverage}: {findings}")
    }

    /// Returns the first short message about an edition, without marks for bold.
    #[must_use]
    pub fn short_summary(self, edition: (Kind, BudgetYear), counts: EditionCounts) -> String {
        let EditionCounts { received, expected, articles, articles_changed, .. } = counts;
        let edition = super::capitalised(&self.edition(edition));
        let findings = self.findings(counts);
        let of = self.count(articles, Noun::PolicyArticle);
        let mut text = say!(
            self,
            "{edition} ({received} van {expected} hoofdstukken): {findings} in {articles_changed} van {of}.",
            "{edition} ({received} of {expected} chapters): {findings} in {articles_changed} of {of}.",
        );
        let missing = expected.saturating_sub(received);
        let mut rest = Vec::new();
        if missing > 0 {
            let missing = self.count(missing, Noun::Chapter);
            rest.push(say!(self, "{missing} nog niet ontvangen", "{missing} not received yet"));
        }
        if counts.not_read > 0 {
            let not_read = self.count(counts.not_read, Noun::Article);
            rest.push(say!(self, "{not_read} niet gelezen", "{not_read} not read"));
        }
        if !rest.is_empty() {
            text.push(' ');
            text.push_str(&rest.join(", "));
            text.push('.');
        }
        text
    }

    /// Counts what there is to tell; a shift that the verb alone suggests is none of it.
    fn findings(self, counts: EditionCounts) -> String {
        let mut parts = Vec::new();
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
            expected: 9,
            articles: 30,
            articles_changed: 4,
            substantive: 12,
            role_shifts: 1,
            rewritten: 0,
            not_read: 1,
        };
        assert_eq!(
            NL.subject(BUDGET, counts),
            "Begroting 2027 (3 van 9): 1 rolverschuiving, 12 inhoudelijke wijzigingen"
        );
        assert_eq!(
            NL.short_summary(BUDGET, counts),
            "Begroting 2027 (3 van 9 hoofdstukken): 1 rolverschuiving, 12 inhoudelijke wijzigingen \
             in 4 van 30 beleidsartikelen. 6 hoofdstukken nog niet ontvangen, 1 artikel niet gelezen."
        );
        let rewritten = EditionCounts { rewritten: 1, ..counts };
        assert_eq!(
            NL.subject(BUDGET, rewritten),
            "Begroting 2027 (3 van 9): 1 rolverschuiving, 12 inhoudelijke wijzigingen, 1 herschreven artikel"
        );
        let quiet = EditionCounts { received: 9, expected: 9, ..EditionCounts::default() };
        assert_eq!(NL.subject(BUDGET, quiet), "Begroting 2027: geen inhoudelijke wijzigingen");
    }
}
