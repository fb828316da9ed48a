//! Whether two sides make a comparison that says something, and what must be said of it.
//!
//! Knows kinds, years, chapters and which papers were given. Must not compare, nor word anything.

use crate::compare::{ArticleRef, Changes, Finding};
use crate::model::{BudgetYear, Chapter, Edition, Kind, Place};

/// Why two sides are not compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Senseless {
    /// A kind of paper without A and B.
    NoGoals(Kind),
    /// The newer side stands first: everything would be told the wrong way round.
    Turned,
    /// A budget and the annual report over another year.
    OtherYear(BudgetYear, BudgetYear),
    /// No chapter stands on both sides, and no article of the one was found in the other.
    OtherChapters(Vec<Chapter>, Vec<Chapter>),
}

/// What a reader must know of a comparison that is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caveat {
    /// Both sides are the same papers.
    Same,
    /// Both sides are texts of the same papers, not of two years.
    Revisions,
    /// Articles of these chapters were left out: only the old, only the new side has them.
    LeftOut(Vec<Chapter>, Vec<Chapter>),
}

/// Judges two editions by their kinds and years, before their texts are read.
pub fn judge_names(
    (old, before): (Kind, BudgetYear),
    (new, after): (Kind, BudgetYear),
) -> Result<(), Senseless> {
    if let Some(kind) = [old, new].into_iter().find(|kind| !kind.has_goals()) {
        return Err(Senseless::NoGoals(kind));
    }
    match (old, new) {
        (Kind::Begroting, Kind::Jaarverslag) if before != after => {
            Err(Senseless::OtherYear(before, after))
        }
        (Kind::Jaarverslag, Kind::Begroting) if before != after => {
            Err(Senseless::OtherYear(after, before))
        }
        (Kind::Jaarverslag, Kind::Begroting) => Err(Senseless::Turned),
        (one, two) if one == two && before > after => Err(Senseless::Turned),
        _ => Ok(()),
    }
}

/// Judges two sides before they are compared.
pub fn judge(old: &Edition, new: &Edition) -> Result<Option<Caveat>, Senseless> {
    judge_names((old.kind, old.year), (new.kind, new.year))?;
    if (old.kind, old.year) != (new.kind, new.year) {
        return Ok(None);
    }
    let texts = |side: &Edition| -> Vec<(String, String)> {
        let papers = side.chapters.iter().map(|text| &text.publication);
        papers.map(|paper| (paper.id.base().to_owned(), paper.sha256.clone())).collect()
    };
    if texts(old) == texts(new) {
        return Ok(Some(Caveat::Same));
    }
    let dates = old.chapters.iter().filter_map(|one| {
        let twin = |text: &&crate::model::ChapterText| {
            text.publication.id.base() == one.publication.id.base()
        };
        let other = new.chapters.iter().find(twin)?;
        Some((one.publication.published, other.publication.published))
    });
    let dates: Vec<_> = dates.collect();
    if dates.iter().any(|(before, after)| before > after) {
        return Err(Senseless::Turned);
    }
    Ok((!dates.is_empty()).then_some(Caveat::Revisions))
}

