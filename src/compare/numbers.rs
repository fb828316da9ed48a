//! Numbers and laws that differ: targets, years, amounts, percentages, legal bases.
//!
//! Knows what a number is by its token and its passage. Must not know weights.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::{fold, tokens};

use super::rolling::{names_target, year};
use super::side::Unit;
use super::signals::Pair;
use super::{Signal, SignalKind, UnitForm};

/// Returns the signals that numbers and laws give.
pub(super) fn of_pair(pair: &Pair<'_>) -> Vec<Signal> {
    let text = |units: &[&Unit]| -> String {
        units.iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    let (old, new) = (text(pair.old), text(pair.new));
    let rows = pair.old.iter().chain(pair.new).all(|unit| unit.form == UnitForm::Row);
    let mut found = if rows { of_cells(&old, &new) } else { of_text(&old, &new, pair.years) };
    found.extend(legal_basis(&old, &new));
    found
}

fn of_cells(old: &str, new: &str) -> Vec<Signal> {
    let mut news = new.split(" | ").skip(1);
    let mut found = Vec::new();
    for from in old.split(" | ").skip(1) {
        let to = news.next().unwrap_or_default();
        if fold(from) != fold(to) {
            found.push(Signal { kind: SignalKind::Target, from: from.into(), to: to.into() });
        }
    }
    found.extend(news.map(|to| Signal {
        kind: SignalKind::Target,
        from: String::new(),
        to: to.into(),
    }));
    found
}

/// Returns the kind of number that a token is, if it is one.
fn kind(token: &str) -> Option<SignalKind> {
    let key = fold(token);
    if !token.contains(|sign: char| sign.is_ascii_digit()) {
        None
    } else if key.contains("procent") {
        Some(SignalKind::Percentage)
    } else if key.starts_with('€') || key.ends_with("euro") {
        Some(SignalKind::Amount)
    } else if year(&key).is_some() {
        Some(SignalKind::Year)
    } else if token.starts_with(|sign: char| sign.is_ascii_digit()) {
        Some(SignalKind::Target)
    } else {
        None
    }
}

fn of_text(old: &str, new: &str, years: i32) -> Vec<Signal> {
    let target = names_target(&fold(old)) || names_target(&fold(new));
    let mut found = Vec::new();
    for wanted in [SignalKind::Percentage, SignalKind::Amount, SignalKind::Year, SignalKind::Target]
    {
        // A bare number is a target only where the passage speaks of one.
        if wanted == SignalKind::Target && !target {
            continue;
        }
        let numbers = |text| -> Vec<&str> {
            tokens(text).into_iter().filter(|token| kind(token) == Some(wanted)).collect()
        };
        let (mut lost, mut gained) = (numbers(old), numbers(new));
        drop_common(&mut lost, &mut gained);
        for at in 0..lost.len().max(gained.len()) {
            let (from, to) = (lost.get(at), gained.get(at));
            let rolled = match (from.and_then(|from| year(from)), to.and_then(|to| year(to))) {
                (Some(from), Some(to)) => !target && years != 0 && to - from == years,
                _ => false,
            };
            // A year that only came or went is part of its words, unless it is a term.
            let alone = from.is_none() || to.is_none();
            if rolled || (wanted == SignalKind::Year && alone && !target) {
                continue;
            }
            // Outside of finance a percentage in a passage on targets is a target.
            let kind = match wanted {
                SignalKind::Percentage if target && !alone && speaks_of_goal(old, new) => {
                    SignalKind::Target
                }
                other => other,
            };
            let text =
                |token: Option<&&str>| token.map_or(String::new(), |token| (*token).to_owned());
            found.push(Signal { kind, from: text(from), to: text(to) });
        }
    }
    found
}

/// Tells whether a passage has a year to reach something by, or words for it.
fn speaks_of_goal(old: &str, new: &str) -> bool {
    [old, new].iter().any(|text| {
        let key = fold(text);
        let words = ["streef", "doel", "uiterlijk", "reductie", "ambitie"];
        key.split(' ')
            .any(|word| year(word).is_some() || words.iter().any(|start| word.starts_with(start)))
    })
}

/// Takes away what both lists have, once for once.
fn drop_common(lost: &mut Vec<&str>, gained: &mut Vec<&str>) {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for token in lost.iter() {
        counts.entry(fold(token)).or_default().0 += 1;
    }
    for token in gained.iter() {
        counts.entry(fold(token)).or_default().1 += 1;
    }
    let keep = |tokens: &mut Vec<&str>| {
        let mut common: BTreeMap<String, usize> =
            counts.iter().map(|(key, (one, two))| (key.clone(), *one.min(two))).collect();
        tokens.retain(|token| match common.get_mut(&fold(token)) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        });
    };
    keep(lost);
    keep(gained);
}

