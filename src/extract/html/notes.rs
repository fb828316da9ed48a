//! The notes of a page, and the marks in the text that point at them.
//!
//! Knows lists of notes, superscript marks, and digits left glued to a year or a word. Must not
//! decide where a note stands in the paper.

use std::collections::BTreeMap;

use super::tree::{Element, Step, has_class};

/// Ids and classes of lists of notes.
const LISTS: &[&str] = &["noten", "voetnoten", "footnotes", "notes"];

/// Most steps between the start and the end of a mark.
const LONGEST_MARK: usize = 12;

/// Digits behind a year that may be a note's number.
const MOST_DIGITS: usize = 3;

/// The first and last year to which digits are taken to be glued.
const YEARS: std::ops::RangeInclusive<u32> = 1945..=2060;

/// Letters a word must have before digits glued to it can be a mark: `CO2` and `A27` have fewer.
const SHORTEST_WORD: usize = 4;

/// One note of the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Note {
    keys: Vec<String>,
    number: String,
    /// The mark as printed in the list; left out.
    pub mark: String,
    pub text: String,
    pub used: bool,
}

/// The notes of one page.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub list: Vec<Note>,
    /// Lines of the list that are no notes, such as its heading.
    pub other: Vec<String>,
    /// Where the lists stand among the steps, first and behind the last.
    pub places: Vec<(usize, usize)>,
    /// The first note of each key and of each number.
    keys: BTreeMap<String, usize>,
    numbers: BTreeMap<String, usize>,
}

/// A mark in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub text: String,
    /// The step behind it.
    pub end: usize,
    /// Which note it points at, if any is known.
    pub note: Option<usize>,
}

