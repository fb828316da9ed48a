//! What happened to an article as a whole, each in a label and a sentence.
//!
//! Knows what a comparison says of articles and which sections are gone or were given. Must not know what
//! happened to single passages.

use crate::compare::{ArticleChange, Op, Status};
use crate::model::{Held, Place, SectionKind};
use crate::report::wording::{Relation, Wording};

use super::Editions;
use super::editions::{article_of, chapter_of, sentences_of};

/// Something that happened to the article as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// `HERNUMMERD`.
    pub label: String,
    /// `hernummerd: artikel 3 wordt artikel 4`.
    pub text: String,
    /// What stands behind the label, where it does not say again what the label says.
    pub behind: Option<String>,
}

impl Note {
    /// Returns what stands behind the label; a text that begins with the label's own words goes on
    /// where they end: `HERNUMMERD`, `: artikel 3 wordt artikel 4`.
    #[must_use]
    pub fn behind_label(&self) -> String {
        if let Some(behind) = &self.behind {
            return behind.clone();
        }
        let repeated = self
            .text
            .get(..self.label.len())
            .filter(|start| start.to_lowercase() == self.label.to_lowercase());
        match repeated {
            Some(start) => self.text[start.len()..].to_owned(),
            None => format!(" {}", self.text),
        }
    }
}

/// Tells what happened to an article as a whole.
pub(super) fn notes(wording: Wording, change: &ArticleChange, editions: Editions<'_>) -> Vec<Note> {
    let (mut notes, relation) = (Vec::new(), editions.relation());
    let mut rewritten = None;
    let mut tell = |label: &str, text: String| {
        notes.push(Note { label: label.to_owned(), text, behind: None });
    };
    let places = |articles: &[crate::compare::ArticleRef]| -> Vec<Place> {
        articles.iter().map(|article| article.place.clone()).collect()
    };
    match change.status {
        Status::Added | Status::Removed if change.part => {
            let is_new = change.status == Status::Added;
            tell(wording.label_not_here(is_new), wording.article_not_here(is_new).to_owned());
        }
        Status::Added => {
            let label = match relation {
                Relation::Successive => wording.label_added(),
                Relation::Beside => wording.label_only_in_annual_report(),
            };
            tell(label, wording.article_new(relation).to_owned());
        }
        Status::Removed => {
            let label = match (change.provisional, relation) {
                (true, _) => wording.label_provisional(),
                (false, Relation::Successive) => wording.label_removed(),
                (false, Relation::Beside) => wording.label_only_in_budget(false),
            };
            tell(label, wording.article_gone(relation, change.provisional).to_owned());
        }
        Status::Split => tell(wording.label_split(), wording.article_split(&places(&change.to))),
        Status::Merged => {
            tell(wording.label_merged(), wording.article_merged(&places(&change.from)));
        }
        Status::Rewritten => {
            let (left, all) = sentences_left(change, editions);
            tell(wording.label_rewritten(), wording.article_rewritten(left, all));
            rewritten = Some(wording.article_rewritten_note(left, all));
        }
        Status::Unchanged | Status::Changed | Status::NotCompared => {}
    }
    if let ([old], [new]) = (change.from.as_slice(), change.to.as_slice()) {
        if change.moved_chapter {
            let text = wording.article_moved_chapter(&old.place.chapter, &new.place.chapter);
            tell(wording.label_moved(), text);
        }
        if change.renumbered {
            tell(wording.label_renumbered(), wording.article_renumbered(&old.place, &new.place));
        }
        if change.retitled {
            tell(wording.label_retitled(), wording.article_retitled(&old.title, &new.title));
        }
        if let Some(is_policy) = change.policy {
            tell(wording.label_policy(), wording.article_policy(is_policy).to_owned());
        }
    }
    if change.number_reused {
        tell(wording.label_number_reused(), wording.article_number_reused().to_owned());
    }
    // It is told first.
    if let Some(first) = notes.first_mut() {
        first.behind = rewritten;
    }
    notes
}

/// Tells which of A and B the article no longer has, though it goes on.
pub(super) fn sections_gone(
    wording: Wording,
    change: &ArticleChange,
    editions: Editions<'_>,
) -> Vec<Note> {
    let [to] = change.to.as_slice() else { return Vec::new() };
    let gone = change.sections.iter().filter(|section| {
        section.kind.is_compared()
            && !section.units.is_empty()
            && section.units.iter().all(|unit| unit.op == Op::Removed)
            && article_of(editions.new, &to.place)
                .is_some_and(|article| article.sections_of(section.kind).next().is_none())
    });
    gone.map(|section| {
        let provisional = section.units.iter().any(|unit| unit.provisional);
        let (label, relation) = (wording.label_section_gone(), editions.relation());
        let text = wording.section_gone(section.kind, relation, provisional);
        Note { label: label.to_owned(), text, behind: None }
    })
    .collect()
}

/// Tells which texts of A and B were given by hand.
pub(super) fn sections_given(
    wording: Wording,
    change: &ArticleChange,
    editions: Editions<'_>,
) -> Vec<Note> {
    let mut notes = Vec::new();
    for (edition, articles) in [(editions.old, &change.from), (editions.new, &change.to)] {
        for article in articles {
            let Some(text) = chapter_of(edition, &article.place.chapter) else { continue };
            let given = text.held.iter().filter(|held| held.why == Held::GIVEN);
            let own = given.filter(|held| held.article == article.place.within_chapter());
            notes.extend(own.filter_map(|held| held.section).map(|section| Note {
                label: wording.label_given().to_owned(),
                text: wording.section_given(section, (edition.kind, edition.year)),
                behind: None,
            }));
        }
    }
    notes
}

/// Tells in which of A and B pictures stand: what is drawn in them was not compared.
pub(super) fn pictures(
    wording: Wording,
    change: &ArticleChange,
    editions: Editions<'_>,
) -> Vec<Note> {
    let told = change.sections.iter().filter_map(|section| {
        let name = wording.section_by_letter(section.kind);
        wording.pictures(&name, section.pictures, editions.from(), editions.to())
    });
    let label = wording.label_picture();
    told.map(|text| Note { label: label.to_owned(), text, behind: None }).collect()
}

/// Counts the old sentences of A and B that stand in the new text to the letter, and all of them.
pub(super) fn sentences_left(change: &ArticleChange, editions: Editions<'_>) -> (usize, usize) {
    let kinds = || SectionKind::ALL.into_iter().filter(|kind| kind.is_compared());
    let mut new: Vec<&str> = change
        .to
        .iter()
        .flat_map(|to| kinds().flat_map(|kind| sentences_of(editions.new, &to.place, kind)))
        .collect();
    let (mut left, mut all) = (0, 0);
    for from in &change.from {
        for sentence in kinds().flat_map(|kind| sentences_of(editions.old, &from.place, kind)) {
            all += 1;
            if let Some(at) = new.iter().position(|other| *other == sentence) {
                new.swap_remove(at);
                left += 1;
            }
        }
    }
    (left, all)
}
