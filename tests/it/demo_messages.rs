//! What the readers of the example are told, as files: feeds by RFC 4287, mails and messages whole.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use prinsjesdiff::demo;
use prinsjesdiff::report::wording::{Language, Wording};
use roxmltree::{Document, Node};

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
    files.sort();
    files
}

/// Returns the text of the only child of a name.
fn only<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    let mut found = node.children().filter(|child| child.has_tag_name((ATOM, name)));
    let text = found.next().unwrap_or_else(|| panic!("no {name}")).text().unwrap_or_default();
    assert!(found.next().is_none(), "{name} stands twice");
    text
}

/// Checks what RFC 4287, sections 4.1.1 and 4.1.2, asks of a feed and its entries.
fn check_feed(xml: &str) -> usize {
    let document = Document::parse(xml).unwrap_or_else(|error| panic!("{error} in {xml}"));
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")));
    let entries: Vec<Node<'_, '_>> =
        feed.children().filter(|child| child.has_tag_name((ATOM, "entry"))).collect();
    let mut ids = Vec::new();
    for node in entries.iter().copied().chain([feed]) {
        let id = only(node, "id");
        assert!(id.starts_with("urn:uuid:"), "{id} is no address");
        ids.push(id);
        assert!(!only(node, "title").trim().is_empty());
        DateTime::parse_from_rfc3339(only(node, "updated")).unwrap();
    }
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "two identities are alike");
    assert!(!only(feed, "subtitle").is_empty(), "a feed says what it covers");
    let author = feed.children().find(|child| child.has_tag_name((ATOM, "author"))).unwrap();
    assert!(!only(author, "name").is_empty());
    for entry in &entries {
        let content = entry.children().find(|child| child.has_tag_name((ATOM, "content"))).unwrap();
        assert_eq!(content.attribute("type"), Some("html"));
        // HTML stands there as text, without tags of its own.
        assert!(content.children().all(|child| child.is_text()));
    }
    entries.len()
}

#[test]
fn the_example_ends_with_mails_messages_and_feeds() {
    let place = tempfile::tempdir().unwrap();
    let (archive, folder) = (place.path().join("demo"), place.path().join("berichten"));
    let wording = Wording::new(Language::Dutch);
    let (days, messages) = demo::make_and_tell(&archive, &folder, wording, &[]).unwrap();
    assert_eq!(days.len(), 7);
    assert!(messages.iter().all(|message| message.page.exists()));

    let mails = files(&folder.join("mail"), "eml");
    assert_eq!(mails.len(), messages.iter().filter(|message| message.is_mail).count());
    assert_eq!(mails.len(), files(&folder.join("mail"), "html").len());
    for path in files(&folder.join("slack"), "json") {
        let post: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        assert!(!post["text"].as_str().unwrap().is_empty());
        assert!((1..=45).contains(&post["blocks"].as_array().unwrap().len()));
    }

    let feeds = files(&folder.join("feeds"), "atom");
    let names: Vec<&str> =
        feeds.iter().map(|path| path.file_stem().unwrap().to_str().unwrap()).collect();
    let expected = [
        "attendering-gemeenten",
        "attendering-rijksbreed",
        "begroting-2024",
        "begroting-2025",
        "begroting-2026",
        "jaarverslag-2024",
    ];
    assert_eq!(names, expected);
    let entries: Vec<usize> =
        feeds.iter().map(|path| check_feed(&fs::read_to_string(path).unwrap())).collect();
    // The correction that was taken back is told twice.
    assert_eq!(&entries[..2], [4, 7], "{entries:?}");

    let list = fs::read_to_string(folder.join("feeds/feeds.opml")).unwrap();
    let list = Document::parse(&list).unwrap();
    let outlines: Vec<&str> =
        list.descendants().filter_map(|node| node.attribute("xmlUrl")).collect();
    assert_eq!(outlines.len(), feeds.len());
    assert!(outlines.iter().all(|address| folder.join("feeds").join(address).exists()));

    // Read alone, subjects and titles tell the story of the three years.
    let mut told = String::new();
    for message in messages.iter().filter(|message| message.is_mail) {
        assert!(message.title.chars().count() <= 90, "{}", message.title);
        let _ = writeln!(told, "{} {}", message.date, message.title);
    }
    for path in &feeds {
        let xml = fs::read_to_string(path).unwrap();
        let feed = Document::parse(&xml).unwrap();
        let _ = writeln!(told, "\n{}", only(feed.root_element(), "title"));
        for entry in feed.descendants().filter(|node| node.has_tag_name((ATOM, "entry"))) {
            assert!(entry.children().any(|child| child.has_tag_name((ATOM, "link"))));
            let _ = writeln!(told, "- {}", only(entry, "title"));
        }
        assert!(xml.contains("rel=\"self\""), "a feed says where it stands");
    }
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/outputs/subjects.txt");
    if std::env::var_os("PRINSJESDIFF_RENEW").is_some() {
        fs::write(&fixture, &told).unwrap();
    }
    assert_eq!(told, fs::read_to_string(&fixture).unwrap_or_default());

    let page = fs::read_to_string(folder.join(demo::PAGE)).unwrap();
    for link in page.split("href=\"").skip(1) {
        let address = link.split('"').next().unwrap();
        assert!(folder.join(address).exists(), "{address} is not there");
    }
}

#[test]
fn a_folder_of_something_else_is_left_alone() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("berichten");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("brief.txt"), "van een ander").unwrap();
    let wording = Wording::new(Language::English);
    let made = demo::make_and_tell(&place.path().join("demo"), &folder, wording, &[]);
    assert!(matches!(made, Err(demo::DemoError::InTheWay(_))), "{made:?}");
    assert_eq!(fs::read_to_string(folder.join("brief.txt")).unwrap(), "van een ander");
}
