//! Ranked items in words: what happened, where, old and new text, since when, the source.
//!
//! Knows both editions and which chapters were named in full already. Must not rank.

use std::collections::BTreeSet;

use crate::compare::{
    ArticleChange, Op, SectionChange, Since, Status, UnitChange, UnitForm, UnitRef,
};
use crate::model::{Chapter, Place, Publication, SectionKind};
use crate::report::page_path;
use crate::report::wording::{Relation, Topic, Wording, capitalised, uncapitalised};

use super::counts::Category;
use super::deciding::beginning;
use super::editions::{paper_of, told_at};
use super::ranking::{Candidate, Subject};
use super::since::told_since;
use super::synopsis::anchor_of;
use super::{Editions, Heads, TextLine, headline, lines};

/// Of a goal so many passages name what an article is about; the rest is on its page.
const OPENING: usize = 2;

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
    /// Where the article stands in whose synopsis it is told; none of a finding over many.
    pub at: Option<Place>,
    /// The path of its page on a site of ours: `begroting/2026..2027/VII/1/#a-1f0c52aa`; may be empty.
    pub page: String,
    /// Old and new text with marks, for forms that show them.
    pub lines: Vec<TextLine>,
    /// What stands before old and new text.
    pub heads: Heads,
    /// How many of the counted passages it stands for.
    pub passages: usize,
    /// The finding in the fewest words: `‘stimuleert’ wordt ‘regisseert’`.
    pub lead: String,
    /// How its passage begins: `‘De minister laat een handreiking …’`; may be empty.
    pub naming: String,
    /// Where, as briefly: `XXV art. 1`; may be empty.
    pub lead_place: String,
    /// What it is about.
    pub topic: Topic,
}

/// Words candidates, remembering which chapters were named in full already.
#[derive(Debug)]
pub(super) struct Teller<'a> {
    wording: Wording,
    editions: Editions<'a>,
    named: BTreeSet<Chapter>,
}

impl<'a> Teller<'a> {
    pub fn new(wording: Wording, editions: Editions<'a>) -> Self {
        Self { wording, editions, named: BTreeSet::new() }
    }

