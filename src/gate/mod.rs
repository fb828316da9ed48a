//! The gate: what of a paper may be archived, and what is held back.
//!
//! Knows ledgers and counts. Must not know texts, files or git. An article is never archived away
//! because a reader found nothing; what the paper itself confirms is news and passes.

use crate::model::{BudgetYear, Doubt, Extraction, Held, Missing, Predecessor, Verdict};

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
    let mut articles: Vec<Held> =
        missing.map(|missing| Held { accepted, ..held(missing) }).collect();
    if accepted {
        // A person has looked at what was doubted, and at how much there is; of a part nobody knows
        // what it lacks.
        let judged = [Held::TOO_FEW, Doubt::OUTSIDE, Doubt::ELSEWHERE];
        let unknown = whole.filter(|whole| !judged.contains(&whole.why.as_str()));
        return Verdict { whole: None, articles: unknown.into_iter().chain(articles).collect() };
    }
    for doubt in extraction.ledger.doubts.iter().filter(|doubt| is_elsewhere(doubt)) {
        let same = |held: &Held| (&held.article, held.section) == (&doubt.article, doubt.section);
        if !articles.iter().any(same) {
            articles.push(Held {
                article: doubt.article.clone(),
                section: doubt.section,
                why: doubt.why.clone(),
                accepted,
            });
        }
    }
    Verdict { whole, articles }
}

/// Doubts that show text in the wrong place, or in signs that nobody wrote, hold it back; of the others
/// it is told, for a text may be long, or end badly, and still be what the paper says.
fn is_elsewhere(doubt: &Doubt) -> bool {
    const HELD: &[&str] = &[
        Doubt::BEGINS_WRONG,
        Doubt::OTHER_SECTION,
        Doubt::OTHER_ARTICLE,
        Doubt::HEADED_AGAIN,
        Doubt::GARBLED,
        Doubt::UNREAD_SIGN,
    ];
    HELD.contains(&doubt.why.as_str())
}

/// Returns why the whole paper is held, if it is.
fn whole(extraction: &Extraction, predecessor: Option<&Predecessor>) -> Option<&'static str> {
    let found = extraction.articles.len();
    if extraction.ledger.cut_off {
        return Some(Held::PART);
    }
    if let Some(paper) = extraction.publication.as_ref().filter(|paper| paper.kind.has_goals())
        && found == 0
    {
        let before = paper.year < BudgetYear::FIRST_WITH_GOALS;
        return Some(if before { Held::NO_GOALS } else { Held::NO_ARTICLES });
    }
    if extraction.ledger.doubts.iter().any(|doubt| doubt.why == Doubt::OUTSIDE) {
        return Some(Doubt::OUTSIDE);
    }
    let announced = !extraction.ledger.expected.is_empty();
    // What a list of contents announces is missed by name; without one, a whole article may be there.
    let elsewhere = |doubt: &Doubt| doubt.why == Doubt::ELSEWHERE && doubt.article.is_empty();
    if !announced && extraction.ledger.doubts.iter().any(elsewhere) {
        return Some(Doubt::ELSEWHERE);
    }
    let before = predecessor.map_or(0, |predecessor| predecessor.articles);
    (!announced && found * 2 < before).then_some(Held::TOO_FEW)
}

fn holds(missing: &Missing) -> bool {
    [Missing::NAMED, Missing::EMPTY, Missing::ELSEWHERE].contains(&missing.why.as_str())
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
