//! A budget beside the annual report over the same year: what stands in one of them alone.
//!
//! Knows the words of both ways in which two editions are laid side by side, where they differ. Must
//! not know what stands where.

use crate::compare::{Op, UnitChange};
use crate::model::{BudgetYear, Chapter, Kind, SectionKind};

use super::{Noun, Wording, capitalised};

/// How two editions stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Relation {
    /// One year after the other: what is not there any more is gone.
    #[default]
    Successive,
    /// A budget and the annual report over the same year: what is not there was not accounted for.
    Beside,
}

impl Relation {
    /// Returns how two editions stand to each other.
    #[must_use]
    pub fn of(old: (Kind, BudgetYear), new: (Kind, BudgetYear)) -> Self {
        match (old, new) {
            ((Kind::Begroting, budget), (Kind::Jaarverslag, report)) if budget == report => {
                Self::Beside
            }
            _ => Self::Successive,
        }
    }
}

impl Wording {
    /// Returns what stands before an old and before a new text.
    #[must_use]
    pub fn sides(self, relation: Relation) -> (&'static str, &'static str) {
        match relation {
            Relation::Successive => (self.was(), self.becomes()),
            Relation::Beside => (self.of_budget(), self.of_annual_report()),
        }
    }

    /// Tells that an article does not stand on the new side.
    #[must_use]
    pub fn article_gone(self, relation: Relation, provisional: bool) -> &'static str {
        match (relation, provisional) {
            (Relation::Successive, _) => self.article_removed(provisional),
            (Relation::Beside, false) => self.only_in_budget(),
            (Relation::Beside, true) => self.only_in_budget_yet(),
        }
    }

    /// Tells that an article does not stand on the old side.
    #[must_use]
    pub fn article_new(self, relation: Relation) -> &'static str {
        match relation {
            Relation::Successive => self.article_added(),
            Relation::Beside => self.only_in_annual_report(),
        }
    }

    /// Tells which words stand where others stood; of words that came or went one of both is empty.
    #[must_use]
    pub fn words_differ(self, relation: Relation, old: &str, new: &str) -> String {
        match (relation, old, new) {
            (Relation::Successive, old, "") => self.words_gone(old),
            (Relation::Successive, "", new) => self.words_added(new),
            (Relation::Successive, old, new) => self.words_became(old, new),
            (Relation::Beside, old, "") => self.words_in_budget(old),
            (Relation::Beside, "", new) => self.words_in_report(new),
            (Relation::Beside, old, new) => self.words_beside(old, new),
        }
    }

    /// Tells what happened to a passage, as [`Wording::op`] does, of a budget beside its report.
    #[must_use]
    pub fn op_beside(self, unit: &UnitChange) -> String {
        match unit.op {
            _ if !unit.is_passage() => self.op(unit),
            Op::Added => self.only_in_annual_report().to_owned(),
            Op::Removed if unit.provisional => self.only_in_budget_yet().to_owned(),
            Op::Removed => self.only_in_budget().to_owned(),
            Op::Modified => self.op_beside_modified().to_owned(),
            Op::Unchanged | Op::Split | Op::Merged | Op::NotCompared => self.op(unit),
        }
    }

    /// Tells that an article no longer has a section: `Onderdeel B vervallen`.
    #[must_use]
    pub fn section_gone(self, kind: SectionKind, relation: Relation, provisional: bool) -> String {
        let section = capitalised(&self.section_by_letter(kind));
        let gone = match (relation, provisional) {
            (Relation::Successive, _) => self.article_removed(provisional),
            (Relation::Beside, _) => self.article_gone(relation, provisional),
        };
        let between = if relation == Relation::Beside { ": " } else { " " };
        format!("{section}{between}{gone}")
    }

    /// Counts what stands on one side alone, of a budget beside its report.
    #[must_use]
    pub fn beside_totals(self, in_budget: usize, in_report: usize) -> String {
        let budget = self.count(in_budget, Noun::Passage);
        let budget = match in_budget {
            0 => self.beside_totals_none().to_owned(),
            1 => self.beside_totals_one(budget),
            _ => self.beside_totals_other(budget),
        };
        let report = self.count(in_report, Noun::Passage);
        let report = match in_report {
            0 => self.beside_totals_report_none().to_owned(),
            1 => self.beside_totals_report_one(report),
            _ => self.beside_totals_report_other(report),
        };
        format!("{budget}; {report}.")
    }

    /// Opens the totals: `Van 2 hoofdstukken staan begroting en jaarverslag naast elkaar, met samen 3
    /// beleidsartikelen:`
    #[must_use]
    pub fn beside_totals_head(self, chapters: usize, articles: usize) -> String {
        let in_all =
            if chapters == 1 || articles == 1 { "" } else { self.beside_totals_head_otherwise() };
        let chapters = self.count(chapters, Noun::Chapter);
        let articles = self.count_in_sentence(articles, Noun::PolicyArticle);
        self.beside_totals_head_sentence(articles, chapters, in_all)
    }

    /// Names chapters of which one of both papers is not there, so that they are not compared.
    #[must_use]
    pub fn not_beside(self, chapters: &[Chapter], missing: Kind) -> String {
        let names: Vec<&str> = chapters.iter().map(Chapter::as_str).collect();
        let list = self.list(&names);
        let is_report = missing == Kind::Jaarverslag;
        let paper = if is_report { self.missing_report() } else { self.missing_budget() };
        if chapters.len() == 1 {
            return self.not_beside_chapters(list, paper);
        }
        self.not_beside_sentence(list, paper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);
    const BUDGET: (Kind, BudgetYear) = (Kind::Begroting, BudgetYear(2024));
    const REPORT: (Kind, BudgetYear) = (Kind::Jaarverslag, BudgetYear(2024));

    #[test]
    fn only_a_budget_and_its_own_annual_report_stand_beside_each_other() {
        assert_eq!(Relation::of(BUDGET, REPORT), Relation::Beside);
        assert_eq!(Relation::of(REPORT, BUDGET), Relation::Successive);
        assert_eq!(
            Relation::of(BUDGET, (Kind::Jaarverslag, BudgetYear(2025))),
            Relation::Successive
        );
        assert_eq!(
            NL.beside_each_other(BudgetYear(2024)),
            "begroting 2024 en jaarverslag 2024 naast elkaar"
        );
    }

    #[test]
    fn what_stands_on_one_side_alone_is_counted_in_a_sentence() {
        let check = |budget, report, expected: &str| {
            assert_eq!(NL.beside_totals(budget, report), expected);
        };
        check(
            1,
            0,
            "1 passage uit de begroting is niet teruggevonden in het jaarverslag; alle passages uit het jaarverslag staan in de begroting.",
        );
        check(
            0,
            2,
            "Alle passages uit de begroting zijn teruggevonden in het jaarverslag; 2 passages uit het jaarverslag staan niet in de begroting.",
        );
    }

    #[test]
    fn a_section_that_is_gone_is_named_with_its_edition() {
        let role = SectionKind::RolEnVerantwoordelijkheid;
        assert_eq!(NL.section_gone(role, Relation::Successive, false), "Onderdeel B vervallen");
        assert_eq!(
            NL.section_gone(role, Relation::Successive, true),
            "Onderdeel B nog niet teruggevonden (voorlopig)"
        );
        assert_eq!(
            NL.section_gone(role, Relation::Beside, false),
            "Onderdeel B: in de begroting, niet teruggevonden in het jaarverslag"
        );
        assert_eq!(
            NL.section_absent(role, (Kind::Begroting, BudgetYear(2026))),
            "Het artikel heeft in begroting 2026 geen onderdeel B."
        );
    }
}
