//! Edits of whole articles and chapters: numbers, titles, places, splits, mergers, beginnings, ends.

use super::plan::{Article, Form, Part, Plan, Unit, capital};
use super::random::Random;
use super::templates::{GOALS, LEADS, ROLE_SENTENCES};
use super::truth::Grade;
use super::typography::Setting;
use super::vocabulary::FIELDS;

/// Edits that a whole chapter undergoes at once.
pub fn whole_chapters(plan: &mut Plan, random: &mut Random) {
    for paper in &mut plan.papers {
        match random.below(8) {
            // The chapter counts from another number on.
            0 => paper.articles.iter_mut().for_each(|article| article.number += 60),
            // The house style writes the minister with a capital.
            1 => {
                let units = paper.articles.iter_mut().flat_map(|article| &mut article.parts);
                for unit in units.flatten() {
                    set(unit, Setting::ActorCapital);
                }
            }
            _ => {}
        }
    }
}

fn set(unit: &mut Unit, setting: Setting) {
    let before = super::typography::printed(unit);
    unit.settings.push(setting);
    if super::typography::printed(unit) != before {
        unit.expected.grade = unit.expected.grade.max(Grade::Editorial);
    }
}

/// Edits of single articles; each edition has a few.
pub fn articles(plan: &mut Plan, random: &mut Random) {
    for _ in 0..random.between(2, 6) {
        let paper = random.below(plan.papers.len());
        let count = plan.papers[paper].articles.len();
        if count < 2 {
            continue;
        }
        let at = random.below(count);
        let article = &plan.papers[paper].articles[at];
        // One edit per article, so that the truth stays plain.
        if article.origins.len() != 1 || article.rewritten || article.reshaped {
            continue;
        }
        plan.papers[paper].articles[at].reshaped = true;
        reshape(plan, (paper, at), random);
    }
}

fn reshape(plan: &mut Plan, (paper, at): (usize, usize), random: &mut Random) {
    match random.below(17) {
        0 => renumber(plan, paper, at),
        1 => retitle(&mut plan.papers[paper].articles[at], random),
        2 => {
            renumber(plan, paper, at);
            retitle(&mut plan.papers[paper].articles[at], random);
        }
        3 => to_other_chapter(plan, paper, at, random),
        4 => split(plan, paper, at, random),
        5 => merge(plan, paper, at),
        6 => begin(plan, paper, random),
        7 => drop(plan.papers[paper].articles.remove(at)),
        8 => rewrite(plan, paper, at, random),
        9 => reuse(plan, paper, at, random),
        10 => exchange(plan, paper, at, random),
        11 => {
            renew_half(plan, (paper, at), random);
            to_other_chapter(plan, paper, at, random);
        }
        12 => split_over_chapters(plan, paper, at, random),
        13 => merge_over_chapters(plan, paper, at, random),
        14 | 15 => unread(plan, paper, at, random),
        _ => {
            let part = if random.chance(50) { Part::Goal } else { Part::Role };
            let article = &mut plan.papers[paper].articles[at];
            if Part::ALL[..2].iter().all(|part| !article.part(*part).is_empty()) {
                article.part_mut(part).clear();
            }
        }
    }
}

/// Returns a number that no article of the chapter bears.
fn free_number(plan: &Plan, paper: usize) -> usize {
    let used = plan.papers[paper].articles.iter().map(|article| article.number);
    used.max().unwrap_or(0) + 1
}

fn renumber(plan: &mut Plan, paper: usize, at: usize) {
    plan.papers[paper].articles[at].number = free_number(plan, paper);
    sort(plan, paper);
}

/// Articles stand in the order of their numbers.
fn sort(plan: &mut Plan, paper: usize) {
    plan.papers[paper].articles.sort_by_key(|article| article.number);
}

/// Two articles of a chapter exchange their numbers.
fn exchange(plan: &mut Plan, paper: usize, at: usize, random: &mut Random) {
    let articles = &mut plan.papers[paper].articles;
    let others: Vec<usize> = (0..articles.len())
        .filter(|&other| other != at && !articles[other].reshaped && !articles[other].rewritten)
        .filter(|&other| !articles[other].origins.is_empty())
        .collect();
    if others.is_empty() {
        return;
    }
    let other = *random.pick(&others);
    (articles[at].number, articles[other].number) = (articles[other].number, articles[at].number);
    articles[other].reshaped = true;
    sort(plan, paper);
}

