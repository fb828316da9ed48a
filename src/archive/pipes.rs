//! A pipe where git keeps a file: git would wait at it for ever, so it is refused before git looks.
//!
//! Knows where git keeps what it reads, and which settings lead to further files. Must not open a repository.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use git2::Config;

use super::error::ArchiveError;

/// Settings that lead to each other in a circle end here.
const DEEPEST: usize = 10;

/// Refuses a repository in which a pipe stands where git reads a file.
pub(super) fn refuse(path: &Path) -> Result<(), ArchiveError> {
    let settings = [Config::find_global(), Config::find_xdg(), Config::find_system()];
    for own in settings.into_iter().flatten() {
        in_settings(&own, DEEPEST)?;
    }
    let Some(folder) = git_folder(path)? else { return Ok(()) };
    in_folder(&folder)?;
    in_settings(&folder.join("config"), DEEPEST)?;
    // The folder of a further work tree shares that of the first.
    let common = fs::read_to_string(folder.join("commondir"));
    let Ok(common) = common.map(|common| folder.join(common.trim())) else { return Ok(()) };
    in_folder(&common)?;
    in_settings(&common.join("config"), DEEPEST)
}

/// Finds the folder in which git keeps the repository at a path.
fn git_folder(path: &Path) -> Result<Option<PathBuf>, ArchiveError> {
    let inside = path.join(".git");
    check(&inside)?;
    if inside.is_file() {
        let text = fs::read_to_string(&inside).unwrap_or_default();
        return Ok(text.strip_prefix("gitdir:").map(|place| path.join(place.trim())));
    }
    let is_bare = !inside.exists() && path.join("objects").is_dir();
    let folder = if is_bare { path.to_owned() } else { inside };
    Ok(folder.is_dir().then_some(folder))
}

/// Looks through a folder of git. What cannot be looked at is for git to name.
fn in_folder(folder: &Path) -> Result<(), ArchiveError> {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(kind) = entry.file_type() else { continue };
        let path = entry.path();
        if !kind.is_dir() {
            check_kind(&path, kind)?;
        } else if !holds_objects(&entry.file_name().to_string_lossy()) {
            in_folder(&path)?;
        }
    }
    Ok(())
}

/// Tells whether a folder holds objects by the beginning of their names, or files that git does not read.
fn holds_objects(name: &str) -> bool {
    name == "hooks" || name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Looks at a file of settings, and at those that it includes.
fn in_settings(file: &Path, deeper: usize) -> Result<(), ArchiveError> {
    check(file)?;
    if deeper == 0 || !file.is_file() {
        return Ok(());
    }
    let text = fs::read(file).unwrap_or_default();
    for named in included(&String::from_utf8_lossy(&text)) {
        let path = match (named.strip_prefix("~/"), std::env::home_dir()) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => file.parent().unwrap_or(Path::new("")).join(&named),
        };
        in_settings(&path, deeper - 1)?;
    }
    Ok(())
}

/// Lists the files that settings include, under whatever condition.
fn included(text: &str) -> Vec<String> {
    let mut is_include = false;
    let mut files = Vec::new();
    for line in text.lines() {
        let mut line = line.trim_start();
        if line.starts_with('[') {
            let (section, rest) = line.split_once(']').unwrap_or((line, ""));
            is_include = section.to_ascii_lowercase().starts_with("[include");
            line = rest.trim_start();
        }
        if let Some((key, value)) = line.split_once('=')
            && is_include
            && key.trim_end().eq_ignore_ascii_case("path")
        {
            files.push(value.trim().trim_matches('"').to_owned());
        }
    }
    files
}

/// Refuses a pipe at a path, and where a link leads to one.
fn check(path: &Path) -> Result<(), ArchiveError> {
    fs::symlink_metadata(path).map_or(Ok(()), |found| check_kind(path, found.file_type()))
}

fn check_kind(path: &Path, kind: fs::FileType) -> Result<(), ArchiveError> {
    let kind =
        if kind.is_symlink() { fs::metadata(path).map(|at| at.file_type()) } else { Ok(kind) };
    if kind.is_ok_and(is_pipe) {
        return Err(ArchiveError::file(path)(io::ErrorKind::Unsupported.into()));
    }
    Ok(())
}

#[cfg(unix)]
fn is_pipe(kind: fs::FileType) -> bool {
    std::os::unix::fs::FileTypeExt::is_fifo(&kind)
}

#[cfg(not(unix))]
fn is_pipe(_: fs::FileType) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::included;

    #[test]
    fn settings_name_the_files_that_they_include() {
        let text = "[core]\n\tpath = x\n[include]\n\tpath = \"een\"\n[IncludeIf \"gitdir:~/\"] PATH=twee\n\
                    [user]\npath = drie\n";
        assert_eq!(included(text), ["een", "twee"]);
    }
}
