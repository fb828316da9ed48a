//! The actors of a sentence as a reader names them, and who is the same.
//!
//! Knows offices with the department they head, bodies by their names as printed, and that the
//! minister of the chapter's own department needs no name. Must not know the other side.

use crate::compare::reading::bodies::is_abbreviation;
use crate::compare::reading::departments::{Department, department_of};
use crate::compare::reading::offices::{Office, Sort, agents};
use crate::text::fold;

/// One who acts, as a reader is told of him.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::compare) struct Actor {
    pub name: String,
    /// What is one actor for us.
    pub group: String,
    pub sort: Sort,
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
        let actor = if let Some(office) = agent.office {
            let actor = of_office(office, (text, &words), agent.at, own);
            let name = || name_of_body(&words, &Printed::of(text), agent.at);
            let longer = Some(name()).filter(|name| {
                office.sort == Sort::Other && fold(name).starts_with(&format!("{} ", office.word))
            });
            Actor { name: longer.unwrap_or(actor.name), ..actor }
        } else {
            let name = name_of_body(&words, &Printed::of(text), agent.at);
            Actor { name, group: words[agent.at].to_owned(), sort: agent.sort }
        };
        if !found.iter().any(|known| known.group == actor.group) {
            found.push(actor);
        }
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
