//! Headings among the lines of plain text, by their words, their length and what follows them.
//!
//! Knows which lines head something. Must not know which heading opens an article.

use super::super::captions::ends_with_share;
use super::super::element::{Body, Element, Style};
use super::super::heading::article_heading;
use super::super::section_heading::{is_operational, section_heading};
use super::super::shape::bullet_item;
use super::super::zone::zone;
use super::layout::{Layout, ends_whole};
use super::line::{Line, style_of};
use super::rows;
use crate::model::{Role, SectionKind};

/// Longest line that is still read as the heading of a part.
const LONGEST_HEADING_LINE: usize = 120;

/// A heading that nothing but its shape tells has at most this many characters.
const LONGEST_SHAPED: usize = 80;

/// The title of an article runs over at most this many lines; the longest seen has 118 characters,
/// and a longer one is followed by its first section all the same.
const MOST_TITLE_LINES: usize = 12;

/// Words that open a line which belongs to a table or figure, or says where it is from.
const CAPTIONS: &[&str] = &["tabel", "figuur", "grafiek", "bron", "nb", "noot", "toelichting:"];

/// A heading and how many lines it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub lines: usize,
    pub style: Style,
}

/// Returns the heading that begins at this line, if one does.
///
/// `fresh` tells that no paragraph is open; inside one only what is certain is a heading.
pub(super) fn at(
    body: &[Line<'_>],
    at: usize,
    layout: &Layout,
    fresh: bool,
    before: Option<&Element>,
) -> Option<Found> {
    let line = body[at].1;
    let bare = line.trim();
    if bare.chars().count() > LONGEST_HEADING_LINE || bare.ends_with(';') {
        return None;
    }
    if article_heading(bare).is_some_and(|heading| !heading.title.is_empty())
        && let Some(found) = article(body, at, layout)
    {
        return Some(found);
    }
    if bare.ends_with(',') {
        return None;
    }
    if is_operational(bare) && !bare.ends_with('.') {
        return Some(Found { lines: operational(body, at, layout), style: Style::Bold });
    }
    if is_section(bare) || Role::recognise(bare).is_some() {
        return Some(Found { lines: 1, style: style_of(bare) });
    }
    if fresh && is_part(bare) && !layout.is_wrapped(line, next(body, at)) {
        return Some(Found { lines: 1, style: Style::Bold });
    }
    let behind_a_sentence = at > 0 && ends_whole(body[at - 1].1.trim_end());
    let parted = fresh || behind_a_sentence;
    (parted && is_shaped(body, at, layout) && !heads_a_goal(before))
        .then_some(Found { lines: 1, style: Style::Underlined })
}

fn next<'a>(body: &[Line<'a>], at: usize) -> Option<&'a str> {
    body.get(at + 1).map(|(_, line)| *line)
}

