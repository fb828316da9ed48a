//! An entry of a feed as text, for who looks at it before it leaves.
//!
//! Knows the few tags that entries are made of. Must not know what an entry tells, nor read a page of
//! somebody else.

use super::parcel::FeedPost;
use super::terminal::TerminalOptions;
use super::terminal::layout::{Page, Span, Style};

/// Where the lines of an item stand.
const INDENT: &str = "   ";

/// Returns the title, the text and the address of an entry, with the marks that a terminal has.
#[must_use]
pub fn text(post: &FeedPost) -> String {
    let mut page = Page::new(TerminalOptions::default().width, false);
    page.line("", Style::Plain, &post.title);
    page.blank();
    let mut line = String::new();
    // The number of the item, and whether its first line is still to come.
    let (mut item, mut opens) = (0, false);
    let mut address = "";
    let mut write = |line: &mut String, item: usize, opens: &mut bool| {
        let text = std::mem::take(line);
        if text.trim().is_empty() {
            return;
        }
        let number = format!("{item}. ");
        let (first, rest) = match item {
            0 => ("", ""),
            _ if *opens => (number.as_str(), INDENT),
            _ => (INDENT, INDENT),
        };
        *opens = false;
        page.hanging(first, rest, &[Span::new(Style::Plain, text)]);
    };
    for part in post.html.split('<') {
        let (tag, after) = part.split_once('>').unwrap_or(("", part));
        match tag {
            "ol" | "ul" | "/ol" | "/ul" => item = 0,
            "li" => (item, opens) = (item + 1, true),
            "/p" | "/li" | "br" => write(&mut line, item, &mut opens),
            "del" => line.push_str("[-"),
            "/del" => line.push_str("-]"),
            "ins" => line.push_str("{+"),
            "/ins" => line.push_str("+}"),
            "/a" => line = format!("{line}: {address}"),
            _ => {
                let to = tag.strip_prefix("a href=\"").and_then(|to| to.strip_suffix('"'));
                address = to.unwrap_or(address);
            }
        }
        line.push_str(&unescaped(after));
    }
    write(&mut line, item, &mut opens);
    if !post.address.is_empty() {
        page.blank();
        page.line("", Style::Plain, &post.address);
    }
    page.finish()
}

/// Reads the signs that a page writes in another way; `&amp;` last, so that nothing is read twice.
fn unescaped(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    signs.iter().fold(text.to_owned(), |text, (written, sign)| text.replace(written, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_text_with_marks_numbers_and_addresses() {
        let html = "<p>Begroting 2026 &amp; meer.</p><ol><li><p><strong>Rolverschuiving</strong></p>\
                    <p><em>was:</em> De minister <del>stimuleert</del> &lt;b&gt;.</p></li><li><p>Twee</p>\
                    <p><a href=\"https://example.org/1\">Kamerstuk</a></p></li></ol><p>Slot.</p>";
        let post = FeedPost {
            title: "Titel".into(),
            html: html.into(),
            address: "https://example.org/".into(),
            ..FeedPost::default()
        };
        assert_eq!(
            text(&post),
            "Titel\n\nBegroting 2026 & meer.\n1. Rolverschuiving\n   was: De minister [-stimuleert-] \
             <b>.\n2. Twee\n   Kamerstuk: https://example.org/1\nSlot.\n\nhttps://example.org/\n"
        );
    }
}
