//! How many may be connected, and for how long.
//!
//! Knows sockets. Must not know what is asked or answered. The run in the same process needs files of
//! its own: whoever connects and says nothing must not take them, nor the place of whoever asks. So
//! when all places are taken the oldest connection gives its place to the newest: an answer takes
//! milliseconds, and what is older waits for nothing but its own next word.

use std::collections::VecDeque;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::time::Sleep;

/// So many may be connected at once.
const MOST: usize = 64;
/// Of the files that the process may open, connections get one in so many.
const SHARE: usize = 4;
/// So long a connection lasts: a question is one line, and its answer is ready.
const LASTS: Duration = Duration::from_secs(10);

/// Accepts connections, within bounds.
pub(super) struct Connections {
    listener: TcpListener,
    /// Who is connected, the oldest first; what is dropped here hangs up.
    open: VecDeque<oneshot::Sender<()>>,
    most: usize,
    lasts: Duration,
}

impl Connections {
    pub fn new(listener: TcpListener) -> Self {
        Self { listener, open: VecDeque::new(), most: most(open_files()), lasts: LASTS }
    }
}

impl Listener for Connections {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.listener).await;
        self.open.retain(|one| !one.is_closed());
        if self.open.len() >= self.most
            && let Some(oldest) = self.open.pop_front()
        {
            drop(oldest);
            // It hangs up before the next is let in, so that files never run out.
            tokio::task::yield_now().await;
        }
        let (place, gone) = oneshot::channel();
        self.open.push_back(place);
        let ends = Box::pin(tokio::time::sleep(self.lasts));
        (Connection { stream, ends, gone }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// A connection that ends by itself, or when its place is taken.
pub(super) struct Connection {
    stream: TcpStream,
    ends: Pin<Box<Sleep>>,
    gone: oneshot::Receiver<()>,
}

impl Connection {
    fn is_over(&mut self, context: &mut Context<'_>) -> bool {
        self.ends.as_mut().poll(context).is_ready()
            || Pin::new(&mut self.gone).poll(context).is_ready()
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.is_over(context) {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if self.is_over(context) {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// Returns how many may be connected where so many files may be open.
fn most(files: Option<usize>) -> usize {
    files.map_or(MOST, |files| (files / SHARE).clamp(1, MOST))
}

/// Returns how many files this process may open, where the system tells.
fn open_files() -> Option<usize> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find(|line| line.starts_with("Max open files"))?;
    line.split_whitespace().nth(3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};

    #[test]
    fn connections_leave_files_for_the_run() {
        for (files, expected) in [(None, 64), (Some(1024), 64), (Some(64), 16), (Some(2), 1)] {
            assert_eq!(most(files), expected, "{files:?}");
        }
    }

    /// Serves within bounds: returns where, and what must live on.
    fn served(most: usize, lasts: Duration) -> (SocketAddr, tokio::runtime::Runtime) {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let connections = Connections { listener, open: VecDeque::new(), most, lasts };
        let app = axum::Router::new().route("/", axum::routing::get(|| async { "goed" }));
        runtime.spawn(async move { axum::serve(connections, app).await });
        (address, runtime)
    }

    fn half(address: SocketAddr) -> std::net::TcpStream {
        let mut half = std::net::TcpStream::connect(address).unwrap();
        half.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
        half
    }

    #[test]
    fn half_a_question_is_hung_up_on() {
        let (address, _runtime) = served(64, Duration::from_millis(100));
        let mut rest = Vec::new();
        // Whether it is closed or reset, nothing was said.
        let _ = half(address).read_to_end(&mut rest);
        assert!(rest.is_empty(), "{rest:?}");
    }

    #[test]
    fn many_half_questions_hold_up_no_whole_one() {
        let (address, _runtime) = served(4, Duration::from_hours(1));
        let halves: Vec<_> = (0..200).map(|_| half(address)).collect();
        let mut whole = std::net::TcpStream::connect(address).unwrap();
        whole.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        whole.read_to_string(&mut answer).unwrap();
        assert!(answer.ends_with("goed"), "{answer}");
        drop(halves);
    }
}
