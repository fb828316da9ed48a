//! Where the branches stood when a run began.

use git2::Oid;

use super::refs::MadeWith;

/// Where the branches stood when the run began.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tips {
    pub(super) sources: Option<Oid>,
    pub(super) sources_tree: Option<Oid>,
    pub(super) main: Option<Oid>,
    pub(super) made_with: Option<MadeWith>,
}

impl Tips {
    /// Tells whether `main` is what these papers and this text version make.
    pub(super) fn agree(&self, text_version: u32) -> bool {
        let made = |sources_tree| MadeWith { sources_tree, text_version, main: self.main };
        self.sources_tree.map(made) == self.made_with
    }
}
