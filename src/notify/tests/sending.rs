//! Kills, dead servers and refusals between a frozen batch and its recipients.

use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

const ONE_PAPER: &str = r#"
[[channel]]
name = "redactie"
kind = "email"
to = ["een@example.org", "twee@example.org"]
[[channel]]
name = "slack"
kind = "slack"
[[watch]]
name = "fonds"
channels = ["redactie", "slack"]
chapters = ["N"]
"#;

/// A world in which a budget is ready to be told: two mails, and a post with its replies.
fn ready() -> World {
    static MODEL: OnceLock<(TempDir, DateTime<Utc>)> = OnceLock::new();
    let (model, now) = MODEL.get_or_init(|| {
        let world = World::new(ONE_PAPER);
        world.import(&["kst-99010-N"]);
        world.deliver();
        world.import(&["kst-99020-N"]);
        let now = world.clock.now();
        (world.dir, now)
    });
    World::copy_of(model.path(), ONE_PAPER, *now)
}

/// The keys of what should arrive, without trouble.
fn expected() -> Vec<String> {
    let world = ready();
    let shown = preview(&world.archive(), world.service()).unwrap();
    shown.into_iter().map(|parcel| parcel.label.key).collect()
}

fn keys(arrived: &[Arrived]) -> Vec<String> {
    arrived.iter().map(|(parcel, _)| parcel.label.key.clone()).collect()
}

#[test]
fn a_kill_before_any_step_loses_nothing_and_repeats_one_message_at_most() {
    let expected = expected();
    for step in 0.. {
        let mut world = ready();
        let left = Arc::new(AtomicUsize::new(step));
        let count = left.clone();
        world.steps = Steps::asking(move |_| {
            count.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1)).is_ok()
        });
        let killed = world.try_deliver();
        world.steps = Steps::default();
        world.deliver();
        let arrived = keys(&world.arrived());
        let once: BTreeSet<&String> = arrived.iter().collect();
        assert_eq!(once, expected.iter().collect(), "killed before step {step}");
        assert!(arrived.len() <= expected.len() + 1, "{arrived:?}");
        assert!(world.desk("redactie", "fonds").outbox.is_empty());
        if killed.is_ok() {
            assert!(step > 20, "{step} steps are few");
            return;
        }
    }
}

#[test]
fn a_disk_that_stays_full_lets_no_message_leave() {
    let mut world = ready();
    // What is new is frozen, and nobody takes it.
    world.answer(|_| Answer::Later);
    world.deliver();
    world.answer(|_| Answer::Accept);
    world.steps = Steps::asking(|_| false);
    for _ in 0..3 {
        world.later(1);
        assert!(world.try_deliver().is_err(), "a full disk is an error");
        assert_eq!(keys(&world.arrived()), [""; 0]);
    }
    world.steps = Steps::default();
    world.deliver();
    let (arrived, expected) = (keys(&world.arrived()), expected());
    assert_eq!(arrived.len(), expected.len(), "each came once");
}

#[test]
fn a_batch_is_never_enlarged() {
    let world = ready();
    // The server accepts and drops the connection, and a new paper comes before the next run.
    world.answer(|_| Answer::AcceptSilently);
    world.deliver();
    let first: BTreeSet<String> = keys(&world.arrived()).into_iter().collect();
    world.import(&["kst-99030-N"]);
    world.answer(|_| Answer::Accept);
    world.deliver();
    let arrived = world.arrived();
    let again = |parcel: &Parcel| first.contains(&parcel.label.key);
    let repeated = arrived.iter().filter(|(parcel, _)| again(parcel)).count();
    assert!(repeated >= first.len(), "{repeated}");
    let mails: Vec<String> = arrived
        .iter()
        .filter(|(parcel, _)| parcel.label.recipient == "een@example.org")
        .map(|(parcel, _)| subject(parcel).chars().take(14).collect())
        .collect();
    assert_eq!(mails, ["Begroting 2025", "Begroting 2026"], "in order, each on its own");
}

#[test]
fn a_channel_that_fails_stops_no_other_and_is_told_once() {
    let world = ready();
    world.answer(|parcel| match parcel.label.channel.as_str() {
        "slack" => Answer::Later,
        _ => Answer::Accept,
    });
    let delivered = world.deliver();
    assert_eq!(world.addresses(), ["een@example.org#0", "twee@example.org#0"]);
    assert_eq!(delivered.sent, 2);
    assert_eq!(delivered.troubles.len(), 1, "{:?}", delivered.troubles);
    assert!(delivered.waiting > 0);
    let since = world.desk("slack", "fonds").state.failing.unwrap().since;
    let commit = world.desk("slack", "fonds").commit;
    world.later(1);
    world.deliver();
    let desk = world.desk("slack", "fonds");
    assert_eq!(desk.state.failing.unwrap().since, since, "since the first failure");
    assert_eq!(desk.commit, commit, "a second failure writes nothing");
    world.answer(|_| Answer::Accept);
    let delivered = world.deliver();
    assert!(delivered.troubles.is_empty() && delivered.waiting == 0);
    assert!(world.desk("slack", "fonds").state.failing.is_none());
    let threads: Vec<Option<String>> = world.arrived().into_iter().map(|(_, at)| at).collect();
    assert!(threads[0].is_none() && threads[1..].iter().all(Option::is_some), "{threads:?}");
}

