//! Headings of sections that run on into their text: *B. Rol en verantwoordelijkheid. De Minister is …*
//!
//! Knows where such a heading ends, and which of them may open a section here. Must not know articles.

use super::section_heading::{SectionHeading, section_heading};
use super::sections::Growing;

/// What stands between the heading and its text.
const MARKS: [char; 4] = ['.', ':', '–', '—'];

/// More marks than this a heading does not hold.
const MOST_MARKS: usize = 4;

/// Fewer words than this are no text of a section.
const SHORTEST_TEXT: usize = 3;

/// Parts a paragraph into the heading it opens with, letter or more words than one, and its text.
pub(super) fn run_in(text: &str, year: Option<u16>) -> Option<(SectionHeading, &str)> {
    text.match_indices(MARKS).take(MOST_MARKS).find_map(|(at, mark)| {
        let rest = text[at + mark.len()..].strip_prefix(char::is_whitespace)?.trim_start();
        let opens =
            rest.starts_with(|sign: char| sign.is_uppercase() || sign == '’' || sign == '\'');
        let opens = opens && rest.split_whitespace().count() >= SHORTEST_TEXT;
        let head = text[..at].trim_end();
        let heading = section_heading(head, year).filter(|_| opens)?;
        let letter = heading.letter.is_some_and(|letter| letter.is_ascii_uppercase());
        let sure = letter || (heading.kind.is_compared() && heading.heading.contains(' '));
        (heading.exact && sure).then_some((heading, rest))
    })
}

/// The same, where such a section can open: none of its kind or of what follows it has stood.
pub(super) fn opened_in<'a>(
    text: &'a str,
    year: Option<u16>,
    sections: &[Growing],
) -> Option<(SectionHeading, &'a str)> {
    run_in(text, year).filter(|(heading, _)| sections.iter().all(|one| one.kind < heading.kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_that_runs_on_into_its_text_is_parted_from_it() {
        let check = |text, expected: Option<(&str, &str)>| {
            let found = run_in(text, Some(2027));
            let found = found.as_ref().map(|(heading, rest)| (heading.heading.as_str(), *rest));
            assert_eq!(found, expected, "{text}");
        };
        let role = Some(("Rol en verantwoordelijkheid", "De Minister is verantwoordelijk."));
        for text in [
            "B. Rol en verantwoordelijkheid. De Minister is verantwoordelijk.",
            "B Rol en verantwoordelijkheid: De Minister is verantwoordelijk.",
            "B. Rol en verantwoordelijkheid – De Minister is verantwoordelijk.",
            "Rol en verantwoordelijkheid. De Minister is verantwoordelijk.",
        ] {
            check(text, role);
        }
        check("A. Doelstelling. Er zijn veren.", Some(("Doelstelling", "Er zijn veren.")));
        for text in [
            "Rol en verantwoordelijkheid",
            "B. Rol en verantwoordelijkheid – Veren",
            "B. Rol en verantwoordelijkheid.",
            "De rol en verantwoordelijkheid van de Minister: zie de wet.",
            "Doelstelling. Er zijn veren.",
            "a. doelstelling. Er zijn veren.",
            "De Minister stimuleert. Rol en verantwoordelijkheid. De wet.",
        ] {
            check(text, None);
        }
    }
}
