//! The life of an article and the age of its passages, told by the program over several years.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use crate::support::papers::{Plan, PlannedArticle, Style, render, styles};
use crate::support::program::TestEnvironment;
use serde_json::Value;

const OLD: &str = "De minister verzorgt het register van houten bruggen in het hele land.";
const LATER: &str = "De minister betaalt de helft van de kosten van nieuwe fietsveren.";
const OTHER: &str = "De minister keurt elk jaar de ligplaatsen van historische woonschepen.";

fn bridges(number: u16, passages: &[&str]) -> PlannedArticle {
    PlannedArticle {
        number,
        title: "Bruggen en veren".into(),
        goal: vec!["Een land waarin iedereen vlot en veilig over het water kan.".into()],
        lead_in: passages.iter().map(|text| (*text).to_owned()).collect(),
        roles: Vec::new(),
    }
}

fn forests(number: u16) -> PlannedArticle {
    PlannedArticle {
        number,
        title: "Bossen en heggen".into(),
        goal: vec!["Gezonde bossen met ruimte voor dieren, wandelaars en houtoogst.".into()],
        lead_in: vec!["De minister stelt regels voor het kappen van oude eiken.".into()],
        roles: Vec::new(),
    }
}

fn paper(
    environment: &TestEnvironment,
    (chapter, year, jaarverslag): (&'static str, u16, bool),
    articles: Vec<PlannedArticle>,
) {
    let plan = Plan { chapter, ministry: "Water en Wegen", year, jaarverslag, articles };
    let plainest: Style = styles().next().unwrap();
    let name = format!("papers/{chapter}-{year}-{jaarverslag}.xml");
    environment.write(&name, render(&plan, plainest).as_bytes());
}

/// Budgets of 2020, 2021, 2023 and 2024, and annual reports of 2021 and 2022: renumbered in 2023,
/// in another ministry in 2024, a passage added in 2021 and gone in 2024.
fn archive() -> TestEnvironment {
    let environment = TestEnvironment::new();
    paper(&environment, ("VII", 2020, false), vec![bridges(61, &[OLD]), forests(62)]);
    paper(&environment, ("VII", 2021, false), vec![bridges(61, &[OLD, LATER]), forests(62)]);
    paper(&environment, ("VII", 2023, false), vec![bridges(1, &[OLD, LATER]), forests(2)]);
    paper(&environment, ("VII", 2024, false), vec![forests(2)]);
    paper(&environment, ("XVIII", 2024, false), vec![bridges(4, &[OLD, OTHER])]);
    paper(&environment, ("VII", 2021, true), vec![bridges(61, &[LATER]), forests(62)]);
    paper(&environment, ("VII", 2022, true), vec![bridges(1, &[LATER, OLD]), forests(2)]);
    let _ = environment.run(&["--archive", "archief", "import", "papers"]).expect(0);
    environment
}

fn ask(environment: &TestEnvironment, arguments: &[&str]) -> String {
    let mut all = vec!["--archive", "archief"];
    all.extend(arguments);
    environment.run(&all).expect(0).out
}

/// Returns op and age of the passages of B in a comparison, by their old text.
fn ages(environment: &TestEnvironment, old: &str, new: &str) -> Vec<(String, Value, Value)> {
    let text = ask(environment, &["diff", old, new, "--format", "json"]);
    let form: Value = serde_json::from_str(&text).unwrap();
    let articles = form["articles"].as_array().unwrap().clone();
    let sections = articles.iter().flat_map(|one| one["sections"].as_array().unwrap().clone());
    let units = sections.flat_map(|one| one["units"].as_array().unwrap().clone());
    units
        .filter(|unit| unit["from"].as_array().is_some_and(|from| !from.is_empty()))
        .map(|unit| {
            let text = unit["from"][0]["text"].as_str().unwrap().to_owned();
            (text, unit["since"].clone(), unit["since_at_least"].clone())
        })
        .collect()
}

#[test]
fn a_comparison_tells_the_age_of_each_old_passage_through_number_ministry_and_gap() {
    let environment = archive();
    let found = ages(&environment, "begroting/2023", "begroting/2024");
    let age = |text: &str| {
        let (_, since, at_least) = found.iter().find(|(old, ..)| old == text).unwrap();
        (since.as_u64().unwrap(), at_least.as_bool().unwrap())
    };
    assert_eq!(age(OLD), (2020, true));
    assert_eq!(age(LATER), (2021, false));
    // The same words stand in the annual report, whose line is another.
    let reports = ages(&environment, "jaarverslag/2021", "jaarverslag/2022");
    assert!(reports.iter().all(|(_, since, at_least)| *since == 2021 && *at_least == true));
}

#[test]
fn a_passage_that_is_gone_tells_how_long_it_stood() {
    let environment = archive();
    let out =
        ask(&environment, &["diff", "begroting/2023", "begroting/2024", "--article", "XVIII/4"]);
    assert!(out.contains("In de begroting sinds 2021 (2 begrotingen)."), "{out}");
}

#[test]
fn the_life_of_an_article_is_the_same_from_whichever_place_it_is_asked() {
    let environment = archive();
    let places = |article: &str| -> Vec<(String, String)> {
        let text = ask(&environment, &["log", article, "--format", "json"]);
        let form: Value = serde_json::from_str(&text).unwrap();
        let rows = form["rows"].as_array().unwrap().clone();
        let cell = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
        rows.iter().map(|row| (cell(row, "edition"), cell(row, "place"))).collect()
    };
    // In the order of publication: a report comes eight months after the budget of the next year.
    let expected = [
        ("begroting 2024", "XVIII/4"),
        ("jaarverslag 2022", "VII/1"),
        ("begroting 2023", "VII/1"),
        ("jaarverslag 2021", "VII/61"),
        ("begroting 2021", "VII/61"),
        ("begroting 2020", "VII/61"),
    ];
    let expected = expected.map(|(edition, place)| (edition.to_owned(), place.to_owned()));
    for asked in ["XVIII/4", "VII/1", "VII/61"] {
        assert_eq!(places(asked), expected, "{asked}");
    }
    assert_eq!(places("jaarverslag/VII/1").len(), 2);
    let out = ask(&environment, &["log", "XVIII/4"]);
    assert!(out.contains("verplaatst van hoofdstuk VII naar hoofdstuk XVIII"), "{out}");
    assert!(out.contains("hernummerd: artikel 61 wordt artikel 1"), "{out}");
    assert!(out.contains("eerste begroting in het archief"), "{out}");
}

#[test]
fn blame_tells_since_when_each_passage_stands_and_where_it_stood_first() {
    let environment = archive();
    let text = ask(&environment, &["blame", "XVIII/4", "--format", "json"]);
    let form: Value = serde_json::from_str(&text).unwrap();
    let passages: Vec<(&str, u64, bool, u64, &str)> = form["passages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["text"].as_str().unwrap(),
                one["since"].as_u64().unwrap(),
                one["since_at_least"].as_bool().unwrap(),
                one["editions"].as_u64().unwrap(),
                one["first"].as_str().unwrap(),
            )
        })
        .filter(|(text, ..)| [OLD, OTHER].contains(text))
        .collect();
    assert_eq!(passages, [(OLD, 2020, true, 4, "VII/61"), (OTHER, 2024, false, 1, "XVIII/4")]);
    let out = ask(&environment, &["blame", "XVIII/4"]);
    assert!(
        out.contains("Stond er al in begroting 2020 (ouder is niet bekend), eerst in hoofdstuk"),
        "{out}"
    );
    let out = ask(&environment, &["blame", "VII/61", "--year", "2021", "--format", "markdown"]);
    assert!(out.contains("**Sinds begroting 2021 (1 begroting)**"), "{out}");
}

