//! The checksum by which bytes are named.
//!
//! Knows SHA-256 in lower-case hexadecimal digits. Must not know what is named by it.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// Returns the lower-case hexadecimal SHA-256 of bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Returns the first digits of the same.
#[must_use]
pub fn short_sha256(bytes: &[u8], digits: usize) -> String {
    let mut text = sha256(bytes);
    text.truncate(digits);
    text
}

/// Writes bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing into memory cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
