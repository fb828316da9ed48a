//! Whatever the heading style, a paper reads as what it holds.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use crate::support::papers::{
    Markup, Plan, PlannedArticle, RoleForm, Style, render, sample_plan, styles,
};
use prinsjesdiff::compare::{Class, Moved, Status, Thresholds, compare};
use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{Article, Block, ChapterText, Edition, Role, SectionKind, role_path};

/// Reads an article back into the plan's own form.
fn planned(article: &Article) -> PlannedArticle {
    let texts = |kind| -> Vec<(Option<String>, String)> {
        article
            .sections_of(kind)
            .flat_map(|section| {
                let roles = role_path(&section.blocks);
                section.blocks.iter().zip(roles).filter_map(|(block, role)| {
                    let text = match block {
                        Block::Paragraph { .. } | Block::Item { .. } => block.text(),
                        _ => return None,
                    };
                    let text =
                        Role::lead_word(&text).map_or(text.clone(), |(_, rest)| rest.to_owned());
                    Some((role.map(|role| role.to_string()), text))
                })
            })
            .collect()
    };
    let mut lead_in = Vec::new();
    let mut roles: Vec<(String, Vec<String>)> = Vec::new();
    for (role, text) in texts(SectionKind::RolEnVerantwoordelijkheid) {
        match role {
            None => lead_in.push(text),
            Some(role) if roles.last().is_some_and(|(last, _)| last.to_lowercase() == role) => {
                roles.last_mut().unwrap().1.push(text);
            }
            Some(role) => {
                let name = role[..1].to_uppercase() + &role[1..];
                roles.push((name, vec![text]));
            }
        }
    }
    PlannedArticle {
        number: article.place.number.as_str().parse().unwrap(),
        title: article.title.clone(),
        goal: texts(SectionKind::Doelstelling).into_iter().map(|(_, text)| text).collect(),
        lead_in,
        roles,
    }
}

fn check(plan: &Plan, style: Style) {
    let xml = render(plan, style);
    let extraction = extract(xml.as_bytes());
    let policy: Vec<PlannedArticle> =
        extraction.articles.iter().filter(|article| article.policy).map(planned).collect();
    assert_eq!(policy, plan.articles, "{style:?}\n{:?}", extraction.diagnostics);
    let others: Vec<&str> = extraction
        .articles
        .iter()
        .filter(|article| !article.policy)
        .map(|article| article.title.as_str())
        .collect();
    assert_eq!(others, ["Apparaat"], "{style:?}");
    assert!(extraction.ledger.balances(), "{style:?}: {:?}", extraction.ledger);
    assert!(extraction.ledger.is_as_expected(), "{style:?}");
}

#[test]
fn every_heading_style_gives_the_same_articles() {
    let plan = sample_plan();
    for style in styles() {
        check(&plan, style);
    }
}

#[test]
fn all_markups_mixed_in_one_paper_give_the_same_articles() {
    // Each article of one paper in a markup of its own: what stands between the markers is cut from
    // papers of one style each.
    let plan = sample_plan();
    let style = |markup, article| Style {
        article,
        sections: ("A. Algemene doelstelling", "B. Rol en verantwoordelijkheid"),
        markup,
        roles: RoleForm::Heading,
    };
    let one = |index: usize, style: Style| {
        let single = Plan { articles: vec![plan.articles[index].clone()], ..plan.clone() };
        let xml = render(&single, style);
        let start = xml.find("3. Beleidsartikelen</titel></kop>").unwrap()
            + "3. Beleidsartikelen</titel></kop>".len();
        let end = xml.find("</divisie><divisie><kop><titel>4. Niet").unwrap();
        (xml[..start].to_owned(), xml[start..end].to_owned(), xml[end..].to_owned())
    };
    let (head, first, tail) = one(0, style(Markup::Nested, "Artikel {n}. {t}"));
    let (_, second, _) = one(1, style(Markup::BoldLines, "Beleidsartikel {n} {t}"));
    let (_, third, _) = one(2, style(Markup::Flat, "{n}. {t}"));
    let xml = [head, first, second, third, tail].concat();
    let extraction = extract(xml.as_bytes());
    let policy: Vec<PlannedArticle> =
        extraction.articles.iter().filter(|article| article.policy).map(planned).collect();
    assert_eq!(policy, plan.articles);
}

/// The classes of all changes between a plan in two styles, a year apart.
fn told(old: Style, new: Style, second: Plan) -> Vec<String> {
    let (first, second) = (sample_plan(), Plan { year: 2025, ..second });
    let edition = |plan: &Plan, style| {
        let extraction = extract(render(plan, style).as_bytes());
        let publication = extraction.publication.unwrap();
        let (kind, year) = (publication.kind, publication.year);
        let text =
            ChapterText { publication, revision: 1, articles: extraction.articles, held: vec![] };
        Edition { kind, year, chapters: vec![text] }
    };
    let changes =
        compare(&edition(&first, old), &edition(&second, new), &[], &Thresholds::default());
    let mut told = Vec::new();
    for article in &changes.articles {
        if !matches!(article.status, Status::Unchanged | Status::Changed) || article.renumbered {
            told.push(format!("{:?} {:?}", article.status, article.to));
        }
        for unit in article.sections.iter().filter(|s| s.kind.is_compared()).flat_map(|s| &s.units)
        {
            let quiet = matches!(unit.class, Class::None | Class::Editorial);
            if !quiet || unit.moved != Moved::None || !unit.signals.is_empty() {
                told.push(format!("{unit:?}"));
            }
        }
    }
    told
}

#[test]
fn a_change_of_heading_style_alone_tells_nothing() {
    let all: Vec<Style> = styles().collect();
    let first = all[0];
    for style in all.iter().step_by(7) {
        assert_eq!(
            told(first, *style, sample_plan()),
            Vec::<String>::new(),
            "{first:?} → {style:?}"
        );
        assert_eq!(
            told(*style, first, sample_plan()),
            Vec::<String>::new(),
            "{style:?} → {first:?}"
        );
    }
}

#[test]
fn a_changed_word_is_told_once_through_any_change_of_heading_style() {
    let all: Vec<Style> = styles().collect();
    let mut plan = sample_plan();
    let passage = &mut plan.articles[1].roles[0].1[0];
    *passage = passage.replace("onderhouden", "verkopen");
    for (old, new) in all.iter().zip(all.iter().rev()).step_by(41) {
        let told = told(*old, *new, plan.clone());
        assert_eq!(told.len(), 1, "{old:?} → {new:?}: {told:#?}");
        assert!(told[0].contains("op: Modified") && told[0].contains("class: Substantive"));
    }
}
