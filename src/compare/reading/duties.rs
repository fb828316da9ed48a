//! What the government has to do: duties named in the main clause of a sentence.
//!
//! Knows the phrases that name a duty and whose it is. The mere word `verantwoordelijkheid` names
//! none, nor does what stands in a subordinate clause or belongs to the minister of another
//! department.

use crate::compare::reading::clauses::main_words;
use crate::compare::reading::denials::{denials, is_denied_behind, without_denied_limits};
use crate::compare::reading::departments::{Department, department_of};
use crate::compare::reading::offices::{Sort, agents, is_of_government, office_at};
use crate::compare::reading::phrases::{DENIALS, matches};

/// A duty of the government.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) struct Duty {
    /// Whether the sentence says that somebody answers for something.
    pub answerable: bool,
}

/// Phrases that say who answers, beside words with `verantwoordelijk` in them.
const ANSWERS: &[&[&str]] = &[
    &["is", "…", "belast", "met"],
    &["zijn", "…", "belast", "met"],
    &["is", "…", "aanspreekbaar", "op"],
];

/// Phrases that name a duty without saying so.
const CARES: &[&[&str]] = &[
    &["bekostigt"],
    &["bewaakt"],
    &["borgt"],
    &["creëert", "…", "voorwaarden"],
    &["draagt", "…", "zorg"],
    &["dragen", "…", "zorg"],
    &["garandeert"],
    &["staat", "borg"],
    &["staan", "borg"],
    &["handhaaft"],
    &["houdt", "…", "toezicht"],
    &["schept", "…", "voorwaarden"],
    &["rust", "de", "zorg", "voor"],
    &["staat", "garant"],
    &["stelt", "…", "zeker"],
    &["voorziet", "in"],
    &["waarborgt"],
    &["ziet", "…", "toe"],
    &["zorgt", "ervoor"],
    &["zorgt", "…", "voor"],
    &["zorgen", "…", "voor"],
];

/// Words behind which somebody has a task done, or given: `namens de minister`, `belegd bij`.
const MANDATES: &[&[&str]] = &[
    &["namens"],
    &["rekening", "van"],
    &["belegd", "bij"],
    &["ligt", "…", "bij"],
    &["berust", "bij"],
    &["valt", "onder"],
    &["onder", "verantwoordelijkheid", "van"],
    &["onder", "de", "verantwoordelijkheid", "van"],
];

/// What names a responsibility, as a part of a word.
const WORD: &str = "verantwoordelijk";
/// Verbs behind which somebody is what an adjective says.
const COPULAS: &[&str] = &["is", "zijn", "was", "waren", "blijft", "blijven", "wordt", "worden"];
/// Verbs by which somebody bears a responsibility.
const BEARS: &[&str] = &[
    "draagt", "dragen", "heeft", "hebben", "neemt", "ligt", "liggen", "berust", "valt", "vallen",
    "behoort", "behouden", "behoudt",
];
/// Prepositions behind which a responsibility is only pointed at.
const POINTED_AT: &[&str] = &["vanuit", "gezien", "binnen", "buiten", "naast", "met", "zonder"];

/// Reads the duty of the government that a sentence names; `own` is the department whose budget it
/// stands in.
pub(in crate::compare) fn duty(text: &str, own: Option<Department>) -> Option<Duty> {
    let words = main_words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    of_words(&without_denied_limits(&words), own)
}

/// Tells whether a sentence denies a duty of the government: without its denial it would name one.
pub(in crate::compare) fn is_denied(text: &str) -> bool {
    let words = main_words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words = without_denied_limits(&words);
    let places = denials(&words);
    let denied = |at: &usize| {
        places
            .iter()
            .any(|(start, denial)| (*start..start + denial.split(' ').count()).contains(at))
    };
    let bare: Vec<&str> = (0..words.len()).filter(|at| !denied(at)).map(|at| words[at]).collect();
    bare.len() < words.len() && of_words(&words, None).is_none() && of_words(&bare, None).is_some()
}

fn of_words(words: &[&str], own: Option<Department>) -> Option<Duty> {
    if is_anothers(words, own) {
        return None;
    }
    let stands = |phrase: &[&str]| {
        (0..words.len()).any(|at| {
            let end = matches(words, at, phrase);
            end.is_some_and(|end| {
                let within = words[at..end].iter().any(|word| DENIALS.contains(word));
                !within && !is_denied_behind(words, end)
            })
        })
    };
    let by_word = answers_by_word(words);
    let answerable = by_word.is_some() || ANSWERS.iter().any(|phrase| stands(phrase));
    let mandate = is_mandate(words);
    if !answerable && !mandate && !CARES.iter().any(|phrase| stands(phrase)) {
        return None;
    }
    let central =
        |at: usize| office_at(words, at).is_some_and(|office| office.sort == Sort::Central);
    let named = (0..words.len()).any(central);
    // Nobody else acts, and a member of the government is named, or nobody is: an item of a list.
    let others = agents(words).iter().any(|agent| agent.sort == Sort::Other);
    let item = by_word.is_some_and(|at| at < 2) && !words.iter().any(|word| BEARS.contains(word));
    let own = is_of_government(words) || mandate || (!others && ((answerable && named) || item));
    own.then_some(Duty { answerable })
}

