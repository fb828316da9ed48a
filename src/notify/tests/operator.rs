//! What the operator is told: each thing when it begins, and what failed when it ends.

use crate::config::OPERATOR;
use std::collections::BTreeSet;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::model::{BudgetYear, Chapter, Kind, PaperId};
use crate::notify::tests::telling::texts;

const NOTHING: [&str; 0] = [];

fn world() -> World {
    let config = format!("[operator]\nemail = [\"beheer@example.org\"]\n{TWO_CHANNELS}");
    let mut world = World::new(&config);
    let operator = Outlet {
        recipients: vec!["beheer@example.org".to_owned()],
        style: Style::Mail,
        leave: String::new(),
        channel: Ok(Box::new(world.mailbox.clone()) as Box<dyn Channel>),
    };
    world.outlets.insert(OPERATOR.to_owned(), operator);
    world
}

/// A world in which watches and operator have begun.
fn begun() -> World {
    let world = world();
    world.until("2023-12-31");
    world.deliver();
    world.arrived();
    world
}

/// Delivers after a run that saw these faults; returns the mails to the operator.
fn after_run(world: &World, faults: &[SourceFault]) -> Vec<String> {
    after(world, Looked { faults, out: &[], is_whole: true, ..Looked::default() })
}

fn after(world: &World, looked: Looked<'_>) -> Vec<String> {
    deliver_after(world, looked);
    told(world)
}

fn deliver_after(world: &World, looked: Looked<'_>) {
    let service = Service { looked: Some(looked), ..world.service() };
    deliver(&mut world.archive(), service).unwrap();
}

