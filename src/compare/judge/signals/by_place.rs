//! Another name in the place of an actor: before the same verb, or behind `door`.
//!
//! Knows where in a sentence an actor stands and what cannot act. Must not know other sentences of a group.

use std::ops::Range;

use crate::compare::changes::{Signal, SignalKind};
use crate::compare::judge::signals::aligned::{Group, Marked};
use crate::compare::reading::actors::Printed;
use crate::compare::reading::bodies::is_body;
use crate::compare::reading::departments::{Department, department_at};
use crate::compare::reading::initials::are_initials;
use crate::compare::reading::offices::{is_finite, office_at};
use crate::compare::reading::verbs::is_of_infinitive;
use crate::text::fold;

/// Words that open the name of an actor.
const ARTICLES: &[&str] = &["de", "het", "een", "alle", "elke", "iedere"];
/// What may stand before a verb and acts not: what is made, and what is pointed at.
const THINGS: &[&str] = &[
    "akkoord",
    "artikel",
    "begroting",
    "beleid",
    "bijdrage",
    "budget",
    "doel",
    "instrument",
    "maatregel",
    "maatregelen",
    "middelen",
    "nota",
    "plan",
    "programma",
    "project",
    "regeling",
    "regels",
    "stelsel",
    "subsidie",
    "subsidies",
    "toezicht",
    "uitvoering",
    "verdrag",
    "wet",
];
/// Words that stand for who was named before.
const POINTERS: &[&str] = &[
    "dat", "deze", "die", "dit", "er", "hij", "men", "we", "wij", "ze", "zij", "daarmee", "hiermee",
];
/// So many words at most say whose it is.
const LEAD_WORDS: usize = 4;
/// The longest name of an actor, in words.
const NAME_WORDS: usize = 8;

/// Another name stands where one stood that is known to act: before the same verb, or behind `door`.
pub(super) fn by_place(group: &Group, marked: &Marked<'_>) -> Option<Signal> {
    if group.old.len() != 1 || group.new.len() != 1 {
        return None;
    }
    let (old, new) = (Printed::of(&group.old[0].text), Printed::of(&group.new[0].text));
    marked.regions.iter().find_map(|region| {
        let gone = Named::at(&marked.old, &old, &region.gone)?;
        let came = Named::at(&marked.new, &new, &region.came)?;
        let same_place = gone.passive == came.passive
            && (gone.passive || gone.verb == came.verb || agree(gone.verb, came.verb));
        // Of two offices it is known whether they are one.
        let acting = (gone.acts || came.acts) && !(gone.office && came.office);
        let one = gone.department.is_some() && gone.department == came.department;
        let other = gone.head != came.head && !one && !is_one_name(&gone.name, &came.name);
        (same_place && acting && other).then_some(Signal {
            kind: SignalKind::Actor,
            from: gone.name,
            to: came.name,
        })
    })
}

/// The name that fills a stretch which differs, where an actor stands.
struct Named<'w> {
    name: String,
    head: &'w str,
    verb: &'w str,
    passive: bool,
    office: bool,
    /// The department that its abbreviation names.
    department: Option<Department>,
    /// Whether it is known to be one who acts.
    acts: bool,
}

