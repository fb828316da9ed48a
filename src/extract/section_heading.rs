//! Which section of an article a heading opens.
//!
//! Knows the words of section headings, as one dated table. Must not know where in the paper a
//! heading stands.

use super::heading::strip_prefix_folded;
use super::heading_words::kind_of;
use crate::model::SectionKind;
use crate::text::fold;

/// A heading that opens a section of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SectionHeading {
    pub kind: SectionKind,
    pub letter: Option<char>,
    /// The heading as printed, without the letter.
    pub heading: String,
    /// What stood before the heading and was dropped: a second letter (`A A. …`), `Onderdeel`.
    pub doubled: Option<String>,
    /// The words are the whole heading, not only its beginning.
    pub exact: bool,
}

impl SectionHeading {
    /// Tells whether nothing but the heading stands there: its words alone, or with its letter.
    pub fn is_plain(&self) -> bool {
        self.exact || self.letter.is_some()
    }
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
        2002,
        9999,
    ),
    ("verantwoordelijkheid ministers", SectionKind::RolEnVerantwoordelijkheid, 2002, 2012),
    ("verantwoordelijkheid van de ministers", SectionKind::RolEnVerantwoordelijkheid, 2002, 2012),
    ("verantwoordelijkheden van de minister", SectionKind::RolEnVerantwoordelijkheid, 2002, 2012),
    ("verantwoordelijkheid minister", SectionKind::RolEnVerantwoordelijkheid, 2002, 2012),
    ("verantwoordelijkheid van de minister", SectionKind::RolEnVerantwoordelijkheid, 2002, 2012),
    ("rol en verantwoordelijkheid minister", SectionKind::RolEnVerantwoordelijkheid, 2002, 9999),
    ("beleidswijzigingen", SectionKind::Beleidswijzigingen, 2002, 9999),
    ("beleidswijziging", SectionKind::Beleidswijzigingen, 2002, 9999),
    ("beleidsconclusies", SectionKind::Beleidsconclusies, 2002, 9999),
    ("beleidsconclusie", SectionKind::Beleidsconclusies, 2002, 9999),
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
    ("succesfactoren", SectionKind::Overig, 2002, 2012),
    ("succesfactoren van", SectionKind::Overig, 2002, 2012),
    ("succesfactoren voor", SectionKind::Overig, 2002, 2012),
    ("succesfactoren bij", SectionKind::Overig, 2002, 2012),
    ("succesfactoren en", SectionKind::Overig, 2002, 2012),
    ("kritische succesfactoren", SectionKind::Overig, 2002, 2012),
    ("externe factoren", SectionKind::Overig, 2002, 2012),
    ("meetbare gegevens", SectionKind::Overig, 2002, 2012),
    ("meetbare gegevens bij", SectionKind::Overig, 2002, 2012),
    ("operationele doelstelling", SectionKind::OperationeleDoelstellingen, 2002, 2012),
    ("operationele beleidsdoelstelling", SectionKind::OperationeleDoelstellingen, 2002, 2012),
    ("operationele doelstellingen", SectionKind::OperationeleDoelstellingen, 2002, 2012),
    ("operationele beleidsdoelstellingen", SectionKind::OperationeleDoelstellingen, 2002, 2012),
];

/// The last budget year in which a responsibility alone heads B.
pub(super) const LAST_OF_OLD: u16 = 2012;

/// A heading that begins with known words may go on for this many words more.
const LONGEST_TAIL: usize = 6;

/// Tells whether a heading is one of the table and nothing more: which of them a paper prints is form.
#[must_use]
pub fn is_section_heading(text: &str) -> bool {
    section_heading(text, None).is_some_and(|section| section.exact)
}

