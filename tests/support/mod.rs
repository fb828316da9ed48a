//! What whole tests share: made-up papers in every heading style.

pub mod papers;
