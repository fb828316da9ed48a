//! Values of the configuration that are checked while they are read.
//!
//! Knows what fits. Must not know which key a value belongs to.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _};

use crate::model::{BudgetYear, Chapter, Kind, SectionKind};
use crate::schedule::{Line, Timetable};
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
            Some(("env", name)) if !name.is_empty() => Ok(Self::Environment(name.to_owned())),
            Some(("file", path)) if !path.is_empty() => Ok(Self::File(path.to_owned())),
            // The text may be the secret itself: it is not repeated.
            _ => Err(D::Error::custom("a secret is given as env:NAME or file:PATH")),
        }
    }
}

fn each<'de, D: Deserializer<'de>, T, E: fmt::Display>(
    deserializer: D,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<Vec<T>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    texts.iter().map(|text| parse(text).map_err(D::Error::custom)).collect()
}

pub(super) fn kinds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Kind>, D::Error> {
    each(deserializer, str::parse::<Kind>)
}

pub(super) fn chapters<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<Chapter>, D::Error> {
    each(deserializer, Chapter::parse)
}

pub(super) fn sections<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<SectionKind>, D::Error> {
    each(deserializer, str::parse::<SectionKind>)
}

pub(super) fn words<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<WordPattern>, D::Error> {
    each(deserializer, WordPattern::parse)
}

pub(super) fn budget_year<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BudgetYear, D::Error> {
    let year = u16::deserialize(deserializer)?;
    BudgetYear::parse(&year.to_string()).map_err(D::Error::custom)
}

pub(super) fn request_rate<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let rate = f64::deserialize(deserializer)?;
    if rate > 0.0 && rate <= 10.0 {
        Ok(rate)
    } else {
        Err(D::Error::custom("requests_per_second is more than 0 and at most 10"))
    }
}

pub(super) fn time_out<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let seconds = f64::deserialize(deserializer)?;
    if (0.1..=600.0).contains(&seconds) {
        Ok(seconds)
    } else {
        Err(D::Error::custom("timeout_seconds is at least 0.1 and at most 600"))
    }
}

pub(super) fn cron_line<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let line = String::deserialize(deserializer)?;
    Line::parse(&line).map_err(D::Error::custom)?;
    Ok(line)
}

pub(super) fn zone_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let name = String::deserialize(deserializer)?;
    Timetable::parse(EVERY_MINUTE, &name).map_err(D::Error::custom)?;
    Ok(name)
}

pub(super) fn plain_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let name = String::deserialize(deserializer)?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !name.is_empty() && name.len() <= 60 && name.chars().all(plain) && !name.starts_with('-') {
        Ok(name)
    } else {
        Err(D::Error::custom("a name consists of a to z, 0 to 9 and hyphens"))
    }
}
