//! Why a message could not be sent, as it is told to whoever looks after the service.
//!
//! Knows the reasons as values and their words. Must not know how anything is sent.

use std::io::ErrorKind;

use super::{ServiceReason, Wording};

/// Why a message could not be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendReason {
    /// The environment variable of a secret is empty or missing.
    SecretMissing {
        /// Its name.
        variable: String,
    },
    /// The file of a secret cannot be read, or is empty.
    SecretUnreadable {
        /// Its path.
        path: String,
    },
    /// A secret is not what it should be: an address, say. The secret itself is never repeated.
    SecretUnusable {
        /// The setting it belongs to.
        setting: &'static str,
    },
    /// A setting is missing, or does not go with another.
    Setting {
        /// The setting.
        setting: &'static str,
    },
    /// The sender or a recipient is no e-mail address.
    NoAddress {
        /// What stands there.
        address: String,
    },
    /// The mail server refuses the login; whose it is is part of the secret.
    PasswordRefused {
        /// The server.
        host: String,
    },
    /// The mail server refuses an address.
    AddressRefused {
        /// The address.
        address: String,
        /// Its code for that.
        code: String,
        /// What the server said.
        answer: String,
    },
    /// The mail server offers no encryption, and sending without was not allowed.
    NotEncrypted {
        /// The server.
        host: String,
    },
    /// The host cannot be reached, or not safely.
    Unreachable {
        /// The host.
        host: String,
        /// Why.
        reason: UnreachableReason,
    },
    /// The other side answers with an error.
    Answer {
        /// The host.
        host: String,
        /// The status or code, or a name of ours for it; empty without one.
        code: String,
        /// What it said.
        answer: String,
    },
    /// The other side asks to wait.
    TooMany {
        /// The host.
        host: String,
    },
    /// The program that should take the message does not.
    Program {
        /// Its name.
        program: String,
        /// Its end code; empty without one.
        code: String,
        /// What it said.
        answer: String,
    },
    /// The program that should take the message cannot be started.
    NotStarted {
        /// Its name.
        program: String,
        /// What the system said.
        kind: ErrorKind,
    },
    /// The folder that should take the message does not.
    Folder {
        /// Its path.
        path: String,
        /// What the system said.
        kind: ErrorKind,
    },
    /// The message is of another kind than the channel.
    WrongForm,
}

/// Why a host cannot be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreachableReason {
    /// Its name is not known.
    UnknownName,
    /// Its certificate is not trusted.
    Certificate,
    /// The other side broke off before the connection was safe.
    Tls,
    /// The proxy does not let it through.
    Proxy,
    /// The connection was closed.
    Closed,
    /// No connection in time.
    NoConnection,
    /// No answer in time.
    NoAnswer,
    /// What the system said.
    System(ErrorKind),
}

impl Wording {
    /// Tells why a message could not be sent, as a sentence.
    #[must_use]
    pub fn send_reason(self, reason: &SendReason) -> String {
        match reason {
            SendReason::SecretMissing { variable } => self.secret_missing(variable),
            SendReason::SecretUnreadable { path } => self.send_reason_secret_unreadable_path(path),
            SendReason::SecretUnusable { setting } => {
                self.send_reason_secret_unusable_setting(setting)
            }
            SendReason::Setting { setting } => self.setting_does_not_fit(setting),
            SendReason::NoAddress { address } => self.send_reason_no_address_address(address),
            SendReason::PasswordRefused { host } => self.password_refused(host),
            SendReason::AddressRefused { address, code, answer } => {
                self.address_refused(address, &said(code, answer))
            }
            SendReason::NotEncrypted { host } => self.send_reason_not_encrypted_host(host),
            SendReason::Unreachable { host, reason } => {
                self.unreachable(host, &self.unreachable_reason(*reason))
            }
            SendReason::Answer { host, code, answer } => {
                self.refuses_message(host, &said(code, answer))
            }
            SendReason::TooMany { host } => self.send_reason_too_many_host(host),
            SendReason::Program { program, code, answer } => {
                self.program_refuses(program, &said(code, answer))
            }
            SendReason::NotStarted { program, kind } => {
                self.program_not_started(program, self.system_error(*kind))
            }
            SendReason::Folder { path, kind } => {
                let why = self.system_error(*kind);
                self.send_reason_folder_path_kind(path, why)
            }
            SendReason::WrongForm => self.send_reason_wrong_form().to_owned(),
        }
    }

    pub(super) fn refuses_message(self, host: &str, said: &str) -> String {
        let said = if said.is_empty() { "…" } else { said };
        self.refuses_message_sentence(host, said)
    }

    pub(super) fn program_refuses(self, program: &str, said: &str) -> String {
        // It says that it is done, and has not taken in all of the message.
        if said.split(' ').next() == Some("0") {
            return self.program_stops_reading(program);
        }
        let said = if said.is_empty() { "…" } else { said };
        self.program_refuses_sentence(program, said)
    }

    fn unreachable_reason(self, reason: UnreachableReason) -> String {
        self.service_reason(match reason {
            UnreachableReason::UnknownName => ServiceReason::UnknownName,
            UnreachableReason::Certificate => ServiceReason::Certificate,
            UnreachableReason::Tls => ServiceReason::Tls,
            UnreachableReason::Proxy => ServiceReason::Proxy,
            UnreachableReason::Closed => ServiceReason::Closed,
            UnreachableReason::NoConnection => ServiceReason::NoConnection,
            UnreachableReason::NoAnswer => ServiceReason::NoAnswer,
            UnreachableReason::System(kind) => ServiceReason::System(kind),
        })
    }
}

/// Joins a code and what was said with it.
fn said(code: &str, answer: &str) -> String {
    let parts = [code, answer].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    fn check(reason: &SendReason, expected: &str) {
        assert_eq!(Wording::new(Language::Dutch).send_reason(reason), expected);
    }

    #[test]
    fn reasons_are_sentences_that_say_what_to_do() {
        let test = Wording::new(Language::Dutch).test_message();
        assert_eq!(test, "TESTBERICHT. Dit kanaal werkt. U hoeft niets te doen.");
        check(
            &SendReason::SecretMissing { variable: "SMTP_URL".into() },
            "De omgevingsvariabele SMTP_URL is leeg of ontbreekt.",
        );
        check(
            &SendReason::PasswordRefused { host: "mail.example.org".into() },
            "mail.example.org weigert de aanmelding. Controleer de gebruikersnaam en het wachtwoord.",
        );
        check(
            &SendReason::AddressRefused {
                address: "weg@example.org".into(),
                code: "550".into(),
                answer: "onbekend".into(),
            },
            "De mailserver weigert weg@example.org: 550 onbekend.",
        );
        check(
            &SendReason::NotStarted { program: "sendmail".into(), kind: ErrorKind::NotFound },
            "sendmail kan niet worden gestart (bestaat niet). Controleer de instelling ‘sendmail’.",
        );
        check(
            &SendReason::Program {
                program: "sendmail".into(),
                code: "0".into(),
                answer: String::new(),
            },
            "sendmail stopte zonder fout, maar had het bericht niet helemaal gelezen. Controleer de instelling ‘sendmail’.",
        );
        check(
            &SendReason::Unreachable {
                host: "mail.example.org".into(),
                reason: UnreachableReason::UnknownName,
            },
            "mail.example.org is niet bereikbaar (de naam is onbekend). Controleer de verbinding of \
             de proxy; zie ‘prinsjesdiff doctor’.",
        );
    }
}
