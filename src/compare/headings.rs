//! Headings of A and B that differ, each told as a unit of its own; and what only the letters show.
//!
//! Knows when a heading goes with the text under it, and when its role is told by that text. Must not
//! know how headings are paired.

use crate::compare::blocks::{self, align};
use crate::compare::changes::{
    BlockChange, Class, Moved, Op, Signal, SignalKind, UnitChange, UnitForm, UnitRef,
};
use crate::compare::describe::{Lineage, Link, Scene};
use crate::compare::judge::signals::governed::{are_turned, by_names};
use crate::compare::judge::signals::{Owners, shows_role};
use crate::compare::judge::weight::weigh;
use crate::compare::letters;
use crate::compare::rolling::{Years, mask_years, names_target, year};
use crate::compare::side::reader::{TABLE_TITLE, whole};
use crate::compare::side::{Fixture, Side, Unit, What};
use crate::extract::is_section_heading;
use crate::model::{Place, Role, SectionKind, without_number};
use crate::text::fold;

impl UnitForm {
    /// Tells whether it is one of the passages of which a section consists.
    #[must_use]
    pub fn is_passage(self) -> bool {
        !matches!(self, Self::Heading | Self::Picture | Self::Section)
    }
}

impl UnitChange {
    /// Returns what kind of block it is.
    #[must_use]
    pub fn form(&self) -> Option<UnitForm> {
        self.to.first().or(self.from.first()).map(|unit| unit.form)
    }

    /// Tells whether it is a passage, and not a heading or the whole of a section.
    #[must_use]
    pub fn is_passage(&self) -> bool {
        self.form().is_none_or(UnitForm::is_passage)
    }
}

/// What it weighs that the text under two headings is linked; a likeness of their words weighs more.
const SAME_TEXT_BELOW: u16 = 100;

/// Two headings that belong together, or one that stands alone.
type Pair<'f> = (Option<&'f Fixture>, Option<&'f Fixture>);

