//! A document as HTML.
//!
//! Knows its tags. Must not decide what is told.

use super::entrance::{article_id, slug};
use super::write::{Html, escaped};
use crate::report::document::Block;
use crate::report::template;
use crate::report::view::{Headline, Heads, Side, TextLine};
use crate::report::wording::{Wording, sentence_case};

/// Prints a document.
pub(super) fn write(page: &mut Html, wording: Wording, document: &[Block<'_>]) {
    // Items stand one level below what opened them.
    let mut level = "h3";
    for block in document {
        match block {
            Block::Title(text) => page.element("h1", &sentence_case(text)),
            Block::Section(text) | Block::Heading(text) => {
                level = "h3";
                let text = sentence_case(text);
                page.heading("h2", &slug(&text), &text);
            }
            Block::Chapter(text) => {
                level = "h4";
                page.element("h3", text);
            }
            Block::Text(text) | Block::Labelled(text) => page.element("p", text),
            Block::Aside(text) => page.element("p", text),
            Block::Note(text) => page.paragraph("note", text),
            Block::More(text) | Block::Foot(text) => page.paragraph("note", text),
            Block::Strong(text) => page.paragraph("label", text),
            Block::NotRead(head, lines) => not_read(page, head, lines),
            Block::Rows(lines)
            | Block::List(lines)
            | Block::Lines(lines)
            | Block::Places(lines) => list(page, lines),
            Block::Articles(articles) => {
                for article in *articles {
                    page.element("h3", &article.title);
                    list(page, &article.sections);
                }
            }
            Block::Item(number, headline) => {
                let number = number.map_or(String::new(), |number| format!("{number}. "));
                page.element(level, &format!("{number}{}", headline.text));
                let article = headline.at.as_ref().map(|place| page.link_to(&article_id(place)));
                item(page, headline, article.as_deref());
            }
            Block::Chapters(view) => {
                let title = sentence_case(wording.by_chapter());
                page.heading("h2", &slug(&title), &title);
                let chapters = template::Chapters::of(wording, view);
                page.raw(&template::write(&template::PageChapters { chapters }));
            }
            Block::Rule => page.raw("<hr>\n"),
            Block::Tiles(_) | Block::Gap => {}
        }
    }
}

/// Writes what was not read in a box of its own, each with its source.
pub(crate) fn not_read(page: &mut Html, head: &str, lines: &[(String, String)]) {
    if lines.is_empty() {
        return;
    }
    let head = sentence_case(head.trim_end_matches(':'));
    page.raw("<aside class=\"doos\">\n");
    page.heading("h2", &slug(&head), &head);
    for (what, see) in lines {
        let what = escaped(what);
        let source = match see.rsplit_once(' ') {
            Some((word, address)) if address.starts_with("https://") => {
                let (word, address) = (escaped(word), escaped(address));
                format!("{word} <a href=\"{address}\">{address}</a>")
            }
            _ => escaped(see),
        };
        page.raw(&format!("<p>{what} {source}</p>\n"));
    }
    page.raw("</aside>\n");
}

/// Writes what is told of an item below its head; its place is a link where its article is on the page.
pub(crate) fn item(page: &mut Html, headline: &Headline, article: Option<&str>) {
    match article {
        _ if headline.place.is_empty() => {}
        Some(article) => page.link(&headline.place, article),
        None => page.paragraph("note", &headline.place),
    }
    sides(page, headline.heads, &headline.lines);
    if !headline.note.is_empty() {
        page.paragraph("note", &headline.note);
    }
    if !headline.citation.is_empty() {
        page.link(&headline.citation, &headline.address);
    }
}

/// Writes old and new texts beside each other where there is room, each behind its word.
pub(super) fn sides(page: &mut Html, heads: Heads, lines: &[TextLine]) {
    let of = |side: Side| -> Vec<TextLine> {
        lines.iter().filter(|line| line.side == side).cloned().collect()
    };
    let (old, new) = (of(Side::Old), of(Side::New));
    texts(page, heads, &of(Side::Both));
    if old.is_empty() && new.is_empty() {
        return;
    }
    page.raw("<div class=\"naast\">\n");
    for (class, lines) in [("oud", old), ("nieuw", new)].iter().filter(|(_, one)| !one.is_empty()) {
        page.raw(&format!("<div class=\"{class}\">\n"));
        texts(page, heads, lines);
        page.raw("</div>\n");
    }
    page.raw("</div>\n");
}

/// Writes old and new texts, each behind its word.
pub(crate) fn texts(page: &mut Html, heads: Heads, lines: &[TextLine]) {
    for line in lines {
        let class = match line.side {
            Side::Old => "was",
            Side::New => "wordt",
            Side::Both => "gelijk",
        };
        let (word, text) = (escaped(heads.of(line.side)), page.marked(line));
        page.raw(&format!("<p class=\"{class}\"><b>{word}</b> {text}</p>\n"));
    }
}

fn list(page: &mut Html, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    page.raw("<ul>\n");
    for line in lines {
        page.element("li", line);
    }
    page.raw("</ul>\n");
}

#[cfg(test)]
mod tests {
    use crate::report::html::{articles, edition};
    use crate::report::sample::{changes, dunes, new_edition, old_edition};
    use crate::report::{Language, Single};

    #[test]
    fn a_page_loads_nothing_and_links_only_to_the_official_papers() {
        let page = edition(&changes(), &old_edition(), &new_edition(), Language::Dutch);
        assert!(page.starts_with("<!doctype html>\n<html lang=\"nl\">"));
        for forbidden in ["<script", "<img", "<link", "src=", "url(", "@import"] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        let links = page.matches("href=\"").count();
        let inside: Vec<&str> =
            page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let official = page.matches("href=\"https://zoek.officielebekendmakingen.nl/kst-").count();
        assert!(official > 0 && inside.len() > 4 && links == inside.len() + official);
        for id in inside {
            assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        }
    }

    #[test]
    fn marks_are_signs_and_tags() {
        let (article, old, new) = (dunes(), old_edition(), new_edition());
        let one = Single { article: &article, old: &old, new: &new };
        let said = ["Het nummer is van <twee> artikelen.".to_owned()];
        let page = articles(&[one, one], &said, Language::Dutch);
        assert!(page.contains("<p>Het nummer is van &lt;twee&gt; artikelen.</p>\n<article>"));
        assert_eq!(page.matches("<article>").count(), 2);
        assert!(
            page.contains("<p class=\"was\"><b>was:</b> De minister <del>stimuleert</del> het")
        );
        assert!(page.contains("<summary>1 redactionele wijziging (spelling)</summary>"));
        for tag in ["p", "article", "details", "ul", "li", "h1", "h2", "h3", "del", "ins"] {
            let open = page.matches(&format!("<{tag}>")).count()
                + page.matches(&format!("<{tag} ")).count();
            assert_eq!(open, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
}
