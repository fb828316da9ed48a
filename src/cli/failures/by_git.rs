//! What git itself says, and what helps.
//!
//! Knows the words of git that mean something to a keeper. Must not print.

use std::io::ErrorKind;
use std::path::Path;

use crate::archive::GitFault;
use crate::cli::shell::word;
use crate::pipeline::doctor;
use crate::report::wording::Wording;

/// What git says, where it means something to a keeper.
pub fn of_git(words: Wording, path: &str, error: &GitFault) -> (String, String) {
    /// Below this git cannot write a pack of one paper.
    const LITTLE: u64 = 1024 * 1024;
    let said = error.message();
    // The system, in words of its own: what is wrong is not the archive.
    let closed = [
        ("Permission denied", ErrorKind::PermissionDenied),
        ("Read-only file system", ErrorKind::ReadOnlyFilesystem),
    ];
    let closed = closed.iter().find(|(words, _)| said.contains(words)).map(|(_, kind)| *kind);
    let is_full = said.contains("No space left")
        || doctor::free_space(Path::new(path)).is_some_and(|free| free < LITTLE);
    let held = || words.git_is_busy(said.split('\'').nth(1).unwrap_or(path));
    match error {
        _ if is_full => {
            (words.system_error(ErrorKind::StorageFull), words.step_make_room().to_owned())
        }
        error if error.is_of_another_form() => {
            (words.git_of_another_form(path, said), words.step_other_folder().to_owned())
        }
        _ if let Some(kind) = closed => {
            let place = said.split('\'').nth(1).unwrap_or(path);
            (format!("{place}: {}", words.system_error(kind)), words.step_check_path().to_owned())
        }
        _ if said.contains("symbolic links") => {
            (format!("git: {said}"), words.step_check_path().to_owned())
        }
        error if error.is_of_owner() => {
            (words.not_the_owner(path), words.step_own(&absolute(path)))
        }
        error if error.is_locked() => (held(), words.step_wait_for_git().to_owned()),
        _ if said.contains("gitconfig") => {
            (words.git_settings_unread(said), words.step_home().to_owned())
        }
        error if error.is_of_settings() => {
            let file = format!("{path}/.git/config");
            (words.git_settings_unread(said), words.step_git_config(&file))
        }
        _ => (format!("git: {said}"), words.step_fsck(&word(path))),
    }
}

/// Returns a path as git asks for it where it is told whom to trust.
fn absolute(path: &str) -> String {
    let whole = std::path::absolute(path).map(|whole| whole.display().to_string());
    word(whole.as_deref().unwrap_or(path))
}
