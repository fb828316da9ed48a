//! `extract`: one paper, read and shown; nothing is written.
//!
//! Knows which exit code belongs to what was read. Must not read papers itself.

use crate::cli::args::{Extract, Format};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::ui::Ui;
use crate::history::files;
use crate::model::Document;
use crate::report;

/// Reads one paper and prints it.
pub fn extract(args: &Extract, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let file = files::read(&args.file).map_err(|error| failures::file(words, &error))?;
    let file = file.named(args.named.as_ref());
    let extraction = crate::apart::extract(&file.bytes);
    let path = args.file.display().to_string();
    if extraction.document == Document::Unreadable {
        let worst = extraction.diagnostics.iter().max_by_key(|d| d.level);
        let (reason, line) = worst.map_or(("", 0), |d| (d.message.as_str(), d.line));
        if args.format == Format::Json {
            ui.result(&report::json::publication_text(&extraction, 1));
        }
        return Err(Failure::error(words.unreadable(&path, reason, line)));
    }
    let options = ui.terminal(false);
    match args.format {
        Format::Json => ui.result(&report::json::publication_text(&extraction, 1)),
        Format::Terminal => ui.result(&report::terminal::extraction(&extraction, options)),
        Format::Markdown => ui.result(&report::markdown::extraction(&extraction, ui.language())),
        Format::Html | Format::Csv => {
            let what = words.usage_bad_value(
                "--format",
                &format!("{:?}", args.format).to_lowercase(),
                &["terminal", "markdown", "json"].map(str::to_owned),
            );
            return Err(Failure::usage(words.exit_usage(&what, "extract")));
        }
    }
    // The other forms end with this sentence themselves.
    if args.format == Format::Json {
        ui.tell(&report::view::extraction_summary(words, &extraction, &path));
    }
    Ok(if extraction.is_as_expected() { Exit::Done } else { Exit::NotAsExpected })
}
