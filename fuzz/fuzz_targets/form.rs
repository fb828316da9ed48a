//! The form in which the archive keeps a section: whatever reads is written, and from then on it reads as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use prinsjesdiff::form;
use prinsjesdiff::model::{Section, SectionKind};

fn written(sections: &[Section]) -> String {
    form::write_all(&sections.iter().collect::<Vec<_>>())
}

fuzz_target!(|text: &str| {
    for kind in SectionKind::ALL {
        let Ok(sections) = form::read_all(kind, text) else { continue };
        // Space at the end of a line is not kept: what was written once is what is compared.
        let once = form::read_all(kind, &written(&sections)).expect("what was written reads");
        let twice = form::read_all(kind, &written(&once)).expect("what was written reads");
        assert_eq!(once, twice);
    }
});
