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

/// What the minister does not do.
const THEIRS: &str = "eigenaren keuren elke brug in het land";
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

/// A pair of whole texts of a section, with the words that differ.
fn between(section: SectionKind, old: &str, new: &str) -> UnitChange {
    let marks = words::mark(old, new, 100_000);
    let mut change = pair(Class::Substantive, "", "");
    change.from = vec![UnitRef { section, ..unit(old) }];
    change.to = vec![UnitRef { section, ..unit(new) }];
    UnitChange { segments: marks.segments, ..change }
}

const A: SectionKind = SectionKind::Doelstelling;
const B: SectionKind = SectionKind::RolEnVerantwoordelijkheid;

fn bearing(kind: SignalKind, sentence: &str) -> UnitChange {
    let mut change = signalled(kind);
    change.signals[0].from = sentence.into();
    change
}

fn of_form(form: UnitForm, mut change: UnitChange) -> UnitChange {
    change.from.iter_mut().chain(&mut change.to).for_each(|one| one.form = form);
    change
}

/// A row of which a cell is filled in another column.
fn row() -> UnitChange {
    of_form(UnitForm::Row, pair(Class::Substantive, "| x |", "| | x"))
}

/// A note to the letter, told for where it stands.
fn note() -> UnitChange {
    let mut note = of_form(UnitForm::Note, pair(Class::Substantive, "", ""));
    note.segments.retain(|one| one.op == SegmentOp::Equal);
    note
}

