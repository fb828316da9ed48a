//! Sending again, on request, what was sent of a publication.
//!
//! Knows what was told of it, to whom and when. Must not change that: what is sent again is neither
//! frozen nor ticked off. Its key is that of the day of the request, so that a request that is
//! repeated on that day is recognisable as the same.

use chrono::NaiveDate;

use crate::archive::{Archive, ArchiveError};
use crate::config::Watch;
use crate::deliver::SendReason;
use crate::model::PaperId;
use crate::notify::batch::{How, Note};
use crate::notify::content::{Content, Part};
use crate::notify::deliver::pairs;
use crate::notify::desk::Desk;
use crate::notify::dispatch::Outlet;
use crate::notify::plan::Planner;
use crate::notify::reading::StandingPaper;
use crate::notify::store::PostError;
use crate::notify::{Service, names};
use crate::report::digest::Occasion;
use crate::report::parcel::{Label, Parcel};

/// What is to be sent again, and to whom.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The publication; a reprint is meant by the identifier without its suffix too.
    pub paper: &'a PaperId,
    /// Only what this watch was sent.
    pub watch: Option<&'a str>,
    /// Only over this channel.
    pub channel: Option<&'a str>,
}

/// Reports that nothing can be sent again.
#[derive(Debug, thiserror::Error)]
pub enum AgainError {
    /// What was told cannot be read.
    #[error(transparent)]
    Post(#[from] PostError),
    /// The archive has no such publication.
    #[error("{0} is not in the archive")]
    Unknown(String),
    /// Nobody was sent anything of it.
    #[error("nothing was sent of {0}")]
    NeverSent(String),
}

impl From<ArchiveError> for AgainError {
    fn from(error: ArchiveError) -> Self {
        Self::Post(error.into())
    }
}

/// What became of what was sent again.
#[derive(Debug, Default)]
pub struct Resent {
    /// Messages that were accepted.
    pub sent: usize,
    /// Recipients that did not get everything, by channel, and why.
    pub failed: Vec<(String, String, SendReason)>,
}

/// Makes what was sent of a publication, as its text stands now.
pub fn again(
    archive: &Archive,
    service: Service<'_>,
    request: Request<'_>,
) -> Result<Vec<Parcel>, AgainError> {
    let mut planner = Planner::new(archive, service)?;
    let base = request.paper.base();
    let papers = planner.papers();
    let Some(paper) = papers.iter().find(|paper| paper.publication.id.base() == base) else {
        return Err(AgainError::Unknown(request.paper.to_string()));
    };
    let is_wanted = |wanted: Option<&str>, name: &str| wanted.is_none_or(|wanted| wanted == name);
    let mut parcels = Vec::new();
    for (channel, watch, outlet) in pairs(service) {
        if !is_wanted(request.channel, channel) || !is_wanted(request.watch, &watch.name) {
            continue;
        }
        let told = archive.told(channel, &watch.name)?;
        let desk =
            Desk::read((channel, &watch.name), told.commit, told.files).map_err(PostError::from)?;
        let introduced =
            if planner.shows_as_example(paper)? { introduced_on(&desk, paper) } else { None };
        if let Some(before) = sent_on(&desk, base).or(introduced) {
            parcels.extend(planner.once_more(&desk, watch, outlet, paper, before)?);
        }
    }
    if parcels.is_empty() {
        return Err(AgainError::NeverSent(request.paper.to_string()));
    }
    Ok(parcels)
}

/// Sends what was made; a recipient that fails stops no other.
#[must_use]
pub fn send_again(service: Service<'_>, parcels: &[Parcel]) -> Resent {
    let mut resent = Resent::default();
    let is_same = |a: &Parcel, b: &Parcel| {
        let of = |one: &Parcel| {
            let Label { channel, watch, recipient, .. } = one.label.clone();
            (channel, watch, recipient)
        };
        of(a) == of(b)
    };
    for queue in parcels.chunk_by(is_same) {
        let Some(Label { channel, recipient, .. }) = queue.first().map(|one| &one.label) else {
            continue;
        };
        if let Err(reason) = send_all(service, channel, queue, &mut resent.sent) {
            resent.failed.push((channel.clone(), recipient.clone(), reason));
        }
    }
    resent
}

/// Sends the parts of what one recipient gets, in order; replies refer to the first.
fn send_all(
    service: Service<'_>,
    channel: &str,
    parts: &[Parcel],
    sent: &mut usize,
) -> Result<(), SendReason> {
    let Some(outlet) = service.outlets.get(channel) else { return Ok(()) };
    let sender = outlet.channel.as_ref().map_err(Clone::clone)?;
    let mut thread: Option<String> = None;
    for parcel in parts {
        let accepted =
            sender.send(parcel, thread.as_deref()).map_err(|error| error.reason().clone())?;
        *sent += 1;
        if parcel.label.part == 0 {
            thread = accepted.receipt;
        }
    }
    Ok(())
}

/// Returns the last day on which something of a publication was sent.
fn sent_on(desk: &Desk, base: &str) -> Option<NaiveDate> {
    let is_of_it =
        |name: &str| names::parse_publication(name).is_some_and(|(id, _)| id.base() == base);
    let sent = desk.told.iter().filter(|(name, note)| note.how == How::Sent && is_of_it(name));
    sent.map(|(_, note)| note.on).max()
}

/// Returns the day on which the welcome showed the edition of a paper: it is the newest of what stood
/// there when the watch began, and something was accepted since.
fn introduced_on(desk: &Desk, paper: &StandingPaper) -> Option<NaiveDate> {
    let (connected, _) = (desk.state.connected?, desk.state.sent?);
    let stood = |note: &&Note| note.how == How::Known && note.on == connected;
    let editions = desk.told.values().filter(stood).filter_map(|note| {
        let told = note.publication.as_ref()?;
        told.kind.has_goals().then_some((told.kind, told.year))
    });
    let newest = editions.max_by_key(|(kind, year)| (*year, *kind))?;
    (paper.edition() == newest && desk.told.contains_key(&paper.name)).then_some(connected)
}

impl Planner<'_> {
    /// Tells whether the edition of a paper stands beside another, as an example needs it.
    fn shows_as_example(&mut self, paper: &StandingPaper) -> Result<bool, ArchiveError> {
        Ok(self.comparisons(paper.edition())?.iter().any(|pair| pair.has_old()))
    }

