//! Identity of articles that have no text: titles, and numbers as far as others vouch for them.

use super::builder::{article, compared};
use super::*;

/// Compares editions of titles, and lists what belongs together: `VII/1 → VII/2`.
fn check(old: &[(&str, &str)], new: &[(&str, &str)], expected: &[&str]) {
    let side = |titles: &[(&str, &str)]| -> Vec<_> {
        titles.iter().map(|(place, title)| article(place, title, "", "")).collect()
    };
    let changes = compared(side(old), side(new));
    let places = |side: &[ArticleRef]| -> String {
        side.iter().map(|one| one.place.to_string()).collect::<Vec<_>>().join(" + ")
    };
    let mut found: Vec<String> = changes
        .articles
        .iter()
        .map(|one| format!("{} → {}", places(&one.from), places(&one.to)).trim().to_owned())
        .collect();
    found.sort();
    let mut expected: Vec<&str> = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn another_title_under_a_number_that_stays_is_the_same_article() {
    check(
        &[("VII/1", "Bruggen"), ("VII/2", "Bossen"), ("VII/3", "Veerponten")],
        &[("VII/1", "Bruggen"), ("VII/2", "Groene ruimte"), ("VII/3", "Veerponten")],
        &["VII/1 → VII/1", "VII/2 → VII/2", "VII/3 → VII/3"],
    );
}

#[test]
fn where_a_budget_was_numbered_anew_the_same_number_says_nothing() {
    check(
        &[("VII/1", "Bruggen"), ("VII/2", "Bossen"), ("VII/3", "Veerponten"), ("VII/4", "Musea")],
        &[("VII/2", "Bruggen"), ("VII/3", "Bossen"), ("VII/4", "Veerponten"), ("VII/1", "Havens")],
        &["VII/1 → VII/2", "VII/2 → VII/3", "VII/3 → VII/4", "VII/4 →", "→ VII/1"],
    );
}

#[test]
fn an_article_with_another_title_moves_on_with_all_others_of_its_ministry() {
    check(
        &[("VII/61", "Bruggen"), ("VII/62", "Bossen"), ("VII/63", "Musea"), ("VII/64", "Havens")],
        &[("VII/1", "Bruggen"), ("VII/2", "Groen"), ("VII/3", "Musea"), ("VII/4", "Havens")],
        &["VII/61 → VII/1", "VII/62 → VII/2", "VII/63 → VII/3", "VII/64 → VII/4"],
    );
}

#[test]
fn an_article_goes_to_another_ministry_and_back_by_its_title() {
    let home = [("VII/3", "Veerponten en sluizen"), ("VII/4", "Bossen")];
    let away = [("VII/4", "Bossen"), ("XVIII/1", "Veerponten en Sluizen")];
    check(&home, &away, &["VII/4 → VII/4", "VII/3 → XVIII/1"]);
    check(&away, &home, &["VII/4 → VII/4", "XVIII/1 → VII/3"]);
}

#[test]
fn a_title_that_every_ministry_has_names_no_article_of_another() {
    check(
        &[
            ("VII/1", "Bruggen"),
            ("VII/9", "Nog onverdeeld"),
            ("VIII/1", "Musea"),
            ("VIII/9", "Nog onverdeeld"),
        ],
        &[
            ("VII/1", "Bruggen"),
            ("VIII/1", "Musea"),
            ("VIII/9", "Nog onverdeeld"),
            ("X/9", "Nog onverdeeld"),
        ],
        &["VII/1 → VII/1", "VII/9 →", "VIII/1 → VIII/1", "VIII/9 → VIII/9", "→ X/9"],
    );
}

#[test]
fn sub_budgets_keep_their_overlapping_numbers_apart() {
    check(
        &[("IX/IXA/1", "Staatsleningen"), ("IX/IXB/1", "Heffingen")],
        &[("IX/IXA/1", "Staatsleningen"), ("IX/IXB/1", "Heffingen en rechten")],
        &["IX/IXA/1 → IX/IXA/1", "IX/IXB/1 → IX/IXB/1"],
    );
}

#[test]
fn a_title_that_was_divided_shows_a_split_and_a_merger() {
    let whole = [("VII/1", "Bruggen en veerponten"), ("VII/9", "Bossen")];
    let parts = [("VII/1", "Bruggen"), ("VII/2", "Veerponten"), ("VII/9", "Bossen")];
    check(&whole, &parts, &["VII/1 → VII/1 + VII/2", "VII/9 → VII/9"]);
    check(&parts, &whole, &["VII/1 + VII/2 → VII/1", "VII/9 → VII/9"]);
}

#[test]
fn the_only_article_of_a_fund_may_be_divided() {
    let whole = [("B/1", "Gemeentegelden"), ("VII/9", "Bossen")];
    let parts = [("B/2", "Uitkeringen"), ("B/3", "Onderzoek"), ("VII/9", "Bossen")];
    check(&whole, &parts, &["B/1 → B/2 + B/3", "VII/9 → VII/9"]);
}
