//! PDFs made by hand, and a made-up paper set as one in the official look.

#![allow(
    dead_code,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::unwrap_used,
    reason = "each test crate uses its own part; a test that cannot go on must stop"
)]

use std::fmt::Write;

use encoding_rs::WINDOWS_1252;
use roxmltree::{Document, Node};

/// Every sign of the fonts used is this wide, in ems.
const ADVANCE: f32 = 0.6;

/// Makes a file of objects, the first of which is the catalog; they are numbered from 1.
pub fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", at + 1).bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let from = bytes.len();
    let mut end = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        writeln!(end, "{place:010} 00000 n ").unwrap();
    }
    let count = objects.len() + 1;
    write!(end, "trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{from}\n%%EOF\n").unwrap();
    bytes.extend(end.bytes());
    bytes
}

/// A stream with what its dictionary says besides its length.
pub fn stream(says: &str, bytes: &[u8]) -> Vec<u8> {
    let mut object = format!("<< {says} /Length {} >>\nstream\n", bytes.len()).into_bytes();
    object.extend(bytes);
    object.extend(b"\nendstream");
    object
}

/// Makes a file of pages by what is drawn on them; fonts are `/F` and, in bold, `/B`.
pub fn pages(drawn: &[String]) -> Vec<u8> {
    let font = |name: &str| {
        format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
            .into_bytes()
    };
    let kids: Vec<String> = (0..drawn.len()).map(|at| format!("{} 0 R", 5 + 2 * at)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Count {} /Kids [{}] >>", drawn.len(), kids.join(" "))
            .into_bytes(),
        font("Courier"),
        font("Courier-Bold"),
    ];
    for (at, drawn) in drawn.iter().enumerate() {
        let page = format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R \
             /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>",
            6 + 2 * at
        );
        objects.push(page.into_bytes());
        objects.push(stream("", drawn.as_bytes()));
    }
    file(&objects)
}

/// Writes a text from a place on, in points from the upper left corner.
pub fn write_at(drawn: &mut String, (left, top): (f32, f32), size: f32, bold: bool, text: &str) {
    let (bytes, _, lost) = WINDOWS_1252.encode(text);
    assert!(!lost, "{text} cannot be set");
    let font = if bold { "B" } else { "F" };
    write!(drawn, "BT /{font} {size} Tf 1 0 0 1 {left} {} Tm <", 842.0 - top).unwrap();
    for byte in bytes.iter() {
        write!(drawn, "{byte:02x}").unwrap();
    }
    drawn.push_str("> Tj ET\n");
}

/// How a paper is set.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// A space stands at the end of a line whose paragraph goes on; else paragraphs stand apart.
    pub spaced: bool,
    /// Words are broken at line ends.
    pub broken: bool,
    /// A line that is full has no room for its space.
    pub full: bool,
}

const COLUMN: f32 = 224.3;
const WIDTH: f32 = 346.0;
const SIZE: f32 = 8.7;
const LEADING: f32 = 10.77;
const SMALL: f32 = 7.2;
const SMALL_LEADING: f32 = 8.6;
const TOP: f32 = 95.9;
const BOTTOM: f32 = 740.0;

