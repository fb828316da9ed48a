//! The site as files in a folder.
//!
//! Knows which files are its own, by a list that it keeps in the folder. Must not know what is on a page,
//! and never touches a file that it did not write.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Library;
use crate::archive::ArchiveError;
use crate::http::sha256;

/// The list of the files that were written, with the checksum of each.
const LIST: &str = ".prinsjesdiff-site";

/// The checksum of a file that is planned and not written yet.
const UNKNOWN: &str = "-";

/// What was done to a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Files of the site.
    pub pages: usize,
    /// Files among them that were written: new, or with other bytes than before.
    pub written: usize,
    /// Files that were taken away.
    pub removed: usize,
}

/// Reports why the site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The folder holds other things, and no site.
    #[error("{} holds other files", .0.display())]
    InTheWay(PathBuf),
    /// A file of the site was not written by us.
    #[error("{} was not written by this program", .0.display())]
    NotOurs(PathBuf),
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The archive could not be read.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

/// Writes the site into a folder: only what differs, and takes away what is gone.
pub fn write(library: &Library, folder: &Path) -> Result<Written, FolderError> {
    let known = known(folder)?;
    let addresses = library.addresses()?;
    let names = || addresses.iter().map(super::Address::file);
    for name in names().filter(|name| !known.contains_key(name)) {
        let path = folder.join(name);
        if is_file(&path) {
            return Err(FolderError::NotOurs(path));
        }
    }
    make(folder)?;
    // Whatever stops it, what it wrote is known to be its own.
    let planned = names().map(|name| (name, UNKNOWN.to_owned()));
    keep(folder, &planned.chain(known.clone()).collect())?;
    let mut done = Written::default();
    let mut list = BTreeMap::new();
    // What is made of one edition is written together: not all of them are in memory at once.
    let mut ordered: Vec<_> = addresses.iter().collect();
    ordered.sort_by_key(|address| address.edition());
    for address in ordered {
        let Some(page) = library.page(address)? else { continue };
        let (name, sum) = (address.file(), sha256(&page.bytes));
        let path = folder.join(&name);
        let is_there = is_file(&path);
        if !is_there || known.get(&name) != Some(&sum) {
            if let Some(parent) = path.parent() {
                make(parent)?;
            }
            put(&path, &page.bytes)?;
            done.written += 1;
        }
        done.pages += 1;
        list.insert(name, sum);
    }
    for name in known.keys().filter(|name| !list.contains_key(*name)) {
        let path = folder.join(name);
        if is_file(&path) {
            fs::remove_file(&path).map_err(|source| fault(&path, source))?;
            done.removed += 1;
            prune(folder, &path);
        }
    }
    keep(folder, &list)?;
    Ok(done)
}

/// Keeps the list of what is its own.
fn keep(folder: &Path, list: &BTreeMap<String, String>) -> Result<(), FolderError> {
    let lines: Vec<String> = list.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect();
    let text = lines.concat();
    let path = folder.join(LIST);
    if fs::read(&path).ok().as_deref() == Some(text.as_bytes()) {
        return Ok(());
    }
    put(&path, text.as_bytes())
}

/// Reads which files were written before; a folder with other things and no list is refused.
fn known(folder: &Path) -> Result<BTreeMap<String, String>, FolderError> {
    let path = folder.join(LIST);
    match fs::read_to_string(&path) {
        Ok(text) => {
            let lines = text.lines().filter_map(|line| line.split_once("  "));
            // What leads out of the folder was never written by us.
            let own = lines.filter(|(_, name)| super::Address::parse(name).is_some());
            Ok(own.map(|(sum, name)| (name.to_owned(), sum.to_owned())).collect())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let is_empty = match folder.read_dir() {
                Ok(mut entries) => entries.next().is_none(),
                Err(error) if error.kind() == io::ErrorKind::NotFound => true,
                Err(source) => return Err(fault(folder, source)),
            };
            if is_empty { Ok(BTreeMap::new()) } else { Err(FolderError::InTheWay(folder.into())) }
        }
        Err(source) => Err(fault(&path, source)),
    }
}

/// Writes a file aside and moves it there, so that a reader never sees half of one.
fn put(path: &Path, bytes: &[u8]) -> Result<(), FolderError> {
    let mut aside = path.as_os_str().to_owned();
    aside.push(".new");
    let aside = PathBuf::from(aside);
    let written = fs::write(&aside, bytes).and_then(|()| fs::rename(&aside, path));
    written.map_err(|source| fault(path, source))
}

/// Takes folders away that became empty.
fn prune(folder: &Path, file: &Path) {
    let above = file.ancestors().skip(1).take_while(|above| *above != folder);
    for above in above {
        // A folder that still holds something stays, as the system sees to.
        if fs::remove_dir(above).is_err() {
            return;
        }
    }
}

fn make(folder: &Path) -> Result<(), FolderError> {
    fs::create_dir_all(folder).map_err(|source| fault(folder, source))
}

fn is_file(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

fn fault(path: &Path, source: io::Error) -> FolderError {
    FolderError::File { path: path.to_owned(), source }
}
