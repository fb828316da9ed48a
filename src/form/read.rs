//! Reading sections back.
//!
//! Knows which line begins which block. Must not mend: a text that is not in the form is an error,
//! never a panic.

use crate::model::{Block, Role, Section, SectionKind, Table};

use super::escape::{Breaks, find_bare, unescape};
use super::{FormError, marker};

/// Reads a text that holds one section of this kind.
pub fn read(kind: SectionKind, text: &str) -> Result<Section, FormError> {
    let mut sections = read_all(kind, text)?;
    match (sections.pop(), sections.len()) {
        (Some(section), 0) => Ok(section),
        (_, more) => Err(FormError::SeveralSections { found: more + 1 }),
    }
}

/// Reads a text that holds one or more sections of this kind.
pub fn read_all(kind: SectionKind, text: &str) -> Result<Vec<Section>, FormError> {
    let lines: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches('\r')).collect();
    let mut sections: Vec<Section> = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if *line == "#" || line.starts_with("# ") {
            let (letter, heading) = section_heading(line);
            let (blocks, pictures) = (Vec::new(), Vec::new());
            sections.push(Section { kind, letter, heading, blocks, pictures });
            at += 1;
        } else if line.is_empty() {
            at += 1;
        } else if let Some(section) = sections.last_mut() {
            let (block, used) = block(&lines[at..], at + 1)?;
            section.blocks.push(block);
            at += used;
        } else {
            return Err(FormError::NoHeading { line: at + 1 });
        }
    }
    if sections.is_empty() { Err(FormError::NoHeading { line: 1 }) } else { Ok(sections) }
}

fn section_heading(line: &str) -> (Option<char>, String) {
    let written = line.strip_prefix("# ").unwrap_or_default();
    let mut chars = written.chars();
    let letter = chars.next().filter(|c| c.is_alphanumeric());
    if let Some(letter) = letter {
        let rest = chars.as_str();
        if rest == "." {
            return (Some(letter), String::new());
        }
        if let Some(heading) = rest.strip_prefix(". ") {
            return (Some(letter), heading_text(heading));
        }
    }
    (None, heading_text(written))
}

/// Reads the text of a heading, around which no space counts: none is written.
fn heading_text(written: &str) -> String {
    unescape(written, Breaks::Letters).trim().to_owned()
}

/// Reads the block that begins on the first of these lines; returns it and its number of lines.
fn block(lines: &[&str], number: usize) -> Result<(Block, usize), FormError> {
    let Some(first) = lines.first() else { return Err(FormError::NoHeading { line: number }) };
    if let Some((depth, written)) = hashes(first) {
        let level = u8::try_from(depth - 1).map_err(|_| FormError::TooDeep { line: number })?;
        let text = heading_text(written);
        let role = Role::recognise(&text);
        return Ok((Block::Heading { level, text, role }, 1));
    }
    if let Some((indent, written)) = item_head(first) {
        return item(lines, indent, written, number);
    }
    if first.starts_with(' ') {
        return Err(FormError::Indented { line: number });
    }
    if first.starts_with('>') {
        return Ok(note(lines));
    }
    if first.starts_with('|') {
        let (rows, used) = rows(lines);
        return Ok((Block::Table(Table { title: None, rows, blanks: Vec::new() }), used));
    }
    if let Some(title) = title(lines) {
        let (rows, used) = rows(&lines[2..]);
        return Ok((
            Block::Table(Table { title: Some(title), rows, blanks: Vec::new() }),
            used + 2,
        ));
    }
    Ok(paragraph(lines))
}

/// Parts a heading line into its number of hashes, two at least, and its text.
fn hashes(line: &str) -> Option<(usize, &str)> {
    let rest = line.trim_start_matches('#');
    let depth = line.len() - rest.len();
    let text = if rest.is_empty() { Some("") } else { rest.strip_prefix(' ') };
    text.filter(|_| depth > 1).map(|text| (depth, text))
}

/// Parts the first line of an item into its indent and what stands behind the dash.
fn item_head(line: &str) -> Option<(usize, &str)> {
    let rest = line.trim_start_matches(' ');
    let indent = line.len() - rest.len();
    let written = rest.strip_prefix('-')?;
    let written = if written.is_empty() { "" } else { written.strip_prefix(' ')? };
    indent.is_multiple_of(2).then_some((indent, written))
}

fn item(
    lines: &[&str],
    indent: usize,
    written: &str,
    number: usize,
) -> Result<(Block, usize), FormError> {
    let level = u8::try_from(indent / 2 + 1).map_err(|_| FormError::TooDeep { line: number })?;
    let (marker, text) = marker::split(written);
    let mut sentences = Vec::new();
    if !text.is_empty() {
        sentences.push(unescape(text, Breaks::Letters));
    }
    let mut used = 1;
    for line in &lines[1..] {
        let deeper = line.starts_with("  ") && item_head(line).is_none();
        if !deeper {
            break;
        }
        sentences.push(unescape(line.trim_start_matches(' '), Breaks::Letters));
        used += 1;
    }
    Ok((Block::Item { level, marker, sentences }, used))
}

fn note(lines: &[&str]) -> (Block, usize) {
    let quoted: Vec<&str> = lines.iter().map_while(|line| line.strip_prefix('>')).collect();
    let sentences = quoted
        .iter()
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .filter(|line| !line.is_empty())
        .map(|line| unescape(line, Breaks::Letters))
        .collect();
    (Block::Note { sentences }, quoted.len())
}

/// Reads the title of a table: bold, alone on its line, the table after a blank line.
fn title(lines: &[&str]) -> Option<String> {
    let [first, "", third, ..] = lines else { return None };
    let written = first.strip_prefix("**")?.strip_suffix("**")?;
    let table = third.starts_with('|') && !written.is_empty();
    table.then(|| unescape(written, Breaks::LineEnds))
}

fn rows(lines: &[&str]) -> (Vec<Vec<String>>, usize) {
    let table: Vec<&str> = lines.iter().copied().take_while(|line| line.starts_with('|')).collect();
    let rule = table.iter().take(2).position(|line| line.starts_with("|---|"));
    let rows = table
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != rule)
        .map(|(_, line)| cells(line))
        .collect();
    (rows, table.len())
}

fn cells(line: &str) -> Vec<String> {
    let mut rest = line.strip_prefix('|').unwrap_or(line);
    let mut cells = Vec::new();
    while !rest.is_empty() {
        let end = find_bare(rest, '|').unwrap_or(rest.len());
        let cell = &rest[..end];
        let cell = cell.strip_prefix(' ').unwrap_or(cell);
        let cell = cell.strip_suffix(' ').unwrap_or(cell);
        cells.push(unescape(cell, Breaks::LineEnds));
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    cells
}

/// Reads lines up to the next blank line, or the next line that begins another block.
fn paragraph(lines: &[&str]) -> (Block, usize) {
    let begins_other = |line: &str| {
        line.is_empty()
            || line.starts_with([' ', '>', '|'])
            || line == "#"
            || line.starts_with("# ")
            || hashes(line).is_some()
            || item_head(line).is_some()
    };
    let more = lines[1..].iter().take_while(|line| !begins_other(line)).count();
    let sentences = lines[..=more].iter().map(|line| unescape(line, Breaks::Letters)).collect();
    (Block::Paragraph { sentences }, more + 1)
}
