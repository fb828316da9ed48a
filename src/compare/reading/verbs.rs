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
