//! Properties over generated editions and edits.

use proptest::prelude::*;

use crate::model::Article;

use super::builder::{article, check, compared, edition, ops, units};
use super::*;

const WORDS: &[&str] = &[
    "minister",
    "bruggen",
    "sluizen",
    "gemeenten",
    "de",
    "van",
    "het",
    "en",
    "stimuleert",
    "financiert",
    "2025",
    "2026",
    "55%",
    "verantwoordelijk",
    "voor",
    "niet",
    "moet",
    "kan",
    "onderhoud",
    "veerpont",
    "register",
    "landelijk",
    "Zij",
    "Hij",
];

fn sentence() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS), 1..12)
        .prop_map(|words| words.join(" ") + ".")
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => sentence(),
        3 => sentence().prop_map(|text| format!("- {text}")),
        1 => Just("# Stimuleren".to_owned()),
        1 => Just("# Financieren".to_owned()),
        1 => sentence().prop_map(|text| format!("| Kop | A\n| {text} | 5")),
        1 => Just("De minister is verantwoordelijk voor:".to_owned()),
    ]
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(line(), 0..8)
}

/// An edit: at a line, what to do with it.
fn edited(mut lines: Vec<String>, edits: &[(usize, u8, String)]) -> Vec<String> {
    for (at, what, text) in edits {
        if lines.is_empty() {
            lines.push(text.clone());
            continue;
        }
        let at = at % lines.len();
        match what {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, text.clone()),
            2 => lines[at] = lines[at].replacen(' ', " kabouters ", 1),
            3 => {
                let line = lines.remove(at);
                lines.push(line);
            }
            _ => lines[at] = lines[at].to_uppercase(),
        }
    }
    lines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_two_editions(
        old in proptest::collection::vec((lines(), lines()), 1..4),
        edits in proptest::collection::vec((0..8usize, 0..5u8, line()), 0..6),
        shift in 0..2usize,
    ) {
        let article_of = |(at, (a, b)): (usize, &(Vec<String>, Vec<String>)), by: usize| {
            article(&format!("VII/{}", at + by), WORDS[at], &a.join("\n"), &b.join("\n"))
        };
        let new: Vec<(Vec<String>, Vec<String>)> = old
            .iter()
            .map(|(a, b)| (a.clone(), edited(b.clone(), &edits)))
            .collect();
        let olds = edition(2025, old.iter().enumerate().map(|one| article_of(one, 1)).collect());
        let news =
            edition(2026, new.iter().enumerate().map(|one| article_of(one, 1 + shift)).collect());
        let changes = compare(&olds, &news, &[], &Thresholds::default());
        check(&olds, &news, &changes);
    }

    #[test]
    fn an_edition_against_itself(old in lines(), goal in lines()) {
        // Two articles with the same title and text: only the place tells them apart.
        let one = || -> Vec<Article> {
            ["VII/1", "VII/2"]
                .map(|at| article(at, "Bruggen", &goal.join("\n"), &old.join("\n")))
                .into()
        };
        let changes = compared(one(), one());
        prop_assert!(ops(&units(&changes)).is_empty());
        prop_assert!(changes.articles.iter().all(|one| one.status == Status::Unchanged));
        prop_assert!(units(&changes).iter().all(|unit| unit.moved == Moved::None));
    }
}
