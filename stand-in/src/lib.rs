//! A stand-in of the publication service, on loopback: for tests and for the example.
//!
//! Knows the shapes of the service's answers and every way in which it was seen, or feared, to fail.
//! Must not know who asks: it answers, and remembers what it was
//! asked.

mod answer;
mod connection;
mod cql;
mod fault;
mod paper;
mod serve;
mod state;

pub use fault::{Fault, On, Rule};
pub use state::{Received, SearchHabits, Time};

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use state::{Shared, State};
use tokio::runtime::Runtime;

pub use paper::{FolderError, ServedPaper, bystanders, folder};

/// A running stand-in; it stops when this value is dropped.
pub struct StandIn {
    shared: Shared,
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl StandIn {
    /// Starts a stand-in that has these papers, on a day.
    pub fn start(papers: Vec<ServedPaper>, today: NaiveDate) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("stand-in")
            .enable_all()
            .build()?;
        let listener =
            runtime.block_on(tokio::net::TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0)))?;
        let address = listener.local_addr()?;
        let shared = Shared(Arc::new(Mutex::new(State {
            today,
            papers,
            rules: Vec::new(),
            habits: SearchHabits::default(),
            gives_validators: true,
            received: Vec::new(),
            answering: 0,
            searches: 0,
            time: None,
            origin: format!("http://{address}"),
        })));
        runtime.spawn(serve::serve(listener, shared.clone()));
        Ok(Self { shared, address, runtime: Some(runtime) })
    }

    /// Returns the address without path.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the address of the search.
    #[must_use]
    pub fn search_url(&self) -> String {
        format!("{}{}", self.origin(), answer::SEARCH)
    }

    /// Returns the address of the repository; the site is at the same host.
    #[must_use]
    pub fn repository_url(&self) -> String {
        format!("{}{}", self.origin(), answer::REPOSITORY)
    }

    /// Moves to a day: papers are out from their dates on.
    pub fn set_today(&self, today: NaiveDate) {
        self.shared.lock().today = today;
    }

    /// Adds a paper, or replaces the one with its identifier.
    pub fn put(&self, paper: ServedPaper) {
        let mut state = self.shared.lock();
        state.papers.retain(|known| known.id != paper.id);
        state.papers.push(paper);
    }

    /// Takes a paper away.
    pub fn withdraw(&self, id: &str) {
        self.shared.lock().papers.retain(|paper| paper.id != id);
    }

    /// Adds a fault; the first rule that fits a request and is not used up is taken.
    pub fn fault(&self, rule: Rule) {
        self.shared.lock().rules.push(rule);
    }

    /// Takes all faults away.
    pub fn heal(&self) {
        self.shared.lock().rules.clear();
    }

    /// Sets how the search behaves.
    pub fn set_habits(&self, habits: SearchHabits) {
        self.shared.lock().habits = habits;
    }

    /// Sets whether answers bear an `ETag`.
    pub fn give_validators(&self, give: bool) {
        self.shared.lock().gives_validators = give;
    }

    /// Sets the clock by which requests are noted and answers are dated.
    pub fn tell_time_by(&self, time: Time) {
        self.shared.lock().time = Some(time);
    }

    /// Returns every request since the start or since they were last taken.
    #[must_use]
    pub fn take_received(&self) -> Vec<Received> {
        std::mem::take(&mut self.shared.lock().received)
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl std::fmt::Debug for StandIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StandIn").field("address", &self.address).finish_non_exhaustive()
    }
}
