//! The story of the built-in example is told completely, and nothing else is.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeSet;

use prinsjesdiff::archive::Archive;
use prinsjesdiff::compare::{
    ArticleChange, Changes, Class, Finding, Moved, Op, SignalKind, Status, Thresholds, UnitChange,
    compare,
};
use prinsjesdiff::demo;
use prinsjesdiff::example::{PAPERS, STORY, TAKEN_BACK};
use prinsjesdiff::extract::extract;
use prinsjesdiff::history::sides::lay_side_by_side;
use prinsjesdiff::model::{BudgetYear, ChapterText, Edition, Kind};
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
struct Event {
    name: String,
    from_year: u16,
    to_year: u16,
    from: String,
    to: String,
    section: String,
    old: Vec<String>,
    new: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Story {
    event: Vec<Event>,
}

/// Events of a step that a comparison of A and B tells; C is archived and not compared, the reprint
/// is a revision of one year, and the summary table is D.
fn events(from_year: u16) -> Vec<Event> {
    let story: Story = toml::from_str(STORY).unwrap();
    let aside = ["section-c", "reprint", "summary-table", "annual-report"];
    story
        .event
        .into_iter()
        .filter(|event| event.from_year == from_year && event.to_year == from_year + 1)
        .filter(|event| !aside.contains(&event.name.as_str()))
        .collect()
}

fn changes(from_year: u16) -> Changes {
    between((Kind::Begroting, from_year), (Kind::Begroting, from_year + 1))
}

fn between(from: (Kind, u16), to: (Kind, u16)) -> Changes {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo");
    demo::make(&path).unwrap();
    let archive = Archive::open(&path).unwrap();
    let edition = |(kind, year)| archive.edition(kind, BudgetYear(year)).unwrap().unwrap();
    let (mut old, mut new) = (edition(from), edition(to));
    lay_side_by_side(&mut old, &mut new);
    compare(&old, &new, &[], &Thresholds::default())
}

/// Texts as the story writes them: it keeps spaces as printed.
fn plain(text: &str) -> String {
    let spaces = |c: char| if c == '\u{a0}' { ' ' } else { c };
    text.chars()
        .map(spaces)
        .collect::<String>()
        .replace('ĳ', "ij")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn compared(changes: &Changes) -> impl Iterator<Item = (&ArticleChange, &UnitChange)> {
    changes.articles.iter().flat_map(|article| {
        let sections = article.sections.iter().filter(|section| section.kind.is_compared());
        sections.flat_map(move |section| section.units.iter().map(move |unit| (article, unit)))
    })
}

fn is_told(unit: &UnitChange) -> bool {
    unit.op != Op::Unchanged || unit.moved != Moved::None || !unit.signals.is_empty()
}

#[test]
fn everything_that_is_told_was_planned() {
    for year in [2024, 2025] {
        let planned: BTreeSet<String> = events(year)
            .iter()
            .flat_map(|event| event.old.iter().chain(&event.new))
            .map(|text| plain(text))
            .collect();
        for (article, unit) in compared(&changes(year)).filter(|(_, unit)| is_told(unit)) {
            for text in unit.from.iter().chain(&unit.to).map(|one| plain(&one.text)) {
                assert!(planned.contains(&text), "{year} {:?} {:?}: {text}", article.to, unit.op);
            }
        }
    }
}

#[test]
fn what_the_annual_report_does_not_account_for_is_told_and_nothing_else() {
    let story: Story = toml::from_str(STORY).unwrap();
    let event = story.event.into_iter().find(|event| event.name == "annual-report").unwrap();
    let year = event.from_year;
    let changes = between((Kind::Begroting, year), (Kind::Jaarverslag, year));
    let told: Vec<&UnitChange> =
        compared(&changes).map(|(_, unit)| unit).filter(|unit| is_told(unit)).collect();
    let texts = |units: &dyn Fn(&UnitChange) -> Vec<String>| -> Vec<String> {
        told.iter().flat_map(|unit| units(unit)).collect()
    };
    let plain_all = |all: &[String]| all.iter().map(|text| plain(text)).collect::<Vec<_>>();
    assert_eq!(
        texts(&|unit| unit.from.iter().map(|one| plain(&one.text)).collect()),
        plain_all(&event.old)
    );
    assert_eq!(
        texts(&|unit| unit.to.iter().map(|one| plain(&one.text)).collect()),
        plain_all(&event.new)
    );
}

#[test]
fn everything_that_was_planned_is_told() {
    for year in [2024, 2025] {
        let changes = changes(year);
        let told: BTreeSet<String> = compared(&changes)
            .filter(|(article, unit)| is_told(unit) || article.status != Status::Unchanged)
            .flat_map(|(_, unit)| unit.from.iter().chain(&unit.to).map(|one| plain(&one.text)))
            .collect();
        let quiet = ["unchanged", "retitled", "ligature", "role-table", "renumbered"];
        for event in events(year).iter().filter(|event| !quiet.contains(&event.name.as_str())) {
            if event.section == "titel" {
                continue;
            }
            for text in event.old.iter().chain(&event.new) {
                assert!(told.contains(&plain(text)), "{year} {}: {text}", event.name);
            }
        }
    }
}

/// Returns the units whose old and new texts are those of an event.
fn units_of<'a>(changes: &'a Changes, event: &Event) -> Vec<&'a UnitChange> {
    let has = |texts: &[String], text: &str| texts.iter().any(|one| plain(one) == plain(text));
    compared(changes)
        .filter(|(_, unit)| {
            unit.from.iter().any(|one| has(&event.old, &one.text))
                || unit.to.iter().any(|one| has(&event.new, &one.text))
        })
        .map(|(_, unit)| unit)
        .collect()
}

