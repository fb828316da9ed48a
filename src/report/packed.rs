//! What may go wrong when a report becomes a file of an office program.
//!
//! Knows nothing of such files. Must not word what went wrong.

/// Reports that something does not fit the form of a document or a workbook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct PackError(pub String);
