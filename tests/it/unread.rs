//! What was not read, from papers to every form: by identity, never by number.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::Path;
use std::process::Command;

use crate::support::papers::{Plan, PlannedArticle, render, styles};
use chrono::Utc;
use prinsjesdiff::archive::{Archive, Arrival};
use prinsjesdiff::model::{BudgetYear, Kind, SectionKind};
use prinsjesdiff::pipeline::rules;
use serde_json::Value;

const SHEEP: &str = "Herders houden de heide open en kunnen daarvan leven.";
const SAND: &str = "De minister stimuleert dat het stuifzand beweegt.";

fn article(number: u16, title: &str, goal: &str, role: &str) -> PlannedArticle {
    let texts = |text: &str| (!text.is_empty()).then(|| text.to_owned()).into_iter().collect();
    PlannedArticle {
        number,
        title: title.to_owned(),
        goal: texts(goal),
        lead_in: texts(role),
        roles: vec![],
    }
}

fn paper(year: u16, articles: Vec<PlannedArticle>) -> String {
    let (chapter, ministry) = ("XXIX", "Bruggen en Boomgaarden");
    let plan = Plan { chapter, ministry, year, jaarverslag: false, articles };
    render(&plan, styles().next().unwrap())
}

/// Reads a file of a folder of two papers between which something was not read, or has nothing in common.
fn fixture(folder: &str, name: &str) -> String {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    std::fs::read_to_string(fixtures.join(folder).join(name)).unwrap()
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_prinsjesdiff"))
        .args(arguments)
        .current_dir(folder)
        .env("XDG_CACHE_HOME", folder)
        .output()
        .unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

/// Returns each section of the articles as `title A not-compared op…`.
fn sections(json: &str) -> Vec<String> {
    let form: Value = serde_json::from_str(json).unwrap();
    let mut found = Vec::new();
    for article in form["articles"].as_array().unwrap() {
        let one = article["to"].get(0).or(article["from"].get(0)).unwrap();
        let title = one["title"].as_str().unwrap();
        for section in article["sections"].as_array().unwrap() {
            let ops = section["units"].as_array().unwrap().iter();
            let ops: Vec<&str> = ops.map(|unit| unit["op"].as_str().unwrap()).collect();
            let (kind, state) =
                (section["kind"].as_str().unwrap(), section["state"].as_str().unwrap());
            let letter = match kind {
                "doelstelling" => "A",
                "rol-en-verantwoordelijkheid" => "B",
                _ => continue,
            };
            let told = format!("{title} {letter} {state} {}", ops.join(" "));
            found.push(told.trim_end().to_owned());
        }
    }
    found
}

/// Compares the papers of a folder, as files and as editions of an archive; returns where the archive is.
#[track_caller]
fn check(name: &str, unread: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("archief");
    for paper in ["old.xml", "new.xml"] {
        let text = fixture(name, paper);
        std::fs::write(folder.path().join(paper), &text).unwrap();
        let arrival = Arrival { bytes: text.into_bytes(), facts: None };
        Archive::create_or_open(&path).unwrap().import(&[arrival], &rules(), Utc::now()).unwrap();
    }
    let archived = ["begroting/2024", "begroting/2025", "--archive", "archief"];
    for sides in [&["old.xml", "new.xml"][..], &archived] {
        let diff = |more: &[&str]| run(folder.path(), &[&["diff"], sides, more].concat());
        let (_, json) = diff(&["--format", "json"]);
        let mut found = sections(&json);
        found.sort();
        assert_eq!(found.join("\n") + "\n", fixture(name, "told.txt"), "{sides:?}");
        let (_, csv) = diff(&["--format", "csv"]);
        let rows = csv.lines().filter(|line| line.contains("\"niet vergeleken\"")).count();
        assert_eq!(rows, unread, "{csv}");
        let one = diff(&["--format", "markdown"]).1;
        assert_eq!(one.contains("niet gelezen in begroting 2025"), unread > 0, "{one}");
        assert!(!one.contains("Geen wijziging in de woorden"), "{one}");
        assert!(!one.contains("herschreven"), "{one}");
    }
    folder
}

#[test]
fn an_article_with_nothing_in_common_is_new_and_the_other_gone() {
    let _ = check("unread-nothing-in-common", 0);
}

/// The heath moves from 2 to 1 with its text unread in B, its number goes to the sand, whose A is
/// unread.
#[test]
fn what_was_not_read_stays_with_its_article_when_numbers_move() {
    let folder = check("unread-number-taken", 2);
    let show = |path: &str| {
        let output = Command::new("git")
            .args(["-C", "archief", "show", &format!("main:begroting/XXIX/{path}")])
            .current_dir(folder.path())
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let kept = show("artikel-01/rol-en-verantwoordelijkheid.md");
    assert!(kept.lines().next().unwrap().contains("begroting 2024, artikel 2"), "{kept}");
    assert!(kept.contains("schapen") && show("artikel-02/doelstelling.md").is_empty());
}

#[test]
fn nothing_different_in_what_was_read_is_not_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let whole = vec![article(1, "Herders op de heide", SHEEP, SAND)];
    let half = vec![article(1, "Herders op de heide", SHEEP, "")];
    for (name, articles) in [("heel.xml", whole), ("half.xml", half)] {
        std::fs::write(folder.path().join(name), paper(2025, articles)).unwrap();
    }
    let code = |old: &str, new: &str| run(folder.path(), &["diff", old, new, "--exit-code"]).0;
    assert_eq!(code("heel.xml", "heel.xml"), 0);
    assert_eq!([code("heel.xml", "half.xml"), code("half.xml", "half.xml")], [2, 2]);
}

#[test]
fn a_number_that_is_of_two_articles_shows_them_both_and_says_so() {
    let folder = check("unread-number-taken", 2);
    let said = "Nummer 2 hoort in begroting 2024 bij ‘Herders op de heide’ en in begroting 2025 bij \
        ‘Stuifzand’";
    for (format, heading) in
        [("terminal", "\nArtikel "), ("markdown", "\n## Artikel "), ("html", "<h2>Artikel ")]
    {
        let arguments = ["diff", "old.xml", "new.xml", "--article", "XXIX/2", "--format", format];
        let (code, text) = run(folder.path(), &arguments);
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(code, 0);
        assert!(flat.contains(said), "{text}");
        assert!(!flat.contains("Vaarwegen"), "{text}");
        assert_eq!(text.matches(heading).count(), 2, "{text}");
    }
}

#[test]
fn what_must_be_said_of_a_comparison_stands_in_the_pages_that_are_kept() {
    let folder = check("unread-nothing-in-common", 0);
    for format in ["markdown", "html"] {
        for more in [&[][..], &["--article", "XXIX/5"]] {
            let arguments = ["diff", "old.xml", "old.xml", "--format", format];
            let (_, text) = run(folder.path(), &[&arguments[..], more].concat());
            assert!(text.contains("Beide kanten zijn dezelfde stukken."), "{text}");
        }
    }
}

#[test]
fn a_folder_with_a_correction_of_a_part_is_the_paper_with_what_it_corrects() {
    let folder = tempfile::tempdir().unwrap();
    let both = || {
        vec![article(1, "Herders op de heide", SHEEP, SAND), article(2, "Vaarwegen", SAND, SHEEP)]
    };
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let text = paper(2025, both());
    let id = text.split("kst-").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let part = paper(2025, vec![article(1, "Herders op de heide", SHEEP, "De minister betaalt.")]);
    write("oud/heel.xml", &text);
    write("nieuw/heel.xml", &text);
    write("nieuw/deel.xml", &part.replace(&format!("kst-{id}/"), &format!("kst-{id}-n1/")));
    let (_, json) = run(folder.path(), &["diff", "oud", "nieuw", "--format", "json"]);
    let told = sections(&json);
    assert!(told.contains(&"Vaarwegen A compared unchanged".to_owned()), "{told:#?}");
    assert!(told.contains(&"Herders op de heide A compared unchanged".to_owned()), "{told:#?}");
    let (_, report) = run(folder.path(), &["diff", "oud", "nieuw"]);
    let report = report.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!report.contains("Vervallen: artikel"), "{report}");
    assert!(report.contains("artikel 2 staat niet in het laatste stuk"), "{report}");
}

