//! The configured channels, opened: settings and secrets become something that sends.
//!
//! Knows which settings belong together, and where secrets are read. Must not send: what cannot be
//! opened is the trouble of that channel alone.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config::{Channel, ChannelForm, ChannelKind, Config, OPERATOR, Secret, TlsMode};
use crate::deliver::{
    Channel as Sender, Email, EmailSettings, Feeds, Filed, Route, SendError, SendReason, Slack,
    SlackSettings, Times, Tls, Veiled, Webhook, WebhookSettings,
};
use crate::history::files;
use crate::http::Clock;
use crate::notify::Outlet;
use crate::report::message::Style;
use crate::secret::Veil;

/// Opens every configured channel.
#[must_use]
pub fn outlets(config: &Config, clock: &Arc<dyn Clock>) -> BTreeMap<String, Outlet> {
    let veil = Arc::new(veil(config));
    let opened = |one| outlet(one, &config.web.base_url, clock, &veil);
    let named = config.channel.iter().map(|one| (one.name.clone(), opened(one)));
    let operator = config.operator_channel().filter(|_| !config.operator.email.is_empty());
    let operator = operator.map(|channel| {
        // Whoever looks after the service gets mail the way of the first channel of mail.
        let recipients = config.operator.email.clone();
        (OPERATOR.to_owned(), Outlet { recipients, ..opened(channel) })
    });
    named.chain(operator).collect()
}

/// Makes the veil over every secret of a configuration, as far as they are there.
#[must_use]
pub fn veil(config: &Config) -> Veil {
    let mut veil = Veil::default();
    for secret in config.channel.iter().flat_map(Channel::secrets).filter_map(|one| read(one).ok())
    {
        veil.add(&secret);
    }
    let others = config.channel.iter().filter_map(|channel| channel.api_url.as_ref());
    for address in others.chain(&config.archive.remote) {
        veil.add_remote(address);
    }
    veil
}

fn outlet(channel: &Channel, base_url: &str, clock: &Arc<dyn Clock>, veil: &Arc<Veil>) -> Outlet {
    let as_bot = channel.bot_token.is_some();
    let (recipients, style) = match (channel.kind, channel.form) {
        (ChannelKind::Email, _) => (channel.to.clone(), Style::Mail),
        (ChannelKind::Slack, Some(ChannelForm::Mattermost)) => {
            (vec![String::new()], Style::Mattermost)
        }
        (ChannelKind::Slack, _) => {
            let to = channel.channel.clone().filter(|_| as_bot).unwrap_or_default();
            (vec![to], Style::Slack { replies: as_bot })
        }
        (ChannelKind::Webhook, Some(ChannelForm::Teams)) => (vec![String::new()], Style::Teams),
        (ChannelKind::Webhook, _) => (vec![String::new()], Style::Webhook),
        (ChannelKind::Feed, _) => (vec![String::new()], Style::Feed),
    };
    let leave = match channel.kind {
        ChannelKind::Email => channel.from.as_deref().map(address).unwrap_or_default().to_owned(),
        ChannelKind::Slack | ChannelKind::Webhook | ChannelKind::Feed => String::new(),
    };
    let opened = open(channel, base_url, clock.clone());
    let channel = opened.map(|one| Box::new(Veiled::new(one, Arc::clone(veil))) as Box<dyn Sender>);
    Outlet { recipients, style, leave, channel }
}

/// Returns the address in `Name <address>`.
fn address(mailbox: &str) -> &str {
    let inner = mailbox.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inner.map_or(mailbox, |(address, _)| address).trim()
}

/// Returns the address of a folder of feeds: its name below our own pages; empty without pages.
#[must_use]
pub fn feeds_base(base_url: &str, folder: &str) -> String {
    let name = folder.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let base = base_url.trim_end_matches('/');
    if base.is_empty() { String::new() } else { format!("{base}/{name}") }
}

/// Opens a channel; nothing is connected yet.
fn open(
    channel: &Channel,
    base_url: &str,
    clock: Arc<dyn Clock>,
) -> Result<Box<dyn Sender>, SendReason> {
    let boxed =
        |opened: Result<Box<dyn Sender>, SendError>| opened.map_err(|error| error.reason().clone());
    match channel.kind {
        ChannelKind::Email => {
            let settings = email(channel)?;
            boxed(Email::open(&settings, clock).map(|one| Box::new(one) as Box<dyn Sender>))
        }
        ChannelKind::Feed => {
            let folder =
                channel.folder.as_ref().ok_or(SendReason::Setting { setting: "folder" })?;
            Ok(Box::new(Feeds::open(PathBuf::from(folder), feeds_base(base_url, folder), clock)))
        }
        ChannelKind::Slack | ChannelKind::Webhook if channel.folder.is_some() => {
            let folder = channel.folder.clone().unwrap_or_default();
            Ok(Box::new(Filed::open(PathBuf::from(folder))))
        }
        ChannelKind::Slack => {
            let settings = slack(channel)?;
            boxed(Slack::open(settings, clock).map(|one| Box::new(one) as Box<dyn Sender>))
        }
        ChannelKind::Webhook => {
            let secret = channel.signing_secret.as_ref();
            let settings = WebhookSettings {
                url: required(channel.webhook_url.as_ref(), "webhook_url")?,
                signing_secret: secret.map(read).transpose()?,
            };
            boxed(Webhook::open(settings, clock).map(|one| Box::new(one) as Box<dyn Sender>))
        }
    }
}

