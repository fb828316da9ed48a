//! Which article a heading names.
//!
//! Knows every form of heading seen, as dated tables and small readers. Must not know where in the
//! paper a heading stands.

use crate::model::ArticleNumber;
use crate::text::{fold, names_law};

/// A heading that has the form of an article's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ArticleHeading {
    /// What stands before the title: `3.1 Artikel 1.`
    pub label: String,
    pub number: ArticleNumber,
    pub title: String,
    /// Whether the label itself says policy or not; `None` when it is silent.
    pub policy: Option<bool>,
    /// Whether the word *artikel* stands in it; `31. Nationale politie` has none.
    pub worded: bool,
}

/// Labels of article headings, the longest first; source: `shapes.md` 5.
const LABELS: &[(&str, Option<bool>)] = &[
    ("niet-beleidsartikelnummer", Some(false)),
    ("niet-beleidsartikel", Some(false)),
    ("niet beleidsartikel", Some(false)),
    ("beleidsartikel nr.", Some(true)),
    ("beleidsartikel", Some(true)),
    ("productartikel", Some(true)),
    ("begrotingsartikel", None),
    ("artikel", None),
    ("art. nr.", None),
    ("art.nr.", None),
    ("art.nr", None),
    ("artnr.", None),
    ("art.", None),
];

/// Reads a heading as an article's, by its form alone.
pub(crate) fn article_heading(text: &str) -> Option<ArticleHeading> {
    read_article(text, &['.'])
}

/// Reads `31 Nationale politie` and `31: Nationale politie`, which only their place can confirm.
pub(crate) fn bare_article_heading(text: &str) -> Option<ArticleHeading> {
    read_article(text, &['.', ' ', ':'])
}

/// `separators` are the marks that may stand after a number without the word *artikel*.
fn read_article(text: &str, separators: &[char]) -> Option<ArticleHeading> {
    let text = text.trim();
    let after_place = skip_place_number(text);
    let labelled = LABELS.iter().find_map(|(label, policy)| {
        [after_place, text]
            .into_iter()
            .find_map(|start| strip_prefix_folded(start, label).map(|rest| (rest, *policy, true)))
    });
    let (rest, policy, worded) =
        labelled.unwrap_or_else(|| (skip_number_before_number(text), None, false));
    let rest = rest.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits;
    // One letter belongs to the number only when nothing of a word follows: "10a", not "1 a".
    let mut tail = rest[digits..].chars();
    if tail.next().is_some_and(|c| c.is_ascii_alphabetic())
        && tail.next().is_none_or(|c| !c.is_alphanumeric())
    {
        end += 1;
    }
    let number = ArticleNumber::parse(&rest.get(..end)?.to_lowercase()).ok()?;
    // Four figures without the word are a year.
    if digits > 3 && !worded {
        return None;
    }
    let (separator, title) = after_number(&rest[end..])?;
    if !worded && (!separators.contains(&separator) || title.is_empty()) {
        return None;
    }
    let begins_low = title.chars().next().is_some_and(char::is_lowercase);
    let mention =
        (begins_low && !starts_like_a_name(title)) || (!worded && points_at_an_article(title));
    if mention {
        return None;
    }
    let label_end = text.len() - title.len();
    Some(ArticleHeading {
        label: text[..label_end].trim_end().to_owned(),
        number,
        title: title.to_owned(),
        policy,
        worded,
    })
}

/// Headings of the policy agenda name the article they are about: `2. Dorpen (beleidsartikel 4)`.
fn points_at_an_article(title: &str) -> bool {
    let Some((_, pointer)) = title.rsplit_once('(') else { return false };
    let words = fold(&pointer.replace('-', " "));
    words.split(' ').take(2).any(|word| {
        word.starts_with("artikel") || word.starts_with("beleidsartikel") || word == "art"
    })
}

/// Laws that are cited by their letters.
const SHORT_LAWS: &[&str] = &[
    "awb", "avg", "bw", "evrm", "gw", "rv", "sr", "sv", "veu", "vweu", "wft", "wmo", "wob", "woo",
    "wlz", "zvw", "cw",
];

/// Tells whether what stands behind the number of an article is the name of a law: `12 Grondwet`,
/// `4 Wet op de dorpen`, `3:2 Awb`. Policy articles may be called after laws as well, so that this alone
/// does not decide.
pub(super) fn names_a_law(title: &str) -> bool {
    let folded = fold(title);
    let words: Vec<&str> = folded.split(' ').collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    names_law(first)
        || names_law(last)
        || (words.len() == 1 && SHORT_LAWS.contains(first))
        || words.windows(2).any(|two| two == ["algemene", "wet"])
}

/// Skips the place or the same number once more before an article's number: `3.1 31. Dorpen`,
/// `4 4. Dorpen`.
fn skip_number_before_number(text: &str) -> &str {
    let after = skip_place_number(text);
    let place = text[..text.len() - after.len()].trim_end();
    let number = after.split(['.', ' ']).next().unwrap_or_default();
    let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    let is_place =
        place.trim_end_matches('.').contains('.') || place.trim_end_matches('.') == number;
    if is_number && is_place { after } else { text }
}

/// Titles may begin with a lower-case letter only in names such as `e-overheid` or `ICT`-like ones.
fn starts_like_a_name(title: &str) -> bool {
    title.chars().nth(1) == Some('-')
}

