//! Words and numbers that changed places inside a sentence.
//!
//! Knows two sentences and their clauses. Must not know what the words mean: only that a clause holds what
//! another held. Where all that changed places are equals, the members of a row or whole clauses, nothing
//! did.

use std::collections::BTreeMap;

use crate::compare::judge::weight::is_grammar;
use crate::text::{fold, sentences};

/// What stands between members of a row and between clauses.
const JOINS: &[&str] = &["en", "of", "maar", "terwijl", "alsmede", "evenals"];
/// A sentence of more clauses is not taken apart.
const MOST_CLAUSES: usize = 12;
/// Sentences of more words in all are not compared.
const MOST_WORDS: usize = 4000;

/// Two clauses that belong together and do not hold the same, as they are printed.
pub(in crate::compare) type Parts = Vec<(String, String)>;

/// A clause: its printed words, and the folded ones that say something, in order.
struct Clause {
    text: String,
    words: Vec<String>,
}

/// Cuts some printed words into clauses: at commas and semicolons, and at words that join.
fn clauses(tokens: &[&str]) -> Vec<Clause> {
    let mut found: Vec<Vec<&str>> = vec![Vec::new()];
    for token in tokens {
        if JOINS.contains(&fold(token).as_str()) {
            found.push(Vec::new());
            continue;
        }
        found.last_mut().into_iter().for_each(|last| last.push(token));
        if token.ends_with([',', ';', ':']) {
            found.push(Vec::new());
        }
    }
    let read = |tokens: Vec<&str>| {
        let keys = tokens.iter().map(|token| fold(token));
        let keys: Vec<String> =
            keys.flat_map(|key| key.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
        let keys = keys.into_iter();
        let words = keys.filter(|key| !key.is_empty() && !is_grammar(key)).collect();
        Clause { text: tokens.join(" "), words }
    };
    found.into_iter().filter(|tokens| !tokens.is_empty()).map(read).collect()
}

fn sorted(words: &[String]) -> Vec<&str> {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.sort_unstable();
    words
}

/// Counts the words that two clauses share.
fn shared(one: &Clause, two: &Clause) -> usize {
    let mut left: Vec<&String> = two.words.iter().collect();
    let mut count = 0;
    for word in &one.words {
        if let Some(at) = left.iter().position(|other| *other == word) {
            left.swap_remove(at);
            count += 1;
        }
    }
    count
}

/// Returns the clauses of two sentences that hold the same words in another order, where what they say went
/// from one clause to another. None where only the members of a row, or whole clauses, changed places.
pub(in crate::compare) fn parts(old: &str, new: &str) -> Parts {
    let (olds, news): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    let keys = |tokens: &[&str]| tokens.iter().map(|token| fold(token)).collect::<Vec<_>>();
    let (old_keys, new_keys) = (keys(&olds), keys(&news));
    if old_keys == new_keys || sorted(&old_keys) != sorted(&new_keys) {
        return Vec::new();
    }
    // The members of a row, between what both sentences open and end with.
    let head = old_keys.iter().zip(&new_keys).take_while(|(one, two)| one == two).count();
    let rest = old_keys.len() - head;
    let tail = old_keys.iter().rev().zip(new_keys.iter().rev()).take(rest);
    let tail = tail.take_while(|(one, two)| one == two).count();
    let row = |tokens: &[&str]| -> Vec<Vec<String>> {
        let middle = clauses(&tokens[head..tokens.len() - tail]);
        let mut members: Vec<Vec<String>> = middle.into_iter().map(|one| one.words).collect();
        members.sort();
        members
    };
    if row(&olds) == row(&news) {
        return Vec::new();
    }
    between(&clauses(&olds), &clauses(&news))
}

/// Returns the clauses that exchange what they say.
fn between(olds: &[Clause], news: &[Clause]) -> Parts {
    if olds.len() != news.len() || olds.len() > MOST_CLAUSES {
        return Vec::new();
    }
    // Those that share most belong together; of equals those in the same place.
    let mut pairs: Vec<(usize, usize, usize, usize)> = Vec::new();
    for (at, one) in olds.iter().enumerate() {
        for (to, two) in news.iter().enumerate() {
            let whole = usize::from(sorted(&one.words) == sorted(&two.words));
            pairs.push((whole, shared(one, two), at, to));
        }
    }
    pairs.sort_by_key(|&(whole, count, at, to)| {
        (std::cmp::Reverse((whole, count)), at.abs_diff(to), at)
    });
    let mut taken: (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (_, _, at, to) in pairs {
        if !taken.0.contains(&at) && !taken.1.contains(&to) {
            taken.0.push(at);
            taken.1.push(to);
            found.push((at, to));
        }
    }
    found.sort_unstable();
    // A verb that two clauses share stands in the first of them, whichever that is.
    let exchanges = |one: &Clause, two: &Clause| {
        let both = shared(one, two);
        both < one.words.len() && both < two.words.len()
    };
    let mut parts = Parts::new();
    for (one, two) in found.into_iter().map(|(at, to)| (&olds[at], &news[to])) {
        if exchanges(one, two) {
            parts.push((one.text.clone(), two.text.clone()));
        } else if sorted(&one.words) == sorted(&two.words) {
            let tokens = |clause: &'_ Clause| -> Vec<String> {
                clause.text.split_whitespace().map(str::to_owned).collect()
            };
            parts.extend(by_number(&tokens(one), &tokens(two)));
        }
    }
    parts
}

/// Returns the stretches around numbers that changed places within a clause: `van 30% naar 70%`.
fn by_number(olds: &[String], news: &[String]) -> Parts {
    let places = |tokens: &[String]| -> Vec<usize> {
        let figure = |token: &str| token.contains(|sign: char| sign.is_ascii_digit());
        (0..tokens.len()).filter(|&at| figure(&tokens[at])).collect()
    };
    let pairs = |tokens: &[String], places: &[usize]| -> Vec<(String, String)> {
        let before = |at: usize| {
            let words = tokens[..at].iter().rev().map(|token| fold(token));
            words.into_iter().find(|word| !word.is_empty() && word != "€").unwrap_or_default()
        };
        let mut pairs: Vec<_> = places.iter().map(|&at| (before(at), fold(&tokens[at]))).collect();
        pairs.sort();
        pairs
    };
    let (one, two) = (places(olds), places(news));
    if one.len() != two.len() || one.len() < 2 || pairs(olds, &one) == pairs(news, &two) {
        return Vec::new();
    }
    let cut = |tokens: &[String], places: &[usize]| -> Vec<String> {
        let starts = places.iter().enumerate().map(|(nth, &at)| {
            if nth == 0 { 0 } else { at.saturating_sub(1).max(places[nth - 1] + 1) }
        });
        let starts: Vec<usize> = starts.chain([tokens.len()]).collect();
        starts.windows(2).map(|two| tokens[two[0]..two[1]].join(" ")).collect()
    };
    let found = cut(olds, &one).into_iter().zip(cut(news, &two)).zip(one.iter().zip(&two));
    let differ = found.filter(|(_, (at, to))| fold(&olds[**at]) != fold(&news[**to]));
    differ.map(|(texts, _)| texts).collect()
}

/// Returns the same of the sentences of two texts, each beside the one that holds its words.
pub(in crate::compare) fn of_texts(old: &str, new: &str) -> Parts {
    if old == new || old.len() + new.len() > MOST_WORDS * 8 {
        return Vec::new();
    }
    let key = |sentence: &str| {
        let key = fold(sentence);
        let mut words: Vec<&str> = key.split(' ').collect();
        words.sort_unstable();
        words.join(" ")
    };
    let mut olds: BTreeMap<String, String> = BTreeMap::new();
    for sentence in sentences(old) {
        olds.insert(key(&sentence), sentence);
    }
    let mut found = Vec::new();
    for sentence in sentences(new) {
        if let Some(other) = olds.remove(&key(&sentence)) {
            found.extend(parts(&other, &sentence));
        }
    }
    found
}

/// Counts the words of content, figures apart, that went from a clause of some parts, and that came.
pub(in crate::compare) fn differing(parts: &Parts) -> [Counted; 2] {
    let mut found = [Counted::default(), Counted::default()];
    for (old, new) in parts {
        let tokens = |text: &str| -> Vec<String> {
            let split: Vec<&str> = text.split_whitespace().collect();
            clauses(&split).into_iter().flat_map(|one| one.words).collect()
        };
        let (old, new) = (tokens(old), tokens(new));
        for (counted, (these, those)) in found.iter_mut().zip([(&old, &new), (&new, &old)]) {
            for word in these.iter().filter(|word| !those.contains(word)) {
                counted.all += 1;
                let figure = word.starts_with(|sign: char| sign.is_ascii_digit());
                counted.worded += usize::from(!figure);
            }
        }
    }
    found
}

/// Words of content.
#[derive(Debug, Default, Clone, Copy)]
pub(in crate::compare) struct Counted {
    pub all: usize,
    /// No figures.
    pub worded: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &str, new: &str, expected: &[(&str, &str)]) {
        let found = parts(old, new);
        let found: Vec<(&str, &str)> =
            found.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
        assert_eq!(found, expected, "{old} | {new}");
    }

    #[test]
    fn what_changes_clauses_is_told_by_them() {
        check(
            "De dorpen betalen 70% mee en het fonds 30%.",
            "De dorpen betalen 30% mee en het fonds 70%.",
            &[
                ("De dorpen betalen 70% mee", "De dorpen betalen 30% mee"),
                ("het fonds 30%.", "het fonds 70%."),
            ],
        );
        check(
            "Meer bomen langs wegen, minder stenen in tuinen.",
            "Minder bomen langs wegen, meer stenen in tuinen.",
            &[
                ("Meer bomen langs wegen,", "Minder bomen langs wegen,"),
                ("minder stenen in tuinen.", "meer stenen in tuinen."),
            ],
        );
        check(
            "De minister moet tellen en kan daarna een veer leggen.",
            "De minister kan tellen en moet daarna een veer leggen.",
            &[
                ("De minister moet tellen", "De minister kan tellen"),
                ("kan daarna een veer leggen.", "moet daarna een veer leggen."),
            ],
        );
        check(
            "De dienst telt dorpen en de raad keurt.",
            "De raad telt dorpen en de dienst keurt.",
            &[
                ("De dienst telt dorpen", "De raad telt dorpen"),
                ("de raad keurt.", "de dienst keurt."),
            ],
        );
        check(
            "Het tarief, dat al hoog is, daalt van 30% naar 20%.",
            "Het tarief, dat al hoog is, daalt van 20% naar 30%.",
            &[("daalt van 30%", "daalt van 20%"), ("naar 20%.", "naar 30%.")],
        );
        check(
            "Het tarief stijgt van € 10 miljoen naar € 30 miljoen.",
            "Het tarief stijgt van € 30 miljoen naar € 10 miljoen.",
            &[
                (
                    "Het tarief stijgt van € 10 miljoen naar",
                    "Het tarief stijgt van € 30 miljoen naar",
                ),
                ("€ 30 miljoen.", "€ 10 miljoen."),
            ],
        );
    }

    #[test]
    fn equals_that_change_places_say_what_they_said() {
        for (old, new) in [
            ("Dorpen en steden tellen mee.", "Steden en dorpen tellen mee."),
            (
                "Hij zorgt voor de sluizen, het veer en de bruggen.",
                "Hij zorgt voor de bruggen, de sluizen en het veer.",
            ),
            (
                "Het wordt betaald door het Rijk (70%) en de dorpen (30%), na afloop.",
                "Het wordt betaald door de dorpen (30%) en het Rijk (70%), na afloop.",
            ),
            ("Als het vriest, strooit de dienst.", "De dienst strooit als het vriest."),
            ("De dienst meet en weegt in maart.", "De dienst weegt en meet in maart."),
            ("In maart meet de dienst alles.", "De dienst meet alles in maart."),
            ("Het dorp betaalt 10, de stad 20.", "De stad betaalt 20, het dorp 10."),
            ("Hij telt bruggen.", "Hij keurt bruggen."),
        ] {
            check(old, new, &[]);
        }
    }
}
