//! What leaves the program for the built-in example is the same to the byte as it was.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod commands;
mod notices;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use prinsjesdiff::report::wording::Language;
use sha2::{Digest, Sha256};

/// Outputs by name: language, command or message, format.
#[derive(Default)]
struct Outputs(BTreeMap<String, String>);

impl Outputs {
    /// Keeps an output under a name that no other has.
    fn keep(&mut self, name: &str, text: String) {
        let before = self.0.insert(name.replace(' ', "_"), text);
        assert!(before.is_none(), "{name} is kept twice");
    }

    /// Keeps every file of a folder and those below it.
    fn keep_files(&mut self, name: &str, folder: &Path) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let inner = format!("{name}/{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                self.keep_files(&inner, &path);
            } else {
                self.keep(&inner, String::from_utf8(std::fs::read(&path).unwrap()).unwrap());
            }
        }
    }

    /// Returns one line for each output.
    fn hashes(&self) -> String {
        self.0.iter().fold(String::new(), |mut lines, (name, text)| {
            let hash = Sha256::digest(text.as_bytes());
            for byte in &hash[..16] {
                let _ = write!(lines, "{byte:02x}");
            }
            let _ = writeln!(lines, " {name}");
            lines
        })
    }

    /// Writes each output as a file, for a comparison by hand.
    fn write(&self, folder: &Path) {
        for (name, text) in &self.0 {
            let path = folder.join(name.replace(['/', '\\'], "~"));
            std::fs::create_dir_all(folder).unwrap();
            std::fs::write(path, text).unwrap();
        }
    }
}

fn expected() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/outputs/expected.txt")
}

fn outputs(language: Language) -> Outputs {
    let mut outputs = Outputs::default();
    commands::keep(&mut outputs, language);
    notices::keep(&mut outputs, language);
    outputs
}

#[test]
fn every_output_of_the_example_is_the_same_to_the_byte() {
    let (mut all, english) = std::thread::scope(|scope| {
        let english = scope.spawn(|| outputs(Language::English));
        (outputs(Language::Dutch), english.join().unwrap())
    });
    all.0.extend(english.0);
    if let Some(folder) = std::env::var_os("PRINSJESDIFF_OUTPUTS") {
        all.write(Path::new(&folder));
    }
    let hashes = all.hashes();
    if std::env::var_os("PRINSJESDIFF_RENEW").is_some() {
        std::fs::write(expected(), &hashes).unwrap();
    }
    let expected = std::fs::read_to_string(expected()).unwrap_or_default();
    let lines = |text: &str| text.lines().map(ToOwned::to_owned).collect::<Vec<_>>();
    let (was, is) = (lines(&expected), lines(&hashes));
    let changed: Vec<&String> = is.iter().filter(|line| !was.contains(line)).collect();
    let gone: Vec<&String> = was.iter().filter(|line| !is.contains(line)).collect();
    assert!(
        changed.is_empty() && gone.is_empty(),
        "outputs are other than before; tests/fixtures/outputs/README.md says how to see it\n\
         new: {changed:#?}\nold: {gone:#?}"
    );
}
