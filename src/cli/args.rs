//! The command line: commands, options, and the help that teaches them.
//!
//! Knows words and their meaning. Must not do any work.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

mod sending;

use crate::cli::typed::{self, Asked};
use crate::extract::PaperName;
use crate::model::{BudgetYear, Chapter, Kind, PaperId, Place, SectionKind};

pub use sending::{ChannelCommand, ChannelTest, Resend, Send, WatchCommand, WatchPreview};

/// Tells what changed in the words of the Dutch national budget, article by article.
#[derive(Debug, Parser)]
#[command(
    name = "prinsjesdiff",
    version,
    about = "Tells what changed in the words of the Dutch national budget, article by article",
    after_help = "Articles are written VII/1, IX/IXA/1 or jaarverslag/VII/1; editions begroting/2024, \
                  with a chapter begroting/2024/VII.\n\n\
                  New here? ‘prinsjesdiff demo’ shows everything on built-in papers, without network."
)]
pub struct Cli {
    /// The configuration file [default: config.toml when it is there]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The archive to use instead of the configured one
    #[arg(long, global = true, value_name = "FOLDER")]
    pub archive: Option<PathBuf>,
    /// Print results and errors only
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compare two editions, files or folders of papers
    #[command(after_help = "Examples:\n  \
        prinsjesdiff diff begroting/2025 begroting/2026\n  \
        prinsjesdiff diff begroting/2025/VII begroting/2026/VII --article VII/1\n  \
        prinsjesdiff diff old.xml new.xml --format markdown\n\n\
        Exit codes with --exit-code: 0 A and B the same, 1 different, 2 trouble, or nothing \
        different in what was read while not everything was read.")]
    Diff(Diff),
    /// Report a whole edition against the one before it
    #[command(after_help = "Example:\n  prinsjesdiff report begroting/2026")]
    Report(Report),
    /// Tell the life of an article, through renumberings and ministries
    #[command(
        after_help = "Examples:\n  prinsjesdiff log VII/1\n  prinsjesdiff log jaarverslag/VII/1\n  \
        prinsjesdiff log VII/10 --year 2013"
    )]
    Log(Life),
    /// Tell since when each passage of an article stands, and where it stood first
    #[command(
        after_help = "Examples:\n  prinsjesdiff blame VII/1\n  prinsjesdiff blame VII/1 --year 2024"
    )]
    Blame(Life),
    /// Read one paper and show what is in it; nothing is written
    #[command(
        after_help = "Exit codes: 0 read as expected, 5 read but not as expected, 1 not readable.\n\n\
        Example:\n  prinsjesdiff extract kst-36410-VII-2.xml --format json"
    )]
    Extract(Extract),
    /// Find what is new at the publication service and take it in
    #[command(
        after_help = "The first run takes the two newest editions; later runs what changed. \
        A timer may call it as often as it likes. Ctrl-C stops it between papers: what it has is \
        archived, and the next run goes on.\n\n\
        Exit codes, worst first: 4 another run holds the archive, 1 error, 5 something was held \
        back in this run, 130 stopped, 3 some papers were not fetched, 0 done.\n\n\
        Example: try one chapter first\n  prinsjesdiff run --chapter VII"
    )]
    Run(Run),
    /// Fetch whole years from the publication service
    #[command(after_help = "May be stopped and started again at any point. Exit codes are those \
        of ‘run’.\n\n\
        Example:\n  prinsjesdiff backfill 2013..2027")]
    Backfill(Backfill),
    /// Run every day by itself, and tell over HTTP how it goes
    #[command(
        after_help = "Does what ‘run’ does at the times of ‘cron’ under [schedule], and every two \
        hours on the days on which papers come. A run that was missed is made up for once. Each run \
        is one line of log, with its time in UTC and the exit code that ‘run’ would have had; \
        --quiet leaves out those with 0. A run that fails ends nothing. The configuration is read at \
        the start.\n\n\
        GET /healthz and GET /metrics are answered on ‘listen’ under [web]; \"\" turns that off.\n\n\
        Exit codes: 0 stopped by Ctrl-C or a service manager while idle; stopped in the middle of a \
        run, that of ‘run’ (130); 1 it could not start."
    )]
    Daemon,
    /// Take papers from files and folders into the archive
    #[command(
        after_help = "From a folder all .xml, .html, .txt and .pdf files are taken, with those in \
        folders below it. The same papers give the same archive, in any order.\n\n\
        Exit codes: 0 done, 5 something was read but not as expected, 1 nothing readable."
    )]
    Import(Import),
    /// Let a paper that was held back pass, for a reason
    #[command(
        after_help = "Example:\n  prinsjesdiff accept kst-36410-VII-2 --reason \"section B is a picture; read by hand\""
    )]
    Accept(Accept),
    /// Check that every text in the archive can be made again from its source
    Verify,
    /// Make the archive's texts again from their sources
    #[command(
        after_help = "First tells which texts would differ: after a new version of the reader \
        these are no changes of the budget."
    )]
    Rebuild(Rebuild),
    /// Tell how the archive stands
    Status,
    /// Ask five questions and write the configuration
    #[command(
        after_help = "Asks for the archive's folder, the chapters, a contact, where messages go, and \
        the time of the daily run; then tries the publication service (two requests) and, when its \
        secret is there, a new channel with a test message. Of a file \
        that is there, all other settings and comments stay, and the former version is kept beside \
        it. Nothing is written before the last answer.\n\n\
        Exit codes: 0 done, 1 nothing was written or no test message was sent, 3 written, but the \
        service does not answer as it should.\n\n\
        Example: without questions\n  prinsjesdiff setup --yes"
    )]
    Setup(Setup),
    /// Look whether everything that a run needs is there
    #[command(
        after_help = "Looks at the configuration, the archive, the disk, the network and the \
        publication service (two requests), and names a remedy for what is not in order.\n\n\
        Exit codes: 0 all in order, 1 something on this machine is not, 3 only the service or the \
        way to it is not."
    )]
    Doctor(Doctor),
    /// Look at the configuration
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Send what is ready to be sent
    #[command(after_help = "A run does this at its end. Nothing is sent twice.\n\n\
        Exit codes: 0 done, 6 sent in part; what was not sent stays ready.")]
    Send(Send),
    /// Send again what was sent of a publication
    #[command(
        after_help = "Goes to the recipients of the watches that were sent something of it, marked as \
        sent again, with its text as it stands now. What was told stays as it is: no later message \
        is lost or doubled by it.\n\n\
        Exit codes: 0 done, 1 nothing was ever sent of it, 6 sent in part.\n\n\
        Example:\n  prinsjesdiff resend kst-36410-VII-2 --watch bestuur --dry-run"
    )]
    Resend(Resend),
    /// Look at the channels, and test them
    #[command(subcommand)]
    Channel(ChannelCommand),
    /// Look at the watches
    #[command(subcommand)]
    Watch(WatchCommand),
    /// Show the main job on the built-in example, without network
    Demo(Demo),
    /// Read the PDF that comes in and write its lines: what this program asks of itself
    #[command(hide = true)]
    ReadPdf,
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
    #[arg(long = "as", value_parser = PaperName::parse, value_name = "PAPER")]
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
    /// The edition, such as begroting/2026 [default: the newest budget]
    #[arg(value_parser = typed::edition)]
    pub edition: Option<(Kind, BudgetYear)>,
    /// What to show of it
    #[command(flatten)]
    pub selection: Selection,
}

