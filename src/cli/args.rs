//! The command line: commands, options, and the help that teaches them.
//!
//! Knows words and their meaning. Must not do any work.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

mod selection;
mod sending;

use crate::cli::typed::{self, Asked, AskedEdition};
use crate::extract::PaperName;
use crate::model::{BudgetYear, Chapter, Kind, PaperId, Place, SectionKind};

pub use selection::{Only, ReportFormat, Selection, Show};
pub use sending::{ChannelCommand, ChannelTest, Resend, Send, WatchCommand, WatchPreview};

/// Tells what changed in the words of the Dutch national budget, article by article.
#[derive(Debug, Parser)]
#[command(name = "prinsjesdiff", version)]
pub struct Cli {
    /// The configuration file [default: config.toml when it is there]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The archive to use instead of the configured one
    #[arg(long, global = true, value_name = "FOLDER")]
    pub archive: Option<PathBuf>,
    /// The language to speak instead of the configured one
    #[arg(long, global = true, value_enum, ignore_case = true)]
    pub language: Option<Tongue>,
    /// Print results and errors only
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// `--language`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Tongue {
    /// Dutch
    #[value(aliases = ["nederlands", "dutch"])]
    Nl,
    /// English
    #[value(aliases = ["engels", "english"])]
    En,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compare two editions, files or folders of papers
    Diff(Diff),
    /// Report a whole edition against the one before it
    Report(Report),
    /// Tell the life of an article, through renumberings and ministries
    Log(Life),
    /// Tell since when each passage of an article stands, and where it stood first
    Blame(Life),
    /// Tell when words came, where they stand now, and when they went
    Search(Search),
    /// Read one paper and show what is in it; nothing is written
    Extract(Extract),
    /// Find what is new at the publication service and take it in
    Run(Run),
    /// Fetch whole years from the publication service
    Backfill(Backfill),
    /// Run every day by itself, and tell over HTTP how it goes
    Daemon,
    /// Take papers from files and folders into the archive
    Import(Import),
    /// Let a paper that was held back pass, for a reason
    Accept(Accept),
    /// Check that every text in the archive can be made again from its source
    Verify,
    /// Make the archive's texts again from their sources
    Rebuild(Rebuild),
    /// Tell how the archive stands
    Status,
    /// Ask five questions and write the configuration
    Setup(Setup),
    /// Look whether everything that a run needs is there
    Doctor(Doctor),
    /// Look at the configuration
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Send what is ready to be sent
    Send(Send),
    /// Send again what was sent of a publication
    Resend(Resend),
    /// Look at the channels, and test them
    #[command(subcommand)]
    Channel(ChannelCommand),
    /// Look at the watches
    #[command(subcommand)]
    Watch(WatchCommand),
    /// Write the archive as a site: pages for any web host, that need no server of ours
    Site(Site),
    /// Serve the same site over HTTP
    Serve(Serve),
    /// Show the main job on the built-in example, without network
    Demo(Demo),
    /// Write what a shell needs to complete this command line
    Completions(Completions),
}

/// `config …`
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Check the configuration file
    Check,
}

/// `diff`
#[derive(Debug, Args)]
pub struct Diff {
    /// The old side: an edition, a file or a folder
    pub old: String,
    /// The new side
    pub new: String,
    /// Which paper a page is from that does not say it, such as jaarverslag/2014/VI; a second one is
    /// of the new side
    #[arg(long = "as", value_parser = typed::named, value_name = "PAPER")]
    pub named: Vec<PaperName>,
    /// What to show of it
    #[command(flatten)]
    pub selection: Selection,
    /// Exit with 1 when the sides differ
    #[arg(long)]
    pub exit_code: bool,
}

/// `report`
#[derive(Debug, Args)]
pub struct Report {
    /// The edition, such as begroting/2026, or a kind alone for its newest [default: the newest budget]
    #[arg(value_parser = typed::edition)]
    pub edition: Option<AskedEdition>,
    /// What to show of it
    #[command(flatten)]
    pub selection: Selection,
}

/// `--format`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Text for a terminal
    #[value(aliases = ["tekst", "text", "txt"])]
    Terminal,
    /// Markdown
    #[value(alias = "md")]
    Markdown,
    /// One self-contained page
    Html,
    /// JSON, with its schema named inside
    Json,
    /// CSV for a spreadsheet
    Csv,
}

/// `log` and `blame`
#[derive(Debug, Args)]
pub struct Life {
    /// The article, such as VII/1 or jaarverslag/VII/1
    #[arg(value_parser = typed::article_of)]
    pub article: (Kind, Asked),
    /// The budget year in which it stands there [default: the newest that has it]
    #[arg(long, value_parser = typed::year)]
    pub year: Option<BudgetYear>,
    /// The form of the output
    #[arg(long, value_enum, ignore_case = true, value_name = "FORM", default_value = "terminal")]
    pub format: Format,
}

