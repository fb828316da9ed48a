//! The words of a whole edition: head, totals, findings, what is awaited, what is not shown.
//!
//! Knows the sentences of the report in the order they stand in it. Must not know how anything is
//! counted.

use crate::model::{BudgetYear, Kind};

use super::{Noun, Relation, Wording};

impl Wording {
    /// Returns the head of a report: `BEGROTING 2027 VERGELEKEN MET BEGROTING 2026`.
    #[must_use]
    pub fn edition_head(self, old: (Kind, BudgetYear), new: (Kind, BudgetYear)) -> String {
        if Relation::of(old, new) == Relation::Beside {
            return self.beside_each_other(new.1).to_uppercase();
        }
        let (old, new) = (self.edition(old), self.edition(new));
        self.edition_head_sentence(new, old).to_uppercase()
    }

    /// Tells proudly that no article differs in its words, but for the titles and numbers of some, and the layout of others.
    #[must_use]
    pub fn edition_unchanged(
        self,
        articles: usize,
        sentences: usize,
        renamed: usize,
        parted: usize,
    ) -> String {
        let articles = self.count(articles, Noun::PolicyArticle);
        let sentences = self.count(sentences, Noun::Sentence);
        let mut told = if renamed == 0 {
            self.edition_unchanged_sentence(articles, sentences)
        } else {
            let renamed = self.count(renamed, Noun::PolicyArticle);
            self.edition_unchanged_but_titles(articles, sentences, renamed)
        };
        if parted > 0 {
            let parted = self.count(parted, Noun::PolicyArticle);
            told = format!("{told} {}", self.edition_parted_otherwise(parted));
        }
        told
    }

    /// Writes a row of the table as a sentence: `6 beleidsartikelen, 3 gewijzigd, 8 passages`.
    #[must_use]
    pub fn chapter_counts(
        self,
        relation: Relation,
        (articles, changed, passages): (usize, usize, usize),
    ) -> String {
        let mut parts = vec![self.count(articles, Noun::PolicyArticle)];
        if changed > 0 {
            let n = self.number(changed as u64);
            parts.push(match relation {
                Relation::Successive => self.chapter_counts_changed(n),
                Relation::Beside => self.chapter_counts_other(n),
            });
        }
        if passages > 0 {
            parts.push(self.count(passages, Noun::Passage));
        }
        parts.join(", ")
    }

    /// Returns the heads of the table's columns.
    #[must_use]
    pub fn chapter_columns(self, relation: Relation) -> [&'static str; 3] {
        super::columns(match relation {
            Relation::Successive => self.chapter_heads(),
            Relation::Beside => self.chapter_heads_beside(),
        })
    }

    /// Counts what is not shown: `212 redactionele wijzigingen en 96 bijgewerkte jaartallen en
    /// nummers.`
    #[must_use]
    pub fn not_shown(self, editorial: usize, rollover: usize, placed: usize) -> String {
        let counts = [
            (placed, Noun::PlacedPassage),
            (editorial, Noun::EditorialChange),
            (rollover, Noun::UpdatedNumber),
        ];
        let told = counts.into_iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> = told.map(|(count, noun)| self.count(count, noun)).collect();
        if parts.is_empty() { String::new() } else { format!("{}.", self.list(&parts)) }
    }

    /// Tells what is compared, in one line.
    #[must_use]
    pub fn compared(
        self,
        (old, old_papers): (Kind, &str),
        (new, new_papers): (Kind, &str),
    ) -> String {
        match (old, new) {
            (Kind::Begroting, Kind::Begroting) => {
                self.compared_begroting_begroting(new_papers, old_papers)
            }
            (Kind::Jaarverslag, Kind::Jaarverslag) => {
                self.compared_jaarverslag_jaarverslag(new_papers, old_papers)
            }
            (Kind::Begroting, Kind::Jaarverslag) => {
                self.compared_begroting_jaarverslag(new_papers, old_papers)
            }
            _ => self.compared_other(new_papers, old_papers),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);
    #[test]
    fn what_is_not_shown_is_counted() {
        assert_eq!(
            NL.not_shown(212, 96, 0),
            "212 redactionele wijzigingen en 96 bijgewerkte jaartallen en nummers."
        );
        assert_eq!(NL.not_shown(0, 1, 0), "1 bijgewerkt jaartal of nummer.");
    }
}
