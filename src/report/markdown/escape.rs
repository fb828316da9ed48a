//! Text that cannot become markup.
//!
//! Knows what Markdown and HTML read as signs. Must not know what the text says.

use crate::report::clean::clean;
use crate::report::view::{Mark, Piece};

/// Escapes a text for a line of Markdown.
///
/// A backslash goes before every sign that could open markup anywhere in a line; `&`, `<` and `>`
/// become references, and so does the colon of an address, which some readers would link.
pub(super) fn escaped(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for (at, c) in text.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            ':' if text[at..].starts_with("://") => out.push_str("&#58;"),
            '.' if ends_in_www(&text[..at]) => out.push_str("&#46;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' | '#' | '$' | '!' | '^' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    guarded_start(out)
}

/// Escapes a text that stands inside an HTML tag, where a backslash would be read as one.
pub(super) fn in_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' | '@' | ':' => {
                out.push_str("&#");
                out.push_str(&u32::from(c).to_string());
                out.push(';');
            }
            _ => out.push(c),
        }
    }
    out
}

/// Writes a marked stretch: `~~gone~~`, `**new**`, the marks round the words.
///
/// Where the marks would touch a punctuation sign Markdown may not read them as marks; there the
/// tags say the same.
pub(super) fn marked(piece: &Piece) -> String {
    let body = piece.text.trim();
    let (sign, tag) = match piece.mark {
        Mark::Plain => return escaped_inside(&piece.text),
        Mark::Gone => ("~~", "del"),
        Mark::New => ("**", "strong"),
    };
    if body.is_empty() {
        return format!("<{tag}>␣</{tag}>");
    }
    let start = piece.text.len() - piece.text.trim_start().len();
    let (before, after) = (&piece.text[..start], &piece.text[start + body.len()..]);
    let edges = [body.chars().next(), body.chars().next_back()];
    let plain_edges = edges.into_iter().flatten().all(char::is_alphanumeric);
    let body = escaped_inside(body);
    let marked =
        if plain_edges { format!("{sign}{body}{sign}") } else { format!("<{tag}>{body}</{tag}>") };
    format!("{}{marked}{}", escaped_inside(before), escaped_inside(after))
}

/// Escapes a stretch that never stands at the head of a line.
fn escaped_inside(text: &str) -> String {
    // The guard only concerns the first sign; behind `- was: ` no sign opens a block.
    escaped(&format!("x{text}")).split_off(1)
}

fn ends_in_www(text: &str) -> bool {
    text.len() >= 3 && text.is_char_boundary(text.len() - 3) && {
        text[text.len() - 3..].eq_ignore_ascii_case("www")
    }
}

/// Keeps a list mark, rule or underline at the head of a line from being one.
fn guarded_start(text: String) -> String {
    let trimmed = text.trim_start();
    let lead = text.len() - trimmed.len();
    let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
    let ordered = digits > 0 && matches!(trimmed.as_bytes().get(digits), Some(b'.' | b')'));
    if matches!(trimmed.bytes().next(), Some(b'-' | b'+' | b'=')) {
        return format!("{}\\{trimmed}", &text[..lead]);
    }
    if ordered {
        let (number, rest) = trimmed.split_at(digits);
        return format!("{}{number}\\{rest}", &text[..lead]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_text_cannot_become_markup() {
        assert_eq!(escaped("<script>*a*_b_"), "&lt;script&gt;\\*a\\*\\_b\\_");
        assert_eq!(escaped("[x](http://a.nl) ![y]"), "\\[x\\](http&#58;//a.nl) \\!\\[y\\]");
        assert_eq!(escaped("- een"), "\\- een");
        assert_eq!(escaped("1. een"), "1\\. een");
        assert_eq!(escaped("www.a.nl en b@c.nl"), "www&#46;a.nl en b&#64;c.nl");
        assert_eq!(in_html("</summary><b>*"), "&lt;/summary&gt;&lt;b&gt;&#42;");
    }

    #[test]
    fn marks_that_touch_punctuation_become_tags() {
        let piece = |mark, text: &str| Piece { mark, text: text.into() };
        assert_eq!(marked(&piece(Mark::Gone, "land weg ")), "~~land weg~~ ");
        assert_eq!(marked(&piece(Mark::New, ". De")), "<strong>. De</strong>");
        assert_eq!(marked(&piece(Mark::New, " ")), "<strong>␣</strong>");
    }
}