/// `search`
#[derive(Debug, Args)]
pub struct Search {
    /// Words that must all stand in one sentence; several words in quotation marks are a phrase
    #[arg(required = true, value_name = "WORDS")]
    pub words: Vec<String>,
    /// Only sentences that stood in this chapter
    #[arg(long, value_parser = typed::chapter)]
    pub chapter: Option<Chapter>,
    /// Only sentences that stood there in these budget years, such as 2019..2022
    #[arg(long, alias = "year", value_parser = typed::years)]
    pub years: Option<(BudgetYear, BudgetYear)>,
    /// Show every sentence
    #[arg(long)]
    pub all: bool,
    /// The form of the output
    #[arg(long, value_enum, ignore_case = true, value_name = "FORM", default_value = "terminal")]
    pub format: Format,
}

/// `extract`
#[derive(Debug, Args)]
pub struct Extract {
    /// The paper: official XML, or the plain text of its pages
    pub file: PathBuf,
    /// The form of the output
    #[arg(long, value_enum, ignore_case = true, value_name = "FORM", default_value = "terminal")]
    pub format: Format,
    /// Which paper a page is from that does not say it, such as jaarverslag/2014/VI
    #[arg(long = "as", value_parser = typed::named, value_name = "PAPER")]
    pub named: Option<PaperName>,
}

/// `import`
#[derive(Debug, Args)]
pub struct Import {
    /// Files and folders
    #[arg(required = true, value_name = "FILE_OR_FOLDER")]
    pub paths: Vec<PathBuf>,
    /// Which paper a page is from that does not say it, such as jaarverslag/2014/VI
    #[arg(long = "as", value_parser = typed::named, value_name = "PAPER")]
    pub named: Option<PaperName>,
    /// Read and tell, write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Let the watches hear of these papers at the next run, as of new ones
    #[arg(long)]
    pub tell: bool,
}

/// `run`
#[derive(Debug, Args)]
pub struct Run {
    /// Only these chapters
    #[arg(long, value_parser = typed::chapter)]
    pub chapter: Vec<Chapter>,
    /// Tell a new watch everything that is there, rather than only what comes
    #[arg(long)]
    pub tell: bool,
}

/// `backfill`
#[derive(Debug, Args)]
pub struct Backfill {
    /// The budget years, such as 2013..2027 [default: from the configured first year]
    #[arg(value_parser = typed::years)]
    pub years: Option<(BudgetYear, BudgetYear)>,
    /// Only these chapters
    #[arg(long, value_parser = typed::chapter)]
    pub chapter: Vec<Chapter>,
    /// Let the watches hear of these papers at the next run, as of new ones
    #[arg(long)]
    pub tell: bool,
}

/// `accept`
#[derive(Debug, Args)]
pub struct Accept {
    /// The paper, such as kst-36410-VII-2
    #[arg(value_parser = typed::paper, value_name = "PAPER")]
    pub id: PaperId,
    /// Why it may pass; kept in the archive
    #[arg(long)]
    pub reason: String,
    /// A section that was not read and of which the text is given, such as XXVI/14/B
    #[arg(long, value_parser = typed::section_of, value_name = "SECTION", requires = "text")]
    pub section: Option<(Place, SectionKind)>,
    /// A file with the text of that section, in plain text; kept in the archive
    #[arg(long, value_name = "FILE", requires = "section")]
    pub text: Option<PathBuf>,
}

/// `demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// Write the papers of the example into a folder, and nothing else
    #[arg(long, value_name = "FOLDER")]
    pub papers: Option<PathBuf>,
}

/// `site`
#[derive(Debug, Args)]
pub struct Site {
    /// The folder of the site: new, empty, or written by this command before
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
}

/// `serve`
#[derive(Debug, Args)]
pub struct Serve {
    /// Where to listen instead of the configured address, such as 127.0.0.1:8080
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<String>,
}

/// `setup`
#[derive(Debug, Args)]
pub struct Setup {
    /// Ask nothing: keep what is set, and take the defaults for the rest
    #[arg(long)]
    pub yes: bool,
}

/// `doctor`
#[derive(Debug, Args)]
pub struct Doctor {
    /// The form of the output
    #[arg(long, value_enum, ignore_case = true, value_name = "FORM", default_value = "terminal")]
    pub format: Format,
}

/// `completions`
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_enum, ignore_case = true)]
    pub shell: clap_complete::Shell,
}

/// `rebuild`
#[derive(Debug, Args)]
pub struct Rebuild {
    /// Tell which texts would differ, write nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
