//! Items that came under a lead-in, or from under one, that says something else of them.
//!
//! Knows what a lead-in says of its items: that they are denied, and who acts. Must not know which lead-ins
//! are the same.

use super::negation::denials;
use super::other_actor;
use crate::compare::changes::{Signal, SignalKind};
use crate::compare::reading::actors::actors as actors_of;

/// Compares what two lead-ins say, as folded texts; an item that stands under none is denied by none.
pub(in crate::compare) fn of_lead_ins(old: Option<&str>, new: Option<&str>) -> Option<Signal> {
    let denied = |lead: Option<&str>| -> Option<String> {
        let words: Vec<&str> = lead.unwrap_or_default().split(' ').collect();
        denials(&words).first().map(|(_, word)| (*word).to_owned())
    };
    let (kind, from, to) = match (denied(old), denied(new)) {
        (None, Some(to)) => (SignalKind::NegationAdded, String::new(), to),
        (Some(from), None) => (SignalKind::NegationRemoved, from, String::new()),
        _ => {
            let (old, new) = (old?, new?);
            let name = |lead: &str| actors_of(lead, None).into_iter().next().map(|one| one.name);
            let others_act = other_actor(old, new);
            let (from, to) = (name(old)?, name(new)?);
            others_act.then_some((SignalKind::Actor, from, to))?
        }
    };
    Some(Signal { kind, from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_in_says_more_of_its_items_where_it_denies_or_another_acts() {
        let said = |old, new| {
            of_lead_ins(old, new).map(|signal| (signal.kind, signal.from + "/" + &signal.to))
        };
        let not = Some("de minister zorgt niet voor");
        let does = Some("de minister zorgt voor");
        let added = Some((SignalKind::NegationAdded, "/niet".to_owned()));
        assert_eq!([said(None, not), said(does, not)], [added.clone(), added]);
        assert_eq!(said(not, None), Some((SignalKind::NegationRemoved, "niet/".to_owned())));
        assert_eq!([said(not, not), said(None, does)], [None, None]);
        assert_eq!(said(None, Some("het gaat om")), None);
        let others = said(does, Some("gemeenten zorgen voor"));
        assert_eq!(others.map(|(kind, _)| kind), Some(SignalKind::Actor));
    }
}
