//! Short messages of every sort, in the style of every channel.

use chrono::NaiveDate;
use prinsjesdiff::model::{BudgetDay, BudgetYear, Chapter, Held, Kind, SectionKind};
use prinsjesdiff::report::digest::Frame;
use prinsjesdiff::report::message::{self, Style};
use prinsjesdiff::report::notice::{Fault, HeldArticle, Notice, SetAside};
use prinsjesdiff::report::wording::{Language, Wording};
use prinsjesdiff::watch::Criteria;

use super::Outputs;
use crate::messages::{HOSTILE, PLAIN, forms};
use crate::support::service::date;

const STYLES: [Style; 6] = [
    Style::Mail,
    Style::Slack { replies: true },
    Style::Mattermost,
    Style::Webhook,
    Style::Teams,
    Style::Feed,
];

/// Keeps each short message, and a made Prinsjesdag, in every style.
pub(super) fn keep(outputs: &mut Outputs, language: Language) {
    let code = if language == Language::Dutch { "nl" } else { "en" };
    let frame = Frame {
        wording: Wording::new(language),
        watch: "bestuur",
        leave: "redactie@example.org",
        base_url: "",
        at: date("2026-09-16").and_hms_opt(7, 15, 0).unwrap(),
        archive: "0123456789ab",
    };
    each_notice(&mut |name, notice| {
        for style in STYLES {
            let forms = message::notice(style, &frame, notice);
            outputs.keep(&format!("{code}/notice/{name}/{style:?}"), format!("{forms:#?}"));
        }
    });
    for (name, texts) in [("plain", &PLAIN), ("hostile", &HOSTILE)] {
        for style in STYLES {
            let forms = forms(language, style, texts);
            outputs.keep(&format!("{code}/prinsjesdag/{name}/{style:?}"), format!("{forms:#?}"));
        }
    }
}

fn each_notice(tell: &mut dyn FnMut(&str, &Notice<'_>)) {
    let chapters = ["VII", "XXV"].map(|code| Chapter::parse(code).unwrap());
    let edition = (Kind::Begroting, BudgetYear(2027));
    let day: NaiveDate = date("2026-10-02");
    tell("test", &Notice::Test);
    for (name, days, papers) in [("none", 0, 0), ("one", 1, 1), ("many", 31, 12)] {
        let last = (papers > 0).then_some((edition.0, edition.1, &chapters[0], day));
        let next = BudgetDay::after(day);
        let life = Notice::SignOfLife {
            month: date("2026-10-01"),
            checked: days,
            days,
            papers,
            last,
            next,
        };
        tell(&format!("life-{name}"), &life);
    }
    let criteria = Criteria::default();
    let next = date("2027-05-19");
    tell("welcome", &Notice::Welcome { criteria: &criteria, connected: day, next });
    let fault = |at: u32| Fault {
        since: day - chrono::Days::new(u64::from(at % 2)),
        what: format!("kst-99030-XXV-{at}"),
        why: if at == 0 { String::new() } else { format!("Reden {at} is bekend.") },
    };
    let held = |at: u32| HeldArticle {
        edition: (Kind::Begroting, BudgetYear(2026 + at as u16 % 2)),
        chapter: chapters[0].clone(),
        held: Held {
            article: if at == 0 { String::new() } else { at.to_string() },
            section: (at % 3 == 1).then_some(SectionKind::Doelstelling),
            why: if at == 0 { Held::NO_ARTICLES } else { "text-not-recognised" }.to_owned(),
            accepted: false,
        },
        paper: "kst-99030-VII-2".to_owned(),
        address: "https://zoek.officielebekendmakingen.nl/kst-99030-VII-2.html".to_owned(),
        others: at as usize,
    };
    let aside = |at: u32| SetAside {
        channel: "redactie".to_owned(),
        address: format!("lezer{at}@example.org"),
        reason: "Dit adres is onbekend.".to_owned(),
    };
    for count in [1, 2, 25] {
        tell(
            &format!("failing-{count}"),
            &Notice::Failing(&(0..count).map(fault).collect::<Vec<_>>()),
        );
        tell(&format!("held-{count}"), &Notice::Held(&(0..count).map(held).collect::<Vec<_>>()));
        tell(
            &format!("aside-{count}"),
            &Notice::SetAside(&(0..count).map(aside).collect::<Vec<_>>()),
        );
        let what: Vec<String> = (0..count).map(|at| fault(at).what).collect();
        tell(&format!("recovered-{count}"), &Notice::Recovered { on: day, what: &what });
        tell(&format!("reader-{count}"), &Notice::NewReader { version: 4, texts: count as usize });
    }
    for count in 0..=2 {
        let late = Notice::Late { edition, chapters: &chapters[..count], expected: day };
        tell(&format!("late-{count}"), &late);
    }
}
