//! How far a long command is: a bar on a terminal, plain lines elsewhere, nothing when quiet.
//!
//! Knows `indicatif`. Must not know what is counted.

use std::io::{IsTerminal, stderr};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::ui::Ui;
use super::visible::visible;

/// Letters that draw the bar: whole, half, empty.
const BAR: &str = "━╸ ";

/// How far a command is.
#[derive(Debug, Clone)]
pub struct Progress {
    ui: Ui,
    bar: Option<ProgressBar>,
    /// Without a bar, a line is printed for every so many steps; 0 for none.
    every: usize,
}

impl Progress {
    /// Begins, with a bar where there is a terminal, else a line for every so many steps.
    pub fn new(ui: &Ui, every: usize) -> Self {
        let drawn = stderr().is_terminal() && !ui.is_quiet();
        let bar = drawn.then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            bar.set_style(counted());
            bar
        });
        Self { ui: ui.clone(), bar, every }
    }

    /// Says what is being done while there is nothing to count yet.
    pub fn doing(&self, what: &str) {
        if let Some(bar) = &self.bar {
            bar.set_style(plain());
            bar.set_message(visible(what, false).into_owned());
            bar.tick();
        }
    }

    /// Tells the place of the step that begins, from 1, and what it is about.
    pub fn step(&self, at: usize, of: usize, what: &str) {
        match &self.bar {
            Some(bar) => {
                bar.set_style(counted());
                bar.set_length(of as u64);
                bar.set_message(visible(what, false).into_owned());
                bar.set_position(at as u64);
            }
            None if self.every > 0 && at.is_multiple_of(self.every) => {
                self.ui.tell(&self.ui.wording.run_step(at, of, what));
            }
            None => {}
        }
    }

    /// Prints something that is no step, beside the bar.
    pub fn say(&self, text: &str) {
        self.beside(|| self.ui.always(text));
    }

    /// Takes the bar away while something is printed.
    pub fn beside<T>(&self, print: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// Takes the bar away for good.
    pub fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn counted() -> ProgressStyle {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}");
    style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars(BAR)
}

fn plain() -> ProgressStyle {
    ProgressStyle::with_template("{msg}").unwrap_or_else(|_| ProgressStyle::default_spinner())
}
