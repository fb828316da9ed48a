//! No secret leaves: servers that repeat whatever they are sent, on every channel, and nothing of a
//! secret in any output, file, reference or object.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use crate::support::program::{Outcome, has_git};
use crate::support::receiver::Receiver;
use crate::support::service::{Bench, served};
use crate::support::smtp::{Encryption, MailFault, MailServer};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

/// Parts of the secrets below: each opens something.
const SECRETS: [&str; 9] = [
    "haakpad-abc123xyz",
    "haaktoken-q9z8",
    "tekenwoord-77",
    "T01/B02/slackpad-9f8e7d",
    "xoxb-111-222-bottoken",
    "bode-van-dienst",
    "hunter2-hunter2",
    "gastheerwoord-5",
    "gastheertoken-6",
];
const LOGIN: (&str, &str) = ("bode-van-dienst", "hunter2-hunter2");
/// A mail server that repeats the login it was given: as it came, and in clear.
const REPEATED: &str =
    "451 4.3.0 AGJvZGUtdmFuLWRpZW5zdABodW50ZXIyLWh1bnRlcjI= bode-van-dienst:hunter2-hunter2";

struct World {
    bench: Bench,
    hook: Receiver,
    mail: MailServer,
    said: Vec<String>,
}

impl World {
    fn new() -> Self {
        let mut bench = Bench::new(served());
        bench.move_to("2024-08-01");
        let (hook, mail) =
            (Receiver::echoing(404), MailServer::start(Encryption::Wrapped, Some(LOGIN)));
        let host = hook.origin.trim_start_matches("http://").to_owned();
        let environment = &bench.environment;
        let certificate = environment.write("certificate.pem", mail.certificate.as_bytes());
        let program = "#!/bin/sh\ncat >/dev/null\nenv >&2\nexit 75\n";
        let program = environment.write("sendmail", program.as_bytes());
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let settings = format!(
            r#"
[archive]
remote = "http://bode-van-dienst:gastheerwoord-5@{host}/archief.git?token=gastheertoken-6"
[operator]
email = ["beheer@example.org"]
[[channel]]
name = "post"
kind = "email"
smtp_url = "env:SMTP_URL"
certificate = "{certificate}"
from = "redactie@example.org"
to = ["lezer@example.org"]
[[channel]]
name = "programma"
kind = "email"
sendmail = "{program}"
from = "redactie@example.org"
to = ["lezer@example.org"]
[[channel]]
name = "haak"
kind = "webhook"
webhook_url = "env:HOOK"
signing_secret = "env:SIGN"
[[channel]]
name = "slack"
kind = "slack"
webhook_url = "env:SLACK"
[[channel]]
name = "bot"
kind = "slack"
bot_token = "env:BOT"
channel = "C0123"
api_url = "http://{host}/api"
[[watch]]
name = "alles"
channels = ["post", "programma", "haak", "slack", "bot"]
"#,
            certificate = certificate.display(),
            program = program.display(),
        );
        let path = environment.path("config.toml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, format!("{text}{settings}")).unwrap();
        Self { bench, hook, mail, said: Vec::new() }
    }

    /// Runs a command and keeps what it says.
    fn run(&mut self, day: &str, arguments: &[&str]) -> Outcome {
        self.mail.behave(Vec::new(), Some(MailFault::Recipient(REPEATED)));
        self.bench.move_to(day);
        let (origin, (user, password)) = (&self.hook.origin, LOGIN);
        let host = origin.trim_start_matches("http://");
        let mut command = self.bench.command(arguments);
        command
            .env(
                "HOOK",
                format!(
                    "http://{user}:{password}@{host}/404/haakpad-abc123xyz?token=haaktoken-q9z8"
                ),
            )
            .env("SIGN", "tekenwoord-77")
            .env("SLACK", format!("{origin}/services/T01/B02/slackpad-9f8e7d"))
            .env("BOT", "xoxb-111-222-bottoken")
            .env(
                "SMTP_URL",
                format!("smtps://{user}:{password}@localhost:{}", self.mail.address.port()),
            );
        let outcome = Outcome::of(&mut command);
        self.said.push(format!("{arguments:?}\n{}\n{}", outcome.out, outcome.err));
        outcome
    }

    /// Everything that is said, and everything that stays, by where it stands.
    fn everything(&self) -> Vec<(String, Vec<u8>)> {
        let said = self.said.iter().map(|text| ("said".to_owned(), text.clone().into_bytes()));
        let mut all: Vec<_> = said.collect();
        let folder = self.bench.environment.path("");
        files(&folder, &mut all);
        let ours = ["config.toml", "sendmail", "certificate.pem"].map(|name| folder.join(name));
        all.retain(|(path, _)| ours.iter().all(|our| Path::new(path) != our));
        let archive = self.bench.environment.path("snapshots/archief");
        let objects = Command::new("git")
            .arg("-C")
            .arg(archive)
            .args(["cat-file", "--batch-all-objects", "--batch"])
            .output()
            .unwrap();
        assert!(objects.stdout.len() > 10_000, "there are objects to look at");
        all.push(("objects".to_owned(), objects.stdout));
        all
    }
}

fn files(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if let Ok(bytes) = fs::read(&path) {
            found.push((path.display().to_string(), bytes));
        }
    }
}

