//! What a paper changed in its chapter, article by article, as a commit message says it.
//!
//! Knows titles, hashes and, where those differ, words. Must not know where a text is kept: a
//! function gives it.

use std::collections::BTreeMap;

use git2::Oid;

use super::error::ArchiveError;
use super::kept::bare;
use super::message::plain;

/// Of two texts of which fewer words stayed, in thousandths of both, one is not the other rewritten
/// in places but another text.
const SAME_TEXT: usize = 500;
/// Shorter words stand in any text.
const LONG: usize = 4;
/// The sections that are compared, by their letters.
const LETTERS: [&str; 2] = ["A", "B"];

/// What is known of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Read(Oid),
    Absent,
    Unread,
}

/// An article of a paper.
#[derive(Debug, Clone)]
pub(super) struct Listed {
    /// Its number, with the sub-budget before it.
    pub(super) name: String,
    pub(super) title: String,
    pub(super) parts: [Part; 2],
}

/// A paper: what was read, and numbers and titles of what was not.
#[derive(Debug, Clone, Default)]
pub(super) struct Side {
    pub(super) articles: Vec<Listed>,
    pub(super) unread: Vec<(String, Option<String>)>,
}

/// Reads a text by its hash.
type Reader<'r> = &'r dyn Fn(Oid) -> Result<String, ArchiveError>;