#[test]
fn a_text_that_was_given_can_be_given_again_and_the_last_one_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("archief");
    let half = paper(2025, vec![article(1, "Herders op de heide", SHEEP, "")]);
    let arrival = Arrival { bytes: half.into_bytes(), facts: None };
    let mut archive = Archive::create_or_open(&path).unwrap();
    let imported = archive.import(&[arrival], &rules(), Utc::now()).unwrap();
    let id = imported.papers[0].publication.as_ref().unwrap().id.to_string();
    let give = |text: &str| {
        std::fs::write(folder.path().join("b.txt"), text).unwrap();
        let accept = ["accept", &id, "--archive", "archief", "--reason", "uit het stuk"];
        let of = ["--section", "XXIX/1/B", "--text", "b.txt"];
        run(folder.path(), &[&accept[..], &of].concat()).0
    };
    assert_eq!(give("De minister stimuleert dat het zand beweegt.\n\nArtikel 2. Vaarwegen\n"), 2);
    assert_eq!(give("De minister stimuleert dat het zadn beweegt.\n"), 0);
    assert_eq!(give("De minister stimuleert dat het zand beweegt.\n"), 0);
    let edition = archive.edition(Kind::Begroting, BudgetYear(2025)).unwrap().unwrap();
    let mut role = edition.articles().flat_map(|article| &article.sections);
    let role = role.find(|section| section.kind == SectionKind::RolEnVerantwoordelijkheid);
    assert_eq!(role.unwrap().blocks[0].text(), "De minister stimuleert dat het zand beweegt.");
}

