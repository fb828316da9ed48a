//! The actors of a sentence as a reader names them, and who is the same.
//!
//! Knows offices with the department they head, bodies by their names as printed, and that the
//! minister of the chapter's own department needs no name. Must not know the other side.

use crate::compare::reading::bodies::{is_abbreviation, is_body};
use crate::compare::reading::departments::{Department, department_at, department_of};
use crate::compare::reading::offices::{
    Office, Sort, agents, is_finite, office_at, preposition_of,
};
use crate::text::fold;

/// One who acts, as a reader is told of him.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::compare) struct Actor {
    pub name: String,
    /// What is one actor for us.
    pub group: String,
    pub sort: Sort,
}

impl Actor {
    /// The group of the office, whichever ministry it is of.
    pub fn office(&self) -> &str {
        self.group.split(' ').next().unwrap_or_default()
    }
}

/// A sentence as it is printed, word for folded word.
pub(in crate::compare) struct Printed<'t> {
    words: Vec<&'t str>,
}

impl<'t> Printed<'t> {
    /// Lays the printed words beside the folded ones.
    pub(in crate::compare) fn of(text: &'t str) -> Self {
        let mut words = Vec::new();
        for token in text.split_whitespace() {
            let count = fold(token).split(' ').filter(|word| !word.is_empty()).count();
            words.extend(std::iter::repeat_n(token, count));
        }
        Self { words }
    }

    /// Returns a stretch of words as printed, without the signs around it.
    pub(in crate::compare) fn stretch(&self, range: std::ops::Range<usize>) -> String {
        let words = self.words.get(range).unwrap_or_default();
        let joined = words.join(" ");
        joined.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned()
    }

    fn has_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    /// Tells whether all words of a stretch are of a proper name: `Dienst Uitvoering Subsidies`.
    pub(in crate::compare) fn is_proper(&self, range: std::ops::Range<usize>) -> bool {
        let small = |word: &str| INSIDE_NAMES.contains(&word);
        range.len() > 1
            && self.has_capital(range.start)
            && range.clone().all(|at| {
                self.has_capital(at) || self.words.get(at).is_some_and(|word| small(word))
            })
    }

    /// Tells whether a word has a capital within: `JenV`, `BZK`.
    pub(in crate::compare) fn has_inner_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.chars().skip(1).any(char::is_uppercase))
    }

    /// Tells whether a word is an abbreviation in capitals.
    pub(in crate::compare) fn is_abbreviation(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| is_abbreviation(word))
    }
}

/// Words of a name between words with capitals.
const INSIDE_NAMES: &[&str] = &["en", "van", "voor", "de", "der"];

/// Returns who acts in a sentence; `own` is the department whose budget it stands in.
pub(in crate::compare) fn actors(text: &str, own: Option<Department>) -> Vec<Actor> {
    let key = fold(text);
    let words: Vec<&str> = key.split(' ').collect();
    let mut found: Vec<Actor> = Vec::new();
    for agent in agents(&words) {
        let mut besides = Vec::new();
        let actor = if let Some(office) = agent.office {
            let actor = of_office(office, (text, &words), agent.at, own);
            let others = others_of(office, (text, &words), agent.at, own);
            let actor = if others.is_empty() { actor } else { alone(actor, office) };
            let name = || name_of_body(&words, &Printed::of(text), agent.at);
            let longer = Some(name()).filter(|name| {
                office.sort == Sort::Other && fold(name).starts_with(&format!("{} ", office.word))
            });
            besides = others;
            Actor { name: longer.unwrap_or(actor.name), ..actor }
        } else {
            let name = name_of_body(&words, &Printed::of(text), agent.at);
            Actor { name, group: words[agent.at].to_owned(), sort: agent.sort }
        };
        for actor in std::iter::once(actor).chain(besides) {
            if !found.iter().any(|known| known.group == actor.group) {
                found.push(actor);
            }
        }
    }
    found
}

/// Nouns behind which `van` names who has to do it: `Taken van de Minister`.
const TASKS: &[&str] = &[
    "bevoegdheden",
    "bevoegdheid",
    "inzet",
    "plichten",
    "rol",
    "rollen",
    "taak",
    "taken",
    "verantwoordelijkheden",
    "verantwoordelijkheid",
    "verplichtingen",
];
/// Words that may open a name in a heading.
const OPENERS: &[&str] = &["de", "het", "alle", "onze"];

/// Returns where the name of an actor begins in a heading that is nothing but that, or the tasks of one.
fn name_in_heading(words: &[&str]) -> Option<usize> {
    let mut at = 0;
    while words
        .get(at)
        .is_some_and(|word| OPENERS.contains(word) || TASKS.contains(word) || *word == "van")
    {
        at += 1;
    }
    let van = words[..at].contains(&"van");
    let tasks = words[..at].iter().any(|word| TASKS.contains(word));
    (at < words.len() && van == tasks).then_some(at)
}

/// Tells whether a heading, or the head of a column, names who does what stands below it.
pub(in crate::compare) fn is_led_by(heading: &str) -> bool {
    let key = fold(heading);
    let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    name_in_heading(&words).is_some_and(|at| {
        let known = |at: usize| is_named(&words, at);
        let proper = || Printed::of(heading).is_abbreviation(at) && words.len() == at + 1;
        known(at) || (words.len() == at + 2 && known(at + 1)) || proper()
    })
}

