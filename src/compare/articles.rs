//! What happened to an article, from what happened to its units.
//!
//! Knows labels (number, title, chapter), likeness and how many sentences are left. Must not know
//! how units are paired.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::changes::{
    ArticleChange, Evidence, Moved, Op, SectionChange, Status, UnitChange,
};
use crate::compare::describe::{Lineage, Scene, article_reference, share};
use crate::compare::letters;
use crate::compare::likeness::Bag;
use crate::compare::side::{Side, Unit};
use crate::model::{Place, SectionKind};

/// Describes a lineage; `taken` are the places of the new edition with the lineage that holds each.
pub(super) fn describe(
    scene: &Scene<'_>,
    lineage: &Lineage,
    at: usize,
    taken: &BTreeMap<&Place, usize>,
) -> ArticleChange {
    let place = |side: &'_ Side<'_>, article: usize| side.articles[article].article.place.clone();
    let sections: Vec<SectionChange> =
        SectionKind::ALL.into_iter().filter_map(|kind| scene.section(lineage, kind)).collect();
    let olds: Vec<Place> = lineage.old.iter().map(|&article| place(scene.old, article)).collect();
    let news: Vec<Place> = lineage.new.iter().map(|&article| place(scene.new, article)).collect();
    let both = !olds.is_empty() && !news.is_empty();
    let titles = |side: &Side<'_>, articles: &[usize]| -> BTreeSet<String> {
        articles.iter().map(|&article| side.articles[article].title_key.replace(' ', "")).collect()
    };
    let numbers = |places: &[Place]| -> BTreeSet<String> {
        places.iter().map(|place| format!("{:?}/{}", place.sub_budget, place.number)).collect()
    };
    let chapters = |places: &[Place]| -> BTreeSet<String> {
        places.iter().map(|place| place.chapter.to_string()).collect()
    };
    let one_to_one = olds.len() == 1 && news.len() == 1;
    let retitled = one_to_one && titles(scene.old, &lineage.old) != titles(scene.new, &lineage.new);
    let renumbered = one_to_one && numbers(&olds) != numbers(&news);
    let is_policy = |side: &Side<'_>, article: usize| side.articles[article].article.policy;
    let policy = match (lineage.old.as_slice(), lineage.new.as_slice()) {
        (&[old], &[new]) => {
            Some(is_policy(scene.new, new)).filter(|is| *is != is_policy(scene.old, old))
        }
        _ => None,
    };
    let moved_chapter = both && chapters(&olds) != chapters(&news);
    let links = own_links(scene, lineage);
    let similarity = likeness(scene, lineage, &links);
    let mut change = ArticleChange {
        status: Status::Changed,
        from: lineage.old.iter().map(|&one| article_reference(scene.old, one)).collect(),
        to: lineage.new.iter().map(|&one| article_reference(scene.new, one)).collect(),
        similarity,
        renumbered,
        retitled,
        policy,
        moved_chapter,
        evidence: both.then(|| evidence(scene, lineage, similarity)),
        number_reused: olds.iter().any(|old| taken.get(old).is_some_and(|&holder| holder != at)),
        provisional: false,
        part: false,
        sections,
    };
    change.status = match (olds.len(), news.len()) {
        (0, _) => Status::Added,
        (_, 0) => Status::Removed,
        (1, 1) if is_rewritten(scene, lineage, &links) => Status::Rewritten,
        (1, 1) if is_unchanged(scene, lineage, &change) => Status::Unchanged,
        (1, 1) => Status::Changed,
        (1, _) => Status::Split,
        _ => Status::Merged,
    };
    let one_to_one =
        matches!(change.status, Status::Unchanged | Status::Changed | Status::Rewritten);
    change.provisional = !scene.awaited.is_empty() && !one_to_one;
    change
}

/// Text and title that have so little in common, in thousandths, speak against each other.
const NOTHING_IN_COMMON: u16 = 50;

/// Tells whether nothing speaks for an article that seems rewritten: neither text, title nor number.
pub(super) fn is_refuted(change: &ArticleChange) -> bool {
    let against = |evidence: &Evidence| {
        let content = evidence.content.is_none_or(|content| content <= NOTHING_IN_COMMON);
        content && evidence.title <= NOTHING_IN_COMMON && !evidence.number
    };
    change.status == Status::Rewritten && change.evidence.as_ref().is_some_and(against)
}

/// Returns what the witnesses say; of several articles, those that are nearest.
fn evidence(scene: &Scene<'_>, lineage: &Lineage, similarity: u16) -> Evidence {
    let pairs = || {
        let olds = lineage.old.iter().map(|&at| &scene.old.articles[at]);
        olds.flat_map(|old| lineage.new.iter().map(move |&at| (old, &scene.new.articles[at])))
    };
    let has_text = |side: &Side<'_>, articles: &[usize]| own_units(side, articles).next().is_some();
    let both = has_text(scene.old, &lineage.old) && has_text(scene.new, &lineage.new);
    let title = pairs().map(|(old, new)| Bag::of(&old.title_key).dice(&Bag::of(&new.title_key)));
    Evidence {
        content: both.then_some(similarity),
        title: title.max().unwrap_or(0),
        number: pairs().any(|(old, new)| old.article.place.number == new.article.place.number),
    }
}

