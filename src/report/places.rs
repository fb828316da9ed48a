//! The was-wordtlijst: where each article stood and where it stands.
//!
//! Knows rows of old and new places. Must not know how they were found.

use crate::compare::{ArticleChange, ArticleRef, Changes, Evidence};

use super::listing::Listing;
use super::view::article_life;
use super::wording::{Language, Relation, Wording};

/// Returns one row per old and new place; `all` adds the articles of which number, chapter and title
/// are what they were.
#[must_use]
pub fn places(changes: &Changes, all: bool, language: Language) -> Listing {
    let wording = Wording::new(language);
    let relation = Relation::of(changes.from, changes.to);
    let awaited = !changes.awaited.is_empty();
    let shown = changes.articles.iter().filter(|article| all || article.is_event());
    let rows = shown.flat_map(|article| {
        let what = article_life(wording, article, relation, awaited || article.provisional);
        let grounds = article.evidence.map(|one| grounds(wording, one)).unwrap_or_default();
        pairs(article).into_iter().map(move |(old, new)| {
            let place =
                |one: Option<&ArticleRef>| one.map(|one| one.place.to_string()).unwrap_or_default();
            let title = |one: Option<&ArticleRef>| one.map(|one| one.title.clone());
            vec![
                place(old),
                place(new),
                what.clone(),
                title(old).unwrap_or_default(),
                title(new).unwrap_or_default(),
                grounds.clone(),
            ]
        })
    });
    Listing {
        title: wording.site_places_of(changes.from, changes.to),
        language,
        schema: "prinsjesdiff/places/1",
        keys: &["old", "new", "what", "old_title", "new_title", "grounds"],
        lead: &["old", "new", "what"],
        titles: wording.places_columns().map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

/// Every old place beside every new one; a side that is empty stays empty.
fn pairs(article: &ArticleChange) -> Vec<(Option<&ArticleRef>, Option<&ArticleRef>)> {
    match (article.from.as_slice(), article.to.as_slice()) {
        ([], news) => news.iter().map(|new| (None, Some(new))).collect(),
        (olds, []) => olds.iter().map(|old| (Some(old), None)).collect(),
        (olds, news) => {
            olds.iter().flat_map(|old| news.iter().map(move |new| (Some(old), Some(new)))).collect()
        }
    }
}

fn grounds(wording: Wording, evidence: Evidence) -> String {
    wording.grounds(evidence)
}
