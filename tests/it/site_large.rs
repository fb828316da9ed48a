//! The site of an archive of many chapters and years: pages stay small, what did not change is not written
//! again, roles are followed over the years, and the server compares any two editions.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fs;
use std::sync::OnceLock;

use scraper::{Html, Selector};

use crate::serve::Serving;
use crate::support::papers::{Plan, PlannedArticle, render, sample_plan, styles};
use crate::support::program::TestEnvironment;

const CHAPTERS: [(&str, &str); 8] = [
    ("V", "Veren"),
    ("VI", "Sluizen"),
    ("VII", "Pleinen"),
    ("VIII", "Scholen"),
    ("X", "Dijken"),
    ("XII", "Bermen"),
    ("XIII", "Havens"),
    ("XV", "Ambachten"),
];
const SUBJECTS: [&str; 10] = [
    "veerponten",
    "sluiswachters",
    "marktpleinen",
    "leeszalen",
    "zeedijken",
    "wegbermen",
    "vissershavens",
    "smederijen",
    "molens",
    "vuurtorens",
];

/// A paper in which every passage of B is another each year, and the first sentence stays.
fn paper((chapter, ministry): (&'static str, &'static str), year: u16) -> Vec<u8> {
    let article = |(at, subject): (usize, &&str)| PlannedArticle {
        number: u16::try_from(at + 1).unwrap(),
        title: format!("Behoud van {subject}"),
        goal: vec![format!("Nederland houdt zijn {subject} in stand.")],
        lead_in: vec![format!(
            "De minister is verantwoordelijk voor het stelsel van {subject}. {}",
            if year < 2023 {
                format!("Hij overlegt daarover met de eigenaren van {subject}.")
            } else {
                format!("Gemeenten beslissen sindsdien zelf over hun {subject}.")
            }
        )],
        roles: vec![(
            if year < 2023 { "Stimuleren" } else { "Regisseren" }.to_owned(),
            (0..4)
                .map(|item| {
                    let way = ["leningen", "opdrachten", "wedstrijden", "scholing", "inspecties"]
                        [(usize::from(year) + item) % 5];
                    format!(
                        "De minister zorgt met {way} dat eigenaren van {subject} ({item}) hun \
                             onderhoud plannen, hun kennis delen en tijdig melden wat vervangen \
                             moet worden, zodat iedereen ervan gebruik kan blijven maken."
                    )
                })
                .collect(),
        )],
    };
    let articles = SUBJECTS.iter().enumerate().map(article).collect();
    let plan = Plan { chapter, ministry, year, articles, ..sample_plan() };
    render(&plan, styles().next().unwrap()).into_bytes()
}

/// An archive of four years.
fn room() -> &'static TestEnvironment {
    static ROOM: OnceLock<TestEnvironment> = OnceLock::new();
    ROOM.get_or_init(|| {
        let room = TestEnvironment::new();
        for year in 2021..=2024 {
            for chapter in CHAPTERS {
                let name = format!("stukken/{year}-{}.xml", chapter.0);
                fs::create_dir_all(room.path("stukken")).unwrap();
                fs::write(room.path(&name), paper(chapter, year)).unwrap();
            }
        }
        let _ = room.run(&["--archive", "archief", "import", "stukken"]).expect(0);
        let _ = room.run(&["--archive", "archief", "site", "uit"]).expect(0);
        room
    })
}

fn page(name: &str) -> String {
    fs::read_to_string(room().path(&format!("uit/{name}"))).unwrap()
}

fn texts(page: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let selector = Selector::parse(selector).unwrap();
    let found = page.select(&selector);
    found.map(|one| one.text().collect::<String>().trim().to_owned()).collect()
}

#[test]
fn what_a_long_edition_leaves_out_stands_on_the_pages_of_its_chapters() {
    let edition = page("begroting/2024/index.html");
    assert!(edition.len() < 100_000, "{}", edition.len());
    let more = texts(&edition, "main p > a[href$='/index.html']");
    assert!(more.iter().any(|text| text.starts_with("En nog ")), "{more:?}");
    let chapter = page("begroting/2024/VII/index.html");
    for number in 1..=SUBJECTS.len() {
        assert!(chapter.contains(&format!("2023..2024/VII/{number}/index.html")), "{number}");
    }
}

#[test]
fn the_roles_of_a_chapter_stand_beside_each_other_year_by_year() {
    let roles = page("rollen/VII/index.html");
    let rows: Vec<String> = texts(&roles, "tbody tr");
    let all = (1..=SUBJECTS.len()).map(|one| one.to_string()).collect::<Vec<_>>().join(", ");
    assert_eq!(rows, [format!("stimuleren{all}{all}––"), format!("regisseren––{all}{all}")]);
    assert!(page("begroting/2022/VII/index.html").contains("rollen/VII/index.html"));
}

#[test]
fn a_sentence_that_is_older_than_its_passage_says_since_when_it_stands() {
    let check = |year: u16, expected: &[&str]| {
        let page = page(&format!("begroting/{year}/VII/3/index.html"));
        assert_eq!(texts(&page, "small > [aria-hidden]"), expected, "{year}");
    };
    check(2022, &[]);
    check(2023, &["2021"]);
    check(2024, &["2021"]);
}

#[test]
fn a_new_paper_leaves_the_pages_of_older_editions_as_they_are() {
    let room = TestEnvironment::new();
    let put = |year: u16, chapters: &[(&'static str, &'static str)]| {
        fs::create_dir_all(room.path("stukken")).unwrap();
        for chapter in chapters {
            let name = format!("stukken/{year}-{}.xml", chapter.0);
            fs::write(room.path(&name), paper(*chapter, year)).unwrap();
        }
        let _ = room.run(&["--archive", "archief", "import", "stukken"]);
        room.run(&["--archive", "archief", "site", "uit"]).expect(0)
    };
    let _ = put(2021, &CHAPTERS[..3]);
    let _ = put(2022, &CHAPTERS[..3]);
    let _ = put(2023, &CHAPTERS[..2]);
    let read = |name: &str| fs::read(room.path(name)).unwrap();
    let old = ["uit/begroting/2022/index.html", "uit/begroting/2021..2022/VII/1/index.html"];
    let before = old.map(read);
    let done = put(2023, &CHAPTERS[..3]);
    assert_eq!(old.map(read), before, "{}", done.err);
    let front = String::from_utf8(read("uit/index.html")).unwrap();
    assert!(front.contains("Gelezen tot en met Kamerstukken II 2022/23"), "{front}");
}

#[test]
fn the_server_compares_any_two_editions_and_none_backwards() {
    let serving = Serving::of(room());
    assert!(!room().path("uit/begroting/2021..2023").exists());
    let found = serving.ask("GET", "/begroting/2021..2023/VII/1/", "");
    let text = String::from_utf8(found.body).unwrap();
    assert_eq!(found.status, 200);
    assert!(text.contains("Gemeenten beslissen sindsdien zelf"), "{text}");
    for none in ["/begroting/2023..2021/VII/1/", "/begroting/2021..2030/VII/1/"] {
        assert_eq!(serving.ask("GET", none, "").status, 404, "{none}");
    }
}
