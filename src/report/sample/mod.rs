//! A comparison made by hand, for the tests of every format.
//!
//! Knows invented chapters, sentences and counts of its own. Must not be used outside tests.

use crate::compare::{
    ArticleChange, ArticleRef, BlockChange, Changes, Class, Finding, Fixed, Moved, Nearest, Op,
    Pictures, Refused, SectionChange, Segment, SegmentOp, Signal, SignalKind, Since, Status,
    UnitChange, UnitForm, UnitRef, Unread,
};
use crate::model::{BudgetYear, Chapter, Kind, Place, Role, SectionKind};

mod messages;
mod papers;
mod unread;

pub use messages::{digest, frame, notices};
pub use papers::{extraction, new_edition, old_edition};

pub const A: SectionKind = SectionKind::Doelstelling;
pub const B: SectionKind = SectionKind::RolEnVerantwoordelijkheid;

pub fn place(text: &str) -> Place {
    Place::parse(text).unwrap()
}

/// Since a year, in budgets up to the old side of the comparison.
fn since(year: u16) -> Since {
    let editions = usize::from(2027 - year);
    Since { year: BudgetYear(year), at_least: false, editions }
}

pub fn unit_ref(
    at: &str,
    section: SectionKind,
    position: usize,
    role: Option<Role>,
    text: &str,
) -> UnitRef {
    UnitRef {
        place: place(at),
        section,
        position,
        headings: role.iter().map(|role| role.as_str().to_owned()).collect(),
        role,
        form: UnitForm::Paragraph,
        text: text.to_owned(),
    }
}

/// A unit from its marked text: `[-…-]` gone, `{+…+}` new, `|` parts passages of a split or merger.
pub fn unit(
    op: Op,
    class: Class,
    from: Vec<UnitRef>,
    to: Vec<UnitRef>,
    marked: &str,
) -> UnitChange {
    UnitChange {
        op,
        class,
        moved: Moved::None,
        signals: Vec::new(),
        weight: 100,
        similarity: 900,
        coarse: false,
        provisional: false,
        vanished: op == Op::Removed,
        since: None,
        from,
        to,
        segments: segments(marked),
        nearest: None,
    }
}

pub fn segments(marked: &str) -> Vec<Segment> {
    let mut out = Vec::new();
    let mut rest = marked;
    let mut push = |op, text: &str| {
        if !text.is_empty() {
            out.push(Segment { op, text: text.to_owned(), moved: None });
        }
    };
    while !rest.is_empty() {
        let at = [rest.find("[-"), rest.find("{+")].into_iter().flatten().min();
        let Some(at) = at else {
            push(SegmentOp::Equal, rest);
            break;
        };
        push(SegmentOp::Equal, &rest[..at]);
        let (close, op) = if rest[at..].starts_with("[-") {
            ("-]", SegmentOp::Delete)
        } else {
            ("+}", SegmentOp::Insert)
        };
        let end = at + rest[at..].find(close).unwrap();
        push(op, &rest[at + 2..end]);
        rest = &rest[end + 2..];
    }
    out
}

fn side(segments: &[Segment], own: SegmentOp) -> String {
    segments
        .iter()
        .filter(|segment| segment.op == SegmentOp::Equal || segment.op == own)
        .map(|segment| segment.text.as_str())
        .collect()
}

/// One passage of each side, from marked text.
pub fn pair(
    at: &str,
    class: Class,
    roles: (Option<Role>, Option<Role>),
    marked: &str,
) -> UnitChange {
    let parts = segments(marked);
    let (old, new) = (side(&parts, SegmentOp::Delete), side(&parts, SegmentOp::Insert));
    let op = if class == Class::None { Op::Unchanged } else { Op::Modified };
    unit(
        op,
        class,
        vec![unit_ref(at, B, 0, roles.0, &old)],
        vec![unit_ref(at, B, 0, roles.1, &new)],
        marked,
    )
}

pub fn signal(kind: SignalKind, from: &str, to: &str) -> Signal {
    Signal { kind, from: from.into(), to: to.into() }
}

fn equal(at: &str, section: SectionKind, position: usize, text: &str) -> UnitChange {
    let one = unit_ref(at, section, position, None, text);
    unit(Op::Unchanged, Class::None, vec![one.clone()], vec![one], text)
}

fn article_ref(at: &str, title: &str) -> ArticleRef {
    ArticleRef { place: place(at), title: title.into() }
}

fn article_change(
    status: Status,
    from: Vec<ArticleRef>,
    to: Vec<ArticleRef>,
    sections: Vec<SectionChange>,
) -> ArticleChange {
    ArticleChange {
        status,
        from,
        to,
        similarity: 930,
        renumbered: false,
        retitled: false,
        policy: None,
        moved_chapter: false,
        number_reused: false,
        provisional: false,
        part: false,
        evidence: None,
        sections,
    }
}

