//! Which headings open an article.
//!
//! Knows the part of the paper each heading stands in and what follows it. Must not take the text
//! apart: it only points at headings.

use std::collections::BTreeMap;

use super::element::{Body, Element, Heading, Style};
use super::heading::{ArticleHeading, article_heading, bare_article_heading, names_a_law};
use super::parts::Parts;
use super::remarks::Remarks;
use super::section_heading::{SectionHeading, section_heading, split_letter};
use super::shape::glued_role;
use super::sub_budget::SubBudgets;
use super::table_sections::holds_goal_and_role;
use super::unnumbered::{goal_is_next, only_article, stands_alone};
use super::zone::{Zone, zone};
use crate::model::{Role, SectionKind, SubBudget};
use crate::text::fold;

/// A heading that opens an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Opening {
    /// Its index among the elements.
    pub at: usize,
    pub heading: ArticleHeading,
    pub sub_budget: Option<SubBudget>,
    pub policy: bool,
    /// The paper gives it no number: the number before its heading counts chapters of the paper.
    pub unnumbered: bool,
}

/// What a walk over the headings of a paper finds.
#[derive(Debug, Default)]
pub(crate) struct Openings {
    pub articles: Vec<Opening>,
    /// Headings of goals and roles with text under them, where articles may stand.
    pub goals: Vec<usize>,
    /// Somewhere in the paper a goal is headed as such.
    pub heads_goals: bool,
}

#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "they are seen apart from each other")]
struct Candidate {
    at: usize,
    line: u64,
    heading: ArticleHeading,
    zone: Option<Zone>,
    sub_budget: Option<SubBudget>,
    /// The kinds of the section headings with text under them, up to the next candidate.
    kinds: Vec<SectionKind>,
    /// The first section heading behind it, text or not.
    first_kind: Option<SectionKind>,
    has_text: bool,
    unnumbered: bool,
    /// A role is named under it.
    roles: bool,
    /// The lines directly under it say that it is no policy article.
    non_policy: bool,
    /// The depth and typography of its heading.
    rank: (Option<u8>, Style),
}

/// Titles of articles that are no policy even where nothing else says so; source: `domain.md` 4 and
/// the names of the articles 2013 to 2021.
const NON_POLICY_TITLES: &[&str] = &[
    "apparaat",
    "algemeen",
    "apparaatsuitgaven",
    "centraal apparaat",
    "apparaat kerndepartement",
    "apparaat van het kerndepartement",
    "kerndepartement",
    "nog onverdeeld",
    "nominaal en onvoorzien",
    "onvoorzien",
    "geheim",
    "geheime uitgaven",
];

/// Returns the headings that open an article, in order, and those of goals and roles.
pub(crate) fn openings(
    elements: &[Element],
    year: Option<u16>,
    sub_budgets: &SubBudgets,
    remarks: &mut Remarks,
) -> Openings {
    let (candidates, goals) = candidates(elements, year, sub_budgets);
    let mut candidates = without_references(candidates);
    let headed = |kind| heads(elements, year, kind);
    let heads_goals = headed(SectionKind::Doelstelling);
    let by_roles = !heads_goals && !headed(SectionKind::RolEnVerantwoordelijkheid);
    let rank = candidates
        .iter()
        .find(|candidate| candidate.zone == Some(Zone::Policy))
        .map(|candidate| candidate.rank);
    // A numbered heading before the role of an article that is open is a sub-heading of its goal.
    let mut past_goal = !goal_stands_before(&candidates, elements, year);
    candidates.retain(|candidate| {
        let by_role = by_roles && candidate.roles && Some(candidate.rank) == rank;
        let goals = candidate.kinds.contains(&SectionKind::Doelstelling)
            || candidate.kinds.contains(&SectionKind::RolEnVerantwoordelijkheid);
        let accepted = match (candidate.heading.worded, candidate.zone) {
            _ if candidate.unnumbered => goals,
            (true, Some(Zone::None)) => goals,
            (true, _) => !candidate.heading.title.is_empty() || candidate.has_text,
            (false, Some(Zone::Policy)) => match candidate.first_kind {
                Some(SectionKind::Doelstelling) => true,
                Some(SectionKind::RolEnVerantwoordelijkheid) => past_goal,
                _ => by_role,
            },
            (false, Some(Zone::NonPolicy)) => has_non_policy_title(&candidate.heading),
            (false, _) => candidate.first_kind == Some(SectionKind::Doelstelling) && goals,
        };
        past_goal = (past_goal && !accepted) || candidate.kinds.iter().copied().any(follows_goal);
        accepted
    });
    drop_repetitions(&mut candidates, remarks);
    drop_unnumbered(&mut candidates, remarks);
    let articles = candidates
        .into_iter()
        .map(|candidate| {
            let policy = is_policy(&candidate);
            Opening {
                at: candidate.at,
                heading: candidate.heading,
                sub_budget: candidate.sub_budget,
                policy,
                unnumbered: candidate.unnumbered,
            }
        })
        .collect();
    Openings { articles, goals, heads_goals }
}

