//! One spelling for all the spellings of a text.
//!
//! Knows abbreviations, `t/m`, inflections that were mended, spaces inside compounds, and note
//! numbers that a copy glued to a word or a year. Must not know years that move on, nor what a
//! difference means.

use crate::compare::amounts;
use crate::compare::dates::with_months;
use crate::compare::reading::departments::{Department, by_their_keys};
use crate::compare::rolling::year;
use crate::text::{base_letters, fold};

/// Abbreviations and what they stand for, both folded; writing one out is spelling. Source:
/// `domain.md` 5, `shapes.md` 7.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("ahv", "aan de hand van"),
    ("art", "artikel"),
    ("bijv", "bijvoorbeeld"),
    ("blz", "bladzijde"),
    ("bv", "bijvoorbeeld"),
    ("ca", "circa"),
    ("cq", "casu quo"),
    ("dmv", "door middel van"),
    ("dwz", "dat wil zeggen"),
    ("ed", "en dergelijke"),
    ("enz", "enzovoort"),
    ("etc", "et cetera"),
    ("evt", "eventueel"),
    ("excl", "exclusief"),
    ("icm", "in combinatie met"),
    ("ihkv", "in het kader van"),
    ("incl", "inclusief"),
    ("ipv", "in plaats van"),
    ("ism", "in samenwerking met"),
    ("ivm", "in verband met"),
    ("mbt", "met betrekking tot"),
    ("mbv", "met behulp van"),
    ("mld", "miljard"),
    ("mln", "miljoen"),
    ("mn", "met name"),
    ("muv", "met uitzondering van"),
    ("nav", "naar aanleiding van"),
    ("nl", "namelijk"),
    ("nr", "nummer"),
    ("nrs", "nummers"),
    ("oa", "onder andere"),
    ("obv", "op basis van"),
    ("olv", "onder leiding van"),
    ("resp", "respectievelijk"),
    ("tav", "ten aanzien van"),
    ("tbv", "ten behoeve van"),
    ("tgv", "ten gevolge van"),
    ("tov", "ten opzichte van"),
    ("vgl", "vergelijk"),
    ("vwb", "voor wat betreft"),
    ("zgn", "zogenoemde"),
    ("zsm", "zo spoedig mogelijk"),
];

/// The three words that `t/m` stands for, and how it is folded.
const UNTIL: (&str, &str) = (" t m ", " tot en met ");
/// Two ways to say what `o.a.` stands for.
const AMONG: (&str, &str) = (" onder meer ", " onder andere ");

/// A stem of fewer letters may be another word with an `e`: `reis`, `reize`.
const LEAST_STEM: usize = 5;

/// Words that grammar alone chooses between, or the person in office: the second stands for both.
/// Source: `shapes.md` 6 and 8.
const CHOSEN: &[(&str, &str)] = &[
    ("haar", "zijn"),
    ("hem", "zijn"),
    ("hetgeen", "dat"),
    ("wat", "dat"),
    ("welke", "die"),
    ("ze", "hij"),
    ("zij", "hij"),
];

/// What a lead-in may say or leave out before its colon.
const ANNOUNCED: &[&str] = &[
    "aandachtspunten",
    "activiteiten",
    "doelen",
    "onderdelen",
    "onderwerpen",
    "punten",
    "taken",
    "terreinen",
    "zaken",
];

