//! Decides what becomes of a line end inside a paragraph.
//!
//! Knows how Dutch words are broken at line ends, with a hyphen or with the hyphen lost, and which
//! hyphens are a word's own. Must not change a text.

use super::letters::is_letter;
use super::word_evidence::{HYPHENS, WordEvidence, ends_in_hyphen, is_in_word};
use super::words::{is_word, word_key};

/// What stands between two lines in the paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// A space; a hyphen before it is the word's own (`gemeente- en provinciefonds`).
    Space,
    /// Nothing; a hyphen before it is the word's own (`BZK-` `begroting`).
    Closed,
    /// Nothing, and the hyphen at the line end goes (`maat-` `regel`).
    HyphenDropped,
    /// Nothing: the word was broken and its hyphen lost (`maatschap` `pelijke`).
    Mended,
}

impl WordEvidence {
    /// Decides what stands between two lines of one paragraph.
    ///
    /// `trailing_spaces` tells whether line ends inside paragraphs are preceded by a space in this
    /// file; see [`super::file_has_trailing_spaces`].
    #[must_use]
    pub fn join(&self, first: &str, second: &str, trailing_spaces: bool) -> Joint {
        let spaced = first.ends_with(char::is_whitespace);
        let (first, second) = (first.trim(), second.trim());
        let halves = Halves::of(first, second);
        if ends_in_hyphen(first) {
            self.with_hyphen(&halves)
        } else if is_closed(first, second) && !(trailing_spaces && spaced) {
            Joint::Closed
        } else if halves.could_be_one_word()
            && self.hyphen_is_lost(&halves, spaced, trailing_spaces)
        {
            Joint::Mended
        } else {
            Joint::Space
        }
    }

    /// Decides about a hyphen at the line end, by the first of these that says something.
    fn with_hyphen(&self, halves: &Halves) -> Joint {
        // A lone hyphen is a dash.
        if halves.first.is_empty() {
            return Joint::Space;
        }
        // `land- en tuinbouw`, though "landen" is a word.
        if NEVER_SECOND.contains(&halves.second_word) {
            return Joint::Space;
        }
        if halves.second.is_empty() {
            let closing =
                halves.after.is_some_and(|c| matches!(c, ',' | '.' | ';' | ':' | ')' | '/'));
            return if closing { Joint::Closed } else { Joint::Space };
        }
        // `e-mail`, `x-as`: no word is broken after its first letter, though "email" is one.
        if halves.first.chars().count() == 1 {
            return Joint::Closed;
        }
        let (joined, hyphened) = (halves.joined(), halves.hyphened());
        if self.is_seen(&joined) {
            return Joint::HyphenDropped;
        }
        if self.is_seen(&hyphened) {
            return Joint::Closed;
        }
        if is_word(&joined) {
            return Joint::HyphenDropped;
        }
        if is_word(&hyphened) {
            return Joint::Closed;
        }
        if SUSPENDING.contains(&halves.second_word) {
            return Joint::Space;
        }
        let own = halves.meet_in_capital_or_digit()
            || (HYPHENATED_PREFIXES.contains(&halves.first.as_str()) && !self.is_compound(halves))
            || (halves.vowels_collide() && self.are_both_known(halves));
        if own { Joint::Closed } else { Joint::HyphenDropped }
    }

    /// Decides whether a line end without hyphen broke a word.
    fn hyphen_is_lost(&self, halves: &Halves, spaced: bool, trailing_spaces: bool) -> bool {
        if NEVER_SECOND.contains(&halves.second_word) {
            false
        } else if trailing_spaces {
            // Two words of which one is short, that make no word, are two words whose space was
            // lost (`van` `de`), not a word that was broken.
            let short = halves.first.chars().count().min(halves.second.chars().count());
            let two_words = short <= LONGEST_SHORT_WORD && self.are_both_known(halves);
            !spaced && (!two_words || self.is_known(&halves.joined()))
        } else {
            self.is_known(&halves.joined()) && !self.are_both_known(halves)
        }
    }

    /// Tells whether the second half is no word, and the whole is a compound of two (`ex-` `portkrediet`).
    fn is_compound(&self, halves: &Halves) -> bool {
        let joined = halves.joined();
        let from = halves.first.len() + SHORTEST_PART;
        let mut ends = joined.char_indices().map(|(at, _)| at).filter(|at| *at >= from);
        !self.is_known(&halves.second)
            && ends.any(|at| {
                let (first, second) = joined.split_at(at);
                second.len() >= SHORTEST_PART && self.is_known(first) && self.is_known(second)
            })
    }

    fn are_both_known(&self, halves: &Halves) -> bool {
        self.is_known(&halves.first) && self.is_known(&halves.second)
    }
}

/// Words after a suspended compound (`zowel basis- als vervolgonderwijs`), where nothing tells that
/// they are the second half of a word (`Alk-` `maar`).
const SUSPENDING: &[&str] =
    &["als", "alsmede", "alsook", "c.q.", "dan", "maar", "noch", "resp.", "respectievelijk", "tot"];

/// First parts that keep their hyphen in any compound.
const HYPHENATED_PREFIXES: &[&str] = &["ex", "niet", "non", "oud", "vice"];

/// No Dutch word is broken before these.
const NEVER_SECOND: &[&str] = &["en", "of", "en/of"];

/// A part of a compound has at least so many letters.
const SHORTEST_PART: usize = 3;

/// Articles, prepositions and pronouns have up to three letters.
const LONGEST_SHORT_WORD: usize = 3;

