//! How far what was told is what is true: precision and recall, kind by kind.

use std::collections::{BTreeMap, BTreeSet};

use super::told::{Told, ToldUnit};
use super::truth::{Bond, Grade, Sign, Spot, Truth};

/// What was right, of what was told and of what was there to tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub right: usize,
    pub told: usize,
    pub planned: usize,
}

impl Tally {
    fn part(part: usize, whole: usize) -> usize {
        (part * 10_000).checked_div(whole).unwrap_or(10_000)
    }

    /// In ten-thousandths.
    pub fn precision(&self) -> usize {
        Self::part(self.right, self.told)
    }

    pub fn recall(&self) -> usize {
        Self::part(self.right, self.planned)
    }

    pub fn f1(&self) -> usize {
        Self::part(2 * self.right, self.told + self.planned)
    }

    pub fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.told += other.told;
        self.planned += other.planned;
    }

    fn sets<T: Ord>(told: &BTreeSet<T>, planned: &BTreeSet<T>) -> Self {
        Self { right: told.intersection(planned).count(), told: told.len(), planned: planned.len() }
    }
}

/// The marks of one or more comparisons.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// By kind, in the order of the table.
    pub kinds: BTreeMap<&'static str, Tally>,
    /// By edit: how many were told exactly as they are.
    pub edits: BTreeMap<&'static str, Tally>,
    /// What was told otherwise, in words, for whoever looks into it.
    pub faults: Vec<String>,
}

/// Pairs of units, of those that did not stay as they were, and so on.
pub const PAIRS: &str = "unit pairs";
pub const CHANGED: &str = "unit pairs that changed";
pub const MOVES: &str = "moves";
pub const SHIFTS: &str = "role shifts";
pub const SPLITS: &str = "splits";
pub const MERGES: &str = "mergers";
pub const SUBSTANTIVE: &str = "substantive called so";
pub const TYPOGRAPHY: &str = "typography called news";
pub const ROLLOVER: &str = "roll-over called news";
pub const RENAMED: &str = "another name for the same called news";
pub const ARTICLES: &str = "articles";
pub const STATUS: &str = "article status";
pub const REUSED: &str = "number reused";
pub const LOST: &str = "units lost or told twice";
pub const BROKEN: &str = "not reversible";

/// What a name may weigh that stands for the same content.
const NAME: u64 = 100;

/// Signals by the row of the table they are counted in.
const SIGNALS: &[(&str, &[&str])] = &[
    (SHIFTS, &["role-shift"]),
    ("possible role shifts", &["possible-role-shift"]),
    ("roles named", &["role-named", "role-no-longer-named"]),
    ("actors", &["actor"]),
    ("modality", &["modality-weakened", "modality-strengthened"]),
    ("negation", &["negation-added", "negation-removed"]),
    ("targets, years, percentages", &["target", "year", "percentage"]),
    ("amounts", &["amount"]),
    ("legal basis", &["legal-basis"]),
];

fn is_compared(spot: &Spot) -> bool {
    matches!(spot.section.as_str(), "doelstelling" | "rol-en-verantwoordelijkheid")
}

fn compared<'s>(from: &'s [Spot], to: &'s [Spot]) -> bool {
    from.iter().chain(to).all(is_compared)
}

type Pairs<'s> = BTreeSet<(&'s Spot, &'s Spot)>;

fn pairs<'s>(from: &'s [Spot], to: &'s [Spot]) -> impl Iterator<Item = (&'s Spot, &'s Spot)> {
    from.iter().flat_map(move |one| to.iter().map(move |two| (one, two)))
}

impl Score {
    /// Marks one comparison.
    pub fn of(truth: &Truth, told: &Told) -> Self {
        let mut score = Self::default();
        score.pairs(truth, told);
        score.groups(truth, told);
        score.classes(truth, told);
        score.signals(truth, told);
        score.articles(truth, told);
        score.whole(truth, told);
        score.edits(truth, told);
        score
    }

    /// Adds the marks of another comparison.
    pub fn add(&mut self, other: Self) {
        for (name, tally) in &other.kinds {
            self.kinds.entry(name).or_default().add(tally);
        }
        for (name, tally) in &other.edits {
            self.edits.entry(name).or_default().add(tally);
        }
        self.faults.extend(other.faults);
    }

