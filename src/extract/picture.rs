//! What a paper says in words of a picture in it.
//!
//! Knows alternative texts, and which of them say nothing. Must not know elements of other kinds.

use crate::model::Picture;

/// Elements that show a picture, in any format.
const PICTURES: &[&str] = &["illustratie", "img"];

/// An alternative text of fewer words names the picture and does not tell it.
const FEWEST_WORDS: usize = 3;

/// Tells whether an element shows a picture.
pub(super) fn is_picture(name: &str) -> bool {
    PICTURES.contains(&name)
}

/// Returns the alternative text of a picture, where it is one: `kst-36410-2.png` and `Afbeelding`
/// are none.
pub(super) fn alternative<'a>(name: &str, alt: Option<&'a str>) -> Option<&'a str> {
    let alt = alt.filter(|_| is_picture(name))?.trim();
    (alt.split_whitespace().count() >= FEWEST_WORDS).then_some(alt)
}

/// Returns the picture that an element shows, and whether its alternative text tells it.
pub(super) fn picture<'a>(
    element: &str,
    attribute: impl Fn(&str) -> Option<&'a str>,
) -> Option<(Picture, bool)> {
    if !is_picture(element) {
        return None;
    }
    let alt = attribute("alt");
    let value =
        |name| attribute(name).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let name = value("naam").or_else(|| value("src")).unwrap_or_default();
    let told = alternative(element, alt).is_some();
    // Words that are read are text of the section.
    let alt = if told { None } else { value("alt") };
    Some((Picture { name, alt: alt.unwrap_or_default() }, told))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_a_text_and_a_name_is_none() {
        let alt = "De minister stimuleert de aanleg van veren.";
        assert_eq!(alternative("img", Some(alt)), Some(alt));
        assert_eq!(alternative("illustratie", Some(alt)), Some(alt));
        for none in ["kst-36410-VII-2-001.png", "Afbeelding 3", "", "  "] {
            assert_eq!(alternative("img", Some(none)), None, "{none}");
        }
        assert_eq!(alternative("al", Some(alt)), None);
        assert_eq!(alternative("img", None), None);
    }
}
