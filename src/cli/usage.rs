//! Wrong usage, in the words of the glossary: what is wrong, what was meant perhaps, and what to type.
//!
//! Knows clap's reasons. Must not know what a command does.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::exit::Exit;
use super::typed::NotUnderstood;
use super::ui::Ui;

/// Right words that are named at most.
const MOST_NEAR: usize = 2;

/// Prints help and version as asked for, and anything else as wrong usage.
pub fn tell(error: &clap::Error, command: &Command, arguments: &[OsString], ui: &Ui) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            ui.result(&error.render().to_string());
            Exit::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ui.always(&error.render().to_string());
            Exit::Usage
        }
        _ if asks_for_help(arguments) => {
            let path = named(command, arguments);
            let path = path.iter().map(String::as_str).filter(|name| *name != "help");
            let asked = [command.get_name()].into_iter().chain(path).chain(["--help"]);
            if let Err(help) = command.clone().try_get_matches_from(asked) {
                ui.result(&help.render().to_string());
            }
            Exit::Done
        }
        _ => {
            let path = named(command, arguments);
            let of = path.join("-");
            let mut what = what(error, command, &path, ui);
            let nearest = nearest(error, command, &path, ui);
            if !nearest.is_empty() {
                what = format!("{what} ({})", ui.wording.usage_did_you_mean(&nearest));
            }
            let said = ui.wording.exit_usage(&what, &path.join(" "));
            ui.always(&said.replace("prinsjesdiff  --help", "prinsjesdiff --help"));
            let example =
                ui.wording.help(&format!("{of}.examples")).and_then(|all| all.lines().next());
            if let (ErrorKind::MissingRequiredArgument, Some(example)) = (error.kind(), example) {
                ui.always(&ui.wording.usage_example(example));
            }
            Exit::Usage
        }
    }
}

/// Tells whether help was asked for, wherever among what else was typed.
fn asks_for_help(arguments: &[OsString]) -> bool {
    let mut options = arguments.iter().take_while(|word| *word != "--");
    options.any(|word| word == "--help" || word == "-h")
}

/// Returns what clap tells of an error under a name.
fn values(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        Some(ContextValue::Number(number)) => vec![number.to_string()],
        _ => Vec::new(),
    }
}

/// Says what is wrong.
fn what(error: &clap::Error, command: &Command, path: &[String], ui: &Ui) -> String {
    let words = ui.wording;
    let all = |kind| values(error, kind);
    let one = |kind| all(kind).into_iter().next().unwrap_or_default();
    let argument = one(ContextKind::InvalidArg);
    let found = one(ContextKind::InvalidValue);
    let missing = || {
        let named = |argument: &String| described(argument, command, path);
        let lacking: Vec<String> = all(ContextKind::InvalidArg).iter().map(named).collect();
        let list = words.list(&lacking);
        if lacking.len() > 1 { words.usage_missing_many(&list) } else { words.usage_missing(&list) }
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            words.usage_unknown_command(&one(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            words.usage_unknown_option(&argument)
        }
        ErrorKind::UnknownArgument => words.usage_too_much(&argument),
        ErrorKind::MissingRequiredArgument => missing(),
        ErrorKind::MissingSubcommand => {
            words.usage_missing(words.help("names.command").unwrap_or_default())
        }
        ErrorKind::InvalidValue if found.is_empty() => words.usage_without_value(&argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            match std::error::Error::source(error).and_then(|why| why.downcast_ref()) {
                Some(NotUnderstood::OneOf(fitting)) => {
                    words.usage_bad_value(&argument, &found, fitting)
                }
                Some(NotUnderstood::Like(example)) => words.not_understood(&found, example),
                None => words.usage_bad_value(&argument, &found, &all(ContextKind::ValidValue)),
            }
        }
        ErrorKind::ArgumentConflict => match all(ContextKind::PriorArg).as_slice() {
            // Clap names an option that is given twice as its own prior.
            [] => words.usage_twice(&argument),
            [prior] if *prior == argument => words.usage_twice(&argument),
            prior => words.usage_not_together(&argument, &words.list(prior)),
        },
        ErrorKind::TooManyValues => words.usage_no_value_expected(&argument),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            words.usage_without_value(&argument)
        }
        ErrorKind::InvalidUtf8 => words.usage_not_utf8().to_owned(),
        _ => words.usage_not_understood().to_owned(),
    }
}

/// Names what is missing with what is said of it: `OUD (de oude kant: …)`.
fn described(argument: &str, command: &Command, path: &[String]) -> String {
    let command = path.iter().try_fold(command, |command, name| command.find_subcommand(name));
    let is_it = |arg: &&clap::Arg| arg.to_string() == argument;
    let help = command.and_then(|command| command.get_arguments().find(is_it)?.get_help());
    let bare = argument.trim_end_matches('.');
    let bare = bare.strip_prefix('<').and_then(|bare| bare.strip_suffix('>')).unwrap_or(bare);
    match help {
        Some(help) => {
            format!("{bare} ({})", crate::report::wording::uncapitalised(&help.to_string()))
        }
        None => bare.to_owned(),
    }
}

/// Returns the nearest right words: those whose meaning was typed, else those that look like it.
fn nearest(error: &clap::Error, command: &Command, path: &[String], ui: &Ui) -> Vec<String> {
    let typed = values(error, ContextKind::InvalidSubcommand).concat().to_lowercase();
    if error.kind() == ErrorKind::InvalidSubcommand {
        let here = path.iter().try_fold(command, |command, name| command.find_subcommand(name));
        let meant = here.into_iter().flat_map(Command::get_subcommands).filter(|inner| {
            let of = path.iter().map(String::as_str).chain([inner.get_name()]);
            let id = format!("{}.also", of.collect::<Vec<_>>().join("-"));
            ui.wording.help(&id).is_some_and(|also| also.split(' ').any(|word| word == typed))
        });
        let meant: Vec<String> =
            meant.map(|inner| inner.get_name().to_owned()).take(MOST_NEAR).collect();
        if !meant.is_empty() {
            return meant;
        }
    }
    let kinds =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let mut near = kinds
        .into_iter()
        .map(|kind| values(error, kind))
        .find(|near| !near.is_empty())
        .unwrap_or_default();
    // Clap ends with what looks most like it.
    near.reverse();
    near.truncate(MOST_NEAR);
    near
}

/// Returns the commands that were named, so that their help can be pointed at.
fn named(command: &Command, arguments: &[OsString]) -> Vec<String> {
    let (mut at, mut path) = (command, Vec::new());
    for word in arguments.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(inner) = at.find_subcommand(word) {
            path.push(inner.get_name().to_owned());
            at = inner;
        }
    }
    path
}
