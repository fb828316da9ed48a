//! What headings say: an article, a section, a part of the paper.
//!
//! Knows every form of heading seen, as dated tables and small readers. Must not know where in the
//! paper a heading stands.

use crate::model::{ArticleNumber, SectionKind};
use crate::text::fold;

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
    ("beleidsartikel", Some(true)),
    ("productartikel", Some(true)),
    ("artikel", None),
    ("art. nr.", None),
    ("art.nr.", None),
    ("art.nr", None),
    ("artnr.", None),
    ("art.", None),
];

/// Longest title of an article; a longer one is a sentence. The longest seen has 118 characters.
const LONGEST_TITLE: usize = 220;

/// Reads a heading as an article's, by its form alone.
pub(crate) fn article_heading(text: &str) -> Option<ArticleHeading> {
    let text = text.trim();
    let after_place = skip_place_number(text);
    let labelled = LABELS.iter().find_map(|(label, policy)| {
        [after_place, text]
            .into_iter()
            .find_map(|start| strip_prefix_folded(start, label).map(|rest| (rest, *policy, true)))
    });
    let (rest, policy, worded) = labelled.unwrap_or((text, None, false));
    let rest = rest.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits;
    // One letter belongs to the number only when nothing of a word follows: "10a", not "1 a".
    let mut tail = rest[digits..].chars();
    if tail.next().is_some_and(|c| c.is_ascii_lowercase())
        && tail.next().is_none_or(|c| !c.is_alphanumeric())
    {
        end += 1;
    }
    let number = ArticleNumber::parse(rest.get(..end)?).ok()?;
    if digits > 3 {
        return None;
    }
    let (separator, title) = after_number(&rest[end..])?;
    if !worded && (separator != '.' || title.is_empty()) {
        return None;
    }
    let begins_low = title.chars().next().is_some_and(char::is_lowercase);
    let mention = begins_low && !starts_like_a_name(title);
    if mention || title.chars().count() > LONGEST_TITLE {
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
            Some(('.', title.trim_start_matches(['.', ':']).trim_start()))
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

fn strip_prefix_folded<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    let head = text.get(..label.len())?;
    let rest = text.get(label.len()..)?;
    let ends =
        label.ends_with('.') || rest.starts_with(|c: char| c.is_whitespace() || c == '\u{a0}');
    (head.eq_ignore_ascii_case(label) && ends).then_some(rest)
}

/// A heading that opens a section of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SectionHeading {
    pub kind: SectionKind,
    pub letter: Option<char>,
    /// The heading as printed, without the letter.
    pub heading: String,
    /// The letter stood there twice (`A A. …`): what was dropped.
    pub doubled: Option<String>,
    /// The words are the whole heading, not only its beginning.
    pub exact: bool,
}

/// The dated table of section headings: folded words, kind, first and last budget year in which
/// they were seen. Words decide, not letters. Source: `domain.md` 4, `shapes.md` 5.
const SECTIONS: &[(&str, SectionKind, u16, u16)] = &[
    ("algemene doelstelling", SectionKind::Doelstelling, 2002, 9999),
    ("algemene doelstellingen", SectionKind::Doelstelling, 2002, 9999),
    ("algemene beleidsdoelstelling", SectionKind::Doelstelling, 2002, 9999),
    ("algemene beleidsdoelstellingen", SectionKind::Doelstelling, 2002, 9999),
    ("doelstelling", SectionKind::Doelstelling, 2002, 9999),
    ("rol en verantwoordelijkheid", SectionKind::RolEnVerantwoordelijkheid, 2002, 9999),
    ("rol en verantwoordelijkheden", SectionKind::RolEnVerantwoordelijkheid, 2002, 9999),
    ("rollen en verantwoordelijkheden", SectionKind::RolEnVerantwoordelijkheid, 2002, 9999),
    ("rollen en verantwoordelijkheid", SectionKind::RolEnVerantwoordelijkheid, 2002, 9999),
    (
        "rol verantwoordelijkheid en beleidsinformatie",
        SectionKind::RolEnVerantwoordelijkheid,
        2021,
        9999,
    ),
    ("verantwoordelijkheid minister", SectionKind::RolEnVerantwoordelijkheid, 2002, 2012),
    ("verantwoordelijkheid van de minister", SectionKind::RolEnVerantwoordelijkheid, 2002, 2012),
    ("rol en verantwoordelijkheid minister", SectionKind::RolEnVerantwoordelijkheid, 2002, 9999),
    ("beleidswijzigingen", SectionKind::Beleidswijzigingen, 2013, 9999),
    ("beleidswijziging", SectionKind::Beleidswijzigingen, 2013, 9999),
    ("beleidsconclusies", SectionKind::Beleidsconclusies, 2013, 9999),
    ("beleidsconclusie", SectionKind::Beleidsconclusies, 2013, 9999),
    ("budgettaire gevolgen van beleid", SectionKind::BudgettaireGevolgen, 2002, 9999),
    ("budgettaire gevolgen van het beleid", SectionKind::BudgettaireGevolgen, 2002, 9999),
    ("tabel budgettaire gevolgen van beleid", SectionKind::BudgettaireGevolgen, 2002, 9999),
    ("tabel budgettaire gevolgen", SectionKind::BudgettaireGevolgen, 2002, 9999),
    ("budgettaire gevolgen", SectionKind::BudgettaireGevolgen, 2002, 9999),
    ("samenvatting budgettaire gevolgen", SectionKind::BudgettaireGevolgen, 2013, 9999),
    ("samenvatting budgettaire gevolgen van beleid", SectionKind::BudgettaireGevolgen, 2013, 9999),
    ("budgetflexibiliteit", SectionKind::BudgettaireGevolgen, 2002, 9999),
    ("toelichting op de financiële instrumenten", SectionKind::Toelichting, 2013, 9999),
    ("toelichting op de instrumenten", SectionKind::Toelichting, 2013, 9999),
    ("toelichting financiële instrumenten", SectionKind::Toelichting, 2013, 9999),
    ("toelichting op financiële instrumenten", SectionKind::Toelichting, 2013, 9999),
    ("toelichting instrumenten", SectionKind::Toelichting, 2013, 9999),
    ("toelichting verplichtingen", SectionKind::Toelichting, 2002, 9999),
    ("toelichting uitgaven", SectionKind::Toelichting, 2002, 9999),
    ("toelichting ontvangsten", SectionKind::Toelichting, 2002, 9999),
    ("toelichting", SectionKind::Toelichting, 2002, 9999),
    ("operationele doelstelling", SectionKind::Overig, 2002, 2012),
    ("operationele doelstellingen", SectionKind::Overig, 2002, 2012),
    ("operationele beleidsdoelstellingen", SectionKind::Overig, 2002, 2012),
];

