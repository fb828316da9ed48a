//! The front page of a paper in plain text: parliamentary year, dossier, number, title, date.
//!
//! Knows how its lines are worded. Must not interpret them: that is `identify`'s.

use super::super::element::Head;
use super::super::heading::article_heading;
use super::super::printed_date::printed_date;
use super::super::section_heading::{section_heading, split_letter};
use super::super::zone::zone;
use super::layout::Layout;
use super::line::Line;
use crate::model::Chapter;
use crate::text::{fold, join_lines};

/// The front stands within this many lines; longer titles than eight lines were not seen.
const LONGEST_FRONT: usize = 24;

/// A dossier has five figures.
const DOSSIER_FIGURES: usize = 5;

/// Reads the front page, where there is one, and returns how many lines it takes.
pub(super) fn read(body: &[Line<'_>], head: &mut Head, layout: &Layout) -> usize {
    let raw: Vec<&str> = body.iter().take(LONGEST_FRONT).map(|(_, line)| *line).collect();
    let joined = |first: &str, from: usize, to: usize| {
        let gap = if raw[from].ends_with(char::is_whitespace) { " " } else { "" };
        let first = format!("{first}{gap}");
        let lines: Vec<&str> =
            std::iter::once(first.as_str()).chain(raw[from + 1..to].iter().copied()).collect();
        let text = join_lines(&lines, &layout.evidence, layout.spaces).text;
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let lines: Vec<&str> = body.iter().take(LONGEST_FRONT).map(|(_, line)| line.trim()).collect();
    let Some(dossier_at) = lines.iter().position(|line| dossier_line(line).is_some()) else {
        return 0;
    };
    let Some((dossier, chapter, title)) = dossier_line(lines[dossier_at]) else { return 0 };
    let Some(number_at) =
        (dossier_at + 1..lines.len()).find(|&at| number_line(lines[at]).is_some())
    else {
        return 0;
    };
    let Some((number, paper_title)) = number_line(lines[number_at]) else { return 0 };
    head.vergaderjaar = lines[..number_at].iter().find_map(|line| {
        let at = line.to_lowercase().find("vergaderjaar ")?;
        Some(line.get(at + "vergaderjaar ".len()..)?.trim().to_owned())
    });
    head.dossier = Some(dossier);
    head.chapter = chapter;
    head.dossier_title = Some(joined(&title, dossier_at, number_at));
    head.number = Some(number);
    head.number_line = Some(lines[number_at].to_owned());
    let mut end = number_at + 1;
    let mut titles_end = end;
    while let Some(line) = lines.get(end).copied().filter(|line| !opens_the_text(line)) {
        end += 1;
        if let Some(date) = printed_date(line) {
            head.date = Some(date);
            break;
        }
        titles_end = end;
    }
    head.paper_title = Some(joined(&paper_title, number_at, titles_end));
    end
}

/// `36 360 VII Jaarverslag en slotwet …`: dossier, chapter and the beginning of its title.
fn dossier_line(line: &str) -> Option<(String, Option<String>, String)> {
    let mut words = line.split([' ', '\u{a0}']).filter(|word| !word.is_empty()).peekable();
    let mut dossier = String::new();
    while let Some(word) = words.next_if(|word| word.bytes().all(|b| b.is_ascii_digit())) {
        dossier.push_str(word);
    }
    if dossier.len() != DOSSIER_FIGURES {
        return None;
    }
    let chapter = words.next_if(|word| Chapter::parse(word).is_ok()).map(str::to_owned);
    let title = words.collect::<Vec<_>>().join(" ");
    let begins = title.is_empty() || title.starts_with(char::is_uppercase);
    begins.then_some((dossier, chapter, title))
}

/// `Nr. 2 MEMORIE VAN TOELICHTING`: the number and the beginning of the paper's title.
fn number_line(line: &str) -> Option<(String, String)> {
    let rest = line.strip_prefix("Nr.").or_else(|| line.strip_prefix("nr."))?.trim_start();
    let (number, title) = rest.split_once(' ').unwrap_or((rest, ""));
    let fits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| (number.to_owned(), title.trim().to_owned()))
}

/// The text begins: a contents list, a part or an article.
fn opens_the_text(line: &str) -> bool {
    fold(line).starts_with("inhoud")
        || zone(line).is_some()
        || article_heading(line).is_some()
        || section_heading(line, None).is_some()
        || split_letter(line).0.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> (Head, usize) {
        let body: Vec<Line<'_>> = text.lines().map(|line| (1, line)).collect();
        let mut head = Head::default();
        let layout = Layout::of(&text.lines().collect::<Vec<_>>(), &body, None);
        let end = read(&body, &mut head, &layout);
        (head, end)
    }

    #[test]
    fn the_front_page_says_which_paper_it_is() {
        let (head, end) = check(
            "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2023–2024\n\
             99 010 XXV Vaststelling van de begrotingsstaten van het Ministerie \nvan Dorpen (XXV) voor het jaar 2024\n\
             Nr. 2 MEMORIE VAN TOELICHTING\nOntvangen 19 september 2023\nInhoudsopgave",
        );
        let expected = Head {
            dossier: Some("99010".to_owned()),
            chapter: Some("XXV".to_owned()),
            dossier_title: Some(
                "Vaststelling van de begrotingsstaten van het Ministerie van Dorpen (XXV) voor het jaar 2024"
                    .to_owned(),
            ),
            paper_title: Some("MEMORIE VAN TOELICHTING".to_owned()),
            number: Some("2".to_owned()),
            number_line: Some("Nr. 2 MEMORIE VAN TOELICHTING".to_owned()),
            date: Some("2023-09-19".to_owned()),
            vergaderjaar: Some("2023–2024".to_owned()),
            ..Head::default()
        };
        assert_eq!((head, end), (expected, 6));
    }

    #[test]
    fn a_title_is_whole_where_its_words_were_broken() {
        let (head, _) = check(
            "99 010 XXV Vaststelling van de be-\ngrotingsstaten voor het jaar 2024\nNr. 2 ME\u{ad}\n\
             MORIE VAN TOELICHTING\nOntvangen 19 september 2023\nInhoudsopgave",
        );
        assert_eq!(
            head.dossier_title.as_deref(),
            Some("Vaststelling van de begrotingsstaten voor het jaar 2024")
        );
        assert_eq!(head.paper_title.as_deref(), Some("MEMORIE VAN TOELICHTING"));
    }

    #[test]
    fn number_and_title_may_stand_on_lines_of_their_own() {
        let (head, end) = check(
            "99 010 XXV\nJaarverslag en slotwet Ministerie van Dorpen 2023\nNr. 1\nJAARVERSLAG VAN HET\n\
             MINISTERIE VAN DORPEN (XXV)\nA. ALGEMEEN",
        );
        assert_eq!(
            head.paper_title.as_deref(),
            Some("JAARVERSLAG VAN HET MINISTERIE VAN DORPEN (XXV)")
        );
        assert_eq!((head.date, end), (None, 5));
    }

    #[test]
    fn a_page_from_the_middle_has_no_front() {
        let (head, end) =
            check("4. Beleidsartikelen\n12 345 inwoners hebben een veer.\nNr. 2 telt mee.");
        assert_eq!((head, end), (Head::default(), 0));
    }
}
