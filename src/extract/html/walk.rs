//! Builds the run of elements while the steps of a page pass by.
//!
//! Knows which text belongs to which block, and where headings end divisions. Must not know
//! headings by their words, but for what rank alone cannot tell.

use std::collections::BTreeSet;

use super::address::Address;
use super::blocks::{Buffer, PendingItem, furniture_or};
use super::meaning::{Tag, combined, is_flowing, tag};
use super::notes::{Mark, Notes};
use super::ranks::Ranks;
use super::roots::Roots;
use super::scan::Page;
use super::table::TableBuilder;
use super::tree::{Element as HtmlElement, Step};
use crate::extract::element::{Body, Element, Heading, RawTable, Reading, Style};
use crate::extract::remarks::Remarks;
use crate::extract::shape::{bullet_item, is_bullet, is_heading_like, is_sentence};
use crate::text::{Typography, letters};

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
struct Open {
    tag: Tag,
    /// The element is the root of the page's content.
    root: bool,
    /// A link to another part of the chapter.
    announces: bool,
}

pub(super) struct Walk<'a> {
    shared: Shared<'a>,
    steps: &'a [Step<'a>],
    lines: super::blocks::Lines<'a>,
    own: Option<&'a Address>,
    roots: Roots,
    notes: Notes,
    ranks: Ranks,
    open: Vec<Open>,
    buffer: Buffer,
    waiting: Vec<Body>,
    mark: Option<String>,
    styles: Vec<Style>,
    flat: Option<Style>,
    items: Vec<PendingItem>,
    tables: Vec<TableBuilder>,
    lists: u8,
    break_waits: bool,
    in_title: bool,
    inside_root: u32,
    furniture: u32,
    contents: u32,
    outside: u32,
    announcing: bool,
}

