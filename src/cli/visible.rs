//! Text on its way to the terminal: what could steer it is shown and not sent.
//!
//! Knows which signs a terminal obeys, and which turn the direction of a line. Must not know where a
//! text comes from: names of files, elements and hosts may hold anything.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Returns a text in which signs that steer are written out, `\u{1b}`; ends of lines and tabs stay.
///
/// A text with colours of our own keeps those, and nothing else that begins as they do.
pub fn visible(text: &str, has_colours: bool) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let colour = if has_colours { colour(rest) } else { 0 };
        if colour > 0 {
            shown.push_str(&rest[..colour]);
            rest = &rest[colour..];
            continue;
        }
        // The ends of the lines of CSV are two signs; alone the first writes over what was printed.
        if steers(sign) && !rest.starts_with("\r\n") {
            // Writing into memory cannot fail.
            let _ = write!(shown, "{}", sign.escape_unicode());
        } else {
            shown.push(sign);
        }
        rest = &rest[sign.len_utf8()..];
    }
    Cow::Owned(shown)
}

/// Returns how long a sign for colour at the beginning of a text is: `ESC [ 1 ; 31 m`.
fn colour(text: &str) -> usize {
    let Some(numbers) = text.strip_prefix("\u{1b}[") else { return 0 };
    let length = numbers.chars().take_while(|c| c.is_ascii_digit() || *c == ';').count();
    if numbers[length..].starts_with('m') { 2 + length + 1 } else { 0 }
}

/// Tells whether a terminal or a reader of both directions obeys a sign.
fn steers(sign: char) -> bool {
    match sign {
        '\n' | '\t' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            true
        }
        sign => sign.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, has_colours: bool, expected: &str) {
        assert_eq!(visible(text, has_colours), expected, "{text:?}");
    }

    #[test]
    fn what_steers_a_terminal_is_written_out() {
        check("een\ttwee\ndrie ‘é’", false, "een\ttwee\ndrie ‘é’");
        check("een;twee\r\n", false, "een;twee\r\n");
        check("<ti\u{1b}[31mtel>", false, "<ti\\u{1b}[31mtel>");
        check("a\0b\rc\u{7f}d\u{9b}e", false, "a\\u{0}b\\u{d}c\\u{7f}d\\u{9b}e");
        check("fiets\u{202e}lmx", false, "fiets\\u{202e}lmx");
    }

    #[test]
    fn colours_of_our_own_stay() {
        check("\u{1b}[1;31mweg\u{1b}[0m", true, "\u{1b}[1;31mweg\u{1b}[0m");
        check("\u{1b}]0;titel\u{7}\u{1b}[2J", true, "\\u{1b}]0;titel\\u{7}\\u{1b}[2J");
    }
}