    pub fn tell(&mut self, candidate: &Candidate<'_>) -> Headline {
        let told = match candidate.subject {
            Subject::Unit(unit, article) => self.unit(unit, article),
            Subject::Section(section, article) => self.section(section, article),
            Subject::Article(article) => self.article(article),
            Subject::Systematic { from, to, articles, units } => {
                self.systematic((from, to), articles, units)
            }
        };
        let heads = self.editions.heads(self.wording);
        let at = candidate.subject.article().and_then(told_at).cloned();
        Headline { passages: candidate.passages, heads, at, ..told }
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
            text: headline::headline(wording, unit, self.editions.relation()),
            place,
            was: joined(&unit.from),
            becomes: joined(&unit.to),
            note: self.note(unit),
            citation: match (paper, side) {
                (Some(paper), Some(at)) => wording.citation(paper, &at.place, at.section),
                _ => String::new(),
            },
            address: paper.map(Publication::address).unwrap_or_default(),
            page: self.page_of_unit(unit, article),
            lines: lines::lines_of(unit),
            lead: headline::lead(wording, unit, self.editions.relation()),
            naming: side.map(|at| beginning(&at.text)).unwrap_or_default(),
            lead_place: side.map(|at| wording.lead_place(&at.place)).unwrap_or_default(),
            topic: Topic::of(unit),
            ..Headline::empty()
        }
    }

    /// A section that the article no longer has is one item, with all its passages.
    fn section(&mut self, section: &SectionChange, article: &ArticleChange) -> Headline {
        let (wording, relation) = (self.wording, self.editions.relation());
        let old: Vec<&UnitRef> = section.units.iter().flat_map(|unit| &unit.from).collect();
        let Some(first) = old.first() else { return Headline::empty() };
        let provisional = section.units.iter().any(|unit| unit.provisional);
        let paper = paper_of(self.editions.old, &first.place);
        let texts = old.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(" ");
        let mut note = vec![wording.section_absent(section.kind, self.editions.to())];
        // Only where none of it stands anywhere is that said of the section.
        if section.units.iter().all(|unit| unit.vanished) {
            note.push(self.looked_for(provisional));
        }
        note.extend(
            self.stood_since(section)
                .map(|since| wording.since_brief(self.editions.old.kind, since)),
        );
        let stays = article.to.first().unwrap_or(&article.from[0]);
        let text = wording.section_gone(section.kind, relation, provisional);
        Headline {
            lead: headline::named(uncapitalised(&text), &first.text),
            naming: beginning(&first.text),
            lead_place: wording.lead_place(&first.place),
            topic: Topic::Gone,
            text,
            place: self.place(&first.place, Some(section.kind)),

            note: note.join(" "),
            citation: paper
                .map(|paper| wording.citation(paper, &first.place, section.kind))
                .unwrap_or_default(),
            address: paper.map(Publication::address).unwrap_or_default(),
            page: format!(
                "{}#{}",
                self.page(&stays.place),
                page_path::anchor(&first.place, first.section, &first.text)
            ),
            lines: vec![lines::whole(lines::Side::Old, &texts)],
            was: Some(texts),
            ..Headline::empty()
        }
    }

    /// Returns since when a section stood, where that is the same for all its passages.
    fn stood_since(&self, section: &SectionChange) -> Option<Since> {
        let mut ages = section.units.iter().map(|unit| told_since(unit, self.editions.old.year));
        let first = ages.next()??;
        ages.all(|other| other.is_some_and(|one| one.year == first.year)).then_some(first)
    }

    /// A passage is shown where its article stands now; what is gone, where it was.
    fn page_of_unit(&self, unit: &UnitChange, article: &ArticleChange) -> String {
        let Some(at) = article.to.first().or(article.from.first()) else { return String::new() };
        format!("{}#{}", self.page(&at.place), anchor_of(unit))
    }

    /// Returns the path of what became of an article, on a site of ours.
    fn page(&self, place: &Place) -> String {
        page_path::synopsis(self.editions.from(), self.editions.to(), place)
    }

    fn article(&mut self, article: &ArticleChange) -> Headline {
        let wording = self.wording;
        let places = |refs: &[crate::compare::ArticleRef]| -> Vec<Place> {
            refs.iter().map(|one| one.place.clone()).collect()
        };
        let (provisional, relation) = (article.provisional, self.editions.relation());
        let mut what = match article.status {
            Status::Added | Status::Removed if article.part => {
                wording.article_not_here(article.status == Status::Added).to_owned()
            }
            Status::Added if self.editions.old.chapters.is_empty() => {
                wording.article_first_here().to_owned()
            }
            Status::Added => wording.article_new(relation).to_owned(),
            Status::Removed => wording.article_gone(relation, provisional).to_owned(),
            Status::Split => wording.article_split(&places(&article.to)),
            Status::Merged => wording.article_merged(&places(&article.from)),
            Status::Rewritten | Status::Changed | Status::Unchanged | Status::NotCompared => {
                let (left, all) = super::notes::sentences_left(article, self.editions);
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
        let event = wording.article_event(&what, &wording.article(&one.place), &one.title);
        let (old, new) = match article.status {
            Status::Added | Status::Removed if article.part => Default::default(),
            Status::Added => (Vec::new(), opening(article, lines::Side::New)),
            Status::Removed => (opening(article, lines::Side::Old), Vec::new()),
            Status::Rewritten => differing(article),
            _ => Default::default(),
        };
        let joined = |texts: &[&str]| (!texts.is_empty()).then(|| texts.join(" "));
        let (was, becomes) = (joined(&old), joined(&new));
        let sides = [(lines::Side::Old, &was), (lines::Side::New, &becomes)];
        let whole = |(side, text): (lines::Side, &Option<String>)| {
            text.as_deref().map(|text| lines::whole(side, text))
        };
        Headline {
            text: capitalised(&event),
            lines: sides.into_iter().filter_map(whole).collect(),
            was,
            becomes,
            lead: event,
            lead_place: one.place.chapter.to_string(),
            topic: Topic::Article,
            place: self.place(&one.place, None),
            citation: paper
                .map(|paper| format!("{}, {}", paper.citation(), wording.article(&one.place)))
                .unwrap_or_default(),
            address: paper.map(Publication::address).unwrap_or_default(),
            page: self.page(&article.to.first().unwrap_or(one).place),
            ..Headline::empty()
        }
    }

    fn systematic(&self, (from, to): (&str, &str), articles: &[Place], units: usize) -> Headline {
        let text = self.wording.systematic(articles.len(), from, to);
        Headline {
            text: capitalised(&text),
            lead: text,
            note: self.wording.systematic_where(articles, units),
            topic: Topic::Everywhere,
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

    /// Tells where a counterpart of what is gone was looked for.
    fn looked_for(&self, provisional: bool) -> String {
        let (wording, received) = (self.wording, self.editions.received());
        if provisional || self.editions.relation() == Relation::Beside {
            return wording.no_counterpart_brief(received);
        }
        format!("{}.", capitalised(&wording.vanished(received)))
    }

    fn note(&self, unit: &UnitChange) -> String {
        let (wording, kind) = (self.wording, self.editions.old.kind);
        let since = told_since(unit, self.editions.old.year);
        let mut parts = Vec::new();
        if let Some(under) = headline::stands_under(wording, unit) {
            parts.push(format!("{}.", capitalised(&under)));
        }
        let from = unit.from.first();
        let from = from.and_then(|at| wording.moved_from(unit.moved, &at.place, at.section));
        parts.extend(from.map(|from| format!("{}.", capitalised(&from))));
        if unit.op == Op::Removed && unit.is_passage() {
            parts.push(match headline::stands_elsewhere(wording, unit) {
                Some(elsewhere) => elsewhere,
                None => self.looked_for(unit.provisional),
            });
            parts.extend(since.map(|since| wording.since_brief(kind, since)));
        } else if unit.is_passage() {
            parts.extend(since.map(|since| wording.old_text_since_brief(kind, since)));
        }
        parts.join(" ")
    }
}

/// Returns what an article says of itself first on a side: its goal, and who is responsible.
fn opening(article: &ArticleChange, side: lines::Side) -> Vec<&str> {
    let texts = |kind: SectionKind| {
        let sections = article.sections.iter().filter(move |section| section.kind == kind);
        let units = sections.flat_map(|section| &section.units).filter(|unit| unit.is_passage());
        let mut own: Vec<&UnitRef> = units
            .flat_map(|unit| if side == lines::Side::Old { &unit.from } else { &unit.to })
            .filter(|one| matches!(one.form, UnitForm::Paragraph | UnitForm::Item))
            .collect();
        own.sort_by_key(|one| one.position);
        own.into_iter().map(|one| one.text.as_str())
    };
    let mut opening: Vec<&str> = texts(SectionKind::Doelstelling).take(OPENING).collect();
    let says = |text: &&str| text.contains("verantwoordelijk");
    opening.extend(texts(SectionKind::RolEnVerantwoordelijkheid).find(says));
    // Of what a watch selects there may be neither.
    if opening.is_empty() {
        opening.extend(texts(SectionKind::RolEnVerantwoordelijkheid).take(OPENING));
    }
    opening
}

/// Returns the first passages of a side, as they stand.
fn first(mut own: Vec<&UnitRef>) -> Vec<&str> {
    own.sort_by_key(|one| one.position);
    own.into_iter().map(|one| one.text.as_str()).take(OPENING).collect()
}

/// Returns what of a rewritten article differs first on either side: of its goal, else of what follows.
fn differing(article: &ArticleChange) -> (Vec<&str>, Vec<&str>) {
    let differs = |section: &&SectionChange| {
        let stays = |unit: &UnitChange| Category::of(unit) == Category::Equal;
        section.kind.is_compared() && !section.units.iter().all(stays)
    };
    let Some(section) = article.sections.iter().find(differs) else { return Default::default() };
    let units = || section.units.iter().filter(|unit| Category::of(unit) != Category::Equal);
    let olds = units().flat_map(|unit| &unit.from).collect();
    let news = units().flat_map(|unit| &unit.to).collect();
    (first(olds), first(news))
}

impl Headline {
    /// Returns its text for a line that stands alone: with the words it is about.
    #[must_use]
    pub fn told(&self) -> String {
        if self.naming.is_empty() || self.text.contains([':', '‘']) {
            return self.text.clone();
        }
        format!("{}: {}", self.text, self.naming)
    }

    pub(super) fn empty() -> Self {
        Self {
            text: String::new(),
            place: String::new(),
            was: None,
            becomes: None,
            note: String::new(),
            citation: String::new(),
            address: String::new(),
            at: None,
            page: String::new(),
            lines: Vec::new(),
            heads: Heads::default(),
            passages: 0,
            lead: String::new(),
            naming: String::new(),
            lead_place: String::new(),
            topic: Topic::Words,
        }
    }
}
