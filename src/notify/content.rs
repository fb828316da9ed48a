//! What a batch is made of before it has a form, and how it is addressed.
//!
//! Knows selections of comparisons and the recipients of a desk. Must not decide what is told, nor
//! to whom.

use std::collections::btree_map::Entry;
use std::rc::Rc;

use chrono::NaiveDate;

use crate::compare::settled::Settled;
use crate::history::pair::Pair;
use crate::model::{BudgetYear, Chapter, Kind};
use crate::notify::batch::Batch;
use crate::notify::desk::Desk;
use crate::notify::dispatch::Outlet;
use crate::notify::names;
use crate::report::digest::{Comparison, Digest, Frame, Occasion};
use crate::report::message;
use crate::report::parcel::{Form, Label};
use crate::watch::{Criteria, Selected, select};

/// One selection of a pair of editions.
pub(super) struct Part {
    pub pair: Rc<Pair>,
    pub selected: Selected,
    pub fresh: Vec<Chapter>,
}

/// What a batch is made of before it is given a form.
pub(super) struct Content {
    pub edition: (Kind, BudgetYear),
    pub parts: Vec<Part>,
    pub corrections: Vec<Part>,
    pub republished: Vec<Chapter>,
    pub settled: Vec<Settled>,
    /// When the same was sent before.
    pub sent_before: Option<NaiveDate>,
}

/// Puts the messages of a batch to these recipients into it; with an edition they follow the last
/// digest of it.
pub(super) fn address(
    batch: &mut Batch,
    desk: &mut Desk,
    recipients: &[&str],
    forms: &[Form],
    edition: Option<&str>,
) {
    let (channel, watch) = (desk.channel.clone(), desk.label_watch().to_owned());
    for recipient in recipients {
        let to = names::of_recipient(recipient);
        let threads = edition.map(|edition| desk.state.threads.entry(edition.to_owned()));
        let thread = threads.map(Entry::or_default);
        let follows = thread.as_ref().and_then(|thread| thread.get(&to).cloned());
        let about = batch.about.clone();
        let label = |part: u16| {
            let label = Label::new(&channel, &watch, &about, part, recipient);
            Label { follows: follows.clone().filter(|_| part == 0), ..label }
        };
        if let Some(thread) = thread {
            thread.insert(to.clone(), label(0).key);
        }
        batch.add(&label, &to, forms);
    }
}

impl Content {
    /// Begins with selections. One without an article tells nothing, and stands only where it is
    /// all there is.
    pub fn new(edition: (Kind, BudgetYear), mut parts: Vec<Part>) -> Self {
        if parts.iter().any(Part::has_articles) {
            parts.retain(Part::has_articles);
        } else {
            parts.drain(..parts.len().saturating_sub(1));
        }
        let (corrections, republished, settled) = (Vec::new(), Vec::new(), Vec::new());
        Self { edition, parts, corrections, republished, settled, sent_before: None }
    }

    /// Gives it the form of a channel.
    pub fn forms(
        &self,
        outlet: &Outlet,
        frame: &Frame<'_>,
        criteria: &Criteria,
        occasion: Occasion,
    ) -> Vec<Form> {
        let digest = Digest {
            edition: self.edition,
            criteria,
            comparisons: self.parts.iter().map(Part::comparison).collect(),
            corrections: self.corrections.iter().map(Part::comparison).collect(),
            republished: &self.republished,
            settled: &self.settled,
            occasion,
            sent_before: self.sent_before,
        };
        message::digest(outlet.style, frame, &digest)
    }
}

impl Part {
    /// Selects from a pair what stands in these chapters.
    pub fn of(pair: Rc<Pair>, criteria: &Criteria, fresh: Vec<Chapter>) -> Self {
        let selected = select(&pair.changes, criteria, &fresh);
        Self { pair, selected, fresh }
    }

    fn has_articles(&self) -> bool {
        !self.selected.changes.articles.is_empty()
    }

    fn comparison(&self) -> Comparison<'_> {
        Comparison {
            changes: &self.selected.changes,
            old: &self.pair.old,
            new: &self.pair.new,
            fresh: &self.fresh,
            outside: self.selected.outside,
        }
    }
}