/// Says what changed, as a sentence without its end: `artikel 12 herschreven; 13 hernummerd tot 15`.
pub(super) fn told(
    old: &Side,
    new: &Side,
    pairs: &[(usize, usize)],
    read: Reader<'_>,
) -> Result<String, ArchiveError> {
    let (mut rewritten, mut worded) = (Vec::new(), Vec::new());
    let (mut renumbered, mut retitled, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    for &(before, after) in pairs {
        let (before, after) = (&old.articles[before], &new.articles[after]);
        let name = &after.name;
        if before.name != *name {
            renumbered.push(format!("{} hernummerd tot {name}", before.name));
        }
        if bare(&before.title) != bare(&after.title) {
            let (was, is) = (plain(&before.title), plain(&after.title));
            retitled.push(format!("{name} heet nu ‘{is}’ (was ‘{was}’)"));
        }
        let unread = LETTERS.into_iter().zip(before.parts.iter().zip(&after.parts));
        let unread: Vec<&str> = unread
            .filter(|(_, parts)| matches!(parts, (Part::Unread, _) | (_, Part::Unread)))
            .map(|(letter, _)| letter)
            .collect();
        if !unread.is_empty() {
            unknown.push(format!("{name} ({})", listing(&unread)));
        }
        let letters = differing(before, after, read)?;
        if letters.is_empty() {
            continue;
        }
        if letters.len() == shared(before, after)
            && likeness(&bag(before, read)?, &bag(after, read)?) < SAME_TEXT
        {
            rewritten.push(name.clone());
        } else {
            worded.push(format!("{name} ({})", listing(&letters)));
        }
    }
    let is_among = |article: &Listed, unread: &[(String, Option<String>)]| {
        let title = bare(&article.title);
        unread
            .iter()
            .any(|(name, of)| of.as_ref().map_or(*name == article.name, |of| bare(of) == title))
    };
    let titled = |article: &Listed| format!("{} ‘{}’", article.name, plain(&article.title));
    let fresh = new.articles.iter().enumerate().filter(|(at, article)| {
        !pairs.iter().any(|(_, paired)| paired == at) && !is_among(article, &old.unread)
    });
    let fresh: Vec<String> = fresh.map(|(_, article)| titled(article)).collect();
    let gone = old.articles.iter().enumerate().filter(|(at, article)| {
        !pairs.iter().any(|(paired, _)| paired == at) && !is_among(article, &new.unread)
    });
    let gone: Vec<String> = gone.map(|(_, article)| titled(article)).collect();
    let mut clauses = Vec::new();
    for (names, tail) in [(&fresh, "nieuw"), (&gone, "vervallen"), (&rewritten, "herschreven")] {
        if !names.is_empty() {
            clauses.push((names.len(), format!("{} {tail}", listing(names))));
        }
    }
    clauses.extend(renumbered.into_iter().chain(retitled).map(|clause| (1, clause)));
    if !worded.is_empty() {
        clauses.push((worded.len(), format!("{} met andere woorden", listing(&worded))));
    }
    let opening = |count: usize| if count == 1 { "artikel" } else { "artikelen" };
    if clauses.is_empty() {
        let nothing = "in geen artikel andere woorden in A of B".to_owned();
        let (articles, names) = (opening(unknown.len()), listing(&unknown));
        return Ok(match unknown.as_slice() {
            [] => nothing,
            _ => format!("{nothing}; {articles} {names} niet vergeleken"),
        });
    }
    if !unknown.is_empty() {
        clauses.push((unknown.len(), format!("{} niet vergeleken", listing(&unknown))));
    }
    let opening = opening(clauses[0].0);
    let clauses: Vec<String> = clauses.into_iter().map(|(_, clause)| clause).collect();
    Ok(format!("{opening} {}", clauses.join("; ")))
}

/// Pairs the articles of two papers: by title and number, by title, by equal texts, by like texts.
pub(super) fn pairs(
    old: &Side,
    new: &Side,
    read: Reader<'_>,
) -> Result<Vec<(usize, usize)>, ArchiveError> {
    type Rule<'a> = &'a dyn Fn(&Listed, &Listed) -> bool;
    let (old, new) = (&old.articles, &new.articles);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let titled = |a: &Listed, b: &Listed| bare(&a.title) == bare(&b.title);
    let equal = |a: &Listed, b: &Listed| {
        a.parts == b.parts && a.parts.iter().any(|part| matches!(part, Part::Read(_)))
    };
    let rules: [Rule<'_>; 3] = [&|a, b| titled(a, b) && a.name == b.name, &titled, &equal];
    for rule in rules {
        let (left, right) = left(old, new, &pairs);
        for &before in &left {
            let mut alike = right.iter().filter(|after| rule(&old[before], &new[**after]));
            let (Some(&after), None) = (alike.next(), alike.next()) else { continue };
            if left.iter().filter(|other| rule(&old[**other], &new[after])).count() == 1 {
                pairs.push((before, after));
            }
        }
    }
    let (left, right) = left(old, new, &pairs);
    let bags = |articles: &[Listed], left: &[usize]| -> Result<Vec<Bag>, ArchiveError> {
        left.iter().map(|&at| bag(&articles[at], read)).collect()
    };
    let (old_bags, new_bags) = (bags(old, &left)?, bags(new, &right)?);
    let mut like = Vec::new();
    for (&before, before_bag) in left.iter().zip(&old_bags) {
        for (&after, after_bag) in right.iter().zip(&new_bags) {
            let likeness = likeness(before_bag, after_bag);
            if likeness >= SAME_TEXT {
                let is_moved = old[before].name != new[after].name;
                like.push((is_moved, usize::MAX - likeness, before, after));
            }
        }
    }
    like.sort_unstable();
    for (_, _, before, after) in like {
        if !pairs.iter().any(|pair| pair.0 == before || pair.1 == after) {
            pairs.push((before, after));
        }
    }
    pairs.sort_by_key(|(_, after)| *after);
    Ok(pairs)
}

/// Returns what is in no pair yet.
fn left(old: &[Listed], new: &[Listed], pairs: &[(usize, usize)]) -> (Vec<usize>, Vec<usize>) {
    let old = (0..old.len()).filter(|at| !pairs.iter().any(|pair| pair.0 == *at));
    let new = (0..new.len()).filter(|at| !pairs.iter().any(|pair| pair.1 == *at));
    (old.collect(), new.collect())
}

/// Returns how many sections both articles may have words in.
fn shared(old: &Listed, new: &Listed) -> usize {
    let parts = old.parts.iter().zip(&new.parts);
    parts.filter(|(old, new)| (**old, **new) != (Part::Absent, Part::Absent)).count()
}

/// Returns the letters of the sections whose words differ; years are no words.
fn differing(
    old: &Listed,
    new: &Listed,
    read: Reader<'_>,
) -> Result<Vec<&'static str>, ArchiveError> {
    let mut letters = Vec::new();
    for (letter, parts) in LETTERS.into_iter().zip(old.parts.iter().zip(&new.parts)) {
        let differs = match parts {
            (Part::Unread, _) | (_, Part::Unread) => false,
            (Part::Read(old), Part::Read(new)) if old != new => {
                words(&read(*old)?) != words(&read(*new)?)
            }
            (old, new) => old != new,
        };
        letters.extend(differs.then_some(letter));
    }
    Ok(letters)
}

/// The long words of an article, counted.
type Bag = BTreeMap<String, usize>;

fn bag(article: &Listed, read: Reader<'_>) -> Result<Bag, ArchiveError> {
    let mut bag = Bag::new();
    for part in article.parts {
        let Part::Read(text) = part else { continue };
        for word in words(&read(text)?).into_iter().filter(|w| w.chars().count() >= LONG) {
            *bag.entry(word).or_default() += 1;
        }
    }
    Ok(bag)
}

/// Returns how many of the long words of two articles are in both, in thousandths of all.
fn likeness(old: &Bag, new: &Bag) -> usize {
    let both: usize = old.iter().map(|(word, n)| new.get(word).map_or(0, |m| *n.min(m))).sum();
    let all: usize = old.values().chain(new.values()).sum();
    (2 * both * 1000).checked_div(all).unwrap_or(0)
}

/// Returns the words of an archived section below its heading, without years.
fn words(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.starts_with("# "));
    let words = lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric()));
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    words.filter(|word| !word.is_empty() && !is_year(word)).map(str::to_lowercase).collect()
}

