//! One extracted paper as JSON: `prinsjesdiff/publication/1`.
//!
//! Knows the shape of the form. Must not know how a paper is read.

use serde::Serialize;
use serde_json::Value;

use crate::model::{
    Article, Block, Diagnostic, Extraction, Ledger, LeftOut, Publication, Role, Section,
    SectionKind, SubBudget, TypographyEffect, role_path,
};

use super::pretty;

const SCHEMA: &str = "prinsjesdiff/publication/1";

#[derive(Serialize)]
struct ExtractionForm<'a> {
    schema: &'static str,
    publication: Option<PublicationForm<'a>>,
    articles: Vec<ArticleForm<'a>>,
    ledger: LedgerForm<'a>,
    diagnostics: &'a [Diagnostic],
}

#[derive(Serialize)]
struct PublicationForm<'a> {
    id: String,
    kind: &'static str,
    year: u16,
    vergaderjaar: String,
    chapter: &'a str,
    dossier: &'a str,
    number: &'a str,
    published: String,
    revision: u32,
}

#[derive(Serialize)]
struct ArticleForm<'a> {
    chapter: &'a str,
    sub_budget: Option<&'a str>,
    number: &'a str,
    title: &'a str,
    policy: bool,
    sections: Vec<SectionForm<'a>>,
}

#[derive(Serialize)]
struct SectionForm<'a> {
    kind: &'static str,
    letter: Option<char>,
    heading: &'a str,
    blocks: Vec<BlockForm<'a>>,
}

#[derive(Serialize)]
struct BlockForm<'a> {
    #[serde(flatten)]
    content: ContentForm<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
}

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum ContentForm<'a> {
    Paragraph { text: String, sentences: &'a [String] },
    Heading { text: &'a str },
    Item { level: u8, text: String, sentences: &'a [String] },
    Table { title: Option<&'a str>, rows: &'a [Vec<String>] },
    Note { text: String, sentences: &'a [String] },
}

#[derive(Serialize)]
struct LedgerForm<'a> {
    articles: u64,
    missing: Vec<MissingForm<'a>>,
    doubts: Vec<MissingForm<'a>>,
    left_out: &'a [LeftOut],
    typography: &'a [TypographyEffect],
    letters_in: u64,
    letters_out: u64,
    letters_outside: u64,
    letters_left_out: u64,
    cut_off: bool,
}

#[derive(Serialize)]
struct MissingForm<'a> {
    article: &'a str,
    section: Option<&'static str>,
    why: &'a str,
}

/// Returns the JSON form of an extracted paper.
#[must_use]
pub fn publication_json(extraction: &Extraction, revision: u32) -> Value {
    // The form holds nothing that JSON cannot: text keys, text, whole numbers.
    serde_json::to_value(form(extraction, revision)).unwrap_or(Value::Null)
}

/// Returns the same form as text, with the keys in the order of the schema.
#[must_use]
pub fn publication_text(extraction: &Extraction, revision: u32) -> String {
    pretty(&form(extraction, revision))
}

fn form(extraction: &Extraction, revision: u32) -> ExtractionForm<'_> {
    ExtractionForm {
        schema: SCHEMA,
        publication: extraction.publication.as_ref().map(|paper| publication(paper, revision)),
        articles: extraction.articles.iter().map(article).collect(),
        ledger: ledger(&extraction.ledger),
        diagnostics: &extraction.diagnostics,
    }
}

fn publication(paper: &Publication, revision: u32) -> PublicationForm<'_> {
    PublicationForm {
        id: paper.id.to_string(),
        kind: paper.kind.as_str(),
        year: paper.year.0,
        vergaderjaar: paper.vergaderjaar.to_string(),
        chapter: paper.chapter.as_str(),
        dossier: &paper.dossier,
        number: &paper.number,
        published: paper.published.to_string(),
        revision,
    }
}

fn article(article: &Article) -> ArticleForm<'_> {
    ArticleForm {
        chapter: article.place.chapter.as_str(),
        sub_budget: article.place.sub_budget.as_ref().map(SubBudget::as_str),
        number: article.place.number.as_str(),
        title: &article.title,
        policy: article.policy,
        sections: article.sections.iter().map(section).collect(),
    }
}

fn section(section: &Section) -> SectionForm<'_> {
    let roles = role_path(&section.blocks);
    SectionForm {
        kind: section.kind.as_str(),
        letter: section.letter,
        heading: &section.heading,
        blocks: section.blocks.iter().zip(roles).map(|(one, role)| block(one, role)).collect(),
    }
}

fn block(block: &Block, role: Option<Role>) -> BlockForm<'_> {
    let content = match block {
        Block::Paragraph { sentences } => {
            ContentForm::Paragraph { text: sentences.join(" "), sentences }
        }
        Block::Item { level, sentences, .. } => {
            ContentForm::Item { level: *level, text: sentences.join(" "), sentences }
        }
        Block::Heading { text, .. } => ContentForm::Heading { text },
        Block::Table(table) => {
            ContentForm::Table { title: table.title.as_deref(), rows: &table.rows }
        }
        Block::Note { sentences } => ContentForm::Note { text: sentences.join(" "), sentences },
    };
    BlockForm { content, role: role.map(|role| role.as_str().to_owned()) }
}

fn ledger(ledger: &Ledger) -> LedgerForm<'_> {
    LedgerForm {
        articles: ledger.articles,
        missing: ledger
            .missing
            .iter()
            .map(|missing| MissingForm {
                article: &missing.article,
                section: missing.section.map(SectionKind::as_str),
                why: &missing.why,
            })
            .collect(),
        doubts: ledger
            .doubts
            .iter()
            .map(|doubt| MissingForm {
                article: &doubt.article,
                section: doubt.section.map(SectionKind::as_str),
                why: &doubt.why,
            })
            .collect(),
        left_out: &ledger.left_out,
        typography: &ledger.typography,
        letters_in: ledger.letters_in,
        letters_out: ledger.letters_out,
        letters_outside: ledger.letters_outside,
        letters_left_out: ledger.letters_left_out,
        cut_off: ledger.cut_off,
    }
}
