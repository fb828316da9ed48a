//! How long to wait before asking again.
//!
//! Knows `Retry-After` in both its forms, and exponential back-off with jitter. Must not wait.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use chrono::{DateTime, NaiveDateTime, Utc};

/// The first wait; the service was seen to recover from fast fetching within seconds.
const FIRST: Duration = Duration::from_secs(1);
/// The longest wait of our own choosing.
const LONGEST: Duration = Duration::from_mins(1);
/// Jitter adds up to this many thousandths, so that many clients do not come back together.
const JITTER: u64 = 500;

/// Returns the wait before the attempt after this one (counted from 0), with jitter that differs
/// between addresses and moments but not between machines with the same clock.
pub(super) fn back_off(attempt: u32, address: &str, now: DateTime<Utc>) -> Duration {
    let plain = FIRST.saturating_mul(1u32 << attempt.min(16)).min(LONGEST);
    let mut hasher = DefaultHasher::new();
    (attempt, address, now.timestamp_micros()).hash(&mut hasher);
    let thousandths = 1000 + hasher.finish() % (JITTER + 1);
    Duration::from_millis(u64::try_from(plain.as_millis()).unwrap_or(u64::MAX) * thousandths / 1000)
}

/// Reads `Retry-After`: seconds, or a date in any of the three forms of HTTP.
pub(super) fn retry_after(value: &str, now: DateTime<Utc>) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let plain = |format| {
        NaiveDateTime::parse_from_str(value, format).ok().map(|date: NaiveDateTime| date.and_utc())
    };
    let date = DateTime::parse_from_rfc2822(value)
        .ok()
        .map(|date| date.with_timezone(&Utc))
        .or_else(|| plain("%A, %d-%b-%y %H:%M:%S GMT"))
        .or_else(|| plain("%a %b %e %H:%M:%S %Y"))?;
    Some((date - now).to_std().unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> DateTime<Utc> {
        "2026-09-15T12:00:00Z".parse().unwrap()
    }

    fn check(value: &str, expected: Option<u64>) {
        assert_eq!(retry_after(value, noon()), expected.map(Duration::from_secs), "{value}");
    }

    #[test]
    fn a_wait_is_read_as_seconds_and_as_a_date() {
        check("120", Some(120));
        check(" 0 ", Some(0));
        check("Tue, 15 Sep 2026 12:05:00 GMT", Some(300));
        check("Tuesday, 15-Sep-26 12:00:30 GMT", Some(30));
        check("Tue Sep 15 12:00:10 2026", Some(10));
        check("Tue, 15 Sep 2026 11:00:00 GMT", Some(0));
        check("later", None);
        check("-5", None);
    }

    #[test]
    fn waits_grow_and_stay_bounded() {
        for attempt in 0..40 {
            let wait = back_off(attempt, "a", noon());
            let plain = FIRST.saturating_mul(1 << attempt.min(16)).min(LONGEST);
            assert!(wait >= plain && wait <= plain * 3 / 2, "{attempt}: {wait:?}");
        }
        assert_ne!(back_off(3, "a", noon()), back_off(3, "b", noon()));
    }
}
