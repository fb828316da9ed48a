//! What the paper announces: its contents list, else its budget table.
//!
//! Knows how both name articles. Must not know what was found.

use super::element::{Body, Element, RawTable};
use super::heading::{article_heading, bare_article_heading};
use super::sub_budget::{Opened, SubBudgets};
use super::zone::{Zone, zone};
use crate::model::{ArticleNumber, Expected};
use crate::text::fold;

/// Returns the articles the paper announces, each once, in order.
pub(crate) fn expected(elements: &[Element], sub_budgets: &SubBudgets) -> Vec<Expected> {
    let mut announced = from_contents(elements, sub_budgets);
    if announced.is_empty() {
        announced = from_numbers(elements);
    }
    if announced.is_empty() {
        announced = from_budget_table(elements);
    }
    let mut seen = Vec::new();
    announced.retain(|article| {
        let key = (article.sub_budget.clone(), article.number.clone());
        let first = !seen.contains(&key);
        seen.push(key);
        first
    });
    announced
}

fn from_contents(elements: &[Element], sub_budgets: &SubBudgets) -> Vec<Expected> {
    let mut announced = Vec::new();
    let mut sub_budget = None;
    let mut annex = false;
    for element in elements {
        let Body::ContentsLine(line) = &element.body else { continue };
        let line = without_page_number(line);
        match article_heading(line).filter(|heading| heading.worded && !heading.title.is_empty()) {
            Some(heading) if !annex => announced.push(Expected {
                sub_budget: sub_budget.clone(),
                number: heading.number,
                title: heading.title,
            }),
            Some(_) => {}
            None => {
                annex = fold(line).split(' ').take(2).any(|word| word.starts_with("bijlage"));
                match sub_budgets.opened_by(line) {
                    Some(Opened::Own) => sub_budget = None,
                    Some(Opened::Sub(opened)) => sub_budget = Some(opened),
                    None => {}
                }
            }
        }
    }
    announced
}

/// Of a contents list without the word *artikel*: the numbered lines between that of the policy
/// articles and that of the next part, as long as they count up.
fn from_numbers(elements: &[Element]) -> Vec<Expected> {
    let lines = elements.iter().filter_map(|element| match &element.body {
        Body::ContentsLine(line) => Some(without_page_number(line)),
        _ => None,
    });
    let mut inside = false;
    let mut announced: Vec<Expected> = Vec::new();
    for line in lines {
        match zone(line) {
            Some(Zone::Policy) if !inside => inside = true,
            Some(_) if inside => return announced,
            _ if inside => {
                let Some(heading) = article_heading(line).or_else(|| bare_article_heading(line))
                else {
                    return Vec::new();
                };
                if announced.last().is_some_and(|last| last.number >= heading.number) {
                    return Vec::new();
                }
                let (number, title) = (heading.number, heading.title);
                announced.push(Expected { sub_budget: None, number, title });
            }
            _ => {}
        }
    }
    Vec::new()
}

/// Drops the dots and the page number at the end of a contents line.
fn without_page_number(line: &str) -> &str {
    let bare = line.trim_end().trim_end_matches(|c: char| c.is_ascii_digit());
    let parted = bare.len() < line.trim_end().len() && bare.ends_with([' ', '.', '\t', '…']);
    if parted { bare.trim_end_matches([' ', '.', '\t', '…']) } else { line }
}

fn from_budget_table(elements: &[Element]) -> Vec<Expected> {
    elements
        .iter()
        .filter_map(|element| match &element.body {
            Body::Table(table) if is_budget_table(table) => Some(table),
            _ => None,
        })
        .flat_map(|table| &table.rows)
        .filter_map(|row| {
            let number = ArticleNumber::parse(row.first()?.join(" ").trim()).ok()?;
            let title = row.get(1)?.join(" ");
            (!title.is_empty()).then_some(Expected { sub_budget: None, number, title })
        })
        .collect()
}

fn is_budget_table(table: &RawTable) -> bool {
    let cell = |row: &[Vec<String>], at: usize| {
        row.get(at).map(|lines| fold(&lines.join(" "))).unwrap_or_default()
    };
    table.rows.iter().take(3).any(|row| {
        matches!(cell(row, 0).as_str(), "art" | "artikel" | "art nr")
            && matches!(cell(row, 1).as_str(), "omschrijving" | "naam artikel")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents(lines: &[&str]) -> Vec<Element> {
        lines
            .iter()
            .map(|line| Element { line: 1, body: Body::ContentsLine((*line).to_owned()) })
            .collect()
    }

    #[test]
    fn a_contents_list_announces_each_article_once_and_no_annex() {
        let elements = contents(&[
            "1. Leeswijzer 3",
            "3.1 Artikel 1. Vitale dorpen ........ 12",
            "Artikel 2: Levend landschap 15",
            "Artikel 2: Levend landschap 15",
            "Bijlage 1: Subsidieoverzicht",
            "Artikel 1. Vitale dorpen 80",
        ]);
        let found = expected(&elements, &SubBudgets::of(None, ""));
        let found: Vec<(&str, &str)> =
            found.iter().map(|e| (e.number.as_str(), e.title.as_str())).collect();
        assert_eq!(found, [("1", "Vitale dorpen"), ("2", "Levend landschap")]);
    }

    #[test]
    fn a_contents_list_without_the_word_announces_what_counts_up_in_its_part() {
        let check = |lines: &[&str], numbers: &[&str]| {
            let found = expected(&contents(lines), &SubBudgets::of(None, ""));
            let found: Vec<&str> = found.iter().map(|e| e.number.as_str()).collect();
            assert_eq!(found, numbers, "{lines:?}");
        };
        let (part, next) = ("4. Beleidsartikelen 9", "5. Niet-beleidsartikelen 30");
        check(&["1. Leeswijzer 3", part, "31. Dorpen 9", "32. Veren 12", next], &["31", "32"]);
        check(&[part, "31. Dorpen 9", "32. Veren 12"], &[]);
        check(&[part, "31. Dorpen 9", "4.2 Over de veren", next], &[]);
        check(&[part, "31. Dorpen 9", "5. Bedrijfsvoering 12", next], &[]);
    }

    #[test]
    fn without_a_contents_list_the_budget_table_announces() {
        let cell = |text: &str| if text.is_empty() { vec![] } else { vec![text.to_owned()] };
        let rows = [["Art.", "Omschrijving"], ["", "Beleidsartikelen"], ["1", "Vitale dorpen"]]
            .iter()
            .map(|row| row.iter().map(|text| cell(text)).collect())
            .collect();
        let table = RawTable { title: None, head_rows: 1, rows, blanks: Vec::new() };
        let elements = [Element { line: 1, body: Body::Table(table) }];
        assert_eq!(expected(&elements, &SubBudgets::of(None, "")).len(), 1);
    }
}
