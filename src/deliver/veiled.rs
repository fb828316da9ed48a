//! What every channel says goes through here: no secret stands in it any more.
//!
//! Knows which parts of a reason are words of another side. Must not know what is secret.

use std::sync::Arc;

use super::{Accepted, Channel, SendError, SendReason};
use crate::report::clean_line;
use crate::report::parcel::Parcel;
use crate::secret::Veil;

/// Most characters of what another side said that are shown.
const ANSWER: usize = 200;

/// A channel, and the veil over what is said there.
#[derive(Debug)]
pub struct Veiled {
    channel: Box<dyn Channel>,
    veil: Arc<Veil>,
}

impl Veiled {
    /// Lays a veil over a channel.
    #[must_use]
    pub fn new(channel: Box<dyn Channel>, veil: Arc<Veil>) -> Self {
        Self { channel, veil }
    }

    /// Takes secrets out of what another side said; what is ours stays as it is.
    fn reason(&self, mut reason: SendReason) -> SendReason {
        if let SendReason::Answer { answer, .. }
        | SendReason::AddressRefused { answer, .. }
        | SendReason::Program { answer, .. } = &mut reason
        {
            *answer = clean_line(&self.veil.over(answer), ANSWER);
        }
        reason
    }
}

impl Channel for Veiled {
    fn send(&self, parcel: &Parcel, thread: Option<&str>) -> Result<Accepted, SendError> {
        self.channel.send(parcel, thread).map_err(|error| match error {
            SendError::Later { after, reason } => {
                SendError::Later { after, reason: self.reason(reason) }
            }
            SendError::Refused { reason } => SendError::Refused { reason: self.reason(reason) },
            SendError::Setup { reason } => SendError::Setup { reason: self.reason(reason) },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::parcel::{Form, Label, WebhookPost};

    #[derive(Debug)]
    struct Echo(&'static str);

    impl Channel for Echo {
        fn send(&self, _parcel: &Parcel, _thread: Option<&str>) -> Result<Accepted, SendError> {
            let (host, answer) = ("hook.example.org".to_owned(), self.0.to_owned());
            let reason = SendReason::Answer { host, code: "404".to_owned(), answer };
            Err(SendError::Later { after: None, reason })
        }
    }

    fn check(said: &'static str, expected: &str) {
        let veil = Arc::new(Veil::of("https://hook.example.org/sleutel-abc123xyz"));
        let channel = Veiled::new(Box::new(Echo(said)), veil);
        let form = Form::Webhook(WebhookPost { event: "digest".into(), body: "{}".into() });
        let parcel = Parcel { label: Label::new("a", "b", &[String::new()], 0, ""), form };
        let error = channel.send(&parcel, None).unwrap_err();
        let SendReason::Answer { answer, code, .. } = error.reason() else { panic!("{error:?}") };
        assert_eq!((code.as_str(), answer.as_str()), ("404", expected));
    }

    #[test]
    fn what_another_side_says_is_shown_without_secrets_and_not_at_length() {
        check("niet gevonden", "niet gevonden");
        check("geen /sleutel-abc123xyz hier", "geen /… hier");
    }

    #[test]
    fn a_secret_at_the_place_where_the_text_is_cut_is_hidden_whole() {
        let said: &str = Box::leak(format!("{} /sleutel-abc123xyz", "x".repeat(188)).into());
        let expected = format!("{} /…", "x".repeat(188));
        check(said, &expected);
    }
}
