//! Ways to fail, and when.
//!
//! Knows faults as values. Must not carry them out.

use std::time::Duration;

/// A way to fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Status 429, with or without `Retry-After`.
    TooMany {
        /// The value of `Retry-After`.
        retry_after: Option<String>,
    },
    /// Another status.
    Status(u16),
    /// The connection breaks before the answer.
    Reset,
    /// There is never an answer.
    Silence,
    /// The answer comes byte by byte.
    SlowDrip {
        /// The pause between bytes.
        pause: Duration,
    },
    /// The answer has no end.
    Endless,
    /// The answer stops halfway, though its whole length was announced.
    Truncated,
    /// The answer is whole and the file in it is not.
    CutFile,
    /// A page that says sorry, with status 200.
    ErrorPage,
    /// A redirect to the page for what is not there.
    NotFoundPage,
    /// A redirect elsewhere.
    Redirect(String),
    /// A byte that is no text in the character set of the file.
    WrongCharset,
    /// Nothing, with status 200.
    Empty,
    /// The body of the paper with this identifier.
    OtherPaper(String),
    /// This very answer, with status 200.
    Answer(String),
    /// A diagnostic inside status 200.
    Diagnostic {
        /// Its code.
        uri: String,
        /// Its words.
        message: String,
    },
}

/// The requests that a fault is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum On {
    /// Every request.
    Everything,
    /// The search.
    Search,
    /// Whatever is not the search.
    Papers,
    /// Paths in which these words stand.
    Path(String),
}

/// A fault, for some requests, for some times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The requests.
    pub on: On,
    /// The fault.
    pub fault: Fault,
    /// How many of the requests are let through before.
    pub after: u32,
    /// How often; `None` for ever.
    pub times: Option<u32>,
}

impl Rule {
    /// Fails for ever.
    #[must_use]
    pub fn always(on: On, fault: Fault) -> Self {
        Self { on, fault, after: 0, times: None }
    }

    /// Fails some times, and then no more.
    #[must_use]
    pub fn times(times: u32, on: On, fault: Fault) -> Self {
        Self { on, fault, after: 0, times: Some(times) }
    }

    /// Lets some of the requests through first.
    #[must_use]
    pub fn after(self, after: u32) -> Self {
        Self { after, ..self }
    }

    /// Returns the fault if it is for this request, and counts it.
    pub(super) fn take(&mut self, path: &str, is_search: bool) -> Option<Fault> {
        let fits = match &self.on {
            On::Everything => true,
            On::Search => is_search,
            On::Papers => !is_search,
            On::Path(words) => path.contains(words.as_str()),
        };
        if !fits || self.times == Some(0) {
            return None;
        }
        if self.after > 0 {
            self.after -= 1;
            return None;
        }
        self.times = self.times.map(|times| times - 1);
        Some(self.fault.clone())
    }
}
