//! What is kept of what was told, and of what is still to leave: any files read or are refused, and what
//! reads is written as it stands.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use prinsjesdiff::notify::read_and_write;
use prinsjesdiff::report::parcel::Form;

/// Parts one file from the next; its first line is its name.
const NEXT: &str = "\n=====\n";

fuzz_target!(|text: &str| {
    let mut files = BTreeMap::new();
    for file in text.split(NEXT) {
        let (name, bytes) = file.split_once('\n').unwrap_or((file, ""));
        if let Ok(form) = Form::from_bytes(bytes.as_bytes()) {
            assert_eq!(Form::from_bytes(&form.to_bytes()).ok().as_ref(), Some(&form));
        }
        files.insert(name.to_owned(), bytes.as_bytes().to_vec());
    }
    if let Ok(written) = read_and_write(files) {
        let again = read_and_write(written.clone()).expect("what was written reads");
        assert_eq!(written, again);
    }
});
