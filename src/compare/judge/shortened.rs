//! Names written by their abbreviation: one that a text explains in brackets, or their initials that
//! stand on the other side alone.
//!
//! Knows where names and brackets stand. Must not know departments, which a table names, nor what a
//! difference means.

use crate::compare::reading::initials::are_initials;

/// A name of more words is a sentence.
const LONGEST: usize = 10;
/// The letters of an abbreviation, at least and at most.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=8;

/// A name and what it is shortened to, both as printed.
struct Explained<'t> {
    long: Vec<&'t str>,
    short: &'t str,
}

/// Writes both texts with the short names that either of them explains; nothing where none does.
pub(in crate::compare) fn shortened(old: &str, new: &str) -> Option<(String, String)> {
    let (olds, news) = (words_of(old), words_of(new));
    let mut known = explained(&olds, &news);
    known.extend(explained(&news, &olds));
    known.extend(initials(&olds, &news));
    known.extend(initials(&news, &olds));
    (!known.is_empty()).then(|| (written(&olds, &known), written(&news, &known)))
}

fn words_of(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Takes the signs off a word.
fn bare(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric())
}

/// Returns where a bracket ends that opens at a word.
fn bracket_at(words: &[&str], at: usize) -> Option<usize> {
    words.get(at)?.starts_with('(').then_some(())?;
    let reach = words[at..].iter().take(LONGEST);
    reach.clone().position(|word| word.contains(')')).map(|close| at + close + 1)
}

fn explained<'t>(words: &[&'t str], other: &[&str]) -> Vec<Explained<'t>> {
    let mut found = Vec::new();
    for at in 1..words.len() {
        let Some(end) = bracket_at(words, at) else { continue };
        let before = bare(words[at - 1]);
        if end == at + 1 {
            let short = bare(words[at]);
            // One without capitals is known by its use.
            let used = || other.iter().any(|word| !word.starts_with('(') && bare(word) == short);
            if LETTERS.contains(&short.chars().count())
                && (is_capital(short) || used())
                && let Some(start) = start_of(&words[..at], short)
            {
                let long = words[start..at].iter().map(|word| bare(word)).collect();
                found.push(Explained { long, short });
            }
        } else if is_capital(before) {
            let long: Vec<&str> = words[at..end].iter().map(|word| bare(word)).collect();
            if has_letters(&long, before) {
                found.push(Explained { long, short: before });
            }
        }
    }
    found
}

