//! The text of pages, in any encoding: it is read or refused, and every letter is accounted for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use prinsjesdiff::extract::extract;

fuzz_target!(|bytes: &[u8]| {
    const HEAD: &[u8] = b"36 410 VII Vaststelling van de begrotingsstaten van het Ministerie (VII) voor het jaar 2024\n\
        Nr. 2 MEMORIE VAN TOELICHTING\n";
    for text in [bytes.to_vec(), [HEAD, bytes].concat()] {
        let read = extract(&text);
        assert!(read.ledger.balances(), "{:?}", read.ledger);
    }
});
