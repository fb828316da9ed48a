//! Edits of where units stand and how they are cut: moves, splits, mergers, roles, lists.

use super::plan::{Article, Form, Part, Plan, Unit};
use super::random::Random;
use super::sentence::{ROLES, Sentence, Slot};
use super::truth::Grade;
use super::wording;

/// A place in a plan: paper, article, section, position.
pub type At = (usize, usize, Part, usize);

/// Moves shorter than this are nobody's news.
const LEAST_WORDS: usize = 8;

fn units(plan: &mut Plan, (paper, article, part, _): At) -> &mut Vec<Unit> {
    plan.papers[paper].articles[article].part_mut(part)
}

fn is_free(unit: &Unit) -> bool {
    unit.expected.edits.is_empty() && !unit.origins.is_empty()
}

/// Tells whether a unit may be taken away from its place: free, long enough, without a note, and
/// no lead-in.
fn is_loose(list: &[Unit], position: usize) -> bool {
    let unit = &list[position];
    let noted = list.get(position + 1).is_some_and(|next| next.form == Form::Note);
    let text = unit.text();
    is_free(unit)
        && !noted
        && matches!(unit.form, Form::Paragraph | Form::Item)
        && !text.ends_with(':')
        && text.split(' ').count() >= LEAST_WORDS
        && !super::templates::BOILERPLATE.contains(&text.as_str())
}

/// The run of units of one role and kind around a position.
fn run(list: &[Unit], position: usize) -> (usize, usize) {
    let same = |other: &Unit| {
        other.role == list[position].role
            && (other.form == Form::Row) == (list[position].form == Form::Row)
    };
    let start = position - list[..position].iter().rev().take_while(|unit| same(unit)).count();
    (start, position + list[position..].iter().take_while(|unit| same(unit)).count())
}

/// Takes a unit away; its notes go with it.
pub fn remove(plan: &mut Plan, at: At) -> bool {
    let list = units(plan, at);
    if !is_free(&list[at.3]) || list.len() < 2 || list[at.3].text().ends_with(':') {
        return false;
    }
    let notes = list[at.3 + 1..].iter().take_while(|unit| unit.form == Form::Note).count();
    if notes > 0 && list[at.3].form == Form::Note {
        return false;
    }
    list.drain(at.3..=at.3 + notes);
    true
}

/// Moves a unit at least two places on within its section and role.
pub fn within(plan: &mut Plan, at: At, random: &mut Random) -> bool {
    let list = units(plan, at);
    let (start, end) = run(list, at.3);
    if !is_loose(list, at.3) || end - start < 3 {
        return false;
    }
    // Behind a unit, never between it and its note.
    let places: Vec<usize> = (start..end)
        .filter(|&to| to.abs_diff(at.3) >= 2)
        .filter(|&to| {
            let behind = if to > at.3 { to + 1 } else { to };
            list.get(behind).is_none_or(|next| next.form != Form::Note)
                && behind.checked_sub(1).is_none_or(|before| {
                    !list[before].text().ends_with(':') || list[at.3].form == Form::Item
                })
        })
        .collect();
    if places.is_empty() {
        return false;
    }
    let mut unit = list.remove(at.3);
    unit.expected.note("moved within", Grade::Equal);
    list.insert(*random.pick(&places), unit);
    true
}

/// Where a unit can be put: behind a paragraph of the wanted kind of place.
fn insert(list: &mut Vec<Unit>, mut unit: Unit, role: Option<&'static str>, random: &mut Random) {
    unit.role = role;
    let members: Vec<usize> = (0..list.len())
        .filter(|&at| list[at].role == role && list[at].form != Form::Row)
        .filter(|&at| !list[at].text().ends_with(':'))
        .filter(|&at| list.get(at + 1).is_none_or(|next| next.form != Form::Note))
        .collect();
    // Without a member of its own it opens the section, where nothing governs it.
    let place = if members.is_empty() { 0 } else { random.pick(&members) + 1 };
    // A paragraph in the middle of a list is an item of it.
    let in_list = list.get(place).is_some_and(|next| next.form == Form::Item && next.role == role)
        || (role.is_some() && place > 0);
    unit.form = if in_list { Form::Item } else { Form::Paragraph };
    list.insert(place, unit);
}

