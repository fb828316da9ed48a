//! A page of the site, and the frame that every page stands in.
//!
//! Knows the head of a page, the way to it, and the line that says how far was read. Must not know
//! what a page is about.

use askama::Template;

use super::address::Address;
use crate::report::html::code;
use crate::report::template;
use crate::report::wording::Wording;

/// One file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Where it stands.
    pub address: Address,
    /// Its media type.
    pub media: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The media type of a page.
pub(super) const HTML: &str = "text/html; charset=utf-8";
/// The media type of a comparison as data.
pub(super) const JSON: &str = "application/json";

/// What pages may load and run: their own style and script, from where they come, and the icon that
/// stands in the page itself. A site that is served says so in its head too.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'";

/// What a kind of page fills in.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Its title.
    pub title: String,
    /// One sentence that says what is on it.
    pub description: String,
    /// The pages above it, from the front.
    pub above: Vec<(String, Address)>,
    /// Markup.
    pub body: String,
    /// The same as data.
    pub data: Option<Address>,
    /// Where what stood here stands now.
    pub moved: Option<Address>,
    /// The papers it is about, as addresses of official texts.
    pub about: Vec<String>,
}

/// A text and where it leads.
pub(super) type Link = (String, String);

/// The way to the same in other editions.
#[derive(Debug, Default)]
pub(super) struct Steps {
    pub before: Option<Link>,
    pub after: Option<Link>,
    pub beside: Option<Link>,
}

impl Steps {
    /// Tells whether there is any.
    pub fn is_any(&self) -> bool {
        self.before.is_some() || self.after.is_some() || self.beside.is_some()
    }
}

#[derive(Template)]
#[template(path = "site-moved.html")]
struct Moved {
    title: String,
    said: String,
    to: Vec<Link>,
}

impl Sheet {
    /// Makes the page of a place where something stood: it says where it stands now.
    pub fn moved(
        title: String,
        said: String,
        to: Vec<Link>,
        above: Vec<(String, Address)>,
        moved: Option<Address>,
    ) -> Self {
        let body = template::write(&Moved { title: title.clone(), said: said.clone(), to });
        Self { title, description: said, above, body, moved, ..Self::default() }
    }
}

/// What is the same on every page.
#[derive(Debug, Clone)]
pub(super) struct Common {
    pub wording: Wording,
    /// Where the site stands; may be empty.
    pub base_url: String,
    /// How far was read, in one line.
    pub fresh: String,
    /// Messages that stand beside the site: words, and where.
    pub messages: Option<(String, String)>,
    /// The pages that the head of every page points at.
    pub main: Vec<(String, Address)>,
    /// Feeds that a reader of feeds finds by itself: titles and addresses.
    pub feeds: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "site.html")]
struct Frame<'f> {
    words: Wording,
    language: &'static str,
    title: &'f str,
    description: &'f str,
    policy: &'static str,
    style: String,
    script: String,
    canonical: Option<String>,
    moved: Option<String>,
    data: Option<String>,
    facts: Option<String>,
    feeds: &'f [(String, String)],
    front: String,
    above: Vec<(String, String)>,
    main: Vec<(String, String)>,
    about: String,
    fresh: &'f str,
    body: &'f str,
}

impl Sheet {
    /// Puts it into the frame.
    pub fn page(self, address: Address, common: &Common, fresh: &str) -> Page {
        let link = |to: &Address| address.link(to);
        let linked = |all: &[(String, Address)]| -> Vec<(String, String)> {
            all.iter().map(|(text, to)| (text.clone(), link(to))).collect()
        };
        let stands = self.moved.as_ref().unwrap_or(&address);
        let frame = Frame {
            words: common.wording,
            language: code(common.wording.language()),
            title: &self.title,
            description: &self.description,
            policy: POLICY,
            style: link(&Address::Style),
            script: link(&Address::Script),
            canonical: common.address(stands),
            moved: self.moved.as_ref().map(link),
            data: self.data.as_ref().map(link),
            facts: self.facts(common, stands),
            feeds: &common.feeds,
            front: link(&Address::Front),
            above: linked(&self.above),
            main: linked(&common.main),
            about: link(&Address::About),
            fresh,
            body: &self.body,
        };
        let bytes = template::write(&frame).into_bytes();
        Page { address, media: HTML, bytes }
    }

    /// Returns what search engines are told of a page: that it is a report, and on which papers.
    fn facts(&self, common: &Common, stands: &Address) -> Option<String> {
        if self.about.is_empty() {
            return None;
        }
        let facts = serde_json::json!({
            "@context": "https://schema.org",
            "@type": "Report",
            "name": self.title,
            "url": common.address(stands),
            "inLanguage": code(common.wording.language()),
            "isBasedOn": self.about,
        });
        // Within a script element `<` could end it.
        Some(facts.to_string().replace('<', "\\u003c"))
    }
}

impl Common {
    /// Returns the whole address of a page, where it is known where the site stands.
    pub fn address(&self, of: &Address) -> Option<String> {
        let base = self.base_url.trim_end_matches('/');
        (!base.is_empty()).then(|| format!("{base}/{}", of.path()))
    }
}