/// Where only single papers were given, leaves out what of chapters that one side alone has was not
/// found in the other, and marks what else stands on one side: it may stand in a paper that was not
/// given.
pub fn mark_part(
    changes: &mut Changes,
    old: &Edition,
    new: &Edition,
) -> Result<Option<Caveat>, Senseless> {
    let chapters = |side: &Edition| -> Vec<Chapter> {
        side.chapters.iter().map(|text| text.publication.chapter.clone()).collect()
    };
    let (olds, news) = (chapters(old), chapters(new));
    // Articles of the apparatus alone make no comparison: they have no A and B.
    let has_goals = |one: &ArticleRef| {
        new.articles().any(|article| article.place == one.place && article.policy)
    };
    let is_paired = changes
        .articles
        .iter()
        .any(|article| !article.from.is_empty() && article.to.iter().any(has_goals));
    if !is_paired && !olds.iter().any(|chapter| news.contains(chapter)) {
        return Err(Senseless::OtherChapters(olds, news));
    }
    let alone = |articles: &[ArticleRef], other: &[Chapter]| {
        articles.iter().all(|one| !other.contains(&one.place.chapter))
    };
    let mut dropped: Vec<Place> = Vec::new();
    changes.articles.retain(|article| {
        let one_sided = article.from.is_empty() || article.to.is_empty();
        let drops = one_sided && alone(&article.from, &news) && alone(&article.to, &olds);
        if drops {
            dropped.extend(article.from.iter().map(|one| one.place.clone()));
        }
        !drops
    });
    changes.findings.retain(|finding| match finding {
        Finding::Vanished { unit, .. } => !dropped.contains(&unit.place),
        Finding::SectionRemoved { .. } | Finding::Systematic { .. } => true,
    });
    for article in &mut changes.articles {
        article.part = article.from.is_empty() || article.to.is_empty();
    }
    let only = |own: Vec<Chapter>, other: &[Chapter]| -> Vec<Chapter> {
        own.into_iter().filter(|chapter| !other.contains(chapter)).collect()
    };
    let (gone, came) = (only(olds.clone(), &news), only(news, &olds));
    Ok((!gone.is_empty() || !came.is_empty()).then_some(Caveat::LeftOut(gone, came)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example::PAPERS;
    use crate::extract::extract;
    use crate::history::sides::chapter_text;

    fn edition(names: &[&str]) -> Edition {
        let chapters: Vec<_> = names
            .iter()
            .map(|name| {
                let paper = PAPERS.iter().find(|paper| paper.name == *name).unwrap();
                let extraction = extract(paper.bytes);
                chapter_text(extraction.publication.clone().unwrap(), extraction)
            })
            .collect();
        let first = &chapters[0].publication;
        Edition { kind: first.kind, year: first.year, chapters }
    }

    fn check(old: &str, new: &str, expected: &Result<Option<Caveat>, Senseless>) {
        assert_eq!(judge(&edition(&[old]), &edition(&[new])), *expected, "{old} {new}");
    }

    #[test]
    fn a_comparison_the_wrong_way_round_or_of_another_year_is_refused() {
        check("kst-99010-XXV-2.xml", "kst-99020-XXV-2.xml", &Ok(None));
        check("kst-99020-XXV-2.xml", "kst-99010-XXV-2.xml", &Err(Senseless::Turned));
        let report = edition(&["kst-99025-XXV-1.xml"]);
        for name in ["kst-99010-XXV-2.xml", "kst-99020-XXV-2.xml", "kst-99030-XXV-2.xml"] {
            let budget = edition(&[name]);
            let other = Err(Senseless::OtherYear(budget.year, report.year));
            let same = budget.year == report.year;
            let forth = if same { Ok(None) } else { other.clone() };
            assert_eq!(judge(&budget, &report), forth, "{name}");
            let back = if same { Err(Senseless::Turned) } else { other };
            assert_eq!(judge(&report, &budget), back, "{name}");
        }
    }

    #[test]
    fn the_same_paper_twice_and_two_texts_of_it_are_named() {
        check("kst-99020-XXV-2.xml", "kst-99020-XXV-2.xml", &Ok(Some(Caveat::Same)));
        let (first, reprint) = ("kst-99020-XXVII-2.xml", "kst-99020-XXVII-2-h1.xml");
        check(first, reprint, &Ok(Some(Caveat::Revisions)));
    }

    #[test]
    fn chapters_that_one_side_alone_has_are_left_out_and_named() {
        let old = edition(&["kst-99020-XXV-2.xml", "kst-99020-XXVI-2.xml"]);
        let new = edition(&["kst-99030-XXV-2.xml"]);
        let compared = |old: &Edition, new: &Edition| {
            crate::compare::compare(old, new, &[], &crate::compare::Thresholds::default())
        };
        let mut changes = compared(&old, &new);
        let gone = vec![Chapter::parse("XXVI").unwrap()];
        let caveat = mark_part(&mut changes, &old, &new);
        assert_eq!(caveat, Ok(Some(Caveat::LeftOut(gone, Vec::new()))));
        let one_sided =
            changes.articles.iter().filter(|one| one.from.is_empty() || one.to.is_empty());
        assert!(one_sided.into_iter().all(|one| one.part));
    }
}
