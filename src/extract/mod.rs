//! Bytes of a paper become articles, a ledger and remarks.
//!
//! Knows formats, headings and what a paper says of itself; one `outline` serves all formats. Must
//! not touch the clock, the network or a file, never panics, and never fails whole: what cannot be
//! read is said.

mod beginning;
mod block;
mod boundary;
mod by_letter;
mod candidates;
mod captions;
mod contents;
mod count;
mod decode;
mod element;
mod enumerated;
mod expected;
mod grid;
mod growing;
mod heading;
mod heading_words;
mod html;
mod identify;
mod infer;
mod ledger;
mod leftover;
mod named;
mod office;
mod outline;
mod outlined;
mod parts;
pub mod pdf;
mod picture;
mod plain;
mod plausible;
mod printed_date;
mod remarks;
mod repeated;
mod run_in;
mod section_heading;
mod sections;
mod shape;
mod sub_budget;
mod table_sections;
pub mod tree;
mod twice;
mod unnumbered;
mod without_role;
mod xml;
mod zone;

pub use beginning::announced;
pub use decode::LARGEST_PAPER;
pub use html::parts_of;
pub use named::{PaperName, named};

use element::Reading;
use outlined::Outlined;
use remarks::Remarks;

use crate::model::{BudgetYear, Document, Extraction, Kind, Ledger, Rest, sha256};
use crate::text::Typography;

pub use plausible::in_wrong_place;
pub use section_heading::is_section_heading;

/// The version of the text this code makes of a paper's bytes.
///
/// It is raised whenever the same bytes give another text; the golden tests hold it.
pub const TEXT_VERSION: u32 = 9;

/// Reads one paper.
///
/// # Examples
///
/// ```
/// let extraction = prinsjesdiff::extract::extract(b"geen xml");
/// assert!(extraction.articles.is_empty());
/// ```
#[must_use]
pub fn extract(bytes: &[u8]) -> Extraction {
    if pdf::is_pdf(bytes) {
        return extract_printed(bytes, pdf::printed(bytes));
    }
    let mut remarks = Remarks::default();
    if office::is_office(bytes) {
        return extract_written(bytes);
    }
    match decode::decode(bytes, &mut remarks) {
        Ok(source) => read(&source, bytes, remarks),
        Err(reason) => {
            remarks.error(0, reason);
            unreadable(remarks)
        }
    }
}

/// Reads a paper that is a PDF, of which the lines were read before, or could not be.
#[must_use]
pub fn extract_printed(bytes: &[u8], printed: Result<pdf::Printed, String>) -> Extraction {
    let mut remarks = Remarks::default();
    let mut typography = Typography::default();
    match printed {
        Ok(printed) if !element::is_too_many(printed.lines.len(), bytes.len()) => {
            let reading =
                plain::read_printed(&printed, plain::EARLY, &mut typography, &mut remarks);
            assemble(reading, printed.letters, &typography, sha256(bytes), remarks)
        }
        Ok(_) => {
            remarks.error(0, "de pdf heeft te veel regels");
            unreadable(remarks)
        }
        Err(why) => {
            remarks.error(0, why);
            unreadable(remarks)
        }
    }
}

/// Reads a paper that was written with a word processor.
fn extract_written(bytes: &[u8]) -> Extraction {
    let mut remarks = Remarks::default();
    let mut typography = Typography::default();
    match office::written(bytes) {
        Ok(written) => {
            let printed = written.printed;
            let reading =
                plain::read_printed(&printed, plain::WRITTEN, &mut typography, &mut remarks);
            if written.is_tracked {
                remarks.warn(
                    0,
                    "het document bevat bijgehouden wijzigingen; zij zijn gelezen alsof zij zijn aanvaard",
                );
            }
            assemble(reading, printed.letters, &typography, sha256(bytes), remarks)
        }
        Err(why) => {
            remarks.error(0, why);
            unreadable(remarks)
        }
    }
}

/// Makes text of bytes in any encoding that papers are read in; else says what they are.
pub fn text_of(bytes: &[u8]) -> Result<String, String> {
    decode::decode(bytes, &mut Remarks::default()).map(std::borrow::Cow::into_owned)
}

/// Tells whether a paper's text is early: read from HTML or a PDF, to be replaced by the official XML.
#[must_use]
pub fn is_early(extraction: &Extraction) -> bool {
    let is_said = |remark: &str| [html::EARLY, plain::EARLY, plain::WRITTEN].contains(&remark);
    extraction.diagnostics.iter().any(|remark| remark.line == 0 && is_said(&remark.message))
}

