//! A mail server on loopback that speaks real SMTP, with encryption and login, and with faults.
//!
//! Knows the conversation as RFC 5321, 3207 and 4954 have it. Must not know who sends.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test crate uses its own part; a test that cannot go on must stop"
)]

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

use super::stop_point::{Moment, StopPoint, until_gone};

/// How a connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    None,
    StartTls,
    Wrapped,
}

/// What goes wrong, once each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFault {
    /// Answers this to the recipient.
    Recipient(&'static str),
    /// Answers this to the mail itself, which is not kept.
    Content(&'static str),
    /// Keeps the mail and closes the connection without an answer.
    AcceptAndDrop,
    /// Never says a word.
    Silence,
}

/// A mail as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedMail {
    pub to: String,
    pub encrypted: bool,
    pub user: Option<String>,
    pub data: String,
}

#[derive(Default)]
struct State {
    faults: VecDeque<MailFault>,
    /// What goes wrong with every mail that has no fault of its own.
    always: Option<MailFault>,
    /// Answers to recipients that it does not take.
    refused: BTreeMap<String, &'static str>,
    mails: Vec<ReceivedMail>,
    stop: StopPoint,
}

/// A running server; it stops when this value is dropped.
pub struct MailServer {
    pub address: SocketAddr,
    pub certificate: String,
    state: Arc<Mutex<State>>,
    runtime: Option<Runtime>,
}

