//! The nouns of the project: publications, articles, sections, blocks, ledgers.
//!
//! Knows the vocabulary of Dutch budget papers and the dated tables that belong to it (chapters,
//! dossiers, budget days). Must not know any file format, git, the clock or the network.

mod article;
mod block;
mod calendar;
mod chapter;
mod checksum;
mod correction;
mod dossiers;
mod edition;
mod extraction;
mod governing;
mod kind;
mod ledger;
mod numbering;
mod paper_id;
mod publication;
mod role;
mod section;
mod standing;

pub use article::{Article, ArticleKey, ArticleNumber, Place, SubBudget};
pub use block::{Block, Table};
pub use calendar::{
    BudgetDay, assumed_date, newest_edition, possible_dates, prinsjesdag, verantwoordingsdag,
};
pub use chapter::{Chapter, chapter_named, standing_name, sub_budget_slug};
pub use checksum::{hexadecimal, sha256, short_sha256};
pub use correction::{Carried, carry_over};
pub use dossiers::{KnownDossier, dossier_of, known_dossier};
pub use edition::{ChapterText, Edition, Held};
pub use extraction::{Document, Extraction, Predecessor, Verdict};
pub use governing::role_path;
pub use kind::{BudgetYear, Kind};
pub use ledger::{
    Diagnostic, Doubt, Expected, Ledger, LeftOut, Level, Missing, Rest, RestPart, TypographyEffect,
};
pub use numbering::without_number;
pub use paper_id::PaperId;
pub use publication::{Publication, Vergaderjaar};
pub use role::Role;
pub use section::{Picture, Section, SectionKind};
pub use standing::{Standing, pages_path};

/// Reports that a text is not the noun it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("‘{found}’ is not {expected}")]
pub struct NotA {
    /// What stood there.
    pub found: String,
    /// What was wanted, as a noun phrase with an example.
    pub expected: &'static str,
}

impl NotA {
    pub(crate) fn new(found: &str, expected: &'static str) -> Self {
        Self { found: found.to_owned(), expected }
    }
}
