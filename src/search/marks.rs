//! Where in a sentence the words stand that were searched for.
//!
//! Knows words between spaces. Must not know how a mark is shown.

use super::key;
use super::query::Query;

/// A stretch of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Whether it holds what was searched for.
    pub is_hit: bool,
    /// Its text.
    pub text: String,
}

/// Parts a sentence into what was searched for and the rest; a word is marked whole, with the stops
/// beside it left out. All pieces joined are the sentence.
#[must_use]
pub fn marked(text: &str, query: &Query) -> Vec<Piece> {
    let words = words(text);
    let mut hits: Vec<(usize, usize)> = Vec::new();
    for term in &query.folded {
        let length = term.split(' ').count();
        let holds = |start: usize, end: usize| {
            start < end && key(&text[words[start].0..words[end - 1].1]).contains(term.as_str())
        };
        for start in 0..words.len() {
            // What folds to several words, such as `5%`, is written as fewer.
            let ends = (start + 1)..=(start + length).min(words.len());
            let end = ends.into_iter().find(|&end| holds(start, end));
            if let Some(end) = end.filter(|&end| !holds(start + 1, end)) {
                hits.push((words[start].0, words[end - 1].1));
            }
        }
    }
    hits.sort_unstable();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |is_hit: bool, text: &str| match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.is_hit == is_hit => last.text.push_str(text),
        _ => pieces.push(Piece { is_hit, text: text.to_owned() }),
    };
    let mut at = 0;
    for (start, end) in hits {
        push(false, &text[at..start.max(at)]);
        push(true, &text[start.max(at)..end.max(at)]);
        at = end.max(at);
    }
    push(false, &text[at..]);
    pieces
}

/// Returns where words begin and end, without the stops and quotation marks beside them.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let start = start + word.len() - bare.len();
        let bare = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !bare.is_empty() {
            words.push((start, start + bare.len()));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str, query: &str) -> String {
        let pieces = marked(text, &Query::read(query).unwrap());
        let shown = pieces.iter().map(|piece| {
            if piece.is_hit { format!("[{}]", piece.text) } else { piece.text.clone() }
        });
        shown.collect()
    }

    #[test]
    fn words_are_marked_whole_and_phrases_in_one_stretch() {
        for (text, query, expected) in [
            ("De Volkshuisvesting, overal.", "huisvesting", "De [Volkshuisvesting], overal."),
            ("Een sociale huur is goed.", "\"sociale huur\"", "Een [sociale huur] is goed."),
            ("In het dorp bij de dorpen.", "dorp", "In het [dorp] bij de [dorpen]."),
            ("Ten minste 5% huur.", "\"5 procent huur\"", "Ten minste [5% huur]."),
            ("Huur en huur.", "huur", "[Huur] en [huur]."),
            ("De (huur) – ‘hoog’.", "huur hoog", "De ([huur]) – ‘[hoog]’."),
            ("Niets hier.", "huur", "Niets hier."),
        ] {
            assert_eq!(shown(text, query), expected);
        }
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_sentence(text in "[a-z é,.’–-]{0,40}", query in "[a-zé]{1,3}") {
            let Some(query) = Query::read(&query) else { return Ok(()) };
            let joined: String = marked(&text, &query).into_iter().map(|piece| piece.text).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
