//! A comparison as a table for spreadsheets: one row per passage of A and B.
//!
//! Knows what Excel reads: UTF-8 with a byte order mark, semicolons, CRLF, every cell in quotation
//! marks, and none that could be taken for a formula. Must not know words of its own.

use super::clean::clean;
use super::compared::Compared;
use super::view::{Editions, moved_sentences, paper_of};
use super::wording::{COLUMNS, Language, Relation, Weight, Wording};
use crate::compare::{ArticleChange, ArticleRef, Changes, Op, SectionChange, UnitChange, UnitRef};
use crate::model::{Edition, Publication};

/// Says to Excel that the text is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';
/// Parts the passages of a split or merger within one cell.
const PARTING: &str = " ¶ ";

/// Returns the table.
#[must_use]
pub fn changes(changes: &Changes, old: &Edition, new: &Edition, language: Language) -> String {
    report(&[Compared { changes, old, new }], language)
}

/// Returns one table of several comparisons; the last columns tell them apart.
#[must_use]
pub fn report(parts: &[Compared<'_>], language: Language) -> String {
    let rows = rows(parts, language);
    table(rows.iter().map(<[String; COLUMNS]>::as_slice))
}

/// Returns the rows of that table, the heads of its columns first: every format for spreadsheets has
/// these.
pub(super) fn rows(parts: &[Compared<'_>], language: Language) -> Vec<[String; COLUMNS]> {
    let wording = Wording::new(language);
    let mut rows = vec![wording.columns().map(ToOwned::to_owned)];
    for part in parts {
        let editions = Editions { old: part.old, new: part.new };
        for article in &part.changes.articles {
            for section in article.sections.iter().filter(|section| section.kind.is_compared()) {
                for unit in &section.units {
                    rows.push(cells(wording, editions, article, section, unit));
                }
                if section.units.is_empty() && section.unread.is_any() {
                    rows.push(unread(wording, editions, article, section));
                }
            }
        }
    }
    rows
}

fn cells(
    wording: Wording,
    editions: Editions<'_>,
    article: &ArticleChange,
    section: &SectionChange,
    unit: &UnitChange,
) -> [String; COLUMNS] {
    // A passage stands under the article it is in now; in a split, under the part it went to.
    let place = unit.to.first().or(unit.from.first()).map(|one| &one.place);
    let title = article
        .to
        .iter()
        .chain(&article.from)
        .find(|one| Some(&one.place) == place)
        .or(article.to.first())
        .or(article.from.first())
        .map_or("", |one| one.title.as_str());
    let whole = unit.to.first().and_then(|to| wording.moved(unit.moved, &to.place, to.section));
    let moved: Vec<String> = whole.into_iter().chain(moved_sentences(wording, unit)).collect();
    let signals: Vec<String> = unit.signals.iter().map(|signal| wording.signal(signal)).collect();
    let role = |units: &[UnitRef]| {
        units.first().and_then(|one| one.role.as_ref()).map(ToString::to_string).unwrap_or_default()
    };
    let text = |units: &[UnitRef]| {
        units.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(PARTING)
    };
    let places = |units: &[UnitRef]| {
        let mut names: Vec<String> =
            units.iter().map(|one| wording.place(&one.place, one.section)).collect();
        names.dedup();
        names.join(PARTING)
    };
    let source = |edition, units: &[UnitRef]| {
        units
            .first()
            .and_then(|one| paper_of(edition, &one.place))
            .map(Publication::address)
            .unwrap_or_default()
    };
    [
        place.map(|place| place.chapter.to_string()).unwrap_or_default(),
        place.map(article_name).unwrap_or_default(),
        title.to_owned(),
        wording.section_sign(section.kind),
        match editions.relation() {
            Relation::Successive => wording.op(unit),
            Relation::Beside => wording.op_beside(unit),
        },
        if unit.op == Op::NotCompared { "" } else { wording.class(unit.class) }.to_owned(),
        moved.join("; "),
        if unit.op == Op::NotCompared { "" } else { wording.weight(Weight::of(unit.weight)) }
            .to_owned(),
        wording.yes_or_no(unit.provisional).to_owned(),
        signals.join("; "),
        role(&unit.from),
        role(&unit.to),
        text(&unit.from),
        text(&unit.to),
        unit.since.map(|since| since.year.to_string()).unwrap_or_default(),
        places(&unit.from),
        places(&unit.to),
        source(editions.old, &unit.from),
        source(editions.new, &unit.to),
        wording.edition(editions.from()),
        wording.edition(editions.to()),
    ]
}

/// A section of which neither side has a passage to show is named all the same.
fn unread(
    wording: Wording,
    editions: Editions<'_>,
    article: &ArticleChange,
    section: &SectionChange,
) -> [String; COLUMNS] {
    let refs = if article.to.is_empty() { &article.from } else { &article.to };
    let name = |refs: &[ArticleRef]| {
        refs.first().map(|one| wording.place(&one.place, section.kind)).unwrap_or_default()
    };
    let source = |edition, refs: &[ArticleRef]| {
        let paper = refs.first().and_then(|one| paper_of(edition, &one.place));
        paper.map(Publication::address).unwrap_or_default()
    };
    let place = refs.first().map(|one| &one.place);
    let mut cells: [String; COLUMNS] = std::array::from_fn(|_| String::new());
    cells[0] = place.map(|place| place.chapter.to_string()).unwrap_or_default();
    cells[1] = place.map(article_name).unwrap_or_default();
    cells[2] = refs.first().map_or(String::new(), |one| one.title.clone());
    cells[3] = wording.section_sign(section.kind);
    wording.op_not_compared().clone_into(&mut cells[4]);
    wording.yes_or_no(false).clone_into(&mut cells[8]);
    cells[15] = name(&article.from);
    cells[16] = name(&article.to);
    cells[17] = source(editions.old, &article.from);
    cells[18] = source(editions.new, &article.to);
    cells[19] = wording.edition(editions.from());
    cells[20] = wording.edition(editions.to());
    cells
}

fn article_name(place: &crate::model::Place) -> String {
    match &place.sub_budget {
        Some(sub_budget) => format!("{sub_budget}/{}", place.number),
        None => place.number.to_string(),
    }
}

/// Returns any table: mark, semicolons, harmless cells.
pub(super) fn table<'a>(rows: impl Iterator<Item = &'a [String]>) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    for cells in rows {
        row(&mut text, cells);
    }
    text
}

