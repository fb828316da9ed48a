//! Edits of the words of one unit, each with what a reader must be told of it.

use super::plan::{Form, Unit};
use super::random::Random;
use super::sentence::{ACTORS, MODALS, MUSTS, Part, Sentence, Slot, Subject, VERBS};
use super::truth::{Grade, Sign};
use super::vocabulary::{ADJECTIVES, HEADS, PLACES, SYNONYMS};

/// An edit: tells whether it found something to change.
pub type Edit = fn(&mut Unit, &Subject, &mut Random) -> bool;

/// The edits of words, by name; those of who does what stand in `who`.
pub const EDITS: &[(&str, Edit)] = &[
    ("word", word),
    ("synonym", synonym),
    ("place", place),
    ("content", content),
    ("clause added", clause_added),
    ("clause dropped", clause_dropped),
    ("clause replaced", clause_replaced),
    ("clauses turned", clauses_turned),
    ("sentence added", sentence_added),
    ("sentence dropped", sentence_dropped),
    ("sentences turned", sentences_turned),
    ("actor", actor),
    ("modality", modality),
    ("obligation", obligation),
    ("negation", negation),
    ("target year", target_year),
    ("percentage", percentage),
    ("amount", amount),
    ("count", count),
    ("legal basis", legal_basis),
    ("verb of another role", other_verb),
    ("verb of the same role", same_verb),
    ("indicator value", cell),
];

/// The edits after which a moved text is still known again.
pub const LIGHT: &[&str] = &["word", "synonym", "place", "verb of the same role"];

fn all() -> impl Iterator<Item = &'static (&'static str, Edit)> {
    EDITS.iter().chain(super::who::EDITS)
}

/// Applies a chosen kind of edit.
pub fn apply(name: &str, unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    all().any(|(known, edit)| *known == name && edit(unit, subject, random))
}

/// Applies any edit that finds something to change, each kind as likely.
pub fn any(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    let mut order: Vec<&(&str, Edit)> = all().collect();
    random.shuffle(&mut order);
    order.into_iter().any(|(_, edit)| edit(unit, subject, random))
}

/// Returns the places of one kind in all sentences.
fn slots(unit: &mut Unit, wanted: Slot) -> Vec<&mut Part> {
    unit.sentences.iter_mut().flat_map(|sentence| sentence.slots(wanted)).collect()
}

/// Changes one place of a kind; returns what it was and became.
pub fn change(
    unit: &mut Unit,
    slot: Slot,
    random: &mut Random,
    to: impl Fn(&str, &mut Random) -> String,
) -> Option<(String, String)> {
    let mut places = slots(unit, slot);
    if places.is_empty() {
        return None;
    }
    let at = random.below(places.len());
    let part = &mut *places[at];
    let (old, new) = (part.text.clone(), to(&part.text, random));
    if old == new {
        return None;
    }
    part.text.clone_from(&new);
    Some((old, new))
}

fn note(unit: &mut Unit, name: &'static str) -> bool {
    unit.expected.note(name, Grade::Substantive);
    true
}

fn sign(unit: &mut Unit, kinds: &'static [&'static str], from: &str, to: &str) {
    unit.expected.signs.push(Sign { kinds, from: from.to_owned(), to: to.to_owned() });
}

fn word(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let slot = *random.pick(&[Slot::Np, Slot::Object]);
    let changed = change(unit, slot, random, |text, random| {
        let known = ADJECTIVES.iter().find(|adjective| text.contains(&format!("{adjective} ")));
        match known {
            Some(known) if random.chance(60) => {
                text.replacen(known, &random.other(ADJECTIVES, known), 1)
            }
            Some(known) => text.replacen(&format!("{known} "), "", 1),
            None => {
                let head = HEADS.iter().find(|head| text.starts_with(&format!("{head} ")));
                let at = head.map_or(0, |head| head.len() + 1);
                format!("{}{} {}", &text[..at], random.pick(ADJECTIVES), &text[at..])
            }
        }
    });
    changed.is_some() && note(unit, "word")
}

fn synonym(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let changed = [Slot::Synonym, Slot::AnyGroup, Slot::Fixed].into_iter().any(|slot| {
        change(unit, slot, random, |text, _| {
            let known = SYNONYMS.iter().find(|(old, _)| {
                text.split([' ', ',', '.']).any(|word| word == *old)
                    || text.contains(&format!("{old} "))
            });
            known.map_or(text.to_owned(), |(old, new)| text.replacen(old, new, 1))
        })
        .is_some()
    });
    changed && note(unit, "synonym")
}