    fn count(&mut self, kind: &'static str, tally: Tally) {
        self.kinds.entry(kind).or_default().add(&tally);
    }

    fn pairs(&mut self, truth: &Truth, told: &Told) {
        let bonds = || truth.bonds.iter().filter(|bond| compared(&bond.from, &bond.to));
        let units = || told.units.iter().filter(|unit| compared(&unit.from, &unit.to));
        let planned: Pairs<'_> = bonds().flat_map(|bond| pairs(&bond.from, &bond.to)).collect();
        let found: Pairs<'_> = units().flat_map(|unit| pairs(&unit.from, &unit.to)).collect();
        self.count(PAIRS, Tally::sets(&found, &planned));
        let still: Pairs<'_> = bonds()
            .filter(|bond| bond.expected.grade == Grade::Equal && bond.moved == "none")
            .filter(|bond| bond.from.len() == 1 && bond.to.len() == 1)
            .flat_map(|bond| pairs(&bond.from, &bond.to))
            .collect();
        let changed = |pairs: &Pairs<'_>| pairs.difference(&still).count();
        self.count(
            CHANGED,
            Tally {
                right: found.intersection(&planned).filter(|pair| !still.contains(pair)).count(),
                told: changed(&found),
                planned: changed(&planned),
            },
        );
        let either: Pairs<'_> = bonds()
            .filter(|bond| bond.either)
            .flat_map(|bond| pairs(&bond.from, &bond.to))
            .collect();
        let gone: BTreeSet<(&Spot, &Spot, &str)> = bonds()
            .filter(|bond| bond.moved != "none")
            .flat_map(|bond| pairs(&bond.from, &bond.to).map(|(one, two)| (one, two, bond.moved)))
            .collect();
        let called: BTreeSet<(&Spot, &Spot, &str)> = units()
            .filter(|unit| unit.moved != "none")
            .flat_map(|unit| {
                pairs(&unit.from, &unit.to).map(|(one, two)| (one, two, unit.moved.as_str()))
            })
            .filter(|(one, two, _)| !either.contains(&(*one, *two)))
            .collect();
        for wrong in called.difference(&gone) {
            let (one, two, moved) = wrong;
            let texts = [told.old_texts.get(one), told.new_texts.get(two)];
            self.faults.push(format!("[{MOVES}] told and not so: {moved} {texts:?}"));
        }
        self.count(MOVES, Tally::sets(&called, &gone));
    }

    fn groups(&mut self, truth: &Truth, told: &Told) {
        for (kind, is_split) in [(SPLITS, true), (MERGES, false)] {
            let fits = |from: &[Spot], to: &[Spot]| {
                let (one, many) = if is_split { (from, to) } else { (to, from) };
                one.len() == 1 && many.len() > 1 && compared(from, to)
            };
            let planned: BTreeSet<(&[Spot], &[Spot])> = truth
                .bonds
                .iter()
                .map(|bond| (bond.from.as_slice(), bond.to.as_slice()))
                .filter(|(from, to)| fits(from, to))
                .collect();
            let found: BTreeSet<(&[Spot], &[Spot])> = told
                .units
                .iter()
                .map(|unit| (unit.from.as_slice(), unit.to.as_slice()))
                .filter(|(from, to)| fits(from, to))
                .collect();
            self.count(kind, Tally::sets(&found, &planned));
        }
    }

    fn classes(&mut self, truth: &Truth, told: &Told) {
        for bond in &truth.bonds {
            let Some(unit) = unit_of(bond, told) else { continue };
            if bond.from.is_empty() || bond.to.is_empty() || !compared(&bond.from, &bond.to) {
                continue;
            }
            let news = usize::from(unit.class == "substantive");
            let (kind, right) = match bond.expected.grade {
                Grade::Substantive => (SUBSTANTIVE, news),
                Grade::Rollover => (ROLLOVER, news),
                Grade::Renamed => (RENAMED, news * usize::from(unit.weight > NAME)),
                Grade::Recut | Grade::Unread => continue,
                // Another lead word is news, and so is another heading: neither is typography.
                Grade::Equal | Grade::Editorial if shifts_role(bond) => continue,
                Grade::Equal | Grade::Editorial => (TYPOGRAPHY, news),
            };
            self.count(kind, Tally { right, told: right, planned: 1 });
        }
    }

