//! What `doctor` says: what was looked at, how it is, and what can be done.
//!
//! Knows sentences in the manner of the glossary, which has none for these. Must not look at
//! anything itself.

use super::Wording;

/// What `doctor` looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The configuration file.
    Configuration,
    /// The secrets that channels name.
    Secrets,
    /// The archive.
    Archive,
    /// The files of the archive's work tree.
    Files,
    /// Room on the disk.
    Disk,
    /// The proxy.
    Proxy,
    /// The way to the service.
    Network,
    /// The certificate of the service.
    Certificate,
    /// The search.
    Search,
    /// The repository.
    Repository,
    /// This machine's clock.
    Clock,
}

impl Subject {
    /// Returns its name in the JSON form.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::Secrets => "secrets",
            Self::Archive => "archive",
            Self::Files => "files",
            Self::Disk => "disk",
            Self::Proxy => "proxy",
            Self::Network => "network",
            Self::Certificate => "certificate",
            Self::Search => "search",
            Self::Repository => "repository",
            Self::Clock => "clock",
        }
    }
}

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// As it should be.
    Good,
    /// Not as it should be.
    Bad,
    /// It could not be looked at.
    Unknown,
}

impl Health {
    /// Returns its name in the JSON form.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Bad => "not-ok",
            Self::Unknown => "unknown",
        }
    }
}

impl Wording {
    /// The heads of the columns.
    #[must_use]
    pub fn doctor_columns(self) -> [&'static str; 4] {
        super::columns(self.doctor_heads())
    }

    /// What to do about that: another secret first, then the references without their past.
    #[must_use]
    pub fn remedy_given_away(self, archive: &str, reference: &str, remote: Option<&str>) -> String {
        let git = format!("git -C {archive}");
        let alone = format!(
            "{git} update-ref {reference} $({git} commit-tree -m herschreven {reference}^{{tree}})"
        );
        let push = remote.map(|remote| format!("; {git} push --force {remote} {reference}"));
        let push = push.unwrap_or_default();
        let clean = format!("{git} reflog expire --expire=now --all; {git} gc --prune=now");
        self.remedy_given_away_sentence(alone, clean, push)
    }
}