/// Tells whether a sign at the line end belongs to what stands on both sides: `en/` `of`,
/// `2029–` `2030`.
fn is_closed(first: &str, second: &str) -> bool {
    let mut before = first.chars().rev();
    let (Some(sign), Some(left), Some(right)) =
        (before.next(), before.next(), second.chars().next())
    else {
        return false;
    };
    match sign {
        '/' => is_letter(left) && is_letter(right),
        '–' => left.is_ascii_digit() && right.is_ascii_digit(),
        _ => false,
    }
}

/// What stands on both sides of a line end: the last and the first run of letters, folded.
struct Halves<'a> {
    first: String,
    second: String,
    /// The last character before the line end, without its hyphen.
    before: Option<char>,
    /// The first character after it.
    after: Option<char>,
    /// The first word after it up to the next space.
    second_word: &'a str,
}

impl<'a> Halves<'a> {
    fn of(first: &str, second: &'a str) -> Self {
        let body = first.strip_suffix(HYPHENS).unwrap_or(first);
        let start = body.rfind(|c| !is_in_word(c) || c == '-');
        let left = start.map_or(body, |at| &body[at..]);
        let left = left.trim_start_matches(|c| !is_in_word(c) || c == '-');
        let end = second.find(|c| !is_in_word(c) || c == '-').unwrap_or(second.len());
        Self {
            first: word_key(left),
            second: word_key(&second[..end]),
            before: body.chars().next_back(),
            after: second.chars().next(),
            second_word: second.split(char::is_whitespace).next().unwrap_or_default(),
        }
    }

    fn joined(&self) -> String {
        format!("{}{}", self.first, self.second)
    }

    fn hyphened(&self) -> String {
        format!("{}-{}", self.first, self.second)
    }

    /// Tells whether lower-case letters stand on both sides.
    fn could_be_one_word(&self) -> bool {
        self.before.is_some_and(char::is_lowercase) && self.after.is_some_and(char::is_lowercase)
    }

    fn meet_in_capital_or_digit(&self) -> bool {
        [self.before, self.after].iter().flatten().any(|c| c.is_uppercase() || c.is_numeric())
    }

    /// Tells whether two vowels meet that would be read as one: compounds then have a hyphen
    /// (`milieu-impact`).
    fn vowels_collide(&self) -> bool {
        let pair = self.first.chars().next_back().zip(self.second.chars().next());
        pair.is_some_and(|(left, right)| match left {
            'a' => matches!(right, 'a' | 'e' | 'i' | 'u'),
            'e' => matches!(right, 'e' | 'i' | 'u'),
            'i' => matches!(right, 'e' | 'i' | 'j'),
            'o' => matches!(right, 'e' | 'i' | 'o' | 'u'),
            'u' => matches!(right, 'i' | 'u'),
            _ => false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(paper: &str, first: &str, second: &str, expected: Joint) {
        let evidence = WordEvidence::from_text(paper);
        assert_eq!(evidence.join(first, second, false), expected, "{first} {second}");
    }

    #[test]
    fn the_paper_decides_before_the_word_list() {
        check("Het X schelderegime daar.", "een schelde-", "regime", Joint::HyphenDropped);
        check("Het X water-beheer daar.", "het water-", "beheer", Joint::Closed);
        check("", "het water-", "beheer", Joint::HyphenDropped);
        check("", "de oud-", "minister", Joint::Closed);
    }

    #[test]
    fn suspended_compounds_keep_hyphen_and_space() {
        check("", "gemeente-", "en provinciefonds", Joint::Space);
        check("Er X landen daar.", "land-", "en tuinbouw", Joint::Space);
        check("", "zowel haven-", "als dijkbeheer", Joint::Space);
        check("", "Alk-", "maar vaart", Joint::HyphenDropped);
        check("", "gemeente-", "(en provincie)fonds", Joint::Space);
    }

    #[test]
    fn a_hyphen_of_the_word_itself_stays() {
        check("", "de BZK-", "begroting", Joint::Closed);
        check("", "Veere-", "Zuid", Joint::Closed);
        check("", "COVID-", "19", Joint::Closed);
        check("", "per e-", "mail", Joint::Closed);
        check("", "de niet-", "beleidsartikelen", Joint::Closed);
        check("", "het ex-", "portkrediet", Joint::HyphenDropped);
        check("", "de milieu-", "impact", Joint::Closed);
        check("", "de veer-", ", haven- en dijkdienst", Joint::Closed);
        check("", "het veer -", "en de brug", Joint::Space);
    }

    #[test]
    fn a_word_no_one_knows_is_joined() {
        check("", "de veer\u{ad}", "brugdienst", Joint::HyphenDropped);
        check("", "de BZK-begro-", "tingen", Joint::HyphenDropped);
        check("", "EEN BEGRO-", "TING", Joint::HyphenDropped);
    }

    #[test]
    fn signs_that_belong_to_both_sides_get_no_space() {
        check("", "en/", "of", Joint::Closed);
        check("", "2029–", "2030", Joint::Closed);
        check("", "het veer –", "en de brug", Joint::Space);
    }

    #[test]
    fn a_lost_hyphen_is_seen_by_the_space_that_is_not_there() {
        #[track_caller]
        fn check(first: &str, second: &str, expected: Joint) {
            assert_eq!(WordEvidence::default().join(first, second, true), expected);
        }
        check("op verschil", "lende plekken", Joint::Mended);
        check("op verschil ", "lende plekken", Joint::Space);
        check("de oever", "De brug", Joint::Space);
        check("de haven van", "de stad", Joint::Space);
        check("de schelde", "dijkdienst", Joint::Mended);
        check("het veeronderzoek", "en de dijk", Joint::Space);
    }
}
