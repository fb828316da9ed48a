//! What the numbers of a budget say: whether they stayed, moved on together, or mean nothing.
//!
//! Knows the places of pairs that words or titles made sure of. Must not know texts or titles, nor
//! which side is the old one. A number counts as far as its neighbours vouch for it: where a whole
//! ministry moves from 61–74 to 1–13, the same number says nothing and the same distance much.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Chapter, Place, SubBudget};

/// What the numbers say of a pair, the weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compare) enum Says {
    /// Nothing.
    Nothing,
    /// The two stand in one budget, or other articles went from the one budget to the other.
    Along,
    /// Its neighbours went around it, or nothing is known yet of a number that is the same.
    Perhaps,
    /// Others of its budget moved on just as far.
    Agrees,
    /// It is the same, unless something else speaks against it.
    Same,
}

/// Pairs from one budget to another from which on articles are taken to go that way.
const A_WAY: usize = 2;
/// Pairs that moved by the same distance from which on their whole budget is taken to have moved.
const MOVED_TOGETHER: usize = 3;

/// A place as small numbers, which mean the same on both sides: every pair is asked, in every round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compare) struct Spot {
    place: usize,
    budget: usize,
    /// The digits of its number and the letter behind them; numbers stand in this order.
    number: (i64, Option<char>),
}

impl Spot {
    /// Tells whether both stand in one budget.
    pub(in crate::compare) fn same_budget(self, other: Self) -> bool {
        self.budget == other.budget
    }
}

/// The places and budgets of both sides, numbered as they come.
#[derive(Debug, Default)]
pub(in crate::compare) struct Spots<'p> {
    places: HashMap<&'p Place, usize>,
    budgets: HashMap<(&'p Chapter, &'p Option<SubBudget>), usize>,
}

impl<'p> Spots<'p> {
    /// Returns a place as numbers.
    pub(in crate::compare) fn spot(&mut self, place: &'p Place) -> Spot {
        let (next, next_budget) = (self.places.len(), self.budgets.len());
        let budget = (&place.chapter, &place.sub_budget);
        let text = place.number.as_str();
        let (digits, letter) =
            text.split_at(text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len()));
        Spot {
            place: *self.places.entry(place).or_insert(next),
            budget: *self.budgets.entry(budget).or_insert(next_budget),
            number: (digits.parse().unwrap_or(0), letter.chars().next()),
        }
    }
}

/// A left and a right place.
type Pair = (Spot, Spot);

/// The places of sure pairs, by the budgets they stand in; none at first.
#[derive(Debug, Default)]
pub(in crate::compare) struct Numbering {
    sure: Option<Sure>,
}

#[derive(Debug, Default)]
struct Sure {
    by_left: BTreeMap<usize, Vec<Pair>>,
    by_right: BTreeMap<usize, Vec<Pair>>,
}

impl Numbering {
    /// Learns from sure pairs.
    pub(in crate::compare) fn of(pairs: impl Iterator<Item = Pair>) -> Self {
        let mut sure = Sure::default();
        for pair in pairs {
            sure.by_left.entry(pair.0.budget).or_default().push(pair);
            sure.by_right.entry(pair.1.budget).or_default().push(pair);
        }
        Self { sure: Some(sure) }
    }

    /// Returns what the numbers say of a pair; what the pair itself taught is left out.
    pub(in crate::compare) fn says(&self, left: Spot, right: Spot) -> Says {
        let in_place = left.place == right.place;
        let at_home = left.same_budget(right);
        let Some(sure) = &self.sure else {
            return match (in_place, at_home) {
                (true, _) => Says::Perhaps,
                (_, true) => Says::Along,
                _ => Says::Nothing,
            };
        };
        let from = others(sure.by_left.get(&left.budget), left, right);
        let to = others(sure.by_right.get(&right.budget), left, right);
        let to = to.filter(|pair| !pair.0.same_budget(left));
        if in_place {
            let (mut others, mut stayed) = (0, 0);
            for pair in from.chain(to) {
                others += 1;
                stayed += usize::from(pair.0.place == pair.1.place);
            }
            return match stayed {
                _ if stayed * 2 >= others => Says::Same,
                0 => Says::Along,
                _ => Says::Perhaps,
            };
        }
        let along = from.clone().filter(|pair| pair.1.same_budget(right));
        let distance = distance((left, right));
        let agree = along
            .clone()
            .filter(|pair| distance.is_some() && self::distance(**pair) == distance)
            .count();
        if agree >= MOVED_TOGETHER && agree == from.chain(to).count() {
            Says::Same
        } else if agree >= A_WAY {
            Says::Agrees
        } else if agree > 0 || lies_between(along.clone(), left, right) {
            Says::Perhaps
        } else if at_home || along.count() >= A_WAY {
            Says::Along
        } else {
            Says::Nothing
        }
    }
}

