//! Lines that head one of several budgets in a paper, where nothing sets them apart.
//!
//! Knows that such a line stands right above the heading of a part or an article. Must not know which
//! budgets a paper may hold.

use super::super::element::{Body, Element, Heading, Style};
use super::super::heading::article_heading;
use super::super::sub_budget::SubBudgets;
use super::super::zone::zone;
use super::layout::ends_whole;

/// The name of a budget is short; a longer text that contains it is a sentence.
const MOST_WORDS: usize = 14;

/// Makes headings of paragraphs that name a budget and stand right above what heads its first part.
pub(super) fn mark(elements: &mut [Element], sub_budgets: &SubBudgets) {
    let mut above_a_part = false;
    for element in elements.iter_mut().rev() {
        match &element.body {
            Body::LeftOut(..) => continue,
            Body::Paragraph(text) if above_a_part && names_one(text, sub_budgets) => {
                let text = text.clone();
                element.body = Body::Heading(Heading { text, depth: None, style: Style::Bold });
            }
            _ => {}
        }
        above_a_part = matches!(&element.body, Body::Heading(heading) if heads_part(&heading.text));
    }
}

fn names_one(text: &str, sub_budgets: &SubBudgets) -> bool {
    !ends_whole(text)
        && text.starts_with(|sign: char| sign.is_uppercase() || sign.is_ascii_digit())
        && text.split(' ').count() <= MOST_WORDS
        && sub_budgets.opened_by(text).is_some()
}

fn heads_part(heading: &str) -> bool {
    zone(heading).is_some() || article_heading(heading).is_some_and(|article| article.worded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Chapter;

    fn check(text: &str, next: &str, expected: bool) {
        let heading = |text: &str| {
            Body::Heading(Heading { text: text.to_owned(), depth: None, style: Style::Bold })
        };
        let bodies = [
            Body::Paragraph(text.to_owned()),
            Body::LeftOut("page-foot", "voet".to_owned()),
            heading(next),
        ];
        let mut elements = bodies.map(|body| Element { line: 1, body });
        let chapter = Chapter::parse("III").unwrap();
        mark(&mut elements, &SubBudgets::of(Some(&chapter), ""));
        assert_eq!(elements[0].body == heading(text), expected, "{text} / {next}");
    }

    #[test]
    fn a_line_that_names_a_budget_above_its_first_part_is_a_heading() {
        let office = "Commissie van Toezicht op de Inlichtingen- en Veiligheidsdiensten";
        check(office, "3. Beleidsartikelen", true);
        check(office, "Artikel 1. Toezicht", true);
        check(office, "A. Algemene doelstelling", false);
        check("Commissie van bestuur", "3. Beleidsartikelen", false);
        check("De minister betaalt het Kabinet van de Koning.", "3. Beleidsartikelen", false);
    }
}
