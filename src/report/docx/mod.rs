//! A comparison as a document of Word with tracked changes.
//!
//! Knows what of a woven text is inserted and what is deleted, by which paper and when: who accepts all
//! changes has the new text, who rejects all has the old. Must not know how a document is packed, and
//! has no clock: dates are those of the papers.

mod lines;
mod package;
mod weave;

use chrono::NaiveDate;

use lines::{Line, Look, Told};
use package::{Head, Paragraph, Piece, Tracked};
use weave::{Woven, weave};

use super::compared::Compared;
use super::packed::PackError;
use super::view::{EditionView, Editions, Extent, chapter_of};
use super::wording::{Language, Wording, sentence_case};
use super::xlsx::newest_paper;
use crate::compare::{Segment, SegmentOp, Status, UnitChange};
use crate::model::{Chapter, Edition, SectionKind, assumed_date};

/// What of a comparison a document holds.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a> {
    /// The kinds of section.
    pub sections: &'a [SectionKind],
    /// Leave out the articles in which nothing differs.
    pub only_changed: bool,
    /// What must be said of the comparison before anything else.
    pub said: &'a [String],
}

/// Returns the document.
pub fn document(
    part: Compared<'_>,
    contents: Contents<'_>,
    language: Language,
) -> Result<Vec<u8>, PackError> {
    let wording = Wording::new(language);
    let (changes, editions) = (part.changes, Editions { old: part.old, new: part.new });
    let shown = changes.articles.iter().filter(|article| {
        let is_equal = article.status == Status::Unchanged;
        !(changes.awaits(article) || (contents.only_changed && is_equal))
    });
    let told = Told::of(shown, contents.sections);
    let (old, new) = (told.lines(wording, part.old, false), told.lines(wording, part.new, true));
    let keys = |lines: &[Line]| lines.iter().map(|line| line.key.clone()).collect::<Vec<_>>();
    let woven = weave(&keys(&old), &keys(&new), |at| 1 + new[at].text.len() as u64);
    let extent = Extent { said: contents.said, ..Extent::default() };
    let view = EditionView::within(wording, changes, editions, extent);
    let mut writer = Writer { wording, new: part.new, paragraphs: Vec::new(), next: 0 };
    writer.opening(&view, contents.said, &told);
    for one in woven {
        match one {
            Woven::Old(at) => writer.whole(&old[at], SegmentOp::Delete),
            Woven::New(at) => writer.whole(&new[at], SegmentOp::Insert),
            Woven::Both(one, two) => writer.pair(&old[one], &new[two], &told.pairs),
        }
    }
    writer.closing(&view);
    let date = moment(newest_paper(part.new));
    let head = Head { title: sentence_case(&view.head), date, language: code(language) };
    package::pack(&head, &writer.paragraphs)
}

/// Writes paragraphs, and numbers what is tracked.
struct Writer<'a> {
    wording: Wording,
    new: &'a Edition,
    paragraphs: Vec<Paragraph>,
    next: usize,
}

