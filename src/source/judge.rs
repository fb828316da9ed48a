//! Whether what came is what was asked for.
//!
//! Knows how a paper begins, in each form, and what an error page is. Must not judge what is in a
//! paper beyond its head.

use super::announced::{Announced, Form};
use super::sru::is_page;
use crate::extract::tree::{self, Limits, Node, TreeError};

/// How the service says that something is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Status 404 or 410.
    NotFound,
    /// A redirect to the page for what is not there.
    NotFoundPage,
    /// A page for people with status 200 where a paper should be.
    PageInstead,
}

/// Why what came is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing came.
    #[error("the file is empty")]
    Empty,
    /// The text stops before its end.
    #[error("the file stops before its end")]
    Truncated,
    /// The bytes are not text in the character set they claim.
    #[error("the bytes are not text in the character set the file names")]
    Charset,
    /// The XML is not well-formed.
    #[error("the XML is not well-formed (byte {at})")]
    NotWellFormed {
        /// Where reading stopped.
        at: u64,
    },
    /// It is nested too deeply, or its head has too many elements.
    #[error("its elements are nested too deeply, or too many")]
    TooComplex,
    /// It is something else than a parliamentary paper.
    #[error("this is no parliamentary paper: ‘{found}’")]
    NotAPaper {
        /// What it is: its root, or the kind of file.
        found: String,
    },
    /// It is another paper.
    #[error("this is another paper: {found}")]
    OtherPaper {
        /// Dossier, chapter and number as they stand in it.
        found: String,
    },
}

/// What is wrong with a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It says that there is nothing.
    Absent(Sign),
    Refused(Refusal),
}

impl From<Refusal> for Wrong {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Elements of a paper's body: walked over, so that a cut is noticed, and not kept.
const BODY: &[&str] = &["algemeen", "voorstel-wet", "officiele-inhoudsopgave", "bijlage", "body"];
/// Roots of a paper in the two dialects; source: `domain.md` 3.
const ROOTS: &[&str] = &["officiele-publicatie", "kamerwrk"];
/// As deep as the reader of papers goes.
const DEEPEST: usize = 256;

/// Judges a body.
pub(super) fn judge(body: &[u8], form: Form, paper: &Announced) -> Result<(), Wrong> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::Empty.into());
    }
    match form {
        Form::Xml => xml(body, paper),
        Form::Html => html(body, paper),
        Form::Pdf => pdf(body),
        Form::Metadata | Form::Pages => Ok(()),
    }
}

fn xml(body: &[u8], paper: &Announced) -> Result<(), Wrong> {
    if body.starts_with(b"%PDF") {
        return Err(Refusal::NotAPaper { found: "pdf".to_owned() }.into());
    }
    let is_paper = ROOTS.iter().any(|root| contains(body, &format!("<{root}")));
    if is_page(body) && !is_paper {
        return Err(Wrong::Absent(Sign::PageInstead));
    }
    let limits = Limits { depth: DEEPEST, elements: 10_000, skip: BODY };
    let root = tree::read(body, &limits).map_err(|error| match error {
        TreeError::Empty => Refusal::Empty,
        TreeError::Charset => Refusal::Charset,
        TreeError::CutOff => Refusal::Truncated,
        TreeError::Malformed(at) => Refusal::NotWellFormed { at },
        TreeError::TooDeep | TreeError::TooMany => Refusal::TooComplex,
    })?;
    if !ROOTS.contains(&root.name.as_str()) {
        return Err(Refusal::NotAPaper { found: root.name }.into());
    }
    // Other gazettes have the same root.
    let gazette = root.children.iter().find(|child| child.name != "metadata");
    if root.name == ROOTS[0]
        && let Some(gazette) = gazette.filter(|child| child.name != "kamerstuk")
    {
        return Err(Refusal::NotAPaper { found: gazette.name.clone() }.into());
    }
    match other_paper(&root, paper) {
        Some(found) => Err(Refusal::OtherPaper { found }.into()),
        None => Ok(()),
    }
}

/// Returns what the paper calls itself if that is not what was asked for. A paper that does not say
/// is not another one.
fn other_paper(root: &Node, paper: &Announced) -> Option<String> {
    let folders = root.all("dossiernummer");
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let mut others = Vec::new();
    for folder in folders {
        let dossier = digits(folder.value_of("dossiernr").unwrap_or_default());
        let chapter: String = folder
            .value_of("begrotingshoofdstuk")
            .unwrap_or_default()
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        if dossier.is_empty() {
            continue;
        }
        let same = dossier == paper.dossier
            && (chapter.is_empty() || chapter.eq_ignore_ascii_case(paper.chapter.as_str()));
        if same {
            others.clear();
            break;
        }
        others.push(format!("{dossier} {chapter}").trim().to_owned());
    }
    let number = digits(root.value_of("ondernummer").unwrap_or_default());
    let other_number =
        !number.is_empty() && !paper.number.is_empty() && number != digits(&paper.number);
    match (others.into_iter().next(), other_number) {
        (Some(dossier), _) => Some(format!("{dossier}, nr. {number}")),
        (None, true) => Some(format!("{} {}, nr. {number}", paper.dossier, paper.chapter)),
        (None, false) => None,
    }
}

/// The HTML rendition has its text in `div#broodtekst.stuk`, or in `main` with the number of its
/// dossier; an error page has neither.
fn html(body: &[u8], paper: &Announced) -> Result<(), Wrong> {
    if !is_page(body) {
        let found = if body.starts_with(b"%PDF") { "pdf" } else { "text" };
        return Err(Refusal::NotAPaper { found: found.to_owned() }.into());
    }
    let spaced = |gap: &str| {
        let at = paper.dossier.len().saturating_sub(3);
        let (thousands, rest) = paper.dossier.split_at(at);
        format!("{thousands}{gap}{rest}")
    };
    let marked = contains(body, "broodtekst") || contains(body, "class=\"stuk");
    let named =
        ["", " ", "\u{a0}", "&nbsp;", "&#160;"].iter().any(|gap| contains(body, &spaced(gap)));
    let is_rendition = marked || (named && contains(body, "<main"));
    if !is_rendition {
        return Err(Wrong::Absent(Sign::PageInstead));
    }
    if contains(body, "</html") { Ok(()) } else { Err(Refusal::Truncated.into()) }
}

fn pdf(body: &[u8]) -> Result<(), Wrong> {
    /// How far from its end the mark of a whole PDF stands.
    const TAIL: usize = 2048;
    if !body.starts_with(b"%PDF") {
        if is_page(body) {
            return Err(Wrong::Absent(Sign::PageInstead));
        }
        return Err(Refusal::NotAPaper { found: "text".to_owned() }.into());
    }
    let tail = body.get(body.len().saturating_sub(TAIL)..).unwrap_or(body);
    if contains(tail, "%%EOF") { Ok(()) } else { Err(Refusal::Truncated.into()) }
}

fn contains(body: &[u8], words: &str) -> bool {
    let words = words.as_bytes();
    let Some(&first) = words.first() else { return true };
    body.iter().enumerate().any(|(at, &byte)| byte == first && body[at..].starts_with(words))
}
