//! Pages of the site with the text per article, saved by hand: they no longer say which paper they are of.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use prinsjesdiff::example::PAPERS;

use crate::render_html::{Form, pages};
use crate::support::program::TestEnvironment;

/// The page of the first article of a paper of the example, without the link to itself.
fn saved(name: &str) -> String {
    let paper = PAPERS.iter().find(|paper| paper.name == name).unwrap();
    let all = pages(std::str::from_utf8(paper.bytes).unwrap(), Form::FULL);
    let page = all
        .split("<!DOCTYPE html>\n")
        .find(|page| page.contains("<main>") && page.contains("Artikel 1. Vitale dorpen</h2>"))
        .unwrap();
    let (head, rest) = page.split_once("<link rel=\"canonical\"").unwrap();
    let (_, rest) = rest.split_once('\n').unwrap();
    let (before, rest) = rest.split_once("<nav class=\"menu\">").unwrap();
    let (_, rest) = rest.split_once("</ul></nav>").unwrap();
    format!("<!DOCTYPE html>\n{head}{before}{rest}")
}

#[test]
fn a_saved_page_is_of_the_paper_that_its_keeper_names() {
    let environment = TestEnvironment::new();
    environment.write("oud.html", saved("kst-99020-XXV-2.xml").as_bytes());
    environment.write("nieuw.html", saved("kst-99030-XXV-2.xml").as_bytes());
    let unnamed = environment.run(&["extract", "oud.html"]).expect(1);
    assert!(unnamed.err.contains("zeg het met --as"), "{}", unnamed.err);
    let named = environment.run(&["extract", "oud.html", "--as", "begroting/2025/XXV"]).expect(0);
    assert!(named.out.contains("kst-36600-XXV-2"), "{}", named.out);
    assert!(named.out.contains("B Rol en verantwoordelijkheid"), "{}", named.out);
    let both = ["--as", "begroting/2025/XXV", "--as", "begroting/2026/XXV"];
    let told = environment.run(&[&["diff", "oud.html", "nieuw.html"][..], &both[..]].concat());
    let told = told.expect(0).out;
    assert!(told.contains("BEGROTING 2026 VERGELEKEN MET BEGROTING 2025"), "{told}");
    assert!(told.contains("[-stimuleert-]") && told.contains("{+regisseert+}"), "{told}");
    for (page, name) in [("oud.html", both[1]), ("nieuw.html", both[3])] {
        let _ = environment.run(&["--archive", "archief", "import", page, "--as", name]).expect(0);
    }
    let log = environment.run(&["--archive", "archief", "log", "XXV/1"]).expect(0).out;
    assert_eq!(log.lines().count(), 3, "{log}");
}
