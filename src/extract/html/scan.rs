//! The tags of an HTML text, read quickly before it is parsed.
//!
//! Knows where pages begin, on which lines blocks begin, and how deep and how costly parsing would
//! be. Must not know what the text means, and guards the parser: what is too deep is refused here.

use std::collections::BTreeMap;

use super::tag_text::{declaration_end, raw_end, tag_end, tag_name};

/// Deepest nesting that is parsed; the parser's work grows with depth, real pages stay under 60.
const DEEPEST: usize = 256;

/// Most nodes the parser may have to make: emphasis left open is made anew in every block. A
/// paper of 11 MB has under half a million; what a node takes is more than the shortest tag, and so
/// they are bounded by the size of the text too.
const MOST_NODES: usize = 300_000;
const BYTES_OF_NODE: usize = 16;

/// Most attributes of one tag, and of all that go to one element: the parser compares each with all
/// before it. Real ones have under 20.
const MOST_ATTRIBUTES: usize = 256;

/// Most pages in one file; a chapter has under 100.
const MOST_PAGES: usize = 2_000;

/// Largest HTML that is parsed, in bytes: a tree takes some ten times its text.
const LARGEST_HTML: usize = 32 * 1024 * 1024;

/// Elements whose lines are kept, for remarks.
pub(super) const LINED: &[&str] =
    &["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "table", "tr", "td", "th", "div"];

/// One page of the file: a whole HTML document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Page<'a> {
    pub source: &'a str,
    pub first_line: u64,
    /// The lines on which the elements of each name in [`LINED`] begin.
    pub lines: BTreeMap<&'static str, Vec<u64>>,
}

/// Why a text is not parsed, with the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refused {
    pub line: u64,
    pub reason: String,
}

/// Formatting elements: left open, they go on in the next block.
const FORMATTING: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements that have no end.
const VOID: &[&str] = &[
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
];

/// Elements whose content is text, whatever it looks like.
const RAW: &[&str] =
    &["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"];

/// Elements an end tag of another name does not reach through.
const BARRIERS: &[&str] = &[
    "applet", "caption", "html", "table", "td", "th", "marquee", "object", "template", "select",
    "button",
];

const TABLE_PARTS: &[&str] =
    &["table", "caption", "colgroup", "tbody", "thead", "tfoot", "tr", "td", "th"];

/// Blocks that close an open paragraph.
const CLOSE_PARAGRAPH: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dd",
    "dt",
    "li",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "ul",
];

/// Elements without a place of their own in the nesting.
const PLAIN_INLINE: &[&str] = &[
    "span", "abbr", "acronym", "cite", "q", "sub", "sup", "label", "mark", "time", "var", "kbd",
    "bdi", "bdo", "del", "ins", "samp", "dfn",
];

/// Takes a file apart into its pages, or says why it is not parsed.
pub(crate) fn pages(source: &str) -> Result<Vec<Page<'_>>, Refused> {
    if source.len() > LARGEST_HTML {
        let reason = format!("de webpagina is groter dan {} MB", LARGEST_HTML / 1024 / 1024);
        return Err(Refused { line: 1, reason });
    }
    let mut scan = Scan {
        source,
        at: 0,
        line: 1,
        counted: 0,
        nesting: Nesting::default(),
        page_start: 0,
        page: Page { first_line: 1, ..Page::default() },
        prolog: Some((0, 1)),
        seen_tag: false,
        of_body: 0,
        pages: Vec::new(),
    };
    scan.run()?;
    scan.end_page(source.len());
    Ok(scan.pages)
}

struct Scan<'a> {
    source: &'a str,
    at: usize,
    line: u64,
    /// Up to where lines were counted.
    counted: usize,
    nesting: Nesting,
    page_start: usize,
    page: Page<'a>,
    /// Where the declarations began that nothing but white space follows.
    prolog: Option<(usize, u64)>,
    seen_tag: bool,
    /// Attributes of the element `body` of the page.
    of_body: usize,
    pages: Vec<Page<'a>>,
}

