//! The lines of an article as they are printed, each passage with the place that a comparison gives it.
//!
//! Knows how headings stand among the passages of a section, and what is printed before a line: the
//! letter of a section, the marker of a list item. Must not know what changed.

use crate::compare::changes::UnitForm;
use crate::compare::side::reader::Reader;
use crate::compare::side::{Fixture, What};
use crate::model::{Article, Block, SectionKind};

/// What a printed line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineKind {
    /// The heading of a section.
    Section,
    /// A heading inside a section, the title of a table, or the head of its columns.
    Heading {
        /// Its depth, from 1; what heads a table stands below all others.
        level: u8,
    },
    /// A table that is not compared row by row.
    Table,
    /// A passage.
    Passage {
        /// Counted from 0 among the passages of its kind of section, as a comparison does.
        position: usize,
        /// What kind of block it is.
        form: UnitForm,
        /// Depth in a list, from 1; 0 outside lists.
        level: u8,
    },
}

/// A printed line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedLine {
    /// What it is.
    pub kind: LineKind,
    /// What is printed before its text: the letter of a section, the marker of an item.
    pub marker: Option<String>,
    /// Its text; of a passage that which a comparison has.
    pub text: String,
}

/// Returns the lines of one kind of section of an article, in printed order.
#[must_use]
pub fn printed(article: &Article, kind: SectionKind) -> Vec<PrintedLine> {
    let (mut units, mut fixtures) = (Vec::new(), Vec::new());
    let mut reader = Reader::new(0, kind, &mut units, &mut fixtures);
    let sections: Vec<_> = article.sections_of(kind).collect();
    for section in &sections {
        reader.section(section);
    }
    let mut letters = sections
        .iter()
        .filter(|one| !one.heading.is_empty())
        .map(|one| one.letter.map(String::from));
    let items =
        sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Item { level, marker, .. } => Some((*level, marker.clone())),
            _ => None,
        });
    let mut items = items.fuse();
    let mut fixtures = fixtures.into_iter().peekable();
    let mut lines = Vec::new();
    for (position, unit) in units.into_iter().enumerate() {
        while let Some(fixture) = fixtures.next_if(|one| one.span.start <= position) {
            lines.push(heading(fixture, &mut letters));
        }
        let (level, marker) = match unit.form {
            UnitForm::Item => items.next().unwrap_or((1, None)),
            _ => (0, None),
        };
        let kind = LineKind::Passage { position, form: unit.form, level };
        lines.push(PrintedLine { kind, marker, text: unit.text });
    }
    lines.extend(fixtures.map(|fixture| heading(fixture, &mut letters)));
    lines
}

fn heading(fixture: Fixture, letters: &mut impl Iterator<Item = Option<String>>) -> PrintedLine {
    let (kind, marker) = match fixture.what {
        What::Section => (LineKind::Section, letters.next().flatten()),
        What::Heading => (LineKind::Heading { level: fixture.level }, None),
        What::Table => (LineKind::Table, None),
    };
    PrintedLine { kind, marker, text: fixture.text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Place, Section};

    #[test]
    fn lines_stand_in_printed_order_with_their_letters_and_markers() {
        let sentences = |text: &str| vec![text.to_owned()];
        let section = |letter, heading: &str, blocks| Section {
            kind: SectionKind::RolEnVerantwoordelijkheid,
            letter,
            heading: heading.to_owned(),
            blocks,
            pictures: Vec::new(),
        };
        let item = |marker: Option<&str>, text: &str| Block::Item {
            level: 2,
            marker: marker.map(str::to_owned),
            sentences: sentences(text),
        };
        let first = vec![
            Block::Paragraph { sentences: sentences("De minister:") },
            item(Some("a)"), "doet dit;"),
            Block::Heading { level: 1, text: "Financieren".into(), role: None },
            item(None, "en dat."),
        ];
        let article = Article {
            place: Place::parse("XXV/1").unwrap(),
            title: String::new(),
            policy: true,
            sections: vec![
                section(Some('B'), "Rol en verantwoordelijkheid", first),
                section(None, "", vec![Block::Note { sentences: sentences("Noot.") }]),
                section(None, "Nog een rol", Vec::new()),
            ],
            unread: Vec::new(),
        };
        let lines = printed(&article, SectionKind::RolEnVerantwoordelijkheid);
        let shown: Vec<String> = lines
            .iter()
            .map(|one| format!("{} {}", one.marker.as_deref().unwrap_or("-"), one.text))
            .collect();
        let expected = [
            "B Rol en verantwoordelijkheid",
            "- De minister:",
            "a) doet dit;",
            "- Financieren",
            "- en dat.",
            "- Noot.",
            "- Nog een rol",
        ];
        assert_eq!(shown, expected);
        let at = |kind: LineKind| match kind {
            LineKind::Passage { position, level, .. } => Some((position, level)),
            _ => None,
        };
        let passages: Vec<_> = lines.iter().filter_map(|one| at(one.kind)).collect();
        assert_eq!(passages, [(0, 0), (1, 2), (2, 2), (3, 0)]);
        assert!(printed(&article, SectionKind::Doelstelling).is_empty());
    }
}
