//! Made-up papers of real sizes: most of a budget paper is tables of amounts.
//!
//! Knows plans of papers and how they are padded. Must not know what is measured.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::papers::{MARKUPS, Plan, PlannedArticle, RoleForm, Style, render};

pub const CHAPTERS: [&str; 25] = [
    "I", "IIA", "IIB", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XII", "XIII", "XIV",
    "XV", "XVI", "XVII", "XX", "XXII", "XXIII", "A", "B", "C", "J", "K",
];

/// The years whose papers are taken in together, of the twelve of which real papers have this form.
pub const YEARS: std::ops::Range<u16> = 2020..2025;

/// Subjects, so that articles are told apart by their words as real ones are.
const SUBJECTS: [&str; 12] = [
    "veren",
    "bruggen",
    "sluizen",
    "dorpshuizen",
    "boomgaarden",
    "leeszalen",
    "zwembaden",
    "molens",
    "havens",
    "fietspaden",
    "jeugdherbergen",
    "weilanden",
];

fn article(number: u16, year: u16, chapter: &str) -> PlannedArticle {
    let subject = SUBJECTS[usize::from(number) % SUBJECTS.len()];
    // A few passages differ from year to year, as in real budgets.
    let text = |n: u16| {
        let when = if (n + number + year).is_multiple_of(7) { year } else { 2003 };
        format!(
            "De minister zorgt sinds {when} voor onderdeel {n} van de {subject} in hoofdstuk {chapter}, \
             samen met gemeenten, provincies en de beheerders van {} werken.",
            40 + n * number
        )
    };
    PlannedArticle {
        number,
        title: format!("Beheer van {subject} {number}"),
        goal: (0..3).map(text).collect(),
        lead_in: vec![format!("De minister is verantwoordelijk voor de {subject} van {chapter}.")],
        roles: vec![
            ("Stimuleren".to_owned(), (3..8).map(text).collect()),
            ("Financieren".to_owned(), (8..12).map(text).collect()),
        ],
    }
}

/// Returns an amount of a year: as in real budgets each chapter and row has its own, and the next paper
/// shows that of most years again, a column further.
fn amount(chapter: &str, (table, row): (usize, usize), year: u16) -> u64 {
    let seed = chapter.bytes().fold(7, |seed, byte| seed * 31 + u64::from(byte));
    let place = (table * 1000 + row) as u64 * 10_007 + u64::from(year);
    (seed + place).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 47
}

/// Returns an official paper of about so many bytes.
pub fn paper(chapter: &'static str, year: u16, articles: u16, size: usize) -> Vec<u8> {
    let style = Style {
        article: "3.{i} Artikel {n}. {t}",
        sections: ("A. Algemene doelstelling", "B. Rol en verantwoordelijkheid"),
        markup: MARKUPS[0],
        roles: RoleForm::Heading,
    };
    let articles = (1..=articles).map(|number| article(number, year, chapter)).collect();
    let plan = Plan { chapter, ministry: "Bruggen", year, jaarverslag: false, articles };
    let text = render(&plan, style);
    let end = "</vrije-tekst></algemeen>";
    let at = text.rfind(end).expect("a paper has an end");
    let mut tables = String::new();
    let mut table = 0;
    while text.len() + tables.len() < size {
        table += 1;
        let _ = write!(
            tables,
            "<divisie><kop><titel>Budgettaire tabel {table}</titel></kop><table><tgroup cols=\"5\"><tbody>"
        );
        for row in 0..40 {
            let _ = write!(tables, "<row><entry><al>Bijdrage {row}</al></entry>");
            for column in 0..4 {
                let amount = amount(chapter, (table, row), year + column);
                let _ = write!(tables, "<entry align=\"right\"><al>{amount}</al></entry>");
            }
            tables.push_str("</row>");
        }
        tables.push_str("</tbody></tgroup></table></divisie>");
    }
    format!("{}{tables}{}", &text[..at], &text[at..]).into_bytes()
}

/// Writes papers of some chapters and years into a folder; returns their bytes.
pub fn write(
    folder: &Path,
    chapters: &[&'static str],
    years: std::ops::RangeInclusive<u16>,
    size: usize,
) -> u64 {
    fs::create_dir_all(folder).expect("a folder");
    let mut written = 0;
    for year in years {
        for (at, chapter) in chapters.iter().enumerate() {
            // From a fifth to nearly twice the mean, as chapters differ.
            let own = size / 5 + size * 8 / 5 * at / chapters.len().max(2);
            let bytes = paper(chapter, year, 12, own);
            written += bytes.len() as u64;
            fs::write(folder.join(format!("{chapter}-{year}.xml")), bytes).expect("a paper");
        }
    }
    written
}