/// Writes about half of the passages of A and B anew.
fn renew_half(plan: &mut Plan, (paper, at): (usize, usize), random: &mut Random) {
    let mut article = plan.papers[paper].articles[at].clone();
    for part in [Part::Goal, Part::Role] {
        let list = article.part(part).to_vec();
        for (position, unit) in list.iter().enumerate() {
            let noted = list.get(position + 1).is_some_and(|next| next.form == Form::Note);
            let prose = unit.role.is_some() || unit.form == Form::Paragraph;
            let kept = noted || !prose || unit.text().ends_with(':') || random.chance(55);
            if kept || matches!(unit.form, Form::Row | Form::Note) {
                continue;
            }
            let from = match (part, unit.role) {
                (Part::Goal, _) => GOALS,
                (_, None) => LEADS,
                _ => ROLE_SENTENCES,
            };
            let opening = |unit: &Unit| -> String {
                unit.text().split(' ').take(2).collect::<Vec<_>>().join(" ")
            };
            let mut fresh = plan.paragraph(&article.subject, from, random);
            // What begins alike may well be the old passage with other words.
            for _ in 0..9 {
                if opening(&fresh) != opening(unit) {
                    break;
                }
                fresh = plan.paragraph(&article.subject, from, random);
            }
            (fresh.role, fresh.form) = (unit.role, unit.form);
            article.part_mut(part)[position] = fresh;
        }
    }
    plan.papers[paper].articles[at] = article;
}

/// Returns a chapter other than this one, if there is one.
fn other_chapter(plan: &Plan, paper: usize, random: &mut Random) -> Option<usize> {
    let others = plan.papers.len() - 1;
    (others > 0).then(|| (paper + random.between(1, others)) % plan.papers.len())
}

/// Cuts an article in two, of which the second goes to another chapter.
fn split_over_chapters(plan: &mut Plan, paper: usize, at: usize, random: &mut Random) {
    let Some(to) = other_chapter(plan, paper, random) else { return };
    let before = plan.papers[paper].articles.len();
    split(plan, paper, at, random);
    if plan.papers[paper].articles.len() == before {
        return;
    }
    let Some(mut part) = plan.papers[paper].articles.pop() else { return };
    part.number = free_number(plan, to);
    plan.papers[to].articles.push(part);
}

/// Joins an article with one of another chapter.
fn merge_over_chapters(plan: &mut Plan, paper: usize, at: usize, random: &mut Random) {
    let Some(from) = other_chapter(plan, paper, random) else { return };
    let fits =
        |article: &Article| article.origins.len() == 1 && !article.rewritten && !article.reshaped;
    let found = plan.papers[from].articles.iter().position(fits);
    let Some(found) = found.filter(|_| plan.papers[from].articles.len() > 1) else { return };
    let gone = plan.papers[from].articles.remove(found);
    absorb(&mut plan.papers[paper].articles[at], gone);
}

fn retitle(article: &mut Article, random: &mut Random) {
    let objects = FIELDS[article.subject.field].objects;
    let (one, two) = (random.pick(objects), random.pick(objects));
    article.title = match random.below(3) {
        0 => article.title.split(" en ").next().unwrap_or_default().to_owned(),
        1 => format!("{} en {two}", capital(one)),
        _ => format!("Toekomst van {one}"),
    };
}

fn to_other_chapter(plan: &mut Plan, paper: usize, at: usize, random: &mut Random) {
    if plan.papers.len() < 2 {
        return;
    }
    let to = (paper + random.between(1, plan.papers.len() - 1)) % plan.papers.len();
    let mut article = plan.papers[paper].articles.remove(at);
    article.number = free_number(plan, to);
    if random.chance(30) {
        retitle(&mut article, random);
    }
    plan.papers[to].articles.push(article);
}

