//! An article that a paper prints twice, word for word.
//!
//! Knows when two articles are one, and how the second is kept. Must not know formats.

use super::outlined::Outlined;
use super::remarks::Remarks;
use crate::model::{Article, Block, RestPart, Section};

/// Keeps articles that repeat an earlier one of their number, title and text outside the articles: they
/// are no budget's second article of that number.
pub(crate) fn set_aside(outlined: &mut Outlined, remarks: &mut Remarks) {
    let articles = &outlined.articles;
    let repeats: Vec<bool> = (0..articles.len())
        .map(|at| {
            is_part(&articles[at]) && articles[..at].iter().any(|one| same(one, &articles[at]))
        })
        .collect();
    for article in articles.iter().zip(&repeats).filter(|(_, repeats)| **repeats) {
        let article = article.0;
        let number = &article.place.number;
        remarks.note(
            0,
            format!(
                "artikel {number} staat er tweemaal, woord voor woord; het is eenmaal opgenomen"
            ),
        );
        let texts =
            std::iter::once(article.title.clone()).chain(article.sections.iter().flat_map(texts));
        let what = "printed-again";
        outlined.rest.parts.extend(texts.filter(|text| !text.is_empty()).map(|text| RestPart {
            what: what.to_owned(),
            line: 0,
            text,
        }));
    }
    let mut kept = repeats.iter().map(|repeats| !repeats);
    outlined.articles.retain(|_| kept.next().unwrap_or(true));
    let mut kept = repeats.iter().map(|repeats| !repeats);
    outlined.empty.retain(|_| kept.next().unwrap_or(true));
}

/// The outline names a further article of one number after the part it would open.
fn is_part(article: &Article) -> bool {
    article.place.sub_budget.as_ref().is_some_and(|part| part.as_str().starts_with("deel-"))
}

fn same(one: &Article, other: &Article) -> bool {
    one.place.number == other.place.number
        && one.title == other.title
        && one.sections == other.sections
}

/// Every letter of a section, a line for each of its blocks.
fn texts(section: &Section) -> impl Iterator<Item = String> + '_ {
    let letter = section.letter.map(|letter| format!("{letter} ")).unwrap_or_default();
    let blocks = section.blocks.iter().map(|block| match block {
        Block::Table(table) => {
            let title = table.title.iter().cloned().chain([block.text()]);
            title.collect::<Vec<_>>().join("\n")
        }
        Block::Item { marker: Some(marker), .. } => format!("{marker} {}", block.text()),
        _ => block.text(),
    });
    std::iter::once(letter + &section.heading).chain(blocks)
}
