//! What a comparison told, read from its JSON form and from nothing else.

use std::collections::BTreeMap;

use serde_json::Value;

use super::truth::{Address, Spot};

/// A unit as it was told.
#[derive(Debug, Clone, Default)]
pub struct ToldUnit {
    pub op: String,
    pub class: String,
    pub moved: String,
    pub similarity: u64,
    pub weight: u64,
    /// Name, old and new value.
    pub signals: Vec<(String, String, String)>,
    pub from: Vec<Spot>,
    pub to: Vec<Spot>,
    /// Whether its segments spell its texts.
    pub reversible: bool,
}

/// An article as it was told.
#[derive(Debug, Clone)]
pub struct ToldArticle {
    pub status: String,
    pub number_reused: bool,
    pub from: Vec<Address>,
    pub to: Vec<Address>,
}

/// A comparison as it was told.
#[derive(Debug, Default)]
pub struct Told {
    pub units: Vec<ToldUnit>,
    pub articles: Vec<ToldArticle>,
    /// The told unit that holds each old and each new place.
    pub by_old: BTreeMap<Spot, usize>,
    pub by_new: BTreeMap<Spot, usize>,
    /// The texts of old and new places.
    pub old_texts: BTreeMap<Spot, String>,
    pub new_texts: BTreeMap<Spot, String>,
    /// Places that were told more than once.
    pub twice: usize,
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

fn spot(unit: &Value) -> Spot {
    Spot {
        chapter: text(unit, "chapter"),
        number: text(unit, "number"),
        section: text(unit, "section"),
        position: unit["position"].as_u64().and_then(|at| at.try_into().ok()).unwrap_or(usize::MAX),
    }
}

impl Told {
    /// Reads `prinsjesdiff/changes/1`.
    pub fn read(json: &Value) -> Self {
        let mut told = Self::default();
        for article in list(json, "articles") {
            let addresses = |key| -> Vec<Address> {
                list(article, key)
                    .iter()
                    .map(|one| (text(one, "chapter"), text(one, "number")))
                    .collect()
            };
            told.articles.push(ToldArticle {
                status: text(article, "status"),
                number_reused: article["number_reused"] == true,
                from: addresses("from"),
                to: addresses("to"),
            });
            for section in list(article, "sections") {
                for unit in list(section, "units") {
                    told.unit(unit);
                }
            }
        }
        told
    }

    fn unit(&mut self, unit: &Value) {
        let at = self.units.len();
        let spots = |key| -> Vec<Spot> { list(unit, key).iter().map(spot).collect() };
        let (from, to) = (spots("from"), spots("to"));
        for (key, spots, holder, texts) in [
            ("from", &from, &mut self.by_old, &mut self.old_texts),
            ("to", &to, &mut self.by_new, &mut self.new_texts),
        ] {
            for (spot, value) in spots.iter().zip(list(unit, key)) {
                self.twice += usize::from(holder.insert(spot.clone(), at).is_some());
                texts.insert(spot.clone(), text(value, "text"));
            }
        }
        let spelt = |without: &str| -> String {
            let kept = list(unit, "segments").iter().filter(|one| one["op"] != without);
            kept.map(|one| text(one, "text")).collect()
        };
        let whole = |key: &str| -> String {
            list(unit, key).iter().map(|one| text(one, "text")).collect::<Vec<_>>().join(" ")
        };
        let signals = list(unit, "signals").iter();
        self.units.push(ToldUnit {
            op: text(unit, "op"),
            class: text(unit, "class"),
            moved: text(unit, "moved"),
            similarity: unit["similarity"].as_u64().unwrap_or(0),
            weight: unit["weight"].as_u64().unwrap_or(0),
            signals: signals
                .map(|one| (text(one, "signal"), text(one, "from"), text(one, "to")))
                .collect(),
            reversible: spelt("insert") == whole("from") && spelt("delete") == whole("to"),
            from,
            to,
        });
    }
}