fn section(kind: SectionKind, units: Vec<UnitChange>) -> SectionChange {
    SectionChange {
        kind,
        unread: Unread::default(),
        units,
        departed: Vec::new(),
        blocks: Vec::new(),
        pictures: Pictures::default(),
    }
}

/// Numbers the units of both sides anew, in the order they stand.
fn numbered(mut units: Vec<UnitChange>) -> Vec<UnitChange> {
    let (mut old, mut new) = (0, 0);
    for unit in &mut units {
        for from in &mut unit.from {
            from.position = old;
            old += 1;
        }
        for to in &mut unit.to {
            to.position = new;
            new += 1;
        }
    }
    units
}

const HERDERS: &str = "De minister wijst elk jaar een herder van de duinen aan.";

/// The article with one of everything: XXV/1.
#[expect(clippy::too_many_lines, reason = "one passage after the other reads best in one piece")]
pub fn dunes() -> ArticleChange {
    let at = "XXV/1";
    let (stimuleren, regisseren, financieren) =
        (Some(Role::Stimuleren), Some(Role::Regisseren), Some(Role::Financieren));
    let mut shift = pair(
        at,
        Class::Substantive,
        (stimuleren, regisseren.clone()),
        "De minister [-stimuleert-]{+regisseert+} het onderhoud van zandpaden{+ en vlonders+} langs de kust.",
    );
    shift.moved = Moved::Role;
    shift.weight = 720;
    shift.since = Some(since(2022));
    shift.signals = vec![signal(SignalKind::RoleShift, "stimuleren", "regisseren")];

    let split_marks = "De minister betaalt de aanplant van helmgras[- en-]{+. De staatssecretaris+} leent bakfietsen uit aan vrijwilligers.";
    let mut split = unit(
        Op::Split,
        Class::Substantive,
        vec![unit_ref(
            at,
            B,
            0,
            financieren.clone(),
            "De minister betaalt de aanplant van helmgras en leent bakfietsen uit aan vrijwilligers.",
        )],
        vec![
            unit_ref(
                at,
                B,
                0,
                financieren.clone(),
                "De minister betaalt de aanplant van helmgras.",
            ),
            unit_ref(
                at,
                B,
                0,
                financieren.clone(),
                "De staatssecretaris leent bakfietsen uit aan vrijwilligers.",
            ),
        ],
        split_marks,
    );
    split.weight = 420;
    split.signals = vec![signal(SignalKind::Actor, "minister", "staatssecretaris")];

    let gone = "De minister stuurt de Kamer elke winter een verslag over verstoven zand.";
    let mut removed = unit(
        Op::Removed,
        Class::Substantive,
        vec![unit_ref(at, B, 0, regisseren.clone(), gone)],
        vec![],
        &format!("[-{gone}-]"),
    );
    removed.weight = 610;
    removed.similarity = 0;
    removed.since = Some(since(2024));
    removed.nearest = Some(Nearest {
        unit: unit_ref("XXVI/2", B, 3, None, "De minister telt de zandkorrels."),
        similarity: 314,
        needed: 600,
        refused: Refused::Unlike,
    });

    let mut moved = equal(at, B, 0, HERDERS);
    moved.moved = Moved::Article;
    moved.from[0].place = place("XXV/2");
    moved.weight = 200;

    let b = numbered(vec![
        shift,
        split,
        removed,
        moved,
        pair(
            at,
            Class::Editorial,
            (None, None),
            "De minister zorgt voor een [-kust breed-]{+kustbreed+} register van strandhuisjes.",
        ),
        pair(
            at,
            Class::Rollover,
            (None, None),
            "De raming voor [-2026-]{+2027+} staat in tabel [-12-]{+13+}.",
        ),
        equal(at, B, 0, "De minister is verantwoordelijk voor het strandbeleid."),
        equal(at, B, 0, "Vlaggen worden gehesen volgens het vlaggenrooster."),
    ]);
    let mut change = article_change(
        Status::Changed,
        vec![article_ref(at, "Duinen en stranden")],
        vec![article_ref(at, "Duinen")],
        vec![
            section(
                A,
                vec![equal(at, A, 0, "Een kust die blijft. Voor wie er woont. Voor wie er komt.")],
            ),
            section(B, b),
            SectionChange {
                kind: SectionKind::BudgettaireGevolgen,
                unread: Unread::default(),
                units: vec![],
                departed: vec![],
                pictures: Pictures::default(),
                blocks: vec![BlockChange {
                    op: Op::Modified,
                    what: Fixed::Table,
                    from: Some("0123456789ab".into()),
                    to: Some("ba9876543210".into()),
                }],
            },
        ],
    );
    change.retitled = true;
    change
}

