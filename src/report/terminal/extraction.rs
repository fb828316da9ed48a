//! One extracted paper as terminal text.
//!
//! Knows its lay-out. Must not decide what is told.

use crate::report::view::ExtractionView;

use super::layout::{Page, Span, Style};

/// Writes the view of a paper.
pub(super) fn write(page: &mut Page, view: &ExtractionView) {
    page.line("", Style::Bold, &view.title);
    for line in &view.paper {
        page.hanging("", "  ", &[Span::new(Style::Plain, line)]);
    }
    if !view.articles.is_empty() {
        page.blank();
        page.line("", Style::Bold, &view.articles_head);
        for article in &view.articles {
            page.hanging("", "  ", &[Span::new(Style::Plain, &article.title)]);
            for section in &article.sections {
                page.hanging("   ", "      ", &[Span::new(Style::Plain, section)]);
            }
        }
    }
    page.blank();
    page.line("", Style::Bold, &view.coverage_head);
    for line in &view.coverage {
        page.hanging("", "  ", &[Span::new(Style::Plain, line)]);
    }
    if !view.remarks.is_empty() {
        page.blank();
        page.line("", Style::Bold, &view.remarks_head);
        for line in &view.remarks {
            page.hanging("", "  ", &[Span::new(Style::Plain, line)]);
        }
    }
    page.blank();
    page.line("", Style::Plain, &view.summary);
}
