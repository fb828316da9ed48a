//! Writing queries in CQL.
//!
//! Knows quoting and how terms are joined. Must not know which index means what.

use std::fmt::Write as _;

/// Words of the language itself; as values they are quoted.
const RESERVED: &[&str] = &["and", "or", "not", "prox", "sortby", "any", "all", "exact", "within"];

/// Writes `index relation value`, the value quoted when it needs to be.
pub(super) fn term(index: &str, relation: &str, value: &str) -> String {
    let plain = !value.is_empty()
        && value.chars().all(|c| c.is_ascii_alphanumeric())
        && !RESERVED.contains(&value.to_lowercase().as_str());
    if plain {
        return format!("{index}{relation}{value}");
    }
    let mut quoted = String::with_capacity(value.len() + 2);
    for c in value.chars().filter(|c| !c.is_control()) {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    let mut term = String::new();
    let _ = write!(term, "{index}{relation}\"{quoted}\"");
    term
}

/// Joins what must all hold.
pub(super) fn all(terms: &[String]) -> String {
    terms.join(" AND ")
}

/// Joins what may each hold. The parentheses make the query mean the same whether or not the
/// service gives AND precedence over OR, which the standard does not.
pub(super) fn any(terms: &[String]) -> String {
    match terms {
        [one] => one.clone(),
        terms => format!("({})", terms.join(" OR ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, expected: &str) {
        assert_eq!(term("w.x", "==", value), expected);
    }

    #[test]
    fn values_are_quoted_when_they_need_to_be() {
        check("2", "w.x==2");
        check("36600-VII", "w.x==\"36600-VII\"");
        check("Memorie van toelichting", "w.x==\"Memorie van toelichting\"");
        check("a\" OR b==\"c", "w.x==\"a\\\" OR b==\\\"c\"");
        check("not", "w.x==\"not\"");
        check("", "w.x==\"\"");
    }
}
