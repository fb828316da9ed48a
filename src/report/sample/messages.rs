//! A message about the comparison made by hand.
//!
//! Knows an invented watch. Must not be used outside tests.

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::compare::Changes;
use crate::model::{BudgetDay, BudgetYear, Chapter, Edition, Held, Kind, Missing};
use crate::report::digest::{Comparison, Digest, Frame, Occasion};
use crate::report::notice::{Fault, HeldArticle, Notice, SetAside};
use crate::report::wording::{Language, Wording};
use crate::watch::{Criteria, Outside};

static SIDES: LazyLock<(Changes, Edition, Edition)> =
    LazyLock::new(|| (super::changes(), super::old_edition(), super::new_edition()));

static CRITERIA: LazyLock<Criteria> = LazyLock::new(Criteria::default);

/// What every message of the sample bears.
pub fn frame() -> Frame<'static> {
    Frame {
        wording: Wording::new(Language::Dutch),
        watch: "kust",
        leave: "begrotingsteksten@example.org",
        base_url: "",
        at: NaiveDate::from_ymd_opt(2026, 9, 16).unwrap().and_hms_opt(7, 15, 0).unwrap(),
        archive: "4f1c09a27be3",
    }
}

/// A digest of the whole sample.
pub fn digest() -> Digest<'static> {
    let (changes, old, new) = &*SIDES;
    Digest {
        edition: (Kind::Begroting, BudgetYear(2027)),
        criteria: &CRITERIA,
        comparisons: vec![Comparison {
            changes,
            old,
            new,
            fresh: &[],
            outside: Outside::default(),
        }],
        corrections: Vec::new(),
        republished: &[],
        settled: &[],
        occasion: Occasion::News,
        sent_before: None,
    }
}

static K: LazyLock<Chapter> = LazyLock::new(|| Chapter::parse("K").unwrap());
static HELD: LazyLock<Vec<HeldArticle>> = LazyLock::new(|| {
    let held = Held {
        article: "6".into(),
        section: Some(super::B),
        why: Missing::EMPTY.into(),
        accepted: false,
    };
    vec![HeldArticle {
        edition: (Kind::Begroting, BudgetYear(2027)),
        chapter: Chapter::parse("XXVII").unwrap(),
        held,
        paper: "kst-99030-XXVII-2".into(),
        address: "https://zoek.officielebekendmakingen.nl/kst-99030-XXVII-2.html".into(),
        others: 4,
    }]
});
static ASIDE: LazyLock<Vec<SetAside>> = LazyLock::new(|| {
    let reason = "De mailserver weigert dit adres (550).";
    vec![SetAside {
        channel: "redactie".into(),
        address: "weg@example.org".into(),
        reason: reason.into(),
    }]
});
static FAULTS: LazyLock<Vec<Fault>> = LazyLock::new(|| {
    let fault = |what: &str, why: &str| Fault {
        since: NaiveDate::from_ymd_opt(2026, 10, 3).unwrap(),
        what: what.into(),
        why: why.into(),
    };
    vec![
        fault("de publicatiedienst", "De publicatiedienst vraagt om te wachten tot 14.00 uur."),
        fault("kanaal redactie", "mail.example.org vraagt om later opnieuw te proberen."),
    ]
});
static RECOVERED: LazyLock<Vec<String>> = LazyLock::new(|| vec!["kanaal redactie".into()]);

/// One notice of each kind.
pub fn notices() -> Vec<Notice<'static>> {
    let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    let budget = (Kind::Begroting, BudgetYear(2027));
    vec![
        Notice::Test,
        Notice::SignOfLife {
            month: date(2026, 10, 1),
            checked: 31,
            days: 31,
            papers: 0,
            last: Some((budget.0, budget.1, &K, date(2026, 9, 22))),
            next: BudgetDay::after(date(2026, 10, 31)),
        },
        Notice::Welcome {
            criteria: &CRITERIA,
            connected: date(2026, 9, 1),
            next: date(2026, 9, 15),
        },
        Notice::Failing(&FAULTS),
        Notice::Recovered { on: date(2026, 10, 5), what: &RECOVERED },
        Notice::Held(&HELD),
        Notice::SetAside(&ASIDE),
        Notice::Late {
            edition: budget,
            chapters: std::slice::from_ref(&K),
            expected: date(2026, 9, 15),
        },
        Notice::NewReader { version: 2, texts: 3 },
    ]
}