/// Writes a text in the one spelling that its spellings share: folded, abbreviations written out,
/// amounts and small numbers in one form, departments by one name, of which the own has none.
pub(in crate::compare) fn spelled(text: &str, own: Option<Department>) -> String {
    let key = format!(" {} ", fold(&with_months(text)))
        .replace(UNTIL.0, UNTIL.1)
        .replace(AMONG.0, AMONG.1);
    let key = by_their_keys(key.trim(), own);
    let mut words: Vec<&str> = key
        .split(' ')
        .map(|word| {
            let one = |table: &[(&str, &'static str)]| {
                table.binary_search_by_key(&word, |&(short, _)| short).ok().map(|at| table[at].1)
            };
            one(ABBREVIATIONS).or_else(|| one(CHOSEN)).unwrap_or(word)
        })
        .collect();
    if text.trim_end().ends_with(':') {
        without_announcement(&mut words);
    }
    amounts::plain(&words.join(" "))
}

/// What a lead-in may point back with, or leave out.
const POINTING: &[&[&str]] = &[
    &["als", "zodanig"],
    &["daarbij"],
    &["daarnaast"],
    &["daartoe"],
    &["hierbij"],
    &["hiertoe"],
    &["in", "dat", "kader"],
    &["in", "deze", "rol"],
    &["in", "dit", "kader"],
    &["in", "dit", "verband"],
    &["vanuit", "deze", "rol"],
    &["vanuit", "die", "rol"],
];

/// Cuts `de volgende zaken`, `het volgende` and `in dit kader` off a lead-in: the colon says as much.
fn without_announcement(words: &mut Vec<&str>) {
    let cut = match words.as_slice() {
        [.., "het", "volgende"] => 2,
        [.., "de", "volgende", what] if ANNOUNCED.contains(what) => 3,
        _ => 0,
    };
    words.truncate(words.len() - cut);
    let mut at = 0;
    while at < words.len() {
        match POINTING.iter().find(|phrase| words[at..].starts_with(phrase)) {
            Some(phrase) => {
                words.drain(at..at + phrase.len());
                // `Daarbij is de minister`: the subject goes before its verb again.
                let subject =
                    if words.get(1).is_some_and(|word| ARTICLES.contains(word)) { 3 } else { 2 };
                if at == 0 && words.len() > subject {
                    words[..subject].rotate_left(1);
                }
            }
            None => at += 1,
        }
    }
}

/// Writes the words of a key without spaces, so that a compound in two words is the compound. Two
/// figures stay apart, because `1, 2` is not `12`, unless the second is three digits of one number.
pub(in crate::compare) fn run_together(key: &str) -> String {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let mut found = String::with_capacity(key.len());
    for word in key.split(' ').filter(|word| !word.is_empty()) {
        let grouped = word.len() == 3 && word.chars().all(is_digit);
        if found.ends_with(is_digit) && word.starts_with(is_digit) && !grouped {
            found.push(' ');
        }
        found.push_str(word);
    }
    found
}

/// Tells whether two keys are the same text in two spellings.
pub(in crate::compare) fn is_same(old: &str, new: &str) -> bool {
    let (old, new) = (&*without_articles(old), &*without_articles(new));
    run_together(old) == run_together(new)
        || is_inflected(old, new)
        || ((!old.is_ascii() || !new.is_ascii())
            && run_together(&unaccented(old)) == run_together(&unaccented(new)))
}

/// Words that say nothing where only they come or go: `borging`, `de borging`.
const ARTICLES: &[&str] = &["de", "het"];

fn without_articles(key: &str) -> String {
    key.split(' ').filter(|word| !ARTICLES.contains(word)).collect::<Vec<_>>().join(" ")
}

/// The only word that the marks on its letters part from another: `een loket`, `één loket`.
const NUMERAL: &str = "één";

/// Writes a key without marks on its letters.
fn unaccented(key: &str) -> String {
    let words = key
        .split(' ')
        .map(|word| if word == NUMERAL { word.to_owned() } else { base_letters(word) });
    words.collect::<Vec<_>>().join(" ")
}

/// Tells whether two keys differ by nothing but endings that were mended: `continue` and
/// `continu`, `veiliger` and `veiligere`. Source: `shapes.md` 8.
fn is_inflected(old: &str, new: &str) -> bool {
    let (olds, news): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    olds.len() == news.len() && olds.iter().zip(&news).all(|(one, two)| has_ending(one, two))
}

/// Equal, or one is the other with an `e`. Behind a `t` it can be the past: `werkt`, `werkte`.
fn has_ending(one: &str, two: &str) -> bool {
    let (short, long) = if one.len() < two.len() { (one, two) } else { (two, one) };
    let stem = short.chars().count() >= LEAST_STEM && short.chars().all(char::is_alphabetic);
    one == two || (stem && !short.ends_with('t') && long.strip_suffix('e') == Some(short))
}

/// The most digits of a note number.
const MARK_DIGITS: usize = 3;
/// A word of fewer letters with a number is a name: `CO2`, `PM10`.
const LEAST_MARKED: usize = 4;
/// Abbreviations in capitals bear a note number from so many letters on: `IMF76`.
const LEAST_CAPITALS: usize = 3;

/// Words before a year; a number of five digits behind another word counts something.
const BEFORE_YEAR: &[&str] = &["in", "van", "sinds", "uit", "vanaf", "jaar", "eind", "begin"];
/// Endings of words that a year may follow: laws and plans.
const DATED: &[&str] =
    &["wet", "regeling", "besluit", "nota", "plan", "agenda", "akkoord", "verdrag"];

/// Takes the note numbers away that stuck to words and years: `Minister15`, `IMF76`, `201678`,
/// `2016.75 Het`, `2001 29 (`, `zeker.36Bij` (`shapes.md` 8). Returns the text and how many there were.
pub(in crate::compare) fn without_marks(text: &str) -> (String, usize) {
    let mut found = String::with_capacity(text.len());
    let (mut count, mut at) = (0, 0);
    while let Some(digits) = text[at..].find(|sign: char| sign.is_ascii_digit()) {
        let start = at + digits;
        let run = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        let end = start + run;
        found.push_str(&text[at..start]);
        let (kept, resumes) = unmarked(&text[..start], &text[start..end], &text[end..]);
        count += usize::from(kept < run || resumes > 0);
        found.push_str(&text[start..start + kept]);
        at = end + resumes;
    }
    found.push_str(&text[at..]);
    (found, count)
}

/// Returns how many of the digits of a run are no note number, and how much of the text behind it
/// belongs to one.
fn unmarked(before: &str, run: &str, after: &str) -> (usize, usize) {
    let next = after.chars().next();
    let open = next.is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '%'));
    let word = before.rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    if !word.is_empty() && run.len() <= MARK_DIGITS && !run.starts_with('0') {
        return (if !open && bears_mark(word) { 0 } else { run.len() }, 0);
    }
    if word.is_empty() && is_behind_sentence(before) && run.len() <= MARK_DIGITS {
        let glued = next.is_some_and(char::is_uppercase) && before.ends_with('.');
        return (if glued { 0 } else { run.len() }, 0);
    }
    if run.len() < 4 || year(&run[..4]).is_none() || before.ends_with(['.', ',', '-', '€']) {
        return (run.len(), 0);
    }
    let mark = &run[4..];
    if (1..=MARK_DIGITS).contains(&mark.len()) && !mark.starts_with('0') && !open {
        let part = matches!(next, Some('.' | ','))
            && after[1..].starts_with(|sign: char| sign.is_ascii_digit());
        let year = !part && is_before_year(before) && !is_counted(after);
        return (if year { 4 } else { run.len() }, 0);
    }
    (run.len(), if mark.is_empty() { mark_behind_year(after) } else { 0 })
}

