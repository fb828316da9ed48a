//! Pages of HTML: whatever stands in one, every letter is accounted for.
#![no_main]

#[path = "../targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|given: &str| targets::html(given));