impl Scene<'_> {
    /// Compares the headings and tables of one kind of section, and puts the headings that are told
    /// among its units.
    pub(super) fn headings(
        &self,
        lineage: &Lineage,
        kind: SectionKind,
        units: &mut Vec<UnitChange>,
    ) -> Vec<BlockChange> {
        let (olds, news) =
            (fixtures(self.old, &lineage.old, kind), fixtures(self.new, &lineage.new, kind));
        let pairs: Vec<Pair<'_>> = align(&olds, &news, |one, two| self.alike(olds[one], news[two]))
            .into_iter()
            .map(|(old, new)| (old.map(|at| olds[at]), new.map(|at| news[at])))
            .collect();
        for &pair in &pairs {
            let Some(mut change) = self.told(pair, lineage) else { continue };
            if let (Some(old), Some(new)) = pair {
                self.role_is_told_above(old, new, units, &mut change);
            }
            insert(units, change);
        }
        self.tell_whole(lineage, kind, units);
        let inside =
            |(old, new): &Pair<'_>| old.or(*new).is_some_and(|one| one.what != What::Section);
        pairs.into_iter().filter(inside).map(|(old, new)| blocks::change(old, new)).collect()
    }

    /// Weighs whether two fixtures of other texts are the same one.
    fn alike(&self, old: &Fixture, new: &Fixture) -> u16 {
        let (Some(one), Some(two)) = (&old.unit, &new.unit) else { return 1 };
        if old.what != new.what {
            return 0;
        }
        let likeness = one.bag().dice(two.bag());
        let below = || {
            let links = self.links_under(old, false);
            links.flat_map(|link| &link.new).any(|at| new.span.contains(at))
        };
        match old.what {
            _ if likeness >= self.thresholds.same => {
                let as_deep = u16::from(old.level == new.level);
                likeness + if below() { SAME_TEXT_BELOW } else { 0 } + as_deep
            }
            What::Section => 1,
            _ if below() => SAME_TEXT_BELOW,
            // Nothing stands under either: one took the place of the other.
            What::Heading if old.span.is_empty() && new.span.is_empty() => 1,
            _ => 0,
        }
    }

    /// Returns the change of a heading that is told by itself.
    fn told(&self, pair: Pair<'_>, lineage: &Lineage) -> Option<UnitChange> {
        if let (Some(old), Some(new)) = pair {
            let (one, two) = (old.unit.as_ref()?, new.unit.as_ref()?);
            let by_role = || self.role_is_told(old, false) || self.role_is_told(new, true);
            // A heading that says more than the name of a role is told by itself.
            let both_roles = one.role.is_some() && two.role.is_some() && one.role != two.role;
            if one.text == two.text || (both_roles && by_role()) {
                return None;
            }
            let mut change = self.pair(&[one], &[two], Moved::None);
            if old.level < TABLE_TITLE {
                self.other_actor(one, two, &mut change);
            } else if are_turned(&columns(&one.text), &columns(&two.text)) {
                // What stands below its head now is told by each row.
                no_news(&mut change, Class::Editorial);
            }
            // The same role in other words is no news of the role.
            let parts = |unit: &Unit| unit.role.as_ref().map(Role::parts);
            if parts(one).is_some() && parts(one) == parts(two) {
                let is_role = |unit: &Unit| Role::recognise(&unit.text).is_some();
                if is_role(one) && is_role(two) {
                    change.class = Class::Editorial;
                }
                change.signals.clear();
                change.weight = weigh(&change);
            }
            // How headings are counted is no figure of theirs.
            let [bare, other] = [one, two].map(|unit| without_number(&unit.text));
            let is_counted = bare != one.text || other != two.text;
            if is_counted && old.what != What::Section {
                let no_figures =
                    ![bare, other].concat().contains(|sign: char| sign.is_ascii_digit());
                change.signals.retain(|signal| !(no_figures && signal.kind == SignalKind::Target));
                if fold(bare) == fold(other) {
                    change.class = Class::Editorial;
                    change.signals.clear();
                }
                change.weight = weigh(&change);
            }
            // The years at the head of a table move on with the budget.
            if old.level >= TABLE_TITLE && self.moves_along(&one.text, &two.text) {
                no_news(&mut change, Class::Rollover);
            }
            // The letter, case and stops of a section's heading are form; which of its known headings it
            // bears is no news.
            let of_section = old.what == What::Section;
            if of_section && change.class == Class::Editorial {
                return None;
            }
            if of_section && [one, two].iter().all(|unit| is_section_heading(&unit.text)) {
                no_news(&mut change, Class::Editorial);
            }
            return Some(change);
        }
        let (fixture, is_new) = match pair {
            (Some(old), _) => (old, false),
            (_, new) => (new?, true),
        };
        // What came or went with its text is told by it; the word for a role with what stands first.
        let unit = fixture.unit.as_ref().filter(|_| fixture.what == What::Heading)?;
        let most = if unit.role.is_some() { 1 } else { usize::MAX };
        let own = if is_new { &self.new_link } else { &self.old_link };
        let stays = fixture.span.is_empty()
            || fixture
                .span
                .clone()
                .take(most)
                .filter_map(|at| own[at])
                .any(|link| self.stays(&self.links[link], lineage, fixture.section));
        let by_role = unit.role.is_some()
            && (self.role_is_told(fixture, is_new) || self.role_is_named(unit, fixture, is_new));
        (stays && !by_role).then(|| self.alone(unit, is_new))
    }

    /// Tells of a heading that it names another who does what stands below it.
    fn other_actor(&self, one: &Unit, two: &Unit, change: &mut UnitChange) {
        let owners = Owners { old: self.old.owner(one.article), new: self.new.owner(two.article) };
        let known = change.signals.iter().any(|signal| signal.kind == SignalKind::Actor);
        if let Some(signal) = by_names(&one.text, &two.text, owners).filter(|_| !known) {
            change.signals.push(signal);
            change.signals.sort();
            change.weight = weigh(change);
        }
    }

    /// Takes from the texts that a heading governs what it says itself, where it is told: that a role is
    /// named or no longer, or that the role above it holds now. A role goes on behind the heading's own texts,
    /// up to the next.
    fn role_is_told_above(
        &self,
        old: &Fixture,
        new: &Fixture,
        units: &mut [UnitChange],
        heading: &mut UnitChange,
    ) {
        let names_role = |one: &Fixture| one.unit.as_ref().is_some_and(|unit| unit.role.is_some());
        let one_names = names_role(old) != names_role(new);
        let governed = |side: &Side<'_>, fixture: &Fixture| -> Vec<(Place, usize)> {
            let Some(role) = fixture.unit.as_ref().and_then(|one| one.role.as_ref()) else {
                return Vec::new();
            };
            let behind = side.units.iter().skip(fixture.span.start);
            let same =
                |unit: &&Unit| unit.section == fixture.section && unit.role.as_ref() == Some(role);
            let place = |unit: &Unit| side.articles[unit.article].article.place.clone();
            behind.take_while(same).map(|unit| (place(unit), unit.position)).collect()
        };
        let (before, after) = (governed(self.old, old), governed(self.new, new));
        let is_in = |refs: &[UnitRef], governed: &[(Place, usize)]| {
            let mut all = refs.iter().map(|one| (one.place.clone(), one.position));
            all.any(|spot| governed.contains(&spot))
        };
        for unit in units.iter_mut().filter(|unit| unit.is_passage()) {
            if is_in(&unit.from, &before) || is_in(&unit.to, &after) {
                let said = unit.signals.extract_if(.., |signal| match signal.kind {
                    SignalKind::RoleNamed | SignalKind::RoleNoLongerNamed => true,
                    SignalKind::RoleShift => one_names,
                    _ => false,
                });
                let is_shift = |signal: &Signal| signal.kind == SignalKind::RoleShift;
                let shifts: Vec<Signal> = said.filter(is_shift).collect();
                if !shifts.is_empty() && unit.moved == Moved::Role {
                    unit.moved = Moved::None;
                }
                heading.signals.extend(shifts);
                unit.weight = weigh(unit);
            }
        }
        heading.signals.sort();
        heading.signals.dedup();
        heading.weight = weigh(heading);
    }

    /// Tells whether two texts are the same but for years that moved on with the budget.
    fn moves_along(&self, old: &str, new: &str) -> bool {
        let (before, after) = (i32::from(self.old.year), i32::from(self.new.year));
        let years = Years { distance: after - before, new: after };
        let (old, new) = (fold(old), fold(new));
        let of = |key: &str| key.split(' ').filter_map(year).collect::<Vec<_>>();
        let (olds, news) = (of(&old), of(&new));
        // A target further ahead than the next year is one that somebody moved.
        if names_target(&new) && news.iter().any(|year| *year > after + 1) {
            return false;
        }
        mask_years(&old).is_some_and(|masked| mask_years(&new) == Some(masked))
            && olds.iter().zip(&news).all(|(from, to)| years.move_on(*from, *to))
    }

    /// Tells whether the text under the heading of a role bears the same role on the other side, where a
    /// lead word names it.
    fn role_is_named(&self, heading: &Unit, fixture: &Fixture, is_new: bool) -> bool {
        self.links_under(fixture, is_new).any(|link| {
            let (side, units) = if is_new { (self.old, &link.old) } else { (self.new, &link.new) };
            units.iter().any(|&at| side.units[at].role == heading.role)
        })
    }

    /// The links of the units under a heading.
    fn links_under<'s>(
        &'s self,
        fixture: &'s Fixture,
        is_new: bool,
    ) -> impl Iterator<Item = &'s Link> {
        let own = if is_new { &self.new_link } else { &self.old_link };
        own[fixture.span.clone()].iter().flatten().map(|&link| &self.links[link])
    }

    /// Tells whether all of a link stands in one kind of section of a lineage.
    fn stays(&self, link: &Link, lineage: &Lineage, kind: SectionKind) -> bool {
        let is_in = |side: &Side<'_>, articles: &[usize], at: usize| {
            let unit = &side.units[at];
            unit.section == kind && articles.contains(&unit.article)
        };
        link.old.iter().all(|&at| is_in(self.old, &lineage.old, at))
            && link.new.iter().all(|&at| is_in(self.new, &lineage.new, at))
    }

    /// Tells whether a text under a heading is told to stand under another role, and so the heading.
    fn role_is_told(&self, fixture: &Fixture, is_new: bool) -> bool {
        self.links_under(fixture, is_new).any(|link| {
            let olds: Vec<&Unit> = link.old.iter().map(|&at| &self.old.units[at]).collect();
            let news: Vec<&Unit> = link.new.iter().map(|&at| &self.new.units[at]).collect();
            shows_role(&olds, &news)
        })
    }

    /// Where nothing of a section is told and its letters differ all the same, tells that with both
    /// texts whole: the marker of a list item, the place of a heading.
    fn tell_whole(&self, lineage: &Lineage, kind: SectionKind, units: &mut Vec<UnitChange>) {
        let (&[old], &[new]) = (lineage.old.as_slice(), lineage.new.as_slice()) else { return };
        let (one, two) = (self.old.articles[old].article, self.new.articles[new].article);
        let is_told = |change: &UnitChange| {
            let differs = change.op != Op::Unchanged || change.moved != Moved::None;
            change.form() != Some(UnitForm::Picture) && (differs || !change.signals.is_empty())
        };
        let went = |side: &Side<'_>, article: usize, links: &[Option<usize>]| {
            let links = side.section(article, kind).map(|at| links[at]);
            let mut links = links.map(|link| link.map(|link| &self.links[link]));
            links.any(|link| link.is_none_or(|link| !self.stays(link, lineage, kind)))
        };
        if !kind.is_compared()
            || units.iter().any(is_told)
            || went(self.old, old, &self.old_link)
            || went(self.new, new, &self.new_link)
            || letters::hash(one, kind) == letters::hash(two, kind)
        {
            return;
        }
        let before = whole(UnitForm::Section, old, kind, &letters::whole(one, kind));
        let after = whole(UnitForm::Section, new, kind, &letters::whole(two, kind));
        let mut change = match (before.text.is_empty(), after.text.is_empty()) {
            (false, true) => self.alone(&before, false),
            (true, false) => self.alone(&after, true),
            _ => self.pair(&[&before], &[&after], Moved::None),
        };
        // How the items of a list are counted is form.
        if letters::hash_of_words(one, kind) == letters::hash_of_words(two, kind) {
            no_news(&mut change, Class::Editorial);
        }
        units.push(change);
    }
}

/// Makes of a change one of a class that is no news.
fn no_news(change: &mut UnitChange, class: Class) {
    change.class = class;
    change.signals.clear();
    change.weight = weigh(change);
}

/// The heads of the columns of a table, from its head.
fn columns(head: &str) -> Vec<String> {
    head.split(" | ").map(str::to_owned).collect()
}

fn fixtures<'s>(side: &'s Side<'_>, articles: &[usize], kind: SectionKind) -> Vec<&'s Fixture> {
    let all = articles.iter().flat_map(|&article| &side.articles[article].fixtures);
    all.filter(|fixture| fixture.section == kind).collect()
}

/// Puts a heading before the first unit that stands under it or behind it.
fn insert(units: &mut Vec<UnitChange>, change: UnitChange) {
    let is_new = !change.to.is_empty();
    let Some(own) = change.to.first().or(change.from.first()) else { return };
    let behind = |one: &UnitRef| {
        one.place == own.place && one.section == own.section && one.position >= own.position
    };
    let at = units.iter().position(|unit| {
        let refs = if is_new { &unit.to } else { &unit.from };
        unit.is_passage() && refs.iter().any(behind)
    });
    units.insert(at.unwrap_or(units.len()), change);
}