/// Empties the mailbox; returns the mails to the operator, with their lines joined.
fn told(world: &World) -> Vec<String> {
    let arrived = world.arrived();
    let (mine, others): (Vec<Arrived>, Vec<Arrived>) =
        arrived.into_iter().partition(|(one, _)| one.label.recipient == "beheer@example.org");
    world.mailbox.arrived.lock().unwrap().extend(mine);
    let lines = texts(world);
    world.mailbox.arrived.lock().unwrap().extend(others);
    lines.iter().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn fault(paper: Option<&str>, why: &str) -> SourceFault {
    SourceFault { paper: paper.map(ToOwned::to_owned), why: why.to_owned() }
}

#[test]
fn a_source_that_fails_is_told_when_it_begins_and_when_it_recovers() {
    let world = begun();
    world.later(2);
    assert_eq!(after_run(&world, &[]).len(), 1, "the sign of life of December");
    let service = fault(None, "De publicatiedienst gaf een foutpagina.");
    let paper = fault(Some("kst-99020-N-2"), "kst-99020-N-2 is niet opgehaald.");
    let first = after_run(&world, std::slice::from_ref(&service));
    assert_eq!(first.len(), 1, "{first:?}");
    let begins = "Storing sinds 2 januari 2024: de publicatiedienst Storing sinds";
    assert!(first[0].starts_with(begins), "{}", first[0]);
    assert!(first[0].contains("De publicatiedienst gaf een foutpagina."), "{}", first[0]);
    for _ in 0..3 {
        world.later(1);
        assert_eq!(after_run(&world, std::slice::from_ref(&service)), NOTHING);
    }
    world.later(1);
    let both = after_run(&world, &[service, paper.clone()]);
    assert!(both.len() == 1 && both[0].contains(": kst-99020-N-2."), "{both:?}");
    // `send` asks nobody anything, so it cannot tell that something has ended.
    world.deliver();
    assert_eq!(told(&world), NOTHING);
    let mended = after_run(&world, &[paper]);
    let recovered = "Hersteld op 6 januari 2024: de publicatiedienst";
    assert!(mended.len() == 1 && mended[0].starts_with(recovered), "{mended:?}");
}

#[test]
fn a_clock_that_is_set_back_to_the_very_second_gives_no_notice_the_key_of_another() {
    let world = begun();
    world.later(2);
    after_run(&world, &[]);
    let silent = fault(None, "De publicatiedienst antwoordt niet.");
    let mut keys = BTreeSet::new();
    for turn in 1..=4 {
        // It fails, works again, and fails again, all in one second.
        let faults = if turn % 2 == 1 { std::slice::from_ref(&silent) } else { &[] };
        deliver_after(&world, Looked { faults, is_whole: true, ..Looked::default() });
        let arrived = world.arrived();
        assert_eq!(arrived.len(), 1, "{turn}");
        keys.extend(arrived.into_iter().map(|(one, _)| one.label.key));
        assert_eq!(keys.len(), turn);
    }
}

#[test]
fn a_channel_that_fails_is_told_once_and_once_when_it_goes_again() {
    let world = begun();
    world.answer(|parcel| match parcel.label.channel.as_str() {
        "slack" => Answer::Later,
        _ => Answer::Accept,
    });
    world.until("2024-10-01");
    let first = after_run(&world, &[]);
    let channel: Vec<&String> = first.iter().filter(|mail| mail.starts_with("Storing")).collect();
    assert_eq!(channel.len(), 1, "{first:?}");
    assert!(channel[0].starts_with("Storing sinds 1 oktober 2024: kanaal slack "), "{first:?}");
    world.later(1);
    assert_eq!(after_run(&world, &[]), NOTHING);
    world.answer(|_| Answer::Accept);
    world.later(1);
    let mended = after_run(&world, &[]);
    assert!(mended.len() == 1 && mended[0].starts_with("Hersteld op 3 oktober"), "{mended:?}");
    world.later(1);
    assert_eq!(after_run(&world, &[]), NOTHING);
}

#[test]
fn a_recipient_that_is_set_aside_is_told_with_the_reason() {
    let world = begun();
    world.answer(|parcel| match parcel.label.recipient.as_str() {
        "twee@example.org" => Answer::Refuse,
        _ => Answer::Accept,
    });
    world.until("2024-10-01");
    let told = after_run(&world, &[]);
    let aside: Vec<&String> =
        told.iter().filter(|mail| mail.starts_with("Niet meer verzonden")).collect();
    assert_eq!(aside.len(), 1, "{told:?}");
    let reason = "mail.example.org weigert het bericht: 451.";
    assert!(aside[0].contains("aan twee@example.org") && aside[0].contains(reason), "{told:?}");
    world.later(1);
    assert_eq!(after_run(&world, &[]), NOTHING);
    // What is kept of it, also while it was waiting, may be shared with anyone.
    let objects = Command::new("git")
        .arg("-C")
        .arg(world.archive().path())
        .args(["cat-file", "--batch-all-objects", "--batch"])
        .output()
        .unwrap();
    let objects = String::from_utf8_lossy(&objects.stdout);
    assert!(objects.contains("ontvanger-"), "it was frozen");
    assert!(!objects.contains("twee@example.org"));
}

#[test]
fn an_article_that_is_held_is_told_once_with_the_command_that_releases_it() {
    let world = begun();
    world.until("2024-10-01");
    let first = after_run(&world, &[]);
    let held: Vec<&String> = first.iter().filter(|mail| mail.starts_with("Aangehouden")).collect();
    assert_eq!(held.len(), 1, "{first:?}");
    let release = "‘prinsjesdiff accept kst-99020-XXVI-2 --reason …’";
    assert!(held[0].contains("artikel 14") && held[0].contains(release), "{held:?}");
    world.later(1);
    assert_eq!(after_run(&world, &[]), NOTHING);
    let id = PaperId::parse("kst-99020-XXVI-2").unwrap();
    world.archive().accept(&id, "gelezen", None, &rules(), world.clock.now()).unwrap();
    assert_eq!(after_run(&world, &[]), NOTHING);
}

#[test]
fn a_chapter_that_is_late_is_told_once_a_week_after_its_day() {
    let world = begun();
    world.import(&["kst-99020-XXV-", "kst-99020-XXVI-", "kst-99020-N"]);
    let out = [(Kind::Begroting, BudgetYear(2025), Chapter::parse("XXVII").unwrap())];
    let day = |date: &str| world.clock.set(format!("{date}T06:15:00Z").parse().unwrap());
    let late = |out| {
        let told = after(&world, Looked { faults: &[], out, is_whole: true, ..Looked::default() });
        told.into_iter().filter(|mail| mail.starts_with("Nog ni")).collect::<Vec<_>>()
    };
    day("2024-09-23");
    assert_eq!(late(&[]), NOTHING, "a week is nothing");
    day("2024-09-24");
    assert_eq!(late(&out), NOTHING, "it is out, and cannot be read yet");
    let told = late(&[]);
    assert_eq!(told.len(), 1, "{told:?}");
    let line = "Hoofdstuk XXVII van begroting 2025 was op 17 september 2024 verwacht";
    assert!(told[0].contains(line), "{told:?}");
    day("2024-09-25");
    assert_eq!(late(&[]), NOTHING);
}

#[test]
fn silence_is_shown_to_be_real_once_a_month() {
    let world = begun();
    let life = |faults: &[SourceFault]| {
        let told = after_run(&world, faults);
        told.into_iter().filter(|mail| mail.starts_with("Statusbericht")).collect::<Vec<_>>()
    };
    let silent = fault(None, "De publicatiedienst antwoordt niet.");
    let mut told = Vec::new();
    for day in 1..=31 {
        world.later(1);
        let faults = if day == 9 { std::slice::from_ref(&silent) } else { &[] };
        told.extend(life(faults));
    }
    // The operator began on the last day of December, and nobody looked on that day.
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("Statusbericht december 2023: dagelijks"), "{told:?}");
    assert!(told[0].contains("(0 van 1 dag)"), "{told:?}");
    world.later(1);
    let january = life(&[]);
    assert_eq!(january.len(), 1, "{january:?}");
    let text = "Statusbericht januari 2024: dagelijks gecontroleerd (30 van 31 dagen), geen nieuwe \
                stukken. Laatste stuk: begroting 2024, hoofdstuk";
    assert!(january[0].contains(text), "{january:?}");
    world.clock.set(world.clock.now() - chrono::Days::new(2));
    assert_eq!(life(&[]), NOTHING, "a clock that is put back tells nothing again");
    world.later(2);
    assert_eq!(life(&[]), NOTHING);
}

