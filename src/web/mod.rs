//! What is asked over HTTP: whether the service is well, its figures, and the pages of the site.
//!
//! Knows addresses and their forms, and `axum`. Must not read the archive or the cache, and must not
//! write anything: it tells what was put on its board, and hands out pages it is handed.

mod board;
mod connections;
mod figures;
mod pages;
mod server;

pub use board::{Board, Reading, Verdict};
pub use pages::{Answer, Pages};
pub use server::{Server, ServerError};
