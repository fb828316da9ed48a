//! The text of pages, in any encoding: it is read or refused, and every letter is accounted for.
#![no_main]

#[path = "../targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|given: &[u8]| targets::plain(given));
