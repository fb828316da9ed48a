//! Mail over real SMTP: what arrives, how it is encrypted, and what becomes of what does not.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::sync::Arc;
use std::time::Duration;

use crate::support::smtp::{Encryption, MailFault, MailServer};
use prinsjesdiff::deliver::{
    Channel, Email, EmailSettings, Route, SendError, SendReason, Times, Tls,
};
use prinsjesdiff::http::HandClock;
use prinsjesdiff::report::parcel::{Form, Label, Mail, Parcel};

const LOGIN: (&str, &str) = ("bode", "g:h@/im");

fn parcel(to: &str) -> Parcel {
    let label = Label::new("redactie", "bestuur", &["kst-99030-XXV-2-0123456789ab"], 0, to);
    let mail = Mail {
        subject: "Begroting 2027: ‘één’ rolverschuiving".into(),
        text: ".een punt vooraan\nwas: ‘zand’\n".into(),
        html: "<!doctype html><p>was: ‘zand’</p>".into(),
        attachments: Vec::new(),
    };
    Parcel { label, form: Form::Mail(mail) }
}

/// Opens a channel to a server; `scheme` and `login` are those of the address.
fn channel(server: &MailServer, scheme: &str, login: &str, tls: Option<Tls>) -> Email {
    let clock = Arc::new(HandClock::at("2026-09-16T05:15:00Z".parse().unwrap()));
    let route = Route::Smtp {
        url: format!("{scheme}://{login}localhost:{}", server.address.port()),
        tls,
        certificate: Some(server.certificate.clone().into_bytes()),
        times: Times { answer: Duration::from_millis(1_500), acceptance: Duration::from_secs(2) },
    };
    let from = "Begrotingsteksten vergeleken <begrotingsteksten@example.org>".to_owned();
    Email::open(&EmailSettings { from, route, leave_at: None }, clock).unwrap()
}

fn plain() -> (MailServer, Email) {
    let server = MailServer::start(Encryption::None, None);
    let channel = channel(&server, "smtp", "", Some(Tls::None));
    (server, channel)
}

#[test]
fn a_mail_arrives_encrypted_and_logged_in_both_ways() {
    for (encryption, scheme) in [(Encryption::StartTls, "smtp"), (Encryption::Wrapped, "smtps")] {
        let server = MailServer::start(encryption, Some(LOGIN));
        let channel = channel(&server, scheme, "bode:g%3Ah%40%2Fim@", None);
        let parcel = parcel("lezer@example.org");
        let accepted = channel.send(&parcel, None).unwrap();
        let key = &parcel.label.key;
        assert_eq!(accepted.receipt, Some(format!("<{key}@example.org>")));
        let [mail] = &server.mails()[..] else { panic!("{:?}", server.mails()) };
        assert!(
            mail.encrypted
                && mail.user.as_deref() == Some("bode")
                && mail.to == "lezer@example.org"
        );
        assert!(
            mail.data.contains(&format!("Message-ID: <{key}@example.org>\r\n")),
            "{}",
            mail.data
        );
        assert!(mail.data.contains("\r\n.een punt vooraan\r\n"), "{}", mail.data);
    }
}

#[test]
fn nothing_is_sent_to_a_server_that_does_not_encrypt() {
    let server = MailServer::start(Encryption::None, None);
    let error =
        channel(&server, "smtp", "", None).send(&parcel("a@example.org"), None).unwrap_err();
    let SendError::Setup { reason: SendReason::NotEncrypted { .. } } = error else {
        panic!("{error:?}")
    };
    assert!(server.mails().is_empty());
}

#[test]
fn a_relay_on_ones_own_network_takes_mail_as_it_is() {
    let (server, channel) = plain();
    channel.send(&parcel("a@example.org"), None).unwrap();
    assert!(!server.mails()[0].encrypted);
}

#[test]
fn a_certificate_of_somebody_else_is_not_trusted() {
    let mut strange = MailServer::start(Encryption::Wrapped, None);
    strange.certificate = MailServer::start(Encryption::Wrapped, None).certificate.clone();
    let error =
        channel(&strange, "smtps", "", None).send(&parcel("a@example.org"), None).unwrap_err();
    assert!(matches!(error, SendError::Setup { .. }), "{error:?}");
    assert!(strange.mails().is_empty());
}

#[test]
fn a_wrong_password_is_a_matter_of_setup_and_is_not_repeated() {
    let server = MailServer::start(Encryption::Wrapped, Some(LOGIN));
    let channel = channel(&server, "smtps", "bode:hunter2@", None);
    assert!(!format!("{channel:?}").contains("hunter2"));
    let error = channel.send(&parcel("a@example.org"), None).unwrap_err();
    let reason = SendReason::PasswordRefused { host: "localhost".to_owned() };
    assert_eq!(error, SendError::Setup { reason });
}

#[test]
fn each_refusal_means_what_it_says() {
    let check = |fault, expected: &str| {
        let (server, channel) = plain();
        server.fault(fault);
        let error = channel.send(&parcel("a@example.org"), None).unwrap_err();
        let told = match &error {
            SendError::Later { .. } => "later",
            SendError::Refused { .. } => "refused",
            SendError::Setup { .. } => "setup",
        };
        assert_eq!(told, expected, "{fault:?}: {error:?}");
        assert!(server.mails().is_empty());
        // The next mail finds nothing in its way.
        channel.send(&parcel("b@example.org"), None).unwrap();
        assert_eq!(server.mails().len(), 1);
    };
    check(MailFault::Recipient("550 5.1.1 no such user"), "refused");
    check(MailFault::Recipient("451 4.7.1 come back in five minutes"), "later");
    check(MailFault::Recipient("552 5.2.2 mailbox full"), "later");
    check(MailFault::Recipient("550 5.7.1 relaying denied"), "setup");
    check(MailFault::Content("554 5.6.0 not liked"), "later");
    check(MailFault::Content("452 4.3.1 no room"), "later");
}

#[test]
fn a_mail_that_was_kept_without_an_answer_is_sent_again_under_the_same_key() {
    let (server, channel) = plain();
    server.fault(MailFault::AcceptAndDrop);
    let parcel = parcel("a@example.org");
    let error = channel.send(&parcel, None).unwrap_err();
    assert!(matches!(error, SendError::Later { .. }), "{error:?}");
    channel.send(&parcel, None).unwrap();
    let [one, two] = &server.mails()[..] else { panic!("{:?}", server.mails()) };
    assert_eq!(one.data, two.data);
}

#[test]
fn a_server_that_says_nothing_is_left_in_time() {
    let (server, channel) = plain();
    server.fault(MailFault::Silence);
    let error = channel.send(&parcel("a@example.org"), None).unwrap_err();
    assert!(matches!(error, SendError::Later { .. }), "{error:?}");
}

#[test]
fn what_is_no_address_is_refused_before_anything_is_sent() {
    let (server, channel) = plain();
    for address in ["", "a", "a@b\r\nRCPT TO:<c@d>", "a@b>, <c@d"] {
        let error = channel.send(&parcel(address), None).unwrap_err();
        assert!(matches!(error, SendError::Refused { .. }), "{address:?}: {error:?}");
    }
    assert!(server.mails().is_empty());
}
