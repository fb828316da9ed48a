//! An article of which a section was not read.
//!
//! Knows the sample's own editions. Must not know how it is told.

use super::{A, B, article_change, article_ref, equal, section, unit, unit_ref};
use crate::compare::{ArticleChange, Class, Op, SectionChange, Status, Unread};

/// An article of which B was not read this year: XXVII/6.
pub(super) fn locks() -> ArticleChange {
    let at = "XXVII/6";
    let text = "De minister houdt alle sluizen open.";
    let mut known = unit(
        Op::NotCompared,
        Class::None,
        vec![unit_ref(at, B, 0, None, text)],
        vec![],
        &format!("[-{text}-]"),
    );
    (known.weight, known.similarity) = (0, 0);
    let unread = Unread { from: false, to: true };
    article_change(
        Status::NotCompared,
        vec![article_ref(at, "Sluizen")],
        vec![article_ref(at, "Sluizen")],
        vec![
            section(A, vec![equal(at, A, 0, "Elke sluis gaat op tijd open.")]),
            SectionChange { unread, ..section(B, vec![known]) },
        ],
    )
}