/// Returns the names on one side of which only the initials stand on the other.
fn initials<'t>(words: &[&'t str], other: &[&'t str]) -> Vec<Explained<'t>> {
    let shorts = |words: &[&'t str]| -> Vec<&'t str> {
        let capitals = |word: &&str| word.chars().filter(|sign| sign.is_uppercase()).count() > 1;
        words.iter().map(|word| bare(word)).filter(capitals).collect()
    };
    let own = shorts(words);
    let mut found = Vec::new();
    for short in shorts(other).into_iter().filter(|short| !own.contains(short)) {
        // An article is no part of a name, unless the abbreviation has its letter.
        let article =
            |start: &usize| ["de", "het", "een"].contains(&&*bare(words[*start]).to_lowercase());
        let mut starts: Vec<usize> = (0..words.len()).collect();
        starts.sort_by_key(|start| (article(start), *start));
        let longest = starts.into_iter().find_map(|start| {
            let most = LONGEST.min(words.len() - start);
            let name = |count: usize| -> Vec<&'t str> {
                words[start..start + count].iter().map(|word| bare(word)).collect()
            };
            // A sign ends a name, unless it joins the halves of one.
            let whole = |count: &usize| {
                words[start..start + count - 1]
                    .iter()
                    .all(|word| word.ends_with(|sign: char| sign.is_alphanumeric() || sign == '-'))
            };
            (2..=most).rev().filter(whole).map(name).find(|name| are_initials(short, name))
        });
        found.extend(longest.map(|long| Explained { long, short }));
    }
    found
}

/// Tells whether a word has a capital beside its first letter: `CBS`, `FinBES`.
fn is_capital(word: &str) -> bool {
    word.chars().filter(|sign| sign.is_uppercase()).count() > 1
        || (word.chars().count() == 3
            && word.starts_with(char::is_uppercase)
            && !word.ends_with(['e', 'a', 'o']))
}

/// Returns where the shortest name begins, at the end of some words, that has the letters of an
/// abbreviation and begins with its first.
fn start_of(words: &[&str], short: &str) -> Option<usize> {
    let first = short.chars().next()?.to_lowercase().next();
    (words.len().saturating_sub(LONGEST)..words.len()).rev().find(|&start| {
        let opens = bare(words[start]).chars().next().and_then(|sign| sign.to_lowercase().next());
        opens == first && has_letters(&words[start..], short)
    })
}

/// Tells whether the letters of an abbreviation stand in some words in its order.
fn has_letters(words: &[&str], short: &str) -> bool {
    let mut letters = words.iter().flat_map(|word| word.chars()).flat_map(char::to_lowercase);
    short.chars().flat_map(char::to_lowercase).all(|sign| letters.any(|letter| letter == sign))
}

/// Writes a text with short names for long ones, and without the brackets that explain them.
fn written(words: &[&str], known: &[Explained<'_>]) -> String {
    let stands = |at: usize, long: &[&str]| {
        at + long.len() <= words.len()
            && words[at..].iter().zip(long).all(|(word, part)| bare(word) == *part)
    };
    let mut found = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let name = known.iter().find(|name| stands(at, &name.long));
        let bracketed = words[at].starts_with('(');
        if let Some(end) = bracket_at(words, at)
            && let Some(before) = found.last().copied().map(bare)
            && known.iter().any(|name| {
                name.short == before
                    && (bare(words[at]) == name.short
                        || (stands(at, &name.long) && end == at + name.long.len()))
            })
        {
            at = end;
            continue;
        }
        if let Some(name) = name.filter(|_| !bracketed) {
            found.push(name.short);
            at += name.long.len();
        } else {
            found.push(words[at]);
            at += 1;
        }
    }
    found.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn check(old: &str, new: &str, expected: bool) {
        let same = shortened(old, new).is_some_and(|(old, new)| fold(&old) == fold(&new));
        assert_eq!(same, expected, "{old} / {new}: {:?}", shortened(old, new));
        let back = shortened(new, old).is_some_and(|(old, new)| fold(&old) == fold(&new));
        assert_eq!(back, expected, "{new} / {old}");
    }

    #[test]
    fn a_name_that_is_explained_is_its_abbreviation() {
        check("Het Bureau voor de Bruggen (BB) telt.", "Het BB telt.", true);
        check("De Koninklijke Sluis (KS) sluit.", "De Koninklijke Sluis sluit.", true);
        check("Havens bellen de DVO (Dienst voor Oevers).", "Havens bellen de DVO.", true);
        check(
            "Volgens het Oeverbesluit (Obs) is dit zo.",
            "Volgens het Oeverbesluit is dit zo.",
            true,
        );
        check("Voor het klein- en grootbedrijf (kgb).", "Voor het kgb.", true);
    }

    #[test]
    fn a_name_is_its_initials_without_an_explanation() {
        check("De Dienst Bruggen en Sluizen telt.", "De DBS telt.", true);
        check("Zij doen dit met de Dienst Bruggen en Sluizen.", "Zij doen dit met de DBS.", true);
        check("Het Rijksbureau voor Vaart Nederland telt.", "Het RBV telt.", true);
        check("De Dienst Bruggen en Sluizen telt.", "De DBO telt.", false);
    }

    #[test]
    fn another_name_and_a_remark_in_brackets_stay() {
        check("Het Bureau voor de Bruggen (BB) telt.", "Het BB meldt.", false);
        check("Het Bureau voor de Bruggen (BB) telt.", "De Dienst Oevers (DO) telt.", false);
        check("De sluis (deels open) telt.", "De sluis telt.", false);
        check("De drukke sluis (deels) telt.", "De drukke sluis telt.", false);
    }
}
