//! What is asked of the service over HTTP: whether it is well, and its figures.
//!
//! Knows two addresses and their forms, and `axum`. Must not read the archive or the cache, and
//! must not write anything: it tells what was put on its board.

mod board;
mod connections;
mod figures;
mod server;

pub use board::{Board, Reading, Verdict};
pub use server::{Server, ServerError};
