//! Bytes as text: encodings, marks and debris before the text, and what is no text at all.
//!
//! Knows how papers are encoded and by which signs other files are known. Must not know what a
//! paper says.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::remarks::Remarks;
use super::twice;

/// Largest paper that is read, in bytes; the largest official XML seen is 11 MB.
pub const LARGEST_PAPER: usize = 128 * 1024 * 1024;

/// Within this many bytes a paper must say its encoding: declarations stand in the first 200, metas
/// of a page in the first 1,024.
const ENCODING_WITHIN: usize = 1024;

/// Within this many bytes a file shows that it is no text.
const SAMPLE: usize = 4096;

/// Ends of lines beside those that Unix and Windows write.
const LINE_ENDS: &[char] = &['\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// Writes every end of a line as one that the readers of lines know.
pub(super) fn in_lines(source: &str) -> Cow<'_, str> {
    let source = if source.contains("\r\n") {
        Cow::Owned(source.replace("\r\n", "\n"))
    } else {
        Cow::Borrowed(source)
    };
    if source.contains(LINE_ENDS) { Cow::Owned(source.replace(LINE_ENDS, "\n")) } else { source }
}

/// Tells whether a text is XML: it begins as such, or an XML declaration stands near its head, behind text
/// that should not be there.
pub(super) fn is_xml(source: &str) -> bool {
    const NEAR: usize = 200;
    let mut near = source.char_indices().take(NEAR);
    source.trim_start().starts_with('<') || near.any(|(at, _)| source[at..].starts_with("<?xml"))
}

/// How the first bytes of files that are no text read, and what such a file is.
const SIGNS: &[(&[u8], &str)] = &[
    (b"{\\rtf", "dit is een RTF-bestand; bewaar het als platte tekst en geef die"),
    (
        b"\xd0\xcf\x11\xe0",
        "dit is een oud Word- of Excel-bestand; bewaar het als platte tekst en geef die",
    ),
    (b"\x1f\x8b", "dit is een ingepakt bestand (gzip); pak het uit en geef het stuk zelf"),
    (b"7z\xbc\xaf", "dit is een ingepakt bestand (7z); pak het uit en geef het stuk zelf"),
    (b"Rar!", "dit is een ingepakt bestand (rar); pak het uit en geef het stuk zelf"),
    (b"BZh", "dit is een ingepakt bestand (bzip2); pak het uit en geef het stuk zelf"),
    (b"\xfd7zXZ", "dit is een ingepakt bestand (xz); pak het uit en geef het stuk zelf"),
    (b"(\xb5/\xfd", "dit is een ingepakt bestand (zstd); pak het uit en geef het stuk zelf"),
    (b"\x89PNG", IMAGE),
    (b"\xff\xd8\xff", IMAGE),
    (b"GIF8", IMAGE),
    (b"II*\0", IMAGE),
    (b"MM\0*", IMAGE),
];

const IMAGE: &str = "dit is een afbeelding; geef de XML of de platte tekst van het stuk";
const ZIP: &str =
    "dit is een zipbestand; pak het uit en geef de XML of de platte tekst van het stuk";
const WORD: &str =
    "dit is een Word-bestand; geef de XML van het stuk, of bewaar het als platte tekst";
const OFFICE: &str = "dit is een kantoorbestand (Office of OpenDocument); geef de XML van het stuk, of bewaar het als platte tekst";
const BINARY: &str = "dit is geen tekst; geef de XML, de HTML of de platte tekst van het stuk";
const EMPTY: &str = "het bestand is leeg; geef de XML, de HTML of de platte tekst van het stuk";

/// Makes text of the bytes, and says so where they were not what they should be.
pub(super) fn decode<'a>(bytes: &'a [u8], remarks: &mut Remarks) -> Result<Cow<'a, str>, String> {
    if bytes.len() > LARGEST_PAPER {
        return Err(format!("het bestand is groter dan {} MB", LARGEST_PAPER / 1024 / 1024));
    }
    if let Some(what) = no_text(bytes) {
        return Err(what.to_owned());
    }
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bare.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(EMPTY.to_owned());
    }
    let text = match utf16(bare) {
        Some(encoding) => Cow::Owned(strictly(encoding, bare)?),
        None if bare.iter().take(SAMPLE).any(|byte| *byte == 0) => return Err(BINARY.to_owned()),
        None => of_bytes(bare, remarks)?,
    };
    let text = match without_debris(&text) {
        Some(clean) => {
            remarks.note(1, "resten van een bytemarkering voor het begin zijn weggelaten");
            Cow::Owned(clean.to_owned())
        }
        None => text,
    };
    let text = match twice::mended(&text) {
        Some((mended, signs)) => {
            remarks.note(
                0,
                format!("tweemaal gecodeerde tekens (‘Ã«’ voor ‘ë’) zijn hersteld: {signs}"),
            );
            Cow::Owned(mended)
        }
        None => text,
    };
    if is_rubbish(&text) { Err(BINARY.to_owned()) } else { Ok(text) }
}

/// Makes text of bytes that are in the encoding they name; nothing is guessed.
pub(super) fn decode_as_named(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let mut remarks = Remarks::default();
    decode(bytes, &mut remarks).ok().filter(|_| remarks.finish().is_empty())
}

