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
/// Papers read ahead of the fold: enough for both threads. Each may be the largest there is.
pub(super) const AHEAD: usize = 2;
/// Bytes of papers whose extractions are kept between ordering and folding; what is above it is
/// read twice rather than held. An extraction takes some times its paper.
const KEPT_BYTES: usize = 32 * 1024 * 1024;

/// Extractions by the SHA-256 of the paper, as far as memory allows.
#[derive(Default)]
pub(super) struct Papers {
    read: HashMap<String, Extraction>,
    bytes: usize,
}

impl Papers {
    /// Keeps an extraction for the fold, unless enough are kept.
    pub(super) fn keep(&mut self, sha256: &str, bytes: usize, extraction: Extraction) {
        if self.bytes + bytes <= KEPT_BYTES {
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
