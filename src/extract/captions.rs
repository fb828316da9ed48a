//! Captions that repeat the name of an article: under a chart of its share, or from a contents list.
//!
//! Knows how they are told from the heading they repeat. Must not know what an article holds.

use super::element::{Body, Element};
use super::heading::{ArticleHeading, article_heading, bare_article_heading};
use crate::text::fold;

/// Takes captions out of the run: no heading is replaced by one, and no title takes one in.
pub(crate) fn mark(elements: &mut [Element]) {
    let mut named: Option<ArticleHeading> = None;
    let mut directly = false;
    for element in elements {
        let is_caption = match &element.body {
            Body::Heading(heading) => {
                let text = &heading.text;
                let found = article_heading(text).filter(|heading| !heading.title.is_empty());
                let repeats = directly
                    && named.as_ref().zip(found.as_ref()).is_some_and(|(a, b)| repeats(a, b));
                let caption = repeats || is_share_of(named.as_ref(), text);
                if !caption {
                    directly = found.is_some();
                    named = found.or(named);
                }
                caption
            }
            Body::Paragraph(text) => {
                let caption = directly && is_share_of(named.as_ref(), text);
                directly = caption;
                caption
            }
            Body::Item { .. } | Body::Table(_) | Body::Note(_) => {
                directly = false;
                false
            }
            _ => false,
        };
        if is_caption && let Body::Heading(_) | Body::Paragraph(_) = &element.body {
            let body = std::mem::replace(&mut element.body, Body::Annex);
            let text = match body {
                Body::Heading(heading) => heading.text,
                Body::Paragraph(text) => text,
                _ => String::new(),
            };
            element.body = Body::LeftOut("caption", text);
        }
    }
}

/// The second of two headings with one number and no text between repeats the first, unless the
/// number of the first only counts a part of the paper: `3. Beleidsartikelen` before `Artikel 3`.
fn repeats(first: &ArticleHeading, second: &ArticleHeading) -> bool {
    let both_say = first.worded && second.worded;
    first.number == second.number && (both_say || fold(&first.title) == fold(&second.title))
}

/// Tells whether a line names this article and its share of the money: `Art. 31 Dorpen 41,7%`.
fn is_share_of(article: Option<&ArticleHeading>, text: &str) -> bool {
    let named = || article_heading(text).or_else(|| bare_article_heading(text));
    article.is_some_and(|article| {
        ends_with_share(text) && named().is_some_and(|caption| caption.number == article.number)
    })
}

/// Tells whether a text ends with a percentage or an amount.
pub(crate) fn ends_with_share(text: &str) -> bool {
    let bare = text.trim_end().trim_end_matches([')', ']', '.']).trim_end();
    let share = bare.strip_suffix('%').or_else(|| bare.strip_suffix("procent")).map(str::trim_end);
    let is_share = share.is_some_and(|share| share.ends_with(|c: char| c.is_ascii_digit()));
    let amount = bare.rsplit_once('€').is_some_and(|(_, amount)| {
        let mut words = amount.split_whitespace();
        words.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
            && words.count() <= 1
    });
    is_share || amount
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::element::{Heading, Style};

    fn check(texts: &[(&str, bool)]) {
        let heading = |text: &str| {
            Body::Heading(Heading { text: text.to_owned(), depth: None, style: Style::Bold })
        };
        let mut elements: Vec<Element> = texts
            .iter()
            .map(|(text, _)| match text.strip_prefix("p:") {
                Some(text) => Element { line: 1, body: Body::Paragraph(text.to_owned()) },
                None => Element { line: 1, body: heading(text) },
            })
            .collect();
        mark(&mut elements);
        for (element, (text, caption)) in elements.iter().zip(texts) {
            assert_eq!(matches!(element.body, Body::LeftOut("caption", _)), *caption, "{text}");
        }
    }

    #[test]
    fn shares_under_the_heading_of_their_article_are_captions() {
        check(&[
            ("31. Vitale dorpen", false),
            ("Art. 31 Vitale dorpen 41,7%", true),
            ("p:Artikel 31 Vitale dorpen 41,7 %", true),
            ("p:31 Vitale dorpen (€ 6,2 mld.)", true),
            ("Algemene doelstelling", false),
            ("p:Artikel 31 Vitale dorpen 41,7 %", false),
        ]);
        check(&[("Artikel 3. Streven naar 2%", false), ("Algemene doelstelling", false)]);
    }

    #[test]
    fn a_second_heading_of_one_number_directly_after_the_first_is_a_caption() {
        check(&[("3.1 Artikel 1. Dorpen", false), ("Artikel 1: Dorpen", true)]);
        check(&[("Artikel 1. Dorpen", false), ("1. Dorpen", true)]);
        check(&[("Artikel 1. Dorpen", false), ("1. Het bouwen van veren", false)]);
        check(&[("Artikel 1", false), ("Artikel 1. Dorpen", false)]);
        check(&[("3. Beleidsartikelen", false), ("Artikel 3 Oevers en dijken", false)]);
        check(&[
            ("Artikel 1. Dorpen", false),
            ("p:Zie hierna.", false),
            ("Artikel 1. Dorpen", false),
        ]);
    }
}
