//! Whatever in a folder is called as a paper is, and is not read, is named, and the others are read.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::os::unix::fs::symlink;

use crate::support::program::{TestEnvironment, example_papers};

/// Two folders with a budget each.
fn two_folders() -> TestEnvironment {
    let environment = TestEnvironment::new();
    for (folder, dossier) in [("oud", "99020"), ("nieuw", "99030")] {
        for chapter in ["XXV", "N"] {
            let name = format!("kst-{dossier}-{chapter}-2.xml");
            let bytes = std::fs::read(example_papers().join(&name)).unwrap();
            environment.write(&format!("{folder}/{name}"), &bytes);
        }
    }
    environment
}

/// Puts something into a folder, and expects what is said of it.
#[track_caller]
fn check(put: &dyn Fn(&TestEnvironment), name: &str, why: &str) {
    let environment = two_folders();
    put(&environment);
    let compared = environment.run(&["diff", "oud", "nieuw"]).expect(5);
    assert!(compared.out.contains("BEGROTING 2026 VERGELEKEN MET BEGROTING 2025"));
    for outcome in [compared, environment.run(&["import", "nieuw"]).expect(5)] {
        let lines: Vec<&str> = outcome.err.lines().filter(|line| line.contains(name)).collect();
        assert!(matches!(lines.as_slice(), [line] if line.contains(why)), "{}", outcome.err);
    }
    // Nothing differs, but something was not looked at.
    let same = environment.run(&["diff", "nieuw", "nieuw", "--exit-code"]).expect(2);
    assert!(same.err.contains(why), "{}", same.err);
}

#[test]
fn what_cannot_be_opened_is_named_and_the_others_are_read() {
    let at = |environment: &TestEnvironment, name: &str| environment.path("nieuw").join(name);
    let leads_nowhere = |one: &TestEnvironment| symlink("/nergens", at(one, "a.xml")).unwrap();
    check(&leads_nowhere, "a.xml", "overgeslagen (bestaat niet)");
    let leads_to_folder = |one: &TestEnvironment| symlink("..", at(one, "b.xml")).unwrap();
    check(&leads_to_folder, "b.xml", "overgeslagen (is een map)");
    // Whoever opens it waits for the other side.
    let pipe = |one: &TestEnvironment| {
        assert!(one.shell("mkfifo nieuw/c.xml").status().unwrap().success());
    };
    check(&pipe, "c.xml", "overgeslagen (is geen gewoon bestand)");
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_are_read() {
    let put = |text: &'static str| {
        move |one: &TestEnvironment| drop(one.write("nieuw/d.xml", text.as_bytes()))
    };
    check(&put("<a"), "d.xml", "is niet leesbaar");
    check(&put(""), "d.xml", "het bestand is leeg");
}

#[test]
fn another_document_in_a_folder_is_named_and_misses_nothing() {
    let environment = two_folders();
    environment.write("nieuw/brief.txt", "Geachte voorzitter, hierbij de brief.".as_bytes());
    let outcome = environment.run(&["diff", "oud", "nieuw"]).expect(0);
    assert!(outcome.err.contains("nieuw/brief.txt"), "{}", outcome.err);
}

#[test]
fn a_folder_of_which_nothing_can_be_opened_is_no_empty_folder() {
    let environment = TestEnvironment::new();
    std::fs::create_dir(environment.path("map")).unwrap();
    symlink("/nergens", environment.path("map/stuk.xml")).unwrap();
    for arguments in [&["diff", "map", "map"][..], &["import", "map"]] {
        let outcome = environment.run(arguments).expect(1);
        assert!(outcome.err.contains("map/stuk.xml"), "{}", outcome.err);
    }
}

#[test]
fn a_configuration_that_leads_nowhere_or_is_in_another_encoding_is_no_default() {
    let environment = TestEnvironment::new();
    symlink("/nergens", environment.path("config.toml")).unwrap();
    let outcome = environment.run(&["status"]).expect(1);
    assert!(outcome.err.contains("config.toml"), "{}", outcome.err);
    std::fs::remove_file(environment.path("config.toml")).unwrap();
    environment.write("config.toml", b"\xff\xfe[\0a\0r\0c\0h\0i\0v\0e\0]\0");
    let outcome = environment.run(&["status"]).expect(1);
    assert!(outcome.err.contains("bewaar het bestand als UTF-8"), "{}", outcome.err);
}

#[test]
fn the_remedy_for_an_archive_with_a_blank_in_its_name_is_one_word() {
    let environment = two_folders();
    let _ = environment.run(&["import", "oud", "--archive", "mijn archief"]).expect(0);
    let tip = environment.git("mijn archief", &["rev-parse", "bronnen"]);
    environment.write("mijn archief/.git/refs/heads/bronnen", b"rommel\n");
    let outcome = environment.run(&["import", "nieuw", "--archive", "mijn archief"]).expect(1);
    let remedy = format!(
        "rm -f 'mijn archief/.git/refs/heads/bronnen' && git -C 'mijn archief' update-ref \
         refs/heads/bronnen {}",
        tip.trim()
    );
    assert!(outcome.err.contains(&remedy), "{}", outcome.err);
    assert!(environment.shell(&remedy).status().unwrap().success());
    let _ = environment.run(&["verify", "--archive", "mijn archief"]).expect(0);
}
