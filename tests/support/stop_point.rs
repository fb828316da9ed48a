//! A stop point that servers share: whoever sends a certain message is kept waiting there until it is gone.
//!
//! Knows how many messages are let through. Must not know what they are.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test crate uses its own part; a test that cannot go on must stop"
)]

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncRead, AsyncReadExt};

/// Where in the life of a message whoever sends it is kept waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// It has come and is not taken.
    Come,
    /// It is taken, and that is not said.
    Taken,
}

#[derive(Debug, Default)]
struct State {
    /// The moment, and the messages that are let through before it comes.
    to_come: Option<(Moment, usize)>,
    is_reached: bool,
}

/// The point; without a moment nobody is stopped.
#[derive(Debug, Clone, Default)]
pub struct StopPoint(Arc<Mutex<State>>);

impl StopPoint {
    /// Stops whoever sends at this moment, after so many messages; `None` stops nobody.
    pub fn set(&self, to_come: Option<(Moment, usize)>) {
        *self.0.lock().unwrap() = State { to_come, is_reached: false };
    }

    /// Tells whether somebody is kept waiting.
    pub fn is_reached(&self) -> bool {
        self.0.lock().unwrap().is_reached
    }

    /// Tells whether a message at a moment is the one, and counts it.
    pub fn stops(&self, at: Moment) -> bool {
        let mut state = self.0.lock().unwrap();
        match &mut state.to_come {
            Some((moment, left)) if *moment == at => match left.checked_sub(1) {
                Some(fewer) => *left = fewer,
                None => *state = State { to_come: None, is_reached: true },
            },
            _ => return false,
        }
        state.is_reached
    }
}

/// Waits until the other side is gone.
pub async fn until_gone(stream: &mut (impl AsyncRead + Unpin)) {
    let mut rest = [0; 1024];
    while stream.read(&mut rest).await.is_ok_and(|read| read > 0) {}
}