/// `.75 Het`, `.76` at the end, ` 29 (`: how much of it is a note number.
fn mark_behind_year(after: &str) -> usize {
    let Some(gap) = after.chars().next().filter(|sign| matches!(sign, '.' | ' ')) else { return 0 };
    let digits = after[1..].bytes().take_while(u8::is_ascii_digit).count();
    // Three digits behind a full stop are thousands.
    let most = if gap == '.' { MARK_DIGITS - 1 } else { MARK_DIGITS };
    if !(1..=most).contains(&digits) || after[1..].starts_with('0') {
        return 0;
    }
    let rest = &after[1 + digits..];
    let opens = rest.trim_start().starts_with(char::is_uppercase) && rest.starts_with(' ');
    let noted = match gap {
        '.' => rest.is_empty() || opens,
        _ => rest.trim_start().starts_with('('),
    };
    if noted { 1 + digits } else { 0 }
}

fn bears_mark(word: &str) -> bool {
    let letters = word.chars().count();
    let alphabetic = word.chars().all(char::is_alphabetic);
    let capitals = letters >= LEAST_CAPITALS && word.chars().all(char::is_uppercase);
    let reference = ["artikel", "artikelen", "tabel", "figuur", "bijlage", "pijler", "fase"];
    let refers = reference.contains(&word.to_lowercase().as_str());
    alphabetic && !refers && (capitals || letters >= LEAST_MARKED)
}

