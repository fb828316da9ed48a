//! Since when each passage of an article stands, in every form.
//!
//! Knows how an age is told beside a passage. Must not know how it was found.

use std::fmt::Write as _;

use serde::Serialize;

use crate::compare::UnitForm;
use crate::compare::descent::Age;
use crate::model::{BudgetYear, Kind, Place, Role, SectionKind};

use super::html::Html;
use super::listing::Listing;
use super::markdown;
use super::terminal::TerminalOptions;
use super::terminal::layout::{Page, Span, Style};
use super::wording::{Language, Wording, capitalised};

/// The passages of A and B of an article, with their ages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blame {
    /// Kind and year of the edition.
    pub edition: (Kind, BudgetYear),
    /// The name of the chapter in that year; may be empty.
    pub chapter_name: String,
    /// Where the article stands.
    pub place: Place,
    /// Its title.
    pub title: String,
    /// The citation of its paper.
    pub citation: String,
    /// The passages, in printed order.
    pub passages: Vec<Passage>,
    /// The sections that the edition has not read.
    pub unread: Vec<SectionKind>,
}

/// A passage with its age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Its section.
    pub section: SectionKind,
    /// The role it stands under.
    pub role: Option<Role>,
    /// The headings it stands under, from the outermost.
    pub headings: Vec<String>,
    /// What it is.
    pub form: UnitForm,
    /// Its text.
    pub text: String,
    /// Since when it stands, and where it stood first.
    pub age: Age,
}

/// Passages that stand together in one section, under one role and since one edition.
struct Layer<'b> {
    passage: &'b Passage,
    texts: Vec<&'b str>,
}