/// Moves a unit of B under another role of the same article.
pub fn to_role(plan: &mut Plan, at: At, random: &mut Random) -> bool {
    let list = units(plan, at);
    let own = list[at.3].role;
    let mut others: Vec<&'static str> =
        list.iter().filter_map(|unit| unit.role).filter(|role| Some(*role) != own).collect();
    others.dedup();
    let (start, end) = run(list, at.3);
    if own.is_none() || others.is_empty() || !is_loose(list, at.3) || end - start < 2 {
        return false;
    }
    let mut unit = list.remove(at.3);
    unit.expected.note("moved to another role", Grade::Equal);
    let role = *random.pick(&others);
    insert(list, unit, Some(role), random);
    true
}

/// Moves a unit between A and B.
pub fn to_section(plan: &mut Plan, at: At, random: &mut Random) -> bool {
    let list = units(plan, at);
    if list[at.3].role.is_some() || !is_loose(list, at.3) || list.len() < 2 {
        return false;
    }
    let mut unit = list.remove(at.3);
    unit.expected.note("moved to another section", Grade::Equal);
    let to = if at.2 == Part::Goal { Part::Role } else { Part::Goal };
    insert(units(plan, (at.0, at.1, to, 0)), unit, None, random);
    true
}

/// Moves a unit to another article, of the same chapter or another one.
pub fn to_article(plan: &mut Plan, at: At, far: bool, random: &mut Random) -> bool {
    let homes: Vec<(usize, usize)> = (0..plan.papers.len())
        .filter(|&paper| (paper != at.0) == far)
        .flat_map(|paper| (0..plan.papers[paper].articles.len()).map(move |one| (paper, one)))
        .filter(|&home| home != (at.0, at.1))
        .filter(|&(paper, one)| {
            let article = &plan.papers[paper].articles[one];
            !article.rewritten && !article.origins.is_empty() && !article.part(at.2).is_empty()
        })
        .collect();
    let list = units(plan, at);
    if homes.is_empty() || !is_loose(list, at.3) || list.len() < 3 {
        return false;
    }
    let mut unit = list.remove(at.3);
    let name = if far { "moved to another chapter" } else { "moved to another article" };
    unit.expected.note(name, Grade::Equal);
    let (paper, article) = *random.pick(&homes);
    insert(units(plan, (paper, article, at.2, 0)), unit, None, random);
    true
}

/// Edits a unit lightly that has just moved.
pub fn edit_moved(plan: &mut Plan, random: &mut Random) -> bool {
    for paper in &mut plan.papers {
        for article in &mut paper.articles {
            let subject = article.subject.clone();
            for unit in article.parts.iter_mut().flatten() {
                let fresh =
                    unit.expected.edits.len() == 1 && unit.expected.edits[0].starts_with("moved");
                if fresh && random.chance(40) {
                    let kind = *random.pick(wording::LIGHT);
                    if wording::apply(kind, unit, &subject, random) {
                        unit.expected.edits.push("moved and edited");
                    }
                }
            }
        }
    }
    true
}

/// Splits a paragraph between its sentences into `parts`.
pub fn split(plan: &mut Plan, at: At, parts: usize, random: &mut Random) -> bool {
    let list = units(plan, at);
    let unit = &list[at.3];
    let count = unit.sentences.len();
    if !is_loose(list, at.3) || count < parts || unit.sentences.iter().any(|one| one.end != ".") {
        return false;
    }
    let mut cuts: Vec<usize> = (1..count).collect();
    random.shuffle(&mut cuts);
    cuts.truncate(parts - 1);
    cuts.sort_unstable();
    cuts.push(count);
    let whole = list.remove(at.3);
    let mut pieces = Vec::new();
    let mut start = 0;
    for cut in cuts {
        let mut piece = Unit { sentences: whole.sentences[start..cut].to_vec(), ..whole.clone() };
        piece
            .expected
            .note(if parts == 2 { "split in two" } else { "split in three" }, Grade::Equal);
        pieces.push(piece);
        start = cut;
    }
    for piece in pieces.into_iter().rev() {
        let id = plan.number();
        units(plan, at).insert(at.3, Unit { id, ..piece });
    }
    true
}

