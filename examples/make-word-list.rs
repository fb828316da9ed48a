//! Makes the word list that is built into the binary, `src/text/words.fst`.
//!
//! Usage: `cargo run --example make-word-list -- /usr/share/dict/dutch src/text/words.fst`
//!
//! The source is the `OpenTaal` list as Debian's package `wdutch` installs it (`apt install
//! wdutch`; the list in use is of version 1:2.20.19-2). Words are folded as they are looked up:
//! lower case, composed, straight apostrophes. Entries of several words and entries with digits,
//! dots or other signs are dropped: a word that a line end broke has none. The result is sorted,
//! without doubles, and the same on every machine; put its SHA-256, which this prints, into
//! `src/text/words.rs` and raise the text version.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use prinsjesdiff::text::words::word_key;
use sha2::{Digest, Sha256};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [source, target] = arguments.as_slice() else {
        bail!("usage: make-word-list WORDS-FILE TARGET.fst");
    };
    let list = fs::read_to_string(source).with_context(|| format!("reading {source}"))?;
    let words: BTreeSet<String> =
        list.lines().map(word_key).filter(|word| is_plain(word)).collect();
    let set = fst::Set::from_iter(&words)?;
    let bytes = set.as_fst().as_bytes();
    fs::write(target, bytes).with_context(|| format!("writing {target}"))?;
    println!("{} words, {} bytes, sha256 {}", words.len(), bytes.len(), hexadecimal(bytes));
    Ok(())
}

/// Tells whether an entry is one word of letters, hyphens and apostrophes.
fn is_plain(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\''))
}

fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
