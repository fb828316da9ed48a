//! What is wrong with a configuration, in words.
//!
//! Knows the kinds of mistake as values and their sentences. Must not know how a file is read.

use serde::{Deserialize, Serialize};

use super::Wording;

/// What is wrong with a setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SettingProblem {
    /// The text is no TOML.
    Syntax,
    /// A setting stands there twice.
    DuplicateKey,
    /// A setting is missing.
    Missing(String),
    /// A value of another type than expected.
    Type(ValueType),
    /// A word that is not among those that fit.
    Choice {
        /// What stands there.
        found: String,
        /// What fits.
        choices: Vec<String>,
    },
    /// A secret that is not given as where it is.
    Secret,
    /// No address of a host of git.
    Remote,
    /// An empty text, or one with ends of lines and other signs that do not show.
    Line,
    /// No address of the web.
    Web,
    /// No address and port to listen on.
    Listen,
    /// No e-mail address.
    NoMailAddress {
        /// The setting.
        setting: String,
        /// What stands there.
        found: String,
    },
    /// A number outside its bounds.
    Bounds {
        /// The setting.
        setting: String,
        /// The least.
        least: String,
        /// The most.
        most: String,
    },
    /// No budget year.
    Year(String),
    /// No chapter.
    Chapter(String),
    /// No word to look for.
    Word(String),
    /// A name with other signs than names have.
    Name,
    /// A cron line with another number of fields.
    CronFields(usize),
    /// A field of a cron line that is not understood.
    CronField(String),
    /// A cron line that names days of the month and weekdays.
    CronDays,
    /// A cron line that never comes.
    CronNever(String),
    /// No time zone.
    Zone(String),
    /// A name that another channel or watch has.
    NameTwice {
        /// Whether it is a channel; else a watch.
        of: Named,
        /// The name.
        name: String,
        /// The line on which it stands first.
        first: usize,
    },
    /// A name that the program uses itself.
    NameTaken(String),
    /// A watch names a channel that is not there.
    NoSuchChannel {
        /// The watch.
        watch: String,
        /// The channel.
        channel: String,
        /// The channels that are there.
        known: Vec<String>,
    },
    /// An operator is to get mail and no channel sends any.
    OperatorWithoutMail,
    /// Anything else, as the reader of the file says it.
    Other(String),
}

/// What has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Named {
    /// A channel.
    Channel,
    /// A watch.
    Watch,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ValueType {
    /// A text between quotes.
    Text,
    /// A number.
    Number,
    /// A list between brackets.
    List,
    /// `true` or `false`.
    Truth,
    /// A table.
    Table,
}

impl Wording {
    /// Tells what is wrong with a setting: a clause without a stop.
    #[must_use]
    pub fn setting_problem(self, problem: &SettingProblem) -> String {
        match problem {
            SettingProblem::Syntax => self.setting_problem_syntax().to_owned(),
            SettingProblem::DuplicateKey => self.setting_problem_duplicate_key().to_owned(),
            SettingProblem::Missing(key) => self.setting_problem_missing_key(key),
            SettingProblem::Type(expected) => self.wrong_type(*expected).to_owned(),
            SettingProblem::Choice { found, choices } => self.no_choice(found, choices),
            SettingProblem::Secret => self.setting_problem_secret().to_owned(),
            SettingProblem::Remote => self.no_remote().to_owned(),
            SettingProblem::Line => self.setting_problem_line().to_owned(),
            SettingProblem::Web => self.setting_problem_web().to_owned(),
            SettingProblem::Listen => self.setting_problem_listen().to_owned(),
            SettingProblem::NoMailAddress { setting, found } => {
                self.no_mail_address(setting, found)
            }
            SettingProblem::Bounds { setting, least, most } => {
                self.setting_problem_bounds_setting_least(least, most, setting)
            }
            SettingProblem::Year(found) => self.setting_problem_year_found(found),
            SettingProblem::Chapter(found) => self.setting_problem_chapter_found(found),
            SettingProblem::Word(found) => self.setting_problem_word_found(found),
            SettingProblem::Name => self.setting_problem_name().to_owned(),
            SettingProblem::CronFields(found) => self.setting_problem_cron_fields_found(found),
            SettingProblem::CronField(found) => self.setting_problem_cron_field_found(found),
            SettingProblem::CronDays => self.setting_problem_cron_days().to_owned(),
            SettingProblem::CronNever(found) => self.setting_problem_cron_never_found(found),
            SettingProblem::Zone(found) => self.setting_problem_zone_found(found),
            SettingProblem::NameTwice { of, name, first } => {
                let what = match of {
                    Named::Channel => self.setting_problem_channel(),
                    Named::Watch => self.setting_problem_watch(),
                };
                self.setting_problem_name_twice_of_name(first, name, what)
            }
            SettingProblem::NameTaken(name) => self.setting_problem_name_taken_name(name),
            SettingProblem::NoSuchChannel { watch, channel, known } => {
                self.no_channel(watch, channel, known)
            }
            SettingProblem::OperatorWithoutMail => self.operator_without_mail().to_owned(),
            SettingProblem::Other(said) => said.clone(),
        }
    }

    fn wrong_type(self, expected: ValueType) -> &'static str {
        match expected {
            ValueType::Text => self.wrong_type_text(),
            ValueType::Number => self.wrong_type_number(),
            ValueType::List => self.wrong_type_list(),
            ValueType::Truth => self.wrong_type_truth(),
            ValueType::Table => self.wrong_type_table(),
        }
    }

    fn no_choice(self, found: &str, choices: &[String]) -> String {
        let quoted: Vec<String> = choices.iter().map(|one| format!("\"{one}\"")).collect();
        let list = self.list(&quoted);
        self.no_choice_sentence(found, list)
    }

    fn no_channel(self, watch: &str, channel: &str, known: &[String]) -> String {
        let none = self.no_channel_none(channel, watch);
        if known.is_empty() {
            return none;
        }
        let list = self.list(known);
        self.no_channel_sentence(list, none)
    }
}
