//! What was given on the command line stands again in what is advised: the file that is read is named,
//! and a command that is named as the next step has the same options.
//!
//! Knows how sentences name the configuration and commands. Must not know why.

use super::args::Cli;
use super::settings::USUAL_FILE;
use super::shell::word;

/// How a sentence begins and ends the name of a command.
const OPENS: &str = "‘prinsjesdiff ";
const CLOSES: char = '’';

/// Commands that take no archive and no configuration, or that were asked for as they are.
const ALONE: &[&str] = &["demo", "--help"];

/// The options that hold for every command, as they were given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    config: Option<String>,
    archive: Option<String>,
}

impl Given {
    /// Reads them from a command line.
    pub fn of(cli: &Cli) -> Self {
        let shown = |path: &std::path::PathBuf| path.display().to_string();
        Self {
            config: cli.config.as_ref().map(shown).filter(|file| file != USUAL_FILE),
            archive: cli.archive.as_ref().map(shown),
        }
    }

    /// Returns them as they are typed, with a space before each.
    pub fn options(&self, command: &str) -> String {
        let mut options = String::new();
        for (name, value) in [("--config", &self.config), ("--archive", &self.archive)] {
            if let Some(value) = value.as_ref().filter(|_| !command.contains(name)) {
                options = format!("{options} {name} {}", word(value));
            }
        }
        options
    }

    /// Says a sentence with what was given.
    pub fn said(&self, text: &str) -> String {
        if *self == Self::default() {
            return text.to_owned();
        }
        let text = match &self.config {
            Some(file) => named(text, file),
            None => text.to_owned(),
        };
        let mut parts = text.split(OPENS);
        let mut said = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (command, rest) = part.split_once(CLOSES).unwrap_or((part, ""));
            let is_alone = ALONE.iter().any(|alone| command.split(' ').any(|word| word == *alone));
            let options = if is_alone { String::new() } else { self.options(command) };
            let close = if part.contains(CLOSES) { "’" } else { "" };
            said = format!("{said}{OPENS}{command}{options}{close}{rest}");
        }
        said
    }
}

/// Names the file where a sentence names the usual one; a path that ends with it is another, and what is
/// quoted is meant as it stands.
fn named(text: &str, file: &str) -> String {
    let is_of_name = |c: char| c.is_alphanumeric() || "/\\-_‘".contains(c);
    let mut parts = text.split(USUAL_FILE).peekable();
    let mut said = String::new();
    while let Some(part) = parts.next() {
        said.push_str(part);
        if let Some(after) = parts.peek() {
            let is_alone = !part.ends_with(is_of_name) && !after.starts_with(is_of_name);
            said.push_str(if is_alone { file } else { USUAL_FILE });
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(config: Option<&str>, archive: Option<&str>, text: &str, expected: &str) {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let given = Given { config: owned(config), archive: owned(archive) };
        assert_eq!(given.said(text), expected);
    }

    #[test]
    fn a_command_that_is_named_has_the_options_that_were_given() {
        let advice = "Begin met ‘prinsjesdiff run’ of ‘prinsjesdiff demo’.";
        check(None, None, advice, advice);
        check(
            Some("mijn.toml"),
            Some("archief 2"),
            advice,
            "Begin met ‘prinsjesdiff run --config mijn.toml --archive 'archief 2'’ of ‘prinsjesdiff demo’.",
        );
        let own = "Geef ‘prinsjesdiff report --archive snapshots/demo’.";
        check(None, Some("x"), own, own);
        let help = "Zie ‘prinsjesdiff diff --help’.";
        check(Some("mijn.toml"), None, help, help);
    }

    #[test]
    fn the_file_that_was_given_is_named() {
        check(
            Some("mijn.toml"),
            None,
            "‘x’ in config.toml, regel 3.",
            "‘x’ in mijn.toml, regel 3.",
        );
        let other = "etc/config.toml staat naast config.toml.oud";
        let near = "mijn.toml bestaat niet. Bedoelde u ‘config.toml’?";
        check(Some("mijn.toml"), None, near, near);
        check(Some("mijn.toml"), None, other, "etc/config.toml staat naast mijn.toml.oud");
    }
}
