//! The synopsis of one article as terminal text.
//!
//! Knows the signs: `−` and `+` before old and new text, `[-…-]` round what is gone, `{+…+}` round
//! what is new, `=` before text that is equal to the letter. Must not decide what is told.

use crate::report::view::{
    ArticleView, Group, ItemView, Mark, Piece, SectionSummary, Side, TextLine,
};
use crate::report::wording::Wording;

use super::layout::{Page, Span, Style, lead, padded};

/// Where the counts of a section begin.
const COUNTS_COLUMN: usize = 35;

/// Writes a synopsis.
pub(super) fn write(page: &mut Page, wording: Wording, view: &ArticleView) {
    head(page, view);
    page.blank();
    for summary in &view.summaries {
        section_summary(page, summary);
    }
    if let Some(quiet) = &view.quiet {
        page.blank();
        page.line("", Style::Bold, quiet);
    }
    for one in &view.groups {
        page.blank();
        group(page, wording, one);
    }
    page.blank();
    for fold in &view.folds {
        page.hanging("▸ ", "  ", &[Span::new(Style::Dim, &fold.closed)]);
    }
    if !view.not_compared.is_empty() {
        page.hanging("▸ ", "  ", &[Span::new(Style::Dim, &view.not_compared)]);
    }
    foot(page, wording, view);
}

fn head(page: &mut Page, view: &ArticleView) {
    page.line("", Style::Bold, &view.chapter);
    for (at, title) in view.titles.iter().enumerate() {
        if at + 1 == view.titles.len() {
            page.both_edges(
                &[Span::new(Style::Bold, title)],
                "  ",
                &Span::new(Style::Plain, &view.editions),
            );
        } else {
            page.line("", Style::Bold, title);
        }
    }
    let heads = [view.heads.old, view.heads.new];
    let indent = heads.iter().map(|head| head.len()).max().unwrap_or(0) + 1;
    for (head, citations) in heads.into_iter().zip([&view.was, &view.becomes]) {
        for citation in citations {
            let first = padded(head, indent);
            page.hanging(&first, &" ".repeat(indent), &[Span::new(Style::Plain, citation)]);
        }
    }
    for note in &view.notes {
        let label = Span::new(Style::Bold, &note.label);
        page.hanging("", "  ", &[label, Span::new(Style::Plain, note.behind_label())]);
    }
}

fn section_summary(page: &mut Page, summary: &SectionSummary) {
    let heading = padded(&summary.heading, COUNTS_COLUMN - 2);
    let line = [Span::new(Style::Bold, heading), Span::new(Style::Plain, &summary.headline)];
    page.side_by_side("", "     ", &line, 2);
    let parts: Vec<Span> = summary.parts.iter().map(|part| Span::new(Style::Plain, part)).collect();
    if !parts.is_empty() {
        page.side_by_side("     ", "     ", &parts, 3);
    }
    for line in &summary.more {
        page.line("     ", Style::Plain, line);
    }
}

fn group(page: &mut Page, wording: Wording, group: &Group) {
    page.rule(&group.heading);
    for item in &group.items {
        page.blank();
        self::item(page, wording, item);
    }
}

fn item(page: &mut Page, wording: Wording, item: &ItemView) {
    let number = item.number.to_string();
    let indent = "   ";
    let mut left =
        vec![Span::new(Style::Plain, lead(&number)), Span::new(Style::Bold, &item.label)];
    if !item.roles.is_empty() {
        left.push(Span::new(Style::Plain, format!("   {}", item.roles)));
    }
    let weight = item.weight.map(|weight| wording.weight_mark(weight)).unwrap_or_default();
    page.both_edges(&left, indent, &Span::new(Style::Plain, weight));
    for line in &item.lines {
        text_line(page, line);
    }
    for note in &item.notes {
        page.line(indent, Style::Plain, note);
    }
}

fn text_line(page: &mut Page, line: &TextLine) {
    let (sign, style) = match line.side {
        Side::Old => ("−", Style::Gone),
        Side::New => ("+", Style::New),
        Side::Both => ("=", Style::Plain),
    };
    let mut spans = vec![Span::new(style, format!("{sign} "))];
    for piece in &line.pieces {
        spans.extend(marked(piece));
    }
    page.hanging("   ", "     ", &spans);
}

