//! Years of a publication service in which nothing comes when it should, and runs on their days.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test crate uses its own part; a test that cannot go on must stop"
)]

use std::path::Path;
use std::process::Command;

use chrono::Days;
use prinsjesdiff::archive::{Archive, Arrival, Facts};
use prinsjesdiff::pipeline::rules;
use stand_in::ServedPaper;

use super::pdf::{Look, set};
pub use super::runs::{Service, at};
use super::service::{date, served};
use crate::render_html::{Form, pages, rendition};

/// The pages per article of a paper, as its site has them: the chapter's own page and its parts.
pub fn pages_of(xml: &str) -> Vec<(String, Vec<u8>)> {
    let all = pages(xml, Form::FULL);
    let parts: Vec<String> = all
        .split("<!DOCTYPE html>\n")
        .skip(1)
        .map(|page| format!("<!DOCTYPE html>\n{page}"))
        .collect();
    let path = |page: &str| {
        let (_, rest) = page.split_once("https://www.rijksfinancien.nl").unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let chapter = path(&parts[0]).split("/onderdeel/").next().unwrap().to_owned();
    // The chapter's own page has the list of parts and no text.
    let (head, rest) = parts[0].split_once("<main>").unwrap();
    let (_, foot) = rest.split_once("</main>").unwrap();
    let own = format!("{head}<main></main>{foot}").replace(&path(&parts[0]), &chapter);
    let (before, after) = own.split_once("<li><a href=\"").unwrap();
    let (_, after) = after.split_once('"').unwrap();
    let own = format!("{before}<li><a href=\"{}\"{after}", path(&parts[0]));
    let mut pages = vec![(chapter, own.into_bytes())];
    pages.extend(parts.into_iter().map(|page| (path(&page), page.into_bytes())));
    pages
}

/// The example as it trickles in: announced over several days, some as PDF, HTML before XML, one
/// paper without its identifier for days.
pub fn trickling() -> Vec<ServedPaper> {
    let days = |count: usize| u64::try_from(count).unwrap();
    let trickle = |(at, mut paper): (usize, ServedPaper)| {
        let xml = String::from_utf8(paper.bodies[0].1.clone()).unwrap();
        paper.announced = paper.announced + Days::new(days(at % 3));
        let html = days(at % 4);
        let paper = paper
            .out_after(html, html + days(at % 5))
            .with_html(rendition(&xml, Form::FULL).into());
        let paper = match at % 2 {
            0 => paper.with_pdf(set(&xml, Look { spaced: at % 4 == 0, broken: true, full: false })),
            _ => paper,
        };
        if paper.id == "kst-99020-XXVI-2" {
            return paper.typeset_after("kst-1259252", 5).with_pages(pages_of(&xml), 1);
        }
        paper
    };
    served().into_iter().enumerate().map(trickle).collect()
}

/// Everything that stands on `bronnen`, with what the service said of it.
pub fn sources(archive: &Path) -> Vec<Arrival> {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").arg("-C").arg(archive).args(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}");
        output.stdout
    };
    let list = String::from_utf8(git(&["ls-tree", "-r", "--name-only", "bronnen"])).unwrap();
    let show = |path: &str| git(&["show", &format!("bronnen:{path}")]);
    let papers = list.lines().filter(|path| path.contains("/paper."));
    papers
        .map(|path| {
            let facts = format!("{}/facts.toml", path.rsplit_once('/').unwrap().0);
            let facts = list.lines().any(|other| other == facts).then(|| show(&facts));
            let facts = facts.map(|text| String::from_utf8(text).unwrap());
            let facts = facts.map(|text| toml::from_str::<Facts>(&text).unwrap());
            Arrival { bytes: show(path), facts }
        })
        .collect()
}

/// Turns a list over in an order that has nothing to do with how it stood.
pub fn shuffled<T>(mut list: Vec<T>) -> Vec<T> {
    let mut state = 0x2026_u64;
    for last in (1..list.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let at = usize::try_from(state >> 33).unwrap() % (last + 1);
        list.swap(at, last);
    }
    list
}

/// Imports bodies in small groups; returns the tip of `main`.
pub fn imported(folder: &Path, arrivals: &[Arrival], group: usize) -> String {
    let mut archive = Archive::create_or_open(folder).unwrap();
    let mut tip = None;
    for some in arrivals.chunks(group) {
        tip = archive.import(some, &rules(), at(date("2026-01-01"))).unwrap().after;
    }
    assert!(archive.verify(&rules()).unwrap().agrees);
    tip.unwrap()
}

/// The official bodies of papers, without a word of any service.
pub fn official(papers: &[ServedPaper]) -> Vec<Arrival> {
    let bodies = papers.iter().flat_map(|paper| &paper.bodies);
    bodies.map(|(_, bytes)| Arrival { bytes: bytes.clone(), facts: None }).collect()
}
