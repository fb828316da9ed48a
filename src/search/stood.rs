//! Where each sentence stood, for whoever follows one article through the years.
//!
//! Knows that a sentence is the same when the table has it so. Must not know which places belong
//! to one article.

use std::collections::{BTreeSet, HashMap};

use super::key;
use super::table::Table;
use crate::model::{BudgetYear, Place};

/// The places and years of each sentence, as it was printed last.
#[derive(Debug, Default)]
pub struct Stood(HashMap<String, BTreeSet<(BudgetYear, Place)>>);

impl Table {
    /// Returns where each sentence stood.
    #[must_use]
    pub fn stood(&self) -> Stood {
        let of = self.all().map(|found| {
            let places = found.places.into_iter();
            let stood = places.flat_map(|(place, _, years)| {
                years.into_iter().map(move |year| (year, place.clone()))
            });
            (key(&found.text), stood.collect())
        });
        Stood(of.collect())
    }
}

impl Stood {
    /// Returns since when a sentence stands without a break in the places of a line of descent, seen from a
    /// year, and in how many of its editions.
    #[must_use]
    pub fn since(
        &self,
        sentence: &str,
        year: BudgetYear,
        line: &BTreeSet<(BudgetYear, Place)>,
    ) -> Option<(BudgetYear, usize)> {
        let stood = self.0.get(&key(sentence))?;
        let years: BTreeSet<BudgetYear> = line.iter().map(|(year, _)| *year).collect();
        let has = |year: &&BudgetYear| line.iter().any(|at| at.0 == **year && stood.contains(at));
        let unbroken = years.range(..=year).rev().take_while(has);
        let (mut first, mut editions) = (None, 0);
        for year in unbroken {
            (first, editions) = (Some(*year), editions + 1);
        }
        Some((first?, editions))
    }
}
