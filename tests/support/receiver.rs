//! A receiver on loopback for whatever is posted: it answers as told, and keeps what came.
//!
//! Knows requests, one to a connection. Must not know what they mean.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test crate uses its own part; a test that cannot go on must stop"
)]

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::io;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;

use super::stop_point::{Moment, StopPoint, until_gone};

/// An answer: status, wait in seconds, body.
pub type Answer = (u16, Option<u32>, &'static str);

/// More than any message is long.
const LONGEST: usize = 16 * 1024 * 1024;

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Posted {
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// Whether it was taken: also when the connection closed before that was said.
    pub is_taken: bool,
}

impl Posted {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// What becomes of a request.
#[derive(Debug, Clone, Copy)]
enum Turn {
    Answer(Answer),
    /// It is kept, and the connection closes without an answer.
    Drop,
}

struct State {
    turns: VecDeque<Turn>,
    usual: Answer,
    always: Option<Answer>,
    /// Whether an answer repeats the request, as the usual page of many a server does.
    echoes: bool,
    received: Vec<Posted>,
    stop: StopPoint,
}

/// A running receiver; it stops when this value is dropped.
pub struct Receiver {
    pub origin: String,
    state: Arc<Mutex<State>>,
    runtime: Option<Runtime>,
}

impl Receiver {
    /// Starts a receiver that answers `usual` when nothing else is said.
    pub fn start(usual: Answer) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let (turns, received) = (VecDeque::new(), Vec::new());
        let stop = StopPoint::default();
        let state = State { turns, usual, always: None, echoes: false, received, stop };
        let state = Arc::new(Mutex::new(state));
        let shared = Arc::clone(&state);
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = Arc::clone(&shared);
                tokio::spawn(async move { serve(stream, &shared).await.ok() });
            }
        });
        Self { origin, state, runtime: Some(runtime) }
    }

    /// Starts a receiver whose every answer repeats the request: its line and its headers.
    pub fn echoing(status: u16) -> Self {
        let receiver = Self::start((status, None, ""));
        receiver.state.lock().unwrap().echoes = true;
        receiver
    }

    /// Answers the next request so.
    pub fn answer(&self, answer: Answer) {
        self.state.lock().unwrap().turns.push_back(Turn::Answer(answer));
    }

    /// Keeps the next request and says nothing.
    pub fn drop_next(&self) {
        self.state.lock().unwrap().turns.push_back(Turn::Drop);
    }

    /// Answers so whenever nothing else is said, until it is told to behave.
    pub fn always(&self, answer: Answer) {
        self.state.lock().unwrap().always = Some(answer);
    }

    /// Answers so, and repeats the request, until it is told to behave.
    pub fn repeat_requests(&self, status: u16) {
        let mut state = self.state.lock().unwrap();
        state.always = Some((status, None, ""));
        state.echoes = true;
    }

    /// Forgets what it was told to do.
    pub fn behave(&self) {
        let mut state = self.state.lock().unwrap();
        state.echoes = false;
        state.turns.clear();
        state.always = None;
    }

    /// Keeps whoever posts waiting there.
    pub fn stop_at(&self, stop: StopPoint) {
        self.state.lock().unwrap().stop = stop;
    }

    /// Returns what came.
    pub fn received(&self) -> Vec<Posted> {
        self.state.lock().unwrap().received.clone()
    }

    /// Counts what came.
    pub fn count(&self) -> usize {
        self.state.lock().unwrap().received.len()
    }

    /// Empties it; returns what was taken.
    pub fn take_accepted(&self) -> Vec<Posted> {
        let received = std::mem::take(&mut self.state.lock().unwrap().received);
        received.into_iter().filter(|posted| posted.is_taken).collect()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn serve(stream: TcpStream, state: &Mutex<State>) -> io::Result<()> {
    let mut stream = BufStream::new(stream);
    let (mut posted, line) = request(&mut stream).await?;
    let stop = state.lock().unwrap().stop.clone();
    if stop.stops(Moment::Come) {
        until_gone(&mut stream).await;
        return Ok(());
    }
    let mut echo = String::new();
    let turn = {
        let mut state = state.lock().unwrap();
        if state.echoes {
            echo = format!("{line} {:?}", posted.headers);
        }
        let usual = state.always.unwrap_or(state.usual);
        let turn = state.turns.pop_front().unwrap_or(Turn::Answer(usual));
        posted.is_taken = match turn {
            Turn::Answer((status, _, text)) => {
                (200..300).contains(&status) && !text.contains("\"ok\":false")
            }
            Turn::Drop => true,
        };
        state.received.push(posted);
        turn
    };
    if stop.stops(Moment::Taken) {
        until_gone(&mut stream).await;
        return Ok(());
    }
    let Turn::Answer((status, wait, text)) = turn else { return Ok(()) };
    let text = if echo.is_empty() { text.to_owned() } else { echo };
    let mut head = format!("HTTP/1.1 {status} Said\r\nConnection: close\r\n");
    if let Some(wait) = wait {
        // Writing into memory cannot fail.
        let _ = write!(head, "Retry-After: {wait}\r\n");
    }
    if status != 204 {
        let _ = write!(head, "Content-Length: {}\r\n", text.len());
    }
    stream.write_all(format!("{head}\r\n{text}").as_bytes()).await?;
    stream.flush().await
}

/// Reads a request whose body has its length before it, and its first line.
async fn request(stream: &mut BufStream<TcpStream>) -> io::Result<(Posted, String)> {
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    let target = line.split(' ').nth(1).ok_or(io::ErrorKind::InvalidData)?;
    let path = target.split('?').next().unwrap_or_default().to_owned();
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_lowercase(), value.trim().to_owned()));
    }
    let mut posted = Posted { path, headers, body: String::new(), is_taken: false };
    let length = posted.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    posted.body = String::from_utf8_lossy(&body).into_owned();
    Ok((posted, line))
}
