//! Builds the run of elements while the steps of a page pass by.
//!
//! Knows which text belongs to which block, and where headings end divisions. Must not know
//! headings by their words, but for what rank alone cannot tell.

use std::collections::BTreeSet;

use super::address::Address;
use super::blocks::Lines;
use super::meaning::{Tag, combined, is_flowing, is_set_aside, tag};
use super::notes::Notes;
use super::ranks::Ranks;
use super::roots::Roots;
use super::scan::Page;
use super::title::PagePlace;
use super::tree::{Element as HtmlElement, Step};
use crate::extract::block::{Buffer, PendingItem};
use crate::extract::element::{Body, ELSEWHERE, Reading, Style};
use crate::extract::grid::{Grid, Span};
use crate::extract::leftover::IMAGE;
use crate::extract::picture::{is_picture, picture};
use crate::extract::remarks::Remarks;
use crate::text::Typography;

/// What pages of one paper share.
pub(super) struct Shared<'a> {
    pub typography: &'a mut Typography,
    pub remarks: &'a mut Remarks,
    pub reading: &'a mut Reading,
    /// Parts of the chapter that links announced.
    pub announced: &'a mut BTreeSet<String>,
    /// Marks that were glued to a year or word.
    pub glued: &'a mut u64,
}

/// What is open while an element is.
pub(super) struct Open {
    tag: Tag,
    /// The element is the root of the page's content.
    root: bool,
    /// A link to a part of the chapter, in the site's list of them.
    link: bool,
    /// Where raised text began in the block that is open.
    raised: Option<usize>,
}

/// A link of the site's list of the chapter's parts.
#[derive(Debug, Clone, Copy)]
pub(super) struct PartLink {
    /// It is the first to this part.
    pub announces: bool,
    /// It leads to the page it stands on.
    pub own: bool,
}

pub(super) struct Walk<'a> {
    pub(super) shared: Shared<'a>,
    pub(super) steps: &'a [Step<'a>],
    pub(super) lines: Lines<'a>,
    pub(super) own: Option<&'a Address>,
    pub(super) roots: Roots,
    pub(super) notes: Notes,
    pub(super) ranks: Ranks,
    pub(super) open: Vec<Open>,
    pub(super) buffer: Buffer,
    pub(super) waiting: Vec<Body>,
    pub(super) mark: Option<String>,
    pub(super) styles: Vec<Style>,
    pub(super) flat: Option<Style>,
    pub(super) items: Vec<PendingItem>,
    pub(super) tables: Vec<Grid>,
    pub(super) lists: u8,
    pub(super) break_waits: bool,
    pub(super) in_title: bool,
    pub(super) inside_root: u32,
    pub(super) furniture: u32,
    pub(super) contents: u32,
    pub(super) outside: u32,
    /// The link of the site's list of parts that is open.
    pub(super) link: Option<PartLink>,
    pub(super) place: PagePlace,
}

