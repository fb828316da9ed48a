//! Mail that leaves through a program.
//!
//! Knows what the end codes of `sendmail` mean. Must not know what is in a mail.

use std::io::{Read, Write as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use lettre::address::Envelope;
use lettre::message::Mailbox;

use crate::deliver::{SendError, SendReason};

/// End codes that say that the recipient is wrong: no such user, no such host (`sysexits.h`).
const REFUSED: [i32; 2] = [67, 68];
/// End codes that say that the program is not set up, or may not be used.
const SETUP: [i32; 4] = [64, 72, 77, 78];
/// So long a program may take: somewhat less than a server, since what hands a mail on to a server
/// by itself has given up by then, or will not.
pub(super) const LONGEST: Duration = Duration::from_mins(4);
/// After a program that never ended, the channel rests until the next run.
const REST: Duration = Duration::from_mins(10);
/// How often a running program is looked at.
const GLANCE: Duration = Duration::from_millis(10);
/// What a program that has ended left behind may take so long to let go of what it inherited.
const LEAVE: Duration = Duration::from_secs(1);
/// Bytes of what it says that are kept; the rest is read and dropped.
const KEPT: usize = 2_000;

/// Gives a mail to a program and waits for it, but not for ever.
///
/// The program is read while it is written to: one that talks before it listens would wait for us,
/// and we for it.
pub(super) fn through(
    program: &Path,
    envelope: &Envelope,
    to: &Mailbox,
    mail: &[u8],
    longest: Duration,
) -> Result<(), SendError> {
    let name = program.display().to_string();
    let failed = |code: Option<i32>, answer: String| SendReason::Program {
        program: name.clone(),
        code: code.map(|code| code.to_string()).unwrap_or_default(),
        answer,
    };
    let later = |reason| SendError::Later { after: None, reason };
    let mut command = Command::new(program);
    command.arg("-i");
    if let Some(from) = envelope.from() {
        command.arg("-f").arg(from);
    }
    command.arg("--").args(envelope.to().iter().map(ToString::to_string));
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut process = command
        .spawn()
        .map_err(|error| SendReason::NotStarted { program: name.clone(), kind: error.kind() })
        .map_err(|reason| SendError::Setup { reason })?;
    let mail = mail.to_vec();
    // A program that ends before it has read everything says why by its end code.
    let written = process.stdin.take().map(|mut input| beside(move || input.write_all(&mail)));
    let said = process.stderr.take().map(|output| beside(move || last_words(output)));
    let ended = wait(&mut process, longest)
        .map_err(|error| later(failed(None, error.kind().to_string())))?;
    let said = said.and_then(|said| said.recv_timeout(LEAVE).ok()).unwrap_or_default();
    let answer = super::super::answer(&said);
    let Some(status) = ended else {
        return Err(SendError::Later { after: Some(REST), reason: failed(None, answer) });
    };
    let is_written = written
        .and_then(|written| written.recv_timeout(LEAVE).ok())
        .is_some_and(|written| written.is_ok());
    match status.code() {
        Some(0) if is_written => Ok(()),
        Some(code) if REFUSED.contains(&code) => Err(SendError::Refused {
            reason: SendReason::AddressRefused {
                address: to.email.to_string(),
                code: code.to_string(),
                answer,
            },
        }),
        Some(code) if SETUP.contains(&code) => {
            Err(SendError::Setup { reason: failed(Some(code), answer) })
        }
        code => Err(later(failed(code, answer))),
    }
}

/// Does something on a thread of its own; nobody is bound to wait for it.
fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Receiver<T> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || sender.send(work()));
    receiver
}

/// Reads to the end and keeps the beginning.
fn last_words(mut output: impl Read) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(length @ 1..) = output.read(&mut piece) {
        let room = KEPT.saturating_sub(kept.len());
        kept.extend_from_slice(&piece[..length.min(room)]);
    }
    kept
}

/// Waits for a program; one that takes too long is ended, and that is no end of its own.
fn wait(process: &mut Child, longest: Duration) -> std::io::Result<Option<ExitStatus>> {
    let began = Instant::now();
    loop {
        if let Some(status) = process.try_wait()? {
            return Ok(Some(status));
        }
        if began.elapsed() >= longest {
            process.kill()?;
            process.wait()?;
            return Ok(None);
        }
        std::thread::sleep(GLANCE);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[cfg(unix)]
    fn check(script: &str, expected: &str) {
        check_within(script, LONGEST, expected);
    }

    #[cfg(unix)]
    fn check_mail(mail: &str, script: &str, expected: &str) {
        check_all(mail, script, LONGEST, expected);
    }

    #[cfg(unix)]
    fn check_within(script: &str, longest: Duration, expected: &str) {
        check_all("Subject: a\r\n\r\nb\r\n", script, longest, expected);
    }

    #[cfg(unix)]
    fn check_all(mail: &str, script: &str, longest: Duration, expected: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("sendmail");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let to: Mailbox = "lezer@example.org".parse().unwrap();
        let from = "redactie@example.org".parse().unwrap();
        let envelope = Envelope::new(Some(from), vec![to.email.clone()]).unwrap();
        let told = match through(&program, &envelope, &to, mail.as_bytes(), longest) {
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
        // Done without having listened: more is written than a pipe holds.
        check_mail(&"x".repeat(1_000_000), "exec <&-; exit 0", "later");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_talks_without_end_before_it_listens_is_heard_out() {
        let loud = "head -c 3000000 /dev/zero | tr '\\0' x >&2;";
        check(&format!("{loud} cat >/dev/null; exit 75"), "later");
        check(&format!("{loud} cat >\"$(dirname \"$0\")/mail\""), "sent Subject: a\r\n\r\nb\r\n");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_does_not_end_is_ended_and_tried_again_later() {
        let short = Duration::from_millis(100);
        check_within("exec sleep 60", short, "later");
        // What it started lives on and holds what it inherited.
        check_within("sleep 60", short, "later");
    }
}
