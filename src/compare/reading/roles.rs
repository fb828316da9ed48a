//! The roles that a sentence speaks of: by an adjective, by a noun, by a verb.
//!
//! Knows role words and the verbs that can express each role. Must not know headings, which are the
//! surer witness.

use std::collections::BTreeSet;

use crate::compare::changes::{SegmentOp, UnitChange};
use crate::compare::reading::offices::{HEAD_WORDS, Sort, agents, is_of_government, office_at};
use crate::model::{Block, Role, role_path};
use crate::text::fold;

/// Role words before `rol`, `heeft een stimulerende en een financierende rol`, and without their
/// ending behind a verb: `is stimulerend en financierend`. Source: `shapes.md` 5.
const ADJECTIVES: &[(&str, &str)] = &[
    ("stimulerende", "stimuleren"),
    ("aanjagende", "stimuleren"),
    ("bevorderende", "stimuleren"),
    ("financierende", "financieren"),
    ("bekostigende", "financieren"),
    ("regisserende", "regisseren"),
    ("uitvoerende", "uitvoeren"),
    ("faciliterende", "faciliteren"),
    ("ondersteunende", "ondersteunen"),
    ("coördinerende", "coördineren"),
    ("agenderende", "agenderen"),
    ("beleidsmatige", "beleidsmatig"),
    ("handhavende", "handhaven"),
    ("kaderstellende", "kaderstellen"),
    ("normerende", "normeren"),
    ("normstellende", "normeren"),
    ("voorwaardenscheppende", "voorwaarden scheppen"),
    ("adviserende", "adviseren"),
    ("controlerende", "controleren"),
    ("regelgevende", "regelgeven"),
    ("toezichthoudende", "toezicht houden"),
];

/// Nouns and adjectives that name a role by themselves.
const NAMES: &[(&str, &str)] = &[
    ("regiefunctie", "regisseren"),
    ("regierol", "regisseren"),
    ("stelselverantwoordelijk", "stelselverantwoordelijk"),
    ("stelselverantwoordelijkheid", "stelselverantwoordelijk"),
    ("resultaatverantwoordelijk", "resultaatverantwoordelijk"),
    ("resultaatverantwoordelijkheid", "resultaatverantwoordelijk"),
    ("systeemverantwoordelijk", "systeemverantwoordelijk"),
    ("systeemverantwoordelijkheid", "systeemverantwoordelijk"),
];

/// Nouns for who has a role, which name it where the government is said to be one: `als regisseur`.
const BEARERS: &[(&str, &str)] = &[
    ("aanjager", "stimuleren"),
    ("coördinator", "coördineren"),
    ("facilitator", "faciliteren"),
    ("financier", "financieren"),
    ("opdrachtgever", "opdracht geven"),
    ("regisseur", "regisseren"),
    ("stelselverantwoordelijke", "stelselverantwoordelijk"),
    ("subsidieverstrekker", "financieren"),
    ("systeemverantwoordelijke", "systeemverantwoordelijk"),
    ("toezichthouder", "toezicht houden"),
    ("uitvoerder", "uitvoeren"),
];

/// The sort of word that names a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleWord {
    /// `stimuleert`
    Verb,
    /// `een stimulerende rol`, `is stimulerend`
    Adjective,
    /// `als regisseur`, `stelselverantwoordelijk`
    Noun,
}

/// What a role is said to be behind: `de rol is stimulerend`.
const COPULAS: &[&str] = &["is", "zijn", "blijft", "blijven", "was", "waren"];
/// So many words may stand between the verb and the role word.
const PREDICATE: usize = 8;

/// Words that may stand between role words before `rol`.
const BETWEEN: &[&str] = &["en", "een", "als", "ook", "of"];

/// A verb and the roles it can express; two verbs with none in common speak of different roles.
pub(in crate::compare) struct Verb {
    /// Finite forms and the infinitive.
    forms: &'static [&'static str],
    /// A word that must follow in the sentence, for verbs in two parts; may be empty.
    particle: &'static str,
    pub roles: &'static [Role],
}

