//! `send` and `channel`: messages outside a run.
//!
//! Knows what someone wants to see who looks after delivery. Must not decide who gets what.

use std::fmt::Write as _;

use crate::cli::args::{ChannelTest, Send};
use crate::cli::clock::RunClock;
use crate::cli::delivery::{Delivery, Round};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::history::files::FileError;
use crate::notify::{self, PostError, Service};
use crate::report;
use crate::report::parcel::{Form, Parcel, SlackBlock};
use crate::report::wording::Wording;

/// Sends what is ready, or shows it.
pub fn send(args: &Send, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let fault = |error| failures::archive(words, settings, &error);
    let clock = RunClock::new(settings, words)?;
    let delivery = Delivery::new(settings, ui, &clock);
    let mut archive = settings.open_archive().map_err(fault)?;
    if !args.dry_run && args.to.is_none() {
        let posted = delivery.deliver(&mut archive, Round::default())?;
        ui.tell(&words.sent(posted.sent));
        return Ok(posted.exit);
    }
    let preview = |service: Service<'_>| notify::preview(&archive, service);
    let parcels = delivery.with_service(Round::default(), preview)?;
    show(args, &parcels, ui)?;
    Ok(Exit::Done)
}

/// Shows messages, or writes them into a file, and says that nothing was sent.
pub(super) fn show(args: &Send, parcels: &[Parcel], ui: &Ui) -> Result<(), Failure> {
    let words = ui.wording;
    let mut text = String::new();
    for parcel in parcels {
        let label = &parcel.label;
        let head = words.would_send(&label.channel, &label.watch, &label.recipient);
        // Writing into memory cannot fail.
        let _ = writeln!(text, "{head}\n\n{}\n", shown(parcel).trim_end());
    }
    match &args.to {
        Some(path) => std::fs::write(path, &text)
            .map_err(|source| failures::file(words, &FileError { path: path.clone(), source }))?,
        None => ui.result(&text),
    }
    ui.always(words.dry_run());
    Ok(())
}

/// Returns a message as a person reads it.
fn shown(parcel: &Parcel) -> String {
    match &parcel.form {
        Form::Mail(mail) => {
            let mut text = format!("{}\n\n{}", mail.subject, mail.text);
            for file in &mail.attachments {
                let _ = write!(text, "\n[{}]", file.name);
            }
            text
        }
        Form::Slack(post) => {
            let mut text = post.text.clone();
            for block in &post.blocks {
                let line = match block {
                    SlackBlock::Header(line)
                    | SlackBlock::Section(line)
                    | SlackBlock::Context(line) => line.as_str(),
                    SlackBlock::Divider => "",
                };
                let _ = write!(text, "\n{line}");
            }
            text
        }
        Form::Webhook(post) => post.body.clone(),
        Form::Feed(post) => report::entry::text(post),
    }
}

/// Lists the channels, and what is wrong with them.
pub fn list(settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let delivery = Delivery::new(settings, ui, &RunClock::new(settings, words)?);
    if delivery.outlets().is_empty() {
        ui.answer(words.no_channels());
    }
    let mut exit = Exit::Done;
    for channel in &settings.config.channel {
        let Some(outlet) = delivery.outlets().get(&channel.name) else { continue };
        if let Err(reason) = &outlet.channel {
            ui.always(&words.channel_unusable(&channel.name, &words.send_reason(reason)));
            exit = Exit::Error;
        } else {
            let recipients = outlet.recipients.iter().filter(|one| !one.is_empty()).count();
            let kind = format!("{:?}", channel.kind).to_lowercase();
            ui.result(&words.channel_line(&channel.name, &kind, recipients));
        }
    }
    Ok(exit)
}

/// Sends a test message, marked as such, and explains what went wrong.
pub fn test(args: &ChannelTest, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let clock = RunClock::new(settings, words)?;
    let delivery = Delivery::new(settings, ui, &clock);
    if !delivery.outlets().contains_key(&args.name) {
        let known: Vec<String> = delivery.outlets().keys().cloned().collect();
        return Err(Failure::error(unknown(words, &args.name, &known)));
    }
    // Without an archive a channel can be tested all the same.
    let mut archive = settings.open_archive().ok();
    let tried = |service: Service<'_>| -> Result<_, PostError> {
        notify::test(archive.as_mut(), service, &args.name)
    };
    let tested = delivery.with_service(Round::default(), tried)?;
    for (recipient, reason) in &tested.failed {
        let reason = words.send_reason(reason);
        let to = if recipient.is_empty() { &args.name } else { recipient };
        ui.always(&format!("{to}: {reason}"));
    }
    if tested.failed.is_empty() {
        ui.result(&words.channel_tested(&args.name, tested.accepted));
        return Ok(Exit::Done);
    }
    Ok(if tested.accepted > 0 { Exit::PartlySent } else { Exit::Error })
}

pub(super) fn unknown(words: Wording, name: &str, known: &[String]) -> String {
    if known.is_empty() {
        words.no_channels().to_owned()
    } else {
        words.no_such_channel(name, known)
    }
}
