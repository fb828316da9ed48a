//! A labelled pair as two editions in the official XML.
//!
//! Knows how headings, items, tables and notes are printed in each style. Must not know labels.

use std::fmt::Write as _;

use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{ChapterText, Edition};

use super::label::{Line, Pair, Style, Version, line};
use super::papers::{Plan, document, escape};

/// The chapters that the pairs use.
const CHAPTERS: &[&str] = &["B", "C", "XXIX", "XXX"];
/// The budget year of every new side.
const YEAR: u16 = 2026;

/// Writes both sides of a pair, a paper for each chapter.
pub fn papers(pair: &Pair) -> (Vec<String>, Vec<String>) {
    let side = |versions: &[Version], year, style| -> Vec<String> {
        let chapters = CHAPTERS.iter().filter_map(|&chapter| {
            let own: Vec<&Version> =
                versions.iter().filter(|version| version.chapter == chapter).collect();
            let head = Plan {
                chapter,
                ministry: "Bruggen en Boomgaarden",
                year,
                jaarverslag: pair.jaarverslag,
                articles: Vec::new(),
            };
            (!own.is_empty()).then(|| {
                document(&head, |xml| {
                    for version in own {
                        Writer { xml, style, jaarverslag: pair.jaarverslag }.article(version);
                    }
                })
            })
        });
        chapters.collect()
    };
    let new_style = pair.new_style.unwrap_or(pair.style);
    (side(&pair.old, YEAR - 1, pair.style), side(&pair.new, YEAR, new_style))
}

/// Reads papers as an edition.
pub fn edition(papers: &[String]) -> Edition {
    let read = |paper: &String| {
        let extraction = extract(paper.as_bytes());
        let publication = extraction.publication.unwrap();
        ChapterText { publication, revision: 1, articles: extraction.articles, held: Vec::new() }
    };
    let chapters: Vec<ChapterText> = papers.iter().map(read).collect();
    Edition { kind: chapters[0].publication.kind, year: chapters[0].publication.year, chapters }
}

struct Writer<'x> {
    xml: &'x mut String,
    style: Style,
    jaarverslag: bool,
}

