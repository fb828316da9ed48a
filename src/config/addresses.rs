//! Senders and recipients that are no e-mail address, and where they stand.
//!
//! Knows which settings are addresses. Must not know what an address looks like. One that is wrong
//! stops no run: it is the trouble of its channel, or of that recipient, alone.

use serde::Deserialize;
use toml::Spanned;

use super::wrong::{ConfigError, line_of};
use crate::report::wording::SettingProblem;

/// The settings that are addresses.
#[derive(Deserialize)]
struct Addresses {
    #[serde(default)]
    operator: Operator,
    #[serde(default)]
    channel: Vec<Channel>,
}

#[derive(Default, Deserialize)]
struct Operator {
    #[serde(default)]
    email: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
struct Channel {
    from: Option<Spanned<String>>,
    #[serde(default)]
    to: Vec<Spanned<String>>,
}

/// Lists what should be an address in a configuration that reads, and is none.
pub(super) fn wrong(text: &str, is_address: impl Fn(&str) -> bool) -> Vec<ConfigError> {
    let Ok(addresses) = toml::from_str::<Addresses>(text) else { return Vec::new() };
    let senders = addresses.channel.iter().flat_map(|channel| &channel.from);
    let recipients = addresses.channel.iter().flat_map(|channel| &channel.to);
    let all = addresses.operator.email.iter().map(|one| ("operator.email", one));
    let all = all.chain(senders.map(|one| ("from", one))).chain(recipients.map(|one| ("to", one)));
    let wrong = all.filter(|(_, one)| !is_address(one.get_ref()));
    let mut found: Vec<(usize, SettingProblem)> = wrong
        .map(|(setting, one)| {
            let (setting, found) = (setting.to_owned(), one.get_ref().clone());
            let problem = SettingProblem::NoMailAddress { setting, found };
            (line_of(text, one.span().start), problem)
        })
        .collect();
    found.sort_by_key(|(line, _)| *line);
    found.into_iter().map(|(line, problem)| ConfigError::Value { line, problem }).collect()
}
