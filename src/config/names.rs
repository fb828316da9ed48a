//! What must hold between settings: names once, and channels that are there.
//!
//! Knows the names in a configuration and where they stand. Must not know any other setting.

use serde::Deserialize;
use toml::Spanned;

use super::wrong::{ConfigError, line_of, told};
use crate::report::wording::{Named, SettingProblem};

/// The channel and the watch under which it is kept what the operator was told; no other channel
/// may have the name.
pub const OPERATOR: &str = "operator";

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
pub(super) fn check(text: &str, has_mail: bool) -> Result<(), ConfigError> {
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
        Some(email) if !email.get_ref().is_empty() && !has_mail => {
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