impl Writer<'_> {
    fn nested(&self) -> bool {
        matches!(self.style, Style::Nested | Style::NoSections)
    }

    fn article(&mut self, version: &Version) {
        let title = format!("Artikel {}. {}", version.number, version.title);
        self.open(&title, "vet");
        self.section("A. Algemene doelstelling", &version.a);
        let role = "B. Rol en verantwoordelijkheid";
        match version.b.split_first() {
            None => {}
            Some((first, rest)) if self.style == Style::SubThemeFirst => {
                let Line::Heading(theme) = line(first) else {
                    panic!("B of article {} opens with no sub-theme", version.number)
                };
                self.heading(theme);
                self.section(role, rest);
            }
            Some(_) => self.section(role, &version.b),
        }
        let changes =
            if self.jaarverslag { "C. Beleidsconclusies" } else { "C. Beleidswijzigingen" };
        self.section(changes, &version.c);
        self.section(
            "D. Budgettaire gevolgen van beleid",
            &["De uitgaven staan in de tabel.".into()],
        );
        if self.nested() {
            self.xml.push_str("</divisie>");
        }
    }

    fn open(&mut self, title: &str, look: &str) {
        let title = escape(title);
        let _ = match self.style {
            Style::Nested | Style::NoSections => {
                write!(self.xml, "<divisie><kop><titel>{title}</titel></kop>")
            }
            Style::Flat | Style::SubThemeFirst => {
                write!(self.xml, "<tussenkop kopopmaak=\"{look}\">{title}</tussenkop>")
            }
            Style::Bold => write!(self.xml, "<al><nadruk type=\"vet\">{title}</nadruk></al>"),
        };
    }

    fn section(&mut self, heading: &str, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        let bare = self.style == Style::NoSections && heading.starts_with(['A', 'B']);
        if !bare {
            self.open(heading, "halfvet");
        }
        self.lines(lines);
        if self.nested() && !bare {
            self.xml.push_str("</divisie>");
        }
    }

    fn heading(&mut self, text: &str) {
        if self.style == Style::Nested {
            self.open(text, "cur");
        } else if self.style == Style::Bold {
            let _ = write!(self.xml, "<al><nadruk type=\"vet\">{}</nadruk></al>", escape(text));
        } else {
            let text = escape(text);
            let _ = write!(self.xml, "<tussenkop kopopmaak=\"cur\">{text}</tussenkop>");
        }
    }

    fn lines(&mut self, lines: &[String]) {
        let lines: Vec<Line<'_>> = lines.iter().map(|text| line(text)).collect();
        let mut open = false;
        let mut at = 0;
        while at < lines.len() {
            let same = |other: &&Line<'_>| {
                std::mem::discriminant(*other) == std::mem::discriminant(&lines[at])
            };
            let run = lines[at..].iter().take_while(same).count();
            let members = &lines[at..at + run];
            match &lines[at] {
                Line::Heading(text) => {
                    if open {
                        self.xml.push_str("</divisie>");
                    }
                    self.heading(text);
                    open = self.style == Style::Nested;
                    at += 1;
                    continue;
                }
                Line::Item(_) => self.list(members, lines.get(at + run)),
                Line::Row(_) => self.table(members),
                Line::RoleRow(..) => self.roles(members),
                Line::Note(_) => {}
                Line::Paragraph(_) | Line::Dashed(_) | Line::LeadWord(_) => {
                    self.paragraph(&lines[at], lines.get(at + 1));
                    at += 1;
                    continue;
                }
            }
            at += run;
        }
        if open {
            self.xml.push_str("</divisie>");
        }
    }

    /// Writes a paragraph; a note that follows it stands within it.
    fn paragraph(&mut self, line: &Line<'_>, next: Option<&Line<'_>>) {
        let note = note(next);
        let _ = match line {
            Line::LeadWord(text) => {
                let (lead, rest) = text.split_once(':').unwrap();
                let (lead, rest) = (escape(lead), escape(rest));
                write!(self.xml, "<al><nadruk type=\"vet\">{lead}:</nadruk>{rest}{note}</al>")
            }
            Line::Paragraph(text) => write!(self.xml, "<al>{}{note}</al>", escape(text)),
            Line::Dashed(text) => write!(self.xml, "<al>– {}{note}</al>", escape(text)),
            _ => Ok(()),
        };
    }

    fn list(&mut self, items: &[Line<'_>], next: Option<&Line<'_>>) {
        self.xml.push_str("<lijst type=\"ongemarkeerd\">");
        for (at, item) in items.iter().enumerate() {
            let Line::Item(text) = item else { continue };
            let note = note(next.filter(|_| at + 1 == items.len()));
            let _ = write!(self.xml, "<li><li.nr>•</li.nr><al>{}{note}</al></li>", escape(text));
        }
        self.xml.push_str("</lijst>");
    }

    fn table(&mut self, rows: &[Line<'_>]) {
        let cells: Vec<&Vec<&str>> = rows
            .iter()
            .filter_map(|row| if let Line::Row(cells) = row { Some(cells) } else { None })
            .collect();
        let rows: Vec<Vec<String>> =
            cells.iter().map(|row| row.iter().map(|cell| escape(cell)).collect()).collect();
        self.grid(&rows);
    }

    /// Writes a table *Rol | Toelichting*: a row for each role, its texts as paragraphs.
    fn roles(&mut self, rows: &[Line<'_>]) {
        let mut grid = vec![vec!["Rol".to_owned(), "Toelichting".to_owned()]];
        for row in rows {
            let Line::RoleRow(role, text) = row else { continue };
            let text = escape(text);
            match grid.last_mut() {
                Some(last) if last[0] == *role => {
                    last[1].push_str("</al><al>");
                    last[1].push_str(&text);
                }
                _ => grid.push(vec![(*role).to_owned(), text]),
            }
        }
        self.grid(&grid);
    }

    fn grid(&mut self, rows: &[Vec<String>]) {
        let columns = rows[0].len();
        let _ = write!(self.xml, "<table><tgroup cols=\"{columns}\">");
        for at in 1..=columns {
            let _ = write!(self.xml, "<colspec colname=\"col{at}\"/>");
        }
        for (at, row) in rows.iter().enumerate() {
            self.xml.push_str(["<thead>", "<tbody>", ""][at.min(2)]);
            self.xml.push_str("<row>");
            for (column, cell) in row.iter().enumerate() {
                let _ = write!(
                    self.xml,
                    "<entry colname=\"col{}\"><al>{cell}</al></entry>",
                    column + 1
                );
            }
            self.xml.push_str("</row>");
            if at == 0 {
                self.xml.push_str("</thead>");
            }
        }
        self.xml.push_str("</tbody></tgroup></table>");
    }
}

/// The note a paragraph bears, as its mark-up.
fn note(next: Option<&Line<'_>>) -> String {
    let Some(Line::Note(text)) = next else { return String::new() };
    let text = escape(text);
    format!("<noot id=\"n1\" type=\"voet\"><noot.nr>1</noot.nr><noot.al>{text}</noot.al></noot>")
}
