//! A comparison as JSON: `prinsjesdiff/changes/1`.
//!
//! Knows the shape of the form and mirrors the types of `compare`. Must not leave anything out but
//! what is asked for.

use serde::Serialize;
use serde_json::Value;

use crate::compare::{
    self, ArticleChange, ArticleRef, BlockChange, Changes, Finding, Fixed, Moved, Nearest, Op,
    Refused, SectionChange, Segment, SegmentOp, Signal, UnitChange, UnitRef,
};
use crate::model::{BudgetYear, Chapter, Kind, Place, Role, SubBudget};

use super::names::{class_name, form_name, moved_name, op_name, signal_name, status_name};
use super::pretty;
use crate::report::Compared;

const SCHEMA: &str = "prinsjesdiff/changes/1";
const REPORT: &str = "prinsjesdiff/report/1";

#[derive(Serialize)]
struct ReportForm<'a> {
    schema: &'static str,
    comparisons: Vec<ChangesForm<'a>>,
}

#[derive(Serialize)]
struct ChangesForm<'a> {
    schema: &'static str,
    from: EditionForm,
    to: EditionForm,
    awaited: Vec<&'a str>,
    articles: Vec<ArticleForm<'a>>,
    findings: Vec<FindingForm<'a>>,
}

#[derive(Serialize)]
struct EditionForm {
    kind: &'static str,
    year: u16,
}

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts that the form names")]
struct ArticleForm<'a> {
    status: &'static str,
    from: Vec<ArticleRefForm<'a>>,
    to: Vec<ArticleRefForm<'a>>,
    similarity: u16,
    renumbered: bool,
    retitled: bool,
    /// Only where it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    policy: Option<bool>,
    moved_chapter: bool,
    number_reused: bool,
    provisional: bool,
    part: bool,
    evidence: Option<EvidenceForm>,
    sections: Vec<SectionForm<'a>>,
}

#[derive(Serialize)]
struct PlaceForm<'a> {
    chapter: &'a str,
    sub_budget: Option<&'a str>,
    number: &'a str,
}

#[derive(Serialize)]
struct ArticleRefForm<'a> {
    #[serde(flatten)]
    place: PlaceForm<'a>,
    title: &'a str,
}

#[derive(Serialize)]
struct EvidenceForm {
    content: Option<u16>,
    title: u16,
    number: bool,
}

#[derive(Serialize)]
struct SectionForm<'a> {
    kind: &'static str,
    state: &'static str,
    /// Only of a section that is compared and of which nothing is told.
    #[serde(skip_serializing_if = "is_true")]
    told: bool,
    unread: Vec<&'static str>,
    units: Vec<UnitForm<'a>>,
    headings: Vec<UnitForm<'a>>,
    departed: Vec<UnitForm<'a>>,
    blocks: Vec<BlockForm<'a>>,
    /// Only of a section in which pictures stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pictures: Option<compare::Pictures>,
}

#[derive(Serialize)]
struct UnitForm<'a> {
    op: &'static str,
    class: &'static str,
    moved: &'static str,
    signals: Vec<SignalForm<'a>>,
    weight: u16,
    similarity: u16,
    coarse: bool,
    provisional: bool,
    since: Option<u16>,
    since_at_least: bool,
    from: Vec<UnitRefForm<'a>>,
    to: Vec<UnitRefForm<'a>>,
    segments: Vec<SegmentForm<'a>>,
    nearest: Option<NearestForm<'a>>,
}

#[derive(Serialize)]
struct SignalForm<'a> {
    signal: &'static str,
    from: &'a str,
    to: &'a str,
}

#[derive(Serialize)]
struct UnitRefForm<'a> {
    #[serde(flatten)]
    place: PlaceForm<'a>,
    section: &'static str,
    position: usize,
    form: &'static str,
    role: Option<&'a str>,
    text: &'a str,
}

#[derive(Serialize)]
struct NearestForm<'a> {
    #[serde(flatten)]
    unit: UnitRefForm<'a>,
    similarity: u16,
    needed: u16,
    refused: &'static str,
}