/// Says what a file is that is no text.
fn no_text(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let head = &bytes[..bytes.len().min(SAMPLE)];
        let names = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
        return Some(if names(b"word/") {
            WORD
        } else if names(b"[Content_Types].xml") || names(b"opendocument") {
            OFFICE
        } else {
            ZIP
        });
    }
    SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)).map(|(_, what)| *what)
}

/// UTF-16, by its mark, or because every other byte of its first signs is zero.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding != UTF_8).then_some(encoding);
    }
    let head = &bytes[..bytes.len().min(SAMPLE) & !1];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    // Dutch is written in ASCII but for a sign here and there.
    let most = |count: usize| count * 10 >= head.len() / 2 * 8 && count > 1;
    match (most(first), most(second)) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, String> {
    let (text, _, broken) = encoding.decode(bytes);
    if broken {
        return Err(format!("de tekst is geen geldige {}", encoding.name()));
    }
    Ok(text.into_owned())
}

/// UTF-8, what the text declares, or else UTF-8 with the bytes that are not read as Windows-1252:
/// so old texts are encoded, and so are texts that were put together from both.
fn of_bytes<'a>(bytes: &'a [u8], remarks: &mut Remarks) -> Result<Cow<'a, str>, String> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text));
    }
    if let Some(encoding) = declared_encoding(bytes).filter(|encoding| *encoding != UTF_8) {
        return strictly(encoding, bytes).map(Cow::Owned);
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut signs = 0u64;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        signs += chunk.invalid().len() as u64;
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    let message = format!("de tekst is geen UTF-8; {signs} tekens zijn gelezen als Windows-1252");
    remarks.note(0, message);
    Ok(Cow::Owned(text))
}

/// Returns the encoding an XML declaration or the head of a page names.
fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(ENCODING_WITHIN))?;
    let head: String = head.iter().take_while(|b| b.is_ascii()).map(|&b| char::from(b)).collect();
    let (_, rest) = head.split_once("encoding=").or_else(|| head.split_once("charset="))?;
    let label = rest.trim_start_matches(['"', '\'']).split(['"', '\'', '>', ' ', ';']).next()?;
    Encoding::for_label(label.as_bytes())
}

/// A mark that was read in the wrong encoding and written again stands before the text as `ï»¿`.
fn without_debris(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(behind) =
        ["ï»¿", "\u{feff}", "þÿ", "ÿþ"].iter().find_map(|mark| rest.strip_prefix(mark))
    {
        rest = behind;
    }
    (rest.len() < text.len()).then_some(rest)
}

/// A twentieth of control characters is no text in any encoding.
fn is_rubbish(text: &str) -> bool {
    let sample = || text.chars().take(SAMPLE);
    let controls = sample().filter(|sign| sign.is_control() && !sign.is_whitespace()).count();
    controls * 20 > sample().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<&str, &str>) {
        let mut remarks = Remarks::default();
        let found = decode(bytes, &mut remarks);
        match expected {
            Ok(text) => assert_eq!(found.as_deref(), Ok(text)),
            Err(part) => assert!(found.as_ref().is_err_and(|why| why.contains(part)), "{found:?}"),
        }
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        for text in ["<al>Het veer over de ĳssel</al>", "Artikel 1. Het veer over de ĳssel"] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            let marked = [b"\xff\xfe".as_slice(), &little].concat();
            for bytes in [little.as_slice(), &big, &marked] {
                check(bytes, Ok(text));
            }
            check(&little[..little.len() - 1], Err("geen geldige UTF-16LE"));
        }
    }

    #[test]
    fn bytes_that_are_no_utf_8_are_read_as_windows_1252() {
        check(b"co\xf6rdinatie \x96 \x80 5", Ok("coördinatie – € 5"));
        check("coördinatie \u{2013} ".as_bytes(), Ok("coördinatie – "));
        check(b"co\xc3\xb6rdinatie en co\xf6rdinatie", Ok("coördinatie en coördinatie"));
        check(
            b"<?xml version='1.0' encoding='UTF-8'?><al>co\xf6rdinatie</al>",
            Ok("<?xml version='1.0' encoding='UTF-8'?><al>coördinatie</al>"),
        );
    }

    #[test]
    fn what_is_left_of_a_mark_before_the_text_is_taken_away() {
        check("ï»¿<?xml version='1.0'?><al/>".as_bytes(), Ok("<?xml version='1.0'?><al/>"));
        check("\u{feff}ï»¿<al/>".as_bytes(), Ok("<al/>"));
        check("\u{feff}\u{feff}<al/>".as_bytes(), Ok("<al/>"));
        check(b"\xef\xbb\xbf<al/>", Ok("<al/>"));
    }

    #[test]
    fn what_is_no_text_is_named() {
        check(b"PK\x03\x04\x14\0kst.xml", Err("zipbestand"));
        check(b"PK\x03\x04\x14\0[Content_Types].xml\0word/document.xml", Err("Word-bestand"));
        check(b"\x1f\x8b\x08\0", Err("gzip"));
        check(b"\x89PNG\r\n", Err("afbeelding"));
        check(b"\x7fELF\x02\x01\x01\0\0\0\0", Err("dit is geen tekst"));
        check(b"", Err("leeg"));
        check(b"\xef\xbb\xbf \r\n", Err("leeg"));
    }
}
