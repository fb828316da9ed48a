//! How alike two texts are: character trigrams, in thousandths.
//!
//! Knows bags of trigrams and what they have in common. Must not know units or thresholds. Only
//! whole numbers: a likeness at a threshold is the same on every machine.

/// The trigrams of a folded text with how often each occurs, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bag {
    counts: Vec<(u64, u32)>,
    total: u64,
}

impl Bag {
    /// Counts the trigrams of a folded text; a space before and after it marks its ends.
    pub(super) fn of(key: &str) -> Self {
        let mut trigrams: Vec<u64> = Vec::with_capacity(key.len());
        let mut window = u64::from(u32::from(' '));
        let mut length = 1;
        for sign in key.chars().chain([' ']) {
            window = ((window << 21) | u64::from(u32::from(sign))) & ((1 << 63) - 1);
            length += 1;
            if length >= 3 && !key.is_empty() {
                trigrams.push(window);
            }
        }
        trigrams.sort_unstable();
        let total = trigrams.len() as u64;
        let mut counts: Vec<(u64, u32)> = Vec::new();
        for trigram in trigrams {
            match counts.last_mut() {
                Some((last, count)) if *last == trigram => *count += 1,
                _ => counts.push((trigram, 1)),
            }
        }
        Self { counts, total }
    }

    /// Joins several bags into the bag of their texts one after the other.
    pub(super) fn joined(bags: &[&Self]) -> Self {
        let mut all: Vec<(u64, u32)> =
            bags.iter().flat_map(|bag| bag.counts.iter().copied()).collect();
        all.sort_unstable();
        let mut counts: Vec<(u64, u32)> = Vec::with_capacity(all.len());
        for (trigram, count) in all {
            match counts.last_mut() {
                Some((last, sum)) if *last == trigram => *sum += count,
                _ => counts.push((trigram, count)),
            }
        }
        Self { counts, total: bags.iter().map(|bag| bag.total).sum() }
    }

    /// Returns what is left of a text when another is taken out of it.
    pub(super) fn without(&self, other: &Self) -> Self {
        let mut taken = other.counts.iter().copied().peekable();
        let mut counts = Vec::with_capacity(self.counts.len());
        for &(trigram, count) in &self.counts {
            while taken.next_if(|next| next.0 < trigram).is_some() {}
            let less = taken.next_if(|next| next.0 == trigram).map_or(0, |next| next.1);
            if count > less {
                counts.push((trigram, count - less));
            }
        }
        let total = counts.iter().map(|one| u64::from(one.1)).sum();
        Self { counts, total }
    }

    /// Counts the trigrams that both have. Which of two is the smaller cannot be foretold, so both
    /// are stepped over without asking: a wrong guess of the processor costs more than the step.
    fn common(&self, other: &Self) -> u64 {
        let (one, two) = (&self.counts, &other.counts);
        let (mut here, mut there, mut sum) = (0, 0, 0);
        while let (Some(&(left, many)), Some(&(right, much))) = (one.get(here), two.get(there)) {
            sum += if left == right { u64::from(many.min(much)) } else { 0 };
            here += usize::from(left <= right);
            there += usize::from(right <= left);
        }
        sum
    }

    /// Returns Dice's measure: twice what is common, divided by what there is.
    pub(super) fn dice(&self, other: &Self) -> u16 {
        thousandths(2 * self.common(other), self.total + other.total)
    }

    /// Returns Dice's measure with a shared opening of `signs` characters weighed at a quarter.
    ///
    /// Both texts begin with it, so that its trigrams are among the common ones.
    pub(super) fn dice_after_opening(&self, other: &Self, signs: u64) -> u16 {
        let common = self.common(other);
        let less = (signs * 3 / 4).min(common);
        thousandths(2 * (common - less), self.total + other.total - 2 * less)
    }

    /// Returns how much of this text stands in the other.
    pub(super) fn contained_in(&self, other: &Self) -> u16 {
        thousandths(self.common(other), self.total)
    }

    /// Returns the best likeness that texts of these lengths could have.
    pub(super) fn ceiling(&self, other: &Self) -> u16 {
        self.ceiling_of(other.total)
    }

    /// Returns the best likeness that this text could have with one of so many trigrams.
    pub(super) fn ceiling_of(&self, total: u64) -> u16 {
        thousandths(2 * self.total.min(total), self.total + total)
    }

    /// Returns how many trigrams there are.
    pub(super) fn total(&self) -> u64 {
        self.total
    }
}

/// Returns a share in thousandths; two empty texts are equal.
pub(super) fn thousandths(part: u64, whole: u64) -> u16 {
    let share = (part.min(whole) * 1000).checked_div(whole);
    share.and_then(|share| u16::try_from(share).ok()).unwrap_or(1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn dice(one: &str, other: &str) -> u16 {
        Bag::of(&fold(one)).dice(&Bag::of(&fold(other)))
    }

    #[test]
    fn the_measured_shapes_fall_on_the_right_side() {
        // One to three words swapped: 0.90 to 0.98.
        assert!(
            dice(
                "De minister stimuleert de samenwerking tussen gemeenten bij de aanpak van leegstand.",
                "De minister regisseert de samenwerking tussen gemeenten bij de aanpak van leegstand.",
            ) >= 850
        );
        // Clauses that change places: blind to order.
        assert!(
            dice(
                "Het beperken van wateroverlast en het herstellen van oude sluizen langs de vaart.",
                "Het herstellen van oude sluizen langs de vaart en het beperken van wateroverlast.",
            ) >= 900
        );
        // Neighbouring items with one opening are not the same unit.
        let neighbours = dice(
            "Het zorgen voor een sluitend register van molens.",
            "Het zorgen voor voldoende ligplaatsen in jachthavens.",
        );
        assert!(neighbours < 600, "{neighbours}");
    }

    #[test]
    fn likeness_is_the_same_from_both_sides_and_bounded() {
        assert_eq!(dice("abc", "abc"), 1000);
        assert_eq!(dice("", ""), 1000);
        assert_eq!(dice("", "abc"), 0);
        assert_eq!(dice("een twee", "twee drie"), dice("twee drie", "een twee"));
    }

    #[test]
    fn a_shared_opening_counts_for_a_quarter() {
        let (one, two) = (Bag::of("het zorgen voor brood"), Bag::of("het zorgen voor water"));
        assert!(one.dice_after_opening(&two, 16) + 200 < one.dice(&two));
        let same = Bag::of("het zorgen voor brood");
        assert_eq!(one.dice_after_opening(&same, 16), 1000);
    }
}
