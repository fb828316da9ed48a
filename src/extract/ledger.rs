//! Making up the ledger: what was announced, what was found, and where every letter went.
//!
//! Knows articles and the rest as they came out of the outline. Must not judge.

use std::collections::BTreeMap;

use super::outlined::Outlined;
use super::plausible;
use super::remarks::Remarks;
use crate::model::{
    Article, Block, Doubt, Expected, Ledger, LeftOut, Missing, Rest, Section, SectionKind,
    SubBudget,
};
use crate::text::{Typography, letters};

/// What the readers counted.
pub(crate) struct Account<'a> {
    pub letters_in: u64,
    pub cut_off: bool,
    pub typography: &'a Typography,
}

/// Makes up the ledger of a paper.
pub(crate) fn ledger(
    account: &Account<'_>,
    outlined: &Outlined,
    expected: Vec<Expected>,
    remarks: &mut Remarks,
) -> Ledger {
    let Outlined { articles, empty, rest, .. } = outlined;
    let mut missing = Vec::new();
    for announced in &expected {
        let found = articles.iter().any(|article| {
            article.place.number == announced.number
                && article.place.sub_budget == announced.sub_budget
        });
        // A contents list may name sub-budgets in a way their headings do not.
        let elsewhere = || {
            announced.sub_budget.is_none()
                && articles.iter().any(|article| {
                    article.place.number == announced.number
                        && article.title.to_lowercase() == announced.title.to_lowercase()
                })
        };
        if !found && !elsewhere() {
            let article = name(announced.sub_budget.as_ref(), announced.number.as_str());
            remarks.warn(
                0,
                format!(
                    "artikel {article} ‘{}’ is aangekondigd maar niet gevonden",
                    announced.title
                ),
            );
            missing.push(Missing { article, section: None, why: Missing::NAMED.to_owned() });
        }
    }
    for (article, empty) in articles.iter().zip(empty) {
        for &(kind, line) in empty {
            let article = article.place.within_chapter();
            let letter = kind.letter().map(String::from).unwrap_or_default();
            remarks.warn(
                line,
                format!("artikel {article}: de kop van onderdeel {letter} staat er, de tekst niet"),
            );
            missing.push(Missing { article, section: Some(kind), why: Missing::EMPTY.to_owned() });
        }
    }
    for (place, kind) in outlined.elsewhere_in.iter().filter(|(_, kind)| kind.is_compared()) {
        let (article, section) = (place.within_chapter(), Some(*kind));
        missing.retain(|one| (&one.article, one.section) != (&article, section));
        missing.push(Missing { article, section, why: Missing::ELSEWHERE.to_owned() });
    }
    let (outside, left_out) = rest_letters(rest);
    let ledger = Ledger {
        expected,
        articles: articles.len() as u64,
        missing,
        doubts: doubts(outlined, remarks),
        letters_in: account.letters_in,
        letters_out: articles.iter().map(article_letters).sum(),
        letters_outside: outside,
        letters_left_out: left_out.iter().map(|kind| kind.letters).sum(),
        left_out,
        typography: account.typography.effects(),
        cut_off: account.cut_off,
    };
    if !ledger.balances() {
        let found = ledger.letters_out + ledger.letters_outside + ledger.letters_left_out;
        remarks.warn(
            0,
            format!(
                "de telling sluit niet: {} letters en cijfers in, {found} verantwoord",
                ledger.letters_in
            ),
        );
    }
    ledger
}

/// Gathers what cannot be right: what the text shows, and what the outline met on its way.
fn doubts(outlined: &Outlined, remarks: &mut Remarks) -> Vec<Doubt> {
    let mut doubts = plausible::doubts(&outlined.articles);
    doubts.extend(outlined.headed_again.iter().map(|place| Doubt {
        article: place.within_chapter(),
        section: Some(SectionKind::Doelstelling),
        why: Doubt::HEADED_AGAIN.to_owned(),
    }));
    doubts.extend(outlined.by_letter.iter().map(|(place, kind)| Doubt {
        article: place.within_chapter(),
        section: Some(*kind),
        why: Doubt::BY_LETTER.to_owned(),
    }));
    let elsewhere = outlined.elsewhere_in.iter().filter(|(_, kind)| !kind.is_compared());
    let in_section = elsewhere.map(|(place, kind)| (place.within_chapter(), Some(*kind)));
    let in_none = outlined.elsewhere.then(|| (String::new(), None));
    doubts.extend(in_section.chain(in_none).map(|(article, section)| Doubt {
        article,
        section,
        why: Doubt::ELSEWHERE.to_owned(),
    }));
    for (line, heading) in &outlined.stray {
        remarks.warn(*line, format!("de kop ‘{heading}’ staat buiten de artikelen"));
    }
    if !outlined.stray.is_empty() {
        let why = Doubt::OUTSIDE.to_owned();
        doubts.push(Doubt { article: String::new(), section: None, why });
    }
    doubts
}

fn name(sub_budget: Option<&SubBudget>, number: &str) -> String {
    sub_budget.map_or_else(|| number.to_owned(), |sub_budget| format!("{sub_budget}/{number}"))
}

fn rest_letters(rest: &Rest) -> (u64, Vec<LeftOut>) {
    let mut outside = 0;
    let mut kinds: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for part in &rest.parts {
        if part.what == "outside" {
            outside += letters(&part.text);
        } else {
            let entry = kinds.entry(&part.what).or_default();
            entry.0 += 1;
            entry.1 += letters(&part.text);
        }
    }
    let left_out = kinds
        .into_iter()
        .map(|(what, (count, letters))| LeftOut { what: what.to_owned(), count, letters })
        .collect();
    (outside, left_out)
}

fn article_letters(article: &Article) -> u64 {
    letters(&article.title) + article.sections.iter().map(section_letters).sum::<u64>()
}

fn section_letters(section: &Section) -> u64 {
    u64::from(section.letter.is_some())
        + letters(&section.heading)
        + section.blocks.iter().map(block_letters).sum::<u64>()
}

fn block_letters(block: &Block) -> u64 {
    match block {
        Block::Heading { text, .. } => letters(text),
        Block::Table(table) => {
            table.title.as_deref().map_or(0, letters)
                + table.rows.iter().flatten().map(|cell| letters(cell)).sum::<u64>()
        }
        Block::Item { marker, sentences, .. } => {
            marker.as_deref().map_or(0, letters)
                + sentences.iter().map(|sentence| letters(sentence)).sum::<u64>()
        }
        Block::Paragraph { sentences } | Block::Note { sentences } => {
            sentences.iter().map(|sentence| letters(sentence)).sum()
        }
    }
}
