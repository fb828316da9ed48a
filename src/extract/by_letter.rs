//! Sections that only their letter, or their place between A and C, tells.
//!
//! Knows that A comes first, B behind it and C after that. Must not know words of headings.

use super::section_heading::split_letter;
use super::sections::{Growing, Opened};
use crate::model::SectionKind;

/// Splits a heading into its letter and its words; of a letter that stands alone there are none.
pub(super) fn lettered(text: &str) -> Option<(char, &str)> {
    let text = text.trim();
    if let (Some(letter), words) = split_letter(text) {
        return Some((letter, words));
    }
    let mut signs = text.trim_end_matches(['.', ':', ')']).chars();
    match (signs.next(), signs.next()) {
        (Some(letter @ 'A'..='J'), None) => Some((letter, "")),
        _ => None,
    }
}

/// Reads a heading of unknown words by its letter: `A` where no section of the article is open yet,
/// `B` behind a goal at its level, while there is no role. What it says is for a person to judge.
pub(super) fn opened(
    letter: char,
    heading: &str,
    sections: &[Growing],
    same_level: bool,
) -> Option<Opened> {
    let has_role = sections.iter().any(|one| one.kind == SectionKind::RolEnVerantwoordelijkheid);
    let behind_goal = sections.last().is_some_and(|one| one.kind == SectionKind::Doelstelling);
    let kind = match letter {
        'A' if sections.is_empty() => SectionKind::Doelstelling,
        'B' if same_level && behind_goal && !has_role => SectionKind::RolEnVerantwoordelijkheid,
        _ => return None,
    };
    let heading = heading.to_owned();
    Some(Opened { kind, letter: Some(letter), heading, doubled: None, by_letter: true })
}

/// Parts B from A where a section with a letter behind B opens at the depth of A, and between them a
/// heading of that depth stands that no section was known by.
pub(super) fn part_skipped(
    sections: &mut Vec<Growing>,
    letter: Option<char>,
    depth: Option<u8>,
) -> bool {
    let goal = sections.last_mut().filter(|last| {
        last.kind == SectionKind::Doelstelling
            && last.letter.is_some_and(|letter| letter.eq_ignore_ascii_case(&'A'))
    });
    let skips = letter.is_some_and(|letter| letter.to_ascii_uppercase() > 'B');
    let (Some(goal), Some(depth), true) = (goal, depth, skips) else { return false };
    let parted = goal.part_at(depth, SectionKind::RolEnVerantwoordelijkheid);
    let found = parted.is_some();
    sections.extend(parted);
    found
}