/// The smallest change for which each rule is the heaviest.
fn smallest(rule: &str) -> Vec<UnitChange> {
    use SignalKind as S;
    let of = |kinds: &[S]| kinds.iter().map(|kind| signalled(*kind)).collect();
    let in_goals = |mut change: UnitChange| {
        for unit in change.from.iter_mut().chain(&mut change.to) {
            unit.section = A;
        }
        change
    };
    let in_list = |mut change: UnitChange| {
        for unit in &mut change.from {
            unit.form = UnitForm::Item;
        }
        change
    };
    let duty = "De minister zorgt voor veilige bruggen.";
    let two = "De dienst keurt elke brug in het land. De dienst telt elke veerpont op zee.";
    let one = "De dienst keurt elke brug in het land.";
    match rule {
        "role-shift" => of(&[S::RoleShift]),
        "actor" => of(&[S::Actor]),
        "role-given-up" => of(&[S::RoleNoLongerNamed]),
        "role-gained" => of(&[S::RoleNamed]),
        "responsibility-dropped" => vec![bearing(S::ResponsibilityDropped, duty)],
        "responsibility-added" => vec![bearing(S::ResponsibilityAdded, duty)],
        "item-of-duty-gone" => of(&[S::ResponsibilityDropped]),
        "item-of-duty-new" => of(&[S::ResponsibilityAdded]),
        "target" => of(&[S::Target, S::Percentage]),
        "duty-denied" => {
            vec![alone(Op::Added, "De minister is niet meer verantwoordelijk voor oude bruggen.")]
        }
        "task-gone" => vec![
            alone(Op::Removed, "De minister stelt elk jaar een nota vast."),
            between(
                B,
                "De minister keurt bruggen en telt alle veren.",
                "De minister keurt bruggen.",
            ),
            between(
                B,
                "De minister keurt bruggen en telt alle veren.",
                "De minister telt alle veren.",
            ),
            in_list(alone(Op::Removed, "Het keuren van bruggen.")),
        ],
        "task-new" => vec![alone(Op::Added, "De minister stelt elk jaar een nota vast.")],
        "hedged" => {
            vec![between(B, "de dienst keurt elke brug", "de dienst keurt op verzoek elke brug")]
        }
        "no-longer-for-all" => {
            vec![between(B, "de dienst keurt alle bruggen", "de dienst keurt oude bruggen")]
        }
        "explanation" => vec![between(B, &format!("{one} Dat is al jaren zo gegaan."), one)],
        "aside" => vec![between(
            B,
            "de dienst keurt bruggen",
            "de dienst keurt bruggen, zoals eerder op veel plaatsen het geval was",
        )],
        "synonyms" => {
            vec![between(B, "overleg met medeoverheden", "overleg met decentrale overheden")]
        }
        "negation" => of(&[S::NegationAdded, S::NegationRemoved]),
        "year" => of(&[S::Year]),
        "modality-weakened" => of(&[S::ModalityWeakened]),
        "modality-strengthened" => of(&[S::ModalityStrengthened]),
        "possible-role-shift" => of(&[S::PossibleRoleShift]),
        "indicator-removed" => of(&[S::IndicatorRemoved]),
        "amount" => of(&[S::Amount]),
        "legal-basis" => of(&[S::LegalBasis]),
        "goal-dropped" => vec![in_goals(alone(Op::Removed, "open bruggen")), between(A, two, one)],
        "goal-new" => vec![in_goals(alone(Op::Added, "open bruggen")), between(A, one, two)],
        "goal-replaced" => vec![between(A, "open bruggen in dorpen", "open veren in dorpen")],
        "goal-reworded" => vec![between(A, "bruggen in dorpen", "veilige bruggen in dorpen")],
        "gone" => vec![alone(Op::Removed, THEIRS), alone(Op::Removed, "open bruggen")],
        "new" => vec![alone(Op::Added, THEIRS), alone(Op::Added, "open bruggen")],
        "sentence-gone" => vec![between(B, two, one)],
        "sentence-new" => vec![between(B, one, two)],
        "narrowed" => vec![between(B, "bruggen, sluizen, dammen en veren", "bruggen")],
        "widened" => vec![between(B, "bruggen", "bruggen, sluizen, dammen en veren")],
        "indicator-added" => of(&[S::IndicatorAdded]),
        "other-column" => vec![row()],
        "note-elsewhere" => vec![note()],
        "wording" => vec![pair(Class::Substantive, "oude brug dicht", "veer")],
        "few-words" => vec![pair(Class::Substantive, "brug", "twee veren")],
        "names" => vec![between(B, "het Oude Bureau telt", "het Nieuwe Bureau telt")],
        "grammar" => vec![pair(Class::Substantive, "deze", "een")],
        "moved-chapter" => vec![moved(Moved::Chapter)],
        "moved-article" => vec![moved(Moved::Article)],
        "role-named" => {
            let named = |kind| UnitChange { class: Class::None, ..signalled(kind) };
            vec![named(S::RoleNamed), named(S::RoleNoLongerNamed)]
        }
        "moved-section" => vec![moved(Moved::Section)],
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
            assert_eq!(names.first(), Some(&rule.name), "{}: {names:?}", rule.name);
            let fine = weigh(&change) - rule.thousandths;
            assert!(fine <= FINE_LIMIT, "{}: {fine}", rule.name);
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
        assert!(weigh(&pair(class, "a", "b")) <= limit);
        let shifted = UnitChange { class, ..signalled(SignalKind::RoleShift) };
        assert!(weigh(&shifted) > 900);
        let moved = UnitChange { moved: Moved::Chapter, ..pair(class, "a", "b") };
        assert!(weigh(&moved) >= 300);
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
fn what_means_more_weighs_more_whatever_its_length() {
    use SignalKind as S;
    let dropped_goal = between(A, "open bruggen; droge voeten", "open bruggen");
    let order = [
        signalled(S::Actor),
        signalled(S::PossibleRoleShift),
        bearing(S::ResponsibilityDropped, "De minister zorgt voor veilige bruggen."),
        alone(Op::Removed, EIGHT),
        signalled(S::ModalityWeakened),
        alone(Op::Added, EIGHT),
        dropped_goal,
        signalled(S::Target),
        alone(Op::Removed, "droge voeten"),
        alone(Op::Added, THEIRS),
        pair(Class::Substantive, "oude brug dicht", "veer"),
        pair(Class::Substantive, "brug", "veer"),
        between(B, "het Oude Bureau telt", "het Nieuwe Bureau telt"),
        pair(Class::Substantive, "deze", "een"),
        pair(Class::Editorial, ";", "."),
    ];
    let weights: Vec<u16> = order.iter().map(weigh).collect();
    assert!(weights.is_sorted_by(|one, two| one > two), "{weights:?}");
}

#[test]
fn within_a_rule_what_concerns_more_stands_first() {
    let small = between(
        B,
        "de dienst keurt oude bruggen in dorpen en steden en havens",
        "de dienst keurt nieuwe bruggen in dorpen en steden en havens",
    );
    let large = between(B, "de dienst keurt oude bruggen", "de dienst keurt nieuwe veren");
    assert!(weigh(&small) < weigh(&large), "{} {}", weigh(&small), weigh(&large));
}
