//! Exit codes, and failures that carry one.
//!
//! Knows which code wins when several hold. Must not print.

use std::process::ExitCode;

/// How a command ended. The order is that of severity: the least comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0: done, also when nothing changed.
    Done,
    /// 1, with `diff --exit-code`: the sides differ.
    Differs,
    /// 6: delivered in part.
    PartlySent,
    /// 3: some sources failed.
    SourcesFailed,
    /// 130: stopped by Ctrl-C or a service manager.
    Stopped,
    /// 5: the ledger is not as expected.
    NotAsExpected,
    /// 2: wrong usage; with `diff --exit-code` any trouble.
    Usage,
    /// 1: error.
    Error,
    /// 4: another run holds the lock.
    Locked,
}

impl Exit {
    /// Returns the code.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Differs | Self::Error => 1,
            Self::Usage => 2,
            Self::SourcesFailed => 3,
            Self::Locked => 4,
            Self::NotAsExpected => 5,
            Self::PartlySent => 6,
            Self::Stopped => 130,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// Why a command could not do its work, in words for the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The code.
    pub exit: Exit,
    /// Whole sentences: what happened, what is unharmed, and the next step.
    pub message: String,
    /// What of the message another side said: it is shown, and never kept; empty without any.
    pub outside: String,
}

impl Failure {
    /// A failure with code 1.
    #[must_use]
    pub fn error(message: impl Into<String>) -> Self {
        Self { exit: Exit::Error, message: message.into(), outside: String::new() }
    }

    /// A failure of usage, code 2.
    #[must_use]
    pub fn usage(message: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, ..Self::error(message) }
    }

    /// Returns the message as it may be kept.
    #[must_use]
    pub fn kept(&self) -> String {
        if self.outside.is_empty() {
            return self.message.clone();
        }
        self.message.replace(&self.outside, "…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_code_wins_when_several_hold() {
        let worst_first = [
            Exit::Locked,
            Exit::Error,
            Exit::NotAsExpected,
            Exit::Stopped,
            Exit::SourcesFailed,
            Exit::PartlySent,
            Exit::Done,
        ];
        assert!(worst_first.windows(2).all(|pair| pair[0] > pair[1]));
    }
}
