//! A paper as the service announces it.
//!
//! Knows the fields of an announcement. Must not know how it was found.

use chrono::NaiveDate;

use crate::model::{BudgetYear, Chapter, Kind, PaperId, Vergaderjaar};

/// The forms in which a paper can be out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// The official XML: what is archived.
    Xml,
    /// The HTML rendition.
    Html,
    /// The PDF.
    Pdf,
    /// What the service says of the paper.
    Metadata,
    /// The pages per article of another site.
    Pages,
}

impl Form {
    /// Returns the name the service has for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Xml => "xml",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Metadata => "metadata",
            Self::Pages => "pages",
        }
    }

    pub(super) fn read(name: &str) -> Option<Self> {
        [Self::Xml, Self::Html, Self::Pdf, Self::Metadata]
            .into_iter()
            .find(|form| form.as_str() == name)
    }
}

/// Whether a paper has been typeset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperStatus {
    /// Typeset, with its own identifier.
    Typeset,
    /// Not yet: its identifier is a provisional number.
    Untypeset,
}

/// A paper that the service has announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// Its identifier; provisional as long as it is not typeset.
    pub id: PaperId,
    /// Whether it is typeset.
    pub status: PaperStatus,
    /// Its kind.
    pub kind: Kind,
    /// Its budget year, as the title of the dossier has it.
    pub year: BudgetYear,
    /// Its chapter.
    pub chapter: Chapter,
    /// Its dossier without chapter, `36410`.
    pub dossier: String,
    /// Its number in the dossier; empty when the service does not say.
    pub number: String,
    /// The title of the dossier.
    pub dossier_title: String,
    /// Its own title; may be empty.
    pub title: String,
    /// Its parliamentary year, when the service says so.
    pub vergaderjaar: Option<Vergaderjaar>,
    /// Since when it is out, when the service says so.
    pub available: Option<NaiveDate>,
    /// When the service last changed it, when it says so.
    pub modified: Option<NaiveDate>,
    /// Where the service says it is, by form; empty when it does not say.
    pub places: Vec<(Form, String)>,
}

impl Announced {
    /// Tells whether the service says that a form is out; `None` when it says nothing of forms.
    #[must_use]
    pub fn has(&self, form: Form) -> Option<bool> {
        if self.places.is_empty() {
            None
        } else {
            Some(self.places.iter().any(|(known, _)| *known == form))
        }
    }

    /// Returns its number in the dossier; where the service does not say, the one such papers have.
    #[must_use]
    pub fn usual_number(&self) -> &str {
        match (self.number.as_str(), self.kind) {
            ("", Kind::Jaarverslag) => "1",
            ("", Kind::Slotwet) => "4",
            ("", _) => "2",
            (number, _) => number,
        }
    }

    /// Returns the identifier the paper has, or will have once it is typeset.
    #[must_use]
    pub fn own_id(&self) -> PaperId {
        match self.status {
            PaperStatus::Typeset => self.id.clone(),
            PaperStatus::Untypeset => {
                PaperId::of(&self.dossier, self.chapter.as_str(), self.usual_number())
            }
        }
    }

    /// Returns the forms that can be read and that the service says are out.
    #[must_use]
    pub fn forms(&self) -> Vec<Form> {
        let mut forms: Vec<Form> = self
            .places
            .iter()
            .map(|(form, _)| *form)
            .filter(|form| *form != Form::Metadata)
            .collect();
        forms.sort_unstable();
        forms.dedup();
        forms
    }
}
