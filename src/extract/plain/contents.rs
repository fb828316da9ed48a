//! The contents list in plain text: lines that end with the number of a page.
//!
//! Knows where such a list begins and ends. Must not know what it announces.

use super::line::Line;
use crate::text::fold;

/// A contents list is this long before a line without a number ends it at once.
const FEWEST_ENTRIES: usize = 2;

/// An entry may run over this many lines before its number.
const LONGEST_ENTRY: usize = 3;

/// Highest page number; the longest paper seen has under 700 pages.
const LAST_PAGE: u32 = 2_000;

/// Tells of each line whether it stands in a contents list.
pub(super) fn lines(body: &[Line<'_>], from: usize) -> Vec<bool> {
    let mut inside = vec![false; body.len()];
    let mut at = from;
    while at < body.len() {
        let line = body[at].1.trim();
        if matches!(fold(line).as_str(), "inhoudsopgave" | "inhoud" | "inhoudsopgave blz") {
            let end = end_of_list(body, at + 1);
            if end > at + FEWEST_ENTRIES {
                inside[at..end].fill(true);
            }
            at = end.max(at + 1);
        } else {
            inside[at] = has_leader(line);
            at += 1;
        }
    }
    inside
}

/// Returns the first line behind the list that begins here.
fn end_of_list(body: &[Line<'_>], from: usize) -> usize {
    let mut end = from;
    let mut page = 0;
    loop {
        let entry = body[end..]
            .iter()
            .take(LONGEST_ENTRY)
            .position(|(_, line)| page_number(line).is_some_and(|number| number >= page));
        let Some(last) = entry else { return end };
        page = page_number(body[end + last].1).unwrap_or(page);
        end += last + 1;
    }
}

/// The number at the end of an entry: `3.1 Vitale dorpen 12`, `Vitale dorpen ..... 12`.
fn page_number(line: &str) -> Option<u32> {
    let (entry, number) = line.trim().rsplit_once([' ', '\t', '.'])?;
    let number = number.parse().ok().filter(|&number| number <= LAST_PAGE)?;
    entry.contains(char::is_alphabetic).then_some(number)
}

/// A row of dots leads to a page number wherever it stands.
fn has_leader(line: &str) -> bool {
    line.contains(".....") && page_number(line).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[bool]) {
        let body: Vec<Line<'_>> = text.lines().map(|line| (1, line)).collect();
        assert_eq!(lines(&body, 0), expected, "{text}");
    }

    #[test]
    fn a_contents_list_ends_where_the_page_numbers_do() {
        check(
            "Inhoudsopgave\nA Leeswijzer 3\n1. Een lange titel die\nverder gaat 5\n\
             2. Dorpen ..... 9\nA. Leeswijzer\nHet fonds is van 2023.\nMeer tekst.\nSlot.",
            &[true, true, true, true, true, false, false, false, false],
        );
    }

    #[test]
    fn the_word_alone_makes_no_list() {
        check("Inhoudsopgave\nHet veer vaart.\nAltijd.\nOveral.", &[false; 4]);
    }
}