#[derive(Serialize)]
struct SegmentForm<'a> {
    op: &'static str,
    text: &'a str,
    /// Only of a sentence that moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<SentenceForm<'a>>,
}

#[derive(Serialize)]
struct SentenceForm<'a> {
    #[serde(flatten)]
    place: PlaceForm<'a>,
    section: &'static str,
    position: usize,
}

#[derive(Serialize)]
struct BlockForm<'a> {
    op: &'static str,
    what: Fixed,
    from: Option<&'a str>,
    to: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum FindingForm<'a> {
    Vanished {
        unit: UnitRefForm<'a>,
        nearest: Option<NearestForm<'a>>,
        provisional: bool,
    },
    SectionRemoved {
        article: PlaceForm<'a>,
        section: &'static str,
        units: Vec<UnitRefForm<'a>>,
        provisional: bool,
    },
    Systematic {
        from: &'a str,
        to: &'a str,
        articles: Vec<PlaceForm<'a>>,
        units: usize,
    },
}

/// Returns the JSON form of a comparison; `only_changed` leaves out the units of which text, place
/// and role are what they were.
#[must_use]
pub fn changes_json(changes: &Changes, only_changed: bool) -> Value {
    // The form holds nothing that JSON cannot: text keys, text, whole numbers.
    serde_json::to_value(form(changes, only_changed)).unwrap_or(Value::Null)
}

/// Returns the same form as text, with the keys in the order of the schema.
#[must_use]
pub fn changes_text(changes: &Changes, only_changed: bool) -> String {
    pretty(&form(changes, only_changed))
}

/// Returns several comparisons of one edition, the most important first: `prinsjesdiff/report/1`.
#[must_use]
pub fn report_text(parts: &[Compared<'_>], only_changed: bool) -> String {
    let comparisons = parts.iter().map(|part| form(part.changes, only_changed)).collect();
    pretty(&ReportForm { schema: REPORT, comparisons })
}

fn form(changes: &Changes, only_changed: bool) -> ChangesForm<'_> {
    ChangesForm {
        schema: SCHEMA,
        from: edition(changes.from),
        to: edition(changes.to),
        awaited: changes.awaited.iter().map(Chapter::as_str).collect(),
        articles: changes.articles.iter().map(|change| article(change, only_changed)).collect(),
        findings: changes.findings.iter().map(finding).collect(),
    }
}

fn edition((kind, year): (Kind, BudgetYear)) -> EditionForm {
    EditionForm { kind: kind.as_str(), year: year.0 }
}

fn article(change: &ArticleChange, only_changed: bool) -> ArticleForm<'_> {
    ArticleForm {
        status: status_name(change.status),
        from: change.from.iter().map(article_ref).collect(),
        to: change.to.iter().map(article_ref).collect(),
        similarity: change.similarity,
        renumbered: change.renumbered,
        retitled: change.retitled,
        policy: change.policy,
        moved_chapter: change.moved_chapter,
        number_reused: change.number_reused,
        provisional: change.provisional,
        part: change.part,
        evidence: change.evidence.map(|evidence| EvidenceForm {
            content: evidence.content,
            title: evidence.title,
            number: evidence.number,
        }),
        sections: change.sections.iter().map(|change| section(change, only_changed)).collect(),
    }
}

