//! Dates as the head of a paper prints them.
//!
//! Knows how a date is set in words. Must not know where a date stands.

use crate::text::MONTHS;

/// Reads the first date such as `19 september 2023`, as `2023-09-19`.
pub(crate) fn printed_date(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(3).find_map(|window| {
        let [day, month, year] = window else { return None };
        let month = MONTHS.iter().position(|name| name.eq_ignore_ascii_case(month))? + 1;
        let day: u8 = day.parse().ok()?;
        let year: u16 = year.trim_end_matches(['.', ',']).parse().ok()?;
        Some(format!("{year:04}-{month:02}-{day:02}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_date_is_read() {
        assert_eq!(printed_date("Ontvangen 19 september 2023").as_deref(), Some("2023-09-19"));
        assert_eq!(printed_date("19 SEPTEMBER 2023.").as_deref(), Some("2023-09-19"));
        assert_eq!(printed_date("ontvangen in september 2023"), None);
    }
}
