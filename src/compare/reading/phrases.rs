//! Phrases that say how binding a sentence is.
//!
//! Knows phrases in four degrees, what denies them and which clauses bind nobody. Must not rank
//! within a degree: which of `waarborgt` and `zorgt voor` binds more is not ours to say.

use std::collections::BTreeMap;

/// How binding a phrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compare) enum Degree {
    /// It may be.
    Possible,
    /// An effort is made.
    Effort,
    /// It is a duty together with others.
    Shared,
    /// It is a duty, or it will be so.
    Binding,
}

use Degree::{Binding, Effort, Possible, Shared};

/// Folded phrases, their degree, and the name that their inflections share. `…` stands for up to
/// [`GAP`] words.
const PHRASES: &[(&[&str], Degree, &str)] = &[
    (&["moet"], Binding, "moet"),
    (&["moeten"], Binding, "moet"),
    (&["moest"], Binding, "moet"),
    (&["moesten"], Binding, "moet"),
    (&["dient", "…", "te"], Binding, "moet"),
    (&["dienen", "…", "te"], Binding, "moet"),
    (&["is", "verplicht"], Binding, "is verplicht"),
    (&["zijn", "verplicht"], Binding, "is verplicht"),
    (&["waarborgt"], Binding, "waarborgt"),
    (&["waarborgen"], Binding, "waarborgt"),
    (&["waarborgde"], Binding, "waarborgt"),
    (&["garandeert"], Binding, "garandeert"),
    (&["garanderen"], Binding, "garandeert"),
    (&["borgt"], Binding, "borgt"),
    (&["stelt", "…", "zeker"], Binding, "stelt zeker"),
    (&["is", "…", "verantwoordelijk"], Binding, "is verantwoordelijk voor"),
    (&["zijn", "…", "verantwoordelijk"], Binding, "is verantwoordelijk voor"),
    (&["was", "…", "verantwoordelijk"], Binding, "is verantwoordelijk voor"),
    (&["blijft", "…", "verantwoordelijk"], Binding, "is verantwoordelijk voor"),
    (&["is", "…", "eindverantwoordelijk"], Binding, "is eindverantwoordelijk voor"),
    (&["draagt", "…", "verantwoordelijkheid"], Binding, "draagt verantwoordelijkheid voor"),
    (&["zorgt", "…", "voor"], Binding, "zorgt voor"),
    (&["zorgt", "ervoor"], Binding, "zorgt voor"),
    (&["zorgen", "voor"], Binding, "zorgt voor"),
    (&["zorgen", "ervoor"], Binding, "zorgt voor"),
    (&["zorgde", "…", "voor"], Binding, "zorgt voor"),
    (&["draagt", "…", "zorg"], Binding, "draagt zorg voor"),
    (&["dragen", "…", "zorg"], Binding, "draagt zorg voor"),
    (&["ziet", "…", "toe", "op"], Binding, "ziet toe op"),
    (&["ziet", "erop", "toe"], Binding, "ziet toe op"),
    (&["houdt", "…", "toezicht"], Binding, "houdt toezicht op"),
    (&["heeft", "de", "zorg", "voor"], Binding, "heeft de zorg voor"),
    (&["beslist"], Binding, "beslist"),
    (&["bepaalt"], Binding, "bepaalt"),
    (&["keurt", "…", "goed"], Binding, "keurt goed"),
    (&["legt", "…", "op"], Binding, "legt op"),
    (&["handhaaft"], Binding, "handhaaft"),
    (&["bewaakt"], Binding, "bewaakt"),
    (&["maakt", "…", "bindende", "afspraken"], Binding, "maakt bindende afspraken"),
    (&["zal"], Binding, "zal"),
    (&["zullen"], Binding, "zal"),
    (&["is", "…", "medeverantwoordelijk"], Shared, "is medeverantwoordelijk voor"),
    (&["zijn", "…", "medeverantwoordelijk"], Shared, "is medeverantwoordelijk voor"),
    (&["adviseert"], Effort, "adviseert"),
    (&["waarschuwt"], Effort, "waarschuwt"),
    (&["overlegt"], Effort, "overlegt"),
    (&["voert", "…", "overleg"], Effort, "voert overleg"),
    (&["voert", "gesprekken"], Effort, "voert gesprekken"),
    (&["wordt", "geïnformeerd"], Effort, "wordt geïnformeerd"),
    (&["evalueert"], Effort, "evalueert"),
    (&["bevordert"], Effort, "bevordert"),
    (&["streeft", "…", "naar"], Effort, "streeft naar"),
    (&["streeft", "ernaar"], Effort, "streeft naar"),
    (&["streefde", "…", "naar"], Effort, "streeft naar"),
    (&["streven", "naar"], Effort, "streeft naar"),
    (&["zet", "zich", "…", "in"], Effort, "zet zich in voor"),
    (&["spant", "zich", "…", "in"], Effort, "spant zich in voor"),
    (&["draagt", "…", "bij"], Effort, "draagt bij aan"),
    (&["dragen", "…", "bij"], Effort, "draagt bij aan"),
    (&["droeg", "…", "bij"], Effort, "draagt bij aan"),
    (&["levert", "…", "bijdrage", "aan"], Effort, "levert een bijdrage aan"),
    (&["beoogt"], Effort, "beoogt"),
    (&["is", "betrokken", "bij"], Effort, "is betrokken bij"),
    (&["werkt", "…", "toe", "naar"], Effort, "werkt toe naar"),
    (&["wordt", "…", "gevraagd"], Effort, "wordt gevraagd"),
    (&["worden", "…", "gevraagd"], Effort, "wordt gevraagd"),
    (&["wordt", "…", "verzocht"], Effort, "wordt verzocht"),
    (&["worden", "…", "verzocht"], Effort, "wordt verzocht"),
    (&["probeert"], Possible, "probeert"),
    (&["tracht"], Possible, "tracht"),
    (&["overweegt"], Possible, "overweegt"),
    (&["is", "bevoegd"], Possible, "is bevoegd"),
    (&["zijn", "bevoegd"], Possible, "is bevoegd"),
    (&["kan"], Possible, "kan"),
    (&["kunnen"], Possible, "kan"),
    (&["kon"], Possible, "kan"),
    (&["mag"], Possible, "mag"),
    (&["mogen"], Possible, "mag"),
];

