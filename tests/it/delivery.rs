//! The whole program: papers from the stand-in, mail into a folder, day by day.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeSet;
use std::fs;

use crate::support::receiver::Receiver;
use crate::support::service::{Bench, served};

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
        if day == "2024-11-13" {
            let herziene = "Herziene tekst XXVII art. 2: ";
            assert!(arrived[0].contains(herziene), "a reprint is a correction: {arrived:?}");
        }
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
    assert!(shown.err.contains("Proefdraaien: er is niets verzonden"), "{}", shown.err);
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

/// A paper of the example that comes again, another only in a comment.
fn again(name: &str) -> Vec<u8> {
    let papers = prinsjesdiff::example::PAPERS;
    let paper = papers.iter().find(|paper| paper.name == name).unwrap();
    [paper.bytes, b"<!-- opnieuw gezet -->\n"].concat()
}

#[test]
fn a_paper_that_comes_again_with_the_same_words_and_a_rewritten_history_bring_no_mail() {
    let mut bench = bench("");
    let _ = bench.run(&["run"]).expect(0);
    bench.move_to("2024-09-18");
    let _ = bench.run(&["run"]);
    let _ = mails(&bench);
    let tip = bench.tip();
    bench.environment.write("weer.xml", &again("kst-99020-N-2.xml"));
    let _ = bench.run(&["import", "weer.xml", "--tell"]).expect(0);
    let _ = bench.run(&["send"]).expect(0);
    assert!(mails(&bench).is_empty(), "it is only counted");
    // An older paper of a chapter that stands: all that follows it is folded anew.
    let old = String::from_utf8(again("kst-99010-N-2.xml")).unwrap();
    let older =
        old.replace("2024", "2023").replace("2023–2024", "2022–2023").replace("99010", "99005");
    bench.environment.write("ouder.xml", older.as_bytes());
    let _ = bench.run(&["import", "ouder.xml"]);
    assert_ne!(bench.tip(), tip, "the history was rewritten");
    let _ = bench.run(&["send"]).expect(0);
    assert!(mails(&bench).is_empty(), "and nobody hears of it");
}

#[test]
fn what_was_sent_is_sent_again_on_request_and_errors_help() {
    let mut bench = bench("");
    let _ = bench.run(&["run"]).expect(0);
    bench.move_to("2024-09-18");
    let _ = bench.run(&["run"]);
    let _ = mails(&bench);
    let id = "kst-99020-XXV-2";
    let shown = bench.run(&["resend", id, "--dry-run"]).expect(0);
    let before = "Opnieuw verzonden op verzoek; eerder verzonden op 18 september 2024.";
    assert!(shown.out.contains(before), "{}", shown.out);
    assert!(mails(&bench).is_empty() && shown.err.contains("Proefdraaien:"), "{}", shown.err);
    let _ = bench.run(&["resend", id, "--to", "weer.txt"]).expect(0);
    assert_eq!(fs::read_to_string(bench.environment.path("weer.txt")).unwrap(), shown.out);
    let sent = bench.run(&["resend", id, "--watch", "alles", "--channel", "redactie"]).expect(0);
    assert_eq!(sent.err, "Klaar. 2 berichten verzonden.\n");
    assert_eq!(mails(&bench).len(), 2);
    let error = |arguments: &[&str]| bench.run(arguments).expect(1).err;
    assert!(error(&["resend", "kst-99010-XXV-2"]).contains("is nog niets verzonden."));
    assert!(
        error(&["resend", "kst-11111-VII-2"]).contains("kst-11111-VII-2 staat niet in het archief")
    );
    let watch = "Attendering ‘x’ bestaat niet. Wel ingesteld: alles.\n";
    assert_eq!(error(&["resend", id, "--watch", "x"]), watch);
    let channel = "Kanaal ‘x’ bestaat niet. Wel ingesteld: redactie.\n";
    assert_eq!(error(&["resend", id, "--channel", "x"]), channel);
}

/// Three channels, of which one works, and an operator with a server of its own.
const THREE_CHANNELS: &str = r#"
[operator]
email = ["beheer@example.org"]
[[channel]]
name = "beheer"
kind = "email"
folder = "post"
from = "beheer@example.org"
to = ["beheer@example.org"]
[[channel]]
name = "redactie"
kind = "email"
smtp_url = "file:smtp"
tls = "none"
from = "begrotingsteksten@example.org"
to = ["een@example.org", "twee@example.org"]
[[channel]]
name = "slack"
kind = "slack"
webhook_url = "file:slack"
[[channel]]
name = "systeem"
kind = "webhook"
webhook_url = "file:webhook"
signing_secret = "file:geheim"
[[watch]]
name = "alles"
channels = ["redactie", "slack", "systeem"]
"#;

