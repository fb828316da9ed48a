//! What a search found, as lives of sentences, in every form.
//!
//! Knows how a life is told beside its sentence. Must not search.

use std::fmt::Write as _;

use serde::Serialize;

use super::listing::Listing;
use super::markdown;
use super::terminal::TerminalOptions;
use super::terminal::layout::{Page, Span, Style};
use super::wording::{Language, Noun, Wording, capitalised};
use crate::model::{BudgetYear, Kind, Place, SectionKind};
use crate::search::{Filter, Lifeline, Near, Piece, Query, Stay, marked};

/// Sentences that are shown where not all are asked for.
pub const SHOWN: usize = 20;

/// What was searched for, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finds {
    /// The words.
    pub query: Query,
    /// Where and when.
    pub filter: Filter,
    /// What was found in each kind of paper.
    pub kinds: Vec<KindFinds>,
    /// What comes near, where nothing was found.
    pub near: Near,
}

/// What was found in one kind of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindFinds {
    /// The kind.
    pub kind: Kind,
    /// The years with an edition, oldest first.
    pub years: Vec<BudgetYear>,
    /// The lives, in the order in which they are told.
    pub lives: Vec<Lifeline>,
    /// The sections that were not read, and so not searched.
    pub unread: Vec<(BudgetYear, Place, SectionKind)>,
}

/// Lives under the article in which they stand, or stood last.
#[derive(Debug)]
pub struct Group<'f> {
    /// The article.
    pub place: &'f Place,
    /// Its title.
    pub title: &'f str,
    /// The lives.
    pub lives: Vec<&'f Lifeline>,
}

impl KindFinds {
    /// Groups the first lives by article; the article of the first life comes first.
    #[must_use]
    pub fn groups(&self, most: usize) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for life in self.lives.iter().take(most) {
            let Some((place, _)) = life.place() else { continue };
            match groups.iter_mut().find(|group| group.place == place) {
                Some(group) => group.lives.push(life),
                None => groups.push(Group { place, title: &life.title, lives: vec![life] }),
            }
        }
        groups
    }

    /// Says how many lives are left of more than so many.
    #[must_use]
    pub fn more(&self, most: usize) -> Option<usize> {
        self.lives.len().checked_sub(most).filter(|left| *left > 0)
    }
}

