//! Whether every text stands out from what is behind it, in the light and in the dark.
//!
//! Knows the colours of pages and mails, and how contrast is measured (WCAG 2.2, success criteria
//! 1.4.3 and 1.4.11). Must not be used outside tests.

use std::collections::{BTreeMap, BTreeSet};

use crate::report::template::STYLE;
use crate::report::{mail, sample};

/// For text.
const TEXT: f64 = 4.5;
/// For a line that says the same as a word beside it.
const LINE: f64 = 3.0;

/// Returns how bright a colour is, from 0 to 1.
fn brightness(colour: &str) -> f64 {
    let digits = colour.trim_start_matches('#');
    let digits: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

/// Returns the contrast of two colours, from 1 to 21.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (brightness(one), brightness(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[track_caller]
fn check(what: &str, pairs: &[(&str, &str)], least: f64) {
    for (front, behind) in pairs {
        let found = contrast(front, behind);
        assert!(found >= least, "{what}: {front} on {behind} has {found:.2} to 1, not {least}");
    }
}

/// Returns the colours of a page by name: in the light, and in the dark.
fn tables() -> [BTreeMap<&'static str, &'static str>; 2] {
    let mut tables = STYLE.split(":root{").skip(1).map(|table| {
        let names = table.split('}').next().unwrap().split(';');
        names
            .filter_map(|pair| pair.trim().strip_prefix("--")?.split_once(':'))
            .collect::<BTreeMap<_, _>>()
    });
    [tables.next().unwrap(), tables.next().unwrap()]
}

#[test]
fn contrast_is_measured_as_its_standard_says() {
    assert!((contrast("#000", "#fff") - 21.0).abs() < 0.01);
    assert!((contrast("#777777", "#fff") - 4.48).abs() < 0.01);
}

#[test]
fn every_text_of_a_page_can_be_read_in_the_light_and_in_the_dark() {
    for (table, what) in tables().into_iter().zip(["light page", "dark page"]) {
        let named = |pairs: &[(&str, &str)]| -> Vec<(&str, &str)> {
            pairs.iter().map(|(front, behind)| (table[front], table[behind])).collect()
        };
        let mut texts = vec![("on-del", "del"), ("on-ins", "ins")];
        for behind in ["page", "soft"] {
            texts.extend([("text", behind), ("muted", behind), ("link", behind)]);
        }
        check(what, &named(&texts), TEXT);
        let lines = ["old", "new", "muted", "accent"].map(|line| (line, "page"));
        check(what, &named(&lines), LINE);
        let known = ["text", "muted", "page", "line", "soft", "accent", "link", "old", "new"];
        let known = known.into_iter().chain(["del", "on-del", "ins", "on-ins"]);
        assert_eq!(table.keys().copied().collect::<BTreeSet<_>>(), known.collect(), "{what}");
    }
}

/// The style of a site, which has no colours of its own: mixes of two of a page.
const SITE: &str = include_str!("../../../templates/site.css");

/// Returns a mix of two colours, as a browser makes it.
fn mixed(one: &str, per_cent: u32, other: &str) -> String {
    let digits = |colour: &str| {
        let bare = colour.trim_start_matches('#');
        if bare.len() == 3 {
            bare.chars().flat_map(|digit| [digit, digit]).collect()
        } else {
            bare.to_owned()
        }
    };
    let (one, other) = (digits(one), digits(other));
    let channel = |of: &str, at: usize| u32::from_str_radix(&of[at..at + 2], 16).unwrap();
    let mix = |at| (channel(&one, at) * per_cent + channel(&other, at) * (100 - per_cent)) / 100;
    format!("#{:02x}{:02x}{:02x}", mix(0), mix(2), mix(4))
}

#[test]
fn every_text_of_a_site_can_be_read_on_every_depth_of_colour() {
    let (screen, print) = SITE.split_once("@media print").unwrap();
    assert!(
        !screen.contains('#')
            || screen
                .split('#')
                .skip(1)
                .all(|rest| rest.starts_with("t-") || rest.starts_with("alleen"))
    );
    assert!(print.contains("color:#000"));
    let depths: Vec<u32> = screen
        .split("background:color-mix(in srgb,var(--accent) ")
        .skip(1)
        .map(|rest| rest.split_once("%,var(--page))").unwrap().0.parse().unwrap())
        .collect();
    assert_eq!(depths.len(), 4);
    for (table, what) in tables().into_iter().zip(["light site", "dark site"]) {
        for depth in &depths {
            let behind = mixed(table["accent"], *depth, table["page"]);
            check(what, &[(table["text"], &behind)], TEXT);
        }
    }
    assert_eq!(mixed("#000", 50, "#ffffff"), "#7f7f7f");
}

/// A mail has its colours in its tags, and those of the dark in a sheet that few programs read.
#[test]
fn every_text_of_a_mail_can_be_read_in_the_light_and_in_the_dark() {
    let (text, muted, link) = ("#1b1f24", "#57606a", "#0b57a4");
    let (page, card, soft, del, ins) = ("#eef0f3", "#fff", "#f2f5f8", "#fde4e4", "#d9f3e0");
    let light = [
        (text, page),
        (text, card),
        (text, soft),
        (text, del),
        (text, ins),
        (muted, card),
        (link, card),
        (link, soft),
    ];
    check("light mail", &light, TEXT);
    let lines = ["#c0302b", "#1a7f37", "#1f4e79", "#8c959f"];
    check("light mail", &lines.map(|line| (line, card)), LINE);
    let dark = [
        ("#e6e9ee", "#0f1216"),
        ("#e6e9ee", "#181c22"),
        ("#e6e9ee", "#222831"),
        ("#a9b3bf", "#181c22"),
        ("#8cc2ff", "#181c22"),
        ("#8cc2ff", "#222831"),
        ("#ffd5d5", "#4a1d20"),
        ("#c9f3d5", "#173d26"),
    ];
    check("dark mail", &dark, TEXT);
    check("dark mail", &["#f0807c", "#5fce85"].map(|line| (line, "#181c22")), LINE);
    // No colour is used that is not among these; a frame says nothing that a text does not say.
    let frames = ["#d0d7de", "#343b45"];
    let pairs = light.iter().chain(&dark).flat_map(|(front, behind)| [*front, *behind]);
    let known: BTreeSet<&str> =
        pairs.chain(lines).chain(["#f0807c", "#5fce85"]).chain(frames).collect();
    // Signs may stand there by their number, as in `&#173;`.
    let mail = mail::digest(&sample::frame(), &sample::digest()).html.replace("&#", "");
    let used = mail.split('#').skip(1).filter_map(|rest| {
        let end = rest.find(|sign: char| !sign.is_ascii_hexdigit())?;
        let is_colour = (end == 3 || end == 6) && !rest[end..].starts_with(['-', '.']);
        is_colour.then(|| format!("#{}", &rest[..end]))
    });
    let unknown: BTreeSet<String> = used.filter(|one| !known.contains(one.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}