/// Puts the marks round the words, not round the spaces beside them.
pub(super) fn marked(piece: &Piece) -> Vec<Span> {
    let (open, close, style) = match piece.mark {
        Mark::Plain => return vec![Span::new(Style::Plain, &piece.text)],
        Mark::Gone => ("[-", "-]", Style::Gone),
        Mark::New => ("{+", "+}", Style::New),
    };
    let body = piece.text.trim();
    if body.is_empty() {
        // A space alone would be lost between two marks at the end of a line.
        return vec![Span::new(style, format!("{open}␣{close}"))];
    }
    let start = piece.text.len() - piece.text.trim_start().len();
    let end = start + body.len();
    vec![
        Span::new(Style::Plain, &piece.text[..start]),
        Span::short_whole(style, format!("{open}{body}{close}")),
        Span::new(Style::Plain, &piece.text[end..]),
    ]
}

fn foot(page: &mut Page, wording: Wording, view: &ArticleView) {
    let mut hint = Vec::new();
    if !view.folds.is_empty() || !view.not_compared.is_empty() {
        hint.push(wording.show_all_hint());
    }
    if !view.official.is_empty() {
        hint.push(&view.official);
    }
    if !hint.is_empty() {
        page.line("", Style::Dim, &hint.join(" "));
    }
    let parts: Vec<Span> = [view.checksums.as_str(), wording.unofficial_brief()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| Span::new(Style::Dim, part))
        .collect();
    page.side_by_side("", "", &parts, 3);
}

#[cfg(test)]
mod tests {
    use crate::compare::{ArticleChange, Status};
    use crate::report::Single;
    use crate::report::sample::{dunes, new_edition, old_edition, place, quiet};
    use crate::report::terminal::{TerminalOptions, articles};

    fn told(article: &ArticleChange, options: TerminalOptions) -> String {
        let (old, new) = (old_edition(), new_edition());
        articles(&[Single { article, old: &old, new: &new }], &[], options)
    }

    #[test]
    fn a_synopsis_tells_everything_that_happened_to_an_article() {
        let options = TerminalOptions { width: 74, ..TerminalOptions::default() };
        insta::assert_snapshot!(told(&dunes(), options));
    }

    #[test]
    fn an_article_without_changes_says_so_with_its_witness() {
        let options = TerminalOptions { width: 74, ..TerminalOptions::default() };
        insta::assert_snapshot!(told(&quiet(), options));
    }

    #[test]
    fn an_article_of_which_little_survives_is_told_as_one_event() {
        let mut change = dunes();
        change.status = Status::Rewritten;
        change.retitled = false;
        let options = TerminalOptions { width: 74, ..TerminalOptions::default() };
        let text = told(&change, options);
        assert!(text.contains("HERSCHREVEN: 3 van de 3 zinnen zijn gebleven"), "{text}");
        // One item per section that differs, whose passages are not counted one by one.
        assert!(text.contains("\n1  HERSCHREVEN") && !text.contains("\n2  "), "{text}");
        assert!(!text.contains("inhoudelijk"), "{text}");
        // The old texts stand whole before the new, without marks inside.
        assert!(!text.contains("[-") && !text.contains("{+"), "{text}");
        let last_old = text.rfind("   − ").unwrap();
        assert!(last_old < text.find("   + ").unwrap(), "{text}");
    }

    #[test]
    fn articles_that_moved_or_split_are_labelled() {
        let mut change = dunes();
        change.renumbered = true;
        change.moved_chapter = true;
        change.to[0].place = place("XXVI/9");
        let options = TerminalOptions { width: 74, ..TerminalOptions::default() };
        let text = told(&change, options);
        assert!(text.contains("HERNUMMERD: artikel 1 wordt artikel 9\n"), "{text}");
        assert!(text.contains("VERPLAATST van hoofdstuk XXV naar hoofdstuk XXVI\n"), "{text}");
        change.status = Status::Split;
        let mut other = change.to[0].clone();
        other.place = place("XXVI/10");
        change.to.push(other);
        let text = told(&change, options);
        assert!(text.contains("GESPLITST in artikel 9 en 10\n"), "{text}");
    }
}
