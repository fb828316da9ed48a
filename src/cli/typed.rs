//! What people type, and what they mean by it: editions, chapters, articles and sections.
//!
//! Knows the ways in which a place is written down. Must not know what an archive holds; a bare number
//! is settled by whoever does.

use std::path::Path;

use crate::extract::PaperName;
use crate::model::{
    ArticleNumber, BudgetYear, Chapter, Edition, Kind, PaperId, Place, SectionKind, SubBudget,
    chapter_named,
};
use crate::report::wording::ministry;

/// Reports what cannot be understood, with what could.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotUnderstood {
    /// One of these.
    #[error("one of {}", .0.join(", "))]
    OneOf(Vec<String>),
    /// Something like this.
    #[error("such as {0}")]
    Like(&'static str),
}

/// An article as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A whole place.
    Place(Place),
    /// A number alone: of the one chapter that is looked at.
    Number(ArticleNumber),
}

impl Asked {
    /// Settles a bare number by the chapter that was named, else by the one chapter that has it.
    pub fn settle(&self, chapter: Option<&Chapter>, of: &[&Edition]) -> Result<Place, Vec<Place>> {
        let number = match self {
            Self::Place(place) => return Ok(place.clone()),
            Self::Number(number) => number,
        };
        if let Some(chapter) = chapter {
            let (chapter, number) = (chapter.clone(), number.clone());
            return Ok(Place { chapter, sub_budget: None, number });
        }
        let all = of.iter().flat_map(|edition| edition.articles()).map(|article| &article.place);
        let mut places: Vec<Place> = all.filter(|place| place.number == *number).cloned().collect();
        places.sort();
        places.dedup();
        match places.as_slice() {
            [place] => Ok(place.clone()),
            _ => Err(places),
        }
    }
}

/// Parts a text where a person would: `XXV art. 1`, `xxv-1`, `XXV/1`.
fn words(text: &str) -> Vec<&str> {
    const SAYS_NOTHING: &[&str] = &["artikel", "art", "hoofdstuk", "hst", "begrotingshoofdstuk"];
    text.split(|c: char| c.is_whitespace() || "/-–.,_:".contains(c))
        .filter(|word| !word.is_empty() && !SAYS_NOTHING.contains(&word.to_lowercase().as_str()))
        .collect()
}

/// Reads a kind of paper in any case; the draft budget is the budget.
fn kind(word: &str) -> Option<Kind> {
    match word.to_lowercase().as_str() {
        "ontwerpbegroting" | "begrotingen" => Some(Kind::Begroting),
        "jaarverslagen" => Some(Kind::Jaarverslag),
        word => word.parse().ok(),
    }
}

/// Reads a chapter in any case: `VII`, `vii`, `hoofdstuk VII`, and a ministry by its name: `BZK`.
pub fn chapter(text: &str) -> Result<Chapter, NotUnderstood> {
    let name = text.trim();
    if let Some(chapter) = chapter_named(ministry(name).unwrap_or(name)) {
        return Ok(chapter);
    }
    match words(text).as_slice() {
        [word] => Chapter::parse(&word.to_uppercase()).map_err(|_| NotUnderstood::Like("VII")),
        _ => Err(NotUnderstood::Like("VII")),
    }
}

/// Reads a section by its letter, its name, or the first words of its name.
pub fn section(text: &str) -> Result<SectionKind, NotUnderstood> {
    let said = text.trim().to_lowercase().replace([' ', '_'], "-");
    if said.contains("verantwoordelijk") {
        return Ok(SectionKind::RolEnVerantwoordelijkheid);
    }
    let is_letter = |kind: &SectionKind| {
        kind.letter().is_some_and(|l| said.eq_ignore_ascii_case(&l.to_string()))
    };
    let is_name = |kind: &SectionKind| {
        let name = kind.as_str();
        said.len() > 2 && (name.starts_with(&said) || said.ends_with(name))
    };
    let all = SectionKind::ALL;
    let found = all.into_iter().find(is_letter).or_else(|| all.into_iter().find(is_name));
    let named = |kind: &SectionKind| match kind.letter() {
        Some(letter) => format!("{letter} ({kind})"),
        None => kind.to_string(),
    };
    // The others are kept, and no report tells what changed in them.
    let compared = all.iter().filter(|kind| kind.is_compared());
    found
        .filter(|kind| kind.is_compared())
        .ok_or_else(|| NotUnderstood::OneOf(compared.map(named).collect()))
}

