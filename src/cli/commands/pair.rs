//! Two sides of a comparison, as the command line was asked for them.
//!
//! Knows what is selected of them. Must not compare, nor show anything.

use std::collections::BTreeSet;

use crate::cli::args::{ReportFormat, Selection};
use crate::cli::exit::Failure;
use crate::cli::failures;
use crate::cli::typed::Asked;
use crate::cli::ui::Ui;
use crate::compare::{ArticleChange, ArticleRef, Changes};
use crate::history::pair::Pair as Laid;
use crate::history::select;
use crate::history::sides::keep_chapter;
use crate::model::{Chapter, Edition, Place};
use crate::report::Single;

/// What was asked for, with the article as it stands on the sides.
pub struct Wanted<'a> {
    /// What was typed.
    pub args: &'a Selection,
    /// The article, as it stands on the sides.
    pub article: Option<Place>,
}

impl<'a> Wanted<'a> {
    /// Settles what was asked for.
    pub fn of(args: &'a Selection, sides: &[&Edition], ui: &Ui) -> Result<Self, Failure> {
        let settle = |asked: &Asked| asked.settle(args.chapter.as_ref(), sides);
        let article = args.article.as_ref().map(settle).transpose();
        let article = article.map_err(|places| failures::which(ui.wording, &places))?;
        if let (Some(place), Some(chapter)) = (&article, &args.chapter)
            && place.chapter != *chapter
        {
            return Err(Failure::usage(ui.wording.article_of_another_chapter(place, chapter)));
        }
        Ok(Self { args, article })
    }
}

/// Two sides, compared, with what was asked for left of them.
pub struct Pair {
    /// The old side.
    pub old: Edition,
    /// The new side.
    pub new: Edition,
    /// What changed.
    pub changes: Changes,
    /// What must be said of the comparison.
    pub said: Vec<String>,
}

impl Pair {
    /// Leaves of two sides what was asked for.
    pub fn of(laid: Laid, wanted: &Wanted, ui: &Ui) -> Result<Self, Failure> {
        let Laid { mut old, mut new, mut changes } = laid;
        select::articles(&mut changes, wanted.args.chapter.as_ref(), wanted.article.as_ref());
        if let Some(section) = wanted.args.section {
            select::section(&mut changes, section);
        }
        if let Some(chapter) = &wanted.args.chapter {
            let all = old.chapters.iter().chain(&new.chapters);
            let present: BTreeSet<Chapter> =
                all.map(|text| text.publication.chapter.clone()).collect();
            keep_chapter(&mut old, chapter);
            keep_chapter(&mut new, chapter);
            if old.chapters.is_empty() && new.chapters.is_empty() {
                let words = ui.wording;
                let said = words.chapter_on_neither_side(chapter);
                let present: Vec<String> = present.iter().map(ToString::to_string).collect();
                return Err(Failure::error(format!(
                    "{said} {}",
                    words.chapters_archived(&present)
                )));
            }
        }
        // Forms with counts keep what is equal, or their totals would claim that it is not there.
        if wanted.args.only.is_some()
            && matches!(
                wanted.args.form(),
                ReportFormat::Json | ReportFormat::Csv | ReportFormat::Xlsx
            )
        {
            select::changed(&mut changes);
        }
        let said = wanted.args.section.map(|section| ui.wording.only_section(section));
        Ok(Self { old, new, changes, said: said.into_iter().collect() })
    }

    /// Tells that the article that was asked for is on neither side.
    pub fn missing(&self, wanted: &Wanted, ui: &Ui) -> Option<Failure> {
        let article = wanted.article.as_ref()?;
        let stands = |one: &ArticleRef| one.place == *article;
        let all = self.changes.articles.iter().flat_map(|one| one.from.iter().chain(&one.to));
        let is_equal = wanted.args.only.is_some() && self.has(article);
        if is_equal || all.into_iter().any(stands) {
            return None;
        }
        let present = self.new.articles().filter(|one| one.place.chapter == article.chapter);
        let present: Vec<String> = present.map(|one| one.place.to_string()).collect();
        let message = ui.wording.no_such_article(article, self.new.year, &present);
        Some(Failure::error(message))
    }

    /// The articles that are told by themselves: where one was asked for, all that bear its number.
    pub fn singles(&self, wanted: &Wanted) -> Vec<Single<'_>> {
        let told = wanted.article.iter().flat_map(|_| &self.changes.articles);
        told.map(|article| Single { article, old: &self.old, new: &self.new }).collect()
    }

    /// Says so where the number that was asked for is of different articles on the two sides.
    pub fn number_of_two(&self, wanted: &Wanted, ui: &Ui) -> Option<String> {
        let place = wanted.article.as_ref()?;
        let named = |side: fn(&ArticleChange) -> &Vec<ArticleRef>| {
            let mut all = self.changes.articles.iter().enumerate();
            all.find_map(|(at, article)| {
                let one = side(article).iter().find(|one| one.place == *place)?;
                Some((at, one.title.as_str()))
            })
        };
        let (old, new) = (named(|one| &one.from)?, named(|one| &one.to)?);
        (old.0 != new.0).then(|| {
            let (from, to) = (self.changes.from, self.changes.to);
            ui.wording.number_of_two(place.number.as_str(), from, old.1, to, new.1)
        })
    }

    fn has(&self, place: &Place) -> bool {
        self.old.articles().chain(self.new.articles()).any(|one| one.place == *place)
    }
}
