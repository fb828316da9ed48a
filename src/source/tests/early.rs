//! The surest text that is out, and no request more than that takes.

use super::*;
use crate::http::sha256;
use crate::model::{Standing, pages_path};
use stand_in::{Fault, On, Rule};

const ID: &str = "kst-99010-XXV-2";

fn rendition() -> Vec<u8> {
    format!(
        "<!DOCTYPE html><html><head><meta name=\"DC.identifier\" content=\"{ID}\"></head><body>\
         <div id=\"broodtekst\" class=\"stuk\"><h2>Artikel 1. Dorpen</h2></div></body></html>\n"
    )
    .into_bytes()
}

/// The pages of a chapter: its own, and one for each of two parts.
fn pages() -> Vec<(String, Vec<u8>)> {
    let chapter = Chapter::parse("XXV").unwrap();
    let path = pages_path(Kind::Begroting, BudgetYear(2024), &chapter).unwrap();
    let link = |part: &str| format!("<a href=\"/{path}/onderdeel/{part}\">Artikel {part}</a>");
    let page = |text: &str| format!("<!DOCTYPE html><html><body>{text}</body></html>");
    let mut pages = vec![(format!("/{path}"), page(&(link("1") + &link("2"))).into_bytes())];
    for part in ["1", "2"] {
        let text = page(&format!("<main><h2>Artikel {part}. Dorpen</h2></main>"));
        pages.push((format!("/{path}/onderdeel/{part}"), text.into_bytes()));
    }
    pages
}

/// One paper on the day it is announced: as PDF, then as HTML after a day, as XML after four.
fn bench(change: impl Fn(ServedPaper) -> ServedPaper) -> Bench {
    let of = |paper: &ServedPaper| paper.id == ID;
    let paper = example().into_iter().find(of).unwrap().out_after(1, 4).with_html(rendition());
    let mut bench = Bench::new(vec![change(paper)], "2023-09-19");
    bench.source.settings.pages_url = Some(bench.stand_in.origin());
    bench
}

/// The same without its PDF, though the service names it.
fn bench_without_pdf(change: impl Fn(ServedPaper) -> ServedPaper) -> Bench {
    let bench = bench(change);
    let missing = Rule::always(On::Path(".pdf".to_owned()), Fault::Status(404));
    bench.stand_in.fault(missing);
    bench
}

/// What fetching brings when the archive has this, and which paths were asked.
fn check(bench: &Bench, standing: Option<Standing>, held: &[u8]) -> (Fetched, Vec<String>) {
    let found = bench.discover(2024..=2024).announced.remove(0);
    let _ = bench.stand_in.take_received();
    let hash = sha256(held);
    let holds = |known: &str| known == hash;
    let fetched = bench.source.fetch_text(&found, Kept { standing, holds: &holds }).unwrap();
    let received = bench.stand_in.take_received();
    assert_polite(&received);
    (fetched, received.into_iter().map(|request| request.path).collect())
}

