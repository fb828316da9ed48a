//! A PDF is read in a process of its own, so that one that was made to do harm costs only itself.
//!
//! Knows how much memory and time a paper may take, and what a process says when it is over. Must not
//! know what is in a paper.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::extract::pdf::{Printed, is_pdf, printed};
use crate::extract::{self, LARGEST_PAPER};
use crate::model::Extraction;

/// The command under which the program reads one PDF: bytes in, lines out.
pub const COMMAND: &str = "read-pdf";

/// What such a process may take of memory, in bytes.
#[cfg(unix)]
const MEMORY: u64 = 512 * 1024 * 1024;

/// What it may take of time, in seconds of one processor.
#[cfg(unix)]
const SECONDS: u64 = 20;

/// The longest answer that is taken from it; of the largest papers it is 10 MB.
const LONGEST_ANSWER: u64 = 96 * 1024 * 1024;

const FALLEN: &str = "het lezen van deze pdf is vastgelopen of kost te veel tijd of geheugen";

/// The program that reads, where this is that program: a library has none.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Says which program is started to read a PDF. Where none is named, it is read in this process.
pub fn with_program(program: PathBuf) {
    // Only `main` says it, and once.
    let _ = PROGRAM.set(program);
}

/// Reads one paper, a PDF in a process of its own.
#[must_use]
pub fn extract(bytes: &[u8]) -> Extraction {
    match PROGRAM.get() {
        Some(program) if is_pdf(bytes) => extract::extract_printed(bytes, asked(program, bytes)),
        _ => extract::extract(bytes),
    }
}

/// Has a program read the lines of a PDF; fails with a Dutch sentence.
pub fn asked(program: &Path, bytes: &[u8]) -> Result<Printed, String> {
    if bytes.len() > LARGEST_PAPER {
        return Err(format!("het bestand is groter dan {} MB", LARGEST_PAPER / 1024 / 1024));
    }
    answer(program, bytes)
        .ok()
        .and_then(|answer| serde_json::from_slice(&answer).ok())
        .unwrap_or_else(|| Err(FALLEN.to_owned()))
}

fn answer(program: &Path, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut child = Command::new(program)
        .arg(COMMAND)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let mut answer = Vec::new();
    let read = std::thread::scope(|scope| {
        // A process that ends early does not read to the end: then what it says decides.
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(bytes)));
        let read =
            stdout.map_or(Ok(0), |out| out.take(LONGEST_ANSWER + 1).read_to_end(&mut answer));
        if read.is_err() || answer.len() as u64 > LONGEST_ANSWER {
            // It goes on writing what nobody reads, or is over already.
            let _ = child.kill();
        }
        read
    });
    let status = child.wait()?;
    read?;
    if status.success() { Ok(answer) } else { Err(io::Error::other("it fell over")) }
}

/// Reads the PDF that comes in, and writes its lines: the work of a process of its own.
pub fn serve() -> io::Result<()> {
    limit()?;
    let mut bytes = Vec::new();
    io::stdin().lock().take(LARGEST_PAPER as u64).read_to_end(&mut bytes)?;
    let answer = serde_json::to_vec(&printed(&bytes)).map_err(io::Error::other)?;
    io::stdout().lock().write_all(&answer)
}

/// Sets the limits of this process, which it cannot raise again.
#[cfg(unix)]
fn limit() -> io::Result<()> {
    for (what, most) in [
        (rlimit::Resource::AS, MEMORY),
        (rlimit::Resource::CPU, SECONDS),
        (rlimit::Resource::CORE, 0),
    ] {
        let hard = rlimit::getrlimit(what)?.1.min(most);
        rlimit::setrlimit(what, hard, hard)?;
    }
    Ok(())
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere limits can fail")]
fn limit() -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_says_nothing_is_told_as_a_pdf_that_cannot_be_read() {
        for program in ["/bin/true", "/bin/false", "/no/such/program", "/bin/cat"] {
            assert_eq!(asked(Path::new(program), b"%PDF-1.7"), Err(FALLEN.to_owned()), "{program}");
        }
    }
}
