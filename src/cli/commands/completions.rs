//! `completions`: what a shell needs to complete this command line.
//!
//! Knows the shells. Must not know any command.

use clap_complete::{Shell, generate};

use crate::cli::help;
use crate::report::wording::Language;

/// Returns the completions for a shell, with what they say in a language.
#[must_use]
pub fn completions(shell: Shell, language: Language) -> String {
    let mut command = help::outline(language);
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    generate(shell, &mut command, name, &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
