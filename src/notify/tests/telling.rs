//! What is told to whom, and what is not.

use super::*;
use crate::archive::Given;
use crate::model::{PaperId, SectionKind};

pub(super) const ONE: &str = r#"
[[channel]]
name = "redactie"
kind = "email"
to = ["een@example.org"]
[[watch]]
name = "alles"
channels = ["redactie"]
"#;

/// The budget that stands before anything is told, and the day on which it does.
const BEFORE: &str = "2023-12-31";

/// A world in which the watches have begun.
pub(super) fn begun(config: &str) -> World {
    let world = World::new(config);
    world.until(BEFORE);
    world.deliver();
    world.arrived();
    world
}

/// One watch on one channel, with these keys.
pub(super) fn one(keys: &str) -> String {
    format!("{ONE}{keys}\n")
}

pub(super) fn subjects(world: &World) -> Vec<String> {
    let arrived = world.arrived();
    arrived.iter().filter(|(one, _)| one.label.part == 0).map(|(one, _)| subject(one)).collect()
}

/// Empties the mailbox; returns subject and text of each mail.
pub(super) fn texts(world: &World) -> Vec<String> {
    let arrived = world.arrived();
    let texts = arrived.iter().map(|(one, _)| match &one.form {
        Form::Mail(mail) => format!("{}\n\n{}", mail.subject, mail.text),
        _ => String::new(),
    });
    texts.collect()
}

fn body(world: &World) -> String {
    texts(world).join("\n").replace('\n', " ")
}

pub(super) const NOTHING: [&str; 0] = [];

#[test]
fn a_new_watch_begins_at_the_present_with_one_welcome() {
    let world = World::new(TWO_CHANNELS);
    world.deliver_empty();
    assert_eq!(subjects(&world), NOTHING, "an empty archive has no present");
    world.until(BEFORE);
    world.deliver();
    assert_eq!(subjects(&world).len(), 2 + 1);
    for _ in 0..2 {
        world.later(1);
        world.deliver();
        assert_eq!(subjects(&world), NOTHING);
    }
}

#[test]
fn a_recipient_who_is_new_on_a_channel_is_welcomed_alone() {
    let mut world = begun(ONE);
    world.outlets.get_mut("redactie").unwrap().recipients.push("twee@example.org".into());
    world.deliver();
    assert_eq!(world.addresses(), ["twee@example.org#0"]);
}

#[test]
fn a_watch_may_begin_at_the_beginning() {
    let world = World::new(ONE);
    world.until("2024-10-01");
    let service = Service { beginning: Beginning::Everything, ..world.service() };
    deliver(&mut world.archive(), service).unwrap();
    let told = subjects(&world);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[1].starts_with("Begroting 2025"), "{told:?}");
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
}

#[test]
fn what_is_new_is_told_once_to_each_recipient() {
    let world = begun(TWO_CHANNELS);
    world.until("2024-10-01");
    let delivered = world.deliver();
    let told = subjects(&world);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().all(|line| line.starts_with("Begroting 2025")), "{told:?}");
    assert!(delivered.troubles.is_empty() && delivered.waiting == 0);
    let desk = world.desk("redactie", "alles");
    assert!(desk.outbox.is_empty() && desk.state.sent.is_some());
    world.later(1);
    assert_eq!(world.deliver().sent, 0);
}

#[test]
fn a_correction_tells_the_text_told_before_against_the_text_now() {
    let world = begun(ONE);
    world.until("2024-10-01");
    world.deliver();
    let first = world.arrived().remove(0).0.label.key;
    world.until("2024-12-31");
    world.deliver();
    let arrived = world.arrived();
    assert_eq!(arrived.len(), 1);
    let expected = "Herziene tekst XXVII art. 2: ‘";
    assert!(subject(&arrived[0].0).starts_with(expected), "{}", subject(&arrived[0].0));
    assert_eq!(arrived[0].0.label.follows, Some(first), "it follows the digest of its edition");
}

