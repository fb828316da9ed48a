//! One mail over SMTP, one conversation per mail.
//!
//! Knows at which point of the conversation something went wrong, because that decides what becomes
//! of the mail: a refused recipient is not a refused login, and a mail that was handed over may have
//! been accepted even when no answer came. Must not know what is in the mail.

use std::error::Error as _;
use std::{fmt, io};

use lettre::address::Envelope;
use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use url::Url;

use super::settings::{Times, Tls};
use crate::deliver::{SendError, SendReason, UnreachableReason, answer};

/// A mail server and how it is spoken to.
pub(super) struct Server {
    host: String,
    port: u16,
    tls: Option<(Tls, TlsParameters)>,
    login: Option<(String, Credentials)>,
    times: Times,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Server({}:{})", self.host, self.port)
    }
}

/// The points of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Point {
    Greeting,
    Encryption,
    Login,
    Sender,
    Recipient,
    Content,
}

impl Server {
    /// Reads the address of a server.
    ///
    /// Nothing leaves without encryption unless `tls` says so, and a password never does.
    pub fn new(
        address: &str,
        tls: Option<Tls>,
        certificate: Option<&[u8]>,
        times: Times,
    ) -> Result<Self, SendReason> {
        let unusable = || SendReason::SecretUnusable { setting: "smtp_url" };
        let url = Url::parse(address.trim()).map_err(|_| unusable())?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(unusable)?.to_owned();
        let said = match url.scheme() {
            "smtps" => Tls::Wrapped,
            "smtp" => Tls::StartTls,
            _ => return Err(unusable()),
        };
        for (key, value) in url.query_pairs() {
            if (key.as_ref(), value.as_ref()) != ("tls", "required") {
                return Err(unusable());
            }
        }
        let tls = tls.unwrap_or(said);
        let decoded = |text: &str| decoded(text).ok_or_else(unusable);
        let login = match (decoded(url.username())?, url.password()) {
            (user, _) if user.is_empty() => None,
            (user, password) => {
                let password = decoded(password.unwrap_or_default())?;
                Some((user.clone(), Credentials::new(user, password)))
            }
        };
        if (tls == Tls::None && login.is_some()) || (tls != Tls::Wrapped && said == Tls::Wrapped) {
            return Err(SendReason::Setting { setting: "tls" });
        }
        let standard = match tls {
            Tls::Wrapped => 465,
            Tls::StartTls => 587,
            Tls::None => 25,
        };
        let tls = match tls {
            Tls::None => None,
            tls => Some((tls, parameters(&host, certificate)?)),
        };
        Ok(Self { port: url.port().unwrap_or(standard), host, tls, login, times })
    }

    /// Sends a mail to one recipient.
    pub fn send(&self, envelope: &Envelope, to: &Mailbox, mail: &[u8]) -> Result<(), SendError> {
        let mut connection = self.connect()?;
        let result = self.hand_over(&mut connection, envelope, to, mail);
        // The mail is accepted or it is not: how the server takes leave changes nothing.
        connection.abort();
        result
    }

    fn connect(&self) -> Result<SmtpConnection, SendError> {
        let name = ClientId::default();
        let wrapped = match &self.tls {
            Some((Tls::Wrapped, parameters)) => Some(parameters),
            _ => None,
        };
        let server = (self.host.as_str(), self.port);
        let mut connection =
            SmtpConnection::connect(server, Some(self.times.answer), &name, wrapped, None)
                .map_err(|error| self.judge(Point::Greeting, &error, None))?;
        if let Some((Tls::StartTls, parameters)) = &self.tls {
            if !connection.can_starttls() {
                connection.abort();
                let host = self.host.clone();
                return Err(SendError::Setup { reason: SendReason::NotEncrypted { host } });
            }
            connection
                .starttls(parameters, &name)
                .map_err(|error| self.judge(Point::Encryption, &error, None))?;
        }
        if let Some((_, credentials)) = &self.login {
            let ways = [Mechanism::Plain, Mechanism::Login];
            connection
                .auth(&ways, credentials)
                .map_err(|error| self.judge(Point::Login, &error, None))?;
        }
        Ok(connection)
    }