/// Returns what is left of a paper that its reader could not bear: a remark.
#[must_use]
pub fn unread(reason: &str) -> Extraction {
    let mut remarks = Remarks::default();
    remarks.error(1, reason);
    unreadable(remarks)
}

fn unreadable(remarks: Remarks) -> Extraction {
    Extraction {
        document: Document::Unreadable,
        publication: None,
        articles: Vec::new(),
        ledger: Ledger::default(),
        rest: Rest::default(),
        diagnostics: remarks.finish(),
    }
}

fn read(source: &str, bytes: &[u8], mut remarks: Remarks) -> Extraction {
    let mut typography = Typography::default();
    let (reading, letters_in) = if html::is_html(source) {
        match html::read(source, &mut typography, &mut remarks) {
            Ok(reading) => (reading, count::letters_in_html(source)),
            Err(malformed) => {
                remarks.error(malformed.line, malformed.reason);
                return unreadable(remarks);
            }
        }
    } else if decode::is_xml(source) {
        match xml::read(source, &mut typography, &mut remarks) {
            Ok(reading) => (reading, count::letters_in_xml(source)),
            Err(malformed) => {
                remarks.error(malformed.line, malformed.reason);
                return unreadable(remarks);
            }
        }
    } else {
        let source = decode::in_lines(source);
        if element::is_too_many(source.lines().count(), source.len()) {
            remarks.error(1, "de tekst heeft te veel regels");
            return unreadable(remarks);
        }
        (plain::read(&source, &mut typography, &mut remarks), count::letters_in_plain(&source))
    };
    assemble(reading, letters_in, &typography, sha256(bytes), remarks)
}

fn assemble(
    mut reading: Reading,
    letters_in: u64,
    typography: &Typography,
    sha256: String,
    mut remarks: Remarks,
) -> Extraction {
    contents::mark(&mut reading.elements);
    captions::mark(&mut reading.elements);
    enumerated::mark(&mut reading.elements);
    let form = (reading.has_bill, reading.standing);
    let (document, publication) = identify::identify(&reading.head, form, sha256, &mut remarks);
    let titles = reading.head.dossier_title.clone().unwrap_or_default();
    let chapter = publication.as_ref().map(|publication| publication.chapter.clone());
    let sub_budgets = sub_budget::SubBudgets::of(chapter.as_ref(), &titles);
    let has_articles = document == Document::Articles && publication.is_some();
    let expected =
        if has_articles { expected::expected(&reading.elements, &sub_budgets) } else { Vec::new() };
    let kind = publication.as_ref().map_or(Kind::Begroting, |publication| publication.kind);
    let mut outlined = match &publication {
        Some(publication) if has_articles => {
            let context = outline::Context {
                chapter: publication.chapter.clone(),
                kind,
                year: Some(publication.year.0),
                sub_budgets: &sub_budgets,
            };
            outline::outline(reading.elements, &context, &mut remarks)
        }
        _ => Outlined { rest: leftover::rest_only(reading.elements), ..Outlined::default() },
    };
    repeated::set_aside(&mut outlined, &mut remarks);
    if document == Document::Bill {
        remarks.note(0, "dit is een wetsvoorstel: het bevat geen beleidsartikelen");
    } else if has_articles && !kind.has_goals() {
        let sections = outlined.articles.iter().flat_map(|article| &article.sections);
        let said = if sections.into_iter().any(|section| section.kind.is_compared()) {
            "van dit soort stuk worden de onderdelen A en B niet vergeleken"
        } else {
            "dit soort stuk heeft geen onderdelen A en B; er valt niets te vergelijken"
        };
        remarks.note(0, said);
    }
    if let Some(paper) = &publication
        && has_articles
        && kind.has_goals()
        && paper.year < BudgetYear::FIRST_WITH_GOALS
    {
        let first = BudgetYear::FIRST_WITH_GOALS;
        remarks.note(
            0,
            format!(
                "vóór {first} hadden begrotingen geen doelstellingen; er valt niets te vergelijken"
            ),
        );
    }
    if let Some(paper) = &publication
        && let Some(remark) = without_role::remark(&outlined.articles, paper)
    {
        remarks.note(0, remark);
    }
    let account = ledger::Account { letters_in, cut_off: reading.cut_off, typography };
    let ledger = ledger::ledger(&account, &outlined, expected, &mut remarks);
    let Outlined { articles, rest, .. } = outlined;
    Extraction { document, publication, articles, ledger, rest, diagnostics: remarks.finish() }
}
