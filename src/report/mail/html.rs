//! The HTML part of a mail.
//!
//! Knows its tags: every style stands in its tag, because mail programs drop style sheets; the one
//! sheet at the head only repeats the colours for the dark. Signs and words carry what colour
//! repeats. Must not decide what is told.

use std::fmt::Write as _;

use crate::report::document::Block;
use crate::report::html::{code, escaped};
use crate::report::template;
use crate::report::view::{Headline, Heads, Mark, Side, TextLine};
use crate::report::wording::{EditionCounts, Noun, Relation, Wording, sentence_case};
use crate::watch::{WordPattern, spans};

/// How a word that the watch looks for is marked: in no colour of what is gone or new.
const SOUGHT: &str = "border-bottom:2px solid #b58900";
/// What tiles take of the width beside each other, in hundredths; the rest parts them.
const WIDE: usize = 98;
const MUTED: &str = "margin:4px 0 0;color:#57606a;font-size:14px";

/// Lays a document out, under the title of its page.
pub(super) fn page(
    wording: Wording,
    title: &str,
    document: &[Block<'_>],
    sought: &[WordPattern],
) -> String {
    let mut mail = Writer { wording, sought, body: String::new() };
    for block in document {
        mail.block(block);
    }
    let (language, style) = (code(wording.language()), template::DARK.replace('\n', ""));
    template::write(&template::Mail { language, title, style, body: mail.body })
}

struct Writer<'a> {
    wording: Wording,
    /// Words of the watch, which are marked where they stand.
    sought: &'a [WordPattern],
    body: String,
}

