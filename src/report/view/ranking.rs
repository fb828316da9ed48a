//! What matters most over a whole edition, ranked, and the rest by chapter.
//!
//! Knows weights and how many passages an item stands for, so that what is shown and what is not
//! add up. Must not know layout.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::compare::{ArticleChange, Changes, Finding, Op, SegmentOp, Status, UnitChange, UnitRef};
use crate::model::{BudgetYear, Chapter, Kind, Place, SectionKind};
use crate::report::wording::{Wording, capitalised};

use super::counts::{Category, compared_units};
use super::editions::paper_of;
use super::since::told_since;
use super::{Editions, TextLine, headline, lines};

/// One ranked item, worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// `Rolverschuiving: van stimuleren naar regisseren`.
    pub text: String,
    /// `VII Binnenlandse Zaken en Koninkrijksrelaties, artikel 1, onderdeel B`; may be empty.
    pub place: String,
    /// The old text.
    pub was: Option<String>,
    /// The new text.
    pub becomes: Option<String>,
    /// Sentences below; may be empty.
    pub note: String,
    /// The citation of the official text; may be empty.
    pub citation: String,
    /// The address of the official text; may be empty.
    pub address: String,
    /// The path of its page on a site of ours: `2027/VII/1#b-4`; may be empty.
    pub page: String,
    /// Old and new text with marks, for forms that show them.
    pub lines: Vec<TextLine>,
}

/// An item before it is worded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'a> {
    subject: Subject<'a>,
    weight: u16,
    /// How many of the counted substantive passages it stands for.
    pub passages: usize,
    /// The chapter it is told under; a finding over many chapters has none.
    pub chapter: Option<&'a Chapter>,
}

#[derive(Debug, Clone, Copy)]
enum Subject<'a> {
    Unit(&'a UnitChange, &'a ArticleChange),
    Article(&'a ArticleChange),
    Systematic { from: &'a str, to: &'a str, articles: &'a [Place], units: usize },
}

/// Returns all candidates, heaviest first; equals stay in the order of the comparison.
pub(super) fn candidates(changes: &Changes) -> Vec<Candidate<'_>> {
    let mut found = Vec::new();
    for finding in &changes.findings {
        if let Finding::Systematic { from, to, articles, units } = finding {
            let explained = || {
                changes
                    .articles
                    .iter()
                    .filter(|article| is_compared(article))
                    .flat_map(substantive)
                    .filter(|unit| is_explained(unit, finding))
            };
            found.push(Candidate {
                subject: Subject::Systematic { from, to, articles, units: *units },
                weight: explained().map(|unit| unit.weight).max().unwrap_or(0),
                passages: explained().count(),
                chapter: None,
            });
        }
    }
    for article in &changes.articles {
        let chapter = article.to.first().or(article.from.first()).map(|one| &one.place.chapter);
        let is_event = !matches!(article.status, Status::Unchanged | Status::Changed);
        let is_whole = article.status == Status::Rewritten;
        let has_goals = compared_units(article).next().is_some();
        let rest = substantive(article)
            .filter(|unit| is_whole || !changes.findings.iter().any(|f| is_explained(unit, f)));
        if is_event && has_goals {
            found.push(Candidate {
                subject: Subject::Article(article),
                weight: compared_units(article).map(|unit| unit.weight).max().unwrap_or(0),
                passages: if is_whole { rest.clone().count() } else { 0 },
                chapter,
            });
        }
        if is_compared(article) && !is_whole {
            found.extend(rest.map(|unit| Candidate {
                subject: Subject::Unit(unit, article),
                weight: unit.weight,
                passages: 1,
                chapter,
            }));
        }
    }
    found.sort_by_key(|candidate| Reverse(candidate.weight));
    found
}

/// Tells whether the passages of an article are among the counted ones.
fn is_compared(article: &ArticleChange) -> bool {
    !matches!(article.status, Status::Added | Status::Removed)
}

fn substantive(article: &ArticleChange) -> impl Iterator<Item = &UnitChange> + Clone {
    article
        .sections
        .iter()
        .filter(|section| section.kind.is_compared())
        .flat_map(|section| &section.units)
        .filter(|unit| Category::of(unit) == Category::Substantive)
}

