//! Findings over a whole edition: the same change in many articles, what is gone, what is awaited.
//!
//! Knows the glossary's table of findings. Must not know how a finding is made.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Chapter, Place};

use super::{Noun, Wording};

/// More articles than these are told by their chapters.
const MOST_ARTICLES: usize = 20;

impl Wording {
    /// Tells in which articles the same change stands, and in how many passages; of very many, in which
    /// chapters.
    #[must_use]
    pub fn systematic_where(self, articles: &[Place], passages: usize) -> String {
        let mut chapters: BTreeMap<&Chapter, BTreeSet<&Place>> = BTreeMap::new();
        for place in articles {
            chapters.entry(&place.chapter).or_default().insert(place);
        }
        let passages = self.count(passages, Noun::Passage);
        if articles.len() > MOST_ARTICLES {
            let names: Vec<&str> = chapters.keys().map(|chapter| chapter.as_str()).collect();
            return self.systematic_where_sentence(self.list(&names), passages);
        }
        let within = chapters.into_iter().map(|(chapter, places)| {
            let numbers: Vec<String> = places.iter().map(|place| place.within_chapter()).collect();
            self.lead_at(chapter, self.list(&numbers))
        });
        self.systematic_where_articles(within.collect::<Vec<_>>().join("; "), passages)
    }

    /// Tells that a passage is gone with no counterpart, all chapters in.
    #[must_use]
    pub fn vanished(self, chapters: usize) -> String {
        let n = self.number(chapters as u64);
        if chapters == 1 {
            return self.vanished_one_chapters().to_owned();
        }
        self.vanished_sentence(n)
    }

    /// Tells that a passage has no counterpart in the chapters received so far.
    #[must_use]
    pub fn no_counterpart_yet(self, received: usize) -> String {
        if received == 1 {
            return self.no_counterpart_yet_one_received().to_owned();
        }
        let n = self.number(received as u64);
        self.no_counterpart_yet_sentence(n)
    }

    /// Tells the same briefly, where the first line carries the mark:
    /// `In geen van de 11 ontvangen hoofdstukken teruggevonden.`
    #[must_use]
    pub fn no_counterpart_brief(self, received: usize) -> String {
        if received == 1 {
            return self.no_counterpart_brief_one_received().to_owned();
        }
        let n = self.number(received as u64);
        self.no_counterpart_brief_sentence(n)
    }

    /// Names an article and what happened to it as a whole: `nieuw: artikel 4 ‘Loodsen’`.
    #[must_use]
    pub fn article_event(self, what: &str, article: &str, title: &str) -> String {
        let title = if title.is_empty() { String::new() } else { format!(" ‘{title}’") };
        format!("{what}: {article}{title}")
    }

    /// Tells which chapters are awaited: `14 hoofdstukken ontbreken nog (I, IIA en K).`
    #[must_use]
    pub fn awaited(self, chapters: &[Chapter]) -> String {
        let names: Vec<&str> = chapters.iter().map(Chapter::as_str).collect();
        let (list, count) = (self.list(&names), self.count(chapters.len(), Noun::Chapter));
        if chapters.len() == 1 {
            return self.awaited_chapters(count, list);
        }
        self.awaited_sentence(count, list)
    }

    /// Counts passages that have no counterpart yet.
    #[must_use]
    pub fn passages_without_counterpart(self, passages: usize) -> String {
        let count = self.count(passages, Noun::Passage);
        if passages == 1 {
            return self.passages_without_counterpart_one_passages(count);
        }
        self.passages_without_counterpart_sentence(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn findings_are_told_to_the_letter_of_the_glossary() {
        assert_eq!(
            NL.systematic(6, "strandwacht", "kustwacht"),
            "gelijke wijziging in 6 artikelen: ‘strandwacht’ wordt ‘kustwacht’"
        );
        assert_eq!(NL.vanished(25), "vervallen; in geen van de 25 hoofdstukken teruggevonden");
        assert_eq!(
            NL.no_counterpart_yet(11),
            "nog niet teruggevonden in de 11 ontvangen hoofdstukken (voorlopig)"
        );
        assert_eq!(
            NL.withdrawn("XXV artikel 2"),
            "ingetrokken: toch teruggevonden in XXV artikel 2"
        );
        let chapters: Vec<Chapter> =
            ["I", "IIA", "K"].iter().map(|code| Chapter::parse(code).unwrap()).collect();
        assert_eq!(NL.awaited(&chapters), "3 hoofdstukken ontbreken nog (I, IIA en K).");
        assert_eq!(NL.awaited(&chapters[..1]), "1 hoofdstuk ontbreekt nog (I).");
    }
}