/// Leaves out what refers to an article of a law, as a heading within an article does: what stands under
/// it is of the article around it.
fn without_references(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        match kept.last_mut() {
            Some(around) if is_reference(&candidate, around) => {
                around.first_kind = around.first_kind.or(candidate.first_kind);
                around.kinds.extend(candidate.kinds);
                around.has_text |= candidate.has_text;
                around.roles |= candidate.roles;
            }
            _ => kept.push(candidate),
        }
    }
    kept
}

/// Tells whether a heading only refers to an article: it has no goal of its own, and its title is that
/// of a law, or a flat heading stands where the sections of the article around it go on behind it.
fn is_reference(candidate: &Candidate, around: &Candidate) -> bool {
    let heading = &candidate.heading;
    let own = candidate.first_kind == Some(SectionKind::Doelstelling);
    if !heading.worded || heading.policy.is_some() || own {
        return false;
    }
    let goes_on = candidate.first_kind.is_some_and(|kind| {
        let begun = around.kinds.iter().any(|kind| kind.is_compared());
        begun && around.kinds.iter().all(|before| *before < kind)
    });
    let inside = candidate.rank.0.is_none() && around.rank.0.is_some();
    let law = names_a_law(&heading.title);
    (law && (goes_on || candidate.rank != around.rank)) || (inside && goes_on)
}

/// An article without number is the only one of its budget: beside numbered ones its heading is
/// that of their part.
fn drop_unnumbered(candidates: &mut Vec<Candidate>, remarks: &mut Remarks) {
    let budgets: Vec<Option<SubBudget>> =
        candidates.iter().map(|candidate| candidate.sub_budget.clone()).collect();
    candidates.retain(|candidate| {
        let mates = budgets.iter().filter(|budget| **budget == candidate.sub_budget).count();
        !candidate.unnumbered || mates == 1
    });
    for candidate in candidates.iter().filter(|candidate| candidate.unnumbered) {
        remarks.note(
            candidate.line,
            format!(
                "‘{}’ is het enige artikel van zijn begroting en draagt geen nummer; het is opgenomen als artikel {}",
                candidate.heading.title, candidate.heading.number
            ),
        );
    }
}

/// Tells whether the paper heads a section of this kind anywhere.
fn heads(elements: &[Element], year: Option<u16>, kind: SectionKind) -> bool {
    elements.iter().any(|element| {
        matches!(&element.body, Body::Heading(heading)
            if section_heading(&heading.text, year).is_some_and(|section| section.kind == kind))
    })
}

/// Tells whether a goal is open already where the first of the candidates stands.
fn goal_stands_before(candidates: &[Candidate], elements: &[Element], year: Option<u16>) -> bool {
    let first = candidates.first().map_or(elements.len(), |candidate| candidate.at);
    elements[..first].iter().any(|element| {
        matches!(&element.body, Body::Heading(heading)
            if section_heading(&heading.text, year)
                .is_some_and(|section| section.kind == SectionKind::Doelstelling))
    })
}

/// Tells whether a section stands behind the goal of its article, wherever one is printed.
fn follows_goal(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::RolEnVerantwoordelijkheid
            | SectionKind::Beleidswijzigingen
            | SectionKind::Beleidsconclusies
            | SectionKind::BudgettaireGevolgen
    )
}

