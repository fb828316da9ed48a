//! The text of a section as a person writes it down: paragraphs, items, headings.
//!
//! Knows how plain text is laid out, and how sections are named. Must not know where it is kept.

use crate::extract::in_wrong_place;
use crate::form;
use crate::model::{Block, Role, Section, SectionKind};
use crate::text::{Typography, sentences};

/// Why a text is not taken for a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It has no letter.
    NoText,
    /// It holds what no goal or role does; one of the names of [`crate::model::Doubt`].
    Holds(&'static str),
}

/// Reads plain text as a section and returns it in the form of the archive. The rules by which the gate
/// holds a section of a paper hold for it as well.
///
/// A blank line parts paragraphs, a line that begins with `- ` is an item, one that begins with `## `
/// or is a role and nothing else is a heading. The section bears no heading of its own: none was read.
pub fn form_of(kind: SectionKind, text: &str) -> Result<String, Refused> {
    let mut typography = Typography::default();
    let mut blocks: Vec<Block> = Vec::new();
    let mut goes_on = false;
    for line in text.trim_start_matches('\u{feff}').lines() {
        let line = typography.clean_trimmed(line);
        let heading = line.strip_prefix("## ").map(str::trim);
        let role = Role::recognise(heading.unwrap_or(&line));
        if line.is_empty() {
            goes_on = false;
        } else if heading.is_some() || role.is_some() {
            let text = heading.unwrap_or(&line).to_owned();
            blocks.push(Block::Heading { level: 1, text, role });
            goes_on = false;
        } else if let Some(item) = line.strip_prefix("- ") {
            let sentences = vec![item.trim().to_owned()];
            blocks.push(Block::Item { level: 1, marker: None, sentences });
            goes_on = true;
        } else {
            match blocks.last_mut() {
                Some(Block::Paragraph { sentences } | Block::Item { sentences, .. }) if goes_on => {
                    sentences.push(line);
                }
                _ => blocks.push(Block::Paragraph { sentences: vec![line] }),
            }
            goes_on = true;
        }
    }
    for block in &mut blocks {
        if let Block::Paragraph { sentences: lines } | Block::Item { sentences: lines, .. } = block
        {
            *lines = sentences(&lines.join(" "));
        }
    }
    let has_letters = text.chars().any(char::is_alphabetic) && !blocks.is_empty();
    let (heading, pictures) = (String::new(), Vec::new());
    let section = Section { kind, letter: kind.letter(), heading, blocks, pictures };
    if !has_letters {
        return Err(Refused::NoText);
    }
    let lines = text.lines().map(|line| line.trim().trim_start_matches(['#', ' ']));
    match in_wrong_place(lines) {
        Some(why) => Err(Refused::Holds(why)),
        None => Ok(form::write_all(&[&section])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Doubt;

    #[test]
    fn plain_text_becomes_paragraphs_items_and_roles() {
        let text = "Regisseren\nDe minister stelt de norm vast. Hij\nhoudt toezicht.\n\n- Het oefenen van\n  ontruimingen.\n- Het verspreiden van kaarten.\n";
        let written = form_of(SectionKind::RolEnVerantwoordelijkheid, text).unwrap();
        let read = form::read(SectionKind::RolEnVerantwoordelijkheid, &written).unwrap();
        let texts: Vec<String> = read.blocks.iter().map(Block::text).collect();
        let wanted = [
            "Regisseren",
            "De minister stelt de norm vast. Hij houdt toezicht.",
            "Het oefenen van ontruimingen.",
            "Het verspreiden van kaarten.",
        ];
        assert_eq!(texts, wanted);
        assert_eq!(read.blocks[1].sentences().len(), 2);
        assert_eq!(form_of(SectionKind::Doelstelling, " \n--\n"), Err(Refused::NoText));
    }

    #[test]
    fn a_text_with_headings_of_other_sections_or_articles_is_refused() {
        let refused = |text: &str| form_of(SectionKind::RolEnVerantwoordelijkheid, text).err();
        let duty = "De minister is verantwoordelijk voor de veren.";
        for (line, why) in [
            ("A. Algemene doelstelling", Doubt::OTHER_SECTION),
            ("B. Rol en verantwoordelijkheid", Doubt::OTHER_SECTION),
            ("## C. Beleidswijzigingen", Doubt::OTHER_SECTION),
            ("Artikel 2. Vaarwegen", Doubt::OTHER_ARTICLE),
        ] {
            let text = format!("{duty}\n\n{line}\n\n{duty}\n");
            assert_eq!(refused(&text), Some(Refused::Holds(why)), "{line}");
            // Also where no blank line parts it from what follows.
            let text = format!("{duty}\n\n{line}\n{duty}\n");
            assert_eq!(refused(&text), Some(Refused::Holds(why)), "{line}");
        }
        assert_eq!(
            refused("Tabel 12 Uitgaven aan veren"),
            Some(Refused::Holds(Doubt::BEGINS_WRONG))
        );
        assert_eq!(refused(&format!("## Artikel 12 Grondwet\n{duty}")), None);
        assert_eq!(refused(duty), None);
    }
}
