//! Reading papers with the extraction the archive was given, two at a time.
//!
//! Knows how many papers are held in memory. Must not know what an extraction says.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::handle::Rules;
use crate::model::Extraction;

/// Two threads: papers are large, and the machines this runs on are small.
const THREADS: usize = 2;
/// Papers read ahead of the fold: enough for both threads.
const AHEAD: usize = 2;
/// A paper that is larger than this with the one before it is read alone: reading takes some times the
/// paper, and memory may follow the largest alone.
const AHEAD_BYTES: usize = 3 * 1024 * 1024;
/// Bytes of papers whose extractions are kept between ordering and folding; what is above it is
/// read twice rather than held. An extraction takes some times its paper.
const KEPT_BYTES: usize = 4 * 1024 * 1024;

/// Extractions by the SHA-256 of the paper, as far as memory allows.
#[derive(Default)]
pub(super) struct Papers {
    read: HashMap<String, Extraction>,
    bytes: usize,
}

impl Papers {
    /// Keeps an extraction for the fold, unless enough are kept; the first is kept however large it is.
    pub(super) fn keep(&mut self, sha256: &str, bytes: usize, extraction: Extraction) {
        if self.bytes == 0 || self.bytes + bytes <= KEPT_BYTES {
            self.bytes += bytes;
            self.read.insert(sha256.to_owned(), extraction);
        }
    }

    pub(super) fn has(&self, sha256: &str) -> bool {
        self.read.contains_key(sha256)
    }

    pub(super) fn get(&self, sha256: &str) -> Option<&Extraction> {
        self.read.get(sha256)
    }

    pub(super) fn take(&mut self, sha256: &str) -> Option<Extraction> {
        self.read.remove(sha256)
    }

    /// Puts back what was read for the very next steps.
    pub(super) fn put(&mut self, sha256: String, extraction: Extraction) {
        self.read.insert(sha256, extraction);
    }
}

/// Parts papers into those that are read at once, by their size in bytes.
pub(super) fn at_once<T>(papers: &[T], size: impl Fn(&T) -> usize) -> Vec<&[T]> {
    let (mut parts, mut begin, mut bytes) = (Vec::new(), 0, 0);
    for (at, paper) in papers.iter().enumerate() {
        let size = size(paper);
        if at > begin && (at - begin == AHEAD || bytes + size > AHEAD_BYTES) {
            parts.push(&papers[begin..at]);
            (begin, bytes) = (at, 0);
        }
        bytes += size;
    }
    parts.extend((begin < papers.len()).then(|| &papers[begin..]));
    parts
}

/// Extracts papers; the results stand in the order of the papers, whichever thread read them.
pub(super) fn extract_all(papers: &[&[u8]], rules: &Rules) -> Vec<Extraction> {
    if papers.len() < 2 {
        return papers.iter().map(|bytes| (rules.extract)(bytes)).collect();
    }
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Extraction)>> = Mutex::new(Vec::with_capacity(papers.len()));
    let extract = rules.extract;
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(bytes) = papers.get(at) else { break };
                    let extraction = extract(bytes);
                    let mut done = done.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    done.push((at, extraction));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, extraction)| extraction).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts papers of so many kilobytes.
    fn check(sizes: &[usize], expected: &[&[usize]]) {
        assert_eq!(at_once(sizes, |kilobytes| kilobytes * 1024), expected, "{sizes:?}");
    }

    #[test]
    fn small_papers_are_read_two_at_a_time_and_large_ones_alone() {
        check(&[], &[]);
        check(&[10], &[&[10]]);
        check(&[10, 20, 30], &[&[10, 20], &[30]]);
        check(&[9000, 9000, 10, 20], &[&[9000], &[9000], &[10, 20]]);
        check(&[10, 9000, 20], &[&[10], &[9000], &[20]]);
    }
}
