//! How the lines of these pages are set: their width, and where a paragraph ends.
//!
//! Knows lengths of lines and spaces at their ends. Must not know a heading.

use super::super::shape::{bullet_item, glued_role};
use super::Line;
use crate::model::Role;
use crate::text::{WordEvidence, file_has_trailing_spaces};

/// The width of the text is that of its long lines, not of the longest, which may stand in a table:
/// nine lines in ten are no longer.
const WIDTH_PERCENTILE: usize = 90;

/// Lines shorter than this say nothing about the width of the text.
const SHORTEST_MEASURED: usize = 30;

/// A word would still have fitted on a line when the line and the word stay under this share of the
/// width. The lines of the real page seen differ by a tenth, because letters differ in width.
const FITS_PER_CENT: usize = 85;

/// The setting of one text.
pub(super) struct Layout {
    pub evidence: WordEvidence,
    /// Line ends inside a paragraph are preceded by a space.
    pub spaces: bool,
    width: usize,
}

impl Layout {
    pub fn of(source: &str, body: &[Line<'_>]) -> Self {
        let texts: Vec<&str> = body.iter().map(|(_, line)| *line).collect();
        let mut lengths: Vec<usize> =
            texts.iter().map(|line| line.trim().chars().count()).collect();
        lengths.retain(|&length| length >= SHORTEST_MEASURED);
        lengths.sort_unstable();
        let at = (lengths.len() * WIDTH_PERCENTILE / 100).min(lengths.len().saturating_sub(1));
        Self {
            evidence: WordEvidence::from_text(source),
            spaces: file_has_trailing_spaces(&texts),
            width: lengths.get(at).copied().unwrap_or(0),
        }
    }

    /// Tells whether a line was ended although the next word would have fitted on it.
    pub fn ends_early(&self, line: &str, next: &str) -> bool {
        let word = next.split_whitespace().next().unwrap_or_default();
        let with_word = line.trim().chars().count() + 1 + word.chars().count();
        with_word * 100 <= self.width * FITS_PER_CENT
    }

    /// Tells whether the line was wrapped: its sentence or title goes on in the next.
    pub fn is_wrapped(&self, line: &str, next: Option<&str>) -> bool {
        next.is_some_and(|next| !next.trim().is_empty() && !self.ends_paragraph(line, Some(next)))
    }

    /// Tells whether a paragraph ends with this line.
    pub fn ends_paragraph(&self, line: &str, next: Option<&str>) -> bool {
        let Some(next) = next.map(str::trim_start) else { return true };
        let bare = line.trim_end();
        if bare.ends_with(['-', '\u{ad}', '\u{2010}']) {
            return false;
        }
        let low = next.starts_with(char::is_lowercase);
        if self.spaces {
            // A line end inside a paragraph has a space before it; a broken word has none, but
            // then the next line goes on in lower case.
            return line == bare && !low;
        }
        let early = self.ends_early(bare, next);
        if (ends_whole(bare) && is_numbered(next)) || begins_anew(next) {
            return true;
        }
        if low { early && ends_whole(bare) } else { early || bullet_item(next).is_some() }
    }
}

/// A caption, or a role that is set before its sentence, begins something new wherever it stands.
fn begins_anew(next: &str) -> bool {
    let (first, rest) = next.split_once(' ').unwrap_or((next, ""));
    let captioned = matches!(first, "Tabel" | "Figuur" | "Grafiek" | "Bron:")
        && (first.ends_with(':') || rest.starts_with(|c: char| c.is_ascii_digit()));
    let led = next.starts_with(char::is_uppercase) && Role::lead_word(next).is_some();
    captioned || led || glued_role(next).is_some()
}

/// `1. Het veer` after a whole sentence begins something new.
fn is_numbered(next: &str) -> bool {
    next.split_once(' ').is_some_and(|(number, rest)| {
        number.len() <= 3
            && number.strip_suffix('.').is_some_and(|n| n.parse::<u8>().is_ok())
            && rest.starts_with(char::is_uppercase)
    })
}

/// Tells whether a text ends as a sentence or a lead-in does.
pub(super) fn ends_whole(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '"', '\'', ')', '»']).ends_with(['.', '!', '?', ':', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(text: &str) -> Layout {
        let body: Vec<Line<'_>> = text.lines().map(|line| (1, line)).collect();
        Layout::of(text, &body)
    }

    const PAGE: &str = "De gemeenten in de streek onderhouden samen de veren over de rivier\n\
                        en de kaden waaraan zij liggen, want zonder veer komt niemand aan de\n\
                        overkant. Daarom is er een fonds.\n";

    #[test]
    fn a_line_that_had_room_for_the_next_word_ends_its_paragraph() {
        let layout = layout(PAGE);
        let lines: Vec<&str> = PAGE.lines().collect();
        assert!(!layout.ends_paragraph(lines[0], Some(lines[1])));
        assert!(!layout.ends_paragraph(lines[1], Some(lines[2])));
        assert!(layout.ends_paragraph(lines[2], Some("Het fonds betaalt de veren.")));
        assert!(layout.ends_paragraph("Brede samenwerking", Some("De Minister betaalt mee.")));
    }

    #[test]
    fn captions_and_roles_begin_a_paragraph_after_a_full_line() {
        let layout = layout(PAGE);
        let full = PAGE.lines().next().unwrap();
        for next in
            ["Figuur 2 Veren", "StimulerenHet bouwen", "Regisseren: het veer", "Bron: fonds"]
        {
            assert!(layout.ends_paragraph(full, Some(next)), "{next}");
        }
        for next in ["Figuur in de tekst", "StimulerenHET", "Veren varen"] {
            assert!(!layout.ends_paragraph(full, Some(next)), "{next}");
        }
    }

    #[test]
    fn what_goes_on_in_lower_case_goes_on_unless_its_sentence_is_over() {
        let layout = layout(PAGE);
        assert!(!layout.ends_paragraph("het fonds van de", Some("veren")));
        assert!(layout.ends_paragraph("het fonds van de veren;", Some("de kaden.")));
    }
}
