//! The legal basis a text names: laws, their articles, regulations, places in the law gazettes.
//!
//! Knows how the name of a law begins and what ends it. Must not run on into the sentence: a name
//! cut short is equal on both sides, a name that swallows a verb is a false alarm.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::compare::changes::{Signal, SignalKind};
use crate::compare::judge::signals::law_names::{INSIDE, dated, name_end};
use crate::compare::rolling::year;
use crate::text::{fold, squeeze, tokens};

/// Words that open the name of a law or regulation.
const OPENERS: &[&str] = &[
    "Wet",
    "Rijkswet",
    "Kaderwet",
    "Uitvoeringswet",
    "Invoeringswet",
    "Besluit",
    "Regeling",
    "Beleidsregel",
    "Verordening",
    "Richtlijn",
    "Verdrag",
    "Wetboek",
];

/// Abbreviations of the law gazettes.
const GAZETTES: &[&str] = &["Stb", "Stcrt", "Trb"];

/// Endings of a capitalised word that is a law by itself.
const ENDINGS: &[&str] = &["wet", "besluit", "regeling", "verordening"];

/// Returns the change of the laws that `paired`, sentences that belong together, name; `old` and
/// `new` are the whole texts. A law in a sentence that is new or gone is told with that sentence,
/// and one that went to another sentence is still named.
pub(in crate::compare) fn of_texts(paired: (&str, &str), old: &str, new: &str) -> Option<Signal> {
    let (olds, news) = (laws(paired.0), laws(paired.1));
    let all_in = |these: &[String], those: &[String]| these.iter().all(|law| those.contains(law));
    if all_in(&olds, &news) && all_in(&news, &olds) {
        return None;
    }
    let (all_olds, all_news) = (laws(old), laws(new));
    let short = abbreviations(old).into_iter().chain(abbreviations(new));
    let short: Vec<(String, String)> = short.collect();
    let (old_key, new_key) = (format!(" {} ", fold(old)), format!(" {} ", fold(new)));
    // A law that its abbreviation stands for is still named, and so is one without its capital.
    let stands = |law: &str, key: &str| {
        let named = |name: &str| key.contains(&format!(" {name} "));
        let known = short.iter().any(|(name, short)| name == law && named(short));
        known || named(law) || initials(law).is_some_and(|short| named(&short))
    };
    let only = |these: &[String], those: &[String], other: &str| -> Vec<String> {
        let known: BTreeSet<String> = those.iter().map(|law| squeeze(law)).collect();
        let mut found: Vec<String> = Vec::new();
        let gone = |law: &&String| !known.contains(&squeeze(law)) && !stands(&fold(law), other);
        for law in these.iter().filter(gone) {
            if !found.contains(law) {
                found.push(law.clone());
            }
        }
        found
    };
    let (mut from, mut to) = (only(&olds, &all_news, &new_key), only(&news, &all_olds, &old_key));
    // Where a law was published is news only in place of where another was.
    if !from.iter().any(|law| is_gazette(law)) || !to.iter().any(|law| is_gazette(law)) {
        from.retain(|law| !is_gazette(law));
        to.retain(|law| !is_gazette(law));
    }
    (!from.is_empty() || !to.is_empty()).then(|| Signal {
        kind: SignalKind::LegalBasis,
        from: from.join("; "),
        to: to.join("; "),
    })
}

/// Tells whether a name is a place in a law gazette.
fn is_gazette(law: &str) -> bool {
    GAZETTES.iter().any(|gazette| law.starts_with(gazette))
}

/// Returns the first letters of a folded name, as it is abbreviated: `Wet langdurige zorg` is `Wlz`.
fn initials(law: &str) -> Option<String> {
    let words = law.split(' ').filter(|word| !INSIDE.contains(word) && year(word).is_none());
    let short: String = words.filter_map(|word| word.chars().next()).collect();
    (short.chars().count() > 1).then_some(short)
}

