//! Errors of the rooms become failures in words.
//!
//! Knows every error type and the next step that belongs to it. Must not print.

use chrono::{DateTime, NaiveTime};

use super::exit::{Exit, Failure};
use super::service;
use super::settings::{Settings, SettingsError};
use crate::archive::{ArchiveError, Holder, RemoteError};
use crate::model::{Kind, Place};
use crate::pipeline::config::ConfigError;
use crate::pipeline::demo::DemoError;
use crate::pipeline::files::FileError;
use crate::pipeline::log::Absent;
use crate::pipeline::post::PostError;
use crate::pipeline::run::RunError;
use crate::pipeline::sides::SideError;
use crate::report::wording::Wording;
use crate::secret::shown_line;

/// A configuration that cannot be used.
pub fn config(words: Wording, error: &SettingsError) -> Failure {
    match error {
        SettingsError::File { path, source } => {
            let cause = format!("{}: {}", path.display(), words.system_error(source.kind()));
            Failure::error(words.exit_error(&cause, &words.step_check_path()))
        }
        SettingsError::Wrong { error, path, .. } => match error {
            ConfigError::UnknownKey { key, line, suggestion } => {
                Failure::error(words.unknown_setting(key, *line, suggestion.as_deref()))
            }
            ConfigError::Value { line, problem } => {
                let (file, reason) = (path.display().to_string(), words.setting_problem(problem));
                Failure::error(words.config_wrong_line(&file, *line, &reason))
            }
        },
    }
}

/// A file that cannot be read.
pub fn file(words: Wording, error: &FileError) -> Failure {
    let path = error.path.display().to_string();
    let cause = if error.source.kind() == std::io::ErrorKind::NotFound {
        words.file_missing(&path)
    } else {
        format!("{path}: {}", words.system_error(error.source.kind()))
    };
    Failure::error(words.exit_error(&cause, &words.step_check_path()))
}

/// An archive that cannot be used.
pub fn archive(words: Wording, settings: &Settings, error: &ArchiveError) -> Failure {
    let path = settings.archive_path().display().to_string();
    if settings.archive_path().is_file() {
        return Failure::error(words.exit_error(&words.is_a_file(&path), &words.step_check_path()));
    }
    if is_out_of_files(error) {
        return Failure::error(words.exit_error(&error.to_string(), &words.step_open_files()));
    }
    match error {
        ArchiveError::NotAnArchive(_) => Failure::error(words.no_archive(&path)),
        ArchiveError::Locked(holder) => {
            let since = since(holder);
            Failure {
                exit: Exit::Locked,
                ..Failure::error(words.exit_locked(since, holder.pid, &holder.host))
            }
        }
        ArchiveError::UnknownPaper(paper) => {
            Failure::error(words.exit_error(
                &words.paper_not_kept(paper),
                &words.step_command("prinsjesdiff status"),
            ))
        }
        ArchiveError::Broken { .. } | ArchiveError::Form { .. } => Failure::error(
            words.exit_error(&error.to_string(), &words.step_command("prinsjesdiff rebuild")),
        ),
        ArchiveError::File { path, source } => Failure::error(words.exit_error(
            &format!("{}: {}", path.display(), words.system_error(source.kind())),
            &words.step_check_path(),
        )),
        ArchiveError::Git(_)
        | ArchiveError::Moved(_)
        | ArchiveError::Stopped(_)
        | ArchiveError::BadName(_) => Failure::error(
            words.exit_error(&error.to_string(), &words.step_command("prinsjesdiff verify")),
        ),
    }
}

/// Tells whether no more files can be opened: nothing is wrong with the archive then.
fn is_out_of_files(error: &ArchiveError) -> bool {
    /// What the system says of it; libgit2 repeats it in words.
    const SAID: &str = "Too many open files";
    const OF_PROCESS: i32 = 24;
    match error {
        ArchiveError::File { source, .. } => source.raw_os_error() == Some(OF_PROCESS),
        ArchiveError::Git(error) => error.message().contains(SAID),
        _ => false,
    }
}

/// Returns since what time the archive is held.
pub fn since(holder: &Holder) -> NaiveTime {
    DateTime::parse_from_rfc3339(&holder.since)
        .map_or(NaiveTime::MIN, |since| since.with_timezone(&chrono::Local).time())
}

