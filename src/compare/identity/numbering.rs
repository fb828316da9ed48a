//! What the numbers of a budget say: whether they stayed, moved on together, or mean nothing.
//!
//! Knows the places of pairs that words or titles made sure of. Must not know texts or titles, nor
//! which side is the old one. A number counts as far as its neighbours vouch for it: where a whole
//! ministry moves from 61–74 to 1–13, the same number says nothing and the same distance much.

use std::collections::BTreeMap;

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

type Budget = (Chapter, Option<SubBudget>);
/// A left place and a right place.
type Pair = (Place, Place);

/// The places of sure pairs, by the budgets they stand in; none at first.
#[derive(Debug, Default)]
pub(in crate::compare) struct Numbering {
    sure: Option<BTreeMap<(bool, Budget), Vec<Pair>>>,
}

fn budget(place: &Place) -> Budget {
    (place.chapter.clone(), place.sub_budget.clone())
}

impl Numbering {
    /// Learns from sure pairs.
    pub(in crate::compare) fn of(sure: impl Iterator<Item = Pair>) -> Self {
        let mut by_budget: BTreeMap<(bool, Budget), Vec<Pair>> = BTreeMap::new();
        for (left, right) in sure {
            for (is_left, place) in [(true, &left), (false, &right)] {
                let pairs = by_budget.entry((is_left, budget(place))).or_default();
                pairs.push((left.clone(), right.clone()));
            }
        }
        Self { sure: Some(by_budget) }
    }

    /// Returns what the numbers say of a pair; what the pair itself taught is left out.
    pub(in crate::compare) fn says(&self, left: &Place, right: &Place) -> Says {
        let in_place = left == right;
        let at_home = same_budget(left, right);
        let Some(sure) = &self.sure else {
            return match (in_place, at_home) {
                (true, _) => Says::Perhaps,
                (_, true) => Says::Along,
                _ => Says::Nothing,
            };
        };
        let of = |is_left: bool, place: &Place| {
            let pairs = sure.get(&(is_left, budget(place))).map_or(&[][..], Vec::as_slice);
            pairs.iter().filter(|(one, two)| one != left && two != right)
        };
        let from = of(true, left);
        let to = of(false, right).filter(|(one, _)| !same_budget(one, left));
        let (mut others, mut stayed) = (0, 0);
        let mut along: Vec<&Pair> = Vec::new();
        for pair in from.chain(to) {
            others += 1;
            stayed += usize::from(pair.0 == pair.1);
            if same_budget(&pair.0, left) && same_budget(&pair.1, right) {
                along.push(pair);
            }
        }
        if in_place {
            return match stayed {
                _ if stayed * 2 >= others => Says::Same,
                0 => Says::Along,
                _ => Says::Perhaps,
            };
        }
        let distance = distance(left, right);
        let agree = along
            .iter()
            .filter(|(one, two)| distance.is_some() && self::distance(one, two) == distance)
            .count();
        if agree >= MOVED_TOGETHER && agree == others {
            Says::Same
        } else if agree >= A_WAY {
            Says::Agrees
        } else if agree > 0 || lies_between(&along, left, right) {
            Says::Perhaps
        } else if at_home || along.len() >= A_WAY {
            Says::Along
        } else {
            Says::Nothing
        }
    }
}

fn same_budget(one: &Place, two: &Place) -> bool {
    one.chapter == two.chapter && one.sub_budget == two.sub_budget
}

/// Returns how far a number moved on; nothing where letters behind the digits differ.
fn distance(one: &Place, two: &Place) -> Option<i64> {
    let ((from, letter), (to, other)) = (parts(one)?, parts(two)?);
    (letter == other).then_some(to - from)
}

/// Returns the digits of a number and what stands behind them.
fn parts(place: &Place) -> Option<(i64, &str)> {
    let text = place.number.as_str();
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    Some((text[..end].parse().ok()?, &text[end..]))
}

/// Tells whether both neighbours of the left place went around the right place, in order.
fn lies_between(along: &[&Pair], left: &Place, right: &Place) -> bool {
    let before = along.iter().filter(|(one, _)| one.number < left.number);
    let after = along.iter().filter(|(one, _)| one.number > left.number);
    let below = before.max_by_key(|(one, _)| &one.number);
    let above = after.min_by_key(|(one, _)| &one.number);
    matches!((below, above), (Some((_, low)), Some((_, high)))
        if low.number < right.number && right.number < high.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Place {
        Place::parse(text).unwrap()
    }

    fn check(sure: &[(&str, &str)], pair: (&str, &str), expected: Says) {
        let sure = sure.iter().map(|(one, two)| (place(one), place(two)));
        let numbering = Numbering::of(sure);
        assert_eq!(numbering.says(&place(pair.0), &place(pair.1)), expected, "{pair:?}");
    }

    #[test]
    fn a_number_that_stays_counts_where_its_neighbours_stay() {
        check(&[], ("VII/4", "VII/4"), Says::Same);
        check(&[("VII/1", "VII/1"), ("VII/2", "VII/2")], ("VII/4", "VII/4"), Says::Same);
        check(&[("VII/1", "VII/2"), ("VII/2", "VII/3")], ("VII/4", "VII/4"), Says::Along);
        assert_eq!(Numbering::default().says(&place("VII/4"), &place("VII/4")), Says::Perhaps);
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
