//! Answers to the questions of `setup`, written into the text of a configuration file.
//!
//! Knows where a value stands in such a text and leaves every comment and other setting as it is.
//! Must not read a file or ask anything.

use chrono::{NaiveTime, Timelike};

use crate::config::{ChannelKind, Config, ConfigError};
use crate::model::Chapter;

/// The file that is shipped: every setting with its default and a comment.
pub const SHIPPED: &str = include_str!("../../config.toml");
/// The watch that is made for a new channel.
const WATCH: &str = "alles";

/// What was answered; nothing where a setting stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// The folder of the archive.
    pub archive: Option<String>,
    /// The chapters; empty for all.
    pub chapters: Option<Vec<Chapter>>,
    /// The contact for the service's operators.
    pub contact: Option<String>,
    /// Where messages go.
    pub reader: Option<Reader>,
    /// When a run happens each day.
    pub time: Option<NaiveTime>,
}

/// Where messages go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reader {
    /// An address for mail.
    Email(String),
    /// A channel of Slack, by its webhook.
    Slack,
}

impl Reader {
    /// Returns the name of the channel that is made.
    #[must_use]
    pub fn channel(&self) -> &'static str {
        match self {
            Self::Email(_) => "redactie",
            Self::Slack => "slack",
        }
    }

    /// Returns the environment variable in which the channel looks for its secret.
    #[must_use]
    pub fn secret(&self) -> &'static str {
        match self {
            Self::Email(_) => "SMTP_URL",
            Self::Slack => "SLACK_WEBHOOK_URL",
        }
    }
}

/// Reports answers that could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SetupError {
    /// The value of a setting is written in a way that is not understood here.
    #[error("the value of ‘{0}’ cannot be replaced")]
    Value(&'static str),
    /// There is a channel of this name already.
    #[error("there is a channel ‘{0}’ already")]
    HasChannel(String),
    /// What came out is no right configuration.
    #[error(transparent)]
    Wrong(#[from] ConfigError),
}

/// Writes answers into the text of a configuration file.
pub fn write(text: &str, answers: &Answers) -> Result<String, SetupError> {
    let before = Config::parse(text)?;
    let mut text = text.to_owned();
    let mut wanted = before.clone();
    let mut put = |section: &str, key: &'static str, value: &toml::Value| match set(
        &text, section, key, value,
    ) {
        Some(changed) => {
            text = changed;
            Ok(())
        }
        None => Err(SetupError::Value(key)),
    };
    let plain = |text: &str| toml::Value::String(text.to_owned());
    if let Some(archive) = &answers.archive {
        put("archive", "path", &plain(archive))?;
        wanted.archive.path.clone_from(archive);
    }
    if let Some(chapters) = &answers.chapters {
        let list = chapters.iter().map(|chapter| plain(chapter.as_str())).collect();
        put("source.official", "chapters", &toml::Value::Array(list))?;
        wanted.source.official.chapters.clone_from(chapters);
    }
    if let Some(contact) = &answers.contact {
        put("source.official", "contact", &plain(contact))?;
        wanted.source.official.contact.clone_from(contact);
    }
    if let Some(time) = answers.time {
        let cron = format!("{} {} * * *", time.minute(), time.hour());
        put("schedule", "cron", &plain(&cron))?;
        wanted.schedule.cron = cron;
    }
    if let Some(reader) = &answers.reader {
        let name = reader.channel();
        if before.channel.iter().any(|known| known.name == name) {
            return Err(SetupError::HasChannel(name.to_owned()));
        }
        text = add_channel(&text, reader, before.watch.iter().any(|one| one.name == WATCH));
    }
    let after = Config::parse(&text)?;
    let same = |one: &Config, other: &Config| {
        (&one.archive, &one.source, &one.schedule, &one.web, one.language)
            == (&other.archive, &other.source, &other.schedule, &other.web, other.language)
    };
    let channels = before.channel.len() + usize::from(answers.reader.is_some());
    if same(&after, &wanted) && after.channel.len() == channels {
        Ok(text)
    } else {
        // Something else changed along: nothing is better than a setting that no one asked for.
        Err(SetupError::Value("config.toml"))
    }
}

/// Sets a key of a section; the rest of its line, which is the comment, stays in its column.
fn set(text: &str, section: &str, key: &str, value: &toml::Value) -> Option<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let value = value.to_string();
    let head = format!("[{section}]");
    let Some(start) = lines.iter().position(|line| line.trim() == head) else {
        lines.extend([String::new(), head, format!("{key} = {value}")]);
        return Some(joined(&lines));
    };
    let end = lines
        .iter()
        .skip(start + 1)
        .position(|line| line.trim_start().starts_with('['))
        .map_or(lines.len(), |after| start + 1 + after);
    let at = (start + 1..end).find(|&at| {
        let name = lines[at].split_once('=').map(|(name, _)| name.trim());
        name == Some(key)
    });
    let Some(at) = at else {
        lines.insert(start + 1, format!("{key} = {value}"));
        return Some(joined(&lines));
    };
    let (_, old) = lines[at].split_once('=')?;
    let comment = comment(old)?;
    let column = lines[at].len() - comment.len();
    let setting = format!("{key} = {value}");
    let gap = if comment.is_empty() { 0 } else { column.saturating_sub(setting.len()).max(2) };
    lines[at] = format!("{setting}{}{comment}", " ".repeat(gap));
    Some(joined(&lines))
}

