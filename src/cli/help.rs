//! The command line with its help: every text on it comes from `locales/`, and clap's own words go.
//!
//! Knows how a help page is built up. Must not know any command by name, but for what clap makes
//! itself.

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command, CommandFactory};

use super::args::Cli;
use crate::report::wording::{Language, Wording};

/// Where clap puts `help` with a copy of all commands below it.
const HELP: &str = "help";

/// What stands on a page of help, in its order.
const TEMPLATE: &str = "{about}\n\n{usage-heading} {usage}\n\n{all-args}{after-help}";

/// Returns the commands with all that is said of them in a language.
#[must_use]
pub fn command(language: Language) -> Command {
    let mut command = bare(Cli::command());
    command.build();
    let root = command.get_name().to_owned();
    said(command, Wording::new(language), &root, &[])
}

/// Returns the same for printing alone: values have names, and nothing that the code says of them.
#[must_use]
pub fn outline(language: Language) -> Command {
    named_only(command(language))
}

fn named_only(command: Command) -> Command {
    let mut command = command.mut_args(|arg| {
        let values = arg.get_possible_values();
        let names = values.into_iter().filter(|value| !value.is_hide_set());
        let names: Vec<_> = names.map(|value| value.help(None)).collect();
        if !arg.get_action().takes_values() || names.is_empty() {
            return arg;
        }
        arg.value_parser(PossibleValuesParser::new(names))
    });
    for inner in command.get_subcommands_mut() {
        *inner = named_only(std::mem::take(inner));
    }
    command
}

/// Takes away whatever the code says of itself, so that none of it reaches a reader.
fn bare(command: Command) -> Command {
    let command = command.about(None).long_about(None).mut_args(|arg| {
        let takes_value = arg.get_action().takes_values();
        let arg = arg.help(None).long_help(None);
        arg.hide_possible_values(takes_value).hide_default_value(takes_value)
    });
    let inner: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    inner.into_iter().fold(command, |command, name| command.mut_subcommand(name, bare))
}

/// Puts the texts of a command on it; `path` is its name without that of the program.
fn said(command: Command, words: Wording, root: &str, path: &[String]) -> Command {
    let name = match path {
        [] => root.to_owned(),
        [.., last] if last == HELP => HELP.to_owned(),
        path => path.join("-"),
    };
    let word = |id: &str| words.help(&format!("words.{id}")).unwrap_or_default();
    let has_values = command.has_subcommands();
    let mut command = command
        .about(words.help(&name).unwrap_or_default())
        .subcommand_help_heading(word("commands"))
        .after_help(after(words, &name))
        .mut_args(|arg| argument(arg, words, root, &name));
    if has_values {
        command = command.subcommand_value_name(value_name(words, "COMMAND"));
    }
    for inner in command.get_subcommands_mut() {
        let inner_name = inner.get_name().to_owned();
        // What stands below `help` are the commands once more.
        let above = path.strip_suffix(&[HELP.to_owned()]).unwrap_or(path);
        let inner_path = [above, &[inner_name]].concat();
        *inner = said(std::mem::take(inner), words, root, &inner_path);
    }
    let usage = command.render_usage().to_string();
    let usage = usage.split_once(':').map_or(usage.as_str(), |(_, usage)| usage).trim();
    let usage = usage.replace("[OPTIONS]", word("any-options"));
    let template = TEMPLATE.replace("{usage-heading}", &format!("{}:", word("usage")));
    command.override_usage(usage).help_template(template)
}

/// Puts its text on something that a command takes, with the values it may have.
fn argument(arg: Arg, words: Wording, root: &str, command: &str) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let word = |id: &str| words.help(&format!("words.{id}")).unwrap_or_default();
    let of = |place: &str| words.help(&format!("{place}.{id}"));
    let is_general = of(root).is_some();
    let mut help =
        of(command).or_else(|| of("any")).or_else(|| of(root)).unwrap_or_default().to_owned();
    let values: Vec<String> = arg
        .get_possible_values()
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(|value| value.get_name().to_owned())
        .collect();
    let takes_value = arg.get_action().takes_values();
    if takes_value && !values.is_empty() {
        help = format!("{help} [{}: {}]", word("values"), values.join(", "));
    }
    if let (true, [default]) = (takes_value, arg.get_default_values()) {
        help = format!("{help} [{}: {}]", word("default"), default.to_string_lossy());
    }
    let heading = match (is_general, arg.is_positional()) {
        (true, _) => "general",
        (false, true) => "arguments",
        (false, false) => "options",
    };
    let named = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let named = named.unwrap_or_else(|| arg.get_id().to_string());
    let arg = arg.help(help).help_heading(word(heading));
    // Under a heading of ours clap would sort what is told by place by its name.
    let arg = match arg.get_index() {
        Some(place) => arg.display_order(place),
        None => arg,
    };
    if takes_value { arg.value_name(value_name(words, &named)) } else { arg }
}

/// Returns how a value is called; in the code it has its English name.
fn value_name(words: Wording, name: &str) -> &'static str {
    let id = name.to_lowercase().replace(['_', '|'], "-");
    words.help(&format!("names.{id}")).unwrap_or_default()
}

/// Returns what stands below: notes, exit codes and examples.
fn after(words: Wording, command: &str) -> String {
    let text = |id: &str| words.help(&format!("{command}.{id}"));
    let word = |id: &str| words.help(&format!("words.{id}")).unwrap_or_default();
    let mut parts: Vec<String> = text("notes").map(unwrapped).into_iter().collect();
    parts.extend(text("codes").map(|codes| format!("{}: {}", word("codes"), unwrapped(codes))));
    if let Some(examples) = text("examples") {
        let heading = word(if examples.contains('\n') { "examples" } else { "example" });
        parts.push(format!("{heading}:\n  {}", examples.replace('\n', "\n  ")));
    }
    parts.join("\n\n")
}

/// Joins the lines of each paragraph: the terminal breaks them where it is as wide as it is.
fn unwrapped(text: &str) -> String {
    let paragraph = |text: &str| text.split('\n').collect::<Vec<_>>().join(" ");
    text.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}
