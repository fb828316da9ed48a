//! `setup`: five questions, a configuration file, and a first look at the service.
//!
//! Knows the questions and what their answers look like. Must not know how a file is edited.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::NaiveTime;

use super::config::missing_secrets;
use super::{doctor, send};
use crate::cli::args::{ChannelTest, Cli, Setup};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::{Settings, USUAL_FILE};
use crate::cli::shell::word;
use crate::cli::ui::Ui;
use crate::config::Config;
use crate::config::setup::{Answers, Reader, SHIPPED, SetupError, write};
use crate::history::files::{self, FileError};
use crate::model::Chapter;
use crate::report::wording::Wording;

/// How often an answer may be something else than was asked.
const PATIENCE: usize = 3;

/// Asks, writes, and tries the service.
pub fn setup(args: &Setup, cli: &Cli, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let file = cli.config.clone().unwrap_or_else(|| PathBuf::from(USUAL_FILE));
    let shown = file.display().to_string();
    let former = settings
        .file
        .as_ref()
        .map(|path| files::short_text(path).map_err(|source| fault(words, path, source)));
    let former = former.transpose()?;
    let answers = if args.yes { Answers::default() } else { ask(&settings.config, ui)? };
    let base = former.as_deref().unwrap_or(SHIPPED);
    let text = write(base, &answers).map_err(|error| refused(words, &shown, &error))?;
    if former.as_deref() == Some(text.as_str()) {
        ui.tell(&words.setup_unchanged(&shown));
    } else {
        let kept = former.as_deref().map(|former| keep(&file, former)).transpose();
        let kept = kept.map_err(|source| fault(words, &file, source))?;
        replace(&file, &text).map_err(|source| fault(words, &file, source))?;
        ui.tell(&words.setup_written(&shown, kept.as_deref()));
    }
    let config = Config::parse(&text).map_err(|error| refused(words, &shown, &error.into()))?;
    let settings = settings.with(config, cli);
    ui.tell(words.setup_trying());
    let answers_well = doctor::service(&settings, ui)?;
    let sent = test_message(&answers, &settings, ui)?;
    next(&answers, &settings, ui);
    let exit = if answers_well { Exit::Done } else { Exit::SourcesFailed };
    Ok(exit.max(sent))
}

fn fault(words: Wording, path: &Path, source: std::io::Error) -> Failure {
    failures::file(words, &FileError { path: path.to_owned(), source })
}

fn refused(words: Wording, file: &str, error: &SetupError) -> Failure {
    Failure::error(match error {
        SetupError::Value(key) => words.setup_cannot_replace(file, key),
        SetupError::HasChannel(channel) => words.setup_has_channel(file, channel),
        SetupError::Wrong(_) => words.setup_cannot_replace(file, "config"),
    })
}

/// Puts the five questions; every empty answer leaves a setting as it is.
fn ask(config: &Config, ui: &Ui) -> Result<Answers, Failure> {
    let words = ui.wording;
    ui.always(words.setup_head());
    let official = &config.source.official;
    let or = |text: String, usual: &str| if text.is_empty() { usual.to_owned() } else { text };
    let chapters: Vec<&str> = official.chapters.iter().map(Chapter::as_str).collect();
    let channels: Vec<&str> = config.channel.iter().map(|one| one.name.as_str()).collect();
    let none = words.setup_none();
    let time = daily(&config.schedule.cron).map(|time| words.clock(time));
    let questions = Questions { ui };
    Ok(Answers {
        archive: questions.ask(1, words.setup_archive(), &config.archive.path, "", |text| {
            Some(text.to_owned())
        })?,
        chapters: questions.ask(
            2,
            words.setup_chapters(),
            &or(chapters.join(", "), words.setup_all()),
            "VII, B, C",
            |text| some_chapters(text, words),
        )?,
        contact: questions.ask(
            3,
            words.setup_contact(),
            &or(official.contact.clone(), none),
            "redactie@example.org",
            |text| {
                let plain = !text.chars().any(char::is_control);
                plain.then(|| if text == none { String::new() } else { text.to_owned() })
            },
        )?,
        reader: questions
            .ask(
                4,
                words.setup_reader(),
                &or(channels.join(", "), none),
                "redactie@example.org",
                |text| wish(text, none),
            )?
            .and_then(Wish::reader),
        time: questions.ask(
            5,
            words.setup_time(),
            &time.unwrap_or_else(|| config.schedule.cron.clone()),
            &words.clock(NaiveTime::from_hms_opt(7, 15, 0).unwrap_or_default()),
            clock_time,
        )?,
    })
}

/// Puts questions until each is answered.
struct Questions<'a> {
    ui: &'a Ui,
}

impl Questions<'_> {
    /// Puts one question; nothing when its answer is to keep what is.
    fn ask<T>(
        &self,
        number: usize,
        question: &str,
        usual: &str,
        example: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Failure> {
        let words = self.ui.wording;
        for _ in 0..PATIENCE {
            let line = self.ui.ask(&words.setup_question(number, question, usual));
            let line = line.ok_or_else(|| Failure::error(words.setup_ended(number)))?;
            if line.is_empty() || line == usual {
                return Ok(None);
            }
            match read(&line) {
                Some(answer) => return Ok(Some(answer)),
                None => self.ui.always(&words.setup_not_understood(&line, example)),
            }
        }
        Err(Failure::error(words.setup_given_up(number)))
    }
}

