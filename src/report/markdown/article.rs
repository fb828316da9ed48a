//! The synopsis of one article as Markdown.
//!
//! Knows its headings and folds. Must not decide what is told.

use crate::report::view::{ArticleView, Fold, Heads, ItemView, Side, TextLine};
use crate::report::wording::Wording;

use super::escape::{escaped, in_html, marked};

/// Returns the synopsis; its first heading is of the given level.
pub(super) fn text(wording: Wording, view: &ArticleView, level: usize) -> String {
    let mut out = String::new();
    head(&mut out, view, level);
    out.push('\n');
    for summary in &view.summaries {
        let mut parts = vec![summary.headline.clone()];
        if !summary.parts.is_empty() {
            parts.push(summary.parts.join(", "));
        }
        parts.extend(summary.more.iter().cloned());
        let heading = summary.heading.replace("  ", " ");
        line(&mut out, &format!("- **{}**: {}", escaped(&heading), escaped(&parts.join("; "))));
    }
    if let Some(quiet) = &view.quiet {
        line(&mut out, &format!("\n**{}**", escaped(quiet)));
    }
    for group in &view.groups {
        heading(&mut out, level + 2, &group.heading);
        for one in &group.items {
            item(&mut out, wording, view.heads, one);
        }
    }
    for one in &view.folds {
        fold(&mut out, wording, view.heads, one);
    }
    if !view.not_compared.is_empty() {
        line(&mut out, &format!("\n{}", escaped(&view.not_compared)));
    }
    foot(&mut out, wording, view);
    out
}

fn head(out: &mut String, view: &ArticleView, level: usize) {
    line(out, &format!("{} {}", "#".repeat(level), escaped(&view.chapter)));
    for title in &view.titles {
        heading(out, level + 1, title);
    }
    line(out, &format!("\n{}\n", escaped(&view.editions)));
    for (head, citations) in [(view.heads.old, &view.was), (view.heads.new, &view.becomes)] {
        for citation in citations {
            line(out, &format!("- {head} {}", escaped(citation)));
        }
    }
    for note in &view.notes {
        // The label stands before it, so no sign of the rest is at the head of the line.
        line(out, &format!("- **{}**{}", escaped(&note.label), escaped(&note.behind_label())));
    }
}

fn item(out: &mut String, wording: Wording, heads: Heads, item: &ItemView) {
    let number = item.number.to_string();
    let roles =
        if item.roles.is_empty() { String::new() } else { format!(" {}", escaped(&item.roles)) };
    let weight = item.weight.map(|weight| format!(" ({})", wording.weight_mark(weight)));
    let weight = weight.unwrap_or_default();
    line(out, &format!("\n**{number}. {}**{roles}{weight}\n", escaped(&item.label)));
    lines(out, wording, heads, &item.lines);
    if !item.notes.is_empty() {
        let notes: Vec<String> = item.notes.iter().map(|note| escaped(note)).collect();
        line(out, &format!("\n{}", notes.join(" ")));
    }
}

fn lines(out: &mut String, wording: Wording, heads: Heads, lines: &[TextLine]) {
    for one in lines {
        let head = match one.side {
            Side::Old | Side::New => heads.of(one.side).to_owned(),
            Side::Both => format!("{}:", wording.article_unchanged()),
        };
        let text: String = one.pieces.iter().map(marked).collect();
        line(out, &format!("- {head} {text}"));
    }
}

/// Writes a fold; the summary line alone says what is inside.
fn fold(out: &mut String, wording: Wording, heads: Heads, fold: &Fold) {
    line(out, &format!("\n<details><summary>{}</summary>\n", in_html(&fold.summary)));
    for item in &fold.items {
        lines(out, wording, heads, &item.lines);
    }
    line(out, "\n</details>");
}

fn foot(out: &mut String, wording: Wording, view: &ArticleView) {
    let mut parts = Vec::new();
    if !view.official.is_empty() {
        // The address is made of letters, digits and hyphens; it is the one link of a synopsis.
        parts.push(format!("[{}]({}).", escaped(&view.official), view.address));
    }
    if !view.checksums.is_empty() {
        parts.push(format!("{}.", escaped(&view.checksums)));
    }
    parts.push(wording.unofficial_brief().to_owned());
    line(out, &format!("\n{}", parts.join(" ")));
}

pub(super) fn heading(out: &mut String, level: usize, text: &str) {
    line(out, &format!("\n{} {}", "#".repeat(level.min(6)), escaped(text)));
}

pub(super) fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use crate::report::Language;
    use crate::report::Single;
    use crate::report::markdown::articles;
    use crate::report::sample::{dunes, new_edition, old_edition};

    #[test]
    fn a_synopsis_folds_what_is_not_of_substance() {
        let (article, old, new) = (dunes(), old_edition(), new_edition());
        let one = Single { article: &article, old: &old, new: &new };
        let text = articles(&[one], &[], Language::Dutch);
        insta::assert_snapshot!(text);
    }
}
