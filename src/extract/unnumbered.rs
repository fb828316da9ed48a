//! The only article of a budget, which the paper gives no number.
//!
//! Knows how it is headed, and that a goal follows. Must not know what other articles there are.

use super::element::{Body, Element};
use super::heading::{ArticleHeading, article_heading};
use super::section_heading::section_heading;
use super::sub_budget::Opened;
use super::zone::Zone;
use crate::model::{ArticleNumber, SectionKind};
use crate::text::fold;

/// Headings of the one article of a budget that gives it no number; source: the budgets of 2002 to
/// 2012 of the funds and of Algemene Zaken.
const UNNUMBERED: &[&str] = &["het beleidsartikel", "beleidsartikel", "het beleid", "beleid"];

/// The number under which an article stands that has none. Papers of other years that do number
/// the only article of a budget call it so.
const NUMBER_OF_THE_ONLY: &str = "1";

/// Tells whether a heading may stand for the only article of a budget, if a goal follows it.
pub(super) fn stands_alone(text: &str, opens: &(Option<Zone>, Option<Opened>)) -> bool {
    let bare = without_place(text);
    UNNUMBERED.contains(&fold(bare).as_str())
        || (matches!(opens, (None | Some(Zone::Policy), _))
            && (opens.0.is_some() || opens.1.is_some())
            && article_heading(text).is_none_or(|heading| !heading.worded))
}

fn without_place(text: &str) -> &str {
    text.trim().trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim_start()
}

/// Tells whether the next heading is that of a goal.
pub(super) fn goal_is_next(behind: &[Element], year: Option<u16>) -> bool {
    let next = behind.iter().find_map(|element| match &element.body {
        Body::Heading(heading) => Some(heading),
        _ => None,
    });
    next.and_then(|heading| section_heading(&heading.text, year))
        .is_some_and(|section| section.kind == SectionKind::Doelstelling && section.is_plain())
}

pub(super) fn only_article(text: &str) -> Option<ArticleHeading> {
    let title = without_place(text);
    let label = text.trim()[..text.trim().len() - title.len()].trim_end().to_owned();
    Some(ArticleHeading {
        label,
        number: ArticleNumber::parse(NUMBER_OF_THE_ONLY).ok()?,
        title: title.to_owned(),
        policy: Some(true),
        worded: false,
    })
}
