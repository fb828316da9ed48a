//! The report of an edition as HTML.
//!
//! Knows its tags. Must not decide what is told.

use crate::report::view::{ChapterRow, EditionView, Headline};
use crate::report::wording::Wording;

use super::{Html, escaped};

/// Writes a report.
pub(super) fn write(page: &mut Html, wording: Wording, view: &EditionView) {
    page.element("h1", &view.head);
    page.element("p", &view.scope);
    page.element("p", &view.totals_head);
    list(page, &view.totals);
    for remark in &view.remarks {
        page.element("p", remark);
    }
    if let Some(quiet) = &view.quiet {
        page.paragraph("label", quiet);
    }
    if !view.top.is_empty() {
        page.element("h2", wording.most_important());
        page.raw("<ol>\n");
        items(page, wording, &view.top);
        page.raw("</ol>\n");
    }
    if !view.further.is_empty() {
        page.element("h2", wording.further());
        for chapter in &view.further {
            if !chapter.title.is_empty() {
                page.element("h3", &chapter.title);
            }
            page.raw("<ul>\n");
            items(page, wording, &chapter.items);
            page.raw("</ul>\n");
            if !chapter.more.is_empty() {
                page.paragraph("note", &chapter.more);
            }
        }
    }
    table(page, wording, view);
    if !view.places.is_empty() {
        page.element("h2", &wording.place_list().to_uppercase());
        list(page, &view.places);
    }
    if !view.provisional.is_empty() {
        page.element("p", &view.provisional);
    }
    for (what, see) in &view.not_read {
        page.element("p", &format!("{} {what} {see}", wording.not_read_head()));
    }
    page.element("p", &format!("{} {}", wording.not_shown_head(), view.not_shown));
    page.paragraph("note", &format!("{} {}", view.compared, wording.unofficial()));
}

fn items(page: &mut Html, wording: Wording, headlines: &[Headline]) {
    for headline in headlines {
        page.raw("<li>");
        page.paragraph("label", &headline.text);
        if !headline.place.is_empty() {
            page.element("p", &headline.place);
        }
        let texts = [
            (wording.was(), "was", &headline.was),
            (wording.becomes(), "wordt", &headline.becomes),
        ];
        for (head, class, text) in texts {
            if let Some(text) = text {
                page.paragraph(class, &format!("{head} {text}"));
            }
        }
        if !headline.note.is_empty() {
            page.paragraph("note", &headline.note);
        }
        if !headline.citation.is_empty() {
            page.link(&headline.citation, &headline.address);
        }
        page.raw("</li>\n");
    }
}

fn table(page: &mut Html, wording: Wording, view: &EditionView) {
    page.element("h2", wording.by_chapter());
    page.raw("<table>\n<tr><th></th>");
    for column in wording.chapter_columns() {
        page.raw(&format!("<th class=\"n\">{}</th>", escaped(column)));
    }
    page.raw("</tr>\n");
    let row = |row: &ChapterRow| {
        let label = format!("{} {}", row.chapter, row.name);
        let numbers: String = [row.articles, row.changed, row.passages]
            .map(|number| format!("<td class=\"n\">{}</td>", wording.number(number as u64)))
            .concat();
        format!("<tr><td>{}</td>{numbers}</tr>\n", escaped(label.trim_end()))
    };
    for one in view.rows.iter().chain([&view.total]) {
        page.raw(&row(one));
    }
    page.raw("</table>\n");
}

fn list(page: &mut Html, lines: &[String]) {
    page.raw("<ul>\n");
    for line in lines {
        page.element("li", line);
    }
    page.raw("</ul>\n");
}

#[cfg(test)]
mod tests {
    use crate::report::Language;
    use crate::report::html::{article, edition};
    use crate::report::sample::{changes, dunes, new_edition, old_edition};

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
        let page = article(&dunes(), &old_edition(), &new_edition(), Language::Dutch);
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
