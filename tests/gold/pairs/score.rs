//! A label against what is told: what is right, what was missed, what is wrong.
//!
//! Knows both and the kinds they are counted by. Must not know how either was made.

use std::collections::BTreeMap;

use super::label::{Line, Pair, Passage, Spot, Version, is_range, line, spots};
use super::told::{Told, Unit, words};

/// What was counted for one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Labelled and told.
    pub right: usize,
    /// Labelled and not told.
    pub missed: usize,
    /// Told and not labelled.
    pub wrong: usize,
}

/// Something that is not as labelled, in words that stay the same from run to run.
pub type Failure = (String, String);

/// All counts and failures.
#[derive(Debug, Default)]
pub struct Score {
    pub counts: BTreeMap<String, Count>,
    pub failures: Vec<Failure>,
}

/// One thing that is expected: one of several forms, and perhaps none at all.
struct Wanted {
    any_of: Vec<String>,
    optional: bool,
}

impl Wanted {
    fn one(form: String) -> Self {
        Self { any_of: vec![form], optional: false }
    }
}

/// One labelled passage with its places.
pub struct Labelled<'l> {
    pub from: Vec<Spot>,
    pub to: Vec<Spot>,
    pub passage: &'l Passage,
}

impl Score {
    /// Judges one pair.
    pub fn judge(&mut self, pair: &Pair, told: &Told) {
        self.judge_reading(pair, told);
        let labelled = spread(pair);
        self.judge_places(pair, &labelled, told);
        self.judge_signals(pair, &labelled, told);
        self.judge_classes(pair, &labelled, told);
        self.judge_words(pair, &labelled, told);
        let fates = pair.label.articles.iter().map(|fate| {
            let form = |status: &str| {
                let mut form = format!("{} > {} {status}", fate.from, fate.to);
                for (flag, name) in [(fate.retitled, "retitled"), (fate.renumbered, "renumbered")] {
                    if flag {
                        form = format!("{form} {name}");
                    }
                }
                form
            };
            Wanted { any_of: fate.status.split('|').map(form).collect(), optional: false }
        });
        self.compare(pair, "article", fates.collect(), told.articles.clone());
        if let Some(findings) = &pair.label.findings {
            let only = pair.old[0].number;
            let named = findings.iter().map(|finding| {
                let (kind, place) = finding.split_once(' ').unwrap();
                Wanted::one(format!("{kind} {only}{place}"))
            });
            self.compare(pair, "finding", named.collect(), told.findings.clone());
        }
    }

    /// Holds what is told against what is wanted; each told thing answers one wanted thing.
    fn compare(&mut self, pair: &Pair, kind: &str, wanted: Vec<Wanted>, mut told: Vec<String>) {
        let count = self.counts.entry(kind.to_owned()).or_default();
        for one in wanted {
            let fits = |told: &String| {
                one.any_of.iter().any(|form| {
                    told == form
                        || told.strip_prefix(form).is_some_and(|rest| rest.starts_with(':'))
                })
            };
            match told.iter().position(fits) {
                Some(at) => {
                    told.remove(at);
                    count.right += 1;
                }
                None if one.optional => {}
                None => {
                    count.missed += 1;
                    let form = one.any_of.join(" or ");
                    self.failures.push((pair.name.clone(), format!("{kind} missed: {form}")));
                }
            }
        }
        count.wrong += told.len();
        let wrong =
            told.into_iter().map(|form| (pair.name.clone(), format!("{kind} wrong: {form}")));
        self.failures.extend(wrong);
    }

    /// Every passage must be read as it was written, or nothing else means anything.
    fn judge_reading(&mut self, pair: &Pair, told: &Told) {
        for (side, (versions, read)) in
            [&pair.old, &pair.new].into_iter().zip(&told.read).enumerate()
        {
            let written = written(versions);
            let name = ["old", "new"][side];
            let wanted =
                written.iter().map(|(spot, text)| Wanted::one(format!("{name} {spot} {text}")));
            let found = read.iter().map(|(spot, text)| format!("{name} {spot} {text}")).collect();
            self.compare(pair, "reading", wanted.collect(), found);
        }
    }

