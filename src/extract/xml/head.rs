//! What a paper says of itself, picked up as the XML passes by.
//!
//! Knows in which elements the facts stand. Must not interpret them.

use super::super::element::Head;
use super::tags::attribute;

impl Head {
    /// Takes what stands in attributes: the identifier and the date.
    pub fn attributes(&mut self, name: &str, parent: &str, attributes: &[(String, String)]) {
        let head = self;
        match (name, parent) {
            ("meta", _)
                if attribute(attributes, "name") == Some("OVERHEIDop.externMetadataRecord") =>
            {
                let address = attribute(attributes, "content").unwrap_or_default();
                let id = address.split('/').find(|part| part.starts_with("kst-"));
                head.id = id.map(str::to_owned).or_else(|| head.id.take());
            }
            ("datum", "datumtekst") if head.date.is_none() => {
                head.date = attribute(attributes, "isodatum").map(str::to_owned);
            }
            _ => {}
        }
    }

    /// Keeps the head's fields as their elements end; the text itself stays in the open block.
    pub fn field(&mut self, name: &str, parent: &str, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let head = self;
        let field = match (name, parent) {
            ("dossiernr", _) | ("nummer", "onderw") => &mut head.dossier,
            ("begrotingshoofdstuk", _) => &mut head.chapter,
            ("titel", "dossier") | ("naam", "onderw") => &mut head.dossier_title,
            ("titel", "stuk") => &mut head.paper_title,
            ("nummer", "stuk") | ("ondernummer", _) => &mut head.number,
            ("stuknr", _) => &mut head.number_line,
            ("vergjaar", _) => &mut head.vergaderjaar,
            _ => return,
        };
        if field.is_none() && !text.is_empty() {
            // `ondernummer` stands inside "Nr. …": only its last word is the number.
            let whole = name != "ondernummer";
            let last = text.rsplit(' ').next().unwrap_or_default();
            *field = Some(if whole { text.clone() } else { last.to_owned() });
        }
    }
}
