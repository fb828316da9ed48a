//! One run from papers to reports, and the reading side that terminal and web both print.
//!
//! Knows every room and the order in which they are used. Must not print: it returns values.

pub mod blame;
mod borders;
pub mod calendar;
pub mod channels;
pub mod config;
pub mod daemon;
pub mod demo;
pub mod descent;
pub mod doctor;
pub mod failure;
pub mod feeds;
mod fetching;
pub mod files;
pub mod log;
mod plan;
pub mod post;
pub mod recheck;
pub mod revised;
pub mod run;
pub mod select;
pub mod setup;
pub mod sharing;
pub mod sides;

use crate::archive::Rules;
use crate::{extract, gate};

/// Returns what turns papers into texts in this version.
#[must_use]
pub fn rules() -> Rules<'static> {
    Rules { text_version: extract::TEXT_VERSION, extract: &extract::extract, judge: &gate::judge }
}
