//! Which paper this says it is, by its beginning alone, so that papers can be put in order before they are read.
//!
//! Knows how much of a paper holds its head. Must not decide anything: what counts is what the whole paper says.

use super::remarks::Remarks;
use super::{decode, html, identify, office, pdf, plain, xml};
use crate::model::Publication;
use crate::text::Typography;

/// In real papers the head ends within a fifth of this.
const HEAD: usize = 16 * 1024;

/// Returns which paper this says it is at its beginning; nothing where only the whole says it, as in a PDF.
#[must_use]
pub fn announced(bytes: &[u8]) -> Option<Publication> {
    if pdf::is_pdf(bytes) || office::is_office(bytes) {
        return None;
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let end = head.iter().rposition(|&byte| byte == b'>').map_or(head.len(), |at| at + 1);
    let (mut typography, mut remarks) = (Typography::default(), Remarks::default());
    let source = decode::decode(&head[..end], &mut remarks).ok()?;
    let reading = if html::is_html(&source) {
        html::read(&source, &mut typography, &mut remarks).ok()?
    } else if decode::is_xml(&source) {
        xml::read_beginning(&source, &mut typography, &mut remarks).ok()?
    } else {
        plain::read(&decode::in_lines(&source), &mut typography, &mut remarks)
    };
    let form = (reading.has_bill, reading.standing);
    identify::identify(&reading.head, form, String::new(), &mut remarks).1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::model::sha256;

    #[test]
    fn the_beginning_of_a_paper_says_which_it_is() {
        let mut told = 0;
        for paper in crate::example::PAPERS {
            let whole = extract(paper.bytes).publication;
            let head = announced(paper.bytes);
            told += usize::from(head.is_some());
            let sha256 = sha256(paper.bytes);
            assert_eq!(head.map(|head| Publication { sha256, ..head }), whole);
        }
        assert!(told > 0);
    }

    #[test]
    fn a_beginning_may_break_off_anywhere() {
        let Some(paper) = crate::example::PAPERS.first() else { panic!("no example") };
        for length in 0..paper.bytes.len().min(2000) {
            let _ = announced(&paper.bytes[..length]);
        }
        assert_eq!(announced(b"%PDF-1.7"), None);
    }
}
