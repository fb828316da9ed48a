//! Whether A and B are equal to the letter: a check that knows nothing of units.
//!
//! Knows the letters of the blocks of a section, in printed order. Must not know how texts are paired:
//! what it says stands beside what was found by pairing, and a text is only called equal when both say so.

use sha2::{Digest, Sha256};

use crate::model::{Article, Block, SectionKind};
use crate::text::is_letter;

/// Tells whether A and B of two articles have the same letters in the same order.
pub(super) fn are_equal(old: &Article, new: &Article) -> bool {
    SectionKind::ALL
        .into_iter()
        .filter(|kind| kind.is_compared())
        .all(|kind| hash(old, kind) == hash(new, kind))
}

/// Returns the hash of the letters and digits of one kind of section.
///
/// The section's own heading is not in it: its letter, case and stops are form.
pub(super) fn hash(article: &Article, kind: SectionKind) -> [u8; 32] {
    hash_of(parts(article, kind, true))
}

/// Returns the hash of the same without the markers of lists.
pub(super) fn hash_of_words(article: &Article, kind: SectionKind) -> [u8; 32] {
    hash_of(parts(article, kind, false))
}

fn hash_of(parts: Vec<String>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        let letters: String = part.chars().filter(|&sign| is_letter(sign)).collect();
        hash.update(letters.as_bytes());
    }
    hash.finalize().into()
}

/// Returns the whole text of one kind of section as it is printed, markers of lists too.
pub(super) fn whole(article: &Article, kind: SectionKind) -> String {
    let parts: Vec<String> =
        parts(article, kind, true).into_iter().filter(|part| !part.trim().is_empty()).collect();
    parts.join(" ")
}

fn parts(article: &Article, kind: SectionKind, with_markers: bool) -> Vec<String> {
    let mut parts = Vec::new();
    for block in article.sections_of(kind).flat_map(|section| &section.blocks) {
        match block {
            Block::Item { marker: Some(marker), .. } if with_markers => parts.push(marker.clone()),
            Block::Table(table) => parts.extend(table.title.clone()),
            _ => {}
        }
        let lines = block.text().replace(['\t', '\n'], " ");
        parts.push(lines.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    parts
}
