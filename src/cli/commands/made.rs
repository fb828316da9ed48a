//! Where a result goes: the terminal, a pipe, or a file that was named.
//!
//! Knows texts and files. Must not know what is in them.

use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::Path;

use crate::cli::exit::Failure;
use crate::cli::failures;
use crate::cli::ui::Ui;

/// A result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// A text, which a terminal can show.
    Text(String),
    /// The bytes of a file, which it cannot.
    File(Vec<u8>),
}

impl Made {
    /// Returns the text; a file has none.
    pub fn into_text(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::File(_) => String::new(),
        }
    }

    /// Brings the result where it goes; a terminal is given no bytes.
    pub fn put(&self, output: Option<&Path>, ui: &Ui) -> Result<(), Failure> {
        match (self, output) {
            (Self::Text(text), None) => ui.result(text),
            (Self::File(_), None) if io::stdout().is_terminal() => {
                return Err(Failure::usage(ui.wording.file_needs_output()));
            }
            (Self::File(bytes), None) => ui.bytes(bytes),
            (made, Some(path)) => {
                let bytes = match made {
                    Self::Text(text) => format!("{}\n", text.trim_end_matches('\n')).into_bytes(),
                    Self::File(bytes) => bytes.clone(),
                };
                fs::write(path, bytes)
                    .map_err(|error| failures::written(ui.wording, path, &error))?;
                ui.tell(&ui.wording.written_to(&path.display().to_string()));
            }
        }
        Ok(())
    }
}
