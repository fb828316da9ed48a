//! What was told as provisional is settled, and an edition is closed once.

use super::*;
use crate::notify::tests::telling::{NOTHING, ONE, begun, one, subjects, texts};

const XXV: &str = "kst-99030-XXV-2";
const XXVI: &str = "kst-99030-XXVI-";
const XXVII: &str = "kst-99030-XXVII-2";
const N: &str = "kst-99030-N-2";

const MOVED: &str = "XXV artikel 5 ‘Ontmoeting en dorpshuizen’ (nog niet teruggevonden): ingetrokken: \
                     toch teruggevonden in XXVII artikel 5";

/// A world in which these papers of begroting 2026 were told, and nothing of it was before.
fn told(config: &str, papers: &[&str]) -> World {
    let world = begun(config);
    world.until("2025-08-31");
    world.deliver();
    world.arrived();
    world.import(papers);
    world.deliver();
    world
}

/// Takes papers in and delivers, a day after the last.
fn next(world: &World, papers: &[&str]) {
    let now = world.clock.now();
    world.import(papers);
    world.clock.set(now);
    world.later(1);
    world.deliver();
}

/// Returns the texts of the mails that arrived, with their lines joined.
fn joined(world: &World) -> Vec<String> {
    let line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    texts(world).into_iter().map(line).collect()
}

#[test]
fn the_last_chapter_closes_the_edition_once_and_settles_what_was_open() {
    let world = told(ONE, &[XXV, XXVI, N]);
    let first = joined(&world).remove(0);
    assert!(first.contains("U krijgt een slotbericht"), "{first}");
    let now = world.clock.now();
    world.import(&[XXVII]);
    world.clock.set(now);
    world.later(1);
    world.deliver();
    let arrived = world.arrived();
    let keys = |at: usize| (arrived[at].0.label.key.clone(), arrived[at].0.label.follows.clone());
    let ((news, _), (_, follows)) = (keys(0), keys(1));
    assert_eq!(follows, Some(news), "it follows the last digest of its edition");
    let [news, closing] = [0, 1].map(|at| match &arrived[at].0.form {
        Form::Mail(mail) => format!("{} {}", mail.subject, mail.text).replace("\n  ", " "),
        _ => String::new(),
    });
    assert!(!news.contains("EERDER VOORLOPIG GEMELD"), "the closing digest tells it: {news}");
    let subject = "Begroting 2026, slotbericht: ‘stimuleert’ wordt ‘regisseert’ (XXV art. 1), en ";
    assert!(closing.starts_with(subject), "{closing}");
    assert!(closing.contains(MOVED), "{closing}");
    assert!(closing.contains("XXV artikel 6 ‘Nieuwe erven’ (nieuw): bevestigd"), "{closing}");
    let settled = closing.find("EERDER VOORLOPIG GEMELD").unwrap();
    assert!(settled < closing.find("HET BELANGRIJKSTE").unwrap(), "it is what is new: {closing}");
    assert!(!closing.contains("(voorlopig)"), "{closing}");
    for days in [1, 30] {
        world.later(days);
        world.deliver();
        assert_eq!(subjects(&world), NOTHING);
    }
}

#[test]
fn an_edition_is_closed_when_nothing_more_is_waited_for() {
    let world = told(ONE, &[XXV, XXVI, N]);
    world.arrived();
    world.later(21);
    world.deliver();
    assert_eq!(subjects(&world), NOTHING, "it is waited for through the last day");
    world.later(1);
    world.deliver();
    let closing = joined(&world);
    assert_eq!(closing.len(), 1, "{closing:?}");
    let never = "Dit is het slotbericht van begroting 2026: hoofdstuk XXVII is niet ontvangen.";
    assert!(closing[0].contains(never), "{}", closing[0]);
    let gone = "‘Ontmoeting en dorpshuizen’ (nog niet teruggevonden): bevestigd";
    assert!(closing[0].contains(gone), "{}", closing[0]);
}

#[test]
fn what_is_found_again_meanwhile_is_told_with_the_next_digest_and_not_again() {
    let world = told(ONE, &[XXV, N]);
    world.arrived();
    next(&world, &[XXVII]);
    let news = joined(&world);
    assert!(news.len() == 1 && news[0].contains(MOVED), "{news:?}");
    next(&world, &[XXVI]);
    let last = joined(&world);
    assert!(last.len() == 2 && last[1].contains("slotbericht"), "{last:?}");
    assert!(!last[1].contains(MOVED), "{}", last[1]);
}

#[test]
fn a_watch_hears_what_became_of_its_chapter_whichever_chapter_settles_it() {
    let world = told(&one("chapters = [\"XXV\"]"), &[XXV, XXVI, N]);
    world.arrived();
    next(&world, &[XXVII]);
    let told = joined(&world);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains(MOVED) && told[0].contains("slotbericht"), "{}", told[0]);
}

#[test]
fn a_watch_that_was_told_nothing_gets_no_closing_digest() {
    let world = told(&one("words = [\"ruimtevaart\"]"), &[XXV, XXVI, N]);
    next(&world, &[XXVII]);
    assert_eq!(subjects(&world), NOTHING);
    world.later(30);
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
}

#[test]
fn a_closing_digest_waits_for_the_turn_of_its_watch() {
    for (cadence, days) in [("weekly", 6), ("monthly", 15)] {
        let world = told(&one(&format!("cadence = \"{cadence}\"")), &[XXV, XXVI, N]);
        assert_eq!(subjects(&world).len(), 1, "{cadence}");
        next(&world, &[XXVII]);
        assert_eq!(subjects(&world), NOTHING, "{cadence}");
        world.later(days);
        world.deliver();
        let told = subjects(&world);
        assert!(told.iter().any(|one| one.starts_with("Begroting 2026")), "{cadence}: {told:?}");
    }
}

#[test]
fn every_kind_of_channel_is_told_how_an_edition_ends() {
    let world = told(TWO_CHANNELS, &[XXV, XXVI, N]);
    world.arrived();
    next(&world, &[XXVII]);
    let arrived = world.arrived();
    let to_slack = arrived.iter().filter(|(one, _)| one.label.channel == "slack");
    let lines: Vec<String> = to_slack.map(|(one, _)| subject(one)).collect();
    assert!(lines.iter().any(|line| line.contains("slotbericht")), "{lines:?}");
}

#[test]
fn the_preview_of_a_watch_counts_the_closing_digest() {
    let world = World::new(ONE);
    world.until("2023-12-31");
    let late = String::from_utf8(arrival("kst-99020-N-2").bytes).unwrap();
    let late = late.replace("2024-09-17", "2024-09-25");
    let names = ["kst-99020-XXV-2", "kst-99020-XXVI-2", "kst-99020-XXVII-2.xml"];
    let mut arrivals: Vec<Arrival> = names.map(arrival).into();
    arrivals.push(Arrival { bytes: late.into_bytes(), facts: None });
    world.archive().import(&arrivals, &rules(), world.clock.now()).unwrap();
    let watch = &world.config.watch[0];
    let shown = past(&world.archive(), world.service().wording, watch, 2015).unwrap();
    let shown: Vec<String> =
        shown.iter().map(|one| format!("{} {}", one.date, one.subject)).collect();
    let [first, last, closing] = shown.as_slice() else { panic!("{shown:?}") };
    assert!(first.starts_with("2024-09-17 Begroting 2025 (3 van 4): "), "{shown:?}");
    assert!(closing.starts_with("2024-09-25 Begroting 2025, slotbericht: "), "{shown:?}");
    assert!(last.starts_with("2024-09-25 Begroting 2025: "), "{shown:?}");
}
