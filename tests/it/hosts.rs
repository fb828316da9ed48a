//! Machines on which something is not as it should be: what is said, and that nothing is made worse.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use crate::support::program::{Outcome, TestEnvironment, example_papers, has_git};

/// An archive of two papers in `archief`.
fn archive() -> TestEnvironment {
    let environment = TestEnvironment::new();
    for name in ["kst-99020-XXV-2.xml", "kst-99030-XXV-2.xml"] {
        let bytes = std::fs::read(example_papers().join(name)).unwrap();
        environment.write(&format!("stukken/{name}"), &bytes);
    }
    environment.write("config.toml", b"[archive]\npath = \"archief\"\n");
    let _ = environment.run(&["import", "stukken"]).expect(0);
    environment
}

#[test]
fn an_archive_of_another_user_is_opened_once_it_is_trusted_by_the_command_that_is_named() {
    let environment = archive();
    let is_given_away = environment.shell("chown -R 12345 archief").output().unwrap();
    if !is_given_away.status.success() || !has_git() {
        eprintln!("left out: only root gives files away");
        return;
    }
    let path = environment.path("archief").canonicalize().unwrap();
    let trust = format!("git config --global --add safe.directory {}", path.display());
    for arguments in [&["status"][..], &["import", "stukken"], &["verify"], &["report"]] {
        let outcome = environment.run(arguments).expect(1);
        assert!(outcome.err.contains("chown -R $(id -u)"), "{}", outcome.err);
        assert!(outcome.err.contains(&trust), "{}", outcome.err);
    }
    assert!(environment.shell(&trust).status().unwrap().success());
    let _ = environment.run(&["verify"]).expect(0);
}

#[test]
fn that_no_more_files_may_be_open_is_no_damage() {
    let environment = archive();
    let stood = environment.git("archief", &["for-each-ref"]);
    for files in 4..12 {
        for command in ["import stukken", "status", "doctor"] {
            let line =
                format!("ulimit -n {files}; exec {} {command}", env!("CARGO_BIN_EXE_prinsjesdiff"));
            let outcome = Outcome::of(&mut environment.shell(&line)).expect(1);
            let said = outcome.err + &outcome.out;
            assert!(said.contains("ulimit -n"), "{line}: {said}");
            assert!(!said.contains("Beschadigd") && !said.contains("Hersteld"), "{line}: {said}");
        }
    }
    assert_eq!(environment.git("archief", &["for-each-ref"]), stood);
    let _ = environment.run(&["verify"]).expect(0);
}

#[test]
fn an_archive_without_its_list_of_references_is_not_taken_for_an_empty_one() {
    let environment = archive();
    let tip = environment.git("archief", &["rev-parse", "bronnen"]);
    let _ = environment.git("archief", &["gc", "--quiet"]);
    std::fs::remove_file(environment.path("archief/.git/packed-refs")).unwrap();
    let remedy = format!("git -C archief update-ref refs/heads/bronnen {}", tip.trim());
    for arguments in [&["report"][..], &["verify"], &["status"], &["import", "stukken"]] {
        let outcome = environment.run(arguments).expect(1);
        assert!(outcome.err.contains(&remedy), "{arguments:?}: {}", outcome.err);
    }
    assert!(environment.shell(&remedy).status().unwrap().success());
    let _ = environment.run(&["import", "stukken"]).expect(0);
    let _ = environment.run(&["verify"]).expect(0);
}
