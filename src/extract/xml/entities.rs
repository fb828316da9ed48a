//! Entities that a paper declares itself, in the internal part of its document type.
//!
//! Knows how they are declared, and limits: what grows without end stays as printed. Must not fetch
//! anything: entities of other files are not known.

use std::collections::BTreeMap;

/// Most entities that are kept; the sets of signs that papers declare have some two hundred.
const MOST_ENTITIES: usize = 1_000;

/// Longest text of one entity: they name signs, names and formulas.
const LONGEST_TEXT: usize = 1_000;

/// Longest text of all references together, in bytes.
const LONGEST_IN_ALL: usize = 1_000_000;

/// The entities of one paper, and how much text their references gave.
#[derive(Debug, Default)]
pub(crate) struct Entities {
    texts: BTreeMap<String, String>,
    given: usize,
}

impl Entities {
    /// Takes the declarations of a document type; of several with one name the first counts.
    pub fn declare(&mut self, doctype: &str) {
        let mut rest = doctype;
        while let Some((_, behind)) = rest.split_once("<!ENTITY") {
            rest = behind;
            let Some((name, text)) = declaration(behind) else { continue };
            if self.texts.len() < MOST_ENTITIES
                && !self.texts.contains_key(name)
                && let Some(text) = self.expanded(text)
            {
                self.texts.insert(name.to_owned(), text);
            }
        }
    }

    /// Returns the text a reference stands for, while there is room for it.
    pub fn text(&mut self, name: &str) -> Option<String> {
        let text = self.texts.get(name)?;
        self.given += text.len();
        (self.given <= LONGEST_IN_ALL).then(|| text.clone())
    }

    /// Puts the texts of references in a declared text; none where it holds elements, grows too
    /// long, or refers to what is not declared before it.
    fn expanded(&self, text: &str) -> Option<String> {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('&') {
            out.push_str(before);
            let (name, after) = behind.split_once(';')?;
            match numeric(name) {
                Some(sign) => out.push(sign),
                None => out.push_str(
                    super::predefined(name).or_else(|| self.texts.get(name).map(String::as_str))?,
                ),
            }
            rest = after;
            if out.len() > LONGEST_TEXT {
                return None;
            }
        }
        out.push_str(rest);
        let fits = out.len() <= LONGEST_TEXT && !text.contains('<') && !text.contains("&#60;");
        fits.then_some(out)
    }
}

/// Reads ` name "text">`; none for a parameter entity, and for one that stands in another file.
fn declaration(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_prefix(|c: char| c.is_ascii_whitespace())?.trim_start();
    let (name, rest) = text.split_once(|c: char| c.is_ascii_whitespace())?;
    let rest = rest.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (text, _) = rest[1..].split_once(quote)?;
    (name != "%").then_some((name, text))
}

/// Reads `#235` and `#xEB`.
fn numeric(name: &str) -> Option<char> {
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32).filter(|sign| *sign != '\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(doctype: &str, name: &str, expected: Option<&str>) {
        let mut entities = Entities::default();
        entities.declare(doctype);
        assert_eq!(entities.text(name).as_deref(), expected, "{doctype}");
    }

    #[test]
    fn declared_entities_stand_for_their_texts() {
        check("kamerwrk [<!ENTITY euml \"&#235;\">]", "euml", Some("ë"));
        check(
            "x [<!ENTITY a 'dorp'> <!ENTITY b \"het &a; &amp; &#xEB;\">]",
            "b",
            Some("het dorp & ë"),
        );
        check("x [<!ENTITY a 'eerst'><!ENTITY a 'later'>]", "a", Some("eerst"));
    }

    #[test]
    fn elements_other_files_and_circles_are_not_known() {
        check("x [<!ENTITY a '<al/>'>]", "a", None);
        check("x [<!ENTITY a SYSTEM 'file:///etc/hosts'>]", "a", None);
        check("x [<!ENTITY % a 'b'>]", "a", None);
        check("x [<!ENTITY a '&b;'><!ENTITY b '&a;'>]", "a", None);
    }

    #[test]
    fn what_grows_without_end_is_not_expanded() {
        let ten =
            |name: &str, of: &str| format!("<!ENTITY {name} '{}'>", format!("&{of};").repeat(10));
        let bomb = format!(
            "x [<!ENTITY a 'dorpen en kernen'>{}{}{}]",
            ten("b", "a"),
            ten("c", "b"),
            ten("d", "c")
        );
        check(&bomb, "b", Some("dorpen en kernen".repeat(10).as_str()));
        check(&bomb, "c", None);
        check(&bomb, "d", None);
        let mut entities = Entities::default();
        entities.declare(&bomb);
        let given = std::iter::from_fn(|| entities.text("b")).count();
        assert_eq!(given, LONGEST_IN_ALL / 160);
    }
}
