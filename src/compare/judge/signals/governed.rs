//! What stands above a text says of it: that it is denied, who acts, whose duty it is, in which role.
//!
//! Knows lead-ins, headings and heads of columns as texts. Must not know which of them are the same.

use super::actors::{Owners, by_lead};
use super::aligned::Group;
use super::modality;
use crate::compare::changes::{Signal, SignalKind};
use crate::compare::reading::actors::is_led_by;
use crate::compare::reading::denials::denials;
use crate::compare::reading::duties::duty;
use crate::compare::reading::roles::{announced, is_the_ministers, verb_at};
use crate::compare::side::Unit;
use crate::text::fold;

/// The lead-ins above an item on both sides, the nearest first.
pub(in crate::compare) struct Above<'t> {
    pub old: &'t [String],
    pub new: &'t [String],
    /// Whether the nearest of either side stands on the other.
    pub stays: (bool, bool),
    /// The item on both sides.
    pub item: (&'t str, &'t str),
    /// Whether it stands in B on both sides.
    pub in_roles: bool,
}

impl Above<'_> {
    /// Tells whether both lead-ins gave their place to another: then those are told.
    fn replaced(&self) -> bool {
        let (old, new) = self.stays;
        !old && !new && !self.old.is_empty() && !self.new.is_empty()
    }
}

/// The words of a folded text.
fn words(key: &str) -> Vec<&str> {
    key.split(' ').filter(|word| !word.is_empty()).collect()
}

/// Returns what the nearest of some texts says that says anything.
fn nearest<T>(texts: &[String], read: impl Fn(&str) -> Option<T>) -> Option<T> {
    texts.iter().find_map(|text| read(text))
}

/// Compares what the lead-ins above an item say of it.
pub(in crate::compare) fn say(above: &Above<'_>, owners: Owners) -> Vec<Signal> {
    let mut found = Vec::new();
    let denial = |text: &str| {
        let key = fold(text);
        denials(&words(&key)).first().map(|(_, word)| (*word).to_owned())
    };
    match (nearest(above.old, denial), nearest(above.new, denial)) {
        (None, Some(to)) => {
            found.push(Signal { kind: SignalKind::NegationAdded, from: String::new(), to });
        }
        (Some(from), None) => {
            found.push(Signal { kind: SignalKind::NegationRemoved, from, to: String::new() });
        }
        _ => {}
    }
    found.extend(by_lead(above.old, above.new, owners));
    if above.in_roles {
        let duty_of = |own| move |text: &str| duty(text, own).map(|_| text.to_owned());
        let before = nearest(above.old, duty_of(owners.old));
        let after = nearest(above.new, duty_of(owners.new));
        let said = |lead: String, item: &str| format!("{lead} {item}");
        match (before, after) {
            (Some(lead), None) if above.stays.0 => found.push(Signal {
                kind: SignalKind::ResponsibilityDropped,
                from: said(lead, above.item.0),
                to: String::new(),
            }),
            (None, Some(lead)) if above.stays.1 => found.push(Signal {
                kind: SignalKind::ResponsibilityAdded,
                from: String::new(),
                to: said(lead, above.item.1),
            }),
            _ => {}
        }
    }
    if !above.replaced() {
        found.extend(by_role(above));
        if let ([old, ..], [new, ..]) = (above.old, above.new) {
            found.extend(modality::of_leads(&Group::of_text(old), &Group::of_text(new)));
        }
    }
    found
}

/// Another role is announced, or spoken of by the verb.
fn by_role(above: &Above<'_>) -> Option<Signal> {
    let roles = |text: &str| -> Option<Vec<String>> {
        let key = fold(text);
        let words = words(&key);
        let own = announced(&words).into_iter().map(str::to_owned);
        let verbs = (0..words.len()).filter(|&at| is_the_ministers(&words, at));
        let verbs = verbs.filter_map(|at| verb_at(&words, at)).flat_map(|verb| verb.roles);
        let all: Vec<String> = own.chain(verbs.map(|role| role.as_str().to_owned())).collect();
        (!all.is_empty()).then_some(all)
    };
    let (before, after) = (nearest(above.old, roles)?, nearest(above.new, roles)?);
    let shared = before.iter().any(|role| after.contains(role));
    let first = |roles: Vec<String>| roles.into_iter().next().unwrap_or_default();
    (!shared).then(|| Signal {
        kind: SignalKind::PossibleRoleShift,
        from: first(before),
        to: first(after),
    })
}

/// Compares who the headings above a text say that acts, the nearest first.
pub(in crate::compare) fn by_heading(
    old: &[String],
    new: &[String],
    owners: Owners,
) -> Option<Signal> {
    let named = |texts: &[String]| -> Vec<String> {
        texts.iter().filter(|text| is_led_by(text)).cloned().collect()
    };
    by_lead(&named(old), &named(new), owners)
}

/// Tells whether the heads of the columns of a row are those of another, in another order.
pub(in crate::compare) fn are_turned(old: &[String], new: &[String]) -> bool {
    let sorted = |heads: &[String]| {
        let mut heads: Vec<String> = heads.iter().map(|head| fold(head)).collect();
        heads.sort();
        heads
    };
    let (olds, news) = (sorted(old), sorted(new));
    let keys = |heads: &[String]| heads.iter().map(|head| fold(head)).collect::<Vec<_>>();
    old.len() == new.len()
        && keys(old) != keys(new)
        && olds == news
        && olds.windows(2).all(|two| two[0] != two[1])
}

