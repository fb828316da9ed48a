//! Commands about messages: what is sent, over which channels, for which watches.
//!
//! Knows words and their meaning. Must not do any work.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::typed;
use crate::model::{BudgetYear, PaperId};

/// `send`
#[derive(Debug, Args)]
pub struct Send {
    /// Show what would be sent; send and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write what would be sent into a file; send and change nothing
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
}

/// `resend`
#[derive(Debug, Args)]
pub struct Resend {
    /// The publication, such as kst-36410-VII-2
    #[arg(value_parser = typed::paper, value_name = "PAPER")]
    pub publication: PaperId,
    /// Only what this watch was sent
    #[arg(long, value_name = "NAME")]
    pub watch: Option<String>,
    /// Only over this channel
    #[arg(long, value_name = "NAME")]
    pub channel: Option<String>,
    /// Show or write it in place of sending
    #[command(flatten)]
    pub trial: Send,
}

/// `channel …`
#[derive(Debug, Subcommand)]
pub enum ChannelCommand {
    /// Tell which channels there are and whether they can be used
    List,
    /// Send a test message, marked as such, to each recipient of a channel
    Test(ChannelTest),
}

/// `channel test`
#[derive(Debug, Args)]
pub struct ChannelTest {
    /// The channel
    pub name: String,
}

/// `watch …`
#[derive(Debug, Subcommand)]
pub enum WatchCommand {
    /// Tell who gets what
    List,
    /// Show what a watch would have sent over past years, and how much
    Preview(WatchPreview),
}

/// `watch preview`
#[derive(Debug, Args)]
pub struct WatchPreview {
    /// The watch
    pub name: String,
    /// The first year
    #[arg(long, value_parser = typed::year, default_value = "2013", value_name = "YEAR")]
    pub since: BudgetYear,
}
