//! The Dutch names of the months, in order.
//!
//! Knows the names alone. Must not know what a date is.

/// January first, in small letters.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