/// Returns the pairs that were taught by neither of two places.
fn others(
    pairs: Option<&Vec<Pair>>,
    left: Spot,
    right: Spot,
) -> impl Iterator<Item = &Pair> + Clone {
    let pairs = pairs.map_or(&[][..], Vec::as_slice).iter();
    pairs.filter(move |(one, two)| one.place != left.place && two.place != right.place)
}

/// Returns how far a number moved on; nothing where letters behind the digits differ.
fn distance((from, to): (Spot, Spot)) -> Option<i64> {
    (from.number.1 == to.number.1).then_some(to.number.0 - from.number.0)
}

/// Tells whether both neighbours of the left place went around the right place, in order.
fn lies_between<'p>(
    along: impl Iterator<Item = &'p Pair> + Clone,
    left: Spot,
    right: Spot,
) -> bool {
    let before = along.clone().filter(|pair| pair.0.number < left.number);
    let after = along.filter(|pair| pair.0.number > left.number);
    let below = before.max_by_key(|pair| pair.0.number);
    let above = after.min_by_key(|pair| pair.0.number);
    matches!((below, above), (Some((_, low)), Some((_, high)))
        if low.number < right.number && right.number < high.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Place {
        Place::parse(text).unwrap()
    }

    /// `None` where nothing was taught yet.
    fn says(sure: Option<&[(&str, &str)]>, pair: (&str, &str)) -> Says {
        let taught = sure.unwrap_or_default().iter().chain([&pair]);
        let places: Vec<(Place, Place)> =
            taught.map(|(one, two)| (place(one), place(two))).collect();
        let mut spots = Spots::default();
        let mut pairs: Vec<Pair> =
            places.iter().map(|(one, two)| (spots.spot(one), spots.spot(two))).collect();
        let (left, right) = pairs.pop().unwrap();
        let numbering = sure.map(|_| Numbering::of(pairs.into_iter())).unwrap_or_default();
        numbering.says(left, right)
    }

    fn check(sure: &[(&str, &str)], pair: (&str, &str), expected: Says) {
        assert_eq!(says(Some(sure), pair), expected, "{pair:?}");
    }

    #[test]
    fn a_number_that_stays_counts_where_its_neighbours_stay() {
        check(&[], ("VII/4", "VII/4"), Says::Same);
        check(&[("VII/1", "VII/1"), ("VII/2", "VII/2")], ("VII/4", "VII/4"), Says::Same);
        check(&[("VII/1", "VII/2"), ("VII/2", "VII/3")], ("VII/4", "VII/4"), Says::Along);
        assert_eq!(says(None, ("VII/4", "VII/4")), Says::Perhaps);
    }

    #[test]
    fn a_ministry_may_move_all_its_numbers() {
        let moved = [("VII/61", "VII/1"), ("VII/71", "VII/11"), ("VII/72", "VII/12")];
        check(&moved, ("VII/67", "VII/7"), Says::Same);
        check(&moved, ("VII/67", "VII/8"), Says::Perhaps);
        check(&moved[..2], ("VII/62", "VII/2"), Says::Agrees);
        check(&moved[..1], ("VII/62", "VII/2"), Says::Perhaps);
        check(&moved, ("VIII/62", "VIII/2"), Says::Along);
        check(&moved, ("VIII/62", "IX/2"), Says::Nothing);
    }

    #[test]
    fn an_article_may_follow_its_neighbours_to_another_ministry() {
        let moved = [("XVIII/1", "VII/3"), ("XVIII/3", "VII/8")];
        check(&moved, ("XVIII/2", "VII/4"), Says::Perhaps);
        check(&moved, ("XVIII/2", "VII/9"), Says::Along);
        check(&moved, ("XVIII/6", "IX/9"), Says::Nothing);
    }
}
