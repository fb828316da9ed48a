//! The order in which papers are folded.
//!
//! Knows dates, revisions, editions, and that early text counts only until a surer text of its
//! edition is there. Must not know bytes, texts or git: the order is a function of what the papers
//! say of themselves, of the change dates the service gave, and of the moments at which bodies came
//! beside others and came back.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::model::{BudgetYear, Chapter, Kind, PaperId, Publication, Standing, assumed_date};

use super::sources::Facts;

/// One body of a paper, with all that decides its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Body {
    pub(super) id: PaperId,
    pub(super) kind: Kind,
    pub(super) year: BudgetYear,
    pub(super) chapter: Chapter,
    pub(super) published: NaiveDate,
    /// It bears no date that it can have: `published` is the fixed day of its edition.
    pub(super) date_assumed: bool,
    pub(super) changed: Option<NaiveDate>,
    /// The day that decides its place among the bodies of its paper: the date in it, or, where it
    /// came back, no earlier than that of the body which stood then.
    pub(super) day: NaiveDate,
    /// The moment at which it came beside another body, or came back.
    pub(super) came: Option<DateTime<Utc>>,
    pub(super) standing: Standing,
    pub(super) sha256: String,
}

/// The place of a body in the fold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) place_date: NaiveDate,
    pub(super) kind: Kind,
    pub(super) chapter: Chapter,
    pub(super) base: String,
    pub(super) revision: u32,
    pub(super) sha256: String,
}

/// A body and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) key: Key,
    pub(super) body: Body,
}

/// The papers that decide about each other's places: those of one kind and chapter.
pub(super) type Group = (Kind, Chapter);

impl Body {
    /// Takes from a publication what decides its place.
    pub(super) fn of(publication: &Publication, changed: Option<NaiveDate>) -> Self {
        Self {
            id: publication.id.clone(),
            kind: publication.kind,
            year: publication.year,
            chapter: publication.chapter.clone(),
            published: publication.published,
            date_assumed: publication.date_assumed,
            changed,
            day: publication.published,
            came: None,
            standing: publication.standing,
            sha256: publication.sha256.clone(),
        }
    }

    /// Returns each time this body stood: when it first came, and each time it came back.
    pub(super) fn each_time(self, facts: &Facts) -> Vec<Self> {
        let back = facts.returned.iter().map(|again| Self {
            changed: again.changed,
            day: again.stood.map_or(self.day, |stood| stood.max(self.day)),
            came: Some(again.at),
            ..self.clone()
        });
        let back: Vec<Self> = back.collect();
        let first = Self { changed: facts.changed, came: facts.arrived, ..self };
        std::iter::once(first).chain(back).collect()
    }

    pub(super) fn group(&self) -> Group {
        (self.kind, self.chapter.clone())
    }

    fn edition(&self) -> (Kind, Chapter, BudgetYear) {
        (self.kind, self.chapter.clone(), self.year)
    }
}

/// Gives every body that counts its place, and sorts.
pub(super) fn arrange(bodies: Vec<Body>) -> Vec<Entry> {
    let bodies = surest(bodies);
    let mut groups: BTreeMap<Group, BTreeMap<String, Vec<Body>>> = BTreeMap::new();
    for body in bodies {
        let papers = groups.entry(body.group()).or_default();
        papers.entry(body.id.base().to_owned()).or_default().push(body);
    }
    let mut entries: Vec<Entry> = groups.into_values().flat_map(arrange_group).collect();
    entries.sort_by(|a, b| a.key.cmp(&b.key));
    entries
}

/// Leaves only the surest bodies: early text is out of the fold once a surer text of the same paper,
/// or of the same edition of its chapter, is there. So the official text is folded as if the early
/// one had never been, whichever came first.
fn surest(mut bodies: Vec<Body>) -> Vec<Body> {
    // By paper first: a page that is read into a wrong edition must not count there either.
    keep_surest(&mut bodies, |body| body.id.base().to_owned());
    keep_surest(&mut bodies, Body::edition);
    bodies
}

fn keep_surest<K: Ord>(bodies: &mut Vec<Body>, of: impl Fn(&Body) -> K) {
    let surest = standings(bodies.iter().map(|body| (of(body), body.standing)));
    bodies.retain(|body| surest.get(&of(body)) == Some(&body.standing));
}

