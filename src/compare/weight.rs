//! How much a change matters: a written table of rules.
//!
//! Knows names, conditions, thousandths and reasons. Must not know how a weight is shown. The
//! weight of a change is that of its heaviest rule; from 600 it is high, from 300 middle.

use crate::text::fold;

use super::{Class, Moved, Op, Segment, SegmentOp, SignalKind, UnitChange};

/// A rule of the table.
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// When it holds, for the document that is made of the table.
    pub condition: &'static str,
    /// The weight it gives.
    pub thousandths: u16,
    /// Why, in Dutch.
    pub reason_nl: &'static str,
    /// Why, in English.
    pub reason_en: &'static str,
    holds: fn(&Facts<'_>) -> bool,
}

/// The most that a change of spelling or form weighs, if the passage did not move to another role.
pub const EDITORIAL_LIMIT: u16 = 50;
/// The most that years and numbers that move on by themselves weigh, with the same exception.
pub const ROLLOVER_LIMIT: u16 = 100;
/// The most that a change outside A and B weighs.
pub const OUTSIDE_LIMIT: u16 = 100;
/// From so many words a passage that is gone or new weighs fully.
const FULL_WORDS: usize = 6;
/// Words that only point at who was named before; they follow the person in office.
const PRONOUNS: &[&str] = &["haar", "hem", "hen", "hij", "hun", "ze", "zij", "zijn"];
/// Up to so many words that differ, a change of wording is a small one.
const FEW_WORDS: usize = 2;

macro_rules! rule {
    ($name:literal, $thousandths:literal, $condition:literal, $nl:literal, $en:literal, $holds:expr) => {
        Rule {
            name: $name,
            condition: $condition,
            thousandths: $thousandths,
            reason_nl: $nl,
            reason_en: $en,
            holds: $holds,
        }
    };
}

/// The table, heaviest first.
pub const RULES: &[Rule] = &[
    rule!(
        "role-shift",
        900,
        "heading or lead word names another role on both sides",
        "staat nu onder een andere rol",
        "stands under another role now",
        |c| has(c, SignalKind::RoleShift)
    ),
    rule!(
        "responsibility-dropped",
        850,
        "a passage of B that names a responsibility is gone",
        "een verantwoordelijkheid wordt niet meer genoemd",
        "a responsibility is no longer mentioned",
        |c| has(c, SignalKind::ResponsibilityDropped)
    ),
    rule!(
        "target",
        800,
        "a target value differs",
        "een streefwaarde is gewijzigd",
        "a target value changed",
        |c| has(c, SignalKind::Target)
    ),
    rule!(
        "negation",
        800,
        "a negation is added or gone",
        "een ontkenning is toegevoegd of vervallen",
        "a negation was added or is gone",
        |c| has(c, SignalKind::NegationAdded) || has(c, SignalKind::NegationRemoved)
    ),
    rule!(
        "year",
        750,
        "a year differs that does not move on by itself",
        "een doeljaar is gewijzigd",
        "a target year changed",
        |c| has(c, SignalKind::Year)
    ),
    rule!(
        "modality-weakened",
        750,
        "a less binding phrase takes the place of a more binding one",
        "minder verplichtend geformuleerd",
        "phrased as less binding",
        |c| has(c, SignalKind::ModalityWeakened)
    ),
    rule!(
        "responsibility-added",
        700,
        "a passage of B that names a responsibility is new",
        "een verantwoordelijkheid wordt nieuw genoemd",
        "a responsibility is newly mentioned",
        |c| has(c, SignalKind::ResponsibilityAdded)
    ),
    rule!(
        "modality-strengthened",
        650,
        "a more binding phrase takes the place of a less binding one",
        "meer verplichtend geformuleerd",
        "phrased as more binding",
        |c| has(c, SignalKind::ModalityStrengthened)
    ),
    rule!(
        "indicator-removed",
        650,
        "a row of an indicator table is gone",
        "een indicator is vervallen",
        "an indicator is gone",
        |c| has(c, SignalKind::IndicatorRemoved)
    ),
    rule!(
        "amount",
        600,
        "an amount or a percentage differs",
        "een bedrag of percentage is gewijzigd",
        "an amount or percentage changed",
        |c| has(c, SignalKind::Amount) || has(c, SignalKind::Percentage)
    ),
    rule!(
        "legal-basis",
        600,
        "another law or article of a law is named",
        "de wettelijke grondslag is gewijzigd",
        "the legal basis changed",
        |c| has(c, SignalKind::LegalBasis)
    ),
    rule!(
        "gone",
        600,
        "a passage of six words or more is gone",
        "een passage is vervallen",
        "a passage is gone",
        |c| c.change.op == Op::Removed && c.words >= FULL_WORDS
    ),
    rule!(
        "actor",
        550,
        "another office or body acts",
        "een andere bewindspersoon of instantie handelt",
        "another office or body acts",
        |c| has(c, SignalKind::Actor)
    ),
    rule!(
        "indicator-added",
        500,
        "a row of an indicator table is new",
        "een indicator is nieuw",
        "an indicator is new",
        |c| has(c, SignalKind::IndicatorAdded)
    ),
    rule!(
        "new",
        500,
        "a passage of six words or more is new",
        "een passage is nieuw",
        "a passage is new",
        |c| c.change.op == Op::Added && c.words >= FULL_WORDS
    ),
    rule!(
        "wording",
        450,
        "more than two words differ",
        "de woorden zijn gewijzigd",
        "the words changed",
        |c| c.reworded && !c.pronouns_only && c.changed > FEW_WORDS
    ),
    // Below every other signal and plain change of words: a verb proves nothing by itself.
    rule!(
        "possible-role-shift",
        400,
        "only the verb speaks of another role",
        "het werkwoord is gewijzigd, de kop niet",
        "the verb changed, the heading did not",
        |c| has(c, SignalKind::PossibleRoleShift)
    ),
    rule!(
        "moved-chapter",
        400,
        "the passage stands in another chapter",
        "de passage staat nu in een ander hoofdstuk",
        "the passage stands in another chapter now",
        |c| c.change.moved == Moved::Chapter
    ),
    rule!(
        "few-words",
        350,
        "one or two words differ",
        "een of twee woorden zijn gewijzigd",
        "one or two words changed",
        |c| c.reworded && !c.pronouns_only && c.changed <= FEW_WORDS
    ),
    rule!(
        "moved-article",
        350,
        "the passage stands in another article",
        "de passage staat nu in een ander artikel",
        "the passage stands in another article now",
        |c| c.change.moved == Moved::Article
    ),
    rule!(
        "role-named",
        350,
        "a role is newly named above the passage, or no longer",
        "een rol is nieuw genoemd of wordt niet meer genoemd",
        "a role is newly named, or no longer",
        |c| has(c, SignalKind::RoleNamed) || has(c, SignalKind::RoleNoLongerNamed)
    ),
    rule!(
        "short-gone-or-new",
        300,
        "a passage of fewer than six words is gone or new",
        "een korte passage is vervallen of nieuw",
        "a short passage is gone or new",
        |c| matches!(c.change.op, Op::Removed | Op::Added) && c.words < FULL_WORDS
    ),
    rule!(
        "moved-section",
        300,
        "the passage stands in another section",
        "de passage staat nu in een ander onderdeel",
        "the passage stands in another section now",
        |c| c.change.moved == Moved::Section
    ),
    rule!(
        "pronoun",
        150,
        "only a pronoun differs",
        "alleen een voornaamwoord is gewijzigd",
        "only a pronoun changed",
        |c| c.reworded && c.pronouns_only
    ),
    rule!(
        "rollover",
        100,
        "only years and numbers moved on",
        "alleen jaartallen of nummers schuiven op",
        "only years or numbers moved on",
        |c| c.change.class == Class::Rollover
    ),
    rule!(
        "moved-within",
        100,
        "the passage stands elsewhere in its section",
        "de passage staat elders in het onderdeel",
        "the passage stands elsewhere in its section",
        |c| c.change.moved == Moved::Within
    ),
    rule!(
        "editorial",
        50,
        "only spelling, punctuation or form differs",
        "alleen spelling, leestekens of opmaak",
        "only spelling, punctuation or form",
        |c| c.change.class == Class::Editorial
    ),
];

