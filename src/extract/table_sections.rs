//! Goals and roles that a paper prints as cells of a table, with their headings in it.
//!
//! Knows which cells head a section, and in what order the others are read. Must not know articles.

use super::element::RawTable;
use super::section_heading::{SectionHeading, section_heading};
use crate::model::SectionKind;

/// One line of such a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// Heads a section.
    Heading(SectionHeading),
    /// Stands under the last heading.
    Text(String),
    /// Heads columns.
    ColumnHead(String),
}

/// Takes a table apart that prints a goal or a role under its heading; none for any other.
pub(super) fn sections_in(table: &RawTable, year: Option<u16>) -> Option<Vec<Line>> {
    let rows: Vec<Vec<Line>> = table.rows.iter().map(|row| cells(row, year)).collect();
    let heads = |line: &&Line| matches!(line, Line::Heading(_));
    let is_sure = |line: &Line| matches!(line, Line::Heading(found) if is_sure(found));
    if !rows.iter().flatten().any(is_sure) {
        return None;
    }
    // Headings beside each other head columns.
    if rows.iter().any(|row| row.iter().filter(heads).count() > 1) {
        let width = table.rows.iter().map(Vec::len).max()?;
        let column = |at: usize| table.rows.iter().filter_map(move |row| row.get(at));
        let lines = (0..width)
            .flat_map(|at| column(at).flat_map(|cell| cells(std::slice::from_ref(cell), year)));
        return Some(lines.collect());
    }
    let lines = rows.into_iter().enumerate().flat_map(|(at, row)| {
        let is_head = at < table.head_rows && !row.iter().any(|line| heads(&line));
        row.into_iter().map(move |line| match line {
            Line::Text(text) if is_head => Line::ColumnHead(text),
            line => line,
        })
    });
    Some(lines.collect())
}

/// Tells whether a table holds both a goal and a role under their headings.
pub(super) fn holds_goal_and_role(table: &RawTable, year: Option<u16>) -> bool {
    let lines = sections_in(table, year).unwrap_or_default();
    [SectionKind::Doelstelling, SectionKind::RolEnVerantwoordelijkheid].into_iter().all(|kind| {
        lines.iter().any(|line| matches!(line, Line::Heading(heading) if heading.kind == kind))
    })
}

/// Its letter, or more than one word, leaves no doubt that a cell heads a goal or a role.
fn is_sure(heading: &SectionHeading) -> bool {
    heading.kind.is_compared() && (heading.letter.is_some() || heading.heading.contains(' '))
}

/// Returns the lines of the cells of a row; a letter in a cell of its own belongs to the next.
fn cells(row: &[Vec<String>], year: Option<u16>) -> Vec<Line> {
    let mut found = Vec::new();
    let mut letter: Option<&String> = None;
    for (column, cell) in row.iter().enumerate() {
        for (at, line) in cell.iter().enumerate() {
            if cell.len() == 1 && is_letter(line) && letter.is_none() {
                letter = Some(line);
                continue;
            }
            let before = letter.take();
            let whole = before.map(|letter| format!("{letter} {line}"));
            let first = column == 0 || before.is_some();
            let heading = |text: &str| {
                section_heading(text, year)
                    .filter(|found| found.is_plain() && at == 0 && (first || is_sure(found)))
            };
            let heading = whole.as_deref().and_then(heading).or_else(|| heading(line));
            if let Some(heading) = heading {
                found.push(Line::Heading(heading));
            } else {
                found.extend(before.cloned().map(Line::Text));
                found.push(Line::Text(line.clone()));
            }
        }
    }
    found.extend(letter.cloned().map(Line::Text));
    found
}

fn is_letter(text: &str) -> bool {
    let mut signs = text.trim_end_matches(['.', ')', ':']).chars();
    matches!((signs.next(), signs.next()), (Some('A'..='J'), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> RawTable {
        let cell = |text: &&str| text.lines().map(str::to_owned).collect();
        let rows = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        RawTable { title: None, head_rows: 0, rows, blanks: Vec::new() }
    }

    #[track_caller]
    fn check(rows: &[&[&str]], expected: Option<&[&str]>) {
        let lines = sections_in(&table(rows), Some(2026)).map(|lines| {
            let written = lines.into_iter().map(|line| match line {
                Line::Heading(heading) => {
                    format!("{}|{}", heading.letter.unwrap_or('-'), heading.heading)
                }
                Line::Text(text) | Line::ColumnHead(text) => text,
            });
            written.collect::<Vec<_>>()
        });
        assert_eq!(
            lines.as_deref(),
            expected
                .map(|lines| lines.iter().map(|&l| l.to_owned()).collect::<Vec<_>>())
                .as_deref()
        );
    }

    #[test]
    fn headings_in_cells_part_the_text_behind_them() {
        let (goal, role) = ("A|Algemene doelstelling", "B|Rol en verantwoordelijkheid");
        check(
            &[
                &["A. Algemene doelstelling", "Het veer vaart."],
                &["B. Rol en verantwoordelijkheid", "De minister betaalt."],
            ],
            Some(&[goal, "Het veer vaart.", role, "De minister betaalt."]),
        );
        check(
            &[
                &["A", "Algemene doelstelling", "Het veer vaart."],
                &["B", "Rol en verantwoordelijkheid", "De minister betaalt."],
            ],
            Some(&[goal, "Het veer vaart.", role, "De minister betaalt."]),
        );
        check(
            &[
                &["A. Algemene doelstelling", "B. Rol en verantwoordelijkheid"],
                &["Het veer vaart.", "De minister betaalt."],
            ],
            Some(&[goal, "Het veer vaart.", role, "De minister betaalt."]),
        );
        check(
            &[
                &["Doelstelling", "Het veer vaart."],
                &["Rol en verantwoordelijkheid", "De minister betaalt."],
            ],
            Some(&[
                "-|Doelstelling",
                "Het veer vaart.",
                "-|Rol en verantwoordelijkheid",
                "De minister betaalt.",
            ]),
        );
        check(&[&["A. Algemene doelstelling\nHet veer vaart."]], Some(&[goal, "Het veer vaart."]));
    }

    #[test]
    fn other_tables_stay_tables() {
        check(&[&["Doelstelling", "Streefwaarde"], &["Veren", "12"]], None);
        check(&[&["Rol", "Toelichting"], &["Stimuleren", "De minister stimuleert."]], None);
        check(&[&["A", "B"], &["12", "13"]], None);
    }
}
