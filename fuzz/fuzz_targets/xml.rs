//! Papers in XML: whatever stands in one, every letter is accounted for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use prinsjesdiff::extract::extract;

fuzz_target!(|inner: &str| {
    let whole = format!(
        "<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>98 240</dossiernr>\
         <begrotingshoofdstuk>XXIX</begrotingshoofdstuk></dossiernummer><titel>Vaststelling van de \
         begrotingsstaten van het Ministerie van Bruggen (XXIX) voor het jaar 2024</titel></dossier><stuk>\
         <stuknr>Nr. <ondernummer>2</ondernummer></stuknr><titel>MEMORIE VAN TOELICHTING</titel>{inner}\
         </stuk></kamerstuk></officiele-publicatie>"
    );
    for text in [inner, &whole] {
        assert!(extract(text.as_bytes()).ledger.balances());
    }
});