/// Tells whether a text ends with the full stop of a sentence, not with that of `nr.`.
fn is_behind_sentence(before: &str) -> bool {
    let Some(sentence) = before.strip_suffix('.') else { return false };
    let word = sentence.rsplit(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
    word.chars().count() >= LEAST_MARKED
}

fn is_before_year(before: &str) -> bool {
    let word = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let named = word.chars().all(char::is_alphabetic)
        && word.chars().next().is_some_and(char::is_uppercase);
    let lower = word.to_lowercase();
    named || BEFORE_YEAR.contains(&lower.as_str()) || DATED.iter().any(|end| lower.ends_with(end))
}

/// Tells whether the word behind a number is what it counts: a noun in the plural.
fn is_counted(after: &str) -> bool {
    let word = after.trim_start().split(' ').next().unwrap_or_default();
    let word = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    let verb = ["worden", "hebben", "kunnen", "zullen", "moeten", "mogen", "geven"].contains(&word);
    let lower = word.chars().all(char::is_lowercase) && word.chars().count() > LEAST_MARKED;
    lower && !verb && (word.ends_with("en") || word.ends_with('s'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_in_order() {
        assert!(ABBREVIATIONS.is_sorted() && CHOSEN.is_sorted());
    }

    #[test]
    fn note_numbers_are_taken_off_and_nothing_else() {
        for (text, expected, count) in [
            ("De Minister15 besluit.", "De Minister besluit.", 1),
            ("de wet van 201678 en het IMF76.", "de wet van 2016 en het IMF.", 2),
            ("de Muntregeling 201687 geldt", "de Muntregeling 2016 geldt", 1),
            ("de wet uit 2001 29 (de oude)", "de wet uit 2001 (de oude)", 1),
            ("in de CW 2016.75 Het fonds", "in de CW 2016 Het fonds", 1),
            ("Het water is veilig.36Bij storm", "Het water is veilig.Bij storm", 1),
            ("201.678 woningen en 20125 lampen", "201.678 woningen en 20125 lampen", 0),
            ("CO2, PM10, covid-19 en Natura2000", "CO2, PM10, covid-19 en Natura2000", 0),
            ("artikel15 en nr. 37", "artikel15 en nr. 37", 0),
            ("in 2025 12 bruggen, € 20165", "in 2025 12 bruggen, € 20165", 0),
            ("in 2025 3,5 km en 2016.757", "in 2025 3,5 km en 2016.757", 0),
        ] {
            assert_eq!(without_marks(text), (expected.to_owned(), count), "{text}");
        }
    }

    #[test]
    fn words_run_together_and_figures_do_not() {
        assert_eq!(run_together("in stand houden"), "instandhouden");
        assert_eq!(run_together("artikel 1 2 en 3"), "artikel1 2en3");
        assert_eq!(run_together("36 410"), "36410");
        assert!(is_same(
            "continue aandacht voor veiliger wegen",
            "continu aandacht voor veiligere wegen"
        ));
        assert!(!is_same("hij werkt samen", "hij werkte samen"));
        assert!(!is_same("de reis", "de reize"));
    }

    #[test]
    fn marks_on_letters_are_spelling_but_for_a_numeral() {
        assert!(is_same("de coördinatie én de evaluatie", "de coordinatie en de evaluatie"));
        assert!(!is_same("één loket", "een loket"));
    }
}