fn standings<K: Ord>(bodies: impl Iterator<Item = (K, Standing)>) -> BTreeMap<K, Standing> {
    let mut surest = BTreeMap::new();
    for (key, standing) in bodies {
        let known = surest.entry(key).or_insert(standing);
        *known = standing.max(*known);
    }
    surest
}

/// Tells whether an edition is less sure than it was: what a body that is gone had put aside may
/// count again, and only all bodies together tell which.
pub(super) fn is_less_sure(old: &[Entry], new: &[Entry]) -> bool {
    let of = |entries: &[Entry]| {
        standings(entries.iter().map(|entry| (entry.body.edition(), entry.body.standing)))
    };
    let new = of(new);
    of(old).iter().any(|(edition, standing)| new.get(edition) < Some(standing))
}

fn arrange_group(mut papers: BTreeMap<String, Vec<Body>>) -> Vec<Entry> {
    for bodies in papers.values_mut() {
        *bodies = in_turn(std::mem::take(bodies));
        // Two machines may each have seen one and the same return.
        bodies.dedup_by(|later, earlier| later.sha256 == earlier.sha256);
    }
    let mut first_dates: BTreeMap<BudgetYear, NaiveDate> = BTreeMap::new();
    for first in papers.values().filter_map(|bodies| bodies.first()) {
        let date = first_dates.entry(first.year).or_insert(first.published);
        *date = first.published.min(*date);
    }
    let mut entries = Vec::new();
    for bodies in papers.into_values() {
        let mut before: Option<NaiveDate> = None;
        for (revision, body) in (1u32..).zip(bodies) {
            let place_date = match before {
                None if body.id.suffix().is_none() => body.published,
                None => revised(&body, &first_dates),
                Some(before) => revised(&body, &first_dates).max(before),
            };
            before = Some(place_date);
            let key = Key {
                place_date,
                kind: body.kind,
                chapter: body.chapter.clone(),
                base: body.id.base().to_owned(),
                revision,
                sha256: body.sha256.clone(),
            };
            entries.push(Entry { key, body });
        }
    }
    entries
}

/// Orders the bodies of a paper. A date that is assumed is no witness: such a body stands behind the
/// last of the dated ones that everything else calls older, and before them all where nothing does, so
/// that a date that was mended replaces the one it mends.
fn in_turn(bodies: Vec<Body>) -> Vec<Body> {
    let (mut assumed, mut dated): (Vec<Body>, Vec<Body>) =
        bodies.into_iter().partition(|body| body.date_assumed);
    dated.sort_by(|a, b| revision_order(a).cmp(&revision_order(b)));
    assumed.sort_by(|a, b| revision_order(a).cmp(&revision_order(b)));
    let place = |body: &Body| {
        let older = dated.iter().rposition(|other| is_older(other, body));
        older.map_or(0, |at| at + 1)
    };
    let mut placed: Vec<(usize, bool, Body)> =
        assumed.into_iter().map(|body| (place(&body), false, body)).collect();
    placed.extend(dated.into_iter().enumerate().map(|(at, body)| (at, true, body)));
    placed.sort_by_key(|(at, is_dated, _)| (*at, *is_dated));
    placed.into_iter().map(|(_, _, body)| body).collect()
}

/// Tells whether the service's change dates, else the suffixes, else the order of arrival call one body
/// older than another.
fn is_older(one: &Body, other: &Body) -> bool {
    match (one.changed, other.changed) {
        (Some(one), Some(other)) if one != other => one < other,
        _ => (one.id.suffix(), one.came) < (other.id.suffix(), other.came),
    }
}

/// What decides between the bodies of a paper, the best witness first.
type Witnesses<'b> = (NaiveDate, Option<NaiveDate>, Option<&'b str>, Option<DateTime<Utc>>);

fn witnesses(body: &Body) -> Witnesses<'_> {
    (body.day, body.changed, body.id.suffix(), body.came)
}

fn revision_order(body: &Body) -> (Witnesses<'_>, &str) {
    (witnesses(body), &body.sha256)
}

/// Tells whether nothing but their hashes decides between two bodies.
pub(super) fn is_undecided(one: &Body, other: &Body) -> bool {
    let same = one.date_assumed == other.date_assumed && witnesses(one) == witnesses(other);
    one.sha256 != other.sha256 && same
}

