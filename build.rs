//! Makes Rust of the sentences in `locales/`, so that a wrong one fails the build.
//!
//! Knows where the files stand. Must not know what is in them: that is `build/sentences.rs`.

#[path = "build/sentences.rs"]
mod sentences;

use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use sentences::Source;

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

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=build");
    match sentences::rust(&language("nl")?, &language("en")?) {
        Ok(code) => {
            let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
            fs::write(folder.join("sentences.rs"), code)
        }
        Err(faults) => {
            for fault in faults {
                println!("cargo:error={fault}");
            }
            process::exit(1)
        }
    }
}
