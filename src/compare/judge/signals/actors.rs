//! Who acts: another member of the cabinet, another body.
//!
//! Knows the actors of sentences that belong together, and the places where one stands: as the
//! subject before its verb, behind `door` in a passive. Must not call a renamed ministry, a
//! shortened name or a pronoun another actor (`shapes.md` 6).

use std::ops::Range;

use crate::compare::changes::{Signal, SignalKind};
use crate::compare::judge::signals::aligned::{Group, Marked, Sentence};
use crate::compare::judge::signals::by_place::{by_place, is_one_name};
use crate::compare::judge::signals::together::{
    act_together, beside_central, clauses, has_its_clause,
};
use crate::compare::reading::actors::{Actor, Printed, actors, led_by, of_office, subjects};
use crate::compare::reading::departments::{Department, department_of};
use crate::compare::reading::offices::{ANY_MEMBER, Sort, office_at, preposition_of};
use crate::compare::reading::undergoing::undergoes;

/// Prepositions behind which an office only takes part.
const PARTNERS: &[&str] = &["aan", "met", "naar", "bij", "tussen", "tot"];

/// The departments of the chapters that the sides stand in.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::compare) struct Owners {
    pub old: Option<Department>,
    pub new: Option<Department>,
}

impl Owners {
    /// Tells whose minister is meant: in another chapter than before another minister is no news,
    /// and where the own one is not known a bare minister may be any.
    fn for_sentences(self, group: &Group) -> Whose {
        let bare = |sentence: &Sentence| {
            let words = sentence.words();
            let mut heads = (0..words.len()).filter(|&at| words[at].starts_with("minister"));
            heads.any(|at| department_of(&words, at).is_none())
        };
        let any = || group.old.iter().chain(&group.new).any(bare);
        match (self.old, self.new) {
            (old, new) if old != new => Whose::Any,
            (None, _) if any() => Whose::Any,
            (own, _) => Whose::Own(own),
        }
    }
}

/// How ministers are told apart.
#[derive(Debug, Clone, Copy)]
enum Whose {
    /// They are not.
    Any,
    /// By their departments, of which one is the own.
    Own(Option<Department>),
}

impl Whose {
    fn own(self) -> Option<Department> {
        match self {
            Self::Any => None,
            Self::Own(own) => own,
        }
    }

    /// Takes the department away where ministers are not told apart.
    fn actor(self, actor: Actor) -> Actor {
        match self {
            Self::Any => Actor { group: actor.office().to_owned(), ..actor },
            Self::Own(_) => actor,
        }
    }
}

/// Returns another actor in sentences that belong together.
pub(in crate::compare) fn of_group(
    group: &Group,
    marked: &Marked<'_>,
    owners: Owners,
) -> Option<Signal> {
    if marked.rewritten {
        return None;
    }
    let whose = owners.for_sentences(group);
    by_agents(group, marked, whose)
        .or_else(|| by_swap(group, marked, whose))
        .or_else(|| by_place(group, marked))
}

fn signal(from: String, to: String) -> Signal {
    Signal { kind: SignalKind::Actor, from, to }
}

fn actors_of(sentences: &[Sentence], whose: Whose) -> Vec<Actor> {
    let mut found: Vec<Actor> = Vec::new();
    let clauses = sentences.iter().flat_map(clauses);
    let all = clauses.flat_map(|clause| actors(&clause.text, whose.own()));
    for actor in all.map(|actor| whose.actor(actor)) {
        if !found.iter().any(|known| known.group == actor.group) {
            found.push(actor);
        }
    }
    found
}

