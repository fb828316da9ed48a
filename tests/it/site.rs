//! The site of the example: every link leads somewhere, every page is well formed, and a synopsis
//! says what `diff` says.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::support::program::{TestEnvironment, example_papers};

/// No page may be longer: a reader on a train waits for it.
const LONGEST: usize = 100_000;

/// The example's archive and its site, made once.
pub struct Made {
    pub room: TestEnvironment,
    /// The files of the site by their names.
    pub files: BTreeMap<String, Vec<u8>>,
}

pub fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let room = TestEnvironment::new();
        let papers = example_papers();
        let _ = room.run(&["--archive", "archief", "import", papers.to_str().unwrap()]);
        let done = room.run(&["--archive", "archief", "site", "uit"]).expect(0);
        assert!(done.err.contains("uit: "), "{}", done.err);
        let files = read(&room.path("uit"));
        assert!(files.len() > 100, "{} files", files.len());
        Made { room, files }
    })
}

fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let (mut files, mut open) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if !path.file_name().unwrap().to_string_lossy().starts_with('.') {
            let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            files.insert(name, fs::read(path).unwrap());
        }
    }
    files
}

fn pages() -> impl Iterator<Item = (&'static str, Html)> {
    let all = made().files.iter().filter(|(name, _)| name.ends_with("index.html"));
    all.map(|(name, bytes)| (name.as_str(), Html::parse_document(&text(bytes))))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// Returns the file a relative link leads to from a page, and the anchor in it.
fn target(page: &str, link: &str) -> (String, Option<String>) {
    let (path, anchor) = link.split_once('#').map_or((link, None), |(a, b)| (a, Some(b)));
    let mut at: PathBuf = Path::new(page).parent().unwrap().to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part == ".." {
            assert!(at.pop(), "{page} links out of the site: {link}");
        } else {
            at.push(part);
        }
    }
    let file = if path.is_empty() { page.to_owned() } else { at.to_string_lossy().into_owned() };
    (file, anchor.map(str::to_owned))
}

#[test]
fn every_link_leads_to_a_file_of_the_site_and_every_anchor_to_an_element() {
    let ids: BTreeMap<&str, BTreeSet<String>> = pages()
        .map(|(name, page)| {
            let named = all(&page, "[id]").into_iter();
            let ids = named.map(|one| one.value().id().unwrap().to_owned());
            (name, ids.collect())
        })
        .collect();
    let mut links = 0;
    for (name, page) in pages() {
        for one in all(&page, "[href],[src]") {
            let value = one.value();
            let link = value.attr("href").or(value.attr("src")).unwrap();
            if let Some(host) = link.strip_prefix("https://") {
                // Only a reader who asks for it leaves the site, and only for the official text.
                assert!(host.starts_with("zoek.officielebekendmakingen.nl/kst-"), "{link}");
                assert_eq!(value.name(), "a", "{name} loads {link}");
                continue;
            }
            if value.attr("rel") == Some("icon") {
                // It stands in the page itself.
                assert!(link.starts_with("data:image/svg+xml,"), "{name}: {link}");
                continue;
            }
            let (file, anchor) = target(name, link);
            assert!(made().files.contains_key(&file), "{name}: {link}");
            if let Some(anchor) = anchor {
                assert!(ids[file.as_str()].contains(&anchor), "{name}: {link}");
            }
            links += 1;
        }
    }
    assert!(links > 1000, "{links} links");
}

/// Closes the tags that HTML leaves open by itself, so that a strict reader sees whether all others are.
fn as_xml(page: &str) -> String {
    let (_, page) = page.split_once("<!doctype html>\n").unwrap();
    let mut xml = String::new();
    for part in page.split_inclusive('>') {
        let tag = part.rsplit('<').next().unwrap();
        let name = tag.split([' ', '>']).next().unwrap();
        if ["meta", "link", "br", "hr", "input"].contains(&name) {
            xml += part.strip_suffix('>').unwrap();
            xml += "/>";
        } else {
            xml += part;
        }
    }
    xml
}

