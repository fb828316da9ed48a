//! How much of a digest a form has room for, and cutting to it.
//!
//! Knows characters and words. Must not know bytes of any form.

use crate::report::clean::clean;
use crate::report::view::{EditionView, Headline, TextLine};
use crate::report::wording::Wording;

/// Where a passage was cut.
const CUT: &str = " […]";

/// How much is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Limits {
    /// Most items under "what matters most".
    pub top: usize,
    /// Most further items under each chapter.
    pub per_chapter: usize,
    /// Most characters of a passage.
    pub passage: usize,
    /// Most lines of any list, and rows of the table of chapters.
    pub lines: usize,
    /// Most characters of any other text; titles are not ours and may hold anything.
    pub text: usize,
}

impl Limits {
    /// As much as the design gives a digest.
    pub const WHOLE: Self =
        Self { top: 10, per_chapter: 3, passage: 1_500, lines: 200, text: 2_000 };

    /// Less and less, for forms with a bound: first shorter passages, then fewer items.
    pub const STEPS: [Self; 7] = [
        Self::WHOLE,
        Self { passage: 500, ..Self::WHOLE },
        Self { passage: 500, per_chapter: 2, lines: 100, ..Self::WHOLE },
        Self { passage: 400, per_chapter: 1, lines: 60, ..Self::WHOLE },
        Self { passage: 400, per_chapter: 0, lines: 40, text: 1_000, ..Self::WHOLE },
        Self { top: 5, passage: 250, per_chapter: 0, lines: 20, text: 400 },
        Self { top: 3, passage: 150, per_chapter: 0, lines: 10, text: 150 },
    ];

    /// Cuts what is too long; tells whether a passage was cut.
    pub fn apply(self, wording: Wording, view: &mut EditionView) -> bool {
        let mut cut = false;
        let all = view.top.iter_mut().chain(view.further.iter_mut().flat_map(|one| &mut one.items));
        for headline in all {
            cut |= self.headline(headline);
        }
        for text in [
            &mut view.head,
            &mut view.totals_head,
            &mut view.not_shown,
            &mut view.not_compared,
            &mut view.compared,
            &mut view.provisional,
        ] {
            shorten(text, self.text);
        }
        for chapter in &mut view.further {
            shorten(&mut chapter.title, self.text / 2);
        }
        for row in &mut view.rows {
            shorten(&mut row.chapter, self.text / 4);
            shorten(&mut row.name, self.text / 4);
        }
        self.list(wording, &mut view.remarks);
        self.list(wording, &mut view.places);
        let left = view.not_read.len().saturating_sub(self.lines);
        if left > 0 {
            view.not_read.truncate(self.lines);
            view.not_read.push((wording.and_more_lines(left), String::new()));
        }
        for (what, _) in &mut view.not_read {
            shorten(what, self.text);
        }
        cut
    }

    /// Cuts a list of lines, and says how many it lost.
    pub fn list(self, wording: Wording, lines: &mut Vec<String>) {
        let left = lines.len().saturating_sub(self.lines);
        lines.truncate(self.lines);
        for line in lines.iter_mut() {
            shorten(line, self.text);
        }
        if left > 0 {
            lines.push(wording.and_more_lines(left));
        }
    }

    pub fn headline(self, headline: &mut Headline) -> bool {
        let mut cut = false;
        for text in [&mut headline.was, &mut headline.becomes].into_iter().flatten() {
            cut |= shorten(text, self.passage);
        }
        for line in &mut headline.lines {
            cut |= shorten_line(line, self.passage);
        }
        for text in [&mut headline.text, &mut headline.place, &mut headline.note] {
            shorten(text, self.text);
        }
        shorten(&mut headline.citation, self.text);
        cut
    }
}

/// Cuts a text behind a word; tells whether it did.
pub(in crate::report) fn shorten(text: &mut String, most: usize) -> bool {
    let Some(end) = end_of(text, most) else { return false };
    text.truncate(end);
    text.push_str(CUT);
    true
}

/// Returns where a text is cut to stay within a number of characters; nowhere when it does.
fn end_of(text: &str, most: usize) -> Option<usize> {
    // A text of no more bytes has no more characters.
    if text.len() <= most || text.chars().count() <= most {
        return None;
    }
    let room = most.saturating_sub(CUT.chars().count());
    let hard = text.char_indices().nth(room).map_or(text.len(), |(at, _)| at);
    let head = text.get(..hard).unwrap_or_default();
    let word = head.rfind(' ').filter(|end| *end * 2 >= hard).unwrap_or(hard);
    Some(head.get(..word).unwrap_or_default().trim_end().len())
}

fn shorten_line(line: &mut TextLine, most: usize) -> bool {
    let whole: String = line.pieces.iter().map(|piece| piece.text.as_str()).collect();
    let Some(end) = end_of(&whole, most) else { return false };
    let mut room = end;
    for piece in &mut line.pieces {
        let keep = room.min(piece.text.len());
        piece.text.truncate(keep);
        room -= keep;
    }
    line.pieces.retain(|piece| !piece.text.is_empty());
    if let Some(last) = line.pieces.last_mut() {
        last.text.push_str(CUT);
    }
    true
}

/// Returns a text that is not ours as one harmless line of at most so many characters.
#[must_use]
pub fn clean_line(text: &str, most: usize) -> String {
    let words: Vec<String> = text.split_whitespace().map(clean).collect();
    let mut line = words.join(" ");
    shorten(&mut line, most);
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::report::view::{Mark, Piece, Side};

    fn check(text: &str, most: usize, expected: &str) {
        let mut cut = text.to_owned();
        shorten(&mut cut, most);
        assert_eq!(cut, expected);
    }

    #[test]
    fn a_text_is_cut_behind_a_word_where_there_is_one() {
        check("een twee drie", 13, "een twee drie");
        check("een twee drie vier", 13, "een twee […]");
        check("eentweedrievier", 13, "eentweedr […]");
        check("één tweeënveertig drie vier", 24, "één tweeënveertig […]");
    }

    proptest! {
        #[test]
        fn no_text_is_longer_than_it_may_be(text in any::<String>(), most in 4_usize..60) {
            let mut cut = text.clone();
            let was_cut = shorten(&mut cut, most);
            prop_assert!(cut.chars().count() <= most.max(4));
            prop_assert_eq!(was_cut, cut != text);
            let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
            let (a, b) = text.split_at(half);
            let piece = |mark, text: &str| Piece { mark, text: text.to_owned() };
            let pieces = vec![piece(Mark::Plain, a), piece(Mark::New, b)];
            let mut line = TextLine { side: Side::New, pieces };
            shorten_line(&mut line, most);
            let joined: String = line.pieces.iter().map(|piece| piece.text.as_str()).collect();
            prop_assert!(joined == cut || (cut == CUT && joined.is_empty()));
        }
    }
}