impl Notes {
    /// Gathers the notes of a page.
    pub fn of(steps: &[Step<'_>]) -> Self {
        let mut notes = Self::default();
        let mut at = 0;
        while at < steps.len() {
            if let Step::Open(element) = steps[at]
                && is_list(element)
            {
                let end = end_of(steps, at);
                notes.gather(steps, at + 1, end - 1);
                notes.places.push((at, end));
                at = end;
            } else {
                at += 1;
            }
        }
        notes.index();
        notes
    }

    fn index(&mut self) {
        for (at, note) in self.list.iter().enumerate() {
            for key in &note.keys {
                self.keys.entry(key.clone()).or_insert(at);
            }
            self.numbers.entry(note.number.clone()).or_insert(at);
        }
    }

    /// Returns the note of a number that no mark has pointed at yet.
    fn waiting(&self, number: &str) -> Option<usize> {
        let at = *self.numbers.get(number)?;
        self.list.get(at).is_some_and(|note| !note.used).then_some(at)
    }

    fn gather(&mut self, steps: &[Step<'_>], start: usize, end: usize) {
        let (start, end) = unwrapped(steps, start, end);
        let mut at = start;
        while at < end {
            match steps[at] {
                Step::Text(text) => {
                    self.go_on(text);
                    at += 1;
                }
                Step::Close => at += 1,
                Step::Open(element) if matches!(element.name(), "ul" | "ol" | "dl") => at += 1,
                Step::Open(element) => {
                    let behind = end_of(steps, at).min(end);
                    let is_heading = element.name().starts_with('h') && element.name().len() == 2;
                    let note = read_note(&steps[at..behind]);
                    if is_heading {
                        self.other.push(format!("{} {}", note.mark, note.text));
                    } else if note.number.is_empty() && note.keys.is_empty() {
                        self.go_on(&note.text);
                    } else {
                        self.list.push(note);
                    }
                    at = behind;
                }
            }
        }
    }

    /// Text without a mark of its own belongs to the note before it.
    fn go_on(&mut self, text: &str) {
        match self.list.last_mut() {
            Some(last) => {
                last.text.push(' ');
                last.text.push_str(text);
            }
            None => self.other.push(text.to_owned()),
        }
    }

    /// Returns the mark that opens at a step, if it is one; `before` is the text before it.
    pub fn mark_at(&self, steps: &[Step<'_>], at: usize, before: &str) -> Option<Mark> {
        let Step::Open(element) = *steps.get(at)? else { return None };
        if !matches!(element.name(), "a" | "sup" | "span") {
            return None;
        }
        let end = end_of_short(steps, at)?;
        // A list of notes within is read as a list, and only once.
        if steps[at..end].iter().any(|step| matches!(step, Step::Open(inner) if is_list(inner))) {
            return None;
        }
        let text = text_of(&steps[at..end]);
        let number = bare_number(&text)?;
        let anchor = steps[at..end].iter().find_map(|step| match step {
            Step::Open(inner) if inner.name() == "a" => Some(*inner),
            _ => None,
        });
        let target = anchor.and_then(|anchor| anchor.attr("href")?.split_once('#'));
        let by_key = target.and_then(|(_, key)| self.keys.get(key).copied());
        let raised = steps[at..end]
            .iter()
            .any(|step| matches!(step, Step::Open(inner) if inner.name() == "sup"));
        let named =
            has_class(element, |class| class.contains("noot") || class.contains("footnote"));
        let by_number = || self.waiting(&number);
        let is_power = || by_number().is_none() || ends_in_unit(before);
        let is_mark = by_key.is_some() || named || (raised && (target.is_some() || !is_power()));
        let note = by_key.or_else(by_number);
        is_mark.then(|| Mark { text: text.trim().to_owned(), end, note })
    }

    /// Takes marks out of a text that stand glued to a year or a word; returns what is left and
    /// the marks. A word's digits are a mark only where the list has that note; a year's also
    /// where the page has no notes at all, so that no other witness exists.
    pub fn unglue(&mut self, text: &str) -> (String, Vec<(String, Option<usize>)>) {
        let mut out = String::with_capacity(text.len());
        let mut marks = Vec::new();
        let mut copied = 0;
        for (start, end) in digit_runs(text) {
            let Some(cut) = self.glued(text, start, end) else { continue };
            let number = &text[cut..end];
            let note = self.waiting(number);
            if let Some(note) = note.and_then(|at| self.list.get_mut(at)) {
                note.used = true;
            }
            out.push_str(&text[copied..cut]);
            copied = end;
            marks.push((number.to_owned(), note));
        }
        out.push_str(&text[copied..]);
        (out, marks)
    }

    /// Returns where in a run of digits the mark begins.
    fn glued(&self, text: &str, start: usize, end: usize) -> Option<usize> {
        let (before, run, behind) = (&text[..start], &text[start..end], &text[end..]);
        let waits = |number: &str| self.waiting(number).is_some();
        if behind.starts_with(|c: char| c.is_alphabetic() || matches!(c, '-' | '/' | '%')) {
            return None;
        }
        let word = before.chars().rev().take_while(|c| c.is_alphabetic()).count();
        if word > 0 {
            return (word >= SHORTEST_WORD && run.len() <= MOST_DIGITS && waits(run))
                .then_some(start);
        }
        let number = run.get(4..)?;
        let year = run.get(..4)?.parse::<u32>().ok()?;
        let fits = (1..=MOST_DIGITS).contains(&number.len())
            && !number.starts_with('0')
            && YEARS.contains(&year);
        let goes_on = behind.strip_prefix([',', '.'].as_slice()).is_some_and(starts_digit);
        let counts = before.ends_with(['.', ',', '-', '/', '€']) || is_counted(before);
        let alone = self.list.is_empty() && !counts && !goes_on;
        (fits && (waits(number) || alone)).then_some(start + 4)
    }
}

fn starts_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Tells whether a number stands behind a word that says it is an amount or a paper's number.
fn is_counted(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let last = last.trim_end_matches('.');
    matches!(
        last,
        "€" | "nr" | "nrs" | "stcrt" | "stb" | "tk" | "ek" | "kamerstukken" | "kamerstuk"
    ) || last.ends_with(|c: char| c.is_ascii_digit())
}

fn is_list(element: &Element) -> bool {
    element.attr("id").is_some_and(|id| LISTS.contains(&id))
        || has_class(element, |class| LISTS.contains(&class))
}

/// Returns the step behind the end of the element that opens at a step.
fn end_of(steps: &[Step<'_>], at: usize) -> usize {
    end_within(steps, at, steps.len()).unwrap_or(steps.len())
}

fn end_of_short(steps: &[Step<'_>], at: usize) -> Option<usize> {
    end_within(steps, at, at + LONGEST_MARK)
}

fn end_within(steps: &[Step<'_>], at: usize, most: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (index, step) in steps.iter().enumerate().take(most).skip(at) {
        match step {
            Step::Open(_) => depth += 1,
            Step::Close => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(index + 1);
                }
            }
            Step::Text(_) => {}
        }
    }
    None
}

/// Goes inside lists and boxes that hold all notes as one.
fn unwrapped(steps: &[Step<'_>], start: usize, end: usize) -> (usize, usize) {
    let (mut start, mut end) = (start, end);
    loop {
        let mut only = None;
        let mut at = start;
        while at < end {
            match steps[at] {
                Step::Text(text) if text.trim().is_empty() => at += 1,
                Step::Open(element)
                    if only.is_none()
                        && matches!(element.name(), "ul" | "ol" | "div" | "section" | "dl")
                        && element.attr("id").is_none() =>
                {
                    let behind = end_of(steps, at).min(end);
                    only = Some((at + 1, behind - 1));
                    at = behind;
                }
                _ => return (start, end),
            }
        }
        match only {
            Some(inner) => (start, end) = inner,
            None => return (start, end),
        }
    }
}

/// Reads one note: its keys, its mark, its text.
fn read_note(steps: &[Step<'_>]) -> Note {
    let mut note = Note::default();
    let mut at = 0;
    while at < steps.len() {
        match steps[at] {
            Step::Open(element) => {
                let names = [element.attr("id"), element.attr("name")];
                note.keys.extend(names.into_iter().flatten().map(str::to_owned));
                let end = end_of_short(steps, at);
                let short = end.map(|end| text_of(&steps[at..end]));
                let number = short.as_deref().and_then(bare_number);
                let may_be_mark = note.number.is_empty()
                    && note.text.trim().is_empty()
                    && matches!(element.name(), "a" | "sup" | "span" | "dt" | "b" | "strong");
                if may_be_mark && let (Some(number), Some(end)) = (number, end) {
                    for step in &steps[at + 1..end] {
                        if let Step::Open(inner) = step {
                            let names = [inner.attr("id"), inner.attr("name")];
                            note.keys.extend(names.into_iter().flatten().map(str::to_owned));
                        }
                    }
                    short.unwrap_or_default().trim().clone_into(&mut note.mark);
                    note.number = number;
                    at = end;
                    continue;
                }
                if matches!(element.name(), "p" | "br" | "div" | "dd") {
                    note.text.push(' ');
                }
            }
            Step::Text(text) => note.text.push_str(text),
            Step::Close => {}
        }
        at += 1;
    }
    if note.number.is_empty() {
        take_leading_number(&mut note);
    }
    note
}

/// `12 De tekst` and `12. De tekst`: the number is the note's, where nothing else marks it.
fn take_leading_number(note: &mut Note) {
    let text = note.text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = &text[digits..];
    let rest = behind.trim_start_matches(['.', ')', ':']);
    if (1..=MOST_DIGITS).contains(&digits) && rest.starts_with(char::is_whitespace) {
        note.number = text[..digits].to_owned();
        note.mark = note.number.clone();
        note.text = rest.trim_start().to_owned();
    }
}

fn text_of(steps: &[Step<'_>]) -> String {
    steps
        .iter()
        .filter_map(|step| if let Step::Text(text) = step { Some(*text) } else { None })
        .collect()
}

/// Returns the digits of a mark: `1`, `[1]`, `1)`.
fn bare_number(text: &str) -> Option<String> {
    let bare = text.trim().trim_matches(['[', ']', '(', ')', '.']).trim();
    let fits = (1..=MOST_DIGITS).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| bare.to_owned())
}

/// Tells whether a text ends in a unit or formula whose power a raised digit may be.
fn ends_in_unit(before: &str) -> bool {
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    matches!(last, "m" | "km" | "cm" | "dm" | "mm" | "hm" | "CO" | "NO" | "PM" | "SO")
}

/// Returns where runs of ASCII digits stand that nothing numeric touches.
fn digit_runs(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii_digit() {
            let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
            runs.push((at, end));
            at = end;
        } else {
            at += 1;
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numbers: &[&str], text: &str, left: &str, marks: &[&str]) {
        let note = |number: &&str| Note { number: (*number).to_owned(), ..Note::default() };
        let mut notes = Notes { list: numbers.iter().map(note).collect(), ..Notes::default() };
        notes.index();
        let (out, found) = notes.unglue(text);
        let found: Vec<&str> = found.iter().map(|(mark, _)| mark.as_str()).collect();
        assert_eq!((out.as_str(), found.as_slice()), (left, marks), "{text}");
    }

    #[test]
    fn digits_glued_to_a_year_are_a_mark_where_the_list_confirms_it_or_nothing_else_can() {
        check(&["78"], "sinds 201678 is dat zo", "sinds 2016 is dat zo", &["78"]);
        check(&["77"], "sinds 201678 is dat zo", "sinds 201678 is dat zo", &[]);
        check(&[], "sinds 201678.", "sinds 2016.", &["78"]);
        check(&[], "€ 201678 en 2016.785", "€ 201678 en 2016.785", &[]);
        check(&[], "Kamerstukken 20167", "Kamerstukken 20167", &[]);
        check(&[], "een 201600 of 206578", "een 201600 of 206578", &[]);
    }

    #[test]
    fn digits_glued_to_a_word_are_a_mark_only_where_the_list_has_that_note() {
        check(&["15"], "de Minister15 heeft", "de Minister heeft", &["15"]);
        check(&[], "de Minister15 heeft", "de Minister15 heeft", &[]);
        check(&["2"], "CO2 en A2", "CO2 en A2", &[]);
        check(&["15"], "Minister15, Minister15", "Minister, Minister15", &["15"]);
    }
}
