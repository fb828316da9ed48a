//! The names of folders of articles, as records and remarks name them.

use crate::model::{ArticleNumber, SubBudget};

/// Returns the folder of an article within its chapter: `artikel-01`, `IXA/artikel-01`.
pub(super) fn article_folder(sub_budget: Option<&SubBudget>, number: &ArticleNumber) -> String {
    match sub_budget {
        Some(sub_budget) => format!("{sub_budget}/{}", number.folder()),
        None => number.folder(),
    }
}

/// Returns the folder of an article as a ledger names it: `7`, `IXA/1`.
pub(super) fn named_folder(name: &str) -> Option<String> {
    let (sub_budget, number) = match name.split_once('/') {
        Some((sub_budget, number)) => (Some(SubBudget::parse(sub_budget).ok()?), number),
        None => (None, name),
    };
    Some(article_folder(sub_budget.as_ref(), &ArticleNumber::parse(number).ok()?))
}
