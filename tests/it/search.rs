//! Searching in the archive: when words came, where they stand now, when they went.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::papers::{Plan, PlannedArticle, render, styles};
use crate::support::program::{Outcome, TestEnvironment};

const HOMES: &str = "De volkshuisvesting is een zaak van het Rijk en de gemeenten samen.";
const COOPERATIVE: &str = "De minister steunt elke coöperatie die in 2021 een woning bouwt.";
const LATER: &str = "De minister steunt elke coöperatie die in 2022 een woning bouwt.";
const RENT: &str = "De minister bewaakt de sociale huur in alle dorpen.";

/// Budgets of three years: a sentence that goes, one of which the year moves on, one that comes in
/// another chapter; and an annual report.
fn archive() -> TestEnvironment {
    let environment = TestEnvironment::new();
    let paper = |chapter: &'static str, year: u16, jaarverslag: bool, passages: &[&str]| {
        let article = PlannedArticle {
            number: 3,
            title: "Wonen in het dorp".into(),
            goal: vec!["Een land waarin iedereen een goed en veilig huis kan vinden.".into()],
            lead_in: passages.iter().map(|text| (*text).to_owned()).collect(),
            roles: Vec::new(),
        };
        let (ministry, articles) = ("Wonen en Dorpen", vec![article]);
        let plan = Plan { chapter, ministry, year, jaarverslag, articles };
        let name = format!("papers/{chapter}-{year}-{jaarverslag}.xml");
        environment.write(&name, render(&plan, styles().next().unwrap()).as_bytes());
    };
    paper("VII", 2021, false, &[HOMES, COOPERATIVE]);
    paper("VII", 2022, false, &[LATER]);
    paper("XVIII", 2022, false, &[RENT]);
    paper("VII", 2021, true, &[HOMES]);
    let _ = environment.run(&["--archive", "archief", "import", "papers"]).expect(0);
    environment
}

fn search(environment: &TestEnvironment, arguments: &[&str]) -> Outcome {
    environment.run(&[&["--archive", "archief", "search"], arguments].concat())
}

/// Returns what the JSON form says of each sentence that is found.
fn found(environment: &TestEnvironment, arguments: &[&str]) -> Vec<Value> {
    let out = search(environment, &[arguments, &["--format", "json"]].concat()).out;
    let form: Value = serde_json::from_str(&out).unwrap();
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/search-1.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
    assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&form), "{out}");
    form["sentences"].as_array().unwrap().clone()
}

#[test]
fn a_word_is_found_in_a_compound_in_budgets_and_annual_reports_apart() {
    let environment = archive();
    let out = search(&environment, &["huisvesting"]).expect(0).out;
    assert!(out.contains("De [volkshuisvesting] is een zaak"), "{out}");
    assert!(out.contains("Begrotingen 2021 tot en met 2022: 1 zin met ‘huisvesting’"), "{out}");
    assert!(out.contains("Stond in begroting 2021, de oudste van dit hoofdstuk"), "{out}");
    assert!(out.contains("Jaarverslag 2021: 1 zin met ‘huisvesting’"), "{out}");
    let kinds: Vec<Value> =
        found(&environment, &["HUISVESTING"]).iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(kinds, ["begroting", "jaarverslag"]);
}

#[test]
fn a_sentence_of_which_the_year_moves_on_is_one_and_accents_make_no_difference() {
    let environment = archive();
    let lives = found(&environment, &["cooperatie"]);
    assert_eq!(lives.len(), 1);
    assert_eq!((&lives[0]["text"], &lives[0]["editions"]), (&Value::from(LATER), &Value::from(2)));
    assert_eq!((&lives[0]["first"], &lives[0]["stands"]), (&2021.into(), &true.into()));
}

#[test]
fn chapter_and_years_are_filters() {
    let environment = archive();
    let count = |arguments: &[&str]| found(&environment, arguments).len();
    assert_eq!(count(&["minister"]), 2);
    assert_eq!(count(&["minister", "--chapter", "xviii"]), 1);
    assert_eq!(count(&["minister", "--years", "2021"]), 1);
    assert_eq!(count(&["minister", "--year", "2019..2020"]), 0);
}

#[test]
fn a_phrase_stands_in_one_stretch_and_words_in_one_sentence() {
    let environment = archive();
    let count = |arguments: &[&str]| found(&environment, arguments).len();
    assert_eq!((count(&["sociale huur"]), count(&["huur", "sociale"])), (1, 1));
    assert_eq!((count(&["huur sociale"]), count(&["huur", "coöperatie"])), (0, 0));
}

#[test]
fn where_nothing_is_found_what_comes_near_is_said() {
    let environment = archive();
    let check = |arguments: &[&str], expected: &str| {
        let told = search(&environment, arguments).expect(1);
        assert!(told.out.contains(expected), "{told:?}");
    };
    check(&["kasteel"], "‘kasteel’ komt in geen enkele begroting sinds 2021 voor.");
    check(
        &["huur sociale"],
        "Als losse woorden, zonder aanhalingstekens, wel: ‘huur’ en ‘sociale’",
    );
    check(&["huisvestingen"], "Korter gezocht wel: ‘huisvesting’");
    check(&["huur", "--chapter", "VII"], "Zonder hoofdstuk of jaren: 1 zin.");
}

#[test]
fn what_cannot_be_searched_is_trouble_and_not_the_same_as_nothing_found() {
    let environment = archive();
    let told = search(&environment, &["…"]).expect(2);
    assert!(told.err.contains("geen letter of cijfer"), "{told:?}");
    let _ = environment.run(&["--archive", "nergens", "search", "huur"]).expect(2);
    let _ = environment.run(&["search"]).expect(2);
}

#[test]
fn every_form_tells_the_same_and_without_the_cache_too() {
    let environment = archive();
    for format in ["terminal", "markdown", "html", "json", "csv"] {
        let ask = || search(&environment, &["huur", "--format", format]).expect(0).out;
        let before = ask();
        fs::remove_file(environment.path("archief/.git/prinsjesdiff-cache.sqlite")).unwrap();
        assert_eq!(before, ask());
        assert!(before.contains("sociale"), "{before}");
    }
}