/// Tells whether a finding says all there is to say of a passage: no other word in it differs.
fn is_explained(unit: &UnitChange, finding: &Finding) -> bool {
    let Finding::Systematic { from, to, articles, .. } = finding else { return false };
    let stands_in = |refs: &[UnitRef]| refs.iter().any(|one| articles.contains(&one.place));
    let says_more = super::counts::has_role_shift(unit);
    if unit.op != Op::Modified || says_more || !stands_in(&unit.to) {
        return false;
    }
    unit.segments.iter().all(|segment| match segment.op {
        SegmentOp::Equal => true,
        SegmentOp::Delete => segment.text.trim() == from.trim(),
        SegmentOp::Insert => segment.text.trim() == to.trim(),
    })
}

/// Words candidates, remembering which chapters were named in full already.
#[derive(Debug)]
pub(super) struct Teller<'a> {
    wording: Wording,
    editions: Editions<'a>,
    all_passages: usize,
    named: BTreeSet<Chapter>,
}

impl<'a> Teller<'a> {
    pub fn new(wording: Wording, editions: Editions<'a>, all_passages: usize) -> Self {
        Self { wording, editions, all_passages, named: BTreeSet::new() }
    }

    pub fn tell(&mut self, candidate: &Candidate<'_>) -> Headline {
        match candidate.subject {
            Subject::Unit(unit, article) => self.unit(unit, article),
            Subject::Article(article) => self.article(article),
            Subject::Systematic { from, to, articles, units } => {
                self.systematic((from, to), articles, units)
            }
        }
    }

    /// Names a chapter in full the first time, by its abbreviation after that.
    pub fn chapter(&mut self, chapter: &Chapter) -> String {
        if self.named.insert(chapter.clone()) {
            self.editions.chapter_title(chapter)
        } else {
            self.editions.chapter_short(self.wording, chapter)
        }
    }

    fn unit(&mut self, unit: &UnitChange, article: &ArticleChange) -> Headline {
        let wording = self.wording;
        let (side, edition) = match unit.to.first() {
            Some(to) => (Some(to), self.editions.new),
            None => (unit.from.first(), self.editions.old),
        };
        let place = side.map(|at| self.place(&at.place, Some(at.section))).unwrap_or_default();
        let paper = side.and_then(|at| paper_of(edition, &at.place));
        let joined = |refs: &[UnitRef]| {
            let texts: Vec<&str> = refs.iter().map(|one| one.text.as_str()).collect();
            (!texts.is_empty()).then(|| texts.join(" "))
        };
        Headline {
            text: headline::headline(wording, unit),
            place,
            was: joined(&unit.from),
            becomes: joined(&unit.to),
            note: self.note(unit),
            citation: match (paper, side) {
                (Some(paper), Some(at)) => wording.citation(paper, &at.place, at.section),
                _ => String::new(),
            },
            address: paper.map(crate::model::Publication::address).unwrap_or_default(),
            page: self.page_of_unit(unit, article),
            lines: lines::lines_of(unit),
        }
    }

    /// A passage that is gone is shown on the new page of its article, as what was there.
    fn page_of_unit(&self, unit: &UnitChange, article: &ArticleChange) -> String {
        let (old, new) = (self.editions.from(), self.editions.to());
        match (unit.to.first(), unit.from.first(), article.to.first()) {
            (Some(to), _, _) => page(new, &to.place, &anchor("", to.section, to.position)),
            (None, Some(from), Some(stays)) => {
                page(new, &stays.place, &anchor("was-", from.section, from.position))
            }
            (None, Some(from), None) => {
                page(old, &from.place, &anchor("", from.section, from.position))
            }
            (None, None, _) => String::new(),
        }
    }

