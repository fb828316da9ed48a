//! Budgets within one paper: IXA and IXB, XIV with F, III with the Kabinet.
//!
//! Knows the codes a paper names in its title and the forms in which a heading opens one. Must not
//! know articles.

use crate::model::{Chapter, SubBudget, sub_budget_slug};

/// Which of a paper's budgets a heading opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Opened {
    /// The chapter's own.
    Own,
    /// A sub-budget.
    Sub(SubBudget),
}

/// The sub-budgets a paper may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SubBudgets {
    chapter: Option<Chapter>,
    codes: Vec<String>,
}

impl SubBudgets {
    /// Takes the codes in brackets from the paper's own titles: `(IXA)`, `(XIV) en … (F)`.
    pub fn of(chapter: Option<&Chapter>, titles: &str) -> Self {
        let mut codes: Vec<String> = titles
            .split(['(', ')'])
            .skip(1)
            .step_by(2)
            .flat_map(|inside| inside.split([',', ' ', '/']))
            .filter(|code| Chapter::parse(code).is_ok())
            .map(str::to_owned)
            .collect();
        codes.sort();
        codes.dedup();
        Self { chapter: chapter.cloned(), codes }
    }

    /// Returns the budget that a heading opens, if it opens one.
    pub fn opened_by(&self, heading: &str) -> Option<Opened> {
        let chapter = self.chapter.as_ref()?;
        if let Some(slug) = sub_budget_slug(chapter, heading) {
            return if slug.is_empty() {
                Some(Opened::Own)
            } else {
                SubBudget::parse(slug).ok().map(Opened::Sub)
            };
        }
        let code = self.code_in(heading, chapter)?;
        if code == chapter.as_str() {
            return Some(Opened::Own);
        }
        SubBudget::parse(&code).ok().map(Opened::Sub)
    }

    fn code_in(&self, heading: &str, chapter: &Chapter) -> Option<String> {
        let is_known = |code: &&str| {
            self.codes.iter().any(|known| known == code)
                || *code == chapter.as_str()
                || is_part_of(code, chapter)
        };
        let in_brackets =
            heading.split(['(', ')']).skip(1).step_by(2).map(str::trim).find(is_known);
        let words = heading.split([' ', '.', ':', '–']).filter(|word| !word.is_empty());
        // At the head of the line only a code of two letters or more: "A" and "B" are section letters.
        let leading = || words.clone().take(3).find(|word| word.len() > 1 && is_known(word));
        in_brackets.or_else(leading).map(str::to_owned)
    }
}

/// `IXA` and `IXB` are parts of `IX`.
fn is_part_of(code: &str, chapter: &Chapter) -> bool {
    code.strip_prefix(chapter.as_str()).is_some_and(|tail| matches!(tail, "A" | "B" | "C"))
        && chapter.as_str().len() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(chapter: &str, titles: &str, heading: &str, expected: Option<&str>) {
        let chapter = Chapter::parse(chapter).unwrap();
        let opened = SubBudgets::of(Some(&chapter), titles).opened_by(heading);
        let opened = opened.as_ref().map(|opened| match opened {
            Opened::Own => "own",
            Opened::Sub(sub) => sub.as_str(),
        });
        assert_eq!(opened, expected, "{heading}");
    }

    #[test]
    fn headings_that_open_a_sub_budget_are_recognised() {
        let debt = "Nationale Schuld (IXA) en Financiën (IXB)";
        let farm = "Landbouw (XIV) en Diergezondheidsfonds (F)";
        check("IX", debt, "IXA Nationale Schuld", Some("IXA"));
        check("IX", "", "3. Beleidsartikelen Financiën (IXB)", Some("IXB"));
        check("XIV", farm, "Diergezondheidsfonds (F)", Some("F"));
        check("XIV", farm, "Ministerie van Landbouw (XIV)", Some("own"));
        check("III", "", "Kabinet van de Koning", Some("kabinet-van-de-koning"));
    }

    #[test]
    fn section_letters_and_words_open_nothing() {
        check("XIV", "Landbouw (XIV) en Dierenfonds (F)", "A. Algemene doelstelling", None);
        check("VII", "", "Beleidsartikelen", None);
        check("VII", "", "Regio (oost)", None);
    }
}
