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
    stop::heed_file_limit();
    let language = settings::language_asked(&arguments);
    let mut command = help::command(language);
    let cli = command
        .try_get_matches_from_mut(&arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match cli {
        Ok(cli) => cli,
        Err(error) => {
            let ui = Ui::new(language, false);
            let told = usage::tell(&error, &command, &arguments, &ui);
            return end(Ok(told), Exit::Error, &ui);
        }
    };
    if let Command::Completions(args) = &cli.command {
        let script = completions(args.shell, language);
        let ui = Ui::new(language, cli.quiet);
        ui.result(&script);
        return end(Ok(Exit::Done), Exit::Error, &ui);
    }
    let settings = match Settings::load(&cli) {
        Ok(settings) => settings,
        Err(error) => {
            let ui = Ui::new(language, cli.quiet).given(Given::of(&cli));
            let failure = failures::config(ui.wording, &error);
            if let Command::Doctor(args) = &cli.command {
                let defaults = Settings::defaults(&cli);
                let wrong = Some(failure.message.as_str());
                return end(
                    commands::doctor::doctor(args, &defaults, wrong, &ui),
                    Exit::Error,
                    &ui,
                );
            }
            if let (Command::Setup(args), true) = (&cli.command, error.is_missing_file()) {
                let settings = Settings::defaults(&cli);
                return end(commands::setup::setup(args, &cli, &settings, &ui), Exit::Error, &ui);
            }
            ui.always(&failure.message);
            return failure.exit;
        }
    };
    let ui = Ui::new(settings.language(), cli.quiet).given(Given::of(&cli));
    if let Err(failure) = opening::few_files(ui.wording) {
        return end(Err(failure), Exit::Error, &ui);
    }
    // Where 1 is an answer, trouble is 2.
    let trouble = match &cli.command {
        Command::Search(_) => Exit::Usage,
        Command::Diff(args) if args.exit_code => Exit::Usage,
        _ => Exit::Error,
    };
    end(dispatch(&cli, &settings, &ui), trouble, &ui)
}

/// What becomes of it is told by the process that asked.
fn read_pdf() -> Exit {
    if apart::serve().is_ok() { Exit::Done } else { Exit::Error }
}

/// Says what went wrong, and returns the code; a result that could not be written is trouble.
fn end(result: Result<Exit, Failure>, trouble: Exit, ui: &Ui) -> Exit {
    let exit = match result {
        Ok(exit) => exit,
        Err(failure) => {
            ui.always(&failure.message);
            failure.exit
        }
    };
    let Some(kind) = ui.unwritten() else { return exit };
    let step = failures::step_of(ui.wording, &kind.into());
    ui.always(&ui.wording.output_unwritten(&ui.wording.system_error(kind), step));
    exit.max(trouble)
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