fn email(channel: &Channel) -> Result<EmailSettings, SendReason> {
    let from = channel.from.clone().ok_or(SendReason::Setting { setting: "from" })?;
    let route = match (&channel.smtp_url, &channel.sendmail, &channel.folder) {
        (Some(url), None, None) => Route::Smtp {
            url: read(url)?,
            tls: channel.tls.map(|mode| match mode {
                TlsMode::Starttls => Tls::StartTls,
                TlsMode::Wrapped => Tls::Wrapped,
                TlsMode::None => Tls::None,
            }),
            certificate: channel.certificate.as_deref().map(certificate).transpose()?,
            times: Times::default(),
        },
        (None, Some(program), None) => Route::Program(PathBuf::from(program)),
        (None, None, Some(folder)) => Route::Folder(PathBuf::from(folder)),
        _ => return Err(SendReason::Setting { setting: "smtp_url" }),
    };
    Ok(EmailSettings { from, route, leave_at: channel.unsubscribe_url.clone() })
}

fn slack(channel: &Channel) -> Result<SlackSettings, SendReason> {
    if let Some(token) = &channel.bot_token {
        let room = channel.channel.clone().ok_or(SendReason::Setting { setting: "channel" })?;
        let api_url = channel.api_url.clone();
        return Ok(SlackSettings::Bot { token: read(token)?, channel: room, api_url });
    }
    Ok(SlackSettings::Webhook {
        url: required(channel.webhook_url.as_ref(), "webhook_url")?,
        mattermost: channel.form == Some(ChannelForm::Mattermost),
    })
}

fn required(secret: Option<&Secret>, setting: &'static str) -> Result<String, SendReason> {
    read(secret.ok_or(SendReason::Setting { setting })?)
}

/// Tells what is wrong with a secret that is empty or not there.
#[must_use]
pub fn absent(secret: &Secret) -> Option<SendReason> {
    read(secret).err()
}

/// Reads a secret from where it is kept.
fn read(secret: &Secret) -> Result<String, SendReason> {
    let (found, missing) = match secret {
        Secret::Environment(name) => (
            std::env::var(name).unwrap_or_default(),
            SendReason::SecretMissing { variable: name.clone() },
        ),
        Secret::File(path) => (
            files::short_text(Path::new(path)).unwrap_or_default(),
            SendReason::SecretUnreadable { path: path.clone() },
        ),
    };
    // Some editors begin a file with a mark of its encoding.
    match found.trim_start_matches('\u{feff}').trim() {
        "" => Err(missing),
        found => Ok(found.to_owned()),
    }
}

fn certificate(path: &str) -> Result<Vec<u8>, SendReason> {
    files::short(Path::new(path))
        .map_err(|_| SendReason::SecretUnreadable { path: path.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::SystemClock;

    /// Checks how one channel opens: who gets its messages, in which form, or what is wrong.
    fn check(settings: &str, expected: &str) {
        let config = Config::parse(&format!("[[channel]]\nname = \"a\"\n{settings}")).unwrap();
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let outlet = outlets(&config, &clock).remove("a").unwrap();
        let opened = match outlet.channel {
            Ok(_) => format!("{:?} to {:?}", outlet.style, outlet.recipients),
            Err(reason) => format!("{reason:?}"),
        };
        assert_eq!(opened, expected, "{settings}");
    }

    #[test]
    fn settings_that_belong_together_open_a_channel() {
        let folder = tempfile::tempdir().unwrap();
        let secret = folder.path().join("secret");
        std::fs::write(&secret, "https://hooks.example.org/services/x\n").unwrap();
        let url = format!("webhook_url = \"file:{}\"", secret.display());
        let mail = "kind = \"email\"\nfrom = \"Lezer <a@example.org>\"\nto = [\"b@example.org\"]";
        check(&format!("{mail}\nfolder = \"post\""), "Mail to [\"b@example.org\"]");
        check(&format!("{mail}\nsendmail = \"/usr/sbin/sendmail\""), "Mail to [\"b@example.org\"]");
        check(&format!("kind = \"slack\"\n{url}"), "Slack { replies: false } to [\"\"]");
        check(&format!("kind = \"slack\"\nform = \"mattermost\"\n{url}"), "Mattermost to [\"\"]");
        check("kind = \"slack\"\nfolder = \"post\"", "Slack { replies: false } to [\"\"]");
        check("kind = \"feed\"\nfolder = \"feeds\"", "Feed to [\"\"]");
        check(&format!("kind = \"webhook\"\n{url}"), "Webhook to [\"\"]");
        check(&format!("kind = \"webhook\"\nform = \"teams\"\n{url}"), "Teams to [\"\"]");
        std::fs::write(&secret, "xoxb-1").unwrap();
        let token = format!("bot_token = \"file:{}\"\nchannel = \"C01\"", secret.display());
        check(&format!("kind = \"slack\"\n{token}"), "Slack { replies: true } to [\"C01\"]");
    }

    #[test]
    fn what_is_missing_is_the_trouble_of_that_channel() {
        check("kind = \"feed\"", "Setting { setting: \"folder\" }");
        check("kind = \"email\"", "Setting { setting: \"from\" }");
        check("kind = \"email\"\nfrom = \"a@example.org\"", "Setting { setting: \"smtp_url\" }");
        check(
            "kind = \"slack\"\nwebhook_url = \"env:PRINSJESDIFF_NO_SUCH_SECRET\"",
            "SecretMissing { variable: \"PRINSJESDIFF_NO_SUCH_SECRET\" }",
        );
        check(
            "kind = \"webhook\"\nwebhook_url = \"file:/does/not/exist\"",
            "SecretUnreadable { path: \"/does/not/exist\" }",
        );
    }

    #[test]
    fn who_leaves_writes_to_the_sender() {
        assert_eq!(address("Begrotingsteksten <b@example.org>"), "b@example.org");
        assert_eq!(address("b@example.org"), "b@example.org");
    }
}
