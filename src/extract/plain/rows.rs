//! Tables that survive in plain text only as rows of words and figures.
//!
//! Knows rows of figures, and rows of a table *Rol | Toelichting*. Must not know sections.

use super::line::Line;
use crate::model::Role;
use crate::text::fold;

/// A row has at least this many figures at its end; one figure may end a sentence.
const FEWEST_FIGURES: usize = 2;

/// A table has at least this many such rows; one line may be a sentence with two years.
const FEWEST_ROWS: usize = 2;

/// Words that open the line above a table; source: `shapes.md` 5.
const TITLES: &[&str] =
    &["tabel", "kengetal", "kengetallen", "indicator", "indicatoren", "indicatoren/kengetallen"];

/// Longest line that is read as the title of a table.
const LONGEST_TITLE: usize = 160;

/// Tells whether a line says what the table under it is.
pub(super) fn is_table_title(line: &str) -> bool {
    let bare = line.trim();
    let first = bare.split_whitespace().next().unwrap_or_default().to_lowercase();
    TITLES.contains(&first.trim_end_matches([':', '.']))
        && !bare.ends_with('.')
        && bare.chars().count() <= LONGEST_TITLE
}

/// Returns how many lines from here on are rows of figures; none when they are too few.
pub(super) fn figure_rows(body: &[Line<'_>], at: usize) -> usize {
    let rows = body[at.min(body.len())..].iter().take_while(|(_, line)| is_row(line)).count();
    if rows >= FEWEST_ROWS { rows } else { 0 }
}

fn is_row(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let figures = trailing_figures(&words);
    let label_ends = words.len() > figures && words[words.len() - figures - 1].ends_with(',');
    figures >= FEWEST_FIGURES && !label_ends && !line.trim_end().ends_with('.')
}

fn trailing_figures(words: &[&str]) -> usize {
    words.iter().rev().take_while(|word| is_figure(word)).count()
}

/// `12.345`, `12,5%`, `-3`, and `–` or `0` for nothing.
fn is_figure(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = !bare.is_empty()
        && bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    digits || matches!(word, "–" | "-" | "—")
}

/// Takes a row apart into its label and its figures.
pub(super) fn cells(row: &str) -> Vec<Vec<String>> {
    let words: Vec<&str> = row.split_whitespace().collect();
    let figures = trailing_figures(&words);
    let label = words[..words.len() - figures].join(" ");
    let label = if label.is_empty() { Vec::new() } else { vec![label] };
    let figures = words[words.len() - figures..].iter().map(|word| vec![(*word).to_owned()]);
    std::iter::once(label).chain(figures).collect()
}

/// Sets a row's figures to the right of a table this wide.
pub(super) fn widened(mut row: Vec<Vec<String>>, width: usize) -> Vec<Vec<String>> {
    let missing = width.saturating_sub(row.len());
    let label = row.len().min(1);
    row.splice(label..label, std::iter::repeat_n(Vec::new(), missing));
    row
}

/// Tells whether a line is the head of a table of roles.
pub(super) fn is_role_head(line: &str) -> bool {
    matches!(
        fold(line.trim()).as_str(),
        "rol toelichting" | "rollen toelichting" | "rol omschrijving"
    )
}

/// Most words of a role at the head of a row.
const MOST_ROLE_WORDS: usize = 3;

/// Parts a row of such a table into the role and its explanation, which begins with a capital.
pub(super) fn role_row(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let spaces = text.match_indices(' ').map(|(at, _)| at).take(MOST_ROLE_WORDS);
    let ends: Vec<usize> = spaces.collect();
    ends.into_iter().rev().find_map(|at| {
        let (role, explanation) = (&text[..at], text[at..].trim_start());
        let capital = explanation.starts_with(char::is_uppercase);
        (capital && Role::recognise(role).is_some()).then_some((role, explanation))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_row(line: &str, expected: Option<&[&str]>) {
        let found = is_row(line).then(|| cells(line).concat());
        let expected =
            expected.map(|cells| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>());
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn a_row_is_a_label_and_its_figures() {
        check_row("Uitgaven 19.662 66.613 –", Some(&["Uitgaven", "19.662", "66.613", "–"]));
        check_row("2023 2024 2025", Some(&["2023", "2024", "2025"]));
        check_row("Bijdrage aan veren 12,5% 13%", Some(&["Bijdrage aan veren", "12,5%", "13%"]));
        check_row("Het fonds betaalde in 2023 en 2024", None);
        check_row("Het fonds betaalde 12 13.", None);
        check_row("Wet van 3 mei, 2023 11", None);
        check_row("Uitgaven 2023", None);
    }

    #[test]
    fn two_rows_are_a_table_and_one_is_not() {
        let rows = [(1, "Uitgaven 1 2"), (2, "Ontvangsten 3 4"), (3, "Het veer vaart.")];
        assert_eq!(figure_rows(&rows, 0), 2);
        assert_eq!(figure_rows(&rows, 1), 0);
        assert_eq!(figure_rows(&rows, 9), 0);
    }

    #[test]
    fn figures_stand_to_the_right() {
        let row = widened(cells("2023 2024"), 4);
        assert_eq!(row, [vec![], vec![], vec!["2023".to_owned()], vec!["2024".to_owned()]]);
    }

    #[test]
    fn a_row_of_roles_is_parted_after_the_role() {
        assert_eq!(
            role_row("Stimuleren De Minister helpt."),
            Some(("Stimuleren", "De Minister helpt."))
        );
        assert_eq!(
            role_row("(Doen) uitvoeren De Minister doet."),
            Some(("(Doen) uitvoeren", "De Minister doet."))
        );
        assert_eq!(role_row("Stimuleren van veren"), None);
        assert!(is_role_head("Rol Toelichting"));
    }
}
