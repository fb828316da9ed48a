//! What the command line says: usage, files that are not there, and what to do next.
//!
//! Knows sentences in the manner of the glossary, which has none for these. Must not know what
//! went wrong inside: it is handed values.

use std::io::ErrorKind;

use crate::model::{BudgetYear, Kind};

use super::Wording;

impl Wording {
    /// A value that does not fit.
    #[must_use]
    pub fn usage_bad_value(self, argument: &str, found: &str, fitting: &[String]) -> String {
        let quoted: Vec<String> = fitting.iter().map(|one| format!("‘{one}’")).collect();
        match quoted.as_slice() {
            [] => self.usage_bad_value_without_fitting(argument, found),
            [one] => self.usage_bad_value_one(argument, one, found),
            _ => self.usage_bad_value_many(argument, self.list(fitting), found),
        }
    }

    /// The nearest right words, one or two.
    #[must_use]
    pub fn usage_did_you_mean(self, nearest: &[String]) -> String {
        let quoted: Vec<String> = nearest.iter().map(|one| format!("‘{one}’")).collect();
        self.usage_did_you_mean_sentence(match quoted.as_slice() {
            [first, second, ..] => self.usage_or(first, second),
            _ => quoted.concat(),
        })
    }

    /// What the operating system said of a file.
    #[must_use]
    pub fn system_error(self, kind: ErrorKind) -> String {
        match kind {
            ErrorKind::NotFound => self.system_error_not_found().to_owned(),
            ErrorKind::PermissionDenied => self.system_error_permission_denied().to_owned(),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                self.system_error_storage_full().to_owned()
            }
            ErrorKind::FileTooLarge => self.system_error_file_too_large().to_owned(),
            ErrorKind::IsADirectory => self.system_error_is_a_directory().to_owned(),
            ErrorKind::NotADirectory => self.system_error_not_a_directory().to_owned(),
            ErrorKind::InvalidData => self.system_error_invalid_data().to_owned(),
            ErrorKind::ReadOnlyFilesystem => self.system_error_read_only_filesystem().to_owned(),
            ErrorKind::Unsupported => self.system_error_unsupported().to_owned(),
            ErrorKind::AddrInUse => self.system_error_addr_in_use().to_owned(),
            ErrorKind::AlreadyExists => self.system_error_already_exists().to_owned(),
            ErrorKind::AddrNotAvailable => self.system_error_addr_not_available().to_owned(),
            other => self.system_error_other(other),
        }
    }

    /// A folder with papers of more than one edition.
    #[must_use]
    pub fn mixed_editions(self, path: &str, editions: &[(Kind, BudgetYear)]) -> String {
        let names: Vec<String> = editions.iter().map(|edition| self.edition(*edition)).collect();
        let list = self.list(&names);
        self.mixed_editions_sentence(list, path)
    }

    /// `run`: how often the service was asked.
    #[must_use]
    pub fn run_requests(self, requests: u64) -> String {
        let n = self.number(requests);
        if requests == 1 {
            return self.run_requests_one_requests().to_owned();
        }
        self.run_requests_sentence(n)
    }
}
