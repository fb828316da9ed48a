//! Configurations: any text is a configuration or an error that says where.
#![no_main]

use libfuzzer_sys::fuzz_target;
use prinsjesdiff::config::Config;

fuzz_target!(|text: &str| {
    if let Err(error) = Config::parse(text) {
        assert!(!error.to_string().is_empty());
    }
});
