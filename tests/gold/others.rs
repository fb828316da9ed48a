//! What is measured on text that others made: revisions that others aligned by hand.
//!
//! Knows the simplest aligner that is worth beating, and writes the figures of both. The set is no
//! part of the repository; without it nothing is written and the figures stay as they were measured.

use std::collections::{BTreeMap, BTreeSet};

use prinsjesdiff::compare::Thresholds;

use super::revisions::{self, Revision, Score};

/// Below this likeness, in thousandths, two sentences are never linked by their words alone.
const CUT: usize = 400;

/// Links sentences in order by the words they share, as many as fit: the simple way.
fn overlap(revision: &Revision) -> BTreeSet<(usize, usize)> {
    let bags = |texts: &[String]| texts.iter().map(|text| bag(text)).collect::<Vec<_>>();
    let (old, new) = (bags(&revision.old), bags(&revision.new));
    let like =
        |one: usize, two: usize| Some(dice(&old[one], &new[two])).filter(|dice| *dice >= CUT);
    // The best sum of likeness of the first so many sentences of each side.
    let mut best = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for one in 0..old.len() {
        for two in 0..new.len() {
            let linked = like(one, two).map_or(0, |dice| best[one][two] + dice);
            best[one + 1][two + 1] = linked.max(best[one][two + 1]).max(best[one + 1][two]);
        }
    }
    let mut links = BTreeSet::new();
    let (mut one, mut two) = (old.len(), new.len());
    while one > 0 && two > 0 {
        let here = best[one][two];
        if like(one - 1, two - 1).is_some_and(|dice| best[one - 1][two - 1] + dice == here) {
            (one, two) = (one - 1, two - 1);
            links.insert((one, two));
        } else if here == best[one - 1][two] {
            one -= 1;
        } else {
            two -= 1;
        }
    }
    links
}

type Bag = BTreeMap<String, usize>;

fn bag(text: &str) -> Bag {
    let mut bag = Bag::new();
    for word in text.to_lowercase().split(|sign: char| !sign.is_alphanumeric() && sign != '_') {
        if !word.is_empty() {
            *bag.entry(word.to_owned()).or_default() += 1;
        }
    }
    bag
}

fn dice(one: &Bag, two: &Bag) -> usize {
    let size = |bag: &Bag| bag.values().sum::<usize>();
    let shared: usize =
        one.iter().map(|(word, count)| two.get(word).map_or(0, |other| *count.min(other))).sum();
    (2000 * shared).checked_div(size(one) + size(two)).unwrap_or(0)
}

/// Returns the Markdown section for `docs/truth.md`; nothing without the set.
pub fn section() -> Option<String> {
    let set = revisions::read()?;
    let sentences: usize = set.iter().map(|one| one.old.len() + one.new.len()).sum();
    let links: usize = set.iter().map(|one| one.links.len()).sum();
    let ours = revisions::score(&set, &Thresholds::default());
    let simple = revisions::score_by(&set, overlap);
    Some(format!(
        "{} pairs of drafts of essays in English with {sentences} sentences, of which people said by {links} links\n\
         which sentence became which (ArgRewrite V.2: Kashefi and others, Language Resources and Evaluation,\n\
         2022). Each draft is read as a section of which every sentence is a paragraph. The set is no part\n\
         of this repository; it is read from the folder that `PRINSJESDIFF_REVISIONS` names, and without it\n\
         these figures stay as they were last measured. Nobody linked sentences that crossed, so a true move\n\
         counts as wrong here.\n\n\
         | aligner | precision | recall | F1 | F1 of changed sentences | links of splits and mergers |\n\
         |---|--:|--:|--:|--:|--:|\n{}{}\n\
         The simple aligner links sentences in order by the share of their words. What is published speaks of\n\
         other sets, with longer texts and more moves, and so of other difficulties: an aligner trained on\n\
         revisions of scientific papers reaches an F1 of .938 on its own set (Jiang, Xu and Stevens, arXivEdits,\n\
         2022).\n",
        set.len(),
        row("word overlap", &simple),
        row("this program", &ours),
    ))
}

fn row(name: &str, score: &Score) -> String {
    let share = |part: usize| format!("{}.{:04}", part / 10_000, part % 10_000);
    format!(
        "| {name} | {} | {} | {} | {} | {} of {} |\n",
        share(score.all.precision()),
        share(score.all.recall()),
        share(score.all.f1()),
        share(score.changed.f1()),
        score.parts.right,
        score.parts.there,
    )
}
