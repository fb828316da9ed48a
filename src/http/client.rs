//! The client: one order for every request, and the limits it keeps.
//!
//! Knows settings, retries, redirects and the count of requests. Must not know what is asked for.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use url::Url;

use super::body::{Attempt, attempt, host};
use super::error::{Failed, HttpError, Phase};
use super::message::{Answer, Request};
use super::pace::{self, Host, Hosts, QUIET};
use super::{Clock, retry};

/// Most redirects that are followed; the service was seen to need one.
const MOST_HOPS: usize = 4;
/// Attempts after the first where waiting is what failed, or where the host has never answered:
/// the address is probably wrong or the service down, and asking on only takes long.
const FEW_RETRIES: u32 = 1;
/// The port of an address that names none, without encryption and with it.
const USUAL_PORT: u16 = 80;
const SAFE_PORT: u16 = 443;
/// The word in the address of the service's page for what is not there; source: `domain.md` 2.
const NOT_FOUND_PAGE: &str = "fout404";

/// How the client behaves.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// A contact for the operators of the service; goes into the user agent.
    pub contact: String,
    /// Addresses that may be asked; redirects to another scheme, host or port are not followed.
    pub addresses: Vec<String>,
    /// Most requests per second to one host.
    pub requests_per_second: f64,
    /// How long a connection may take.
    pub connect_time: Duration,
    /// How long may pass without a byte.
    pub read_time: Duration,
    /// How long one request may take in all.
    pub total_time: Duration,
    /// Attempts after the first, for one request.
    pub retries: u32,
    /// Attempts after the first, for all requests of this client together.
    pub retry_budget: u32,
    /// The longest wait that is worth it; a host that asks for more is left alone until then.
    pub patience: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            contact: String::new(),
            addresses: Vec::new(),
            requests_per_second: 2.0,
            connect_time: Duration::from_secs(10),
            read_time: Duration::from_secs(30),
            // The largest paper (11 MB seen) over a slow line.
            total_time: Duration::from_mins(5),
            retries: 4,
            retry_budget: 60,
            patience: Duration::from_mins(2),
        }
    }
}

/// A polite client. Blocking: it must not be used from within an asynchronous runtime.
#[derive(Debug)]
pub struct Client {
    settings: Settings,
    /// Scheme, host and port of what may be asked.
    allowed: BTreeSet<Origin>,
    pub(super) inner: reqwest::Client,
    pub(super) runtime: tokio::runtime::Runtime,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) hosts: Hosts,
    pub(super) sent: AtomicU64,
    pub(super) allowance: Arc<AtomicU64>,
    budget: AtomicU32,
}

impl Client {
    /// Makes a client.
    pub fn new(settings: Settings, clock: Arc<dyn Clock>) -> Result<Self, HttpError> {
        let mut allowed = BTreeSet::new();
        for address in &settings.addresses {
            let url = parse(address)?;
            allowed.extend(origin(&url));
        }
        // The provider of cryptography belongs to the process; a second time says only that it is there.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::Client::builder()
            .user_agent(user_agent(&settings.contact))
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(settings.connect_time)
            .read_timeout(settings.read_time)
            .timeout(settings.total_time)
            .retry(reqwest::retry::never());
        if !allowed.is_empty() && allowed.iter().all(|(_, host, _)| is_loopback(host)) {
            // What is on this machine is not behind a proxy, whatever the environment says.
            builder = builder.no_proxy();
        }
        let made = |error: &dyn std::fmt::Display| HttpError::Client { reason: error.to_string() };
        let inner = builder.build().map_err(|error| made(&error))?;
        // One thread of its own: idle connections are looked after between requests.
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("http")
            .enable_all()
            .build()
            .map_err(|error| made(&error))?;
        let budget = AtomicU32::new(settings.retry_budget);
        let (hosts, sent) = (Hosts::default(), AtomicU64::new(0));
        let allowance = Arc::new(AtomicU64::new(u64::MAX));
        Ok(Self { settings, allowed, inner, runtime, clock, hosts, sent, allowance, budget })
    }

