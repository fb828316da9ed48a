//! What is kept of what was told, and of what is still to leave: what reads is written as it stands.
#![no_main]

#[path = "../targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|given: &str| {
    let _ = targets::told(given);
});