#[test]
fn a_recipient_that_fails_stops_no_other() {
    let world = ready();
    world.answer(|parcel| match parcel.label.recipient.as_str() {
        "een@example.org" => Answer::Later,
        _ => Answer::Accept,
    });
    world.deliver();
    assert!(world.addresses().contains(&"twee@example.org#0".to_owned()));
    // What is new goes to those who can be reached; the other gets both, in order.
    world.import(&["kst-99030-N"]);
    world.deliver();
    assert!(world.addresses().contains(&"twee@example.org#0".to_owned()));
    world.answer(|_| Answer::Accept);
    world.deliver();
    assert_eq!(world.addresses(), ["een@example.org#0", "een@example.org#0"]);
}

#[test]
fn a_refused_address_is_set_aside_until_it_is_configured_anew() {
    let mut world = ready();
    world.answer(|parcel| match parcel.label.recipient.as_str() {
        "een@example.org" => Answer::Refuse,
        _ => Answer::Accept,
    });
    let delivered = world.deliver();
    assert!(matches!(delivered.troubles[0].what, What::SetAside(_)), "{:?}", delivered.troubles);
    assert_eq!(delivered.waiting, 0);
    world.arrived();
    world.answer(|_| Answer::Accept);
    world.import(&["kst-99030-N"]);
    assert!(world.deliver().troubles.is_empty());
    assert!(!world.addresses().contains(&"een@example.org#0".to_owned()));
    let recipients = &mut world.outlets.get_mut("redactie").unwrap().recipients;
    let removed = recipients.remove(0);
    world.deliver();
    world.outlets.get_mut("redactie").unwrap().recipients.insert(0, removed);
    world.deliver();
    assert_eq!(world.addresses(), ["een@example.org#0"], "welcomed like someone new");
}

#[test]
fn a_channel_that_is_not_set_up_is_not_tried_again_and_again() {
    let world = ready();
    let tries = Arc::new(AtomicUsize::new(0));
    let count = tries.clone();
    world.answer(move |parcel| match parcel.label.channel.as_str() {
        "redactie" => {
            count.fetch_add(1, Ordering::Relaxed);
            Answer::Setup
        }
        _ => Answer::Accept,
    });
    let delivered = world.deliver();
    assert_eq!(tries.load(Ordering::Relaxed), 1);
    assert!(!world.addresses().is_empty(), "the other channel goes on");
    assert_eq!(delivered.troubles.len(), 2, "one for each recipient");
}

#[test]
fn a_failure_is_tried_again_within_the_run_and_the_others_go_first() {
    let world = ready();
    let mut failures = 2;
    world.answer(move |parcel| {
        let is_first = parcel.label.recipient == "een@example.org";
        failures -= usize::from(is_first && failures > 0);
        if is_first && failures > 0 { Answer::Later } else { Answer::Accept }
    });
    let started = world.clock.now();
    let delivered = world.deliver();
    assert!(delivered.troubles.is_empty(), "{:?}", delivered.troubles);
    assert_eq!(world.addresses().last().unwrap(), "een@example.org#0");
    assert_eq!(world.clock.now() - started, chrono::TimeDelta::seconds(5));
}

#[test]
fn whoever_asks_to_wait_is_left_alone_as_long() {
    let world = ready();
    let mut busy = true;
    world.answer(move |parcel| match parcel.label.channel.as_str() {
        "slack" if std::mem::take(&mut busy) => Answer::LaterAfter(90),
        _ => Answer::Accept,
    });
    let started = world.clock.now();
    assert_eq!(world.deliver().waiting, 0);
    assert_eq!(world.clock.now() - started, chrono::TimeDelta::seconds(90));
    // Longer than a run lasts: the next run goes on.
    let world = ready();
    world.answer(|parcel| match parcel.label.channel.as_str() {
        "slack" => Answer::LaterAfter(3_600),
        _ => Answer::Accept,
    });
    let started = world.clock.now();
    assert!(world.deliver().waiting > 0);
    assert_eq!(world.clock.now(), started);
}

