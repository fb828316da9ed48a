//! The styles of a document: which of them make a heading, and which raise or hide a text.
//!
//! Knows how both dialects define a style. Must not know where one is used.

use std::collections::HashSet;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::super::xml::{attributes, local_name};

/// The document is not XML, or nested without end.
#[derive(Debug)]
pub(super) struct Broken;

/// The names of styles, by what they do to a text.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// Paragraphs are headings: those of an outline, and those in bold.
    pub headings: HashSet<String>,
    /// Text stands above the line.
    pub raised: HashSet<String>,
    /// Text is not shown.
    pub hidden: HashSet<String>,
}

impl Styles {
    /// Adds the styles that a part defines.
    pub fn read(&mut self, part: &str) -> Result<(), Broken> {
        let mut reader = Reader::from_str(part);
        let mut style = String::new();
        loop {
            let start = match reader.read_event().map_err(|_| Broken)? {
                Event::Start(start) | Event::Empty(start) => start,
                Event::Eof => return Ok(()),
                _ => continue,
            };
            let own = attributes(&start);
            let value =
                |name: &str| own.iter().find(|(own, _)| own == name).map(|(_, v)| v.as_str());
            let is_on = !matches!(value("val"), Some("0" | "false"));
            let (mut heads, mut raises, mut hides) = (false, false, false);
            match local_name(&start).as_str() {
                "style" => {
                    let named = value("styleId").or(value("name")).unwrap_or_default();
                    named.clone_into(&mut style);
                }
                // The name of a style of Word is the same in every language.
                "name" => {
                    let name = value("val").unwrap_or_default().to_lowercase();
                    heads = name.starts_with("heading");
                }
                "outlineLvl" => heads = true,
                "b" => heads = is_on,
                "vanish" => hides = is_on,
                "vertAlign" => raises = value("val") == Some("superscript"),
                "text-properties" => {
                    heads = value("font-weight") == Some("bold");
                    hides = value("display") == Some("none");
                    raises = value("text-position").is_some_and(is_above);
                }
                _ => {}
            }
            for (is_so, styles) in
                [(heads, &mut self.headings), (raises, &mut self.raised), (hides, &mut self.hidden)]
            {
                if is_so {
                    styles.insert(style.clone());
                }
            }
        }
    }
}

/// `super 58%`, `33% 58%`; below the line is `sub 58%` or `-33% 58%`.
fn is_above(position: &str) -> bool {
    let height = position.split_whitespace().next().unwrap_or_default();
    height == "super"
        || height.trim_end_matches('%').parse::<f32>().is_ok_and(|height| height > 0.0)
}
