//! One extracted paper, ready to be laid out.
//!
//! Knows what a reader wants to see of a paper that was just read. Must not judge it.

use crate::model::{Article, Document, Extraction, SectionKind};
use crate::report::wording::{Wording, capitalised};

/// What is told of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtractionView {
    /// `Begroting 2027, hoofdstuk VII Binnenlandse Zaken en Koninkrijksrelaties`.
    pub title: String,
    /// Citation, date, checksum.
    pub paper: Vec<String>,
    /// Head of the articles.
    pub articles_head: String,
    /// The articles.
    pub articles: Vec<ArticleLine>,
    /// Head of the coverage list.
    pub coverage_head: String,
    /// The coverage list.
    pub coverage: Vec<String>,
    /// Head of the remarks.
    pub remarks_head: String,
    /// The remarks.
    pub remarks: Vec<String>,
    /// What it comes to.
    pub summary: String,
}

/// One article with its sections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleLine {
    /// `Artikel 1. Bestuur en samenleving`.
    pub title: String,
    /// `A  Algemene doelstelling: 7 zinnen`.
    pub sections: Vec<String>,
}

impl ExtractionView {
    /// Makes the view of a paper.
    #[must_use]
    pub fn of(wording: Wording, extraction: &Extraction) -> Self {
        let ledger = &extraction.ledger;
        let mut coverage = vec![wording.expected_and_found(ledger.expected.len(), ledger.articles)];
        coverage.extend(ledger.missing.iter().map(|missing| wording.missing(missing)));
        coverage.extend(ledger.doubts.iter().map(|doubt| wording.doubt(doubt)));
        coverage.extend(wording.left_out(ledger));
        coverage.extend(wording.typography(ledger));
        coverage.push(wording.balance(ledger));
        if ledger.cut_off {
            coverage.push(wording.cut_off().to_owned());
        }
        Self {
            title: title(wording, extraction),
            paper: paper(wording, extraction),
            articles_head: wording.articles_head().to_owned(),
            articles: extraction.articles.iter().map(|one| article(wording, one)).collect(),
            coverage_head: wording.coverage_head().to_owned(),
            coverage,
            remarks_head: wording.remarks_head().to_owned(),
            remarks: extraction
                .diagnostics
                .iter()
                .map(|remark| wording.remark(remark.level, remark.line, &remark.message))
                .collect(),
            summary: extraction_summary(wording, extraction, wording.this_paper()),
        }
    }
}

/// Says what the reading of a paper comes to: it says that all is as expected where the exit code does.
#[must_use]
pub fn extraction_summary(wording: Wording, extraction: &Extraction, name: &str) -> String {
    match (extraction.document, &extraction.publication) {
        (Document::Articles, Some(paper)) if !paper.kind.has_goals() => {
            wording.paper_without_goals(paper.kind)
        }
        (Document::Articles, Some(_)) => wording.summary_of(extraction),
        (Document::Articles, None) => wording.no_place(name),
        (Document::Bill, _) => format!("{}.", capitalised(wording.document(Document::Bill))),
        (Document::Other | Document::Unreadable, _) => wording.no_budget_paper(name),
    }
}

fn title(wording: Wording, extraction: &Extraction) -> String {
    match &extraction.publication {
        Some(paper) => {
            let edition = wording.edition((paper.kind, paper.year));
            let chapter = wording.chapter(&paper.chapter);
            let title = format!("{edition}, {chapter} {}", paper.chapter_name);
            capitalised(title.trim_end())
        }
        None => wording.no_publication().to_owned(),
    }
}

fn paper(wording: Wording, extraction: &Extraction) -> Vec<String> {
    let mut lines = Vec::new();
    if extraction.document != Document::Articles {
        lines.push(format!("{}.", capitalised(wording.document(extraction.document))));
    }
    if let Some(paper) = &extraction.publication {
        lines.push(format!("{} ({})", paper.citation(), paper.id));
        if paper.standing.is_preliminary() {
            let standing = wording.text_standing(false);
            lines.push(format!("{}.", capitalised(standing)));
        }
        lines.push(wording.published(paper.published, paper.date_assumed));
        lines.push(wording.checksum(&paper.sha256));
    }
    lines
}

fn article(wording: Wording, article: &Article) -> ArticleLine {
    let number = match &article.place.sub_budget {
        Some(sub_budget) => format!("{sub_budget}/{}", article.place.number),
        None => article.place.number.to_string(),
    };
    let mut title = wording.article_title(&number, &article.title);
    if !article.policy {
        title = format!("{title} ({})", wording.non_policy());
    }
    let mut kinds: Vec<SectionKind> = article.sections.iter().map(|one| one.kind).collect();
    kinds.dedup();
    let sections = kinds
        .into_iter()
        .map(|kind| {
            let sentences = article
                .sections_of(kind)
                .flat_map(|section| &section.blocks)
                .map(|block| block.sentences().len())
                .sum();
            let name = match kind.letter() {
                Some(letter) => format!("{letter}  {}", wording.section(kind)),
                None => wording.section(kind).to_owned(),
            };
            // What is not compared may well be a table alone.
            if sentences == 0 && !kind.is_compared() {
                return name;
            }
            format!("{name}: {}", wording.sentences_of(sentences))
        })
        .collect();
    ArticleLine { title, sections }
}