    fn signals(&mut self, truth: &Truth, told: &Told) {
        for (row, names) in SIGNALS {
            let mut tally = Tally::default();
            let mut explained: BTreeSet<usize> = BTreeSet::new();
            for bond in
                truth.bonds.iter().filter(|bond| !bond.from.is_empty() && !bond.to.is_empty())
            {
                let Some(at) = told.by_old.get(&bond.from[0]) else { continue };
                let unit = &told.units[*at];
                // One told signal answers one planned sign.
                let mut left: Vec<&(String, String, String)> = unit
                    .signals
                    .iter()
                    .filter(|signal| names.contains(&signal.0.as_str()))
                    .filter(|signal| !answered_elsewhere(signal, bond, names))
                    .collect();
                if explained.insert(*at) {
                    tally.told += left.len();
                }
                for sign in bond.expected.signs.iter().filter(|sign| names.contains(&sign.kinds[0]))
                {
                    tally.planned += 1;
                    if let Some(found) = left.iter().position(|signal| answers(signal, sign)) {
                        left.remove(found);
                        tally.right += 1;
                    } else if unit.signals.iter().any(|signal| answers(signal, sign)) {
                        // By another of its kinds, which is counted here and not in its own row.
                        tally.told += 1;
                        tally.right += 1;
                    } else {
                        self.faults.push(format!(
                            "[{row}] not told: {sign:?}\n{}",
                            shown(bond, unit, told)
                        ));
                    }
                }
                for signal in left {
                    self.faults.push(format!(
                        "[{row}] told and not so: {signal:?}\n{}",
                        shown(bond, unit, told)
                    ));
                }
            }
            self.count(row, tally);
        }
    }

    fn articles(&mut self, truth: &Truth, told: &Told) {
        let planned: BTreeSet<_> = truth
            .kinships
            .iter()
            .flat_map(|kin| {
                kin.from.iter().flat_map(|one| kin.to.iter().map(move |two| (one, two)))
            })
            .collect();
        // The article on the ministry's own costs is not planned.
        let own = |address: &&(String, String)| address.1 != "99";
        let found: BTreeSet<_> = told
            .articles
            .iter()
            .flat_map(|article| {
                let from = article.from.iter().filter(own);
                from.flat_map(|one| article.to.iter().filter(own).map(move |two| (one, two)))
            })
            .collect();
        for wrong in found.symmetric_difference(&planned) {
            let told = found.contains(wrong);
            self.faults.push(format!("[articles] {wrong:?} told: {told}"));
        }
        self.count(ARTICLES, Tally::sets(&found, &planned));
        for kin in &truth.kinships {
            let holder = told.articles.iter().find(|article| {
                article.from.iter().any(|one| kin.from.contains(one))
                    || (kin.from.is_empty() && article.to.iter().any(|one| kin.to.contains(one)))
            });
            let Some(article) = holder else { continue };
            let right = match kin.status {
                "kept" => {
                    matches!(article.status.as_str(), "unchanged" | "changed" | "not-compared")
                }
                status => article.status == status,
            };
            if !right {
                self.faults.push(format!("[status] {kin:?} told as {article:?}"));
            }
            let right = usize::from(right);
            self.count(STATUS, Tally { right, told: 1, planned: 1 });
        }
    }

    fn whole(&mut self, truth: &Truth, told: &Told) {
        let all = |side: fn(&Bond) -> &Vec<Spot>| -> BTreeSet<&Spot> {
            truth.bonds.iter().flat_map(side).collect()
        };
        let mut lost = told.twice;
        for (planned, found) in
            [(all(|bond| &bond.from), &told.by_old), (all(|bond| &bond.to), &told.by_new)]
        {
            let found: BTreeSet<&Spot> = found.keys().filter(|spot| spot.number != "99").collect();
            for spot in planned.symmetric_difference(&found) {
                lost += 1;
                self.faults.push(format!("[lost] {spot:?} planned: {}", planned.contains(spot)));
            }
        }
        let broken = told.units.iter().filter(|unit| !unit.reversible).count();
        let planned = told.units.len();
        self.count(LOST, Tally { right: lost, told: lost, planned });
        self.count(BROKEN, Tally { right: broken, told: broken, planned });
    }