/// A body of which a passage reads otherwise.
fn reworded(name: &str, from: &str, to: &str) -> Arrival {
    let text = String::from_utf8(arrival(name).bytes).unwrap();
    assert!(text.contains(from), "{from}");
    Arrival { bytes: text.replace(from, to).into_bytes(), facts: None }
}

#[test]
fn a_machine_without_the_text_that_was_told_last_waits_for_it() {
    let (paper, words) = ("kst-99020-XXVI-2", "een regisserende, een financierende");
    let second = || reworded(paper, words, "een bekostigende, een bemiddelende");
    let third = || reworded(paper, words, "een toeziende, een bemiddelende");
    let ahead = begun(ONE);
    ahead.until("2024-10-01");
    ahead.deliver();
    ahead.arrived();
    let behind = World::copy_of(ahead.dir.path(), ONE, ahead.clock.now());
    ahead.later(1);
    ahead.archive().import(&[second()], &rules(), ahead.clock.now()).unwrap();
    ahead.deliver();
    assert_eq!(subjects(&ahead).len(), 1);
    // What was told reaches the other machine before the text does.
    let told = "refs/prinsjesdiff/told/redactie/alles";
    let mut git = std::process::Command::new("git");
    git.arg("-C").arg(behind.dir.path()).args(["fetch", "--quiet"]).arg(ahead.dir.path());
    assert!(git.arg(format!("+{told}:{told}")).status().unwrap().success());
    let notes = |world: &World| world.desk("redactie", "alles").notes().count();
    for arrivals in [vec![], vec![third()]] {
        behind.later(1);
        behind.archive().import(&arrivals, &rules(), behind.clock.now()).unwrap();
        assert_eq!(behind.deliver().sent, 0);
        assert_eq!(notes(&behind), notes(&ahead), "what cannot be told is not noted as told");
    }
    let now = behind.clock.now();
    for (arrival, is_told) in [(second(), false), (third(), true)] {
        behind.archive().import(&[arrival], &rules(), now).unwrap();
        behind.later(1);
        behind.deliver();
        let text = body(&behind);
        assert_eq!(text.contains("bekostigende") && text.contains("toeziende"), is_told, "{text}");
    }
}

/// A body of a paper that differs outside its text.
fn again(name: &str) -> Arrival {
    let mut bytes = arrival(name).bytes;
    bytes.extend_from_slice(b"<!-- opnieuw gezet -->\n");
    Arrival { bytes, facts: None }
}

#[test]
fn a_paper_that_comes_again_with_the_same_text_is_only_counted() {
    let world = begun(ONE);
    world.until("2024-10-01");
    world.deliver();
    world.arrived();
    world.later(1);
    world.archive().import(&[again("kst-99020-N-2")], &rules(), world.clock.now()).unwrap();
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
    world.until("2024-12-31");
    world.deliver();
    let text = body(&world);
    assert!(text.contains("Hoofdstuk N is opnieuw gepubliceerd"), "{text}");
    world.later(1);
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
}

#[test]
fn a_rewritten_history_sends_nothing_again() {
    let world = World::new(ONE);
    world.import(&["kst-99010-XXV", "kst-99010-N", "kst-99010-XXVI-"]);
    world.deliver();
    world.until("2024-10-01");
    world.archive().import(&[], &rules(), world.clock.now()).unwrap();
    world.deliver();
    world.arrived();
    // A body with an earlier date than all that stands, known to nobody yet.
    let old = String::from_utf8(arrival("kst-99010-N").bytes).unwrap();
    let service = world.service();
    hush(&mut world.archive(), service).unwrap();
    let earlier = old.replace("2024", "2023").replace("99010", "99005");
    let arrival = Arrival { bytes: earlier.into_bytes(), facts: None };
    let imported = world.archive().import(&[arrival], &rules(), world.clock.now()).unwrap();
    assert!(imported.rewritten, "{imported:?}");
    unhush(&mut world.archive(), service).unwrap();
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
}

