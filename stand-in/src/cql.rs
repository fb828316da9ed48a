//! Reading the queries that a client of the service writes.
//!
//! Knows the part of CQL that the service was seen to take. Must not know what is asked for.

/// A query as a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Query {
    Term { index: String, relation: String, value: String },
    And(Box<Query>, Box<Query>),
    Or(Box<Query>, Box<Query>),
    Not(Box<Query>, Box<Query>),
}

/// Why a query is refused, as a diagnostic of SRU.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refused {
    pub uri: &'static str,
    pub message: String,
}

const SYNTAX: &str = "info:srw/diagnostic/1/10";
const UNKNOWN_INDEX: &str = "info:srw/diagnostic/1/16";
/// Deeper nesting is refused rather than followed.
const DEEPEST: usize = 32;

/// The indexes the service was seen to have; source: `domain.md` 2.
const INDEXES: &[&str] = &[
    "c.product-area",
    "w.publicatienaam",
    "w.dossiernummer",
    "w.vergaderjaar",
    "w.ondernummer",
    "w.dossiertitel",
    "w.documenttitel",
    "w.documentstatus",
    "w.subrubriek",
    "dt.identifier",
    "dt.type",
    "dt.title",
    "dt.date",
    "dt.modified",
];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Open,
    Close,
    Relation(String),
    Word(String),
    Quoted(String),
}

/// Reads a query; what stands after `sortBy` is the order, which is always that of identifiers.
pub(super) fn parse(text: &str) -> Result<Query, Refused> {
    let tokens = tokens(text)?;
    let sorted =
        |token: &Token| matches!(token, Token::Word(w) if w.eq_ignore_ascii_case("sortby"));
    let end = tokens.iter().position(sorted).unwrap_or(tokens.len());
    let mut reader = Reader { tokens: &tokens[..end], at: 0 };
    let query = reader.expression(0)?;
    if reader.at < end {
        return Err(syntax("something stands after the end"));
    }
    Ok(query)
}

fn syntax(what: &str) -> Refused {
    Refused { uri: SYNTAX, message: format!("Query syntax error: {what}") }
}

fn tokens(text: &str) -> Result<Vec<Token>, Refused> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(&c) = chars.peek() {
        match c {
            c if c.is_whitespace() => {
                chars.next();
            }
            '(' | ')' => {
                chars.next();
                tokens.push(if c == '(' { Token::Open } else { Token::Close });
            }
            '=' | '<' | '>' => {
                let mut relation = String::new();
                while let Some(c) = chars.next_if(|c| matches!(c, '=' | '<' | '>')) {
                    relation.push(c);
                }
                tokens.push(Token::Relation(relation));
            }
            '"' => {
                chars.next();
                let mut value = String::new();
                loop {
                    match chars.next() {
                        Some('"') => break,
                        Some('\\') => value.extend(chars.next()),
                        Some(c) => value.push(c),
                        None => return Err(syntax("a quotation mark is not closed")),
                    }
                }
                tokens.push(Token::Quoted(value));
            }
            _ => {
                let ends = |c: &char| c.is_whitespace() || "()=<>\"".contains(*c);
                let mut word = String::new();
                while let Some(c) = chars.next_if(|c| !ends(c)) {
                    word.push(c);
                }
                tokens.push(Token::Word(word));
            }
        }
    }
    Ok(tokens)
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<&Token> {
        self.at += 1;
        self.tokens.get(self.at - 1)
    }

    /// Reads terms joined from left to right: the standard knows no precedence.
    fn expression(&mut self, depth: usize) -> Result<Query, Refused> {
        if depth > DEEPEST {
            return Err(syntax("nested too deeply"));
        }
        let mut left = self.term(depth)?;
        while let Some(Token::Word(word)) = self.tokens.get(self.at) {
            let join = match word.to_uppercase().as_str() {
                "AND" => Query::And,
                "OR" => Query::Or,
                "NOT" => Query::Not,
                _ => return Err(syntax("AND, OR or NOT is missing")),
            };
            self.at += 1;
            left = join(Box::new(left), Box::new(self.term(depth)?));
        }
        Ok(left)
    }

    fn term(&mut self, depth: usize) -> Result<Query, Refused> {
        let index = match self.next() {
            Some(Token::Open) => {
                let inner = self.expression(depth + 1)?;
                return match self.next() {
                    Some(Token::Close) => Ok(inner),
                    _ => Err(syntax("a parenthesis is not closed")),
                };
            }
            Some(Token::Word(index)) => index.clone(),
            _ => return Err(syntax("an index is missing")),
        };
        if let Some((prefix, _)) = index.split_once('.')
            && !INDEXES.iter().any(|known| known.starts_with(&format!("{prefix}.")))
        {
            return Err(Refused { uri: SYNTAX, message: format!("unknown prefix {prefix}") });
        }
        if !INDEXES.contains(&index.as_str()) {
            return Err(Refused { uri: UNKNOWN_INDEX, message: format!("unknown index {index}") });
        }
        let relation = match self.next() {
            Some(Token::Relation(relation)) => relation.clone(),
            _ => return Err(syntax("a relation is missing")),
        };
        // A hyphen in a value that is not quoted is refused: the real service was seen to need it.
        match self.next() {
            Some(Token::Word(value)) if !value.contains('-') => {
                Ok(Query::Term { index, relation, value: value.clone() })
            }
            Some(Token::Quoted(value)) => Ok(Query::Term { index, relation, value: value.clone() }),
            _ => Err(syntax("a value is missing")),
        }
    }
}