impl Writer<'_> {
    /// What stands before the text: it is ours, and no change.
    fn opening(&mut self, view: &EditionView, said: &[String], told: &Told<'_>) {
        self.paragraphs.push(Paragraph::plain("Title", &sentence_case(&view.head)));
        let unread = told.unread().map(|(place, kind)| {
            let wording = self.wording;
            format!("{} {}", wording.not_read_head(), wording.place(place, kind))
        });
        let lines = [view.scope.clone()].into_iter().chain(said.iter().cloned()).chain(unread);
        self.paragraphs.extend(lines.map(|line| Paragraph::plain("Subtitle", &line)));
    }

    /// What stands behind it; so the last mark of a paragraph is never one that is deleted.
    fn closing(&mut self, view: &EditionView) {
        let unofficial = format!("{} {}", view.compared, self.wording.unofficial());
        let lines = [view.provisional.as_str(), &unofficial];
        let lines = lines.iter().filter(|line| !line.is_empty());
        self.paragraphs.extend(lines.map(|line| Paragraph::plain("Closing", line)));
    }

    /// A line that stands on one side.
    fn whole(&mut self, line: &Line, op: SegmentOp) {
        let mark = self.tracked(op, &line.made_in);
        let text = self.tracked(op, &line.made_in);
        let pieces = vec![Piece { text: whole_text(line), tracked: text }];
        self.paragraphs.push(Paragraph { style: style(line.look), was: None, mark, pieces });
    }

    /// A line that stands on both sides, with what differs in it.
    fn pair(&mut self, old: &Line, new: &Line, pairs: &[&UnitChange]) {
        let unit = match new.key {
            Some(lines::Key::Passage(at)) => pairs.get(at),
            _ => None,
        };
        let stretches = marker_pieces(old, new).into_iter();
        let stretches =
            stretches.chain(text_pieces(old, new, unit.map(|unit| unit.segments.as_slice())));
        let pieces = stretches.map(|(op, text)| {
            let tracked = self.tracked(op, &new.made_in);
            Piece { text, tracked }
        });
        let pieces = pieces.collect();
        let (before, after) = (style(old.look), style(new.look));
        let was = (before != after)
            .then(|| Some((before, self.tracked(SegmentOp::Insert, &new.made_in)?)));
        self.paragraphs.push(Paragraph { style: after, was: was.flatten(), mark: None, pieces });
    }

    /// Says who made a change: the new paper, on its own day.
    fn tracked(&mut self, op: SegmentOp, chapter: &Chapter) -> Option<Tracked> {
        if op == SegmentOp::Equal {
            return None;
        }
        self.next += 1;
        let edition = (self.new.kind, self.new.year);
        let paper = chapter_of(self.new, chapter).map(|text| &text.publication);
        let author =
            paper.map_or_else(|| self.wording.edition(edition), |one| self.wording.cited(one));
        let date = paper.map_or_else(|| assumed_date(edition.0, edition.1), |one| one.published);
        let is_new = op == SegmentOp::Insert;
        Some(Tracked { is_new, id: self.next, author, date: moment(date) })
    }
}

fn whole_text(line: &Line) -> String {
    match &line.marker {
        Some(marker) => format!("{marker} {}", line.text),
        None => line.text.clone(),
    }
}

fn marker_pieces(old: &Line, new: &Line) -> Vec<(SegmentOp, String)> {
    let spaced = |op, marker: &Option<String>| Some((op, format!("{} ", marker.as_ref()?)));
    if old.marker == new.marker {
        return spaced(SegmentOp::Equal, &new.marker).into_iter().collect();
    }
    let (gone, come) =
        (spaced(SegmentOp::Delete, &old.marker), spaced(SegmentOp::Insert, &new.marker));
    gone.into_iter().chain(come).collect()
}

/// Returns the stretches of a text on both sides; where the marks are not of these very texts, both
/// texts whole.
fn text_pieces(old: &Line, new: &Line, segments: Option<&[Segment]>) -> Vec<(SegmentOp, String)> {
    if old.text == new.text {
        return vec![(SegmentOp::Equal, new.text.clone())];
    }
    let segments = segments.unwrap_or_default();
    let spells = |text: &str, own: SegmentOp| {
        let mine = segments.iter().filter(|one| one.op == own || one.op == SegmentOp::Equal);
        mine.map(|one| one.text.as_str()).collect::<String>() == text
    };
    if spells(&old.text, SegmentOp::Delete) && spells(&new.text, SegmentOp::Insert) {
        return segments.iter().map(|one| (one.op, one.text.clone())).collect();
    }
    vec![(SegmentOp::Delete, old.text.clone()), (SegmentOp::Insert, new.text.clone())]
}

/// Returns the name by which the document knows a look; those of Word itself, so that headings make an
/// outline there.
fn style(look: Look) -> &'static str {
    match look {
        Look::Heading(level) => {
            ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"]
                [usize::from(level.clamp(1, 6)) - 1]
        }
        Look::Caption => "Caption",
        Look::Text => "BodyText",
        Look::Item(level, is_marked) => {
            let styles = if is_marked {
                ["List", "List2", "List3"]
            } else {
                ["ListBullet", "ListBullet2", "ListBullet3"]
            };
            styles[usize::from(level.clamp(1, 3)) - 1]
        }
        Look::Note => "FootnoteText",
        Look::Row => "TableText",
    }
}

fn code(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl-NL",
        Language::English => "en-GB",
    }
}

fn moment(date: NaiveDate) -> String {
    format!("{date}T00:00:00Z")
}

#[cfg(test)]
mod tests;
