//! Errors of the rooms become failures in words.
//!
//! Knows every error type and the next step that belongs to it. Must not print.

mod by_git;
mod not_there;

use std::io::ErrorKind;
use std::path::Path;

use chrono::{DateTime, NaiveTime};

use super::exit::{Exit, Failure};
use super::service;
use super::settings::{Settings, SettingsError};
use super::shell::word;
use crate::archive::{ArchiveError, Holder, KeptAt, RemoteError, Witness};
use crate::cache::CacheError;
use crate::config::ConfigError;
use crate::demo::{DemoError, PLACE};
use crate::example::PAPERS;
use crate::history::files;
use crate::history::log::Absent;
use crate::history::sense::Senseless;
use crate::history::sides::SideError;
use crate::model::{BudgetYear, Kind, Place};
use crate::notify::PostError;
use crate::pipeline::ran::RunError;
use crate::report::wording::Wording;
use crate::secret::shown_line;
use by_git::of_git;
pub use not_there::{file, step_of, written};
use not_there::{missing, near};

/// A configuration that cannot be used.
pub fn config(words: Wording, error: &SettingsError) -> Failure {
    match error {
        SettingsError::File { path, source } if source.kind() == ErrorKind::NotFound => {
            let step = if near(path).is_some() { "" } else { words.step_setup() };
            Failure::error(format!("{} {step}", missing(words, path)))
        }
        SettingsError::File { path, source } => {
            let cause = format!("{}: {}", path.display(), words.system_error(source.kind()));
            Failure::error(words.exit_error(&cause, step_of(words, source)))
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

/// An archive that cannot be used.
pub fn archive(words: Wording, settings: &Settings, error: &ArchiveError) -> Failure {
    let path = settings.archive_path().display().to_string();
    if settings.archive_path().exists() && !settings.archive_path().is_dir() {
        return Failure::error(words.exit_error(&words.is_a_file(&path), words.step_check_path()));
    }
    if is_out_of_files(error) {
        return Failure::error(words.exit_error(&error.to_string(), words.step_open_files()));
    }
    if let ArchiveError::After(error) = error {
        return after(words, settings, error);
    }
    let exit = |(cause, step): (String, String)| Failure::error(words.exit_error(&cause, &step));
    match error {
        ArchiveError::UnknownPaper(paper) => Failure::error(words.paper_unknown(paper)),
        ArchiveError::NotAnArchive(_) => Failure::error(no_archive(words, settings, &path)),
        ArchiveError::Locked(holder) => {
            let since = since(holder);
            Failure {
                exit: Exit::Locked,
                ..Failure::error(words.exit_locked(since, holder.pid, &holder.host))
            }
        }
        error => exit(cause_and_step(words, &path, error)),
    }
}

/// No archive where one was looked for; that of the example may be there.
fn no_archive(words: Wording, settings: &Settings, path: &str) -> String {
    let is_example = |path: &Path| path == Path::new(PLACE);
    let has_example = Path::new(PLACE).is_dir() && !is_example(settings.archive_path());
    match near(settings.archive_path()) {
        Some(near) if Path::new(&near).is_dir() && Path::new(&near) != settings.archive_path() => {
            words.file_missing_but(words.no_archive_there(path).trim_end_matches('.'), &near)
        }
        _ if has_example => words.no_archive_but_example(path, PLACE),
        _ => words.no_archive(path),
    }
}

/// An archive in which something went wrong after papers had been archived.
fn after(words: Wording, settings: &Settings, error: &ArchiveError) -> Failure {
    let path = settings.archive_path().display().to_string();
    let (cause, step) = cause_and_step(words, &path, error);
    Failure::error(words.exit_error_after(&cause, &step))
}

/// Says what is wrong with an archive, and what helps: never the command that has just failed.
pub fn cause_and_step(words: Wording, path: &str, error: &ArchiveError) -> (String, String) {
    match error {
        ArchiveError::UnknownPaper(paper) => {
            (words.paper_not_kept(paper), words.step_command("prinsjesdiff status"))
        }
        ArchiveError::Lost(lost) => (
            words.papers_lost(&lost.papers),
            set_back(words, path, &lost.papers, lost.kept.as_ref()),
        ),
        ArchiveError::BrokenReference(broken) => {
            let cause = words.reference_unread(&broken.name);
            let step = if broken.name == "refs/heads/main" {
                words.step_command("prinsjesdiff rebuild")
            } else {
                match &broken.kept {
                    Some(kept) => {
                        words.step_set_back(&place(words, kept), &reset(path, &broken.name, kept))
                    }
                    None => words.step_fsck(&word(path)),
                }
            };
            (cause, step)
        }
        ArchiveError::Foreign(_) => {
            (words.foreign_repository(path), words.step_other_folder().to_owned())
        }
        ArchiveError::Broken { path: place, .. } if place.starts_with("bronnen") => {
            (error.to_string(), words.step_command("prinsjesdiff verify"))
        }
        ArchiveError::Broken { .. } | ArchiveError::Form { .. } => {
            (error.to_string(), words.step_command("prinsjesdiff rebuild"))
        }
        ArchiveError::File { path, source } => {
            let cause = format!("{}: {}", path.display(), words.system_error(source.kind()));
            (cause, step_of(words, source).to_owned())
        }
        ArchiveError::Git(git) => of_git(words, path, git),
        ArchiveError::After(error) => cause_and_step(words, path, error),
        ArchiveError::NotAnArchive(_)
        | ArchiveError::Locked(_)
        | ArchiveError::Moved(_)
        | ArchiveError::Stopped(_)
        | ArchiveError::BadName(_) => {
            (error.to_string(), words.step_command("prinsjesdiff status"))
        }
    }
}

/// Tells whether no more files can be opened: nothing is wrong with the archive then.
fn is_out_of_files(error: &ArchiveError) -> bool {
    /// What the system says of it; libgit2 repeats it in words.
    const SAID: &str = "Too many open files";
    match error {
        ArchiveError::File { source, .. } => files::is_out_of_files(source),
        ArchiveError::Git(error) => error.message().contains(SAID),
        _ => false,
    }
}

/// Names where something is still to be found.
fn place(words: Wording, kept: &KeptAt) -> String {
    match kept.witness {
        Witness::Reflog => words.kept_in_reflog(&kept.object),
        Witness::Host => words.kept_at_host(&kept.object),
        Witness::MadeWith => words.kept_by_main(&kept.object),
        Witness::History => words.kept_in_history(&kept.object),
    }
}

/// The command that sets a reference back; git itself moves none that does not read.
fn reset(path: &str, name: &str, kept: &KeptAt) -> String {
    let object = &kept.object;
    let inner = Path::new(path).join(".git");
    let git_dir = if inner.exists() { inner } else { Path::new(path).to_owned() };
    let (file, path) = (word(&git_dir.join(name).display().to_string()), word(path));
    format!("rm -f {file} && git -C {path} update-ref {name} {object}")
}

/// The step by which papers that are gone come back.
pub fn set_back(words: Wording, path: &str, papers: &[String], kept: Option<&KeptAt>) -> String {
    let Some(kept) = kept else { return words.step_backup().to_owned() };
    let place = place(words, kept);
    if kept.is_whole {
        return words.step_set_back(&place, &reset(path, "refs/heads/bronnen", kept));
    }
    let first = papers.first().map(String::as_str).unwrap_or_default();
    let (object, path) = (&kept.object, word(path));
    words
        .step_take_out(&place, &format!("git -C {path} show {object}:{first}/paper.xml > stuk.xml"))
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
        RunError::Cache(error) if error.is_full() => {
            let cause = words.system_error(ErrorKind::StorageFull);
            Failure::error(words.exit_error(&cause, words.step_make_room()))
        }
        RunError::Cache(CacheError::File { path, source }) => {
            let cause = format!("{path}: {}", words.system_error(source.kind()));
            Failure::error(words.exit_error(&cause, step_of(words, source)))
        }
        RunError::Cache(CacheError::Sqlite(said)) => Failure::error(
            words.exit_error(&words.cache_unusable(&said.to_string()), words.step_delete_cache()),
        ),
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
        RemoteError::Refused { remote, said } if is_of_room(said) => words.remote_full(remote),
        RemoteError::Refused { remote, said } => words.remote_refused(remote, said),
        RemoteError::Newer { remote, version } => words.remote_newer(remote, *version),
        RemoteError::Moved(name) => words.remote_moved(name),
        RemoteError::Unreachable { .. } | RemoteError::Archive(_) => {
            words.archive_not_shared(&error.to_string())
        }
    }
}

/// Tells whether a host says that it has no room left.
fn is_of_room(said: &str) -> bool {
    ["No space left on device", "Disk quota exceeded"].iter().any(|words| said.contains(words))
}

/// A side of a comparison that cannot be loaded.
pub fn side(words: Wording, settings: &Settings, error: &SideError) -> Failure {
    match error {
        SideError::NotASide(text) if text.contains(['.', '/']) && !text.contains("..") => {
            let path = Path::new(text);
            let said = missing(words, path);
            let step = if near(path).is_some() { "" } else { words.side_meant() };
            Failure::usage(format!("{said} {step}"))
        }
        SideError::NotASide(text) => Failure::usage(
            words.exit_usage(&words.not_understood(text, words.example_of_a_side()), "diff"),
        ),
        SideError::File(error) => file(words, error),
        SideError::Archive(error) => archive(words, settings, error),
        SideError::NotArchived(kind, year) => {
            Failure::error(not_archived(words, settings, (*kind, *year)))
        }
        SideError::NoSuchChapter { kind, year, chapter } => {
            let records = settings.open_archive().and_then(|archive| archive.publications());
            let papers = records.iter().flatten().filter_map(|one| one.publication().ok());
            let of_edition = papers.filter(|one| (one.kind, one.year) == (*kind, *year));
            let mut present: Vec<_> = of_edition.map(|one| one.chapter).collect();
            present.sort();
            present.dedup();
            let mut said = words.chapter_not_archived((*kind, *year), chapter);
            if !present.is_empty() {
                let present: Vec<String> = present.iter().map(ToString::to_string).collect();
                said = format!("{said} {}", words.chapters_archived(&present));
            }
            Failure::error(said)
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
        SideError::Several(path, chapter, ids) => {
            Failure::error(words.several_papers(&path.display().to_string(), ids, chapter))
        }
    }
}

/// An edition that the archive lacks, with what it has; in the archive of the example nothing can be
/// fetched.
fn not_archived(words: Wording, settings: &Settings, edition: (Kind, BudgetYear)) -> String {
    let records = settings.open_archive().and_then(|archive| archive.publications());
    let papers: Vec<_> =
        records.iter().flatten().filter_map(|one| one.publication().ok()).collect();
    let mut present: Vec<_> = papers.iter().map(|paper| (paper.kind, paper.year)).collect();
    present.sort();
    present.dedup();
    let is_example = !papers.is_empty()
        && papers.iter().all(|paper| {
            let base = paper.id.base();
            PAPERS.iter().any(|one| one.name.starts_with(base))
        });
    if is_example {
        return words.not_in_example(edition, &present);
    }
    let mut text = words.edition_not_archived(edition);
    if !present.is_empty() {
        text = format!("{text} {}", words.archive_has(&present));
    }
    text
}

/// The first edition of an archive: there is nothing to compare it with.
pub fn first_edition(words: Wording, settings: &Settings, edition: (Kind, BudgetYear)) -> Failure {
    let (kind, year) = edition;
    let before = (kind, year.before());
    let cause = words.nothing_before(edition);
    Failure::error(format!("{cause} {}", not_archived(words, settings, before)))
}

/// Two sides that make no comparison.
pub fn senseless(words: Wording, (old, new): (&str, &str), why: &Senseless) -> Failure {
    Failure::error(match why {
        Senseless::NoGoals(kind) => words.paper_without_goals(*kind),
        Senseless::Turned => words.turned(old, new),
        Senseless::OtherYear(budget, report) => words.other_year(*budget, *report),
        Senseless::OtherChapters(old, new) => words.other_chapters(old, new),
    })
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
            words.step_check_path(),
        )),
        DemoError::Service(source) => {
            let cause = words.no_loopback(&words.system_error(source.kind()));
            Failure::error(words.exit_error(&cause, &words.step_command("prinsjesdiff doctor")))
        }
        DemoError::NotFetched(failure) => {
            Failure::error(service::told(words, std::slice::from_ref(failure)).join("\n"))
        }
        DemoError::Run(_) | DemoError::Post(_) | DemoError::Feeds(_) | DemoError::Settings(_) => {
            Failure::error(words.exit_error(&error.to_string(), words.step_check_path()))
        }
    }
}

