//! Pages of HTML as a run of elements: the rendition of a paper, and per-article pages.
//!
//! Knows the two families of pages and that a file may hold several of them, one `<html>` after
//! another: so the pages of one chapter are kept as one paper. A first page may hold nothing but
//! metas that say which paper it is. Must not know which heading opens an article.

mod address;
mod blocks;
mod emit;
mod facts;
mod meaning;
mod notes;
mod parts;
mod ranks;
mod roots;
mod scan;
mod tag_text;
mod title;
mod tree;
mod walk;

use std::collections::BTreeSet;

use super::element::{Head, Reading};
use super::remarks::Remarks;
use super::xml::Malformed;
use crate::model::Standing;
use crate::text::Typography;
use address::Address;
pub use parts::parts_of;
pub(crate) use scan::pages;
pub(crate) use tree::{parse, printed_texts};
use walk::{Shared, Walk};

/// The remark that stands with every text read from HTML, by which others know it.
pub(crate) const EARLY: &str = "voorlopige tekst: uit de HTML-weergave; de officiële XML volgt";

/// Names of a first element that is HTML's.
const ROOTS: &[&str] = &["html", "head", "body", "main"];

/// Tells whether a text is HTML: its doctype says so, or its first element.
pub(crate) fn is_html(source: &str) -> bool {
    let mut rest = source.trim_start_matches('\u{feff}').trim_start();
    while let Some(behind) = rest.strip_prefix('<') {
        if behind.starts_with("!--") {
            let Some((_, after)) = behind.split_once("-->") else { return false };
            rest = after.trim_start();
        } else if behind.starts_with('!') || behind.starts_with('?') {
            let name = behind.get(1..8).unwrap_or_default();
            if behind.starts_with('!') && name.eq_ignore_ascii_case("doctype") {
                let of = behind[8..].trim_start();
                return of.get(..4).is_some_and(|name| name.eq_ignore_ascii_case("html"));
            }
            let Some((_, after)) = behind.split_once('>') else { return false };
            rest = after.trim_start();
        } else {
            let end = behind.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(behind.len());
            return ROOTS.iter().any(|root| behind[..end].eq_ignore_ascii_case(root));
        }
    }
    false
}

/// Reads a file of one or more pages.
pub(crate) fn read(
    source: &str,
    typography: &mut Typography,
    remarks: &mut Remarks,
) -> Result<Reading, Malformed> {
    let refused = |refused: scan::Refused| Malformed { line: refused.line, reason: refused.reason };
    let pages = pages(source).map_err(refused)?;
    let mut reading = Reading::default();
    let mut gathered = Gathered::default();
    let mut announced = BTreeSet::new();
    let mut glued = 0;
    let mut late = Vec::new();
    for page in &pages {
        let html = parse(page.source);
        let said = tree::said(&html);
        facts::from_metas(&mut reading.head, &said);
        let own = facts::own_address(&said);
        gathered.page(own.as_ref(), page.first_line, remarks);
        let steps = tree::steps(&html);
        let shared = Shared {
            typography: &mut *typography,
            remarks: &mut *remarks,
            reading: &mut reading,
            announced: &mut announced,
            glued: &mut glued,
        };
        let place = Walk::new(shared, page, &steps, own.as_ref()).run();
        title::restore(&mut reading, place, remarks);
        late.push(said);
    }
    if let Some(address) = &gathered.address {
        facts::from_address(&mut reading.head, address);
    } else {
        facts::from_lines(&mut reading.head, &reading.elements);
    }
    for said in &late {
        facts::date_of_metas(&mut reading.head, said);
    }
    if gathered.address.is_none() && !says_what_it_is(&reading.head) {
        let reason = "op deze webpagina staat niet welk kamerstuk het is; zeg het met --as, zoals --as jaarverslag/2014/VI".to_owned();
        return Err(Malformed { line: 0, reason });
    }
    gathered.judge(&mut reading, announced.is_empty(), remarks);
    if glued > 0 {
        let message = format!(
            "{glued} keer stond het cijfer van een noot vast aan een jaartal of woord; het is weggelaten"
        );
        remarks.note(0, message);
    }
    reading.standing = match gathered.address {
        Some(_) => Standing::Pages,
        None => Standing::Rendition,
    };
    remarks.warn(0, EARLY);
    Ok(reading)
}

fn says_what_it_is(head: &Head) -> bool {
    head.id.is_some() || head.dossier.is_some()
}

/// The per-article pages of a file.
#[derive(Debug, Default)]
struct Gathered {
    address: Option<Address>,
    parts: BTreeSet<String>,
}

impl Gathered {
    fn page(&mut self, own: Option<&Address>, line: u64, remarks: &mut Remarks) {
        let Some(own) = own else { return };
        if let Some(part) = &own.part
            && !self.parts.insert(part.clone())
        {
            remarks.warn(line, format!("de pagina van onderdeel {part} staat er meer dan eens"));
        }
        match &self.address {
            None => self.address = Some(own.clone()),
            Some(first) if first.same_paper(own) => {}
            Some(first) => {
                let message = format!(
                    "deze pagina is van {} {} {}, de eerste van {} {} {}",
                    own.kind, own.year, own.chapter, first.kind, first.year, first.chapter
                );
                remarks.error(line, message);
            }
        }
    }

    /// Pages are a whole paper only where a list of the chapter's parts confirms it.
    fn judge(&self, reading: &mut Reading, without_list: bool, remarks: &mut Remarks) {
        if self.address.is_some() && without_list {
            reading.cut_off = true;
            let count = self.parts.len();
            let message = format!(
                "dit is een deel van een stuk: {count} onderdelen, zonder lijst van alle onderdelen"
            );
            remarks.warn(0, message);
        }
    }
}