fn place(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let changed = change(unit, Slot::Place, random, |text, random| random.other(PLACES, text));
    changed.is_some() && note(unit, "place")
}

fn content(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    // Of a short sentence nothing would be left.
    if unit.text().split(' ').count() < 14 {
        return false;
    }
    let changed = change(unit, Slot::Np, random, |_, random| subject.words(Slot::Np, 0, random));
    changed.is_some() && note(unit, "content")
}

/// The sentences that may bear a clause: not rows, items or fixed ones.
fn may_have_tails(unit: &Unit) -> bool {
    unit.form == Form::Paragraph || unit.role.is_some()
}

fn clause_added(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    if !may_have_tails(unit) {
        return false;
    }
    let at = random.below(unit.sentences.len());
    let sentence = &mut unit.sentences[at];
    if sentence.end != "." || sentence.tails.len() > 1 {
        return false;
    }
    sentence.add_tail(subject, random);
    note(unit, "clause added")
}

fn with_tail<'u>(unit: &'u mut Unit, random: &mut Random) -> Option<&'u mut Sentence> {
    let mut found: Vec<&mut Sentence> =
        unit.sentences.iter_mut().filter(|sentence| !sentence.tails.is_empty()).collect();
    if found.is_empty() {
        return None;
    }
    let at = random.below(found.len());
    Some(found.swap_remove(at))
}

fn clause_dropped(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let Some(sentence) = with_tail(unit, random) else { return false };
    sentence.tails.pop();
    note(unit, "clause dropped")
}

fn clause_replaced(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    let Some(sentence) = with_tail(unit, random) else { return false };
    sentence.add_tail(subject, random);
    let at = sentence.tails.len() - 2;
    sentence.tails.remove(at);
    note(unit, "clause replaced")
}

fn clauses_turned(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let mut order: Vec<usize> = (0..unit.sentences.len()).collect();
    random.shuffle(&mut order);
    for at in order {
        let mut places: Vec<&mut Part> = unit.sentences[at].slots(Slot::Np);
        if let [first, second, ..] = &mut places[..]
            && first.text != second.text
        {
            std::mem::swap(&mut first.text, &mut second.text);
            return note(unit, "clauses turned");
        }
    }
    false
}

fn sentence_added(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    if unit.form != Form::Paragraph || unit.sentences.iter().any(|one| one.end != ".") {
        return false;
    }
    let from = [super::templates::LEADS, super::templates::GOALS][random.below(2)];
    let template = *random.pick(from);
    let mut sentence = subject.sentence(template, 0, random);
    sentence.tails.clear();
    // More new text than old would be another paragraph.
    if sentence.text().len() * 4 > unit.text().len() * 3 {
        return false;
    }
    let at = random.below(unit.sentences.len() + 1);
    unit.sentences.insert(at, sentence);
    note(unit, "sentence added")
}

fn sentence_dropped(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    if unit.form != Form::Paragraph || unit.sentences.len() < 2 {
        return false;
    }
    let at = random.below(unit.sentences.len());
    let dropped = unit.sentences[at].text().len();
    if dropped * 2 > unit.text().len() {
        return false;
    }
    unit.sentences.remove(at);
    note(unit, "sentence dropped")
}

fn sentences_turned(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    if unit.form == Form::Row || unit.sentences.len() < 2 {
        return false;
    }
    let at = random.below(unit.sentences.len() - 1);
    unit.sentences.swap(at, at + 1);
    // A sentence moved, and says the same where it stands now.
    unit.expected.note("sentences turned", Grade::Editorial);
    true
}

fn actor(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let changed = change(unit, Slot::Actor, random, |text, random| random.other(ACTORS, text));
    let Some((from, to)) = changed else { return false };
    let office = |name: &str| name.split(' ').next_back().unwrap_or_default().to_owned();
    sign(unit, &["actor"], &office(&from), &office(&to));
    note(unit, "actor")
}

