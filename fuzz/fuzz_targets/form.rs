//! The form in which the archive keeps a section: what reads is written, and reads as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use prinsjesdiff::form;
use prinsjesdiff::model::SectionKind;

fuzz_target!(|text: &str| {
    for kind in SectionKind::ALL {
        let Ok(sections) = form::read_all(kind, text) else { continue };
        let written = form::write_all(&sections.iter().collect::<Vec<_>>());
        let again = form::read_all(kind, &written).expect("what was written reads");
        assert_eq!(sections, again);
    }
});
