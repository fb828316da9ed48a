//! What is printed, and where: results on standard output, everything else on standard error.
//!
//! Knows the terminal: its width, whether it has colour, whether the reader wants quiet. Must not
//! know what is printed.

use std::io::{self, BufRead as _, ErrorKind, IsTerminal, Read as _, Write};
use std::sync::{Arc, OnceLock};

use super::given::Given;
use super::visible::visible;
use crate::report::TerminalOptions;
use crate::report::terminal::sentence;
use crate::report::wording::{Language, Wording};

/// Narrowest and widest text; beyond it lines are hard to read.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=100;

/// Bytes of an answer that are read at most.
const LONGEST_ANSWER: u64 = 4096;

/// Width where no terminal tells one.
const USUAL_WIDTH: usize = 80;

/// Where output goes.
#[derive(Debug, Clone)]
pub struct Ui {
    /// The words.
    pub wording: Wording,
    language: Language,
    given: Given,
    quiet: bool,
    shows_results: bool,
    colour: bool,
    width: usize,
    /// Width of a row of columns: that of the screen, if there is one.
    row: usize,
    /// What kept a result from being written.
    unwritten: Arc<OnceLock<ErrorKind>>,
}

impl Ui {
    /// Looks at the terminal.
    #[must_use]
    pub fn new(language: Language, quiet: bool) -> Self {
        let terminal = io::stdout().is_terminal();
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let width = terminal_size::terminal_size()
            .filter(|_| terminal)
            .map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0));
        Self {
            wording: Wording::new(language),
            language,
            given: Given::default(),
            quiet,
            shows_results: true,
            colour: terminal && !plain,
            row: if terminal { width } else { usize::MAX },
            width: width.clamp(*WIDTHS.start(), *WIDTHS.end()),
            unwritten: Arc::default(),
        }
    }

    /// Returns the same for a command line on which this was given.
    #[must_use]
    pub fn given(self, given: Given) -> Self {
        Self { given, ..self }
    }

    /// Returns the options that hold for every command, as they were given.
    pub fn options(&self) -> String {
        self.given.options("")
    }

    /// Returns the same for a run that nobody looks at: errors and warnings only, no reports.
    #[must_use]
    pub fn unattended(&self) -> Self {
        Self { quiet: true, shows_results: false, ..self.clone() }
    }

    /// Returns the same for a result that goes into a file: as wide as usual, and without colour.
    #[must_use]
    pub fn towards(&self, file: bool) -> Self {
        let ui = self.clone();
        if file { Self { colour: false, width: USUAL_WIDTH, row: usize::MAX, ..ui } } else { ui }
    }

    /// Returns how reports are laid out here.
    #[must_use]
    pub fn terminal(&self, show_all: bool) -> TerminalOptions {
        TerminalOptions {
            width: self.width,
            colour: self.colour,
            show_all,
            language: self.language,
        }
    }

    /// Returns how rows and columns are laid out here: within the width of a screen, and on one line
    /// each for a program that reads them.
    #[must_use]
    pub fn columns(&self) -> TerminalOptions {
        TerminalOptions { width: self.row, ..self.terminal(false) }
    }

    /// Returns the language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Tells whether the reader wants results and errors only.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Prints what is no report: advice has what was given.
    pub fn answer(&self, text: &str) {
        self.result(&self.given.said(text));
    }

    /// Prints a result. A reader who closes the pipe has seen enough.
    pub fn result(&self, text: &str) {
        if !self.shows_results {
            return;
        }
        let mut out = io::stdout().lock();
        let text = visible(text, self.colour);
        let end: &[u8] = if text.ends_with('\n') { b"" } else { b"\n" };
        let written = out.write_all(text.as_bytes()).and_then(|()| out.write_all(end));
        self.note(written.and_then(|()| out.flush()));
    }

    /// Keeps what went wrong with a result; whoever closes the pipe wants no more of it.
    fn note(&self, written: io::Result<()>) {
        if let Err(error) = written
            && error.kind() != ErrorKind::BrokenPipe
        {
            // The first is what began it.
            let _ = self.unwritten.set(error.kind());
        }
    }

    /// Returns what kept a result from being written whole.
    #[must_use]
    pub fn unwritten(&self) -> Option<ErrorKind> {
        self.unwritten.get().copied()
    }

    /// Prints a sentence of a result: within the width of a screen, and on one line for a program that
    /// reads it.
    pub fn sentence(&self, text: &str) {
        if self.row == usize::MAX {
            return self.result(text);
        }
        self.result(&sentence(text, self.terminal(false)));
    }

    /// Writes a result that is no text. A reader who closes the pipe has seen enough.
    pub fn bytes(&self, bytes: &[u8]) {
        if self.shows_results {
            let mut out = io::stdout().lock();
            let written = out.write_all(bytes).and_then(|()| out.flush());
            self.note(written);
        }
    }

    /// Prints what a user may want to know beside the result.
    pub fn tell(&self, text: &str) {
        if !self.quiet {
            self.always(text);
        }
    }

    /// Puts a question and reads the line that answers it; nothing when there is no more to read.
    #[expect(clippy::unused_self, reason = "all output goes through the one value that owns it")]
    pub fn ask(&self, question: &str) -> Option<String> {
        let mut err = io::stderr().lock();
        // Who types sees the answer behind the question; from a pipe there is nothing to see.
        let end = if io::stdin().is_terminal() { " " } else { "\n" };
        let question = visible(question, false);
        let _ = write!(err, "{question}{end}").and_then(|()| err.flush());
        let mut line = String::new();
        let read = io::stdin().lock().take(LONGEST_ANSWER).read_line(&mut line);
        matches!(read, Ok(1..)).then(|| line.trim().to_owned())
    }

    /// Prints an error or a warning.
    pub fn always(&self, text: &str) {
        let mut err = io::stderr().lock();
        let text = self.given.said(text.trim_end());
        let _ = writeln!(err, "{}", visible(&text, false));
    }
}
