//! A comparison in the form that was asked for.
//!
//! Knows which report each form is. Must not compare, nor know where the result goes.

use super::made::Made;
use super::pair::{Pair, Wanted};
use crate::cli::args::ReportFormat as Format;
use crate::cli::exit::Failure;
use crate::cli::ui::Ui;
use crate::model::SectionKind;
use crate::report::docx::Contents;
use crate::report::view::Extent;
use crate::report::{self, Compared, PackError, Single};

/// Shows a comparison.
pub fn render(pair: &Pair, wanted: &Wanted, ui: &Ui) -> Result<Made, Failure> {
    let language = ui.language();
    let Pair { old, new, changes, said: caveats } = pair;
    if wanted.args.places {
        let listing = report::places::places(changes, wanted.args.show.is_some(), language);
        return match wanted.args.form() {
            Format::Terminal => text(listing.terminal(ui.columns())),
            Format::Markdown => text(listing.markdown()),
            Format::Html => text(listing.html()),
            Format::Json => text(listing.json()),
            Format::Csv => text(listing.csv()),
            Format::Xlsx => file(listing.xlsx(report::xlsx::newest_paper(new)), ui),
            Format::Docx => Err(Failure::usage(ui.wording.no_word_list())),
        };
    }
    let singles = pair.singles(wanted);
    let part = Extent { said: caveats, ..Extent::default() };
    let hands = pair.number_of_two(wanted, ui);
    let said = [caveats.as_slice(), hands.as_slice()].concat();
    let compared = Compared { changes, old, new };
    text(match (wanted.args.form(), singles.is_empty()) {
        (Format::Xlsx, _) => return file(report::xlsx::report(&[compared], language), ui),
        (Format::Docx, _) => {
            let sections: Vec<SectionKind> = match wanted.args.section {
                Some(section) => vec![section],
                None => SectionKind::ALL.into_iter().filter(|kind| kind.is_compared()).collect(),
            };
            let only_changed = wanted.args.only.is_some();
            let contents = Contents { sections: &sections, only_changed, said: &said };
            return file(report::docx::document(compared, contents, language), ui);
        }
        (Format::Json, _) => report::json::changes_text(changes, wanted.args.only.is_some()),
        (Format::Csv, _) => report::csv::changes(changes, old, new, language),
        (Format::Markdown, false) => report::markdown::articles(&singles, &said, language),
        (Format::Markdown, true) => report::markdown::part(changes, old, new, language, part),
        (Format::Html, false) => report::html::articles(&singles, &said, language),
        (Format::Html, true) => report::html::part(changes, old, new, language, part),
        (Format::Terminal, is_whole) => {
            // What must be said of the comparison was told beside it.
            let options = ui.terminal(wanted.args.show.is_some());
            if is_whole {
                report::terminal::edition(changes, old, new, options)
            } else {
                report::terminal::articles(&singles, hands.as_slice(), options)
            }
        }
    })
}

/// Shows an annual report in each of its comparisons, the one with the budget first. The list of old
/// and new places is about the years alone.
pub fn render_all(pairs: &[Pair], wanted: &Wanted, ui: &Ui) -> Result<Made, Failure> {
    let sides: Vec<Compared<'_>> = pairs
        .iter()
        .map(|pair| Compared { changes: &pair.changes, old: &pair.old, new: &pair.new })
        .collect();
    // A document has one old text: that of the year before.
    let is_of_years = wanted.args.places || wanted.args.form() == Format::Docx;
    if let Some(last) = pairs.last().filter(|_| is_of_years) {
        return render(last, wanted, ui);
    }
    text(match wanted.args.form() {
        Format::Xlsx => return file(report::xlsx::report(&sides, ui.language()), ui),
        Format::Json => report::json::report_text(&sides, wanted.args.only.is_some()),
        Format::Csv => report::csv::report(&sides, ui.language()),
        Format::Html if wanted.article.is_none() => report::html::report(&sides, ui.language()),
        Format::Html => {
            let singles: Vec<Single<'_>> =
                pairs.iter().flat_map(|pair| pair.singles(wanted)).collect();
            let said: Vec<String> =
                pairs.iter().filter_map(|pair| pair.number_of_two(wanted, ui)).collect();
            report::html::articles(&singles, &said, ui.language())
        }
        Format::Terminal | Format::Markdown => {
            let parting = match wanted.args.form() {
                Format::Markdown => "\n---\n\n",
                _ => "\n\n",
            };
            let texts: Result<Vec<String>, Failure> =
                pairs.iter().map(|pair| Ok(render(pair, wanted, ui)?.into_text())).collect();
            texts?.join(parting)
        }
        Format::Docx => String::new(),
    })
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "what is shown may be a file, which may not fit its form"
)]
fn text(text: String) -> Result<Made, Failure> {
    Ok(Made::Text(text))
}

fn file(packed: Result<Vec<u8>, PackError>, ui: &Ui) -> Result<Made, Failure> {
    packed.map(Made::File).map_err(|_| Failure::error(ui.wording.not_packed()))
}