/// The same while a chapter is awaited: what is gone is provisional.
fn dunes_while_awaited() -> ArticleChange {
    let mut change = dunes();
    for unit in change.sections.iter_mut().flat_map(|section| &mut section.units) {
        unit.provisional = matches!(unit.op, Op::Removed | Op::Split);
    }
    change
}

/// An article in which nothing differs: XXV/2.
pub fn quiet() -> ArticleChange {
    let at = "XXV/2";
    let mut change = article_change(
        Status::Unchanged,
        vec![article_ref(at, "Schelpen")],
        vec![article_ref(at, "Schelpen")],
        vec![section(A, vec![equal(at, A, 0, "Schelpen voor iedereen.")])],
    );
    change.similarity = 1000;
    change
}

/// An article that is new: XXVII/4.
fn pilots() -> ArticleChange {
    let text = "Elk schip vindt een loods.";
    let at = vec![unit_ref("XXVII/4", A, 0, None, text)];
    let mut new = unit(Op::Added, Class::Substantive, vec![], at, &format!("{{+{text}+}}"));
    new.weight = 500;
    let to = vec![article_ref("XXVII/4", "Loodsen")];
    article_change(Status::Added, vec![], to, vec![section(A, vec![new])])
}

/// The whole comparison: three chapters compared, one awaited, one article held.
pub fn changes() -> Changes {
    let systematic = |at: &str| {
        let mut unit = pair(
            at,
            Class::Substantive,
            (None, None),
            "De [-kustwachters-]{+strandwachters+} letten op de vloed.",
        );
        unit.weight = 250;
        unit
    };
    let mut target = pair(
        "XXVI/1",
        Class::Substantive,
        (None, None),
        "Het aandeel schone netten is [-60%-]{+55%+} in [-2030-]{+2035+}.",
    );
    target.weight = 640;
    target.signals =
        vec![signal(SignalKind::Target, "60%", "55%"), signal(SignalKind::Year, "2030", "2035")];
    let lost = "De minister is verantwoordelijk voor voldoende ankers in elke haven.";
    let mut dropped = unit(
        Op::Removed,
        Class::Substantive,
        vec![unit_ref("XXVI/1", B, 2, None, lost)],
        vec![],
        &format!("[-{lost}-]"),
    );
    dropped.weight = 700;
    dropped.provisional = true;
    dropped.since = Some(since(2026));
    dropped.signals = vec![signal(SignalKind::ResponsibilityDropped, lost, "")];
    let vanished =
        Finding::Vanished { unit: dropped.from[0].clone(), nearest: None, provisional: true };
    let gone_unit = |text: &str| {
        let mut gone = unit(
            Op::Removed,
            Class::Substantive,
            vec![unit_ref("XXVI/3", A, 0, None, text)],
            vec![],
            &format!("[-{text}-]"),
        );
        gone.provisional = true;
        gone.weight = 500;
        gone
    };
    let mut lighthouses = article_change(
        Status::Removed,
        vec![article_ref("XXVI/3", "Vuurtorens")],
        vec![],
        vec![section(A, vec![gone_unit("Elke kaap heeft een vuurtoren.")])],
    );
    lighthouses.provisional = true;
    Changes {
        from: (Kind::Begroting, BudgetYear(2026)),
        to: (Kind::Begroting, BudgetYear(2027)),
        awaited: vec![Chapter::parse("N").unwrap()],
        articles: vec![
            dunes_while_awaited(),
            quiet(),
            article_change(
                Status::Changed,
                vec![article_ref("XXVI/1", "Netten")],
                vec![article_ref("XXVI/1", "Netten")],
                vec![section(B, numbered(vec![target, systematic("XXVI/1"), dropped]))],
            ),
            lighthouses,
            article_change(
                Status::Changed,
                vec![article_ref("XXVII/1", "Boeien")],
                vec![article_ref("XXVII/1", "Boeien")],
                vec![section(B, vec![systematic("XXVII/1")])],
            ),
            pilots(),
            unread::locks(),
        ],
        findings: vec![
            vanished,
            Finding::Systematic {
                from: "kustwachters".into(),
                to: "strandwachters".into(),
                articles: vec![place("XXVI/1"), place("XXVII/1")],
                units: 2,
            },
        ],
    }
}

/// A comparison in which no word differs.
pub fn quiet_changes() -> Changes {
    Changes {
        from: (Kind::Begroting, BudgetYear(2026)),
        to: (Kind::Begroting, BudgetYear(2027)),
        awaited: vec![],
        articles: vec![quiet()],
        findings: vec![],
    }
}
