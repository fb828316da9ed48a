//! Dutch verbs by their stems: which finite form belongs to which infinitive.
//!
//! Knows the spelling of regular verbs: open and closed syllables, f and v, s and z. Must not know
//! sentences.

/// Tells whether a finite form in the present belongs to an infinitive: `verstrekt` and
/// `verstrekken`, `geeft` and `geven`, `stelt` and `vaststellen`.
pub(in crate::compare) fn is_of_infinitive(finite: &str, infinitive: &str) -> bool {
    let Some(stem) = infinitive_stem(infinitive) else { return false };
    let forms = [finite.strip_suffix('t'), finite.strip_suffix("en"), Some(finite)];
    forms.into_iter().flatten().any(|form| {
        let own = plain(form);
        own.chars().count() >= LEAST && (stem == own || stem.ends_with(&own))
    })
}

/// First parts of verbs in two parts.
const PARTICLES: &[&str] = &[
    "aan", "af", "bij", "door", "in", "mee", "na", "op", "over", "samen", "terug", "toe", "uit",
    "vast", "voor",
];

/// Returns the second part of a finite verb that a noun is made of, empty for a verb in one part;
/// nothing where the noun is of another verb: `stelt` and `vaststelling`, `beheert` and `beheer`.
pub(in crate::compare) fn is_of_noun(finite: &str, noun: &str) -> Option<&'static str> {
    let stem = noun.strip_suffix("ing").unwrap_or(noun);
    let forms = [finite.strip_suffix('t'), finite.strip_suffix("en")];
    let is = |stem: &str| {
        let stem = plain(stem);
        stem.chars().count() >= LEAST && forms.iter().flatten().any(|form| plain(form) == stem)
    };
    if is(stem) {
        return Some("");
    }
    let parted = |particle: &&&str| stem.strip_prefix(**particle).is_some_and(is);
    PARTICLES.iter().find(parted).copied()
}

/// A stem of fewer letters says nothing.
const LEAST: usize = 3;

fn infinitive_stem(infinitive: &str) -> Option<String> {
    let stem = infinitive.strip_suffix("en")?;
    (stem.chars().count() >= LEAST).then(|| plain(stem))
}

/// Writes a stem the same way whichever form it comes from.
fn plain(stem: &str) -> String {
    let mut letters: Vec<char> = stem.chars().collect();
    let vowel = |sign: char| "aeiouy".contains(sign);
    // `stell` → `stel`, `verstrekk` → `verstrek`.
    if let [.., one, two] = letters.as_slice()
        && one == two
        && !vowel(*one)
    {
        letters.pop();
    }
    // `maak` → `mak`, `geef` → `gef`.
    if let [.., one, two, last] = letters.as_slice()
        && one == two
        && vowel(*one)
        && !vowel(*last)
    {
        letters.remove(letters.len() - 2);
    }
    if let Some(last) = letters.last_mut() {
        *last = match *last {
            'f' => 'v',
            's' => 'z',
            other => other,
        };
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_knows_its_verb() {
        assert_eq!(is_of_noun("beheert", "beheer"), Some(""));
        assert_eq!(is_of_noun("stelt", "vaststelling"), Some("vast"));
        assert_eq!(is_of_noun("handhaaft", "handhaving"), Some(""));
        assert_eq!(is_of_noun("voeren", "uitvoering"), Some("uit"));
        assert_eq!(is_of_noun("voert", "vordering"), None);
    }

    #[test]
    fn finite_forms_know_their_infinitive() {
        for (finite, infinitive) in [
            ("verstrekt", "verstrekken"),
            ("geeft", "geven"),
            ("maakt", "maken"),
            ("reist", "reizen"),
            ("stelt", "vaststellen"),
            ("financiert", "financieren"),
            ("bekostigen", "bekostigen"),
        ] {
            assert!(is_of_infinitive(finite, infinitive), "{finite} {infinitive}");
        }
        for (finite, infinitive) in [("verstrekt", "vertrekken"), ("is", "zijn"), ("zal", "zalven")]
        {
            assert!(!is_of_infinitive(finite, infinitive), "{finite} {infinitive}");
        }
    }
}