impl<'w> Named<'w> {
    fn at(words: &[&'w str], printed: &Printed<'_>, range: &Range<usize>) -> Option<Self> {
        let article = |at: usize| words.get(at).is_some_and(|word| ARTICLES.contains(word));
        // The words that say whose it is may differ as well: `opgedragen aan`, `in handen van`.
        let lead = (range.start + 1..range.end.min(range.start + LEAD_WORDS + 1))
            .rev()
            .find(|&end| lies_with(&words[..end]) && end - range.start <= LEAD_WORDS);
        let range = &(lead.unwrap_or(range.start)..range.end);
        // The article may stand before the stretch, or be part of it.
        let before =
            if range.start > 0 && article(range.start - 1) { range.start - 1 } else { range.start };
        let inverted = matches!(words[..before], [first, verb] if opens_inverted(first, verb));
        let passive = before > 0 && (lies_with(&words[..before]) || inverted);
        if !passive && before > 0 {
            return None;
        }
        let start = if article(range.start) { range.start + 1 } else { range.start };
        let plural = |word: &str| word.ends_with('s') || word.ends_with("en");
        let verb = |&at: &usize| {
            let of_many = words[at].ends_with("en")
                && words[at].len() > "en".len()
                && (at >= range.end || plural(words[at - 1]));
            is_finite(words[at]) || of_many
        };
        let verb_at = (start + 1..words.len()).find(verb).or(passive.then_some(words.len()))?;
        let end = if passive { range.end } else { verb_at };
        if end <= start
            || end > range.end.max(start + 1)
            || end - start > NAME_WORDS
            || (verb_at > range.end + 1 && !passive)
        {
            return None;
        }
        let name = &words[start..end];
        let proper = start > 0 && printed.is_proper(start..end);
        let thing = name.iter().any(|word| THINGS.contains(word)) && !proper;
        if thing || name.iter().any(|word| POINTERS.contains(word)) {
            return None;
        }
        let department = department_at(words, start)
            .filter(|(_, count)| start + count == end && printed.has_inner_capital(start))
            .map(|(department, _)| department);
        let office = (start..end).any(|at| office_at(words, at).is_some());
        let body = name.iter().any(|word| is_body(word));
        let short = (start..end).any(|at| printed.is_abbreviation(at));
        let known = before < range.start
            || article(range.start)
            || office
            || short
            || department.is_some()
            || name.last().is_some_and(|word| plural(word));
        // `een huis`: any of a kind, of which it is not known that it acts.
        let any = !passive && words[..start].last() == Some(&"een") && !(office || body);
        (known && !any).then(|| Self {
            name: printed.stretch(start..end),
            head: name.last().copied().unwrap_or_default(),
            verb: words.get(verb_at).copied().unwrap_or_default(),
            passive,
            office,
            acts: office || body || short || department.is_some(),
            department,
        })
    }
}

/// Adverbs that open a sentence and put its verb before its subject.
const ADVERBS: &[&str] = &[
    "daarbij",
    "daarnaast",
    "daartoe",
    "halfjaarlijks",
    "hierbij",
    "hiertoe",
    "jaarlijks",
    "maandelijks",
    "ook",
    "tevens",
    "verder",
    "vervolgens",
];

/// Tells whether the subject comes next: `Jaarlijks stelt …`.
fn opens_inverted(first: &str, verb: &str) -> bool {
    ADVERBS.contains(&first) && is_finite(verb)
}

/// Tells whether words end so that who is named next does it, or has it to do.
fn lies_with(words: &[&str]) -> bool {
    matches!(
        words,
        [.., "door" | "namens"]
            | [
                ..,
                "opgedragen" | "overgelaten" | "toevertrouwd" | "overgedragen" | "uitbesteed",
                "aan"
            ]
            | [.., "belegd" | "ligt" | "berust" | "ondergebracht", "bij"]
            | [.., "handen" | "opdracht" | "taak" | "rekening" | "verantwoordelijkheid", "van"]
    )
}

/// Tells whether one name is the other, set as one word, with a word more or by its initials.
pub(super) fn is_one_name(one: &str, two: &str) -> bool {
    let initials =
        |short: &str, long: &str| are_initials(short, &long.split_whitespace().collect::<Vec<_>>());
    if initials(one, two) || initials(two, one) {
        return true;
    }
    let (one, two) = (fold(one).replace(' ', ""), fold(two).replace(' ', ""));
    one.contains(&two) || two.contains(&one)
}

/// One verb in the singular and the plural.
fn agree(one: &str, two: &str) -> bool {
    is_of_infinitive(one, two)
        || is_of_infinitive(two, one)
        || matches!(
            (one, two),
            ("is", "zijn")
                | ("zijn", "is")
                | ("wordt", "worden")
                | ("worden", "wordt")
                | ("heeft", "hebben")
                | ("hebben", "heeft")
        )
}