fn form(fetched: &Fetched) -> Form {
    match fetched {
        Fetched::Paper(paper) => paper.form,
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_day_the_surest_text_that_is_out_is_taken() {
    let bench = bench(|paper| paper.with_pages(pages(), 0));
    let (fetched, asked) = check(&bench, None, b"");
    assert_eq!((form(&fetched), asked.len()), (Form::Pdf, 1));
    bench.move_to("2023-09-20");
    let (fetched, asked) = check(&bench, Some(Standing::Pdf), b"");
    assert_eq!((form(&fetched), asked.len()), (Form::Html, 1), "{asked:?}");
    bench.move_to("2023-09-23");
    let (fetched, asked) = check(&bench, Some(Standing::Rendition), &rendition());
    assert_eq!((form(&fetched), asked.len()), (Form::Xml, 1), "{asked:?}");
    let (fetched, asked) = check(&bench, Some(Standing::Official), bytes(ID));
    assert_eq!((fetched, asked.len()), (Fetched::Unchanged, 1));
}

#[test]
fn pages_become_one_body_that_says_which_paper_it_is() {
    let bench = bench_without_pdf(|paper| paper.with_pages(pages(), 0));
    let (Fetched::Paper(paper), _) = check(&bench, None, b"") else { panic!() };
    let text = String::from_utf8(paper.bytes.clone()).unwrap();
    assert_eq!(text.matches("<!DOCTYPE html>").count(), 4);
    assert!(text.contains("<meta name=\"DC.identifier\" content=\"kst-99010-XXV-2\">"), "{text}");
    assert!(text.contains("content=\"2023-09-19\""), "{text}");
    let (Fetched::Paper(again), _) = check(&bench, None, b"") else { panic!() };
    assert_eq!(again, paper, "the same pages give the same bytes");
}

#[test]
fn pages_that_are_not_all_there_are_not_taken() {
    let bench = bench_without_pdf(|paper| {
        let mut all = pages();
        all.truncate(2);
        paper.with_pages(all, 0)
    });
    let (fetched, asked) = check(&bench, None, b"");
    let Fetched::NotYet { tried, .. } = fetched else { panic!("{fetched:?}") };
    assert!(tried.last().unwrap().address.ends_with("/onderdeel/2") && asked.len() == 5);
}

#[test]
fn pages_are_asked_where_the_pdf_is_not_there_and_their_site_is_known() {
    let mut bench = bench_without_pdf(|paper| paper.with_pages(pages(), 0));
    let (fetched, asked) = check(&bench, None, b"");
    assert_eq!((form(&fetched), asked.len()), (Form::Pages, 5));
    bench.source.settings.pages_url = None;
    let (fetched, asked) = check(&bench, None, b"");
    let Fetched::NotYet { out, tried } = fetched else { panic!("{fetched:?}") };
    assert_eq!((out, tried.len(), asked.len()), (vec![Form::Pdf], 2, 2));
}

#[test]
fn a_pdf_that_was_looked_at_is_asked_for_only_after_a_change() {
    let mut bench = bench(|paper| paper.out_after(9, 9));
    bench.source.settings.pages_url = None;
    let (fetched, _) = check(&bench, None, b"");
    let Fetched::Paper(pdf) = fetched else { panic!("{fetched:?}") };
    // On the day of the change itself another one may follow; afterwards not without a new date.
    for (day, requests) in [("2023-09-19", 1), ("2023-09-20", 1), ("2023-09-21", 0)] {
        bench.move_to(day);
        let (_, asked) = check(&bench, Some(Standing::Pdf), &pdf.bytes);
        assert_eq!(asked.len(), requests, "{day}");
    }
    // Nor one that could not be read, of which nothing was kept.
    let (fetched, asked) = check(&bench, None, b"");
    assert!(matches!(fetched, Fetched::NotYet { .. }) && asked.is_empty(), "{asked:?}");
}

#[test]
fn the_site_is_asked_when_the_repository_has_no_rendition() {
    let bench = bench(|paper| paper);
    bench.move_to("2023-09-20");
    let missing = Rule::always(On::Path("/1/html/".to_owned()), Fault::Status(404));
    bench.stand_in.fault(missing);
    let (fetched, asked) = check(&bench, None, b"");
    assert_eq!((form(&fetched), asked.len()), (Form::Html, 2));
    assert_eq!(asked[1], format!("/{ID}.html"));
}

#[test]
fn a_rendition_that_is_kept_is_asked_for_only_after_a_change() {
    let bench = bench(|paper| paper);
    bench.move_to("2023-09-20");
    let _ = check(&bench, None, b"");
    // On the day of the change itself another one may follow; afterwards not without a new date.
    for (day, requests) in [("2023-09-21", 1), ("2023-09-22", 0)] {
        bench.move_to(day);
        let (fetched, asked) = check(&bench, Some(Standing::Rendition), &rendition());
        assert_eq!((fetched, asked.len()), (Fetched::Unchanged, requests), "{day}");
    }
}

#[test]
fn a_paper_with_its_official_text_is_asked_for_as_xml_only() {
    let bench = bench(|paper| paper.with_pages(pages(), 0));
    bench.move_to("2023-09-20");
    let (fetched, asked) = check(&bench, Some(Standing::Official), b"");
    assert!(matches!(fetched, Fetched::NotYet { .. }) && asked.is_empty(), "{asked:?}");
}

#[test]
fn a_paper_that_is_not_typeset_has_no_text_but_that_of_the_pages() {
    let bench = bench(|paper| paper.typeset_after("kst-1259252", 3).with_pages(pages(), 0));
    let (fetched, _) = check(&bench, None, b"");
    let Fetched::Paper(paper) = fetched else { panic!("{fetched:?}") };
    assert!(!String::from_utf8(paper.bytes).unwrap().contains("1259252"));
    let announced = bench.discover(2024..=2024).announced.remove(0);
    bench.source.note(&announced, paper.form).unwrap();
    // Once it is typeset, the moments it had under its number are its own.
    bench.move_to("2023-09-22");
    let found = bench.source.follow(&[], date("2023-09-01")).unwrap();
    assert_eq!(ids(&found.announced), [ID]);
    let times = bench.source.cache().times(ID).unwrap();
    assert_eq!(times.announced.unwrap().date_naive(), date("2023-09-19"));
    assert_eq!(times.first_text.unwrap().date_naive(), date("2023-09-19"));
    assert!(times.xml.is_none());
    assert!(bench.source.follow(&[], date("2023-09-01")).unwrap().announced.is_empty());
}
