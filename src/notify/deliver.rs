//! One round of delivery: what is new is frozen, what is frozen is sent.
//!
//! Knows the order for all watches and channels. Must not know how a message is made.

use chrono::NaiveDate;

use crate::archive::Archive;
use crate::config::{OPERATOR, Watch};
use crate::notify::desk::Desk;
use crate::notify::dispatch::{Dispatch, Outlet, Sent, Trouble, What, with_addresses};
use crate::notify::plan::Planner;
use crate::notify::store::{PostError, Store};
use crate::notify::{Service, operator};
use crate::report::parcel::Parcel;

/// What delivery did.
#[derive(Debug, Default)]
pub struct Delivered {
    /// Messages that were accepted.
    pub sent: usize,
    /// Messages that are still to be sent.
    pub waiting: usize,
    /// What went wrong.
    pub troubles: Vec<Trouble>,
}

/// Tells every watch what it is to be told, on every channel.
pub fn deliver(archive: &mut Archive, service: Service<'_>) -> Result<Delivered, PostError> {
    archive.lock()?;
    let here = Archive::open(archive.path())?;
    let remote = service.config.archive.remote.as_deref();
    let mut store = Store::new(archive, remote, service.clock);
    let mut troubles = Vec::new();
    if let Err(error) = store.refresh() {
        let said = unshared(error)?;
        let all = pairs(service).map(|(channel, watch, _)| trouble(channel, &watch.name, &said));
        return Ok(Delivered { troubles: all.collect(), ..Delivered::default() });
    }
    let mut desks: Vec<Desk> = Vec::new();
    let mut planner = Planner::new(&here, service)?;
    let today = planner.today();
    for (channel, watch, outlet) in pairs(service) {
        let mut desk = store.desk(channel, &watch.name)?;
        if !store.is_claimed(&desk, service.clock.now()) {
            planner.plan(&mut desk, watch, outlet)?;
            if let Err(error) = store.save(&mut desk, "bevroren\n") {
                troubles.push(trouble(channel, &watch.name, &unshared(error)?));
                continue;
            }
        }
        desks.push(desk);
    }
    let mut sent = dispatch(&mut store, service, today, &mut desks)?;
    // What became of the watches' messages is what the operator hears of.
    let told = inform(&mut store, &planner, &mut desks)?;
    sent.messages += told.messages;
    troubles.extend(sent.troubles.into_iter().chain(told.troubles));
    let waiting = desks.iter().map(Desk::waiting).sum();
    Ok(Delivered { sent: sent.messages, waiting, troubles })
}

/// Tells the operator, and nobody else, that a run ended before anything could be told.
pub fn alarm(archive: &mut Archive, service: Service<'_>) -> Result<Delivered, PostError> {
    archive.lock()?;
    let here = Archive::open(archive.path())?;
    let remote = service.config.archive.remote.as_deref();
    let mut store = Store::new(archive, remote, service.clock);
    store.refresh()?;
    let planner = Planner::new(&here, service)?;
    let mut desks = Vec::new();
    for (channel, watch, _) in pairs(service) {
        desks.push(store.desk(channel, &watch.name)?);
    }
    let told = inform(&mut store, &planner, &mut desks)?;
    let waiting = desks.iter().map(Desk::waiting).sum();
    Ok(Delivered { sent: told.messages, waiting, troubles: told.troubles })
}

/// Tells the operator what begins and ends; the operator's desk is put behind the others.
fn inform(
    store: &mut Store<'_>,
    planner: &Planner<'_>,
    desks: &mut Vec<Desk>,
) -> Result<Sent, PostError> {
    let service = planner.service();
    let Some(outlet) = service.outlets.get(OPERATOR) else { return Ok(Sent::default()) };
    let (channel, watch) = operator::pair();
    let mut desk = store.desk(channel, watch)?;
    let mut sent = Sent::default();
    if !store.is_claimed(&desk, service.clock.now()) {
        planner.inform(&mut desk, outlet, desks);
        match store.save(&mut desk, "bevroren\n") {
            Ok(()) => {
                sent = dispatch(store, service, planner.today(), std::slice::from_mut(&mut desk))?;
            }
            Err(error) => sent.troubles.push(trouble(channel, watch, &unshared(error)?)),
        }
    }
    desks.push(desk);
    Ok(sent)
}

/// Sends what is frozen in some desks.
fn dispatch(
    store: &mut Store<'_>,
    service: Service<'_>,
    today: NaiveDate,
    desks: &mut [Desk],
) -> Result<Sent, PostError> {
    let dispatch = Dispatch {
        store,
        outlets: service.outlets,
        clock: service.clock,
        today,
        is_stopped: service.is_stopped,
        sent: Sent::default(),
    };
    dispatch.run(desks)
}

/// Counts the messages that are frozen and not yet accepted, of every watch that ever was.
pub fn waiting(archive: &Archive) -> Result<usize, PostError> {
    let mut waiting = 0;
    for (channel, watch) in archive.tellings()? {
        let told = archive.told(&channel, &watch)?;
        waiting += Desk::read((&channel, &watch), told.commit, told.files)?.waiting();
    }
    Ok(waiting)
}

/// Makes what delivery would send now, in order, and changes nothing.
pub fn preview(archive: &Archive, service: Service<'_>) -> Result<Vec<Parcel>, PostError> {
    let mut planner = Planner::new(archive, service)?;
    let (mut parcels, mut desks) = (Vec::new(), Vec::new());
    for (channel, watch, outlet) in pairs(service) {
        let told = archive.told(channel, &watch.name)?;
        let mut desk = Desk::read((channel, &watch.name), told.commit, told.files)?;
        planner.plan(&mut desk, watch, outlet)?;
        for recipient in &outlet.recipients {
            parcels.extend(desk.parcels(recipient)?);
        }
        desks.push(desk);
    }
    if let Some(outlet) = service.outlets.get(OPERATOR) {
        let (channel, watch) = operator::pair();
        let told = archive.told(channel, watch)?;
        let mut desk = Desk::read((channel, watch), told.commit, told.files)?;
        planner.inform(&mut desk, outlet, &desks);
        for recipient in &outlet.recipients {
            let here = desk.parcels(recipient)?.into_iter();
            parcels.extend(here.map(|one| with_addresses(one, service.outlets)));
        }
    }
    Ok(parcels)
}

/// Lists every watch on each of its channels.
pub(super) fn pairs(service: Service<'_>) -> impl Iterator<Item = (&str, &Watch, &Outlet)> {
    service.config.watch.iter().flat_map(move |watch| {
        let mut channels: Vec<&str> = watch.channels.iter().map(String::as_str).collect();
        channels.sort_unstable();
        channels.dedup();
        let outlets = service.outlets;
        channels.into_iter().filter_map(move |name| Some((name, watch, outlets.get(name)?)))
    })
}

/// Returns what the shared host said; any other error is not ours to go on after.
fn unshared(error: PostError) -> Result<String, PostError> {
    match error {
        PostError::Remote(error) => Ok(error.to_string()),
        error => Err(error),
    }
}

fn trouble(channel: &str, watch: &str, said: &str) -> Trouble {
    Trouble {
        channel: channel.to_owned(),
        watch: watch.to_owned(),
        recipient: String::new(),
        what: What::NotShared(said.to_owned()),
    }
}