/// A heading that begins with known words may go on for this many words more.
const LONGEST_TAIL: usize = 6;

/// Reads a heading as a section's, by its words.
pub(crate) fn section_heading(text: &str, year: Option<u16>) -> Option<SectionHeading> {
    let text = text.trim();
    let (mut letter, mut rest) = split_letter(text);
    let mut doubled = None;
    if let Some(first) = letter
        && let (Some(second), inner) = split_letter(rest)
        && first == second
    {
        doubled = Some(first.to_string());
        rest = inner;
    }
    let words = fold(strip_numbering(rest));
    let known = |(phrase, _, since, until): &&(&str, SectionKind, u16, u16)| {
        year.is_none_or(|year| (*since..=*until).contains(&year))
            && starts_with_words(&words, phrase)
    };
    let (phrase, kind, _, _) = SECTIONS.iter().filter(known).max_by_key(|(p, _, _, _)| p.len())?;
    let exact = words == *phrase;
    let tail = words[phrase.len()..].split_whitespace().count();
    // Single words ("toelichting …", "doelstelling …") also begin ordinary headings.
    let single = !phrase.contains(' ');
    if tail > LONGEST_TAIL || (!exact && single && letter.is_none()) {
        return None;
    }
    if letter.is_some() && rest.is_empty() {
        letter = None;
    }
    Some(SectionHeading { kind: *kind, letter, heading: rest.to_owned(), doubled, exact })
}

fn starts_with_words(words: &str, phrase: &str) -> bool {
    words.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Splits `A. Heading`, `A: Heading` and `A Heading` into letter and heading.
pub(crate) fn split_letter(text: &str) -> (Option<char>, &str) {
    let mut chars = text.chars();
    let Some(letter @ 'A'..='Z') = chars.next() else { return (None, text) };
    let rest = chars.as_str();
    let marked = rest.strip_prefix(['.', ':', ')']).unwrap_or(rest);
    let parted = marked.starts_with(char::is_whitespace) || marked.len() < rest.len();
    let heading = marked.trim_start_matches(|c: char| c.is_whitespace() || c == '–' || c == '-');
    if parted && !heading.is_empty() { (Some(letter), heading) } else { (None, text) }
}

/// Drops a leading `31.1` or `1.` from a heading for recognition; the heading itself keeps it.
fn strip_numbering(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    if end > 0 && text[..end].starts_with(|c: char| c.is_ascii_digit()) {
        text[end..].trim_start()
    } else {
        text
    }
}

/// What a heading says of the part of the paper it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    /// Policy articles stand here.
    Policy,
    /// Articles without policy stand here.
    NonPolicy,
    /// Nothing here is an article.
    None,
}

