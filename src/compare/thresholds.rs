//! The numbers a comparison decides by, each with its reason.
//!
//! Knows defaults and where they come from: about 40 measured pairs at first, since then the corpus in
//! `tests/gold`, on which each was tried at other values (`docs/thresholds.md` has the tables and says
//! how flat each optimum is). Must not know how they are used.

/// Bars and budgets of a comparison; likeness in thousandths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thresholds {
    /// From here on two units of one section are the same: real pairs measure 0.65 and more, the
    /// nearest false pair 0.54.
    pub same: u16,
    /// From here on they are the same between matched neighbours and under the same role: passages
    /// rewritten in place measure 0.50 to 0.65.
    pub neighbour: u16,
    /// Between two paired neighbours the place says so much that a pair needs only this: of revisions
    /// aligned by hand, what is less alike there is as often new as it is a rewriting.
    pub gap: u16,
    /// So does a pair of which both stayed alone between their neighbours.
    pub gap_alone: u16,
    /// A move must be more certain than a pair in place, because the place says nothing. A sentence
    /// that moved with a new opening measures just under 0.8.
    pub moved: u16,
    /// A moved passage has at least so many words: shorter ones are boilerplate too often.
    pub move_words: usize,
    /// The parts of a split passage together resemble the whole this much.
    pub group: u16,
    /// Each part stands in the whole to this degree.
    pub contained: u16,
    /// How much more the parts together must resemble the whole than the best of them alone.
    pub group_gain: u16,
    /// A passage splits into at most so many.
    pub group_parts: usize,
    /// Articles with this much weighted text in common may be the same, whatever their labels.
    pub article: u16,
    /// Articles at the same place need only this much of text or title.
    pub article_in_place: u16,
    /// A part of a split article takes at least this much of the whole, in thousandths.
    pub article_part: u16,
    /// A passage gone is told as vanished from so many words.
    pub vanished_words: usize,
    /// The same change of words in so many articles is one finding.
    pub systematic_articles: usize,
    /// Old tokens × new tokens up to which words are marked.
    pub word_cells: usize,
    /// Old units × new units up to which every pair of a section is measured; beyond it, only pairs
    /// that share rare words or stand close.
    pub pair_cells: usize,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            same: 600,
            neighbour: 450,
            gap: 360,
            gap_alone: 320,
            moved: 750,
            move_words: 6,
            group: 700,
            contained: 700,
            group_gain: 50,
            group_parts: 8,
            article: 330,
            article_in_place: 200,
            article_part: 200,
            vanished_words: 6,
            systematic_articles: 3,
            word_cells: 4_000_000,
            pair_cells: 40_000,
        }
    }
}
