//! Names written by their initials: which abbreviation belongs to which name.
//!
//! Knows where an abbreviation takes its letters from: the beginnings of words, and the parts of a
//! compound. Must not know any body by name.

/// Words of a name that an abbreviation may leave out.
const SMALL: &[&str] = &["aan", "de", "den", "der", "en", "het", "in", "op", "te", "van", "voor"];
/// The letters of an abbreviation, at least and at most.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=8;
/// An abbreviation of so many letters may leave out a word of the name: `RVO` leaves out `Nederland`.
const MAY_LEAVE_OUT: usize = 3;

/// Tells whether a printed word is an abbreviation of the initials of some printed words, none of
/// them left out but small ones and, of a longer name, one.
pub(in crate::compare) fn are_initials(short: &str, name: &[&str]) -> bool {
    let capitals = short.chars().filter(|sign| sign.is_uppercase()).count();
    let letters: Vec<char> = short.chars().flat_map(char::to_lowercase).collect();
    if !LETTERS.contains(&letters.len())
        || capitals < 2
        || !short.chars().all(char::is_alphabetic)
        || !name.first().is_some_and(|word| word.starts_with(char::is_uppercase))
    {
        return false;
    }
    let words: Vec<Vec<char>> = name
        .iter()
        .flat_map(|word| word.split('-'))
        .map(|word| {
            word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
        })
        .filter(|word: &Vec<char>| !word.is_empty())
        .collect();
    let printed: Vec<&str> = name
        .iter()
        .flat_map(|word| word.split('-'))
        .filter(|word| word.contains(char::is_alphabetic))
        .collect();
    let free = usize::from(letters.len() >= MAY_LEAVE_OUT && words.len() > 2);
    let small = |at: usize| SMALL.contains(&printed[at]);
    let named = |at: usize| printed[at].starts_with(char::is_uppercase);
    takes(&letters, &words, &small, &named, free)
}

/// Tells whether words give the letters in their order, at most `free` of them left out.
fn takes(
    letters: &[char],
    words: &[Vec<char>],
    small: &dyn Fn(usize) -> bool,
    named: &dyn Fn(usize) -> bool,
    free: usize,
) -> bool {
    // How few words are left out when so many letters are given by the words up to here.
    let mut fewest: Vec<Option<usize>> = vec![None; letters.len() + 1];
    fewest[0] = Some(0);
    for (at, word) in words.iter().enumerate() {
        let last = at + 1 == words.len();
        let mut next: Vec<Option<usize>> = vec![None; letters.len() + 1];
        let mut note = |given: usize, left: usize| {
            next[given] = Some(next[given].map_or(left, |known: usize| known.min(left)));
        };
        for (given, known) in fewest.iter().enumerate() {
            let Some(left) = *known else { continue };
            // Left out; the first word never is, nor the last unless it is a name.
            if at > 0 && (!last || named(at)) {
                note(given, left + usize::from(!small(at)));
            }
            // The first letter begins the word, more of them its parts.
            let mut rest = word.iter();
            for (more, sought) in letters.iter().enumerate().skip(given) {
                let found = if more == given {
                    rest.next() == Some(sought)
                } else {
                    rest.any(|letter| letter == sought)
                };
                if !found {
                    break;
                }
                note(more + 1, left);
            }
        }
        fewest = next;
    }
    fewest[letters.len()].is_some_and(|left| left <= free)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(short: &str, name: &str, expected: bool) {
        let words: Vec<&str> = name.split(' ').collect();
        assert_eq!(are_initials(short, &words), expected, "{short} / {name}");
    }

    #[test]
    fn an_abbreviation_takes_the_initials_of_its_name() {
        check("DBS", "Dienst Bruggen en Sluizen", true);
        check("RVV", "Rijksinstituut voor Vaarveiligheid", true);
        check("NSBA", "Nederlandse Sluis- en Bruggenautoriteit", true);
        check("COV", "Centraal Orgaan opvang veermannen", true);
        check("RON", "Rijksdienst voor Ondernemende Nautiek Nederland", true);
        check("UvO", "Unie van Oeverschappen", true);
        check("NVa", "Nederlandse Vaarautoriteit", true);
    }

    #[test]
    fn another_body_has_other_initials() {
        check("DBO", "Dienst Bruggen en Sluizen", false);
        check("DB", "Dienst Bruggen en Sluizen", false);
        check("BS", "Dienst Bruggen en Sluizen", false);
        check("DBS", "Dienst Bruggen en Sluizen telt", false);
        check("IBS", "Inspectie Havens en Oevers", false);
        check("dbs", "dienst bruggen en sluizen", false);
    }
}
