//! Text that is not ours, made safe to print.
//!
//! Knows which characters could move a cursor, turn the direction of a line or hide. Must not
//! change any character a reader can see.

/// Returns the text with control and direction characters shown as signs, never sent as they are.
///
/// A line end or tab becomes a space: the layout breaks lines, not the text.
#[must_use]
pub fn clean(text: &str) -> String {
    text.chars().map(shown).collect()
}

fn shown(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' => ' ',
        // The control pictures stand in the order of the characters they show.
        '\0'..='\x1f' => {
            char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        '\x7f' => '\u{2421}',
        _ if is_hidden(c) => char::REPLACEMENT_CHARACTER,
        _ => c,
    }
}

/// Tells whether a character is invisible and changes how its neighbours are read.
fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{80}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_steer_a_terminal_is_shown_as_a_sign() {
        assert_eq!(clean("a\x1b[31mb\x07"), "a␛[31mb␇");
        assert_eq!(clean("a\u{202e}b\u{9b}c\u{7f}"), "a\u{fffd}b\u{fffd}c␡");
        assert_eq!(clean("één\n€ 43,2 ‘x’"), "één € 43,2 ‘x’");
    }
}
