//! A file or a folder that cannot be had, and what is there under a name that looks like it.
//!
//! Knows folders and names. Must not know what was to be read.

use std::io::ErrorKind;
use std::path::Path;

use crate::cli::exit::Failure;
use crate::config::nearest;
use crate::history::files::{self, FileError};
use crate::report::wording::Wording;

/// A file that cannot be read.
pub fn file(words: Wording, error: &FileError) -> Failure {
    if error.source.kind() == ErrorKind::NotFound {
        return Failure::error(missing(words, &error.path));
    }
    let cause = format!("{}: {}", error.path.display(), words.system_error(error.source.kind()));
    Failure::error(words.exit_error(&cause, step_of(words, &error.source)))
}

/// A file that cannot be written.
pub fn written(words: Wording, path: &Path, error: &std::io::Error) -> Failure {
    let cause = format!("{}: {}", path.display(), words.system_error(error.kind()));
    Failure::error(words.exit_error(&cause, step_of(words, error)))
}

/// A file that is not there, with what is there under a name that looks like it, or the folder where
/// the way to it ends.
pub fn missing(words: Wording, path: &Path) -> String {
    let name = path.display().to_string();
    if ["http:", "https:"].iter().any(|start| name.starts_with(start)) {
        return words.web_address(&name);
    }
    let said = words.file_missing(&name);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder_is_there = folder.is_none_or(Path::is_dir);
    if let Some(folder) = folder.filter(|_| !folder_is_there) {
        return words.folder_missing(&said, &folder.display().to_string());
    }
    match near(path) {
        Some(near) => words.file_missing_but(&said, &near),
        None => format!("{said}."),
    }
}

/// Returns what is there under a name that looks like that of a path.
pub fn near(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let entries = std::fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let names: Vec<String> =
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let near = nearest(path.file_name()?.to_str()?, &known)?;
    Some(folder.map_or_else(|| near.into(), |folder| folder.join(near)).display().to_string())
}

/// What to do about a file that the system does not give.
pub fn step_of(words: Wording, error: &std::io::Error) -> &'static str {
    match error.kind() {
        _ if files::is_out_of_files(error) => words.step_open_files(),
        ErrorKind::InvalidData => words.step_save_as_utf8(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => words.step_make_room(),
        _ => words.step_check_path(),
    }
}
