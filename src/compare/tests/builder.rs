//! Small editions from a few lines of text.

use chrono::NaiveDate;

use crate::model::{
    Article, Block, BudgetYear, Chapter, ChapterText, Edition, Kind, PaperId, Place, Publication,
    Role, Section, SectionKind, Standing, Table, Vergaderjaar,
};

use super::super::{
    ArticleChange, Changes, Op, SegmentOp, Thresholds, UnitChange, UnitRef, compare,
};

pub(super) fn chapter_text(chapter: &str, year: u16, articles: Vec<Article>) -> ChapterText {
    let kind = Kind::Begroting;
    let publication = Publication {
        id: PaperId::parse(&format!("kst-36000-{chapter}-2")).unwrap(),
        kind,
        year: BudgetYear(year),
        vergaderjaar: Vergaderjaar::of(kind, BudgetYear(year)),
        chapter: Chapter::parse(chapter).unwrap(),
        chapter_name: String::new(),
        dossier: "36000".into(),
        number: "2".into(),
        published: NaiveDate::from_ymd_opt(2025, 9, 16).unwrap(),
        date_assumed: false,
        standing: Standing::Official,
        sha256: String::new(),
    };
    ChapterText { publication, revision: 1, articles, held: Vec::new() }
}

/// An edition of the articles given, by chapter.
pub(super) fn edition(year: u16, articles: Vec<Article>) -> Edition {
    let mut chapters: Vec<(Chapter, Vec<Article>)> = Vec::new();
    for article in articles {
        let chapter = article.place.chapter.clone();
        match chapters.iter_mut().find(|(known, _)| *known == chapter) {
            Some((_, articles)) => articles.push(article),
            None => chapters.push((chapter, vec![article])),
        }
    }
    chapters.sort_by(|one, two| one.0.cmp(&two.0));
    let chapters = chapters
        .into_iter()
        .map(|(chapter, articles)| chapter_text(chapter.as_str(), year, articles))
        .collect();
    Edition { kind: Kind::Begroting, year: BudgetYear(year), chapters }
}

/// One sentence per full stop and space.
fn sentences(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(". ") {
        found.push(rest[..=at].to_owned());
        rest = &rest[at + 2..];
    }
    found.push(rest.to_owned());
    found
}

/// Blocks from lines: `# ` a heading, `- ` an item, `^ ` a note, `| ` a row, else a paragraph.
pub(super) fn blocks(lines: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(text) = line.strip_prefix("# ") {
            let role = Role::recognise(text);
            found.push(Block::Heading { level: 1, text: text.into(), role });
        } else if let Some(text) = line.strip_prefix("- ") {
            found.push(Block::Item { level: 1, marker: None, sentences: sentences(text) });
        } else if let Some(text) = line.strip_prefix("^ ") {
            found.push(Block::Note { sentences: sentences(text) });
        } else if let Some(text) = line.strip_prefix("| ") {
            let row: Vec<String> = text.split(" | ").map(str::to_owned).collect();
            match found.last_mut() {
                Some(Block::Table(table)) => table.rows.push(row),
                _ => found.push(Block::Table(Table {
                    title: None,
                    rows: vec![row],
                    blanks: Vec::new(),
                })),
            }
        } else {
            found.push(Block::Paragraph { sentences: sentences(line) });
        }
    }
    found
}

/// An article with the lines of its sections A and B.
pub(super) fn article(place: &str, title: &str, goal: &str, role: &str) -> Article {
    let sections = [
        (SectionKind::Doelstelling, "Algemene doelstelling", goal),
        (SectionKind::RolEnVerantwoordelijkheid, "Rol en verantwoordelijkheid", role),
    ];
    let sections = sections
        .into_iter()
        .filter(|(_, _, lines)| !lines.is_empty())
        .map(|(kind, heading, lines)| Section {
            kind,
            letter: kind.letter(),
            heading: heading.into(),
            blocks: blocks(lines),
            pictures: Vec::new(),
        })
        .collect();
    Article {
        place: Place::parse(place).unwrap(),
        title: title.into(),
        policy: true,
        sections,
        unread: vec![],
    }
}

pub(super) fn compared(old: Vec<Article>, new: Vec<Article>) -> Changes {
    let (old, new) = (edition(2025, old), edition(2026, new));
    let changes = compare(&old, &new, &[], &Thresholds::default());
    check(&old, &new, &changes);
    changes
}

