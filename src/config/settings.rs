//! Every setting and its default.
//!
//! Knows the keys of `config.toml`. Must not know how a file is read, nor what may be wrong with it.

use serde::Deserialize;

use super::values::{
    Secret, budget_year, chapters, cron_line, kinds, line, listen, one_click, part_of_line,
    plain_name, request_rate, sections, some_line, time_out, web, web_or_none, words, zone_name,
};
use crate::model::{BudgetYear, Chapter, Kind, SectionKind};
use crate::schedule::{Timetable, TimetableError};
use crate::watch::{Cadence, Criteria, LeastWeight, WordPattern};

/// All settings.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
pub struct Config {
    /// The language of reports and messages.
    pub language: ConfiguredLanguage,
    /// Where the archive is.
    pub archive: ArchiveSettings,
    /// Where papers come from.
    pub source: Sources,
    /// When runs happen.
    pub schedule: Schedule,
    /// The web page.
    pub web: Web,
    /// Who looks after the service.
    pub operator: Operator,
    /// Where messages go.
    pub channel: Vec<Channel>,
    /// Who gets what.
    pub watch: Vec<Watch>,
}

/// `nl` or `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum ConfiguredLanguage {
    /// Dutch, the default.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// `[archive]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ArchiveSettings {
    /// The folder of the git repository.
    #[serde(deserialize_with = "line")]
    pub path: String,
    /// A git remote to share it through.
    pub remote: Option<String>,
}

/// `[source]`
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sources {
    /// The official publication service.
    pub official: OfficialSource,
}

/// `[source.official]`
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OfficialSource {
    /// Address of the SRU search.
    #[serde(deserialize_with = "web")]
    pub search_url: String,
    /// Address of the repository.
    #[serde(deserialize_with = "web")]
    pub repository_url: String,
    /// Address of the site with the text per article; empty when it is not asked.
    #[serde(deserialize_with = "web_or_none")]
    pub pages_url: String,
    /// Kinds of paper to fetch.
    #[serde(deserialize_with = "kinds")]
    pub kinds: Vec<Kind>,
    /// Chapters to fetch; empty for all.
    #[serde(deserialize_with = "chapters")]
    pub chapters: Vec<Chapter>,
    /// First budget year.
    #[serde(deserialize_with = "budget_year")]
    pub since: BudgetYear,
    /// Most requests per second.
    #[serde(deserialize_with = "request_rate")]
    pub requests_per_second: f64,
    /// Seconds without a sign of life after which the service is given up.
    #[serde(deserialize_with = "time_out")]
    pub timeout_seconds: f64,
    /// How many days a paper is looked at again.
    pub recheck_days: u16,
    /// Contact in the user agent.
    #[serde(deserialize_with = "part_of_line")]
    pub contact: String,
}

/// `[schedule]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Schedule {
    /// Five cron fields, wall-clock time.
    #[serde(deserialize_with = "cron_line")]
    pub cron: String,
    /// The zone of that wall clock.
    #[serde(deserialize_with = "zone_name")]
    pub time_zone: String,
}

/// `[web]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Web {
    /// Address and port to listen on.
    #[serde(deserialize_with = "listen")]
    pub listen: String,
    /// Public address for links.
    #[serde(deserialize_with = "web_or_none")]
    pub base_url: String,
}

/// `[operator]`
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Operator {
    /// Addresses.
    pub email: Vec<String>,
}

/// `[[channel]]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Its name, also in references: `[a-z0-9-]+`.
    #[serde(deserialize_with = "plain_name")]
    pub name: String,
    /// What it is.
    pub kind: ChannelKind,
    /// Mail server, as a secret.
    pub smtp_url: Option<Secret>,
    /// Sender.
    pub from: Option<String>,
    /// Recipients.
    #[serde(default)]
    pub to: Vec<String>,
    /// Where a press of a button takes a reader off the list.
    #[serde(default, deserialize_with = "one_click")]
    pub unsubscribe_url: Option<String>,
    /// Address of a Slack or other webhook, as a secret.
    pub webhook_url: Option<Secret>,
    /// Slack bot token, as a secret.
    pub bot_token: Option<Secret>,
    /// Slack channel for the bot.
    pub channel: Option<String>,
    /// Address of the Slack API; for a stand-in.
    pub api_url: Option<String>,
    /// How the connection to a mail server is encrypted; by its address when not set.
    pub tls: Option<TlsMode>,
    /// A certificate to trust beside those of the system: the path of a PEM file.
    #[serde(default, deserialize_with = "some_line")]
    pub certificate: Option<String>,
    /// A program that takes mail in place of a server.
    #[serde(default, deserialize_with = "some_line")]
    pub sendmail: Option<String>,
    /// A folder in which messages become files, in place of a server; where feeds are kept.
    #[serde(default, deserialize_with = "some_line")]
    pub folder: Option<String>,
    /// What messages to a webhook are signed with, as a secret.
    pub signing_secret: Option<Secret>,
    /// Another form than the usual one of the kind.
    pub form: Option<ChannelForm>,
}