fn article_of<'a>(changes: &'a Changes, event: &Event) -> &'a ArticleChange {
    let at = |refs: &[prinsjesdiff::compare::ArticleRef], place: &str| {
        refs.iter().any(|one| one.place.to_string() == place)
    };
    changes
        .articles
        .iter()
        .find(|article| {
            (!event.to.is_empty() && at(&article.to, &event.to))
                || (event.to.is_empty() && at(&article.from, &event.from))
        })
        .unwrap()
}

/// What each event must be told as.
fn check(changes: &Changes, event: &Event) {
    let units = units_of(changes, event);
    let article = article_of(changes, event);
    let all = |test: &dyn Fn(&UnitChange) -> bool| {
        !units.is_empty() && units.iter().all(|unit| test(unit))
    };
    let signal = |unit: &UnitChange, kind| unit.signals.iter().any(|signal| signal.kind == kind);
    let right = match event.name.as_str() {
        "role-shift" => all(&|u| {
            u.op == Op::Modified && u.moved == Moved::Role && signal(u, SignalKind::RoleShift)
        }),
        "responsibility-dropped" => {
            all(&|u| u.op == Op::Removed && signal(u, SignalKind::ResponsibilityDropped))
                && changes.findings.iter().any(|finding| matches!(finding, Finding::Vanished { unit, .. } if plain(&unit.text) == plain(&event.old[0])))
        }
        "renumbered" => article.renumbered && !article.moved_chapter && article.status != Status::Added,
        "moved-chapter" => article.moved_chapter && all(&|u| u.to.len() == 1 && u.from.len() == 1),
        "split" => all(&|u| u.op == Op::Split) && units.len() == 1,
        "merged" => all(&|u| u.op == Op::Merged) && units.len() == 1,
        "rewritten" => article.status == Status::Rewritten,
        "typography" => all(&|u| u.class == Class::Editorial),
        "ligature" => units.iter().all(|u| u.op == Op::Unchanged),
        "rollover" => all(&|u| u.class == Class::Rollover),
        "target" => all(&|u| signal(u, SignalKind::Target) || signal(u, SignalKind::Percentage)) && all(&|u| signal(u, SignalKind::Year)),
        "systematic" => {
            all(&|u| u.op == Op::Modified && u.class == Class::Substantive)
                && changes.findings.iter().any(|finding| matches!(finding, Finding::Systematic { from, to, articles, .. }
                    if from == "medeoverheden" && to == "decentrale overheden" && articles.iter().any(|place| place.to_string() == event.to)))
        }
        "indicator-gone" => all(&|u| u.op == Op::Removed && signal(u, SignalKind::IndicatorRemoved)),
        "section-absent" => all(&|u| u.op == Op::Removed),
        "retitled" => article.retitled && !article.renumbered,
        "article-new" => article.status == Status::Added,
        "moved-article" => all(&|u| u.moved == Moved::Article && u.class == Class::None),
        "unchanged" => article.status == Status::Unchanged,
        "actor" => all(&|u| u.op == Op::Modified && signal(u, SignalKind::Actor)),
        "modality" => all(&|u| signal(u, SignalKind::ModalityWeakened)),
        "role-table" => units.iter().all(|u| u.op == Op::Unchanged && u.moved == Moved::None),
        "section-held" => {
            let unread = article.sections.iter().filter(|section| section.unread.is_any());
            article.status == Status::NotCompared
                && unread.map(|section| section.kind.as_str()).eq([event.section.as_str()])
                && all(&|u| u.op == Op::NotCompared && u.weight == 0)
        }
        "spanned-row" => all(&|u| {
            u.op == Op::Modified && u.is_passage() && signal(u, SignalKind::NegationAdded)
        }),
        "heading-changed" => all(&|u| u.op == Op::Modified && !u.is_passage()),
        // An event that nobody taught this test fails it.
        _ => false,
    };
    assert!(right, "{} {}→{}: {article:#?}\n{units:#?}", event.name, event.from, event.to);
}

#[test]
fn each_event_is_told_as_what_it_is() {
    for year in [2024, 2025] {
        let changes = changes(year);
        for event in events(year) {
            check(&changes, &event);
        }
    }
}

#[test]
fn the_correction_that_is_taken_back_is_one_passage_there_and_back() {
    let story: Story = toml::from_str(STORY).unwrap();
    let event = story.event.into_iter().find(|event| event.name == "taken-back").unwrap();
    let right = PAPERS.iter().find(|paper| paper.name == TAKEN_BACK.name).unwrap().bytes;
    let edition = |bytes: &[u8]| {
        let found = extract(bytes);
        let (publication, articles) = (found.publication.unwrap(), found.articles);
        let (kind, year) = (publication.kind, publication.year);
        let chapter = ChapterText { publication, revision: 1, articles, held: Vec::new() };
        Edition { kind, year, chapters: vec![chapter] }
    };
    let (right, wrong) = (edition(right), edition(&TAKEN_BACK.body(right)));
    for (old, new, texts) in
        [(&right, &wrong, [&event.old, &event.new]), (&wrong, &right, [&event.new, &event.old])]
    {
        let changes = compare(old, new, &[], &Thresholds::default());
        let told: Vec<[String; 2]> = compared(&changes)
            .filter(|(_, unit)| is_told(unit))
            .map(|(_, unit)| [plain(&unit.from[0].text), plain(&unit.to[0].text)])
            .collect();
        assert_eq!(told, [texts.map(|texts| plain(&texts[0]))]);
    }
}
