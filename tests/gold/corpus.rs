//! Pairs of editions from a seed, compared and marked.

use prinsjesdiff::compare::{Thresholds, compare};
use prinsjesdiff::extract::extract;
use prinsjesdiff::gate::judge;
use prinsjesdiff::model::{ChapterText, Edition};
use prinsjesdiff::report::changes_json;
use serde_json::Value;

use super::papers::{ARTICLE_FORMS, MARKUPS, ROLE_FORMS, RoleForm, SECTION_FORMS, Style};
use super::plan::Plan;
use super::random::Random;
use super::render::render;
use super::revise::revise;
use super::score::Score;
use super::told::Told;
use super::truth::Truth;

/// A pair of editions as papers, with the truth about them.
pub struct Pair {
    pub old: Vec<String>,
    pub new: Vec<String>,
    pub truth: Truth,
}

/// How large an edition is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub chapters: usize,
    pub articles: usize,
    /// Whether the texts are short and much alike.
    pub plain: bool,
}

/// A usual pair.
pub const SIZE: Size = Size { chapters: 4, articles: 5, plain: false };
/// A pair of which every paragraph is one short sentence in the words of its siblings.
pub const PLAIN: Size = Size { plain: true, ..SIZE };

/// Makes the pair of a seed.
pub fn pair(seed: u64, size: Size) -> Pair {
    let mut random = Random::new(seed);
    let old = Plan::new(2024, (size.chapters, size.articles), size.plain, &mut random);
    let new = revise(&old, &mut random);
    let (mut olds, mut news) = (Vec::new(), Vec::new());
    for (one, two) in old.papers.iter().zip(&new.papers) {
        let before = style(&mut random);
        // Most ministries keep their style from year to year.
        let after = if random.chance(70) { before } else { style(&mut random) };
        olds.push(render(&old, one, before));
        news.push(render(&new, two, after));
    }
    Pair { old: olds, new: news, truth: Truth::of(&old, &new) }
}

fn style(random: &mut Random) -> Style {
    Style {
        article: ARTICLE_FORMS[random.below(ARTICLE_FORMS.len())],
        sections: *random.pick(SECTION_FORMS),
        markup: *random.pick(MARKUPS),
        // Headings are by far the most usual.
        roles: if random.chance(50) { RoleForm::Heading } else { *random.pick(ROLE_FORMS) },
    }
}

/// Reads papers into an edition.
pub fn edition(papers: &[String]) -> Option<Edition> {
    let mut chapters = Vec::new();
    for paper in papers {
        let extraction = extract(paper.as_bytes());
        let verdict = judge(&extraction, None, false);
        if verdict.whole.is_some() {
            return None;
        }
        let (publication, articles) = (extraction.publication?, extraction.articles);
        let announced = &extraction.ledger.expected;
        chapters.push(ChapterText::of(publication, 1, articles, verdict.articles, announced));
    }
    chapters.sort_by(|one, two| one.publication.chapter.cmp(&two.publication.chapter));
    let first = &chapters.first()?.publication;
    Some(Edition { kind: first.kind, year: first.year, chapters })
}

/// Compares a pair and returns the JSON form.
pub fn told(pair: &Pair) -> Value {
    match (edition(&pair.old), edition(&pair.new)) {
        (Some(old), Some(new)) => {
            changes_json(&compare(&old, &new, &[], &Thresholds::default()), false)
        }
        _ => Value::Null,
    }
}

/// Marks the pairs of several seeds.
pub fn score(seeds: impl IntoIterator<Item = u64>, size: Size) -> Score {
    let mut score = Score::default();
    for seed in seeds {
        let pair = pair(seed, size);
        let mut one = Score::of(&pair.truth, &Told::read(&told(&pair)));
        for fault in &mut one.faults {
            fault.insert_str(0, &format!("{seed} "));
        }
        score.add(one);
    }
    score
}