/// Reads a section of an article that is compared: `XXVI/14/B`.
pub fn section_of(text: &str) -> Result<(Place, SectionKind), NotUnderstood> {
    let parts = text.trim().rsplit_once(['/', ' ']);
    match parts.map(|(place, kind)| (article(place), section(kind))) {
        Some((Ok(Asked::Place(place)), Ok(kind))) if kind.is_compared() => Ok((place, kind)),
        _ => Err(NotUnderstood::Like("XXVI/14/B")),
    }
}

/// Reads an article: `XXV/1`, `xxv/1`, `XXV-1`, `XXV art. 1`, `IX/IXA/1`, and a bare number.
pub fn article(text: &str) -> Result<Asked, NotUnderstood> {
    let like = NotUnderstood::Like("VII/1");
    if let Ok(place) = Place::parse(text) {
        return Ok(Asked::Place(place));
    }
    let words = words(text);
    let number = |word: &str| ArticleNumber::parse(&word.to_lowercase()).map_err(|_| like.clone());
    let place = |chapter: &str, sub_budget: Option<&str>, word: &str| {
        Ok(Asked::Place(Place {
            chapter: Chapter::parse(&chapter.to_uppercase()).map_err(|_| like.clone())?,
            sub_budget: sub_budget.map(sub_budget_of).transpose().map_err(|_| like.clone())?,
            number: number(word)?,
        }))
    };
    match words.as_slice() {
        [word] => match word.find(|c: char| c.is_ascii_digit()) {
            Some(0) => Ok(Asked::Number(number(word)?)),
            // `XXV1`: letters, then digits.
            Some(at) => place(&word[..at], None, &word[at..]),
            None => Err(like),
        },
        [chapter, word] => place(chapter, None, word),
        [chapter, sub_budget, word] => place(chapter, Some(sub_budget), word),
        _ => Err(like),
    }
}

/// A code of Roman figures is written in capitals, a name in small letters.
fn sub_budget_of(word: &str) -> Result<SubBudget, crate::model::NotA> {
    let upper = word.to_uppercase();
    SubBudget::parse(if Chapter::parse(&upper).is_ok() { &upper } else { word })
}

/// Reads an article with its kind of paper before it, if that is not a budget: `jaarverslag/VII/1`.
pub fn article_of(text: &str) -> Result<(Kind, Asked), NotUnderstood> {
    let (first, rest) = text.split_once(['/', ' ']).unwrap_or((text, ""));
    match kind(first) {
        Some(kind) => Ok((kind, article(rest)?)),
        None => Ok((Kind::Begroting, article(text)?)),
    }
}

/// Spells the name of a side as the archive does: `2026`, `begroting 2026` and `2026/vii` are
/// editions. What exists as a file is a file, and what is no edition stays as it was typed.
#[must_use]
pub fn side(text: &str) -> String {
    match edition_and_chapter(text) {
        Some((kind, year, chapter)) if !Path::new(text).exists() => {
            let chapter = chapter.map(|chapter| format!("/{chapter}")).unwrap_or_default();
            format!("{kind}/{year}{chapter}")
        }
        _ => text.to_owned(),
    }
}

/// An edition as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedEdition {
    /// Its kind.
    pub kind: Kind,
    /// Its year; without one the newest is meant.
    pub year: Option<BudgetYear>,
    /// The chapter that is meant alone.
    pub chapter: Option<Chapter>,
}

/// Reads an edition: `begroting/2026`, `jaarverslag 2024`, a year alone, which is a budget's, a kind alone,
/// and one with its chapter.
pub fn edition(text: &str) -> Result<AskedEdition, NotUnderstood> {
    if let Some(kind) = kind(text.trim().trim_end_matches('/')) {
        return Ok(AskedEdition { kind, year: None, chapter: None });
    }
    match edition_and_chapter(text) {
        Some((kind, year, chapter)) => Ok(AskedEdition { kind, year: Some(year), chapter }),
        None => Err(NotUnderstood::Like("begroting/2026")),
    }
}

/// Reads `2013..2027`, with both ends, and a single year.
pub fn years(text: &str) -> Result<(BudgetYear, BudgetYear), NotUnderstood> {
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    match (BudgetYear::parse(first), BudgetYear::parse(last.trim_start_matches('='))) {
        (Ok(first), Ok(last)) if first <= last => Ok((first, last)),
        _ => Err(NotUnderstood::Like("2013..2027")),
    }
}