/// Sets an official paper as a PDF.
pub fn set(xml: &str, look: Look) -> Vec<u8> {
    let xml = xml.replace('ĳ', "ij").replace('Ĳ', "IJ");
    let document = Document::parse(&xml).unwrap();
    let find = |name: &str| document.descendants().find(|node| node.has_tag_name(name)).unwrap();
    let first = |name: &str| plain(find(name));
    let mut set = Setter {
        look,
        pages: Vec::new(),
        page: String::new(),
        top: 60.0,
        foot: String::new(),
        notes: Vec::new(),
        room: BOTTOM,
    };
    let year = first("tekstregel").replace("Vergaderjaar", "vergaderjaar");
    let (dossier, chapter) = (first("dossiernr"), first("begrotingshoofdstuk"));
    let number = first("ondernummer");
    set.foot = format!("Tweede Kamer, {year}, {dossier} {chapter}, nr. {number}");
    set.line("Tweede Kamer der Staten-Generaal 2");
    set.line(&first("tekstregel"));
    set.gap();
    let titles: Vec<String> = document
        .descendants()
        .filter(|node| node.has_tag_name("titel") && !node.parent().unwrap().has_tag_name("kop"))
        .map(plain)
        .collect();
    set.beside(&format!("{dossier} {chapter}"));
    set.words(&words(&titles[0]), 0, true);
    set.gap();
    let (mark, reprint) = (format!("Nr. {number}"), first("stuknr"));
    set.beside(&mark);
    let reprint = reprint.strip_prefix(&mark).unwrap();
    set.words(&words(&format!("{reprint} {}", titles[1])), 0, true);
    set.line(&first("datumtekst"));
    set.gap();
    let body = find("stuk");
    for child in body.children().filter(Node::is_element) {
        if !matches!(child.tag_name().name(), "stuknr" | "titel" | "datumtekst") {
            set.node(child);
        }
    }
    set.end_page();
    pages(&set.pages)
}

