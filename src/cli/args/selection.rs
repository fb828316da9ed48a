//! What of a comparison is shown, and how.
//!
//! Knows words and their meaning. Must not do any work.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::typed::{self, Asked};
use crate::model::{Chapter, SectionKind};

/// What of a comparison is shown, and how.
#[derive(Debug, Clone, Args)]
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
    #[arg(long, value_enum, ignore_case = true, value_name = "WHAT")]
    pub only: Option<Only>,
    /// Show what is folded away too
    #[arg(long, value_enum, ignore_case = true, value_name = "WHAT")]
    pub show: Option<Show>,
    /// List old and new places of articles only (was-wordtlijst); with --show all also those that
    /// stayed
    #[arg(long, conflicts_with_all = ["section", "only"])]
    pub places: bool,
    /// The form of the output [default: that of the file's name, else terminal]
    #[arg(long, value_enum, ignore_case = true, value_name = "FORM")]
    pub format: Option<ReportFormat>,
    /// Write the output into a file; docx and xlsx need it, or a pipe
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

impl Selection {
    /// Returns the form of the output: as asked, else as the ending of its file has it.
    #[must_use]
    pub fn form(&self) -> ReportFormat {
        let ending = || self.output.as_deref()?.extension()?.to_str();
        self.format
            .or_else(|| ReportFormat::from_str(ending()?, true).ok())
            .unwrap_or(ReportFormat::Terminal)
    }
}

/// `--format` of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
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
    /// Word: the whole text of A and B, with tracked changes
    #[value(alias = "word")]
    Docx,
    /// Excel: the rows of the CSV
    #[value(alias = "excel")]
    Xlsx,
}

/// `--only`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// What changed
    #[value(aliases = ["gewijzigd", "veranderd"])]
    Changed,
}

/// `--show`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Show {
    /// Everything
    #[value(alias = "alles")]
    All,
}
