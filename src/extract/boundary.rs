//! Where an article ends.
//!
//! Knows the headings that open another part of the paper. Must not know what is in the article.

use super::element::{Heading, Style};
use super::zone::{Zone, zone};

/// Where the open article stands in the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The depth of its own division; `None` for a flat heading.
    pub depth: Option<u8>,
    /// Its place numbers: `4` and `1` of `4.1 Artikel 1`.
    pub number: Option<(u32, u32)>,
}

/// Tells whether a heading that opens neither article nor section ends the open article.
pub(crate) fn is_part_heading(place: &Standing, heading: &Heading) -> bool {
    let inside = matches!((place.depth, heading.depth), (Some(own), Some(depth)) if depth > own);
    if inside {
        return false;
    }
    // Flat headings inside an article that is a division end with the division.
    if place.depth.is_some() && heading.depth.is_none() {
        return false;
    }
    if matches!(zone(&heading.text), Some(Zone::Policy | Zone::NonPolicy | Zone::None)) {
        return true;
    }
    match (place.number, leading_number(&heading.text)) {
        (Some((major, minor)), Some((first, second))) => {
            first == major + 1 && second == 0 || (first == major && minor > 0 && second > minor)
        }
        _ => false,
    }
}

/// A numbered part of a paper whose headings are flat: `3. Niet-beleidsartikelen`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    number: u32,
    style: Style,
}

impl Part {
    /// Reads the heading of a part in which articles stand.
    pub fn of(heading: &Heading) -> Option<Self> {
        let opens = matches!(zone(&heading.text), Some(Zone::Policy | Zone::NonPolicy));
        let number = leading_number(&heading.text).filter(|(_, second)| *second == 0);
        let flat = opens && heading.depth.is_none();
        number.filter(|_| flat).map(|(number, _)| Self { number, style: heading.style })
    }

    /// Tells whether a heading opens the next part; sections of articles are set otherwise.
    pub fn ends_at(self, heading: &Heading, sections: Option<Style>) -> bool {
        heading.depth.is_none()
            && heading.style == self.style
            && sections != Some(self.style)
            && leading_number(&heading.text) == Some((self.number + 1, 0))
    }
}

/// Reads the place from an article's label: `4.1 Artikel 1.` gives 4 and 1.
pub(crate) fn place_number(label: &str) -> Option<(u32, u32)> {
    let (first, second) = leading_number(label)?;
    (second > 0).then_some((first, second))
}

/// Reads `4`, `4.` and `4.1` at the head of a text.
pub(crate) fn leading_number(text: &str) -> Option<(u32, u32)> {
    let number = text.split_whitespace().next()?;
    let mut parts = number.trim_end_matches('.').split('.');
    let first = parts.next()?.parse().ok()?;
    let second = parts.next().map_or(Some(0), |part| part.parse().ok())?;
    parts.next().is_none().then_some((first, second))
}

/// Lines that newer pages repeat under an article's heading; source: `shapes.md` 5.
pub(crate) fn is_furniture(text: &str) -> bool {
    matches!(text, "Artikel" | "artikel" | "ARTIKEL" | "+")
}
