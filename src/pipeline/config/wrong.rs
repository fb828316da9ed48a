//! What is wrong with a configuration, and where.
//!
//! Knows how the reader of TOML words its errors, and what must hold between settings. Must not
//! word anything for people: that is done where the language is known.
//!
//! Errors of a value travel through the reader as text; ours travel as JSON of a
//! [`SettingProblem`] and are taken out again here.

use serde::Deserialize;
use toml::Spanned;

use super::{Config, ConfiguredLanguage};
use crate::pipeline::post::OPERATOR;
use crate::report::wording::{Named, SettingProblem, ValueType};

/// What is wrong with a configuration, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// A key that does not exist.
    #[error("unknown setting ‘{key}’ on line {line}")]
    UnknownKey {
        /// The key.
        key: String,
        /// The line, from 1.
        line: usize,
        /// The existing key that looks most like it.
        suggestion: Option<String>,
    },
    /// A value that does not fit, or no TOML at all.
    #[error("line {line}: {problem:?}")]
    Value {
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        problem: SettingProblem,
    },
}

/// Makes an error of the reader of a problem.
pub(super) fn custom<E: serde::de::Error>(problem: &SettingProblem) -> E {
    E::custom(serde_json::to_string(problem).unwrap_or_default())
}

/// Reads which language a configuration asks for, whatever else is wrong with it.
pub(super) fn language(text: &str) -> ConfiguredLanguage {
    #[derive(Deserialize)]
    struct Head {
        language: ConfiguredLanguage,
    }
    let settings = text.lines().take_while(|line| !line.trim_start().starts_with('['));
    let line = settings.filter(|line| line.trim_start().starts_with("language")).last();
    let read = line.and_then(|line| toml::from_str::<Head>(line).ok());
    read.map_or_else(ConfiguredLanguage::default, |head| head.language)
}

/// Tells what the reader found wrong.
pub(super) fn told(error: &toml::de::Error, text: &str) -> ConfigError {
    let line = line_of(text, error.span().map_or(0, |span| span.start));
    let quoted: Vec<&str> = error.message().split('`').skip(1).step_by(2).collect();
    match quoted.split_first() {
        Some((key, known)) if error.message().starts_with("unknown field") => {
            ConfigError::UnknownKey {
                key: (*key).to_owned(),
                line,
                suggestion: nearest(key, known).map(ToOwned::to_owned),
            }
        }
        _ => ConfigError::Value { line, problem: problem(error.message(), &quoted) },
    }
}

/// Reads an error of the reader.
fn problem(message: &str, quoted: &[&str]) -> SettingProblem {
    if let Ok(ours) = serde_json::from_str(message) {
        return ours;
    }
    match quoted.split_first() {
        Some((found, choices)) if message.starts_with("unknown variant") => {
            SettingProblem::Choice {
                found: (*found).to_owned(),
                choices: choices.iter().map(|&one| one.to_owned()).collect(),
            }
        }
        Some((key, _)) if message.starts_with("missing field") => {
            SettingProblem::Missing((*key).to_owned())
        }
        _ if message.starts_with("invalid type") || message.starts_with("invalid value") => {
            expected_type(message)
        }
        _ if message.contains("duplicate key") => SettingProblem::DuplicateKey,
        _ => SettingProblem::Syntax,
    }
}

fn expected_type(message: &str) -> SettingProblem {
    let expected = message.rsplit("expected ").next().unwrap_or_default();
    let is = |words: &[&str]| words.iter().any(|word| expected.starts_with(word));
    SettingProblem::Type(if is(&["a string", "string"]) {
        ValueType::Text
    } else if is(&["a sequence", "array"]) {
        ValueType::List
    } else if is(&["a boolean"]) {
        ValueType::Truth
    } else if is(&["u", "i", "f", "integer", "float"]) {
        ValueType::Number
    } else if is(&["struct", "map", "a map", "table"]) {
        ValueType::Table
    } else {
        return SettingProblem::Other(message.to_owned());
    })
}

