//! The gate: what of a paper may be archived, and what is held back.
//!
//! Knows ledgers and counts. Must not know texts, files or git. An article is never archived away
//! because a reader found nothing; what the paper itself confirms is news and passes.

use crate::model::{Extraction, Held, Missing, Predecessor, Verdict};

/// Judges one paper against itself, and against what stood in its place before.
///
/// Of an `accepted` paper everything passes that was read: a person has looked at it and given a
/// reason. What was not read stays unknown.
#[must_use]
pub fn judge(
    extraction: &Extraction,
    predecessor: Option<&Predecessor>,
    accepted: bool,
) -> Verdict {
    let whole = whole(extraction, predecessor).map(|why| Held {
        article: String::new(),
        section: None,
        why: why.to_owned(),
        accepted,
    });
    let missing = extraction.ledger.missing.iter().filter(|missing| holds(missing));
    let articles = missing.map(|missing| Held { accepted, ..held(missing) });
    if !accepted {
        return Verdict { whole, articles: articles.collect() };
    }
    // That there are fewer articles is what was accepted; of a part nobody knows what it lacks.
    let unknown = whole.filter(|whole| whole.why != Held::TOO_FEW);
    Verdict { whole: None, articles: unknown.into_iter().chain(articles).collect() }
}

/// Returns why the whole paper is held, if it is.
fn whole(extraction: &Extraction, predecessor: Option<&Predecessor>) -> Option<&'static str> {
    let found = extraction.articles.len();
    if extraction.ledger.cut_off {
        return Some(Held::PART);
    }
    let has_goals = extraction.publication.as_ref().is_some_and(|paper| paper.kind.has_goals());
    if found == 0 && has_goals {
        return Some(Held::NO_ARTICLES);
    }
    let announced = !extraction.ledger.expected.is_empty();
    let before = predecessor.map_or(0, |predecessor| predecessor.articles);
    (!announced && found * 2 < before).then_some(Held::TOO_FEW)
}

fn holds(missing: &Missing) -> bool {
    [Missing::NAMED, Missing::EMPTY].contains(&missing.why.as_str())
}

fn held(missing: &Missing) -> Held {
    Held {
        article: missing.article.clone(),
        section: missing.section,
        why: missing.why.clone(),
        accepted: false,
    }
}

#[cfg(test)]
mod tests;