fn plain(node: Node<'_, '_>) -> String {
    let inner = node.descendants().filter(Node::is_text);
    let all: String = inner
        .filter(|n| !n.ancestors().take_while(|up| *up != node).any(|up| up.has_tag_name("noot")))
        .filter_map(|n| n.text())
        .collect();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word with the notes that are marked behind a part of it.
#[derive(Debug, Clone, Default)]
struct Word {
    text: String,
    /// A mark, the note, and behind how many signs of the word the mark stands.
    note: Option<(String, String, usize)>,
}

fn words(text: &str) -> Vec<Word> {
    text.split_whitespace().map(|word| Word { text: word.to_owned(), ..Word::default() }).collect()
}

/// The words of a paragraph, with its notes.
fn rich(node: Node<'_, '_>) -> Vec<Word> {
    let mut found = vec![Word::default()];
    gather(node, &mut found);
    found.retain(|word| !word.text.is_empty());
    found
}

fn gather(node: Node<'_, '_>, found: &mut Vec<Word>) {
    for child in node.children() {
        if child.has_tag_name("noot") {
            let part = |name: &str| {
                let parts = child.children().filter(|n| n.has_tag_name(name));
                parts.map(plain).collect::<Vec<_>>().join(" ")
            };
            let word = found.last_mut().unwrap();
            word.note = Some((part("noot.nr"), part("noot.al"), word.text.chars().count()));
        } else if let Some(text) = child.text().filter(|_| child.is_text()) {
            for sign in text.chars() {
                if sign.is_whitespace() {
                    found.push(Word::default());
                } else {
                    found.last_mut().unwrap().text.push(sign);
                }
            }
        } else {
            gather(child, found);
        }
    }
}

struct Setter {
    look: Look,
    pages: Vec<String>,
    page: String,
    top: f32,
    foot: String,
    notes: Vec<String>,
    /// Where the text of this page ends and its notes begin.
    room: f32,
}

impl Setter {
    fn node(&mut self, node: Node<'_, '_>) {
        match node.tag_name().name() {
            "officiele-inhoudsopgave" => self.contents(node),
            "kop" => {
                let parts: Vec<String> =
                    node.children().filter(Node::is_element).map(plain).collect();
                self.heading(&parts.join(" "));
            }
            "tussenkop" => self.heading(&plain(node)),
            "al" | "functie" => self.paragraph(&rich(node), 0),
            "li" => self.item(node),
            "table" => self.table(node),
            _ => node.children().filter(Node::is_element).for_each(|child| self.node(child)),
        }
    }

    fn contents(&mut self, node: Node<'_, '_>) {
        for (at, line) in node
            .descendants()
            .filter(|n| n.has_tag_name("al") || n.has_tag_name("titel"))
            .enumerate()
        {
            self.make_room(LEADING);
            let text = plain(line);
            self.put(COLUMN, SIZE, at == 0, &text);
            if at > 0 {
                self.put(COLUMN + WIDTH - 11.0, SIZE, false, &(at + 1).to_string());
            }
            self.top += LEADING;
        }
        self.gap();
    }

    fn heading(&mut self, text: &str) {
        self.gap();
        self.make_room(4.0 * LEADING);
        self.words(&words(text), 0, true);
        self.top += 3.0;
    }

    fn item(&mut self, item: Node<'_, '_>) {
        let mark = item.children().find(|child| child.has_tag_name("li.nr")).map(plain);
        let mark = mark.unwrap_or_else(|| "–".to_owned());
        for (at, child) in item.children().filter(Node::is_element).enumerate() {
            match child.tag_name().name() {
                "al" => {
                    self.make_room(LEADING);
                    if at <= 1 {
                        self.put(COLUMN, SIZE, false, &format!("{mark} "));
                    }
                    self.paragraph(&rich(child), 3);
                }
                "li.nr" => {}
                _ => self.node(child),
            }
        }
    }

    fn paragraph(&mut self, words: &[Word], indent: usize) {
        self.words(words, indent, false);
        if !self.look.spaced {
            self.top += LEADING * 0.45;
        }
    }

    /// Sets words in lines.
    fn words(&mut self, words: &[Word], indent: usize, bold: bool) {
        let width = (WIDTH / SIZE / ADVANCE) as usize - indent;
        let mut line: Vec<Word> = Vec::new();
        let mut taken = 0;
        let mut rest: std::collections::VecDeque<Word> = words.iter().cloned().collect();
        while let Some(word) = rest.pop_front() {
            let length = word.text.chars().count() + word.note.as_ref().map_or(0, |n| n.0.len());
            if taken > 0 && taken + length > width {
                if let Some((head, tail)) = self.broken(&word, width.saturating_sub(taken)) {
                    line.push(head);
                    rest.push_front(tail);
                    self.set_line(&line, indent, bold, false);
                } else {
                    rest.push_front(word);
                    let has_room = !self.look.full || taken <= width;
                    self.set_line(&line, indent, bold, self.look.spaced && has_room);
                }
                line.clear();
                taken = 0;
                continue;
            }
            taken += length + 1;
            line.push(word);
        }
        self.set_line(&line, indent, bold, false);
    }

    /// Breaks a word of lower-case letters so that its first part fits.
    fn broken(&self, word: &Word, room: usize) -> Option<(Word, Word)> {
        let lower = word.text.chars().all(char::is_lowercase) && word.note.is_none();
        let length = word.text.chars().count();
        let at = room.saturating_sub(1).min(length.saturating_sub(4));
        if !self.look.broken || !lower || at < 4 {
            return None;
        }
        let (head, tail): (Vec<char>, Vec<char>) =
            (word.text.chars().take(at).collect(), word.text.chars().skip(at).collect());
        let part = |signs: Vec<char>| signs.into_iter().collect::<String>();
        let head = Word { text: part(head) + "-", note: None };
        Some((head, Word { text: part(tail), note: None }))
    }

    fn set_line(&mut self, line: &[Word], indent: usize, bold: bool, spaced: bool) {
        let notes: Vec<&(String, String, usize)> =
            line.iter().filter_map(|word| word.note.as_ref()).collect();
        let lines: Vec<String> = notes
            .iter()
            .flat_map(|(mark, note, _)| {
                let mut lines = wrapped(note, 78);
                lines[0] = format!("{mark}\u{1}{}", lines[0]);
                lines
            })
            .collect();
        self.make_room(LEADING + lines.len() as f32 * SMALL_LEADING);
        self.room -= lines.len() as f32 * SMALL_LEADING;
        self.notes.extend(lines);
        let sign = SIZE * ADVANCE;
        let mut left = COLUMN + indent as f32 * sign;
        for (at, word) in line.iter().enumerate() {
            let last = at + 1 == line.len();
            let space = if !last || spaced { " " } else { "" };
            let Some((mark, _, behind)) = &word.note else {
                let text = format!("{}{space}", word.text);
                self.put(left, SIZE, bold, &text);
                left += text.chars().count() as f32 * sign;
                continue;
            };
            let head: String = word.text.chars().take(*behind).collect();
            let tail: String = word.text.chars().skip(*behind).chain(space.chars()).collect();
            self.put(left, SIZE, bold, &head);
            left += *behind as f32 * sign;
            write_at(&mut self.page, (left, self.top - 3.0), 5.2, false, mark);
            left += mark.len() as f32 * 5.2 * ADVANCE;
            self.put(left, SIZE, bold, &tail);
            left += tail.chars().count() as f32 * sign;
        }
        self.top += LEADING;
    }

    fn table(&mut self, table: Node<'_, '_>) {
        const LEFT: f32 = 65.1;
        const FULL: f32 = 505.0;
        let title = table.children().find(|child| child.has_tag_name("title")).map(plain);
        let rows: Vec<Vec<String>> = table
            .descendants()
            .filter(|node| node.has_tag_name("row"))
            .map(|row| row.children().filter(|n| n.has_tag_name("entry")).map(plain).collect())
            .collect();
        let columns = rows.iter().map(Vec::len).max().unwrap();
        let wide = FULL / columns as f32;
        let signs = (wide / SMALL / ADVANCE) as usize - 4;
        let rows: Vec<Vec<Vec<String>>> =
            rows.iter().map(|row| row.iter().map(|cell| wrapped(cell, signs)).collect()).collect();
        let height: usize = rows.iter().map(|row| row.iter().map(Vec::len).max().unwrap()).sum();
        self.gap();
        self.make_room(height as f32 * SMALL_LEADING + rows.len() as f32 * 4.7 + 20.0);
        if let Some(title) = title {
            for line in wrapped(&title, 110) {
                self.put(LEFT, SMALL, true, &line);
                self.top += SMALL_LEADING;
            }
            self.top += 8.0;
        }
        for row in rows {
            let lines = row.iter().map(Vec::len).max().unwrap();
            for (at, cell) in row.iter().enumerate() {
                let top = self.top;
                for line in cell {
                    self.put(LEFT + at as f32 * wide, SMALL, false, line);
                    self.top += SMALL_LEADING;
                }
                self.top = top;
            }
            self.top += lines as f32 * SMALL_LEADING + 4.7;
        }
        self.gap();
    }

    fn line(&mut self, text: &str) {
        self.words(&words(text), 0, false);
    }

    fn beside(&mut self, text: &str) {
        self.put(65.1, SIZE, true, text);
    }

    fn put(&mut self, left: f32, size: f32, bold: bool, text: &str) {
        if !text.is_empty() {
            write_at(&mut self.page, (left, self.top), size, bold, text);
        }
    }

    fn gap(&mut self) {
        self.top += LEADING;
    }

    fn make_room(&mut self, height: f32) {
        if self.top + height > self.room {
            self.end_page();
        }
    }

    fn end_page(&mut self) {
        let mut top = self.room + SMALL_LEADING;
        for note in std::mem::take(&mut self.notes) {
            let mut left = COLUMN;
            let mut text = note.as_str();
            if let Some((mark, rest)) = note.split_once('\u{1}') {
                write_at(&mut self.page, (left, top - 2.5), 4.3, false, mark);
                left += mark.len() as f32 * 4.3 * ADVANCE + 2.0;
                text = rest;
            }
            write_at(&mut self.page, (left, top), SMALL, false, text);
            top += SMALL_LEADING;
        }
        let (foot, number) = (self.foot.clone(), self.pages.len() + 1);
        write_at(&mut self.page, (COLUMN, 770.0), 7.0, false, &foot);
        write_at(&mut self.page, (540.0, 770.0), 7.0, false, &number.to_string());
        self.pages.push(std::mem::take(&mut self.page));
        self.top = TOP;
        self.room = BOTTOM;
    }
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().unwrap();
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}
