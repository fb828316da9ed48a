//! Taking papers in without telling anyone: an import by hand, a backfill of years.
//!
//! Knows what was waiting to be told when it began: that is still told, and nothing else. Must not
//! know what is taken in. A kill in the middle is made up for by whoever delivers next.

use crate::archive::Archive;
use crate::notify::Service;
use crate::notify::batch::How;
use crate::notify::deliver::pairs;
use crate::notify::desk::{Desk, Hush};
use crate::notify::plan::Planner;
use crate::notify::store::{PostError, Store};

/// Begins a silent import: notes for each watch what is still to be told.
pub fn hush(archive: &mut Archive, service: Service<'_>) -> Result<(), PostError> {
    each_desk(archive, service, "stille inname begint\n", |planner, desk| {
        planner.settle_hush(desk);
        let waiting = planner.untold(desk);
        desk.state.hush = Some(Hush { waiting });
    })
}

/// Ends it: what came meanwhile is known.
pub fn unhush(archive: &mut Archive, service: Service<'_>) -> Result<(), PostError> {
    let end = |planner: &Planner<'_>, desk: &mut Desk| {
        planner.settle_hush(desk);
    };
    each_desk(archive, service, "stille inname klaar\n", end)
}

/// Changes every desk of a watch that has begun; one that has not begins at the present anyway.
fn each_desk(
    archive: &mut Archive,
    service: Service<'_>,
    message: &str,
    change: impl Fn(&Planner<'_>, &mut Desk),
) -> Result<(), PostError> {
    if service.outlets.is_empty() {
        return Ok(());
    }
    archive.lock()?;
    let here = Archive::open(archive.path())?;
    let planner = Planner::new(&here, service)?;
    let remote = service.config.archive.remote.as_deref();
    let mut store = Store::new(archive, remote, service.clock);
    for (channel, watch, _) in pairs(service) {
        let mut desk = store.desk(channel, &watch.name)?;
        if desk.state.connected.is_none() {
            continue;
        }
        change(&planner, &mut desk);
        match store.save(&mut desk, message) {
            // It is noted here, and shared before the next message leaves.
            Err(PostError::Remote(_)) | Ok(()) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

impl Planner<'_> {
    /// Marks as known what came during a silent import.
    pub(super) fn settle_hush(&self, desk: &mut Desk) {
        let Some(hush) = desk.state.hush.take() else { return };
        for name in self.untold(desk) {
            if !hush.waiting.contains(&name) {
                self.mark(desk, &name, How::Known);
            }
        }
    }
}
