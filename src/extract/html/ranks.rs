//! Headings by their rank: how deep each stands, and which divisions it ends.
//!
//! Knows that a page clamps ranks (h5 is its deepest) and that a heading of an article's own rank
//! need not end it. Must not know which heading opens an article for certain: that is the
//! outline's.

use super::title::ARTICLE_DEPTH;
use crate::extract::heading::article_heading;
use crate::extract::zone::zone;

#[derive(Debug, Default)]
pub(super) struct Ranks {
    /// A per-article page: all headings after the first stand below it.
    by_page: bool,
    /// The rank and depth of the first heading of such a page.
    first: Option<(u8, u8)>,
    /// Depths of the divisions that are open.
    open: Vec<u8>,
    /// How many were open where each division of the page began.
    entered: Vec<usize>,
    article: Option<u8>,
}

impl Ranks {
    pub fn of(by_page: bool) -> Self {
        Self { by_page, ..Self::default() }
    }

    /// Returns the depth of a heading, none for one that stands flat in its article, and the
    /// depths of the divisions that end before it, the deepest first.
    pub fn heading(&mut self, rank: u8, text: &str) -> (Option<u8>, Vec<u8>) {
        let article = article_heading(text).is_some_and(|heading| heading.worded);
        let depth = self.depth(rank, article);
        if self.article == Some(depth) && !article && !ends_article(text) {
            return (None, Vec::new());
        }
        let from = self.open.iter().position(|open| *open >= depth).unwrap_or(self.open.len());
        let closes = self.close_to(from);
        self.open.push(depth);
        if article {
            self.article = Some(depth);
        }
        (Some(depth), closes)
    }

    fn depth(&mut self, rank: u8, article: bool) -> u8 {
        if !self.by_page {
            return rank.saturating_sub(1).max(1);
        }
        let Some((first, depth)) = self.first else {
            let depth = if article { ARTICLE_DEPTH } else { 1 };
            self.first = Some((rank, depth));
            return depth;
        };
        depth.saturating_add(rank.saturating_sub(first).max(1))
    }

    pub fn enter(&mut self) {
        self.entered.push(self.open.len());
    }

    /// Ends a division of the page; returns the depths that end with it.
    pub fn leave(&mut self) -> Vec<u8> {
        let from = self.entered.pop().unwrap_or(0);
        self.close_to(from.min(self.open.len()))
    }

    pub fn close_all(&mut self) -> Vec<u8> {
        self.close_to(0)
    }

    fn close_to(&mut self, from: usize) -> Vec<u8> {
        let mut closed = self.open.split_off(from);
        closed.reverse();
        if self.article.is_some_and(|own| closed.contains(&own)) {
            self.article = None;
        }
        closed
    }
}

/// Tells whether a heading of an article's own rank ends it: a part of the paper, or a number.
fn ends_article(text: &str) -> bool {
    zone(text).is_some() || text.starts_with(|c: char| c.is_ascii_digit())
}