impl<'a> Walk<'a> {
    pub fn new(
        shared: Shared<'a>,
        page: &'a Page<'a>,
        steps: &'a [Step<'a>],
        own: Option<&'a Address>,
    ) -> Self {
        Self {
            place: PagePlace { start: shared.reading.elements.len(), own_link: None },
            shared,
            steps,
            lines: Lines::of(page),
            own,
            roots: Roots::of(steps),
            notes: Notes::of(steps),
            ranks: Ranks::of(own.is_some()),
            open: Vec::new(),
            buffer: Buffer::default(),
            waiting: Vec::new(),
            mark: None,
            styles: Vec::new(),
            flat: None,
            items: Vec::new(),
            tables: Vec::new(),
            lists: 0,
            break_waits: false,
            in_title: false,
            inside_root: 0,
            furniture: 0,
            contents: 0,
            outside: 0,
            link: None,
        }
    }

    pub fn run(mut self) -> PagePlace {
        let mut at = 0;
        let mut places = std::mem::take(&mut self.notes.places).into_iter().peekable();
        while at < self.steps.len() {
            if let Some((_, end)) = places.next_if(|(start, _)| *start == at) {
                self.flush();
                at = end;
                continue;
            }
            match self.steps[at] {
                Step::Text(text) => self.text(text),
                Step::Close => self.close(),
                Step::Open(element) => {
                    if let Some(mark) = self.notes.mark_at(self.steps, at, &self.buffer.text) {
                        at = mark.end;
                        self.note_mark(&mark);
                        continue;
                    }
                    if is_struck(element) {
                        at = self.struck(at);
                        continue;
                    }
                    self.open(element);
                }
            }
            at += 1;
        }
        self.flush();
        self.finish();
        self.place
    }

    /// Leaves out what was struck out here; returns where the text goes on.
    fn struck(&mut self, at: usize) -> usize {
        let (mut depth, mut end, mut text) = (0u32, at, String::new());
        for step in &self.steps[at..] {
            end += 1;
            match step {
                Step::Open(_) => depth += 1,
                Step::Close => depth = depth.saturating_sub(1),
                Step::Text(part) => text.push_str(part),
            }
            if depth == 0 {
                break;
            }
        }
        if let Some(text) = self.clean(&text) {
            self.waiting.push(Body::LeftOut("struck", text));
        }
        end
    }

    fn finish(&mut self) {
        for depth in self.ranks.close_all() {
            self.push(Body::Close(depth));
        }
        for line in std::mem::take(&mut self.notes.other) {
            if let Some(text) = self.clean(&line) {
                self.push(Body::LeftOut("page-furniture", text));
            }
        }
        let mut loose = 0;
        for note in std::mem::take(&mut self.notes.list).into_iter().filter(|note| !note.used) {
            loose += 1;
            for text in [self.clean(&note.mark), self.clean(&note.text)].into_iter().flatten() {
                self.push(Body::Outside(text));
            }
        }
        if loose > 0 {
            let message = format!("bij {loose} noten is in de tekst geen nootteken gevonden");
            self.shared.remarks.warn(self.lines.current(), message);
        }
    }

    fn open(&mut self, element: &HtmlElement) {
        self.lines.enter(element.name());
        let root = self.roots.is_root(element);
        let parent = self.open.last().map_or(Tag::Container, |open| open.tag);
        let mut tag = tag(element);
        if root && tag == Tag::Furniture || self.is_of_the_text(tag, element) {
            tag = Tag::Container;
        }
        let shows = is_picture(element.name());
        if tag == Tag::Container && is_flowing(parent) && element.name() != "div" && !shows {
            tag = Tag::Inline(None);
        }
        // A block inside a mark ends the mark.
        if !matches!(tag, Tag::Inline(_) | Tag::HeadPart | Tag::Break) && self.mark.is_some() {
            self.end_mark();
        }
        if root {
            self.flush();
            self.inside_root += 1;
        }
        let link = self.part_link(element);
        let announces =
            link.as_ref().is_some_and(|link| self.shared.announced.insert(link.clone()));
        if link.is_some() {
            self.flush();
            let own = self.own.is_some_and(|own| own.part == link);
            self.link = Some(PartLink { announces, own });
        }
        match tag {
            Tag::Furniture => self.flush_and(|walk| walk.furniture += 1),
            Tag::Contents => self.flush_and(|walk| walk.contents += 1),
            Tag::Head | Tag::Signature => self.flush_and(|walk| walk.outside += 1),
            Tag::Bill => self.flush_and(|walk| {
                walk.shared.reading.has_bill = true;
                walk.outside += 1;
            }),
            Tag::Annex => self.flush_and(|walk| walk.push(Body::Annex)),
            Tag::Division => self.flush_and(|walk| walk.ranks.enter()),
            Tag::Heading(_) | Tag::Paragraph | Tag::Container => self.flush(),
            Tag::FlatHeading(style) => self.flush_and(|walk| walk.flat = style),
            Tag::HeadPart => self.buffer.text.push(' '),
            Tag::List => self.flush_and(|walk| walk.lists = walk.lists.saturating_add(1)),
            Tag::Item => self.flush_and(|walk| {
                let level = walk.lists.max(1);
                walk.items.push(PendingItem { level, marker: None, used: false });
            }),
            Tag::ItemMark => {
                if self.buffer.text.trim().is_empty() {
                    self.mark = Some(String::new());
                }
            }
            Tag::Table => self.flush_and(|walk| {
                let left = walk.shared.reading.room;
                walk.tables.push(Grid::within(left));
            }),
            Tag::TableTitle => self.flush_and(|walk| walk.in_title = !walk.tables.is_empty()),
            Tag::TableHead => self.flush_and(|walk| walk.with_table(|table| table.in_head = true)),
            Tag::Row => self.flush_and(|walk| walk.with_table(Grid::start_row)),
            Tag::Cell => {
                self.flush_and(|walk| {
                    walk.with_table(|table| table.start_cell(html_span(element)));
                });
            }
            Tag::Inline(style) => self.styles.extend(style),
            Tag::Break => self.line_break(element.name() == "hr"),
        }
        if let Some((shown, told)) = picture(element.name(), |name| element.attr(name))
            && self.in_paper()
        {
            self.push(Body::Picture(shown));
            if !told {
                self.push(Body::LeftOut(IMAGE, String::new()));
            }
        }
        if matches!(element.name(), "iframe" | "embed" | "object") && self.in_paper() {
            let message = "een deel van de tekst staat in een ander bestand; het is niet gelezen";
            self.shared.remarks.warn(self.lines.current(), message);
            self.push(Body::LeftOut(ELSEWHERE, String::new()));
        }
        let is_raised = element.name() == "sup" && matches!(tag, Tag::Inline(_));
        let raised = is_raised.then_some(self.buffer.text.len());
        self.open.push(Open { tag, root, link: link.is_some(), raised });
    }

    /// Tells whether an element is a part of the text in spite of its name: a quoted bill or an annex
    /// inside a division, or what the rendition of a paper sets aside. Only sites have furniture there.
    fn is_of_the_text(&self, tag: Tag, element: &HtmlElement) -> bool {
        match tag {
            Tag::Bill | Tag::Signature | Tag::Annex => {
                self.open.iter().any(|open| open.tag == Tag::Division)
            }
            Tag::Furniture => self.own.is_none() && self.in_paper() && is_set_aside(element),
            _ => false,
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if open.link {
            self.flush();
            self.link = None;
        }
        match open.tag {
            Tag::Furniture => self.flush_and(|walk| walk.furniture -= 1),
            Tag::Contents => self.flush_and(|walk| walk.contents -= 1),
            Tag::Head | Tag::Bill | Tag::Signature => self.flush_and(|walk| walk.outside -= 1),
            Tag::Division => self.flush_and(|walk| {
                for depth in walk.ranks.leave() {
                    walk.push(Body::Close(depth));
                }
            }),
            Tag::Heading(rank) => self.end_heading(Some(rank)),
            Tag::FlatHeading(_) => self.end_heading(None),
            Tag::List => self.flush_and(|walk| walk.lists = walk.lists.saturating_sub(1)),
            Tag::Item => self.end_item(),
            Tag::ItemMark => self.end_mark(),
            Tag::Table => self.end_table(),
            Tag::TableTitle => self.flush_and(|walk| walk.in_title = false),
            Tag::TableHead => {
                self.flush_and(|walk| walk.with_table(|table| table.in_head = false));
            }
            Tag::Row => self.flush_and(|walk| walk.with_table(Grid::end_row)),
            Tag::Cell => self.flush_and(|walk| walk.with_table(Grid::end_cell)),
            Tag::Inline(style) => {
                if style.is_some() {
                    self.styles.pop();
                }
                let mark = open.raised.and_then(|from| self.buffer.end_raised(from));
                if let Some(mark) = mark.and_then(|mark| self.clean(&mark)) {
                    self.waiting.push(Body::LeftOut("note-mark", mark));
                }
            }
            Tag::HeadPart | Tag::Break => {}
            Tag::Annex | Tag::Paragraph | Tag::Container => self.flush(),
        }
        if open.root {
            self.flush();
            self.inside_root -= 1;
        }
    }

    /// Returns the part of the chapter that a link of the site's list of parts leads to: only
    /// where the link stands for itself, outside the text or on the chapter's own page.
    fn part_link(&self, element: &HtmlElement) -> Option<String> {
        let own = self.own.filter(|_| element.name() == "a")?;
        let listed = self.furniture > 0 || self.inside_root == 0 || own.part.is_none();
        let link = element.attr("href").filter(|_| listed).and_then(Address::parse)?;
        link.part.clone().filter(|_| link.same_paper(own))
    }

    fn text(&mut self, text: &str) {
        if let Some(mark) = &mut self.mark {
            mark.push_str(text);
            return;
        }
        if text.trim().is_empty() {
            self.buffer.text.push_str(text);
            return;
        }
        if std::mem::take(&mut self.break_waits) {
            self.after_break(text);
        }
        self.buffer.add(text, combined(&self.styles), self.lines.current());
    }

    fn line_break(&mut self, rule: bool) {
        if rule {
            self.flush();
        } else if let Some(mark) = &mut self.mark {
            mark.push(' ');
        } else if self.tables.is_empty() && !std::mem::replace(&mut self.break_waits, true) {
            self.buffer.text.push(' ');
        } else if self.tables.is_empty() {
            self.flush();
        } else {
            self.buffer.text.push(' ');
        }
    }

    /// A line break ends the block, unless the sentence goes on behind it.
    fn after_break(&mut self, text: &str) {
        let before = self.buffer.text.trim_end();
        let goes_on = text.trim_start().starts_with(char::is_lowercase)
            && !before.ends_with(['.', ':', ';', '!', '?']);
        if !goes_on && self.tables.is_empty() {
            self.flush();
        }
    }
}

/// Text that a page shows as struck out.
fn is_struck(element: &HtmlElement) -> bool {
    matches!(element.name(), "del" | "s" | "strike")
}

/// Reads how far an HTML cell reaches: `colspan` and `rowspan`.
fn html_span(element: &HtmlElement) -> Span {
    let span = |name| element.attr(name).and_then(|n| n.trim().parse::<u32>().ok());
    let columns = usize::try_from(span("colspan").unwrap_or(1)).unwrap_or(1);
    Span { column: None, columns: columns.max(1), rows: span("rowspan").unwrap_or(1).max(1) }
}
