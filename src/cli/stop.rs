//! Ctrl-C, and the request of a service manager to end: a run stops between papers.
//!
//! Knows signals. Must not know what is stopped beyond its allowance of requests and its clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

#[cfg(unix)]
use tokio::signal::unix;

use super::clock::RunClock;
use super::exit::Exit;
use super::progress::Progress;
use crate::report::wording::Wording;

/// Stops a run at the first signal, and ends the program at the second.
///
/// Where signals cannot be heard the system ends the program at the first, which loses no more
/// than the papers fetched since the last were archived.
pub fn listen(allowance: Arc<AtomicU64>, clock: RunClock, progress: Progress, words: Wording) {
    let heard = std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let Ok(runtime) = runtime else { return };
        runtime.block_on(async {
            let Some(mut signals) = Signals::listen() else { return };
            signals.next().await;
            progress.say(words.stopping());
            allowance.store(0, Ordering::Relaxed);
            clock.stop();
            signals.next().await;
            // Every write so far is whole; the next run repairs what is derived.
            std::process::exit(Exit::Stopped.code().into());
        });
    });
    drop(heard);
}

/// The signals that ask the program to end, heard from the moment this value is made.
#[cfg(unix)]
struct Signals {
    interrupt: unix::Signal,
    terminate: unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> Option<Self> {
        let interrupt = unix::signal(unix::SignalKind::interrupt()).ok()?;
        let terminate = unix::signal(unix::SignalKind::terminate()).ok()?;
        Some(Self { interrupt, terminate })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

/// The signals that ask the program to end, heard from the moment this value is made.
#[cfg(windows)]
struct Signals(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl Signals {
    fn listen() -> Option<Self> {
        tokio::signal::windows::ctrl_c().ok().map(Self)
    }

    async fn next(&mut self) {
        self.0.recv().await;
    }
}
