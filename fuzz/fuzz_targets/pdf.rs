//! Pages of a PDF: whatever is drawn on them, every letter is accounted for.
#![no_main]

#[path = "../targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|given: &str| targets::pdf(given));