#[test]
fn a_clock_that_once_ran_years_ahead_does_not_end_the_signs_of_life() {
    let world = begun();
    let looked = Looked { is_whole: true, ..Looked::default() };
    let signs = |day: &str| {
        world.until(day);
        let mails = after(&world, looked);
        mails.iter().filter(|mail| mail.contains("tatusbericht")).count()
    };
    let days = ["2024-01-05", "2031-03-01", "2024-01-06", "2024-02-01", "2024-02-02", "2024-03-01"];
    assert_eq!(days.map(signs), [1, 1, 0, 1, 0, 1]);
    // Of two months side by side either may be the true one: no sign comes twice.
    let days = ["2024-04-01", "2024-03-31", "2024-04-01", "2024-04-02", "2024-05-01"];
    assert_eq!(days.map(signs), [1, 0, 0, 0, 1]);
}

#[test]
fn a_kill_at_any_step_loses_no_notice_and_repeats_none_under_another_key() {
    let faults = [fault(None, "De publicatiedienst antwoordt niet.")];
    let model = begun();
    let looked = Some(Looked { faults: &faults, out: &[], is_whole: true, ..Looked::default() });
    for step in 0.. {
        let world = world();
        copy(model.dir.path(), world.dir.path());
        world.clock.set(model.clock.now());
        let left = AtomicUsize::new(step);
        let steps = Steps::asking(move |_| {
            left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1)).is_ok()
        });
        let service = Service { looked, ..world.service() };
        let killed = deliver(&mut world.archive().with_steps(steps), service);
        world.clock.set(world.clock.now() + chrono::TimeDelta::hours(1));
        deliver(&mut world.archive(), service).unwrap();
        let arrived = world.arrived();
        let keys: BTreeSet<&String> = arrived.iter().map(|(one, _)| &one.label.key).collect();
        assert!(keys.len() == 1 && arrived.len() <= 2, "killed before step {step}: {arrived:?}");
        if killed.is_ok() {
            assert!(step > 5, "{step} steps are few");
            return;
        }
    }
}

#[test]
fn a_run_that_broke_off_is_told_to_the_operator_alone_once_and_when_it_goes_again() {
    let world = begun();
    world.until("2024-10-01");
    let why = "Afgebroken door een fout: de schijf is vol.";
    let looked = Some(Looked { broke_off: Some(why), ..Looked::default() });
    for expected in [1, 0, 0] {
        let service = Service { looked, ..world.service() };
        alarm(&mut world.archive(), service).unwrap();
        let mails = told(&world);
        let broke_off: Vec<_> = mails.iter().filter(|mail| mail.contains(why)).collect();
        assert_eq!(broke_off.len(), expected, "{mails:?}");
        for mail in broke_off {
            assert!(mail.starts_with("Storing sinds 1 oktober 2024: de verwerking"), "{mail}");
        }
        assert_eq!(world.arrived().len(), 0, "readers hear of papers, and in a run of their own");
    }
    let mended = after_run(&world, &[]);
    let recovered = "Hersteld op 1 oktober 2024: de verwerking";
    assert!(mended.iter().any(|mail| mail.starts_with(recovered)), "{mended:?}");
    assert!(!world.arrived().is_empty());
}

#[test]
fn rules_of_reading_that_changed_texts_are_told() {
    let world = begun();
    let looked = Looked { is_whole: true, reread: 3, ..Looked::default() };
    let mails = after(&world, looked);
    let told =
        "3 teksten in het archief veranderen daardoor; dit zijn geen wijzigingen in de begroting.";
    assert!(mails.iter().any(|mail| mail.contains(told)), "{mails:?}");
    assert_eq!(after(&world, Looked { reread: 0, ..looked }), NOTHING);
}