/// Cuts A and B of an article in two: the second half becomes an article of its own.
fn split(plan: &mut Plan, paper: usize, at: usize, random: &mut Random) {
    let number = free_number(plan, paper);
    let id = plan.number();
    let article = &mut plan.papers[paper].articles[at];
    let loose = |list: &[Unit]| -> Vec<usize> {
        (1..list.len())
            .filter(|&cut| {
                list[cut].form == Form::Paragraph || list[cut].role != list[cut - 1].role
            })
            .filter(|&cut| !matches!(list[cut].form, Form::Note | Form::Row))
            .filter(|&cut| !list[cut - 1].text().ends_with(':'))
            .collect()
    };
    let (goals, roles) = (loose(article.part(Part::Goal)), loose(article.part(Part::Role)));
    if goals.is_empty() || roles.is_empty() {
        return;
    }
    let middle = |cuts: &[usize]| cuts[cuts.len() / 2];
    let mut other = Article { id, number, parts: [const { Vec::new() }; 5], ..article.clone() };
    other.parts[0] = article.parts[0].split_off(middle(&goals));
    other.parts[1] = article.parts[1].split_off(middle(&roles));
    retitle(&mut other, random);
    if other.title == article.title {
        other.title = format!("Overige {}", article.subject.objects[0]);
    }
    plan.papers[paper].articles.push(other);
}

/// Joins an article with the one behind it.
fn merge(plan: &mut Plan, paper: usize, at: usize) {
    let articles = &mut plan.papers[paper].articles;
    let fits = articles
        .get(at + 1)
        .is_some_and(|next| next.origins.len() == 1 && !next.rewritten && !next.reshaped);
    if !fits {
        return;
    }
    let gone = articles.remove(at + 1);
    absorb(&mut articles[at], gone);
}

/// Takes another article's origins and text in.
fn absorb(article: &mut Article, gone: Article) {
    article.origins.extend(gone.origins);
    article.title = format!("{} en {}", article.title, gone.title.to_lowercase());
    article.subject.objects.extend(&gone.subject.objects);
    for (part, units) in gone.parts.into_iter().enumerate().take(2) {
        let own = &mut article.parts[part];
        for unit in units {
            // Under no role, under a role that is there, or under a new one at the end; rows last.
            let behind = own.iter().rposition(|other| {
                other.role == unit.role && (other.form == Form::Row) == (unit.form == Form::Row)
            });
            let rows = own.iter().position(|other| other.form == Form::Row).unwrap_or(own.len());
            let place = match (behind, unit.role, unit.form) {
                (Some(at), _, _) => at + 1,
                (None, _, Form::Row) => own.len(),
                (None, None, _) => 0,
                (None, Some(_), _) => rows,
            };
            own.insert(place, unit);
        }
    }
}

/// Leaves the text of section A out, its heading stays; often the article gets another number too.
fn unread(plan: &mut Plan, paper: usize, at: usize, random: &mut Random) {
    let article = &mut plan.papers[paper].articles[at];
    if article.part(Part::Role).is_empty() {
        return;
    }
    article.part_mut(Part::Goal).clear();
    article.unread = true;
    if random.chance(60) {
        renumber(plan, paper, at);
    }
}

fn begin(plan: &mut Plan, paper: usize, random: &mut Random) {
    let number = free_number(plan, paper);
    let field = random.below(FIELDS.len());
    let article = plan.article(field, number, random);
    plan.papers[paper].articles.push(article);
}

/// Writes all text of an article anew.
fn rewrite(plan: &mut Plan, paper: usize, at: usize, random: &mut Random) {
    let mut article = plan.papers[paper].articles[at].clone();
    article.rewritten = true;
    let mut objects = FIELDS[article.subject.field].objects.to_vec();
    random.shuffle(&mut objects);
    article.subject.objects = objects[..4].to_vec();
    let rows: Vec<Unit> =
        article.part_mut(Part::Role).extract_if(.., |unit| unit.form == Form::Row).collect();
    plan.fill(&mut article, random);
    // What is measured stays what it is; only the words are new.
    article.part_mut(Part::Role).retain(|unit| unit.form != Form::Row);
    article.part_mut(Part::Role).extend(rows);
    plan.papers[paper].articles[at] = article;
}

/// Ends an article and gives its number to a new one on another subject.
fn reuse(plan: &mut Plan, paper: usize, at: usize, random: &mut Random) {
    let gone = plan.papers[paper].articles.remove(at);
    let field = (gone.subject.field + random.between(1, FIELDS.len() - 1)) % FIELDS.len();
    let article = plan.article(field, gone.number, random);
    plan.papers[paper].articles.insert(at, article);
}
