//! A digest as an e-mail: text, HTML, and the full report attached.
//!
//! Knows how large a mail may be and cuts to it; both parts tell the same. Must not know how a mail
//! is sent, nor to whom.

mod html;
mod items;

use super::csv;
use super::digest::{Comparison, Digest, DigestView, Frame, Limits, file_base, sources_csv};
use super::document::{self, Block};
use super::notice::{Notice, NoticeView};
use super::parcel::{Attachment, Mail};
use super::terminal::layout::Page;
use super::terminal::print::Printer;
use super::view::Extent;
use super::wording::Wording;
use crate::watch::WordPattern;

/// Most bytes of both parts together, encoded for the way; mail programs hide what is longer.
const MOST_BYTES: usize = 78_000;
/// Most bytes of an attached file; many servers refuse a mail of 10 MB.
const MOST_ATTACHED: usize = 3_000_000;
/// Columns of a line; mail programs quote an answer with a sign before it.
const WIDTH: usize = 75;
/// The name of the attached table of sources.
const SOURCES: &str = "bronnen.csv";
/// Longest line of an encoded text, its soft break included.
const LINE: usize = 76;

/// Returns the mail of a digest.
#[must_use]
pub fn digest(frame: &Frame<'_>, digest: &Digest<'_>) -> Mail {
    let attachments = attachments(frame, digest);
    let sought = digest.criteria.words.as_slice();
    let mut mail = Mail::default();
    for limits in Limits::STEPS {
        let view = DigestView::of(frame, digest, limits);
        let attached = items::attached(frame.wording, &view, &attachments);
        let compared = items::compared(frame.wording, &view, &attachments);
        let document = document::digest(frame.wording, &view, attached, compared);
        mail = Mail {
            text: text(frame.wording, &document, sought),
            html: html::page(frame.wording, &view.subject, &document, sought),
            subject: view.subject,
            attachments: Vec::new(),
        };
        if encoded_length(&mail.text) + encoded_length(&mail.html) <= MOST_BYTES {
            break;
        }
    }
    Mail { attachments, ..mail }
}

/// Returns the mail of a short message.
#[must_use]
pub fn notice(frame: &Frame<'_>, notice: &Notice<'_>) -> Mail {
    let view = NoticeView::of(frame, notice);
    let document = document::notice(&view);
    Mail {
        // The subject stands above the text already.
        text: text(frame.wording, document.get(1..).unwrap_or_default(), &[]),
        html: html::page(frame.wording, &view.subject, &document, &[]),
        subject: view.subject.clone(),
        attachments: Vec::new(),
    }
}

/// Prints a document in lines short enough for every mail program.
fn text(wording: Wording, document: &[Block<'_>], sought: &[WordPattern]) -> String {
    let mut page = Page::new(WIDTH, false);
    Printer { wording, sought, is_mail: true }.print(&mut page, document);
    page.finish()
}

/// Returns the full report as a page and as a table, and the table of sources.
fn attachments(frame: &Frame<'_>, digest: &Digest<'_>) -> Vec<Attachment> {
    let mut files = Vec::new();
    let mut add = |name: String, media_type: &str, text: String| {
        if text.len() <= MOST_ATTACHED {
            files.push(Attachment { name, media_type: media_type.to_owned(), text });
        }
    };
    for comparison in &digest.comparisons {
        let Comparison { changes, old, new, fresh, .. } = *comparison;
        let is_first = comparison.is_first();
        let language = frame.wording.language();
        // Two comparisons of one message are told apart by the side they start from.
        let base = match digest.comparisons.as_slice() {
            [_] => file_base(changes.to),
            _ => format!("{}-{}", file_base(changes.to), file_base(changes.from)),
        };
        let chapters = if fresh.is_empty() { &digest.criteria.chapters } else { fresh };
        let is_selection = digest.criteria.is_partial();
        let extent = Extent { chapters, is_first, is_selection, ..Extent::default() };
        let page = super::html::part(changes, old, new, language, extent);
        add(format!("{base}.html"), "text/html; charset=utf-8", page);
        let table = csv::changes(changes, old, new, language);
        add(format!("{base}.csv"), "text/csv; charset=utf-8", table);
    }
    add(SOURCES.to_owned(), "text/csv; charset=utf-8", sources_csv(frame, digest));
    files
}

/// Returns how many bytes a text has when it is encoded as quoted-printable.
fn encoded_length(text: &str) -> usize {
    let (mut length, mut column) = (0, 0);
    for byte in text.bytes() {
        let wide = match byte {
            b'\n' => {
                length += 2;
                column = 0;
                continue;
            }
            b'=' => 3,
            b' '..=b'~' | b'\t' => 1,
            _ => 3,
        };
        if column + wide >= LINE {
            length += 3;
            column = 0;
        }
        length += wide;
        column += wide;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;
    use crate::watch::Criteria;

    #[test]
    fn a_digest_reads_like_its_model() {
        let mail = digest(&sample::frame(), &sample::digest());
        insta::assert_snapshot!(format!("{}\n\n{}", mail.subject, mail.text));
        let names: Vec<&str> = mail.attachments.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["begroting-2027.html", "begroting-2027.csv", "bronnen.csv"]);
        insta::assert_snapshot!(mail.attachments[2].text.replace("\r\n", "\n"));
    }

    #[test]
    fn the_words_of_a_watch_are_marked_in_both_parts() {
        let words = ["zandpad*", "onderhoud"].map(|word| WordPattern::parse(word).unwrap());
        let criteria = Criteria { words: words.to_vec(), ..Criteria::default() };
        let mail = digest(&sample::frame(), &Digest { criteria: &criteria, ..sample::digest() });
        assert!(mail.text.contains("stimuleert het *onderhoud* van *zandpaden*"), "{}", mail.text);
        let marked = "<b style=\"border-bottom:2px solid #b58900\">zandpaden</b>";
        assert!(mail.html.contains(marked), "{}", mail.html);
        let plain = digest(&sample::frame(), &sample::digest());
        assert!(!plain.text.contains('*') && !plain.html.contains("#b58900"));
    }

    #[test]
    fn notices_are_short_and_say_what_to_do() {
        let mails =
            sample::notices().iter().map(|one| notice(&sample::frame(), one)).collect::<Vec<_>>();
        let texts: Vec<String> = mails
            .iter()
            .map(|mail| format!("{}\n{}", mail.subject, mail.text.split("\n\n").next().unwrap()))
            .collect();
        insta::assert_snapshot!(texts.join("\n\n"));
    }

    #[test]
    fn with_pages_of_our_own_items_lead_there() {
        let frame = Frame { base_url: "https://begroting.example.org/", ..sample::frame() };
        let mail = digest(&frame, &sample::digest());
        let first = "https://begroting.example.org/begroting/2026..2027/XXV/1/#a-";
        let address = mail.text.lines().find(|line| line.contains(first)).unwrap().trim();
        assert_eq!(address.len(), first.len() + 8, "{address}");
        let link = format!(
            "<a href=\"{address}\" style=\"color:#0b57a4\">Kamerstukken II 2026/27, 99030 XXV"
        );
        assert!(mail.html.contains(&link), "{}", mail.html);
        assert!(mail.html.contains("(<a href=\"https://zoek.officielebekendmakingen.nl/"));
    }

    #[test]
    fn the_length_of_a_part_is_what_it_has_on_its_way() {
        assert_eq!(encoded_length("abc\n"), 5);
        assert_eq!(encoded_length("é="), 9);
        assert_eq!(encoded_length(&"a".repeat(150)), 150 + 3);
    }
}
