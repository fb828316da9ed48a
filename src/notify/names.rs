//! What publications, editions and recipients are called in what is kept of messages.
//!
//! Knows names that may stand in a path. Must not know what is kept under them. Addresses of people
//! never stand there: an archive may be shared with anyone, so a recipient is a short hash.

use crate::model::{BudgetYear, Kind, PaperId, Publication, short_sha256};

/// How much of a paper's hash stands in its name, as in `bronnen`.
const BODY_DIGITS: usize = 12;
/// How much of a recipient's hash stands for it.
const RECIPIENT_DIGITS: usize = 16;

/// Before the hash that stands for an address in a frozen message.
const READER: &str = "ontvanger-";

/// Names a recipient in a frozen message, until it is sent.
pub(super) fn of_reader(address: &str) -> String {
    format!("{READER}{}", of_recipient(address))
}

/// Names one body of a paper: `kst-36410-VII-2-0123456789ab`, and with `-weer2` where it stands for
/// the second time, because the body that had taken its place was taken back.
pub(super) fn of_body(publication: &Publication, turn: usize) -> String {
    let digits = publication.sha256.get(..BODY_DIGITS).unwrap_or(&publication.sha256);
    let again = if turn > 1 { format!("{AGAIN}{turn}") } else { String::new() };
    format!("{}-{digits}{again}", publication.id)
}

/// Between the name of a body and how many times it stood.
const AGAIN: &str = "-weer";

/// Between the name of a body and how much of it was still held back when more of it was told.
pub(super) const RELEASED: &str = "-vrij";

/// Parts the name of a body into the identifier and the head of the hash.
pub(super) fn parse_publication(name: &str) -> Option<(PaperId, String)> {
    let body = name.rsplit_once(RELEASED).map_or(name, |(body, _)| body);
    let body = body.rsplit_once(AGAIN).map_or(body, |(body, _)| body);
    let (id, digits) = body.rsplit_once('-')?;
    Some((PaperId::parse(id).ok()?, digits.to_owned()))
}

/// Tells whether two names are of the same bytes.
pub(super) fn are_of_one_body(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(parse_publication);
    one.is_some() && one == other
}

/// Names an edition: `begroting-2027`.
pub(super) fn of_edition((kind, year): (Kind, BudgetYear)) -> String {
    format!("{kind}-{year}")
}

/// Reads the name of an edition.
pub(super) fn parse_edition(name: &str) -> Option<(Kind, BudgetYear)> {
    let (kind, year) = name.rsplit_once('-')?;
    Some((kind.parse().ok()?, BudgetYear::parse(year).ok()?))
}

/// Names the closing digest of an edition, as an event: `slotbericht-begroting-2027`.
pub(super) fn of_closing(edition: (Kind, BudgetYear)) -> String {
    format!("slotbericht-{}", of_edition(edition))
}

/// Stands for a recipient.
pub(super) fn of_recipient(address: &str) -> String {
    short_sha256(address.trim().to_lowercase().as_bytes(), RECIPIENT_DIGITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_does_not_show_and_its_capitals_do_not_count() {
        let one = of_recipient("Redactie@example.org");
        assert_eq!(one, of_recipient(" redactie@example.org "));
        assert!(one.len() == RECIPIENT_DIGITS && !one.contains("redactie"));
    }

    #[test]
    fn an_edition_is_found_again_by_its_name() {
        for edition in [(Kind::Begroting, BudgetYear(2027)), (Kind::Suppletoire1, BudgetYear(2026))]
        {
            assert_eq!(parse_edition(&of_edition(edition)), Some(edition));
        }
        assert_eq!(parse_edition("begroting"), None);
    }

    #[test]
    fn a_body_is_found_again_by_its_name() {
        for again in ["", "-weer2", "-weer3-vrij1", "-vrij0"] {
            let name = format!("kst-99020-XXVII-2-h1-0123456789ab{again}");
            let (id, digits) = parse_publication(&name).unwrap();
            let found = (id.to_string(), digits);
            assert_eq!(found, ("kst-99020-XXVII-2-h1".into(), "0123456789ab".into()), "{name}");
        }
    }
}