#[test]
fn a_dead_mail_server_and_a_busy_slack_stop_neither_the_webhook_nor_the_operator() {
    let mut bench = Bench::new(served());
    bench.move_to("2024-08-01");
    let slack = Receiver::start((200, None, "ok"));
    let webhook = Receiver::start((200, None, ""));
    add(&bench, THREE_CHANNELS);
    // Nobody listens on port 1.
    for (name, secret) in [
        ("smtp", "smtp://127.0.0.1:1".to_owned()),
        ("slack", format!("{}/services/x", slack.origin)),
        ("webhook", format!("{}/in", webhook.origin)),
        ("geheim", "hunter2".to_owned()),
    ] {
        bench.environment.write(name, secret.as_bytes());
    }
    let first = bench.run(&["run"]).expect(6);
    let partly = "Gedeeltelijk verzonden: 4 van 5 kanalen. redactie: 127.0.0.1 is niet bereikbaar";
    assert!(first.err.contains(partly), "{}", first.err);
    let operator = mails(&bench);
    assert_eq!(operator.len(), 1, "{operator:?}");
    assert!(operator[0].contains("Storing sinds 1 augustus 2024: kanaal redactie"), "{operator:?}");
    let greeted = webhook.received().len();
    assert!(greeted > 0 && slack.received().len() == 1);
    slack.answer((429, Some(3600), ""));
    bench.move_to("2024-09-18");
    let second = bench.run(&["run"]);
    assert!([5, 6].contains(&second.code), "{second:?}");
    assert!(second.err.contains("Gedeeltelijk verzonden: "), "{}", second.err);
    let posted = webhook.received();
    assert!(posted.len() > greeted, "the webhook got its messages");
    assert!(posted.iter().all(|one| one.path == "/in" && one.json()["schema"].is_string()));
    let ids: BTreeSet<_> = posted.iter().map(|one| one.header("prinsjesdiff-delivery")).collect();
    assert!(!ids.contains(&None) && ids.len() == posted.len(), "each under a key of its own");
    let told = mails(&bench).join("\n");
    assert!(told.contains("kanaal slack") && !told.contains("kanaal redactie"), "{told}");
    // The next run brings to each what waits, and to the webhook nothing again.
    let got = webhook.received().len();
    bench.environment.write("config.toml", &repaired(&bench));
    bench.move_to("2024-09-19");
    let third = bench.run(&["run"]).expect(0);
    assert_eq!(webhook.received().len(), got, "{}", third.err);
    let told = mails(&bench);
    let to_readers = told.iter().filter(|mail| !mail.starts_with("beheer@")).count();
    assert_eq!(to_readers, 4, "a welcome and a digest for each: {told:?}");
    let mended = "Hersteld op 19 september 2024: kanaal redactie en kanaal slack";
    assert!(told.iter().any(|mail| mail.contains(mended)), "{told:?}");
}

/// Returns the configuration with a mail server that works in place of the dead one.
fn repaired(bench: &Bench) -> Vec<u8> {
    let text = fs::read_to_string(bench.environment.path("config.toml")).unwrap();
    text.replace("smtp_url = \"file:smtp\"\ntls = \"none\"", "folder = \"post\"").into_bytes()
}

#[test]
fn a_configuration_that_is_wrong_is_explained_in_its_language_with_its_line() {
    let twice = "[[watch]]\nname = \"alles\"\nchannels = [\"redactie\"]\n";
    let bench = bench(twice);
    let path = bench.environment.path("config.toml");
    let text = fs::read_to_string(&path).unwrap();
    let dutch = bench.run(&["watch", "list"]).expect(1).err;
    assert!(
        dutch.contains("is niet in orde: ‘alles’ is al de naam van een attendering"),
        "{dutch}"
    );
    fs::write(&path, format!("language = \"en\"\n{text}")).unwrap();
    let english = bench.run(&["watch", "list"]).expect(1).err;
    assert!(
        english.contains("is not in order: ‘alles’ is the name of a watch already"),
        "{english}"
    );
}
