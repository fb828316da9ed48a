//! Outputs of the binary: what each command prints, and the files it writes.

use prinsjesdiff::archive::Archive;
use prinsjesdiff::report::wording::Language;
use stand_in::{Fault, On, Rule};

use super::Outputs;
use crate::support::program::{Outcome, example_papers};
use crate::support::service::{Bench, served};

const FORMATS: [&str; 5] = ["terminal", "markdown", "html", "json", "csv"];

/// A channel of each kind, and watches of each sort.
const CHANNELS: &str = r#"
[web]
base_url = "https://begroting.example.org"
[operator]
email = ["beheer@example.org"]
[[channel]]
name = "post"
kind = "email"
from = "Begrotingsteksten vergeleken <begrotingsteksten@example.org>"
to = ["lezer@example.org"]
folder = "berichten/mail"
[[channel]]
name = "slack"
kind = "slack"
folder = "berichten/slack"
[[channel]]
name = "mattermost"
kind = "slack"
form = "mattermost"
folder = "berichten/mattermost"
[[channel]]
name = "systeem"
kind = "webhook"
folder = "berichten/systeem"
[[channel]]
name = "teams"
kind = "webhook"
form = "teams"
folder = "berichten/teams"
[[channel]]
name = "nieuws"
kind = "feed"
folder = "berichten/nieuws"
[[watch]]
name = "alles"
channels = ["post", "slack", "mattermost", "systeem", "teams", "nieuws"]
[[watch]]
name = "dorpen"
channels = ["post", "slack"]
chapters = ["XXV", "XXVII"]
words = ["dorp*", "gemeente*"]
cadence = "weekly"
[[watch]]
name = "zwaar"
channels = ["post"]
sections = ["rol-en-verantwoordelijkheid"]
weight = "hoog"
cadence = "monthly"
"#;

struct Commands<'a> {
    outputs: &'a mut Outputs,
    bench: Bench,
    /// `nl` or `en`.
    code: &'static str,
}

/// Keeps what the commands give in a language.
pub(super) fn keep(outputs: &mut Outputs, language: Language) {
    let code = if language == Language::Dutch { "nl" } else { "en" };
    let mut commands = Commands { outputs, bench: Bench::new(served()).ahead(1), code };
    commands.configure("");
    commands.days_of_the_doctor();
    commands.configure(CHANNELS);
    commands.example();
    commands.reports();
    commands.lives();
    commands.papers();
    commands.sending();
}

