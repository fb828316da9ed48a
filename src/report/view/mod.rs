//! What is told, in which order and in which words, before any format lays it out.
//!
//! Knows the content of a synopsis and of the report of an edition, so that the terminal, Markdown
//! and later formats tell the very same. Must not know width, colour or markup.

mod article;
mod beside;
mod compared;
mod counts;
mod deciding;
mod edition;
mod editions;
mod extraction;
mod first;
mod folds;
mod headline;
mod item;
mod life;
mod lines;
mod map;
mod not_read;
mod notes;
mod ranking;
mod shape;
mod since;
mod summary;
mod synopsis;
mod telling;

pub use article::{ArticleView, Fold, Group};
pub use counts::{Category, ChapterCounts, Counts, PassageCounts};
pub use editions::{Editions, chapter_of, paper_of, told_at};
pub use extraction::{ArticleLine, ExtractionView, extraction_summary};
pub use headline::moved_sentences;
pub use item::ItemView;
pub use life::{article_life, step_of_life};
pub use lines::{Heads, Mark, Piece, Side, TextLine};
pub use map::{MapCell, map};
pub use notes::Note;
pub use shape::{ChapterItems, ChapterRow, EditionView, Extent};
pub use summary::SectionSummary;
pub use synopsis::{SynopsisRow, SynopsisSection, SynopsisView, anchor_of};
pub use telling::Headline;
