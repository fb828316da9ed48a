//! Rows in another order, or with a part more or less: `de sluizen, de bruggen en de veren`, `de veren, de bruggen en de sluizen`.
//!
//! Knows commas, `en` and what stands between them. Must not know what the parts of a row mean; rows
//! with figures stay as they are, because another row may count with them, and so do rows of clauses.

use crate::compare::amounts::in_figures;
use crate::text::fold;

/// What joins the parts of a row; `of` weighs as much whichever comes first.
const JOINS: &[&str] = &["en", "of", "alsmede", "evenals"];
/// What says that two rows belong to each other, part for part.
const IN_TURN: &str = "respectievelijk";
/// Articles, which a part may bear or share.
const ARTICLES: &[&str] = &["de", "het", "een"];
/// A part of more words is an aim or a clause, of which the first is set first on purpose.
const MOST_WORDS: usize = 3;
/// A row of more parts is not read.
const MOST_PARTS: usize = 24;

/// Tells whether two sentences differ by nothing but the order of one row of theirs.
pub(in crate::compare) fn is_turned(old: &str, new: &str) -> bool {
    let (olds, news) = (words_of(old), words_of(new));
    if olds.len() != news.len() || olds == news || fold(old).contains(IN_TURN) {
        return false;
    }
    let (old, new) = differing(&olds, &news);
    let (Some(one), Some(two)) = (parts(old), parts(new)) else { return false };
    // What takes more than a word may be set first on purpose.
    let single = one.iter().all(|part| !part.key.contains(' '));
    single && one.len() > 1 && one.len() <= MOST_PARTS && keys(&one) == keys(&two)
}

/// The parts of a row that went, and those that came, as printed; one of both is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Members {
    /// What stood on the old side alone.
    pub gone: Vec<String>,
    /// What stands on the new side alone.
    pub came: Vec<String>,
}

/// Returns the parts that a row lost or gained, where its other parts stand in another order or are
/// joined in another way; nothing where anything else differs.
#[must_use]
pub fn members(old: &str, new: &str) -> Option<Members> {
    let (olds, news) = (words_of(old), words_of(new));
    let (old, new) = differing(&olds, &news);
    let (one, two) = (parts(old)?, parts(new)?);
    if !(1..=MOST_PARTS).contains(&one.len().max(two.len())) || !(joined(old) || joined(new)) {
        return None;
    }
    let (gone, came) = (without(&one, &two), without(&two, &one));
    // What stayed stands between the ends that both share, or one of the two is all new.
    let kept = one.len().min(two.len()) == 0 || gone.len() < one.len() && came.len() < two.len();
    let printed = |parts: Vec<&Part>| parts.into_iter().map(|part| part.printed.clone()).collect();
    (kept && gone.is_empty() != came.is_empty())
        .then(|| Members { gone: printed(gone), came: printed(came) })
}

/// A part of a row: its folded words, and as it is printed.
#[derive(Debug)]
struct Part {
    key: String,
    printed: String,
}

/// The parts that another row has not; `drie taken` is `twee taken` when one of them went.
fn without<'p>(own: &'p [Part], others: &[Part]) -> Vec<&'p Part> {
    let counted = |key: &str| -> Option<String> {
        let (number, rest) = key.split_once(' ')?;
        in_figures(number).map(|_| rest.to_owned())
    };
    let same = |one: &Part, two: &Part| {
        one.key == two.key || counted(&one.key).is_some_and(|one| Some(one) == counted(&two.key))
    };
    own.iter().filter(|one| !others.iter().any(|two| same(one, two))).collect()
}

fn joined(words: &[Word<'_>]) -> bool {
    words.iter().any(Word::joins)
}

fn keys(parts: &[Part]) -> Vec<&str> {
    let mut found: Vec<&str> = parts.iter().map(|part| part.key.as_str()).collect();
    found.sort_unstable();
    found
}

/// A folded word, as it is printed, and whether a sign stands behind it that parts a row.
#[derive(Debug)]
struct Word<'t> {
    key: String,
    printed: &'t str,
    parts: bool,
}

impl PartialEq for Word<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.parts == other.parts
    }
}

impl Word<'_> {
    fn joins(&self) -> bool {
        self.parts || JOINS.contains(&self.key.as_str())
    }
}

/// Reads the words of a sentence without articles, of which a part may bear any.
fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut found: Vec<Word<'_>> = Vec::new();
    // `zowel … als` joins as `en` does.
    let both = fold(text).split(' ').any(|word| word == "zowel");
    for token in text.split_whitespace() {
        let key = fold(token);
        if key.is_empty() || ARTICLES.contains(&key.as_str()) || key == "zowel" {
            continue;
        }
        let key = if both && key == "als" { "en".to_owned() } else { key };
        let printed = token.trim_matches(|sign: char| !sign.is_alphanumeric());
        found.push(Word { key, printed, parts: token.ends_with([',', ':', ';']) });
    }
    found
}

