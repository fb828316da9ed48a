//! What is searched for: words and phrases, and in which chapters and years.
//!
//! Knows how people write a search down. Must not know the table.

use super::key;
use crate::model::{BudgetYear, Chapter};

/// Words and phrases that must all stand in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// As they were written, without quotation marks.
    pub written: Vec<String>,
    /// The same, folded.
    pub folded: Vec<String>,
}

/// Quotation marks as people type them.
const QUOTES: &[char] = &['"', '“', '”', '„', '‟', '«', '»'];

impl Query {
    /// Reads a search as one text: words, and phrases in quotation marks. Nothing where no letter or digit
    /// is in it.
    ///
    /// ```
    /// use prinsjesdiff::search::Query;
    /// let query = Query::read("huur \"sociale woningen\"").unwrap();
    /// assert_eq!(query.folded, ["huur", "sociale woningen"]);
    /// assert_eq!(Query::read(" \"…\" "), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut terms = Vec::new();
        for (at, part) in text.split(QUOTES).enumerate() {
            // What stands between two marks is a phrase; a mark that is not closed opens one too.
            if at % 2 == 1 {
                terms.push(part.trim().to_owned());
            } else {
                terms.extend(part.split_whitespace().map(str::to_owned));
            }
        }
        Self::of(terms)
    }

    /// Reads a search as a shell hands it on: an argument with a space in it was quoted, and is a phrase.
    #[must_use]
    pub fn typed(arguments: &[String]) -> Option<Self> {
        let quoted = arguments.iter().map(|one| {
            let is_phrase = one.trim().contains(char::is_whitespace) && !one.contains(QUOTES);
            if is_phrase { format!("\"{one}\"") } else { one.clone() }
        });
        Self::read(&quoted.collect::<Vec<_>>().join(" "))
    }

    fn of(terms: Vec<String>) -> Option<Self> {
        let mut query = Self { written: Vec::new(), folded: Vec::new() };
        for term in terms {
            let folded = key(&term);
            if !folded.is_empty() && !query.folded.contains(&folded) {
                query.written.push(term);
                query.folded.push(folded);
            }
        }
        (!query.folded.is_empty()).then_some(query)
    }

    /// Returns the search as it may be written again.
    #[must_use]
    pub fn text(&self) -> String {
        let quoted = self.written.iter().map(|term| {
            if term.contains(char::is_whitespace) { format!("\"{term}\"") } else { term.clone() }
        });
        quoted.collect::<Vec<_>>().join(" ")
    }

    /// Returns the words of its phrases apart, where there is a phrase.
    #[must_use]
    pub fn apart(&self) -> Option<Self> {
        let words = |term: &String| term.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let all: Vec<String> = self.written.iter().flat_map(words).collect();
        if all.len() > self.written.len() { Self::of(all) } else { None }
    }

    /// Returns the same with each word, and the last of each phrase, cut by so many letters, as long as enough of it is left to say
    /// anything; nothing where no word can be cut.
    #[must_use]
    pub fn shortened(&self, by: usize) -> Option<Self> {
        const LEAST: usize = 4;
        let cut = |term: &String| {
            let last = term.rfind(' ').map_or(0, |space| space + 1);
            let length = term[last..].chars().count();
            let kept = length.saturating_sub(by).max(LEAST.min(length));
            term[..last].chars().chain(term[last..].chars().take(kept)).collect::<String>()
        };
        let cut: Vec<String> = self.folded.iter().map(cut).collect();
        if cut == self.folded { None } else { Self::of(cut) }
    }
}

/// In which chapters and years is searched.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// This chapter alone.
    pub chapter: Option<Chapter>,
    /// From the first to the last of these years.
    pub years: Option<(BudgetYear, BudgetYear)>,
}

impl Filter {
    /// Tells whether nothing is filtered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chapter.is_none() && self.years.is_none()
    }

    /// Tells whether a place of a year is searched.
    #[must_use]
    pub fn takes(&self, chapter: &Chapter, year: BudgetYear) -> bool {
        self.chapter.as_ref().is_none_or(|one| one == chapter)
            && self.years.is_none_or(|(first, last)| (first..=last).contains(&year))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(query: Option<Query>) -> Vec<String> {
        query.map(|query| query.folded).unwrap_or_default()
    }

    #[test]
    fn words_and_phrases_are_read_as_people_write_them() {
        for (text, expected) in [
            ("Huisvesting", vec!["huisvesting"]),
            ("  sociale   Huur ", vec!["sociale", "huur"]),
            ("„sociale huur” gemeente", vec!["sociale huur", "gemeente"]),
            ("\"sociale huur", vec!["sociale huur"]),
            ("Coöperatie cooperatie", vec!["cooperatie"]),
            ("!! …", Vec::new()),
            ("", Vec::new()),
        ] {
            assert_eq!(terms(Query::read(text)), expected, "{text}");
        }
    }

    #[test]
    fn an_argument_with_a_space_was_quoted() {
        let typed = |words: &[&str]| {
            terms(Query::typed(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>()))
        };
        assert_eq!(typed(&["sociale huur", "dorp"]), ["sociale huur", "dorp"]);
        assert_eq!(typed(&["sociale", "huur"]), ["sociale", "huur"]);
        assert_eq!(typed(&["huur \"in het dorp\""]), ["huur", "in het dorp"]);
    }

    #[test]
    fn what_is_read_again_from_its_own_text_is_the_same() {
        for text in ["huur \"sociale woningen\"", "a b c"] {
            let query = Query::read(text).unwrap();
            assert_eq!(Query::read(&query.text()), Some(query));
        }
    }

    #[test]
    fn near_searches_are_words_apart_and_words_cut_short() {
        let query = Query::read("\"sociale huur\" dorpen").unwrap();
        assert_eq!(terms(query.apart()), ["sociale", "huur", "dorpen"]);
        assert_eq!(Query::read("sociale huur").unwrap().apart(), None);
        assert_eq!(terms(Query::read("huisvestingen").unwrap().shortened(2)), ["huisvesting"]);
        assert_eq!(Query::read("huur").unwrap().shortened(2), None);
    }
}
