//! From pairs to the result: every unit once, with op, kind, signals, words and weight.
//!
//! Knows which side is the old one. Must not decide what belongs together.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::align::order::stand_under_other_roles;
use crate::compare::changes::{
    ArticleRef, Class, Moved, Nearest, Op, Refused, SectionChange, Segment, SegmentOp, UnitChange,
    UnitForm, UnitRef, Unread,
};
use crate::compare::counterpart::Other;
use crate::compare::judge::signals::{self, Elsewhere, Owners, Pair};
use crate::compare::judge::{class, weight};
use crate::compare::likeness::{Bag, thousandths};
use crate::compare::rolling::Years;
use crate::compare::side::{Side, Unit, likeness};
use crate::compare::thresholds::Thresholds;
use crate::compare::words;
use crate::model::{Chapter, SectionKind};
use crate::text::fold;

/// Articles that belong together, old and new.
#[derive(Clone)]
pub(super) struct Lineage {
    pub old: Vec<usize>,
    pub new: Vec<usize>,
}

impl Lineage {
    /// The same seen from the other side.
    pub(super) fn turned(&self) -> Self {
        Self { old: self.new.clone(), new: self.old.clone() }
    }
}

/// Units that belong together, old and new.
pub(super) struct Link {
    pub old: Vec<usize>,
    pub new: Vec<usize>,
    pub moved: Moved,
}

/// Everything that is needed to describe a unit.
pub(super) struct Scene<'a> {
    pub old: &'a Side<'a>,
    pub new: &'a Side<'a>,
    pub links: Vec<Link>,
    pub old_link: Vec<Option<usize>>,
    pub new_link: Vec<Option<usize>>,
    /// The units of which not every pair was weighed.
    pub coarse: (Vec<bool>, Vec<bool>),
    pub old_sentences: BTreeSet<&'a str>,
    pub new_sentences: BTreeSet<&'a str>,
    pub awaited: &'a [Chapter],
    pub thresholds: &'a Thresholds,
}

/// The likeness of a text that holds the very words.
const SAME_WORDS: u16 = 1000;

/// The least likeness of a refused candidate that is worth showing.
const WORTH_SHOWING: u16 = 200;

