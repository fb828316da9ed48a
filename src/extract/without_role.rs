//! Articles of the budgets up to 2012 that say nothing of the minister's responsibility.
//!
//! Knows that this is usual there. Must not doubt anything.

use super::section_heading::LAST_OF_OLD;
use crate::model::{Article, BudgetYear, Publication, SectionKind};

/// Says once which articles have a goal and no responsibility, in years in which that was usual.
pub(crate) fn remark(articles: &[Article], paper: &Publication) -> Option<String> {
    let years = BudgetYear::FIRST_WITH_GOALS.0..=LAST_OF_OLD;
    if !paper.kind.has_goals() || !years.contains(&paper.year.0) {
        return None;
    }
    let has = |article: &&Article, kind| article.sections_of(kind).next().is_some();
    let lacking = articles.iter().filter(|article| {
        has(article, SectionKind::Doelstelling)
            && !has(article, SectionKind::RolEnVerantwoordelijkheid)
    });
    let lacking: Vec<String> = lacking.map(|article| article.place.within_chapter()).collect();
    let which = match lacking.as_slice() {
        [] => return None,
        [one] => format!("artikel {one}"),
        [all @ .., last] => format!("de artikelen {} en {last}", all.join(", ")),
    };
    Some(format!(
        "bij {which} staat geen verantwoordelijkheid van de minister; tot en met {LAST_OF_OLD} was dat gewoon"
    ))
}
