//! Sentences are data: what is wrong with one is told by file and message, and fails the build.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[path = "../../build/help.rs"]
mod help;
#[path = "../../build/sentences.rs"]
mod sentences;

use sentences::{Source, rust};

const SEARCH: &str = "# The search answers.\n# $papers (count Paper), $host\n";

fn made(dutch: &str, english: &str) -> Result<String, Vec<String>> {
    let file = |text: &str| vec![Source { name: "doctor".to_owned(), text: text.to_owned() }];
    rust(&file(dutch), &file(english))
}

#[track_caller]
fn check(dutch: &str, english: &str, fault: &str) {
    let faults = made(dutch, english).err().unwrap_or_default();
    assert_eq!(faults, [fault], "{dutch} / {english}");
}

#[test]
fn a_sentence_becomes_a_method_with_its_arguments_in_the_order_they_are_declared() {
    let code = made(
        "found = { $host } heeft { $papers }.\n",
        &format!("{SEARCH}found = {{ $papers }} found at {{ $host }}.\n"),
    );
    let code = code.unwrap_or_default();
    assert!(code.contains("pub fn found(self, papers: usize, host: &str) -> String"), "{code}");
    assert!(code.contains("self.count(papers, Noun::Paper)"), "{code}");
    assert!(code.contains(r#"Language::Dutch => format!("{host} heeft {papers}.")"#), "{code}");
}

#[test]
fn a_choice_by_number_and_by_variant_becomes_a_match() {
    let number = "bad = { $n ->\n    [0] geen\n    [one] een\n   *[other] { $n } punten\n}\n";
    let code = made(number, &format!("# A sum.\n# $n (number)\n{number}")).unwrap_or_default();
    let expected =
        r#"match n_ {0 => format!("geen"),1 => format!("een"),_ => format!("{n} punten"),}"#;
    assert!(code.contains(expected), "{code}");
    let variant = "state = { $is ->\n    [good] goed\n   *[not-known] onbekend\n}\n";
    let code = made(variant, &format!("# A state.\n# $is (Health)\n{variant}")).unwrap_or_default();
    assert!(code.contains("is: Health) -> &'static str"), "{code}");
    assert!(code.contains(r#"Health::Good => "goed",Health::NotKnown => "onbekend""#), "{code}");
}

#[test]
fn a_sentence_in_one_language_only_is_a_fault() {
    check("one = Een.\ntwo = Twee.\n", "one = One.\n", "locales/en/doctor.ftl: ‘two’ is missing");
    check("one = Een.\n", "one = One.\ntwo = Two.\n", "locales/nl/doctor.ftl: ‘two’ is missing");
    check("one = Een.\none = 1.\n", "one = One.\n", "locales/nl/doctor.ftl: ‘one’ stands twice");
}

#[test]
fn an_argument_that_is_misspelt_or_left_out_is_a_fault() {
    let english = format!("{SEARCH}found = {{ $papers }} found at {{ $host }}.\n");
    check(
        "found = { $paper } gevonden op { $host }.\n",
        &english,
        "locales/nl/doctor.ftl: ‘found’ has no argument ‘paper’; it has: papers, host",
    );
    check(
        "found = { $papers } gevonden.\n",
        &english,
        "locales/nl/doctor.ftl: ‘found’ does not use its argument ‘host’",
    );
}

#[test]
fn what_is_no_fluent_is_told_with_its_line() {
    let faults = made("one = Een.\ntwo = { $x\n", "one = One.\n").err().unwrap_or_default();
    assert!(
        faults.iter().any(|one| one.starts_with("locales/nl/doctor.ftl: line 2: ")),
        "{faults:?}"
    );
    check(
        "one = { NUMBER(1) }\n",
        "one = One.\n",
        "locales/nl/doctor.ftl: ‘one’ has something between braces that is not understood here",
    );
}

#[test]
fn help_is_words_alone_and_the_same_in_both_languages() {
    let code =
        help::rust("diff = Vergelijkt\n    .old = Oud\n", "diff = Compares\n    .old = Old\n");
    let code = code.unwrap_or_default();
    assert!(code.contains(r#"(Language::Dutch, "diff.old") => "Oud","#), "{code}");
    let faults = |dutch: &str, english: &str| help::rust(dutch, english).err().unwrap_or_default();
    assert_eq!(
        faults("diff = Vergelijkt\n    .old = Oud\n", "diff = Compares\n    .new = New\n"),
        [
            "locales/nl/help.ftl: ‘diff.new’ is missing",
            "locales/en/help.ftl: ‘diff.old’ is missing"
        ]
    );
    assert_eq!(
        faults("diff = { $x }\n", "diff = Compares\n"),
        [
            "locales/nl/help.ftl: ‘diff’ is words alone, without braces",
            "locales/nl/help.ftl: ‘diff’ is missing"
        ]
    );
}

#[test]
fn no_sentence_stands_in_rust() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/wording");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let product = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        // Names of nouns, months and days, and the languages themselves.
        if !path.ends_with("values.rs") && !path.ends_with("mod.rs") {
            let both = product.contains("pick(") || product.contains("Language::");
            assert!(!both, "{} has words in two languages", path.display());
        }
    }
}

#[test]
fn every_sentence_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut said, mut files) = (String::new(), vec![root.join("src"), root.join("templates")]);
    while let Some(path) = files.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path());
            files.extend(entries.filter(|path| !path.ends_with("tests")));
        } else if path.extension().is_some_and(|kind| kind != "fst" && kind != "snap") {
            let text = fs::read_to_string(&path).unwrap();
            said += text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        }
    }
    let said: BTreeSet<&str> = said.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let mut unsaid = Vec::new();
    for entry in fs::read_dir(root.join("locales/nl")).unwrap() {
        let path = entry.unwrap().path();
        // Help is looked up by the names of commands; `help.rs` holds that each text has one.
        if path.ends_with("help.ftl") {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let ids = text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
        let ids = ids.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase()));
        unsaid.extend(
            ids.filter(|id| !said.contains(id.replace('-', "_").as_str())).map(str::to_owned),
        );
    }
    assert_eq!(unsaid, Vec::<String>::new());
}
