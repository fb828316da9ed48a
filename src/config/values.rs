//! Values of the configuration that are checked while they are read.
//!
//! Knows what fits. Must not know which key a value belongs to.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IntoDeserializer as _};

use super::wrong::custom;
use crate::model::{BudgetYear, Chapter, Kind, SectionKind};
use crate::report::wording::SettingProblem;
use crate::schedule::{Line, LineError, Timetable};
use crate::watch::WordPattern;

/// A line that is right, for checking the zone beside it.
const EVERY_MINUTE: &str = "* * * * *";

/// Where a secret is found: never the secret itself.
#[derive(Clone, PartialEq, Eq)]
pub enum Secret {
    /// An environment variable.
    Environment(String),
    /// A file.
    File(String),
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Environment(name) => write!(f, "env:{name}"),
            Self::File(path) => write!(f, "file:{path}"),
        }
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.split_once(':') {
            Some(("env", name)) if is_line(name) && !name.contains('=') => {
                Ok(Self::Environment(name.to_owned()))
            }
            Some(("file", path)) if is_line(path) => Ok(Self::File(path.to_owned())),
            // The text may be the secret itself: it is not repeated.
            _ => Err(custom(&SettingProblem::Secret)),
        }
    }
}

/// What an address for one press of a button looks like; RFC 8058 asks for https.
const ONE_CLICK: &str = "https://lijst.example.org/afmelden?wie={recipient}&wat={watch}";

/// Reads an address for leaving, which must tell readers apart.
pub(super) fn one_click<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    let found = String::deserialize(deserializer)?;
    let is_address = found.starts_with("https://") && found.contains("{recipient}");
    let is_plain = found.chars().all(|c| c.is_ascii_graphic() && !"<>,".contains(c));
    if is_address && is_plain {
        return Ok(Some(found));
    }
    Err(custom(&SettingProblem::Choice { found, choices: vec![ONE_CLICK.to_owned()] }))
}

fn each<'de, D: Deserializer<'de>, T, E>(
    deserializer: D,
    parse: impl Fn(&str) -> Result<T, E>,
    problem: impl Fn(String) -> SettingProblem,
) -> Result<Vec<T>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    texts.iter().map(|text| parse(text).map_err(|_| custom(&problem(text.clone())))).collect()
}

/// Tells which words fit in place of one that does not.
fn choice<T: ToString>(choices: &[T]) -> impl Fn(String) -> SettingProblem {
    let choices: Vec<String> = choices.iter().map(ToString::to_string).collect();
    move |found| SettingProblem::Choice { found, choices: choices.clone() }
}

pub(super) fn kinds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Kind>, D::Error> {
    let kinds = each(deserializer, str::parse::<Kind>, choice(&Kind::ALL))?;
    // Without any nothing would ever be asked.
    if kinds.is_empty() { Err(custom(&choice(&Kind::ALL)(String::new()))) } else { Ok(kinds) }
}

pub(super) fn chapters<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<Chapter>, D::Error> {
    each(deserializer, Chapter::parse, SettingProblem::Chapter)
}

pub(super) fn sections<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<SectionKind>, D::Error> {
    each(deserializer, str::parse::<SectionKind>, choice(&SectionKind::ALL))
}

pub(super) fn words<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<WordPattern>, D::Error> {
    each(deserializer, WordPattern::parse, SettingProblem::Word)
}

pub(super) fn budget_year<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BudgetYear, D::Error> {
    let year = u16::deserialize(deserializer)?;
    let text = year.to_string();
    BudgetYear::parse(&text).map_err(|_| custom(&SettingProblem::Year(text)))
}

pub(super) fn request_rate<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let rate = f64::deserialize(deserializer)?;
    if (0.1..=10.0).contains(&rate) {
        Ok(rate)
    } else {
        Err(custom(&bounds("requests_per_second", "0,1", "10")))
    }
}

pub(super) fn time_out<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let seconds = f64::deserialize(deserializer)?;
    if (0.1..=600.0).contains(&seconds) {
        Ok(seconds)
    } else {
        Err(custom(&bounds("timeout_seconds", "0,1", "600")))
    }
}

/// Tells whether a text is one line of signs that show, such as a path.
fn is_line(text: &str) -> bool {
    !text.trim().is_empty() && !text.chars().any(char::is_control)
}

/// Reads a text that is handed on as it is: a path, a name.
pub(super) fn line<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if is_line(&text) { Ok(text) } else { Err(custom(&SettingProblem::Line)) }
}

/// Reads such a text where none is needed.
pub(super) fn some_line<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    line(deserializer).map(Some)
}

/// Reads a text that may be empty and becomes part of a line.
pub(super) fn part_of_line<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() || is_line(&text) { Ok(text) } else { Err(custom(&SettingProblem::Line)) }
}

/// Reads an address of the web.
pub(super) fn web<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let is_web = url::Url::parse(&text).is_ok_and(|url| {
        ["http", "https"].contains(&url.scheme()) && url.has_host() && is_line(&text)
    });
    if is_web { Ok(text) } else { Err(custom(&SettingProblem::Web)) }
}

/// Reads an address of the web, or nothing.
pub(super) fn web_or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() { Ok(text) } else { web(text.into_deserializer()) }
}

/// Reads an address to listen on, or nothing.
pub(super) fn listen<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let has_port = text.rsplit_once(':').is_some_and(|(host, port)| {
        is_line(host) && !host.contains('/') && port.parse::<u16>().is_ok()
    });
    if text.is_empty() || has_port { Ok(text) } else { Err(custom(&SettingProblem::Listen)) }
}

fn bounds(setting: &str, least: &str, most: &str) -> SettingProblem {
    let [setting, least, most] = [setting, least, most].map(ToOwned::to_owned);
    SettingProblem::Bounds { setting, least, most }
}

fn of_cron(error: &LineError) -> SettingProblem {
    /// Fields of a line with seconds.
    const WITH_SECONDS: usize = 6;
    match error {
        LineError::Fields(found) => SettingProblem::CronFields(*found),
        LineError::Seconds => SettingProblem::CronFields(WITH_SECONDS),
        LineError::Field { text, .. } => SettingProblem::CronField(text.clone()),
        LineError::DayAndWeekday => SettingProblem::CronDays,
        LineError::Never(line) => SettingProblem::CronNever(line.clone()),
    }
}

pub(super) fn cron_line<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let line = String::deserialize(deserializer)?;
    Line::parse(&line).map_err(|error| custom(&of_cron(&error)))?;
    Ok(line)
}

pub(super) fn zone_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let name = String::deserialize(deserializer)?;
    Timetable::parse(EVERY_MINUTE, &name)
        .map_err(|_| custom(&SettingProblem::Zone(name.clone())))?;
    Ok(name)
}

pub(super) fn plain_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let name = String::deserialize(deserializer)?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !name.is_empty() && name.len() <= 60 && name.chars().all(plain) && !name.starts_with('-') {
        Ok(name)
    } else {
        Err(custom(&SettingProblem::Name))
    }
}
