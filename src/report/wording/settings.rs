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
            SettingProblem::Syntax => self
                .pick("dit is geen geldige TOML", "this is not valid TOML")
                .to_owned(),
            SettingProblem::DuplicateKey => self
                .pick("deze instelling staat er tweemaal", "this setting stands there twice")
                .to_owned(),
            SettingProblem::Missing(key) => {
                say!(self, "de instelling ‘{key}’ ontbreekt", "the setting ‘{key}’ is missing")
            }
            SettingProblem::Type(expected) => self.wrong_type(*expected).to_owned(),
            SettingProblem::Choice { found, choices } => self.no_choice(found, choices),
            SettingProblem::Secret => self
                .pick(
                    "een geheim wordt opgegeven als env:NAAM of file:PAD en staat nooit in dit bestand",
                    "a secret is given as env:NAME or file:PATH and never stands in this file",
                )
                .to_owned(),
            SettingProblem::Remote => self.no_remote().to_owned(),
            SettingProblem::NoMailAddress { setting, found } => {
                self.no_mail_address(setting, found)
            }
            SettingProblem::Bounds { setting, least, most } => say!(
                self,
                "‘{setting}’ is ten minste {least} en ten hoogste {most}",
                "‘{setting}’ is at least {least} and at most {most}",
            ),
            SettingProblem::Year(found) => say!(
                self,
                "‘{found}’ is geen begrotingsjaar, zoals 2026",
                "‘{found}’ is no budget year, such as 2026",
            ),
            SettingProblem::Chapter(found) => say!(
                self,
                "‘{found}’ is geen begrotingshoofdstuk, zoals \"VII\" of \"B\"",
                "‘{found}’ is no budget chapter, such as \"VII\" or \"B\"",
            ),
            SettingProblem::Word(found) => say!(
                self,
                "naar ‘{found}’ kan niet worden gezocht: elk woord heeft ten minste twee letters, en * staat voor elke uitgang",
                "‘{found}’ cannot be looked for: each word has at least two letters, and * stands for any ending",
            ),
            SettingProblem::Name => self
                .pick(
                    "een naam bestaat uit a tot z, 0 tot 9 en koppeltekens",
                    "a name consists of a to z, 0 to 9 and hyphens",
                )
                .to_owned(),
            SettingProblem::CronFields(found) => say!(
                self,
                "‘cron’ heeft vijf velden (minuut, uur, dag, maand, weekdag), niet {found}",
                "‘cron’ has five fields (minute, hour, day, month, weekday), not {found}",
            ),
            SettingProblem::CronField(found) => say!(
                self,
                "‘{found}’ wordt in ‘cron’ niet begrepen",
                "‘{found}’ is not understood in ‘cron’",
            ),
            SettingProblem::CronDays => self
                .pick(
                    "‘cron’ noemt dagen van de maand of weekdagen, niet beide",
                    "‘cron’ names days of the month or weekdays, not both",
                )
                .to_owned(),
            SettingProblem::CronNever(found) => say!(
                self,
                "de dag die ‘{found}’ noemt, komt nooit",
                "the day that ‘{found}’ names never comes",
            ),
            SettingProblem::Zone(found) => say!(
                self,
                "‘{found}’ is geen tijdzone, zoals Europe/Amsterdam",
                "‘{found}’ is no time zone, such as Europe/Amsterdam",
            ),
            SettingProblem::NameTwice { of, name, first } => {
                let what = match of {
                    Named::Channel => self.pick("een kanaal", "a channel"),
                    Named::Watch => self.pick("een attendering", "a watch"),
                };
                say!(
                    self,
                    "‘{name}’ is al de naam van {what} (regel {first})",
                    "‘{name}’ is the name of {what} already (line {first})",
                )
            }
            SettingProblem::NameTaken(name) => say!(
                self,
                "de naam ‘{name}’ gebruikt prinsjesdiff zelf; kies een andere",
                "prinsjesdiff uses the name ‘{name}’ itself; choose another",
            ),
            SettingProblem::NoSuchChannel { watch, channel, known } => {
                self.no_channel(watch, channel, known)
            }
            SettingProblem::OperatorWithoutMail => self.operator_without_mail().to_owned(),
            SettingProblem::Other(said) => said.clone(),
        }
    }

    fn operator_without_mail(self) -> &'static str {
        self.pick(
            "de beheerder krijgt bericht over het eerste kanaal van soort \"email\", en dat is er niet",
            "the operator is told through the first channel of kind \"email\", and there is none",
        )
    }

    fn no_remote(self) -> &'static str {
        self.pick(
            "‘remote’ is het adres van een git-host en begint niet met een streepje",
            "‘remote’ is the address of a git host and does not begin with a hyphen",
        )
    }

    fn no_mail_address(self, setting: &str, found: &str) -> String {
        say!(
            self,
            "‘{found}’ bij ‘{setting}’ is geen e-mailadres; een naam met een komma staat tussen dubbele aanhalingstekens",
            "‘{found}’ at ‘{setting}’ is no e-mail address; a name with a comma stands between double quotes",
        )
    }

    fn wrong_type(self, expected: ValueType) -> &'static str {
        match expected {
            ValueType::Text => self.pick(
                "hier hoort een tekst tussen aanhalingstekens",
                "a text between quotes belongs here",
            ),
            ValueType::Number => self.pick("hier hoort een getal", "a number belongs here"),
            ValueType::List => self.pick(
                "hier hoort een lijst tussen vierkante haken",
                "a list between square brackets belongs here",
            ),
            ValueType::Truth => self.pick("hier hoort true of false", "true or false belongs here"),
            ValueType::Table => {
                self.pick("hier hoort een groep instellingen", "a group of settings belongs here")
            }
        }
    }

    fn no_choice(self, found: &str, choices: &[String]) -> String {
        let quoted: Vec<String> = choices.iter().map(|one| format!("\"{one}\"")).collect();
        let list = self.list(&quoted);
        say!(
            self,
            "‘{found}’ past hier niet; mogelijk zijn {list}",
            "‘{found}’ does not fit here; possible are {list}",
        )
    }

    fn no_channel(self, watch: &str, channel: &str, known: &[String]) -> String {
        let none = say!(
            self,
            "attendering ‘{watch}’ noemt kanaal ‘{channel}’, maar dat kanaal bestaat niet",
            "watch ‘{watch}’ names channel ‘{channel}’, but there is no such channel",
        );
        if known.is_empty() {
            return none;
        }
        let list = self.list(known);
        say!(self, "{none}; wel ingesteld: {list}", "{none}; configured are: {list}")
    }
}
