//! Which headings open an article.
//!
//! Knows the part of the paper each heading stands in and what follows it. Must not take the text
//! apart: it only points at headings.

use std::collections::BTreeMap;

use super::element::{Body, Element};
use super::heading::{ArticleHeading, article_heading, bare_article_heading};
use super::remarks::Remarks;
use super::section_heading::section_heading;
use super::sub_budget::{Opened, SubBudgets};
use super::zone::{Zone, zone};
use crate::model::{SectionKind, SubBudget};

/// A heading that opens an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Opening {
    /// Its index among the elements.
    pub at: usize,
    pub heading: ArticleHeading,
    pub sub_budget: Option<SubBudget>,
    pub policy: bool,
}

#[derive(Debug, Clone)]
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

/// Returns the headings that open an article, in order.
pub(crate) fn openings(
    elements: &[Element],
    year: Option<u16>,
    sub_budgets: &SubBudgets,
    remarks: &mut Remarks,
) -> Vec<Opening> {
    let mut candidates = candidates(elements, year, sub_budgets);
    // A numbered heading before the role of an article that is open is a sub-heading of its goal.
    let mut past_goal = !goal_stands_before(&candidates, elements, year);
    candidates.retain(|candidate| {
        let goals = candidate.kinds.contains(&SectionKind::Doelstelling)
            || candidate.kinds.contains(&SectionKind::RolEnVerantwoordelijkheid);
        let accepted = match (candidate.heading.worded, candidate.zone) {
            (true, Some(Zone::None)) => goals,
            (true, _) => !candidate.heading.title.is_empty() || candidate.has_text,
            (false, Some(Zone::Policy)) => match candidate.first_kind {
                Some(SectionKind::Doelstelling) => true,
                Some(SectionKind::RolEnVerantwoordelijkheid) => past_goal,
                _ => false,
            },
            (false, Some(Zone::NonPolicy)) => has_non_policy_title(&candidate.heading),
            (false, _) => candidate.first_kind == Some(SectionKind::Doelstelling) && goals,
        };
        past_goal = (past_goal && !accepted) || candidate.kinds.iter().copied().any(follows_goal);
        accepted
    });
    drop_repetitions(&mut candidates, remarks);
    candidates
        .into_iter()
        .map(|candidate| {
            let policy = is_policy(&candidate);
            Opening {
                at: candidate.at,
                heading: candidate.heading,
                sub_budget: candidate.sub_budget,
                policy,
            }
        })
        .collect()
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
    let goals = candidate.kinds.contains(&SectionKind::Doelstelling)
        || candidate.kinds.contains(&SectionKind::RolEnVerantwoordelijkheid);
    goals || (candidate.zone != Some(Zone::NonPolicy) && !has_non_policy_title(&candidate.heading))
}

fn has_non_policy_title(heading: &ArticleHeading) -> bool {
    let title = heading.title.to_lowercase();
    NON_POLICY_TITLES.contains(&title.trim_end_matches('.').trim())
}

fn candidates(elements: &[Element], year: Option<u16>, sub_budgets: &SubBudgets) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut parts = Parts::default();
    let mut pending: Option<SectionKind> = None;
    for (at, element) in elements.iter().enumerate() {
        match &element.body {
            Body::Annex => parts.annex = true,
            Body::Close(depth) => parts.close(*depth),
            Body::Heading(heading) => {
                let section = section_heading(&heading.text, year);
                if section.is_none()
                    && let Some(article) = article_in(&heading.text, parts.zone(), sub_budgets)
                {
                    pending = None;
                    parts.enter(heading.depth, None, None);
                    found.push(Candidate {
                        at,
                        line: element.line,
                        heading: article,
                        zone: parts.zone(),
                        sub_budget: parts.sub_budget(),
                        kinds: Vec::new(),
                        first_kind: None,
                        has_text: false,
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
                    parts.enter(
                        heading.depth,
                        zone(&heading.text),
                        sub_budgets.opened_by(&heading.text),
                    );
                }
            }
            Body::Paragraph(_) | Body::Item { .. } | Body::Table(_) => {
                if let Some(last) = found.last_mut() {
                    last.has_text = true;
                    last.kinds.extend(pending.take());
                }
            }
            _ => {}
        }
    }
    found
}

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

/// A part of the paper, with the depth of the division its heading stands in.
#[derive(Debug)]
struct OpenPart {
    depth: u8,
    flat: bool,
    zone: Option<Zone>,
    budget: Option<Opened>,
}

/// The parts of the paper that are open, by the depth of the heading that opened them.
#[derive(Debug, Default)]
struct Parts {
    open: Vec<OpenPart>,
    container: u8,
    annex: bool,
}

impl Parts {
    fn close(&mut self, depth: u8) {
        self.open.retain(|part| part.depth < depth);
        self.container = depth.saturating_sub(1);
    }

    fn enter(&mut self, depth: Option<u8>, zone: Option<Zone>, budget: Option<Opened>) {
        if let Some(depth) = depth {
            self.open.retain(|part| part.depth < depth);
            self.container = depth;
        }
        if zone.is_none() && budget.is_none() {
            return;
        }
        let (flat, container) = (depth.is_none(), self.container);
        if zone.is_some() {
            // A flat part ends where the next flat part of the same division begins.
            self.open.retain(|part| {
                !(flat && part.flat && part.depth == container && part.zone.is_some())
            });
        }
        self.open.push(OpenPart { depth: container, flat, zone, budget });
    }

    fn zone(&self) -> Option<Zone> {
        if self.annex {
            return Some(Zone::None);
        }
        self.open.iter().rev().find_map(|part| part.zone)
    }

    fn sub_budget(&self) -> Option<SubBudget> {
        match self.open.iter().rev().find_map(|part| part.budget.as_ref())? {
            Opened::Own => None,
            Opened::Sub(sub_budget) => Some(sub_budget.clone()),
        }
    }
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
