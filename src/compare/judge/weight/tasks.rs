//! What the government does by a sentence: a task, a promise with a hedge.
//!
//! Knows sentences and the stretches of them that went or came. Must not know what anything weighs.

use crate::compare::changes::{UnitForm, UnitRef};
use crate::compare::judge::weight::differing::Side;
use crate::compare::reading::clauses::main_words;
use crate::compare::reading::denials::is_denied_behind;
use crate::compare::reading::offices::{Sort, agents, is_finite, is_of_government};
use crate::text::fold;

/// Verbs of thinking and telling: who does so has no task by it.
const NO_TASKS: &[&str] = &[
    "acht",
    "constateert",
    "erkent",
    "hecht",
    "is",
    "meent",
    "onderschrijft",
    "onderzoekt",
    "overweegt",
    "verkent",
    "verwacht",
    "vindt",
    "was",
    "wil",
];
/// Words for all of a kind, or for no other.
const FOR_ALL: &[&str] = &[
    "alle",
    "allen",
    "alleen",
    "altijd",
    "elk",
    "elke",
    "enkel",
    "ieder",
    "iedere",
    "iedereen",
    "overal",
    "per",
    "uitsluitend",
    "volledig",
];
/// Periods: `elk jaar` says how often, and not for whom.
const PERIODS: &[&str] = &["dag", "jaar", "kwartaal", "maand", "week", "keer"];
/// Phrases that make what is said hang on something.
const HEDGES: &[&str] = &[
    "bij voorkeur",
    "desgewenst",
    "in beginsel",
    "in principe",
    "indien mogelijk",
    "indien nodig",
    "naar vermogen",
    "op termijn",
    "op verzoek",
    "voor zover mogelijk",
    "waar mogelijk",
    "waar nodig",
    "zo mogelijk",
    "zo nodig",
    "zoveel mogelijk",
];
/// Words that point back: what they open explains what was said.
const POINTERS: &[&str] = &["daardoor", "daarmee", "dat", "dit", "hierdoor", "hiermee"];

/// Tells whether the government does something by a sentence of a unit, or an item names a task; what
/// it says it does not do is none.
pub(in crate::compare) fn is_task(unit: &UnitRef, sentence: &str) -> bool {
    let words = main_words(sentence);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let verbs = (0..words.len()).filter(|&at| is_finite(words[at]));
    if verbs.into_iter().any(|at| is_denied_behind(&words, at + 1)) {
        return false;
    }
    let by_item = unit.form == UnitForm::Item || unit.role.is_some();
    let infinitive = matches!(words.as_slice(), ["het", verb, ..] if verb.ends_with("en"));
    (by_item && infinitive) || (is_of_government(&words) && acts(&words))
}

fn acts(words: &[&str]) -> bool {
    let mut verbs = words.iter().filter(|word| is_finite(word)).peekable();
    verbs.peek().is_some() && !verbs.any(|verb| NO_TASKS.contains(verb))
}

/// Tells whether what differs on a side is a clause of its own in which the government acts: `en
/// houdt daarvan een register bij`.
pub(in crate::compare) fn has_clause(side: &Side<'_>, text: &str) -> bool {
    side.runs().iter().any(|run| {
        let keys = side.keys(run);
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        // `houdt toezicht en`, before the clause that stayed, or `en houdt toezicht` behind it.
        let (clause, ends) = match keys.as_slice() {
            ["en", clause @ ..] => {
                let next = side.words.get(run.end);
                (clause, next.is_none_or(|next| next.text.starts_with(['.', ';'])))
            }
            [clause @ .., "en"] => (clause, true),
            _ => return false,
        };
        let whole = || {
            let words = main_words(text);
            is_of_government(&words.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let others = agents(clause).first().is_some_and(|agent| agent.sort == Sort::Other);
        let own = agents(clause).first().is_some_and(|agent| agent.sort == Sort::Central);
        let verb = clause.first().is_some_and(|word| is_finite(word));
        ends && acts(clause) && !others && (own || (verb && whole()))
    })
}

/// Tells whether a sentence only explains what was said before it.
pub(in crate::compare) fn explains(sentence: &str) -> bool {
    let words = main_words(sentence);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.first().is_some_and(|word| POINTERS.contains(word)) && !is_of_government(&words)
}

/// Tells whether a word for all of a kind went from before a word that stayed.
pub(in crate::compare) fn is_no_longer_for_all(old: &Side<'_>, new: &Side<'_>) -> bool {
    let universal = |side: &Side<'_>, at: usize| {
        let next = side.words.get(at + 1).map(|word| fold(word.text)).unwrap_or_default();
        side.words[at].differs
            && FOR_ALL.contains(&fold(side.words[at].text).as_str())
            && !PERIODS.contains(&next.as_str())
    };
    let here = (0..old.words.len()).filter(|&at| {
        universal(old, at) && old.words.get(at + 1).is_some_and(|next| !next.differs)
    });
    here.count() > 0 && !(0..new.words.len()).any(|at| universal(new, at))
}

/// Tells whether a hedge came.
pub(in crate::compare) fn is_hedged(
    old: &Side<'_>,
    new: &Side<'_>,
    (before, after): (&str, &str),
) -> bool {
    let differs = |side: &Side<'_>| side.words.iter().any(|word| word.differs);
    let (before, after) = (format!(" {} ", fold(before)), format!(" {} ", fold(after)));
    let stands = |text: &str, hedge: &&str| text.contains(&format!(" {hedge} "));
    (differs(old) || differs(new))
        && HEDGES.iter().any(|hedge| stands(&after, hedge))
        && !HEDGES.iter().any(|hedge| stands(&before, hedge))
}
