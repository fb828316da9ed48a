//! The configuration: every setting, its default, and what is wrong with a file.
//!
//! Must not read a file, the environment or a secret: it takes the text and returns values.

mod addresses;
mod names;
mod settings;
pub mod setup;
mod values;
mod wrong;

use serde::Deserialize;

pub use names::OPERATOR;
pub use settings::{
    ArchiveSettings, Channel, ChannelForm, ChannelKind, Config, ConfiguredLanguage, OfficialSource,
    Operator, Schedule, Sources, TlsMode, Watch, Web,
};
pub use values::Secret;
pub use wrong::{ConfigError, nearest};

impl Config {
    /// Reads which language a text asks for, whatever else is wrong with it.
    #[must_use]
    pub fn language_of(text: &str) -> ConfiguredLanguage {
        #[derive(Deserialize)]
        struct Head {
            language: ConfiguredLanguage,
        }
        let settings = text.lines().take_while(|line| !line.trim_start().starts_with('['));
        let line = settings.filter(|line| line.trim_start().starts_with("language")).last();
        let read = line.and_then(|line| toml::from_str::<Head>(line).ok());
        read.map_or_else(ConfiguredLanguage::default, |head| head.language)
    }

    /// Lists senders and recipients in a text that are no e-mail address. A run goes on without
    /// them; whoever looks at the configuration wants to know.
    #[must_use]
    pub fn wrong_addresses(text: &str) -> Vec<ConfigError> {
        addresses::wrong(text, crate::deliver::is_mail_address)
    }

    /// Reads the text of a configuration file.
    ///
    /// # Examples
    ///
    /// ```
    /// use prinsjesdiff::config::Config;
    /// assert_eq!(Config::parse("")?, Config::default());
    /// # Ok::<(), prinsjesdiff::config::ConfigError>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let config: Self = toml::from_str(text).map_err(|error| wrong::told(&error, text))?;
        names::check(text, config.operator_channel().is_some())?;
        Ok(config)
    }
}

#[cfg(test)]
mod tests;
