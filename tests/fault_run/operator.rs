//! What whoever looks after the service should have heard, and whether it was heard once.
//!
//! Knows which runs saw the service fail, and reads the letters to the operator. Must not ask the
//! program anything.

use std::collections::BTreeSet;

use chrono::{Datelike, Months, NaiveDate};
use prinsjesdiff::report::parcel::Label;

use super::oracle::{RunLog, Seen, Verdict};
use super::world::{OPERATOR, REFUSED};

const FAILS: &str = "storing sinds ";
const RECOVERED: &str = "hersteld op ";
const SERVICE: &str = "de publicatiedienst";
const ASIDE: &str = "niet meer verzonden aan ";
const LATE: [&str; 2] = ["nog niet verschenen", "nog niets ontvangen"];

/// Judges the letters to the operator.
pub fn judge(seen: &Seen<'_>, verdict: &mut Verdict) {
    let mut known = BTreeSet::new();
    let mut letters: Vec<(&str, String)> = Vec::new();
    for letter in seen.letters.iter().filter(|letter| letter.recipient == OPERATOR) {
        if known.insert(letter.key.as_str()) {
            letters.push((&letter.key, words(&letter.text)));
        }
    }
    let signs = signs_of_life(seen, &letters, verdict);
    service(seen, &letters, verdict);
    let aside: Vec<_> = letters.iter().filter(|(_, text)| text.contains(ASIDE)).collect();
    verdict.owed += 1;
    match aside.as_slice() {
        [] => verdict.lost.push(format!("that {REFUSED} was set aside")),
        [_] => {}
        _ => verdict.doubled.push(format!("{REFUSED} was set aside {} times", aside.len())),
    }
    let is_known = |(key, text): &&(&str, String)| {
        let heads = [FAILS, RECOVERED, ASIDE].into_iter().chain(LATE);
        signs.contains(*key) || heads.into_iter().any(|head| text.contains(head))
    };
    for (_, text) in letters.iter().filter(|letter| !is_known(letter)) {
        let start: String = text.chars().take(300).collect();
        verdict.unasked.push(format!("to the operator: {start}"));
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// That the service fails is told when it begins, that it works again when it ends; so these come in
/// turns, and the last says that all is well.
fn service(seen: &Seen<'_>, letters: &[(&str, String)], verdict: &mut Verdict) {
    let of = |text: &str, head: &str| {
        let told = text.split(head).nth(1).and_then(|rest| rest.split('.').next());
        told.is_some_and(|told| told.contains(SERVICE))
    };
    let mut begun = 0;
    let mut fails = false;
    for (key, text) in letters {
        if of(text, FAILS) {
            if fails {
                verdict.doubled.push(format!("{key}: that the service fails"));
            }
            (fails, begun) = (true, begun + 1);
        } else if of(text, RECOVERED) {
            if !fails {
                verdict.doubled.push(format!("{key}: that the service works again"));
            }
            fails = false;
        }
    }
    let times = |is_seen: fn(&RunLog) -> bool| {
        let saw = seen.runs.iter().filter(|run| is_seen(run)).filter_map(|run| run.saw);
        let saw: Vec<bool> = std::iter::once(false).chain(saw).collect();
        saw.windows(2).filter(|pair| pair == &[false, true]).count()
    };
    // A run that was cut off may have told what it saw, or not.
    let (least, most) = (times(|run| run.has_ended), times(|_| true));
    verdict.owed += least;
    if begun < least {
        verdict.lost.push(format!("the service failed {least} times, told {begun}"));
    }
    if begun > most {
        verdict.unasked.push(format!("the service failed {most} times, told {begun}"));
    }
    if fails {
        verdict.lost.push("that the service works again".to_owned());
    }
}

/// Each month that is over has one sign of life.
fn signs_of_life(
    seen: &Seen<'_>,
    letters: &[(&str, String)],
    verdict: &mut Verdict,
) -> BTreeSet<String> {
    let month = |day: NaiveDate| day.with_day(1).unwrap();
    let ended = seen.runs.iter().filter(|run| run.has_ended);
    let first = seen.runs.first().map(|run| month(run.local));
    let (Some(first), Some(last)) = (first, ended.map(|run| month(run.local)).max()) else {
        return BTreeSet::new();
    };
    let mut months = Vec::new();
    let mut month = first;
    while month < last {
        months.push(month);
        month = month + Months::new(1);
    }
    let mut signs = BTreeSet::new();
    for month in months {
        let about = [format!("statusbericht-{}", month.format("%Y-%m"))];
        let Label { key, .. } = Label::new("operator", "", &about, 0, OPERATOR);
        verdict.owed += 1;
        if !letters.iter().any(|(known, _)| *known == key) {
            verdict.lost.push(format!("the sign of life of {month}"));
        }
        signs.insert(key);
    }
    signs
}
