//! The border between A and B in early text that prints no headings: drawn where the other side
//! has it.
//!
//! Knows that an inferred section bears no heading. Must not change what an archive holds: this is
//! only how two editions are laid side by side, so that no passage seems moved because a border was
//! guessed.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::model::{Article, Block, Edition, Section, SectionKind};
use crate::text::fold;

/// Goals, and roles: what the border parts.
const PARTS: [SectionKind; 2] = [SectionKind::Doelstelling, SectionKind::RolEnVerantwoordelijkheid];

/// Blocks that share so much of their words are the same; in thousandths.
const SAME: usize = 600;

/// Draws guessed borders of preliminary text on either side where the other side has them.
pub(super) fn follow(old: &mut Edition, new: &mut Edition) {
    let (before, after) = (old.clone(), new.clone());
    draw(old, &after);
    draw(new, &before);
}

fn draw(edition: &mut Edition, other: &Edition) {
    let early = |text: &&mut crate::model::ChapterText| text.publication.standing.is_preliminary();
    for text in edition.chapters.iter_mut().filter(early) {
        for article in &mut text.articles {
            if let Some(known) = counterpart(article, other).filter(|known| !is_guessed(known)) {
                draw_in(article, known);
            }
        }
    }
}

/// Returns the article at the same place under the same title, else the only one of that title, else
/// the one at the same place.
fn counterpart<'a>(article: &Article, other: &'a Edition) -> Option<&'a Article> {
    let title = fold(&article.title);
    let place = |known: &&Article| known.place == article.place;
    let mut titled = other.articles().filter(|known| fold(&known.title) == title);
    let same = other.articles().filter(place).find(|known| fold(&known.title) == title);
    let only = || titled.next().filter(|_| titled.next().is_none());
    same.or_else(only).or_else(|| other.articles().find(place))
}

/// Tells whether the border of an article was guessed: its B, or all of it, bears no heading.
fn is_guessed(article: &Article) -> bool {
    let unheaded = |kind| article.sections_of(kind).any(|section| section.heading.is_empty());
    PARTS.into_iter().any(unheaded)
}

fn draw_in(article: &mut Article, known: &Article) {
    let place = |kind| {
        let mut at = article.sections.iter().enumerate().filter(|(_, one)| one.kind == kind);
        // With more than one of a kind there is more than one border.
        (at.next().map(|(at, _)| at), at.next().is_none())
    };
    let [(goal, one_goal), (role, one_role)] = PARTS.map(place);
    let Some(goal) = goal.filter(|_| one_goal && one_role && is_guessed(article)) else { return };
    if role.is_some_and(|role| role != goal + 1) {
        return;
    }
    let [goals, roles] = PARTS.map(|kind| {
        let blocks = known.sections_of(kind).flat_map(|section| &section.blocks);
        blocks.map(|block| words(&block.text())).collect::<Vec<Words>>()
    });
    let mut blocks = std::mem::take(&mut article.sections[goal].blocks);
    let guessed = blocks.len();
    let mut second = match role {
        Some(role) => article.sections.remove(role),
        None => Section {
            kind: PARTS[1],
            letter: None,
            heading: String::new(),
            blocks: vec![],
            pictures: vec![],
        },
    };
    blocks.append(&mut second.blocks);
    let border = border(&blocks, guessed, &goals, &roles);
    second.blocks = blocks.split_off(border);
    article.sections[goal].blocks = blocks;
    if role.is_some() || !second.blocks.is_empty() {
        article.sections.insert(goal + 1, second);
    }
}

/// The words of a block, each once.
type Words = BTreeSet<String>;

fn words(text: &str) -> Words {
    fold(text).split(' ').map(str::to_owned).collect()
}

/// Returns how alike a block is to the most alike of others, in thousandths; 0 under the bar.
fn likeness(block: &Words, others: &[Words]) -> usize {
    let alike = |other: &Words| {
        let both = block.intersection(other).count();
        2000 * both / (block.len() + other.len()).max(1)
    };
    others.iter().map(alike).max().filter(|most| *most >= SAME).unwrap_or(0)
}

/// Returns where most of the text stands on the side on which it is known; of equals the place
/// nearest to the guess.
fn border(blocks: &[Block], guessed: usize, goals: &[Words], roles: &[Words]) -> usize {
    let (mut above, mut below) = (Vec::new(), Vec::new());
    for block in blocks {
        let block = words(&block.text());
        above.push(likeness(&block, goals));
        below.push(likeness(&block, roles));
    }
    let fits = |at: usize| above[..at].iter().sum::<usize>() + below[at..].iter().sum::<usize>();
    (0..=blocks.len())
        .max_by_key(|&at| (fits(at), Reverse(at.abs_diff(guessed)), at))
        .unwrap_or(guessed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph { sentences: vec![text.to_owned()] }
    }

    fn check(guessed: usize, goals: &[&str], roles: &[&str], expected: usize) {
        let blocks = ["a", "b", "c", "d een twee drie"].map(paragraph);
        let known = |texts: &[&str]| texts.iter().map(|text| words(text)).collect::<Vec<Words>>();
        assert_eq!(border(&blocks, guessed, &known(goals), &known(roles)), expected);
    }

    #[test]
    fn the_border_stands_where_the_known_text_has_it() {
        check(1, &["a", "b"], &["c", "d een twee drie"], 2);
        check(3, &["a"], &["b"], 1);
        // A word or two may differ.
        check(4, &["a"], &["d een twee vier"], 3);
        // What is new on either side of the border says nothing of it.
        check(2, &["a"], &["d een twee drie"], 2);
        check(2, &[], &[], 2);
        check(1, &["a", "b", "c", "d een twee drie"], &[], 4);
    }
}
