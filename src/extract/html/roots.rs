//! Which element of a page holds the paper.
//!
//! Knows the content boxes of the official rendition and of other sites. Must not know what stands
//! in them.

use super::tree::{Element, Step, has_class};

/// The sort of box that holds the paper, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Roots {
    /// `div#broodtekst` of the rendition.
    Text,
    Main,
    Article,
    Body,
}

impl Roots {
    /// Returns the surest sort that the page has.
    pub fn of(steps: &[Step<'_>]) -> Self {
        let has = |roots: Self| {
            steps.iter().any(|step| matches!(step, Step::Open(element) if roots.fits(element)))
        };
        [Self::Text, Self::Main, Self::Article]
            .into_iter()
            .find(|roots| has(*roots))
            .unwrap_or(Self::Body)
    }

    /// Tells whether an element holds the paper; the paper's own contents list does too.
    pub fn is_root(self, element: &Element) -> bool {
        self.fits(element) || has_class(element, |class| class == "officiele-inhoudsopgave")
    }

    fn fits(self, element: &Element) -> bool {
        match self {
            Self::Text => {
                element.attr("id") == Some("broodtekst")
                    || (element.name() == "div" && has_class(element, |class| class == "stuk"))
            }
            Self::Main => element.name() == "main" || element.attr("role") == Some("main"),
            Self::Article => element.name() == "article",
            Self::Body => element.name() == "body",
        }
    }
}
