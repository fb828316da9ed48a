//! Configurations: any text is a configuration or an error that says where.
#![no_main]

#[path = "../targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|given: &str| targets::config(given));