const fn verb(forms: &'static [&'static str], roles: &'static [Role]) -> Verb {
    Verb { forms, particle: "", roles }
}

const fn parted(
    forms: &'static [&'static str],
    particle: &'static str,
    roles: &'static [Role],
) -> Verb {
    Verb { forms, particle, roles }
}

use Role::{Financieren, Regisseren, Stimuleren, Uitvoeren};

/// Source: `shapes.md` 5, `domain.md` 4. What helps can be money or words, what organises can be
/// steering or doing: such verbs express both.
const VERBS: &[Verb] = &[
    verb(&["stimuleert", "stimuleren", "stimuleerde"], &[Stimuleren]),
    verb(&["bevordert", "bevorderen", "bevorderde"], &[Stimuleren]),
    verb(&["ondersteunt", "ondersteunen", "ondersteunde"], &[Stimuleren, Financieren]),
    verb(&["faciliteert", "faciliteren"], &[Stimuleren, Financieren]),
    parted(&["moedigt"], "aan", &[Stimuleren]),
    verb(&["aanmoedigen"], &[Stimuleren]),
    parted(&["jaagt"], "aan", &[Stimuleren]),
    verb(&["aanjagen"], &[Stimuleren]),
    verb(&["financiert", "financieren", "financierde"], &[Financieren]),
    verb(&["bekostigt", "bekostigen", "bekostigde"], &[Financieren]),
    verb(&["subsidieert", "subsidiëren", "subsidieerde"], &[Financieren]),
    verb(&["betaalt", "betalen"], &[Financieren]),
    verb(&["vergoedt", "vergoeden"], &[Financieren]),
    verb(&["regisseert", "regisseren", "regisseerde"], &[Regisseren]),
    verb(&["coördineert", "coördineren", "coördineerde"], &[Regisseren]),
    parted(&["voert", "voeren"], "regie", &[Regisseren]),
    parted(&["stemt"], "af", &[Regisseren]),
    verb(&["afstemmen"], &[Regisseren]),
    verb(&["organiseert", "organiseren"], &[Regisseren, Uitvoeren]),
    parted(&["voert"], "uit", &[Uitvoeren]),
    verb(&["uitvoert", "uitvoeren"], &[Uitvoeren]),
    verb(&["beheert", "beheren", "beheerde"], &[Uitvoeren]),
    verb(&["exploiteert", "exploiteren"], &[Uitvoeren]),
    verb(&["onderhoudt", "onderhouden"], &[Uitvoeren]),
    verb(&["verricht", "verrichten"], &[Uitvoeren]),
];

/// The second part of a verb stands within so many words.
const PARTICLE_REACH: usize = 14;

impl Verb {
    /// The role that the verb speaks of; one that can express several is told by its own infinitive.
    pub(in crate::compare) fn name(&self) -> &'static str {
        match self.roles {
            [one] => one.as_str(),
            _ => self.forms.iter().find(|form| form.ends_with("en")).unwrap_or(&self.forms[0]),
        }
    }
}

/// Returns the roles that a text gives the minister: by a heading or a lead word, by an adjective or a noun, or
/// by a verb of the government's that can express one role alone.
#[must_use]
pub fn roles_of(blocks: &[Block]) -> BTreeSet<String> {
    let mut found: BTreeSet<String> =
        role_path(blocks).iter().flatten().flat_map(Role::parts).collect();
    for sentence in blocks.iter().flat_map(Block::sentences) {
        let folded = fold(sentence);
        let words: Vec<&str> = folded.split(' ').collect();
        found.extend(announced(&words).into_iter().map(str::to_owned));
        let verbs = (0..words.len()).filter_map(|at| Some((at, verb_at(&words, at)?)));
        let own = verbs.filter(|(at, _)| is_the_ministers(&words, *at));
        found.extend(own.filter_map(|(_, verb)| match verb.roles {
            [one] => Some(one.as_str().to_owned()),
            _ => None,
        }));
    }
    found
}

