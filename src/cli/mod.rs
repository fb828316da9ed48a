//! The command line: arguments in, work done by `pipeline`, results printed, an exit code out.
//!
//! Knows every room. Must not decide what is in a paper, an archive or a report.

pub mod args;
mod clock;
mod commands;
mod delivery;
mod exit;
mod failures;
mod given;
pub mod help;
mod opening;
mod progress;
mod service;
mod settings;
mod shell;
mod stop;
mod typed;
mod ui;
mod usage;
mod visible;

use std::ffi::OsString;

use clap::FromArgMatches as _;

use crate::apart;
use args::{Cli, Command};
pub use commands::completions::completions;
pub use exit::Exit;
use exit::Failure;
use given::Given;
use settings::Settings;
use ui::Ui;

/// Runs one command line and returns how it ended.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    // What the program asks of itself is no command for people.
    if arguments.get(1).is_some_and(|word| word == apart::COMMAND) {
        return read_pdf();
    }
    let language = settings::language_asked(&arguments);
    let mut command = help::command(language);
    let cli = command
        .try_get_matches_from_mut(&arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match cli {
        Ok(cli) => cli,
        Err(error) => {
            return usage::tell(&error, &command, &arguments, &Ui::new(language, false));
        }
    };
    if let Command::Completions(args) = &cli.command {
        let script = completions(args.shell, language);
        Ui::new(language, cli.quiet).result(&script);
        return Exit::Done;
    }
    let settings = match Settings::load(&cli) {
        Ok(settings) => settings,
        Err(error) => {
            let ui = Ui::new(language, cli.quiet).given(Given::of(&cli));
            let failure = failures::config(ui.wording, &error);
            if let Command::Doctor(args) = &cli.command {
                let defaults = Settings::defaults(&cli);
                let wrong = Some(failure.message.as_str());
                return end(commands::doctor::doctor(args, &defaults, wrong, &ui), &ui);
            }
            if let (Command::Setup(args), true) = (&cli.command, error.is_missing_file()) {
                let settings = Settings::defaults(&cli);
                return end(commands::setup::setup(args, &cli, &settings, &ui), &ui);
            }
            ui.always(&failure.message);
            return failure.exit;
        }
    };
    let ui = Ui::new(settings.language(), cli.quiet).given(Given::of(&cli));
    if let Err(failure) = opening::few_files(ui.wording) {
        return end(Err(failure), &ui);
    }
    end(dispatch(&cli, &settings, &ui), &ui)
}

/// What becomes of it is told by the process that asked.
fn read_pdf() -> Exit {
    if apart::serve().is_ok() { Exit::Done } else { Exit::Error }
}

fn end(result: Result<Exit, Failure>, ui: &Ui) -> Exit {
    match result {
        Ok(exit) => exit,
        Err(failure) => {
            ui.always(&failure.message);
            failure.exit
        }
    }
}

fn dispatch(cli: &Cli, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    match &cli.command {
        Command::Diff(args) => commands::diff::diff(args, settings, ui),
        Command::Report(args) => commands::diff::report(args, settings, ui),
        Command::Blame(args) => commands::blame::blame(args, settings, ui),
        Command::Log(args) => commands::log::log(args, settings, ui),
        Command::Search(args) => commands::search::search(args, settings, ui),
        Command::Extract(args) => commands::extract::extract(args, ui),
        Command::Run(args) => commands::run::run(args, settings, ui),
        Command::Backfill(args) => commands::run::backfill(args, settings, ui),
        Command::Daemon => commands::daemon::daemon(settings, ui),
        Command::Import(args) => commands::import::import(args, settings, ui),
        Command::Accept(args) => commands::keep::accept(args, settings, ui),
        Command::Verify => commands::keep::verify(settings, ui),
        Command::Rebuild(args) => commands::keep::rebuild(args, settings, ui),
        Command::Setup(args) => commands::setup::setup(args, cli, settings, ui),
        Command::Doctor(args) => commands::doctor::doctor(args, settings, None, ui),
        Command::Status => commands::status::status(settings, ui),
        Command::Config(args::ConfigCommand::Check) => Ok(commands::config::check(settings, ui)),
        Command::Send(args) => commands::send::send(args, settings, ui),
        Command::Resend(args) => commands::resend::resend(args, settings, ui),
        Command::Channel(args::ChannelCommand::List) => commands::send::list(settings, ui),
        Command::Channel(args::ChannelCommand::Test(args)) => {
            commands::send::test(args, settings, ui)
        }
        Command::Watch(args::WatchCommand::List) => Ok(commands::watch::list(settings, ui)),
        Command::Watch(args::WatchCommand::Preview(args)) => {
            commands::watch::preview(args, settings, ui)
        }
        Command::Site(args) => commands::site::site(args, settings, ui),
        Command::Serve(args) => commands::site::serve(args, settings, ui),
        Command::Demo(args) => commands::demo::demo(args, ui),
        // Answered before there are settings.
        Command::Completions(_) => Ok(Exit::Done),
    }
}