impl Scan<'_> {
    fn run(&mut self) -> Result<(), Refused> {
        while let Some(found) = self.source[self.at..].find('<') {
            let start = self.at + found;
            if !self.source[self.at..start].trim().is_empty() {
                self.prolog = None;
            }
            self.count_lines(start);
            let rest = &self.source[start + 1..];
            if rest.starts_with('!') || rest.starts_with('?') {
                self.prolog.get_or_insert((start, self.line));
                self.at = start + 1 + declaration_end(rest);
            } else if let Some(name) = tag_name(rest) {
                self.end_of_tag(&name, rest, start)?;
                self.start_tag(&name, start)?;
            } else if let Some(name) = rest.strip_prefix('/').and_then(tag_name) {
                self.end_of_tag("", rest, start)?;
                self.nesting.end(&name);
                self.prolog = None;
            } else if rest.starts_with('/') {
                self.at = start + 1 + rest.find('>').map_or(rest.len(), |end| end + 1);
            } else {
                self.at = start + 1;
                self.prolog = None;
            }
        }
        Ok(())
    }

    fn count_lines(&mut self, to: usize) {
        let newlines = self.source.as_bytes()[self.counted..to].iter().filter(|b| **b == b'\n');
        self.line += newlines.count() as u64;
        self.counted = to;
    }

    fn refuse(&self, reason: String) -> Refused {
        Refused { line: self.line, reason }
    }

    /// Goes on behind a tag, unless it has more attributes than are parsed. Those of every further
    /// `body` go to the first.
    fn end_of_tag(&mut self, name: &str, rest: &str, start: usize) -> Result<(), Refused> {
        let (length, mut attributes) = tag_end(rest);
        self.at = start + 1 + length;
        if name == "body" {
            self.of_body += attributes;
            attributes = self.of_body;
        }
        if attributes > MOST_ATTRIBUTES {
            let reason = format!("een element heeft meer dan {MOST_ATTRIBUTES} attributen");
            return Err(self.refuse(reason));
        }
        Ok(())
    }

    fn start_tag(&mut self, name: &str, start: usize) -> Result<(), Refused> {
        if name == "html" && self.seen_tag {
            let (cut, line) = self.prolog.unwrap_or((start, self.line));
            self.end_page(cut);
            self.page.first_line = line;
            if self.pages.len() >= MOST_PAGES {
                let reason = format!("het bestand heeft meer dan {MOST_PAGES} pagina’s");
                return Err(self.refuse(reason));
            }
        }
        self.seen_tag = true;
        self.prolog = None;
        if let Some(lined) = LINED.iter().find(|lined| **lined == name) {
            self.page.lines.entry(lined).or_default().push(self.line);
        }
        self.nesting.start(name);
        if self.nesting.depth() > DEEPEST {
            let reason = format!("de elementen zijn dieper genest dan {DEEPEST} niveaus");
            return Err(self.refuse(reason));
        }
        if self.nesting.nodes > MOST_NODES + self.source.len() / BYTES_OF_NODE {
            let reason = "de webpagina heeft te veel elementen".to_owned();
            return Err(self.refuse(reason));
        }
        if RAW.contains(&name) && !self.nesting.is_foreign() {
            self.at += raw_end(&self.source[self.at..], name);
        } else if name == "plaintext" {
            self.at = self.source.len();
        }
        Ok(())
    }

    fn end_page(&mut self, to: usize) {
        let mut page = std::mem::take(&mut self.page);
        page.source = &self.source[self.page_start..to];
        self.pages.push(page);
        self.page_start = to;
        self.of_body = 0;
        // What a page has cost stays counted.
        self.nesting = Nesting { nodes: self.nesting.nodes, ..Nesting::default() };
    }
}

/// The elements that are open, as the parser would have them.
#[derive(Debug, Default)]
struct Nesting {
    open: Vec<String>,
    /// Formatting elements whose block ended before they did.
    dangling: Vec<String>,
    nodes: usize,
}

impl Nesting {
    fn depth(&self) -> usize {
        self.open.len() + self.dangling.len()
    }

    fn is_foreign(&self) -> bool {
        self.open.iter().any(|open| open == "svg" || open == "math")
    }

    fn start(&mut self, name: &str) {
        self.nodes += 2 + self.dangling.len();
        if VOID.contains(&name) {
            return;
        }
        if CLOSE_PARAGRAPH.contains(&name)
            && let Some(at) = self.find(|open| open == "p", |open| BARRIERS.contains(&open))
        {
            self.close_from(at);
        }
        let own: &[&str] = match name {
            "li" => &["li"],
            "dd" | "dt" => &["dd", "dt"],
            "option" => &["option"],
            "td" | "th" => &["td", "th"],
            "tr" => &["tr"],
            "tbody" | "thead" | "tfoot" => &["tbody", "thead", "tfoot"],
            _ => &[],
        };
        if name == "a" {
            self.end("a");
        } else if !own.is_empty() {
            let in_table = TABLE_PARTS.contains(&name);
            let stops = |open: &str| {
                if in_table {
                    matches!(open, "table" | "template" | "html")
                } else {
                    is_special(open) && !matches!(open, "address" | "div" | "p")
                }
            };
            if let Some(at) = self.find(|open| own.contains(&open), stops) {
                self.close_from(at);
            }
        }
        self.open.push(name.to_owned());
    }

