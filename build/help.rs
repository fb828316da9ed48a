//! The help of the command line in Fluent, as Rust: one look-up by the name of a text.
//!
//! Knows that a message is a command and its attributes are what it takes; both languages must have
//! the same. Must not know any command: that each has its help is held by a test.

use std::fmt::Write as _;

use fluent_syntax::ast::{Entry, Pattern, PatternElement};

/// Returns the method `Wording::help`, or what is wrong with the files, a line for each fault.
pub fn rust(dutch: &str, english: &str) -> Result<String, Vec<String>> {
    let mut faults = Vec::new();
    let (nl, en) = (texts("nl", dutch, &mut faults), texts("en", english, &mut faults));
    let missing = |here: &Texts, there: &Texts, code: &str| {
        let lacks = |id: &String| here.iter().all(|(other, _)| other != id);
        let ids = there.iter().map(|(id, _)| id).filter(|id| lacks(id));
        ids.map(|id| format!("locales/{code}/help.ftl: ‘{id}’ is missing")).collect::<Vec<_>>()
    };
    faults.extend(missing(&nl, &en, "nl"));
    faults.extend(missing(&en, &nl, "en"));
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut out = "impl Wording {\n/// The help of a command (`watch-preview`) or of something it \
                   takes (`watch-preview.since`).\n#[must_use]\npub fn help(self, id: &str) -> \
                   Option<&'static str> {\nSome(match (self.language(), id) {\n"
        .to_owned();
    for (language, texts) in [("Dutch", nl), ("English", en)] {
        for (id, text) in texts {
            let _ = writeln!(out, "(Language::{language}, {id:?}) => {text:?},");
        }
    }
    out.push_str("_ => return None,\n})\n}\n}\n");
    Ok(out)
}

type Texts = Vec<(String, String)>;

fn texts(code: &str, text: &str, faults: &mut Vec<String>) -> Texts {
    let file = format!("locales/{code}/help.ftl");
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, errors)| {
        faults.extend(errors.iter().map(|error| {
            let line = text[..error.pos.start.min(text.len())].lines().count();
            format!("{file}: line {line}: {error}")
        }));
        resource
    });
    let mut found = Texts::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name;
        let own = message.value.map(|value| (name.to_owned(), value));
        let inner = message.attributes.into_iter();
        for (id, pattern) in
            own.into_iter().chain(inner.map(|one| (format!("{name}.{}", one.id.name), one.value)))
        {
            match written(&pattern) {
                _ if found.iter().any(|(other, _)| *other == id) => {
                    faults.push(format!("{file}: ‘{id}’ stands twice"));
                }
                Some(text) => found.push((id, text)),
                None => faults.push(format!("{file}: ‘{id}’ is words alone, without braces")),
            }
        }
    }
    found
}

fn written(pattern: &Pattern<&str>) -> Option<String> {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some((*value).to_owned()),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(part).collect()
}
