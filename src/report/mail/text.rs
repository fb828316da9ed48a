//! The text part of a mail.
//!
//! Knows its lay-out: lines short enough for every mail program. Must not decide what is told.

use crate::report::digest::DigestView;
use crate::report::parcel::Attachment;
use crate::report::terminal::edition::{body, item};
use crate::report::terminal::layout::{Page, Span, Style};
use crate::report::wording::Wording;

use super::items::{attached, compared, with_address, with_addresses};

/// Columns of a line; mail programs quote an answer with a sign before it.
const WIDTH: usize = 75;

/// Lays a digest out.
pub(super) fn digest(wording: Wording, view: &DigestView, files: &[Attachment]) -> String {
    let mut page = Page::new(WIDTH, false);
    let line = |page: &mut Page, text: &str| page.line("", Style::Plain, text);
    let (made, rest) = view.foot.split_first().map_or(("", [].as_slice()), |(a, b)| (a, b));
    if view.parts.is_empty() {
        line(&mut page, &view.name.to_uppercase());
        line(&mut page, &view.as_of);
        preface(&mut page, wording, view);
    }
    for (at, part) in view.parts.iter().enumerate() {
        page.blank();
        line(&mut page, &part.head.to_uppercase());
        line(&mut page, &part.view.scope);
        if at == 0 {
            line(&mut page, &view.as_of);
            preface(&mut page, wording, view);
        }
        page.blank();
        body(&mut page, wording, &with_addresses(&part.view));
    }
    corrections(&mut page, wording, view);
    let said = attached(wording, view, files);
    if !said.is_empty() || !view.remarks.is_empty() {
        page.blank();
        view.remarks.iter().chain(&said).for_each(|text| line(&mut page, text));
    }
    page.blank();
    let about: Vec<&str> = view.parts.iter().map(|part| part.view.compared.as_str()).collect();
    line(&mut page, &compared(wording, &about.join(" "), files, made));
    for text in rest {
        line(&mut page, text);
    }
    page.finish()
}

/// Lays a short message out.
pub(super) fn note(lines: &[String], foot: &[String]) -> String {
    let mut page = Page::new(WIDTH, false);
    for text in lines {
        page.line("", Style::Plain, text);
    }
    page.blank();
    for text in foot {
        page.line("", Style::Plain, text);
    }
    page.finish()
}

/// What a message is, and what became of what was told as provisional: that is said first.
fn preface(page: &mut Page, wording: Wording, view: &DigestView) {
    if !view.preface.is_empty() {
        page.blank();
        for text in &view.preface {
            page.line("", Style::Plain, text);
        }
    }
    if !view.settled.is_empty() {
        page.blank();
        page.line("", Style::Plain, wording.settled_head());
        for one in &view.settled {
            page.hanging("- ", "  ", &[Span::new(Style::Plain, one)]);
        }
    }
}

fn corrections(page: &mut Page, wording: Wording, view: &DigestView) {
    for (at, correction) in view.corrections.iter().enumerate() {
        page.blank();
        if at == 0 {
            page.line("", Style::Plain, wording.revised_head());
        }
        page.line("", Style::Plain, &correction.head);
        for (at, headline) in correction.items.iter().enumerate() {
            let mut headline = headline.clone();
            with_address(&mut headline);
            item(page, wording, &format!("{}.", at + 1), &headline);
        }
        if !correction.more.is_empty() {
            page.line("   ", Style::Plain, &correction.more);
        }
    }
}