/// A revision stands before the next edition, here or still to come, so that old text never lands on
/// new, however late it is.
fn revised(body: &Body, first_dates: &BTreeMap<BudgetYear, NaiveDate>) -> NaiveDate {
    let next = first_dates.iter().find(|(year, _)| **year > body.year).map(|(_, date)| *date);
    let due = assumed_date(body.kind, body.year.next());
    let eve = next.map_or(due, |next| next.min(due)).checked_sub_days(Days::new(1));
    eve.map_or(body.published, |eve| body.published.min(eve))
}

#[cfg(test)]
mod tests {
    use super::super::sources::Again;
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn body(id: &str, year: u16, published: &str) -> Body {
        let id = PaperId::parse(id).unwrap();
        Body {
            kind: Kind::Begroting,
            year: BudgetYear(year),
            chapter: Chapter::parse("VII").unwrap(),
            published: date(published),
            date_assumed: false,
            changed: None,
            day: date(published),
            came: None,
            standing: Standing::Official,
            sha256: format!("{id}-{published}"),
            id,
        }
    }

    fn places(bodies: Vec<Body>) -> Vec<(String, u32, String)> {
        let entries = arrange(bodies);
        let place =
            |e: Entry| (e.body.id.to_string(), e.key.revision, e.key.place_date.to_string());
        entries.into_iter().map(place).collect()
    }

    #[test]
    fn a_revision_of_after_the_next_edition_stands_on_its_eve() {
        let bodies = vec![
            body("kst-2-VII-2", 2025, "2024-09-17"),
            body("kst-1-VII-2-h1", 2024, "2024-12-01"),
            body("kst-1-VII-2", 2024, "2023-09-19"),
        ];
        let expected = [
            ("kst-1-VII-2", 1, "2023-09-19"),
            ("kst-1-VII-2-h1", 2, "2024-09-16"),
            ("kst-2-VII-2", 1, "2024-09-17"),
        ];
        let expected = expected.map(|(id, n, date)| (id.to_owned(), n, date.to_owned()));
        assert_eq!(places(bodies), expected);
    }

    #[test]
    fn bodies_of_one_day_are_told_apart_by_the_change_date_then_the_suffix() {
        let mut late = body("kst-1-VII-2", 2024, "2023-09-19");
        late.changed = Some(date("2023-10-01"));
        late.sha256 = "0".into();
        let suffixed = body("kst-1-VII-2-h1", 2024, "2023-09-19");
        let plain = body("kst-1-VII-2", 2024, "2023-09-19");
        let revisions: Vec<(Option<String>, bool)> = arrange(vec![late, suffixed, plain])
            .into_iter()
            .map(|e| (e.body.id.suffix().map(ToOwned::to_owned), e.body.changed.is_some()))
            .collect();
        assert_eq!(revisions, [(None, false), (Some("h1".into()), false), (None, true)]);
    }

    fn at(moment: &str) -> DateTime<Utc> {
        moment.parse().unwrap()
    }

    /// Arranges the bodies `a`, `b`, … of one paper and day with these facts, in whichever order.
    fn check(facts: &[Facts], expected: &str) {
        let each = |(name, facts): (char, &Facts)| {
            let mut body = body("kst-1-VII-2", 2024, "2023-09-19");
            body.sha256 = name.to_string();
            body.each_time(facts)
        };
        let mut bodies: Vec<Body> = ('a'..).zip(facts).flat_map(each).collect();
        for _ in 0..2 {
            bodies.reverse();
            let order: String =
                arrange(bodies.clone()).into_iter().map(|entry| entry.body.sha256).collect();
            assert_eq!(order, expected, "{facts:?}");
        }
    }

    #[test]
    fn a_body_that_comes_back_stands_again_and_the_moment_decides_before_the_hash() {
        let came = |moment: &str| Facts { arrived: Some(at(moment)), ..Facts::default() };
        let back = |moment: &str, changed: Option<&str>| Again {
            at: at(moment),
            changed: changed.map(date),
            stood: None,
        };
        let first = Facts::default();
        check(&[first.clone(), came("2023-10-01T07:15:00Z")], "ab");
        check(&[came("2023-10-01T07:15:00Z"), first.clone()], "ba");
        let again = Facts { returned: vec![back("2023-10-02T07:15:00Z", None)], ..first.clone() };
        check(&[again.clone(), came("2023-10-01T07:15:00Z")], "aba");
        // The service's change date is the better witness.
        let changed = Facts { changed: Some(date("2023-10-01")), ..came("2023-10-01T07:15:00Z") };
        check(&[again, changed.clone()], "ab");
        let again = back("2023-10-01T08:15:00Z", Some("2023-10-01"));
        let twice = back("2023-10-01T08:15:09Z", Some("2023-10-01"));
        check(&[Facts { returned: vec![again, twice], ..first }, changed], "aba");
    }

