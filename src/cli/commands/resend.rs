//! `resend`: sending again on request.
//!
//! Knows what someone wants to hear who asks for it. Must not decide what was sent to whom.

use crate::cli::args::Resend;
use crate::cli::clock::RunClock;
use crate::cli::delivery::{Delivery, Round};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::ui::Ui;
use crate::notify::{self, AgainError, Request, Service};

/// Sends again what was sent of a publication, or shows it.
pub fn resend(args: &Resend, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let clock = RunClock::new(settings, words)?;
    let delivery = Delivery::new(settings, ui, &clock);
    if let Some(name) = args.channel.as_ref().filter(|name| !delivery.outlets().contains_key(*name))
    {
        let known: Vec<String> = delivery.outlets().keys().cloned().collect();
        return Err(Failure::error(super::send::unknown(words, name, &known)));
    }
    let watches = || settings.config.watch.iter().map(|watch| watch.name.clone());
    if let Some(name) = args.watch.as_ref().filter(|name| !watches().any(|known| known == **name)) {
        return Err(Failure::error(super::watch::unknown(
            words,
            name,
            &watches().collect::<Vec<_>>(),
        )));
    }
    let archive = settings.open_archive().map_err(|e| failures::archive(words, settings, &e))?;
    let request = Request {
        paper: &args.publication,
        watch: args.watch.as_deref(),
        channel: args.channel.as_deref(),
    };
    let made =
        delivery.with_service(Round::default(), |service: Service<'_>| {
            match notify::again(&archive, service, request) {
                Ok(parcels) => Ok(Ok(parcels)),
                Err(AgainError::Post(error)) => Err(error),
                Err(other) => Ok(Err(other)),
            }
        })?;
    let parcels = match made {
        Ok(parcels) => parcels,
        Err(AgainError::Unknown(paper)) => {
            return Err(Failure::error(words.paper_unknown(&paper)));
        }
        Err(error) => {
            let paper = args.publication.to_string();
            let narrowed = args.watch.is_some() || args.channel.is_some();
            debug_assert!(matches!(error, AgainError::NeverSent(_)));
            return Err(Failure::error(if narrowed {
                words.never_sent_there(&paper)
            } else {
                words.never_sent(&paper)
            }));
        }
    };
    if args.trial.dry_run || args.trial.to.is_some() {
        super::send::show(&args.trial, &parcels, ui)?;
        return Ok(Exit::Done);
    }
    let resent = delivery
        .with_service(Round::default(), |service| Ok(notify::send_again(service, &parcels)))?;
    for (channel, recipient, reason) in &resent.failed {
        let to = if recipient.is_empty() { channel } else { recipient };
        ui.always(&format!("{to}: {}", words.send_reason(reason)));
    }
    ui.tell(&words.sent(resent.sent));
    Ok(if resent.failed.is_empty() { Exit::Done } else { Exit::PartlySent })
}
