//! The JSON forms: `prinsjesdiff/changes/1` and `prinsjesdiff/publication/1`.
//!
//! Knows the names of keys and values, which never change within a version; the schemas stand in
//! `docs/schema/`. Must not know a word of prose, nor any language.

mod changes;
mod publication;

pub use changes::{changes_json, changes_text};
pub use publication::{publication_json, publication_text};

use serde::Serialize;

/// Writes a form as text: two spaces deep, keys in the order of the schema, a line end behind.
fn pretty<T: Serialize>(form: &T) -> String {
    // Writing strings and numbers into memory cannot fail; an empty text would be the sign of it.
    let mut text = serde_json::to_string_pretty(form).unwrap_or_default();
    text.push('\n');
    text
}
