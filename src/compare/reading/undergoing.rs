//! Who undergoes what somebody else does.
//!
//! Knows the verbs and the places of those who are named, and do not act. Must not know who does.

/// Words between an office and its preposition or its verb.
pub(super) const BETWEEN: &[&str] = &[
    "de",
    "het",
    "een",
    "deze",
    "die",
    "alle",
    "andere",
    "betrokken",
    "desbetreffende",
    "eigen",
    "en",
    "elke",
    "iedere",
    "onze",
    "verantwoordelijke",
];

/// Forms of the verb whose subject undergoes what somebody else does.
pub(super) const PASSIVES: &[&str] = &["wordt", "worden", "werd", "werden"];

/// Tells whether the verb beside a word says that something is done to whom it names.
pub(in crate::compare) fn undergoes(words: &[&str], at: usize) -> bool {
    let before = words[..at].iter().rev().find(|word| !BETWEEN.contains(word));
    let passive = |word: Option<&&str>| word.is_some_and(|word| PASSIVES.contains(word));
    passive(words.get(at + 1)) || passive(before)
}

/// Tells whether `door` stands behind a noun that says what is done: `de naleving door instellingen` is what
/// somebody else watches over.
pub(super) fn is_behind_a_noun(words: &[&str], at: usize) -> bool {
    let by = words[..at].iter().rposition(|word| *word == "door");
    by.and_then(|by| by.checked_sub(1)).is_some_and(|before| words[before].ends_with("ing"))
}

/// Verbs behind which stands whom something is done for, where who does it stands before them.
const DONE_FOR: &[&str] = &[
    "adviseert",
    "adviseren",
    "controleert",
    "controleren",
    "informeert",
    "informeren",
    "machtigt",
    "machtigen",
    "ondersteunt",
    "ondersteunen",
    "verzoekt",
    "verzoeken",
    "vertegenwoordigt",
    "vertegenwoordigen",
    "vraagt",
    "vragen",
];

/// Tells whether a word names whom something is done for: `de dienst adviseert de minister`.
pub(super) fn is_object(words: &[&str], at: usize) -> bool {
    // What `en` joins to it has a verb of its own.
    let before = words[..at].iter().rev().find(|word| **word == "en" || !BETWEEN.contains(word));
    before.is_some_and(|word| DONE_FOR.contains(word))
}
