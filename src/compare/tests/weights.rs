//! Every rule of weight by itself: the smallest passage for which it is the heaviest.

use super::*;
use crate::model::{ArticleNumber, Chapter, Place, Role, SectionKind};

fn unit(text: &str) -> UnitRef {
    UnitRef {
        place: Place {
            chapter: Chapter::parse("VII").unwrap(),
            sub_budget: None,
            number: ArticleNumber::parse("1").unwrap(),
        },
        section: SectionKind::RolEnVerantwoordelijkheid,
        position: 0,
        role: Some(Role::Stimuleren),
        headings: Vec::new(),
        form: UnitForm::Paragraph,
        text: text.into(),
    }
}

const EIGHT: &str = "de minister keurt elke brug in het land";

fn segment(op: SegmentOp, text: &str) -> Segment {
    Segment { op, text: text.into(), moved: None }
}

/// A pair with `gone` and `came` behind what stayed.
fn pair(class: Class, gone: &str, came: &str) -> UnitChange {
    UnitChange {
        op: Op::Modified,
        class,
        moved: Moved::None,
        signals: Vec::new(),
        weight: 0,
        similarity: 900,
        coarse: false,
        provisional: false,
        vanished: false,
        since: None,
        from: vec![unit(&format!("{EIGHT} {gone}"))],
        to: vec![unit(&format!("{EIGHT} {came}"))],
        segments: vec![
            segment(SegmentOp::Equal, &format!("{EIGHT} ")),
            segment(SegmentOp::Delete, gone),
            segment(SegmentOp::Insert, came),
        ],
        nearest: None,
    }
}

fn signalled(kind: SignalKind) -> UnitChange {
    let signal = Signal { kind, from: "oud".into(), to: "nieuw".into() };
    UnitChange { signals: vec![signal], ..pair(Class::Substantive, "oud", "nieuw") }
}

fn alone(op: Op, text: &str) -> UnitChange {
    let mut change = UnitChange { op, ..pair(Class::Substantive, "", "") };
    change.segments = Vec::new();
    (change.from, change.to) = match op {
        Op::Removed => (vec![unit(text)], Vec::new()),
        _ => (Vec::new(), vec![unit(text)]),
    };
    change
}

fn moved(moved: Moved) -> UnitChange {
    UnitChange { moved, ..pair(Class::None, "", "") }
}

/// The smallest change for which each rule is the heaviest.
fn smallest(rule: &str) -> Vec<UnitChange> {
    use SignalKind as S;
    let of = |kinds: &[S]| kinds.iter().map(|kind| signalled(*kind)).collect();
    match rule {
        "role-shift" => of(&[S::RoleShift]),
        "responsibility-dropped" => of(&[S::ResponsibilityDropped]),
        "target" => of(&[S::Target]),
        "negation" => of(&[S::NegationAdded, S::NegationRemoved]),
        "year" => of(&[S::Year]),
        "modality-weakened" => of(&[S::ModalityWeakened]),
        "responsibility-added" => of(&[S::ResponsibilityAdded]),
        "modality-strengthened" => of(&[S::ModalityStrengthened]),
        "possible-role-shift" => of(&[S::PossibleRoleShift]),
        "indicator-removed" => of(&[S::IndicatorRemoved]),
        "amount" => of(&[S::Amount, S::Percentage]),
        "legal-basis" => of(&[S::LegalBasis]),
        "gone" => vec![alone(Op::Removed, EIGHT)],
        "actor" => of(&[S::Actor]),
        "indicator-added" => of(&[S::IndicatorAdded]),
        "new" => vec![alone(Op::Added, EIGHT)],
        "wording" => vec![pair(Class::Substantive, "een twee drie", "vier")],
        "moved-chapter" => vec![moved(Moved::Chapter)],
        "few-words" => vec![pair(Class::Substantive, "een", "twee drie")],
        "moved-article" => vec![moved(Moved::Article)],
        "role-named" => {
            let named = |kind| UnitChange { class: Class::None, ..signalled(kind) };
            vec![named(S::RoleNamed), named(S::RoleNoLongerNamed)]
        }
        "short-gone-or-new" => {
            vec![alone(Op::Removed, "van een brug"), alone(Op::Added, "van een brug")]
        }
        "moved-section" => vec![moved(Moved::Section)],
        "pronoun" => vec![pair(Class::Substantive, "hij", "zij")],
        "rollover" => vec![pair(Class::Rollover, "2025", "2026")],
        "moved-within" => vec![moved(Moved::Within)],
        "editorial" => vec![pair(Class::Editorial, ";", ".")],
        _ => Vec::new(),
    }
}

#[test]
fn each_rule_gives_its_weight_and_its_reason() {
    for rule in RULES {
        let changes = smallest(rule.name);
        assert!(!changes.is_empty(), "{} has no example", rule.name);
        for change in changes {
            let found = reasons(&change);
            let names: Vec<&str> = found.iter().map(|rule| rule.name).collect();
            assert!(names.contains(&rule.name), "{}: {names:?}", rule.name);
            assert_eq!(weigh(&change), rule.thousandths, "{}: {names:?}", rule.name);
        }
    }
}

#[test]
fn without_its_fact_a_change_is_not_weighed_by_a_rule() {
    let plain = pair(Class::None, "", "");
    assert!(reasons(&plain).is_empty());
    assert_eq!(weigh(&plain), 0);
}

#[test]
fn spelling_and_moving_years_stay_low_where_they_stand() {
    for (class, limit) in [(Class::Editorial, EDITORIAL_LIMIT), (Class::Rollover, ROLLOVER_LIMIT)] {
        assert_eq!(weigh(&pair(class, "a", "b")), limit);
        let shifted = UnitChange { class, ..signalled(SignalKind::RoleShift) };
        assert_eq!(weigh(&shifted), 900);
        let moved = UnitChange { moved: Moved::Chapter, ..pair(class, "a", "b") };
        assert_eq!(weigh(&moved), 400);
    }
}

#[test]
fn outside_a_and_b_nothing_weighs_much() {
    let mut change = signalled(SignalKind::Target);
    for unit in change.from.iter_mut().chain(&mut change.to) {
        unit.section = SectionKind::Beleidswijzigingen;
    }
    assert_eq!(weigh(&change), OUTSIDE_LIMIT);
}

#[test]
fn a_verb_alone_weighs_less_than_any_other_signal_of_its_words() {
    let by_verb = weigh(&signalled(SignalKind::PossibleRoleShift));
    assert!(by_verb < weigh(&signalled(SignalKind::Actor)));
    assert!(by_verb < weigh(&alone(Op::Added, EIGHT)));
    assert!(by_verb < weigh(&pair(Class::Substantive, "een twee drie", "vier vijf zes")));
}
