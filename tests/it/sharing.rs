//! Two machines that share one archive through a bare repository: the same papers, the same `main`,
//! and each message once.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::program::{Outcome, TestEnvironment, has_git};
use crate::support::receiver::{Posted, Receiver};
use crate::support::service::{date, imported_directly, served};
use stand_in::StandIn;

/// The days on which papers of the example come.
const DAYS: [&str; 4] = ["2024-08-01", "2024-09-18", "2025-05-22", "2025-10-01"];

/// A service, a host, a receiver of messages, and two machines.
struct World {
    stand_in: StandIn,
    receiver: Receiver,
    machines: [TestEnvironment; 2],
}

impl World {
    fn new() -> Self {
        let stand_in = StandIn::start(served(), date(DAYS[0])).unwrap();
        let receiver = Receiver::start((200, None, "ok"));
        let world = Self { stand_in, receiver, machines: [(); 2].map(|()| TestEnvironment::new()) };
        let host = world.host();
        let made = Command::new("git").args(["init", "--quiet", "--bare", &host]).status();
        assert!(made.unwrap().success());
        for machine in &world.machines {
            let config = format!(
                "[archive]\nremote = \"{host}\"\n[source.official]\nsearch_url = \"{}\"\n\
                 repository_url = \"{}\"\nrequests_per_second = 10.0\n\
                 [[channel]]\nname = \"systeem\"\nkind = \"webhook\"\n\
                 webhook_url = \"env:WEBHOOK\"\n\
                 [[watch]]\nname = \"alles\"\nchannels = [\"systeem\"]\n",
                world.stand_in.search_url(),
                world.stand_in.repository_url(),
            );
            machine.write("config.toml", config.as_bytes());
        }
        world
    }

    fn host(&self) -> String {
        self.machines[0].path("host.git").display().to_string()
    }

    fn run(&self, machine: usize, day: &str, arguments: &[&str]) -> Outcome {
        Outcome::of(&mut self.command(machine, day, arguments))
    }

    fn command(&self, machine: usize, day: &str, arguments: &[&str]) -> Command {
        self.stand_in.set_today(date(day));
        let mut command = self.machines[machine].command(arguments);
        command
            .env("PRINSJESDIFF_CLOCK", format!("{day}T06:15:00Z"))
            .env("WEBHOOK", format!("{}/berichten", self.receiver.origin));
        command
    }

    fn tip(&self, machine: usize, branch: &str) -> String {
        self.machines[machine].git("snapshots/archief", &["rev-parse", branch])
    }

    /// Has the host run a script before it takes what is pushed.
    fn hook(&self, script: &[u8]) -> PathBuf {
        let hook = self.machines[0].write("host.git/hooks/pre-receive", script);
        make_executable(&hook);
        hook
    }

    /// Reads where a reference stands at the host.
    fn at_host(&self, name: &str) -> String {
        self.machines[0].git("host.git", &["rev-parse", name])
    }

    /// The keys of the messages that came, in order.
    fn keys(&self) -> Vec<String> {
        let key = |posted: &Posted| posted.header("prinsjesdiff-delivery").unwrap().to_owned();
        self.receiver.received().iter().map(key).collect()
    }
}

fn make_executable(file: &Path) {
    assert!(Command::new("chmod").arg("+x").arg(file).status().unwrap().success());
}

#[test]
fn two_machines_on_the_same_days_end_in_the_same_main_and_tell_each_thing_once() {
    if !has_git() {
        return;
    }
    let mut told = Vec::new();
    for order in [[0, 1], [1, 0]] {
        let world = World::new();
        for (at, day) in DAYS.iter().enumerate() {
            // On one day only one of them runs.
            let machines = if at == 2 { &order[..1] } else { &order[..] };
            for &machine in machines {
                let run = world.run(machine, day, &["run"]);
                assert!([0, 5].contains(&run.code), "{day} {machine}: {run:?}");
            }
        }
        let expected = imported_directly(&world.machines[0].path("direct"), &served());
        for machine in order {
            assert_eq!(world.tip(machine, "main").trim(), expected);
            assert_eq!(world.tip(machine, "bronnen"), world.at_host("bronnen"));
            assert_eq!(world.tip(machine, "dagelijks"), world.at_host("dagelijks"));
            let status = world.run(machine, DAYS[3], &["status"]).expect(0);
            assert!(status.out.contains("host.git: bijgewerkt."), "{}", status.out);
        }
        assert_eq!(world.at_host("main").trim(), expected);
        let tag = "refs/tags/begroting/XXV/2026";
        assert_eq!(world.at_host(tag), world.tip(0, tag));
        let keys = world.keys();
        let mut once = keys.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), keys.len(), "{keys:?}");
        told.push(keys.len());
    }
    assert!(told[0] > 3 && told[0] == told[1], "{told:?}");
}

