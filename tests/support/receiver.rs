//! A receiver on loopback for whatever is posted: it answers as told, and keeps what came.
//!
//! Knows requests. Must not know what they mean.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::Response;
use axum::routing::any;
use tokio::runtime::Runtime;

/// An answer: status, wait in seconds, body.
pub type Answer = (u16, Option<u32>, &'static str);

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Posted {
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Posted {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

#[derive(Default)]
struct State {
    answers: VecDeque<Answer>,
    received: Vec<Posted>,
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
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        let app = axum::Router::new().fallback(any(move |request: Request| {
            let shared = Arc::clone(&shared);
            async move { answer(request, usual, &shared).await }
        }));
        runtime.spawn(async move {
            axum::serve(listener, app).await.ok();
        });
        Self { origin, state, runtime: Some(runtime) }
    }

    /// Answers the next request so.
    pub fn answer(&self, answer: Answer) {
        self.state.lock().unwrap().answers.push_back(answer);
    }

    /// Returns what came.
    pub fn received(&self) -> Vec<Posted> {
        self.state.lock().unwrap().received.clone()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn answer(request: Request, usual: Answer, state: &Mutex<State>) -> Response<Body> {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, 16 * 1024 * 1024).await.unwrap_or_default();
    let headers = head.headers.iter().map(|(name, value)| {
        (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned())
    });
    let posted = Posted {
        path: head.uri.path().to_owned(),
        headers: headers.collect(),
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    let (status, wait, text) = {
        let mut state = state.lock().unwrap();
        state.received.push(posted);
        state.answers.pop_front().unwrap_or(usual)
    };
    let mut answer = Response::builder().status(status);
    if let Some(wait) = wait {
        answer = answer.header("Retry-After", wait.to_string());
    }
    answer.body(Body::from(text)).unwrap()
}
