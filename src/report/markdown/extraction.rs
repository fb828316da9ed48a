//! One extracted paper as Markdown.
//!
//! Knows its headings and lists. Must not decide what is told.

use crate::report::view::ExtractionView;

use super::article::{heading, line};
use super::escape::escaped;

/// Returns the view of a paper.
pub(super) fn text(view: &ExtractionView) -> String {
    let mut out = String::new();
    line(&mut out, &format!("# {}\n", escaped(&view.title)));
    list(&mut out, "", &view.paper);
    if !view.articles.is_empty() {
        heading(&mut out, 2, &view.articles_head);
        out.push('\n');
        for article in &view.articles {
            line(&mut out, &format!("- {}", escaped(&article.title)));
            list(&mut out, "  ", &article.sections);
        }
    }
    heading(&mut out, 2, &view.coverage_head);
    out.push('\n');
    list(&mut out, "", &view.coverage);
    if !view.remarks.is_empty() {
        heading(&mut out, 2, &view.remarks_head);
        out.push('\n');
        list(&mut out, "", &view.remarks);
    }
    line(&mut out, &format!("\n{}", escaped(&view.summary)));
    out
}

fn list(out: &mut String, indent: &str, lines: &[String]) {
    for one in lines {
        line(out, &format!("{indent}- {}", escaped(one)));
    }
}
