//! A line of pages, and what its words say of its rank.

use super::super::element::Style;
use crate::model::Role;

/// A line of the pages with its number in the file.
pub(super) type Line<'a> = (u64, &'a str);

/// Returns the rank of a heading by what it says: a role stands under everything else.
pub(super) fn style_of(text: &str) -> Style {
    if Role::recognise(text).is_some() { Style::Italic } else { Style::Bold }
}