    /// Returns how many requests were sent, retries and redirects counted.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.sent.load(Ordering::Relaxed)
    }

    /// Returns how many requests may still be sent, to be lowered from anywhere: 0 stops a run
    /// before its next request, and a test stops it before its n-th.
    #[must_use]
    pub fn allowance(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.allowance)
    }

    /// Returns the clock this client waits by.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// Asks, politely, until there is an answer or no sense in asking on.
    pub fn get(&self, request: &Request) -> Result<Answer, HttpError> {
        let mut url = parse(&request.address)?;
        for _ in 0..=MOST_HOPS {
            match self.patiently(&url, request)? {
                Attempt::Body(response) => return Ok(Answer::Body(response)),
                Attempt::Unchanged => return Ok(Answer::Unchanged),
                Attempt::LeadsTo(to) => url = self.follow(&request.address, &url, &to)?,
            }
        }
        Err(HttpError::RedirectedWithoutEnd { address: request.address.clone() })
    }

    /// Decides where a redirect may lead: to what is configured, or from there to the same host with
    /// encryption.
    fn follow(&self, asked: &str, from: &Url, to: &str) -> Result<Url, HttpError> {
        let address = asked.to_owned();
        if to.to_lowercase().contains(NOT_FOUND_PAGE) {
            return Err(HttpError::NotFoundPage { address, to: to.to_owned() });
        }
        let next = from.join(to).ok().filter(|next| self.is_allowed(next));
        next.ok_or(HttpError::RedirectedAway { address, to: to.to_owned() })
    }

    fn is_allowed(&self, next: &Url) -> bool {
        let Some((scheme, host, port)) = origin(next) else { return false };
        let plain = ("http".to_owned(), host.clone(), USUAL_PORT);
        let is_upgrade = scheme == "https" && port == SAFE_PORT && self.allowed.contains(&plain);
        is_upgrade || self.allowed.contains(&(scheme, host, port))
    }

    /// Asks one host; one that gives nothing but silence is not asked again for a while.
    fn patiently(&self, url: &Url, request: &Request) -> Result<Attempt, HttpError> {
        let shared = self.hosts.get(&host(url));
        let mut state = pace::take(&shared);
        if let Some(error) = state.given_up(self.clock.now()) {
            return Err(error);
        }
        let result = self.ask(&mut state, url, request);
        state.settled(result.as_ref().err(), self.clock.now());
        result
    }

    /// Returns the least time between two requests to one host.
    pub(super) fn interval(&self) -> Duration {
        Duration::from_secs_f64(1.0 / self.settings.requests_per_second.max(0.01))
    }

    /// Closed? → wait for the rate → request → judge → back off.
    fn ask(&self, state: &mut Host, url: &Url, request: &Request) -> Result<Attempt, HttpError> {
        let interval = self.interval();
        let mut tried = 0;
        loop {
            if let Some(until) = state.closed_until.filter(|until| *until > self.clock.now()) {
                return Err(HttpError::TooManyRequests { host: host(url), until });
            }
            if self.allowance.load(Ordering::Relaxed) == 0 {
                return Err(HttpError::Stopped);
            }
            state.wait(&*self.clock, interval);
            if !take_one(&self.allowance) {
                return Err(HttpError::Stopped);
            }
            self.sent.fetch_add(1, Ordering::Relaxed);
            let now = self.clock.now();
            let result = self.runtime.block_on(attempt(&self.inner, url, request, now));
            state.ended(self.clock.now(), interval);
            let failed = match result {
                Ok(attempt) => {
                    state.has_answered = true;
                    return Ok(attempt);
                }
                Err(failed) => failed,
            };
            let wait = self.judge(state, failed, tried, url)?;
            if self.allowance.load(Ordering::Relaxed) > 0 {
                self.clock.sleep(wait);
            }
            tried += 1;
        }
    }

    /// Returns how long to wait before asking again, or the error if that makes no sense.
    fn judge(
        &self,
        state: &mut Host,
        failed: Failed,
        tried: u32,
        url: &Url,
    ) -> Result<Duration, HttpError> {
        let Failed { error, retry_after } = failed;
        let now = self.clock.now();
        let too_many = matches!(error, HttpError::Status { status: 429, .. });
        let closed = |state: &mut Host, until: DateTime<Utc>| {
            state.closed_until = Some(until);
            Err(HttpError::TooManyRequests { host: host(url), until })
        };
        let silent = !state.has_answered
            && matches!(&error, HttpError::TimeOut { phase, .. } if *phase != Phase::Reading);
        state.has_answered |= matches!(error, HttpError::Status { .. });
        let most = match &error {
            _ if silent => 0,
            HttpError::TimeOut { .. } => FEW_RETRIES,
            HttpError::Unreachable { .. } if !state.has_answered => FEW_RETRIES,
            _ => self.settings.retries,
        };
        if let Some(wait) = retry_after.filter(|wait| *wait > self.settings.patience) {
            return closed(state, now + TimeDelta::from_std(wait).unwrap_or(QUIET));
        }
        if !error.may_pass() {
            return Err(error);
        }
        if tried >= most.min(self.settings.retries) || !self.take_retry() {
            return if too_many { closed(state, now + QUIET) } else { Err(error) };
        }
        Ok(retry_after.unwrap_or_default().max(retry::back_off(tried, url.as_str(), now)))
    }

    fn take_retry(&self) -> bool {
        let less = |left: u32| left.checked_sub(1);
        self.budget.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok()
    }
}

pub(super) fn take_one(left: &AtomicU64) -> bool {
    let less = |left: u64| if left == u64::MAX { Some(left) } else { left.checked_sub(1) };
    left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok()
}

pub(super) fn parse(address: &str) -> Result<Url, HttpError> {
    Url::parse(address)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        .ok_or_else(|| HttpError::Address { address: address.to_owned() })
}

/// Scheme, host and port.
type Origin = (String, String, u16);

fn origin(url: &Url) -> Option<Origin> {
    let host = url.host_str()?.to_lowercase();
    Some((url.scheme().to_owned(), host, url.port_or_known_default()?))
}

/// Tells whether an address is one of this machine itself.
#[must_use]
pub fn is_on_this_machine(address: &str) -> bool {
    parse(address).is_ok_and(|url| url.host_str().is_some_and(is_loopback))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host == "[::1]" || host.starts_with("127.")
}

/// Names the program, its version, and whom to ask about it.
fn user_agent(contact: &str) -> String {
    let name = concat!("prinsjesdiff/", env!("CARGO_PKG_VERSION"));
    let contact: String = contact.chars().filter(|c| c.is_ascii_graphic() || *c == ' ').collect();
    match contact.trim() {
        "" => name.to_owned(),
        contact => format!("{name} (+{contact})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_user_agent_names_a_contact_when_there_is_one() {
        assert!(!user_agent("").contains('('));
        let named = user_agent("redactie@example.org\r\nX-Evil: 1");
        assert!(named.ends_with(" (+redactie@example.orgX-Evil: 1)"), "{named}");
    }
}
