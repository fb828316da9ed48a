//! What stayed alone on both sides between the same neighbours: there the place is evidence.
//!
//! Knows stretches between certain ground, nearness, and that two texts keep their order. Must not
//! know moves, nor which side is the old one.

use crate::compare::align::order::longest_rising_run;
use crate::compare::align::state::{Field, Matching};
use crate::compare::changes::UnitForm;
use crate::compare::judge::signals::other_actor;
use crate::compare::likeness::thousandths;
use crate::compare::rolling::year;
use crate::compare::side::{Unit, comparable, likeness};
use crate::model::Role;

/// What both sides have between two pairs that keep their order.
pub(in crate::compare) struct Stretch {
    pub open: Field,
    /// The articles that belong together here, by the pairs at either end.
    homes: Vec<(usize, usize)>,
}

/// Returns the stretches of a field between its certain ground, those at its ends included.
pub(in crate::compare) fn stretches(matching: &Matching<'_>, field: &Field) -> Vec<Stretch> {
    let place = |at: usize| {
        let right = matching.links[matching.left_link[field.left[at]]?].right.first()?;
        Some((at, field.right.binary_search(right).ok()?))
    };
    let linked: Vec<(usize, usize)> = (0..field.left.len()).filter_map(place).collect();
    let rights: Vec<usize> = linked.iter().map(|pair| pair.1).collect();
    let kept = longest_rising_run(&rights);
    let mut ground: Vec<(usize, usize)> =
        linked.into_iter().zip(kept).filter_map(|(pair, kept)| kept.then_some(pair)).collect();
    ground.push((field.left.len(), field.right.len()));
    let home = |left: Option<&usize>, right: Option<&usize>| {
        Some((matching.left_unit(*left?).article, matching.right_unit(*right?).article))
    };
    // The ends of a section are ground as well.
    let ends = [
        home(field.left.first(), field.right.first()),
        home(field.left.last(), field.right.last()),
    ];
    let mut found = Vec::with_capacity(ground.len());
    let (mut left, mut right) = (0, 0);
    for (next_left, next_right) in ground {
        let open = matching.open(&Field {
            left: field.left[left..next_left].to_vec(),
            right: field.right[right..next_right].to_vec(),
        });
        let before = if left == 0 {
            ends[0]
        } else {
            home(field.left.get(left - 1), field.right.get(right - 1))
        };
        let behind = home(field.left.get(next_left), field.right.get(next_right)).or(ends[1]);
        found.push(Stretch { open, homes: before.into_iter().chain(behind).collect() });
        (left, right) = (next_left + 1, next_right + 1);
    }
    found
}

/// Links what is somewhat alike in the same stretch: of all choices that keep the order, the one
/// that is most alike in sum.
///
/// Not outside A and B: what is written anew each year follows nothing.
pub(in crate::compare) fn link(matching: &mut Matching<'_>, field: &Field) {
    let compared = |unit: &usize| matching.left_unit(*unit).section.is_compared();
    if !field.left.iter().all(compared) {
        return;
    }
    for stretch in stretches(matching, field) {
        let Field { left, right } = &stretch.open;
        let cells = left.len().saturating_mul(right.len());
        if cells > matching.thresholds.pair_cells {
            matching.note_coarse(left, right);
        } else if cells > 0 {
            for (one, two) in best_in_order(&gains(matching, &stretch), right.len()) {
                matching.pair(left[one], right[two]);
            }
        }
    }
}

/// How far each pair of a stretch is above its bar, row by row; nothing for one that is below. Half by
/// its trigrams, half by its telling words: long texts of one language share many trigrams anyhow.
fn gains(matching: &Matching<'_>, stretch: &Stretch) -> Vec<Option<u32>> {
    let Field { left, right } = &stretch.open;
    // Two that stayed alone have nobody else to belong to.
    let bar = if left.len() == 1 && right.len() == 1 {
        matching.thresholds.gap_alone
    } else {
        matching.thresholds.gap
    };
    let place = |at: usize, size: usize| thousandths(2 * at as u64 + 1, 2 * size as u64);
    let gain = |one: usize, two: usize| {
        let (unit, other) = (matching.left_unit(left[one]), matching.right_unit(right[two]));
        let far = place(one, left.len()).abs_diff(place(two, right.len()));
        let needed = bar + far / FAR;
        let may_be = stretch.homes.contains(&(unit.article, other.article))
            && u16::midpoint(unit.bag().ceiling(other.bag()), 1000) >= needed
            && !contradict(unit, other);
        let nearness = || {
            let kinship = matching.left.index.kinship(&matching.right.index, unit, other, None);
            if kinship == 0 { 0 } else { u16::midpoint(likeness(unit, other), kinship) }
        };
        let near = if may_be { nearness() } else { 0 };
        (near >= needed).then(|| u32::from(near - needed) + 1)
    };
    (0..left.len())
        .flat_map(|one| (0..right.len()).map(move |two| (one, two)))
        .map(|(one, two)| gain(one, two))
        .collect()
}

/// From one end of a stretch to the other a pair needs a thousand divided by this more than at the
/// same relative place.
const FAR: u16 = 10;

/// Tells whether two texts say themselves that they are not the same, whatever their place: another
/// role, another actor, or other figures.
fn contradict(one: &Unit, two: &Unit) -> bool {
    let lead = |unit: &Unit| Role::lead_word(&unit.text).map(|(role, _)| role.parts());
    let other_lead = lead(one) != lead(two);
    one.role != two.role
        || other_lead
        || !comparable(one, two)
        || one.form == UnitForm::Row
        || other_figures(&one.key, &two.key)
        || other_actor(&one.key, &two.key)
}

/// Tells whether both name figures, years apart, and none of them in common.
fn other_figures(one: &str, two: &str) -> bool {
    let figures = |key: &str| -> Vec<String> {
        let figure = |word: &&str| {
            word.starts_with(|sign: char| sign.is_ascii_digit()) && year(word).is_none()
        };
        key.split(' ').filter(figure).map(str::to_owned).collect()
    };
    let (ours, theirs) = (figures(one), figures(two));
    !ours.is_empty() && !theirs.is_empty() && !ours.iter().any(|figure| theirs.contains(figure))
}

/// Returns the pairs, rising on both sides, that gain most in sum.
fn best_in_order(gains: &[Option<u32>], width: usize) -> Vec<(usize, usize)> {
    let height = gains.len() / width;
    let mut best = vec![0u32; (height + 1) * (width + 1)];
    let at = |one: usize, two: usize| one * (width + 1) + two;
    let joined = |best: &[u32], one: usize, two: usize| {
        gains[one * width + two].map(|gain| best[at(one, two)] + gain)
    };
    for one in 0..height {
        for two in 0..width {
            let without = best[at(one, two + 1)].max(best[at(one + 1, two)]);
            best[at(one + 1, two + 1)] = without.max(joined(&best, one, two).unwrap_or(0));
        }
    }
    let (mut one, mut two) = (height, width);
    let mut pairs = Vec::new();
    while one > 0 && two > 0 {
        let here = best[at(one, two)];
        if joined(&best, one - 1, two - 1) == Some(here) {
            pairs.push((one - 1, two - 1));
            (one, two) = (one - 1, two - 1);
        } else if best[at(one - 1, two)] == here {
            one -= 1;
        } else {
            two -= 1;
        }
    }
    pairs
}
