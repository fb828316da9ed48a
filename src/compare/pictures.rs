//! Pictures in A and B: which came, went or were replaced.
//!
//! Knows the files and the words that a paper names for them. Must not know what is drawn, and so never
//! says that two are the same: of each it is told that it was not compared.

use crate::compare::changes::{Class, Moved, Op, Pictures, UnitChange, UnitForm};
use crate::compare::describe::{Lineage, Scene};
use crate::compare::judge::weight::weigh;
use crate::compare::side::reader::whole;
use crate::compare::side::{Side, Unit};
use crate::model::{Picture, SectionKind};

/// A picture with the article it stands in.
type Placed<'s> = (usize, &'s Picture);

impl Scene<'_> {
    /// Puts the pictures of a kind of section that differ behind its units, and counts all of them.
    pub(super) fn pictures(
        &self,
        lineage: &Lineage,
        kind: SectionKind,
        units: &mut Vec<UnitChange>,
    ) -> Pictures {
        if !kind.is_compared() {
            return Pictures::default();
        }
        let mut olds = placed(self.old, &lineage.old, kind);
        let mut news = placed(self.new, &lineage.new, kind);
        let counted = Pictures { from: olds.len(), to: news.len() };
        olds.retain(|(_, old)| {
            let same = news.iter().position(|(_, new)| key(old) == key(new));
            same.is_none_or(|at| {
                news.remove(at);
                false
            })
        });
        let unit = |(article, picture): Placed<'_>| -> Unit {
            whole(UnitForm::Picture, article, kind, &text(picture))
        };
        for at in 0..olds.len().max(news.len()) {
            let (old, new) = (olds.get(at).copied().map(unit), news.get(at).copied().map(unit));
            let mut change = match (&old, &new) {
                (Some(old), Some(new)) => self.pair(&[old], &[new], Moved::None),
                (Some(old), None) => self.alone(old, false),
                (None, Some(new)) => self.alone(new, true),
                (None, None) => continue,
            };
            // Whatever the names of the files have in common, it is another picture.
            if change.op == Op::Unchanged {
                change.op = Op::Modified;
            }
            change.class = Class::Substantive;
            change.signals.clear();
            change.nearest = None;
            change.weight = weigh(&change);
            units.push(change);
        }
        counted
    }
}

fn placed<'s>(side: &Side<'s>, articles: &[usize], kind: SectionKind) -> Vec<Placed<'s>> {
    let of = |&at: &usize| {
        let sections = side.articles[at].article.sections_of(kind);
        sections.flat_map(|section| &section.pictures).map(move |picture| (at, picture))
    };
    articles.iter().flat_map(of).collect()
}

/// What says which picture one is.
fn key(picture: &Picture) -> (&str, &str) {
    (picture.file(), &picture.alt)
}

/// A picture as a reader is shown it: the name of its file, and what it is called.
fn text(picture: &Picture) -> String {
    let (name, alt) = (picture.name.as_str(), picture.alt.as_str());
    match (name.is_empty(), alt.is_empty()) {
        (_, true) => name.to_owned(),
        (true, _) => alt.to_owned(),
        _ => format!("{name} ({alt})"),
    }
}
