//! Comparing two editions: identity of articles, alignment of units, marks on words, kinds of change.
//!
//! Knows texts and their likeness; the only user of `similar` and `pathfinding`. Must not know the
//! clock, git, or how a result is shown.

mod changes;

pub use changes::{
    ArticleChange, ArticleRef, BlockChange, Changes, Class, Finding, Moved, Nearest, Op,
    SectionChange, Segment, SegmentOp, Signal, SignalKind, Status, UnitChange, UnitForm, UnitRef,
};
