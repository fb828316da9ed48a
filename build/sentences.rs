//! Sentences in Fluent, as Rust: one method of `Wording` for each message.
//!
//! Knows the part of Fluent that is used here (texts, arguments, selectors) and what an argument may
//! be; both languages must have the same messages with the same arguments. Must not know any sentence.
//!
//! The English files say above a message what it is for and, in a line of `$name (kind)`, what it
//! takes and in which order; the Dutch files have sentences alone. A message of which no line says what
//! it is for is a part of others, for `report/wording` itself; it takes whatever can be written.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::ast::{Variant, VariantKey};

/// A file of sentences.
pub struct Source {
    /// Its name without ending.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// An argument: its name, its Rust type, and how it is written.
struct Argument {
    name: String,
    rust: String,
    written: Option<String>,
}

/// What an argument may be besides a Rust type: name, type, and the method that writes it.
const KINDS: &[(&str, &str, &str)] = &[
    ("number", "usize", "self.number(@ as u64)"),
    ("large", "u64", "self.number(@)"),
    ("date", "NaiveDate", "self.date(@)"),
    ("month", "NaiveDate", "self.month(@)"),
    ("time", "NaiveTime", "self.time(@)"),
    ("kind", "Kind", "self.kind(@)"),
    ("edition", "(Kind, BudgetYear)", "self.edition(@)"),
    ("Edition", "(Kind, BudgetYear)", "capitalised(&self.edition(@))"),
    ("list", "&[String]", "self.list(@)"),
];

/// Returns the methods, or what is wrong with the files, a line for each fault.
pub fn rust(dutch: &[Source], english: &[Source]) -> Result<String, Vec<String>> {
    let mut out = "impl Wording {\n".to_owned();
    let mut faults = Vec::new();
    let names = |files: &[Source]| files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
    if names(dutch) != names(english) {
        faults.push("locales: nl and en have other files".to_owned());
    }
    for (dutch, english) in dutch.iter().zip(english) {
        let (nl, en) = (messages("nl", dutch, &mut faults), messages("en", english, &mut faults));
        for (id, _) in nl.iter().filter(|(id, _)| en.iter().all(|(other, _)| id != other)) {
            faults.push(format!("locales/en/{}.ftl: ‘{id}’ is missing", english.name));
        }
        for (id, english_message) in &en {
            let Some((_, dutch_message)) = nl.iter().find(|(other, _)| id == other) else {
                faults.push(format!("locales/nl/{}.ftl: ‘{id}’ is missing", dutch.name));
                continue;
            };
            match method(id, dutch_message, english_message) {
                Ok(method) => out.push_str(&method),
                Err((code, fault)) => {
                    faults.push(format!("locales/{code}/{}.ftl: ‘{id}’ {fault}", dutch.name));
                }
            }
        }
    }
    out.push_str("}\n");
    if faults.is_empty() { Ok(out) } else { Err(faults) }
}

type Named = (String, Message<String>);

fn messages(code: &str, file: &Source, faults: &mut Vec<String>) -> Vec<Named> {
    let mut fault = |what: String| faults.push(format!("locales/{code}/{}.ftl: {what}", file.name));
    let resource =
        fluent_syntax::parser::parse(file.text.clone()).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let line = file.text[..error.pos.start.min(file.text.len())].lines().count();
                fault(format!("line {line}: {error}"));
            }
            resource
        });
    let mut found: Vec<Named> = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) if found.iter().any(|(id, _)| *id == message.id.name) => {
                fault(format!("‘{}’ stands twice", message.id.name));
            }
            Entry::Message(message) => found.push((message.id.name.clone(), message)),
            Entry::Term(term) => {
                fault(format!("‘-{}’ is a term; there are none here", term.id.name));
            }
            _ => {}
        }
    }
    found
}