fn section(change: &SectionChange, only_changed: bool) -> SectionForm<'_> {
    SectionForm {
        kind: change.kind.as_str(),
        state: if change.unread.is_any() { "not-compared" } else { "compared" },
        told: change.kind.is_compared(),
        unread: [(change.unread.from, "from"), (change.unread.to, "to")]
            .into_iter()
            .filter_map(|(unread, side)| unread.then_some(side))
            .collect(),
        units: change
            .units
            .iter()
            .filter(|change| change.is_passage() && (!only_changed || !is_as_it_was(change)))
            .map(unit)
            .collect(),
        headings: change.units.iter().filter(|change| !change.is_passage()).map(unit).collect(),
        departed: change.departed.iter().map(unit).collect(),
        blocks: change.blocks.iter().map(block).collect(),
        pictures: Some(change.pictures).filter(|pictures| pictures.from + pictures.to > 0),
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_true(value: &bool) -> bool {
    *value
}

/// A unit that moved or came under another role is no news to skip, even when its text is equal.
fn is_as_it_was(unit: &UnitChange) -> bool {
    unit.op == Op::Unchanged && unit.moved == Moved::None && unit.signals.is_empty()
}

fn unit(change: &UnitChange) -> UnitForm<'_> {
    UnitForm {
        op: op_name(change.op),
        class: class_name(change.class),
        moved: moved_name(change.moved),
        signals: change.signals.iter().map(signal).collect(),
        weight: change.weight,
        similarity: change.similarity,
        coarse: change.coarse,
        provisional: change.provisional,
        since: change.since.map(|since| since.year.0),
        since_at_least: change.since.is_some_and(|since| since.at_least),
        from: change.from.iter().map(unit_ref).collect(),
        to: change.to.iter().map(unit_ref).collect(),
        segments: change.segments.iter().map(segment).collect(),
        nearest: change.nearest.as_ref().map(nearest),
    }
}

fn place(place: &Place) -> PlaceForm<'_> {
    PlaceForm {
        chapter: place.chapter.as_str(),
        sub_budget: place.sub_budget.as_ref().map(SubBudget::as_str),
        number: place.number.as_str(),
    }
}

fn article_ref(article: &ArticleRef) -> ArticleRefForm<'_> {
    ArticleRefForm { place: place(&article.place), title: &article.title }
}

fn unit_ref(unit: &UnitRef) -> UnitRefForm<'_> {
    UnitRefForm {
        place: place(&unit.place),
        section: unit.section.as_str(),
        position: unit.position,
        form: form_name(unit.form),
        role: unit.role.as_ref().map(Role::as_str),
        text: &unit.text,
    }
}

fn nearest(nearest: &Nearest) -> NearestForm<'_> {
    NearestForm {
        unit: unit_ref(&nearest.unit),
        similarity: nearest.similarity,
        needed: nearest.needed,
        refused: match nearest.refused {
            Refused::Unlike => "unlike",
            Refused::Taken => "taken",
            Refused::Unsure => "unsure",
        },
    }
}

fn signal(signal: &Signal) -> SignalForm<'_> {
    SignalForm { signal: signal_name(signal.kind), from: &signal.from, to: &signal.to }
}

fn segment(segment: &Segment) -> SegmentForm<'_> {
    let op = match segment.op {
        SegmentOp::Equal => "equal",
        SegmentOp::Delete => "delete",
        SegmentOp::Insert => "insert",
    };
    let moved = segment.moved.as_ref().map(|at| SentenceForm {
        place: place(&at.place),
        section: at.section.as_str(),
        position: at.position,
    });
    SegmentForm { op, text: &segment.text, moved }
}

fn block(change: &BlockChange) -> BlockForm<'_> {
    BlockForm {
        op: op_name(change.op),
        what: change.what,
        from: change.from.as_deref(),
        to: change.to.as_deref(),
    }
}

fn finding(finding: &Finding) -> FindingForm<'_> {
    match finding {
        Finding::Vanished { unit, nearest: refused, provisional } => FindingForm::Vanished {
            unit: unit_ref(unit),
            nearest: refused.as_ref().map(nearest),
            provisional: *provisional,
        },
        Finding::SectionRemoved { article, section, units, provisional } => {
            FindingForm::SectionRemoved {
                article: place(article),
                section: section.as_str(),
                units: units.iter().map(unit_ref).collect(),
                provisional: *provisional,
            }
        }
        Finding::Systematic { from, to, articles, units } => FindingForm::Systematic {
            from,
            to,
            articles: articles.iter().map(place).collect(),
            units: *units,
        },
    }
}
