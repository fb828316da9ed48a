//! What goes wrong on which day, from the seed.
//!
//! Knows faults and how often they come. Must not know what they do to anyone.

use super::damage::KINDS;
use super::random::Random;

/// What a mail server is like on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mail {
    Well,
    /// Nobody answers at its port.
    Dead,
    /// It takes the connection and says nothing.
    Silent,
    /// It keeps so many mails and closes the connection before it says so.
    Drops(usize),
    /// It does so all day long.
    DropsAll,
    /// It has no room for this one of the readers today.
    Half(usize),
    /// It takes so many mails not: no room, or not liked.
    Unwilling(usize),
}

/// What a receiver of posts is like on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Post {
    Well,
    /// It asks to wait so many seconds, once.
    Busy(u32),
    /// It answers 500 so many times.
    Broken(usize),
    /// It takes so many posts and closes the connection before it says so.
    Drops(usize),
    /// Nobody answers at its port.
    Dead,
    /// It lets nobody in today.
    Closed,
    /// It lets nobody in today, and its answer repeats the request, secrets and all.
    Repeats,
}

/// What the publication service is like on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    Well,
    /// Every answer is 500.
    Broken,
    /// Every answer is a page that says sorry.
    Sorry,
    /// The search works, and papers are not where it says.
    Lost,
    /// Every paper is a page that says sorry.
    Covered,
    /// It breaks off so many answers.
    Breaks(u32),
    /// The search works, and finds nothing.
    Mute,
}

/// How a run ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Lives,
    /// It is killed at this moment: a moment is before every write, before every message, and after
    /// the other side has taken it.
    Killed(usize),
    /// It is killed between the acceptance of this message and its tick.
    KilledAfter(usize),
    /// At this moment another daemon comes to the same archive.
    Met(usize),
    /// From this write on the disk is full.
    FullDisk(usize),
    /// Another run has the archive.
    LockedOut,
}

/// A day.
#[expect(clippy::struct_excessive_bools, reason = "each is a misfortune of its own")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub office: Office,
    pub mail: Mail,
    pub slack: Post,
    pub hook: Post,
    /// One run each, one after the other.
    pub fates: Vec<Fate>,
    /// So many days the machine's clock is ahead.
    pub clock: i64,
    pub loses_cache: bool,
    /// The archive is made anew by other rules, and back.
    pub is_rebuilt: bool,
    /// Something that is derived is damaged in the morning.
    pub is_damaged: bool,
    /// A paper that was taken in is taken back by the service.
    pub is_withdrawn: bool,
}

impl Day {
    /// A day on which nothing is wrong.
    pub fn calm() -> Self {
        Self {
            office: Office::Well,
            mail: Mail::Well,
            slack: Post::Well,
            hook: Post::Well,
            fates: vec![Fate::Lives],
            clock: 0,
            loses_cache: false,
            is_rebuilt: false,
            is_damaged: false,
            is_withdrawn: false,
        }
    }

    /// Throws the dice for a day.
    pub fn of(random: &mut Random) -> Self {
        let mut fates = vec![fate(random)];
        // Whoever was killed is often started again at once, and sometimes killed again.
        while fates.last() != Some(&Fate::Lives) && random.chance(60) && fates.len() < 4 {
            fates.push(fate(random));
        }
        let clock = match random.below(100) {
            0..4 => 7,
            4..8 => -2,
            _ => 0,
        };
        Self {
            office: office(random),
            mail: mail(random),
            slack: post(random),
            hook: post(random),
            fates,
            clock,
            loses_cache: random.chance(5),
            is_rebuilt: random.chance(4),
            // Each thing about once a month.
            is_damaged: random.chance(KINDS * 100 / 30),
            is_withdrawn: random.chance(5),
        }
    }
}

fn fate(random: &mut Random) -> Fate {
    match random.below(100) {
        0..40 => {
            // On a quiet day, in the archive, or deep in delivery.
            let most = *random.pick(&[2, 6, 25, 120, 300]);
            Fate::Killed(random.below(most))
        }
        40..45 => {
            let most = *random.pick(&[6, 60]);
            Fate::FullDisk(random.below(most))
        }
        45..48 => Fate::LockedOut,
        48..52 => Fate::KilledAfter(random.below(6)),
        52..60 => Fate::Met(random.below(40) % 8),
        _ => Fate::Lives,
    }
}

fn office(random: &mut Random) -> Office {
    match random.below(100) {
        0..5 => Office::Broken,
        5..9 => Office::Sorry,
        9..13 => Office::Lost,
        13..16 => Office::Covered,
        16..22 => Office::Breaks(u32::try_from(random.between(1, 12)).unwrap()),
        22..26 => Office::Mute,
        _ => Office::Well,
    }
}

fn mail(random: &mut Random) -> Mail {
    match random.below(100) {
        0..8 => Mail::Dead,
        8..11 => Mail::Silent,
        11..23 => Mail::Drops(random.between(1, 3)),
        23..27 => Mail::DropsAll,
        27..39 => Mail::Half(random.below(3)),
        39..46 => Mail::Unwilling(random.between(1, 6)),
        _ => Mail::Well,
    }
}

fn post(random: &mut Random) -> Post {
    match random.below(100) {
        0..8 => Post::Dead,
        8..16 => Post::Busy(*random.pick(&[7, 90, 3_600])),
        16..24 => Post::Broken(random.between(1, 6)),
        24..36 => Post::Drops(random.between(1, 4)),
        36..40 => Post::Closed,
        40..46 => Post::Repeats,
        _ => Post::Well,
    }
}