/// Reads a year alone: `2026`, `begroting 2026`.
pub fn year(text: &str) -> Result<BudgetYear, NotUnderstood> {
    match edition_and_chapter(text) {
        Some((_, year, None)) => Ok(year),
        _ => Err(NotUnderstood::Like("2026")),
    }
}

/// Reads the identifier of a paper, alone, as a file's name or at the end of an address.
pub fn paper(text: &str) -> Result<PaperId, NotUnderstood> {
    let last = text.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let name = last.rsplit_once('.').map_or(last, |(name, _)| name);
    let like = || NotUnderstood::Like("kst-36410-VII-2");
    // Letters are small but for those of the chapter.
    let mut parts = name.split('-');
    let first = parts.next().filter(|first| first.eq_ignore_ascii_case("kst")).ok_or_else(like)?;
    let chapter =
        |(at, part): (usize, &str)| if at == 1 { part.to_uppercase() } else { part.to_lowercase() };
    let rest: Vec<String> = parts.enumerate().map(chapter).collect();
    PaperId::parse(&format!("{}-{}", first.to_lowercase(), rest.join("-"))).map_err(|_| like())
}

/// Reads which paper a page is from: `jaarverslag/2014/VI`, `jaarverslag 2014 vi`.
pub fn named(text: &str) -> Result<PaperName, NotUnderstood> {
    let spelled = match edition_and_chapter(text) {
        Some((kind, year, Some(chapter))) => format!("{kind}/{year}/{chapter}"),
        _ => text.to_owned(),
    };
    PaperName::parse(&spelled).map_err(|_| NotUnderstood::Like("jaarverslag/2014/VI"))
}