/// Returns the abbreviations that a text explains, folded: `Wet hulp thuis 2015 (Wht 2015)`, and the
/// other way round.
fn abbreviations(text: &str) -> Vec<(String, String)> {
    let pieces = tokens(text);
    let mut found = Vec::new();
    for span in spans(&pieces) {
        let mut before = pieces[..span.start].iter().rev().filter(|piece| !piece.trim().is_empty());
        if let (Some(&"("), Some(short)) = (before.next(), before.next()) {
            found.push((fold(&pieces[span.clone()].concat()), fold(short)));
        }
        let mut behind = pieces[span.end..].iter().filter(|piece| !piece.trim().is_empty());
        if behind.next() != Some(&"(") {
            continue;
        }
        let short: Vec<&str> = behind.take_while(|piece| **piece != ")").take(4).copied().collect();
        let name = fold(&pieces[span].concat());
        found.push((name, fold(&short.join(" "))));
    }
    found
}

/// Returns the laws that a text names.
pub(in crate::compare) fn laws(text: &str) -> Vec<String> {
    let pieces = tokens(text);
    let spans = spans(&pieces);
    spans.into_iter().map(|span| pieces[span].concat().trim().to_owned()).collect()
}

/// Returns where among the tokens of a text laws stand.
pub(in crate::compare) fn spans(pieces: &[&str]) -> Vec<Range<usize>> {
    let at: Vec<usize> = (0..pieces.len()).filter(|&at| !pieces[at].trim().is_empty()).collect();
    let words: Vec<&str> = at.iter().map(|&at| pieces[at]).collect();
    let mut found = Vec::new();
    let mut here = 0;
    while here < words.len() {
        match law_at(&words, here) {
            Some(end) => {
                found.push(at[here]..at[end - 1] + 1);
                here = end;
            }
            None => here += 1,
        }
    }
    found
}

fn law_at(words: &[&str], at: usize) -> Option<usize> {
    let word = words[at];
    if GAZETTES.contains(&word) {
        let figures = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
        let tail = words[at + 1..].iter().take(5);
        let tail = tail.take_while(|word| matches!(**word, "." | "," | "nr") || figures(word));
        let more = tail.enumerate().filter(|(_, word)| figures(word)).map(|(more, _)| more + 1);
        return Some(at + 1 + more.last().unwrap_or(0));
    }
    if fold(word).starts_with("art") && word.contains(|sign: char| sign.is_ascii_digit()) {
        return article_of(words, at);
    }
    if word == "Algemene" && words.get(at + 1) == Some(&"wet") {
        return Some(name_end(words, at + 2));
    }
    // A regulation of the Union may have a small letter, and is known by its brackets.
    let of_union = matches!(word, "verordening" | "richtlijn") && words.get(at + 1) == Some(&"(");
    if OPENERS.contains(&word) || of_union {
        let end = name_end(words, at + 1);
        // `Wet` and nothing behind it is only the beginning of a sentence.
        return (end > at + 1).then_some(end);
    }
    let opens = at == 0 || matches!(words[at - 1], "." | ":" | ";");
    is_law(word, opens).then(|| dated(words, at + 1))
}

/// `artikel 7 van de Wet op de dijken`, `artikel 7, tweede lid, van de Dijkenwet`.
fn article_of(words: &[&str], at: usize) -> Option<usize> {
    let mut here = at + 1;
    while matches!(
        words.get(here),
        Some(
            &(","
                | "eerste"
                | "tweede"
                | "derde"
                | "vierde"
                | "vijfde"
                | "lid"
                | "en"
                | "onder"
                | "onderdeel")
        )
    ) && here < at + 7
    {
        here += 1;
    }
    let of = words.get(here..here + 2)?;
    (of[0] == "van" && matches!(of[1], "de" | "het"))
        .then(|| words.get(here + 2).and_then(|_| law_at(words, here + 2)))
        .flatten()
}

/// Tells whether a capitalised word is a law; at the head of a sentence any word has a capital, and
/// only `-wet` says enough.
fn is_law(word: &str, opens: bool) -> bool {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let endings = if opens { &ENDINGS[..1] } else { ENDINGS };
    capital
        && word.chars().count() >= LEAST_LAW
        && endings.iter().any(|ending| word.ends_with(ending))
}