/// Tells whether two rows say the same under columns that changed places.
pub(in crate::compare) fn turned_along(one: &Unit, two: &Unit) -> bool {
    let filled = |unit: &Unit| -> Vec<(String, String)> {
        let cells = unit.text.split('|').map(fold);
        let mut cells: Vec<_> = unit.columns.iter().map(|head| fold(head)).zip(cells).collect();
        cells.sort();
        cells
    };
    are_turned(&one.columns, &two.columns)
        && one.text.split('|').count() == one.columns.len()
        && two.text.split('|').count() == two.columns.len()
        && filled(one) == filled(two)
}

/// Returns who acts in a row of which a cell stands under the name of another, where the columns changed
/// places; a column of another name is told by its head.
pub(in crate::compare) fn by_column(one: &Unit, two: &Unit, owners: Owners) -> Option<Signal> {
    if one.key != two.key || !are_turned(&one.columns, &two.columns) {
        return None;
    }
    let cells: Vec<&str> = one.text.split('|').map(str::trim).collect();
    let heads = one.columns.iter().zip(&two.columns).zip(cells);
    let filled = heads.filter(|(_, cell)| !cell.is_empty()).map(|(heads, _)| heads);
    let mut found = filled.filter_map(|(old, new)| by_names(old, new, owners));
    found.next()
}

/// Returns another actor where two headings, or heads of a column, name one each.
pub(in crate::compare) fn by_names(old: &str, new: &str, owners: Owners) -> Option<Signal> {
    if !is_led_by(old) || !is_led_by(new) {
        return None;
    }
    by_lead(&[old.to_owned()], &[new.to_owned()], owners)
}

/// Words that stand for who was named last, at the head of a text.
const PRONOUNS: &[&str] = &["deze", "die", "hij", "ze", "zij"];

/// Returns who acts in a paragraph that opens with another pronoun behind a text in which another acts.
pub(in crate::compare) fn by_pronoun(
    one: &Unit,
    two: &Unit,
    (before, after): (&str, &str),
    owners: Owners,
) -> Option<Signal> {
    let opens = |unit: &Unit| {
        let first = unit.key.split(' ').next().unwrap_or_default();
        PRONOUNS.iter().find(|word| **word == first)
    };
    match (opens(one), opens(two)) {
        (Some(old), Some(new)) if old != new => {
            by_lead(&[before.to_owned()], &[after.to_owned()], owners)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(old: Option<&str>, new: Option<&str>) -> Vec<String> {
        let texts = |lead: Option<&str>| lead.map(str::to_owned).into_iter().collect::<Vec<_>>();
        let (old, new) = (texts(old), texts(new));
        let item = ("het peil;", "het peil;");
        let above = Above { old: &old, new: &new, stays: (true, true), item, in_roles: true };
        let told = say(&above, Owners { old: Some("bzk"), new: Some("bzk") });
        let shown = told
            .iter()
            .map(|one| format!("{:?} {} → {}", one.kind, one.from, one.to).trim().to_owned());
        shown.collect()
    }

    #[test]
    fn a_lead_in_says_more_of_its_items_where_it_denies_acts_or_binds() {
        let not = Some("De minister zorgt niet voor:");
        let does = Some("De minister zorgt voor:");
        let gone = "ResponsibilityDropped De minister zorgt voor: het peil; →";
        let came = "ResponsibilityAdded  → De minister zorgt voor: het peil;";
        assert_eq!(said(None, not), ["NegationAdded  → niet"]);
        assert_eq!(said(does, not), ["NegationAdded  → niet", gone]);
        assert_eq!(said(not, does), ["NegationRemoved niet →", came]);
        assert_eq!(said(not, not), Vec::<String>::new());
        assert_eq!(
            said(does, Some("Gemeenten zorgen voor:")),
            ["Actor minister → gemeenten", gone]
        );
        assert_eq!(
            said(Some("De provincies:"), Some("Het kabinet:")),
            ["Actor provincies → kabinet"]
        );
        assert_eq!(
            said(Some("De minister moet:"), Some("De minister kan:")),
            ["ModalityWeakened moet → kan"]
        );
        assert_eq!(
            said(Some("De minister stimuleert:"), Some("De minister financiert:")),
            ["PossibleRoleShift stimuleren → financieren"]
        );
        assert_eq!(said(None, Some("Gemeenten zorgen voor:")), Vec::<String>::new());
        assert_eq!(said(None, Some("Het gaat om:")), Vec::<String>::new());
        assert_eq!(said(Some("Het gaat om:"), Some("Daarbij hoort:")), Vec::<String>::new());
    }

    #[test]
    fn a_heading_names_who_acts_where_it_says_no_more() {
        for (old, new, expected) in [
            ("De minister", "De waterschappen", Some("minister → waterschappen")),
            ("Taken van de minister", "Taken van gemeenten", Some("minister → gemeenten")),
            ("Rol van het Rijk", "Rol van de Bruggendienst", Some("Rijk → Bruggendienst")),
            ("Minister", "Ministerie", None),
            ("Bijdragen aan provincies", "Bijdragen aan gemeenten", None),
            ("Samenwerking met de minister", "Samenwerking met gemeenten", None),
            ("Water", "Wegen", None),
        ] {
            let owners = Owners { old: Some("bzk"), new: Some("bzk") };
            let found = by_names(old, new, owners).map(|one| format!("{} → {}", one.from, one.to));
            assert_eq!(found.as_deref(), expected, "{old} | {new}");
        }
    }
}
