//! A mail made of a label, a form and a sender.
//!
//! Knows headers. Must not change a word of what is sent.
//!
//! The same parcel becomes the same mail but for its date: identity and boundaries come from the
//! delivery key, so that a mail program shows a repeat once.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use lettre::Message;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, MultiPart, SinglePart};

use crate::deliver::{SendError, SendReason};
use crate::report::parcel::{Label, Mail};

/// Most characters of a subject.
const SUBJECT: usize = 250;

/// Returns the identity of a delivery.
pub(super) fn message_id(from: &Mailbox, key: &str) -> String {
    format!("<{key}@{}>", from.email.domain())
}

/// Makes a mail.
pub(super) fn message(
    from: &Mailbox,
    to: &Mailbox,
    label: &Label,
    mail: &Mail,
    now: DateTime<Utc>,
    leave_at: Option<&str>,
) -> Result<Message, SendError> {
    let domain = from.email.domain();
    let mut builder = Message::builder()
        .from(from.clone())
        .to(to.clone())
        .subject(one_line(&mail.subject))
        .date(SystemTime::from(now))
        .message_id(Some(message_id(from, &label.key)));
    if let Some(before) = &label.follows {
        let before = message_id(from, before);
        builder = builder.in_reply_to(before.clone()).references(before);
    }
    // Answers of absence and other machines keep silent towards machines.
    builder = builder.raw_header(header("Auto-Submitted", "auto-generated")?);
    if !label.watch.is_empty() {
        let mut leave = format!("<mailto:{}?subject=afmelden%20{}>", from.email, label.watch);
        if let Some(address) = leave_at {
            // RFC 8058: one press of a button, without a page in between.
            leave = format!("<{}>, {leave}", one_click(address, to, &label.watch));
            let post = header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")?;
            builder = builder.raw_header(post);
        }
        builder = builder
            .raw_header(header("List-Id", &format!("<{}.{domain}>", label.watch))?)
            .raw_header(header("List-Unsubscribe", &leave)?);
    }
    let body = MultiPart::alternative()
        .boundary(format!("=_a_{}", label.key))
        .singlepart(part(&mail.text, ContentType::TEXT_PLAIN)?)
        .singlepart(part(&mail.html, ContentType::TEXT_HTML)?);
    let whole = if mail.attachments.is_empty() {
        builder.multipart(body)
    } else {
        let mut mixed = MultiPart::mixed().boundary(format!("=_m_{}", label.key)).multipart(body);
        for file in &mail.attachments {
            let kind = ContentType::parse(&file.media_type).map_err(|_| wrong())?;
            mixed =
                mixed.singlepart(Attachment::new(file.name.clone()).body(file.text.clone(), kind));
        }
        builder.multipart(mixed)
    };
    whole.map_err(|_| wrong())
}

/// Returns the address of who leaves: the reader and the watch stand in it where it has room for them.
fn one_click(address: &str, to: &Mailbox, watch: &str) -> String {
    let written = |text: &str| -> String {
        url::form_urlencoded::byte_serialize(text.as_bytes())
            .collect::<String>()
            .replace('+', "%20")
    };
    address.replace("{recipient}", &written(to.email.as_ref())).replace("{watch}", &written(watch))
}

fn wrong() -> SendError {
    SendError::Setup { reason: SendReason::WrongForm }
}

/// Writes a text as quoted-printable: most of it stays readable, and no line is too long.
fn part(text: &str, kind: ContentType) -> Result<SinglePart, SendError> {
    let encoding = ContentTransferEncoding::QuotedPrintable;
    let body = Body::new_with_encoding(text.to_owned(), encoding).map_err(|_| wrong())?;
    Ok(SinglePart::builder().header(kind).body(body))
}

fn header(name: &str, value: &str) -> Result<HeaderValue, SendError> {
    let name = HeaderName::new_from_ascii(name.to_owned()).map_err(|_| wrong())?;
    Ok(HeaderValue::new(name, one_line(value)))
}

