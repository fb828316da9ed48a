//! What is left of a paper when it is taken apart.
//!
//! Knows articles, what is told of them, and the rest. Must not know how they are found.

use crate::model::{Article, Place, Rest, SectionKind};

/// The articles of a paper and all that is outside them.
#[derive(Debug, Default)]
pub(crate) struct Outlined {
    pub articles: Vec<Article>,
    /// For each article, the sections of A and B whose heading stands there without text, with the
    /// line of the heading.
    pub empty: Vec<Vec<(SectionKind, u64)>>,
    /// Articles in which the goal is headed again after later sections, as their place.
    pub headed_again: Vec<Place>,
    /// Sections that only their letter or their place told, by their article.
    pub by_letter: Vec<(Place, SectionKind)>,
    /// Sections of which a part stands in another file, by their article.
    pub elsewhere_in: Vec<(Place, SectionKind)>,
    /// A part of the paper that is in no section stands in another file.
    pub elsewhere: bool,
    /// Headings of a goal or a role that stand in no article, though text follows them.
    pub stray: Vec<(u64, String)>,
    pub rest: Rest,
}
