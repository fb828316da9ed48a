//! The page of an article: its text now, since when each passage stands, and its life.
//!
//! Knows the order of that page and where each sentence can be pointed at. Must not follow a passage
//! or an article itself: that is read.

use std::collections::BTreeSet;

use askama::Template;

use super::address::{Address, EditionName};
use super::edition::edition_link;
use super::library::Library;
use super::life::{self, Line};
use super::page::{Link, Sheet, Steps};
use super::synopsis::free;
use crate::archive::ArchiveError;
use crate::compare::UnitForm;
use crate::history::blame::passages;
use crate::model::{BudgetYear, ChapterText, Edition, Ledger, Place};
use crate::report::blame::{Blame, Passage};
use crate::report::page_path::anchor;
use crate::report::template;
use crate::report::wording::{Wording, capitalised};
use crate::text::sentences;

/// So many editions a passage must have stood for the palest colour.
const PALEST: usize = 4;

/// A sentence that can be pointed at.
struct Sentence {
    id: String,
    text: String,
    /// How long it has stood, and since when, where that is longer than its passage.
    since: Option<(usize, BudgetYear)>,
}

/// A passage with its age.
struct Piece {
    class: &'static str,
    /// How long it has stood: 0 is new this year.
    depth: usize,
    year: String,
    since: String,
    sentences: Vec<Sentence>,
}

/// Passages under one heading.
struct Group {
    heading: String,
    pieces: Vec<Piece>,
}

struct Section {
    heading: String,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "site-article.html")]
struct Body {
    words: Wording,
    title: String,
    chapter: String,
    edition: String,
    /// That another article bore this number before.
    other: Option<Link>,
    /// Where the newest text is.
    newest: Option<Link>,
    /// Markup.
    life: String,
    steps: Steps,
    synopsis: Option<Link>,
    sections: Vec<Section>,
    unread: Vec<String>,
    empty: bool,
    citation: String,
    link: Option<String>,
    official: String,
    paper: Vec<String>,
}

/// Makes the page of the article that stands at a place.
pub(super) fn sheet(
    library: &Library,
    name: EditionName,
    place: &Place,
) -> Result<Option<Sheet>, ArchiveError> {
    let Some(edition) = library.edition(name)? else { return Ok(None) };
    let Some((text, alone)) = alone(&edition, place) else {
        return elsewhere(library, name, place);
    };
    let words = library.wording();
    let here = Address::Article(name, place.clone());
    let descents = library.descents(name.0)?;
    let descent = descents.iter().find(|descent| descent.year == name.1);
    let blame = passages(descent, &alone, place);
    let mut ids = BTreeSet::new();
    let known = library.sentences(name.0)?;
    let line = life::line(&descents, name.1, place);
    let older = |text: &str| known.since(text, name.1, &line);
    let sections = sections(words, &blame, &older, &mut ids);
    let title = words.article_title(&place.within_chapter(), &blame.title);
    let chapter = format!("{} {}", place.chapter, blame.chapter_name).trim_end().to_owned();
    let named = words.edition(name);
    let synopsis = library.before(name).map(|span| {
        let to = Address::Synopsis(span, place.clone());
        (words.site_what_changed(&words.edition(span.from)), here.link(&to))
    });
    let step = |to: Option<EditionName>| -> Result<Option<Link>, ArchiveError> {
        let Some(to) = to else { return Ok(None) };
        let Some((_, stood)) = line.iter().find(|(year, _)| *year == to.1) else { return Ok(None) };
        let address = Address::Article(to, stood.clone());
        let (text, _) = edition_link(library, &here, to);
        Ok(library.has(&address)?.then(|| (text, here.link(&address))))
    };
    let before = library.before(name).map(|span| span.from);
    let paper = &text.publication;
    let body = Body {
        words,
        title: title.clone(),
        chapter: chapter.clone(),
        edition: capitalised(&named),
        other: other(library, &here, before, place, &line)?,
        newest: newest(library, &here, name, &line)?,
        steps: Steps { before: step(before)?, after: step(library.after(name))?, beside: None },
        life: life::write(library, &here, (name, place), &line, &descents)?,
        synopsis,
        empty: sections.is_empty(),
        sections,
        unread: alone
            .articles()
            .flat_map(|one| &one.unread)
            .filter(|kind| kind.is_compared())
            .map(|kind| capitalised(&words.life_unread(&[*kind])))
            .collect(),
        citation: format!("{}, {}", paper.citation(), words.article(place)),
        link: library.common.address(&here),
        official: paper.address(),
        paper: about(words, text, library.ledger(name, &place.chapter)?.as_ref()),
    };
    Ok(Some(Sheet {
        title: format!("{title}, {named}"),
        description: format!("{chapter}. {}.", body.citation),
        above: library.above(Some(name), Some((&place.chapter, chapter))),
        about: vec![paper.address()],
        body: template::write(&body),
        ..Sheet::default()
    }))
}

/// Says that another article bore the number in the edition before, and leads there.
fn other(
    library: &Library,
    here: &Address,
    before: Option<EditionName>,
    place: &Place,
    line: &Line,
) -> Result<Option<Link>, ArchiveError> {
    let Some(before) = before else { return Ok(None) };
    let address = Address::Article(before, place.clone());
    let is_other = library.has(&address)? && !line.contains(&(before.1, place.clone()));
    let words = library.wording();
    Ok(is_other.then(|| (words.site_other_article(&words.edition(before)), here.link(&address))))
}

