//! What was not read is never equal, changed, gone or new, on either side.

use crate::model::{Article, Expected, Held, Missing, Place, SectionKind};

use super::builder::{article, chapter_text, check, compared, edition, of_place, units};
use super::*;

const A: SectionKind = SectionKind::Doelstelling;
const B: SectionKind = SectionKind::RolEnVerantwoordelijkheid;
const GOAL: &str = "Een land waarin iedereen vlot en veilig over het water kan.";
const ROLE: &str = "De minister stimuleert het onderhoud van houten bruggen.";
const OTHER: &str = "Bossen waarin oude eiken staan en wandelaars welkom zijn.";

fn unread(article: Article, kinds: &[SectionKind]) -> Article {
    let mut article = article;
    article.sections.retain(|section| !kinds.contains(&section.kind));
    Article { unread: kinds.to_vec(), ..article }
}

fn bridges(place: &str) -> Article {
    article(place, "Bruggen", GOAL, ROLE)
}

/// A section with the sides that have not read it, and what became of its units.
type Told = (SectionKind, bool, bool, Vec<Op>);

/// Returns status, and of each section its kind, the sides that have not read it, and its ops.
fn told(article: &ArticleChange) -> (Status, Vec<Told>) {
    let sections = article.sections.iter().map(|section| {
        let ops = section.units.iter().map(|unit| unit.op).collect();
        (section.kind, section.unread.from, section.unread.to, ops)
    });
    (article.status, sections.collect())
}

#[test]
fn a_section_that_one_side_has_not_read_is_not_compared() {
    let half = || unread(bridges("VII/1"), &[B]);
    let cases = [(bridges("VII/1"), half()), (half(), bridges("VII/1")), (half(), half())];
    for (at, (old, new)) in cases.into_iter().enumerate() {
        let (from, to) = (!old.unread.is_empty(), !new.unread.is_empty());
        let changes = compared(vec![old], vec![new]);
        let ops = if at == 2 { vec![] } else { vec![Op::NotCompared] };
        let sections = vec![(A, false, false, vec![Op::Unchanged]), (B, from, to, ops)];
        assert_eq!(told(&changes.articles[0]), (Status::NotCompared, sections));
        assert!(changes.findings.is_empty());
        assert!(units(&changes).iter().all(|unit| unit.weight == 0 && !unit.vanished));
    }
}

#[test]
fn what_was_read_and_differs_is_told_beside_what_was_not() {
    let new = article("VII/1", "Bruggen", &GOAL.replace("vlot", "snel"), "");
    let changes = compared(vec![bridges("VII/1")], vec![unread(new, &[B])]);
    let sections =
        vec![(A, false, false, vec![Op::Modified]), (B, false, true, vec![Op::NotCompared])];
    assert_eq!(told(&changes.articles[0]), (Status::Changed, sections));
}

#[test]
fn an_unread_section_belongs_to_its_article_and_not_to_its_number() {
    let forests = |place| article(place, "Bossen", OTHER, "");
    let sand = unread(article("VII/2", "Stuifzand en heide", "", ""), &[A]);
    let changes = compared(
        vec![
            article("VII/1", "Vaarwegen", "Kanalen zonder drempels voor ieder schip.", ""),
            forests("VII/2"),
        ],
        vec![forests("VII/1"), sand],
    );
    let (status, sections) = told(of_place(&changes, "VII/1"));
    assert_eq!((status, sections), (Status::Changed, vec![(A, false, false, vec![Op::Unchanged])]));
    let (status, sections) = told(of_place(&changes, "VII/2"));
    assert_eq!((status, sections), (Status::NotCompared, vec![(A, false, true, vec![])]));
    // It may be the one that seems gone, under another title.
    let gone = changes.articles.iter().find(|one| one.to.is_empty()).unwrap();
    assert!(gone.status == Status::Removed && gone.provisional);
}

#[test]
fn a_number_alone_makes_no_unread_article_the_heir_of_another() {
    let old = vec![bridges("VII/1"), article("VII/2", "Bossen", OTHER, ""), bridges_of("VII/3")];
    let sand = unread(article("VII/2", "Zeehonden", "", ""), &[A, B]);
    let changes = compared(old, vec![bridges("VII/1"), sand, bridges_of("VII/3")]);
    let sand = changes.articles.iter().find(|one| one.to.iter().any(|to| to.title == "Zeehonden"));
    assert_eq!(sand.map(|one| (one.status, one.from.len())), Some((Status::NotCompared, 0)));
}