/// Returns the separator after an article's number and the title behind it; `None` when the number
/// goes on (`1.2`, `1, tweede lid`) or a range follows (`1 tot en met 3`).
fn after_number(rest: &str) -> Option<(char, &str)> {
    let mut chars = rest.chars();
    match chars.next() {
        None => Some((' ', "")),
        Some('.') => {
            let title = chars.as_str();
            if title.starts_with(|c: char| c.is_ascii_digit()) {
                return None;
            }
            let title = title.trim_start_matches(['.', ':']).trim_start();
            // `Artikel 1. – Dorpen`
            let bare = title.strip_prefix(['–', '—', '-']).filter(|t| t.starts_with(' '));
            Some(('.', bare.unwrap_or(title).trim_start()))
        }
        Some(mark @ (':' | ';')) => Some((mark, chars.as_str().trim_start())),
        Some(c) if c.is_whitespace() => {
            let title = chars.as_str().trim_start();
            let bare = title.trim_start_matches(['–', '—', '-', ':', '.', '|']).trim_start();
            Some((' ', bare))
        }
        Some('–' | '—') => Some(('–', chars.as_str().trim_start())),
        Some(_) => None,
    }
}

/// Skips the place within the chapter (`3.1`, `4.`): it is never the article's number.
fn skip_place_number(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    if end == 0 { text } else { text[end..].trim_start() }
}

pub(super) fn strip_prefix_folded<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    let head = text.get(..label.len())?;
    let rest = text.get(label.len()..)?;
    let ends =
        label.ends_with('.') || rest.starts_with(|c: char| c.is_whitespace() || c == '\u{a0}');
    (head.eq_ignore_ascii_case(label) && ends).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_article(text: &str, expected: Option<(&str, &str)>) {
        let found = article_heading(text);
        let found = found.as_ref().map(|h| (h.number.as_str(), h.title.as_str()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_form_of_article_heading_is_read() {
        check_article("Artikel 31. Dorpen", Some(("31", "Dorpen")));
        check_article("31. Dorpen", Some(("31", "Dorpen")));
        check_article("Art.nr. 16. Dorpen", Some(("16", "Dorpen")));
        check_article("Art.nr. 7", Some(("7", "")));
        check_article("Artikel 1: Dorpen", Some(("1", "Dorpen")));
        check_article("Artikel 1 Dorpen", Some(("1", "Dorpen")));
        check_article("ARTIKEL 1 DORPEN ", Some(("1", "DORPEN")));
        check_article("Beleidsartikel 2: Dorpen", Some(("2", "Dorpen")));
        check_article("3.6 Artikel 18. Dorpen", Some(("18", "Dorpen")));
        check_article("3.1 Beleidsartikel 31 Dorpen", Some(("31", "Dorpen")));
        check_article("Artikel 10a – Dorpen", Some(("10a", "Dorpen")));
        check_article("Artikel 10A. Dorpen", Some(("10a", "Dorpen")));
        check_article("Artikel 1001. Dorpen", Some(("1001", "Dorpen")));
        let long = "Dorpen ".repeat(60);
        check_article(&format!("Artikel 1. {long}"), Some(("1", long.trim())));
        check_article("Niet-beleidsartikel 12 Apparaat", Some(("12", "Apparaat")));
        check_article("3.1 31. Dorpen", Some(("31", "Dorpen")));
        check_article("4 4. Dorpen", Some(("4", "Dorpen")));
        check_article("Artikel 1. – Dorpen", Some(("1", "Dorpen")));
        check_article("Begrotingsartikel 1 Dorpen", Some(("1", "Dorpen")));
    }

    #[test]
    fn what_only_mentions_an_article_is_not_its_heading() {
        for text in [
            "Artikel 2.3, eerste lid, van de wet",
            "Artikel 5 van de Dorpenwet",
            "Artikelen 1 en 2",
            "Wetsartikelen 1 tot en met 3",
            "Artikelsgewijze toelichting",
            "3.1 Dorpen",
            "4 5. Dorpen",
            "2. Dorpen (beleidsartikel 4)",
            "2. Dorpen (artikelen 4 en 5)",
            "2024 was een goed jaar",
            "Artikel 5, tweede lid",
            "Artikel",
            "1",
        ] {
            check_article(text, None);
        }
    }

    #[test]
    fn a_title_may_be_the_name_of_a_law() {
        for title in [
            "Grondwet",
            "Wet op de dorpen",
            "Algemene wet bestuursrecht",
            "Awb",
            "Besluit veren",
            "Dorpenwet",
        ] {
            assert!(names_a_law(title), "{title}");
        }
        for title in ["Dorpen", "Wetenschap", "Natuur en landschap", "Wegen en regels"] {
            assert!(!names_a_law(title), "{title}");
        }
    }

    #[test]
    fn the_label_says_whether_it_is_policy() {
        let policy = |text| article_heading(text).unwrap().policy;
        assert_eq!(policy("Beleidsartikel 1 Dorpen"), Some(true));
        assert_eq!(policy("Niet-beleidsartikel 9 Apparaat"), Some(false));
        assert_eq!(policy("Artikel 1 Dorpen"), None);
        assert_eq!(article_heading("3.1 Artikel 1. Dorpen").unwrap().label, "3.1 Artikel 1.");
    }

    #[test]
    fn a_number_alone_may_head_an_article_where_its_place_says_so() {
        let bare = |text| bare_article_heading(text).map(|h| (h.number.to_string(), h.title));
        let expected = Some(("31".to_owned(), "Dorpen".to_owned()));
        assert_eq!(bare("31 Dorpen"), expected);
        assert_eq!(bare("31: Dorpen"), expected);
        assert_eq!(bare("31 dorpen en een veer"), None);
        assert_eq!(bare("2024 Dorpen"), None);
        assert_eq!(bare("31, Dorpen"), None);
    }
}
