//! A text as it stands, and as it reads once percent signs, JSON escapes and entities are undone.
//!
//! Knows from which bytes of the text each byte of a reading comes. Must not know what is looked
//! for.

use std::ops::Range;

/// How often a text is read again: a path in JSON in a page of HTML has been written three times.
const READINGS: usize = 3;
/// The longest name or number of an entity.
const LONGEST_ENTITY: usize = 10;
/// Entities with a name that stand for what addresses are made of.
const NAMED: &[(&[u8], u8)] = &[
    (b"amp", b'&'),
    (b"lt", b'<'),
    (b"gt", b'>'),
    (b"quot", b'"'),
    (b"apos", b'\''),
    (b"sol", b'/'),
    (b"colon", b':'),
    (b"commat", b'@'),
    (b"quest", b'?'),
    (b"equals", b'='),
    (b"percnt", b'%'),
    (b"num", b'#'),
];

/// One reading of a text, in small letters.
pub(super) struct View {
    pub bytes: Vec<u8>,
    /// From where in the text each byte comes.
    pub sources: Vec<Range<usize>>,
}

impl View {
    /// Returns the text and what it reads as, again and again until nothing is left to undo.
    pub fn all(text: &str) -> Vec<Self> {
        let bytes = text.as_bytes().to_vec();
        let sources = (0..bytes.len()).map(|at| at..at + 1).collect();
        let mut views = vec![Self { bytes, sources }];
        while views.len() <= READINGS
            && let Some(next) = views.last().and_then(Self::read)
        {
            views.push(next);
        }
        for view in &mut views {
            view.bytes.make_ascii_lowercase();
        }
        views
    }

    /// Returns the same without what parts lines and letters: a text that was folded into lines reads as one;
    /// nothing where nothing parts them.
    pub fn joined(&self) -> Option<Self> {
        let text = std::str::from_utf8(&self.bytes).ok()?;
        let mut next = Self { bytes: Vec::new(), sources: Vec::new() };
        for (at, letter) in text.char_indices().filter(|(_, letter)| !is_gap(*letter)) {
            let end = at + letter.len_utf8();
            next.bytes.extend(&self.bytes[at..end]);
            next.sources.extend_from_slice(&self.sources[at..end]);
        }
        (next.bytes.len() < self.bytes.len()).then_some(next)
    }

    /// Undoes one writing; nothing where there is nothing to undo.
    fn read(&self) -> Option<Self> {
        let mut next = Self { bytes: Vec::new(), sources: Vec::new() };
        let mut at = 0;
        while let Some(&byte) = self.bytes.get(at) {
            let rest = &self.bytes[at..];
            let undone = match byte {
                b'%' => percent(rest),
                b'\\' => escape(rest),
                b'&' => entity(rest),
                _ => None,
            };
            let (letters, length) = undone.unwrap_or_else(|| (vec![byte], 1));
            let source = self.sources[at].start..self.sources[at + length - 1].end;
            next.sources.extend(letters.iter().map(|_| source.clone()));
            next.bytes.extend(letters);
            at += length;
        }
        (next.bytes != self.bytes).then_some(next)
    }
}

/// Tells whether a letter only parts others: space, the end of a line, or nothing that shows.
pub(super) fn is_gap(letter: char) -> bool {
    /// Signs without width: soft hyphen, joiners, marks of direction, the mark of byte order.
    const UNSEEN: [char; 4] = ['\u{ad}', '\u{2060}', '\u{180e}', '\u{feff}'];
    letter.is_whitespace()
        || letter.is_control()
        || ('\u{200b}'..='\u{200f}').contains(&letter)
        || ('\u{202a}'..='\u{202e}').contains(&letter)
        || UNSEEN.contains(&letter)
}

/// Returns a text as bytes, as it stands and as it reads.
pub(super) fn read_out(text: &str) -> Vec<Vec<u8>> {
    let bytes = text.as_bytes().to_vec();
    let sources = (0..bytes.len()).map(|at| at..at + 1).collect();
    let mut view = View { bytes, sources };
    let mut all = vec![view.bytes.clone()];
    while all.len() <= READINGS
        && let Some(next) = view.read()
    {
        all.push(next.bytes.clone());
        view = next;
    }
    all
}

fn number(digits: &[u8], base: u32) -> Option<u32> {
    let text = std::str::from_utf8(digits).ok()?;
    let all_digits = !text.is_empty() && text.chars().all(|digit| digit.is_digit(base));
    u32::from_str_radix(text, base).ok().filter(|_| all_digits)
}

fn letter(number: u32) -> Option<Vec<u8>> {
    char::from_u32(number).map(|letter| letter.to_string().into_bytes())
}

/// Reads `%2F`, and `%u002F` as scripts write it.
fn percent(rest: &[u8]) -> Option<(Vec<u8>, usize)> {
    if matches!(rest.get(1), Some(b'u' | b'U')) {
        return Some((letter(number(rest.get(2..6)?, 16)?)?, 6));
    }
    let byte = number(rest.get(1..3)?, 16)?;
    Some((vec![u8::try_from(byte).ok()?], 3))
}

/// Reads `\/`, `\"`, `\u002f`, `\u{2f}`, `\x2f` and `\057`, and the end of a line that goes on: `\n`.
fn escape(rest: &[u8]) -> Option<(Vec<u8>, usize)> {
    if rest.get(1..3).is_some_and(|two| two.eq_ignore_ascii_case(b"u{")) {
        let end = rest.iter().take(LONGEST_ENTITY).position(|byte| *byte == b'}')?;
        return Some((letter(number(&rest[3..end], 16)?)?, end + 1));
    }
    if let Some(byte) = rest.get(1..4).and_then(|digits| number(digits, 8)) {
        return Some((vec![u8::try_from(byte).ok()?], 4));
    }
    let digits = match rest.get(1)? {
        b'n' | b'r' | b't' => return Some((vec![b' '], 2)),
        b'u' | b'U' => rest.get(2..6)?,
        b'x' | b'X' => rest.get(2..4)?,
        sign if sign.is_ascii_punctuation() => return Some((vec![*sign], 2)),
        _ => return None,
    };
    Some((letter(number(digits, 16)?)?, 2 + digits.len()))
}

/// Reads `&amp;`, `&#47;` and `&#x2f;`.
fn entity(rest: &[u8]) -> Option<(Vec<u8>, usize)> {
    let end = rest.iter().take(LONGEST_ENTITY).position(|byte| *byte == b';')?;
    let name = rest[1..end].to_ascii_lowercase();
    let letters = match name.strip_prefix(b"#") {
        Some(digits) => match digits.strip_prefix(b"x") {
            Some(digits) => letter(number(digits, 16)?)?,
            None => letter(number(digits, 10)?)?,
        },
        None => vec![NAMED.iter().find(|(known, _)| *known == name)?.1],
    };
    Some((letters, end + 1))
}