impl Writer<'_> {
    fn raw(&mut self, tags: &str) {
        self.body.push_str(tags);
    }

    fn tag(&mut self, tag: &str, style: &str, text: &str) {
        // Writing into memory cannot fail.
        let _ = writeln!(self.body, "<{tag} style=\"{style}\">{}</{tag}>", escaped(text));
    }

    fn section(&mut self, text: &str) {
        // The words of a section are written in capitals for terminals; here size marks them.
        let style =
            "margin:30px 0 0;padding:0 0 4px;border-bottom:2px solid #1f4e79;font-size:17px";
        let text = sentence_case(text);
        self.tag("h2", style, &text);
    }

    fn muted(&mut self, text: &str) {
        let _ = writeln!(self.body, "<p class=\"m\" style=\"{MUTED}\">{}</p>", escaped(text));
    }

    /// Writes a line of the foot; an address to write to becomes a link.
    fn foot(&mut self, text: &str) {
        let Some((before, address)) = text.split_once("mailto:") else { return self.muted(text) };
        let (before, address) = (escaped(before), escaped(address));
        let _ = writeln!(
            self.body,
            "<p class=\"m\" style=\"{MUTED}\">{before}{}</p>",
            link(&format!("mailto:{address}"), &address)
        );
    }

    fn list(&mut self, lines: &[String]) {
        self.raw("<ul style=\"margin:8px 0 0;padding:0 0 0 20px\">\n");
        for line in lines {
            self.tag("li", "margin:2px 0", line);
        }
        self.raw("</ul>\n");
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Title(text) => {
                self.tag("h1", "margin:0 0 4px;font-size:22px;line-height:1.25", text);
            }
            Block::Section(text) | Block::Heading(text) => self.section(text),
            Block::Chapter(text) => self.tag("h3", "margin:20px 0 0;font-size:16px", text),
            Block::Text(text) => self.tag("p", "margin:12px 0 0", text),
            Block::Note(text) => self.muted(text),
            Block::More(text) => self.muted(text),
            Block::Strong(text) => self.tag("p", "margin:12px 0 0;font-weight:bold", text),
            Block::Aside(text) => {
                let _ = writeln!(
                    self.body,
                    "<p class=\"k\" style=\"margin:12px 0 0;padding:8px 12px;background:#f2f5f8;\
                     border-radius:6px\">{}</p>",
                    escaped(text)
                );
            }
            Block::Labelled(text) => self.labelled(text),
            Block::NotRead(head, list) => {
                for (what, see) in *list {
                    self.labelled(format!("{head} {what} {see}").trim_end());
                }
            }
            Block::Rows(lines)
            | Block::List(lines)
            | Block::Lines(lines)
            | Block::Places(lines) => self.list(lines),
            Block::Articles(articles) => {
                for article in *articles {
                    self.tag("h3", "margin:20px 0 0;font-size:16px", &article.title);
                    self.list(&article.sections);
                }
            }
            Block::Item(number, item) => {
                let number = number.map_or(String::new(), |number| format!("{number}. "));
                self.item(&number, item);
            }
            Block::Tiles(counts) => self.tiles(*counts),
            Block::Chapters(view) => {
                self.section(self.wording.by_chapter());
                let wording = self.wording;
                let mut chapters = template::Chapters::of(wording, view);
                chapters.columns = chapters.columns.map(|column| breakable(wording, &column));
                self.raw(&template::write(&template::MailChapters { chapters }));
            }
            Block::Gap => {}
            Block::Rule => self
                .raw("<hr style=\"margin:28px 0 12px;border:0;border-top:1px solid #d0d7de\">\n"),
            Block::Foot(text) => self.foot(text),
        }
    }

    /// Writes the counts that matter most, each of which stands in the text again.
    fn tiles(&mut self, counts: EditionCounts) {
        let wording = self.wording;
        if counts.is_first {
            return;
        }
        let tiles = [
            (counts.role_shifts, Noun::RoleShift),
            (counts.substantive, Noun::SubstantiveChange),
            (counts.articles_changed, Noun::ChangedArticle),
        ];
        // Beside an annual report nothing was changed: it has other words, or not these.
        let tiles = match counts.relation {
            Relation::Successive => &tiles[..],
            Relation::Beside => &tiles[..0],
        };
        let told = tiles.iter().filter(|(count, _)| *count > 0);
        let tiles: Vec<(String, String)> = told
            .map(|&(count, noun)| {
                let noun = breakable(wording, wording.noun(count, noun));
                (wording.number(count as u64), noun)
            })
            .collect();
        if !tiles.is_empty() {
            self.raw(&template::write(&template::Tiles { width: WIDE / tiles.len(), tiles }));
        }
    }

    fn item(&mut self, number: &str, item: &Headline) {
        let head = format!("{number}{}", item.text);
        self.tag("h3", "margin:18px 0 0;font-size:16px;line-height:1.35", &head);
        if !item.place.is_empty() {
            self.muted(&item.place);
        }
        for line in &item.lines {
            self.line(item.heads, line);
        }
        if !item.note.is_empty() {
            self.muted(&item.note);
        }
        self.links(item);
    }

    /// Writes where an item can be read: on our own page, and in the official text.
    fn links(&mut self, item: &Headline) {
        if item.citation.is_empty() {
            return;
        }
        let citation = escaped(&item.citation);
        let official = escaped(&item.address);
        let text = if item.page.is_empty() {
            link(&official, &citation)
        } else {
            let (page, word) = (escaped(&item.page), escaped(self.wording.official_source()));
            format!("{} ({})", link(&page, &citation), link(&official, &word))
        };
        let _ = writeln!(self.body, "<p class=\"m\" style=\"{MUTED}\">{text}</p>");
    }

    /// Escapes a text, and underlines the words that the watch looks for.
    fn marked(&self, text: &str) -> String {
        let mut marked = String::new();
        let mut at = 0;
        for span in spans(self.sought, text) {
            let (before, word) = (text.get(at..span.start), text.get(span.clone()));
            let (before, word) =
                (escaped(before.unwrap_or_default()), escaped(word.unwrap_or_default()));
            let _ = write!(marked, "{before}<b style=\"{SOUGHT}\">{word}</b>");
            at = span.end;
        }
        marked + &escaped(text.get(at..).unwrap_or_default())
    }

    fn line(&mut self, heads: Heads, line: &TextLine) {
        let mut text = String::new();
        for piece in &line.pieces {
            let inner = self.marked(&piece.text);
            let _ = match piece.mark {
                Mark::Plain => write!(text, "{inner}"),
                Mark::Gone => write!(
                    text,
                    "<span class=\"d\" style=\"background:#fde4e4;text-decoration:line-through\">{inner}</span>"
                ),
                Mark::New => write!(
                    text,
                    "<span class=\"i\" style=\"background:#d9f3e0;font-weight:bold\">{inner}</span>"
                ),
            };
        }
        let (class, colour) = match line.side {
            Side::Old => ("o", "#c0302b"),
            Side::New => ("n", "#1a7f37"),
            Side::Both => ("m", "#8c959f"),
        };
        let word = heads.of(line.side);
        let _ = writeln!(
            self.body,
            "<p class=\"{class}\" style=\"margin:8px 0 0;padding-left:10px;border-left:3px solid {colour}\">\
             <b>{word}</b> {text}</p>"
        );
    }

    /// Writes a paragraph whose first word, up to the colon, is its head.
    fn labelled(&mut self, text: &str) {
        let (label, rest) = text.split_once(':').unwrap_or(("", text));
        let label = sentence_case(label);
        let rest = linked(rest);
        let _ = writeln!(
            self.body,
            "<p style=\"margin:14px 0 0\"><b>{}:</b>{rest}</p>",
            escaped(&label)
        );
    }
}

/// Writes a link; both texts are escaped already.
fn link(address: &str, text: &str) -> String {
    format!("<a href=\"{address}\" style=\"color:#0b57a4\">{text}</a>")
}

/// Writes a text whose last word is an address as a link.
fn linked(text: &str) -> String {
    match text.rsplit_once(' ') {
        Some((before, address)) if address.starts_with("https://") => {
            let (before, address) = (escaped(before), escaped(address));
            format!("{before} {}", link(&address, &address))
        }
        _ => escaped(text),
    }
}

/// Escapes a text of ours, and lets its long words break where a column is narrow.
fn breakable(wording: Wording, text: &str) -> String {
    let breaks = wording.breaks().iter();
    breaks.fold(escaped(text), |text, [word, parts]| {
        text.replace(word, &parts.replace('-', "&#173;"))
    })
}