    fn end(&mut self, name: &str) {
        if FORMATTING.contains(&name) {
            if let Some(at) = self.open.iter().rposition(|open| open == name) {
                self.open.remove(at);
            } else if let Some(at) = self.dangling.iter().rposition(|open| open == name) {
                self.dangling.remove(at);
            }
            return;
        }
        let is_heading = |name: &str| name.len() == 2 && name.starts_with('h') && name != "hr";
        let stops = |open: &str| {
            if TABLE_PARTS.contains(&name) {
                matches!(open, "table" | "template" | "html")
            } else if PLAIN_INLINE.contains(&name) {
                is_special(open)
            } else {
                BARRIERS.contains(&open) || (name == "li" && matches!(open, "ul" | "ol"))
            }
        };
        let same = |open: &str| open == name || (is_heading(name) && is_heading(open));
        if let Some(at) = self.find(same, stops) {
            self.close_from(at);
        }
    }

    /// Finds the innermost open element that is meant, unless one stands before it that stops.
    fn find(&self, meant: impl Fn(&str) -> bool, stops: impl Fn(&str) -> bool) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().rev() {
            if meant(open) {
                return Some(at);
            }
            if stops(open) {
                return None;
            }
        }
        None
    }

    fn close_from(&mut self, at: usize) {
        let closed = self.open.split_off(at);
        let formatting = |name: &String| FORMATTING.contains(&name.as_str());
        self.dangling.extend(closed.into_iter().filter(formatting));
    }
}

fn is_special(name: &str) -> bool {
    !PLAIN_INLINE.contains(&name) && !FORMATTING.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_one_after_another_are_taken_apart_and_nothing_is_lost() {
        let source = "<!doctype html>\n<html><p>een</html>\n<?xml version='1.0'?>\n<!DOCTYPE html>\n\
                      <html><p>twee</p><script>'<html>'</script></html>\n";
        let pages = pages(source).unwrap();
        assert_eq!(pages.iter().map(|page| page.first_line).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(pages.iter().map(|page| page.source).collect::<String>(), source);
        assert_eq!(pages[1].lines["p"], [5]);
    }

    /// Repeats a piece with another number each time.
    fn numbered(piece: &str, times: usize) -> String {
        (0..times)
            .flat_map(|n| piece.replace('#', &n.to_string()).into_bytes())
            .map(char::from)
            .collect()
    }

    #[test]
    fn bombs_are_refused() {
        let deep = "<div>".repeat(1_000);
        let in_cells = "<div><table><tr><td></div>".repeat(1_000);
        let adopted = "<b><div></b>".repeat(1_000);
        let marks = "<p>".to_owned() + &"<font>".repeat(200) + &"<p></p>".repeat(30_000);
        let named =
            |tag: &str| format!("<html><body><p>een</p><{tag}{}>twee", numbered(" a#=0", 80_000));
        let bodies = numbered("<body a#=0>", 20_000);
        let glued = numbered("a#=''", 20_000);
        let attributes = [named("p"), named("/p"), bodies, format!("<p {glued}>")];
        let bombs = [deep, in_cells, adopted, marks, "<html>".repeat(3_000)];
        for bomb in bombs.into_iter().chain(attributes) {
            assert!(pages(&bomb).is_err(), "{}", &bomb[..40]);
        }
    }

    #[test]
    fn pages_that_leave_ends_out_are_read() {
        let items = "<ul>".to_owned() + &"<li>een<p>twee".repeat(1_000) + "</ul>";
        let rows = "<table>".to_owned() + &"<tr><td>een<td><p>twee".repeat(1_000) + "</table>";
        let spaced = "<p class = \"a b c\" title='x > y' / >een</p>".repeat(1_000);
        let short = ["<p>een<br>".repeat(1_000), "<b>een</b><i>x</i>".repeat(900), spaced];
        for source in [items, rows].into_iter().chain(short) {
            assert!(pages(&source).is_ok(), "{}", &source[..20]);
        }
    }
}