impl Blame {
    fn layers(&self) -> Vec<Layer<'_>> {
        let mut layers: Vec<Layer<'_>> = Vec::new();
        for passage in &self.passages {
            let goes_on = layers.last().is_some_and(|layer| {
                let (one, two) = (layer.passage, passage);
                (one.section, &one.role, one.age.since, &one.age.first)
                    == (two.section, &two.role, two.age.since, &two.age.first)
            });
            match layers.last_mut().filter(|_| goes_on) {
                Some(layer) => layer.texts.push(&passage.text),
                None => layers.push(Layer { passage, texts: vec![&passage.text] }),
            }
        }
        layers
    }

    /// Tells since when, and where it stood first when that is elsewhere.
    #[must_use]
    pub fn age(&self, wording: Wording, passage: &Passage) -> String {
        let since = capitalised(&wording.since(self.edition.0, passage.age.since));
        if passage.age.first == self.place {
            since
        } else {
            format!("{since}, {}", wording.stood_first(&passage.age.first))
        }
    }

    /// Returns the passages under their ages, for a terminal.
    #[must_use]
    pub fn terminal(&self, options: TerminalOptions) -> String {
        let wording = Wording::new(options.language);
        let mut page = Page::new(options.width, options.colour);
        let chapter = format!("{} {}", self.place.chapter, self.chapter_name);
        page.line("", Style::Bold, chapter.trim_end());
        let title = wording.article_title(&number(&self.place), &self.title);
        let edition = Span::new(Style::Plain, wording.edition(self.edition));
        page.both_edges(&[Span::new(Style::Bold, title)], "", &edition);
        page.line("", Style::Plain, &self.citation);
        let mut section = None;
        let mut role = None;
        for layer in self.layers() {
            let passage = layer.passage;
            if section != Some(passage.section) {
                page.blank();
                let (sign, name) =
                    (wording.section_sign(passage.section), wording.section(passage.section));
                page.line("", Style::Bold, &format!("{sign}  {name}"));
                (section, role) = (Some(passage.section), None);
            }
            if role != Some(&passage.role) {
                if let Some(name) = &passage.role {
                    page.blank();
                    page.line("   ", Style::Bold, &wording.role_heading(name));
                }
                role = Some(&passage.role);
            }
            page.blank();
            page.line("   ", Style::Dim, &self.age(wording, passage));
            for text in layer.texts {
                page.hanging("   • ", "     ", &[Span::new(Style::Plain, text)]);
            }
        }
        for line in self.unread(wording) {
            page.blank();
            page.line("", Style::Bold, &line);
        }
        page.finish()
    }

    /// Tells of each section that was not read that it was not.
    fn unread(&self, wording: Wording) -> impl Iterator<Item = String> {
        let tell = move |kind: &SectionKind| capitalised(&wording.life_unread(&[*kind]));
        self.unread.iter().map(tell)
    }

    /// Returns the same in Markdown.
    #[must_use]
    pub fn markdown(&self, language: Language) -> String {
        let wording = Wording::new(language);
        let title = wording.article_title(&number(&self.place), &self.title);
        let chapter = format!("{} {}", self.place.chapter, self.chapter_name);
        let mut text = format!(
            "# {}\n\n{}, {}. {}.\n",
            markdown::cell(&title),
            markdown::cell(chapter.trim_end()),
            wording.edition(self.edition),
            markdown::cell(&self.citation)
        );
        let mut section = None;
        for layer in self.layers() {
            let passage = layer.passage;
            if section != Some(passage.section) {
                let (sign, name) =
                    (wording.section_sign(passage.section), wording.section(passage.section));
                let _ = writeln!(text, "\n## {sign}. {name}");
                section = Some(passage.section);
            }
            let role = passage.role.as_ref().map(|role| wording.role_heading(role));
            let role = role.map_or(String::new(), |role| format!("{}: ", markdown::cell(&role)));
            let age = markdown::cell(&self.age(wording, passage));
            let _ = writeln!(text, "\n**{role}{age}**\n");
            for one in layer.texts {
                let _ = writeln!(text, "- {}", markdown::cell(one));
            }
        }
        for line in self.unread(wording) {
            let _ = writeln!(text, "\n{line}.");
        }
        text
    }

    /// Returns a page of it.
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        let wording = Wording::new(language);
        let mut page = Html::default();
        let title = wording.article_title(&number(&self.place), &self.title);
        page.element("h1", &title);
        let chapter = format!("{} {}", self.place.chapter, self.chapter_name);
        let edition = wording.edition(self.edition);
        page.paragraph("note", &format!("{}, {edition}. {}.", chapter.trim_end(), self.citation));
        let (mut section, mut role) = (None, None);
        for layer in self.layers() {
            let passage = layer.passage;
            if section != Some(passage.section) {
                let sign = wording.section_sign(passage.section);
                page.element("h2", &format!("{sign}. {}", wording.section(passage.section)));
                (section, role) = (Some(passage.section), None);
            }
            if role != Some(&passage.role) {
                if let Some(name) = &passage.role {
                    page.element("h3", &wording.role_heading(name));
                }
                role = Some(&passage.role);
            }
            page.paragraph("note", &self.age(wording, passage));
            layer.texts.iter().for_each(|text| page.paragraph("gelijk", text));
        }
        self.unread(wording).for_each(|line| page.paragraph("label", &line));
        page.finish(language, &title)
    }

    /// Returns one row per passage, for spreadsheets.
    #[must_use]
    pub fn listing(&self, language: Language) -> Listing {
        let wording = Wording::new(language);
        let row = |passage: &Passage| {
            let role = passage.role.as_ref().map(|role| wording.role_heading(role));
            vec![
                wording.section_sign(passage.section),
                role.unwrap_or_default(),
                passage.age.since.year.to_string(),
                wording.yes_or_no(passage.age.since.at_least).to_owned(),
                passage.age.since.editions.to_string(),
                passage.age.first.to_string(),
                passage.text.clone(),
            ]
        };
        let unread = self.unread.iter().map(|kind| {
            let mut cells = vec![String::new(); 7];
            cells[0] = wording.section_sign(*kind);
            cells[6] = capitalised(&wording.life_unread(&[*kind]));
            cells
        });
        Listing {
            title: wording.article_title(&number(&self.place), &self.title),
            language,
            schema: SCHEMA,
            keys: &["section", "role", "since", "at_least", "editions", "first", "text"],
            lead: &[],
            titles: wording.blame_columns().map(str::to_owned).to_vec(),
            rows: self.passages.iter().map(row).chain(unread).collect(),
        }
    }

    /// Returns the JSON form.
    #[must_use]
    pub fn json(&self) -> String {
        let passages = self.passages.iter().map(|passage| PassageForm {
            section: passage.section.as_str(),
            role: passage.role.as_ref().map(Role::as_str),
            since: passage.age.since.year.0,
            since_at_least: passage.age.since.at_least,
            editions: passage.age.since.editions,
            first: passage.age.first.to_string(),
            text: &passage.text,
        });
        super::json::pretty(&BlameForm {
            schema: SCHEMA,
            kind: self.edition.0.as_str(),
            year: self.edition.1.0,
            article: self.place.to_string(),
            title: &self.title,
            passages: passages.collect(),
            unread: self.unread.iter().map(|kind| kind.as_str()).collect(),
        })
    }
}

