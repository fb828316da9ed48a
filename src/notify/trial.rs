//! Testing a channel: one message to each recipient, marked as a test.
//!
//! Knows that a recipient who accepts a test is no longer set aside. Must not touch what is frozen.

use chrono::NaiveDateTime;

use crate::archive::Archive;
use crate::deliver::SendReason;
use crate::notify::deliver::pairs;
use crate::notify::dispatch::Outlet;
use crate::notify::store::{PostError, Store};
use crate::notify::{Service, names};
use crate::report::digest::Frame;
use crate::report::message;
use crate::report::notice::Notice;
use crate::report::parcel::{Label, Parcel};

/// What became of a test.
#[derive(Debug, Default)]
pub struct Tested {
    /// Messages that were accepted.
    pub accepted: usize,
    /// Recipients that did not get one, and why.
    pub failed: Vec<(String, SendReason)>,
}

/// Sends a test to each recipient of a channel; who accepts it is no longer set aside.
pub fn test(
    archive: Option<&mut Archive>,
    service: Service<'_>,
    channel: &str,
) -> Result<Tested, PostError> {
    let mut tested = Tested::default();
    let Some(outlet) = service.outlets.get(channel) else { return Ok(tested) };
    let at = service.clock.now().with_timezone(&service.zone).naive_local();
    let mut well = Vec::new();
    for recipient in &outlet.recipients {
        match send(service, channel, outlet, recipient, at) {
            Ok(messages) => {
                tested.accepted += messages;
                well.push(names::of_recipient(recipient));
            }
            Err(reason) => tested.failed.push((recipient.clone(), reason)),
        }
    }
    if let Some(archive) = archive {
        take_back(archive, service, channel, &well)?;
    }
    Ok(tested)
}

fn send(
    service: Service<'_>,
    channel: &str,
    outlet: &Outlet,
    recipient: &str,
    at: NaiveDateTime,
) -> Result<usize, SendReason> {
    let sender = outlet.channel.as_ref().map_err(Clone::clone)?;
    let frame = Frame {
        wording: service.wording,
        watch: "",
        leave: &outlet.leave,
        base_url: &service.config.web.base_url,
        at,
        archive: "",
    };
    let forms = message::notice(outlet.style, &frame, &Notice::Test);
    // Each test is a message of its own: the time tells them apart.
    let about = [format!("test-{}", service.clock.now().timestamp_millis())];
    let mut sent = 0;
    for (part, form) in (0..).zip(forms) {
        let label = Label::new(channel, "", &about, part, recipient);
        sender.send(&Parcel { label, form }, None).map_err(|error| error.reason().clone())?;
        sent += 1;
    }
    Ok(sent)
}

/// Takes recipients back who were set aside.
fn take_back(
    archive: &mut Archive,
    service: Service<'_>,
    channel: &str,
    well: &[String],
) -> Result<(), PostError> {
    let remote = service.config.archive.remote.as_deref();
    let mut store = Store::new(archive, remote, service.clock);
    for (_, watch, _) in pairs(service).filter(|(name, _, _)| *name == channel) {
        let mut desk = store.desk(channel, &watch.name)?;
        let mut was_aside = false;
        for to in well {
            if let Some(recipient) = desk.state.recipients.get_mut(to) {
                was_aside |= recipient.aside.take().is_some();
            }
        }
        if was_aside {
            store.save(&mut desk, "ontvanger weer in gebruik\n")?;
        }
    }
    Ok(())
}