fn edition_and_chapter(text: &str) -> Option<(Kind, BudgetYear, Option<Chapter>)> {
    let (mut of_kind, mut year, mut of_chapter) = (None, None, None);
    for word in words(text) {
        if year.is_none()
            && let Ok(found) = BudgetYear::parse(word)
        {
            year = Some(found);
        } else if of_kind.is_none()
            && let Some(found) = kind(word)
        {
            of_kind = Some(found);
        } else if of_chapter.is_none()
            && let Ok(found) = chapter(word)
        {
            of_chapter = Some(found);
        } else {
            return None;
        }
    }
    Some((of_kind.unwrap_or(Kind::Begroting), year?, of_chapter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T: std::fmt::Debug>(read: impl Fn(&str) -> T, texts: &[&str], expected: &str) {
        for text in texts {
            assert_eq!(format!("{:?}", read(text)), expected, "{text}");
        }
    }

    #[test]
    fn an_article_is_understood_as_people_write_it() {
        let read = |text: &str| {
            article(text).map(|asked| match asked {
                Asked::Place(place) => place.to_string(),
                Asked::Number(number) => format!("? {number}"),
            })
        };
        let typed = [
            "XXV/1",
            "xxv/1",
            "XXV-1",
            "XXV 1",
            "xxv art. 1",
            "Hoofdstuk XXV, artikel 1",
            "XXV1",
            "xxv/01",
        ];
        check(read, &typed, "Ok(\"XXV/1\")");
        check(read, &["IX/IXA/1", "ix/ixa/1", "IX-IXA-1"], "Ok(\"IX/IXA/1\")");
        check(read, &["1", "artikel 1", "art. 1"], "Ok(\"? 1\")");
        check(read, &["", "VII", "VII/", "een", "1/2/3/4"], "Err(Like(\"VII/1\"))");
    }

    #[test]
    fn a_chapter_is_understood_in_any_case() {
        check(chapter, &["XXV", "xxv", "hoofdstuk xxv"], "Ok(Chapter(\"XXV\"))");
        check(
            chapter,
            &["VWS", "vws", "volksgezondheid, welzijn en sport"],
            "Ok(Chapter(\"XVI\"))",
        );
        check(chapter, &["IenW", "IenM"], "Ok(Chapter(\"XII\"))");
        check(chapter, &["", "25x", "VII VIII"], "Err(Like(\"VII\"))");
    }

    #[test]
    fn a_section_is_understood_by_letter_and_name() {
        check(
            section,
            &["A", "a", "doelstelling", "Algemene doelstelling", "doel"],
            "Ok(Doelstelling)",
        );
        let b = ["B", "b", "rol", "Rol en verantwoordelijkheid", "verantwoordelijkheid"];
        check(section, &b, "Ok(RolEnVerantwoordelijkheid)");
        let compared = SectionKind::ALL.iter().filter(|kind| kind.is_compared()).count();
        assert!(matches!(section("x"), Err(NotUnderstood::OneOf(all)) if all.len() == compared));
        assert!(matches!(section("C"), Err(NotUnderstood::OneOf(_))));
    }

    #[test]
    fn a_section_of_an_article_is_one_that_is_compared() {
        let read = |text: &str| section_of(text).map(|(place, kind)| format!("{place} {kind}"));
        let b = ["XXVI/14/B", "xxvi/14/b", "XXVI 14 B", "XXVI/14/rol-en-verantwoordelijkheid"];
        check(read, &b, "Ok(\"XXVI/14 rol-en-verantwoordelijkheid\")");
        check(read, &["IX/IXA/3/A"], "Ok(\"IX/IXA/3 doelstelling\")");
        let b = ["IX/IXA/3/B", "IX/IXA/3/rol-en-verantwoordelijkheid"];
        check(read, &b, "Ok(\"IX/IXA/3 rol-en-verantwoordelijkheid\")");
        check(
            read,
            &["", "B", "XXVI/14", "XXVI/14/C", "XXVI/14/X", "14/B", "IX/3/D", "3/B", "IX/3/"],
            "Err(Like(\"XXVI/14/B\"))",
        );
    }

    #[test]
    fn years_are_one_or_a_row_with_both_ends() {
        let read = |text: &str| years(text).map(|(first, last)| format!("{first} {last}"));
        check(read, &["2013..2027", "2013..=2027"], "Ok(\"2013 2027\")");
        check(read, &["2026"], "Ok(\"2026 2026\")");
        check(read, &["2027..2013", "..", "13"], "Err(Like(\"2013..2027\"))");
    }

    #[test]
    fn an_edition_is_spelled_as_the_archive_does() {
        check(
            side,
            &[
                "2026",
                "begroting/2026",
                "Begroting 2026",
                "ontwerpbegroting 2026",
                "begroting-2026/",
            ],
            "\"begroting/2026\"",
        );
        check(
            side,
            &["2026/vii", "begroting/2026/VII", "begroting 2026 hoofdstuk vii"],
            "\"begroting/2026/VII\"",
        );
        let edition = |text: &str| edition(text).map(|one| (one.kind, one.year, one.chapter));
        check(edition, &["jaarverslag", "Jaarverslagen"], "Ok((Jaarverslag, None, None))");
        let year = "Ok((Begroting, Some(BudgetYear(2026)), None))";
        check(edition, &["2026", "begroting 2026/"], year);
        let chapter = "Ok((Begroting, Some(BudgetYear(2026)), Some(Chapter(\"XXV\"))))";
        check(edition, &["2026/xxv", "begroting/2026/XXV"], chapter);
        check(edition, &["verslag", "26"], "Err(Like(\"begroting/2026\"))");
        check(side, &["jaarverslag 2024", "Jaarverslag/2024"], "\"jaarverslag/2024\"");
        check(side, &["oud.xml"], "\"oud.xml\"");
        check(side, &["begroting/26"], "\"begroting/26\"");
    }

    #[test]
    fn a_paper_is_understood_as_it_is_copied() {
        let read = |text: &str| paper(text).map(|id| id.to_string());
        let typed = [
            "kst-36410-VII-2",
            "KST-36410-vii-2",
            "stukken/kst-36410-VII-2.xml",
            "https://zoek.officielebekendmakingen.nl/kst-36410-VII-2.html",
        ];
        check(read, &typed, "Ok(\"kst-36410-VII-2\")");
        check(read, &["kst-36410-XXV-2-H1"], "Ok(\"kst-36410-XXV-2-h1\")");
        check(read, &["kst-1259252"], "Ok(\"kst-1259252\")");
        check(read, &["", "36410", "kst", "kst-"], "Err(Like(\"kst-36410-VII-2\"))");
    }

    #[test]
    fn which_paper_a_page_is_from_is_understood_in_any_case() {
        let read = |text: &str| named(text).is_ok();
        check(read, &["jaarverslag/2014/VI", "Jaarverslag 2014 vi", "begroting/2014/VI"], "true");
        check(read, &["", "jaarverslag/2014", "VI"], "false");
    }

    #[test]
    fn the_kind_of_paper_may_stand_before_an_article() {
        let read = |text: &str| article_of(text).ok().map(|(kind, _)| kind);
        check(read, &["VII/1", "vii 1", "begroting/VII/1", "1"], "Some(Begroting)");
        check(read, &["jaarverslag/VII/1", "Jaarverslag vii 1"], "Some(Jaarverslag)");
    }
}
