//! A planned paper as official XML, in any of the heading styles that were seen.

use std::fmt::Write as _;

use super::papers::{Markup, Plan as Head, RoleForm, Style, document, escape, heading, section};
use super::plan::{Article, Form, Paper, Part, Plan, Unit};
use super::typography;

/// Writes a paper.
pub fn render(plan: &Plan, paper: &Paper, style: Style) -> String {
    let head = Head {
        chapter: paper.chapter,
        ministry: paper.ministry,
        year: plan.year,
        jaarverslag: false,
        articles: Vec::new(),
    };
    document(&head, |xml| {
        for (index, article) in paper.articles.iter().enumerate() {
            write_article(xml, article, index + 1, style);
        }
    })
}

fn write_article(xml: &mut String, article: &Article, index: usize, style: Style) {
    heading(xml, (article.number, &article.title), index, style, |xml| {
        let (goal, role) = style.sections;
        for part in Part::ALL {
            let units = article.part(part);
            if units.is_empty() && !(part == Part::Goal && article.unread) {
                continue;
            }
            let name = match part {
                Part::Goal => goal,
                Part::Role => role,
                Part::Changes => "C. Beleidswijzigingen",
                Part::Finances => "D. Budgettaire gevolgen van beleid",
                Part::Instruments => "E. Toelichting op de financiële instrumenten",
            };
            section(xml, name, style, |xml| write_units(xml, units, style));
        }
    });
}

fn write_units(xml: &mut String, units: &[Unit], style: Style) {
    let mut at = 0;
    while at < units.len() {
        let unit = &units[at];
        let same = |other: &Unit| {
            other.role == unit.role && (other.form == Form::Row) == (unit.form == Form::Row)
        };
        let end = at + units[at..].iter().take_while(|other| same(other)).count();
        let run = &units[at..end];
        match unit.role {
            _ if unit.form == Form::Row => rows(xml, run),
            Some(role) => under_role(xml, role, run, style),
            None => plain(xml, run),
        }
        at = end;
    }
}

/// Writes paragraphs with their notes, and runs of items as lists.
fn plain(xml: &mut String, units: &[Unit]) {
    let mut at = 0;
    while at < units.len() {
        let items = units[at..].iter().take_while(|unit| unit.form == Form::Item).count();
        if items > 0 {
            list(xml, &units[at..at + items]);
            at += items;
            continue;
        }
        let notes = units[at + 1..].iter().take_while(|unit| unit.form == Form::Note).count();
        let _ = write!(xml, "<al>{}", printed(&units[at]));
        for note in &units[at + 1..=at + notes] {
            let _ = write!(
                xml,
                "<noot id=\"n{0}\" type=\"voet\"><noot.nr>{0}</noot.nr><noot.al>{1}</noot.al></noot>",
                note.id,
                printed(note)
            );
        }
        xml.push_str("</al>");
        at += notes + 1;
    }
}

fn printed(unit: &Unit) -> String {
    escape(&typography::printed(unit))
}

fn list(xml: &mut String, units: &[Unit]) {
    xml.push_str("<lijst type=\"ongemarkeerd\">");
    for unit in units {
        let _ = write!(xml, "<li><li.nr>•</li.nr><al>{}</al></li>", printed(unit));
    }
    xml.push_str("</lijst>");
}

fn under_role(xml: &mut String, role: &str, units: &[Unit], style: Style) {
    match style.roles {
        RoleForm::Heading
            if matches!(
                style.markup,
                Markup::Nested | Markup::NestedNumbered | Markup::Siblings
            ) =>
        {
            let _ = write!(xml, "<divisie><kop><titel>{role}</titel></kop>");
            plain(xml, units);
            xml.push_str("</divisie>");
        }
        RoleForm::Heading => {
            let _ = write!(xml, "<tussenkop kopopmaak=\"cur\">{role}</tussenkop>");
            plain(xml, units);
        }
        RoleForm::BoldLine => {
            let _ = write!(xml, "<al><nadruk type=\"vet\">{role}:</nadruk></al>");
            plain(xml, units);
        }
        RoleForm::PlainLine => {
            let _ = write!(xml, "<al>{role}</al>");
            plain(xml, units);
        }
        RoleForm::LeadWord => {
            for unit in units {
                let _ =
                    write!(xml, "<al><nadruk type=\"vet\">{role}:</nadruk> {}</al>", printed(unit));
            }
        }
        RoleForm::Table => {
            table_head(xml, &["Rol", "Toelichting"]);
            let _ = write!(
                xml,
                "<row><entry colname=\"col1\"><al>{role}</al></entry><entry colname=\"col2\">"
            );
            for unit in units {
                let _ = write!(xml, "<al>{}</al>", printed(unit));
            }
            xml.push_str("</entry></row></tbody></tgroup></table>");
        }
    }
}

fn rows(xml: &mut String, units: &[Unit]) {
    table_head(xml, &["Indicator", "Stand", "Streefwaarde"]);
    for unit in units {
        xml.push_str("<row>");
        for (at, cell) in unit.sentences.iter().enumerate() {
            let _ = write!(
                xml,
                "<entry colname=\"col{}\"><al>{}</al></entry>",
                at + 1,
                escape(&cell.text())
            );
        }
        xml.push_str("</row>");
    }
    xml.push_str("</tbody></tgroup></table>");
}

fn table_head(xml: &mut String, cells: &[&str]) {
    let _ = write!(xml, "<table><tgroup cols=\"{}\">", cells.len());
    for at in 1..=cells.len() {
        let _ = write!(xml, "<colspec colname=\"col{at}\"/>");
    }
    xml.push_str("<thead><row>");
    for (at, cell) in cells.iter().enumerate() {
        let _ = write!(xml, "<entry colname=\"col{}\"><al>{cell}</al></entry>", at + 1);
    }
    xml.push_str("</row></thead><tbody>");
}
