//! The server: what is on the board, and pages; read only.
//!
//! Knows sockets and statuses. Must not know what the answers mean.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use super::connections::Connections;
use super::pages::{self, Pages};
use super::{Board, Verdict, figures};

/// The form of `/metrics`, with the version of the format.
const FIGURES: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Reports that the server cannot be started.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// Nothing can be served on this machine.
    #[error("the web server cannot be started: {0}")]
    Runtime(std::io::Error),
    /// The address cannot be listened on.
    #[error("{address}: {source}")]
    Address {
        /// The address.
        address: String,
        /// What the system said.
        source: std::io::Error,
    },
}

/// A running server; it stops when this value is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Server {
    /// Listens on an address such as `127.0.0.1:8080`; port 0 is any free one. It answers what there is:
    /// a board, pages, or both.
    pub fn start(
        address: &str,
        board: Option<Arc<Board>>,
        pages: Option<Arc<dyn Pages>>,
    ) -> Result<Self, ServerError> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("web")
            .enable_all()
            .build()
            .map_err(ServerError::Runtime)?;
        let fault = |source| ServerError::Address { address: address.to_owned(), source };
        let listener = runtime.block_on(TcpListener::bind(address)).map_err(fault)?;
        let bound = listener.local_addr().map_err(fault)?;
        let mut app = Router::new();
        if let Some(board) = board {
            let figures = Arc::clone(&board);
            app = app
                .route("/healthz", get(move || std::future::ready(health(&board))))
                .route("/metrics", get(move || std::future::ready(metrics(&figures))));
        }
        if let Some(pages) = pages {
            app = app.fallback(move |method: Method, uri: Uri, asked: HeaderMap| {
                pages::answer(Arc::clone(&pages), method, uri, asked)
            });
        }
        runtime.spawn(async move {
            // It ends with the program, and never by itself.
            let _ = axum::serve(Connections::new(listener), app).await;
        });
        Ok(Self { address: bound, runtime: Some(runtime) })
    }

    /// Returns where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn health(board: &Board) -> Response {
    let (reading, now) = board.look();
    let status = match reading.verdict(now) {
        Verdict::Ok => StatusCode::OK,
        Verdict::Failing | Verdict::Overdue => StatusCode::SERVICE_UNAVAILABLE,
    };
    let head = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (status, head, reading.health(now)).into_response()
}

fn metrics(board: &Board) -> Response {
    let (reading, _) = board.look();
    ([(header::CONTENT_TYPE, FIGURES)], figures::text(&reading)).into_response()
}