/// Other offices act in the new sentences than in the old.
fn by_agents(group: &Group, marked: &Marked<'_>, whose: Whose) -> Option<Signal> {
    let (old, new) = (actors_of(&group.old, whose), actors_of(&group.new, whose));
    if old.is_empty() || new.is_empty() {
        return None;
    }
    let only = |these: &[Actor], those: &[Actor]| -> Vec<Actor> {
        let one = |one: &Actor, two: &Actor| {
            one.group == two.group
                || (!central(&[one.clone(), two.clone()]) && is_one_name(&one.name, &two.name))
        };
        let missing = |actor: &&Actor| !those.iter().any(|other| one(actor, other));
        these.iter().filter(missing).cloned().collect()
    };
    let (lost, gained) = (only(&old, &new), only(&new, &old));
    let no_news = |actors: &[Actor], others: &[Sentence]| {
        actors.iter().any(|actor| actor.group == ANY_MEMBER || is_done_to(actor, others))
    };
    if no_news(&lost, &group.new) || no_news(&gained, &group.old) {
        return None;
    }
    let told = match (lost.is_empty(), gained.is_empty()) {
        (true, true) => None,
        (false, false) => Some(signal(names(&lost), names(&gained))),
        // Who acts besides another in a sentence of its own took over a part; bodies that join in
        // or leave are no news beside a central office that stays.
        (true, false) => central(&gained).then(|| {
            let parted = gained.iter().all(|actor| acts_alone(&group.new, actor, whose));
            signal(names(&old), if parted { names(&gained) } else { names(&new) })
        }),
        (false, true) => central(&lost).then(|| {
            let parted = lost.iter().all(|actor| acts_alone(&group.old, actor, whose));
            let taken = if parted { None } else { in_his_place(group, marked, &lost) };
            let left = || signal(if parted { names(&lost) } else { names(&old) }, names(&new));
            taken.unwrap_or_else(left)
        }),
    };
    told.or_else(|| {
        // A body beside a central office decides with it; one with a clause of its own has its task.
        let left = |bodies: &[Actor], sentences: &[Sentence]| {
            let one = |body: &Actor| beside_central(sentences, body);
            !bodies.is_empty() && bodies.iter().all(one)
        };
        let taken = |bodies: &[Actor], sides: (&[Sentence], &[Sentence])| {
            let one = |body: &Actor| {
                let alone =
                    |clause: &Sentence| acts_alone(std::slice::from_ref(clause), body, whose);
                has_its_clause(body, sides, &alone)
            };
            !bodies.is_empty() && bodies.iter().all(one)
        };
        if taken(&lost, (&group.old, &group.new)) {
            return Some(signal(names(&lost), names(&new)));
        }
        if taken(&gained, (&group.new, &group.old)) {
            return Some(signal(names(&old), names(&gained)));
        }
        let joins = left(&lost, &group.old) || left(&gained, &group.new);
        (joins && lost.is_empty() != gained.is_empty()).then(|| signal(names(&old), names(&new)))
    })
}

/// One whom no table knows stands in the place of a central office among others.
fn in_his_place(group: &Group, marked: &Marked<'_>, lost: &[Actor]) -> Option<Signal> {
    let ([_], [new]) = (group.old.as_slice(), group.new.as_slice()) else { return None };
    let actor = lost.iter().find(|actor| actor.sort == Sort::Central)?;
    let printed = Printed::of(&new.text);
    let is_his = |at| office_at(&marked.old, at).is_some_and(|one| one.group == actor.office());
    let came = marked.regions.iter().find(|region| region.gone.clone().any(is_his))?.came.clone();
    let article = marked.new.get(came.start).is_some_and(|word| matches!(*word, "de" | "het"));
    let name = came.start + usize::from(article)..came.end;
    printed.is_proper(name.clone()).then(|| signal(actor.name.clone(), printed.stretch(name)))
}

fn central(actors: &[Actor]) -> bool {
    actors.iter().any(|actor| actor.sort == Sort::Central)
}

/// Tells whether something is done to one who acts on the other side: he is still there.
fn is_done_to(actor: &Actor, sentences: &[Sentence]) -> bool {
    sentences.iter().any(|sentence| {
        let words = sentence.words();
        let named = |at| office_at(&words, at).is_some_and(|one| one.group == actor.office());
        (0..words.len()).any(|at| named(at) && undergoes(&words, at))
    })
}

fn acts_alone(sentences: &[Sentence], actor: &Actor, whose: Whose) -> bool {
    sentences.iter().any(|sentence| {
        let actors = actors_of(std::slice::from_ref(sentence), whose);
        !actors.is_empty() && actors.iter().all(|one| one.group == actor.group)
    })
}

fn names(actors: &[Actor]) -> String {
    let names: Vec<&str> = actors.iter().map(|actor| actor.name.as_str()).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{} en {last}", before.join(", ")),
        None => String::new(),
    }
}

