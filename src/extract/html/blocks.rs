//! Small parts of the walk: the line that is read, the furniture of a page.
//!
//! Knows how they are kept. Must not know what elements mean.

use std::collections::BTreeMap;

use super::meaning::is_furniture_line;
use super::scan::{LINED, Page};
use crate::extract::element::Body;

/// The line of the file that is being read: the parser keeps none, so elements of a name are
/// counted here and in the scan. A page that leaves ends out may be some lines off.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    page: &'a Page<'a>,
    seen: BTreeMap<&'static str, usize>,
    current: u64,
}

impl<'a> Lines<'a> {
    pub fn of(page: &'a Page<'a>) -> Self {
        Self { page, seen: BTreeMap::new(), current: page.first_line }
    }

    pub fn enter(&mut self, name: &str) {
        let Some(lined) = LINED.iter().find(|lined| **lined == name) else { return };
        let seen = self.seen.entry(lined).or_default();
        let line = self.page.lines.get(lined).and_then(|lines| lines.get(*seen));
        *seen += 1;
        self.current = line.copied().unwrap_or(self.current).max(self.current);
    }

    pub fn current(&self) -> u64 {
        self.current
    }
}

/// Leaves out a line that the site adds; any other is read.
pub(super) fn furniture_or(text: String, read: impl FnOnce(String) -> Body) -> Body {
    if is_furniture_line(&text) { Body::LeftOut("page-furniture", text) } else { read(text) }
}