/// Reads a heading as a section's, by its words.
pub(crate) fn section_heading(text: &str, year: Option<u16>) -> Option<SectionHeading> {
    let text = text.trim();
    let part = strip_prefix_folded(text, "onderdeel").map(str::trim_start);
    let (mut letter, mut rest) = split_letter(part.unwrap_or(text));
    let mut small = false;
    if letter.is_none() {
        (letter, rest) = split_small_letter(part.unwrap_or(text));
        small = letter.is_some();
    }
    let mut doubled = part.map(|part| text[..text.len() - part.len()].trim_end().to_owned());
    if let Some(first) = letter
        && let (Some(second), inner) = split_letter(rest)
        && first == second
    {
        doubled = Some(first.to_string());
        rest = inner;
    }
    let bare = strip_numbering(rest);
    // `7.2 Operationele doelstelling Beheer van de kaden` names what it is about, however long.
    let operational = is_operational(rest);
    let folded = fold(bare);
    let words = folded.strip_prefix("de ").unwrap_or(&folded);
    // A letter before the words leaves no doubt, whatever the year.
    let known = |(phrase, _, since, until): &&(&str, SectionKind, u16, u16)| {
        (letter.is_some()
            || operational
            || year.is_none_or(|year| (*since..=*until).contains(&year)))
            && starts_with_words(words, phrase)
    };
    let found = SECTIONS.iter().filter(known).max_by_key(|(p, _, _, _)| p.len());
    let in_table = found.and_then(|(phrase, kind, _, _)| {
        let exact = words == *phrase;
        let tail = words[phrase.len()..].split_whitespace().count();
        // Single words ("toelichting …", "doelstelling …") also begin ordinary headings.
        let single = !phrase.contains(' ');
        // Small letters count the items of lists: only the whole heading is one.
        let loose = (single && letter.is_none()) || small || part.is_some();
        let fits = (tail <= LONGEST_TAIL || operational) && (exact || !loose);
        fits.then_some((*kind, exact))
    });
    let of_old = year.is_none_or(|year| year <= LAST_OF_OLD);
    let by_words = || kind_of(words, letter.is_some() && !small, of_old).map(|kind| (kind, true));
    let (kind, exact) = in_table.or_else(by_words)?;
    if letter.is_some() && rest.is_empty() {
        letter = None;
    }
    Some(SectionHeading { kind, letter, heading: rest.to_owned(), doubled, exact })
}

/// Parts the heading of an operational goal from the goal, where it spells that out: `7.2 Operationele
/// doelstelling: alle kaden zijn in goede staat`.
pub(super) fn parted_operational(heading: &str) -> Option<(&str, &str)> {
    let bare = strip_numbering(heading);
    let is_named =
        |name: &&&str| bare.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name));
    let name = OPERATIONAL.iter().find(is_named)?;
    let behind = &bare[name.len()..];
    let goal = strip_numbering(behind.trim_start());
    let numbered = goal.len() < behind.trim_start().len();
    let label =
        heading[..heading.len() - if numbered { goal.len() } else { behind.len() }].trim_end();
    let is_apart = numbered || behind.starts_with(MARKS);
    let goal = goal.trim_start_matches(MARKS);
    let is_goal = goal.split_whitespace().count() >= SHORTEST_GOAL;
    (is_apart && is_goal).then(|| (label.trim_end_matches(MARKS), goal))
}

/// What stands between such a heading and its goal.
const MARKS: [char; 5] = [':', '.', '-', '–', ' '];

/// The words of such a heading.
const OPERATIONAL: [&str; 2] = ["operationele doelstelling", "operationele beleidsdoelstelling"];

/// A goal has at least this many words; fewer are the title of one.
const SHORTEST_GOAL: usize = 5;

