//! The hash by which bytes are named.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// Returns the lower-case hexadecimal SHA-256 of a paper.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
