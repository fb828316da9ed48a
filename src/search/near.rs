//! What comes near a search that finds nothing.
//!
//! Knows other searches to try. Must not word them.

use super::query::{Filter, Query};
use super::table::Table;

/// Letters that are cut from words at most, one after the other.
const MOST_CUT: usize = 5;

/// Other searches that find something.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Near {
    /// The same without chapter and years: how many sentences.
    pub unfiltered: Option<usize>,
    /// The words of a phrase apart: the search, and how many sentences.
    pub apart: Option<(Query, usize)>,
    /// Words cut short: the search, and how many sentences.
    pub shorter: Option<(Query, usize)>,
}

/// Looks what comes near a search.
#[must_use]
pub fn near(tables: &[Table], query: &Query, filter: &Filter) -> Near {
    let count = |query: &Query, filter: &Filter| {
        let found: usize = tables.iter().map(|table| table.search(query, filter).len()).sum();
        (found > 0).then_some(found)
    };
    let found = |other: Query, filter: &Filter| Some((count(&other, filter)?, other));
    let turned = |(number, query)| (query, number);
    Near {
        unfiltered: if filter.is_empty() { None } else { count(query, &Filter::default()) },
        apart: query.apart().and_then(|other| found(other, filter)).map(turned),
        shorter: (1..=MOST_CUT)
            .filter_map(|by| query.shortened(by))
            .find_map(|other| found(other, filter))
            .map(turned),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::edition;
    use super::super::table::Builder;
    use super::*;
    use crate::model::{Chapter, Kind};

    fn check(query: &str, filter: &Filter, expected: (Option<usize>, Option<&str>, Option<&str>)) {
        let mut builder = Builder::default();
        builder.add(&edition(
            2025,
            &[("XXV/1", "De huisvesting van ouderen. Een sociale en lage huur.")],
        ));
        let tables = [builder.finish(Kind::Begroting)];
        let near = near(&tables, &Query::read(query).unwrap(), filter);
        let text = |one: &Option<(Query, usize)>| one.as_ref().map(|(query, _)| query.text());
        let (apart, shorter) = (text(&near.apart), text(&near.shorter));
        assert_eq!((near.unfiltered, apart.as_deref(), shorter.as_deref()), expected, "{query}");
    }

    #[test]
    fn what_comes_near_finds_something() {
        let none = Filter::default();
        let other = Filter { chapter: Some(Chapter::parse("VII").unwrap()), years: None };
        check("huisvestingen", &none, (None, None, Some("huisvesting")));
        check("\"sociale huur\"", &none, (None, Some("sociale huur"), None));
        check("huur", &other, (Some(1), None, None));
        check("kasteel", &none, (None, None, None));
    }
}