/// Tells whether only the minister of another department is named.
fn is_anothers(words: &[&str], own: Option<Department>) -> bool {
    let mut heads = (0..words.len())
        .filter(|&at| {
            words[at].starts_with("minister") || words[at].starts_with("staatssecretaris")
        })
        .peekable();
    let other = |at: usize| {
        let department = department_of(words, at).map(|one| one.0);
        own.is_some() && department.is_some() && department != own
    };
    heads.peek().is_some() && heads.all(other)
}

/// Tells whether a task is done in the name of the government or lies with it.
fn is_mandate(words: &[&str]) -> bool {
    (0..words.len()).any(|at| {
        let end = MANDATES.iter().find_map(|phrase| matches(words, at, phrase));
        end.is_some_and(|end| {
            (end..words.len().min(end + 2))
                .any(|at| office_at(words, at).is_some_and(|office| office.sort == Sort::Central))
        })
    })
}

/// Returns where a word says that somebody answers for something.
fn answers_by_word(words: &[&str]) -> Option<usize> {
    (0..words.len()).find(|&at| {
        let word = words[at];
        if !word.contains(WORD) || word.ends_with("verantwoordelijke") {
            return false;
        }
        let near = |back: usize| words.get(at.wrapping_sub(back)).copied().unwrap_or_default();
        let said = |verbs: &[&str]| words.iter().any(|word| verbs.contains(word));
        let denied = (1..=3).any(|back| DENIALS.contains(&near(back)));
        if denied {
            return false;
        }
        if word.ends_with(WORD) {
            return at < 2 || said(COPULAS);
        }
        let pointed = (1..=3).any(|back| POINTED_AT.contains(&near(back)));
        let is_one = (2..=3).any(|back| COPULAS.contains(&near(back)));
        !pointed && (at < 2 || is_one || said(BEARS))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duty_is_denied_where_it_stands_without_its_denial() {
        for text in [
            "De minister bewaakt de stand van het onderhoud niet.",
            "De minister houdt geen toezicht op veren.",
            "De minister is niet langer verantwoordelijk voor veren.",
        ] {
            assert!(is_denied(text), "{text}");
        }
        for text in [
            "De minister bewaakt de stand van het onderhoud.",
            "De minister telt geen veren.",
            "De minister is niet alleen verantwoordelijk voor veren.",
        ] {
            assert!(!is_denied(text), "{text}");
        }
    }

    #[test]
    fn whose_duty_it_is_and_whether_it_is_one() {
        let (answers, cares) = (Some(Duty { answerable: true }), Some(Duty { answerable: false }));
        for (text, expected) in [
            ("De minister is verantwoordelijk voor het stelsel.", answers),
            ("Hij is stelselverantwoordelijk.", answers),
            ("Verantwoordelijk voor het register.", answers),
            ("Dit valt onder de verantwoordelijkheid van de minister.", answers),
            ("De Minister van BZK is belast met het register.", answers),
            ("De minister draagt zorg voor het register.", cares),
            ("De minister zorgt voor veilige bruggen.", cares),
            ("De minister creëert voorwaarden voor de binnenvaart.", cares),
            ("Daarbij schept hij de financiële voorwaarden.", cares),
            ("De taken worden namens de Minister uitgevoerd door de Bruggendienst.", cares),
            ("De minister zorgt ervoor dat gemeenten bruggen keuren.", cares),
            ("De minister staat garant voor leningen van schippers.", cares),
            ("De dienst verzekert schepen voor rekening van de Staat.", cares),
            ("Gemeenten zijn verantwoordelijk voor het onderhoud.", None),
            ("De eigenaar is verantwoordelijk voor zijn erf.", None),
            ("De minister spreekt met de verantwoordelijke uitgever.", None),
            ("De minister stelt regels vast.", None),
            ("De rol en verantwoordelijkheid die de minister heeft is beperkt.", None),
            ("In het beleid, waarvoor de minister verantwoordelijk is, staat dit.", None),
            ("De Minister van Defensie is verantwoordelijk voor de sluis.", None),
            ("De minister is niet verantwoordelijk voor het onderhoud.", None),
            ("De minister is niet enkel verantwoordelijk voor het onderhoud.", answers),
            ("De minister bewaakt de stand van het onderhoud niet.", None),
            ("De minister waarborgt geen onderhoud.", None),
            ("De keuring vindt plaats onder verantwoordelijkheid van de minister.", cares),
            ("De keuring wordt gedaan buiten verantwoordelijkheid van de minister.", None),
            ("De minister staat borg voor schippers.", cares),
            (
                "De verantwoordelijkheid voor bruggen ligt bij gemeenten, terwijl de minister telt.",
                None,
            ),
            ("Vanuit zijn verantwoordelijkheid heeft de minister aandacht voor bruggen.", None),
        ] {
            assert_eq!(duty(text, Some("bzk")), expected, "{text}");
        }
    }
}
