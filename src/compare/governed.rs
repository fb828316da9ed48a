//! Texts that stand under another lead-in, heading or column than they stood, or at another sentence.
//!
//! Knows what stands above a text, on both sides, and whether that is the same. Must not judge what it says.

use crate::compare::changes::{Class, Moved, Op, Signal, UnitChange, UnitForm};
use crate::compare::describe::{Link, Scene};
use crate::compare::judge::signals::Owners;
use crate::compare::judge::signals::governed::{Above, by_column, by_heading, by_pronoun, say};
use crate::compare::judge::weight::weigh;
use crate::compare::side::{Side, Unit, What};
use crate::model::SectionKind;
use crate::text::fold;

impl Scene<'_> {
    /// Tells of a text that stays what is said of it where it stands now.
    pub(super) fn governed(&self, link: &Link, change: &mut UnitChange) {
        let (&[old], &[new]) = (link.old.as_slice(), link.new.as_slice()) else { return };
        let (one, two) = (&self.old.units[old], &self.new.units[new]);
        if !one.section.is_compared() || !two.section.is_compared() {
            return;
        }
        let owners = Owners { old: self.old.owner(one.article), new: self.new.owner(two.article) };
        let own = match (one.form, two.form) {
            (UnitForm::Note, UnitForm::Note) => return self.noted((old, new), change),
            (UnitForm::Row, UnitForm::Row) => by_column(one, two, owners),
            (UnitForm::Paragraph, UnitForm::Paragraph) if change.class == Class::Editorial => {
                let before = self.antecedents((old, new));
                before.and_then(|before| by_pronoun(one, two, before, owners))
            }
            _ => None,
        };
        let above = || self.said_above((old, new), link.moved, owners);
        let signals = own.map_or_else(above, |signal| vec![signal]);
        if signals.is_empty() {
            return;
        }
        for signal in signals {
            change.signals.retain(|other| other.kind != signal.kind);
            change.signals.push(signal);
        }
        change.signals.sort();
        change.weight = weigh(change);
    }

    /// Returns what is said of a text by what stands above it, where that is not the same on both sides.
    fn said_above(&self, (old, new): (usize, usize), moved: Moved, owners: Owners) -> Vec<Signal> {
        let (one, two) = (&self.old.units[old], &self.new.units[new]);
        let is_item = |unit: &Unit| unit.form == UnitForm::Item;
        let in_roles = |unit: &Unit| unit.section == SectionKind::RolEnVerantwoordelijkheid;
        // `onder meer:` may stand below several.
        let other =
            one.governor != two.governor || (one.governor.is_some() && moved != Moved::None);
        if is_item(one) && is_item(two) && other {
            let (leads, led) = (lead_ins(self.old, old), lead_ins(self.new, new));
            let link =
                |leads: &[usize], links: &[Option<usize>]| leads.first().and_then(|&at| links[at]);
            let (was, is) = (link(&leads, &self.old_link), link(&led, &self.new_link));
            // A lead-in in other words is told by itself, and so is one that lost its colon.
            if was.is_none() || was != is {
                let texts = |side: &Side<'_>, leads: &[usize], own: &Unit| -> Vec<String> {
                    let leads = leads.iter().filter(|_| own.governor.is_some());
                    leads.map(|&at| side.units[at].text.clone()).collect()
                };
                let above = Above {
                    old: &texts(self.old, &leads, one),
                    new: &texts(self.new, &led, two),
                    stays: (was.is_some(), is.is_some()),
                    item: (&one.text, &two.text),
                    in_roles: in_roles(one) && in_roles(two),
                };
                let said = say(&above, owners);
                if !said.is_empty() {
                    return said;
                }
            }
        }
        if one.headings == two.headings || one.role.is_some() || two.role.is_some() {
            return Vec::new();
        }
        // A heading in other words is told by itself.
        let stands = |side: &Side<'_>, article: usize, headings: &[String]| {
            let own = &side.articles[article].fixtures;
            let mut own = own.iter().filter(|one| one.what == What::Heading);
            own.any(|one| headings.iter().any(|heading| fold(heading) == fold(&one.text)))
        };
        let only = |these: &[String], those: &[String]| -> Vec<String> {
            let missing = these.iter().rev().filter(|one| !those.contains(one));
            missing.cloned().collect()
        };
        let (before, after) =
            (only(&one.headings, &two.headings), only(&two.headings, &one.headings));
        if !stands(self.new, two.article, &before) && !stands(self.old, one.article, &after) {
            return Vec::new();
        }
        by_heading(&before, &after, owners).into_iter().collect()
    }

    /// Tells of a note that its sentence is another one: what it says holds of something else.
    fn noted(&self, (old, new): (usize, usize), change: &mut UnitChange) {
        let host = |side: &Side<'_>, at: usize, links: &[Option<usize>]| {
            let own = &side.units[at];
            let hosts = (0..at).rev().take_while(|&host| {
                let host = &side.units[host];
                host.article == own.article && host.section == own.section
            });
            hosts
                .into_iter()
                .find(|&host| side.units[host].form != UnitForm::Note)
                .and_then(|host| links[host])
        };
        let (was, is) = (host(self.old, old, &self.old_link), host(self.new, new, &self.new_link));
        if was.is_none() || is.is_none() || was == is {
            return;
        }
        if change.moved == Moved::None {
            change.moved = Moved::Within;
        }
        if matches!(change.op, Op::Unchanged | Op::Modified) {
            (change.op, change.class) = (Op::Modified, Class::Substantive);
        }
        change.weight = weigh(change);
    }

    /// Returns the texts right before two paragraphs, where those are not the same.
    fn antecedents(&self, (old, new): (usize, usize)) -> Option<(&str, &str)> {
        let before = |side: &Side<'_>, at: usize| {
            let own = &side.units[at];
            let before = at.checked_sub(1)?;
            let host = &side.units[before];
            (host.article == own.article && host.section == own.section).then_some(before)
        };
        let (was, is) = (before(self.old, old)?, before(self.new, new)?);
        let same = self.old_link[was].is_some() && self.old_link[was] == self.new_link[is];
        (!same).then(|| (self.old.units[was].text.as_str(), self.new.units[is].text.as_str()))
    }
}

/// Returns what leads in the list of an item, the nearest first: the items above it that govern it, and what
/// stands before the list, whether or not it governs.
fn lead_ins(side: &Side<'_>, item: usize) -> Vec<usize> {
    let own = &side.units[item];
    let before = (0..item).rev().map(|at| (at, &side.units[at]));
    let before =
        before.take_while(|(_, unit)| unit.article == own.article && unit.section == own.section);
    let mut found = Vec::new();
    let mut governor = own.governor.clone();
    for (at, unit) in before {
        let leads = match &governor {
            Some(governor) => unit.key == *governor,
            None => unit.form != UnitForm::Item,
        };
        if leads {
            found.push(at);
            governor.clone_from(&unit.governor);
            if unit.form != UnitForm::Item || governor.is_none() {
                break;
            }
        }
    }
    found
}
