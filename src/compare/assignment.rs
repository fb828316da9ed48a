//! The best one-to-one choice among weighted pairs.
//!
//! Knows whole weights and a budget. Must not know what is paired. Pairs that touch no other pair
//! are decided apart, so that the cubic step stays small.

use std::collections::BTreeMap;

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

/// Rows or columns up to which the exact assignment is computed; it is cubic, and 300 takes well
/// under a second. Beyond it the heaviest pairs are taken one after the other.
const EXACT_SIZE: usize = 300;

/// A pair that may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// Left member.
    pub left: usize,
    /// Right member.
    pub right: usize,
    /// How much is gained by choosing it; above zero.
    pub weight: i64,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Chosen {
    /// The pairs, by left member.
    pub pairs: Vec<(usize, usize)>,
    /// The left and right members that are so many together that the heaviest pairs were taken one
    /// after the other.
    pub coarse: (Vec<usize>, Vec<usize>),
}

/// Chooses pairs: of all one-to-one choices the heaviest in sum.
pub(super) fn assign(cells: &[Cell]) -> Chosen {
    let mut chosen = Chosen::default();
    for island in islands(cells) {
        chosen.take(&island);
    }
    chosen.pairs.sort_unstable();
    chosen
}

/// Parts the cells into groups that share no member.
fn islands(cells: &[Cell]) -> Vec<Vec<Cell>> {
    let mut left_ids: BTreeMap<usize, usize> = BTreeMap::new();
    let mut right_ids: BTreeMap<usize, usize> = BTreeMap::new();
    let mut parent: Vec<usize> = Vec::new();
    let node = |ids: &mut BTreeMap<usize, usize>, member: usize, parent: &mut Vec<usize>| {
        *ids.entry(member).or_insert_with(|| {
            parent.push(parent.len());
            parent.len() - 1
        })
    };
    let mut ends = Vec::with_capacity(cells.len());
    for cell in cells {
        let left = node(&mut left_ids, cell.left, &mut parent);
        let right = node(&mut right_ids, cell.right, &mut parent);
        ends.push(left);
        let (one, two) = (root(&mut parent, left), root(&mut parent, right));
        parent[one.max(two)] = one.min(two);
    }
    let mut groups: BTreeMap<usize, Vec<Cell>> = BTreeMap::new();
    for (cell, end) in cells.iter().zip(ends) {
        groups.entry(root(&mut parent, end)).or_default().push(*cell);
    }
    groups.into_values().collect()
}

fn root(parent: &mut [usize], mut at: usize) -> usize {
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}

impl Chosen {
    fn take(&mut self, cells: &[Cell]) {
        let mut lefts: Vec<usize> = cells.iter().map(|cell| cell.left).collect();
        let mut rights: Vec<usize> = cells.iter().map(|cell| cell.right).collect();
        for members in [&mut lefts, &mut rights] {
            members.sort_unstable();
            members.dedup();
        }
        if lefts.len().max(rights.len()) > EXACT_SIZE {
            self.pairs.extend(heaviest_first(cells));
            self.coarse.0.extend(lefts);
            self.coarse.1.extend(rights);
        } else {
            self.pairs.extend(assign_island(cells, &lefts, &rights));
        }
    }
}

fn assign_island(cells: &[Cell], lefts: &[usize], rights: &[usize]) -> Vec<(usize, usize)> {
    // The algorithm wants no more rows than columns.
    let turned = lefts.len() > rights.len();
    let (rows, columns) = if turned { (rights, lefts) } else { (lefts, rights) };
    let mut weights = Matrix::new(rows.len(), columns.len(), 0i64);
    for cell in cells {
        let (row, column) = if turned { (cell.right, cell.left) } else { (cell.left, cell.right) };
        if let (Ok(row), Ok(column)) = (rows.binary_search(&row), columns.binary_search(&column)) {
            weights[(row, column)] = weights[(row, column)].max(cell.weight);
        }
    }
    let (_, assigned) = kuhn_munkres(&weights);
    let chosen =
        assigned.into_iter().enumerate().filter(|&(row, column)| weights[(row, column)] > 0);
    chosen
        .map(
            |(row, column)| {
                if turned { (columns[column], rows[row]) } else { (rows[row], columns[column]) }
            },
        )
        .collect()
}

fn heaviest_first(cells: &[Cell]) -> Vec<(usize, usize)> {
    let mut order: Vec<&Cell> = cells.iter().collect();
    order.sort_by_key(|cell| (-cell.weight, cell.left, cell.right));
    let mut taken = (std::collections::BTreeSet::new(), std::collections::BTreeSet::new());
    let mut chosen = Vec::new();
    for cell in order {
        if !taken.0.contains(&cell.left) && !taken.1.contains(&cell.right) {
            taken.0.insert(cell.left);
            taken.1.insert(cell.right);
            chosen.push((cell.left, cell.right));
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(given: &[(usize, usize, i64)]) -> Vec<Cell> {
        given.iter().map(|&(left, right, weight)| Cell { left, right, weight }).collect()
    }

    #[test]
    fn the_sum_decides_not_the_heaviest_pair() {
        let given = cells(&[(0, 0, 90), (0, 1, 80), (1, 0, 80)]);
        assert_eq!(assign(&given).pairs, [(0, 1), (1, 0)]);
        assert_eq!(heaviest_first(&given), [(0, 0)]);
    }

    #[test]
    fn uneven_sides_and_islands_are_fine() {
        let given = cells(&[(0, 5, 10), (1, 5, 20), (2, 5, 5), (7, 9, 1)]);
        assert_eq!(assign(&given).pairs, [(1, 5), (7, 9)]);
        assert_eq!(assign(&[]), Chosen::default());
    }

    #[test]
    fn who_stood_in_too_large_a_crowd_is_named() {
        let crowd = |size: usize| -> Vec<Cell> {
            cells(&[(7_000, 7_000, 5)])
                .into_iter()
                .chain((0..size).flat_map(|left| {
                    (0..2).map(move |step| Cell { left, right: left + step, weight: 3 })
                }))
                .collect()
        };
        assert_eq!(assign(&crowd(EXACT_SIZE - 1)).coarse, (Vec::new(), Vec::new()));
        let coarse = assign(&crowd(EXACT_SIZE)).coarse;
        assert_eq!((coarse.0.len(), coarse.1.len()), (EXACT_SIZE, EXACT_SIZE + 1));
    }
}
