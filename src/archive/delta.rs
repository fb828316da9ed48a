//! A text told as what it takes over from an earlier one, as packs of git hold it.
//!
//! Knows the instructions of a delta (`gitformat-pack`). Must not choose what is laid beside what.

/// Letters that must be equal for a place to be looked at.
const BLOCK: usize = 16;
/// The longest piece one instruction takes over.
const LONGEST: usize = 0xffff;
/// The most new bytes one instruction brings.
const NEW: usize = 127;
/// How far from where it was a text may go on after new bytes, the likeliest first.
const NEAR: [isize; 5] = [0, 1, -1, 2, -2];
/// An empty place of the table.
const NONE: u32 = u32::MAX;

/// Returns what makes one text of another; nothing where that takes more bytes than allowed.
pub(super) fn delta(from: &[u8], to: &[u8], most: usize) -> Option<Vec<u8>> {
    if from.len() < BLOCK || to.len() < BLOCK || u32::try_from(from.len()).is_err() {
        return None;
    }
    let table = Table::of(from);
    let mut out = Vec::new();
    put_size(&mut out, from.len());
    put_size(&mut out, to.len());
    // Where new bytes begin that are not told yet, and where the text goes on in the old one.
    let (mut untold, mut at, mut next) = (0, 0, 0);
    while at + BLOCK <= to.len() {
        let block = &to[at..at + BLOCK];
        let is_there = |place: &usize| from.get(*place..*place + BLOCK) == Some(block);
        // Where a number was replaced the text goes on near by; elsewhere it is looked for.
        let near = NEAR.iter().filter_map(|by| (next + (at - untold)).checked_add_signed(*by));
        let mut places = near.chain(table.place(block));
        let Some(place) = places.find(is_there) else {
            at += 1;
            continue;
        };
        let before = to[untold..at].iter().rev().zip(from[..place].iter().rev());
        let before = before.take_while(|(one, other)| one == other).count();
        let after = to[at..].iter().zip(&from[place..]);
        let after = after.take_while(|(one, other)| one == other).count();
        put_new(&mut out, &to[untold..at - before]);
        put_taken(&mut out, place - before, before + after);
        (at, next) = (at + after, place + after);
        untold = at;
        if out.len() > most {
            return None;
        }
    }
    put_new(&mut out, &to[untold..]);
    (out.len() <= most).then_some(out)
}

/// Makes a text of an earlier one and a delta; nothing where they do not belong together.
pub(super) fn apply(from: &[u8], delta: &[u8]) -> Option<Vec<u8>> {
    let mut rest = delta;
    let size = take_size(&mut rest)?;
    let wanted = take_size(&mut rest)?;
    let mut out = Vec::new();
    if size != from.len() {
        return None;
    }
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first & 0x80 == 0 {
            let new;
            (new, rest) = rest.split_at_checked(usize::from(first))?;
            out.extend_from_slice(new);
            continue;
        }
        let mut number = |bits: std::ops::Range<u32>| {
            let mut number = 0;
            for (nth, bit) in bits.enumerate() {
                if first & (1 << bit) != 0 {
                    let (&byte, after) = rest.split_first()?;
                    rest = after;
                    number |= usize::from(byte) << (8 * nth);
                }
            }
            Some(number)
        };
        let (place, length) = (number(0..4)?, number(4..7)?);
        let length = if length == 0 { LONGEST + 1 } else { length };
        out.extend_from_slice(from.get(place..place.checked_add(length)?)?);
        if out.len() > wanted {
            return None;
        }
    }
    (out.len() == wanted).then_some(out)
}

/// Where the blocks of a text stand, by a short hash; of blocks with one hash the first.
struct Table {
    places: Vec<u32>,
    shift: u32,
}

impl Table {
    fn of(text: &[u8]) -> Self {
        let bits = (text.len() / BLOCK * 2).next_power_of_two().trailing_zeros().max(1);
        let mut table = Self { places: vec![NONE; 1 << bits], shift: u64::BITS - bits };
        for (nth, block) in text.chunks_exact(BLOCK).enumerate() {
            let place = &mut table.places[hash(block, table.shift)];
            if *place == NONE {
                *place = (nth * BLOCK) as u32;
            }
        }
        table
    }