/// The heading of an operational goal goes on while its lines were wrapped in the middle of it.
fn operational(body: &[Line<'_>], at: usize, layout: &Layout) -> usize {
    let mut lines = 1;
    while lines < MOST_TITLE_LINES
        && let Some(behind) = next(body, at + lines - 1)
        && layout.is_wrapped(body[at + lines - 1].1, Some(behind))
        && behind.trim_start().starts_with(char::is_lowercase)
    {
        lines += 1;
    }
    lines
}

/// Tells whether a line repeats the name of an article with its share of the money.
fn is_share(line: &str) -> bool {
    ends_with_share(line) && article_heading(line.trim()).is_some()
}

/// An article's heading is followed by its first section, by the word *Artikel*, or it has the word
/// itself and is not the first line of a sentence.
fn article(body: &[Line<'_>], at: usize, layout: &Layout) -> Option<Found> {
    let found = |lines| Some(Found { lines, style: Style::Bold });
    for lines in 1..=MOST_TITLE_LINES {
        let title = &body[at..(at + lines).min(body.len())];
        let Some(&(_, last)) = title.last().filter(|_| title.len() == lines) else { break };
        let wrapped =
            title[..lines - 1].windows(2).all(|two| layout.is_wrapped(two[0].1, Some(two[1].1)));
        let ends = last.trim().ends_with(['.', ';', ':']) && lines > 1;
        let another = lines > 1 && (is_share(last) || article_heading(last.trim()).is_some());
        if !wrapped || ends || another || last.trim().is_empty() {
            break;
        }
        let mut behind = body[at + lines..].iter().map(|(_, line)| *line);
        if behind.find(|line| !is_share(line)).is_some_and(confirms) {
            return found(lines);
        }
        if !layout.is_wrapped(last, next(body, at + lines - 1)) {
            break;
        }
    }
    let line = body[at].1;
    let worded = article_heading(line.trim()).is_some_and(|heading| heading.worded);
    let sentence = line.trim_end().ends_with('.') || layout.is_wrapped(line, next(body, at));
    if worded && !sentence { found(1) } else { None }
}

/// What stands directly under the heading of an article.
fn confirms(line: &str) -> bool {
    let bare = line.trim();
    matches!(bare, "Artikel" | "ARTIKEL")
        || section_heading(bare, None)
            .is_some_and(|heading| heading.exact && heading.kind == SectionKind::Doelstelling)
}

pub(super) fn is_section(line: &str) -> bool {
    section_heading(line, None).is_some_and(|heading| heading.exact || heading.letter.is_some())
}

fn is_part(line: &str) -> bool {
    let numbered = line.split_whitespace().next().is_some_and(|word| {
        word.len() < 6 && word.ends_with('.') && word.trim_end_matches('.').parse::<u8>().is_ok()
    });
    zone(line).is_some() && (numbered || !line.ends_with('.'))
}

/// A short line with a capital, without an end mark, that did not run out of room.
fn is_shaped(body: &[Line<'_>], at: usize, layout: &Layout) -> bool {
    let line = body[at].1;
    let bare = line.trim();
    let Some(next) = next(body, at).map(str::trim).filter(|next| !next.is_empty()) else {
        return false;
    };
    let words = bare.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim_start();
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    let captioned = CAPTIONS.contains(&first.trim_end_matches([':', '.']))
        || CAPTIONS.contains(&first.as_str());
    words.starts_with(char::is_uppercase)
        && bare.chars().count() <= LONGEST_SHAPED
        && !bare.ends_with(['.', ':', '?', '!'])
        && !words.contains(": ")
        && !captioned
        && !bare.ends_with(|c: char| c.is_ascii_digit())
        && rows::figure_rows(body, at + 1) == 0
        && (next.starts_with(char::is_uppercase)
            || bullet_item(next).is_some()
            || next.starts_with(|c: char| c.is_ascii_digit()))
        && !layout.is_wrapped(line, Some(next))
        && layout.ends_early(bare, next)
}

/// The first line under the heading of A is its aim, whatever its shape.
fn heads_a_goal(before: Option<&Element>) -> bool {
    before.is_some_and(|element| match &element.body {
        Body::Heading(heading) => section_heading(&heading.text, None)
            .is_some_and(|heading| heading.kind == SectionKind::Doelstelling),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE: &str =
        "Deze regel is zo breed als de tekst van de bladzijde breed is gezet en niet breder.";

    fn check(text: &str, expected: Option<usize>) {
        let text = format!("{text}\n{WIDE}\n{WIDE}\n{WIDE}");
        let body: Vec<Line<'_>> = text.lines().map(|line| (1, line)).collect();
        let layout = Layout::of(&text.lines().collect::<Vec<_>>(), &body, None);
        let found = at(&body, 0, &layout, true, None).map(|found| found.lines);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn an_article_without_the_word_is_known_by_what_follows() {
        check("31. Vitale dorpen\nA. Algemene doelstelling", Some(1));
        check("16. VITALE DORPEN\nArtikel\nAlgemene doelstelling", Some(1));
        check("31. Vitale dorpen zijn van belang voor de streek en daarom is er\neen fonds.", None);
    }

    #[test]
    fn the_title_of_an_article_may_run_over_two_lines() {
        check(
            "Artikel 4. Vitale dorpen, sterke streken en bereikbare voorzieningen voor alle\n\
             inwoners\nA. Algemene doelstelling",
            Some(2),
        );
    }

    #[test]
    fn a_sentence_that_opens_with_an_article_is_no_heading() {
        check(
            "Artikel 4. Vitale dorpen draagt in het bijzonder bij aan de opgave van de streek\nen \
             het fonds.",
            None,
        );
    }

    #[test]
    fn a_short_line_with_a_capital_is_a_heading_and_a_caption_is_not() {
        check("Brede samenwerking\nDe Minister betaalt mee.", Some(1));
        check("1. Het onderhouden van veren\nHet fonds betaalt.", Some(1));
        check("Bron: het fonds\nHet fonds betaalt.", None);
        check("Figuur 2 Uitgaven\nHet fonds betaalt.", None);
        check("Het veer vaart.\nHet fonds betaalt.", None);
        check("Uitgaven van het\nfonds", None);
    }
}