#[test]
fn every_page_is_well_formed_small_and_has_its_landmarks() {
    for (name, page) in pages() {
        let (bytes, size) = (text(&made().files[name]), made().files[name].len());
        if let Err(error) = roxmltree::Document::parse(&as_xml(&bytes)) {
            panic!("{name}: {error}");
        }
        assert!(size < LONGEST, "{name} has {size} bytes");
        let mut seen = BTreeSet::new();
        for one in all(&page, "[id]") {
            assert!(seen.insert(one.value().id().unwrap().to_owned()), "{name}: {:?}", one.value());
        }
        for (selector, count) in [
            ("html[lang=nl]", 1),
            ("title", 1),
            ("h1", 1),
            ("main#inhoud", 1),
            ("body > header", 1),
            ("body > footer", 1),
            ("body > a.sprong", 1),
            ("style,iframe,object,form:not(.zoek)", 0),
            ("[style],[onclick]", 0),
            ("script:not([src]):not([type='application/ld+json'])", 0),
        ] {
            assert_eq!(all(&page, selector).len(), count, "{name}: {selector}");
        }
        let mut level = 0;
        for heading in all(&page, "h1,h2,h3,h4,h5") {
            let own: usize = heading.value().name()[1..].parse().unwrap();
            assert!(own <= level + 1, "{name}: h{own} after h{level}");
            assert!(!heading.text().collect::<String>().trim().is_empty(), "{name}");
            level = own;
        }
    }
}

#[test]
fn marks_are_said_in_words_too() {
    let mut marks = 0;
    for (name, page) in pages() {
        for mark in all(&page, "del,ins") {
            let hidden = Selector::parse(".hoor").unwrap();
            let said: String = mark.select(&hidden).flat_map(|one| one.text()).collect();
            let word = if mark.value().name() == "del" { "vervallen: " } else { "nieuw: " };
            assert_eq!(said, word, "{name}");
            marks += 1;
        }
    }
    assert!(marks > 20, "{marks} marks");
}

/// Returns the old or new texts that a passage of a synopsis shows, without what is only heard.
fn shown(row: ElementRef<'_>, classes: &[&str]) -> Vec<String> {
    let is_of = |one: &ElementRef<'_>| {
        one.value().name() == "p" && one.value().classes().any(|class| classes.contains(&class))
    };
    let inner = row.descendants().filter_map(ElementRef::wrap).filter(is_of);
    inner
        .map(|one| {
            let texts = one.descendants().filter_map(|node| {
                let heard = node.ancestors().filter_map(ElementRef::wrap).any(|above| {
                    above.value().classes().any(|class| class == "hoor")
                        || above.value().name() == "b"
                });
                node.value().as_text().filter(|_| !heard).map(|text| text.to_string())
            });
            texts.collect::<String>().trim().to_owned()
        })
        .collect()
}

