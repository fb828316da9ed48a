//! A document as HTML.
//!
//! Knows its tags. Must not decide what is told.

use super::write::{Html, escaped};
use crate::report::document::Block;
use crate::report::template;
use crate::report::view::{Headline, Side, TextLine};
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
                page.element("h2", &sentence_case(text));
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
            Block::NotRead(head, lines) => {
                for (what, see) in *lines {
                    page.element("p", &format!("{head} {what} {see}"));
                }
            }
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
                item(page, wording, headline);
            }
            Block::Chapters(view) => {
                let title = sentence_case(wording.by_chapter());
                let chapters = template::Chapters::of(wording, view);
                page.raw(&template::write(&template::PageChapters { title, chapters }));
            }
            Block::Rule => page.raw("<hr>\n"),
            Block::Tiles(_) | Block::Gap => {}
        }
    }
}

/// Writes what is told of an item below its head.
pub(crate) fn item(page: &mut Html, wording: Wording, headline: &Headline) {
    if !headline.place.is_empty() {
        page.paragraph("note", &headline.place);
    }
    texts(page, wording, &headline.lines);
    if headline.lines.is_empty() {
        let whole = [
            (wording.was(), "was", &headline.was),
            (wording.becomes(), "wordt", &headline.becomes),
        ];
        for (head, class, text) in whole {
            if let Some(text) = text {
                page.paragraph(class, &format!("{head} {text}"));
            }
        }
    }
    if !headline.note.is_empty() {
        page.paragraph("note", &headline.note);
    }
    if !headline.citation.is_empty() {
        page.link(&headline.citation, &headline.address);
    }
}

/// Writes old and new texts, each behind its word.
pub(crate) fn texts(page: &mut Html, wording: Wording, lines: &[TextLine]) {
    for line in lines {
        let (class, word) = match line.side {
            Side::Old => ("was", wording.was()),
            Side::New => ("wordt", wording.becomes()),
            Side::Both => ("gelijk", wording.both_sides()),
        };
        let (word, text) = (escaped(word), page.marked(line));
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
        let official = page.matches("href=\"https://zoek.officielebekendmakingen.nl/kst-").count();
        assert!(links > 0 && links == official);
    }

    #[test]
    fn marks_are_signs_and_tags() {
        let (article, old, new) = (dunes(), old_edition(), new_edition());
        let one = Single { article: &article, old: &old, new: &new };
        let said = ["Het nummer is van <twee> artikelen.".to_owned()];
        let page = articles(&[one, one], &said, Language::Dutch);
        assert!(
            page.contains("<body>\n<p>Het nummer is van &lt;twee&gt; artikelen.</p>\n<article>")
        );
        assert_eq!(page.matches("<article>").count(), 2);
        assert!(
            page.contains("<p class=\"was\">− De minister <del>stimuleert</del> het onderhoud")
        );
        assert!(page.contains("<summary>1 redactionele wijziging (spelling)</summary>"));
        for tag in ["p", "article", "details", "ul", "li", "h1", "h2", "h3", "del", "ins"] {
            let open = page.matches(&format!("<{tag}>")).count()
                + page.matches(&format!("<{tag} ")).count();
            assert_eq!(open, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
}
