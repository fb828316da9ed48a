//! Backslashes: put where a character would read as markup, and taken away again.
//!
//! Knows which characters are markup inside a line and at its beginning. Must not know blocks.

/// Puts a text on one line. It comes before all else: what stands behind a line end that becomes a space
/// may read as markup then.
pub(super) fn flat(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

/// Escapes text inside a line: emphasis, code, tags, entities and links.
#[must_use]
pub fn inline(text: &str) -> String {
    escape(&flat(text), |_, _, _| false)
}

/// Escapes a text that stands at the beginning of a line of its own.
#[must_use]
pub fn line(text: &str) -> String {
    let text = flat(text);
    let at = block_start(&text);
    escape(&text, |index, _, _| Some(index) == at)
}

/// Escapes the text of a heading, where a closing run of `#` would be swallowed.
pub(super) fn heading(text: &str) -> String {
    let text = flat(text);
    let open = text.trim_end_matches('#');
    let closes = open.len() < text.len() && (open.is_empty() || open.ends_with(' '));
    let run = if closes { open.len() } else { text.len() };
    escape(&text, |index, _, _| index == run)
}

/// Escapes the text of a table cell, with `<br>` where a line ends.
pub(super) fn cell(text: &str) -> String {
    with_breaks(text, '|')
}

/// Escapes the title of a table, which stands between stars.
pub(super) fn title(text: &str) -> String {
    with_breaks(text, '*')
}

fn with_breaks(text: &str, also: char) -> String {
    let lines: Vec<String> =
        text.split('\n').map(|line| escape(&flat(line), |_, current, _| current == also)).collect();
    lines.join("<br>")
}

/// Escapes a text on one line, with one rule besides those that hold everywhere: index, character, next.
pub(super) fn escape(text: &str, also: impl Fn(usize, char, Option<char>) -> bool) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((index, current)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        if is_markup(current, before, next, &text[index..]) || also(index, current, next) {
            written.push('\\');
        }
        written.push(current);
        before = Some(current);
    }
    written
}

fn is_markup(current: char, before: Option<char>, next: Option<char>, rest: &str) -> bool {
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match current {
        '`' => true,
        '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
        '*' | '~' => !(blank(before) && blank(next)),
        '_' => !(blank(before) && blank(next) || word(before) && word(next)),
        '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
        '&' => is_entity(rest),
        ']' => matches!(next, Some('(' | ':')),
        _ => false,
    }
}

/// Tells whether a text that begins with `&` begins with an entity, such as `&amp;` or `&#38;`.
fn is_entity(text: &str) -> bool {
    let body = text.get(1..).unwrap_or_default();
    let name = body.strip_prefix('#').unwrap_or(body);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    end > 0 && name[end..].starts_with(';')
}

/// Finds the character that makes the beginning of a line read as a block: a heading, an item, a
/// quote, a rule, a table.
fn block_start(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let tail = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    let only = |allowed: &[char]| text.chars().all(|c| allowed.contains(&c));
    let opens = match first {
        '>' | '|' => true,
        '#' => tail(text.trim_start_matches('#')),
        '-' | ':' => {
            first == '-' && tail(&text[1..]) || text.contains('-') && only(&['-', '|', ':', ' '])
        }
        '+' | '*' | '_' => tail(&text[1..]),
        '=' => only(&['=', ' ']),
        '[' => is_checkbox(text),
        _ => return ordinal(text),
    };
    opens.then_some(0)
}

/// Tells whether the text begins as a box to tick does on a forge.
fn is_checkbox(text: &str) -> bool {
    ["[ ]", "[x]", "[X]"].iter().any(|box_| text.starts_with(box_))
}

/// Finds the stop or bracket of a number that would begin a numbered list.
fn ordinal(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?;
    let mark = digits > 0 && rest.starts_with(['.', ')']);
    (mark && (rest.len() == 1 || rest[1..].starts_with(' '))).then_some(digits)
}

/// Takes the backslashes away again; in cells and titles `<br>` becomes a line end.
pub(super) fn unescape(written: &str, breaks: Breaks) -> String {
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(current) = rest.chars().next() {
        let after = &rest[current.len_utf8()..];
        match (current, after.chars().next()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => {
                text.push(next);
                rest = &after[1..];
            }
            ('<', _) if breaks == Breaks::LineEnds && after.starts_with("br>") => {
                text.push('\n');
                rest = &after["br>".len()..];
            }
            _ => {
                text.push(current);
                rest = after;
            }
        }
    }
    text
}

/// What `<br>` means where a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    /// A line end, as in cells.
    LineEnds,
    /// Nothing but its letters.
    Letters,
}

/// Finds the first character that stands without a backslash before it.
pub(super) fn find_bare(written: &str, wanted: char) -> Option<usize> {
    let mut escaped = false;
    for (index, current) in written.char_indices() {
        if escaped {
            escaped = false;
        } else if current == wanted {
            return Some(index);
        } else {
            escaped = current == '\\';
        }
    }
    None
}