/// A word of fewer letters is no law: `Gaswet`.
const LEAST_LAW: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(laws(text), expected, "{text}");
    }

    #[test]
    fn laws_are_read_with_their_articles() {
        check(
            "Op grond van artikel 7 van de Wet op de dijken is dit zo, zie Stb. 2015, 12.",
            &["artikel 7 van de Wet op de dijken", "Stb. 2015, 12"],
        );
        check(
            "Zie artikel 3, tweede lid, van de Veerwet.",
            &["artikel 3, tweede lid, van de Veerwet"],
        );
        check("De Richtlijn 2011/43/EU geldt.", &["Richtlijn 2011/43/EU"]);
        check("Op grond van de Wet veilige vaart verplicht hij dit.", &["Wet veilige vaart"]);
        check("De Sluiswet 2016 en de Gemeentewet.", &["Sluiswet 2016", "Gemeentewet"]);
        check("Een wet die artikel 3 noemt.", &[]);
        check(
            "Zie artikel 3, tweede lid, van de Sluiswet.",
            &["artikel 3, tweede lid, van de Sluiswet"],
        );
        check(
            "Op grond van de Wet hulp thuis 2015 en het Besluit toezicht thuis.",
            &["Wet hulp thuis 2015", "Besluit toezicht thuis"],
        );
        check("De Algemene wet bestuursrecht (Awb) geldt.", &["Algemene wet bestuursrecht"]);
        check("Verordening (EU) 2016/679 is van toepassing.", &["Verordening (EU) 2016/679"]);
        check("De verordening (EU) 2021/782 regelt dit.", &["verordening (EU) 2021/782"]);
        check(
            "De Wet op het primair onderwijs en het Besluit bekostiging scholen 2022 gelden.",
            &["Wet op het primair onderwijs", "Besluit bekostiging scholen 2022"],
        );
        check(
            "De Wet beveiliging dijk- en sluissystemen regelt dit, en de Wet arbeid en zorg ook.",
            &["Wet beveiliging dijk- en sluissystemen", "Wet arbeid en zorg"],
        );
    }

    #[test]
    fn an_abbreviation_that_a_text_explains_is_its_law() {
        let old = "Op grond van de Wet hulp thuis 2015 (Wht 2015) is er hulp.";
        let told = |new: &str| of_texts((old, new), old, new);
        assert_eq!(told("Op grond van de Wht 2015 is er hulp."), None);
        assert!(told("Op grond van de Gemeentewet is er hulp.").is_some());
    }

    #[test]
    fn a_law_by_its_first_letters_or_without_a_capital_is_still_named() {
        for (old, new) in [
            ("Volgens de Wet langdurige zorg is dit zo.", "Volgens de Wlz is dit nu zo."),
            ("Volgens de Wet op de dijkbewaking 2015 is dit zo.", "Volgens de Wd is dit nu zo."),
            ("De wet HuThu (Wet hulp thuis) geldt.", "De wet HuThu geldt nu."),
            ("De Dijkenwet (Stb. 2015, 12) geldt.", "De Dijkenwet geldt nu."),
            ("Volgens de Gemeentewet is dit zo.", "Volgens de gemeentewet is dit nu zo."),
        ] {
            assert_eq!(of_texts((old, new), old, new), None, "{old} / {new}");
            assert_eq!(of_texts((new, old), new, old), None, "{new} / {old}");
        }
    }

    #[test]
    fn a_name_does_not_run_on_into_the_sentence() {
        check(
            "Op grond van de Wet langdurige zorg stelt de minister eisen.",
            &["Wet langdurige zorg"],
        );
        check("De Wet werk en bijstand regelt dit.", &["Wet werk en bijstand"]);
        check(
            "Volgens de Wet op het voortgezet onderwijs bekostigt hij scholen.",
            &["Wet op het voortgezet onderwijs"],
        );
        check("Wet en regelgeving vragen aandacht.", &[]);
        check("de Wet op de doorstroming waar het om wegen gaat", &["Wet op de doorstroming"]);
        check("De Regeling landschapsbeheer voor eigenaren.", &["Regeling landschapsbeheer"]);
    }
}
