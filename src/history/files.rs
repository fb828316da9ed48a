//! Papers in files and folders.
//!
//! Knows which files of a folder are papers. Must not know what is in them.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::extract::{LARGEST_PAPER, PaperName, named};

/// A file that may be a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFile {
    /// Where it is, as it was named.
    pub path: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl PaperFile {
    /// Says what a file is that names no paper; one that names itself stays as it is.
    #[must_use]
    pub fn named(mut self, name: Option<&PaperName>) -> Self {
        if let Some(bytes) = name.and_then(|name| named(&self.bytes, name)) {
            self.bytes = bytes;
        }
        self
    }
}

/// Reports a file or folder that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}", path.display())]
pub struct FileError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

/// Endings of files that are taken from a folder; a file that is named itself is always taken.
const ENDINGS: &[&str] = &["xml", "txt", "html", "htm", "pdf", "docx", "odt"];

/// What files and folders hold.
#[derive(Debug, Default)]
pub struct Listed {
    /// The papers, in order of path.
    pub papers: Vec<PathBuf>,
    /// What is called as a paper is, or is a folder, and cannot be opened.
    pub unopened: Vec<FileError>,
}

/// Lists the papers in files and folders, folders with all that is in them. Only what was named itself
/// must be there.
pub fn list(paths: &[PathBuf]) -> Result<Listed, FileError> {
    let mut found = Listed::default();
    for path in paths {
        let fault = |source| FileError { path: path.clone(), source };
        if fs::metadata(path).map_err(fault)?.is_dir() {
            list_folder(path, &mut found)?;
        } else {
            found.papers.push(path.clone());
        }
    }
    Ok(found)
}

fn list_folder(folder: &Path, found: &mut Listed) -> Result<(), FileError> {
    let fault = |source| FileError { path: folder.to_owned(), source };
    let mut entries =
        fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>).map_err(fault)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        // A link to a folder is not followed: it may lead back here.
        let kind = entry.file_type().map_err(fault)?;
        let path = entry.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if kind.is_dir() {
            if let Err(error) = list_folder(&path, found) {
                keep(error, found)?;
            }
        } else if ENDINGS.contains(&ending.to_lowercase().as_str()) {
            match open_plain(&path) {
                Ok(_) => found.papers.push(path),
                Err(source) => keep(FileError { path, source }, found)?,
            }
        }
    }
    Ok(())
}

/// Keeps what is wrong with one file; what is wrong with all of them ends the listing.
fn keep(error: FileError, found: &mut Listed) -> Result<(), FileError> {
    if is_out_of_files(&error.source) {
        return Err(error);
    }
    found.unopened.push(error);
    Ok(())
}

/// Tells whether no more files can be opened: nothing is wrong with the file itself then.
#[must_use]
pub fn is_out_of_files(error: &io::Error) -> bool {
    const OF_PROCESS: i32 = 24;
    error.raw_os_error() == Some(OF_PROCESS)
}

/// Opens what is a file, or leads to one: anything else may be waited for without end.
fn open_plain(path: &Path) -> io::Result<fs::File> {
    let kind = fs::metadata(path)?;
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    fs::File::open(path)
}

/// Opens what is a file, or what was handed to this very process: its input, or the end of a pipe.
fn open_given(path: &Path) -> io::Result<fs::File> {
    const HANDED: [&str; 2] = ["/dev", "/proc/self/fd"];
    if HANDED.iter().any(|folder| path.starts_with(folder)) {
        return fs::File::open(path);
    }
    open_plain(path)
}

/// Reads a file that somebody named and that is short by its nature: settings, a secret, a certificate. What can be
/// read once only is refused: these are read more than once.
pub fn short(path: &Path) -> io::Result<Vec<u8>> {
    /// More than anyone writes by hand.
    const MOST: u64 = 4 * 1024 * 1024;
    let mut bytes = Vec::new();
    io::Read::read_to_end(&mut io::Read::take(open_plain(path)?, MOST + 1), &mut bytes)?;
    if bytes.len() as u64 > MOST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Reads a short file as text.
pub fn short_text(path: &Path) -> io::Result<String> {
    String::from_utf8(short(path)?).map_err(|_| io::ErrorKind::InvalidData.into())
}

/// Tells of papers that are each read twice whether that is possible.
pub fn can_be_read_again(papers: &[PathBuf]) -> Result<(), FileError> {
    for path in papers {
        open_plain(path).map_err(|source| FileError { path: path.clone(), source })?;
    }
    Ok(())
}

/// Reads one file; of a file that is larger than any paper only the beginning is read, which the
/// reader then refuses by its size.
pub fn read(path: &Path) -> Result<PaperFile, FileError> {
    let fault = |source| FileError { path: path.to_owned(), source };
    let mut file = open_given(path).map_err(fault)?;
    let mut bytes = Vec::new();
    let most = LARGEST_PAPER as u64 + 1;
    io::Read::read_to_end(&mut io::Read::take(&mut file, most), &mut bytes).map_err(fault)?;
    Ok(PaperFile { path: path.to_owned(), bytes })
}