/// Returns the word that looks most like one, if any does.
fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .filter(|name| strsim::damerau_levenshtein(name, word) <= 1 + word.len() / 3)
        .min_by_key(|name| strsim::damerau_levenshtein(name, word))
        .copied()
}

pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.get(..at.min(text.len())).map_or(1, |before| before.matches('\n').count() + 1)
}

/// The names in a configuration, with where they stand.
#[derive(Deserialize)]
struct Names {
    #[serde(default)]
    archive: ArchiveNames,
    #[serde(default)]
    operator: OperatorNames,
    #[serde(default)]
    channel: Vec<Name>,
    #[serde(default)]
    watch: Vec<WatchNames>,
}

#[derive(Default, Deserialize)]
struct ArchiveNames {
    remote: Option<Spanned<String>>,
}

#[derive(Default, Deserialize)]
struct OperatorNames {
    email: Option<Spanned<Vec<String>>>,
}

#[derive(Deserialize)]
struct Name {
    name: Spanned<String>,
}

#[derive(Deserialize)]
struct WatchNames {
    name: Spanned<String>,
    channels: Vec<Spanned<String>>,
}

/// Checks what must hold between settings that are right each for itself.
pub(super) fn check(config: &Config, text: &str) -> Result<(), ConfigError> {
    let names: Names = toml::from_str(text).map_err(|error| told(&error, text))?;
    let wrong = |at: &std::ops::Range<usize>, problem| {
        Err(ConfigError::Value { line: line_of(text, at.start), problem })
    };
    if let Some(remote) = &names.archive.remote
        && !is_address(remote.get_ref())
    {
        return wrong(&remote.span(), SettingProblem::Remote);
    }
    let channels: Vec<&Spanned<String>> = names.channel.iter().map(|one| &one.name).collect();
    let watches: Vec<&Spanned<String>> = names.watch.iter().map(|one| &one.name).collect();
    for (of, list) in [(Named::Channel, &channels), (Named::Watch, &watches)] {
        if let Some((first, second)) = twice(list) {
            let name = second.get_ref().clone();
            let first = line_of(text, first.span().start);
            return wrong(&second.span(), SettingProblem::NameTwice { of, name, first });
        }
    }
    if let Some(taken) = channels.iter().find(|name| name.get_ref() == OPERATOR) {
        return wrong(&taken.span(), SettingProblem::NameTaken(OPERATOR.to_owned()));
    }
    for watch in &names.watch {
        let is_there = |name: &String| channels.iter().any(|known| known.get_ref() == name);
        if let Some(missing) = watch.channels.iter().find(|name| !is_there(name.get_ref())) {
            let problem = SettingProblem::NoSuchChannel {
                watch: watch.name.get_ref().clone(),
                channel: missing.get_ref().clone(),
                known: channels.iter().map(|name| name.get_ref().clone()).collect(),
            };
            return wrong(&missing.span(), problem);
        }
    }
    match &names.operator.email {
        Some(email) if !email.get_ref().is_empty() && config.operator_channel().is_none() => {
            wrong(&email.span(), SettingProblem::OperatorWithoutMail)
        }
        _ => Ok(()),
    }
}

/// Tells whether a text can be the address of a host of git, and nothing that a program would take
/// for an option: `-oProxyCommand=…`, also as the name of a host.
fn is_address(remote: &str) -> bool {
    let host = remote.split_once("://").map_or(remote, |(_, rest)| rest);
    let host = host.split('/').next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    !remote.trim().is_empty()
        && ![remote, host].iter().any(|text| text.trim_start().starts_with('-'))
        && !remote.chars().any(char::is_control)
}

/// Finds the first name that stands twice: both places.
fn twice<'a>(names: &[&'a Spanned<String>]) -> Option<(&'a Spanned<String>, &'a Spanned<String>)> {
    names.iter().enumerate().find_map(|(at, second)| {
        let first = names[..at].iter().find(|first| first.get_ref() == second.get_ref())?;
        Some((*first, *second))
    })
}
