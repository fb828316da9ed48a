//! Makes Rust of the sentences in `locales/`, so that a wrong one fails the build; and a mark of the rules.
//!
//! Knows where the files stand. Must not know what is in them: that is `build/sentences.rs` and `build/help.rs`.

#[path = "build/help.rs"]
mod help;
#[path = "build/sentences.rs"]
mod sentences;

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use sentences::Source;

/// The file whose texts are looked up by name.
const HELP: &str = "help";

/// Reads the files of one language, in the order of their names.
fn language(code: &str) -> io::Result<Vec<Source>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(Path::new("locales").join(code))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Source { name, text })
    };
    paths.into_iter().map(read).collect()
}

/// The rooms that decide what is read from the archive's texts, compared and found.
const RULES: [&str; 6] =
    ["src/model", "src/text", "src/form", "src/compare", "src/search", "src/history"];

/// Returns a mark of the rules: another one when a file of those rooms is another.
fn rules() -> io::Result<u64> {
    let mut folders: Vec<PathBuf> = RULES.iter().map(PathBuf::from).collect();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    let mut mark = DefaultHasher::new();
    for file in files {
        fs::read(file)?.hash(&mut mark);
    }
    Ok(mark.finish())
}

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=locales");
    for room in RULES {
        println!("cargo:rerun-if-changed={room}");
    }
    println!("cargo:rustc-env=PRINSJESDIFF_RULES={:016x}", rules()?);
    println!("cargo:rerun-if-changed=build");
    let (nl, en) = (language("nl")?, language("en")?);
    let is_help = |file: &Source| file.name == HELP;
    let (nl_help, nl): (Vec<_>, Vec<_>) = nl.into_iter().partition(is_help);
    let (en_help, en): (Vec<_>, Vec<_>) = en.into_iter().partition(is_help);
    let text = |files: &[Source]| files.first().map(|file| file.text.clone()).unwrap_or_default();
    let made = [sentences::rust(&nl, &en), help::rust(&text(&nl_help), &text(&en_help))];
    let mut code = String::new();
    let mut faults = Vec::new();
    for one in made {
        match one {
            Ok(more) => code.push_str(&more),
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty() {
        let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
        return fs::write(folder.join("sentences.rs"), code);
    }
    for fault in faults {
        println!("cargo:error={fault}");
    }
    process::exit(1)
}
