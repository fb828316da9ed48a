//! The totals of an edition: how many chapters and articles, and what became of them.
//!
//! Knows singular and plural, and both ways in which two editions stand side by side. Must not count.

use crate::model::BudgetYear;

use super::{EditionCounts, Noun, Relation, Wording};

impl Wording {
    /// Opens the totals: `11 van de 25 hoofdstukken zijn ontvangen, met samen 78 beleidsartikelen:`
    #[must_use]
    pub fn totals_head(self, received: usize, expected: usize, articles: usize) -> String {
        let in_all = if articles == 1 { "" } else { self.totals_head_otherwise() };
        let articles = self.count_in_sentence(articles, Noun::PolicyArticle);
        let (n, m) = (self.number(received as u64), self.number(expected as u64));
        match (received, expected) {
            (1, 1) => self.totals_head_other(articles),
            (1, _) => self.totals_head_first(articles, in_all, m),
            _ if received == expected => self.totals_head_if_received_expected(articles, in_all, m),
            _ => self.totals_head_some(articles, in_all, m, n),
        }
    }

    /// Goes on behind a count of passages with those that have a role shift, if there are any.
    pub(super) fn of_which_role_shifts(self, counts: EditionCounts) -> String {
        if counts.role_shifts == 0 {
            return String::new();
        }
        self.of_which_role_shifts_sentence(counts.role_shifts)
    }

    /// Counts the articles with substantive changes, their passages, and those of which little is
    /// left.
    #[must_use]
    pub fn totals_substantive(self, relation: Relation, counts: EditionCounts) -> Option<String> {
        if counts.articles_changed == 0 {
            return None;
        }
        let n = self.number(counts.articles_changed as u64);
        let changed = match relation {
            Relation::Successive => self.totals_substantive_successive(),
            Relation::Beside => self.totals_substantive_beside(),
        };
        let mut parts = Vec::new();
        if counts.substantive > 0 {
            let passages = self.count(counts.substantive, Noun::Passage);
            let of_which = self.of_which_role_shifts(counts);
            parts.push(format!("{passages}{of_which}"));
        }
        if counts.rewritten > 0 {
            let articles = self.count(counts.rewritten, Noun::Article);
            parts.push(self.totals_substantive_sentence(articles));
        }
        if parts.is_empty() {
            return Some(format!("{n} {changed}"));
        }
        Some(format!("{n} {changed} ({})", parts.join("; ")))
    }

    /// Counts the articles in which only spelling, years or places differ, if there are any.
    #[must_use]
    pub fn totals_light(
        self,
        relation: Relation,
        articles: usize,
        some_placed: bool,
    ) -> Option<String> {
        let n = self.number(articles as u64);
        (articles > 0).then(|| match (relation, some_placed) {
            (Relation::Beside, true) => self.totals_light_beside_true(n),
            (Relation::Beside, false) => self.totals_light_beside_false(n),
            (Relation::Successive, true) => self.totals_light_successive_true(n),
            (Relation::Successive, false) => self.totals_light_successive_false(n),
        })
    }

    /// Counts the articles that are equal, new and not compared.
    #[must_use]
    pub fn totals_rest(
        self,
        relation: Relation,
        equal: usize,
        new: usize,
        not_compared: usize,
    ) -> Option<String> {
        let mut parts = Vec::new();
        if equal > 0 {
            let equal = self.number(equal as u64);
            parts.push(match relation {
                Relation::Successive => self.totals_rest_successive(equal),
                Relation::Beside => self.totals_rest_beside(equal),
            });
        }
        if new > 0 {
            let (new, what) = (self.number(new as u64), self.article_new(relation));
            parts.push(format!("{new} {what}"));
        }
        if not_compared > 0 {
            let held = self.number(not_compared as u64);
            parts.push(self.totals_rest_sentence(held));
        }
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// Counts the old articles that are gone, which are not among the new ones.
    #[must_use]
    pub fn totals_gone(
        self,
        relation: Relation,
        articles: usize,
        year: BudgetYear,
        provisional: bool,
    ) -> String {
        let count = self.count(articles, Noun::PolicyArticle);
        if relation == Relation::Beside {
            let gone = self.article_gone(relation, provisional);
            return self.totals_gone_relation_beside(count, gone);
        }
        match (articles, provisional) {
            (1, false) => self.totals_gone_one(count, year),
            (_, false) => self.totals_gone_many(count, year),
            (1, true) => self.totals_gone_awaited_one(count, year),
            (_, true) => self.totals_gone_awaited_many(count, year),
        }
    }

    /// Counts the passages of articles that are one event as a whole, which stand in no other count.
    #[must_use]
    pub fn passages_of_whole_articles(
        self,
        relation: Relation,
        (new, gone, rewritten): (usize, usize, usize),
    ) -> String {
        let of = |passages: usize, what: &str| {
            let count = self.count(passages, Noun::Passage);
            (passages > 0).then(|| format!("{count} {what}"))
        };
        let (of_new, of_gone) = match relation {
            Relation::Successive => (self.of_new_articles(), self.of_gone_articles()),
            Relation::Beside => (self.of_articles_in_report(), self.of_articles_in_budget()),
        };
        let parts =
            [of(new, of_new), of(gone, of_gone), of(rewritten, self.of_rewritten_articles())];
        let list = self.list(&parts.into_iter().flatten().collect::<Vec<_>>());
        self.passages_of_whole_articles_sentence(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn totals_agree_in_number() {
        assert_eq!(
            NL.totals_head(11, 25, 78),
            "11 van de 25 hoofdstukken zijn ontvangen, met samen 78 beleidsartikelen:"
        );
        let counts = EditionCounts {
            articles_changed: 17,
            substantive: 31,
            role_shifts: 2,
            ..EditionCounts::default()
        };
        let years = Relation::Successive;
        assert_eq!(
            NL.totals_substantive(years, counts).unwrap(),
            "17 inhoudelijk gewijzigd (31 passages, waarvan 2 met een rolverschuiving)"
        );
        assert_eq!(
            NL.totals_substantive(years, EditionCounts { rewritten: 1, ..counts }).unwrap(),
            "17 inhoudelijk gewijzigd (31 passages, waarvan 2 met een rolverschuiving; 1 artikel grotendeels herschreven)"
        );
        assert_eq!(
            NL.totals_rest(years, 35, 1, 1).unwrap(),
            "35 letterlijk gelijk gebleven, 1 nieuw, 1 niet vergeleken (zie onderaan)"
        );
    }
}
