//! The text of a passage as marked lines: what is gone, what is new, what stayed.
//!
//! Knows segments and the texts they came from. Must not know how marks are shown.

use crate::compare::{Op, Segment, SegmentOp, UnitChange, UnitRef};

/// On which side a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// In the old text.
    Old,
    /// In the new text.
    New,
    /// In both, letter for letter.
    Both,
}

/// What stands before the text of each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Heads {
    /// `was:`; of a budget beside its annual report `begroting:`.
    pub old: &'static str,
    /// `wordt:`; of a budget beside its annual report `jaarverslag:`.
    pub new: &'static str,
    /// `gelijk:`.
    pub both: &'static str,
}

impl Heads {
    /// Returns what stands before the text of a side.
    #[must_use]
    pub fn of(self, side: Side) -> &'static str {
        match side {
            Side::Old => self.old,
            Side::New => self.new,
            Side::Both => self.both,
        }
    }
}

/// What happened to a stretch of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It stands on both sides.
    Plain,
    /// It is gone.
    Gone,
    /// It is new.
    New,
}

/// A stretch of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What happened to it.
    pub mark: Mark,
    /// Its text, raw: it is not ours and may hold anything.
    pub text: String,
}

/// One passage of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// The side.
    pub side: Side,
    /// Its stretches; marks are only given where something of the passage stayed.
    pub pieces: Vec<Piece>,
}

/// Returns the lines of a unit: the old passages, then the new; one line when both are equal.
#[must_use]
pub fn lines_of(unit: &UnitChange) -> Vec<TextLine> {
    if unit.op == Op::Unchanged {
        return unit.to.iter().map(|to| whole(Side::Both, &to.text)).collect();
    }
    let mut lines = side_lines(Side::Old, &unit.from, &unit.segments);
    lines.extend(side_lines(Side::New, &unit.to, &unit.segments));
    lines
}

/// Returns a passage without marks.
#[must_use]
pub fn whole(side: Side, text: &str) -> TextLine {
    TextLine { side, pieces: vec![Piece { mark: Mark::Plain, text: text.to_owned() }] }
}

/// Cuts the segments of one side at the ends of its passages.
fn side_lines(side: Side, units: &[UnitRef], segments: &[Segment]) -> Vec<TextLine> {
    let (own, mark) = match side {
        Side::Old => (SegmentOp::Delete, Mark::Gone),
        Side::New | Side::Both => (SegmentOp::Insert, Mark::New),
    };
    let mine: Vec<(Mark, &str)> = segments
        .iter()
        .filter(|segment| segment.op == SegmentOp::Equal || segment.op == own)
        .map(|segment| {
            let plain = segment.op == SegmentOp::Equal;
            (if plain { Mark::Plain } else { mark }, segment.text.as_str())
        })
        .collect();
    let joined: String = mine.iter().map(|(_, text)| *text).collect();
    let texts: Vec<&str> = units.iter().map(|unit| unit.text.as_str()).collect();
    if joined != texts.join(" ") {
        // Segments that do not spell the texts are not to be trusted; the texts are.
        return texts.into_iter().map(|text| whole(side, text)).collect();
    }
    let mut start = 0;
    let mut lines = Vec::with_capacity(texts.len());
    for text in texts {
        let end = start + text.len();
        lines.push(cut(side, &mine, start, end));
        start = end + 1;
    }
    lines
}

/// Returns the stretches between two byte positions of one side.
fn cut(side: Side, stretches: &[(Mark, &str)], start: usize, end: usize) -> TextLine {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0;
    for (mark, text) in stretches {
        let (from, to) = (start.max(at), end.min(at + text.len()));
        if from < to {
            // Both ends are ends of passages or of segments, which are ends of letters.
            let part = text.get(from - at..to - at).unwrap_or_default();
            match pieces.last_mut() {
                Some(last) if last.mark == *mark => last.text.push_str(part),
                _ => pieces.push(Piece { mark: *mark, text: part.to_owned() }),
            }
        }
        at += text.len();
    }
    let nothing_stayed = pieces
        .iter()
        .all(|piece| piece.mark != Mark::Plain || !piece.text.contains(char::is_alphanumeric));
    if nothing_stayed {
        // The sign at the head of the line says it already; marks on every word would only hide
        // the text.
        let text = pieces.into_iter().map(|piece| piece.text).collect();
        return TextLine { side, pieces: vec![Piece { mark: Mark::Plain, text }] };
    }
    TextLine { side, pieces }
}