/// Tells whether A and B are equal to the letter: no unit and no heading differs, and no letter. Only
/// called of one article on either side.
fn is_unchanged(scene: &Scene<'_>, lineage: &Lineage, change: &ArticleChange) -> bool {
    let still = |unit: &UnitChange| {
        unit.op == Op::Unchanged && unit.moved == Moved::None && unit.signals.is_empty()
    };
    let compared = change.sections.iter().filter(|section| section.kind.is_compared());
    // A unit that went elsewhere is told there, but is no longer here.
    let stayed = own_units(scene.old, &lineage.old).all(|(at, _)| {
        scene.old_link[at].is_some_and(|link| {
            scene.links[link]
                .new
                .iter()
                .all(|&new| lineage.new.contains(&scene.new.units[new].article))
        })
    });
    let mut pairs = lineage.old.iter().zip(&lineage.new);
    let mut same_letters = || {
        pairs.all(|(&one, &two)| {
            letters::are_equal(scene.old.articles[one].article, scene.new.articles[two].article)
        })
    };
    !change.is_renamed()
        && stayed
        && compared.flat_map(|section| &section.units).all(still)
        && same_letters()
}

/// The units of A and B of some articles.
fn own_units<'s>(
    side: &'s Side<'_>,
    articles: &'s [usize],
) -> impl Iterator<Item = (usize, &'s Unit)> {
    all_units(side, articles).filter(|(_, unit)| unit.section.is_compared())
}

fn all_units<'s>(
    side: &'s Side<'_>,
    articles: &'s [usize],
) -> impl Iterator<Item = (usize, &'s Unit)> {
    let units = articles.iter().flat_map(|&article| side.articles[article].units.clone());
    units.map(|at| (at, &side.units[at]))
}

/// Links whose units all stand in the lineage, with their likeness.
fn own_links(scene: &Scene<'_>, lineage: &Lineage) -> BTreeMap<usize, u16> {
    let followed =
        all_units(scene.old, &lineage.old).filter(|(_, unit)| unit.section.is_followed());
    let links: BTreeSet<usize> = followed.filter_map(|(at, _)| scene.old_link[at]).collect();
    links
        .into_iter()
        .filter(|&link| {
            let mut news = scene.links[link].new.iter();
            news.all(|&new| lineage.new.contains(&scene.new.units[new].article))
        })
        .map(|link| {
            let link_units = &scene.links[link];
            if let (&[old], &[new]) = (link_units.old.as_slice(), link_units.new.as_slice())
                && scene.old.units[old].key == scene.new.units[new].key
            {
                return (link, 1000);
            }
            let bag = |side: &Side<'_>, units: &[usize]| {
                Bag::joined(&units.iter().map(|&at| side.units[at].bag()).collect::<Vec<_>>())
            };
            let old = bag(scene.old, &link_units.old);
            (link, old.dice(&bag(scene.new, &link_units.new)))
        })
        .collect()
}

/// Returns how much of the words of A and B is common, in thousandths.
fn likeness(scene: &Scene<'_>, lineage: &Lineage, links: &BTreeMap<usize, u16>) -> u16 {
    if lineage.old.is_empty() || lineage.new.is_empty() {
        return 0;
    }
    let (mut kept, mut all) = (0, 0);
    let olds = own_units(scene.old, &lineage.old).map(|(at, unit)| (scene.old_link[at], unit));
    let news = own_units(scene.new, &lineage.new).map(|(at, unit)| (scene.new_link[at], unit));
    for (link, unit) in olds.chain(news) {
        all += unit.words.len() as u64 * 1000;
        let alike = link.and_then(|link| links.get(&link)).copied().unwrap_or(0);
        kept += unit.words.len() as u64 * u64::from(alike);
    }
    if all == 0 {
        let title = |side: &Side<'_>, at: usize| Bag::of(&side.articles[at].title_key);
        return title(scene.old, lineage.old[0]).dice(&title(scene.new, lineage.new[0]));
    }
    share(kept, all)
}

/// Every sentence of A and B of some articles, folded.
fn keys<'s>(side: &'s Side<'_>, articles: &'s [usize]) -> BTreeSet<&'s str> {
    own_units(side, articles)
        .flat_map(|(_, unit)| unit.sentence_keys.iter().map(String::as_str))
        .collect()
}

/// Tells whether less than a third of the sentences is left, seen from both sides.
///
/// An article that only lost or only gained much is changed: what is left of the shorter side is
/// the larger share of it.
fn is_rewritten(scene: &Scene<'_>, lineage: &Lineage, links: &BTreeMap<usize, u16>) -> bool {
    let left =
        |side: &Side<'_>, articles: &[usize], own: &[Option<usize>], other: &BTreeSet<&str>| {
            let (mut kept, mut all) = (0u64, 0u64);
            for (at, unit) in own_units(side, articles) {
                let sentences = unit.sentence_keys.len() as u64;
                let same =
                    unit.sentence_keys.iter().filter(|key| other.contains(key.as_str())).count();
                let alike = own[at].and_then(|link| links.get(&link)).copied().unwrap_or(0);
                let by_likeness =
                    if alike >= scene.thresholds.same { sentences * u64::from(alike) } else { 0 };
                kept += by_likeness.max(same as u64 * 1000);
                all += sentences * 1000;
            }
            (kept, all)
        };
    let (olds, news) = (keys(scene.old, &lineage.old), keys(scene.new, &lineage.new));
    let (kept_old, all_old) = left(scene.old, &lineage.old, &scene.old_link, &news);
    let (kept_new, all_new) = left(scene.new, &lineage.new, &scene.new_link, &olds);
    all_old > 0 && all_new > 0 && kept_old * 3 < all_old && kept_new * 3 < all_new
}