    #[test]
    fn a_body_that_comes_back_stands_after_the_later_date_that_stood_then() {
        let mut old = body("kst-1-VII-2", 2024, "2023-09-19");
        old.sha256 = "old".into();
        let new = body("kst-1-VII-2", 2024, "2023-09-25");
        let again =
            Again { at: at("2023-10-02T07:15:00Z"), changed: None, stood: Some(new.published) };
        let facts = Facts { returned: vec![again], ..Facts::default() };
        let mut bodies = old.each_time(&facts);
        bodies.push(new.clone());
        let order: Vec<String> = arrange(bodies).into_iter().map(|e| e.body.sha256).collect();
        assert_eq!(order, ["old", &new.sha256, "old"]);
    }

    #[test]
    fn a_late_revision_stands_before_the_next_edition_is_due_though_it_is_not_here() {
        let late = || body("kst-1-VII-2-h1", 2024, "2025-12-01");
        let places = |bodies| places(bodies).into_iter().map(|place| place.2).collect::<Vec<_>>();
        assert_eq!(places(vec![late()]), ["2024-09-16"]);
        assert_eq!(
            places(vec![late(), body("kst-1-VII-2", 2024, "2023-09-19")]),
            ["2023-09-19", "2024-09-16"]
        );
    }

    /// Arranges bodies of one paper, `!` for a date that is assumed, with the day of their change and
    /// the hour they came where these are known.
    #[track_caller]
    fn check_assumed(bodies: &[(&str, &str, &str, Option<u32>)], expected: &[&str]) {
        let made = bodies.iter().map(|(name, published, changed, came)| {
            let id = if name.contains('h') { "kst-1-VII-2-h1" } else { "kst-1-VII-2" };
            let came = came.map(|hour| at(&format!("2023-10-01T{hour:02}:00:00Z")));
            Body {
                sha256: (*name).to_owned(),
                date_assumed: published.ends_with('!'),
                changed: changed.parse().ok(),
                came,
                ..body(id, 2024, published.trim_end_matches('!'))
            }
        });
        let mut bodies: Vec<Body> = made.collect();
        for _ in 0..2 {
            bodies.reverse();
            let order: Vec<String> =
                arrange(bodies.clone()).into_iter().map(|entry| entry.body.sha256).collect();
            assert_eq!(order, expected);
        }
    }

    #[test]
    fn an_assumed_date_orders_nothing_and_a_mended_one_replaces_it() {
        let assumed = ("a", "2023-09-19!", "", None);
        // Mended to a day before the fixed one, with nothing else known.
        check_assumed(&[assumed, ("b", "2023-09-15", "", None)], &["a", "b"]);
        check_assumed(&[assumed, ("b", "2023-09-15", "", Some(1))], &["a", "b"]);
        // A slip of the pen in a later body does not set it before what it replaces.
        check_assumed(
            &[("a", "2023-09-20", "", None), ("b", "2023-09-19!", "", Some(1))],
            &["a", "b"],
        );
        check_assumed(
            &[
                ("a", "2023-09-20", "2023-09-21", Some(3)),
                ("b", "2023-09-19!", "2023-10-05", Some(1)),
            ],
            &["a", "b"],
        );
        check_assumed(
            &[("a", "2023-09-20", "", None), ("h", "2023-09-19!", "", None)],
            &["a", "h"],
        );
        // Between two that are dated, and two that are not.
        check_assumed(
            &[
                ("a", "2023-09-20", "", None),
                ("b", "2023-09-19!", "", Some(1)),
                ("c", "2023-09-19!", "", Some(2)),
                ("d", "2023-10-05", "", Some(3)),
            ],
            &["a", "b", "c", "d"],
        );
    }

    #[test]
    fn a_revision_never_stands_before_the_body_it_revises() {
        let bodies = vec![
            body("kst-1-VII-2", 2024, "2024-10-01"),
            body("kst-1-VII-2-h1", 2024, "2024-11-01"),
            body("kst-2-VII-2", 2025, "2024-09-17"),
        ];
        let dates: Vec<String> = places(bodies).into_iter().map(|(_, _, date)| date).collect();
        assert_eq!(dates, ["2024-09-17", "2024-10-01", "2024-10-01"]);
    }
}