/// Returns the roles that a sentence of the government announces by an adjective or a noun.
pub(in crate::compare) fn announced(words: &[&str]) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    if agents(words).first().is_some_and(|agent| agent.sort == Sort::Other) {
        return found;
    }
    let before_role = |word: &str| ADJECTIVES.iter().find(|(adjective, _)| *adjective == word);
    for (at, word) in words.iter().enumerate() {
        if matches!(*word, "rol" | "rollen") {
            for back in words[..at].iter().rev() {
                match before_role(back) {
                    Some((_, role)) => drop(found.insert(*role)),
                    None if BETWEEN.contains(back) || back.ends_with("ende") => {}
                    None => break,
                }
            }
        }
        if let Some((_, role)) = NAMES.iter().find(|(name, _)| name == word) {
            found.insert(*role);
        }
        let is_one = match &words[..at] {
            [.., "als"] | [.., "rol" | "die", "van"] => true,
            [.., verb] => COPULAS.contains(verb),
            [] => false,
        };
        if is_one && let Some((_, role)) = BEARERS.iter().find(|(name, _)| name == word) {
            found.insert(*role);
        }
        let predicate =
            ADJECTIVES.iter().find(|(adjective, _)| adjective.strip_suffix('e') == Some(word));
        let back = &words[at.saturating_sub(PREDICATE)..at];
        if let Some((_, role)) = predicate
            && back.iter().any(|word| COPULAS.contains(word))
        {
            found.insert(*role);
        }
    }
    found
}

/// Returns the sort of word by which the words that differ in a passage name a role.
#[must_use]
pub fn role_word(change: &UnitChange) -> RoleWord {
    let differing = change.segments.iter().filter(|segment| segment.op != SegmentOp::Equal);
    let keys: Vec<String> = differing.map(|segment| fold(&segment.text)).collect();
    let has = |holds: &dyn Fn(&str) -> bool| keys.iter().any(|key| key.split(' ').any(holds));
    if has(&|word| is_adjective(word)) {
        RoleWord::Adjective
    } else if has(&|word| NAMES.iter().chain(BEARERS).any(|(name, _)| *name == word)) {
        RoleWord::Noun
    } else {
        RoleWord::Verb
    }
}

fn is_adjective(word: &str) -> bool {
    ADJECTIVES.iter().any(|(one, _)| *one == word || one.strip_suffix('e') == Some(word))
}

/// Tells whether a sentence speaks of a role by its verb.
pub(in crate::compare) fn expresses(words: &[&str], role: &str) -> bool {
    (0..words.len()).any(|at| {
        verb_at(words, at).is_some_and(|verb| verb.roles.iter().any(|one| one.as_str() == role))
    })
}

/// Reads the role verb at a word.
pub(in crate::compare) fn verb_at(words: &[&str], at: usize) -> Option<&'static Verb> {
    let word = words.get(at)?;
    let follows = |particle: &str| {
        particle.is_empty()
            || words[at + 1..].iter().take(PARTICLE_REACH).any(|word| *word == particle)
    };
    VERBS.iter().find(|verb| verb.forms.contains(word) && follows(verb.particle))
}

/// Tells whether the government does what the verb says: it is the subject, or there is none, as
/// in an item `het stimuleren van …`.
pub(in crate::compare) fn is_the_ministers(words: &[&str], at: usize) -> bool {
    let infinitive = words[at].ends_with("en");
    if is_of_government(words) {
        // `De minister bevordert dat gemeenten … financieren`: somebody else's verb.
        let near = at.saturating_sub(HEAD_WORDS)..at;
        let others =
            near.filter_map(|back| office_at(words, back)).any(|office| office.sort == Sort::Other);
        return !(infinitive && others);
    }
    let nobody = agents(words).is_empty();
    nobody && infinitive && at < HEAD_WORDS
}
