//! What a watch is told and what it leaves out, on every channel and for every key of a watch.

use super::*;
use crate::history::pair::Pair;
use crate::model::{BudgetYear, Chapter, Kind};
use crate::notify::content::{Content, Part};
use crate::notify::plan::Planner;
use crate::notify::tests::telling::ONE;
use crate::report::digest::Occasion;
use crate::report::view::Counts;
use crate::watch::{Criteria, LeastWeight, WordPattern, select};
use std::rc::Rc;

const STYLES: [Style; 6] = [
    Style::Mail,
    Style::Slack { replies: true },
    Style::Slack { replies: false },
    Style::Mattermost,
    Style::Teams,
    Style::Feed,
];

/// Watches with every key, alone and together.
fn watches() -> Vec<Criteria> {
    let words = ["", "gemeente*", "mantelzorg*", "ruimtevaart", "minister"];
    let weights = [LeastWeight::Laag, LeastWeight::Middel, LeastWeight::Hoog];
    let chapters = ["", "XXV", "N"];
    let sections = [None, Some(crate::model::SectionKind::RolEnVerantwoordelijkheid)];
    let mut watches = Vec::new();
    for (word, weight) in words.iter().flat_map(|word| weights.map(|weight| (word, weight))) {
        for (chapter, section) in
            chapters.iter().flat_map(|chapter| sections.map(|section| (chapter, section)))
        {
            watches.push(Criteria {
                chapters: Chapter::parse(chapter).into_iter().collect(),
                sections: section.into_iter().collect(),
                words: WordPattern::parse(word).into_iter().collect(),
                weight,
            });
        }
    }
    watches
}

fn check(pair: &Pair, criteria: &Criteria) {
    let all: Vec<Chapter> =
        pair.new.chapters.iter().map(|text| text.publication.chapter.clone()).collect();
    let plain = Criteria { chapters: criteria.chapters.clone(), ..Criteria::default() };
    let (one, other) = (select(&pair.changes, criteria, &all), select(&pair.changes, &plain, &all));
    let (told, whole) = (Counts::of(&one.changes).passages, Counts::of(&other.changes).passages);
    assert_eq!(told.substantive + one.outside.passages, whole.substantive, "{criteria:?}");
    if criteria.sections.is_empty() {
        assert_eq!(told.placed + one.outside.placed, whole.placed, "{criteria:?}");
    }
}

#[test]
fn what_is_told_and_what_is_left_out_are_what_a_watch_for_everything_counts() {
    let world = World::new(ONE);
    world.until("2026-12-31");
    let archive = world.archive();
    let mut planner = Planner::new(&archive, world.service()).unwrap();
    let mut compared = 0;
    for year in [2025, 2026] {
        for pair in planner.comparisons((Kind::Begroting, BudgetYear(year))).unwrap() {
            for criteria in watches() {
                check(&pair, &criteria);
            }
            compared += Counts::of(&pair.changes).passages.substantive;
        }
    }
    assert!(compared > 15, "{compared}");
}

/// Everything a reader of a message sees, without line ends.
fn seen(form: &Form) -> String {
    let text = match form {
        Form::Mail(mail) => mail.text.clone(),
        Form::Slack(post) => format!("{:?}", post.blocks),
        Form::Webhook(post) => post.body.clone(),
        Form::Feed(post) => post.html.clone(),
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_channel_says_how_much_is_told_and_how_much_is_left_out() {
    let world = World::new(ONE);
    world.until("2025-12-31");
    let archive = world.archive();
    let mut planner = Planner::new(&archive, world.service()).unwrap();
    let edition = (Kind::Begroting, BudgetYear(2026));
    let pair: Rc<Pair> = planner.comparisons(edition).unwrap().remove(0);
    let words = vec![WordPattern::parse("gemeente*").unwrap()];
    let criteria = Criteria { words, ..Criteria::default() };
    let all = pair.new.chapters.iter().map(|text| text.publication.chapter.clone()).collect();
    let content = Content::new(edition, vec![Part::of(pair, &criteria, all)]);
    let selected = &content.parts[0].selected;
    let counts = Counts::of(&selected.changes);
    let words = world.service().wording;
    assert!(counts.passages.substantive > 0 && selected.outside.passages > 0);
    let told =
        words.count(counts.passages.substantive, crate::report::wording::Noun::SubstantiveChange);
    let outside = words.outside(selected.outside).unwrap();
    let watch = &world.config.watch[0];
    for style in STYLES {
        let mailbox: Box<dyn Channel> = Box::new(world.mailbox.clone());
        let outlet =
            Outlet { recipients: Vec::new(), style, leave: String::new(), channel: Ok(mailbox) };
        let frame = planner.frame(watch, &outlet);
        let forms = content.forms(&outlet, &frame, &criteria, Occasion::News);
        let text = forms.iter().map(seen).collect::<Vec<_>>().join(" ");
        assert!(text.contains(&told), "{style:?} does not say ‘{told}’: {text}");
        assert!(text.contains(&outside), "{style:?} does not say ‘{outside}’: {text}");
    }
}
