//! What the site is, how it is to be read, and what it is not.
//!
//! Knows the order of that page. Must not know what is in an archive.

use askama::Template;

use super::address::Address;
use super::page::Sheet;
use crate::report::template;
use crate::report::wording::Wording;

#[derive(Template)]
#[template(path = "site-about.html")]
struct Body {
    words: Wording,
}

/// Makes the page.
pub(super) fn sheet(words: Wording) -> Sheet {
    Sheet {
        title: words.site_about().to_owned(),
        description: words.site_unofficial().to_owned(),
        above: vec![(words.site_front().to_owned(), Address::Front)],
        body: template::write(&Body { words }),
        ..Sheet::default()
    }
}