fn row(text: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(';');
        }
        text.push('"');
        text.push_str(&harmless(cell).replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}

/// Puts an apostrophe before what a spreadsheet would calculate.
///
/// Some programs skip spaces and control characters first, so the first visible sign decides; the
/// wide forms of the signs are read as formulas too.
fn harmless(cell: &str) -> String {
    let steers = cell.starts_with(['\t', '\r', '\n'])
        || cell
            .trim_start_matches(|c: char| c.is_whitespace() || c.is_control())
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let cell = clean(cell);
    if steers { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn each_passage_has_one_row() {
        let (old, new) = (sample::old_edition(), sample::new_edition());
        let text = changes(&sample::changes(), &old, &new, Language::Dutch);
        assert!(text.starts_with("\u{feff}\"hoofdstuk\";\"artikel\";"));
        let counts = crate::report::view::Counts::of(&sample::changes());
        let passages = counts.all_passages();
        assert_eq!(text.matches("\r\n").count(), passages + 1);
        for line in text.trim_end().split("\r\n") {
            assert_eq!(line.matches("\";\"").count(), COLUMNS - 1, "{line}");
        }
        insta::assert_snapshot!(text.replace("\r\n", "\n"));
    }

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", " =1", "＝1", "\u{1}=1"] {
            assert!(harmless(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(harmless("een = twee"), "een = twee");
    }
}