#[test]
fn papers_that_two_machines_took_in_apart_are_joined() {
    if !has_git() {
        return;
    }
    let world = World::new();
    let papers = served();
    for (machine, half) in papers.chunks(papers.len().div_ceil(2)).enumerate() {
        for paper in half {
            let bytes = &paper.bodies[0].1;
            world.machines[machine].write(&format!("stukken/{}.xml", paper.id), bytes);
        }
        let _ = world.run(machine, DAYS[0], &["import", "stukken"]);
    }
    for machine in [0, 1, 0] {
        let run = world.run(machine, DAYS[0], &["run"]);
        assert!([0, 5].contains(&run.code), "{machine}: {run:?}");
    }
    let expected = imported_directly(&world.machines[0].path("direct"), &papers);
    for machine in [0, 1] {
        assert_eq!(world.tip(machine, "main").trim(), expected);
        let _ = world.run(machine, DAYS[0], &["verify"]).expect(0);
        let fsck = ["fsck", "--strict", "--no-dangling"];
        let _ = world.machines[machine].git("snapshots/archief", &fsck);
        // Who pulls the days never meets one that is gone.
        let first = ["merge-base", "--is-ancestor", "dagelijks~1", "dagelijks"];
        let _ = world.machines[machine].git("snapshots/archief", &first);
    }
    assert_eq!(world.tip(0, "dagelijks"), world.tip(1, "dagelijks"));
}

#[test]
fn a_host_that_refuses_or_is_away_is_named_and_stops_no_run() {
    if !has_git() {
        return;
    }
    let world = World::new();
    let hook = world.hook(b"#!/bin/sh\nexit 1\n");
    let refused = world.run(0, DAYS[3], &["run"]);
    let expected = world.tip(0, "main");
    assert!(refused.err.contains("host.git weigert wat wordt aangeboden"), "{}", refused.err);
    let status = world.run(0, DAYS[3], &["status"]).expect(0);
    assert!(status.out.contains("loopt achter (bronnen, main, "), "{}", status.out);
    let moved = world.machines[0].path("weg.git");
    std::fs::rename(world.machines[0].path("host.git"), &moved).unwrap();
    let away = world.run(0, DAYS[3], &["run"]).expect(6);
    assert!(away.err.contains("Het gedeelde archief kan niet"), "{}", away.err);
    // The papers are here nonetheless, and go when the host is there again.
    assert_eq!(world.tip(0, "main"), expected);
    std::fs::rename(&moved, world.machines[0].path("host.git")).unwrap();
    std::fs::remove_file(hook).unwrap();
    let _ = world.run(0, DAYS[3], &["run"]).expect(0);
    assert_eq!(world.at_host("main"), expected);
}

#[test]
fn an_entry_of_the_host_that_is_not_what_it_says_is_named_and_left_out_and_the_rest_taken_over() {
    if !has_git() {
        return;
    }
    let world = World::new();
    let _ = world.run(0, DAYS[1], &["run"]);
    let stood = world.at_host("main");
    let git = |arguments: &[&str]| world.machines[0].git("host.git", arguments).trim().to_owned();
    let rubbish = world.machines[0].write("rommel.xml", b"<x/>");
    let blob = git(&["hash-object", "-w", &rubbish.display().to_string()]);
    git(&["read-tree", "bronnen"]);
    let entry = format!("100644,{blob},kst-36600-VII-2/aaaaaaaaaaaa/paper.xml");
    git(&["update-index", "--add", "--cacheinfo", &entry]);
    let tree = git(&["write-tree"]);
    let who = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
    let commit = git(&[&who[..], &["commit-tree", "-p", "bronnen", "-m", "x", &tree]].concat());
    git(&["update-ref", "refs/heads/bronnen", &commit]);
    for machine in [0, 1] {
        let run = world.run(machine, DAYS[1], &["run"]);
        // What one of them holds back counts for more.
        assert!([5, 6].contains(&run.code), "{run:?}");
        let named = "klopt kst-36600-VII-2/aaaaaaaaaaaa niet met zijn kenmerk";
        assert!(run.err.contains(named) && run.err.contains("push --force"), "{}", run.err);
        assert_eq!(world.tip(machine, "main"), stood);
        let _ = world.run(machine, DAYS[1], &["verify"]).expect(0);
    }
}