impl Query {
    /// Tells whether a record fits; `values` gives what stands under an index.
    pub fn fits(&self, values: &dyn Fn(&str) -> Vec<String>) -> bool {
        match self {
            Self::And(left, right) => left.fits(values) && right.fits(values),
            Self::Or(left, right) => left.fits(values) || right.fits(values),
            Self::Not(left, right) => left.fits(values) && !right.fits(values),
            Self::Term { index, relation, value } => {
                values(index).iter().any(|found| holds(found, relation, value))
            }
        }
    }
}

fn holds(found: &str, relation: &str, value: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    match relation {
        "==" => found.eq_ignore_ascii_case(value),
        "=" => {
            let wanted = words(value);
            !wanted.is_empty() && words(found).windows(wanted.len()).any(|window| window == wanted)
        }
        ">=" => !found.is_empty() && found >= value,
        "<=" => !found.is_empty() && found <= value,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: bool) {
        let values = |index: &str| match index {
            "w.dossiertitel" => vec!["Vaststelling van de begrotingsstaten voor 2024".to_owned()],
            "w.ondernummer" => vec!["2".to_owned()],
            "dt.modified" => vec!["2024-09-17".to_owned()],
            _ => Vec::new(),
        };
        assert_eq!(parse(text).unwrap().fits(&values), expected, "{text}");
    }

    #[test]
    fn queries_are_read_as_the_service_reads_them() {
        check("w.ondernummer==2", true);
        check("w.dossiertitel=begrotingsstaten AND w.dossiertitel=2024", true);
        check("w.dossiertitel==begrotingsstaten", false);
        check("(w.ondernummer==1 OR w.ondernummer==2) NOT dt.type==Bijlage", true);
        check(
            "w.ondernummer==2 NOT w.dossiertitel=2024 sortBy dt.identifier/sort.ascending",
            false,
        );
        check("dt.modified>=\"2024-09-17\" AND dt.modified<=\"2024-09-17\"", true);
        check("dt.modified>=\"2024-09-18\"", false);
    }

    #[test]
    fn what_the_service_refuses_is_refused() {
        let message = |text: &str| parse(text).unwrap_err().message;
        assert_eq!(message("dcterms.title=x"), "unknown prefix dcterms");
        assert_eq!(message("w.x==1"), "unknown index w.x");
        for text in
            ["", "w.ondernummer==", "(w.ondernummer==1", "w.ondernummer==1 2", "w.ondernummer==\"1"]
        {
            assert!(message(text).contains("syntax"), "{text}");
        }
        assert!(parse("w.dossiernummer==36600-VII").is_err());
    }
}
