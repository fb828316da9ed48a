//! A message about the comparison made by hand.
//!
//! Knows an invented watch. Must not be used outside tests.

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::compare::Changes;
use crate::model::{BudgetDay, BudgetYear, Chapter, Edition, Held, Kind, Missing};
use crate::report::digest::{Comparison, Digest, Frame, Occasion};
use crate::report::notice::Notice;
use crate::report::wording::{Language, SendReason, Wording};
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
static HELD: LazyLock<Vec<(Chapter, Held, String)>> = LazyLock::new(|| {
    let held = Held { article: "6".into(), section: Some(super::B), why: Missing::EMPTY.into() };
    let chapter = Chapter::parse("XXVII").unwrap();
    vec![(chapter, held, "https://zoek.officielebekendmakingen.nl/kst-99030-XXVII-2.html".into())]
});
static REASON: LazyLock<SendReason> = LazyLock::new(|| SendReason::AddressRefused {
    address: "weg@example.org".into(),
    answer: "550 onbekend".into(),
});

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
            last: Some((budget.0, budget.1, &K, date(2026, 9, 22))),
            next: BudgetDay::after(date(2026, 10, 31)),
        },
        Notice::Welcome { connected: date(2026, 9, 1), next: date(2026, 9, 15) },
        Notice::Failing { since: date(2026, 10, 3), what: "kanaal redactie" },
        Notice::Recovered { on: date(2026, 10, 5), what: "kanaal redactie" },
        Notice::Held { edition: budget, held: &HELD },
        Notice::SetAside { channel: "redactie", address: "weg@example.org", reason: &REASON },
        Notice::Late { chapter: &K, year: budget.1, expected: date(2026, 9, 15) },
        Notice::NewReader { version: 2, texts: 3 },
    ]
}
