//! Splits a paragraph into sentences.
//!
//! Knows where Dutch sentences end and where a full stop ends none. Must not change a character:
//! the sentences joined with one space are the paragraph. Two sentences glued together in the paper
//! (`gehaald.Inspanningen`) therefore stay one: parting them would add a space that is not there.

use super::abbreviations::{Abbreviation, abbreviation, is_designator, is_initials};
use super::sentence_start::{Next, OPENING};

/// Splits one paragraph of cleaned text into sentences.
///
/// Joined with one space they are the text again, whatever the text; without outer white space in
/// the text no sentence has any. A sentence, split again, is one sentence.
#[must_use]
pub fn sentences(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let words: Vec<&str> = text.split(' ').collect();
    let mut sentences = Vec::new();
    let mut start = 0;
    for at in 0..words.len() - 1 {
        if ends_between(&words[start..=at], &words[at + 1..]) {
            sentences.push(words[start..=at].join(" "));
            start = at + 1;
        }
    }
    sentences.push(words[start..].join(" "));
    sentences
}

/// Marks that may stand between the stop of a sentence and the space.
const CLOSING: [char; 10] = ['"', '\'', ')', ']', '»', '’', '”', '“', '‘', '›'];

/// Tells whether a sentence ends between the words read so far and those that follow.
///
/// Looks back no further than the sentence's own beginning.
fn ends_between(sentence: &[&str], rest: &[&str]) -> bool {
    let Some((word, before)) = sentence.split_last() else { return false };
    let body = word.trim_end_matches(CLOSING);
    let Some(stop) = body.chars().next_back().filter(|c| matches!(c, '.' | '?' | '!' | '…'))
    else {
        return false;
    };
    let next = Next::of(rest);
    if next == Next::GoesOn {
        return false;
    }
    let core = body.trim_start_matches(OPENING);
    let said = core.trim_end_matches(['.', '?', '!', '…']);
    let bracketed = core.len() < body.len() && body.len() < word.len();
    if bracketed && said.is_empty() {
        // `(…)` and `(!)` stand for something inside a sentence.
        return false;
    }
    if stop != '.' || core.ends_with("..") {
        // Points of omission end a sentence only where the next one clearly begins.
        let trails_off = stop == '…' || core.ends_with("..");
        return !trails_off || matches!(next, Next::Opener | Next::Capital);
    }
    Stop { core, said, before, next, closed: body.len() < word.len() }.ends()
}

/// A full stop and what decides about it.
struct Stop<'a> {
    /// The word with its full stop, without marks around it.
    core: &'a str,
    /// The word without its full stop.
    said: &'a str,
    /// The words of the sentence before it.
    before: &'a [&'a str],
    next: Next,
    /// Whether a quote or bracket closes after the full stop.
    closed: bool,
}

impl Stop<'_> {
    fn ends(&self) -> bool {
        if let Some(kind) = abbreviation(self.core).filter(|_| !self.is_part_letter()) {
            // `(gemeenten e.d.)`: the full stop is the abbreviation's, the bracket closes no
            // sentence.
            return kind == Abbreviation::MayEnd
                && !self.closed
                && matches!(self.next, Next::Opener | Next::Capital);
        }
        let number = is_number(self.said);
        let roman = !self.said.is_empty() && self.said.bytes().all(|b| b"IVX".contains(&b));
        let letter = self.said.chars().count() == 1 && self.said.chars().all(char::is_alphabetic);
        if (number || roman || letter) && self.is_marker() {
            return false;
        }
        if is_initials(self.core) || letter {
            return self.is_part_letter() || self.next == Next::Opener;
        }
        true
    }

    /// Tells whether a number or letter stands where only the mark of an item does: at the
    /// beginning (`1. Aanbieding`), after a capitalised designator that begins (`4.1 Artikel 1. …`);
    /// or, being short, after a colon or semicolon, or in a run (`1. Het veer en 2. De brug`).
    fn is_marker(&self) -> bool {
        match self.before {
            [] => true,
            [numbers @ .., last] if is_label(last) && numbers.iter().all(|n| is_number(n)) => true,
            _ if self.said.len() > LONGEST_MARKER => false,
            [.., last] if last.ends_with([':', ';']) => true,
            [.., last] => !is_designator(last) && self.continues_a_run(),
        }
    }

    /// Tells whether the number or letter before this one is a mark in the same sentence.
    fn continues_a_run(&self) -> bool {
        let previous = match (self.said.parse::<u8>(), self.said.as_bytes()) {
            (Ok(number), _) => number.saturating_sub(1).to_string(),
            (_, [letter @ (b'b'..=b'z' | b'B'..=b'Z')]) => char::from(letter - 1).to_string(),
            _ => return false,
        };
        let reach = self.before.iter().rev().take(LONGEST_RUN);
        reach.map(|word| word.strip_suffix('.')).any(|mark| mark == Some(previous.as_str()))
    }

    /// Tells whether a single letter is the name of a part: `onderdeel b`, `36 800 B`.
    fn is_part_letter(&self) -> bool {
        let mut chars = self.said.chars();
        let (Some(letter), None) = (chars.next(), chars.next()) else { return false };
        self.before.last().is_some_and(|last| {
            let after_number = last.ends_with(|c: char| c.is_ascii_digit());
            is_designator(last) || (after_number && letter.is_uppercase())
        })
    }
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// Tells whether a word begins a label: `Artikel`, `Tabel`.
fn is_label(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && is_designator(word)
}

