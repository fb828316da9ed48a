//! A unit, a heading and an article of a side, with what is measured of each.

use std::ops::Range;
use std::sync::OnceLock;

use crate::compare::changes::UnitForm;
use crate::compare::likeness::Bag;
use crate::model::{Article, Role, SectionKind};

/// A word of either side.
pub(in crate::compare) type Word = u32;

/// A text that so many places of a side hold is boilerplate (`shapes.md` 9).
const BOILERPLATE: usize = 3;

/// A unit with everything that is measured of it.
#[derive(Debug)]
pub(in crate::compare) struct Unit {
    pub article: usize,
    pub section: SectionKind,
    pub position: usize,
    pub role: Option<Role>,
    pub headings: Vec<String>,
    pub form: UnitForm,
    pub text: String,
    pub key: String,
    pub squeezed: String,
    /// The squeezed text with every digit the same: what moves on with the year stays itself.
    pub masked: String,
    /// Whether its section holds this very text more than once: then neither has a place of its own.
    pub repeated: bool,
    /// How often its side holds this text, numbers apart.
    pub copies: usize,
    /// The words of the key, in order.
    pub words: Vec<Word>,
    /// The distinct words of the key, by number.
    pub vocabulary: Vec<Word>,
    pub sentence_keys: Vec<String>,
    /// Counted when it is first asked for: most units stand unchanged in place.
    pub bag: OnceLock<Bag>,
    /// Words at the head that a sibling on the same side shares.
    pub opening: usize,
    /// The lead-in it stands under: the paragraph before its list that ends with a colon.
    pub lead: Option<String>,
    /// The folded lead-in that governs it most nearly: that of its list, or the item above it that ends with a
    /// colon.
    pub governor: Option<String>,
    /// The folded first cell of a row.
    pub row_key: Option<String>,
    /// The columns of a row in which an empty cell stands that nothing covers, where that is known.
    pub blanks: Option<Vec<usize>>,
    /// The heads of its table's columns, for a row.
    pub columns: Vec<String>,
}

/// A heading, or a table outside A and B, of a section.
#[derive(Debug)]
pub(in crate::compare) struct Fixture {
    pub section: SectionKind,
    pub what: What,
    pub text: String,
    /// Its depth; the title of a table is the deepest.
    pub level: u8,
    /// The units that stand under it.
    pub span: Range<usize>,
    /// A heading in A or B as a unit of its own, for when it differs.
    pub unit: Option<Unit>,
}

/// What a fixture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) enum What {
    /// The heading of the section itself.
    Section,
    /// A heading inside a section, or the title of a table.
    Heading,
    /// A table outside A and B.
    Table,
}

/// An article with where its units stand.
#[derive(Debug)]
pub(in crate::compare) struct Entry<'a> {
    pub article: &'a Article,
    pub title_key: String,
    pub units: Range<usize>,
    pub fixtures: Vec<Fixture>,
}

impl Unit {
    /// Tells whether its side holds this text, numbers apart, only here.
    pub(in crate::compare) fn stands_once(&self) -> bool {
        self.copies == 1
    }

    /// Tells whether so many places of its side hold this text that it says nothing of any of them.
    pub(in crate::compare) fn is_boilerplate(&self) -> bool {
        self.copies >= BOILERPLATE
    }

    /// Returns the trigrams of its key.
    pub(in crate::compare) fn bag(&self) -> &Bag {
        self.bag.get_or_init(|| Bag::of(&self.key))
    }
}