/// Cuts off what two sentences share at their ends.
fn differing<'w, 't>(
    olds: &'w [Word<'t>],
    news: &'w [Word<'t>],
) -> (&'w [Word<'t>], &'w [Word<'t>]) {
    let same = |pair: &(&Word<'_>, &Word<'_>)| pair.0.key == pair.1.key && !pair.0.joins();
    let head = olds.iter().zip(news).take_while(|pair| pair.0.key == pair.1.key).count();
    let shorter = olds.len().min(news.len()) - head;
    let behind = olds.iter().rev().zip(news.iter().rev());
    let tail = behind.take(shorter).take_while(same).count();
    (&olds[head..olds.len() - tail], &news[head..news.len() - tail])
}

/// Returns the parts of a row; nothing where it has figures or clauses.
fn parts(words: &[Word<'_>]) -> Option<Vec<Part>> {
    let mut found: Vec<Vec<&Word<'_>>> = vec![Vec::new()];
    for word in words {
        if word.key.contains(|sign: char| sign.is_ascii_digit()) {
            return None;
        }
        let joins = JOINS.contains(&word.key.as_str());
        if !joins {
            found.last_mut()?.push(word);
        }
        if joins || word.parts {
            found.push(Vec::new());
        }
    }
    found.retain(|part| !part.is_empty());
    if found.iter().any(|part| part.len() > MOST_WORDS) {
        return None;
    }
    let join = |part: &[&Word<'_>], text: fn(&Word<'_>) -> String| {
        part.iter().map(|word| text(word)).collect::<Vec<_>>().join(" ")
    };
    let read = |part: &Vec<&Word<'_>>| Part {
        key: join(part, |word| word.key.clone()),
        printed: join(part, |word| word.printed.to_owned()),
    };
    Some(found.iter().map(read).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &str, new: &str, expected: bool) {
        assert_eq!(is_turned(old, new), expected, "{old} / {new}");
        assert_eq!(is_turned(new, old), expected, "{new} / {old}");
    }

    #[test]
    fn a_row_in_another_order_says_the_same() {
        check(
            "De minister telt de sluizen, het veer en de bruggen.",
            "De minister telt de bruggen, de sluizen en het veer.",
            true,
        );
        check(
            "De minister en de staatssecretaris van Vaart beslissen.",
            "De staatssecretaris en de minister van Vaart beslissen.",
            true,
        );
        check(
            "Hij overlegt met DBS en DVO over veren.",
            "Hij overlegt met DVO en DBS over veren.",
            true,
        );
    }

    #[test]
    fn who_does_what_and_how_much_is_no_row() {
        check(
            "De minister beslist en de raad adviseert.",
            "De raad beslist en de minister adviseert.",
            false,
        );
        check(
            "De minister betaalt 60 en de raad 40.",
            "De minister betaalt 40 en de raad 60.",
            false,
        );
        check(
            "De minister telt sluizen, bruggen en veren.",
            "De minister telt veren en sluizen.",
            false,
        );
        check(
            "Het behoud van oude veren en de bouw van nieuwe sluizen.",
            "De bouw van nieuwe sluizen en het behoud van oude veren.",
            false,
        );
        check(
            "Havens en sluizen tellen dagen respectievelijk uren.",
            "Sluizen en havens tellen dagen respectievelijk uren.",
            false,
        );
    }

    #[test]
    fn a_row_names_the_part_that_it_lost() {
        for (old, new, gone) in [
            (
                "De minister telt, keurt en bekijkt veren.",
                "De minister telt en keurt veren.",
                "bekijkt",
            ),
            (
                "Hij gaat over de sluizen, het veer en de bruggen.",
                "Hij gaat over de bruggen en de sluizen.",
                "veer",
            ),
            ("Hij gaat over zowel de sluizen als de veren.", "Hij gaat over de sluizen.", "veren"),
            (
                "Hij heeft drie taken: veren tellen, sluizen keuren en varen.",
                "Hij heeft twee taken: veren tellen en varen.",
                "sluizen keuren",
            ),
        ] {
            let found = members(old, new).map(|one| one.gone.join(", ")).unwrap_or_default();
            assert_eq!(found, gone, "{old} / {new}");
            let back = members(new, old).map(|one| one.came.join(", ")).unwrap_or_default();
            assert_eq!(back, gone, "{new} / {old}");
        }
        assert_eq!(members("Hij telt veren en sluizen.", "Hij telt sluizen en bruggen."), None);
    }
}
