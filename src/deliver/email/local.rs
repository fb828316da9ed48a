//! Mail that leaves through a program.
//!
//! Knows what the end codes of `sendmail` mean. Must not know what is in a mail.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use lettre::address::Envelope;
use lettre::message::Mailbox;

use crate::deliver::{SendError, SendReason};

/// End codes that say that the recipient is wrong: no such user, no such host (`sysexits.h`).
const REFUSED: [i32; 2] = [67, 68];
/// End codes that say that the program is not set up, or may not be used.
const SETUP: [i32; 4] = [64, 72, 77, 78];

/// Gives a mail to a program and waits for it.
pub(super) fn through(
    program: &Path,
    envelope: &Envelope,
    to: &Mailbox,
    mail: &[u8],
) -> Result<(), SendError> {
    let name = program.display().to_string();
    let failed = |answer: String| SendReason::Program { program: name.clone(), answer };
    let mut command = Command::new(program);
    command.arg("-i");
    if let Some(from) = envelope.from() {
        command.arg("-f").arg(from);
    }
    command.arg("--").args(envelope.to().iter().map(ToString::to_string));
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut process = command
        .spawn()
        .map_err(|error| SendError::Setup { reason: failed(error.kind().to_string()) })?;
    // A program that ends before it has read everything says why by its end code.
    let written = process.stdin.take().map(|mut input| input.write_all(mail));
    let ended = process.wait_with_output();
    let output = ended
        .map_err(|error| SendError::Later { after: None, reason: failed(error.to_string()) })?;
    let answer = super::super::answer(&output.stderr);
    match output.status.code() {
        Some(0) if matches!(written, Some(Ok(()))) => Ok(()),
        Some(code) if REFUSED.contains(&code) => Err(SendError::Refused {
            reason: SendReason::AddressRefused { address: to.email.to_string(), answer },
        }),
        Some(code) if SETUP.contains(&code) => Err(SendError::Setup { reason: failed(answer) }),
        _ => Err(SendError::Later { after: None, reason: failed(answer) }),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[cfg(unix)]
    fn check(script: &str, expected: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("sendmail");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let to: Mailbox = "lezer@example.org".parse().unwrap();
        let from = "redactie@example.org".parse().unwrap();
        let envelope = Envelope::new(Some(from), vec![to.email.clone()]).unwrap();
        let told = match through(&program, &envelope, &to, b"Subject: a\r\n\r\nb\r\n") {
            Ok(()) => format!("sent {}", fs::read_to_string(folder.path().join("mail")).unwrap()),
            Err(SendError::Refused { .. }) => "refused".to_owned(),
            Err(SendError::Later { .. }) => "later".to_owned(),
            Err(SendError::Setup { .. }) => "setup".to_owned(),
        };
        assert_eq!(told, expected, "{script}");
    }

    #[cfg(unix)]
    #[test]
    fn the_end_code_of_the_program_says_what_became_of_the_mail() {
        let keep = "{ echo \"$@\"; cat; } > \"$(dirname \"$0\")/mail\"";
        check(
            keep,
            "sent -i -f redactie@example.org -- lezer@example.org\nSubject: a\r\n\r\nb\r\n",
        );
        check("cat >/dev/null; echo onbekend >&2; exit 67", "refused");
        check("cat >/dev/null; exit 75", "later");
        check("cat >/dev/null; exit 78", "setup");
        check("kill -9 $$", "later");
    }
}