fn is_policy(candidate: &Candidate) -> bool {
    if let Some(policy) = candidate.heading.policy {
        return policy;
    }
    if candidate.non_policy {
        return false;
    }
    let goals = candidate.kinds.contains(&SectionKind::Doelstelling)
        || candidate.kinds.contains(&SectionKind::RolEnVerantwoordelijkheid);
    goals || (candidate.zone != Some(Zone::NonPolicy) && !has_non_policy_title(&candidate.heading))
}

fn has_non_policy_title(heading: &ArticleHeading) -> bool {
    let title = heading.title.to_lowercase();
    NON_POLICY_TITLES.contains(&title.trim_end_matches('.').trim())
}

/// Returns the headings that may open an article, and those of goals and roles with text.
fn candidates(
    elements: &[Element],
    year: Option<u16>,
    sub_budgets: &SubBudgets,
) -> (Vec<Candidate>, Vec<usize>) {
    let mut found: Vec<Candidate> = Vec::new();
    let mut goals = Vec::new();
    let mut goal: Option<usize> = None;
    let mut strangers = Strangers::default();
    // Since the heading of the last candidate no other heading was met.
    let mut directly = false;
    let mut parts = Parts::default();
    let mut pending: Option<SectionKind> = None;
    for (at, element) in elements.iter().enumerate() {
        match &element.body {
            Body::Annex => parts.annex = true,
            Body::Close(depth) => parts.close(*depth),
            Body::Heading(heading) => {
                let section = section_heading(&heading.text, year);
                let opens = (zone(&heading.text), sub_budgets.opened_by(&heading.text));
                let alone = section.is_none()
                    && stands_alone(&heading.text, &opens)
                    && goal_is_next(&elements[at + 1..], year);
                let article = match section {
                    None if alone => only_article(&heading.text),
                    None => article_in(&heading.text, parts.zone(), sub_budgets),
                    Some(_) => None,
                };
                let is_goal = match &section {
                    Some(section) => heads_goal(section, &parts),
                    None => article.is_none() && strangers.heads_role(heading, parts.zone()),
                };
                goal = is_goal.then_some(at);
                directly = article.is_some();
                if let Some(article) = article {
                    pending = None;
                    if alone {
                        parts.enter(heading.depth, opens.0, opens.1);
                    } else {
                        parts.enter(heading.depth, None, None);
                    }
                    found.push(Candidate {
                        at,
                        line: element.line,
                        heading: article,
                        zone: parts.zone(),
                        sub_budget: parts.sub_budget(),
                        kinds: Vec::new(),
                        first_kind: None,
                        has_text: false,
                        unnumbered: alone,
                        roles: false,
                        non_policy: false,
                        rank: (heading.depth, heading.style),
                    });
                    continue;
                }
                if let Some(section) = section {
                    pending = Some(section.kind);
                    if let Some(last) = found.last_mut() {
                        last.first_kind = last.first_kind.or(pending);
                    }
                    parts.enter(heading.depth, None, None);
                } else {
                    if let Some(last) = found.last_mut() {
                        last.roles |= Role::recognise(&heading.text).is_some();
                    }
                    parts.enter(heading.depth, opens.0, opens.1);
                }
            }
            Body::Paragraph(_) | Body::Item { .. } | Body::Table(_) => {
                let in_table = matches!(&element.body, Body::Table(table)
                    if parts.zone() == Some(Zone::Policy) && holds_goal_and_role(table, year));
                goals.extend(goal.take().or(in_table.then_some(at)));
                if let Some(last) = found.last_mut() {
                    last.roles |= names_a_role(&element.body);
                    last.non_policy |= directly && says_non_policy(&element.body);
                    last.has_text = true;
                    last.kinds.extend(pending.take());
                }
            }
            _ => {}
        }
    }
    (found, goals)
}

/// Tells whether the heading of a goal or a role has no other meaning where it stands: in an annex only
/// where nothing else is headed so.
fn heads_goal(section: &SectionHeading, parts: &Parts) -> bool {
    let sure = section.letter.is_some() || section.heading.contains(' ');
    let fits = if parts.annex { sure } else { parts.zone() != Some(Zone::None) };
    section.kind.is_compared() && section.is_plain() && fits
}