impl Finds {
    /// Tells whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.iter().all(|one| one.lives.is_empty())
    }

    /// How many lives of each kind are told.
    fn most(show_all: bool) -> usize {
        if show_all { usize::MAX } else { SHOWN }
    }

    /// Opens what was found in a kind of paper.
    #[must_use]
    pub fn head(&self, wording: Wording, finds: &KindFinds) -> Option<String> {
        let (first, last) = (finds.years.first()?, finds.years.last()?);
        let newest = wording.edition((finds.kind, *last));
        let stand = finds.lives.iter().filter(|life| life.stands).count();
        let sentences = wording.count(finds.lives.len(), Noun::Sentence);
        let text = quoted(wording, &self.query);
        if first == last {
            let edition = capitalised(&newest);
            return Some(wording.search_in_edition(&edition, &sentences, &text));
        }
        Some(match finds.kind {
            Kind::Jaarverslag => {
                wording.search_in_reports(first, last, &sentences, &text, &newest, stand)
            }
            _ => wording.search_in_budgets(first, last, &sentences, &text, &newest, stand),
        })
    }

    /// Says that nothing was found, and what comes near.
    #[must_use]
    pub fn nothing(&self, wording: Wording) -> Vec<String> {
        let text = quoted(wording, &self.query);
        let first = self.kinds.iter().filter_map(|one| one.years.first()).min();
        let is_one = self.query.written.len() == 1;
        let said = match (first.filter(|_| self.filter.is_empty()), is_one) {
            (Some(first), true) => wording.search_nothing(&text, first),
            (Some(first), false) => wording.search_nothing_together(&text, first),
            (None, true) => wording.search_nothing_here(&text),
            (None, false) => wording.search_nothing_together_here(&text),
        };
        let sentences = |count: usize| wording.count(count, Noun::Sentence);
        let near = &self.near;
        let unfiltered = near.unfiltered.map(|count| wording.search_unfiltered(&sentences(count)));
        let apart = near.apart.as_ref().map(|(query, count)| {
            wording.search_apart(&quoted(wording, query), &sentences(*count))
        });
        let shorter = near.shorter.as_ref().map(|(query, count)| {
            wording.search_shorter(&quoted(wording, query), &sentences(*count))
        });
        let hints = [self.unread(wording), unfiltered, apart, shorter].into_iter().flatten();
        std::iter::once(said).chain(hints).chain([wording.search_folded().to_owned()]).collect()
    }

    /// Names the sections that were not searched, because nobody read them.
    fn unread(&self, wording: Wording) -> Option<String> {
        let named: Vec<String> = self
            .kinds
            .iter()
            .flat_map(|kind| kind.unread.iter().map(move |one| (kind.kind, one)))
            .map(|(kind, (year, place, section))| {
                format!("{}, {}", wording.edition((kind, *year)), wording.place(place, *section))
            })
            .collect();
        (!named.is_empty()).then(|| wording.search_unread(&named.join("; ")))
    }

    /// Returns the lives for a terminal.
    #[must_use]
    pub fn terminal(&self, options: TerminalOptions) -> String {
        let wording = Wording::new(options.language);
        let mut page = Page::new(options.width, options.colour);
        if self.is_empty() {
            self.nothing(wording).iter().for_each(|line| page.line("", Style::Plain, line));
            return page.finish();
        }
        for finds in self.kinds.iter().filter(|one| !one.lives.is_empty()) {
            page.blank();
            self.head(wording, finds).iter().for_each(|head| page.line("", Style::Bold, head));
            let most = Self::most(options.show_all);
            for group in finds.groups(most) {
                page.blank();
                page.line("", Style::Bold, &life_heading(wording, group.place, group.title));
                for life in group.lives {
                    let pieces = marked(&life.text, &self.query).into_iter();
                    let spans: Vec<Span> = pieces.map(|piece| span(&piece)).collect();
                    page.hanging("   • ", "     ", &spans);
                    page.line("     ", Style::Dim, &life_told(wording, life));
                }
            }
            if let Some(left) = finds.more(most) {
                page.blank();
                page.line("", Style::Plain, &wording.search_more(left));
            }
        }
        page.finish()
    }

    /// Returns the same in Markdown.
    #[must_use]
    pub fn markdown(&self, show_all: bool, language: Language) -> String {
        let wording = Wording::new(language);
        if self.is_empty() {
            return self
                .nothing(wording)
                .iter()
                .fold(String::new(), |text, line| text + &markdown::cell(line) + "\n\n");
        }
        let mut text = String::new();
        let most = Self::most(show_all);
        for finds in self.kinds.iter().filter(|one| !one.lives.is_empty()) {
            let head = self.head(wording, finds).unwrap_or_default();
            // Writing into memory cannot fail.
            let _ = writeln!(text, "# {}\n", markdown::cell(&head));
            for group in finds.groups(most) {
                let _ = writeln!(
                    text,
                    "## {}\n",
                    markdown::cell(&life_heading(wording, group.place, group.title))
                );
                for life in group.lives {
                    let sentence = marked(&life.text, &self.query).into_iter().map(|piece| {
                        let inner = markdown::cell(&piece.text);
                        if piece.is_hit { format!("**{inner}**") } else { inner }
                    });
                    let sentence: String = sentence.collect();
                    let _ = writeln!(
                        text,
                        "- {sentence}\n  *{}*",
                        markdown::cell(&life_told(wording, life))
                    );
                }
                text.push('\n');
            }
            if let Some(left) = finds.more(most) {
                let _ = writeln!(text, "{}\n", markdown::cell(&wording.search_more(left)));
            }
        }
        text
    }

    /// Returns one row per sentence, for pages and spreadsheets.
    #[must_use]
    pub fn listing(&self, language: Language) -> Listing {
        let wording = Wording::new(language);
        let row = |life: &Lifeline| {
            let place = life.place().map(|(place, section)| wording.place(place, section));
            vec![
                wording.kind(life.kind).to_owned(),
                place.unwrap_or_default(),
                life.title.clone(),
                life.text.clone(),
                life.first.to_string(),
                wording.yes_or_no(life.at_least).to_owned(),
                life.last.to_string(),
                wording.yes_or_no(life.stands).to_owned(),
                life.editions.to_string(),
                life_told(wording, life),
            ]
        };
        Listing {
            title: format!("{}: {}", wording.site_search(), self.query.text()),
            language,
            schema: SCHEMA,
            keys: &[
                "kind", "place", "title", "text", "first", "at_least", "last", "stands",
                "editions", "life",
            ],
            lead: &[],
            titles: wording.search_columns().map(str::to_owned).to_vec(),
            rows: self.kinds.iter().flat_map(|one| &one.lives).map(row).collect(),
        }
    }

    /// Returns the JSON form: every sentence that was found.
    #[must_use]
    pub fn json(&self) -> String {
        let lives = self.kinds.iter().flat_map(|one| &one.lives).map(|life| LifeForm {
            kind: life.kind.as_str(),
            text: &life.text,
            pieces: marked(&life.text, &self.query)
                .into_iter()
                .map(|piece| PieceForm { hit: piece.is_hit, text: piece.text })
                .collect(),
            title: &life.title,
            first: life.first.0,
            first_at_least: life.at_least,
            last: life.last.0,
            stands: life.stands,
            unknown: life.is_unknown,
            editions: life.editions,
            absent: life.gaps.iter().map(|year| year.0).collect(),
            stays: life.stays.iter().map(stay).collect(),
        });
        super::json::pretty(&FindsForm {
            schema: SCHEMA,
            query: self.query.text(),
            chapter: self.filter.chapter.as_ref().map(ToString::to_string),
            years: self.filter.years.map(|(first, last)| [first.0, last.0]),
            sentences: lives.collect(),
        })
    }
}

