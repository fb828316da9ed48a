//! E-mail: over SMTP, through a program, or into a folder.
//!
//! Knows which way a mail goes. Must not know what is in it.

mod compose;
mod local;
mod settings;
mod smtp;

pub use settings::{Times, Tls};

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use lettre::message::Mailbox;
use smtp::Server;

use super::folder::{Readers, into};
use super::{Accepted, Channel, SendError, SendReason};
use crate::http::Clock;
use crate::report::parcel::{Form, Parcel};

/// How mail is sent.
#[derive(Clone)]
pub struct EmailSettings {
    /// The sender: `Begrotingsteksten vergeleken <begrotingsteksten@example.org>`.
    pub from: String,
    /// The way.
    pub route: Route,
    /// Where a press of a button takes a reader off the list; `{recipient}` and `{watch}` stand in it.
    pub leave_at: Option<String>,
}

/// A way for mail.
#[derive(Clone)]
pub enum Route {
    /// A mail server.
    Smtp {
        /// Its address with user and password: a secret.
        url: String,
        /// How it is encrypted; none for what the address says.
        tls: Option<Tls>,
        /// A certificate to trust beside those of the system, as PEM.
        certificate: Option<Vec<u8>>,
        /// How long it may take.
        times: Times,
    },
    /// A program that takes a mail at its input, as `sendmail` does.
    Program(PathBuf),
    /// A folder in which each mail becomes a file.
    Folder(PathBuf),
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Smtp { tls, .. } => write!(f, "Smtp({tls:?})"),
            Self::Program(path) => write!(f, "Program({})", path.display()),
            Self::Folder(path) => write!(f, "Folder({})", path.display()),
        }
    }
}

impl fmt::Debug for EmailSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailSettings({:?}, {:?})", self.from, self.route)
    }
}

/// A channel of e-mail.
#[derive(Debug)]
pub struct Email {
    from: Mailbox,
    leave_at: Option<String>,
    way: Way,
    clock: Arc<dyn Clock>,
}

#[derive(Debug)]
enum Way {
    Server(Server),
    Program(PathBuf),
    Folder(PathBuf),
}

impl Email {
    /// Opens a channel; nothing is connected yet.
    pub fn open(settings: &EmailSettings, clock: Arc<dyn Clock>) -> Result<Self, SendError> {
        let no_address = |_| SendError::Setup {
            reason: SendReason::NoAddress { address: settings.from.clone() },
        };
        let from = settings.from.parse::<Mailbox>().map_err(no_address)?;
        let way = match &settings.route {
            Route::Smtp { url, tls, certificate, times } => {
                let server = Server::new(url, *tls, certificate.as_deref(), *times);
                Way::Server(server.map_err(|reason| SendError::Setup { reason })?)
            }
            Route::Program(path) => Way::Program(path.clone()),
            Route::Folder(path) => Way::Folder(path.clone()),
        };
        Ok(Self { from, leave_at: settings.leave_at.clone(), way, clock })
    }
}

/// Tells whether a text is an address mail can go to or come from, with a name before it or not.
#[must_use]
pub fn is_mail_address(text: &str) -> bool {
    text.parse::<Mailbox>().is_ok()
}

impl Channel for Email {
    fn send(&self, parcel: &Parcel, _thread: Option<&str>) -> Result<Accepted, SendError> {
        let Form::Mail(mail) = &parcel.form else {
            return Err(SendError::Setup { reason: SendReason::WrongForm });
        };
        let label = &parcel.label;
        let to = label.recipient.parse::<Mailbox>().map_err(|_| SendError::Refused {
            reason: SendReason::NoAddress { address: label.recipient.clone() },
        })?;
        let message = compose::message(
            &self.from,
            &to,
            label,
            mail,
            self.clock.now(),
            self.leave_at.as_deref(),
        )?;
        let bytes = message.formatted();
        match &self.way {
            Way::Server(server) => server.send(message.envelope(), &to, &bytes)?,
            Way::Program(path) => {
                local::through(path, message.envelope(), &to, &bytes, local::LONGEST)?;
            }
            Way::Folder(path) => {
                into(path, &format!("{}.eml", label.key), &bytes, Readers::Owner)?;
            }
        }
        Ok(Accepted { receipt: Some(compose::message_id(&self.from, &label.key)) })
    }
}