fn texts(units: &Value, side: &str) -> Vec<String> {
    let all = units.as_array().unwrap().iter();
    let refs = all.flat_map(|unit| unit[side].as_array().unwrap());
    refs.map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_synopsis_shows_every_text_of_the_comparison_and_no_other() {
    let mut checked = 0;
    for (name, page) in pages() {
        let data = name.replace("index.html", "changes.json");
        let Some(bytes) = made().files.get(&data) else { continue };
        let form: Value = serde_json::from_slice(bytes).unwrap();
        let articles = form["articles"].as_array().unwrap();
        let all_rows = all(&page, ".rij");
        let moved = all(&page, "link[rel=canonical]");
        if !moved.is_empty() {
            // An old place says where the article stands now.
            assert_eq!(all(&page, "main h1 + p + ul a").len(), 1, "{name}");
            continue;
        }
        let sections = articles.iter().flat_map(|one| one["sections"].as_array().unwrap());
        let compared =
            |kind: &Value| kind == "doelstelling" || kind == "rol-en-verantwoordelijkheid";
        let sections: Vec<&Value> = sections.filter(|one| compared(&one["kind"])).collect();
        for (side, classes) in [("from", ["was", "gelijk"]), ("to", ["wordt", "gelijk"])] {
            let mut expected: Vec<String> = sections
                .iter()
                .flat_map(|one| [&one["units"], &one["headings"]])
                .flat_map(|units| texts(units, side))
                .collect();
            let mut found: Vec<String> =
                all_rows.iter().flat_map(|row| shown(*row, &classes)).collect();
            expected.sort();
            found.sort();
            assert_eq!(found, expected, "{name}: {side}");
        }
        checked += 1;
    }
    assert!(checked > 30, "{checked} synopses");
}

#[test]
fn the_data_beside_a_synopsis_is_what_diff_prints() {
    for (old, new, place) in [
        ("begroting/2025", "begroting/2026", "XXV/1"),
        ("begroting/2025", "begroting/2026", "XXVI/12"),
        ("begroting/2024", "begroting/2025", "XXVII/1"),
    ] {
        let printed = made()
            .room
            .run(&[
                "--archive",
                "archief",
                "diff",
                old,
                new,
                "--article",
                place,
                "--format",
                "json",
            ])
            .expect(0);
        let years = [old, new].map(|name| name.split('/').next_back().unwrap());
        let name = format!("begroting/{}..{}/{place}/changes.json", years[0], years[1]);
        assert_eq!(text(&made().files[&name]), printed.out, "{name}");
    }
}

#[test]
fn what_is_as_it_was_is_not_written_again_and_what_is_not_ours_stays() {
    let room = TestEnvironment::new();
    let paper = |name: &str| example_papers().join(name).display().to_string();
    let _ = room.run(&["--archive", "a", "import", &paper("kst-99020-XXV-2.xml")]);
    let _ = room.run(&["--archive", "b", "import", &paper("kst-99020-XXVI-2.xml")]);
    let first = room.run(&["--archive", "a", "site", "uit"]).expect(0);
    let before = read(&room.path("uit"));
    let again = room.run(&["--archive", "a", "site", "uit"]).expect(0);
    assert!(first.err.contains(&format!("({} geschreven)", before.len())), "{}", first.err);
    assert!(again.err.contains("niets gewijzigd"), "{}", again.err);

    // Another archive has other pages: those that are gone go, and a file of someone else stays.
    room.write("uit/CNAME", b"begroting.example.org");
    let _ = room.run(&["--archive", "b", "site", "uit"]).expect(0);
    let after = read(&room.path("uit"));
    assert!(!after.contains_key("begroting/2025/XXV/1/index.html"));
    assert!(after.contains_key("begroting/2025/XXVI/index.html"));
    assert_eq!(after["CNAME"], b"begroting.example.org");
    assert!(!room.path("uit/begroting/2025/XXV").exists());

    // A folder with other things is refused, and so is a page that someone else put there.
    room.write("vol/brief.txt", b"van een ander");
    let refused = room.run(&["--archive", "a", "site", "vol"]).expect(1);
    assert!(refused.err.contains("er is niets gewijzigd"), "{}", refused.err);
    assert_eq!(read(&room.path("vol")).len(), 1);
    room.write("uit/begroting/2025/XXV/index.html", b"van een ander");
    let refused = room.run(&["--archive", "a", "site", "uit"]).expect(1);
    assert!(refused.err.contains("begroting/2025/XXV/index.html"), "{}", refused.err);
    assert_eq!(read(&room.path("uit")).len(), after.len() + 1);
}

#[test]
fn an_old_place_leads_to_where_its_article_stands_and_its_years_are_told() {
    let page = |name: &str| Html::parse_document(&text(&made().files[name]));
    // Article 13 of 2025 is article 15 of 2026.
    let old = page("begroting/2026/XXVI/13/index.html");
    let moved = all(&old, "link[rel=canonical]")[0].value().attr("href").unwrap();
    assert_eq!(
        target("begroting/2026/XXVI/13/index.html", moved).0,
        "begroting/2026/XXVI/15/index.html"
    );
    let new = page("begroting/2026/XXVI/15/index.html");
    let years = all(&new, ".leven > li");
    assert_eq!(years.len(), 3);
    let said: Vec<String> = years.iter().map(|year| year.text().collect()).collect();
    assert!(said[0].contains("Begroting 2026") && said[0].contains("artikel 13 wordt artikel 15"));
    assert!(said[1].contains("hoofdstuk XXVI, artikel 13"), "{}", said[1]);
    let links = all(&new, ".leven a").into_iter().map(|one| one.value().attr("href").unwrap());
    let links: Vec<String> =
        links.map(|link| target("begroting/2026/XXVI/15/index.html", link).0).collect();
    for expected in [
        "begroting/2025..2026/XXVI/15/index.html",
        "begroting/2025/XXVI/13/index.html",
        "begroting/2024..2025/XXVI/13/index.html",
        "begroting/2025..2026/XXVI/13/index.html",
        "begroting/2024/XXVI/13/index.html",
        "begroting/2024..2026/XXVI/13/index.html",
    ] {
        assert!(links.iter().any(|link| link == expected), "{expected} is not in {links:?}");
    }
}

#[test]
fn the_picture_says_the_numbers_of_the_table_of_chapters() {
    let front = Html::parse_document(&text(&made().files["index.html"]));
    let edition = Html::parse_document(&text(&made().files["begroting/2026/index.html"]));
    let number = |text: String| {
        text.chars().filter(char::is_ascii_digit).collect::<String>().parse::<usize>().unwrap_or(0)
    };
    for row in all(&edition, "main tbody tr") {
        let cells = Selector::parse("td").unwrap();
        let passages = number(row.select(&cells).last().unwrap().text().collect());
        let link = row.select(&Selector::parse("a").unwrap()).next().unwrap();
        let chapter = link.value().attr("href").unwrap().trim_end_matches("/index.html");
        let selector =
            format!(".beeld a[href='begroting/2026/{chapter}/index.html'] > [class^='vak c']");
        let drawn = all(&front, &selector);
        assert_eq!(drawn.len(), 2, "{chapter}");
        let sum: usize = drawn.into_iter().map(|half| number(half.text().collect())).sum();
        assert_eq!(sum, passages, "{chapter}");
    }
}

#[test]
fn with_an_address_of_its_own_pages_name_it_and_there_is_a_map() {
    let room = TestEnvironment::new();
    let papers = example_papers();
    let config = "[web]\nbase_url = \"https://begroting.example.org/site/\"\n\
                  [[channel]]\nname = \"lezer\"\nkind = \"feed\"\nfolder = \"feeds\"\n\
                  [[watch]]\nname = \"alles\"\nchannels = [\"lezer\"]\n";
    room.write("config.toml", config.as_bytes());
    let _ = room.run(&["--archive", "a", "import", papers.to_str().unwrap()]);
    let _ = room.run(&["--archive", "a", "site", "uit"]).expect(0);
    let files = read(&room.path("uit"));
    let map = text(&files["sitemap.xml"]);
    let map = roxmltree::Document::parse(&map).unwrap();
    let named = map.descendants().filter(|node| node.tag_name().name() == "loc");
    let named = named.filter_map(|node| node.text());
    let mut count = 0;
    for address in named {
        let path = address.strip_prefix("https://begroting.example.org/site/").unwrap();
        assert!(files.contains_key(&format!("{path}index.html")), "{address}");
        count += 1;
    }
    assert_eq!(count, files.keys().filter(|name| name.ends_with("index.html")).count());
    let page = Html::parse_document(&text(&files["begroting/2026/XXV/1/index.html"]));
    let own = all(&page, "link[rel=canonical]")[0].value().attr("href");
    assert_eq!(own, Some("https://begroting.example.org/site/begroting/2026/XXV/1/"));
    let feed =
        all(&page, "link[rel=alternate][type='application/atom+xml']")[0].value().attr("href");
    assert_eq!(feed, Some("https://begroting.example.org/site/feeds/begroting-2026.atom"));
    // Links stay relative: the same files work wherever they stand.
    assert!(all(&page, "main a[href^='https://begroting']").is_empty());
}

#[test]
fn the_sentences_of_all_chapters_are_those_that_search_finds_and_each_leads_to_its_article() {
    let mut sentences = BTreeMap::new();
    for (name, bytes) in made().files.iter().filter(|(name, _)| name.starts_with("zoek/")) {
        let Some(shard) = name.strip_suffix(".json").map(|_| text(bytes)) else { continue };
        let shard: Value = serde_json::from_str(&shard).unwrap();
        for one in shard["sentences"].as_array().unwrap() {
            let (file, _) = target("zoek/index.html", one["link"].as_str().unwrap());
            assert!(made().files.contains_key(&file), "{name}: {file}");
            let key = (one["kind"].to_string(), one["text"].to_string());
            assert_eq!(sentences.insert(key, one["last"].clone()), None, "{one} stands twice");
        }
    }
    let told = made().room.run(&["--archive", "archief", "search", "e", "--format", "json"]);
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let told = told["sentences"].as_array().unwrap();
    assert!(told.len() > 100);
    for one in told {
        let key = (one["kind"].to_string(), one["text"].to_string());
        assert_eq!(sentences.get(&key), Some(&one["last"]), "{one}");
    }
}

#[test]
fn words_that_came_and_went_are_listed_for_whoever_runs_no_script() {
    let page = Html::parse_document(&text(&made().files["zoek/index.html"]));
    let words: Vec<String> = all(&page, ".woorden li")
        .iter()
        .map(|one| one.text().next().unwrap().trim_end_matches(": ").to_owned())
        .collect();
    assert!(words.iter().any(|word| word == "regisseert:" || word == "regisseert"), "{words:?}");
    for list in all(&page, ".woorden") {
        let own: Vec<String> =
            list.child_elements().map(|one| one.text().next().unwrap().to_owned()).collect();
        assert!(own.is_sorted(), "{own:?}");
    }
    // The form asks no other page, and what a script needs to say stands in the page.
    let form = &all(&page, "form.zoek")[0];
    assert_eq!(form.value().attr("data-delen"), Some("XXV XXVI XXVII N"));
}
