//! What is true of two editions: which units and articles belong together, and what happened.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::{Form, Part, Plan, Unit};

/// How far two texts differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    #[default]
    Equal,
    Editorial,
    Rollover,
    /// The same content under another name: spelling, or news of the least weight.
    Renamed,
    /// Another cut of the same words, which may be told as form or as news.
    Recut,
    Substantive,
    /// The other side was not read: nobody knows what became of it.
    Unread,
}

/// A signal that a reader must see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Any of these names will do.
    pub kinds: &'static [&'static str],
    /// What the old value holds; empty when any will do.
    pub from: String,
    /// What the new value holds.
    pub to: String,
}

/// What was done to a text.
#[derive(Debug, Clone, Default)]
pub struct Expected {
    pub grade: Grade,
    pub signs: Vec<Sign>,
    /// The names of the edits.
    pub edits: Vec<&'static str>,
}

impl Expected {
    /// Notes an edit.
    pub fn note(&mut self, edit: &'static str, grade: Grade) {
        self.edits.push(edit);
        self.grade = self.grade.max(grade);
    }

    /// Takes over what was done to another text.
    pub fn absorb(&mut self, other: &Self) {
        self.grade = self.grade.max(other.grade);
        self.signs.extend(other.signs.iter().cloned());
        self.edits.extend(&other.edits);
    }
}

/// Where a unit stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    pub chapter: String,
    pub number: String,
    pub section: String,
    pub position: usize,
}

/// Where an article stands.
pub type Address = (String, String);

/// Units that belong together; one side may be empty.
#[derive(Debug, Clone)]
pub struct Bond {
    pub from: Vec<Spot>,
    pub to: Vec<Spot>,
    pub moved: &'static str,
    /// Whether `within` is as good an answer as `none`: another unit could be the one that moved.
    pub either: bool,
    pub expected: Expected,
}

/// Articles that belong together.
#[derive(Debug, Clone)]
pub struct Kinship {
    pub from: Vec<Address>,
    pub to: Vec<Address>,
    pub status: &'static str,
}

/// Everything that is true of two editions.
#[derive(Debug, Clone)]
pub struct Truth {
    pub bonds: Vec<Bond>,
    pub kinships: Vec<Kinship>,
}

/// A unit with where it stands.
struct Placed<'p> {
    spot: Spot,
    article: usize,
    part: Part,
    unit: &'p Unit,
}

fn placed(plan: &Plan) -> Vec<Placed<'_>> {
    let mut all = Vec::new();
    for paper in &plan.papers {
        for article in &paper.articles {
            for part in Part::ALL {
                for (position, unit) in article.part(part).iter().enumerate() {
                    let spot = Spot {
                        chapter: paper.chapter.to_owned(),
                        number: article.number.to_string(),
                        section: part.name().to_owned(),
                        position,
                    };
                    all.push(Placed { spot, article: article.id, part, unit });
                }
            }
        }
    }
    all
}

impl Truth {
    /// Reads the truth off two plans.
    pub fn of(old: &Plan, new: &Plan) -> Self {
        let kinships = kinships(old, new);
        let (olds, news) = (placed(old), placed(new));
        let by_id: BTreeMap<usize, usize> =
            olds.iter().enumerate().map(|(at, placed)| (placed.unit.id, at)).collect();
        let mut kin: BTreeSet<(usize, usize)> = BTreeSet::new();
        let articles = || new.papers.iter().flat_map(|paper| &paper.articles);
        let unread: BTreeSet<usize> = articles()
            .filter(|article| article.unread)
            .flat_map(|article| article.origins.iter().copied())
            .collect();
        for article in articles() {
            kin.extend(article.origins.iter().map(|&origin| (origin, article.id)));
        }
        // Groups of units by their common origins.
        let mut groups: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        let mut bonds = Vec::new();
        let mut taken = BTreeSet::new();
        for (at, placed) in news.iter().enumerate() {
            let from: Vec<usize> =
                placed.unit.origins.iter().filter_map(|id| by_id.get(id).copied()).collect();
            if from.is_empty() {
                let mut expected = placed.unit.expected.clone();
                expected.note("added", Grade::Substantive);
                bonds.push(single(Vec::new(), vec![placed.spot.clone()], expected));
            } else {
                taken.extend(from.iter().copied());
                groups.entry(from).or_default().push(at);
            }
        }
        for (at, placed) in olds.iter().enumerate() {
            if !taken.contains(&at) {
                let mut expected = Expected::default();
                if placed.part == Part::Goal && unread.contains(&placed.article) {
                    expected.note("not read", Grade::Unread);
                } else {
                    expected.note("removed", Grade::Substantive);
                }
                bonds.push(single(vec![placed.spot.clone()], Vec::new(), expected));
            }
        }
        let groups: Vec<(Vec<usize>, Vec<usize>)> = groups.into_iter().collect();
        let in_place = order(&groups, &olds, &news, &kin);
        for (index, (from, to)) in groups.iter().enumerate() {
            let (one, two) = (&olds[from[0]], &news[to[0]]);
            let mut expected = Expected::default();
            for &at in to {
                expected.absorb(&news[at].unit.expected);
            }
            let roles = (one.unit.role, two.unit.role);
            let row = two.unit.form == Form::Row;
            let (moved, either) = if !kin.contains(&(one.article, two.article)) {
                (if one.spot.chapter == two.spot.chapter { "article" } else { "chapter" }, false)
            } else if one.part != two.part {
                ("section", false)
            } else if let (Some(from), Some(to), false) = (roles.0, roles.1, row)
                && from != to
            {
                ("role", false)
            } else {
                match in_place.get(&index) {
                    Some(Stays::Never) => ("within", false),
                    Some(Stays::Perhaps) => ("none", true),
                    _ => ("none", false),
                }
            };
            if !row && one.part == Part::Role && two.part == Part::Role {
                role_signs(roles, &mut expected);
            }
            bonds.push(Bond {
                from: from.iter().map(|&at| olds[at].spot.clone()).collect(),
                to: to.iter().map(|&at| news[at].spot.clone()).collect(),
                moved,
                either,
                expected,
            });
        }
        Self { bonds, kinships }
    }
}

