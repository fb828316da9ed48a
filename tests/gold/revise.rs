//! The next year's edition: a copy of the last one with known edits.

use super::moving::{self, At};
use super::plan::{Article, Form, Part, Plan, Unit};
use super::random::Random;
use super::reshaping;
use super::sentence::Slot;
use super::templates::{GOALS, LEADS, ROLE_SENTENCES};
use super::truth::Grade;
use super::{typography, wording};

/// Makes the edition of the year after.
pub fn revise(old: &Plan, random: &mut Random) -> Plan {
    let mut plan = old.clone();
    plan.year += 1;
    copy(&mut plan);
    reshaping::whole_chapters(&mut plan, random);
    reshaping::articles(&mut plan, random);
    for paper in 0..plan.papers.len() {
        for article in 0..plan.papers[paper].articles.len() {
            let this = &plan.papers[paper].articles[article];
            // A third of the articles stays to the letter, as in the real papers.
            if this.origins.is_empty() || this.rewritten || random.chance(30) {
                continue;
            }
            revise_article(&mut plan, (paper, article), random);
        }
    }
    moving::edit_moved(&mut plan, random);
    for paper in 0..plan.papers.len() {
        for article in 0..plan.papers[paper].articles.len() {
            section_c(&mut plan, (paper, article), random);
        }
    }
    roll(&mut plan);
    plan
}

/// Gives every article and unit a new number and its old one as origin.
fn copy(plan: &mut Plan) {
    let mut next = plan.number();
    for article in plan.papers.iter_mut().flat_map(|paper| &mut paper.articles) {
        article.origins = vec![article.id];
        article.id = next;
        next += 1;
        article.subject.year += 1;
        for unit in article.parts.iter_mut().flatten() {
            unit.origins = vec![unit.id];
            unit.id = next;
            next += 1;
        }
    }
    while plan.number() < next {}
}

/// Moves years, tables and dossiers on.
fn roll(plan: &mut Plan) {
    for article in plan.papers.iter_mut().flat_map(|paper| &mut paper.articles) {
        for unit in article.parts.iter_mut().flatten() {
            if unit.origins.is_empty() {
                continue;
            }
            let mut rolled = false;
            for sentence in &mut unit.sentences {
                for (slot, step) in [(Slot::RollingYear, 1), (Slot::Table, 2)] {
                    for part in sentence.slots(slot) {
                        part.text = (part.text.parse().unwrap_or(0) + step).to_string();
                        rolled = true;
                    }
                }
                for slot in [Slot::Session, Slot::Dossier] {
                    for part in sentence.slots(slot) {
                        part.text = article.subject.words(slot, 0, &mut Random::new(0));
                        rolled = true;
                    }
                }
            }
            if rolled {
                unit.expected.note("roll-over", Grade::Rollover);
            }
        }
    }
}

/// Section C is written anew each year.
fn section_c(plan: &mut Plan, (paper, article): (usize, usize), random: &mut Random) {
    let mut own = plan.papers[paper].articles[article].clone();
    own.part_mut(Part::Changes).clear();
    if random.chance(40) {
        plan.changes(&mut own, random);
    }
    plan.papers[paper].articles[article] = own;
}

/// Returns the place of any unit of A or B of an article.
fn somewhere(plan: &Plan, (paper, article): (usize, usize), random: &mut Random) -> Option<At> {
    let this = &plan.papers[paper].articles[article];
    let goals = this.part(Part::Goal).len();
    let all = goals + this.part(Part::Role).len();
    if all == 0 {
        return None;
    }
    let at = random.below(all);
    Some(if at < goals {
        (paper, article, Part::Goal, at)
    } else {
        (paper, article, Part::Role, at - goals)
    })
}

fn revise_article(plan: &mut Plan, home: (usize, usize), random: &mut Random) {
    let edits = [1, 1, 2, 2, 3, 4, 6][random.below(7)];
    for _ in 0..edits {
        for _ in 0..20 {
            let Some(at) = somewhere(plan, home, random) else { return };
            if edit(plan, at, random) {
                break;
            }
        }
    }
    let article = &mut plan.papers[home.0].articles[home.1];
    match random.below(12) {
        0 => drop(moving::rename_role(article, random)),
        1 => drop(moving::name_role(article, random)),
        2 => drop(moving::unname_role(article)),
        3 => drop(moving::recast(plan, home, random)),
        4 => drop(moving::renote(&mut article.parts[random.below(2)], random)),
        _ => {}
    }
}

