//! Words that deny, expressions that only look so, and limits that are denied.
//!
//! Knows the expressions and where they stand in folded words. Must not know what is denied.

/// Folded expressions that deny, the longest first.
const NEGATIONS: &[&str] = &[
    "niet langer",
    "niet meer",
    "geen enkele",
    "niet",
    "geen",
    "zonder",
    "nooit",
    "noch",
    "evenmin",
];

/// Folded expressions that deny nothing.
const HARMLESS: &[&str] = &[
    "niet alleen",
    "niet enkel",
    "niet louter",
    "niet slechts",
    "niet anders dan",
    "niet uitsluitend",
    "al dan niet",
    "niet in de laatste plaats",
    "niet in het minst",
    "zonder meer",
];

/// Words that limit what is said to what follows; denied they limit nothing: `niet slechts`.
const LIMITS: &[(&str, &str)] = &[
    ("alleen", "niet alleen"),
    ("enkel", "niet enkel"),
    ("louter", "niet louter"),
    ("slechts", "niet slechts"),
    ("uitsluitend", "niet uitsluitend"),
];

/// Where something is denied, and by which expression.
pub(in crate::compare) fn denials(words: &[&str]) -> Vec<(usize, &'static str)> {
    let stands = |at: usize, expression: &str| {
        let mut own = expression.split(' ');
        let mut here = words[at..].iter();
        own.all(|part| here.next().is_some_and(|word| *word == part))
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let harmless = HARMLESS.iter().find(|expression| stands(at, expression));
        if let Some(expression) = harmless {
            at += expression.split(' ').count();
            continue;
        }
        match NEGATIONS.iter().find(|expression| stands(at, expression)) {
            Some(expression) => {
                found.push((at, *expression));
                at += expression.split(' ').count();
            }
            None => at += 1,
        }
    }
    found
}

/// Tells whether what stands before a place is denied there, where its object opens or its sentence
/// ends: `waarborgt geen`, `bewaakt de kwaliteit niet`.
pub(in crate::compare) fn is_denied_behind(words: &[&str], end: usize) -> bool {
    let limit =
        |at: usize| words.get(at).is_some_and(|word| LIMITS.iter().any(|(one, _)| one == word));
    let next = words.get(end).is_some_and(|word| matches!(*word, "niet" | "geen" | "nooit"));
    let last = matches!(words, [.., "niet" | "nooit"] | [.., "niet", "langer" | "meer"]);
    (next && !limit(end + 1)) || (last && end < words.len())
}

/// Returns the first limit that some words deny.
pub(in crate::compare) fn is_unlimited(words: &[&str]) -> Option<&'static str> {
    let denied = |at: usize| LIMITS.iter().find(|(limit, _)| *limit == words[at]);
    (1..words.len()).filter(|&at| words[at - 1] == "niet").find_map(denied).map(|one| one.1)
}

/// Tells whether some words set a limit.
pub(in crate::compare) fn is_limited(words: &[&str]) -> bool {
    let limit = |word: &str| LIMITS.iter().any(|(limit, _)| *limit == word);
    (0..words.len()).any(|at| limit(words[at]) && (at == 0 || words[at - 1] != "niet"))
}

/// Leaves the `niet` of a limit that is denied out of some words: `is niet alleen verantwoordelijk`
/// is answerable all the same.
pub(in crate::compare) fn without_denied_limits<'w>(words: &[&'w str]) -> Vec<&'w str> {
    let limit = |word: &&str| LIMITS.iter().any(|(limit, _)| limit == word);
    let denies = |at: usize| words[at] == "niet" && words.get(at + 1).is_some_and(limit);
    (0..words.len()).filter(|&at| !denies(at)).map(|at| words[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_that_is_denied_is_no_denial() {
        let words = ["de", "dienst", "telt", "niet", "enkel", "veren"];
        assert_eq!(denials(&words), []);
        assert_eq!(is_unlimited(&words), Some("niet enkel"));
        assert_eq!(without_denied_limits(&words), ["de", "dienst", "telt", "enkel", "veren"]);
        assert!(!is_limited(&words) && is_limited(&["enkel", "veren"]));
        assert_eq!(denials(&["telt", "niet", "langer"]), [(1, "niet langer")]);
    }
}
