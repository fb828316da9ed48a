//! Joining the packs of an archive.
//!
//! Knows how many are too many. Must not read them: git joins them, and makes sure that nothing is lost.

use super::command::run;
use super::error::ArchiveError;
use super::handle::Archive;

/// Each import leaves a pack, and every object is sought in all of them; git's own measure of too many.
const MOST_PACKS: usize = 50;

/// Git ends before we go on, and takes nothing away that nothing points at: from that, and from the logs of
/// references, what an accident took is found again.
const KEEPS: &[&str] = &[
    "gc.autoDetach=false",
    "gc.pruneExpire=never",
    "gc.reflogExpire=never",
    "gc.reflogExpireUnreachable=never",
];

impl Archive {
    /// Joins packs and references where there are many. Where that does not go (there is no `git`, or no room)
    /// the archive is as good as it was, only slower.
    pub(super) fn tidy(&self) -> Result<(), ArchiveError> {
        let repo = self.repo()?;
        let packs = std::fs::read_dir(repo.commondir().join("objects/pack")).into_iter();
        let packs = packs
            .flatten()
            .flatten()
            .filter(|file| file.path().extension().is_some_and(|extension| extension == "pack"));
        if packs.count() > MOST_PACKS {
            self.steps.before("git gc")?;
            let settings = KEEPS.iter().flat_map(|setting| ["-c", setting]);
            let asked: Vec<&str> = settings.chain(["gc", "--auto", "--quiet"]).collect();
            let _ = run(self.path(), repo.path(), true, &asked);
        }
        Ok(())
    }
}