impl<'a> Walk<'a> {
    pub fn new(
        shared: Shared<'a>,
        page: &'a Page<'a>,
        steps: &'a [Step<'a>],
        own: Option<&'a Address>,
    ) -> Self {
        Self {
            shared,
            steps,
            lines: super::blocks::Lines::of(page),
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
            announcing: false,
        }
    }

    pub fn run(mut self) {
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
                        self.note_mark(mark);
                        continue;
                    }
                    self.open(element);
                }
            }
            at += 1;
        }
        self.flush();
        self.finish();
    }

    fn finish(mut self) {
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
        if root && tag == Tag::Furniture {
            tag = Tag::Container;
        }
        if tag == Tag::Container && is_flowing(parent) && element.name() != "div" {
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
        let announces = tag == Tag::Inline(None) && self.announces(element);
        if announces {
            self.flush();
            self.announcing = true;
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
            Tag::Heading(_) | Tag::Paragraph => self.flush(),
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
            Tag::Table => self.flush_and(|walk| walk.tables.push(TableBuilder::default())),
            Tag::TableTitle => self.flush_and(|walk| walk.in_title = !walk.tables.is_empty()),
            Tag::TableHead => self.flush_and(|walk| walk.with_table(|table| table.in_head = true)),
            Tag::Row => self.flush_and(|walk| walk.with_table(TableBuilder::start_row)),
            Tag::Cell => self.flush_and(|walk| walk.with_table(|table| table.start_cell(element))),
            Tag::Inline(style) => self.styles.extend(style),
            Tag::Break => self.line_break(element.name() == "hr"),
            Tag::Container => self.flush(),
        }
        self.open.push(Open { tag, root, announces });
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if open.announces {
            self.flush();
            self.announcing = false;
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
            Tag::Row => self.flush_and(|walk| walk.with_table(TableBuilder::end_row)),
            Tag::Cell => self.flush_and(|walk| walk.with_table(TableBuilder::end_cell)),
            Tag::Inline(style) => {
                if style.is_some() {
                    self.styles.pop();
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

    /// Tells whether a link is a line of the site's list of the chapter's parts: each part counts
    /// once, and only where the link stands for itself.
    fn announces(&mut self, element: &HtmlElement) -> bool {
        let Some(own) = self.own.filter(|_| element.name() == "a" && !self.announcing) else {
            return false;
        };
        let listed = self.furniture > 0 || self.inside_root == 0 || own.part.is_none();
        let link = element.attr("href").and_then(Address::parse);
        let part = link.filter(|link| listed && link.same_paper(own)).and_then(|link| link.part);
        part.is_some_and(|part| self.shared.announced.insert(part))
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
        if self.buffer.text.trim().is_empty() {
            self.buffer.line = self.lines.current();
        }
        self.buffer.text.push_str(text);
        match combined(&self.styles) {
            Style::Plain => self.buffer.plain = true,
            style => match self.buffer.style {
                Some(seen) if seen != style => self.buffer.mixed = true,
                _ => self.buffer.style = Some(style),
            },
        }
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

    fn note_mark(&mut self, mark: Mark) {
        if let Some(text) = self.clean(&mark.text) {
            self.waiting.push(Body::LeftOut("note-mark", text));
        }
        if let Some(at) = mark.note {
            self.release(at);
        }
    }

    /// Lets a note follow the open block.
    fn release(&mut self, at: usize) {
        let Some(note) = self.notes.list.get_mut(at) else { return };
        let first = !std::mem::replace(&mut note.used, true) || !note.text.is_empty();
        let (mark, text) = (std::mem::take(&mut note.mark), std::mem::take(&mut note.text));
        if !first {
            return;
        }
        if let Some(mark) = self.clean(&mark) {
            self.waiting.push(Body::LeftOut("note-mark", mark));
        }
        if let Some(text) = self.clean(&text) {
            let outside = self.outside + self.furniture > 0 || self.inside_root == 0;
            self.waiting.push(if outside { Body::Outside(text) } else { Body::Note(text) });
        }
    }

    fn clean(&mut self, text: &str) -> Option<String> {
        let text = self.shared.typography.clean_trimmed(text);
        (!text.trim().is_empty()).then(|| text.trim().to_owned())
    }

    fn push(&mut self, body: Body) {
        let line = self.lines.current();
        self.shared.reading.elements.push(Element { line, body });
    }

    fn with_table(&mut self, action: impl FnOnce(&mut TableBuilder)) {
        if let Some(table) = self.tables.last_mut() {
            action(table);
        }
    }

    fn flush_and(&mut self, action: impl FnOnce(&mut Self)) {
        self.flush();
        action(self);
    }

    /// Takes the open block's text, cleaned, with its line and the style of all of it.
    fn take(&mut self) -> Option<(String, u64, Option<Style>)> {
        self.break_waits = false;
        let buffer = std::mem::take(&mut self.buffer);
        let text = self.clean(&buffer.text)?;
        let style = buffer.style.filter(|_| !buffer.plain && !buffer.mixed);
        let in_text = self.tables.is_empty() && self.in_paper();
        let text = if in_text { self.unglued(&text) } else { text };
        (!text.is_empty()).then_some((text, buffer.line, style))
    }

    fn in_paper(&self) -> bool {
        self.inside_root > 0 && self.furniture + self.contents + self.outside == 0
    }

    fn unglued(&mut self, text: &str) -> String {
        let (text, marks) = self.notes.unglue(text);
        for (mark, note) in marks {
            *self.shared.glued += 1;
            self.waiting.push(Body::LeftOut("note-mark", mark));
            if let Some(at) = note {
                self.release(at);
            }
        }
        text.trim().to_owned()
    }

    /// Ends the open block, whatever it is, and lets its footnotes follow.
    fn flush(&mut self) {
        if let Some((text, line, style)) = self.take() {
            self.block(text, line, style);
        }
        if self.tables.is_empty() {
            for body in std::mem::take(&mut self.waiting) {
                self.push(body);
            }
        }
    }

    fn block(&mut self, text: String, line: u64, style: Option<Style>) {
        let body = if self.announcing {
            Body::ContentsLine(text)
        } else if self.furniture > 0 || self.inside_root == 0 {
            Body::LeftOut("page-furniture", text)
        } else if self.outside > 0 {
            Body::Outside(self.item_line(text))
        } else if !self.tables.is_empty() {
            let text = if self.in_title { text } else { self.item_line(text) };
            let in_title = self.in_title;
            self.with_table(|table| if in_title { table.title(&text) } else { table.line(text) });
            return;
        } else if self.contents > 0 {
            Body::ContentsLine(self.item_line(text))
        } else {
            furniture_or(text, |text| self.text_body(text, style))
        };
        self.shared.reading.elements.push(Element { line, body });
    }

    /// Sets an item's marker before its text where items have no block of their own.
    fn item_line(&mut self, text: String) -> String {
        let Some(item) = self.items.last_mut() else { return text };
        let first = !std::mem::replace(&mut item.used, true);
        match item.marker.take() {
            Some(marker) => format!("{marker} {text}"),
            None if first => format!("– {text}"),
            None => text,
        }
    }

    fn text_body(&mut self, text: String, style: Option<Style>) -> Body {
        if let Some(item) = self.items.last_mut() {
            if item.used {
                return Body::Paragraph(text);
            }
            item.used = true;
            let marker = item.marker.take();
            let text = match bullet_item(&text).filter(|_| marker.is_none()) {
                Some(bare) => bare.to_owned(),
                None => text,
            };
            return Body::Item { level: item.level, marker, text };
        }
        if let Some(style) = style
            && is_heading_like(&text)
        {
            return Body::Heading(Heading { text, depth: None, style });
        }
        match bullet_item(&text) {
            Some(item) => Body::Item { level: 1, marker: None, text: item.to_owned() },
            None => Body::Paragraph(text),
        }
    }

    fn end_heading(&mut self, rank: Option<u8>) {
        let flat = self.flat.take();
        let sentence = rank.is_none() && is_sentence(&self.buffer.text);
        if !self.in_paper() || !self.tables.is_empty() || sentence {
            self.buffer.style = None;
            self.buffer.plain = true;
            return self.flush();
        }
        let Some((text, line, style)) = self.take() else { return self.flush() };
        let style = flat.or(style).unwrap_or(Style::Plain);
        let heading = match rank {
            Some(rank) => {
                let (depth, closes) = self.ranks.heading(rank, &text);
                for depth in closes {
                    self.push(Body::Close(depth));
                }
                let style = if depth.is_none() { Style::Bold } else { style };
                Heading { text, depth, style }
            }
            None => Heading { text, depth: None, style },
        };
        self.shared.reading.elements.push(Element { line, body: Body::Heading(heading) });
        self.flush();
    }

    fn end_item(&mut self) {
        self.flush();
        // A marker whose item has no text of its own is still text.
        if let Some(marker) = self.items.pop().and_then(|item| item.marker) {
            self.block(marker, self.lines.current(), None);
        }
    }

    fn end_mark(&mut self) {
        let Some(mark) = self.mark.take().and_then(|mark| self.clean(&mark)) else { return };
        if is_bullet(&mark) {
            if letters(&mark) > 0 {
                self.push(Body::LeftOut("item-mark", mark));
            }
        } else if let Some(item) = self.items.last_mut().filter(|item| item.marker.is_none()) {
            item.marker = Some(mark);
        } else {
            self.block(mark, self.lines.current(), None);
        }
    }

    fn end_table(&mut self) {
        self.flush();
        let Some(table) = self.tables.pop() else { return };
        let table = table.finish();
        if let Some(outer) = self.tables.last_mut() {
            let title = table.title.iter().cloned();
            for line in title.chain(table.rows.into_iter().flatten().flatten()) {
                outer.line(line);
            }
        } else if self.in_paper() {
            if !table.rows.is_empty() || table.title.is_some() {
                self.push(Body::Table(table));
            }
        } else {
            self.table_lines(&table);
        }
        self.flush();
    }

    fn table_lines(&mut self, table: &RawTable) {
        let rows = table.rows.iter().map(|row| row.concat().join(" "));
        let lines: Vec<String> = table.title.iter().cloned().chain(rows).collect();
        for text in lines.into_iter().filter(|line| !line.is_empty()) {
            let line = self.lines.current();
            self.block(text, line, None);
        }
    }
}