    fn hand_over(
        &self,
        connection: &mut SmtpConnection,
        envelope: &Envelope,
        to: &Mailbox,
        mail: &[u8],
    ) -> Result<(), SendError> {
        let mut options = Vec::new();
        if !to.email.to_string().is_ascii() {
            if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
                let address = to.email.to_string();
                return Err(SendError::Refused { reason: SendReason::NoAddress { address } });
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        if !mail.is_ascii() && connection.server_info().supports_feature(Extension::EightBitMime) {
            options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        let judge = |point, error: Error| self.judge(point, &error, Some(to));
        connection
            .command(Mail::new(envelope.from().cloned(), options))
            .map_err(|error| judge(Point::Sender, error))?;
        for address in envelope.to() {
            connection
                .command(Rcpt::new(address.clone(), Vec::new()))
                .map_err(|error| judge(Point::Recipient, error))?;
        }
        connection.command(Data).map_err(|error| judge(Point::Content, error))?;
        // Without this time a slow server would get the same mail again and again.
        connection
            .set_timeout(Some(self.times.acceptance))
            .map_err(|error| self.unreachable(io_reason(error.kind())))?;
        connection.message(mail).map_err(|error| judge(Point::Content, error))?;
        Ok(())
    }

    /// Decides what becomes of the mail.
    fn judge(&self, point: Point, error: &Error, to: Option<&Mailbox>) -> SendError {
        let Some(code) = error.status() else { return self.broken(point, error) };
        let text = error.source().map(ToString::to_string).unwrap_or_default();
        let (host, said) = (self.host.clone(), answer(text.as_bytes()));
        let number = code.to_string();
        let reason = SendReason::Answer { host, code: number.clone(), answer: said.clone() };
        if error.is_transient() {
            return SendError::Later { after: None, reason };
        }
        match (point, to) {
            (Point::Login, _) if matches!(u16::from(code), 534 | 535) => {
                SendError::Setup { reason: SendReason::PasswordRefused { host: self.host.clone() } }
            }
            (Point::Recipient, Some(to)) if is_about_recipient(u16::from(code), &text) => {
                let address = to.email.to_string();
                let reason = SendReason::AddressRefused { address, code: number, answer: said };
                SendError::Refused { reason }
            }
            // A mailbox that is full or a mail that is disliked today is no reason to write a
            // reader off.
            (Point::Recipient, _) if u16::from(code) == 552 => {
                SendError::Later { after: None, reason }
            }
            (Point::Content, _) => SendError::Later { after: None, reason },
            _ => SendError::Setup { reason },
        }
    }

    /// Tells what an error without an answer means.
    fn broken(&self, point: Point, error: &Error) -> SendError {
        let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
        let mut kind = None;
        let mut told = String::new();
        while let Some(one) = cause {
            if let Some(io) = one.downcast_ref::<io::Error>() {
                kind = kind.or(Some(io.kind()));
            }
            told.push_str(&one.to_string().to_lowercase());
            told.push('\n');
            cause = one.source();
        }
        // The libraries underneath tell these apart in words only.
        let says = |words: &[&str]| words.iter().any(|word| told.contains(word));
        let reason = if says(&["certificate", "invalid peer", "unknownissuer"]) {
            UnreachableReason::Certificate
        } else if says(&["failed to lookup", "name or service not known", "could not resolve"]) {
            UnreachableReason::UnknownName
        } else if says(&["fatal alert"]) || kind == Some(io::ErrorKind::InvalidData) {
            UnreachableReason::Tls
        } else {
            match kind {
                Some(io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock) => match point {
                    Point::Greeting => UnreachableReason::NoConnection,
                    _ => UnreachableReason::NoAnswer,
                },
                Some(kind) => io_reason(kind),
                None => UnreachableReason::Closed,
            }
        };
        if error.is_client() {
            // The server offers no login that can be used.
            let host = self.host.clone();
            let (code, answer) = (String::new(), answer(told.as_bytes()));
            return SendError::Setup { reason: SendReason::Answer { host, code, answer } };
        }
        self.unreachable(reason)
    }

    fn unreachable(&self, reason: UnreachableReason) -> SendError {
        let unsafe_connection = reason == UnreachableReason::Certificate;
        let reason = SendReason::Unreachable { host: self.host.clone(), reason };
        if unsafe_connection {
            return SendError::Setup { reason };
        }
        SendError::Later { after: None, reason }
    }
}

/// Tells whether a refusal is about the recipient alone: by the enhanced code when there is one
/// (RFC 3463: 5.1 address, 5.2 mailbox), else by the plain code. A relay that may not be used
/// refuses everybody with 5.7, and nobody must be written off for that.
fn is_about_recipient(code: u16, text: &str) -> bool {
    let enhanced = text.split_whitespace().next().unwrap_or_default();
    match enhanced.strip_prefix("5.") {
        Some(rest) if rest.contains('.') => {
            rest.starts_with("1.") || (rest.starts_with("2.") && rest != "2.2")
        }
        _ => matches!(code, 550 | 551 | 553),
    }
}

fn io_reason(kind: io::ErrorKind) -> UnreachableReason {
    match kind {
        io::ErrorKind::UnexpectedEof
        | io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe => UnreachableReason::Closed,
        kind => UnreachableReason::System(kind),
    }
}

fn parameters(host: &str, certificate: Option<&[u8]>) -> Result<TlsParameters, SendReason> {
    let wrong = |_| SendReason::Setting { setting: "certificate" };
    let mut builder = TlsParameters::builder(host.trim_matches(['[', ']']).to_owned());
    if let Some(pem) = certificate {
        builder = builder.add_root_certificate(Certificate::from_pem(pem).map_err(wrong)?);
    }
    builder.build().map_err(wrong)
}

/// Reads what stands for a letter in an address: `%40` for `@`.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        let value = digit(rest.next())? * 16 + digit(rest.next())?;
        bytes.push(u8::try_from(value).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, tls: Option<Tls>, expected: &str) {
        let told = match Server::new(url, tls, None, Times::default()) {
            Ok(server) => {
                let way = server.tls.as_ref().map(|(tls, _)| *tls);
                let user = server.login.as_ref().map_or("-", |(user, _)| user);
                format!("{}:{} {way:?} {user}", server.host, server.port)
            }
            Err(reason) => format!("{reason:?}"),
        };
        assert_eq!(told, expected, "{url}");
    }

    #[test]
    fn nothing_leaves_unencrypted_unless_it_is_said_and_no_password_ever_does() {
        check("smtp://u:p@h", None, "h:587 Some(StartTls) u");
        check("smtp://u%40x:p%2F@h:2525?tls=required", None, "h:2525 Some(StartTls) u@x");
        check("smtps://u:p@h", None, "h:465 Some(Wrapped) u");
        check("smtp://h", Some(Tls::None), "h:25 None -");
        check("smtp://h", Some(Tls::Wrapped), "h:465 Some(Wrapped) -");
        check("smtp://u:p@h", Some(Tls::None), "Setting { setting: \"tls\" }");
        check("smtps://h", Some(Tls::None), "Setting { setting: \"tls\" }");
        let unusable = "SecretUnusable { setting: \"smtp_url\" }";
        check("smtp://h?tls=opportunistic", None, unusable);
        check("https://h", None, unusable);
        check("hunter2", None, unusable);
        check("smtp://u%zz:p@h", None, unusable);
    }

    #[test]
    fn only_a_wrong_recipient_is_written_off() {
        for (code, text, expected) in [
            (550, "5.1.1 no such user", true),
            (550, "no such user", true),
            (553, "5.1.3 bad address", true),
            (550, "5.2.1 mailbox disabled", true),
            (552, "5.2.2 mailbox full", false),
            (550, "5.7.1 relaying denied", false),
            (554, "relay access denied", false),
            (530, "5.7.0 must issue starttls", false),
        ] {
            assert_eq!(is_about_recipient(code, text), expected, "{code} {text}");
        }
    }
}
