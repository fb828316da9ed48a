//! Papers as they come.

use super::*;
use crate::http::sha256;

#[test]
fn every_paper_comes_to_the_letter() {
    let bench = Bench::new(example(), "2026-01-01");
    let announced = bench.discover(2024..=2026).announced;
    for paper in &announced {
        let Fetched::Paper(found) = bench.source.fetch(paper, &nothing_held).unwrap() else {
            panic!("{}", paper.id)
        };
        assert_eq!(found.bytes, bytes(&paper.id.to_string()));
        assert_eq!(found.sha256, sha256(&found.bytes));
    }
    let received = bench.stand_in.take_received();
    assert_eq!(received.len(), 6 + announced.len());
    assert_polite(&received);
}

#[test]
fn what_is_held_is_asked_for_with_what_it_is_recognised_by() {
    let bench = Bench::new(example(), "2026-01-01");
    let paper = bench.paper("kst-99010-XXV-2");
    let hash = sha256(bytes("kst-99010-XXV-2"));
    bench.source.fetch(&paper, &nothing_held).unwrap();
    // Not archived, though it was fetched: it comes again.
    assert!(matches!(bench.source.fetch(&paper, &nothing_held).unwrap(), Fetched::Paper(_)));
    let held = |known: &str| known == hash;
    assert_eq!(bench.source.fetch(&paper, &held).unwrap(), Fetched::Unchanged);
    let received = bench.stand_in.take_received();
    let conditional: Vec<bool> =
        received.iter().map(|request| request.if_none_match.is_some()).collect();
    assert_eq!(conditional, [false, false, true]);
}

#[test]
fn without_validators_the_hash_tells_what_is_unchanged() {
    let bench = Bench::new(example(), "2026-01-01");
    bench.stand_in.give_validators(false);
    let paper = bench.paper("kst-99010-XXV-2");
    let hash = sha256(bytes("kst-99010-XXV-2"));
    let held = |known: &str| known == hash;
    assert_eq!(bench.source.fetch(&paper, &held).unwrap(), Fetched::Unchanged);
}

#[test]
fn another_body_under_the_same_identifier_comes() {
    let other = String::from_utf8(bytes("kst-99010-N-2").to_vec()).unwrap() + "\n<!-- -->";
    let papers = example()
        .into_iter()
        .map(|paper| {
            if paper.id == "kst-99010-N-2" {
                paper.modified_on(date("2023-10-02"), other.clone().into_bytes())
            } else {
                paper
            }
        })
        .collect();
    let bench = Bench::new(papers, "2023-09-20");
    let paper = bench.paper("kst-99010-N-2");
    let hash = sha256(bytes("kst-99010-N-2"));
    let held = |known: &str| known == hash;
    bench.source.fetch(&paper, &nothing_held).unwrap();
    assert_eq!(bench.source.fetch(&paper, &held).unwrap(), Fetched::Unchanged);
    bench.move_to("2023-10-02");
    let changed = bench.source.changed_since(date("2023-09-21")).unwrap();
    assert_eq!(ids(&changed.announced), ["kst-99010-N-2"]);
    let Fetched::Paper(found) = bench.source.fetch(&changed.announced[0], &held).unwrap() else {
        panic!()
    };
    assert_eq!(found.bytes, other.as_bytes());
}

#[test]
fn html_is_out_days_before_xml() {
    let papers = example().into_iter().map(|paper| paper.out_after(1, 4)).collect();
    let bench = Bench::new(papers, "2023-09-19");
    let fetch = |form| {
        let paper = bench.paper("kst-99010-XXV-2");
        bench.source.fetch_form(&paper, form, &nothing_held).unwrap()
    };
    let not_yet = |out: &[Form]| Fetched::NotYet { out: out.to_vec(), tried: Vec::new() };
    assert_eq!(fetch(Form::Xml), not_yet(&[Form::Pdf]));
    assert!(matches!(fetch(Form::Pdf), Fetched::Paper(_)));
    let can_be_read = |form| {
        assert!(matches!(fetch(form), Fetched::Paper(_)));
        bench.source.note(&bench.paper("kst-99010-XXV-2"), form).unwrap();
    };
    bench.move_to("2023-09-20");
    assert_eq!(fetch(Form::Xml), not_yet(&[Form::Html, Form::Pdf]));
    can_be_read(Form::Html);
    bench.move_to("2023-09-23");
    can_be_read(Form::Xml);
    let times = bench.source.cache().times("kst-99010-XXV-2").unwrap();
    let days: Vec<String> = [times.announced, times.first_text, times.xml]
        .iter()
        .map(|time| time.unwrap().date_naive().to_string())
        .collect();
    assert_eq!(days, ["2023-09-19", "2023-09-20", "2023-09-23"]);
}

#[test]
fn metadata_names_the_paper_that_replaces_it() {
    let bench = Bench::new(example(), "2024-11-12");
    let paper = bench.paper("kst-99020-XXVII-2");
    let metadata = bench.source.metadata(&paper).unwrap().unwrap();
    assert_eq!(metadata.id.as_deref(), Some("kst-99020-XXVII-2"));
    assert_eq!(metadata.replaced_by.unwrap().to_string(), "kst-99020-XXVII-2-h1");
    assert_eq!(metadata.issued, Some(date("2024-09-17")));
}

#[test]
fn a_paper_that_was_withdrawn_is_told_with_where_it_was_looked_for() {
    let bench = Bench::new(example(), "2026-01-01");
    let paper = bench.paper("kst-99010-XXV-2");
    bench.stand_in.withdraw("kst-99010-XXV-2");
    let Fetched::NotYet { tried, .. } = bench.source.fetch(&paper, &nothing_held).unwrap() else {
        panic!()
    };
    let signs: Vec<Sign> = tried.iter().map(|absent| absent.sign).collect();
    assert_eq!(signs, [Sign::NotFound, Sign::NotFoundPage]);
}
