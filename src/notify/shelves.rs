//! The feeds of editions, and the list of all feeds, in the folders of feed channels.
//!
//! Knows which editions are still growing: the newest of each kind. Must not know what an entry says.
//! The feeds of watches are written by delivery, entry by entry; these are made anew from the archive.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use crate::archive::Archive;
use crate::config::ChannelKind;
use crate::notify::channels::feeds_base;
use crate::notify::{self, PostError, Service};
use crate::report::atom::{self, Feed};

/// The list of all feeds.
const LIST: &str = "feeds.opml";

/// Reports feeds that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum FeedError {
    /// The archive could not be read.
    #[error(transparent)]
    Post(#[from] PostError),
    /// The folder refused.
    #[error("{}: {source}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: Error,
    },
}

/// Writes the feeds of the newest editions into every folder of feeds; nothing without such a
/// channel.
pub fn write(archive: &Archive, service: Service<'_>) -> Result<(), FeedError> {
    let channels = service.config.channel.iter().filter(|one| one.kind == ChannelKind::Feed);
    let folders: Vec<&str> = channels.filter_map(|one| one.folder.as_deref()).collect();
    if folders.is_empty() {
        return Ok(());
    }
    let feeds = notify::edition_feeds(archive, service)?;
    for name in folders {
        let folder = Path::new(name);
        let base = feeds_base(&service.config.web.base_url, name);
        into(folder, &base, &feeds, service)
            .map_err(|source| FeedError::Folder { path: folder.to_owned(), source })?;
    }
    Ok(())
}

fn into(folder: &Path, base: &str, feeds: &[Feed], service: Service<'_>) -> Result<(), Error> {
    std::fs::create_dir_all(folder)?;
    let address = |file: &str| {
        if base.is_empty() { file.to_owned() } else { format!("{base}/{file}") }
    };
    for feed in feeds {
        let file = format!("{}.atom", feed.name.replace('/', "-"));
        let feed = Feed { address: address(&file), ..feed.clone() };
        replace(&folder.join(file), &feed.to_xml(service.clock.now()))?;
    }
    let mut listed: Vec<(String, String)> = Vec::new();
    for entry in folder.read_dir()? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.extension().is_some_and(|ending| ending == "atom") && !name.starts_with('.') {
            let title = atom::title(&std::fs::read_to_string(&path)?)
                .ok_or_else(|| Error::from(ErrorKind::InvalidData))?;
            listed.push((title, address(name)));
        }
    }
    listed.sort_by(|a, b| a.1.cmp(&b.1));
    let title = service.wording.feeds_title();
    let title =
        if base.is_empty() { service.wording.feeds_beside(title) } else { title.to_owned() };
    replace(&folder.join(LIST), &atom::opml(&title, &listed))
}

/// Writes a file whole or not at all.
fn replace(path: &Path, text: &str) -> Result<(), Error> {
    let draft = path.with_extension("draft");
    std::fs::write(&draft, text)?;
    std::fs::rename(draft, path)
}
