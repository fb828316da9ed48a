//! The typography table: what is made equal before a text is stored.
//!
//! Knows characters, with a reason for each rule. Must not touch quotes, case or words: those stay
//! as printed, and are made equal only in the folded key that texts are compared on. A change here
//! raises the text version.

use std::ops::RangeInclusive;

/// A break that a word may have at the end of a line.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// One rule: characters that are replaced, each range by one text.
pub(super) struct Rule {
    /// Its name in the ledger.
    pub(super) name: &'static str,
    what: &'static [(RangeInclusive<char>, &'static str)],
}

/// The table, in the order in which effects are listed. A character stands in one rule only.
///
/// All rules but the last replace single characters. Composition comes last because taking a
/// zero-width character out, or a ligature apart, can bring a mark to the letter it belongs to.
pub(super) const RULES: &[Rule] = &[
    // Old and new typesetting systems of the same papers write one sound in two ways.
    Rule { name: "ij-ligature", what: &[('ĳ'..='ĳ', "ij"), ('Ĳ'..='Ĳ', "IJ")] },
    // PDF fonts draw these as one glyph; no author types them.
    Rule {
        name: "ligature",
        what: &[
            ('ﬀ'..='ﬀ', "ff"),
            ('ﬁ'..='ﬁ', "fi"),
            ('ﬂ'..='ﬂ', "fl"),
            ('ﬃ'..='ﬃ', "ffi"),
            ('ﬄ'..='ﬄ', "ffl"),
            ('ﬅ'..='ﬆ', "st"),
        ],
    },
    // How wide a gap is, and where a line ends, is layout: white space inside is one space.
    // Every character replaced or dropped counts as one application.
    Rule {
        name: SPACE,
        what: &[
            ('\t'..='\r', " "),
            ('\u{85}'..='\u{85}', " "),
            ('\u{a0}'..='\u{a0}', " "),
            ('\u{1680}'..='\u{1680}', " "),
            ('\u{2000}'..='\u{200a}', " "),
            ('\u{2028}'..='\u{2029}', " "),
            ('\u{202f}'..='\u{202f}', " "),
            ('\u{205f}'..='\u{205f}', " "),
            ('\u{3000}'..='\u{3000}', " "),
        ],
    },
    // Figure dash, horizontal bar and minus look like the en dash and are used for it; the two
    // hyphens differ from "-" only in where a line may end. The em dash is seen as such: it stays.
    Rule {
        name: "dash",
        what: &[
            ('\u{2010}'..='\u{2011}', "-"),
            ('\u{2012}'..='\u{2012}', "–"),
            ('\u{2015}'..='\u{2015}', "–"),
            ('\u{2212}'..='\u{2212}', "–"),
        ],
    },
    // A place where a word may be broken, not a part of it.
    Rule { name: "soft-hyphen", what: &[(SOFT_HYPHEN..=SOFT_HYPHEN, "")] },
    // Not seen by any reader, so not allowed to make two texts differ.
    Rule {
        name: "zero-width",
        what: &[
            ('\u{200b}'..='\u{200d}', ""),
            ('\u{2060}'..='\u{2060}', ""),
            ('\u{feff}'..='\u{feff}', ""),
        ],
    },
    // Could show a reader another order of words than the paper has.
    Rule {
        name: "bidi-control",
        what: &[
            ('\u{61c}'..='\u{61c}', ""),
            ('\u{200e}'..='\u{200f}', ""),
            ('\u{202a}'..='\u{202e}', ""),
            ('\u{2066}'..='\u{2069}', ""),
        ],
    },
    // Debris of conversion, and dangerous in a terminal. U+FFFD stays: it tells that a character
    // was lost.
    Rule {
        name: "control",
        what: &[
            ('\0'..='\u{8}', ""),
            ('\u{e}'..='\u{1f}', ""),
            ('\u{7f}'..='\u{84}', ""),
            ('\u{86}'..='\u{9f}', ""),
        ],
    },
    // Letter and mark become one character where Unicode has one (`e` + `´` → `é`).
    Rule { name: NFC, what: &[] },
];

/// The rule that also collapses runs of spaces.
pub(super) const SPACE: &str = "space";
/// The rule that composes.
pub(super) const NFC: &str = "nfc";

/// Returns the rule that a character falls under, and what it becomes.
pub(super) fn replacement(c: char) -> Option<(usize, &'static str)> {
    // Nearly all of a Dutch paper, without a look in the table.
    if matches!(c, ' '..='~' | '\u{ae}'..='\u{131}') {
        return None;
    }
    RULES.iter().enumerate().find_map(|(rule, row)| {
        row.what.iter().find(|(range, _)| range.contains(&c)).map(|(_, to)| (rule, *to))
    })
}

/// Returns the place of a rule in the table.
pub(super) fn rule_of(name: &str) -> usize {
    RULES.iter().position(|rule| rule.name == name).unwrap_or(RULES.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_falls_under_two_rules() {
        for c in '\0'..=char::MAX {
            let rows = RULES.iter().flat_map(|rule| rule.what);
            let hits = rows.filter(|(range, _)| range.contains(&c)).count();
            assert!(hits < 2, "{c:?}");
            assert_eq!(hits == 1, replacement(c).is_some(), "{c:?}");
        }
    }
}
