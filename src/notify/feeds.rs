//! The newest edition of each kind as a feed.
//!
//! Knows which editions are still growing. Must not know where a feed is written.

use chrono::NaiveTime;

use crate::archive::Archive;
use crate::model::{BudgetYear, Kind};
use crate::notify::Service;
use crate::notify::reading::Reading;
use crate::notify::store::PostError;
use crate::report::atom::{self, Feed};
use crate::report::digest::{Comparison, Frame};
use crate::watch::Outside;

/// The archive dates its papers by noon.
const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// Makes a feed of the newest edition of each kind, beside that of the year before.
pub fn edition_feeds(archive: &Archive, service: Service<'_>) -> Result<Vec<Feed>, PostError> {
    let at = service.clock.now().with_timezone(&service.zone).naive_local();
    let mut reading = Reading::new(archive, at.date());
    let standing = archive.publications()?.into_iter().filter(|one| !one.is_held_whole());
    let mut editions: Vec<(Kind, BudgetYear)> = standing
        .filter_map(|record| record.publication().ok())
        .map(|publication| (publication.kind, publication.year))
        .filter(|(kind, _)| kind.has_goals())
        .collect();
    // The newest of each kind stands first.
    editions.sort_unstable_by(|a, b| (a.0, b.1).cmp(&(b.0, a.1)));
    editions.dedup_by_key(|(kind, _)| *kind);
    let frame = Frame {
        wording: service.wording,
        watch: "",
        leave: "",
        base_url: &service.config.web.base_url,
        at,
        archive: "",
    };
    let mut feeds = Vec::new();
    for edition in editions {
        let pairs = reading.comparisons(edition)?;
        // What stands beside nothing is a feed only where there is nothing else.
        let known = pairs.iter().rfind(|pair| pair.has_old());
        let Some(pair) = known.or(pairs.last()) else { continue };
        let newest = pair.new.chapters.iter().map(|text| text.publication.published).max();
        let Some(grown) = newest else { continue };
        let comparison = Comparison {
            changes: &pair.changes,
            old: &pair.old,
            new: &pair.new,
            fresh: &[],
            outside: Outside::default(),
        };
        feeds.push(atom::edition(&frame, &comparison, grown.and_time(NOON).and_utc()));
    }
    Ok(feeds)
}