/// Parts an item that names three things for somebody: two stay together, one gets an item of its own.
pub fn split_item(plan: &mut Plan, at: At) -> bool {
    let list = units(plan, at);
    let unit = &mut list[at.3];
    let things = unit.sentences.first_mut().map_or(0, |one| one.slots(Slot::Np).len());
    if !is_free(unit) || unit.form != Form::Item || unit.sentences.len() != 1 || things != 3 {
        return false;
    }
    // thing, comma, thing, en, thing, whom it is for
    let parts = unit.sentences[0].parts.clone();
    if parts.len() < 6 || !unit.sentences[0].tails.is_empty() || unit.role.is_some() {
        return false;
    }
    let mut second = unit.clone();
    unit.sentences[0].parts =
        [&parts[0], &parts[3], &parts[2]].into_iter().chain(&parts[5..]).cloned().collect();
    second.sentences[0].parts = parts[4..].to_vec();
    for piece in [&mut *unit, &mut second] {
        piece.expected.note("item split", Grade::Recut);
    }
    unit.sentences[0].end = ";";
    second.id = plan.number();
    units(plan, at).insert(at.3 + 1, second);
    true
}

/// Hands the last sentence of a paragraph to the next one, which it then opens or closes.
pub fn hand_over(plan: &mut Plan, at: At, random: &mut Random) -> bool {
    let list = units(plan, at);
    let next = at.3 + 1;
    if next >= list.len() || !is_loose(list, at.3) || !is_loose(list, next) {
        return false;
    }
    let is_prose = |unit: &Unit| {
        unit.form == Form::Paragraph && unit.sentences.iter().all(|one| one.end == ".")
    };
    let (one, two) = (&list[at.3], &list[next]);
    let Some(length) = one.sentences.last().map(|last| last.text().len()) else { return false };
    // Of both paragraphs the larger part stays where it is.
    if one.role != two.role
        || !(is_prose(one) && is_prose(two))
        || length * 2 > one.text().len()
        || length > two.text().len()
    {
        return false;
    }
    let Some(sentence) = list[at.3].sentences.pop() else { return false };
    let place = if random.chance(50) { 0 } else { list[next].sentences.len() };
    list[next].sentences.insert(place, sentence);
    for unit in &mut list[at.3..=next] {
        unit.expected.note("sentence to the next paragraph", Grade::Recut);
    }
    true
}

/// Joins a unit with the one behind it.
pub fn merge(plan: &mut Plan, at: At) -> bool {
    let list = units(plan, at);
    let next = at.3 + 1;
    if next >= list.len() || !is_loose(list, at.3) || !is_loose(list, next) {
        return false;
    }
    let is_prose = |unit: &Unit| unit.sentences.iter().all(|one| one.end == ".");
    let (one, two) = (&list[at.3], &list[next]);
    let fits = one.role == two.role && one.form == two.form && is_prose(one) && is_prose(two);
    if !fits || one.sentences.len() + two.sentences.len() > 5 {
        return false;
    }
    let gone = list.remove(next);
    let unit = &mut list[at.3];
    unit.sentences.extend(gone.sentences);
    unit.origins.extend(gone.origins);
    unit.expected.absorb(&gone.expected);
    unit.expected.note("two merged", Grade::Equal);
    true
}