    /// Who belongs to whom, who is gone, new, split, merged, moved.
    fn judge_places(&mut self, pair: &Pair, labelled: &[Labelled<'_>], told: &Told) {
        let edges = |from: &[Spot], to: &[Spot]| -> Vec<String> {
            from.iter().flat_map(|one| to.iter().map(move |two| format!("{one} > {two}"))).collect()
        };
        let wanted = labelled.iter().flat_map(|one| edges(&one.from, &one.to)).map(Wanted::one);
        let found = told.units.iter().flat_map(|one| edges(&one.from, &one.to)).collect();
        self.compare(pair, "pair", wanted.collect(), found);
        for op in ["removed", "added", "split", "merged"] {
            let wanted = labelled.iter().filter(|one| one.passage.op == op);
            let wanted = wanted.map(|one| Wanted::one(group(&one.from, &one.to)));
            let found = told.units.iter().filter(|one| one.op == op);
            let found = found.map(|one| group(&one.from, &one.to)).collect();
            self.compare(pair, op, wanted.collect(), found);
        }
        for place in ["within", "role", "section", "article", "chapter"] {
            let wanted =
                labelled.iter().filter(|one| one.passage.moved.split('|').any(|m| m == place));
            let wanted = wanted.map(|one| Wanted {
                any_of: vec![group(&one.from, &one.to)],
                optional: one.passage.moved.contains('|'),
            });
            let found = told.units.iter().filter(|one| one.moved == place);
            let found = found.map(|one| group(&one.from, &one.to)).collect();
            self.compare(pair, &format!("moved {place}"), wanted.collect(), found);
        }
    }

    fn judge_signals(&mut self, pair: &Pair, labelled: &[Labelled<'_>], told: &Told) {
        let mut wanted: BTreeMap<&str, Vec<Wanted>> = BTreeMap::new();
        for one in labelled {
            for signal in &one.passage.signals {
                let form = signal.replace('?', "");
                let kind = signal.split([':', '?']).next().unwrap();
                wanted.entry(kind).or_default().push(Wanted {
                    any_of: vec![format!("{} {form}", group(&one.from, &one.to))],
                    optional: signal.contains('?'),
                });
            }
        }
        let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for unit in &told.units {
            for signal in &unit.signals {
                let kind = signal.split(':').next().unwrap();
                let form = format!("{} {signal}", group(&unit.from, &unit.to));
                found.entry(kind).or_default().push(form);
            }
        }
        let kinds: std::collections::BTreeSet<&str> =
            wanted.keys().chain(found.keys()).copied().collect();
        for kind in kinds {
            let wanted = wanted.remove(kind).unwrap_or_default();
            let found = found.remove(kind).unwrap_or_default();
            self.compare(pair, kind, wanted, found);
        }
    }

    /// The class is judged by passage, whether or not it was paired as labelled.
    fn judge_classes(&mut self, pair: &Pair, labelled: &[Labelled<'_>], told: &Told) {
        for one in labelled {
            let own: Vec<&Unit> = told.units.iter().filter(|unit| touches(unit, one)).collect();
            let wanted = class(one.passage);
            let fits = |unit: &&Unit| wanted.split('|').any(|class| class == unit.class);
            let kind = |class: &str| format!("class {class}");
            let named = wanted.split('|').next().unwrap();
            match own.iter().find(|unit| !fits(unit)) {
                None => self.counts.entry(kind(named)).or_default().right += 1,
                Some(unit) => {
                    self.counts.entry(kind(named)).or_default().missed += 1;
                    self.counts.entry(kind(&unit.class)).or_default().wrong += 1;
                    let place = group(&one.from, &one.to);
                    let told = &unit.class;
                    self.failures.push((
                        pair.name.clone(),
                        format!("class wrong: {place} is {wanted}, told as {told}"),
                    ));
                }
            }
        }
    }

    fn judge_words(&mut self, pair: &Pair, labelled: &[Labelled<'_>], told: &Told) {
        for one in labelled {
            let passage = one.passage;
            if passage.gone.is_none() && passage.came.is_none() {
                continue;
            }
            let unit = told.units.iter().find(|unit| unit.from == one.from && unit.to == one.to);
            let Some(unit) = unit else { continue };
            let (mut missed, mut wrong, mut beside) = (Vec::new(), Vec::new(), Vec::new());
            let count = self.counts.entry("words".to_owned()).or_default();
            for (sign, wanted, found) in
                [('−', &passage.gone, &unit.gone), ('+', &passage.came, &unit.came)]
            {
                let mut found = found.clone();
                for word in words(wanted.as_deref().unwrap_or_default()) {
                    match found.iter().position(|other| *other == word) {
                        Some(at) => {
                            found.remove(at);
                            count.right += 1;
                        }
                        None => missed.push(format!("{sign}{word}")),
                    }
                }
                beside.push((sign, found));
            }
            // A first letter that became a capital must be marked, or the old text is lost.
            drop_case(&mut beside);
            for (sign, words) in beside {
                wrong.extend(words.into_iter().map(|word| format!("{sign}{word}")));
            }
            count.missed += missed.len();
            count.wrong += wrong.len();
            let place = group(&one.from, &one.to);
            for (what, words) in [("missed", missed), ("wrong", wrong)] {
                if !words.is_empty() {
                    let form = format!("words {what}: {place} {}", words.join(" "));
                    self.failures.push((pair.name.clone(), form));
                }
            }
        }
    }
}

/// Takes away words that differ from one of the other side by capitals alone.
fn drop_case(beside: &mut [(char, Vec<String>)]) {
    let [(_, gone), (_, came)] = beside else { return };
    gone.retain(|word| {
        let other = came
            .iter()
            .position(|other| other != word && other.to_lowercase() == word.to_lowercase());
        other.map(|at| came.remove(at)).is_none()
    });
}

fn touches(unit: &Unit, one: &Labelled<'_>) -> bool {
    unit.from.iter().any(|spot| one.from.contains(spot))
        || unit.to.iter().any(|spot| one.to.contains(spot))
}

fn class(passage: &Passage) -> &str {
    match passage.op.as_str() {
        _ if !passage.class.is_empty() => &passage.class,
        "unchanged" => "none",
        _ => "substantive",
    }
}

fn group(from: &[Spot], to: &[Spot]) -> String {
    let names = |spots: &[Spot]| spots.iter().map(Spot::to_string).collect::<Vec<_>>().join("+");
    match (from, to) {
        (_, []) => names(from),
        ([], _) => names(to),
        _ => format!("{} > {}", names(from), names(to)),
    }
}

/// The labelled passages, ranges spread into their members.
pub fn spread(pair: &Pair) -> Vec<Labelled<'_>> {
    let mut found = Vec::new();
    for passage in &pair.label.pairs {
        let (from, to) = (spots(&passage.from, &pair.old), spots(&passage.to, &pair.new));
        if is_range(&passage.from) || is_range(&passage.to) {
            assert_eq!(from.len(), to.len(), "{}: uneven ranges", pair.name);
            let members = from.into_iter().zip(to);
            found.extend(members.map(|(from, to)| Labelled {
                from: vec![from],
                to: vec![to],
                passage,
            }));
        } else {
            found.push(Labelled { from, to, passage });
        }
    }
    found
}

/// Every passage of a side as the file has it.
pub fn written(versions: &[Version]) -> BTreeMap<Spot, String> {
    let mut found = BTreeMap::new();
    for version in versions {
        for section in ['A', 'B', 'C'] {
            for (position, unit) in version.units(section).into_iter().enumerate() {
                let text = match line(unit) {
                    Line::Heading(text)
                    | Line::Paragraph(text)
                    | Line::LeadWord(text)
                    | Line::Item(text)
                    | Line::Dashed(text)
                    | Line::RoleRow(_, text)
                    | Line::Note(text) => text.to_owned(),
                    Line::Row(cells) => cells.join(" | "),
                };
                found.insert(Spot { article: version.number, section, position }, text);
            }
        }
    }
    found
}

/// Tells of a pair whether its label speaks of every passage once.
pub fn gaps(pair: &Pair) -> Vec<String> {
    let labelled = spread(pair);
    let mut gaps = Vec::new();
    for (name, versions, own) in [
        ("old", &pair.old, labelled.iter().flat_map(|one| &one.from).collect::<Vec<_>>()),
        ("new", &pair.new, labelled.iter().flat_map(|one| &one.to).collect()),
    ] {
        let written = written(versions);
        let spoken = |spot: &Spot| own.iter().filter(|own| **own == spot).count();
        let wrong = written.keys().filter(|spot| spoken(spot) != 1);
        gaps.extend(wrong.map(|spot| format!("{}: {name} {spot}", pair.name)));
        let unknown = own.iter().filter(|spot| !written.contains_key(spot));
        gaps.extend(unknown.map(|spot| format!("{}: {name} {spot} is not there", pair.name)));
    }
    gaps
}