/// So many words may stand between the parts of a phrase.
const GAP: usize = 8;

/// Words that turn a possibility into its contrary.
pub(super) const DENIALS: &[&str] = &["niet", "geen", "nooit"];

/// Words that open a clause about what follows from something: a possibility in it binds nobody.
const CONSEQUENCES: &[&str] =
    &["zodat", "waardoor", "opdat", "waarmee", "waarin", "waar", "waarop", "waaruit"];

/// Clauses reach so many words back at most.
const CLAUSE: usize = 12;

/// How often each phrase stands in some words, with its degree.
pub(in crate::compare) type Counts = BTreeMap<&'static str, (usize, Degree)>;

/// Counts the phrases of a sentence.
pub(in crate::compare) fn count(words: &[&str], counts: &mut Counts) {
    for at in 0..words.len() {
        match phrase_at(words, at) {
            Some((degree, name)) => counts.entry(name).or_insert((0, degree)).0 += 1,
            None if words[at] == "is" && mede(words, at) => {
                counts.entry("is medeverantwoordelijk voor").or_insert((0, Shared)).0 += 1;
            }
            None => {}
        }
    }
}

/// `is mede verantwoordelijk voor`.
fn mede(words: &[&str], at: usize) -> bool {
    words[at..].iter().take(GAP).any(|word| *word == "mede")
        && words[at..].iter().take(GAP).any(|word| *word == "verantwoordelijk")
}

fn phrase_at(words: &[&str], at: usize) -> Option<(Degree, &'static str)> {
    // Of two phrases that open alike the one that ends first: `draagt bij aan de zorg`.
    let (_, (phrase, degree, name)) = PHRASES
        .iter()
        .filter_map(|known| Some((matches(words, at, known.0)?, known)))
        .min_by_key(|(end, _)| *end)?;
    let next = words[at + 1..].iter().take(4).copied().collect::<Vec<_>>();
    let holds = match *degree {
        Possible => {
            !next.iter().take(2).any(|word| DENIALS.contains(word)) && !in_consequence(words, at)
        }
        // `dient als`, `dient ter`: to serve, not to have to.
        _ if phrase[0] == "dient" || phrase[0] == "dienen" => {
            !matches!(next.first(), Some(&("als" | "ter" | "tot" | "voor")))
        }
        // `moet` in a clause about a consequence binds nobody either.
        _ if phrase[0].starts_with("moet") || phrase[0].starts_with("moest") => {
            !in_consequence(words, at)
        }
        _ => true,
    };
    let denied = phrase.contains(&"…") && {
        let span = words[at..].iter().take(GAP + phrase.len());
        span.take_while(|word| **word != phrase[phrase.len() - 1])
            .any(|word| DENIALS.contains(word) || *word == "mede")
    };
    (holds && !denied).then_some((*degree, *name))
}

fn in_consequence(words: &[&str], at: usize) -> bool {
    words[at.saturating_sub(CLAUSE)..at].iter().any(|word| CONSEQUENCES.contains(word))
}

/// Returns where a phrase ends that opens at a word.
pub(super) fn matches(words: &[&str], at: usize, phrase: &[&str]) -> Option<usize> {
    let mut here = at;
    let mut gap = false;
    for part in phrase {
        if *part == "…" {
            gap = true;
            continue;
        }
        let reach = if gap { GAP + 1 } else { 1 };
        here += words.iter().skip(here).take(reach).position(|word| word == part)? + 1;
        gap = false;
    }
    Some(here)
}
