//! Ctrl-C, a terminal that is gone, and the request of a service manager to end: a run stops between papers.
//!
//! Knows signals. Must not know what is stopped beyond its allowance of requests and its clock.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[cfg(unix)]
use tokio::signal::unix;

use super::clock::RunClock;
use super::exit::Exit;
use super::progress::Progress;
use crate::report::wording::Wording;

/// The request to stop: made by the first signal, and never taken back.
#[derive(Clone)]
pub struct Stop(Arc<State>);

struct State {
    asked: AtomicBool,
    clock: RunClock,
    words: Wording,
    run: Mutex<Option<Run>>,
}

/// What is stopped of a run.
struct Run {
    allowance: Arc<AtomicU64>,
    progress: Progress,
}

impl Stop {
    /// Listens from now on: the first signal ends waits and the run that is going on, the second
    /// ends the program.
    ///
    /// Where signals cannot be heard the system ends the program at the first, which loses no more
    /// than the papers fetched since the last were archived.
    pub fn listen(clock: &RunClock, words: Wording) -> Self {
        let (asked, run) = (AtomicBool::new(false), Mutex::new(None));
        let stop = Self(Arc::new(State { asked, clock: clock.clone(), words, run }));
        let (listener, (heard, ready)) = (stop.clone(), std::sync::mpsc::channel());
        let thread = std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let Ok(runtime) = runtime else { return };
            runtime.block_on(async {
                let Some(mut signals) = Signals::listen() else { return };
                // Whoever started this may be gone.
                let _ = heard.send(());
                signals.next().await;
                listener.ask();
                signals.next().await;
                // Every write so far is whole; the next run repairs what is derived.
                std::process::exit(Exit::Stopped.code().into());
            });
        });
        // When it cannot be heard, the other side hangs up.
        if thread.is_ok() {
            let _ = ready.recv();
        }
        stop
    }

    /// Tells whether a signal came.
    pub fn is_asked(&self) -> bool {
        self.0.asked.load(Ordering::Relaxed)
    }

    /// Lets a signal stop a run, from now until it is over.
    pub fn begin(&self, allowance: Arc<AtomicU64>, progress: Progress) {
        let run = Run { allowance, progress };
        let mut running = self.run();
        if self.is_asked() {
            run.stop(self.0.words);
        }
        *running = Some(run);
    }

    /// The run is over: a signal has nothing to stop.
    pub fn end(&self) {
        *self.run() = None;
    }

    fn ask(&self) {
        let running = self.run();
        self.0.asked.store(true, Ordering::Relaxed);
        if let Some(run) = &*running {
            run.stop(self.0.words);
        }
        self.0.clock.stop();
    }

    fn run(&self) -> MutexGuard<'_, Option<Run>> {
        self.0.run.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Run {
    fn stop(&self, words: Wording) {
        self.progress.say(words.stopping());
        self.allowance.store(0, Ordering::Relaxed);
    }
}

/// The signals that ask the program to end, heard from the moment this value is made.
#[cfg(unix)]
struct Signals {
    interrupt: unix::Signal,
    terminate: unix::Signal,
    /// The terminal is gone; nothing where whoever started this said that it may go on then (`nohup`).
    hang_up: Option<unix::Signal>,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> Option<Self> {
        let interrupt = unix::signal(unix::SignalKind::interrupt()).ok()?;
        let terminate = unix::signal(unix::SignalKind::terminate()).ok()?;
        let hang_up = if is_ignored(HANG_UP) {
            None
        } else {
            Some(unix::signal(unix::SignalKind::hangup()).ok()?)
        };
        Some(Self { interrupt, terminate, hang_up })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
            () = heard(self.hang_up.as_mut()) => {}
        }
    }
}

/// Waits for a signal; without one, for ever.
#[cfg(unix)]
async fn heard(signal: Option<&mut unix::Signal>) {
    match signal {
        Some(signal) => drop(signal.recv().await),
        None => std::future::pending().await,
    }
}

#[cfg(unix)]
const HANG_UP: u32 = 1;

/// Tells whether the program was started with a signal ignored, where the system says so.
#[cfg(unix)]
fn is_ignored(signal: u32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0);
    mask >> (signal - 1) & 1 == 1
}

/// From now on a file that outgrows the limit of the process fails to be written, as on a full disk:
/// without a listener the system ends the program where it stands.
pub fn heed_file_limit() {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        /// The number that both systems give it.
        const FILE_TOO_LARGE: i32 = 25;
        /// Listening opens fewer pairs of files than this; where they cannot be had it panics.
        const PAIRS: usize = 4;
        let room = [(); PAIRS].map(|()| std::os::unix::net::UnixStream::pair());
        if room.iter().any(Result::is_err) {
            return;
        }
        drop(room);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        if let Ok(runtime) = runtime {
            let _inside = runtime.enter();
            // The listener may go: what was said to the system stays.
            let _ = unix::signal(unix::SignalKind::from_raw(FILE_TOO_LARGE));
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