impl Scene<'_> {
    /// Describes the units and blocks of one kind of section of a lineage.
    pub(super) fn section(&self, lineage: &Lineage, kind: SectionKind) -> Option<SectionChange> {
        let olds: Vec<usize> =
            lineage.old.iter().flat_map(|&article| self.old.section(article, kind)).collect();
        let news: Vec<usize> =
            lineage.new.iter().flat_map(|&article| self.new.section(article, kind)).collect();
        let mut units: Vec<UnitChange> = Vec::new();
        let here: BTreeSet<usize> = news.iter().filter_map(|&new| self.new_link[new]).collect();
        // A gone unit stands behind the nearest unit before it that still stands in this section.
        let mut waiting: BTreeMap<usize, Vec<UnitChange>> = BTreeMap::new();
        let mut before = None;
        for &old in &olds {
            match (self.old_link[old], before) {
                (Some(link), _) if here.contains(&link) => before = Some(link),
                (Some(_), _) => {}
                (None, None) => units.push(self.single(Some(old), None)),
                (None, Some(link)) => {
                    waiting.entry(link).or_default().push(self.single(Some(old), None));
                }
            }
        }
        let mut written = BTreeSet::new();
        for &new in &news {
            match self.new_link[new] {
                None => units.push(self.single(None, Some(new))),
                Some(link) if written.insert(link) => {
                    // A group stands where its first new unit stands.
                    if self.links[link].new.first() == Some(&new) {
                        units.push(self.linked(&self.links[link]));
                    }
                    units.extend(waiting.remove(&link).unwrap_or_default());
                }
                Some(_) => {}
            }
        }
        let pictures = self.pictures(lineage, kind, &mut units);
        let blocks = self.headings(lineage, kind, &mut units);
        let unread = Unread::default();
        (!units.is_empty() || !blocks.is_empty()).then_some(SectionChange {
            kind,
            unread,
            units,
            departed: Vec::new(),
            blocks,
            pictures,
        })
    }

    /// Describes units that belong together.
    fn linked(&self, link: &Link) -> UnitChange {
        let old: Vec<&Unit> = link.old.iter().map(|&at| &self.old.units[at]).collect();
        let new: Vec<&Unit> = link.new.iter().map(|&at| &self.new.units[at]).collect();
        let mut change = self.pair(&old, &new, link.moved);
        self.governed(link, &mut change);
        let budget = change.op != Op::Unchanged
            && (link.old.iter().any(|&at| self.coarse.0[at])
                || link.new.iter().any(|&at| self.coarse.1[at]));
        UnitChange { coarse: change.coarse || budget, ..change }
    }

    /// Describes texts of either side that are the same.
    pub(super) fn pair(&self, old: &[&Unit], new: &[&Unit], moved: Moved) -> UnitChange {
        let joined = |units: &[&Unit]| -> String {
            units.iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        let (from, to) = (joined(old), joined(new));
        let distance = i32::from(self.new.year) - i32::from(self.old.year);
        let olds: Vec<&str> = old.iter().map(|unit| unit.text.as_str()).collect();
        let news: Vec<&str> = new.iter().map(|unit| unit.text.as_str()).collect();
        let years = Years { distance, new: i32::from(self.new.year) };
        let owner = |side: &Side<'_>, units: &[&Unit]| side.owner(units[0].article);
        let owners = Owners { old: owner(self.old, old), new: owner(self.new, new) };
        let class = class::classify(&olds, &news, class::Context { years, owners });
        let class = match (class, old, new) {
            // Which column a cell stands in is what a row says.
            (Class::Editorial, [one], [two])
                if one.form == UnitForm::Row && stands_otherwise(one, two) =>
            {
                Class::Substantive
            }
            // Columns that changed places with all their cells are form.
            (Class::Substantive, [one], [two])
                if one.form == UnitForm::Row && signals::governed::turned_along(one, two) =>
            {
                Class::Editorial
            }
            // So is which rows and columns a cell stands for, though no letter shows it.
            (Class::None, [one], [two]) if covers_otherwise(one, two) => Class::Substantive,
            _ => class,
        };
        let marks = words::mark(&from, &to, self.thresholds.word_cells);
        let op = match (old.len(), new.len()) {
            (1, 1) if class == Class::None => Op::Unchanged,
            (1, 1) => Op::Modified,
            (1, _) => Op::Split,
            _ => Op::Merged,
        };
        let pair = Pair { old, new, class, years, owners };
        let stands = Elsewhere {
            old: &|key| self.old_sentences.contains(key),
            new: &|key| self.new_sentences.contains(key),
        };
        let change = UnitChange {
            op,
            class,
            moved,
            signals: signals::of_pair(&pair, &stands),
            weight: 0,
            similarity: if class == Class::None { 1000 } else { similarity(old, new) },
            coarse: marks.coarse,
            provisional: !self.awaited.is_empty() && matches!(op, Op::Split | Op::Merged),
            vanished: false,
            since: None,
            from: old.iter().map(|unit| reference(self.old, unit)).collect(),
            to: new.iter().map(|unit| reference(self.new, unit)).collect(),
            segments: marks.segments,
            nearest: None,
        };
        UnitChange { weight: weight::weigh(&change), ..change }
    }

    /// Describes a unit that stands on one side only.
    fn single(&self, old: Option<usize>, new: Option<usize>) -> UnitChange {
        let is_new = new.is_some();
        let at = old.or(new).unwrap_or(0);
        let (side, coarse) =
            if is_new { (self.new, self.coarse.1[at]) } else { (self.old, self.coarse.0[at]) };
        UnitChange { coarse, ..self.alone(&side.units[at], is_new) }
    }

    /// Describes a text that stands on one side only.
    pub(super) fn alone(&self, unit: &Unit, is_new: bool) -> UnitChange {
        let (side, op, segment) = if is_new {
            (self.new, Op::Added, SegmentOp::Insert)
        } else {
            (self.old, Op::Removed, SegmentOp::Delete)
        };
        // Of a chapter whose paper is awaited nothing is missing yet.
        let awaited = self.awaited.contains(&side.articles[unit.article].article.place.chapter);
        let nearest = self.nearest(unit, is_new);
        let same = nearest.as_ref().is_some_and(|nearest| nearest.similarity == SAME_WORDS);
        let counterpart = awaited || same || self.has_like(unit, is_new);
        let own = vec![reference(side, unit)];
        let (from, to) = if is_new { (Vec::new(), own) } else { (own, Vec::new()) };
        let change = UnitChange {
            op,
            class: Class::Substantive,
            moved: Moved::None,
            signals: signals::of_single(unit, is_new, counterpart, side.owner(unit.article)),
            weight: 0,
            similarity: 0,
            coarse: false,
            provisional: !self.awaited.is_empty(),
            vanished: !is_new
                && !counterpart
                && unit.section.is_compared()
                && unit.form.is_passage(),
            since: None,
            from,
            to,
            segments: vec![Segment { op: segment, text: unit.text.clone(), moved: None }],
            nearest,
        };
        UnitChange { weight: weight::weigh(&change), ..change }
    }

    /// Tells whether the like of a unit that stands alone is on the other side all the same.
    fn has_like(&self, unit: &Unit, is_new: bool) -> bool {
        let partners = |at: usize| -> Vec<&Unit> {
            let link = if is_new { self.old_link[at] } else { self.new_link[at] };
            let Some(link) = link.map(|link| &self.links[link]) else { return Vec::new() };
            let (units, side) = if is_new { (&link.new, self.new) } else { (&link.old, self.old) };
            units.iter().map(|&at| &side.units[at]).collect()
        };
        let other = if is_new {
            Other { side: self.old, sentences: &self.old_sentences, partners: &partners }
        } else {
            Other { side: self.new, sentences: &self.new_sentences, partners: &partners }
        };
        other.has_like(unit, self.thresholds)
    }

    /// Returns a unit of the other side that holds the very words of one that stands alone, wherever it
    /// stands: what is not moved by any rule is there all the same.
    fn same_words(&self, unit: &Unit, is_new: bool) -> Option<Nearest> {
        let (other, links) =
            if is_new { (self.old, &self.old_link) } else { (self.new, &self.new_link) };
        let holds = |other: &Unit| {
            other.key == unit.key
                || (!unit.sentence_keys.is_empty()
                    && unit.sentence_keys.iter().all(|key| other.sentence_keys.contains(key)))
        };
        let at = other.units.iter().position(holds).filter(|_| !unit.key.is_empty())?;
        Some(Nearest {
            unit: reference(other, &other.units[at]),
            similarity: SAME_WORDS,
            needed: self.thresholds.moved,
            refused: if links[at].is_some() { Refused::Taken } else { Refused::Unsure },
        })
    }

    /// Returns the unit of the other side that is most like one that stands alone.
    fn nearest(&self, unit: &Unit, is_new: bool) -> Option<Nearest> {
        // Of a chapter whose paper is awaited nothing is missing yet.
        let place = if is_new { self.new } else { self.old };
        let chapter = &place.articles[unit.article].article.place.chapter;
        if !unit.section.is_compared() || self.awaited.contains(chapter) {
            return None;
        }
        let other = if is_new { self.old } else { self.new };
        if let Some(nearest) = self.same_words(unit, is_new) {
            return Some(nearest);
        }
        let (similarity, std::cmp::Reverse(at)) = other
            .index
            .candidates(unit)
            .into_iter()
            .map(|at| (other.units[at].bag().dice(unit.bag()), std::cmp::Reverse(at)))
            .max()?;
        let found = &other.units[at];
        let title = |side: &Side<'_>, article: usize| side.articles[article].article.place.clone();
        let in_place = title(other, found.article) == title(place, unit.article)
            && found.section == unit.section
            && !stand_under_other_roles(unit, found);
        // In place the opening that siblings share weighs less, and that likeness decided.
        let (similarity, needed) = if in_place {
            (likeness(found, unit), self.thresholds.same)
        } else {
            (similarity, self.thresholds.moved)
        };
        let links = if is_new { &self.old_link } else { &self.new_link };
        let refused = match links[at] {
            _ if similarity < needed => Refused::Unlike,
            Some(_) => Refused::Taken,
            None => Refused::Unsure,
        };
        (similarity >= WORTH_SHOWING).then(|| Nearest {
            unit: reference(other, found),
            similarity,
            needed,
            refused,
        })
    }
}