fn edit(plan: &mut Plan, at: At, random: &mut Random) -> bool {
    match random.below(22) {
        0..8 => with_free(plan, at, |unit, article| wording::any(unit, &article.subject, random)),
        8 | 9 => {
            let set = with_free(plan, at, |unit, _| {
                let set = unit.form != Form::Row && typography::reset(unit, random);
                if set {
                    unit.expected.note("typography", Grade::Editorial);
                }
                set
            });
            // Words and typography at once.
            if set && random.chance(25) {
                let article = &mut plan.papers[at.0].articles[at.1];
                let subject = article.subject.clone();
                wording::any(&mut article.parts[at.2 as usize][at.3], &subject, random);
            }
            set
        }
        10 => moving::remove(plan, at),
        11 => add(plan, at, random),
        12 => moving::within(plan, at, random),
        13 => moving::to_role(plan, at, random),
        14 => moving::to_section(plan, at, random),
        15 => moving::to_article(plan, at, random.chance(50), random),
        16 => moving::split(plan, at, 2, random),
        17 => moving::split(plan, at, 3, random),
        18 => moving::merge(plan, at),
        19 => moving::split_item(plan, at),
        20 => moving::hand_over(plan, at, random),
        _ => cut_and_edit(plan, at, random),
    }
}

/// Splits or merges, and edits a word of what came of it.
fn cut_and_edit(plan: &mut Plan, at: At, random: &mut Random) -> bool {
    let cut = if random.chance(50) {
        moving::split(plan, at, 2, random)
    } else {
        moving::merge(plan, at)
    };
    if cut {
        let article = &mut plan.papers[at.0].articles[at.1];
        let subject = article.subject.clone();
        // What was joined or cut out may lose a clause on the way.
        let lost = random.chance(30);
        let kind = if lost { "clause dropped" } else { *random.pick(wording::LIGHT) };
        wording::apply(kind, &mut article.parts[at.2 as usize][at.3], &subject, random);
    }
    cut
}

fn with_free(plan: &mut Plan, at: At, mut edit: impl FnMut(&mut Unit, &Article) -> bool) -> bool {
    let article = &mut plan.papers[at.0].articles[at.1];
    let mut unit = article.part(at.2)[at.3].clone();
    if unit.origins.is_empty() || !unit.expected.edits.is_empty() || !edit(&mut unit, article) {
        return false;
    }
    article.part_mut(at.2)[at.3] = unit;
    true
}

/// Adds a new unit behind a place.
fn add(plan: &mut Plan, at: At, random: &mut Random) -> bool {
    let article = plan.papers[at.0].articles[at.1].clone();
    let before = &article.part(at.2)[at.3];
    let next = article.part(at.2).get(at.3 + 1);
    if before.form == Form::Note || next.is_some_and(|next| next.form == Form::Note) {
        return false;
    }
    let unit = if before.form == Form::Row {
        let names = super::vocabulary::FIELDS[article.subject.field].indicators;
        let known: Vec<String> =
            article.part(at.2).iter().map(|unit| unit.sentences[0].text()).collect();
        let Some(name) = names.iter().find(|name| !known.contains(&(**name).to_owned())) else {
            return false;
        };
        plan.row(name, random)
    } else {
        let from = match (at.2, before.role) {
            (Part::Goal, _) => GOALS,
            (_, None) => LEADS,
            _ => ROLE_SENTENCES,
        };
        let mut unit = plan.paragraph(&article.subject, from, random);
        unit.role = before.role;
        unit.form = before.form;
        if before.form == Form::Item && before.role.is_none() {
            unit.sentences.truncate(1);
            unit.sentences[0].end = ";";
        }
        unit
    };
    // A text that stands there already, or stood there, has no place of its own.
    let text = unit.text();
    if article
        .part(at.2)
        .iter()
        .any(|other| other.text().trim_end_matches([';', '.']) == text.trim_end_matches([';', '.']))
    {
        return false;
    }
    plan.papers[at.0].articles[at.1].part_mut(at.2).insert(at.3 + 1, unit);
    true
}