/// A bare number that several chapters have, or none.
pub fn which(words: Wording, places: &[Place]) -> Failure {
    let places: Vec<String> = places.iter().map(ToString::to_string).collect();
    let what = match places.as_slice() {
        [] => words.number_of_none().to_owned(),
        _ => words.number_of_many(&places),
    };
    Failure::usage(what)
}

#[cfg(test)]
mod tests {
    use std::io::Error;

    use super::*;
    use crate::report::wording::Language;

    fn at(source: Error) -> ArchiveError {
        ArchiveError::File { path: "archief/.git/index".into(), source }
    }

    #[track_caller]
    fn check(source: Error, cause: &str, step: &str) {
        let words = Wording::new(Language::Dutch);
        let (said, next) = cause_and_step(words, "archief", &at(source));
        assert!(said.contains(cause) && next.contains(step), "{said} / {next}");
    }

    #[test]
    fn a_disk_that_is_full_asks_for_room_and_a_place_that_is_closed_for_a_look_at_the_path() {
        check(Error::from(ErrorKind::StorageFull), "de schijf is vol", "maak ruimte vrij");
        check(Error::from(ErrorKind::PermissionDenied), "archief/.git/index", "het pad");
    }

    #[test]
    fn that_no_more_files_may_be_open_is_no_fault_of_the_archive() {
        assert!(is_out_of_files(&at(Error::from_raw_os_error(24))));
        assert!(!is_out_of_files(&at(Error::from(ErrorKind::StorageFull))));
    }
}
