//! What each command does with the values of `pipeline`: print them and choose an exit code.

pub mod blame;
pub mod completions;
pub mod config;
pub mod daemon;
pub mod demo;
pub mod diff;
pub mod doctor;
pub mod extract;
pub mod import;
pub mod keep;
pub mod log;
mod made;
mod mended;
mod pair;
mod render;
pub mod resend;
pub mod run;
pub mod search;
pub mod send;
mod settle;
pub mod setup;
pub mod site;
pub mod status;
pub mod watch;