#[test]
fn neither_a_hook_that_starts_it_nor_settings_of_the_user_change_what_is_shared() {
    if !has_git() {
        return;
    }
    let world = World::new();
    let machine = &world.machines[0];
    let hook = machine.write("haken/pre-push", b"#!/bin/sh\nexit 1\n");
    make_executable(&hook);
    let hooks = hook.parent().unwrap().display();
    let settings =
        format!("[core]\nhooksPath = {hooks}\n[push]\ngpgSign = true\nfollowTags = true\n");
    let settings = machine.write("gitconfig", settings.as_bytes());
    let other = machine.path("ander.git");
    let made = Command::new("git").args(["init", "--quiet", "--bare"]).arg(&other).status();
    assert!(made.unwrap().success());
    let mut run = world.command(0, DAYS[3], &["run"]);
    for name in ["GIT_DIR", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_QUARANTINE_PATH"] {
        run.env(name, &other);
    }
    run.env("GIT_NAMESPACE", "elders").env("GIT_INDEX_FILE", "nergens");
    let run = Outcome::of(run.env("GIT_CONFIG_GLOBAL", settings).env("TMPDIR", "nergens"));
    assert!(!run.err.contains("gedeelde archief"), "{run:?}");
    assert_eq!(world.at_host("main"), world.tip(0, "main"));
}

#[test]
fn ssh_is_called_as_the_settings_of_the_archive_say() {
    if !has_git() {
        return;
    }
    let world = World::new();
    let machine = &world.machines[0];
    let _ = world.run(0, DAYS[0], &["run"]);
    // In place of SSH: it notes that it was called, and does what the host is asked.
    let called = machine.path("geroepen");
    let ssh = format!(
        "#!/bin/sh\ntouch {}\nfor last; do :; done\nexec sh -c \"$last\"\n",
        called.display()
    );
    let ssh = machine.write("ssh", ssh.as_bytes());
    make_executable(&ssh);
    let config = std::fs::read_to_string(machine.path("config.toml")).unwrap();
    let host = world.host();
    machine.write("config.toml", config.replace(&host, &format!("host:{host}")).as_bytes());
    let _ = machine
        .git("snapshots/archief", &["config", "core.sshCommand", &ssh.display().to_string()]);
    let run = world.run(0, DAYS[3], &["run"]);
    assert!(called.exists(), "{run:?}");
    assert!(!run.err.contains("gedeelde archief"), "{run:?}");
    assert_eq!(world.at_host("main"), world.tip(0, "main"));
}

#[test]
fn a_host_that_says_a_great_deal_is_heard_to_its_last_words() {
    if !has_git() {
        return;
    }
    let world = World::new();
    let loud = b"#!/bin/sh\nhead -c 300000 /dev/zero | tr '\\0' 'x' | fold >&2\nexit 1\n";
    world.hook(loud);
    let refused = world.run(0, DAYS[0], &["run"]).expect(6);
    assert!(refused.err.contains("host.git weigert wat wordt aangeboden"), "{}", refused.err);
    assert!(refused.err.len() < 4_000, "{}", refused.err);
}

#[test]
fn a_host_without_room_is_not_asked_for_rights() {
    if !has_git() {
        return;
    }
    let world = World::new();
    let full = b"#!/bin/sh\necho 'fatal: write error: No space left on device' >&2\nexit 1\n";
    let hook = world.hook(full);
    let refused = world.run(0, DAYS[0], &["run"]).expect(6);
    assert!(refused.err.contains("host.git heeft geen ruimte meer"), "{}", refused.err);
    assert!(!refused.err.contains("schrijfrecht"), "{}", refused.err);
    std::fs::remove_file(hook).unwrap();
    let _ = world.run(0, DAYS[1], &["run"]);
    assert_eq!(world.at_host("main"), world.tip(0, "main"));
}

#[test]
fn settings_of_git_that_do_not_read_are_named_with_where_they_are_and_no_home_is_no_trouble() {
    if !has_git() {
        return;
    }
    let world = World::new();
    let machine = &world.machines[0];
    let _ = world.run(0, DAYS[1], &["run"]);
    let home = machine.write("thuis/.gitconfig", b"[stuk\n");
    let mut command = machine.command(&["status"]);
    let broken = Outcome::of(command.env("HOME", home.parent().unwrap())).expect(1);
    assert!(broken.err.contains("thuis/.gitconfig"), "{}", broken.err);
    assert!(broken.err.contains("laat HOME naar een map"), "{}", broken.err);
    let _ = Outcome::of(machine.command(&["status"]).env_remove("HOME")).expect(0);
}