/// Lists as a sentence does: `1, 2 en 3`.
fn listing<T: AsRef<str>>(names: &[T]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} en {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads `1 Titel | doel | rol` per article; `?` is a section that was not read, `-` none.
    fn side(text: &str, texts: &mut BTreeMap<Oid, String>) -> Side {
        let mut side = Side::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (head, rest) = line.split_once(" | ").unwrap_or((line, ""));
            let (name, title) = head.split_once(' ').unwrap_or((head, ""));
            if rest == "niet gelezen" {
                side.unread.push((name.into(), Some(title.into())));
                continue;
            }
            let mut parts = rest.split(" | ").map(|text| match text {
                "?" => Part::Unread,
                "" | "-" => Part::Absent,
                text => {
                    let id = Oid::hash_object(git2::ObjectType::Blob, text.as_bytes());
                    let id = id.unwrap_or(Oid::ZERO_SHA1);
                    texts.insert(id, format!("# Kop\n\n{text}\n"));
                    Part::Read(id)
                }
            });
            let mut next = || parts.next().unwrap_or(Part::Absent);
            let parts = [next(), next()];
            side.articles.push(Listed { name: name.into(), title: title.into(), parts });
        }
        side
    }

    fn check(old: &str, new: &str, expected: &str) {
        let mut texts = BTreeMap::new();
        let (old, new) = (side(old, &mut texts), side(new, &mut texts));
        let read = |id: Oid| Ok(texts.get(&id).cloned().unwrap_or_default());
        let told = pairs(&old, &new, &read).and_then(|pairs| told(&old, &new, &pairs, &read));
        assert_eq!(told.ok().as_deref(), Some(expected));
    }

    const WATER: &str = "Het land is beschermd tegen overstroming in 2025.";
    const ROLE: &str = "De minister stimuleert gemeenten bij het onderhoud van sloten en kaden.";

    #[test]
    fn a_message_says_of_each_article_what_became_of_it() {
        let water = format!("1 Water | {WATER} | {ROLE}");
        let next_year = water.replace("2025", "2026");
        check(&water, &next_year, "in geen artikel andere woorden in A of B");
        let other = water.replace("stimuleert", "regisseert");
        check(&water, &other, "artikel 1 (B) met andere woorden");
        let both = other.replace("beschermd", "veilig");
        check(&water, &both, "artikel 1 (A en B) met andere woorden");
        let moved = water.replace("1 Water", "3 Water");
        check(&water, &moved, "artikel 1 hernummerd tot 3");
        let named = both.replace("1 Water", "1 Dijken");
        let told = "artikel 1 heet nu ‘Dijken’ (was ‘Water’); 1 (A en B) met andere woorden";
        check(&water, &named, told);
        let rewritten = "1 Water | Inwoners wonen veilig achter duinen. | De fondsbeheerder betaalt \
            waterschappen die rivieren verruimen.";
        check(&water, rewritten, "artikel 1 herschreven");
        let place_taken = "1 Zand | Stranden blijven breed. | De fondsbeheerder betaalt.";
        check(&water, place_taken, "artikel 1 ‘Zand’ nieuw; 1 ‘Water’ vervallen");
        let two = format!("{water}\n2 Zand | Stranden blijven breed.\n4 Zout | Meren zijn zoet.");
        check(&water, &two, "artikelen 2 ‘Zand’ en 4 ‘Zout’ nieuw");
        check(
            &two,
            &rewritten.replace("1 W", "5 W"),
            "artikelen 2 ‘Zand’ en 4 ‘Zout’ vervallen; \
            5 herschreven; 1 hernummerd tot 5",
        );
    }

    #[test]
    fn what_was_not_read_is_neither_new_nor_gone_nor_changed() {
        let water = format!("1 Water | {WATER} | {ROLE}");
        let same = "in geen artikel andere woorden in A of B";
        check(&water, "1 Water | niet gelezen", same);
        check("1 Water | niet gelezen", &water.replace("1 W", "2 W"), same);
        check(
            &water,
            &format!("1 Water | ? | {ROLE}"),
            &format!("{same}; artikel 1 (A) niet vergeleken"),
        );
        let other = ROLE.replace("stimuleert", "regisseert");
        let told = "artikel 1 (B) met andere woorden; 1 (A) niet vergeleken";
        check(&format!("1 Water | ? | {ROLE}"), &format!("1 Water | {WATER} | {other}"), told);
        check(&water, &format!("1 Water | - | {ROLE}"), "artikel 1 (A) met andere woorden");
    }
}
