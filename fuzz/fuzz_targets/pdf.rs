//! Pages of a PDF: whatever is drawn on them, every letter is accounted for.
#![no_main]

#[path = "../../tests/support/pdf.rs"]
mod pdf;

use libfuzzer_sys::fuzz_target;
use prinsjesdiff::extract::extract;

fuzz_target!(|drawn: &str| {
    let pages: Vec<String> = drawn.split('\u{c}').map(str::to_owned).collect();
    let read = extract(&pdf::pages(&pages));
    assert!(read.ledger.balances(), "{:?}", read.ledger);
});
