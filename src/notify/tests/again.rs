//! What is sent again on request.

use super::*;
use crate::model::PaperId;
use crate::notify::tests::telling::{ONE, begun, one, subjects, texts};

fn paper(id: &str) -> PaperId {
    PaperId::parse(id).unwrap()
}

fn request(id: &PaperId) -> Request<'_> {
    Request { paper: id, watch: None, channel: None }
}

/// Makes what would be sent again.
fn made(world: &World, id: &str) -> Result<Vec<Parcel>, AgainError> {
    again(&world.archive(), world.service(), request(&paper(id)))
}

#[test]
fn what_was_sent_goes_again_and_says_when_it_was_sent_before() {
    let world = begun(TWO_CHANNELS);
    world.until("2024-10-01");
    world.deliver();
    world.arrived();
    let before = world.desk("redactie", "alles").commit;
    world.later(3);
    let parcels = made(&world, "kst-99020-XXV-2").unwrap();
    let resent = send_again(world.service(), &parcels);
    assert!(resent.failed.is_empty() && resent.sent == parcels.len(), "{resent:?}");
    let mails = texts(&world);
    let line = "Opnieuw verzonden op verzoek; eerder verzonden op 1 oktober 2024.";
    assert!(mails[0].contains(line), "{}", mails[0]);
    assert!(mails[0].contains("Nieuw ontvangen: XXV."), "{}", mails[0]);
    assert_eq!(world.desk("redactie", "alles").commit, before, "what was told stays as it is");
    world.later(1);
    world.deliver();
    assert!(subjects(&world).is_empty(), "and nothing is told twice because of it");
}

#[test]
fn a_request_that_is_repeated_on_its_day_has_the_same_keys_and_another_day_others() {
    let world = begun(ONE);
    world.until("2024-10-01");
    world.deliver();
    let first = world.arrived().remove(0).0.label.key;
    let keys = || {
        let parcels = made(&world, "kst-99020-XXV-2").unwrap();
        parcels.into_iter().map(|one| one.label).collect::<Vec<_>>()
    };
    let today = keys();
    assert_eq!(today, keys());
    assert_eq!(today[0].follows.as_ref(), Some(&first), "it follows the last of its edition");
    assert_ne!(today[0].key, first);
    world.later(1);
    assert_ne!(today, keys());
}

#[test]
fn of_a_reprint_what_it_changed_goes_again_too() {
    let world = begun(ONE);
    world.until("2024-12-31");
    world.deliver();
    // The first text and the reprint were taken in together: there was no correction to send.
    assert!(!mail_of(&world).contains("HERZIENE TEKST"));
    let world = begun(ONE);
    world.until("2024-10-01");
    world.deliver();
    world.until("2024-12-31");
    world.deliver();
    assert!(mail_of(&world).contains("HERZIENE TEKST"));
}

fn mail_of(world: &World) -> String {
    let parcels = made(world, "kst-99020-XXVII-2").unwrap();
    match &parcels[0].form {
        Form::Mail(mail) => mail.text.clone(),
        _ => String::new(),
    }
}

#[test]
fn what_was_never_sent_or_is_not_there_is_refused() {
    let world = begun(ONE);
    let known = made(&world, "kst-99010-XXV-2").unwrap_err();
    assert!(matches!(known, AgainError::NeverSent(_)), "it was there when the watch began");
    let unknown = made(&world, "kst-11111-VII-2").unwrap_err();
    assert!(matches!(unknown, AgainError::Unknown(_)));
    world.until("2024-10-01");
    world.deliver();
    let id = paper("kst-99020-XXV-2");
    for (watch, channel) in [(Some("ander"), None), (None, Some("slack"))] {
        let narrowed = Request { watch, channel, ..request(&id) };
        let refused = again(&world.archive(), world.service(), narrowed).unwrap_err();
        assert!(matches!(refused, AgainError::NeverSent(_)));
    }
    let silent = begun(&one("words = [\"ruimtevaart\"]"));
    silent.until("2024-10-01");
    silent.deliver();
    let refused = made(&silent, "kst-99020-XXV-2").unwrap_err();
    assert!(matches!(refused, AgainError::NeverSent(_)), "told in silence");
}

#[test]
fn what_the_welcome_showed_goes_again_too() {
    let world = World::new(ONE);
    world.until("2024-10-01");
    world.deliver();
    assert_eq!(world.arrived().len(), 1, "the welcome, with the newest edition as its example");
    let parcels = made(&world, "kst-99020-XXV-2").unwrap();
    let Form::Mail(mail) = &parcels[0].form else { panic!("a mail") };
    let line = "Opnieuw verzonden op verzoek; eerder verzonden op 1 oktober 2024.";
    assert!(mail.text.contains(line), "{}", mail.text);
    let older = made(&world, "kst-99010-XXV-2").unwrap_err();
    assert!(matches!(older, AgainError::NeverSent(_)), "the edition before was not shown");
}

#[test]
fn a_recipient_that_fails_stops_no_other_when_sent_again() {
    let world = begun(TWO_CHANNELS);
    world.until("2024-10-01");
    world.deliver();
    world.arrived();
    world.answer(|parcel| match parcel.label.recipient.as_str() {
        "een@example.org" => Answer::Later,
        _ => Answer::Accept,
    });
    let parcels = made(&world, "kst-99020-XXV-2").unwrap();
    let resent = send_again(world.service(), &parcels);
    assert_eq!(resent.failed, [("redactie".into(), "een@example.org".into(), reason())]);
    let to: Vec<String> = world.addresses();
    assert!(to.contains(&"twee@example.org#0".to_owned()) && to.contains(&"C0123#0".to_owned()));
}
