//! The official identifier of a parliamentary paper.
//!
//! Knows the shape `kst-{dossier}-{chapter}-{number}` and its suffixes. Must not know addresses of
//! services.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::NotA;

/// An identifier such as `kst-36410-VII-2` or `kst-36410-VII-2-h1`.
///
/// The suffix (`-h1` reprint, `-n1` correction) tells bodies of one paper apart; the paper itself
/// is the identifier without it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PaperId {
    base: String,
    suffix: Option<String>,
}

impl PaperId {
    /// Reads an identifier; only letters, digits and hyphens may stand in it, so that it is safe
    /// as a file name.
    pub fn parse(text: &str) -> Result<Self, NotA> {
        let wrong = || NotA::new(text, "the identifier of a paper, such as kst-36410-VII-2");
        let rest = text.strip_prefix("kst-").ok_or_else(wrong)?;
        let clean = rest.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if rest.is_empty() || !clean || text.len() > 64 || rest.split('-').any(str::is_empty) {
            return Err(wrong());
        }
        match text.rsplit_once('-') {
            Some((base, tail)) if is_suffix(tail) && base.len() > "kst-".len() => {
                Ok(Self { base: base.to_owned(), suffix: Some(tail.to_owned()) })
            }
            _ => Ok(Self { base: text.to_owned(), suffix: None }),
        }
    }

    /// Makes the identifier of a typeset paper from its numbers.
    #[must_use]
    pub fn of(dossier: &str, chapter: &str, number: &str) -> Self {
        let base = if chapter.is_empty() {
            format!("kst-{dossier}-{number}")
        } else {
            format!("kst-{dossier}-{chapter}-{number}")
        };
        Self { base, suffix: None }
    }

    /// Returns the identifier without suffix: the paper whose body this is.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Returns the suffix without its hyphen, if there is one.
    #[must_use]
    pub fn suffix(&self) -> Option<&str> {
        self.suffix.as_deref()
    }

    /// Tells whether this is the number a paper bears until it is typeset, `kst-1259252`; its own
    /// identifier comes later.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        self.base
            .strip_prefix("kst-")
            .is_some_and(|rest| rest.len() >= 6 && rest.bytes().all(|b| b.is_ascii_digit()))
    }

    /// Returns the same identifier with this suffix (`h1`, `n2`).
    #[must_use]
    pub fn with_suffix(self, suffix: &str) -> Self {
        Self { suffix: Some(suffix.to_owned()), ..self }
    }
}

fn is_suffix(tail: &str) -> bool {
    let mut chars = tail.chars();
    matches!(chars.next(), Some('h' | 'n'))
        && chars.as_str().len() < 3
        && !chars.as_str().is_empty()
        && chars.all(|c| c.is_ascii_digit())
}

impl fmt::Display for PaperId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.base)?;
        match &self.suffix {
            Some(suffix) => write!(f, "-{suffix}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reprint_belongs_to_the_paper_without_the_suffix() {
        let id = PaperId::parse("kst-36410-VII-2-h1").unwrap();
        assert_eq!((id.base(), id.suffix()), ("kst-36410-VII-2", Some("h1")));
        assert_eq!(id.to_string(), "kst-36410-VII-2-h1");
    }

    #[test]
    fn chapter_h_is_not_a_reprint() {
        let id = PaperId::parse("kst-36410-H-2").unwrap();
        assert_eq!((id.base(), id.suffix()), ("kst-36410-H-2", None));
    }

    #[test]
    fn a_number_alone_is_an_identifier_for_the_time_being() {
        let provisional = |text: &str| PaperId::parse(text).unwrap().is_provisional();
        assert!(provisional("kst-1259252") && provisional("kst-999999"));
        assert!(!provisional("kst-36410-VII-2") && !provisional("kst-36410"));
    }

    #[test]
    fn what_could_leave_a_folder_is_refused() {
        for text in ["kst-../x", "kst-", "stb-2014-296", "kst-1--2", "kst-1/2", "kst-é"] {
            assert!(PaperId::parse(text).is_err(), "{text}");
        }
    }
}