/// The longest mark of an item in running text, in bytes (`12`, `iv`); a year is longer.
const LONGEST_MARKER: usize = 2;

/// How many words back the mark before this one is looked for: more than any item of a run has,
/// and a bound on the work that a paper of nothing but marks can cause.
const LONGEST_RUN: usize = 200;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Checks a paragraph in which `|` stands where it must be split, and nowhere else.
    #[track_caller]
    fn check(marked: &str) {
        let expected: Vec<&str> = marked.split(" | ").collect();
        assert_eq!(sentences(&expected.join(" ")), expected);
    }

    #[test]
    fn a_stop_before_a_new_beginning_ends_a_sentence() {
        check("De brug is open. | Het veer vaart nog.");
        check("Is de brug open? | Ja! | Het veer vaart nog");
        check("Dat gold in 2016. | Het geldt ook voor artikel 5. | De rest volgt.");
        check(
            "Het groeit. | 36 procent blijft. | € 5 is genoeg. | (Zie ook bijlage 2.) | Verder niet.",
        );
        check("Hij zei: ‘Het kan.’ | “Waarom?” | Daarom. | ’s Winters niet. | 's-Gravenhage wel.");
        check("Het loopt via DigiD. | eHerkenning volgt. | Élan is er ook.");
        check("De doelen zijn: het veer; de brug; de dijk. | – De haven volgt.");
        check("Bedragen zijn in de bijlage (tabel 3). | Zij tellen op.");
    }

    #[test]
    fn semicolons_colons_and_numbered_runs_do_not_split() {
        check("Het gaat om: Veren; Bruggen; en Dijken.");
        check("Er zijn drie doelen: (1) Varen, (2) Lopen en (3) Rijden.");
        check("Er zijn twee doelen: 1. Het veer en 2. De brug. | Meer niet.");
    }

    #[test]
    fn abbreviations_go_on() {
        check("Zie o.a. Kamerstuk 99 010, nr. 36 en art. 5 van de wet (Stb. 2030, 12).");
        check("Dit is bijv. Terneuzen, d.w.z. De Haven, m.b.t. Artikel 4 c.q. Bijlage 2.");
        check("Prof. dr. A. Th. B. Veerman en mr. C.J. Brugman, d.d. 3 mei jl. in Veere.");
        check("De incl./excl. Btw genoemde BZK-afd. Veren van St. Annaland.");
        check("Het kost ca. 12.625 euro, vgl. Tabel 3.1 en 26.01.");
    }

    #[test]
    fn some_abbreviations_end_a_sentence_where_that_is_plausible() {
        check("Het kost € 43,2 mln. | De dekking volgt.");
        check("Het kost € 43,2 mln. voor veren en € 5 mln. Euro of USD.");
        check("Veren, bruggen, enz. | Daarna volgen dijken.");
        check("De motie-Veerman c.s. (Kamerstuk 99 010, nr. 4) is af.");
        check("De kust (Zeeland e.d.) Nederland.");
        check("Op 15 sept. 2030 en per 1 jan. | Vervolgens niet meer.");
        check("Het geldt per 15 okt. BZK volgt.");
    }

    #[test]
    fn marks_of_items_do_not_stand_alone() {
        check("1. Aanbieding van het veer. | 2. De brug.");
        check("A. Algemene doelstelling");
        check("a. Het veer; b. De brug.");
        check("IV. Rol en taak");
        check("Artikel 1. Bestuur van het veer");
        check("4.1 Artikel 1. Bestuur van het veer");
        check("3.1. Het veer vaart.");
    }

    #[test]
    fn letters_and_chapters_may_end_a_sentence() {
        check("Dit staat in onderdeel B. | De minister vaart.");
        check("Zie 99 010 B. | Gemeenten varen mee.");
        check("Dit valt onder hoofdstuk VII. | Gemeenten varen mee.");
        check("Lees onderdeel p. | Het is kort.");
        check("Het is plan C. | Daarna is er niets.");
        check("De heer B. Veerman vaart.");
    }

    #[test]
    fn points_of_omission_end_only_before_a_clear_beginning() {
        check("Het veer vaart... | De brug niet… | Niemand weet het.");
        check("Het veer (…) De Hoop vaart ... 36 keer (!) Per dag.");
    }

    #[test]
    fn glued_sentences_stay_together() {
        check(
            "Het doel is gehaald.Inspanningen volgen (zie bijlage).Het veer vaart.36Bij nacht niet.",
        );
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_splits_twice(
            text in "((nr|mln|Het|B|a|1|2016|De|\\(e\\.d|‘Ja|’t|–|€|C\\.J|\\PC{0,3})[.?!…:;]{0,2}[)’]{0,1} ){0,12}",
        ) {
            let parts = sentences(&text);
            prop_assert_eq!(parts.join(" "), text);
            for part in parts {
                prop_assert_eq!(sentences(&part).len().max(1), 1, "{}", part);
            }
        }
    }
}
