//! What the site is, how it is to be read, and what it is not.
//!
//! Knows the order of that page. Must not know what is in an archive.

use askama::Template;

use super::library::Library;
use super::page::Sheet;
use crate::report::template;
use crate::report::wording::Wording;

#[derive(Template)]
#[template(path = "site-about.html")]
struct Body {
    words: Wording,
}

/// Makes the page.
pub(super) fn sheet(library: &Library) -> Sheet {
    let words = library.wording();
    Sheet {
        title: words.site_about().to_owned(),
        description: words.site_unofficial().to_owned(),
        above: library.above(None, None),
        body: template::write(&Body { words }),
        ..Sheet::default()
    }
}