    /// Makes what one watch was sent of a paper; of one that came again also what that changed.
    fn once_more(
        &mut self,
        desk: &Desk,
        watch: &Watch,
        outlet: &Outlet,
        paper: &StandingPaper,
        before: NaiveDate,
    ) -> Result<Vec<Parcel>, AgainError> {
        let criteria = watch.criteria();
        let edition = paper.edition();
        let fresh = vec![paper.publication.chapter.clone()];
        let part = |pair| Part::of(pair, &criteria, fresh.clone());
        let parts = self.comparisons(edition)?.into_iter().map(part).collect();
        let mut content = Content::new(edition, parts);
        content.sent_before = Some(before);
        if let Some(earlier) = earlier_body(desk, paper)
            && let Some(pair) = self.correction(paper, &earlier)?
        {
            let part = Part::of(pair.into(), &criteria, fresh.clone());
            content.corrections.extend(part.selected.has_news().then_some(part));
        }
        let frame = self.frame(watch, outlet);
        let forms = content.forms(outlet, &frame, &criteria, Occasion::News);
        let about = [paper.name.clone(), format!("opnieuw-{}", self.today())];
        let thread = desk.state.threads.get(&names::of_edition(edition));
        let mut parcels = Vec::new();
        for recipient in desk.not_aside(&outlet.recipients) {
            let follows = thread.and_then(|thread| thread.get(&names::of_recipient(recipient)));
            for (part, form) in (0..).zip(&forms) {
                let label = Label::new(&desk.channel, &desk.watch, &about, part, recipient);
                let follows = follows.cloned().filter(|_| part == 0);
                parcels.push(Parcel { label: Label { follows, ..label }, form: form.clone() });
            }
        }
        Ok(parcels)
    }
}

/// Returns the body of a paper that was told before the one that stands now.
fn earlier_body(desk: &Desk, paper: &StandingPaper) -> Option<String> {
    let mut earlier: Vec<_> = desk
        .told
        .iter()
        .filter(|(name, _)| !name.starts_with(&paper.name))
        .filter_map(|(name, note)| Some((note.on, note.publication.as_ref()?, name)))
        .filter(|(_, told, _)| {
            (told.kind, told.year) == paper.edition() && told.chapter == paper.publication.chapter
        })
        .collect();
    earlier.sort_by_key(|(on, told, _)| (*on, told.revision));
    earlier.pop().map(|(_, _, name)| name.clone())
}
