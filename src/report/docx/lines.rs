//! The printed lines of a side, each with what makes it the same line on the other.
//!
//! Knows chapters, articles and their sections in the order of a side. Must not know Word.

use std::collections::BTreeMap;

use crate::compare::{ArticleChange, LineKind, PrintedLine, UnitChange, UnitForm, printed};
use crate::model::{Article, Chapter, ChapterText, Edition, Place, SectionKind};
use crate::report::wording::Wording;

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// A heading, from 1: a chapter, an article, a section, and what stands inside it.
    Heading(u8),
    /// What heads a table.
    Caption,
    /// A paragraph.
    Text,
    /// An item of a list, with its depth from 1, and whether a marker is printed before it.
    Item(u8, bool),
    /// A footnote.
    Note,
    /// A row of a table.
    Row,
}

/// The deepest heading and the deepest list that have a look of their own.
const DEEPEST_HEADING: u8 = 6;
const DEEPEST_LIST: u8 = 3;

/// What makes a line the same line on both sides.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// The name of a chapter.
    Chapter(Chapter),
    /// The title of an article that is one on both sides.
    Title(usize),
    /// A heading within an article: its text, and how many equal ones stand before it. The heading of a
    /// section is known by its kind.
    Heading(usize, SectionKind, String, usize),
    /// A passage, by the pair it belongs to.
    Passage(usize),
}

/// A line of a side.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub key: Option<Key>,
    pub look: Look,
    pub marker: Option<String>,
    pub text: String,
    /// The chapter whose new paper made it come or go.
    pub made_in: Chapter,
}

/// Where a passage stands on a side.
type Spot<'a> = (&'a Place, SectionKind, usize);

/// What of a comparison is written.
pub(super) struct Told<'a> {
    articles: Vec<&'a ArticleChange>,
    kinds: &'a [SectionKind],
    /// The passages that are one on both sides.
    pub pairs: Vec<&'a UnitChange>,
    olds: BTreeMap<Spot<'a>, usize>,
    news: BTreeMap<Spot<'a>, usize>,
}

impl<'a> Told<'a> {
    pub fn of(articles: impl Iterator<Item = &'a ArticleChange>, kinds: &'a [SectionKind]) -> Self {
        let articles: Vec<&ArticleChange> = articles.collect();
        let (mut pairs, mut olds, mut news) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let sections = articles.iter().flat_map(|article| &article.sections);
        for unit in sections.flat_map(|section| &section.units).filter(|unit| unit.is_passage()) {
            if let ([old], [new]) = (unit.from.as_slice(), unit.to.as_slice()) {
                olds.insert((&old.place, old.section, old.position), pairs.len());
                news.insert((&new.place, new.section, new.position), pairs.len());
                pairs.push(unit);
            }
        }
        Self { articles, kinds, pairs, olds, news }
    }

    /// Returns the lines of a side.
    pub fn lines(&self, wording: Wording, edition: &Edition, is_new: bool) -> Vec<Line> {
        let mut lines = Vec::new();
        for text in &edition.chapters {
            let mut is_first = true;
            for article in &text.articles {
                let refs = |change: &ArticleChange| {
                    let refs = if is_new { &change.to } else { &change.from };
                    refs.iter().any(|one| one.place == article.place)
                };
                let Some(at) = self.articles.iter().position(|change| refs(change)) else {
                    continue;
                };
                if std::mem::take(&mut is_first) {
                    lines.push(chapter(text));
                }
                self.article(&mut lines, wording, article, at, is_new);
            }
        }
        lines
    }

    fn article(
        &self,
        lines: &mut Vec<Line>,
        wording: Wording,
        article: &Article,
        at: usize,
        is_new: bool,
    ) {
        let change = self.articles[at];
        let made_in = change.to.first().or(change.from.first()).map(|one| &one.place.chapter);
        let made_in = made_in.unwrap_or(&article.place.chapter);
        let is_one = change.from.len() == 1 && change.to.len() == 1;
        let line =
            |key, look, marker, text| Line { key, look, marker, text, made_in: made_in.clone() };
        let title = wording.article_title(&article.place.within_chapter(), &article.title);
        lines.push(line(is_one.then_some(Key::Title(at)), Look::Heading(2), None, title));
        let mut seen: BTreeMap<(SectionKind, String), usize> = BTreeMap::new();
        for &kind in self.kinds {
            let is_unread =
                |one: &&crate::compare::SectionChange| one.kind == kind && one.unread.is_any();
            // What one side has not read is neither gone nor new.
            if change.sections.iter().any(|one| is_unread(&one)) {
                continue;
            }
            for PrintedLine { kind: what, marker, text } in printed(article, kind) {
                let mut heading = |named: &str| {
                    let before = seen.entry((kind, named.to_owned())).or_default();
                    *before += 1;
                    Some(Key::Heading(at, kind, named.to_owned(), *before))
                };
                let passages = if is_new { &self.news } else { &self.olds };
                let key = match what {
                    LineKind::Section => heading(""),
                    LineKind::Heading { .. } | LineKind::Table => heading(&text),
                    LineKind::Passage { position, .. } => {
                        passages.get(&(&article.place, kind, position)).copied().map(Key::Passage)
                    }
                };
                lines.push(line(key, look(what, marker.is_some()), marker, text));
            }
        }
    }

    /// Names the sections that a side has not read.
    pub fn unread(&self) -> impl Iterator<Item = (&'a Place, SectionKind)> + '_ {
        self.articles.iter().flat_map(|change| {
            let refs = change.to.first().or(change.from.first());
            let unread = change.sections.iter().filter(|one| one.unread.is_any());
            let told = unread.filter(|one| self.kinds.contains(&one.kind));
            told.filter_map(move |one| Some((&refs?.place, one.kind)))
        })
    }
}

fn chapter(text: &ChapterText) -> Line {
    let paper = &text.publication;
    Line {
        key: Some(Key::Chapter(paper.chapter.clone())),
        look: Look::Heading(1),
        marker: None,
        text: format!("{} {}", paper.chapter, paper.chapter_name).trim_end().to_owned(),
        made_in: paper.chapter.clone(),
    }
}

fn look(what: LineKind, is_marked: bool) -> Look {
    match what {
        LineKind::Section => Look::Heading(3),
        LineKind::Heading { level } if level < u8::MAX - 3 => {
            Look::Heading((level + 3).clamp(4, DEEPEST_HEADING))
        }
        LineKind::Heading { .. } => Look::Caption,
        LineKind::Table => Look::Row,
        LineKind::Passage { form, level, .. } => match form {
            UnitForm::Item => Look::Item(level.clamp(1, DEEPEST_LIST), is_marked),
            UnitForm::Note => Look::Note,
            UnitForm::Row => Look::Row,
            UnitForm::Paragraph | UnitForm::Heading | UnitForm::Picture | UnitForm::Section => {
                Look::Text
            }
        },
    }
}
