//! How many may be connected, and for how long.
//!
//! Knows sockets. Must not know what is asked or answered. The run in the same process needs files of
//! its own: whoever connects and says nothing must not take them.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Sleep;

/// So many may be connected at once; others wait in the system's own queue.
const MOST: usize = 64;
/// Of the files that the process may open, connections get one in so many.
const SHARE: usize = 4;
/// So long a connection lasts: a question is one line, and its answer is ready.
const LASTS: Duration = Duration::from_secs(10);

/// Accepts connections, within bounds.
pub(super) struct Connections {
    listener: TcpListener,
    free: Arc<Semaphore>,
    lasts: Duration,
}

impl Connections {
    pub fn new(listener: TcpListener) -> Self {
        Self { listener, free: Arc::new(Semaphore::new(most(open_files()))), lasts: LASTS }
    }
}

impl Listener for Connections {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        let place = loop {
            // It is never closed.
            if let Ok(place) = Arc::clone(&self.free).acquire_owned().await {
                break place;
            }
        };
        let (stream, address) = Listener::accept(&mut self.listener).await;
        let ends = Box::pin(tokio::time::sleep(self.lasts));
        (Connection { stream, ends, _place: place }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// A connection that ends by itself.
pub(super) struct Connection {
    stream: TcpStream,
    ends: Pin<Box<Sleep>>,
    _place: OwnedSemaphorePermit,
}

impl Connection {
    fn is_over(&mut self, context: &mut Context<'_>) -> bool {
        self.ends.as_mut().poll(context).is_ready()
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

    #[test]
    fn half_a_question_is_hung_up_on_and_the_next_gets_its_place() {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let free = Arc::new(Semaphore::new(1));
        let connections = Connections { listener, free, lasts: Duration::from_millis(100) };
        let app = axum::Router::new().route("/", axum::routing::get(|| async { "goed" }));
        runtime.spawn(async move { axum::serve(connections, app).await });
        let mut half = std::net::TcpStream::connect(address).unwrap();
        half.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
        let mut whole = std::net::TcpStream::connect(address).unwrap();
        whole.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        whole.read_to_string(&mut answer).unwrap();
        assert!(answer.ends_with("goed"), "{answer}");
        let mut rest = Vec::new();
        // Whether it is closed or reset, nothing was said.
        let _ = half.read_to_end(&mut rest);
        assert!(rest.is_empty(), "{rest:?}");
    }
}
