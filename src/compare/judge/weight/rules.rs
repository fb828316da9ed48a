//! The table of rules by which a change is weighed.
//!
//! Knows names, conditions, thousandths and reasons. Must not know how a condition is found out.

use crate::compare::changes::{Class, Moved, Op, SignalKind};
use crate::compare::judge::weight::facts::{Facts, Wording, has, has_duty};

/// A rule of the table.
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// When it holds, for the document that is made of the table.
    pub condition: &'static str,
    /// The weight it gives before its facts add to it.
    pub thousandths: u16,
    /// Why, in Dutch.
    pub reason_nl: &'static str,
    /// Why, in English.
    pub reason_en: &'static str,
    pub(in crate::compare) holds: fn(&Facts<'_>) -> bool,
}

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

/// The table, heaviest first: role and actor, duties, objectives, targets and terms, what the text rests on,
/// scope, words, names, grammar. What is gone outranks what is new, and both any changed word.
pub const RULES: &[Rule] = &[
    rule!(
        "role-shift",
        940,
        "heading or lead word names another role on both sides",
        "staat nu onder een andere rol",
        "stands under another role now",
        |c| has(c, SignalKind::RoleShift)
    ),
    rule!(
        "actor",
        920,
        "another office or body acts",
        "een andere bewindspersoon of instantie handelt",
        "another office or body acts",
        |c| has(c, SignalKind::Actor)
    ),
    rule!(
        "role-given-up",
        900,
        "its sentences speak of a role no longer",
        "de tekst noemt een rol niet meer",
        "the text names a role no longer",
        |c| c.rests_on_words && has(c, SignalKind::RoleNoLongerNamed)
    ),
    rule!(
        "possible-role-shift",
        890,
        "an adjective or verb speaks of another role, the heading does not",
        "de woorden noemen een andere rol, de kop niet",
        "the words name another role, the heading does not",
        |c| has(c, SignalKind::PossibleRoleShift)
    ),
    rule!(
        "responsibility-dropped",
        870,
        "a sentence that names a duty of the government is gone from B",
        "een verantwoordelijkheid wordt niet meer genoemd",
        "a responsibility is no longer mentioned",
        |c| has_duty(c, SignalKind::ResponsibilityDropped)
    ),
    rule!(
        "duty-denied",
        860,
        "a sentence came that denies a duty of the government",
        "een verantwoordelijkheid wordt ontkend",
        "a responsibility is denied",
        |c| c.duty_denied
    ),
    rule!(
        "role-gained",
        850,
        "its sentences speak of a role that they did not",
        "de tekst noemt een rol die er niet stond",
        "the text names a role that it did not",
        |c| c.rests_on_words && has(c, SignalKind::RoleNamed)
    ),
    rule!(
        "negation",
        820,
        "a negation is added or gone",
        "een ontkenning is toegevoegd of vervallen",
        "a negation was added or is gone",
        |c| has(c, SignalKind::NegationAdded) || has(c, SignalKind::NegationRemoved)
    ),
    rule!(
        "task-gone",
        810,
        "a sentence, an item or a clause of B in which the government acts is gone",
        "een taak is vervallen",
        "a task is gone",
        |c| c.task_gone
    ),
    rule!(
        "modality-weakened",
        800,
        "a less binding phrase takes the place of a more binding one",
        "minder verplichtend geformuleerd",
        "phrased as less binding",
        |c| has(c, SignalKind::ModalityWeakened)
    ),
    rule!(
        "hedged",
        795,
        "a hedge is added, as on request or where possible",
        "er is een voorbehoud toegevoegd",
        "a hedge was added",
        |c| c.hedged
    ),
    rule!(
        "no-longer-for-all",
        790,
        "a word for all of a kind, or for no other, is gone",
        "geldt niet meer voor alle gevallen",
        "holds no longer for all",
        |c| c.no_longer_for_all
    ),
    rule!(
        "responsibility-added",
        780,
        "a sentence that names a duty of the government is new in B",
        "een verantwoordelijkheid wordt nieuw genoemd",
        "a responsibility is newly mentioned",
        |c| has_duty(c, SignalKind::ResponsibilityAdded)
    ),
    rule!(
        "task-new",
        770,
        "a sentence, an item or a clause of B in which the government acts is new",
        "een taak is nieuw",
        "a task is new",
        |c| c.task_new
    ),
    rule!(
        "goal-dropped",
        760,
        "a passage or a sentence of A is gone",
        "een doel is vervallen",
        "an objective is gone",
        |c| c.in_goals && (c.change.op == Op::Removed || c.sentence_gone)
    ),
    rule!(
        "modality-strengthened",
        740,
        "a more binding phrase takes the place of a less binding one",
        "meer verplichtend geformuleerd",
        "phrased as more binding",
        |c| has(c, SignalKind::ModalityStrengthened)
    ),
    rule!(
        "goal-replaced",
        720,
        "words of content of A are gone",
        "woorden van een doel zijn vervallen",
        "words of an objective are gone",
        |c| c.in_goals && c.loses
    ),
    rule!(
        "target",
        690,
        "a target value or a percentage differs",
        "een streefwaarde of percentage is gewijzigd",
        "a target value or percentage changed",
        |c| has(c, SignalKind::Target) || has(c, SignalKind::Percentage)
    ),
    rule!(
        "year",
        685,
        "a year or a day differs that does not move on by itself",
        "een doeljaar of datum is gewijzigd",
        "a target year or a date changed",
        |c| has(c, SignalKind::Year)
    ),
    rule!(
        "amount",
        680,
        "an amount differs",
        "een bedrag is gewijzigd",
        "an amount changed",
        |c| has(c, SignalKind::Amount)
    ),
    rule!(
        "item-of-duty-gone",
        630,
        "an item is gone under a lead-in that names a duty",
        "een onderdeel van een verantwoordelijkheid is vervallen",
        "a part of a responsibility is gone",
        |c| has(c, SignalKind::ResponsibilityDropped)
    ),
    rule!(
        "gone",
        610,
        "a passage is gone, of whatever length",
        "een passage is vervallen",
        "a passage is gone",
        |c| c.change.op == Op::Removed
    ),
    rule!(
        "indicator-removed",
        600,
        "a row of an indicator table is gone",
        "een indicator is vervallen",
        "an indicator is gone",
        |c| has(c, SignalKind::IndicatorRemoved)
    ),
    rule!(
        "goal-new",
        570,
        "a passage or a sentence of A is new",
        "een doel is nieuw",
        "an objective is new",
        |c| c.in_goals && (c.change.op == Op::Added || c.sentence_new)
    ),
    rule!(
        "item-of-duty-new",
        560,
        "an item is new under a lead-in that names a duty",
        "een onderdeel van een verantwoordelijkheid is nieuw",
        "a part of a responsibility is new",
        |c| has(c, SignalKind::ResponsibilityAdded)
    ),
    rule!(
        "legal-basis",
        550,
        "another law or article of a law is named",
        "de wettelijke grondslag is gewijzigd",
        "the legal basis changed",
        |c| has(c, SignalKind::LegalBasis)
    ),
    rule!(
        "sentence-gone",
        540,
        "a whole sentence of a passage is gone",
        "een zin van de passage is vervallen",
        "a sentence of the passage is gone",
        |c| c.sentence_gone
    ),
    rule!(
        "new",
        530,
        "a passage is new, of whatever length",
        "een passage is nieuw",
        "a passage is new",
        |c| c.change.op == Op::Added
    ),
    rule!(
        "sentence-new",
        505,
        "a whole sentence of a passage is new",
        "een zin van de passage is nieuw",
        "a sentence of the passage is new",
        |c| c.sentence_new
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
        "goal-reworded",
        480,
        "words of content differ in A",
        "de woorden van een doel zijn gewijzigd",
        "the words of an objective changed",
        |c| c.in_goals && c.wording >= Wording::Few
    ),
    rule!(
        "note-elsewhere",
        470,
        "a note stands at another sentence",
        "een noot staat bij een andere zin",
        "a note stands at another sentence",
        |c| c.change.is_at_another_sentence()
    ),
    rule!(
        "narrowed",
        460,
        "words of content are gone and none came for them",
        "de passage is beperkt",
        "the passage is narrowed",
        |c| c.narrowed
    ),
    rule!(
        "widened",
        440,
        "words of content came and none is gone",
        "de passage is uitgebreid",
        "the passage is widened",
        |c| c.widened
    ),
    rule!(
        "explanation",
        420,
        "a whole sentence that explains another is gone or new",
        "een toelichtende zin is vervallen of nieuw",
        "an explaining sentence is gone or new",
        |c| c.explanation
    ),
    rule!(
        "other-column",
        410,
        "a cell of a row is filled in another column",
        "een cel staat in een andere kolom",
        "a cell stands in another column",
        |c| c.change.is_in_other_column()
    ),
    rule!(
        "wording",
        400,
        "more than two words of content differ",
        "de woorden zijn gewijzigd",
        "the words changed",
        |c| c.wording == Wording::Many
    ),
    rule!(
        "moved-chapter",
        380,
        "the passage stands in another chapter",
        "de passage staat nu in een ander hoofdstuk",
        "the passage stands in another chapter now",
        |c| c.change.moved == Moved::Chapter
    ),
    rule!(
        "moved-article",
        360,
        "the passage stands in another article",
        "de passage staat nu in een ander artikel",
        "the passage stands in another article now",
        |c| c.change.moved == Moved::Article
    ),
    rule!(
        "role-named",
        340,
        "a role is newly named above the passage, or no longer",
        "een rol is nieuw genoemd of wordt niet meer genoemd",
        "a role is newly named, or no longer",
        |c| has(c, SignalKind::RoleNamed) || has(c, SignalKind::RoleNoLongerNamed)
    ),
    rule!(
        "few-words",
        320,
        "one or two words of content differ",
        "een of twee woorden zijn gewijzigd",
        "one or two words changed",
        |c| c.wording == Wording::Few
    ),
    rule!(
        "aside",
        310,
        "only what is said by the way differs: behind a comma or in brackets",
        "alleen een tussenzin is gewijzigd",
        "only an aside changed",
        |c| c.wording == Wording::Aside
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
        "synonyms",
        240,
        "only words differ that say the same",
        "alleen woorden met dezelfde betekenis",
        "only words that say the same",
        |c| c.wording == Wording::Synonyms
    ),
    rule!(
        "names",
        220,
        "only names differ",
        "alleen namen zijn gewijzigd",
        "only names changed",
        |c| c.wording == Wording::Names
    ),
    rule!(
        "grammar",
        120,
        "only words without content differ",
        "alleen woorden zonder eigen inhoud zijn gewijzigd",
        "only words without content changed",
        |c| c.wording == Wording::Grammar
    ),
    rule!(
        "rollover",
        80,
        "only years and numbers moved on",
        "alleen jaartallen of nummers schuiven op",
        "only years or numbers moved on",
        |c| c.change.class == Class::Rollover
    ),
    rule!(
        "moved-within",
        60,
        "the passage stands elsewhere in its section",
        "de passage staat elders in het onderdeel",
        "the passage stands elsewhere in its section",
        |c| c.change.moved == Moved::Within
    ),
    rule!(
        "editorial",
        30,
        "only spelling, names, punctuation or form differs",
        "alleen schrijfwijze, naam, leestekens of opmaak",
        "only spelling, name, punctuation or form",
        |c| c.change.class == Class::Editorial
    ),
];
