//! Why a message could not be sent, as it is kept beside what was told.
//!
//! Knows a reason by its kind, with names of our own. What another side said never stands in it:
//! what is kept is shared with other machines, and a server may repeat anything it was sent.

use serde::{Deserialize, Serialize};

use super::sending::{SendReason, UnreachableReason};
use super::{ServiceReason, Wording};

/// A reason as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptReason {
    /// Its kind.
    #[serde(rename = "reason")]
    pub kind: KeptKind,
    /// The host, program, folder or setting; empty where none belongs to it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub at: String,
    /// A status or code; empty without one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
}

/// The kinds of reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeptKind {
    /// A secret is missing or of no use.
    Secret,
    /// A setting is missing, or does not go with another.
    Setting,
    /// The sender or a recipient is no address.
    NoAddress,
    /// The login is refused.
    Login,
    /// The recipient is refused.
    Recipient,
    /// No encryption is offered.
    NotEncrypted,
    /// The name of the host is not known.
    UnknownName,
    /// The certificate is not trusted.
    Certificate,
    /// No safe connection could be made.
    Tls,
    /// The proxy does not let it through.
    Proxy,
    /// There is no connection, or it broke.
    Connection,
    /// No answer in time.
    NoAnswer,
    /// An answer that refuses.
    Answer,
    /// A wait is asked for.
    TooMany,
    /// A program does not take it.
    Program,
    /// A folder does not take it.
    Folder,
    /// Anything else: also every reason that an earlier version kept in words, which are not
    /// repeated.
    #[serde(other)]
    Other,
}

impl SendReason {
    /// Returns the reason as it may be kept.
    #[must_use]
    pub fn kept(&self) -> KeptReason {
        let reason = |kind, at: &str, code: &str| KeptReason {
            kind,
            at: at.to_owned(),
            code: code.to_owned(),
        };
        match self {
            Self::SecretMissing { variable } => reason(KeptKind::Secret, variable, ""),
            Self::SecretUnreadable { path } => reason(KeptKind::Secret, path, ""),
            Self::SecretUnusable { setting } => reason(KeptKind::Secret, setting, ""),
            Self::Setting { setting } => reason(KeptKind::Setting, setting, ""),
            // Addresses of people never stand in what is kept.
            Self::NoAddress { .. } => reason(KeptKind::NoAddress, "", ""),
            Self::PasswordRefused { host } => reason(KeptKind::Login, host, ""),
            Self::AddressRefused { code, .. } => reason(KeptKind::Recipient, "", code),
            Self::NotEncrypted { host } => reason(KeptKind::NotEncrypted, host, ""),
            Self::Unreachable { host, reason: why } => {
                let kind = match why {
                    UnreachableReason::UnknownName => KeptKind::UnknownName,
                    UnreachableReason::Certificate => KeptKind::Certificate,
                    UnreachableReason::NoAnswer => KeptKind::NoAnswer,
                    UnreachableReason::Tls => KeptKind::Tls,
                    UnreachableReason::Proxy => KeptKind::Proxy,
                    _ => KeptKind::Connection,
                };
                reason(kind, host, "")
            }
            Self::Answer { host, code, .. } => reason(KeptKind::Answer, host, code),
            Self::TooMany { host } => reason(KeptKind::TooMany, host, ""),
            Self::Program { program, code, .. } => reason(KeptKind::Program, program, code),
            Self::NotStarted { program, .. } => reason(KeptKind::Program, program, ""),
            Self::Folder { path, .. } => reason(KeptKind::Folder, path, ""),
            Self::WrongForm => reason(KeptKind::Other, "", ""),
        }
    }
}

impl Wording {
    /// Tells a reason that was kept, as a sentence.
    #[must_use]
    pub fn kept_reason(self, kept: &KeptReason) -> String {
        let KeptReason { kind, at, code } = kept;
        let host = || at.clone();
        let unreached = |why| self.unreachable(at, &self.service_reason(why));
        match kind {
            KeptKind::Secret => self.kept_reason_secret(at),
            KeptKind::Setting => self.setting_does_not_fit(at),
            KeptKind::NoAddress => self.kept_reason_no_address().to_owned(),
            KeptKind::Login => self.send_reason(&SendReason::PasswordRefused { host: host() }),
            KeptKind::Recipient => self.kept_reason_recipient(code),
            KeptKind::NotEncrypted => self.send_reason(&SendReason::NotEncrypted { host: host() }),
            KeptKind::UnknownName => unreached(ServiceReason::UnknownName),
            KeptKind::Certificate => unreached(ServiceReason::Certificate),
            KeptKind::Tls => unreached(ServiceReason::Tls),
            KeptKind::Proxy => unreached(ServiceReason::Proxy),
            KeptKind::Connection => self.unreachable(at, self.kept_reason_sentence()),
            KeptKind::NoAnswer => unreached(ServiceReason::NoAnswer),
            KeptKind::Answer => self.refuses_message(at, code),
            KeptKind::TooMany => self.send_reason(&SendReason::TooMany { host: host() }),
            KeptKind::Program => self.program_refuses(at, code),
            KeptKind::Folder => self.kept_reason_folder(at),
            KeptKind::Other => self.kept_reason_other().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    fn check(reason: &SendReason, kept: &str, told: &str) {
        let written = toml::to_string(&reason.kept()).unwrap();
        assert_eq!(written, kept);
        let read: KeptReason = toml::from_str(&written).unwrap();
        assert_eq!(Wording::new(Language::Dutch).kept_reason(&read), told);
    }

    #[test]
    fn what_is_kept_is_a_kind_with_names_of_our_own() {
        let (host, answer) = ("hook.example.org".to_owned(), "/geheim-pad".to_owned());
        check(
            &SendReason::Answer { host: host.clone(), code: "404".into(), answer: answer.clone() },
            "reason = \"answer\"\nat = \"hook.example.org\"\ncode = \"404\"\n",
            "hook.example.org weigert het bericht: 404.",
        );
        check(
            &SendReason::AddressRefused {
                address: "weg@example.org".into(),
                code: "550".into(),
                answer,
            },
            "reason = \"recipient\"\ncode = \"550\"\n",
            "De mailserver weigert dit adres (550).",
        );
        check(
            &SendReason::Unreachable { host, reason: UnreachableReason::UnknownName },
            "reason = \"unknown-name\"\nat = \"hook.example.org\"\n",
            "hook.example.org is niet bereikbaar (de naam is onbekend). Controleer de verbinding of \
             de proxy; zie ‘prinsjesdiff doctor’.",
        );
    }

    #[test]
    fn words_that_an_earlier_version_kept_are_read_and_not_repeated() {
        let old = "reason = \"hook.example.org weigert het bericht: 404 /geheim-pad.\"\n";
        let read: KeptReason = toml::from_str(old).unwrap();
        assert_eq!(read.kind, KeptKind::Other);
        let told = Wording::new(Language::Dutch).kept_reason(&read);
        assert_eq!(told, "De reden staat in de uitvoer van de verwerking.");
    }
}
