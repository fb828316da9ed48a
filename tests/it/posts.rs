//! Slack, Mattermost and webhooks: what is posted, and what each answer means.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::sync::Arc;
use std::time::Duration;

use crate::support::receiver::{Answer, Receiver};
use prinsjesdiff::deliver::{
    Channel, SendError, SendReason, Slack, SlackSettings, Webhook, WebhookSettings, signature,
};
use prinsjesdiff::http::HandClock;
use prinsjesdiff::report::parcel::{Form, Label, Parcel, SlackBlock, SlackPost, WebhookPost};
use serde_json::json;

fn clock() -> Arc<HandClock> {
    Arc::new(HandClock::at("2026-09-16T05:15:00Z".parse().unwrap()))
}

fn parcel(form: Form, part: u16) -> Parcel {
    Parcel {
        label: Label::new("slack", "bestuur", &["kst-99030-XXV-2-0123456789ab"], part, ""),
        form,
    }
}

fn post(part: u16) -> Parcel {
    let blocks = vec![
        SlackBlock::Header("Het belangrijkste".into()),
        SlackBlock::Section("*1. Rolverschuiving*\nXXV".into()),
    ];
    let post = SlackPost { text: "Begroting 2027".into(), blocks, reply: part > 0 };
    parcel(Form::Slack(post), part)
}

fn by_webhook(receiver: &Receiver, mattermost: bool) -> Slack {
    let url = format!("{}/services/T0/B0/geheim", receiver.origin);
    Slack::open(SlackSettings::Webhook { url, mattermost }, clock()).unwrap()
}

fn told(error: &SendError) -> &'static str {
    match error {
        SendError::Later { .. } => "later",
        SendError::Refused { .. } => "refused",
        SendError::Setup { .. } => "setup",
    }
}

#[test]
fn a_bot_writes_and_replies_below_its_first_message() {
    let receiver = Receiver::start((200, None, r#"{"ok":true,"ts":"1790000000.000100"}"#));
    let bot = SlackSettings::Bot {
        token: "xoxb-geheim".into(),
        channel: "C0123".into(),
        api_url: Some(format!("{}/api/", receiver.origin)),
    };
    let channel = Slack::open(bot, clock()).unwrap();
    let accepted = channel.send(&post(0), None).unwrap();
    assert_eq!(accepted.receipt.as_deref(), Some("1790000000.000100"));
    channel.send(&post(1), accepted.receipt.as_deref()).unwrap();
    let came = receiver.received();
    assert_eq!(came[0].path, "/api/chat.postMessage");
    assert_eq!(came[0].header("authorization"), Some("Bearer xoxb-geheim"));
    let (first, reply) = (came[0].json(), came[1].json());
    assert_eq!((&first["channel"], &first["text"]), (&json!("C0123"), &json!("Begroting 2027")));
    assert_eq!(first["blocks"][0]["type"], "header");
    assert_eq!(first["blocks"][0]["block_id"], json!(post(0).label.key));
    assert_eq!(first["metadata"]["event_payload"]["key"], json!(post(0).label.key));
    assert_eq!(first.get("thread_ts"), None);
    assert_eq!(reply["thread_ts"], "1790000000.000100");
    assert!(!format!("{channel:?}").contains("geheim"));
}

#[test]
fn mattermost_gets_the_same_in_one_text() {
    let receiver = Receiver::start((200, None, "ok"));
    by_webhook(&receiver, true).send(&post(0), None).unwrap();
    let body = receiver.received()[0].json();
    assert_eq!(body["text"], "#### Het belangrijkste\n\n*1. Rolverschuiving*  \nXXV");
    assert_eq!(body.get("blocks"), None);
}

#[test]
fn a_webhook_is_signed_over_its_moment_and_body() {
    let receiver = Receiver::start((204, None, ""));
    let settings = WebhookSettings {
        url: format!("{}/haak?sleutel=geheim", receiver.origin),
        signing_secret: Some("ook geheim".into()),
    };
    let channel = Webhook::open(settings, clock()).unwrap();
    let body = "{\"schema\":\"prinsjesdiff/changes/1\"}\n";
    let parcel =
        parcel(Form::Webhook(WebhookPost { event: "digest".into(), body: body.into() }), 0);
    channel.send(&parcel, None).unwrap();
    let posted = &receiver.received()[0];
    assert_eq!(posted.body, body);
    assert_eq!(posted.header("prinsjesdiff-delivery"), Some(parcel.label.key.as_str()));
    assert_eq!(posted.header("prinsjesdiff-event"), Some("digest"));
    let moment = posted.header("prinsjesdiff-timestamp").unwrap();
    assert_eq!(moment, "1789535700");
    let signed = signature("ook geheim", moment, body);
    assert_eq!(posted.header("prinsjesdiff-signature"), Some(signed.as_str()));
    assert_ne!(signed, signature("ook geheim", "1789535701", body));
    assert!(!format!("{channel:?}").contains("geheim"));
}

#[test]
fn each_answer_means_what_it_says() {
    let check = |answer: Answer, expected: &str| {
        let receiver = Receiver::start((200, None, "ok"));
        receiver.answer(answer);
        let error = by_webhook(&receiver, false).send(&post(0), None).unwrap_err();
        assert_eq!(told(&error), expected, "{answer:?}: {error:?}");
        assert!(!format!("{error:?}").contains("geheim"), "{error:?}");
    };
    check((404, None, "no_service"), "setup");
    check((403, None, "action_prohibited"), "setup");
    check((301, None, ""), "setup");
    check((400, None, "invalid_blocks"), "later");
    check((500, None, "server_error"), "later");
}

#[test]
fn a_bot_that_is_not_let_in_says_why() {
    let receiver = Receiver::start((200, None, r#"{"ok":false,"error":"not_in_channel"}"#));
    let api_url = Some(receiver.origin.clone());
    let bot = SlackSettings::Bot { token: "x".into(), channel: "C0".into(), api_url };
    let error = Slack::open(bot, clock()).unwrap().send(&post(0), None).unwrap_err();
    let reason = SendReason::Answer {
        host: "127.0.0.1".into(),
        code: "not_in_channel".into(),
        answer: String::new(),
    };
    assert_eq!(error, SendError::Setup { reason });
}

#[test]
fn who_asks_to_wait_is_left_alone_until_then() {
    let receiver = Receiver::start((200, None, "ok"));
    receiver.answer((429, Some(7), "slow down"));
    let clock = clock();
    let url = format!("{}/services/x", receiver.origin);
    let settings = SlackSettings::Webhook { url, mattermost: false };
    let channel = Slack::open(settings, clock.clone()).unwrap();
    let error = channel.send(&post(0), None).unwrap_err();
    let SendError::Later { after, .. } = error else { panic!("{error:?}") };
    assert_eq!(after, Some(Duration::from_secs(7)));
    assert!(channel.send(&post(0), None).is_err());
    assert_eq!(receiver.received().len(), 1);
    clock.set("2026-09-16T05:15:08Z".parse().unwrap());
    channel.send(&post(0), None).unwrap();
    assert_eq!(receiver.received().len(), 2);
}

#[test]
fn a_receiver_that_is_gone_is_tried_again_later() {
    let receiver = Receiver::start((200, None, "ok"));
    let channel = by_webhook(&receiver, false);
    drop(receiver);
    let error = channel.send(&post(0), None).unwrap_err();
    assert_eq!(told(&error), "later", "{error:?}");
    assert!(!format!("{error:?}").contains("geheim"), "{error:?}");
}