/// Words of part headings; the first that is contained decides. Source: `domain.md` 3 and 4.
const ZONES: &[(&str, Zone)] = &[
    ("wetsvoorstel", Zone::None),
    ("wetsartikel", Zone::None),
    ("niet beleidsartikelen", Zone::NonPolicy),
    ("niet beleidsmatige artikelen", Zone::NonPolicy),
    ("artikelgewijze toelichting bij de begrotingsartikelen", Zone::Policy),
    ("artikelsgewijze toelichting bij de begrotingsartikelen", Zone::Policy),
    ("beleidsartikelen", Zone::Policy),
    ("productartikelen", Zone::Policy),
    ("inhoudsopgave", Zone::None),
    ("leeswijzer", Zone::None),
    ("beleidsagenda", Zone::None),
    ("beleidsprioriteiten", Zone::None),
    ("beleidsprioriteit", Zone::None),
    ("belangrijkste beleidsmatige", Zone::None),
    ("bedrijfsvoeringsparagraaf", Zone::None),
    ("begroting agentschap", Zone::None),
    ("begroting agentschappen", Zone::None),
    ("verdiepingshoofdstuk", Zone::None),
    ("verdiepingsbijlage", Zone::None),
    ("departementale verantwoordingsstaat", Zone::None),
    ("jaarverantwoording agentschap", Zone::None),
    ("saldibalans", Zone::None),
    ("wnt verantwoording", Zone::None),
    ("subsidieoverzicht", Zone::None),
    ("evaluatie en onderzoeksoverzicht", Zone::None),
    ("lijst van afkortingen", Zone::None),
    ("rijksbrede", Zone::None),
];

/// Part headings are short; a longer text that contains such words is a sentence.
const LONGEST_PART_HEADING: usize = 14;

/// Reads what part of the paper a heading opens, if it says so.
pub(crate) fn zone(text: &str) -> Option<Zone> {
    let words = fold(&text.replace('-', " "));
    if words.split(' ').count() > LONGEST_PART_HEADING {
        return None;
    }
    if words.starts_with("bijlage") || words.split(' ').nth(1) == Some("bijlage") {
        return Some(Zone::None);
    }
    ZONES.iter().find(|(part, _)| contains_words(&words, part)).map(|(_, zone)| *zone)
}

fn contains_words(words: &str, part: &str) -> bool {
    words.match_indices(part).any(|(at, _)| at == 0 || words.as_bytes()[at - 1] == b' ')
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
        check_article("Niet-beleidsartikel 12 Apparaat", Some(("12", "Apparaat")));
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
            "2024 was een goed jaar",
            "Artikel 5, tweede lid",
            "Artikel",
            "1",
        ] {
            check_article(text, None);
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

    fn check_section(text: &str, expected: Option<(SectionKind, Option<char>, &str)>) {
        let found = section_heading(text, Some(2022));
        let found = found.as_ref().map(|h| (h.kind, h.letter, h.heading.as_str()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn sections_are_known_by_their_words() {
        use SectionKind::{
            BudgettaireGevolgen, Doelstelling, RolEnVerantwoordelijkheid, Toelichting,
        };
        let a = Some((Doelstelling, Some('A'), "Algemene doelstelling"));
        check_section("A. Algemene doelstelling", a);
        check_section("A: Algemene doelstelling", a);
        check_section("A Algemene doelstelling", a);
        check_section("A A. Algemene doelstelling", a);
        check_section(
            "Algemene beleidsdoelstelling",
            Some((Doelstelling, None, "Algemene beleidsdoelstelling")),
        );
        check_section(
            "B. Rol, verantwoordelijkheid en beleidsinformatie",
            Some((
                RolEnVerantwoordelijkheid,
                Some('B'),
                "Rol, verantwoordelijkheid en beleidsinformatie",
            )),
        );
        check_section(
            "Rollen en Verantwoordelijkheden",
            Some((RolEnVerantwoordelijkheid, None, "Rollen en Verantwoordelijkheden")),
        );
        check_section(
            "D. (Tabel) Budgettaire gevolgen van beleid",
            Some((BudgettaireGevolgen, Some('D'), "(Tabel) Budgettaire gevolgen van beleid")),
        );
        check_section(
            "E. Toelichting op de (financiële) instrumenten",
            Some((Toelichting, Some('E'), "Toelichting op de (financiële) instrumenten")),
        );
    }

    #[test]
    fn letters_that_head_the_document_are_not_sections() {
        for text in [
            "A. ARTIKELSGEWIJZE TOELICHTING BIJ HET WETSVOORSTEL",
            "B. BEGROTINGSTOELICHTING",
            "A. Algemeen",
            "B. Beleidsverslag",
            "Doelstelling van de regeling voor dorpshuizen",
            "Toelichting van de ramingen",
        ] {
            check_section(text, None);
        }
    }

    #[test]
    fn parts_of_the_paper_are_known_by_their_words() {
        assert_eq!(zone("4. Beleidsartikelen"), Some(Zone::Policy));
        assert_eq!(zone("4. Niet-beleidsartikelen"), Some(Zone::NonPolicy));
        assert_eq!(zone("Wetsartikelen 1 tot en met 3"), Some(Zone::None));
        assert_eq!(zone("Bijlage 2: Subsidieoverzicht"), Some(Zone::None));
        assert_eq!(
            zone("B ARTIKELGEWIJZE TOELICHTING BIJ DE BEGROTINGSARTIKELEN (SLOTVERSCHILLEN)"),
            Some(Zone::Policy)
        );
        assert_eq!(zone("Vitale dorpen"), None);
    }
}