    fn place(&self, block: &[u8]) -> Option<usize> {
        let place = self.places[hash(block, self.shift)];
        (place != NONE).then_some(place as usize)
    }
}

fn hash(block: &[u8], shift: u32) -> usize {
    let half = |at: usize| block[at..at + 8].try_into().map_or(0, u64::from_le_bytes);
    let mixed = half(0).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ half(8).rotate_left(32);
    (mixed.wrapping_mul(0xd6e8_feb8_6659_fd93) >> shift) as usize
}

/// Writes a size, seven bits at a time.
fn put_size(out: &mut Vec<u8>, mut size: usize) {
    while size >= 0x80 {
        out.push(size as u8 | 0x80);
        size >>= 7;
    }
    out.push(size as u8);
}

fn take_size(rest: &mut &[u8]) -> Option<usize> {
    let (mut size, mut shift) = (0, 0);
    loop {
        let (&byte, after) = rest.split_first()?;
        *rest = after;
        size |= usize::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(size);
        }
        shift += 7;
    }
}

fn put_new(out: &mut Vec<u8>, new: &[u8]) {
    for part in new.chunks(NEW) {
        out.push(part.len() as u8);
        out.extend_from_slice(part);
    }
}

fn put_taken(out: &mut Vec<u8>, mut place: usize, mut length: usize) {
    while length > 0 {
        let now = length.min(LONGEST);
        let first = out.len();
        out.push(0x80);
        for (nth, byte) in (place as u32).to_le_bytes().into_iter().enumerate() {
            if byte != 0 {
                out[first] |= 1 << nth;
                out.push(byte);
            }
        }
        for (nth, byte) in (now as u16).to_le_bytes().into_iter().enumerate() {
            if byte != 0 {
                out[first] |= 0x10 << nth;
                out.push(byte);
            }
        }
        (place, length) = (place + now, length - now);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Lays a text beside another and makes it of that again.
    fn check(from: &[u8], to: &[u8]) -> usize {
        let Some(told) = delta(from, to, usize::MAX) else { panic!("no delta") };
        assert_eq!(apply(from, &told).as_deref(), Some(to));
        assert_eq!(delta(from, to, told.len() - 1), None);
        told.len()
    }

    #[test]
    fn what_a_text_takes_over_is_told_in_few_bytes() {
        let from: Vec<u8> =
            (0..200_000_u32).flat_map(|n| n.wrapping_mul(n).to_le_bytes()).collect();
        assert!(check(&from, &from) < 100);
        let mut to = from.clone();
        to.drain(70_000..70_010);
        to.splice(300_000..300_000, *b"iets nieuws in het midden");
        to[500_000] ^= 1;
        assert!(check(&from, &to) < 200);
        assert_eq!(delta(b"kort", &from, usize::MAX), None);
    }

    #[test]
    fn what_is_no_delta_is_refused() {
        let from = b"De minister stimuleert de samenwerking.";
        let told = delta(from, from, usize::MAX).unwrap();
        assert_eq!(apply(&from[1..], &told), None);
        for length in 0..told.len() {
            assert_ne!(apply(from, &told[..length]).as_deref(), Some(&from[..]));
        }
        assert_eq!(apply(from, &[39, 39, 0x91, 200, 20]), None);
    }

    proptest! {
        #[test]
        fn any_text_is_made_of_any_other(
            from in prop::collection::vec(0..3_u8, 16..400),
            to in prop::collection::vec(0..3_u8, 16..400),
        ) {
            check(&from, &to);
        }

        #[test]
        fn rubbish_is_never_more_than_refused(
            from in prop::collection::vec(any::<u8>(), 0..50),
            rubbish in prop::collection::vec(any::<u8>(), 0..50),
        ) {
            let _ = apply(&from, &rubbish);
        }
    }
}
