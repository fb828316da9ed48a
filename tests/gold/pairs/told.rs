//! What the program tells of a pair, read from the JSON form of `diff` alone.
//!
//! Knows the keys of `prinsjesdiff/changes/1`. Must not know labels.

use std::collections::BTreeMap;

use prinsjesdiff::compare::{Thresholds, compare};
use prinsjesdiff::report::json::changes_json;
use serde_json::Value;

use super::label::{Pair, Spot};
use super::paper::{edition, papers};

/// What is told of one passage or group.
#[derive(Debug)]
pub struct Unit {
    pub from: Vec<Spot>,
    pub to: Vec<Spot>,
    pub op: String,
    pub class: String,
    pub moved: String,
    pub signals: Vec<String>,
    pub gone: Vec<String>,
    pub came: Vec<String>,
}

/// What is told of a pair.
#[derive(Debug)]
pub struct Told {
    pub units: Vec<Unit>,
    pub articles: Vec<String>,
    pub findings: Vec<String>,
    /// The text of every passage, old and new, as it was read.
    pub read: [BTreeMap<Spot, String>; 2],
}

/// Prints a pair as papers, reads them, compares them and takes up the answer.
pub fn tell(pair: &Pair, thresholds: &Thresholds) -> Told {
    let (old, new) = papers(pair);
    let changes = compare(&edition(&old), &edition(&new), &[], thresholds);
    take_up(&changes_json(&changes, false))
}

fn take_up(form: &Value) -> Told {
    let mut told = Told {
        units: Vec::new(),
        articles: Vec::new(),
        findings: Vec::new(),
        read: [BTreeMap::new(), BTreeMap::new()],
    };
    for article in list(&form["articles"]) {
        let numbers = |side| -> Vec<u16> {
            list(&article[side]).iter().map(|one| number(&one["number"])).collect()
        };
        let (from, to) = (numbers("from"), numbers("to"));
        if from.iter().chain(&to).all(|number| *number == APPARATUS) {
            continue;
        }
        told.articles.push(fate(article, &from, &to));
        for section in list(&article["sections"]) {
            for unit in list(&section["units"]) {
                told.units.extend(take_up_unit(unit, &mut told.read));
            }
        }
    }
    for finding in list(&form["findings"]) {
        // A section that is gone is named by its first unit.
        let unit = [&finding["unit"], &finding["units"][0]].into_iter().find_map(spot);
        let spot = unit.map(|spot| spot.to_string());
        let words = [&finding["from"], &finding["to"]].map(|words| words.as_str().unwrap_or(""));
        let what = spot.unwrap_or_else(|| words.join(" > "));
        told.findings.push(format!("{} {what}", text(&finding["kind"])));
    }
    told
}

/// The article that every paper of the tests has beside its policy articles.
const APPARATUS: u16 = 99;

fn fate(article: &Value, from: &[u16], to: &[u16]) -> String {
    let names = |numbers: &[u16]| numbers.iter().map(u16::to_string).collect::<Vec<_>>().join(" ");
    let mut fate = format!("{} > {} {}", names(from), names(to), text(&article["status"]));
    for flag in ["retitled", "renumbered"] {
        if article[flag] == true {
            fate = format!("{fate} {flag}");
        }
    }
    fate
}

fn take_up_unit(unit: &Value, read: &mut [BTreeMap<Spot, String>; 2]) -> Option<Unit> {
    let mut places = ["from", "to"].into_iter().zip(read).map(|(side, read)| -> Vec<Spot> {
        let places = list(&unit[side]).iter().filter_map(|one| Some((spot(one)?, one)));
        places
            .map(|(spot, one)| {
                read.insert(spot, text(&one["text"]));
                spot
            })
            .collect()
    });
    let (from, to) = (places.next()?, places.next()?);
    if from.is_empty() && to.is_empty() {
        return None;
    }
    let words = |op: &str| -> Vec<String> {
        let segments = list(&unit["segments"]).iter().filter(|segment| segment["op"] == op);
        segments.flat_map(|segment| words(segment["text"].as_str().unwrap())).collect()
    };
    let signals = list(&unit["signals"]).iter().map(|signal| {
        let values = ["from", "to"].map(|side| signal[side].as_str().unwrap());
        format!("{}: {}", text(&signal["signal"]), values.join(" > "))
    });
    Some(Unit {
        from,
        to,
        op: text(&unit["op"]),
        class: text(&unit["class"]),
        moved: text(&unit["moved"]),
        signals: signals.collect(),
        gone: words("delete"),
        came: words("insert"),
    })
}

/// The words of a text without the marks around them.
pub fn words(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
    text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}

/// The members of a list, none when there is no list.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> u16 {
    value.as_str().and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// The place of a passage of A, B or C.
pub fn spot(unit: &Value) -> Option<Spot> {
    let section = match unit["section"].as_str()? {
        "doelstelling" => 'A',
        "rol-en-verantwoordelijkheid" => 'B',
        "beleidswijzigingen" | "beleidsconclusies" => 'C',
        _ => return None,
    };
    let position = usize::try_from(unit["position"].as_u64()?).ok()?;
    Some(Spot { article: number(&unit["number"]), section, position })
}