    fn edits(&mut self, truth: &Truth, told: &Told) {
        for bond in truth.bonds.iter().filter(|bond| compared(&bond.from, &bond.to)) {
            let Some(unit) = unit_of(bond, told) else { continue };
            let right = is_right(bond, unit);
            if !right {
                self.faults.push(format!(
                    "[{}] {:?} moved {} signs {:?}\n{}",
                    bond.expected.edits.join(" + "),
                    bond.expected.grade,
                    bond.moved,
                    bond.expected.signs,
                    shown(bond, unit, told)
                ));
            }
            let names: BTreeSet<&'static str> = bond.expected.edits.iter().copied().collect();
            for name in if names.is_empty() { BTreeSet::from(["none"]) } else { names } {
                let right = usize::from(right);
                let tally = self.edits.entry(name).or_default();
                tally.add(&Tally { right, told: 1, planned: 1 });
            }
        }
    }
}

/// Returns the told unit that answers a bond.
fn unit_of<'t>(bond: &Bond, told: &'t Told) -> Option<&'t ToldUnit> {
    let at = match bond.from.first() {
        Some(spot) => told.by_old.get(spot),
        None => told.by_new.get(bond.to.first()?),
    };
    at.map(|&at| &told.units[at])
}

/// Tells whether a passage was planned to stand under another role.
fn shifts_role(bond: &Bond) -> bool {
    bond.expected.signs.iter().any(|sign| sign.kinds.contains(&"role-shift"))
}

/// Tells whether a bond was told exactly as it is.
fn is_right(bond: &Bond, unit: &ToldUnit) -> bool {
    let quiet = matches!(unit.class.as_str(), "none" | "editorial");
    let class = match bond.expected.grade {
        // A role shift by lead word is other words, one by heading is not.
        Grade::Equal | Grade::Editorial => quiet || shifts_role(bond),
        Grade::Rollover => unit.class == "rollover",
        Grade::Renamed => quiet || unit.weight <= NAME,
        Grade::Recut => true,
        Grade::Unread => unit.op == "not-compared",
        Grade::Substantive => unit.class == "substantive",
    };
    let moved = unit.moved == bond.moved || (bond.either && unit.moved == "within");
    let signs = bond
        .expected
        .signs
        .iter()
        .all(|sign| unit.signals.iter().any(|signal| answers(signal, sign)));
    unit.from == bond.from && unit.to == bond.to && class && moved && signs
}

/// Whether a signal answers a sign that is counted in another row.
fn answered_elsewhere(signal: &(String, String, String), bond: &Bond, row: &[&str]) -> bool {
    let other = bond.expected.signs.iter().filter(|sign| !row.contains(&sign.kinds[0]));
    other.into_iter().any(|sign| answers(signal, sign))
}

fn answers(signal: &(String, String, String), sign: &Sign) -> bool {
    let holds = |value: &str, wanted: &str| {
        value.to_lowercase().replace('\u{a0}', " ").contains(&wanted.to_lowercase())
    };
    sign.kinds.contains(&signal.0.as_str())
        && holds(&signal.1, &sign.from)
        && holds(&signal.2, &sign.to)
}

fn shown(bond: &Bond, unit: &ToldUnit, told: &Told) -> String {
    let texts = |spots: &[Spot], texts: &BTreeMap<Spot, String>, sign: &str| -> String {
        let line = |spot: &Spot| {
            let text = texts.get(spot).map_or("?", String::as_str);
            let Spot { chapter, number, section, position } = spot;
            format!("  {sign} {chapter}/{number} {} {position}: {text}\n", &section[..4])
        };
        spots.iter().map(line).collect::<Vec<_>>().concat()
    };
    let mut shown = format!(
        "{}{}  told: {} {} moved {} {} {:?}\n",
        texts(&bond.from, &told.old_texts, "-"),
        texts(&bond.to, &told.new_texts, "+"),
        unit.op,
        unit.class,
        unit.moved,
        unit.similarity,
        unit.signals
    );
    if unit.from != bond.from || unit.to != bond.to {
        shown += &texts(&unit.from, &told.old_texts, "  -");
        shown += &texts(&unit.to, &told.new_texts, "  +");
    }
    shown
}