fn single(from: Vec<Spot>, to: Vec<Spot>, expected: Expected) -> Bond {
    Bond { from, to, moved: "none", either: false, expected }
}

fn role_signs(roles: (Option<&'static str>, Option<&'static str>), expected: &mut Expected) {
    let lower = |role: Option<&str>| role.unwrap_or_default().to_lowercase();
    let kinds: &'static [&'static str] = match roles {
        (Some(from), Some(to)) if from != to => &["role-shift"],
        (None, Some(_)) => &["role-named"],
        (Some(_), None) => &["role-no-longer-named"],
        _ => return,
    };
    // Where the heading says it, the verb says nothing more.
    expected
        .signs
        .retain(|sign| kinds[0] != "role-shift" || sign.kinds[0] != "possible-role-shift");
    expected.signs.push(Sign { kinds, from: lower(roles.0), to: lower(roles.1) });
}

/// Whether a unit keeps its place among its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stays {
    /// It stands in every longest run that keeps its order.
    Always,
    /// It stands in some.
    Perhaps,
    /// It stands in none: it moved.
    Never,
}

/// Tells of each group that kept article, section and role whether it kept its place.
fn order(
    groups: &[(Vec<usize>, Vec<usize>)],
    olds: &[Placed<'_>],
    news: &[Placed<'_>],
    kin: &BTreeSet<(usize, usize)>,
) -> BTreeMap<usize, Stays> {
    // By article pair and section: old place, new place, group.
    let mut sections: BTreeMap<_, Vec<(usize, usize, usize)>> = BTreeMap::new();
    for (index, (from, to)) in groups.iter().enumerate() {
        let (one, two) = (&olds[from[0]], &news[to[0]]);
        let roles = (one.unit.role, two.unit.role);
        let shifted =
            matches!(roles, (Some(from), Some(to)) if from != to) && two.unit.form != Form::Row;
        if kin.contains(&(one.article, two.article)) && one.part == two.part && !shifted {
            let key = (one.article, two.article, one.part);
            sections.entry(key).or_default().push((from[0], to[0], index));
        }
    }
    let mut found = BTreeMap::new();
    for mut places in sections.into_values() {
        places.sort_unstable();
        let rights: Vec<usize> = places.iter().map(|place| place.1).collect();
        for (stays, place) in stays(&rights).into_iter().zip(&places) {
            found.insert(place.2, stays);
        }
    }
    found
}

fn stays(values: &[usize]) -> Vec<Stays> {
    let count = values.len();
    let (mut upto, mut from) = (vec![1; count], vec![1; count]);
    for at in 0..count {
        for before in 0..at {
            if values[before] < values[at] {
                upto[at] = upto[at].max(upto[before] + 1);
            }
        }
    }
    for at in (0..count).rev() {
        for after in at + 1..count {
            if values[after] > values[at] {
                from[at] = from[at].max(from[after] + 1);
            }
        }
    }
    let longest = upto.iter().copied().max().unwrap_or(0);
    let on_run = |at: usize| upto[at] + from[at] == longest + 1;
    (0..count)
        .map(|at| {
            let rivals = (0..count).filter(|&other| on_run(other) && upto[other] == upto[at]);
            match (on_run(at), rivals.count()) {
                (true, 1) => Stays::Always,
                (true, _) => Stays::Perhaps,
                _ => Stays::Never,
            }
        })
        .collect()
}

/// Reads which articles belong together.
fn kinships(old: &Plan, new: &Plan) -> Vec<Kinship> {
    let mut homes: BTreeMap<usize, Address> = BTreeMap::new();
    for paper in &old.papers {
        for article in &paper.articles {
            homes.insert(article.id, (paper.chapter.to_owned(), article.number.to_string()));
        }
    }
    let mut groups: BTreeMap<Vec<usize>, (Vec<Address>, bool)> = BTreeMap::new();
    let mut kinships = Vec::new();
    for paper in &new.papers {
        for article in &paper.articles {
            let address = (paper.chapter.to_owned(), article.number.to_string());
            if article.origins.is_empty() {
                kinships.push(Kinship { from: Vec::new(), to: vec![address], status: "added" });
            } else {
                let group = groups.entry(article.origins.clone()).or_default();
                group.0.push(address);
                group.1 |= article.rewritten;
            }
        }
    }
    for (origins, (to, rewritten)) in groups {
        let from: Vec<Address> = origins.iter().filter_map(|id| homes.remove(id)).collect();
        let status = match (from.len(), to.len()) {
            (1, 1) if rewritten => "rewritten",
            (1, 1) => "kept",
            (1, _) => "split",
            _ => "merged",
        };
        kinships.push(Kinship { from, to, status });
    }
    for address in homes.into_values() {
        kinships.push(Kinship { from: vec![address], to: Vec::new(), status: "removed" });
    }
    kinships
}
