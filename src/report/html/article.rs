//! The synopsis of one article as HTML.
//!
//! Knows its tags. Must not decide what is told.

use super::write::{Html, escaped};
use crate::report::view::{ArticleView, Fold, ItemView, Side, TextLine};
use crate::report::wording::Wording;

/// Writes a synopsis; its first heading is of the given level.
pub(super) fn write(page: &mut Html, wording: Wording, view: &ArticleView, level: usize) {
    page.raw("<article>\n");
    page.element(&format!("h{level}"), &view.chapter);
    for title in &view.titles {
        page.element(&format!("h{}", level + 1), title);
    }
    page.paragraph("note", &view.editions);
    for (head, citations) in [(wording.was(), &view.was), (wording.becomes(), &view.becomes)] {
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
        page.element(&format!("h{}", level + 2), &group.heading);
        for one in &group.items {
            item(page, wording, one);
        }
    }
    for one in &view.folds {
        fold(page, one);
    }
    if !view.not_compared.is_empty() {
        page.paragraph("note", &view.not_compared);
    }
    if !view.official.is_empty() {
        page.link(&view.official, &view.address);
    }
    let foot = [view.checksums.as_str(), wording.unofficial_brief()];
    page.paragraph("note", foot.join("   ").trim());
    page.raw("</article>\n");
}

fn item(page: &mut Html, wording: Wording, item: &ItemView) {
    let number = item.number.to_string();
    let label = escaped(&format!("{number}. {}", item.label));
    let weight = wording.weight_mark(item.weight);
    let rest = escaped(&format!("{} ({weight})", item.roles));
    page.raw(&format!("<p><span class=\"label\">{label}</span> {}</p>\n", rest.trim_start()));
    lines(page, &item.lines);
    if !item.notes.is_empty() {
        page.paragraph("note", &item.notes.join(" "));
    }
}

fn lines(page: &mut Html, lines: &[TextLine]) {
    for line in lines {
        let (class, sign) = match line.side {
            Side::Old => ("was", "−"),
            Side::New => ("wordt", "+"),
            Side::Both => ("gelijk", "="),
        };
        let text = page.marked(line);
        page.raw(&format!("<p class=\"{class}\">{sign} {text}</p>\n"));
    }
}

fn fold(page: &mut Html, fold: &Fold) {
    page.raw("<details>");
    page.element("summary", &fold.summary);
    for item in &fold.items {
        lines(page, &item.lines);
    }
    page.raw("</details>\n");
}
