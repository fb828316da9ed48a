//! What may not be repeated: secrets, and everything another side may make of them.
//!
//! Knows the parts of a secret, and the ways in which a server that repeats a request writes them.
//! Must not know where secrets are kept, nor who said what.

mod needle;
mod view;

use std::collections::HashSet;
use std::ops::Range;

use needle::{Needle, WINDOW};
use view::{View, is_gap};

/// What stands where a secret stood.
pub const HIDDEN: char = '…';

/// Lies over every text that comes from outside, before it is shown or kept.
///
/// # Examples
///
/// ```
/// use prinsjesdiff::secret::Veil;
/// let veil = Veil::of("https://hooks.example.org/services/T01/hunter2-hunter2");
/// assert_eq!(veil.over("no route for %2Fservices%2fT01/hunter2-hunter2"), "no route for %2F…");
/// ```
#[derive(Clone, Default)]
pub struct Veil {
    needles: Vec<Needle>,
    /// Every stretch of so many bytes of a long part: of a part that was cut off, too, nothing shows.
    windows: HashSet<[u8; WINDOW]>,
}

impl std::fmt::Debug for Veil {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Veil")
    }
}

impl Veil {
    /// Makes a veil for one secret: an address with all its parts, a token, a password.
    #[must_use]
    pub fn of(secret: &str) -> Self {
        let mut veil = Self::default();
        veil.add(secret);
        veil
    }

    /// Makes a veil for what is secret in the address of a host of git: its login and its query.
    #[must_use]
    pub fn of_remote(remote: &str) -> Self {
        let mut veil = Self::default();
        veil.add_remote(remote);
        veil
    }

    /// Lies over another secret too.
    pub fn add(&mut self, secret: &str) {
        self.take(needle::of_secret(secret.trim()));
    }

    /// Lies over the login and the query of an address that is no secret as a whole.
    pub fn add_remote(&mut self, remote: &str) {
        self.take(needle::of_login(remote.trim()));
    }

    fn take(&mut self, needles: Vec<Needle>) {
        for needle in needles {
            if self.needles.contains(&needle) {
                continue;
            }
            // A part with a space in it is looked for without that as well: a text may be folded there.
            let whole = String::from_utf8_lossy(&needle.bytes);
            let joined: String = whole.chars().filter(|letter| !is_gap(*letter)).collect();
            for window in [needle.bytes.as_slice(), joined.as_bytes()]
                .into_iter()
                .flat_map(|bytes| bytes.windows(WINDOW))
            {
                self.windows.extend(<[u8; WINDOW]>::try_from(window));
            }
            self.needles.push(needle);
        }
    }

    /// Returns a text in which no part of a secret stands, however it is written.
    #[must_use]
    pub fn over(&self, text: &str) -> String {
        let mut hidden = vec![false; text.len()];
        let mut hide = |view: &View, found: Range<usize>| {
            for source in &view.sources[found] {
                hidden[source.clone()].fill(true);
            }
        };
        for view in View::all(text) {
            for found in self.parts_in(&view) {
                hide(&view, found);
            }
            // Where nothing parts words any more, a short part would be found everywhere.
            let Some(joined) = view.joined() else { continue };
            for found in self.stretches_in(&joined) {
                hide(&joined, found);
            }
        }
        let mut shown = String::with_capacity(text.len());
        for (at, letter) in text.char_indices() {
            if !hidden[at..at + letter.len_utf8()].contains(&true) {
                shown.push(letter);
            } else if !shown.ends_with(HIDDEN) {
                shown.push(HIDDEN);
            }
        }
        shown
    }

    /// Tells whether a text gives a secret away: a part that opens something stands in it whole.
    #[must_use]
    pub fn is_broken_by(&self, text: &str) -> bool {
        let stands_in = |needle: &Needle, view: &View| needle.places(&view.bytes).next().is_some();
        View::all(text).iter().any(|view| {
            let joined = view.joined();
            self.needles.iter().filter(|needle| needle.is_telling).any(|needle| {
                let is_long = needle.bytes.len() >= WINDOW;
                stands_in(needle, view)
                    || joined.as_ref().is_some_and(|joined| is_long && stands_in(needle, joined))
            })
        })
    }

    fn parts_in(&self, view: &View) -> Vec<Range<usize>> {
        let short = self.needles.iter().filter(|needle| needle.bytes.len() < WINDOW);
        let mut found: Vec<_> = short
            .flat_map(|needle| {
                needle.places(&view.bytes).map(move |at| at..at + needle.bytes.len())
            })
            .collect();
        found.extend(self.stretches_in(view));
        found
    }

    /// Finds the stretches of long parts.
    fn stretches_in<'v>(&'v self, view: &'v View) -> impl Iterator<Item = Range<usize>> + 'v {
        view.bytes.windows(WINDOW).enumerate().filter_map(|(at, window)| {
            let window: [u8; WINDOW] = window.try_into().ok()?;
            self.windows.contains(&window).then_some(at..at + WINDOW)
        })
    }
}

/// Shows an address without what is secret in it: login and query.
#[must_use]
pub fn shown_address(address: &str) -> String {
    let mut shown = without_login(address);
    if let Some(query) = shown.find(['?', '#']) {
        shown.replace_range(query + 1.., "…");
    }
    shown
}

/// Shows an address without a login.
#[must_use]
pub fn without_login(address: &str) -> String {
    let mut shown = address.to_owned();
    if let Some(scheme) = shown.find("://")
        && let Some(at) = shown.rfind('@')
        && scheme < at
    {
        // A password may hold any sign: everything before the last one goes.
        shown.replace_range(scheme + 3..at, "…");
    }
    shown
}

/// Shows a line of text with every address in it as `shown_address` does.
#[must_use]
pub fn shown_line(line: &str) -> String {
    let words = line
        .split(' ')
        .map(|word| if word.contains("://") { shown_address(word) } else { word.to_owned() });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
