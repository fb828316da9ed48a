//! The form in which the archive keeps a section: whatever reads is written, and from then on it reads as the same.
#![no_main]

#[path = "../targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|given: &str| targets::form(given));
