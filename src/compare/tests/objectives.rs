//! Operational objectives of the budgets up to 2012, and what became of them.

use super::builder::{article, compared, of_place, units};
use super::*;
use crate::model::{Article, Section, SectionKind};

const GOAL: &str = "Iedereen komt veilig en op tijd aan de overkant van de rivier.";
const OBJECTIVE: &str =
    "Alle veren zijn toegankelijk voor reizigers met een rolstoel of een kinderwagen.";
const ROLE: &str = "De minister is verantwoordelijk voor het toezicht op de veren.";

/// An article with these lines as its operational objectives, taken from one with them as its goal.
fn with_objectives(place: &str, title: &str, goal: &str, objectives: &str) -> Article {
    let Section { blocks, .. } = article(place, title, objectives, "").sections.remove(0);
    let mut article = article(place, title, goal, ROLE);
    article.sections.push(Section {
        kind: SectionKind::OperationeleDoelstellingen,
        letter: None,
        heading: "Operationele doelstellingen".into(),
        blocks,
        pictures: Vec::new(),
    });
    article
}

#[test]
fn an_objective_that_stands_in_the_goal_came_from_there() {
    let both = format!("{GOAL}\n{OBJECTIVE}");
    let changes = compared(
        vec![with_objectives("VII/1", "Veren", GOAL, OBJECTIVE)],
        vec![article("VII/1", "Veren", &both, ROLE)],
    );
    let found = units(&changes);
    assert_eq!(found.len(), 3);
    let moved = found.iter().find(|unit| unit.moved == Moved::Section).unwrap();
    assert_eq!(moved.op, Op::Unchanged);
    assert_eq!(moved.from[0].section, SectionKind::OperationeleDoelstellingen);
    assert_eq!(moved.to[0].section, SectionKind::Doelstelling);
}

#[test]
fn a_goal_that_became_an_objective_is_told_where_it_stood() {
    let both = format!("{GOAL}\n{OBJECTIVE}");
    let changes = compared(
        vec![article("VII/1", "Veren", &both, ROLE)],
        vec![with_objectives("VII/1", "Veren", GOAL, OBJECTIVE)],
    );
    let sections = &of_place(&changes, "VII/1").sections;
    let goal = sections.iter().find(|one| one.kind == SectionKind::Doelstelling).unwrap();
    let moved: Vec<_> = goal.units.iter().filter(|one| one.moved == Moved::Section).collect();
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0].to[0].section, SectionKind::OperationeleDoelstellingen);
    assert_eq!(units(&changes).len(), 3);
}

#[test]
fn an_objective_that_became_an_article_parts_the_article_it_stood_in() {
    let changes = compared(
        vec![with_objectives("VII/1", "Veren", GOAL, OBJECTIVE)],
        vec![
            article("VII/1", "Veren", GOAL, ROLE),
            article("VII/2", "Toegankelijkheid", OBJECTIVE, ""),
        ],
    );
    assert_eq!(of_place(&changes, "VII/2").status, Status::Split);
    assert_eq!(changes.articles.len(), 1);
}