fn bridges_of(place: &str) -> Article {
    article(place, "Veren", "Veren die ook in de winter blijven varen.", "")
}

#[test]
fn an_unread_passage_is_nobodys_counterpart() {
    let old = vec![bridges("VII/1"), article("VII/2", "Bossen", OTHER, "")];
    let new = vec![unread(bridges("VII/1"), &[B]), article("VII/2", "Bossen", OTHER, ROLE)];
    let changes = compared(old, new);
    let ops: Vec<Op> = units(&changes).iter().map(|unit| unit.op).collect();
    assert_eq!(ops, [Op::Unchanged, Op::NotCompared, Op::Unchanged, Op::Added]);
}

#[test]
fn an_announced_article_that_was_not_found_is_unread_as_a_whole() {
    let held =
        Held { article: "2".into(), section: None, why: Missing::NAMED.into(), accepted: false };
    let number = Place::parse("VII/2").unwrap().number;
    let named = Expected { sub_budget: None, number, title: "Bossen".into() };
    let mut new = edition(2026, vec![bridges("VII/1"), bridges_of("VII/3")]);
    let text = new.chapters.remove(0);
    new.chapters.push(crate::model::ChapterText::of(
        text.publication,
        1,
        text.articles,
        vec![held],
        &[named],
    ));
    let old = edition(
        2025,
        vec![bridges("VII/1"), article("VII/2", "Bossen", OTHER, ROLE), bridges_of("VII/3")],
    );
    let changes = compare(&old, &new, &[], &Thresholds::default());
    check(&old, &new, &changes);
    let one = vec![Op::NotCompared];
    let sections = vec![(A, false, true, one.clone()), (B, false, true, one)];
    assert_eq!(told(&changes.articles[1]), (Status::NotCompared, sections));
    assert_eq!(changes.articles.len(), 3);
}

#[test]
fn of_a_paper_that_is_held_as_a_whole_nothing_is_gone() {
    let mut held = chapter_text("VII", 2026, vec![]);
    let why = Held::NO_ARTICLES.to_owned();
    held.held.push(Held { article: String::new(), section: None, why, accepted: false });
    let new = Edition { chapters: vec![held], ..edition(2026, vec![]) };
    let old = edition(2025, vec![bridges("VII/1"), article("VII/2", "Apparaat", "", "")]);
    for (one, two) in [(&old, &new), (&new, &old)] {
        let changes = compare(one, two, &[], &Thresholds::default());
        check(one, two, &changes);
        assert!(changes.articles.iter().all(|article| article.status == Status::NotCompared));
        assert!(changes.findings.is_empty() && changes.articles.len() == 2);
    }
}

#[test]
fn an_article_is_not_rewritten_where_nothing_speaks_for_it() {
    let old = vec![article("VII/5", "Wonen en samenleving", OTHER, "")];
    let new = vec![article("VII/4", "Stelsel voor media", GOAL, "")];
    let mut found: Vec<Status> = compared(old, new).articles.iter().map(|one| one.status).collect();
    found.sort();
    assert_eq!(found, [Status::Added, Status::Removed]);
}

#[test]
fn what_seems_gone_is_provisional_where_it_may_stand_in_what_was_not_read() {
    let more = "De minister financiert de aanleg van fietsveren langs de kust.";
    let old = vec![article("VII/1", "Bruggen", &format!("{GOAL}\n{more}"), ROLE)];
    let new = vec![article("VII/1", "Bruggen", GOAL, ROLE)];
    let removed = |changes: &Changes| {
        let all = units(changes);
        let gone = all.iter().find(|unit| unit.op == Op::Removed).unwrap();
        (gone.provisional, changes.findings.len())
    };
    assert_eq!(removed(&compared(old.clone(), new.clone())), (false, 1));
    let half = vec![unread(new[0].clone(), &[B])];
    let changes = compared(old.clone(), half);
    assert_eq!(removed(&changes), (true, 1));
    let is_open = |one: &Finding| matches!(one, Finding::Vanished { provisional: true, .. });
    assert!(changes.findings.iter().all(is_open));
    // The same where a part of it may have become an article of its own.
    let parts = vec![new[0].clone(), unread(article("VII/2", "Veren", "", ""), &[A, B])];
    assert_eq!(removed(&compared(old, parts)), (true, 1));
}
