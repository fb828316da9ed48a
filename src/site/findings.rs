//! Ranked findings as a list, each pointing at the passage it is about.
//!
//! Knows where a finding is shown. Must not rank or word any: it is handed them.

use askama::Template;

use super::address::Address;
use crate::report::html::{self, Html};
use crate::report::template;
use crate::report::view::Headline;
use crate::report::wording::Wording;

/// One finding of the list.
struct Finding<'f> {
    text: &'f str,
    link: Option<String>,
    class: &'static str,
    /// Markup.
    body: String,
}

#[derive(Template)]
#[template(path = "site-findings.html")]
struct Findings<'f> {
    level: usize,
    ranked: bool,
    items: Vec<Finding<'f>>,
}

/// Writes findings; their heads are of a level, and numbered where they are ranked.
pub(super) fn list(
    wording: Wording,
    here: &Address,
    items: &[Headline],
    level: usize,
    ranked: bool,
) -> String {
    let items = items.iter().map(|item| {
        let mut body = Html::spoken(wording);
        html::item(&mut body, item, None);
        let link = link(here, &item.page);
        Finding { text: &item.text, link, class: item.topic.class(), body: body.into_body() }
    });
    template::write(&Findings { level, ranked, items: items.collect() })
}

/// Returns the link to the page a finding names.
pub(super) fn link(here: &Address, page: &str) -> Option<String> {
    let (path, anchor) = page.split_once('#').map_or((page, ""), |(path, at)| (path, at));
    let link = here.link(&Address::parse(path).filter(|_| !path.is_empty())?);
    Some(if anchor.is_empty() { link } else { format!("{link}#{anchor}") })
}