/// A fault with the language it is in.
type Fault = (&'static str, String);

fn method(id: &str, dutch: &Message<String>, english: &Message<String>) -> Result<String, Fault> {
    let comment: Vec<&str> =
        english.comment.iter().flat_map(|one| &one.content).map(String::as_str).collect();
    let (signature, doc): (Vec<&str>, Vec<&str>) =
        comment.iter().partition(|line| line.starts_with('$'));
    let both = [("nl", dutch), ("en", english)];
    let mut patterns = Vec::new();
    for (code, message) in both {
        let empty = || (code, "has no text".to_owned());
        patterns.push((code, message.value.as_ref().ok_or_else(empty)?));
    }
    let usual = if doc.is_empty() { "impl Display" } else { "&str" };
    let signature = signature.join(" ");
    let signature = signature.split(", $").filter(|one| !one.is_empty());
    let arguments: Vec<Argument> = signature.map(|one| argument(one, usual)).collect();
    for (code, pattern) in &patterns {
        let mut here = BTreeSet::new();
        arguments_of(pattern, &mut here);
        let declared: BTreeSet<String> = arguments.iter().map(|one| one.name.clone()).collect();
        if let Some(name) = here.difference(&declared).next() {
            let known =
                arguments.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ");
            return Err((code, format!("has no argument ‘{name}’; it has: {known}")));
        }
        if let Some(name) = declared.difference(&here).next() {
            return Err((code, format!("does not use its argument ‘{name}’")));
        }
    }
    let fixed = patterns.iter().all(|(_, pattern)| is_fixed(pattern));
    let texts = patterns
        .iter()
        .map(|(code, pattern)| text(pattern, &arguments, fixed).map_err(|fault| (*code, fault)));
    let texts = texts.collect::<Result<Vec<String>, Fault>>()?;
    let mut out = String::new();
    for line in &doc {
        let _ = writeln!(out, "/// {line}");
    }
    let visible = if doc.is_empty() { "pub(super)" } else { "pub" };
    let name = id.replace('-', "_");
    let parameters: Vec<String> =
        arguments.iter().map(|one| format!(", {}: {}", one.name, one.rust)).collect();
    let parameters = parameters.concat();
    let result = if fixed { "&'static str" } else { "String" };
    let _ = writeln!(out, "#[must_use]\n{visible} fn {name}(self{parameters}) -> {result} {{");
    for Argument { name, written, .. } in &arguments {
        if let Some(written) = written {
            let _ =
                writeln!(out, "let ({name}_, {name}) = ({name}, {});", written.replace('@', name));
        }
    }
    let [dutch, english] = texts.as_slice() else { return Ok(out) };
    let _ = writeln!(
        out,
        "match self.language() {{ Language::Dutch => {dutch}, Language::English => {english} }}\n}}"
    );
    Ok(out)
}

/// Reads `name`, `name (kind)`, `name (count Noun)`, `name (none-or Noun)` or `name (type by method)`.
fn argument(text: &str, usual: &'static str) -> Argument {
    let text = text.trim_start_matches('$');
    let (name, kind) = text.split_once(" (").unwrap_or((text, usual));
    let kind = kind.strip_suffix(')').unwrap_or(kind);
    let noun = |method: &str, noun: &str| format!("self.{method}(@, Noun::{noun})");
    let known = KINDS.iter().find(|(one, _, _)| *one == kind);
    let (rust, written) = match (known, kind.split_once(" by "), kind.split_once(' ')) {
        (Some((_, rust, written)), _, _) => (*rust, Some((*written).to_owned())),
        (None, Some((rust, method)), _) => {
            (rust, Some(format!("self.{}(@)", method.replace('-', "_"))))
        }
        (None, None, Some(("count", of))) => ("usize", Some(noun("count", of))),
        (None, None, Some(("none-or", of))) => ("usize", Some(noun("count_in_sentence", of))),
        _ => (kind, None),
    };
    Argument { name: name.replace('-', "_"), rust: rust.to_owned(), written }
}

fn arguments_of(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                for one in variants {
                    arguments_of(&one.value, found);
                }
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name.replace('-', "_"));
        }
    }
}

/// Tells whether nothing is written into a text: it is words, or a choice among words.
fn is_fixed(pattern: &Pattern<String>) -> bool {
    let fixed = |element: &PatternElement<String>| match element {
        PatternElement::TextElement { .. } => true,
        PatternElement::Placeable { expression: Expression::Inline(inline) } => {
            matches!(inline, InlineExpression::StringLiteral { .. })
        }
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            pattern.elements.len() == 1 && variants.iter().all(|one| is_fixed(&one.value))
        }
    };
    pattern.elements.iter().all(fixed)
}

/// Returns the Rust expression of a text: a literal where both languages are fixed, else a `String`.
fn text(pattern: &Pattern<String>, arguments: &[Argument], fixed: bool) -> Result<String, String> {
    let (mut form, mut values) = (String::new(), Vec::new());
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value }
            | PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => form.push_str(value.replace('{', "{{").replace('}', "}}").as_str()),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                let _ = write!(form, "{{{}}}", id.name.replace('-', "_"));
            }
            PatternElement::Placeable {
                expression:
                    Expression::Select {
                        selector: InlineExpression::VariableReference { id },
                        variants,
                    },
            } => {
                form.push_str("{}");
                values.push(select(&id.name.replace('-', "_"), variants, arguments, fixed)?);
            }
            PatternElement::Placeable { .. } => {
                return Err("has something between braces that is not understood here".to_owned());
            }
        }
    }
    match (fixed, values.pop()) {
        (true, Some(choice)) => Ok(choice),
        (true, None) => Ok(format!("{:?}", form.replace("{{", "{").replace("}}", "}"))),
        (false, last) => {
            values.extend(last);
            let values: Vec<String> = values.iter().map(|value| format!(", {value}")).collect();
            let values = values.concat();
            Ok(format!("format!({form:?}{values})"))
        }
    }
}

/// Returns a `match`: by number (`[0]`, `[one]`), by truth (`[true]`), or by the variants of an enum.
fn select(
    name: &str,
    variants: &[Variant<String>],
    arguments: &[Argument],
    fixed: bool,
) -> Result<String, String> {
    let argument = arguments.iter().find(|one| one.name == name);
    let rust = argument.map_or("", |one| one.rust.as_str());
    let raw = argument.is_some_and(|one| one.written.is_some());
    let mut out = format!("match {name}{} {{", if raw { "_" } else { "" });
    for variant in variants {
        let key = match &variant.key {
            VariantKey::NumberLiteral { value } => value,
            VariantKey::Identifier { name } => name,
        };
        let pattern = match (key.as_str(), rust) {
            ("other", _) if variant.default => "_".to_owned(),
            ("one", _) => "1".to_owned(),
            (key, "bool" | "usize" | "u64") => key.to_owned(),
            (key, rust) => format!("{rust}::{}", camel(key)),
        };
        let _ = write!(out, "{pattern} => {},", text(&variant.value, arguments, fixed)?);
    }
    out.push('}');
    Ok(out)
}

/// Writes `not-ok` as `NotOk`.
fn camel(key: &str) -> String {
    let part = |part: &str| part[..1].to_uppercase() + &part[1..];
    key.split('-').filter(|one| !one.is_empty()).map(part).collect()
}