#[test]
fn what_is_taken_in_by_hand_is_not_told_and_what_was_waiting_is() {
    let world = begun(&one("cadence = \"monthly\""));
    world.until("2024-10-01");
    // The budget waits for its turn: the last one was today.
    world.deliver();
    world.arrived();
    world.until("2024-12-31");
    let service = world.service();
    hush(&mut world.archive(), service).unwrap();
    world.until("2025-06-30");
    // Killed here: whoever delivers next makes up for it.
    world.deliver();
    let told = subjects(&world);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("Herziene tekst XXVII art. 2: "), "{told:?}");
}

#[test]
fn a_watch_waits_for_its_turn() {
    let world = begun(&one("cadence = \"weekly\""));
    // A Tuesday: the turn of this week was taken on Monday.
    world.clock.set("2024-09-16T06:15:00Z".parse().unwrap());
    world.deliver();
    world.until("2024-09-18");
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
    world.later(4);
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
    world.later(1);
    world.deliver();
    assert_eq!(subjects(&world).len(), 1);
}

#[test]
fn a_watch_hears_of_its_chapters_only() {
    let world = begun(&one("chapters = [\"N\"]"));
    world.until("2024-10-01");
    world.deliver();
    let text = body(&world);
    assert!(text.contains("geen inhoudelijke wijzigingen") || text.contains("gelijk"), "{text}");
    assert!(!text.contains("XXVII"), "{text}");
}

#[test]
fn a_watch_of_words_hears_of_passages_with_them_or_nothing() {
    let world = begun(&one("words = [\"mantelzorg*\"]"));
    world.until("2024-10-01");
    world.deliver();
    let text = body(&world);
    assert!(text.contains("mantelzorger") && !text.contains("rijdende bibliotheek"), "{text}");
    let world = begun(&one("words = [\"ruimtevaart\"]"));
    world.until("2024-10-01");
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
    assert!(world.desk("redactie", "alles").told.len() > 4, "told in silence");
}

#[test]
fn what_was_accepted_without_being_read_is_no_news() {
    let world = begun(ONE);
    world.until("2024-10-01");
    world.deliver();
    let text = body(&world);
    assert!(text.contains("NIET GELEZEN: XXVI artikel 14"), "{text}");
    let id = PaperId::parse("kst-99020-XXVI-2").unwrap();
    world.archive().accept(&id, "gelezen", None, &rules(), world.clock.now()).unwrap();
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
    let section = SectionKind::RolEnVerantwoordelijkheid;
    let text = "De Minister let op de noodroutes bij hoogwater.";
    let text = crate::pipeline::given::form_of(section, text).unwrap();
    let given = Given { article: "14".into(), section, reason: "overgetypt".into(), text };
    world.archive().accept(&id, "overgetypt", Some(&given), &rules(), world.clock.now()).unwrap();
    world.deliver();
    let text = body(&world);
    assert!(text.contains("noodroutes bij hoogwater"), "{text}");
    assert!(text.contains("XXVI") && !text.contains("mantelzorger"), "{text}");
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
}

#[test]
fn papers_that_were_announced_when_a_watch_began_are_no_news() {
    let world = World::new(ONE);
    world.import(&["kst-99010-XXV", "kst-99010-N"]);
    let announced = ["kst-99010-XXVI-2".to_owned()];
    let service = Service { announced: &announced, ..world.service() };
    deliver(&mut world.archive(), service).unwrap();
    world.arrived();
    world.later(1);
    world.import(&["kst-99010-XXVI-"]);
    world.deliver();
    assert_eq!(subjects(&world), NOTHING);
    world.later(1);
    world.import(&["kst-99010-XXVII"]);
    world.deliver();
    assert_eq!(subjects(&world).len(), 1);
}

#[test]
fn a_trial_shows_what_would_leave_and_changes_nothing() {
    let world = begun(TWO_CHANNELS);
    world.until("2024-10-01");
    let before = world.desk("redactie", "alles").commit;
    let shown = preview(&world.archive(), world.service()).unwrap();
    assert_eq!(world.desk("redactie", "alles").commit, before);
    world.deliver();
    let sent: Vec<Parcel> = world.arrived().into_iter().map(|(parcel, _)| parcel).collect();
    assert_eq!(shown, sent);
}
