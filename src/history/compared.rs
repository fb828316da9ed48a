//! Comparisons of editions, made once and kept in the cache.
//!
//! Knows what a comparison is made from: both sides to the letter, what is awaited, and the rules. Must
//! not decide what differs. The cache decides nothing: without it the same is made again.

use std::hash::{Hash, Hasher};

use sha2::{Digest, Sha256};

use crate::archive::Archive;
use crate::cache::{Cache, MADE_BY};
use crate::compare::{Changes, Thresholds, compare};
use crate::model::{Chapter, Edition, hexadecimal};

/// Compares two sides, or takes what was made of the same two before; a cache that cannot be opened
/// is done without.
#[must_use]
pub fn editions(archive: &Archive, sides: (&Edition, &Edition), awaited: &[Chapter]) -> Changes {
    by(Cache::beside(archive.path()).ok().as_ref(), sides, awaited)
}

/// The same with a cache that is open.
#[must_use]
pub fn by(cache: Option<&Cache>, (old, new): (&Edition, &Edition), awaited: &[Chapter]) -> Changes {
    let made = || compare(old, new, awaited, &Thresholds::default());
    let Some(cache) = cache else { return made() };
    let mark = mark(old, new, awaited);
    let kept = cache.comparison(&mark).ok().flatten();
    if let Some(changes) = kept.and_then(|body| serde_json::from_slice(&body).ok()) {
        return changes;
    }
    let changes = made();
    // Where it cannot be kept, it is made again next time.
    if let Ok(body) = serde_json::to_vec(&changes) {
        let _ = cache.keep_comparison(&mark, &body);
    }
    changes
}

fn mark(old: &Edition, new: &Edition, awaited: &[Chapter]) -> String {
    let mut print = Print(Sha256::new());
    (MADE_BY, old, new, awaited).hash(&mut print);
    hexadecimal(&print.0.finalize())
}

/// A hash of everything that a value says of itself, wide enough that no two are taken for one.
struct Print(Sha256);

impl Hasher for Print {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Nothing asks for a short one.
    fn finish(&self) -> u64 {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example::PAPERS;
    use crate::extract::extract;
    use crate::model::{BudgetYear, ChapterText, Kind};

    fn edition(year: u16) -> Edition {
        let texts = PAPERS.iter().filter_map(|paper| {
            let read = extract(paper.bytes);
            let publication = read.publication?;
            let is_of = publication.year == BudgetYear(year) && publication.kind == Kind::Begroting;
            is_of.then(|| ChapterText::of(publication, 1, read.articles, Vec::new(), &[]))
        });
        Edition { kind: Kind::Begroting, year: BudgetYear(year), chapters: texts.collect() }
    }

    #[test]
    fn what_was_kept_is_what_would_be_made() {
        let cache = Cache::in_memory().unwrap();
        let (old, new) = (edition(2025), edition(2026));
        let made = compare(&old, &new, &[], &Thresholds::default());
        assert!(made.articles.len() > 5);
        for _ in 0..2 {
            assert_eq!(by(Some(&cache), (&old, &new), &[]), made);
        }
        assert_eq!(by(None, (&old, &new), &[]), made);
    }

    #[test]
    fn nothing_is_taken_that_was_made_of_another_letter() {
        let cache = Cache::in_memory().unwrap();
        let (old, mut new) = (edition(2025), edition(2026));
        let before = by(Some(&cache), (&old, &new), &[]);
        new.chapters[0].articles[0].title.push('s');
        let after = by(Some(&cache), (&old, &new), &[]);
        assert_ne!(before, after);
        let awaited = [new.chapters[0].publication.chapter.clone()];
        assert_ne!(by(Some(&cache), (&old, &new), &awaited).awaited, before.awaited);
        // Its own kept form stands for it, and one that is damaged is made again.
        cache.keep_comparison(&mark(&old, &new, &[]), b"{").unwrap();
        assert_eq!(by(Some(&cache), (&old, &new), &[]), after);
    }
}