/// The name of the JSON form.
const SCHEMA: &str = "prinsjesdiff/blame/1";

#[derive(Serialize)]
struct BlameForm<'b> {
    schema: &'static str,
    kind: &'static str,
    year: u16,
    article: String,
    title: &'b str,
    passages: Vec<PassageForm<'b>>,
    unread: Vec<&'static str>,
}

#[derive(Serialize)]
struct PassageForm<'b> {
    section: &'static str,
    role: Option<&'b str>,
    since: u16,
    since_at_least: bool,
    editions: usize,
    first: String,
    text: &'b str,
}

fn number(place: &Place) -> String {
    place.within_chapter()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::compare::Since;

    fn blame() -> Blame {
        let passage = |role: Option<Role>, year: u16, first: &str, text: &str| Passage {
            headings: Vec::new(),
            form: UnitForm::Item,
            section: SectionKind::RolEnVerantwoordelijkheid,
            role,
            text: text.into(),
            age: Age {
                since: Since {
                    year: BudgetYear(year),
                    at_least: year == 2013,
                    editions: usize::from(2020 - year),
                },
                first: Place::parse(first).unwrap(),
                seen: BudgetYear(2019),
            },
        };
        Blame {
            edition: (Kind::Begroting, BudgetYear(2019)),
            chapter_name: "Kust en Zand".into(),
            place: Place::parse("VII/3").unwrap(),
            title: "Duinen | en <b>strand</b>".into(),
            citation: "Kamerstukken II 2018/19, 35000 VII, nr. 2".into(),
            passages: vec![
                passage(None, 2013, "VII/63", "=De minister plant helm."),
                passage(None, 2013, "VII/63", "Hij zaait ook."),
                passage(Some(Role::Stimuleren), 2019, "VII/3", "De minister prijst wie plant."),
            ],
            unread: vec![SectionKind::Doelstelling],
        }
    }

    #[test]
    fn passages_of_one_age_stand_under_one_line() {
        let text = blame().terminal(TerminalOptions::default());
        assert_eq!(text.matches("Sinds ").count(), 1, "{text}");
        let oldest = "Stond er al in begroting 2013 (ouder is niet bekend), eerst in hoofdstuk";
        assert_eq!(text.matches(oldest).count(), 1, "{text}");
        let page = blame().html(Language::Dutch);
        assert_eq!(page.matches(oldest).count(), 1, "{page}");
        assert!(page.contains("<h3>Stimuleren</h3>") && !page.contains("<b>strand"), "{page}");
        assert!(text.contains("   Stimuleren\n"), "{text}");
        let text = blame().markdown(Language::Dutch);
        assert!(text.contains("**Stimuleren: Sinds begroting 2019 (1 begroting)**"), "{text}");
        assert!(!text.contains("<b>"), "{text}");
    }

    #[test]
    fn the_forms_for_programs_keep_every_passage() {
        let form: Value = serde_json::from_str(&blame().json()).unwrap();
        let schema = include_str!("../../docs/schema/blame-1.json");
        let schema: Value = serde_json::from_str(schema).unwrap();
        assert!(jsonschema::draft202012::new(&schema).unwrap().is_valid(&form), "{form}");
        assert_eq!(form["passages"].as_array().unwrap().len(), 3);
        let csv = blame().listing(Language::Dutch).csv();
        assert!(csv.contains("'=De minister") && csv.lines().count() == 5, "{csv}");
        assert!(csv.contains("Onderdeel A niet gelezen"), "{csv}");
    }
}