/// Puts another role above the units of one role.
pub fn rename_role(article: &mut Article, random: &mut Random) -> bool {
    let list = article.part_mut(Part::Role);
    let roles: Vec<&'static str> = list.iter().filter_map(|unit| unit.role).collect();
    let unused: Vec<&&'static str> = ROLES.iter().filter(|role| !roles.contains(role)).collect();
    if roles.is_empty() || unused.is_empty() {
        return false;
    }
    let (old, new) = (*random.pick(&roles), **random.pick(&unused));
    for unit in list.iter_mut().filter(|unit| unit.role == Some(old)) {
        unit.role = Some(new);
        unit.expected.note("role by heading", Grade::Equal);
    }
    true
}

/// Puts a role above paragraphs that stood under none.
pub fn name_role(article: &mut Article, random: &mut Random) -> bool {
    let list = article.part_mut(Part::Role);
    let unused: Vec<&'static str> = ROLES
        .iter()
        .copied()
        .filter(|role| !list.iter().any(|unit| unit.role == Some(role)))
        .collect();
    let bare: Vec<usize> = (0..list.len())
        .filter(|&at| list[at].role.is_none() && list[at].form != Form::Row)
        .collect();
    let plain = |at: &&usize| list[**at].form == Form::Paragraph && is_loose(list, **at);
    let tail = bare.iter().rev().take_while(plain).count();
    if unused.is_empty() || tail == 0 {
        return false;
    }
    let role = *random.pick(&unused);
    for &at in &bare[bare.len() - tail.min(2)..] {
        list[at].role = Some(role);
        list[at].expected.note("role named", Grade::Equal);
    }
    true
}

/// Takes the first role heading away; its units stand under none.
pub fn unname_role(article: &mut Article) -> bool {
    let list = article.part_mut(Part::Role);
    let Some(role) = list.iter().find_map(|unit| unit.role) else { return false };
    for unit in list.iter_mut().filter(|unit| unit.role == Some(role)) {
        unit.role = None;
        unit.form = Form::Paragraph;
        unit.expected.note("role no longer named", Grade::Equal);
    }
    true
}

/// Recasts a list under a lead-in: as paragraphs, or as one paragraph.
pub fn recast(plan: &mut Plan, (paper, article): (usize, usize), random: &mut Random) -> bool {
    let list = plan.papers[paper].articles[article].part_mut(Part::Role);
    let Some(lead) = list.iter().position(|unit| unit.text().ends_with(':')) else { return false };
    let count = list[lead + 1..]
        .iter()
        .take_while(|unit| unit.form == Form::Item && unit.role.is_none() && is_free(unit))
        .count();
    if count < 2 {
        return false;
    }
    if random.chance(50) {
        for unit in &mut list[lead + 1..=lead + count] {
            unit.form = Form::Paragraph;
            unit.expected.note("items as paragraphs", Grade::Equal);
        }
        return true;
    }
    let items: Vec<Unit> = list.drain(lead + 1..=lead + count).collect();
    let mut whole = items[0].clone();
    whole.form = Form::Paragraph;
    whole.origins = items.iter().flat_map(|item| item.origins.clone()).collect();
    for item in &items[1..] {
        whole.sentences.extend(item.sentences.clone());
        whole.expected.absorb(&item.expected);
    }
    let end = whole.sentences.len() - 1;
    for (at, sentence) in whole.sentences.iter_mut().enumerate() {
        sentence.end = if at == end { "." } else { "," };
    }
    if random.chance(50) {
        whole.sentences[end - 1].end = " en";
    }
    whole.expected.note("items as one paragraph", Grade::Editorial);
    list.insert(lead + 1, whole);
    true
}

/// Changes, adds or takes away a note.
pub fn renote(list: &mut [Unit], random: &mut Random) -> bool {
    let Some(note) = list.iter_mut().find(|unit| unit.form == Form::Note && is_free(unit)) else {
        return false;
    };
    let text = note.text();
    note.sentences = vec![Sentence::fixed(&format!(
        "{} {}.",
        text.trim_end_matches('.'),
        random.pick(&["en de bijlage", "en de aanvulling daarop", "van het afgelopen jaar"])
    ))];
    note.expected.note("note", Grade::Substantive);
    true
}