/// Compares two papers with these pictures in B; returns the JSON form and every report.
fn with_pictures(old: &str, new: &str) -> (Value, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("archief");
    for (name, year, picture) in [("old.xml", 2024, old), ("new.xml", 2025, new)] {
        let text = paper(year, vec![article(1, "Herders op de heide", SHEEP, SAND)]);
        let shown = match picture {
            "" => String::new(),
            name => format!("<plaatje><illustratie naam=\"{name}\"/></plaatje>"),
        };
        let end = text.find(SAND).unwrap() + SAND.len();
        let end = end + text[end..].find('>').unwrap() + 1;
        let text = format!("{}{shown}{}", &text[..end], &text[end..]);
        std::fs::write(folder.path().join(name), &text).unwrap();
        let arrival = Arrival { bytes: text.into_bytes(), facts: None };
        Archive::create_or_open(&path).unwrap().import(&[arrival], &rules(), Utc::now()).unwrap();
    }
    let mut forms: Vec<Value> = Vec::new();
    let mut reports = Vec::new();
    let archived = ["begroting/2024", "begroting/2025", "--archive", "archief"];
    for sides in [&["old.xml", "new.xml"][..], &archived] {
        let diff = |more: &[&str]| run(folder.path(), &[&["diff"], sides, more].concat()).1;
        forms.push(serde_json::from_str(&diff(&["--format", "json"])).unwrap());
        for format in ["terminal", "markdown", "html"] {
            reports.push(diff(&["--format", format]));
            reports.push(diff(&["--format", format, "--article", "XXIX/1"]));
        }
    }
    let report = ["report", "begroting/2025", "--archive", "archief", "--format", "markdown"];
    reports.push(run(folder.path(), &report).1);
    let [one, two] = [0, 1].map(|at| forms[at]["articles"][0]["sections"][1].clone());
    assert_eq!([&one["pictures"], &one["headings"]], [&two["pictures"], &two["headings"]]);
    (forms.remove(0), reports)
}

#[test]
fn a_picture_is_said_not_to_be_compared_in_every_report_of_it() {
    for (old, new, label, op) in [
        ("a.png", "a.png", "", None),
        ("", "a.png", "nieuwe afbeelding", Some("added")),
        ("a.png", "", "afbeelding vervallen", Some("removed")),
        ("a.png", "b.png", "afbeelding vervangen", Some("modified")),
    ] {
        let (form, reports) = with_pictures(old, new);
        let section = &form["articles"][0]["sections"][1];
        let counts = [old, new].map(|name| usize::from(!name.is_empty()));
        assert_eq!(section["pictures"]["from"], counts[0], "{section:#}");
        assert_eq!(section["pictures"]["to"], counts[1]);
        assert_eq!(section["headings"][0]["op"].as_str(), op);
        assert_eq!(form["articles"][0]["status"] == "unchanged", op.is_none());
        for text in reports {
            let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(
                flat.contains("wat daarop staat, is niet gelezen en niet vergeleken"),
                "{text}"
            );
            assert!(flat.to_lowercase().contains(label), "{old} {new}: {text}");
        }
    }
    let (form, reports) = with_pictures("", "");
    assert!(form["articles"][0]["sections"][1]["pictures"].is_null());
    assert!(reports.iter().all(|text| !text.contains("afbeelding")));
}

#[test]
fn what_is_compared_for_the_form_alone_is_said_not_to_be_told() {
    let folder = tempfile::tempdir().unwrap();
    let text = paper(2025, vec![article(1, "Herders op de heide", SHEEP, SAND)]);
    std::fs::write(folder.path().join("een.xml"), &text).unwrap();
    let (_, json) = run(folder.path(), &["diff", "een.xml", "een.xml", "--format", "json"]);
    let form: Value = serde_json::from_str(&json).unwrap();
    let sections = form["articles"][0]["sections"].as_array().unwrap();
    assert!(sections.len() > 2, "{sections:#?}");
    for section in sections {
        let kind = section["kind"].as_str().unwrap();
        let is_told = ["doelstelling", "rol-en-verantwoordelijkheid"].contains(&kind);
        let told = section["told"].as_bool();
        assert_eq!(told, (!is_told).then_some(false), "{kind}");
    }
}
