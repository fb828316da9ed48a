//! Pages of HTML: whatever stands in one, every letter is accounted for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use prinsjesdiff::extract::extract;

fuzz_target!(|inner: &str| {
    let page = format!("<html><meta name=DC.identifier content=kst-36410-VII-2>{inner}");
    let read = extract(page.as_bytes());
    assert!(read.ledger.balances(), "{:?}", read.ledger);
});