fn ranked(unit: &mut Unit, slot: Slot, ranks: &[(&str, u8)], random: &mut Random) -> bool {
    let names: Vec<&str> = ranks.iter().map(|(name, _)| *name).collect();
    let Some((from, to)) = change(unit, slot, random, |text, random| random.other(&names, text))
    else {
        return false;
    };
    let rank = |name: &str| ranks.iter().find(|(known, _)| *known == name).map_or(0, |one| one.1);
    match rank(&from).cmp(&rank(&to)) {
        std::cmp::Ordering::Greater => sign(unit, &["modality-weakened"], &from, &to),
        std::cmp::Ordering::Less => sign(unit, &["modality-strengthened"], &from, &to),
        std::cmp::Ordering::Equal => {}
    }
    true
}

fn modality(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let ranks: Vec<(&str, u8)> = MODALS.iter().copied().zip([3, 3, 1, 1]).collect();
    ranked(unit, Slot::Modal, &ranks, random) && note(unit, "modality")
}

fn obligation(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let ranks: Vec<(&str, u8)> = MUSTS.iter().copied().zip([3, 3, 1]).collect();
    ranked(unit, Slot::Must, &ranks, random) && note(unit, "obligation")
}

fn negation(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let turn = |text: &str, _: &mut Random| if text.is_empty() { "niet" } else { "" }.to_owned();
    let Some((from, to)) = change(unit, Slot::Not, random, turn) else { return false };
    let kinds: &[&str] = if from.is_empty() { &["negation-added"] } else { &["negation-removed"] };
    sign(unit, kinds, &from, &to);
    note(unit, "negation")
}

fn number(
    unit: &mut Unit,
    slot: Slot,
    kinds: &'static [&'static str],
    random: &mut Random,
    to: impl Fn(&str, &mut Random) -> String,
) -> bool {
    let Some((from, to)) = change(unit, slot, random, to) else { return false };
    sign(unit, kinds, &from, &to);
    true
}

fn target_year(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let later = |text: &str, random: &mut Random| {
        (text.parse().unwrap_or(2030) + random.between(1, 5)).to_string()
    };
    number(unit, Slot::TargetYear, &["year", "target"], random, later) && note(unit, "target year")
}

fn percentage(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    let other = |_: &str, random: &mut Random| subject.words(Slot::Percent, 0, random);
    number(unit, Slot::Percent, &["percentage", "target"], random, other)
        && note(unit, "percentage")
}

fn amount(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    let other = |_: &str, random: &mut Random| subject.words(Slot::Amount, 0, random);
    number(unit, Slot::Amount, &["amount"], random, other) && note(unit, "amount")
}

fn count(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    // The number in a note is that of a gazette.
    if unit.form == Form::Note {
        return false;
    }
    let other = |_: &str, random: &mut Random| subject.words(Slot::Count, 0, random);
    number(unit, Slot::Count, &["target"], random, other) && note(unit, "count")
}

fn legal_basis(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    let laws = super::vocabulary::FIELDS[subject.field].laws;
    let changed = change(unit, Slot::Law, random, |text, random| random.other(laws, text));
    let Some((from, to)) = changed else { return false };
    sign(unit, &["legal-basis"], &from, &to);
    note(unit, "legal basis")
}

fn role_of(verb: &str) -> usize {
    VERBS.iter().position(|verbs| verbs.contains(&verb)).unwrap_or(0)
}

fn other_verb(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    // With several verbs another sentence may still hold the old role.
    if slots(unit, Slot::Verb).len() != 1 {
        return false;
    }
    let turn = |text: &str, random: &mut Random| {
        let role = (role_of(text) + random.between(1, 3)) % 4;
        (*random.pick(VERBS[role])).to_owned()
    };
    let Some((from, to)) = change(unit, Slot::Verb, random, turn) else { return false };
    let name = |verb: &str| super::sentence::ROLES[role_of(verb)].to_lowercase();
    sign(unit, &["possible-role-shift"], &name(&from), &name(&to));
    note(unit, "verb of another role")
}

fn same_verb(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let turn = |text: &str, random: &mut Random| random.other(VERBS[role_of(text)], text);
    change(unit, Slot::Verb, random, turn).is_some() && note(unit, "verb of the same role")
}

fn cell(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    if unit.form != Form::Row {
        return false;
    }
    let at = random.between(1, 2);
    let from = unit.sentences[at].text();
    let to = (from.parse().unwrap_or(10) + random.between(1, 40)).to_string();
    unit.sentences[at] = Sentence::fixed(&to);
    // What was measured is brought up to date every year; only a target is news.
    if at == 2 {
        sign(unit, &["target"], &from, &to);
    }
    note(unit, if at == 2 { "indicator target" } else { "indicator value" })
}