/// Everything that a secret may be written as.
fn writings(secret: &str) -> Vec<String> {
    let percent: String = secret
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).into() } else { format!("%{b:02X}") })
        .collect();
    let pair = format!("{}:{}", LOGIN.0, LOGIN.1);
    vec![
        secret.to_owned(),
        percent,
        secret.replace('/', r"\/"),
        STANDARD.encode(secret).trim_end_matches('=').to_owned(),
        URL_SAFE_NO_PAD.encode(secret),
        STANDARD.encode(&pair).trim_end_matches('=').to_owned(),
        STANDARD.encode(format!("{}:gastheerwoord-5", LOGIN.0)).trim_end_matches('=').to_owned(),
    ]
}

#[test]
fn servers_that_repeat_what_they_are_sent_publish_nothing() {
    if !has_git() {
        return;
    }
    let mut world = World::new();
    let _ = world.run("2024-08-01", &["run"]).expect(6);
    // An article is held, which is worse than messages that wait.
    let _ = world.run("2024-09-18", &["run"]).expect(5);
    // Without the host messages may leave, and every channel refuses them.
    let path = world.bench.environment.path("config.toml");
    let shared = fs::read_to_string(&path).unwrap();
    fs::write(&path, shared.replace("remote = ", "# remote = ")).unwrap();
    let _ = world.run("2025-05-22", &["run"]).expect(6);
    fs::write(&path, shared).unwrap();
    for channel in ["post", "programma", "haak", "slack", "bot"] {
        let _ = world.run("2025-05-22", &["channel", "test", channel]).expect(1);
    }
    for arguments in [
        &["send"][..],
        &["send", "--dry-run"],
        &["resend", "kst-99010-XXVI-2"],
        &["status"],
        &["doctor", "--format", "json"],
        &["config", "check"],
        &["channel", "list"],
        &["run", "--dry-run"],
    ] {
        let _ = world.run("2025-05-23", arguments);
    }
    let all = world.everything();
    let said = all.iter().filter(|(place, _)| place == "said");
    let answers = said.filter(|(_, text)| String::from_utf8_lossy(text).contains("404 ")).count();
    assert!(answers >= 4, "the servers were heard: {:?}", world.said);
    for (place, bytes) in &all {
        for writing in SECRETS.iter().flat_map(|secret| writings(secret)) {
            let found = bytes.windows(writing.len()).position(|part| part == writing.as_bytes());
            assert!(found.is_none(), "{writing} stands in {place}: {}", around(bytes, found));
        }
    }
}

#[test]
fn the_doctor_finds_an_archive_that_holds_a_secret_already() {
    if !has_git() {
        return;
    }
    let mut world = World::new();
    let path = world.bench.environment.path("config.toml");
    let shared = fs::read_to_string(&path).unwrap();
    fs::write(&path, shared.replace("remote = ", "# remote = ")).unwrap();
    let _ = world.run("2024-08-01", &["run"]).expect(6);
    let name = "refs/prinsjesdiff/told/haak/alles";
    let doctor = |world: &mut World| {
        let outcome = world.run("2024-08-01", &["doctor", "--format", "json"]);
        (outcome.out.contains(name), outcome.out.contains("haakpad"))
    };
    assert_eq!(doctor(&mut world), (false, false));
    // What an earlier version noted, and what has stood on top of it since.
    let line = format!(
        "cd snapshots/archief && blob=$(git cat-file -p {name}:state.toml | sed 's|^reason = .*|\
         reason = \"404 /haakpad-abc123xyz\"|' | git hash-object -w --stdin) && \
         old=$(git rev-parse {name}) && \
         tree=$(printf '100644 blob %s\\tstate.toml\\n' $blob | git mktree) && \
         with=$(git commit-tree -m oud -p $old $tree) && \
         git update-ref {name} $(git commit-tree -m nieuw -p $with $old^{{tree}})"
    );
    let mut git = world.bench.environment.shell(&line);
    for role in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{role}_NAME"), "a").env(format!("GIT_{role}_EMAIL"), "a@example.org");
    }
    let _ = Outcome::of(&mut git).expect(0);
    assert_eq!(doctor(&mut world), (true, false));
    // The old words are read, and not repeated.
    let _ = world.run("2024-08-02", &["run"]).expect(6);
    assert!(!world.said.iter().any(|text| text.contains("haakpad")), "{:?}", world.said);
}

fn around(bytes: &[u8], at: Option<usize>) -> String {
    let at = at.unwrap_or_default();
    String::from_utf8_lossy(&bytes[at.saturating_sub(200)..bytes.len().min(at + 100)]).into_owned()
}
