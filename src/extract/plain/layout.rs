//! How the lines of these pages are set: their width, and where a paragraph ends.
//!
//! Knows lengths of lines and spaces at their ends. Must not know a heading.

use super::super::shape::{bullet_item, glued_role};
use super::line::Line;
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

/// So many lines that certainly were wrapped tell where this text wraps; fewer leave it to the share.
const FEWEST_WRAPPED: usize = 8;

/// The setting of one text.
pub(super) struct Layout {
    pub evidence: WordEvidence,
    /// Line ends inside a paragraph are preceded by a space.
    pub spaces: bool,
    /// A line and its next word that stay under this had room for each other.
    room: usize,
}

impl Layout {
    /// `spaces` tells, where it is known, that line ends inside a paragraph are preceded by a space.
    pub fn of(lines: &[&str], body: &[Line<'_>], spaces: Option<bool>) -> Self {
        let texts: Vec<&str> = body.iter().map(|(_, line)| *line).collect();
        let mut lengths: Vec<usize> =
            texts.iter().map(|line| line.trim().chars().count()).collect();
        lengths.retain(|&length| length >= SHORTEST_MEASURED);
        lengths.sort_unstable();
        let at = (lengths.len() * WIDTH_PERCENTILE / 100).min(lengths.len().saturating_sub(1));
        let width = lengths.get(at).copied().unwrap_or(0);
        Self {
            evidence: WordEvidence::from_lines(
                lines,
                spaces.unwrap_or_else(|| file_has_trailing_spaces(lines)),
            ),
            spaces: spaces.unwrap_or_else(|| file_has_trailing_spaces(&texts)),
            room: room(&texts, width),
        }
    }

    /// Tells whether a line was ended although the next word would have fitted on it.
    pub fn ends_early(&self, line: &str, next: &str) -> bool {
        with_word(line, next) < self.room
    }

    /// Tells whether the line was wrapped: its sentence or title goes on in the next.
    pub fn is_wrapped(&self, line: &str, next: Option<&str>) -> bool {
        next.is_some_and(|next| !next.trim().is_empty() && !self.ends_paragraph(line, Some(next)))
    }

    /// Tells whether a paragraph ends with this line.
    pub fn ends_paragraph(&self, line: &str, next: Option<&str>) -> bool {
        let Some(next) = next.map(str::trim_start) else { return true };
        let bare = line.trim_end();
        if is_broken(bare) {
            return false;
        }
        let low = next.starts_with(char::is_lowercase);
        if self.spaces {
            // A line end inside a paragraph has a space before it; a broken word has none, but
            // then the next line goes on in lower case.
            return line == bare && (!low || ends_whole(bare));
        }
        let early = self.ends_early(bare, next);
        if (ends_whole(bare) && is_numbered(next)) || begins_anew(next) {
            return true;
        }
        if low { early && ends_whole(bare) } else { early || bullet_item(next).is_some() }
    }
}

/// Tells whether a word goes on in the next line.
pub(super) fn is_broken(line: &str) -> bool {
    line.trim_end().ends_with(['-', '\u{ad}', '\u{2010}'])
}

/// The length of a line with the first word of the next on it.
fn with_word(line: &str, next: &str) -> usize {
    let word = next.split_whitespace().next().unwrap_or_default();
    line.trim().chars().count() + 1 + word.chars().count()
}

/// Finds how long a line must have been with the next word on it to be wrapped before that word: as
/// long as the shortest of which the sentence goes on in lower case, and no less than a share of the
/// width, because cells and headings are set in lines that are narrower.
fn room(lines: &[&str], width: usize) -> usize {
    let least = width * FITS_PER_CENT / 100 + 1;
    let wrapped = lines.windows(2).filter(|two| {
        !ends_whole(two[0].trim_end()) && two[1].trim_start().starts_with(char::is_lowercase)
    });
    let lengths = wrapped.map(|two| with_word(two[0], two[1])).filter(|length| *length >= least);
    let (count, shortest) =
        lengths.fold((0, usize::MAX), |(count, least), one| (count + 1, one.min(least)));
    if count < FEWEST_WRAPPED { least } else { shortest }
}

/// A caption, or a role that is set before its sentence, begins something new wherever it stands.
fn begins_anew(next: &str) -> bool {
    let (first, rest) = next.split_once(' ').unwrap_or((next, ""));
    let captioned = matches!(first, "Tabel" | "Figuur" | "Grafiek" | "Bron:")
        && (first.ends_with(':') || rest.starts_with(|c: char| c.is_ascii_digit()));
    let led = next.starts_with(char::is_uppercase) && Role::lead_word(next).is_some();
    captioned || led || glued_role(next).is_some()
}

/// `1. Het veer` or `a) het veer` after a whole sentence begins something new.
fn is_numbered(next: &str) -> bool {
    next.split_once(' ').is_some_and(|(marker, rest)| {
        let count = marker.strip_suffix(['.', ')']).unwrap_or_default();
        let letter = count.len() == 1 && count.bytes().all(|sign| sign.is_ascii_lowercase());
        (letter || (count.len() <= 2 && count.parse::<u8>().is_ok()))
            && rest.starts_with(char::is_alphabetic)
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
        Layout::of(&text.lines().collect::<Vec<_>>(), &body, None)
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
    fn where_the_lines_of_a_text_wrap_is_learnt_from_sentences_that_go_on() {
        let line = "het veer vaart over de rivier en de kade ligt droog";
        let text = format!("{line}\n").repeat(FEWEST_WRAPPED + 1);
        // 51 letters, and four with the next word.
        assert!(
            layout(&text).ends_paragraph(
                "Het veer vaart over de rivier en naar de kade.",
                Some("Die is er.")
            )
        );
        let full = "Het veer vaart over de rivier en dan naar de kade.";
        assert!(!layout(&text).ends_paragraph(full, Some("Daarna is er weer een veer.")));
        let few = format!("{line}\n").repeat(2);
        let early = "Het veer vaart over de rivier.";
        assert!(layout(&few).ends_paragraph(early, Some("Die is er.")));
        assert!(
            !layout(&few)
                .ends_paragraph("Het veer vaart over de rivier naar de kade.", Some("Die is er."))
        );
    }

    #[test]
    fn an_item_after_a_whole_sentence_begins_anew_however_it_is_counted() {
        for text in [PAGE.to_owned(), PAGE.replace('\n', " \n")] {
            let layout = layout(&text);
            let full = "De gemeenten in de streek onderhouden de veren over de rivier, voor:";
            for next in ["a. de kade;", "b) de kade;", "1. de kade;", "12) De kade."] {
                assert!(layout.ends_paragraph(full, Some(next)), "{next}");
            }
        }
        let full = PAGE.lines().next().unwrap();
        for next in ["en de kade", "a.u.b. de kade", "7. de kade"] {
            assert!(!layout(PAGE).ends_paragraph(full, Some(next)), "{next}");
        }
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
