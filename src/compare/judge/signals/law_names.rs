//! Where the name of a law ends.
//!
//! Knows words inside names, words that end one, and numbers behind one. Must not know how the name
//! of a law begins.

use crate::compare::rolling::year;

/// Words that may stand inside a name between its parts.
pub(super) const INSIDE: &[&str] =
    &["op", "van", "het", "de", "inzake", "betreffende", "tot", "houdende"];

/// Words that end the name of a law, beside whatever looks like a finite verb.
const AFTER_NAME: &[&str] = &[
    "aan",
    "als",
    "bij",
    "binnen",
    "dan",
    "dat",
    "deze",
    "die",
    "dit",
    "door",
    "een",
    "en",
    "er",
    "hierin",
    "hij",
    "in",
    "is",
    "was",
    "hebben",
    "geven",
    "regelen",
    "vormen",
    "stellen",
    "bepalen",
    "belast",
    "bevoegd",
    "gehouden",
    "verplicht",
    "kan",
    "kunnen",
    "met",
    "mag",
    "moet",
    "moeten",
    "na",
    "naar",
    "niet",
    "of",
    "om",
    "onder",
    "ook",
    "over",
    "per",
    "sinds",
    "te",
    "tussen",
    "uit",
    "vanaf",
    "voor",
    "hoewel",
    "indien",
    "mits",
    "namelijk",
    "omdat",
    "ten",
    "terwijl",
    "tijdens",
    "waar",
    "waarbij",
    "waardoor",
    "waarin",
    "waarmee",
    "waaronder",
    "waarop",
    "waarvan",
    "waarvoor",
    "wanneer",
    "wat",
    "worden",
    "zal",
    "ze",
    "zich",
    "zij",
    "zijn",
    "zoals",
    "zodat",
    "zullen",
    "minister",
    "minister-president",
    "staatssecretaris",
    "kabinet",
    "regering",
    "gemeenten",
    "gemeente",
    "provincies",
];

/// Endings in -t that are of nouns and of no finite verb.
const NOUNS_IN_T: &[&str] = &[
    "teit", "recht", "zicht", "plicht", "kracht", "macht", "vaart", "markt", "dienst", "krediet",
    "kunst", "heit", "met", "het",
];

/// Names with `en` in them, which else ends a name.
const NAMES_WITH_EN: &[&[&str]] = &[
    &["werk", "en", "bijstand"],
    &["werk", "en", "inkomen", "naar", "arbeidsvermogen"],
    &["werk", "en", "zekerheid"],
    &["arbeid", "en", "zorg"],
    &["basisregistratie", "adressen", "en", "gebouwen"],
    &["educatie", "en", "beroepsonderwijs"],
    &["kwaliteit", ",", "klachten", "en", "geschillen", "zorg"],
    &["minimumloon", "en", "minimumvakantiebijslag"],
    &["op", "de", "rechterlijke", "organisatie", "en", "het", "openbaar", "ministerie"],
    &["structuur", "uitvoeringsorganisatie", "werk", "en", "inkomen"],
    &["toezicht", "en", "geschillenbeslechting"],
    &["zorg", "en", "dwang"],
    &["op", "het", "hoger", "onderwijs", "en", "wetenschappelijk", "onderzoek"],
];

/// The longest name of a law that is read, in words.
const NAME_WORDS: usize = 7;

/// Returns where a year behind a name ends.
pub(super) fn dated(words: &[&str], at: usize) -> usize {
    at + usize::from(words.get(at).is_some_and(|next| year(next).is_some()))
}

/// Returns where the name of a law ends whose first word stands before `at`.
pub(super) fn name_end(words: &[&str], at: usize) -> usize {
    // `Verordening (EU) 2016/679`
    if words.get(at) == Some(&"(") {
        let close = words[at..].iter().take(4).position(|word| *word == ")");
        let numbered = close.map(|close| {
            let tail = words[at + close + 1..].iter().take(4);
            let figures = |word: &&&str| {
                word.bytes().all(|byte| byte.is_ascii_digit()) || matches!(**word, "/" | "nr" | ".")
            };
            at + close + 1 + tail.take_while(figures).count()
        });
        return numbered.unwrap_or(at);
    }
    let with_en = NAMES_WITH_EN.iter().find(|name| words[at..].starts_with(name));
    if let Some(name) = with_en {
        return dated(words, at + name.len());
    }
    let mut end = at;
    for (count, word) in words[at..].iter().take(NAME_WORDS).enumerate() {
        let before = if count == 0 { "" } else { words[at + count - 1] };
        // `netwerk- en informatiesystemen`
        let joins = *word == "en" && before.ends_with('-');
        let named = word.chars().any(char::is_alphanumeric) && (joins || !ends_name(word, before));
        if !named {
            break;
        }
        if year(word).is_some() {
            end = numbered(words, at + count + 1);
            break;
        }
        if !INSIDE.contains(word) && !joins {
            end = at + count + 1;
        }
    }
    end
}

/// Returns where the number behind the year of a rule of the Union ends: `2009/28/EG`.
fn numbered(words: &[&str], at: usize) -> usize {
    let of = |word: &&&str| {
        word.bytes().all(|byte| byte.is_ascii_digit())
            || matches!(**word, "/" | "EG" | "EU" | "EEG")
    };
    if words.get(at) != Some(&"/") {
        return at;
    }
    at + words[at..].iter().take(4).take_while(of).count()
}

/// Tells whether a word does not belong to a name: a function word, or what looks like a verb.
fn ends_name(word: &str, before: &str) -> bool {
    if INSIDE.contains(&word) {
        return false;
    }
    let lower = word.chars().next().is_some_and(char::is_lowercase);
    let noun = NOUNS_IN_T.iter().any(|ending| word.ends_with(ending));
    // `het voortgezet onderwijs`: no verb stands behind an article.
    let behind = INSIDE.contains(&before);
    let verb = lower && !behind && word.ends_with('t') && !noun;
    AFTER_NAME.contains(&word) || verb
}
