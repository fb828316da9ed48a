//! The text of a document: paragraphs, headings by their style, tables and notes.
//!
//! Knows the elements of both dialects. Must not know packages. Changes that are tracked are taken as
//! accepted: what was deleted is not read. What is not shown stands beside the text.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::pdf::PrintedLine;
use super::super::xml::{attributes, known_reference, local_name};
use super::paragraph::parted;
use super::signs::{Form, symbol};
use super::styles::{Broken, Styles};
use super::walk::{Dialect, Found, Walk};

/// Deeper than any document.
const DEEPEST: usize = 200;

/// Reads the main part of a document; `notes` are the parts that hold its notes.
pub(super) fn read(
    dialect: Dialect,
    main: &str,
    styles: Option<&str>,
    notes: &[String],
) -> Result<Found, Broken> {
    let mut known = Styles::default();
    for part in styles.into_iter().chain((dialect == Dialect::OpenDocument).then_some(main)) {
        known.read(part)?;
    }
    let mut by_id = HashMap::new();
    for part in notes {
        let mut walk = Walk::new(dialect, &known);
        walk.all(part)?;
        by_id.extend(walk.notes);
    }
    let mut walk = Walk::new(dialect, &known);
    walk.by_id = by_id;
    walk.all(main)?;
    // Notes that stand in the text itself, where none belong.
    let mut own: Vec<_> = walk.notes.drain().collect();
    own.sort();
    let own = own.into_iter().map(|(_, lines)| PrintedLine::Note(String::new(), lines));
    walk.found.lines.extend(own);
    walk.found.lines = parted(walk.found.lines);
    Ok(walk.found)
}

impl Walk<'_> {
    fn all(&mut self, part: &str) -> Result<(), Broken> {
        let mut reader = Reader::from_str(part);
        let mut depth = 0_usize;
        loop {
            match reader.read_event().map_err(|_| Broken)? {
                Event::Start(start) => {
                    depth += 1;
                    if depth > DEEPEST {
                        return Err(Broken);
                    }
                    self.start(&start);
                }
                Event::Empty(start) => {
                    self.start(&start);
                    self.end(&local_name(&start));
                }
                Event::End(end) => {
                    depth = depth.saturating_sub(1);
                    self.end(end.local_name().into_inner());
                }
                Event::Text(text) => self.text(&text),
                Event::CData(text) => self.text(&text),
                Event::GeneralRef(reference) => {
                    if let Some(text) = known_reference(&reference) {
                        self.text(&text);
                    }
                }
                Event::Eof if depth > 0 => return Err(Broken),
                Event::Eof => {
                    if let Some(paragraph) = self.before.take() {
                        self.open.push(paragraph);
                        self.close();
                    }
                    self.found.lines.append(&mut self.waiting);
                    return Ok(());
                }
                _ => {}
            }
        }
    }

    /// Takes what an element opens.
    fn start(&mut self, start: &BytesStart<'_>) {
        let own = attributes(start);
        let value =
            |name: &str| own.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        let name = local_name(start);
        if self.skipped > 0 || is_skipped(&name) {
            let deletes = matches!(name.as_str(), "del" | "moveFrom" | "changed-region");
            self.found.is_tracked |= deletes;
            // Among what is said of the paragraph, it is its end that was taken out.
            if deletes && self.skipped == 0 && self.is_said {
                self.open.last_mut().into_iter().for_each(|p| p.goes_on = true);
            }
            self.skipped += 1;
            return;
        }
        if let Some(form) = &mut self.form {
            form.takes(&name, value("val"));
        }
        let is_on = !matches!(value("val"), Some("0" | "false"));
        match name.as_str() {
            "ins" | "moveTo" => self.found.is_tracked = true,
            "p" | "h" => self.paragraph(name == "h", value("style-name")),
            "pPr" => self.is_said = true,
            "pStyle" => self.style(value("val")),
            "outlineLvl" => self.style_is_heading(),
            "numPr" => self.is_item(true),
            // An item that is taken out of its list.
            "numId" if value("val") == Some("0") => self.is_item(false),
            "list-item" => self.opens_item = true,
            "t" | "instrText" => self.is_text = name == "t",
            "fldChar" => self.field(value("fldCharType").unwrap_or_default()),
            "ddList" | "checkBox" => self.form = Some(Form::default()),
            "sym" => {
                let sign =
                    symbol(value("font").unwrap_or_default(), value("char").unwrap_or_default());
                self.put(sign.encode_utf8(&mut [0; 4]));
            }
            "tab" | "br" | "cr" | "line-break" | "s" => self.put(" "),
            "noBreakHyphen" => self.put("-"),
            "r" | "span" => self.run(value("style-name")),
            "rStyle" => self.run_style(value("val")),
            "b" => self.look(|run| run.is_bold = is_on),
            "vanish" => self.look(|run| run.is_hidden = is_on),
            "vertAlign" => self.look(|run| run.is_raised = value("val") == Some("superscript")),
            "footnoteReference" => self.reference(value("id").map(str::to_owned)),
            "endnoteReference" => self.reference(value("id").map(of_end)),
            "note-citation" => self.is_mark = true,
            "note-body" => self.inside.push((String::new(), Vec::new())),
            "footnote" => {
                self.inside.push((value("id").unwrap_or_default().to_owned(), Vec::new()));
            }
            "endnote" => {
                self.inside.push((of_end(value("id").unwrap_or_default()), Vec::new()));
            }
            "altChunk" | "subDoc" => self.beside(PrintedLine::Elsewhere),
            "section-source" => self.linked = Some(self.found.lines.len()),
            "docPr" => value("descr").unwrap_or_default().clone_into(&mut self.alt),
            "blip" | "imagedata" => self.picture(value("embed").or(value("link")).or(value("id"))),
            "image" => self.picture(value("href")),
            "tbl" | "table" => self.tables.push(Vec::new()),
            "tr" | "table-row" => {
                if let Some(table) = self.tables.last_mut() {
                    table.push(Vec::new());
                }
            }
            "tc" | "table-cell" => {
                if let Some(row) = self.tables.last_mut().and_then(|table| table.last_mut()) {
                    row.push(Vec::new());
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "p" | "h" => self.close(),
            "pPr" => self.is_said = false,
            "t" => self.is_text = self.dialect == Dialect::OpenDocument,
            "r" | "span" => drop(self.runs.pop()),
            "ddList" | "checkBox" => {
                if let Some(form) = self.form.take() {
                    self.put(&form.shown(name == "checkBox"));
                }
            }
            "section" => self.end_linked(),
            "note-citation" => self.is_mark = false,
            "note-body" => {
                if let Some((_, lines)) = self.inside.pop() {
                    // Its mark was read where it stands.
                    self.waiting.push(PrintedLine::Note(String::new(), lines));
                }
            }
            "footnote" | "endnote" => {
                if let Some((id, lines)) = self.inside.pop() {
                    self.notes.entry(id).or_default().extend(lines);
                }
            }
            "tbl" | "table" => self.close_table(),
            _ => {}
        }
    }
}

/// The name of an endnote: footnotes are counted by themselves.
fn of_end(id: &str) -> String {
    format!("end {id}")
}

/// What is deleted, and what is there once more for older programs.
fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "del"
            | "moveFrom"
            | "tracked-changes"
            | "Fallback"
            | "annotation"
            | "sectPr"
            | "pPrChange"
            | "rPrChange"
    )
}