#[test]
fn a_dead_server_with_many_recipients_is_given_up_soon() {
    let mut world = ready();
    let many = (0..60).map(|n| format!("lezer{n}@example.org"));
    world.outlets.get_mut("redactie").unwrap().recipients.extend(many);
    world.deliver();
    world.arrived();
    world.import(&["kst-99030-N"]);
    let tries = Arc::new(AtomicUsize::new(0));
    let count = tries.clone();
    world.answer(move |_| {
        count.fetch_add(1, Ordering::Relaxed);
        Answer::Later
    });
    let started = world.clock.now();
    world.deliver();
    assert!(tries.load(Ordering::Relaxed) <= 20, "{tries:?} attempts");
    assert!(world.clock.now() - started < chrono::TimeDelta::minutes(10));
}

#[test]
fn a_run_that_is_stopped_sends_no_more_and_loses_nothing() {
    let world = ready();
    let expected: BTreeSet<String> = expected().into_iter().collect();
    let arrived = world.mailbox.arrived.clone();
    let stop = || !arrived.lock().unwrap().is_empty();
    let service = Service { is_stopped: &stop, ..world.service() };
    assert_eq!(deliver(&mut world.archive(), service).unwrap().sent, 1);
    world.deliver();
    assert_eq!(keys(&world.arrived()).into_iter().collect::<BTreeSet<_>>(), expected);
}

/// Two machines that share what was told through a bare repository.
fn sharing() -> (World, World, TempDir) {
    let host = TempDir::new().unwrap();
    let status = std::process::Command::new("git")
        .args(["init", "--quiet", "--bare"])
        .arg(host.path())
        .status();
    assert!(status.unwrap().success());
    let config = format!("[archive]\nremote = \"{}\"\n{ONE_PAPER}", host.path().to_str().unwrap());
    let (one, two) = (World::new(&config), World::new(&config));
    for world in [&one, &two] {
        world.import(&["kst-99010-N"]);
        world.deliver();
    }
    let welcomes = one.arrived().len() + two.arrived().len();
    assert_eq!(welcomes, ready_welcomes(), "two machines welcome once");
    (one, two, host)
}

fn ready_welcomes() -> usize {
    let world = World::new(ONE_PAPER);
    world.import(&["kst-99010-N"]);
    world.deliver();
    world.arrived().len()
}

#[test]
fn of_two_machines_that_share_an_archive_one_sends() {
    let (one, two, _host) = sharing();
    for world in [&one, &two] {
        world.import(&["kst-99020-N"]);
        world.deliver();
    }
    assert_eq!(keys(&one.arrived()), expected());
    assert!(two.arrived().is_empty());
    // The first fails half-way, the second takes over.
    one.import(&["kst-99030-N"]);
    two.import(&["kst-99030-N"]);
    one.answer(|parcel| match parcel.label.recipient.as_str() {
        "een@example.org" => Answer::Accept,
        _ => Answer::Later,
    });
    one.deliver();
    assert_eq!(one.addresses(), ["een@example.org#0"]);
    two.deliver();
    let taken_over = two.addresses();
    assert_eq!(taken_over[0], "twee@example.org#0");
    assert!(!taken_over.contains(&"een@example.org#0".to_owned()));
}

#[test]
fn nothing_leaves_while_the_shared_archive_cannot_be_asked() {
    let (one, two, host) = sharing();
    let gone = host.path().with_extension("gone");
    std::fs::rename(host.path(), &gone).unwrap();
    one.import(&["kst-99020-N"]);
    let delivered = one.deliver();
    assert!(matches!(delivered.troubles[0].what, What::NotShared(_)), "{:?}", delivered.troubles);
    assert!(one.arrived().is_empty());
    std::fs::rename(&gone, host.path()).unwrap();
    two.import(&["kst-99020-N"]);
    two.deliver();
    one.deliver();
    assert_eq!(keys(&two.arrived()), expected());
    assert!(one.arrived().is_empty());
}

#[test]
fn a_machine_that_died_while_sending_is_waited_for_and_then_taken_over_from() {
    let (mut one, two, _host) = sharing();
    for world in [&one, &two] {
        world.import(&["kst-99020-N"]);
    }
    // Killed between acceptance and tick.
    let arrived = one.mailbox.arrived.clone();
    one.steps = Steps::asking(move |_| arrived.lock().unwrap().is_empty());
    assert!(one.try_deliver().is_err());
    let first = keys(&one.arrived());
    assert_eq!(first.len(), 1);
    two.deliver();
    let channels: BTreeSet<String> =
        two.arrived().into_iter().map(|(parcel, _)| parcel.label.channel).collect();
    assert!(!channels.contains("redactie"), "the other machine may still be at it");
    two.clock.set(two.clock.now() + chrono::TimeDelta::minutes(20));
    two.deliver();
    let second = keys(&two.arrived());
    assert!(second.contains(&first[0]), "sent again under the same key");
}