/// Reads chapters with commas or spaces between them; the word for all is none in particular.
fn some_chapters(text: &str, words: Wording) -> Option<Vec<Chapter>> {
    if text.eq_ignore_ascii_case(words.setup_all()) {
        return Some(Vec::new());
    }
    let names = text.split([',', ' ', ';']).filter(|name| !name.is_empty());
    names.map(|name| Chapter::parse(&name.to_uppercase()).ok()).collect()
}

/// What was answered to the question where messages go.
#[derive(Debug, PartialEq, Eq)]
enum Wish {
    NoOne,
    Someone(Reader),
}

impl Wish {
    fn reader(self) -> Option<Reader> {
        match self {
            Self::NoOne => None,
            Self::Someone(reader) => Some(reader),
        }
    }
}

fn wish(text: &str, none: &str) -> Option<Wish> {
    if text.eq_ignore_ascii_case(none) {
        return Some(Wish::NoOne);
    }
    if text.eq_ignore_ascii_case("slack") {
        return Some(Wish::Someone(Reader::Slack));
    }
    let (local, domain) = text.split_once('@')?;
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>\",;@".contains(c);
    let whole = !local.is_empty() && domain.contains('.') && !local.contains(odd);
    (whole && !domain.contains(odd)).then(|| Wish::Someone(Reader::Email(text.to_owned())))
}

/// Reads `7`, `7.15`, `07:15`.
fn clock_time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(['.', ':']).unwrap_or((text, "0"));
    NaiveTime::from_hms_opt(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0)
}

/// Returns the time of a schedule that has one each day.
fn daily(cron: &str) -> Option<NaiveTime> {
    let fields: Vec<&str> = cron.split_whitespace().collect();
    match fields.as_slice() {
        [minute, hour, "*", "*", "*"] => clock_time(&format!("{hour}:{minute}")),
        _ => None,
    }
}

/// Keeps the former version under the first free name beside the file.
fn keep(file: &Path, former: &str) -> std::io::Result<String> {
    let named = |number: usize| {
        let tail = if number == 1 { ".oud".to_owned() } else { format!(".oud-{number}") };
        let mut name = file.as_os_str().to_owned();
        name.push(tail);
        PathBuf::from(name)
    };
    let mut number = 1;
    loop {
        let path = named(number);
        match std::fs::File::create_new(&path) {
            Ok(mut kept) => {
                kept.write_all(former.as_bytes())?;
                return Ok(path.display().to_string());
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Puts a text in the place of a file, whole or not at all.
fn replace(file: &Path, text: &str) -> std::io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut made = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    made.write_all(text.as_bytes())?;
    made.as_file().sync_all()?;
    made.persist(file).map_err(|error| error.error)?;
    readable(file)
}

/// A temporary file is its owner's alone; a configuration holds no secrets and is read by a service.
#[cfg(unix)]
fn readable(file: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Sends a test message to a new channel, once its secret is there.
fn test_message(answers: &Answers, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    match &answers.reader {
        Some(reader) if missing_secrets(&settings.config).is_empty() => {
            let args = ChannelTest { name: reader.channel().to_owned() };
            send::test(&args, settings, ui)
        }
        _ => Ok(Exit::Done),
    }
}

/// Says what can be done now, in commands that there are.
fn next(answers: &Answers, settings: &Settings, ui: &Ui) {
    let words = ui.wording;
    let given = ui.options();
    ui.tell(words.setup_next());
    if let Some(reader) = &answers.reader
        && !missing_secrets(&settings.config).is_empty()
    {
        ui.tell(&format!("  {}", words.setup_secret(reader.secret())));
        ui.tell(&format!("  prinsjesdiff channel test {}{given}", reader.channel()));
    }
    let official = &settings.config.source.official;
    let chapter = official.chapters.first().map_or("VII", Chapter::as_str);
    ui.tell(&format!("  prinsjesdiff run --chapter {chapter}{given}"));
    let folder = std::env::current_dir().unwrap_or_default();
    let cron = &settings.config.schedule.cron;
    let folder = word(&folder.display().to_string());
    ui.tell(&format!("  crontab: {cron}  cd {folder} && prinsjesdiff run --quiet{given}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        for (text, expected) in [
            ("7", time(7, 0)),
            ("07.15", time(7, 15)),
            ("23:59", time(23, 59)),
            ("24:00", None),
            ("zeven", None),
            ("", None),
        ] {
            assert_eq!(clock_time(text), expected, "{text}");
        }
    }

    #[test]
    fn a_reader_is_an_address_slack_or_no_one() {
        let mail = |text: &str| Some(Wish::Someone(Reader::Email(text.to_owned())));
        for (text, expected) in [
            ("a@example.org", mail("a@example.org")),
            ("Slack", Some(Wish::Someone(Reader::Slack))),
            ("geen", Some(Wish::NoOne)),
            ("a@example", None),
            ("a b@example.org", None),
            ("a@b@example.org", None),
            ("a@example.org, b@example.org", None),
        ] {
            assert_eq!(wish(text, "geen"), expected, "{text}");
        }
    }

    #[test]
    fn only_a_daily_schedule_has_one_time() {
        assert_eq!(daily("15 7 * * *"), NaiveTime::from_hms_opt(7, 15, 0));
        assert_eq!(daily("*/30 7 * * *"), None);
        assert_eq!(daily("15 7 * * 1"), None);
    }
}
