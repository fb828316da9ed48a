//! What whole tests share: made-up papers in every heading style, and the binary in a folder.

pub mod papers;
pub mod program;
