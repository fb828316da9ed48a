//! What is wrong with a configuration, and where.
//!
//! Knows how the reader of TOML words its errors. Must not
//! word anything for people: that is done where the language is known.
//!
//! Errors of a value travel through the reader as text; ours travel as JSON of a
//! [`SettingProblem`] and are taken out again here.

use crate::report::wording::{SettingProblem, ValueType};

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
#[must_use]
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .filter(|name| strsim::damerau_levenshtein(name, word) <= 1 + word.len() / 3)
        .min_by_key(|name| strsim::damerau_levenshtein(name, word))
        .copied()
}

pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.get(..at.min(text.len())).map_or(1, |before| before.matches('\n').count() + 1)
}