/// Tells whether a text is the numbered heading of an operational goal.
pub(super) fn is_operational(text: &str) -> bool {
    let bare = strip_numbering(text.trim());
    let folded = fold(bare);
    let named = OPERATIONAL.iter().find_map(|phrase| folded.strip_prefix(phrase));
    let numbered = bare.len() < text.trim().len();
    named.is_some_and(|rest| {
        let numbered_behind = rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
        (rest.is_empty() || rest.starts_with(' ')) && (numbered || numbered_behind)
    })
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

/// Splits `a. Heading` and `a) Heading`; a letter without mark is a word.
fn split_small_letter(text: &str) -> (Option<char>, &str) {
    let mut chars = text.chars();
    let Some(letter @ 'a'..='j') = chars.next() else { return (None, text) };
    let Some(heading) = chars.as_str().strip_prefix(['.', ':', ')']) else { return (None, text) };
    let heading = heading.trim_start();
    if heading.is_empty() { (None, text) } else { (Some(letter), heading) }
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

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_section_with_its_letter_is_known_in_any_year() {
        for year in [2005, 2014, 2026] {
            for text in [
                "B. Rol, verantwoordelijkheid en beleidsinformatie",
                "B Verantwoordelijkheid minister",
                "B. Verantwoordelijkheid",
            ] {
                let kind = section_heading(text, Some(year)).map(|heading| heading.kind);
                assert_eq!(kind, Some(SectionKind::RolEnVerantwoordelijkheid), "{year}: {text}");
            }
        }
        let unlettered = section_heading("Verantwoordelijkheid minister", Some(2026));
        assert_eq!(unlettered, None);
    }

    #[test]
    fn small_letters_and_the_word_part_may_stand_before_a_section() {
        let found =
            |text| section_heading(text, Some(2022)).map(|h| (h.letter, h.heading, h.doubled));
        let goal = "Algemene doelstelling".to_owned();
        assert_eq!(found("a. Algemene doelstelling"), Some((Some('a'), goal.clone(), None)));
        let part = Some("Onderdeel".to_owned());
        assert_eq!(found("Onderdeel A. Algemene doelstelling"), Some((Some('A'), goal, part)));
        let role = "De rol en verantwoordelijkheid van de minister".to_owned();
        let printed = format!("B. {role}");
        assert_eq!(found(&printed), Some((Some('B'), role, None)));
        assert_eq!(found("a. doelstelling van de regeling"), None);
    }

    #[test]
    fn headings_of_older_budgets_end_the_goal_and_the_role() {
        let found = |text| section_heading(text, Some(2008)).map(|heading| heading.kind);
        for text in ["Verantwoordelijkheid ministers", "3.2 Ministeriële verantwoordelijkheid"] {
            assert_eq!(found(text), Some(SectionKind::RolEnVerantwoordelijkheid), "{text}");
        }
        for text in ["Succesfactoren", "Succesfactoren van beleid", "Meetbare gegevens"] {
            assert_eq!(found(text), Some(SectionKind::Overig), "{text}");
        }
        for text in [
            "7.2 Operationele doelstelling Beheer van de kaden, de oevers en alle bruggen in de streek",
            "Operationele doelstelling 7.2 Beheer",
            "Operationele doelstellingen",
        ] {
            assert_eq!(found(text), Some(SectionKind::OperationeleDoelstellingen), "{text}");
        }
        for text in
            ["Verantwoordelijkheid van de minister", "4.2 Verantwoordelijkheden van de ministers"]
        {
            assert_eq!(found(text), Some(SectionKind::RolEnVerantwoordelijkheid), "{text}");
            assert_eq!(section_heading(text, Some(2013)), None, "{text}");
        }
        assert_eq!(found("Verantwoordelijkheid van gemeenten"), None);
        assert_eq!(section_heading("Meetbare gegevens", Some(2021)), None);
    }

    #[test]
    fn a_goal_is_parted_from_the_heading_that_spells_it_out() {
        let check = |heading, label, goal| {
            assert_eq!(parted_operational(heading), Some((label, goal)), "{heading}");
        };
        let goal = "Alle kaden zijn in 2010 hersteld";
        check(
            "7.2 Operationele doelstelling: Alle kaden zijn in 2010 hersteld",
            "7.2 Operationele doelstelling",
            goal,
        );
        check(
            "Operationele beleidsdoelstelling 7.2 – Alle kaden zijn in 2010 hersteld",
            "Operationele beleidsdoelstelling 7.2",
            goal,
        );
        check(
            "Operationele doelstelling Alle kaden zijn in 2010 hersteld",
            "Operationele doelstelling",
            goal,
        );
        for heading in [
            "7.2 Operationele doelstelling",
            "Operationele doelstelling 7.2 Beheer van kaden",
            "Operationele doelstellingen van dit artikel over kaden en oevers",
            "Alle kaden zijn in 2010 hersteld",
        ] {
            assert_eq!(parted_operational(heading), None, "{heading}");
        }
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
}