/// Words that end the name of a law.
const AFTER_NAME: &[&str] = &[
    "bepaalt",
    "en",
    "geldt",
    "geregeld",
    "heeft",
    "is",
    "kan",
    "moet",
    "of",
    "regelt",
    "richt",
    "vastgelegd",
    "vormt",
    "waarin",
    "wordt",
    "worden",
    "zijn",
    "zal",
    "om",
    "door",
    "als",
];
/// The longest name of a law that is read, in words.
const NAME_WORDS: usize = 8;

fn legal_basis(old: &str, new: &str) -> Option<Signal> {
    let (olds, news) = (laws(old), laws(new));
    let only = |these: &[String], those: &[String]| -> Vec<String> {
        let known: BTreeSet<String> = those.iter().map(|law| fold(law)).collect();
        these.iter().filter(|law| !known.contains(&fold(law))).cloned().collect()
    };
    let (from, to) = (only(&olds, &news), only(&news, &olds));
    (!from.is_empty() || !to.is_empty()).then(|| Signal {
        kind: SignalKind::LegalBasis,
        from: from.join("; "),
        to: to.join("; "),
    })
}

/// Returns the laws, their articles and the places in the law gazette that a text names.
fn laws(text: &str) -> Vec<String> {
    let words: Vec<&str> =
        tokens(text).into_iter().filter(|token| !token.trim().is_empty()).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (end, law) = match law_at(&words, at) {
            Some(end) => (end, true),
            None => (at + 1, false),
        };
        if law {
            found.push(words[at..end].join(" "));
        }
        at = end;
    }
    found
}

fn law_at(words: &[&str], at: usize) -> Option<usize> {
    let word = words[at];
    if matches!(word, "Stb" | "Stcrt") {
        let figures = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
        let tail = words[at + 1..].iter().take(5);
        let tail = tail.take_while(|word| matches!(**word, "." | "," | "nr") || figures(word));
        let more = tail.enumerate().filter(|(_, word)| figures(word)).map(|(more, _)| more + 1);
        return Some(at + 1 + more.last().unwrap_or(0));
    }
    if fold(word).starts_with("art") && word.contains(|sign: char| sign.is_ascii_digit()) {
        let of = words.get(at + 1..at + 3)?;
        return (of[0] == "van" && matches!(of[1], "de" | "het"))
            .then(|| words.get(at + 3).and_then(|_| law_at(words, at + 3)))
            .flatten();
    }
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    if capital && word.len() > 3 && word.ends_with("wet") {
        let dated = words.get(at + 1).is_some_and(|next| year(next).is_some());
        return Some(at + 1 + usize::from(dated));
    }
    if !matches!(word, "Wet" | "Besluit" | "Regeling" | "Verordening" | "Kaderwet" | "Rijkswet") {
        return None;
    }
    let name = words[at + 1..]
        .iter()
        .take(NAME_WORDS)
        .take_while(|word| word.chars().any(char::is_alphanumeric) && !AFTER_NAME.contains(word));
    Some(at + 1 + name.count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn laws_are_read_with_their_articles() {
        assert_eq!(
            laws("Op grond van artikel 7 van de Wet op de dijken is dit zo, zie Stb. 2015, 12."),
            ["artikel 7 van de Wet op de dijken", "Stb . 2015 , 12"]
        );
        assert_eq!(laws("De Sluiswet 2016 en de Gemeentewet."), ["Sluiswet 2016", "Gemeentewet"]);
        assert_eq!(laws("Een wet die artikel 3 noemt."), [""; 0]);
    }

    fn signals(old: &str, new: &str) -> Vec<(SignalKind, String, String)> {
        of_text(old, new, 1).into_iter().map(|one| (one.kind, one.from, one.to)).collect()
    }

    #[test]
    fn targets_have_old_and_new_values() {
        use SignalKind::{Amount, Target, Year};
        let s = str::to_owned;
        assert_eq!(
            signals("Streefwaarde is 60% in 2030.", "Streefwaarde is 55% in 2035."),
            [(Target, s("60%"), s("55%")), (Year, s("2030"), s("2035"))]
        );
        assert_eq!(
            signals("Er is € 5 miljoen in 2025.", "Er is € 6 miljoen in 2026."),
            [(Amount, s("€ 5 miljoen"), s("€ 6 miljoen"))]
        );
    }
}
