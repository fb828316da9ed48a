//! Early text beside the official text of the year before: no finding comes of how it was read.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeSet;
use std::path::Path;

use crate::render_html::{Form, pages, rendition};
use prinsjesdiff::archive::{Archive, ArchiveError};
use prinsjesdiff::compare::{Changes, Moved, Op, Thresholds, UnitChange, compare};
use prinsjesdiff::example::PAPERS;
use prinsjesdiff::extract::extract;
use prinsjesdiff::history::sides::{Side, lay_side_by_side};
use prinsjesdiff::model::{Edition, Kind};

fn no_archive() -> Result<Archive, ArchiveError> {
    Archive::open(Path::new("/nergens"))
}

/// The budgets of a year, each rendered in a form.
fn edition(year: u16, render: impl Fn(&str) -> String) -> Edition {
    let folder = tempfile::tempdir().unwrap();
    for paper in PAPERS {
        let publication = extract(paper.bytes).publication.unwrap();
        if (publication.kind, publication.year.0) == (Kind::Begroting, year) {
            let text = render(std::str::from_utf8(paper.bytes).unwrap());
            let ending = if text.contains("<html") { "html" } else { "xml" };
            let name = paper.name.replace("xml", ending);
            std::fs::write(folder.path().join(name), text).unwrap();
        }
    }
    Side::Files(folder.path().to_owned()).load(no_archive, None).unwrap().edition
}

fn changes(old: &Edition, new: &Edition) -> Changes {
    let (mut old, mut new) = (old.clone(), new.clone());
    lay_side_by_side(&mut old, &mut new);
    compare(&old, &new, &[], &Thresholds::default())
}

fn units(changes: &Changes) -> impl Iterator<Item = &UnitChange> {
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    sections.filter(|section| section.kind.is_compared()).flat_map(|section| &section.units)
}

/// What is said of every passage, without saying whether it can still change.
fn told(changes: &Changes) -> Vec<String> {
    let told = |unit: &UnitChange| {
        let texts = |refs: &[prinsjesdiff::compare::UnitRef]| -> Vec<String> {
            refs.iter().map(|one| format!("{} {:?} {}", one.place, one.section, one.text)).collect()
        };
        format!("{:?} {:?} {:?} {:?}", unit.op, unit.moved, texts(&unit.from), texts(&unit.to))
    };
    let mut all: Vec<String> = units(changes).map(told).collect();
    all.sort();
    all
}

fn is_news(unit: &UnitChange) -> bool {
    !matches!(unit.op, Op::Unchanged | Op::NotCompared) || unit.moved != Moved::None
}

#[test]
fn a_rendition_tells_what_the_xml_tells_and_all_of_it_is_provisional() {
    for year in [2025, 2026] {
        let old = edition(year - 1, str::to_owned);
        let official = changes(&old, &edition(year, str::to_owned));
        let early = changes(&old, &edition(year, |xml| rendition(xml, Form::FULL)));
        assert_eq!(told(&early), told(&official), "{year}");
        assert!(units(&early).filter(|unit| is_news(unit)).count() > 10);
        assert!(units(&early).filter(|unit| is_news(unit)).all(|unit| unit.provisional), "{year}");
        assert!(units(&official).all(|unit| !unit.provisional), "{year}");
    }
}

/// **Listed differences**, where pages print no headings of A and B: a heading whose text is missing
/// cannot be held (2025 XXVI/14), B as a table behind D is read as D (XXVI/11), and a passage that is
/// new at the border itself may stand on the other side of it.
const OTHERWISE: [(u16, &[&str]); 2] =
    [(2025, &["XXVI/14"]), (2026, &["XXV/6", "XXVI/11", "XXVI/12", "XXVI/14"])];

#[test]
fn a_guessed_border_moves_no_passage() {
    let bare = Form { sections: false, ..Form::FULL };
    for (year, otherwise) in OTHERWISE {
        let old = edition(year - 1, str::to_owned);
        let official = changes(&old, &edition(year, str::to_owned));
        let early = changes(&old, &edition(year, |xml| pages(xml, bare)));
        let moved =
            |changes: &Changes| units(changes).filter(|unit| unit.moved == Moved::Section).count();
        assert_eq!((moved(&early), moved(&official)), (0, 0), "{year}");
        let (early, official) = (told(&early), told(&official));
        let both = || early.iter().chain(&official);
        let differ = both().filter(|unit| !(early.contains(unit) && official.contains(unit)));
        let places = differ.map(|unit| unit.split('"').nth(1).unwrap().split(' ').next().unwrap());
        assert_eq!(places.collect::<BTreeSet<&str>>(), BTreeSet::from_iter(otherwise.to_vec()));
    }
}