/// Compares the lines of two sections B.
pub(super) fn roles(old: &str, new: &str) -> Vec<UnitChange> {
    let one = |lines| vec![article("VII/1", "Bruggen", "Een land met goede bruggen.", lines)];
    units(&compared(one(old), one(new)))
        .into_iter()
        .filter(|unit| {
            let mut sides = unit.from.iter().chain(&unit.to);
            sides.any(|unit| unit.section == SectionKind::RolEnVerantwoordelijkheid)
        })
        .collect()
}

pub(super) fn units(changes: &Changes) -> Vec<UnitChange> {
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    sections.flat_map(|section| section.units.clone()).collect()
}

pub(super) fn of_place<'c>(changes: &'c Changes, place: &str) -> &'c ArticleChange {
    let place = Place::parse(place).unwrap();
    let at_new = |article: &&ArticleChange| article.to.iter().any(|one| one.place == place);
    let at_old = |article: &&ArticleChange| article.from.iter().any(|one| one.place == place);
    let mut articles = changes.articles.iter();
    articles.clone().find(at_new).or_else(|| articles.find(at_old)).unwrap()
}

/// What changed, as short words: `modified`, `removed`, … of all units that are not unchanged.
pub(super) fn ops(units: &[UnitChange]) -> Vec<Op> {
    units.iter().map(|unit| unit.op).filter(|op| *op != Op::Unchanged).collect()
}

fn all_units(edition: &Edition) -> Vec<(Place, SectionKind, usize, String)> {
    // The same edition against itself names every unit once.
    let changes = compare(edition, edition, &[], &Thresholds::default());
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    let mut found: Vec<_> = sections
        .flat_map(|section| &section.units)
        .flat_map(|unit| unit.to.iter().map(key))
        .collect();
    found.sort();
    found
}

fn key(unit: &UnitRef) -> (Place, SectionKind, usize, String) {
    (unit.place.clone(), unit.section, unit.position, unit.text.clone())
}

/// Checks what must hold of every comparison.
pub(super) fn check(old: &Edition, new: &Edition, changes: &Changes) {
    let all = units(changes);
    let collect = |side: fn(&UnitChange) -> &Vec<UnitRef>| {
        let passages = all.iter().filter(|unit| unit.is_passage());
        let mut found: Vec<_> = passages.flat_map(|unit| side(unit).iter().map(key)).collect();
        found.sort();
        found
    };
    assert_eq!(collect(|unit| &unit.from), all_units(old), "every old unit once");
    assert_eq!(collect(|unit| &unit.to), all_units(new), "every new unit once");
    for unit in &all {
        let side = |without| -> String {
            let kept = unit.segments.iter().filter(|segment| segment.op != without);
            kept.map(|segment| segment.text.as_str()).collect()
        };
        let joined = |units: &[UnitRef]| -> String {
            units.iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(side(SegmentOp::Insert), joined(&unit.from));
        assert_eq!(side(SegmentOp::Delete), joined(&unit.to));
        let equal = unit.op == Op::Unchanged;
        assert!(!equal || unit.segments.len() == 1 || joined(&unit.to).is_empty());
        if unit.from.len() == 1 && unit.to.len() == 1 {
            assert_eq!(equal, unit.from[0].text == unit.to[0].text);
        }
    }
    mirror(old, new, changes);
}

type Shape =
    (Vec<(Place, SectionKind, usize, String)>, Vec<(Place, SectionKind, usize, String)>, String);

fn shapes(changes: &Changes, turned: bool) -> Vec<Shape> {
    let mut found: Vec<Shape> = units(changes)
        .iter()
        .map(|unit| {
            let (from, to) =
                (unit.from.iter().map(key).collect(), unit.to.iter().map(key).collect());
            let facts = format!("{:?} {:?}", unit.moved, unit.class);
            if turned { (to, from, facts) } else { (from, to, facts) }
        })
        .collect();
    found.sort();
    found
}

/// Read backwards, a comparison pairs the same.
fn mirror(old: &Edition, new: &Edition, changes: &Changes) {
    let backwards = compare(new, old, &[], &Thresholds::default());
    assert_eq!(shapes(changes, false), shapes(&backwards, true), "mirror");
    let articles = |changes: &Changes, turned: bool| {
        let mut found: Vec<_> = changes
            .articles
            .iter()
            .map(|one| {
                let sides = (one.from.clone(), one.to.clone());
                let sides = if turned { (sides.1, sides.0) } else { sides };
                (sides, one.similarity, one.renumbered, one.retitled, one.moved_chapter)
            })
            .collect();
        found.sort();
        found
    };
    assert_eq!(articles(changes, false), articles(&backwards, true), "mirror of articles");
}