/// What the conditions ask of a change, found once.
struct Facts<'c> {
    change: &'c UnitChange,
    /// Words of the longest of its units.
    words: usize,
    /// Words that differ, on the side where there are more.
    changed: usize,
    /// The words of a passage that stands on both sides differ.
    reworded: bool,
    /// Only pronouns differ.
    pronouns_only: bool,
}

impl<'c> Facts<'c> {
    fn of(change: &'c UnitChange) -> Self {
        let units = change.from.iter().chain(&change.to);
        let words = units.map(|unit| unit.text.split_whitespace().count()).max().unwrap_or(0);
        let paired = !change.from.is_empty() && !change.to.is_empty();
        let reworded = change.class == Class::Substantive && paired;
        let changed_on = |op| -> Vec<String> {
            let own = |segment: &&Segment| segment.op == op && segment.moved.is_none();
            let segments = change.segments.iter().filter(own).filter(|_| reworded);
            let keys = segments.map(|segment| fold(&segment.text));
            keys.flat_map(|key| key.split(' ').map(str::to_owned).collect::<Vec<_>>())
                .filter(|word| !word.is_empty())
                .collect()
        };
        let (gone, came) = (changed_on(SegmentOp::Delete), changed_on(SegmentOp::Insert));
        let mut both = gone.iter().chain(&came).peekable();
        let pronouns_only =
            both.peek().is_some() && both.all(|word| PRONOUNS.contains(&word.as_str()));
        Self { change, words, changed: gone.len().max(came.len()), reworded, pronouns_only }
    }
}

fn has(facts: &Facts<'_>, kind: SignalKind) -> bool {
    facts.change.signals.iter().any(|signal| signal.kind == kind)
}

/// Returns the rules that hold for a change, heaviest first.
#[must_use]
pub fn reasons(change: &UnitChange) -> Vec<&'static Rule> {
    let facts = Facts::of(change);
    RULES.iter().filter(|rule| (rule.holds)(&facts)).collect()
}

/// Returns the weight of a change.
///
/// Spelling and roll-over stay low, unless the passage left its place or a role was named: a comma
/// must not hide a shift of role.
#[must_use]
pub fn weigh(change: &UnitChange) -> u16 {
    let heaviest = reasons(change).iter().map(|rule| rule.thousandths).max().unwrap_or(0);
    let in_place = change.moved == Moved::None && change.signals.is_empty();
    let limit = match change.class {
        Class::Editorial if in_place => EDITORIAL_LIMIT,
        Class::Rollover if in_place => ROLLOVER_LIMIT,
        _ => 1000,
    };
    let compared = change.from.iter().chain(&change.to).any(|unit| unit.section.is_compared());
    heaviest.min(limit).min(if compared { 1000 } else { OUTSIDE_LIMIT })
}
