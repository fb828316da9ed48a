//! The lines of a PDF, as the process that reads one hands them over: every letter is accounted for.
#![no_main]

#[path = "../targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|given: &str| targets::pdf_lines(given));
