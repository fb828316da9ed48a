//! Two rows of lines as one, from which either can be taken again in its own order.
//!
//! Knows keys and weights. Must not know what a line says.

use std::collections::BTreeMap;

/// A line of the woven row, by its place on each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Woven {
    /// On the old side alone.
    Old(usize),
    /// On the new side alone.
    New(usize),
    /// On both.
    Both(usize, usize),
}

/// Weaves two rows. What is on both sides stands once where its order allows it; of what does not, the
/// heaviest that keep their order stay, and the rest stands at both of its places.
pub(super) fn weave<K: Ord>(
    old: &[Option<K>],
    new: &[Option<K>],
    weight: impl Fn(usize) -> u64,
) -> Vec<Woven> {
    let places = old.iter().enumerate().filter_map(|(at, key)| Some((key.as_ref()?, at)));
    let places: BTreeMap<&K, usize> = places.collect();
    let mut taken = vec![false; old.len()];
    let pairs = new.iter().enumerate().filter_map(|(at, key)| {
        let &other = places.get(key.as_ref()?)?;
        // A key that stands twice on the new side is met by its first alone.
        (!std::mem::replace(&mut taken[other], true)).then_some((other, at))
    });
    let pairs: Vec<(usize, usize)> = pairs.collect();
    let mut woven = Vec::new();
    let (mut one, mut two) = (0, 0);
    for (to, at) in in_order(&pairs, old.len(), weight) {
        woven.extend((one..to).map(Woven::Old));
        woven.extend((two..at).map(Woven::New));
        woven.push(Woven::Both(to, at));
        (one, two) = (to + 1, at + 1);
    }
    woven.extend((one..old.len()).map(Woven::Old));
    woven.extend((two..new.len()).map(Woven::New));
    woven
}

/// Returns the heaviest of the pairs that rise on both sides; the pairs rise on the new side.
fn in_order(
    pairs: &[(usize, usize)],
    length: usize,
    weight: impl Fn(usize) -> u64,
) -> Vec<(usize, usize)> {
    // A tree of prefixes: the heaviest row that ends before a place of the old side, and its last pair.
    let mut best: Vec<(u64, Option<usize>)> = vec![(0, None); length + 1];
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, &(old, new)) in pairs.iter().enumerate() {
        let (mut sum, mut last, mut place) = (0, None, old);
        while place > 0 {
            if best[place].0 > sum {
                (sum, last) = best[place];
            }
            place &= place - 1;
        }
        before.push(last);
        let (sum, mut place) = (sum + weight(new), old + 1);
        while place <= length {
            if sum > best[place].0 {
                best[place] = (sum, Some(at));
            }
            place += place & place.wrapping_neg();
        }
    }
    let (mut place, mut heaviest) = (length, (0, None));
    while place > 0 {
        if best[place].0 > heaviest.0 {
            heaviest = best[place];
        }
        place &= place - 1;
    }
    let mut rows = Vec::new();
    let mut next = heaviest.1;
    while let Some(at) = next {
        rows.push(pairs[at]);
        next = before[at];
    }
    rows.reverse();
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn woven(old: &str, new: &str) -> String {
        let keys = |text: &str| text.chars().map(|c| (c != '.').then_some(c)).collect::<Vec<_>>();
        let (old, new) = (keys(old), keys(new));
        let shown = |key: Option<char>| key.unwrap_or('.');
        let woven = weave(&old, &new, |_| 1);
        let signs = woven.into_iter().map(|one| match one {
            Woven::Old(at) => format!("-{}", shown(old[at])),
            Woven::New(at) => format!("+{}", shown(new[at])),
            Woven::Both(_, at) => shown(new[at]).to_string(),
        });
        signs.collect()
    }

    #[test]
    fn what_changes_places_stands_at_both() {
        assert_eq!(woven("abc", "abc"), "abc");
        assert_eq!(woven("abc", "bca"), "-abc+a");
        assert_eq!(woven("a.c", "ac."), "a-.c+.");
        assert_eq!(woven("", "ab"), "+a+b");
        assert_eq!(woven("ab", ""), "-a-b");
    }

    #[test]
    fn the_heaviest_line_stays_in_place() {
        let keys = |text: &str| text.chars().map(Some).collect::<Vec<_>>();
        let woven = weave(&keys("xabc"), &keys("abcx"), |at| if at == 3 { 10 } else { 1 });
        assert!(woven.contains(&Woven::Both(0, 3)));
    }

    proptest! {
        #[test]
        fn each_side_can_be_taken_again(
            old in proptest::collection::vec(proptest::option::of(0..12u8), 0..12),
            new in proptest::collection::vec(proptest::option::of(0..12u8), 0..12),
        ) {
            let (mut olds, mut news) = (Vec::new(), Vec::new());
            for one in weave(&old, &new, |at| at as u64 + 1) {
                match one {
                    Woven::Old(at) => olds.push(at),
                    Woven::New(at) => news.push(at),
                    Woven::Both(one, two) => {
                        prop_assert_eq!(old[one], new[two]);
                        olds.push(one);
                        news.push(two);
                    }
                }
            }
            prop_assert_eq!(olds, (0..old.len()).collect::<Vec<_>>());
            prop_assert_eq!(news, (0..new.len()).collect::<Vec<_>>());
        }
    }
}