#[test]
fn an_article_that_is_not_there_is_told_with_what_there_is() {
    let environment = archive();
    let check = |arguments: &[&str], expected: &str| {
        let mut all = vec!["--archive", "archief"];
        all.extend(arguments);
        let outcome = environment.run(&all).expect(1);
        assert!(outcome.err.contains(expected), "{}", outcome.err);
    };
    for command in ["log", "blame"] {
        check(&[command, "VII/9"], "Wel aanwezig: VII/2");
        check(&[command, "X/1"], "geen begroting van hoofdstuk X");
        check(
            &[command, "VII/1", "--year", "2022"],
            "Begroting 2022 staat nog niet in het archief",
        );
        check(&[command, "XVIII/4", "--year", "2020"], "XVIII");
    }
}

#[test]
fn the_list_of_places_has_every_article_that_went_elsewhere() {
    let environment = archive();
    let list = |old: &str, new: &str, more: &[&str]| -> Vec<(String, String)> {
        let mut arguments = vec!["diff", old, new, "--places", "--format", "json"];
        arguments.extend(more);
        let form: Value = serde_json::from_str(&ask(&environment, &arguments)).unwrap();
        let rows = form["rows"].as_array().unwrap().clone();
        let cell = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
        rows.iter().map(|row| (cell(row, "old"), cell(row, "new"))).collect()
    };
    let pair = |old: &str, new: &str| (old.to_owned(), new.to_owned());
    let renumbered = list("begroting/2021", "begroting/2023", &[]);
    assert!(renumbered.contains(&pair("VII/61", "VII/1")), "{renumbered:?}");
    assert!(renumbered.contains(&pair("VII/62", "VII/2")));
    let moved = list("begroting/2023", "begroting/2024", &[]);
    assert!(moved.contains(&pair("VII/1", "XVIII/4")), "{moved:?}");
    assert!(!moved.contains(&pair("VII/2", "VII/2")));
    let all = list("begroting/2023", "begroting/2024", &["--show", "all"]);
    assert!(all.contains(&pair("VII/2", "VII/2")), "{all:?}");
}

#[test]
fn the_cache_saves_work_and_decides_nothing() {
    let environment = archive();
    let told = || ages(&environment, "begroting/2023", "begroting/2024");
    let cache = "archief/.git/prinsjesdiff-cache.sqlite";
    let first = told();
    assert!(environment.path(cache).exists());
    assert_eq!(told(), first);
    std::fs::remove_file(environment.path(cache)).unwrap();
    assert_eq!(told(), first);
    // A paper of an earlier year that comes later makes the texts older.
    paper(&environment, ("VII", 2019, false), vec![bridges(61, &[OLD]), forests(62)]);
    let _ = environment.run(&["--archive", "archief", "import", "papers"]).expect(0);
    let later = told();
    let since = |ages: &[(String, Value, Value)]| {
        ages.iter().find(|(text, ..)| text == OLD).unwrap().1.as_u64().unwrap()
    };
    assert_eq!((since(&first), since(&later)), (2020, 2019));
}

#[test]
fn an_article_without_a_and_b_is_not_said_to_be_equal() {
    let environment = archive();
    let life = ask(&environment, &["log", "VII/99"]);
    assert!(life.contains("niet vergeleken (geen onderdelen A en B)"), "{life}");
    assert!(!life.contains("letterlijk gelijk"), "{life}");
}
