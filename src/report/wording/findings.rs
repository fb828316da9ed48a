//! Findings over a whole edition: the same change in many articles, what is gone, what is awaited.
//!
//! Knows the glossary's table of findings. Must not know how a finding is made.

use crate::compare::settled::Event;
use crate::model::{BudgetYear, Chapter};

use super::{Noun, Wording};

impl Wording {
    /// Tells the same change in many articles as one finding.
    #[must_use]
    pub fn systematic(self, articles: usize, from: &str, to: &str) -> String {
        let articles = self.count(articles, Noun::Article);
        say!(
            self,
            "gelijke wijziging in {articles}: ‘{from}’ wordt ‘{to}’",
            "the same change in {articles}: ‘{from}’ becomes ‘{to}’",
        )
    }

    /// Tells in which chapters the same change stands, and in how many of the passages.
    #[must_use]
    pub fn systematic_where(self, chapters: &[Chapter], passages: usize, of: usize) -> String {
        let names: Vec<&str> = chapters.iter().map(Chapter::as_str).collect();
        let (list, n) = (self.list(&names), self.number(passages as u64));
        let of = self.count(of, Noun::Passage);
        say!(self, "In {list} ({n} van de {of}).", "In {list} ({n} of the {of}).")
    }

    /// Tells that a passage is gone with no counterpart, all chapters in.
    #[must_use]
    pub fn vanished(self, chapters: usize) -> String {
        let n = self.number(chapters as u64);
        if chapters == 1 {
            return self
                .pick(
                    "vervallen, geen tegenhanger gevonden in het ene vergeleken hoofdstuk",
                    "gone, no counterpart found in the one chapter compared",
                )
                .to_owned();
        }
        say!(
            self,
            "vervallen, geen tegenhanger gevonden in {n} van de {n} hoofdstukken",
            "gone, no counterpart found in {n} of the {n} chapters",
        )
    }

    /// Tells that a passage has no counterpart in the chapters received so far.
    #[must_use]
    pub fn no_counterpart_yet(self, received: usize) -> String {
        if received == 1 {
            return self
                .pick(
                    "nog geen tegenhanger in het ene ontvangen hoofdstuk (voorlopig)",
                    "no counterpart yet in the one chapter received (provisional)",
                )
                .to_owned();
        }
        let n = self.number(received as u64);
        say!(
            self,
            "nog geen tegenhanger in de {n} ontvangen hoofdstukken (voorlopig)",
            "no counterpart yet in the {n} chapters received (provisional)",
        )
    }

    /// Tells that a provisional finding stands.
    #[must_use]
    pub fn confirmed(self) -> &'static str {
        self.pick("bevestigd", "confirmed")
    }

    /// Names what was told as provisional.
    #[must_use]
    pub fn told_as(self, event: Event) -> &'static str {
        match event {
            Event::Gone => self.pick("nog niet teruggevonden", "not found again yet"),
            Event::New => self.pick("nieuw", "new"),
            Event::Split => self.pick("gesplitst", "split"),
            Event::Merged => self.pick("samengevoegd", "merged"),
        }
    }

    /// Tells that a provisional finding does not stand, because early text was replaced.
    #[must_use]
    pub fn superseded(self) -> &'static str {
        self.pick(
            "ingetrokken: staat niet in de officiële tekst",
            "withdrawn: not in the official text",
        )
    }

    /// Tells that a provisional finding does not stand.
    #[must_use]
    pub fn withdrawn(self, place: &str) -> String {
        say!(
            self,
            "ingetrokken: toch teruggevonden in {place}",
            "withdrawn: found again after all in {place}",
        )
    }

    /// Tells the same briefly, where the first line carries the mark:
    /// `Geen tegenhanger in de 11 ontvangen hoofdstukken.`
    #[must_use]
    pub fn no_counterpart_brief(self, received: usize) -> String {
        if received == 1 {
            return self
                .pick(
                    "Geen tegenhanger in het ene ontvangen hoofdstuk.",
                    "No counterpart in the one chapter received.",
                )
                .to_owned();
        }
        let n = self.number(received as u64);
        say!(
            self,
            "Geen tegenhanger in de {n} ontvangen hoofdstukken.",
            "No counterpart in the {n} chapters received.",
        )
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
            return say!(
                self,
                "{count} ontbreekt nog ({list}).",
                "{count} is still missing ({list})."
            );
        }
        say!(self, "{count} ontbreken nog ({list}).", "{count} are still missing ({list}).")
    }

    /// Tells that an article of the old edition was not found again yet.
    #[must_use]
    pub fn not_found_yet(self, article: &str, title: &str, year: BudgetYear) -> String {
        say!(
            self,
            "{article} ‘{title}’ ({year}) is nog niet teruggevonden",
            "{article} ‘{title}’ ({year}) was not found again yet",
        )
    }

    /// Counts passages that have no counterpart yet.
    #[must_use]
    pub fn passages_without_counterpart(self, passages: usize) -> String {
        let count = self.count(passages, Noun::Passage);
        if passages == 1 {
            return say!(
                self,
                "{count} heeft nog geen tegenhanger",
                "{count} has no counterpart yet",
            );
        }
        say!(self, "{count} hebben nog geen tegenhanger", "{count} have no counterpart yet")
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
        assert_eq!(
            NL.vanished(25),
            "vervallen, geen tegenhanger gevonden in 25 van de 25 hoofdstukken"
        );
        assert_eq!(
            NL.no_counterpart_yet(11),
            "nog geen tegenhanger in de 11 ontvangen hoofdstukken (voorlopig)"
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
