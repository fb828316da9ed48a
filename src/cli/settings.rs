//! The configuration as this command line sees it.
//!
//! Knows which file is read and what an option overrides. Must not know what the keys mean.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ValueEnum as _;

use super::args::{Cli, Tongue};
use crate::archive::{Archive, ArchiveError};
use crate::config::{Config, ConfigError, ConfiguredLanguage};
use crate::history::files;
use crate::report::wording::Language;

/// The file that is read when none is named.
pub const USUAL_FILE: &str = "config.toml";

/// The configuration and where it came from.
#[derive(Debug)]
pub struct Settings {
    /// The settings.
    pub config: Config,
    /// The file they were read from; none when there is none and the defaults hold.
    pub file: Option<PathBuf>,
    archive: PathBuf,
}

/// Reports a configuration that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file cannot be read.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is wrong.
    #[error("{}: {error}", path.display())]
    Wrong {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: ConfigError,
    },
}

fn language(configured: ConfiguredLanguage) -> Language {
    match configured {
        ConfiguredLanguage::Dutch => Language::Dutch,
        ConfiguredLanguage::English => Language::English,
    }
}

/// Reads which language is asked for before anything else is understood: by the option, else by the
/// file that would be read.
pub fn language_asked(arguments: &[OsString]) -> Language {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let given = |option: &str| {
        let beside = words.windows(2).find_map(|two| (two[0] == option).then(|| two[1]));
        let inside = || words.iter().find_map(|word| word.strip_prefix(option)?.strip_prefix('='));
        beside.or_else(inside)
    };
    if let Some(asked) = given("--language").and_then(|name| Tongue::from_str(name, true).ok()) {
        return language(configured(asked));
    }
    let text = files::short_text(Path::new(given("--config").unwrap_or(USUAL_FILE)));
    language(text.map_or_else(|_| ConfiguredLanguage::default(), |text| Config::language_of(&text)))
}

fn configured(asked: Tongue) -> ConfiguredLanguage {
    match asked {
        Tongue::Nl => ConfiguredLanguage::Dutch,
        Tongue::En => ConfiguredLanguage::English,
    }
}

impl SettingsError {
    /// Tells whether a file was named that is not there.
    pub fn is_missing_file(&self) -> bool {
        matches!(self, Self::File { source, .. } if source.kind() == std::io::ErrorKind::NotFound)
    }
}

impl Settings {
    /// Reads the named file, else `config.toml` if it is there, else takes the defaults.
    pub fn load(cli: &Cli) -> Result<Self, SettingsError> {
        let file = match &cli.config {
            Some(path) => Some(path.clone()),
            // A link that leads nowhere is there, and must not pass for no configuration.
            None => Some(PathBuf::from(USUAL_FILE)).filter(|path| path.symlink_metadata().is_ok()),
        };
        let mut config = match &file {
            None => Config::default(),
            Some(path) => {
                let text = files::short_text(path)
                    .map_err(|source| SettingsError::File { path: path.clone(), source })?;
                Config::parse(&text)
                    .map_err(|error| SettingsError::Wrong { path: path.clone(), error })?
            }
        };
        if let Some(asked) = cli.language {
            config.language = configured(asked);
        }
        let archive = cli.archive.clone().unwrap_or_else(|| PathBuf::from(&config.archive.path));
        Ok(Self { config, file, archive })
    }

    /// Returns the defaults, for a command that goes on without a configuration that can be used.
    pub fn defaults(cli: &Cli) -> Self {
        let config = Config::default();
        let archive = cli.archive.clone().unwrap_or_else(|| PathBuf::from(&config.archive.path));
        Self { config, file: None, archive }
    }

    /// Returns the same with another configuration, as it was just written.
    pub fn with(&self, config: Config, cli: &Cli) -> Self {
        let archive = cli.archive.clone().unwrap_or_else(|| PathBuf::from(&config.archive.path));
        Self { config, file: self.file.clone(), archive }
    }

    /// Lists what in the file should be an address of mail and is none.
    pub fn wrong_addresses(&self) -> Vec<SettingsError> {
        let Some(path) = &self.file else { return Vec::new() };
        let text = files::short_text(path).unwrap_or_default();
        let wrong = |error| SettingsError::Wrong { path: path.clone(), error };
        Config::wrong_addresses(&text).into_iter().map(wrong).collect()
    }

    /// Returns the language of messages and reports.
    pub fn language(&self) -> Language {
        language(self.config.language)
    }

    /// Returns where the archive is.
    pub fn archive_path(&self) -> &Path {
        &self.archive
    }

    /// Opens the archive.
    pub fn open_archive(&self) -> Result<Archive, ArchiveError> {
        Archive::open(&self.archive)
    }
}
