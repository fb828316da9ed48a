//! The whole program: papers from the stand-in, mail into a folder, day by day.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod support;

use std::fs;

use support::service::{Bench, served};

const POST: &str = r#"
[[channel]]
name = "redactie"
kind = "email"
folder = "post"
from = "Begrotingsteksten vergeleken <begrotingsteksten@example.org>"
to = ["een@example.org", "twee@example.org"]
[[watch]]
name = "alles"
channels = ["redactie"]
"#;

fn bench(more: &str) -> Bench {
    let mut bench = Bench::new(served());
    bench.move_to("2024-08-01");
    add(&bench, POST);
    add(&bench, more);
    bench
}

/// Adds settings to the configuration.
fn add(bench: &Bench, settings: &str) {
    let path = bench.environment.path("config.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, format!("{text}{settings}")).unwrap();
}

/// Empties the folder of mail; returns each subject with the address it went to.
fn mails(bench: &Bench) -> Vec<String> {
    let Ok(folder) = fs::read_dir(bench.environment.path("post")) else { return Vec::new() };
    let mut mails = Vec::new();
    for entry in folder {
        let path = entry.unwrap().path();
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).replace("\r\n ", " ");
        let header = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
            line.to_owned()
        };
        mails.push(format!("{}: {}", header("To: "), header("Subject: ")));
        fs::remove_file(path).unwrap();
    }
    mails.sort();
    mails
}

#[test]
fn the_years_of_the_example_arriving_day_by_day_bring_the_expected_mails() {
    let mut bench = bench("");
    let first = bench.run(&["run"]).expect(0);
    assert!(first.err.contains("2 berichten verzonden."), "{}", first.err);
    let welcome = mails(&bench);
    assert!(welcome.len() == 2 && welcome[0].starts_with("een@example.org: "), "{welcome:?}");
    let mut told = Vec::new();
    for day in ["2024-09-18", "2024-09-19", "2024-11-13", "2025-05-22", "2025-09-17", "2025-09-18"]
    {
        bench.move_to(day);
        let run = bench.run(&["run"]);
        assert!([0, 5].contains(&run.code), "{run:?}");
        let arrived = mails(&bench);
        let to_one = arrived.iter().filter(|mail| mail.starts_with("een@")).count();
        assert_eq!(arrived.len(), 2 * to_one, "each mail goes to both: {arrived:?}");
        told.push((day, to_one));
    }
    let expected = [
        ("2024-09-18", 1),
        ("2024-09-19", 0),
        ("2024-11-13", 1),
        ("2025-05-22", 1),
        ("2025-09-17", 1),
        ("2025-09-18", 0),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_trial_shows_what_would_be_sent_and_sends_nothing() {
    let mut bench = bench("");
    let _ = bench.run(&["run"]).expect(0);
    let _ = mails(&bench);
    bench.move_to("2024-09-18");
    let config = fs::read_to_string(bench.environment.path("config.toml")).unwrap();
    let dead = config.replace("folder = \"post\"", "folder = \"config.toml/post\"");
    fs::write(bench.environment.path("config.toml"), dead).unwrap();
    let failed = bench.run(&["run"]);
    assert!(failed.err.contains("Gedeeltelijk verzonden: 0 van 1 kanalen."), "{}", failed.err);
    fs::write(bench.environment.path("config.toml"), config).unwrap();
    let shown = bench.run(&["send", "--dry-run"]).expect(0);
    assert!(shown.out.contains("BEGROTING 2025 VERGELEKEN"), "{}", shown.out);
    assert!(shown.err.contains("Proef: er is niets verzonden"), "{}", shown.err);
    let _ = bench.run(&["send", "--to", "proef.txt"]).expect(0);
    assert_eq!(fs::read_to_string(bench.environment.path("proef.txt")).unwrap(), shown.out);
    assert!(mails(&bench).is_empty());
    let sent = bench.run(&["send"]).expect(0);
    assert_eq!(sent.err, "Klaar. 2 berichten verzonden.\n");
    assert_eq!(mails(&bench).len(), 2);
    assert_eq!(bench.run(&["send"]).expect(0).err, "Klaar. Geen berichten verzonden.\n");
}

#[test]
fn an_import_by_hand_is_not_told_unless_asked() {
    for (flags, expected) in [(&[][..], 0), (&["--tell"][..], 2)] {
        let bench = bench("");
        let _ = bench.run(&["run"]).expect(0);
        let _ = mails(&bench);
        let paper = prinsjesdiff::example::PAPERS
            .iter()
            .find(|paper| paper.name == "kst-99020-N-2.xml")
            .unwrap();
        bench.environment.write("stuk.xml", paper.bytes);
        let arguments: Vec<&str> = ["import", "stuk.xml"].iter().chain(flags).copied().collect();
        let _ = bench.run(&arguments).expect(0);
        let _ = bench.run(&["send"]).expect(0);
        assert_eq!(mails(&bench).len(), expected, "{flags:?}");
    }
}

#[test]
fn a_channel_is_listed_and_tested_and_failures_are_explained() {
    let bench = bench(
        "[[channel]]\nname = \"slack\"\nkind = \"slack\"\nwebhook_url = \"env:NO_SUCH_SECRET\"\n",
    );
    let listed = bench.run(&["channel", "list"]).expect(1);
    assert_eq!(listed.out, "Kanaal ‘redactie’: email, 2 ontvangers.\n");
    let missing = "De omgevingsvariabele NO_SUCH_SECRET is leeg of ontbreekt.";
    assert!(listed.err.contains(missing), "{}", listed.err);
    let tested = bench.run(&["channel", "test", "redactie"]).expect(0);
    assert_eq!(tested.out, "Kanaal ‘redactie’ werkt: 2 berichten aangenomen.\n");
    assert_eq!(mails(&bench).len(), 2);
    let failed = bench.run(&["channel", "test", "slack"]).expect(1);
    assert!(failed.err.contains(missing), "{}", failed.err);
    let unknown = bench.run(&["channel", "test", "x"]).expect(1);
    assert_eq!(unknown.err, "Kanaal ‘x’ bestaat niet. Wel ingesteld: redactie en slack.\n");
}
