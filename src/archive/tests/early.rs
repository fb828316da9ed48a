//! Early text stands until the official text is there, and leaves no trace on `main`.

use super::*;

/// The same paper as early text: other bytes, and one sentence read otherwise.
fn early(text: &str, standing: &str) -> String {
    format!("standing: {standing}\n{}", text.replace("Algemene doelstelling | ", " | "))
}

fn standing(dir: &TempDir, of: u16) -> Standing {
    let edition = archive(dir).edition(Kind::Begroting, year(of)).unwrap().unwrap();
    edition.chapters[0].publication.standing
}

fn check_any_order(papers: &[&str], expected: Option<&String>) {
    let mut order: Vec<&str> = papers.to_vec();
    for turn in 0..papers.len() {
        order.rotate_left(1);
        for group in [1, 2, papers.len()] {
            let dir = TempDir::new().unwrap();
            for some in order.chunks(group) {
                import(&dir, some);
                assert!(archive(&dir).verify(&rules()).unwrap().agrees, "turn {turn} by {group}");
            }
            let tip = archive(&dir).tip().unwrap();
            assert_eq!(tip.as_ref(), expected, "turn {turn} by {group}");
        }
    }
}

#[test]
fn early_text_is_marked_wherever_it_is_seen() {
    let dir = TempDir::new().unwrap();
    let paper = paper("kst-1-VII-2", 2024, "2023-09-19", &[1]);
    let report = import(&dir, &[&early(&paper, "rendition")]);
    assert_eq!(report.papers[0].outcome, Outcome::New);
    let show = |what: &str| git(dir.path(), &["show", what]);
    let log = git(dir.path(), &["log", "-1", "--format=%B", "main"]);
    assert!(log.starts_with("Voorlopige tekst van begroting 2024, VII "), "{log}");
    assert!(log.contains("\nVoorlopige tekst (nog niet als XML gepubliceerd).\n"), "{log}");
    assert!(log.contains("\nBron: https://zoek.officielebekendmakingen.nl/kst-1-VII-2.html\n"));
    assert!(log.contains("\nStatus: rendition\n"), "{log}");
    let readme = show("main:README.md");
    assert!(readme.contains(": 2024, voorlopige tekst (nog niet als XML"), "{readme}");
    let chapter = show("main:begroting/VII/README.md");
    assert!(chapter.contains("\nVoorlopige tekst (nog niet als XML"), "{chapter}");
    let rest = show("main:publicaties/2024/begroting-VII.rest.md");
    assert!(rest.contains("Voorlopige tekst"), "{rest}");
    let record = show("main:publicaties/2024/begroting-VII.toml");
    assert!(record.contains("\nstanding = \"rendition\"\n"), "{record}");
    assert_eq!(standing(&dir, 2024), Standing::Rendition);
    assert_eq!(archive(&dir).kept("kst-1-VII-2").unwrap(), Some(Standing::Rendition));
    assert_eq!(archive(&dir).kept("kst-2-VII-2").unwrap(), None);
    let sources = git(dir.path(), &["ls-tree", "-r", "--name-only", "bronnen"]);
    assert!(sources.trim_end().ends_with("/paper.html"), "{sources}");
}

#[test]
fn the_official_text_is_archived_as_if_the_early_one_had_never_been() {
    let first = paper("kst-1-VII-2", 2024, "2023-09-19", &[1, 2]);
    let next = paper("kst-2-VII-2", 2025, "2024-09-17", &[1, 2]);
    let expected = at_once(&[&first, &next]);
    let (rendition, pages) = (early(&next, "rendition"), early(&next, "pages"));
    let revised = rendition.replace("stimuleert", "regisseert");
    check_any_order(&[&first, &rendition, &next], expected.as_ref());
    check_any_order(&[&pages, &revised, &first, &rendition, &next], expected.as_ref());
}

#[test]
fn early_text_after_the_official_one_is_kept_and_changes_nothing() {
    let dir = TempDir::new().unwrap();
    let text = paper("kst-1-VII-2", 2024, "2023-09-19", &[1]);
    let tip = import(&dir, &[&text]).after;
    // A reprint of which only the rendition is out waits for its own XML.
    let reprint = early(&paper("kst-1-VII-2-h1", 2024, "2023-11-01", &[1, 2]), "rendition");
    for late in [early(&text, "rendition"), early(&text, "pages"), reprint] {
        let report = import(&dir, &[&late]);
        assert_eq!(report.papers[0].outcome, Outcome::Superseded);
        assert_eq!((report.after.as_ref(), report.rewritten), (tip.as_ref(), false));
        assert!(archive(&dir).verify(&rules()).unwrap().agrees);
        assert_eq!(import(&dir, &[&late]).papers[0].outcome, Outcome::Known);
    }
    assert_eq!(archive(&dir).kept("kst-1-VII-2").unwrap(), Some(Standing::Official));
    assert_eq!(archive(&dir).status().unwrap().papers, 4);
    let sources = git(dir.path(), &["ls-tree", "-r", "--name-only", "bronnen"]);
    for file in ["/paper.txt", "/paper.html", "/paper.pages.html"] {
        assert!(sources.lines().any(|line| line.ends_with(file)), "{sources}");
    }
}

#[test]
fn the_rendition_goes_before_the_pages_and_the_newest_rendition_stands() {
    let text = paper("kst-1-VII-2", 2024, "2023-09-19", &[1]);
    let (pages, first) = (early(&text, "pages"), early(&text, "rendition"));
    let second = early(&paper("kst-1-VII-2", 2024, "2023-09-20", &[1, 2]), "rendition");
    let dir = TempDir::new().unwrap();
    import(&dir, &[&pages]);
    assert_eq!(standing(&dir, 2024), Standing::Pages);
    import(&dir, &[&first]);
    assert_eq!(standing(&dir, 2024), Standing::Rendition);
    let tip = import(&dir, &[&second]).after;
    let subjects = git(dir.path(), &["log", "--format=%s", "main"]);
    assert!(subjects.starts_with("Herziene voorlopige tekst van begroting 2024"), "{subjects}");
    check_any_order(&[&pages, &first, &second], tip.as_ref());
}

#[test]
fn early_text_that_was_read_into_a_wrong_edition_goes_when_the_official_text_comes() {
    let text = paper("kst-1-VII-2", 2024, "2023-09-19", &[1]);
    let other = paper("kst-2-B-2", 2025, "2024-09-17", &[1]).replace("chapter: VII", "chapter: B");
    let wrong = early(&text, "rendition").replace("chapter: VII", "chapter: B");
    // What the misread page had put aside counts again once it is gone.
    let aside = early(&paper("kst-9-B-2", 2024, "2023-09-19", &[1]), "pages")
        .replace("chapter: VII", "chapter: B");
    let expected = at_once(&[&text, &other, &aside]);
    check_any_order(&[&wrong, &other, &aside, &text], expected.as_ref());
}

#[test]
fn an_official_text_under_another_number_replaces_the_early_text_of_its_edition() {
    let guessed = early(&paper("kst-1-VII-2", 2024, "2023-09-19", &[1]), "pages");
    let official = paper("kst-1-VII-1", 2024, "2023-09-19", &[1, 2]);
    check_any_order(&[&guessed, &official], at_once(&[&official]).as_ref());
}
