//! The synopsis of one article as HTML.
//!
//! Knows its tags. Must not decide what is told.

use super::print::sides;
use super::write::{Html, escaped};
use crate::report::view::{ArticleView, Fold, Heads, ItemView};
use crate::report::wording::Wording;

/// Writes a synopsis under the heading of its chapter.
pub(super) fn whole(page: &mut Html, wording: Wording, view: &ArticleView) {
    page.raw("<article>\n");
    page.element("h1", &view.chapter);
    write(page, wording, view, 2);
    page.raw("</article>\n");
}

/// Writes a synopsis of which the chapter is named above, at the anchor of its article.
pub(super) fn below(page: &mut Html, wording: Wording, view: &ArticleView, name: &str) {
    let id = page.id(name);
    page.raw(&format!("<article id=\"{id}\">\n"));
    write(page, wording, view, 3);
    page.raw("</article>\n");
}

/// Writes a synopsis; its first heading is of the given level.
fn write(page: &mut Html, wording: Wording, view: &ArticleView, level: usize) {
    for title in &view.titles {
        page.element(&format!("h{level}"), title);
    }
    page.paragraph("note", &view.editions);
    for (head, citations) in [(view.heads.old, &view.was), (view.heads.new, &view.becomes)] {
        for citation in citations {
            page.paragraph("note", &format!("{head} {citation}"));
        }
    }
    for note in &view.notes {
        let (label, rest) = (escaped(&note.label), escaped(&note.behind_label()));
        page.raw(&format!("<p><span class=\"label\">{label}</span>{rest}</p>\n"));
    }
    if !view.summaries.is_empty() {
        page.raw("<ul>\n");
        for summary in &view.summaries {
            let mut parts = vec![summary.headline.clone()];
            if !summary.parts.is_empty() {
                parts.push(summary.parts.join(", "));
            }
            parts.extend(summary.more.iter().cloned());
            page.element("li", &format!("{}: {}", summary.heading, parts.join("; ")));
        }
        page.raw("</ul>\n");
    }
    if let Some(quiet) = &view.quiet {
        page.paragraph("label", quiet);
    }
    for group in &view.groups {
        page.element(&format!("h{}", level + 1), &group.heading);
        for one in &group.items {
            item(page, wording, view.heads, one, level + 2);
        }
    }
    for one in &view.folds {
        fold(page, view.heads, one);
    }
    if !view.not_compared.is_empty() {
        page.paragraph("note", &view.not_compared);
    }
    if !view.official.is_empty() {
        page.link(&view.official, &view.address);
    }
    let foot = [view.checksums.as_str(), wording.unofficial_brief()];
    page.paragraph("note", foot.join("   ").trim());
}

fn item(page: &mut Html, wording: Wording, heads: Heads, item: &ItemView, level: usize) {
    let number = item.number.to_string();
    let label = escaped(&format!("{number}. {}", item.label));
    let weight = item.weight.map(|weight| {
        format!(" <span class=\"note\">({})</span>", escaped(&wording.weight_mark(weight)))
    });
    let (roles, weight) = (escaped(&item.roles), weight.unwrap_or_default());
    page.raw(&format!("<h{level}>{label} <span class=\"bij\">{roles}{weight}</span></h{level}>\n"));
    sides(page, heads, &item.lines);
    if !item.notes.is_empty() {
        page.paragraph("note", &item.notes.join(" "));
    }
}

fn fold(page: &mut Html, heads: Heads, fold: &Fold) {
    page.raw("<details>");
    page.element("summary", &fold.summary);
    for item in &fold.items {
        sides(page, heads, &item.lines);
    }
    page.raw("</details>\n");
}
