//! What `setup` asks and says.
//!
//! Knows sentences in the manner of the glossary, which has none for these. Must not know what is
//! answered.

use super::Wording;

impl Wording {
    /// A question with the answer that holds without one.
    #[must_use]
    pub fn setup_question(self, number: usize, question: &str, usual: &str) -> String {
        format!("{number}. {question} [{usual}]")
    }

    /// An answer that is not understood; the question is put again.
    #[must_use]
    pub fn setup_not_understood(self, found: &str, example: &str) -> String {
        let what = self.not_understood(found, example);
        format!("{}.", super::capitalised(&what))
    }

    /// The file was written; an earlier one was kept.
    #[must_use]
    pub fn setup_written(self, file: &str, kept: Option<&str>) -> String {
        match kept {
            Some(kept) => self.setup_written_kept(file, kept),
            None => self.setup_written_none(file),
        }
    }
}