impl Channel {
    /// Lists where its secrets are found.
    pub fn secrets(&self) -> impl Iterator<Item = &Secret> {
        [&self.smtp_url, &self.webhook_url, &self.bot_token, &self.signing_secret]
            .into_iter()
            .flatten()
    }
}

/// How a connection to a mail server is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TlsMode {
    /// After the greeting, or not used.
    Starttls,
    /// From the first byte.
    Wrapped,
    /// Not at all: for a relay on one's own network, never with a password.
    None,
}

/// A form that differs from the usual one of a kind of channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChannelForm {
    /// A card of Teams, through a webhook.
    Teams,
    /// Mattermost, through the webhook of Slack's kind.
    Mattermost,
}

/// The kinds of channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChannelKind {
    /// E-mail over SMTP.
    Email,
    /// Slack.
    Slack,
    /// The JSON form, signed.
    Webhook,
    /// Feeds as files, one for each watch.
    Feed,
}

/// `[[watch]]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Watch {
    /// Its name, also in references: `[a-z0-9-]+`.
    #[serde(deserialize_with = "plain_name")]
    pub name: String,
    /// The channels it goes to.
    pub channels: Vec<String>,
    /// Chapters; empty for all.
    #[serde(default, deserialize_with = "chapters")]
    pub chapters: Vec<Chapter>,
    /// Words, with `*` for any ending.
    #[serde(default, deserialize_with = "words")]
    pub words: Vec<WordPattern>,
    /// Sections; empty for A and B.
    #[serde(default, deserialize_with = "sections")]
    pub sections: Vec<SectionKind>,
    /// Least weight.
    #[serde(default)]
    pub weight: LeastWeight,
    /// How often.
    #[serde(default)]
    pub cadence: Cadence,
}

impl Watch {
    /// Returns what the watch is about.
    #[must_use]
    pub fn criteria(&self) -> Criteria {
        Criteria {
            chapters: self.chapters.clone(),
            sections: self.sections.clone(),
            words: self.words.clone(),
            weight: self.weight,
        }
    }
}

impl Default for ArchiveSettings {
    fn default() -> Self {
        Self { path: "snapshots/archief".to_owned(), remote: None }
    }
}

impl Default for OfficialSource {
    fn default() -> Self {
        Self {
            search_url: "https://repository.overheid.nl/sru".to_owned(),
            repository_url: "https://repository.overheid.nl/frbr/officielepublicaties".to_owned(),
            pages_url: String::new(),
            kinds: vec![Kind::Begroting, Kind::Jaarverslag],
            chapters: Vec::new(),
            since: BudgetYear(2013),
            requests_per_second: 2.0,
            timeout_seconds: 30.0,
            recheck_days: 90,
            contact: String::new(),
        }
    }
}

impl Default for Schedule {
    fn default() -> Self {
        Self { cron: "15 7 * * *".to_owned(), time_zone: "Europe/Amsterdam".to_owned() }
    }
}

impl Schedule {
    /// Returns when runs happen.
    pub fn timetable(&self) -> Result<Timetable, TimetableError> {
        Timetable::parse(&self.cron, &self.time_zone)
    }
}

impl Default for Web {
    fn default() -> Self {
        Self { listen: "127.0.0.1:8080".to_owned(), base_url: String::new() }
    }
}

impl Config {
    /// Returns the channel over which the operator gets mail: the first of that kind.
    #[must_use]
    pub fn operator_channel(&self) -> Option<&Channel> {
        self.channel.iter().find(|channel| channel.kind == ChannelKind::Email)
    }
}
