//! What became of an article, in one line: the finding that matters most in words, and how many more.
//!
//! Knows which passage leads. Must not know how a life is found, nor how it is listed.

use crate::compare::descent::Step;
use crate::compare::{ArticleChange, UnitChange, heaviest};
use crate::report::wording::{Relation, Wording};

use super::headline::lead;

/// Tells what became of an article, for a row of the was-wordtlijst.
#[must_use]
pub fn article_life(
    wording: Wording,
    article: &ArticleChange,
    relation: Relation,
    provisional: bool,
) -> String {
    let changed = article.of_substance();
    let words = heaviest(&changed).map(|unit| told(wording, unit, relation, changed.len()));
    wording.article_life(article, words, provisional)
}

/// Tells what became of an article since the edition before, for a row of its life.
#[must_use]
pub fn step_of_life(wording: Wording, step: &Step) -> String {
    let heaviest = step.heaviest.as_deref();
    let words = heaviest.map(|unit| told(wording, unit, Relation::Successive, step.passages));
    wording.step_of_life(step, words)
}

fn told(wording: Wording, unit: &UnitChange, relation: Relation, passages: usize) -> String {
    let lead = lead(wording, unit, relation);
    match passages {
        0 | 1 => lead,
        more => format!("{lead}{}", wording.lead_others(more - 1)),
    }
}