/// Leads to the newest text of the article, where this is an older one.
fn newest(
    library: &Library,
    here: &Address,
    name: EditionName,
    line: &Line,
) -> Result<Option<Link>, ArchiveError> {
    let Some((year, place)) = line.iter().next_back().filter(|(year, _)| *year > name.1) else {
        return Ok(None);
    };
    let to = (name.0, *year);
    let address = Address::Article(to, place.clone());
    let (text, _) = edition_link(library, here, to);
    Ok(library.has(&address)?.then(|| (text, here.link(&address))))
}

/// Makes the page of a place that has no article in this edition and had one before: it says where that
/// stands now.
fn elsewhere(
    library: &Library,
    name: EditionName,
    place: &Place,
) -> Result<Option<Sheet>, ArchiveError> {
    let mut last = None;
    for old in library.names().filter(|(kind, year)| *kind == name.0 && *year < name.1) {
        if library.places(old)?.contains(place) {
            last = Some(old);
        }
    }
    let Some(last) = last else { return Ok(None) };
    let words = library.wording();
    let here = Address::Article(name, place.clone());
    let descents = library.descents(name.0)?;
    let line = life::line(&descents, last.1, place);
    let mut found = Vec::new();
    for (_, stands) in line.iter().filter(|(year, _)| *year == name.1) {
        let address = Address::Article(name, stands.clone());
        if library.has(&address)? {
            found.push((address, stands.clone()));
        }
    }
    let title =
        format!("{}, {}", capitalised(&words.article(place)), words.chapter(&place.chapter));
    let said = if found.is_empty() {
        words.site_gone_article(&words.edition(name), &words.edition(last))
    } else {
        words.site_moved(&words.edition(name), &words.edition(last))
    };
    let mut to: Vec<Link> = found
        .iter()
        .map(|(address, stands)| {
            let text = format!("{}, {}", words.chapter(&stands.chapter), words.article(stands));
            (text, here.link(address))
        })
        .collect();
    let old = Address::Article(last, place.clone());
    to.push((words.site_text_of(&words.edition(last)), here.link(&old)));
    let moved = found.into_iter().next().map_or(old, |(address, _)| address);
    let above = library.above(Some(name), None);
    Ok(Some(Sheet::moved(title, said, to, above, Some(moved))))
}

/// Returns an edition of which one article is left.
fn alone<'e>(edition: &'e Edition, place: &Place) -> Option<(&'e ChapterText, Edition)> {
    let text = edition.chapters.iter().find(|one| one.publication.chapter == place.chapter)?;
    let articles: Vec<_> =
        text.articles.iter().filter(|article| article.place == *place).cloned().collect();
    if articles.is_empty() {
        return None;
    }
    let alone = ChapterText { articles, ..text.clone() };
    Some((text, Edition { kind: edition.kind, year: edition.year, chapters: vec![alone] }))
}

/// Since when a sentence stands, and in how many editions.
type Since<'s> = dyn Fn(&str) -> Option<(BudgetYear, usize)> + 's;

fn sections(
    words: Wording,
    blame: &Blame,
    older: &Since<'_>,
    ids: &mut BTreeSet<String>,
) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut before: Option<&Passage> = None;
    for passage in &blame.passages {
        if before.is_none_or(|before| before.section != passage.section) {
            let (sign, name) =
                (words.section_sign(passage.section), words.section(passage.section));
            sections.push(Section { heading: format!("{sign}. {name}"), groups: Vec::new() });
        }
        let Some(section) = sections.last_mut() else { continue };
        let goes_on = before.is_some_and(|before| {
            before.section == passage.section && before.headings == passage.headings
        });
        if !goes_on || section.groups.is_empty() {
            let heading = passage.headings.join(" – ");
            section.groups.push(Group { heading, pieces: Vec::new() });
        }
        if let Some(group) = section.groups.last_mut() {
            group.pieces.push(piece(words, blame, passage, older, ids));
        }
        before = Some(passage);
    }
    sections
}

fn piece(
    words: Wording,
    blame: &Blame,
    passage: &Passage,
    older: &Since<'_>,
    ids: &mut BTreeSet<String>,
) -> Piece {
    let since = passage.age.since;
    let whole = || vec![passage.text.clone()];
    let texts = match passage.form {
        UnitForm::Paragraph | UnitForm::Item | UnitForm::Note => {
            let cut = sentences(&passage.text);
            // The text is what the paper says; where cutting it would change it, it stays whole.
            if cut.join(" ") == passage.text { cut } else { whole() }
        }
        _ => whole(),
    };
    let sentences = texts.into_iter().map(|text| {
        let id = free(ids, &anchor(&blame.place, passage.section, &text));
        let stood = older(&text).filter(|(year, _)| *year < since.year);
        let since = stood.map(|(year, editions)| (depth(editions), year));
        Sentence { id, text, since }
    });
    Piece {
        class: match passage.form {
            UnitForm::Item => "punt",
            UnitForm::Note => "noot",
            UnitForm::Row => "regel",
            _ => "alinea",
        },
        depth: depth(since.editions),
        year: since.year.to_string(),
        since: blame.age(words, passage),
        sentences: sentences.collect(),
    }
}

fn depth(editions: usize) -> usize {
    editions.saturating_sub(1).min(PALEST)
}

/// Says of a paper what it is, when it was published, and its checksum.
fn about(words: Wording, text: &ChapterText, ledger: Option<&Ledger>) -> Vec<String> {
    let paper = &text.publication;
    let mut lines =
        vec![words.site_paper(&paper.id, paper.published), words.checksum(&paper.sha256)];
    lines.extend(ledger.map(|ledger| words.balance(ledger)));
    lines.extend(ledger.and_then(|ledger| words.left_out(ledger)));
    lines.extend(text.held.iter().map(|held| words.not_read(&paper.chapter, held, None)));
    if paper.standing.is_preliminary() {
        lines.push(words.preliminary_chapters(&[paper.chapter.as_str()]));
    }
    lines
}