impl MailServer {
    /// Starts a server; with a login, nobody else may send.
    pub fn start(encryption: Encryption, login: Option<(&'static str, &'static str)>) -> Self {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let session = Session {
                    encryption,
                    login,
                    acceptor: acceptor.clone(),
                    state: Arc::clone(&shared),
                };
                tokio::spawn(session.serve(stream));
            }
        });
        Self { address, certificate: made.cert.pem(), state, runtime: Some(runtime) }
    }

    /// Adds a fault, for the next mail that has none before it.
    pub fn fault(&self, fault: MailFault) {
        self.state.lock().unwrap().faults.push_back(fault);
    }

    /// Forgets earlier faults: these come, once each, and then always the same or none.
    pub fn behave(&self, faults: Vec<MailFault>, always: Option<MailFault>) {
        let mut state = self.state.lock().unwrap();
        state.faults = faults.into();
        state.always = always;
    }

    /// Answers so to these recipients, and to no others.
    pub fn refuse(&self, refused: BTreeMap<String, &'static str>) {
        self.state.lock().unwrap().refused = refused;
    }

    /// Keeps whoever sends waiting there.
    pub fn stop_at(&self, stop: StopPoint) {
        self.state.lock().unwrap().stop = stop;
    }

    /// Takes away the mails that were kept.
    pub fn take(&self) -> Vec<ReceivedMail> {
        std::mem::take(&mut self.state.lock().unwrap().mails)
    }

    /// Counts the mails that were kept.
    pub fn count(&self) -> usize {
        self.state.lock().unwrap().mails.len()
    }

    /// Returns the mails that were kept.
    pub fn mails(&self) -> Vec<ReceivedMail> {
        self.state.lock().unwrap().mails.clone()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

struct Session {
    encryption: Encryption,
    login: Option<(&'static str, &'static str)>,
    acceptor: TlsAcceptor,
    state: Arc<Mutex<State>>,
}

/// Whether the connection goes on encrypted.
enum Ended {
    Closed,
    ToBeEncrypted,
}

impl Session {
    async fn serve(self, stream: TcpStream) {
        if self.fault_is(|fault| fault == MailFault::Silence) {
            self.take_fault();
            std::future::pending::<()>().await;
        }
        if self.encryption == Encryption::Wrapped {
            if let Ok(stream) = self.acceptor.accept(stream).await {
                self.talk(stream, true, true).await.ok();
            }
            return;
        }
        let mut stream = stream;
        if let Ok(Ended::ToBeEncrypted) = self.talk(&mut stream, true, false).await
            && let Ok(stream) = self.acceptor.accept(stream).await
        {
            self.talk(stream, false, true).await.ok();
        }
    }

    async fn talk<S: AsyncRead + AsyncWrite + Unpin>(
        &self,
        stream: S,
        greets: bool,
        encrypted: bool,
    ) -> std::io::Result<Ended> {
        let mut stream = BufStream::new(stream);
        let (mut user, mut to) = (None, String::new());
        if greets {
            say(&mut stream, "220 localhost ESMTP").await?;
        }
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(Ended::Closed);
            }
            let line = line.trim_end();
            let verb = line.to_uppercase();
            if verb.starts_with("EHLO") {
                let mut offers = vec!["250-localhost"];
                if self.encryption == Encryption::StartTls && !encrypted {
                    offers.push("250-STARTTLS");
                }
                if self.login.is_some() && (encrypted || self.encryption == Encryption::None) {
                    offers.push("250-AUTH PLAIN LOGIN");
                }
                offers.push("250 8BITMIME");
                say(&mut stream, &offers.join("\r\n")).await?;
            } else if verb == "STARTTLS" && self.encryption == Encryption::StartTls {
                say(&mut stream, "220 go ahead").await?;
                return Ok(Ended::ToBeEncrypted);
            } else if let Some(told) = line.strip_prefix("AUTH PLAIN ") {
                let expected = self.login.map(|(user, word)| format!("\0{user}\0{word}"));
                if expected.is_some_and(|text| base64(text.as_bytes()) == told) {
                    user = self.login.map(|(user, _)| user.to_owned());
                    say(&mut stream, "235 2.7.0 welcome").await?;
                } else {
                    say(&mut stream, "535 5.7.8 authentication failed").await?;
                }
            } else if verb.starts_with("MAIL FROM:") {
                let allowed = self.login.is_none() || user.is_some();
                say(&mut stream, if allowed { "250 ok" } else { "530 5.7.0 log in first" }).await?;
            } else if let Some(address) = line.strip_prefix("RCPT TO:") {
                to = address.trim_matches(['<', '>', ' ']).to_owned();
                match self.recipient_fault(&to) {
                    Some(answer) => say(&mut stream, answer).await?,
                    None => say(&mut stream, "250 ok").await?,
                }
            } else if verb == "DATA" {
                say(&mut stream, "354 go on").await?;
                let data = content(&mut stream).await?;
                let stop = self.state.lock().unwrap().stop.clone();
                if stop.stops(Moment::Come) {
                    until_gone(&mut stream).await;
                    return Ok(Ended::Closed);
                }
                let fault = self.take_fault();
                if let Some(MailFault::Content(answer)) = fault {
                    say(&mut stream, answer).await?;
                    continue;
                }
                let mail = ReceivedMail { to: to.clone(), encrypted, user: user.clone(), data };
                self.state.lock().unwrap().mails.push(mail);
                if stop.stops(Moment::Taken) {
                    until_gone(&mut stream).await;
                    return Ok(Ended::Closed);
                }
                if fault == Some(MailFault::AcceptAndDrop) {
                    return Ok(Ended::Closed);
                }
                say(&mut stream, "250 2.0.0 kept").await?;
            } else if verb == "QUIT" {
                say(&mut stream, "221 bye").await?;
                return Ok(Ended::Closed);
            } else {
                say(&mut stream, "502 5.5.1 what").await?;
            }
        }
    }

    fn fault_is(&self, is: impl Fn(MailFault) -> bool) -> bool {
        let state = self.state.lock().unwrap();
        state.faults.front().or(state.always.as_ref()).is_some_and(|fault| is(*fault))
    }

    fn take_fault(&self) -> Option<MailFault> {
        let mut state = self.state.lock().unwrap();
        state.faults.pop_front().or(state.always)
    }

    fn recipient_fault(&self, to: &str) -> Option<&'static str> {
        if let Some(answer) = self.state.lock().unwrap().refused.get(to) {
            return Some(answer);
        }
        if !self.fault_is(|fault| matches!(fault, MailFault::Recipient(_))) {
            return None;
        }
        match self.take_fault() {
            Some(MailFault::Recipient(answer)) => Some(answer),
            _ => None,
        }
    }
}

async fn say<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut BufStream<S>,
    line: &str,
) -> std::io::Result<()> {
    stream.write_all(format!("{line}\r\n").as_bytes()).await?;
    stream.flush().await
}

/// Reads a mail up to the line with the dot, and takes away the dots that were added.
async fn content<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut BufStream<S>,
) -> std::io::Result<String> {
    let mut data = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == ".\r\n" {
            return Ok(data);
        }
        data.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let mut value = 0_u32;
        for at in 0..3 {
            value = value << 8 | u32::from(three.get(at).copied().unwrap_or(0));
        }
        for at in 0..4 {
            let index = usize::try_from(value >> (18 - 6 * at) & 63).unwrap();
            text.push(if at <= three.len() { char::from(SIGNS[index]) } else { '=' });
        }
    }
    text
}