/// Others act in the lead-in or heading above a text than in the one it stood under, the nearest first:
/// none in common, or a member of the government besides.
pub(in crate::compare) fn by_lead(
    old: &[String],
    new: &[String],
    owners: Owners,
) -> Option<Signal> {
    let named = |texts: &[String], own: Option<Department>| -> Vec<Actor> {
        let mut all = texts.iter().map(|text| led_by(text, own));
        all.find(|actors| !actors.is_empty()).unwrap_or_default()
    };
    let whose = if owners.old == owners.new { Whose::Own(owners.old) } else { Whose::Any };
    let of = |texts: &[String]| -> Vec<Actor> {
        named(texts, whose.own()).into_iter().map(|actor| whose.actor(actor)).collect()
    };
    let (old, new) = (of(old), of(new));
    let unnamed = |actor: &Actor| actor.group == ANY_MEMBER;
    if old.is_empty() || new.is_empty() || old.iter().chain(&new).any(unnamed) {
        return None;
    }
    let only = |these: &[Actor], those: &[Actor]| -> Vec<Actor> {
        let same = |one: &Actor, two: &Actor| {
            let central = one.sort == Sort::Central || two.sort == Sort::Central;
            one.group == two.group || (!central && is_one_name(&one.name, &two.name))
        };
        these.iter().filter(|one| !those.iter().any(|two| same(one, two))).cloned().collect()
    };
    let (lost, gained) = (only(&old, &new), only(&new, &old));
    let disjoint = lost.len() == old.len() && gained.len() == new.len();
    (disjoint || central(&lost) || central(&gained)).then(|| signal(names(&old), names(&new)))
}

/// Who does something and who has a part in it changed places: the words are the same, and the subject is
/// another.
pub(in crate::compare) fn by_exchange(group: &Group, owners: Owners) -> Option<Signal> {
    let ([old], [new]) = (group.old.as_slice(), group.new.as_slice()) else { return None };
    let sorted = |sentence: &'_ Sentence| -> Vec<String> {
        let mut words: Vec<String> = sentence.words().into_iter().map(str::to_owned).collect();
        words.sort();
        words
    };
    if sorted(old) != sorted(new) {
        return None;
    }
    let whose = owners.for_sentences(group);
    let of = |sentence: &Sentence| -> Vec<Actor> {
        let found = subjects(&sentence.text, whose.own()).into_iter();
        found.map(|actor| whose.actor(actor)).collect()
    };
    let (before, after) = (of(old), of(new));
    let shared = before.iter().any(|one| after.iter().any(|two| one.group == two.group));
    let told = !before.is_empty() && !after.is_empty() && !shared;
    told.then(|| signal(names(&before), names(&after)))
}

/// One central office stands where another stood: `de rol van de minister`.
fn by_swap(group: &Group, marked: &Marked<'_>, whose: Whose) -> Option<Signal> {
    let (old, new) = (joined(&group.old), joined(&group.new));
    let central = |(text, words): (&str, &[&str]), range: &Range<usize>| -> Vec<Actor> {
        let offices = (0..words.len()).filter(|&at| {
            let end = department_of(words, at).map_or(at + 1, |(_, end)| end);
            at < range.end && end > range.start
        });
        offices
            .filter(|&at| preposition_of(words, at).is_none_or(|word| !PARTNERS.contains(&word)))
            .filter_map(|at| Some((at, office_at(words, at)?)))
            .filter(|(_, office)| office.sort == Sort::Central && office.group != ANY_MEMBER)
            .map(|(at, office)| whose.actor(of_office(office, (text, words), at, whose.own())))
            .collect()
    };
    marked.regions.iter().find_map(|region| {
        let gone = central((&old, &marked.old), &region.gone);
        let came = central((&new, &marked.new), &region.came);
        match (gone.as_slice(), came.as_slice()) {
            ([one], [two]) if one.group != two.group && !act_together(one, two, group) => {
                Some(signal(one.name.clone(), two.name.clone()))
            }
            _ => None,
        }
    })
}

fn joined(sentences: &[Sentence]) -> String {
    sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
}