/// Names words and phrases: `‘sociale huur’ en ‘dorp’`.
fn quoted(wording: Wording, query: &Query) -> String {
    let terms: Vec<String> = query.written.iter().map(|term| format!("‘{term}’")).collect();
    wording.list(&terms)
}

fn span(piece: &Piece) -> Span {
    // The brackets mark what colour only repeats.
    if piece.is_hit {
        Span::short_whole(Style::Bold, format!("[{}]", piece.text))
    } else {
        Span::new(Style::Plain, piece.text.clone())
    }
}

/// Names an article above its sentences: `VII Artikel 1. Bestuur en samenleving`.
#[must_use]
pub fn life_heading(wording: Wording, place: &Place, title: &str) -> String {
    let title = wording.article_title(&place.within_chapter(), title);
    format!("{} {title}", place.chapter)
}

/// Tells the life of a sentence on one line.
#[must_use]
pub fn life_told(wording: Wording, life: &Lifeline) -> String {
    let edition = |year: BudgetYear| wording.edition((life.kind, year));
    let noun = if life.kind == Kind::Jaarverslag { Noun::AnnualReport } else { Noun::Budget };
    let count = wording.count(life.editions, noun);
    let (first, last) = (edition(life.first), edition(life.last));
    let mut parts = vec![match (life.stands, life.at_least) {
        (true, false) => wording.search_stands(&first, &count),
        (true, true) => wording.search_stands_at_least(&first, &count),
        (false, at_least) if life.first == life.last && !at_least => wording.only_in_edition(&last),
        (false, false) => wording.search_stood(&first, &last, &count),
        (false, true) if life.first == life.last => wording.search_stood_in_oldest(&last),
        (false, true) => wording.search_stood_at_least(&first, &last, &count),
    }];
    if let Some((place, _)) = life.place() {
        if life.is_unknown {
            parts.push(wording.search_unknown(&edition(life.newest)));
        }
        if let Some(stay) = life.stays.first().filter(|stay| stay.place != *place) {
            parts.push(wording.stood_first(&stay.place));
        }
    }
    if !life.gaps.is_empty() {
        let years: Vec<String> = life.gaps.iter().map(ToString::to_string).collect();
        parts.push(wording.search_gaps(&years));
    }
    capitalised(&parts.join("; "))
}

fn stay(stay: &Stay) -> StayForm {
    StayForm {
        from: stay.from.0,
        to: stay.to.0,
        article: stay.place.to_string(),
        section: stay.section.as_str(),
    }
}

/// The name of the JSON form.
const SCHEMA: &str = "prinsjesdiff/search/1";

#[derive(Serialize)]
struct FindsForm<'f> {
    schema: &'static str,
    query: String,
    chapter: Option<String>,
    years: Option<[u16; 2]>,
    sentences: Vec<LifeForm<'f>>,
}

#[derive(Serialize)]
struct LifeForm<'f> {
    kind: &'static str,
    text: &'f str,
    pieces: Vec<PieceForm>,
    title: &'f str,
    first: u16,
    first_at_least: bool,
    last: u16,
    stands: bool,
    unknown: bool,
    editions: usize,
    absent: Vec<u16>,
    stays: Vec<StayForm>,
}

#[derive(Serialize)]
struct PieceForm {
    hit: bool,
    text: String,
}

#[derive(Serialize)]
struct StayForm {
    from: u16,
    to: u16,
    article: String,
    section: &'static str,
}
