//! Writing sections.
//!
//! Knows the lines of each block. Must not know how they are read back; the property test does.

use crate::model::{Block, Section, Table};

use super::{escape, marker};

/// Writes one section; an empty one is a single line.
#[must_use]
pub fn write(section: &Section) -> String {
    let mut written = section_heading(section);
    written.push('\n');
    let mut before: Option<&Block> = None;
    for block in &section.blocks {
        let lines = block_lines(block);
        if lines.is_empty() {
            continue;
        }
        let list_goes_on =
            matches!((before, block), (Some(Block::Item { .. }), Block::Item { .. }));
        if !list_goes_on {
            written.push('\n');
        }
        for line in lines {
            written.push_str(&line);
            written.push('\n');
        }
        before = Some(block);
    }
    written
}

/// Writes the sections of one kind of one article into one text.
#[must_use]
pub fn write_all(sections: &[&Section]) -> String {
    let written: Vec<String> = sections.iter().map(|section| write(section)).collect();
    written.join("\n")
}

fn section_heading(section: &Section) -> String {
    let heading = escape::flat(&section.heading);
    let heading = heading.trim();
    let letter = section.letter.filter(|letter| letter.is_alphanumeric());
    match letter {
        Some(letter) if heading.is_empty() => format!("# {letter}."),
        Some(letter) => format!("# {letter}. {}", escape::heading(heading)),
        None if heading.is_empty() => "#".to_owned(),
        None => format!("# {}", without_letter(heading)),
    }
}

/// Writes a heading that bears no letter, so that none is read into it.
fn without_letter(heading: &str) -> String {
    let mut chars = heading.chars();
    let lettered = chars.next().is_some_and(char::is_alphanumeric)
        && chars.next() == Some('.')
        && chars.next().is_none_or(|c| c == ' ');
    let written = escape::heading(heading);
    if lettered { written.replacen('.', "\\.", 1) } else { written }
}

fn block_lines(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph { sentences } => sentence_lines(sentences).collect(),
        Block::Item { level, marker, sentences } => {
            item_lines(*level, marker.as_deref(), sentences)
        }
        Block::Heading { level, text, .. } => {
            let hashes = "#".repeat(usize::from((*level).max(1)) + 1);
            let text = escape::heading(text.trim());
            vec![format!("{hashes} {text}").trim_end_matches(' ').to_owned()]
        }
        Block::Table(table) => table_lines(table),
        Block::Note { sentences } => {
            let lines: Vec<String> =
                sentence_lines(sentences).map(|line| format!("> {line}")).collect();
            if lines.is_empty() { vec![">".to_owned()] } else { lines }
        }
    }
}

fn sentence_lines(sentences: &[String]) -> impl Iterator<Item = String> {
    sentences.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).map(escape::line)
}

fn item_lines(level: u8, marker: Option<&str>, sentences: &[String]) -> Vec<String> {
    let indent = "  ".repeat(usize::from(level.max(1)) - 1);
    let mut sentences = sentences.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    let first = sentences.next();
    let head = match (marker, first) {
        (Some(marker), Some(first)) => {
            format!("{indent}- {} {}", marker::write(marker), escape::line(first))
        }
        (Some(marker), None) => format!("{indent}- {}", marker::write(marker)),
        (None, Some(first)) => format!("{indent}- {}", marker::unmarked(first)),
        (None, None) => format!("{indent}-"),
    };
    let more = sentences.map(|text| format!("{indent}  {}", escape::line(text)));
    std::iter::once(head).chain(more).collect()
}

fn table_lines(table: &Table) -> Vec<String> {
    let mut lines = Vec::with_capacity(table.rows.len() + 3);
    if let Some(title) = table.title.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        lines.push(format!("**{}**", escape::title(title)));
        lines.push(String::new());
    }
    let width = table.rows.first().map_or(1, |row| row.len().max(1));
    let rule = format!("|{}", "---|".repeat(width));
    let mut rows = table.rows.iter().map(|row| row_line(row));
    lines.extend(rows.next());
    lines.push(rule);
    lines.extend(rows);
    lines
}

fn row_line(row: &[String]) -> String {
    if row.is_empty() {
        return "|".to_owned();
    }
    let cells: Vec<String> = row.iter().map(|text| escape::cell(text)).collect();
    format!("| {} |", cells.join(" | "))
}