/// A run that could not begin or had to stop.
pub fn run(words: Wording, settings: &Settings, error: &RunError) -> Failure {
    match error {
        RunError::Archive(error) => archive(words, settings, error),
        RunError::Cache(error) => {
            Failure::error(words.exit_error(&error.to_string(), &words.step_delete_cache()))
        }
        RunError::Http(error) => Failure::error(words.exit_error(
            &shown_line(&error.to_string()),
            &words.step_command("prinsjesdiff config check"),
        )),
    }
}

/// Messages that could not be decided on or ticked off.
pub fn post(words: Wording, settings: &Settings, error: &PostError) -> Failure {
    match error {
        PostError::Archive(error) => archive(words, settings, error),
        PostError::Remote(error) => {
            Failure { outside: error.said().to_owned(), ..Failure::error(remote(words, error)) }
        }
        PostError::Desk(error) => Failure::error(
            words.exit_error(&error.to_string(), &words.step_command("prinsjesdiff doctor")),
        ),
    }
}

/// A host that does not share the archive.
pub fn remote(words: Wording, error: &RemoteError) -> String {
    match error {
        RemoteError::NoGit(source) => words.remote_no_git(&words.system_error(source.kind())),
        RemoteError::Refused { remote, said } => words.remote_refused(remote, said),
        RemoteError::Newer { remote, version } => words.remote_newer(remote, *version),
        RemoteError::Moved(name) => words.remote_moved(name),
        RemoteError::Unreachable { .. } | RemoteError::Archive(_) => {
            words.archive_not_shared(&error.to_string())
        }
    }
}

/// A side of a comparison that cannot be loaded.
pub fn side(words: Wording, settings: &Settings, error: &SideError) -> Failure {
    match error {
        SideError::NotASide(text) => Failure::usage(
            words.exit_usage(&words.not_understood(text, &words.example_of_a_side()), "diff"),
        ),
        SideError::File(error) => file(words, error),
        SideError::Archive(error) => archive(words, settings, error),
        SideError::NotArchived(kind, year) => {
            Failure::error(words.edition_not_archived((*kind, *year)))
        }
        SideError::NoSuchChapter { kind, year, chapter } => {
            Failure::error(words.chapter_not_archived((*kind, *year), chapter))
        }
        SideError::NoPaper(path, reason) => {
            let path = path.display().to_string();
            Failure::error(match reason {
                Some(reason) => words.no_articles_in(&path, reason),
                None => words.no_papers_in(&path),
            })
        }
        SideError::Mixed(path, editions) => {
            Failure::error(words.mixed_editions(&path.display().to_string(), editions))
        }
    }
}

/// An article that is not there.
pub fn absent(
    words: Wording,
    settings: &Settings,
    (kind, place): (Kind, &Place),
    why: &Absent,
) -> Failure {
    let chapter = place.chapter.clone();
    match why {
        Absent::Chapter => Failure::error(words.chapter_unknown(kind, &chapter)),
        Absent::Edition(year) => side(words, settings, &SideError::NotArchived(kind, *year)),
        Absent::ChapterOfYear(year) => {
            side(words, settings, &SideError::NoSuchChapter { kind, year: *year, chapter })
        }
        Absent::Article(year, present) => {
            Failure::error(words.no_such_article(place, *year, present))
        }
    }
}

/// An example that cannot be made.
pub fn demo(words: Wording, error: &DemoError) -> Failure {
    match error {
        DemoError::InTheWay(path) => Failure::error(words.demo_in_the_way(path)),
        DemoError::File { path, source } => Failure::error(words.exit_error(
            &format!("{path}: {}", words.system_error(source.kind())),
            &words.step_check_path(),
        )),
        DemoError::Service(source) => {
            let cause = words.no_loopback(&words.system_error(source.kind()));
            Failure::error(words.exit_error(&cause, &words.step_command("prinsjesdiff doctor")))
        }
        DemoError::NotFetched(failure) => {
            Failure::error(service::told(words, std::slice::from_ref(failure)).join("\n"))
        }
        DemoError::Run(_) | DemoError::Post(_) | DemoError::Feeds(_) | DemoError::Settings(_) => {
            Failure::error(words.exit_error(&error.to_string(), &words.step_check_path()))
        }
    }
}
