//! What a report is about: two editions, or one article of them.

use crate::compare::{ArticleChange, Changes, Status};
use crate::model::Edition;
use crate::report::view::{ArticleView, Editions};
use crate::report::wording::Wording;

/// Two editions and what changed between them, as one part of a report of several.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// What changed.
    pub changes: &'a Changes,
    /// The old side.
    pub old: &'a Edition,
    /// The new side.
    pub new: &'a Edition,
}

/// One article of a comparison, told by itself.
#[derive(Debug, Clone, Copy)]
pub struct Single<'a> {
    /// What became of it.
    pub article: &'a ArticleChange,
    /// The old side.
    pub old: &'a Edition,
    /// The new side.
    pub new: &'a Edition,
}

impl<'a> Single<'a> {
    pub(super) fn view(self, wording: Wording, show_all: bool) -> ArticleView {
        let editions: Editions<'a> = Editions { old: self.old, new: self.new };
        ArticleView::of(wording, self.article, editions, show_all)
    }
}

/// Returns the articles whose synopsis follows a report: those that differ, but not those
/// of chapters that are still awaited.
pub(super) fn articles_told(changes: &Changes) -> impl Iterator<Item = &ArticleChange> {
    let articles = changes.articles.iter().filter(|article| !changes.awaits(article));
    articles.filter(|article| article.status != Status::Unchanged)
}