/// Leaves nothing in a header that could end its line or steer its reader.
fn one_line(text: &str) -> String {
    crate::report::clean_line(text, SUBJECT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::parcel::Attachment as File;

    fn mail() -> Mail {
        Mail {
            subject: "Begroting 2027: 2 rolverschuivingen".into(),
            text: "was: ‘zand’ = klei\n".repeat(3),
            html: "<!doctype html><p>was: ‘zand’</p>".into(),
            attachments: vec![File {
                name: "bronnen.csv".into(),
                media_type: "text/csv; charset=utf-8".into(),
                text: "\u{feff}\"a\";\"b\"\r\n".into(),
            }],
        }
    }

    fn written(label: &Label, mail: &Mail) -> String {
        let from: Mailbox =
            "Begrotingsteksten vergeleken <begrotingsteksten@example.org>".parse().unwrap();
        let to = label.recipient.parse().unwrap();
        let now = "2026-09-16T05:15:00Z".parse().unwrap();
        let message = message(&from, &to, label, mail, now, None).unwrap();
        String::from_utf8(message.formatted()).unwrap()
    }

    fn label() -> Label {
        Label::new("redactie", "bestuur", &["kst-99030-XXV-2-0123456789ab"], 0, "lezer@example.org")
    }

    #[test]
    fn a_mail_carries_what_mail_programs_sort_by() {
        let label = Label { follows: Some("0123".into()), ..label() };
        let text = written(&label, &mail());
        let key = &label.key;
        for header in [
            "From: \"Begrotingsteksten vergeleken\" <begrotingsteksten@example.org>",
            "To: lezer@example.org",
            "Subject: Begroting 2027: 2 rolverschuivingen",
            "Date: Wed, 16 Sep 2026 05:15:00 +0000",
            &format!("Message-ID: <{key}@example.org>"),
            "References: <0123@example.org>",
            "In-Reply-To: <0123@example.org>",
            "List-Id: <bestuur.example.org>",
            "Auto-Submitted: auto-generated",
            &format!("boundary=\"=_a_{key}\""),
        ] {
            assert!(text.contains(&format!("{header}\r\n")), "{header} is not in\n{text}");
        }
        let unfolded = text.replace("\r\n ", " ");
        assert!(unfolded.contains(
            "List-Unsubscribe: <mailto:begrotingsteksten@example.org?subject=afmelden%20bestuur>"
        ));
        assert_eq!(text.matches("Content-Transfer-Encoding: quoted-printable").count(), 2);
        assert!(text.contains("was: =E2=80=98zand=E2=80=99 =3D klei\r\n"));
        assert!(text.is_ascii() && text.lines().all(|line| line.len() <= 998));
    }

    #[test]
    fn who_leaves_needs_one_press_of_a_button_where_there_is_an_address_for_it() {
        assert!(!written(&label(), &mail()).contains("List-Unsubscribe-Post"));
        let from = "Begrotingsteksten <begrotingsteksten@example.org>".parse().unwrap();
        let to = "De lezer <lezer+b@example.org>".parse().unwrap();
        let now = "2026-09-16T05:15:00Z".parse().unwrap();
        let at = Some("https://lijst.example.org/af?wie={recipient}&wat={watch}");
        let message = message(&from, &to, &label(), &mail(), now, at).unwrap();
        let text = String::from_utf8(message.formatted()).unwrap().replace("\r\n ", " ");
        assert!(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{text}");
        assert!(
            text.contains(
                "List-Unsubscribe: \
                 <https://lijst.example.org/af?wie=lezer%2Bb%40example.org&wat=bestuur>, \
                 <mailto:begrotingsteksten@example.org?subject=afmelden%20bestuur>\r\n"
            ),
            "{text}"
        );
    }

    #[test]
    fn the_same_parcel_becomes_the_same_bytes() {
        assert_eq!(written(&label(), &mail()), written(&label(), &mail()));
    }

    #[test]
    fn no_subject_adds_a_header() {
        for subject in ["a\r\nBcc: b@example.org", "a\nX-Evil: 1", "a\r\n\r\nbody", "a\u{2028}b"] {
            let mail = Mail { subject: subject.into(), ..mail() };
            let text = written(&label(), &mail);
            let (head, _) = text.split_once("\r\n\r\n").unwrap();
            assert!(!head.contains("\r\nBcc:") && !head.contains("\r\nX-Evil:"), "{head}");
            assert!(head.contains("\r\nSubject: "), "{head}");
            assert!(head.contains("\r\nAuto-Submitted:"), "{head}");
        }
    }
}
