//! Tells what changed in the words of the Dutch national budget, article by article.
//!
//! The rooms stand in order: data flows from left to right, and the pure rooms (`model` to
//! `report`) take values and return values. See `ARCHITECTURE.md` for the map.

pub mod apart;
pub mod archive;
pub mod cache;
pub mod cli;
pub mod compare;
pub mod config;
pub mod daemon;
pub mod deliver;
pub mod demo;
pub mod example;
pub mod extract;
pub mod form;
pub mod gate;
pub mod history;
pub mod http;
pub mod model;
pub mod notify;
pub mod pipeline;
pub mod report;
pub mod schedule;
pub mod search;
pub mod secret;
pub mod site;
pub mod source;
pub mod text;
pub mod watch;
pub mod web;
