//! The line at the foot of every page of a printed parliamentary paper.
//!
//! Knows its shape. Must not know where on a page a line stands, nor leave anything out: that is
//! the reader's, who asks whether a line is a page foot.

use super::typography::Typography;
use crate::model::{Chapter, Vergaderjaar};

/// What a page foot tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFoot {
    /// The parliamentary year.
    pub vergaderjaar: Vergaderjaar,
    /// The dossier number without spaces, `36360`.
    pub dossier: String,
    /// The budget chapter, where the dossier is parted into chapters.
    pub chapter: Option<Chapter>,
    /// The number within the dossier, `1`.
    pub number: String,
    /// The page.
    pub page: Option<u32>,
}

/// Reads a whole line as a page foot: `Tweede Kamer, vergaderjaar 2022–2023, 36 360 VII, nr. 1 35`.
///
/// A line that says more than a page foot does is none: it may be a citation in the text.
#[must_use]
pub fn page_foot(line: &str) -> Option<PageFoot> {
    // Longer than any page foot, and not worth cleaning.
    if line.len() > 300 {
        return None;
    }
    let line = Typography::default().clean_trimmed(line);
    let rest = line.strip_prefix("Tweede Kamer").or_else(|| line.strip_prefix("Eerste Kamer"))?;
    let mut parts = rest.split(',').map(str::trim);
    let (Some(""), Some(year), Some(dossier), Some(number), None) =
        (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    let vergaderjaar = Vergaderjaar::parse(year.strip_prefix("vergaderjaar ")?).ok()?;
    let (dossier, chapter) = dossier_and_chapter(dossier)?;
    let (number, page) = number_and_page(number)?;
    Some(PageFoot { vergaderjaar, dossier, chapter, number, page })
}

/// Reads `36 360 VII`, `36360-VII` or `36 360`; a number of the Kingdom `(R2115)` is passed over.
fn dossier_and_chapter(text: &str) -> Option<(String, Option<Chapter>)> {
    let mut dossier = String::new();
    let mut chapter = None;
    for word in text.split([' ', '-', '–']).filter(|word| !word.is_empty()) {
        let figures = word.bytes().all(|b| b.is_ascii_digit());
        if figures && chapter.is_none() {
            dossier.push_str(word);
        } else if word.starts_with("(R") || word.eq_ignore_ascii_case("hoofdstuk") {
        } else if chapter.is_none() {
            chapter = Some(Chapter::parse(word).ok()?);
        } else {
            return None;
        }
    }
    // Dossiers have five figures since 1981; four and six leave room on both sides.
    (4..=6).contains(&dossier.len()).then_some((dossier, chapter))
}

/// Reads `nr. 1 35`, `nr. 1`, and the bare letter of the Eerste Kamer, `A 3`.
fn number_and_page(text: &str) -> Option<(String, Option<u32>)> {
    let mut words = text.split(' ').peekable();
    words.next_if(|word| matches!(*word, "nr." | "nr" | "Nr."));
    let number = words.next()?;
    let page = words.next().map(str::parse).transpose().ok()?;
    let fits = (1..=6).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_alphanumeric());
    (fits && words.next().is_none()).then(|| (number.to_owned(), page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, start: u16, dossier: &str, chapter: &str, number: &str, page: u32) {
        let expected = PageFoot {
            vergaderjaar: Vergaderjaar { start },
            dossier: dossier.to_owned(),
            chapter: Chapter::parse(chapter).ok(),
            number: number.to_owned(),
            page: (page > 0).then_some(page),
        };
        assert_eq!(page_foot(line), Some(expected), "{line}");
    }

    #[test]
    fn a_page_foot_is_read_with_any_dash_and_space() {
        check(
            "Tweede Kamer, vergaderjaar 2029–2030, 99 010 XXV, nr. 2 35",
            2029,
            "99010",
            "XXV",
            "2",
            35,
        );
        check(
            "Tweede Kamer, vergaderjaar 2029‒2030, 99010 XXV, nr. 2 35  ",
            2029,
            "99010",
            "XXV",
            "2",
            35,
        );
        check(
            "Tweede Kamer, vergaderjaar 2029-2030, 99\u{a0}010\u{a0}B, nr.\u{a0}2\u{a0}7",
            2029,
            "99010",
            "B",
            "2",
            7,
        );
        check("Tweede Kamer,  vergaderjaar 2029/30, 99 010-N, nr. 12", 2029, "99010", "N", "12", 0);
    }

    #[test]
    fn chapter_page_and_nr_may_be_missing() {
        check("Tweede Kamer, vergaderjaar 2029–2030, 99 010, nr. 2 35", 2029, "99010", "", "2", 35);
        check(
            "Eerste Kamer, vergaderjaar 2029–2030, 99 010 XXV, A 3",
            2029,
            "99010",
            "XXV",
            "A",
            3,
        );
        check(
            "Tweede Kamer, vergaderjaar 2029–2030, 99 010 (R2999), nr. 2",
            2029,
            "99010",
            "",
            "2",
            0,
        );
        check(
            "Tweede Kamer, vergaderjaar 1996–1997, 95 000 hoofdstuk XXV, nr. 2 1",
            1996,
            "95000",
            "XXV",
            "2",
            1,
        );
    }

    #[test]
    fn a_citation_in_the_text_is_no_page_foot() {
        for line in [
            "",
            "Tweede Kamer",
            "De Tweede Kamer, vergaderjaar 2029–2030, 99 010 XXV, nr. 2 35",
            "Tweede Kamer, vergaderjaar 2029–2030, 99 010 XXV, nr. 2 heeft dit aanvaard.",
            "Tweede Kamer, vergaderjaar 2029–2030, 99 010 XXV, nr. 2 35, en verder",
            "Tweede Kamer, vergaderjaar 2029–2031, 99 010 XXV, nr. 2 35",
            "Tweede Kamer, vergaderjaar 2029–2030, nr. 2 35",
            "Tweede Kamer, vergaderjaar 2029–2030, 99 010 begroting, nr. 2 35",
        ] {
            assert_eq!(page_foot(line), None, "{line}");
        }
    }
}