/// Tells whether a row of as many cells has one filled otherwise.
fn stands_otherwise(old: &Unit, new: &Unit) -> bool {
    let cells = |unit: &Unit| -> Vec<String> {
        let cell = |text: &str| {
            let words = fold(text);
            if words.is_empty() { text.trim().to_owned() } else { words }
        };
        unit.text.split('|').map(cell).collect()
    };
    let (olds, news) = (cells(old), cells(new));
    let filled = |cells: &[String]| cells.iter().map(String::is_empty).collect::<Vec<_>>();
    let letters = |cells: &[String]| cells.concat().replace(' ', "");
    olds.len() == news.len()
        && (filled(&olds) != filled(&news) || (olds != news && letters(&olds) == letters(&news)))
}

/// Tells whether a cell that spans covers a row, or a column of it, that it did not, or no longer.
fn covers_otherwise(old: &Unit, new: &Unit) -> bool {
    matches!((&old.blanks, &new.blanks), (Some(before), Some(after)) if before != after)
}

fn similarity(old: &[&Unit], new: &[&Unit]) -> u16 {
    let bag =
        |units: &[&Unit]| Bag::joined(&units.iter().map(|unit| unit.bag()).collect::<Vec<_>>());
    bag(old).dice(&bag(new))
}

/// Returns how an article is named in the result.
pub(super) fn article_reference(side: &Side<'_>, article: usize) -> ArticleRef {
    let article = side.articles[article].article;
    ArticleRef { place: article.place.clone(), title: article.title.clone() }
}

pub(super) fn reference(side: &Side<'_>, unit: &Unit) -> UnitRef {
    UnitRef {
        place: side.articles[unit.article].article.place.clone(),
        section: unit.section,
        position: unit.position,
        role: unit.role.clone(),
        headings: unit.headings.clone(),
        form: unit.form,
        text: unit.text.clone(),
    }
}

/// Returns a share of words in thousandths, for likeness of whole articles.
pub(super) fn share(part: u64, whole: u64) -> u16 {
    thousandths(part, whole)
}
