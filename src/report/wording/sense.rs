//! Comparisons that say nothing, and what a reader must know of one that is made.
//!
//! Knows the sentence for each case and the command that helps. Must not judge.

use crate::model::{BudgetYear, Chapter, Kind};

use super::{Noun, Wording, capitalised};

impl Wording {
    /// The first edition of an archive has nothing before it.
    #[must_use]
    pub fn nothing_before(self, edition: (Kind, BudgetYear)) -> String {
        let edition = capitalised(&self.edition(edition));
        say!(
            self,
            "{edition} is hier de eerste uitgave: er is niets om haar mee te vergelijken.",
            "{edition} is the first edition here: there is nothing to compare it with.",
        )
    }

    /// Names the editions that an archive has.
    #[must_use]
    pub fn archive_has(self, editions: &[(Kind, BudgetYear)]) -> String {
        let names: Vec<String> = editions.iter().map(|one| self.edition(*one)).collect();
        let list = self.list(&names);
        say!(self, "In het archief staan: {list}.", "The archive has: {list}.")
    }

    /// An edition that the built-in example lacks, where nothing can be fetched.
    #[must_use]
    pub fn not_in_example(
        self,
        edition: (Kind, BudgetYear),
        present: &[(Kind, BudgetYear)],
    ) -> String {
        let (edition, has) = (self.edition(edition), self.archive_has(present));
        say!(
            self,
            "Het ingebouwde voorbeeld heeft geen {edition}, en er komt niets bij. {has}",
            "The built-in example has no {edition}, and nothing is added to it. {has}",
        )
    }

    /// The newer side stands first.
    #[must_use]
    pub fn turned(self, old: &str, new: &str) -> String {
        say!(
            self,
            "Niet vergeleken: de nieuwste kant staat voorop, zodat nieuw als vervallen zou worden verteld. Bedoeld is vast:\n  prinsjesdiff diff {new} {old}",
            "Not compared: the newer side stands first, so that what is new would be told as gone. This is probably meant:\n  prinsjesdiff diff {new} {old}",
        )
    }

    /// A budget and the annual report over another year.
    #[must_use]
    pub fn other_year(self, budget: BudgetYear, report: BudgetYear) -> String {
        say!(
            self,
            "Niet vergeleken: het jaarverslag over {report} legt verantwoording af over de begroting {report}, niet over die van {budget}. Vergelijk begroting {report} met jaarverslag {report}.",
            "Not compared: the annual report over {report} accounts for the budget of {report}, not for that of {budget}. Compare budget {report} with annual report {report}.",
        )
    }

    /// No chapter stands on both sides.
    #[must_use]
    pub fn other_chapters(self, old: &[Chapter], new: &[Chapter]) -> String {
        let (old, new) = (self.chapters_named(old), self.chapters_named(new));
        say!(
            self,
            "Niet vergeleken: links {old}, rechts {new}, en geen artikel van links staat rechts. Vergelijk tweemaal hetzelfde hoofdstuk, of hele uitgaven als een artikel naar een ander ministerie ging.",
            "Not compared: on the left {old}, on the right {new}, and no article of the left stands on the right. Compare one chapter with itself, or whole editions where an article went to another ministry.",
        )
    }

    /// Both sides are the same papers.
    #[must_use]
    pub fn same_papers(self) -> &'static str {
        self.pick("Beide kanten zijn dezelfde stukken.", "Both sides are the same papers.")
    }

    /// Both sides are texts of the same papers.
    #[must_use]
    pub fn revisions_compared(self) -> &'static str {
        self.pick(
            "Dit zijn twee versies van dezelfde stukken, niet twee jaren.",
            "These are two versions of the same papers, not two years.",
        )
    }

    /// Chapters of which articles were left out, because one side has no paper of them.
    #[must_use]
    pub fn chapters_left_out(self, old: &[Chapter], new: &[Chapter]) -> String {
        let side = |chapters: &[Chapter], dutch, english| {
            let named = self.chapters_named(chapters);
            (!chapters.is_empty()).then(|| format!("{named} ({})", self.pick(dutch, english)))
        };
        let sides =
            [side(old, "alleen links", "left only"), side(new, "alleen rechts", "right only")];
        let list = self.list(&sides.into_iter().flatten().collect::<Vec<_>>());
        say!(
            self,
            "Buiten de vergelijking gelaten, want de andere kant heeft er geen stuk van: {list}. Alleen artikelen die aan de andere kant zijn teruggevonden, zijn vergeleken.",
            "Left out, because the other side has no paper of it: {list}. Only articles that were found again on the other side were compared.",
        )
    }

    fn chapters_named(self, chapters: &[Chapter]) -> String {
        let names: Vec<String> = chapters.iter().map(ToString::to_string).collect();
        let (noun, list) = (self.noun(chapters.len(), Noun::Chapter), self.list(&names));
        format!("{noun} {list}")
    }

    /// Tells that an article stands on one side of a comparison of single papers.
    #[must_use]
    pub fn article_not_here(self, is_new: bool) -> &'static str {
        if is_new {
            self.pick(
                "staat niet in het oude stuk; kan uit een ander hoofdstuk komen",
                "is not in the old paper; it may come from another chapter",
            )
        } else {
            self.pick(
                "staat niet in het nieuwe stuk; kan naar een ander hoofdstuk zijn gegaan",
                "is not in the new paper; it may have gone to another chapter",
            )
        }
    }

    /// Returns the label of such an article.
    #[must_use]
    pub fn label_not_here(self, is_new: bool) -> &'static str {
        if is_new {
            self.pick("NIET IN HET OUDE STUK", "NOT IN THE OLD PAPER")
        } else {
            self.pick("NIET IN HET NIEUWE STUK", "NOT IN THE NEW PAPER")
        }
    }

    /// Counts such articles, with what would settle it.
    #[must_use]
    pub fn totals_not_here(self, articles: usize, is_new: bool) -> String {
        let count = self.count(articles, Noun::PolicyArticle);
        let what = self.article_not_here(is_new);
        say!(
            self,
            "Daarnaast {count}: {what}. Alleen een vergelijking van hele uitgaven kan dat zeggen.",
            "Besides, {count}: {what}. Only a comparison of whole editions can tell.",
        )
    }
}