impl Commands<'_> {
    fn configure(&self, more: &str) {
        self.bench.configure(&[]);
        let path = self.bench.environment.path("config.toml");
        let source = std::fs::read_to_string(path).unwrap();
        let text = format!("language = \"{}\"\n{source}{more}", self.code);
        self.bench.environment.write("config.toml", text.as_bytes());
    }

    /// Runs a command and keeps what it printed and how it ended.
    fn run(&mut self, arguments: &str) {
        let words: Vec<&str> = arguments.split(' ').collect();
        let outcome = self.bench.run(&words);
        self.keep(arguments, &outcome);
    }

    fn keep(&mut self, name: &str, outcome: &Outcome) {
        let text = format!("{}\n== {}\n{}", outcome.out, outcome.code, outcome.err);
        self.outputs.keep(&format!("{}/{name}", self.code), self.timeless(&text));
    }

    /// Takes out what differs from machine to machine: folder, port, room on the disk.
    fn timeless(&self, text: &str) -> String {
        let folder = self.bench.environment.path("");
        let text = text.replace(folder.to_str().unwrap().trim_end_matches('/'), "FOLDER");
        let mut pieces = text.split("127.0.0.1:");
        let mut out = pieces.next().unwrap().to_owned();
        for piece in pieces {
            out.push_str("127.0.0.1:PORT");
            out.push_str(piece.trim_start_matches(|c: char| c.is_ascii_digit()));
        }
        let room = |line: &str| {
            let digit = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
            if line.contains(" MB ") { line.replace(digit, "") } else { line.to_owned() }
        };
        out.lines().map(room).collect::<Vec<_>>().join("\n")
    }

    fn example(&mut self) {
        self.run("demo");
        let folder = self.bench.environment.path("snapshots/demo-berichten");
        self.outputs.keep_files(&format!("{}/demo", self.code), &folder);
        let archive = Archive::open(&self.bench.environment.path("snapshots/demo")).unwrap();
        self.outputs.keep(&format!("{}/main", self.code), archive.tip().unwrap().unwrap());
        for command in ["status", "verify", "channel list", "watch list", "config check"] {
            self.run(&format!("{command} --archive snapshots/demo"));
        }
        for watch in ["alles", "dorpen", "zwaar", "geen"] {
            self.run(&format!("watch preview {watch} --since 2015 --archive snapshots/demo"));
        }
    }

    fn reports(&mut self) {
        let sides = [
            "report begroting/2025",
            "report begroting/2026",
            "report jaarverslag/2024",
            "report begroting/2024",
            "diff begroting/2024 begroting/2026",
            "diff begroting/2024 jaarverslag/2024",
            "diff begroting/2026 begroting/2026",
        ];
        for sides in sides {
            for format in FORMATS {
                self.run(&format!("{sides} --archive snapshots/demo --format {format}"));
            }
        }
        for format in FORMATS {
            for show in ["--show all", "--only changed", "--places", "--section doelstelling"] {
                let sides = "report begroting/2026 --archive snapshots/demo";
                self.run(&format!("{sides} --format {format} {show}"));
            }
        }
        for article in ["XXV/1", "XXV/2", "XXV/6", "XXVI/12", "XXVI/14", "XXVI/15", "XXVII/5"] {
            self.articles(article);
        }
    }

    fn articles(&mut self, article: &str) {
        let sides = "diff begroting/2025 begroting/2026 --archive snapshots/demo --article";
        for format in &FORMATS[..3] {
            self.run(&format!("{sides} {article} --format {format} --show all"));
        }
    }

    fn lives(&mut self) {
        for article in ["XXV/1", "XXVI/15", "XXVII/5", "jaarverslag/XXV/1"] {
            for command in ["log", "blame"] {
                for format in FORMATS {
                    self.run(&format!(
                        "{command} {article} --archive snapshots/demo --format {format}"
                    ));
                }
            }
        }
    }

    fn papers(&mut self) {
        for paper in ["kst-99020-XXVI-2.xml", "kst-99025-XXV-1.xml", "kst-99030-N-2.xml"] {
            let bytes = std::fs::read(example_papers().join(paper)).unwrap();
            self.bench.environment.write(paper, &bytes);
            for format in &FORMATS[..4] {
                self.run(&format!("extract {paper} --format {format}"));
            }
        }
    }

    /// A service that is well, one that is not, and one that is not there.
    fn days_of_the_doctor(&mut self) {
        self.run("doctor");
        let faults = [
            ("page", On::Search, Fault::ErrorPage),
            ("busy", On::Everything, Fault::TooMany { retry_after: None }),
            ("down", On::Papers, Fault::Status(503)),
            ("gone", On::Papers, Fault::Status(404)),
        ];
        for (name, on, fault) in faults {
            self.bench.stand_in.heal();
            self.bench.stand_in.fault(Rule::always(on, fault));
            let outcome = self.bench.run(&["doctor"]);
            self.keep(&format!("doctor/{name}"), &outcome);
        }
        self.bench.stand_in.heal();
        self.run("doctor --format json");
    }

    /// Everything of the example at once, over each kind of channel, and once more on request.
    fn sending(&mut self) {
        for channel in ["post", "slack", "mattermost", "systeem", "teams", "nieuws", "geen"] {
            self.run(&format!("channel test {channel}"));
        }
        self.run("backfill 2024..2026 --tell");
        self.run("send");
        self.run("resend kst-99030-XXV-2");
        self.run("status");
        let folder = self.bench.environment.path("berichten");
        self.outputs.keep_files(&format!("{}/berichten", self.code), &folder);
    }
}