/// Returns the comment behind a value; nothing when the value does not end on its line.
fn comment(rest: &str) -> Option<&str> {
    let starts = rest.char_indices().filter(|(_, c)| *c == '#').map(|(at, _)| at);
    // The value may hold the sign itself: the first place that leaves a whole value is the comment.
    starts
        .chain([rest.len()])
        .find(|&at| format!("x = {}", rest[..at].trim()).parse::<toml::Table>().is_ok())
        .map(|at| &rest[at..])
}

fn joined(lines: &[String]) -> String {
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// Adds a channel, and a watch that sends everything to it.
fn add_channel(text: &str, reader: &Reader, has_watch: bool) -> String {
    let (name, secret) = (reader.channel(), reader.secret());
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let own = match reader {
        Reader::Email(address) => {
            let from = quoted(&format!("Begrotingsteksten vergeleken <{address}>"));
            let to = quoted(address);
            format!("smtp_url = \"env:{secret}\"\nfrom = {from}\nto = [{to}]\n")
        }
        Reader::Slack => format!("webhook_url = \"env:{secret}\"\n"),
    };
    let kind = match reader {
        Reader::Email(_) => ChannelKind::Email,
        Reader::Slack => ChannelKind::Slack,
    };
    let kind = format!("{kind:?}").to_lowercase();
    let watch = if has_watch { format!("{WATCH}-{name}") } else { WATCH.to_owned() };
    format!(
        "{}\n\n[[channel]]\nname = \"{name}\"\nkind = \"{kind}\"\n{own}\n[[watch]]\nname = \
         \"{watch}\"\nchannels = [\"{name}\"]\n",
        text.trim_end()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(reader: Option<Reader>) -> Answers {
        Answers {
            archive: Some("/srv/begroting \"nieuw\" # 1".to_owned()),
            chapters: Some(vec![Chapter::parse("VII").unwrap(), Chapter::parse("B").unwrap()]),
            contact: Some("redactie@example.org".to_owned()),
            reader,
            time: NaiveTime::from_hms_opt(6, 5, 0),
        }
    }

    #[test]
    fn answers_are_written_and_every_comment_stays() {
        let text = write(SHIPPED, &all(Some(Reader::Email("a@example.org".to_owned())))).unwrap();
        let config = Config::parse(&text).unwrap();
        assert_eq!(config.archive.path, "/srv/begroting \"nieuw\" # 1");
        assert_eq!(config.source.official.contact, "redactie@example.org");
        assert_eq!(config.schedule.cron, "5 6 * * *");
        assert_eq!((config.channel[0].to.len(), config.watch[0].channels.len()), (1, 1));
        let comments = |text: &str| -> Vec<String> {
            text.lines()
                .filter_map(|line| line.rsplit_once("# ").map(|(_, comment)| comment.to_owned()))
                .collect()
        };
        assert_eq!(comments(&text), comments(SHIPPED));
        // The comments stand where they stood.
        let line = text.lines().find(|line| line.starts_with("contact")).unwrap();
        assert_eq!(
            line.find('#'),
            SHIPPED
                .lines()
                .find_map(|line| { line.starts_with("contact").then(|| line.find('#')) })
                .unwrap()
        );
    }

    #[test]
    fn no_answers_change_nothing() {
        assert_eq!(write(SHIPPED, &Answers::default()).unwrap(), SHIPPED);
    }

    #[test]
    fn writing_the_same_answers_again_changes_nothing_more() {
        let once = write(SHIPPED, &all(None)).unwrap();
        assert_eq!(write(&once, &all(None)).unwrap(), once);
    }

    #[test]
    fn what_is_missing_is_added_in_its_section() {
        let text = "language = \"en\"\n\n[source.official]\nsince = 2020 # own\n";
        let text = write(text, &all(Some(Reader::Slack))).unwrap();
        let config = Config::parse(&text).unwrap();
        assert_eq!(config.source.official.chapters.len(), 2);
        assert_eq!(config.source.official.since.0, 2020);
        assert!(text.contains("since = 2020 # own"), "{text}");
    }

    #[test]
    fn a_value_over_several_lines_is_left_alone_and_told() {
        let text = "[source.official]\nchapters = [\n  \"VII\",\n]\n";
        assert_eq!(write(text, &all(None)), Err(SetupError::Value("chapters")));
        let only_time = Answers { time: NaiveTime::from_hms_opt(7, 0, 0), ..Answers::default() };
        assert!(write(text, &only_time).unwrap().contains("cron = \"0 7 * * *\""));
    }

    #[test]
    fn a_channel_is_not_made_twice() {
        let once = write(SHIPPED, &all(Some(Reader::Slack))).unwrap();
        let twice = write(&once, &all(Some(Reader::Slack)));
        assert_eq!(twice, Err(SetupError::HasChannel("slack".to_owned())));
        let mail = write(&once, &all(Some(Reader::Email("a@example.org".to_owned())))).unwrap();
        assert_eq!(Config::parse(&mail).unwrap().watch.len(), 2);
    }
}