    fn article(&mut self, article: &ArticleChange) -> Headline {
        let wording = self.wording;
        let places = |refs: &[crate::compare::ArticleRef]| -> Vec<Place> {
            refs.iter().map(|one| one.place.clone()).collect()
        };
        let provisional = compared_units(article).any(|unit| unit.provisional);
        let mut what = match article.status {
            Status::Added => wording.article_added().to_owned(),
            Status::Removed => wording.article_removed(provisional).to_owned(),
            Status::Split => wording.article_split(&places(&article.to)),
            Status::Merged => wording.article_merged(&places(&article.from)),
            Status::Rewritten | Status::Changed | Status::Unchanged => {
                let (left, all) = super::article::sentences_left(article, self.editions);
                wording.article_rewritten(left, all)
            }
        };
        if provisional && article.status != Status::Removed {
            what = format!("{what} {}", wording.provisional_mark());
        }
        // A split is told of the article that was, everything else of the one that is.
        let is_old = matches!(article.status, Status::Split) || article.to.is_empty();
        let (one, edition) = if is_old {
            (article.from.first(), self.editions.old)
        } else {
            (article.to.first(), self.editions.new)
        };
        let Some(one) = one else { return Headline { text: what, ..Headline::empty() } };
        let paper = paper_of(edition, &one.place);
        Headline {
            text: capitalised(&wording.article_event(
                &what,
                &wording.article(&one.place),
                &one.title,
            )),
            place: self.place(&one.place, None),
            citation: paper
                .map(|paper| format!("{}, {}", paper.citation(), wording.article(&one.place)))
                .unwrap_or_default(),
            address: paper.map(crate::model::Publication::address).unwrap_or_default(),
            page: page((edition.kind, edition.year), &one.place, ""),
            ..Headline::empty()
        }
    }

    fn systematic(&self, (from, to): (&str, &str), articles: &[Place], units: usize) -> Headline {
        let mut chapters: Vec<Chapter> =
            articles.iter().map(|place| place.chapter.clone()).collect();
        chapters.sort();
        chapters.dedup();
        let text = self.wording.systematic(articles.len(), from, to);
        Headline {
            text: capitalised(&text),
            note: self.wording.systematic_where(&chapters, units, self.all_passages),
            ..Headline::empty()
        }
    }

    fn place(&mut self, place: &Place, section: Option<SectionKind>) -> String {
        let chapter = self.chapter(&place.chapter);
        let article = self.wording.article(place);
        match section {
            Some(section) => {
                format!("{chapter}, {article}, {}", self.wording.section_by_letter(section))
            }
            None => format!("{chapter}, {article}"),
        }
    }

    fn note(&self, unit: &UnitChange) -> String {
        let (wording, kind) = (self.wording, self.editions.old.kind);
        let since = told_since(unit, self.editions.old.year);
        let mut parts = Vec::new();
        if let Some(under) = headline::stands_under(wording, unit) {
            parts.push(format!("{}.", capitalised(&under)));
        }
        if unit.op == Op::Removed {
            let received = self.editions.received();
            parts.push(if unit.provisional {
                wording.no_counterpart_brief(received)
            } else {
                format!("{}.", capitalised(&wording.vanished(received)))
            });
            parts.extend(since.map(|since| wording.since_brief(kind, since)));
        } else {
            parts.extend(since.map(|since| wording.old_text_since_brief(kind, since)));
        }
        parts.join(" ")
    }
}

impl Headline {
    fn empty() -> Self {
        Self {
            text: String::new(),
            place: String::new(),
            was: None,
            becomes: None,
            note: String::new(),
            citation: String::new(),
            address: String::new(),
            page: String::new(),
            lines: Vec::new(),
        }
    }
}

/// Returns the path of an article's page: `2027/VII/1`; budgets need no kind before them.
fn page((kind, year): (Kind, BudgetYear), place: &Place, anchor: &str) -> String {
    match kind {
        Kind::Begroting => format!("{year}/{place}{anchor}"),
        _ => format!("{kind}/{year}/{place}{anchor}"),
    }
}

/// Returns where on its page a passage stands: `#b-4`, counted from 1.
fn anchor(side: &str, section: SectionKind, position: usize) -> String {
    let letter = section.letter().unwrap_or('x').to_ascii_lowercase();
    format!("#{side}{letter}-{}", position + 1)
}
