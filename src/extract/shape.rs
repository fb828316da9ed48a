//! The look of a line: bullet, sentence, or heading.
//!
//! Knows lengths and end marks. Must not know any heading's words but those that number it.

use super::heading::article_heading;
use super::section_heading::section_heading;
use crate::model::Role;

/// A lone styled line is a heading up to this many characters; longer ones are emphasis.
const LONGEST_STYLED_HEADING: usize = 160;

/// A flat heading with this many words and an end mark is a sentence set as a heading.
const SENTENCE_WORDS: usize = 8;

/// Longer than this, a flat heading is body text whatever its marks. The longest real heading seen
/// has 140 characters.
const LONGEST_FLAT_HEADING: usize = 240;

/// Tells whether a printed list marker is a bullet, without meaning of its own.
pub(crate) fn is_bullet(marker: &str) -> bool {
    marker.is_empty() || marker == "o" || !marker.chars().any(char::is_alphanumeric)
}

/// Returns the text of a paragraph that begins with a dash or bullet.
pub(crate) fn bullet_item(text: &str) -> Option<&str> {
    let mut chars = text.chars();
    let bullet =
        matches!(chars.next()?, '–' | '-' | '—' | '•' | '·' | '▪' | '●' | '◦' | '‣' | '\u{f0b7}');
    let rest = chars.as_str();
    let item = rest.trim_start();
    (bullet && item.len() < rest.len() && !item.is_empty()).then_some(item)
}

/// Tells whether a line that is styled as a whole is a heading.
pub(crate) fn is_heading_like(text: &str) -> bool {
    let ends_sentence = text.ends_with(['.', ';', ',', '?', '!']);
    if text.chars().count() > LONGEST_STYLED_HEADING {
        return !ends_sentence && names_an_article(text);
    }
    !ends_sentence
        || Role::recognise(text).is_some()
        || article_heading(text).is_some()
        || section_heading(text, None).is_some_and(|heading| heading.exact)
}

/// Parts `StimulerenHet veer` into the heading of a role, which lost the line end after it, and its
/// text (`shapes.md` 3).
pub(crate) fn glued_role(text: &str) -> Option<(&str, &str)> {
    let word = text.split(' ').next().unwrap_or(text);
    let (at, _) = word.char_indices().skip(1).find(|(_, sign)| sign.is_uppercase())?;
    let (role, rest) = text.split_at(at);
    let opens = word[at..].chars().skip(1).all(char::is_lowercase);
    (opens && Role::recognise(role).is_some()).then_some((role, rest))
}

/// The title of an article may be as long as it likes: no article is lost for it.
fn names_an_article(text: &str) -> bool {
    article_heading(text).is_some_and(|heading| heading.worded)
}

/// Tells whether a flat heading is a sentence of the body.
pub(crate) fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    let ends = text.ends_with(['.', ';', ',']) || (text.ends_with(':') && words > 4);
    (text.chars().count() > LONGEST_FLAT_HEADING && (ends || !names_an_article(text)))
        || (ends && words >= SENTENCE_WORDS && article_heading(text).is_none())
        || (text.ends_with(':') && words > 4 && Role::recognise(text).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_and_bullets_open_items() {
        assert_eq!(bullet_item("– het dorp;"), Some("het dorp;"));
        assert_eq!(bullet_item("•\u{20}het dorp"), Some("het dorp"));
        assert_eq!(bullet_item("-voorwaarden"), None);
        assert_eq!(bullet_item("–"), None);
        assert_eq!(bullet_item("het – dorp"), None);
    }

    #[test]
    fn a_role_glued_to_its_text_is_parted_from_it() {
        assert_eq!(
            glued_role("StimulerenHet veer vaart."),
            Some(("Stimuleren", "Het veer vaart."))
        );
        assert_eq!(glued_role("Stimuleren Het veer vaart."), None);
        assert_eq!(glued_role("DigiDHet veer vaart."), None);
        assert_eq!(glued_role("StimulerenHET veer"), None);
    }

    #[test]
    fn a_sentence_set_as_a_heading_is_a_sentence() {
        assert!(is_sentence(
            "De begrotingsstaten worden afzonderlijk bij wet vastgesteld en gewijzigd in:"
        ));
        assert!(is_sentence("De minister is verantwoordelijk voor:"));
        assert!(!is_sentence("Artikel 1. Dorpen en kernen"));
        let long = format!("Artikel 1. {}", "Dorpen en kernen ".repeat(20));
        assert!(!is_sentence(&long) && is_heading_like(long.trim()));
        assert!(is_sentence(&format!("{long}varen.")));
        assert!(!is_sentence("(Doen) uitvoeren:"));
        assert!(!is_sentence("Toelichting verplichtingen"));
    }

    #[test]
    fn a_bold_line_is_a_heading_unless_it_ends_like_a_sentence() {
        assert!(is_heading_like("Opvang in de wijk"));
        assert!(is_heading_like("A. Algemene doelstelling"));
        assert!(is_heading_like("Stimuleren."));
        assert!(!is_heading_like("Dit is belangrijk."));
    }
}
