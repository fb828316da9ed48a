//! The closing digest of an edition: what was told as provisional is settled, and counted for good.
//!
//! Knows what is open for a watch, and when an edition is closed. Must not know how a finding is
//! settled: `compare::settled` does.
//!
//! Every digest that tells something as provisional promises a closing digest, so it opens the
//! edition for its watch. An edition is closed when no chapter of it is awaited and nothing in it
//! is provisional any longer, or when nothing more is waited for. It is closed once.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::archive::ArchiveError;
use crate::compare::settled::{Settlement, provisional, settle};
use crate::config::Watch;
use crate::history::pair::Pair;
use crate::history::sides::is_past_waiting;
use crate::model::{BudgetYear, Chapter, Kind};
use crate::notify::batch::{Batch, How, Note};
use crate::notify::content::{Content, Part, address};
use crate::notify::desk::Desk;
use crate::notify::dispatch::Outlet;
use crate::notify::names;
use crate::notify::plan::Planner;
use crate::report::digest::Occasion;
use crate::watch::select;

impl Planner<'_> {
    /// Keeps what a message tells as provisional until it is settled.
    pub(super) fn keep_open(desk: &mut Desk, edition: (Kind, BudgetYear), parts: &[Part]) {
        if desk.knows(&names::of_closing(edition)) {
            return;
        }
        for changes in parts.iter().map(|part| &part.selected.changes) {
            let found = provisional(changes);
            if changes.from.0 != changes.to.0 || (changes.awaited.is_empty() && found.is_empty()) {
                continue;
            }
            let open = desk.open.entry(names::of_edition(edition)).or_default();
            open.findings.extend(found);
            open.findings.sort();
            open.findings.dedup();
        }
    }

    /// Settles what is open of an edition, as far as it can be told before the closing digest.
    ///
    /// Nothing, when that is due in this very turn: it then tells all of it.
    pub(super) fn settled_meanwhile(
        &mut self,
        desk: &Desk,
        edition: (Kind, BudgetYear),
    ) -> Result<Settlement, ArchiveError> {
        let Some((pair, settlement)) = self.settlement(desk, edition)? else {
            return Ok(Settlement::default());
        };
        let open = || desk.open.get(&names::of_edition(edition)).cloned().unwrap_or_default();
        Ok(if self.is_closed(edition, &pair, &settlement) {
            Settlement { settled: Vec::new(), open: open().findings }
        } else {
            settlement
        })
    }

    /// Freezes the closing digest of each edition that is closed.
    pub(super) fn close(
        &mut self,
        desk: &mut Desk,
        watch: &Watch,
        outlet: &Outlet,
    ) -> Result<(), ArchiveError> {
        let open: Vec<String> = desk.open.keys().cloned().collect();
        for edition in open.iter().filter_map(|key| names::parse_edition(key)) {
            let Some((pair, settlement)) = self.settlement(desk, edition)? else { continue };
            if self.is_closed(edition, &pair, &settlement) {
                self.close_one(desk, watch, outlet, edition, settlement)?;
            }
        }
        Ok(())
    }

    fn close_one(
        &mut self,
        desk: &mut Desk,
        watch: &Watch,
        outlet: &Outlet,
        edition: (Kind, BudgetYear),
        settlement: Settlement,
    ) -> Result<(), ArchiveError> {
        let criteria = watch.criteria();
        let part = |pair: Rc<Pair>| {
            let sides = pair.old.chapters.iter().chain(&pair.new.chapters);
            // Also what never came: only now is it sure that its articles are gone.
            let mut all: Vec<Chapter> =
                sides.map(|text| text.publication.chapter.clone()).collect();
            all.sort();
            all.dedup();
            let selected = select(&pair.changes, &criteria, &all);
            Part { pair, selected, fresh: Vec::new() }
        };
        let parts = self.comparisons(edition)?.into_iter().map(part).collect();
        let mut content = Content::new(edition, parts);
        content.settled = settlement.settled;
        let key = names::of_edition(edition);
        content.republished = desk.state.republished.remove(&key).unwrap_or_default();
        let forms = content.forms(outlet, &self.frame(watch, outlet), &criteria, Occasion::Closing);
        let name = names::of_closing(edition);
        let mut batch = Batch::new(self.now(), vec![name.clone()]);
        let note = Note { on: self.today(), how: How::Sent, order: 0, publication: None };
        batch.tells = BTreeMap::from([(name, note)]);
        let here = desk.not_aside(&outlet.recipients);
        address(&mut batch, desk, &here, &forms, Some(&key));
        desk.open.remove(&key);
        desk.freeze(batch);
        Ok(())
    }

    /// Settles what is open of an edition by what stands now; nothing where nothing is open.
    fn settlement(
        &mut self,
        desk: &Desk,
        edition: (Kind, BudgetYear),
    ) -> Result<Option<(Rc<Pair>, Settlement)>, ArchiveError> {
        let Some(open) = desk.open.get(&names::of_edition(edition)) else { return Ok(None) };
        let pairs = self.comparisons(edition)?;
        let mut lineage = pairs.into_iter().filter(|pair| pair.changes.from.0 == pair.changes.to.0);
        Ok(lineage.next().map(|pair| {
            let settlement = settle(&open.findings, &pair.changes);
            (pair, settlement)
        }))
    }

    fn is_closed(&self, edition: (Kind, BudgetYear), pair: &Pair, settlement: &Settlement) -> bool {
        let is_past = is_past_waiting(edition, self.today());
        pair.changes.awaited.is_empty() && (settlement.open.is_empty() || is_past)
    }
}