/// Headings in unknown words among the policy articles, of which only the letters say something.
#[derive(Debug, Default)]
struct Strangers {
    /// The depth and typography of the last that bears an `A`.
    goal: Option<(Option<u8>, Style)>,
}

impl Strangers {
    /// Tells whether a heading bears the `B` to an `A` before it.
    fn heads_role(&mut self, heading: &Heading, standing: Option<Zone>) -> bool {
        if standing != Some(Zone::Policy) || zone(&heading.text).is_some() {
            return false;
        }
        let rank = (heading.depth, heading.style);
        match split_letter(&heading.text).0 {
            Some('A') => self.goal = Some(rank),
            Some('B') => return self.goal.take() == Some(rank),
            _ => {}
        }
        false
    }
}

fn names_a_role(body: &Body) -> bool {
    let (Body::Paragraph(text) | Body::Item { text, .. }) = body else { return false };
    Role::recognise(text).is_some() || Role::lead_word(text).is_some() || glued_role(text).is_some()
}

/// A line or a table directly under the heading of an article that calls it no policy article.
fn says_non_policy(body: &Body) -> bool {
    let says = |text: &str| {
        let words = fold(&text.replace('-', " "));
        words.contains("niet beleidsartikel") && words.split(' ').count() <= LONGEST_LINE
    };
    match body {
        Body::Paragraph(text) => says(text),
        Body::Table(table) => {
            let cells = table.rows.iter().take(2).flatten().flatten();
            table.title.iter().chain(cells).any(|text| says(text))
        }
        _ => false,
    }
}

/// Longer than this many words, what mentions an article is a sentence.
const LONGEST_LINE: usize = 14;

/// Reads a heading as an article's in this part of the paper.
fn article_in(
    text: &str,
    standing: Option<Zone>,
    sub_budgets: &SubBudgets,
) -> Option<ArticleHeading> {
    if let Some(article) = article_heading(text).filter(|article| article.worded) {
        return Some(article);
    }
    // "3. Beleidsartikelen" has the form of an article and opens the part they stand in.
    if zone(text).is_some() {
        return None;
    }
    article_heading(text).or_else(|| {
        let place = standing == Some(Zone::Policy) && sub_budgets.opened_by(text).is_none();
        bare_article_heading(text).filter(|_| place)
    })
}

/// Of headings with one number in one sub-budget the one with the fullest article stays; a further
/// one that is full itself is a sub-budget without a name.
fn drop_repetitions(candidates: &mut Vec<Candidate>, remarks: &mut Remarks) {
    let mut best: BTreeMap<(Option<SubBudget>, String), (usize, usize)> = BTreeMap::new();
    for (index, candidate) in candidates.iter().enumerate() {
        let key = (candidate.sub_budget.clone(), candidate.heading.number.to_string());
        let fullness = fullness(candidate);
        let entry = best.entry(key).or_insert((index, fullness));
        if fullness > entry.1 {
            *entry = (index, fullness);
        }
    }
    let mut parts: BTreeMap<(Option<SubBudget>, String), u32> = BTreeMap::new();
    let mut index = 0;
    candidates.retain_mut(|candidate| {
        let key = (candidate.sub_budget.clone(), candidate.heading.number.to_string());
        let is_best = best.get(&key).is_some_and(|(at, _)| *at == index);
        index += 1;
        if is_best {
            return true;
        }
        if fullness(candidate) < 2 {
            return false;
        }
        let part = parts.entry(key).or_insert(1);
        *part += 1;
        remarks.warn(
            candidate.line,
            format!(
                "artikel {} komt meer dan eens voor; dit is opgenomen als deel {part}",
                candidate.heading.number
            ),
        );
        candidate.sub_budget = SubBudget::parse(&format!("deel-{part}")).ok();
        candidate.sub_budget.is_some()
    });
}

/// 0 for a bare mention, 1 with text, 2 and more with sections A and B.
fn fullness(candidate: &Candidate) -> usize {
    let goals = candidate.kinds.iter().filter(|kind| kind.is_compared()).count();
    if goals > 0 { 1 + goals } else { usize::from(candidate.has_text) }
}
