//! Wrong usage, in the words of the glossary.
//!
//! Knows clap's reasons. Must not know what a command does.

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::Cli;
use super::exit::Exit;
use super::typed::NotUnderstood;
use super::ui::Ui;
use crate::report::wording::Language;

/// Prints help and version as asked for, and anything else as wrong usage.
pub fn tell(error: &clap::Error) -> Exit {
    let ui = Ui::new(Language::default(), false);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            ui.result(&error.render().to_string());
            Exit::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ui.always(&error.render().to_string());
            Exit::Usage
        }
        _ => {
            let said = ui.wording.exit_usage(&what(error, &ui), &command_named());
            ui.always(&said.replace("prinsjesdiff  --help", "prinsjesdiff --help"));
            Exit::Usage
        }
    }
}

/// Says what is wrong, with the nearest right word where clap knows one.
fn what(error: &clap::Error, ui: &Ui) -> String {
    let value = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let words = ui.wording;
    let argument = value(ContextKind::InvalidArg);
    let found = value(ContextKind::InvalidValue);
    let said = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            words.usage_unknown_command(&value(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => words.usage_unknown_option(&argument),
        ErrorKind::MissingRequiredArgument => words.usage_missing(&argument),
        ErrorKind::InvalidValue if found.is_empty() => words.usage_missing(&argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            match std::error::Error::source(error).and_then(|why| why.downcast_ref()) {
                Some(NotUnderstood::OneOf(all)) => {
                    words.usage_bad_value(&argument, &found, &all.join(", "))
                }
                Some(NotUnderstood::Like(example)) => words.not_understood(&found, example),
                None => words.usage_bad_value(&argument, &found, &value(ContextKind::ValidValue)),
            }
        }
        _ => {
            let text = error.to_string();
            let line = text.lines().next().unwrap_or_default();
            line.trim_start_matches("error: ").to_owned()
        }
    };
    let nearest =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
            .into_iter()
            .map(value)
            .find(|text| !text.is_empty());
    match nearest {
        Some(nearest) => format!("{said} ({})", words.usage_did_you_mean(&nearest)),
        None => said,
    }
}

/// Returns the command that was named, so that its help can be pointed at.
fn command_named() -> String {
    let known = Cli::command();
    std::env::args()
        .skip(1)
        .find(|word| known.get_subcommands().any(|command| command.get_name() == word))
        .unwrap_or_default()
}
