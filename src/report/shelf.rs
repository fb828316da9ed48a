//! Messages that became files, for a person with a browser: a page that lists them, and messages
//! of Slack as they look there.
//!
//! Knows tags, and of Slack's markup what this room writes itself. Must not know folders: names of
//! files are handed in.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::html::{Html, escaped};
use super::parcel::{SlackBlock, SlackPost};
use super::wording::Wording;

/// A page that lists messages.
#[derive(Debug)]
pub struct Shelf {
    wording: Wording,
    rows: Vec<String>,
    feeds: String,
    /// The mail that shows most: its size, title and page.
    best: Option<(usize, String, String)>,
    pages: String,
}

impl Shelf {
    /// Begins a page.
    #[must_use]
    pub fn new(wording: Wording) -> Self {
        Self { wording, rows: Vec::new(), feeds: String::new(), best: None, pages: String::new() }
    }

    /// Adds a message: the page that shows it, and the files that belong to it.
    pub fn message(
        &mut self,
        date: NaiveDate,
        watch: &str,
        title: &str,
        page: &str,
        files: &[String],
    ) {
        let kind = page.split('/').next().unwrap_or_default();
        let head = self.wording.shelf_message(date, kind, watch);
        let mut row = format!(
            "<p><a class=\"label\" href=\"{}\">{}</a><br><span class=\"note\">{}",
            escaped(page),
            escaped(title),
            escaped(&head)
        );
        for file in files {
            // Writing into memory cannot fail.
            let _ = write!(row, " · {}", link(file));
        }
        row.push_str("</span></p>\n");
        self.rows.push(row);
    }

    /// Shows a mail before everything else, where none was longer.
    pub fn mail(&mut self, title: &str, page: &str, size: usize) {
        if self.best.as_ref().is_none_or(|(most, ..)| size > *most) {
            self.best = Some((size, title.to_owned(), page.to_owned()));
        }
    }

    /// Adds what else there is to see: texts and addresses.
    pub fn pages(&mut self, pages: &[(String, String)]) {
        let link = |(text, to): &(String, String)| {
            format!("<li><a href=\"{}\">{}</a></li>\n", escaped(to), escaped(text))
        };
        self.pages = pages.iter().map(link).collect();
    }

    /// Adds the feeds.
    pub fn feeds(&mut self, files: &[String]) {
        let links: Vec<String> = files.iter().map(|file| link(file)).collect();
        self.feeds = format!("<p>{}</p>\n", links.join("<br>\n"));
    }

    /// Writes the page, the newest message first.
    #[must_use]
    pub fn to_html(&self) -> String {
        let words = self.wording;
        let mut page = Html::default();
        page.element("h1", words.shelf_title());
        page.element("p", words.shelf_lead());
        if let Some((_, title, to)) = &self.best {
            let (title, to) = (escaped(title), escaped(to));
            page.element("h2", words.shelf_best());
            page.raw(&format!(
                "<p><a class=\"label\" href=\"{to}\">{title}</a></p>\n\
                 <iframe class=\"brief\" src=\"{to}\" title=\"{title}\"></iframe>\n"
            ));
        }
        if !self.pages.is_empty() {
            page.element("h2", words.shelf_pages_head());
            page.raw(&format!("<ul>\n{}</ul>\n", self.pages));
        }
        page.element("h2", words.shelf_messages());
        self.rows.iter().rev().for_each(|row| page.raw(row));
        page.element("h2", words.shelf_feeds());
        page.raw(&self.feeds);
        page.finish(words.language(), words.shelf_title())
    }
}

fn link(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    format!("<a href=\"{}\">{}</a>", escaped(file), escaped(name))
}

/// Returns a page that shows a message of Slack much as Slack does.
#[must_use]
pub fn slack(wording: Wording, post: &SlackPost) -> String {
    let mut page = Html::default();
    page.element("h1", &plain(&post.text));
    // What the first paragraph says again is the head already.
    let again = matches!(post.blocks.first(), Some(SlackBlock::Section(text))
        if plain(&text.replace('*', "")) == plain(&post.text));
    for block in post.blocks.iter().skip(usize::from(again)) {
        match block {
            SlackBlock::Header(text) => page.element("h2", text),
            SlackBlock::Section(text) => page.raw(&format!("<p>{}</p>\n", from_mrkdwn(text))),
            SlackBlock::Context(text) => {
                page.raw(&format!("<p class=\"note\">{}</p>\n", from_mrkdwn(text)));
            }
            SlackBlock::Divider => page.raw("<hr>\n"),
        }
    }
    page.finish(wording.language(), &plain(&post.text))
}

/// Returns a text of Slack without its escapes.
fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace('\u{200b}', "")
}

/// Turns the markup of Slack into tags: `*bold*`, `~struck~`, `<address|text>`; a mark that stands
/// for itself has an invisible sign beside it.
fn from_mrkdwn(text: &str) -> String {
    let mut html = String::new();
    let mut open: Vec<char> = Vec::new();
    let mut before = None;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let is_parted = before == Some('\u{200b}') || rest.starts_with('\u{200b}');
        match c {
            '*' | '~' if !is_parted => {
                let tag = if c == '*' { "b" } else { "del" };
                if open.last() == Some(&c) {
                    open.pop();
                    let _ = write!(html, "</{tag}>");
                } else if !open.contains(&c) {
                    open.push(c);
                    let _ = write!(html, "<{tag}>");
                }
            }
            '<' => {
                let (inner, after) = rest.split_once('>').unwrap_or((rest, ""));
                let (address, text) = inner.split_once('|').unwrap_or((inner, inner));
                let (address, text) = (escaped(&plain(address)), escaped(&plain(text)));
                let _ = write!(html, "<a href=\"{address}\">{text}</a>");
                rest = after;
            }
            '\n' => html.push_str("<br>\n"),
            '\u{200b}' => {}
            // `&`, `<` and `>` are escaped already, as HTML has them.
            c => html.push(c),
        }
        before = Some(c);
    }
    while let Some(c) = open.pop() {
        html.push_str(if c == '*' { "</b>" } else { "</del>" });
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Language;

    fn check(mrkdwn: &str, expected: &str) {
        assert_eq!(from_mrkdwn(mrkdwn), expected);
    }

    #[test]
    fn marks_of_slack_become_tags_and_others_stay_signs() {
        check("*Kop*\n− was: ~oud~ &lt;x&gt;", "<b>Kop</b><br>\n− was: <del>oud</del> &lt;x&gt;");
        check("\u{200b}*\u{200b}a\u{200b}*\u{200b}", "*a*");
        check(
            "<https://a.nl/?b=1&amp;c|tekst> erna",
            "<a href=\"https://a.nl/?b=1&amp;c\">tekst</a> erna",
        );
        check("*open", "<b>open</b>");
    }

    #[test]
    fn a_list_of_messages_has_the_newest_first() {
        let mut shelf = Shelf::new(Wording::new(Language::Dutch));
        for (day, title) in [(16, "Eerste"), (17, "Tweede <b>")] {
            let date = NaiveDate::from_ymd_opt(2025, 9, day).unwrap();
            shelf.message(date, "kust", title, "mail/a.html", &["mail/a.eml".to_owned()]);
        }
        shelf.feeds(&["feeds/feeds.opml".to_owned()]);
        let page = shelf.to_html();
        assert!(page.find("Tweede &lt;b&gt;") < page.find("Eerste"), "{page}");
        assert!(page.contains("<a href=\"mail/a.eml\">a.eml</a>"), "{page}");
    }
}
