//! One run from papers to reports, and the reading side that terminal and web both print.

pub mod config;