/// Returns who acts by a lead-in, a heading or the head of a column: as in a sentence, or the one who is
/// named where nothing else is said.
pub(in crate::compare) fn led_by(text: &str, own: Option<Department>) -> Vec<Actor> {
    let found = actors(text, own);
    if !found.is_empty() || !is_led_by(text) {
        return found;
    }
    let key = fold(text);
    let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    let Some(at) = name_in_heading(&words) else { return found };
    let named = (at..words.len()).find(|&at| is_named(&words, at));
    vec![actor_at((text, &words), named.unwrap_or(at), own)]
}

fn is_named(words: &[&str], at: usize) -> bool {
    office_at(words, at).is_some() || words.get(at).is_some_and(|word| is_body(word))
}

fn actor_at((text, words): (&str, &[&str]), at: usize, own: Option<Department>) -> Actor {
    match office_at(words, at) {
        Some(office) => of_office(office, (text, words), at, own),
        None => Actor {
            name: name_of_body(words, &Printed::of(text), at),
            group: words[at].to_owned(),
            sort: Sort::Other,
        },
    }
}

/// Returns who is named first in a sentence that no preposition governs, with those beside him before the
/// verb; where nobody is, who stands behind `door`.
pub(in crate::compare) fn subjects(text: &str, own: Option<Department>) -> Vec<Actor> {
    let key = fold(text);
    let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    let named = |by: Option<&str>| -> Vec<usize> {
        let all = (0..words.len()).filter(|&at| is_named(&words, at));
        all.filter(|&at| preposition_of(&words, at) == by).collect()
    };
    let found = Some(named(None)).filter(|found| !found.is_empty());
    let found = found.unwrap_or_else(|| named(Some("door")));
    let Some(&first) = found.first() else { return Vec::new() };
    let plural =
        |at: usize| words[at].len() > 3 && words[at].ends_with("en") && !is_named(&words, at);
    let verb = (first + 1..words.len()).find(|&at| is_finite(words[at]) || plural(at));
    let verb = verb.unwrap_or(first);
    let beside = found.into_iter().filter(|&at| at == first || at < verb);
    beside.map(|at| actor_at((text, &words), at, own)).collect()
}

/// The first of several, by the word for one of them.
fn alone(actor: Actor, office: &Office) -> Actor {
    Actor { name: actor.name.replacen(office.name, office.group, 1), ..actor }
}

/// Returns those that an office in the plural names besides: `de ministers van X en van Y`.
fn others_of(
    office: &Office,
    (text, words): (&str, &[&str]),
    at: usize,
    own: Option<Department>,
) -> Vec<Actor> {
    let mut found = Vec::new();
    let plural = words[at].ends_with('s') && words[at] != "staatssecretaris";
    let mut here = department_of(words, at).filter(|_| plural || words[at].ends_with("en"));
    while let Some((_, end)) = here {
        let mut next = end + usize::from(words.get(end) == Some(&"en"));
        let preposition = matches!(words.get(next), Some(&("van" | "voor")));
        next += usize::from(preposition);
        here = (next > end)
            .then(|| department_at(words, next))
            .flatten()
            .map(|(department, count)| (department, next + count));
        let Some((department, end)) = here.filter(|(department, _)| Some(*department) != own)
        else {
            continue;
        };
        let written = Printed::of(text).stretch(next..end);
        found.push(Actor {
            name: format!("{} van {written}", office.group),
            group: format!("{} {department}", office.group),
            sort: office.sort,
        });
    }
    found
}

/// Returns the actor that an office at a word names: the head of another department is another one.
pub(in crate::compare) fn of_office(
    office: &Office,
    (text, words): (&str, &[&str]),
    at: usize,
    own: Option<Department>,
) -> Actor {
    let other = department_of(words, at).filter(|(department, _)| Some(*department) != own);
    match other {
        Some((department, end)) => {
            let written = Printed::of(text).stretch(at + 1..end);
            let written = written.split(" (").next().unwrap_or_default();
            Actor {
                name: format!("{} {written}", office.name),
                group: format!("{} {department}", office.group),
                sort: office.sort,
            }
        }
        None => Actor {
            name: office.name.to_owned(),
            group: office.group.to_owned(),
            sort: office.sort,
        },
    }
}

fn name_of_body(words: &[&str], printed: &Printed<'_>, at: usize) -> String {
    let article = |word: &str| matches!(word, "de" | "deze" | "het" | "alle" | "elke");
    let named = |at: &usize| {
        !article(words[*at]) && (words[*at].ends_with('e') || printed.has_capital(*at))
    };
    let start = at - (1..at).rev().take_while(named).count();
    let mut end = at + 1;
    let mut next = end;
    while next < words.len() && next < at + 8 {
        if printed.has_capital(next) {
            end = next + 1;
        } else if !INSIDE_NAMES.contains(&words[next]) {
            break;
        }
        next += 1;
    }
    printed.stretch(start..end)
}
