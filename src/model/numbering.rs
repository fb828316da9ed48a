//! Numbers that stand before a heading and are none of its words.
//!
//! Knows the marks by which papers count their headings. Must not know which heading it is.

/// Returns a heading without the number before it: `Regisseren` of `2. Regisseren`, `b) Regisseren`
/// and `3.1 Regisseren`; a year is no number.
#[must_use]
pub fn without_number(heading: &str) -> &str {
    let heading = heading.trim();
    let Some((first, rest)) = heading.split_once(char::is_whitespace) else { return heading };
    let bare = first.trim_start_matches('(').trim_end_matches(['.', ')', ':']);
    let is_number = !bare.is_empty()
        && bare.split('.').all(|part| {
            matches!(part.len(), 1 | 2) && part.bytes().all(|sign| sign.is_ascii_digit())
        });
    let is_letter =
        bare.len() == 1 && bare != first && bare.bytes().all(|b| b.is_ascii_alphabetic());
    if is_number || is_letter { rest.trim_start() } else { heading }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_before_a_heading_is_taken_off() {
        for heading in
            ["2 Regisseren", "2. Regisseren", "b) Regisseren", "(3) Regisseren", "3.1. Regisseren"]
        {
            assert_eq!(without_number(heading), "Regisseren", "{heading}");
        }
        for whole in ["Regisseren", "2030 Regisseren", "a Regisseren", "2", "Regisseren 2"] {
            assert_eq!(without_number(whole), whole);
        }
    }
}
