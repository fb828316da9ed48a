//! Makes the text of a paragraph from the lines it was printed in.
//!
//! Knows lines. Must not know how words are broken (that is `line_end`), nor where a paragraph
//! begins or ends. It drops hyphens and spaces only: no letter changes, and none moves.

use super::line_end::Joint;
use super::word_evidence::{HYPHENS, WordEvidence};

/// A paragraph made of its lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joined {
    /// The text, without outer white space.
    pub text: String,
    /// How many hyphens at line ends were dropped.
    pub hyphens_dropped: u64,
    /// How many words were mended whose hyphen was lost.
    pub words_mended: u64,
}

/// Makes one paragraph of its lines, which may still have their soft hyphens.
#[must_use]
pub fn join_lines(lines: &[&str], evidence: &WordEvidence, trailing_spaces: bool) -> Joined {
    let mut joined = Joined::default();
    let mut previous: Option<&str> = None;
    for &line in lines.iter().filter(|line| !line.trim().is_empty()) {
        let joint = previous.map(|previous| evidence.join(previous, line, trailing_spaces));
        if let Some(joint) = joint {
            append(&mut joined, joint);
        }
        joined.text.push_str(line.trim());
        previous = Some(line);
    }
    joined
}

/// Ends the text so far as the joint says.
fn append(joined: &mut Joined, joint: Joint) {
    if let Some(body) = joined.text.strip_suffix(HYPHENS) {
        let body = body.len();
        joined.text.truncate(body);
        if joint == Joint::HyphenDropped {
            joined.hyphens_dropped += 1;
        } else {
            // A hyphen that is the word's own is a plain one, whatever glyph the line end gave it.
            joined.text.push('-');
        }
    }
    match joint {
        Joint::Space => joined.text.push(' '),
        Joint::Mended => joined.words_mended += 1,
        Joint::Closed | Joint::HyphenDropped => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::letters::letters;
    use super::super::word_evidence::file_has_trailing_spaces;
    use super::*;

    /// Checks a whole file of one paragraph.
    #[track_caller]
    fn check(file: &str, expected: &str, dropped: u64, mended: u64) {
        let lines: Vec<&str> = file.lines().collect();
        let spaces = file_has_trailing_spaces(&lines);
        let joined = join_lines(&lines, &WordEvidence::from_text(file), spaces);
        let counts = (joined.hyphens_dropped, joined.words_mended);
        assert_eq!((joined.text.as_str(), counts), (expected, (dropped, mended)));
    }

    #[test]
    fn lines_become_a_paragraph() {
        check("  Het veer \nvaart. \n\n", "Het veer vaart.", 0, 0);
        check("Het veer\r\nvaart.\r\n", "Het veer vaart.", 0, 0);
        check("", "", 0, 0);
    }

    #[test]
    fn a_trailing_space_tells_where_no_word_was_broken() {
        check(
            "Het veer dient de maatschap\npelijke doelen van de \nstreek op verschil\nlende oevers \n\
             en in de haven van \nVeere.",
            "Het veer dient de maatschappelijke doelen van de streek op verschillende oevers en in \
             de haven van Veere.",
            0,
            2,
        );
    }

    #[test]
    fn without_trailing_spaces_only_known_words_are_mended() {
        check(
            "Het veer dient de maatschap\npelijke doelen van het Schelde\nveer en de dijk\nen meer.",
            "Het veer dient de maatschappelijke doelen van het Schelde veer en de dijk en meer.",
            0,
            1,
        );
    }

    #[test]
    fn hyphens_of_line_ends_go_and_hyphens_of_words_stay() {
        check(
            "De maat-\nregel voor gemeente-\nen provinciefonds in de BZK\u{2010}\nbegroting is be\u{ad}\nleid.",
            "De maatregel voor gemeente- en provinciefonds in de BZK-begroting is beleid.",
            2,
            0,
        );
    }

    proptest! {
        #[test]
        fn joining_changes_no_letter(
            file in "((De|maat|regel|gemeente|BZK|en|2030|x|\\PC{0,3})[-/–\u{ad}\u{2010}]{0,1}[ \n]{1,2}){0,12}",
        ) {
            let lines: Vec<&str> = file.lines().collect();
            let evidence = WordEvidence::from_text(&file);
            for spaces in [false, true] {
                let joined = join_lines(&lines, &evidence, spaces).text;
                prop_assert_eq!(letters(&joined), letters(&file));
                let all = |text: &str| text.chars().filter(|&c| super::super::is_letter(c)).collect::<String>();
                prop_assert_eq!(all(&joined), all(&file));
            }
        }
    }
}
