//! What a watch asks for, what that selects of an edition and what it leaves out.
//!
//! Knows the sentences in which such counts stand. Must not know how anything is selected.

use chrono::NaiveDate;

use crate::watch::{Criteria, LeastWeight, Outside};

use super::{EditionCounts, Noun, Weight, Wording};

impl Wording {
    /// Opens the totals of a watch that asks for some passages only.
    #[must_use]
    pub fn selected_head(
        self,
        fresh: usize,
        (received, expected): (usize, Option<usize>),
    ) -> String {
        let count = self.count(fresh, Noun::Chapter);
        match (fresh == received && expected == Some(received), fresh) {
            (true, 1) => return self.selected_head_one(count),
            (true, _) => return self.selected_head_all(count),
            (false, _) => {}
        }
        let coverage = self.coverage(received, expected);
        self.selected_head_sentence(count, coverage)
    }

    /// Counts what a watch selects: `7 inhoudelijke wijzigingen in 4 beleidsartikelen, waarvan 1 met
    /// een rolverschuiving; 1 nieuw beleidsartikel`.
    #[must_use]
    pub fn selected(self, counts: EditionCounts) -> String {
        let whole = [(counts.rewritten, Noun::RewrittenArticle), (counts.new, Noun::NewArticle)];
        let whole: Vec<String> = whole
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, noun)| self.count(count, noun))
            .collect();
        let mut parts = Vec::new();
        if counts.substantive > 0 || whole.is_empty() {
            let passages = self.count_in_sentence(counts.substantive, Noun::SubstantiveChange);
            let articles = counts.articles_changed.saturating_sub(counts.rewritten);
            let articles = self.count(articles, Noun::PolicyArticle);
            let of_which = self.of_which_role_shifts(counts);
            parts.push(self.selected_sentence(articles, of_which, passages));
        }
        parts.extend(whole);
        parts.join("; ")
    }

    /// Tells what a watch is about, where that is not everything.
    #[must_use]
    pub fn criteria(self, criteria: &Criteria) -> Option<String> {
        let mut parts = Vec::new();
        match criteria.chapters.as_slice() {
            [] => {}
            [chapter] => parts.push(self.chapter(chapter)),
            chapters => {
                let list = self.codes(chapters);
                parts.push(self.criteria_chapters(list));
            }
        }
        if let [only] = criteria.sections.as_slice() {
            let section = self.section_by_letter(*only);
            parts.push(self.criteria_sections(section));
        }
        // With words the weight no longer counts.
        if !criteria.words.is_empty() {
            let quoted: Vec<String> =
                criteria.words.iter().map(|word| self.quoted(&word.to_string())).collect();
            let list = self.list_of_choices(&quoted);
            parts.push(self.criteria_words(list));
        } else if criteria.weight != LeastWeight::Laag {
            let weight = self.weight(Weight::of(criteria.weight.thousandths()));
            parts.push(self.criteria_weight(weight));
        }
        let list = parts.join("; ");
        (!parts.is_empty()).then(|| self.criteria_shown(list))
    }

    /// Opens the first message to the readers of a watch: what it is and for whom, what it shows, and how
    /// to stop it. `leave` is the address to write to; empty where there is none.
    #[must_use]
    pub fn welcome_lines(
        self,
        (watch, leave): (&str, &str),
        criteria: &Criteria,
        (connected, next): (NaiveDate, NaiveDate),
    ) -> Vec<String> {
        let shown = self.criteria(criteria);
        vec![
            self.welcome(watch, connected, next),
            shown.unwrap_or_else(|| self.feed_covers_all().to_owned()),
            match leave {
                "" => self.welcome_leave_otherwise().to_owned(),
                address => self.welcome_leave(address),
            },
        ]
    }

    /// Counts what a watch leaves out; nothing when that is nothing.
    #[must_use]
    pub fn outside(self, outside: Outside) -> Option<String> {
        let Outside { articles, passages, placed } = outside;
        if passages + placed == 0 {
            return (articles > 0).then(|| self.outside_articles(articles));
        }
        let counts = [(passages, Noun::SubstantiveChange), (placed, Noun::PlacedPassage)];
        let counts: Vec<String> = counts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, noun)| self.count(count, noun))
            .collect();
        let list = self.list(&counts);
        let silent = match articles {
            0 => String::new(),
            _ => self.outside_other(articles),
        };
        Some(if passages + placed == 1 {
            self.outside_passages_placed(list, silent)
        } else {
            self.outside_otherwise(list, silent)
        })
    }

    /// Writes a list of which one is enough: `‘gemeente*’ of ‘provincie*’`.
    fn list_of_choices(self, items: &[String]) -> String {
        let or = self.list_of_choices_or();
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [front @ .., last] => format!("{} {or} {last}", front.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Chapter, SectionKind};
    use crate::report::wording::Language;
    use crate::watch::WordPattern;

    const NL: Wording = Wording::new(Language::Dutch);

    fn chapters(codes: &[&str]) -> Vec<Chapter> {
        codes.iter().map(|code| Chapter::parse(code).unwrap()).collect()
    }

    #[test]
    fn a_watch_says_what_it_asks_for() {
        let word = |text: &str| WordPattern::parse(text).unwrap();
        assert_eq!(NL.criteria(&Criteria::default()), None);
        let criteria = Criteria {
            chapters: chapters(&["VII", "B"]),
            words: vec![word("gemeente*"), word("sociale zeker*")],
            ..Criteria::default()
        };
        assert_eq!(
            NL.criteria(&criteria).unwrap(),
            "Deze attendering toont: hoofdstukken VII en B; passages met ‘gemeente*’ of ‘sociale zeker*’."
        );
        let criteria = Criteria {
            sections: vec![SectionKind::Doelstelling],
            weight: LeastWeight::Hoog,
            ..Criteria::default()
        };
        assert_eq!(
            NL.criteria(&criteria).unwrap(),
            "Deze attendering toont: alleen onderdeel A; passages met gewicht hoog of hoger."
        );
    }

    #[test]
    fn what_a_watch_leaves_out_is_named_as_it_is_counted() {
        let check = |articles, passages, placed, expected: &str| {
            let told = NL.outside(Outside { articles, passages, placed });
            assert_eq!(told.unwrap_or_default(), expected);
        };
        check(0, 0, 0, "");
        check(0, 1, 0, "1 inhoudelijke wijziging valt buiten deze attendering.");
        check(
            1,
            3,
            0,
            "3 inhoudelijke wijzigingen vallen buiten deze attendering; 1 artikel valt er daardoor helemaal buiten.",
        );
        check(
            0,
            1,
            1,
            "1 inhoudelijke wijziging en 1 passage anders geplaatst vallen buiten deze attendering.",
        );
        check(2, 0, 0, "2 artikelen vallen geheel buiten deze attendering.");
    }

    #[test]
    fn a_watch_for_some_passages_counts_whole_articles_beside_them() {
        let counts = EditionCounts {
            substantive: 7,
            articles_changed: 5,
            rewritten: 1,
            role_shifts: 1,
            new: 1,
            ..EditionCounts::default()
        };
        assert_eq!(
            NL.selected(counts),
            "7 inhoudelijke wijzigingen in 4 beleidsartikelen, waarvan 1 met een rolverschuiving; \
             1 herschreven artikel; 1 nieuw beleidsartikel"
        );
        let none = EditionCounts { substantive: 0, role_shifts: 0, ..counts };
        assert_eq!(NL.selected(none), "1 herschreven artikel; 1 nieuw beleidsartikel");
        assert_eq!(
            NL.selected(EditionCounts::default()),
            "geen inhoudelijke wijzigingen in 0 beleidsartikelen"
        );
    }
}