/// What of a comparison is shown, and how.
#[derive(Debug, Args)]
pub struct Selection {
    /// Only this chapter
    #[arg(long, value_parser = typed::chapter)]
    pub chapter: Option<Chapter>,
    /// Only this article, by its old or new place; a number alone where one chapter has it
    #[arg(long, value_parser = typed::article, value_name = "ARTICLE")]
    pub article: Option<Asked>,
    /// Only this section, by its letter or name: A, doelstelling, B, rol
    #[arg(long, value_parser = typed::section)]
    pub section: Option<SectionKind>,
    /// Leave out what did not change
    #[arg(long, value_enum)]
    pub only: Option<Only>,
    /// Show what is folded away too
    #[arg(long, value_enum)]
    pub show: Option<Show>,
    /// List old and new places of articles only (was-wordtlijst); with --show all also those that
    /// stayed
    #[arg(long, conflicts_with_all = ["section", "only"])]
    pub places: bool,
    /// The form of the output
    #[arg(long, value_enum, default_value = "terminal")]
    pub format: Format,
}

/// `--only`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// What changed
    Changed,
}

/// `--show`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Show {
    /// Everything
    All,
}

/// `--format`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Text for a terminal
    Terminal,
    /// Markdown
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
    #[arg(long, value_parser = BudgetYear::parse)]
    pub year: Option<BudgetYear>,
    /// The form of the output
    #[arg(long, value_enum, default_value = "terminal")]
    pub format: Format,
}

/// `extract`
#[derive(Debug, Args)]
pub struct Extract {
    /// The paper: official XML, or the plain text of its pages
    pub file: PathBuf,
    /// The form of the output
    #[arg(long, value_enum, default_value = "terminal")]
    pub format: Format,
    /// Which paper a page is from that does not say it, such as jaarverslag/2014/VI
    #[arg(long = "as", value_parser = PaperName::parse, value_name = "PAPER")]
    pub named: Option<PaperName>,
}

/// `import`
#[derive(Debug, Args)]
pub struct Import {
    /// Files and folders
    #[arg(required = true, value_name = "FILE|FOLDER")]
    pub paths: Vec<PathBuf>,
    /// Which paper a page is from that does not say it, such as jaarverslag/2014/VI
    #[arg(long = "as", value_parser = PaperName::parse, value_name = "PAPER")]
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
    #[arg(value_parser = PaperId::parse)]
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
    #[arg(long, value_enum, default_value = "terminal")]
    pub format: Format,
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
