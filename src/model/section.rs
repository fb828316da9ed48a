//! A section of an article: the objective, the role and responsibility, and the rest.
//!
//! Knows the kinds. Must not know how headings are recognised: that is `extract`'s dated table.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Block, NotA};

/// The kinds of section, in the order A to E.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// A: the general objective.
    Doelstelling,
    /// B: the minister's role and responsibility.
    RolEnVerantwoordelijkheid,
    /// C of a budget: policy changes.
    Beleidswijzigingen,
    /// C of an annual report: policy conclusions.
    Beleidsconclusies,
    /// D: budgetary consequences.
    BudgettaireGevolgen,
    /// E: explanation of the instruments.
    Toelichting,
    /// The operational objectives of the budgets up to 2012, each with what explains it.
    OperationeleDoelstellingen,
    /// Whatever else stands in an article.
    Overig,
}

impl SectionKind {
    /// All kinds, in order.
    pub const ALL: [Self; 8] = [
        Self::Doelstelling,
        Self::RolEnVerantwoordelijkheid,
        Self::Beleidswijzigingen,
        Self::Beleidsconclusies,
        Self::BudgettaireGevolgen,
        Self::Toelichting,
        Self::OperationeleDoelstellingen,
        Self::Overig,
    ];

    /// Returns the name used in paths and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Doelstelling => "doelstelling",
            Self::RolEnVerantwoordelijkheid => "rol-en-verantwoordelijkheid",
            Self::Beleidswijzigingen => "beleidswijzigingen",
            Self::Beleidsconclusies => "beleidsconclusies",
            Self::BudgettaireGevolgen => "budgettaire-gevolgen",
            Self::Toelichting => "toelichting",
            Self::OperationeleDoelstellingen => "operationele-doelstellingen",
            Self::Overig => "overig",
        }
    }

    /// Returns the letter the budget regulation gives it, if it has one.
    #[must_use]
    pub fn letter(self) -> Option<char> {
        match self {
            Self::Doelstelling => Some('A'),
            Self::RolEnVerantwoordelijkheid => Some('B'),
            Self::Beleidswijzigingen | Self::Beleidsconclusies => Some('C'),
            Self::BudgettaireGevolgen => Some('D'),
            Self::Toelichting => Some('E'),
            Self::OperationeleDoelstellingen | Self::Overig => None,
        }
    }

    /// Tells whether year-against-year findings are made of it: only A and B.
    #[must_use]
    pub fn is_compared(self) -> bool {
        matches!(self, Self::Doelstelling | Self::RolEnVerantwoordelijkheid)
    }

    /// Tells whether a passage of it may have become one of A or B: since 2013 goals are told there that
    /// were operational objectives before.
    #[must_use]
    pub fn is_followed(self) -> bool {
        self.is_compared() || self == Self::OperationeleDoelstellingen
    }
}

impl fmt::Display for SectionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for SectionKind {
    type Err = NotA;

    fn from_str(text: &str) -> Result<Self, NotA> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| NotA::new(text, "a section, such as doelstelling"))
    }
}

/// A picture in a section: what is drawn in it is not read, and nobody compares it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Picture {
    /// The file that the paper names; empty where it names none.
    pub name: String,
    /// What the paper calls it in its stead, where that is no text of the section.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
}

impl Picture {
    /// Returns what of its name says which picture it is: the number behind the identifier of its own
    /// paper, which every paper has anew.
    #[must_use]
    pub fn file(&self) -> &str {
        let name = self.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let of_paper = name.starts_with("kst-").then(|| name.rsplit('-').next());
        of_paper.flatten().unwrap_or(name)
    }
}

/// One section as printed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Section {
    /// What kind of section it is.
    pub kind: SectionKind,
    /// The letter printed before the heading.
    pub letter: Option<char>,
    /// The heading as printed, without the letter; empty where the paper prints none.
    pub heading: String,
    /// Its text.
    pub blocks: Vec<Block>,
    /// The pictures in it, in printed order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<Picture>,
}
