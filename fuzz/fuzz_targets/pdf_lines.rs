//! The lines of a PDF, as the process that reads one hands them over: every letter is accounted for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use prinsjesdiff::extract::extract_printed;
use prinsjesdiff::extract::pdf::{Printed, PrintedLine};
use prinsjesdiff::text::{Typography, letters};

/// Reads a line by its first sign: the kinds of printed lines.
fn line(text: &str, count: &mut dyn FnMut(&str) -> String) -> PrintedLine {
    let mut signs = text.chars();
    match signs.next() {
        Some('#') => PrintedLine::Heading(count(signs.as_str())),
        Some('^') => PrintedLine::Mark(count(signs.as_str())),
        Some('~') => PrintedLine::Aside(count(signs.as_str())),
        Some('_') => {
            let (mark, note) = signs.as_str().split_once(' ').unwrap_or((signs.as_str(), ""));
            let mark = count(mark);
            PrintedLine::Note(mark, note.split('/').map(|line| count(line)).collect())
        }
        Some('|') => {
            let mut row = |row: &str| {
                row.split('|')
                    .map(|cell| cell.split('/').map(|line| count(line)).collect())
                    .collect()
            };
            PrintedLine::Table(signs.as_str().split("||").map(|one| row(one)).collect())
        }
        None => PrintedLine::End,
        Some(_) => PrintedLine::Text(count(text)),
    }
}

fuzz_target!(|text: &str| {
    let mut typography = Typography::default();
    let mut all = 0;
    let mut count = |text: &str| {
        all += letters(&typography.clean(text));
        text.to_owned()
    };
    let lines = text.lines().map(|one| line(one, &mut count)).collect();
    let printed = Printed { lines, letters: all, unread: Vec::new() };
    let read = extract_printed(b"%PDF-", Ok(printed));
    assert!(read.ledger.balances(), "{:?}", read.ledger);
});
