//! The words of a whole edition: head, totals, findings, what is awaited, what is not shown.
//!
//! Knows the sentences of the report in the order they stand in it. Must not know how anything is
//! counted.

use chrono::{NaiveDate, NaiveTime};

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
        say!(self, "{new} vergeleken met {old}", "{new} compared with {old}").to_uppercase()
    }

    /// Names the sections a report is about.
    #[must_use]
    pub fn edition_scope(self) -> &'static str {
        self.pick(
            "Algemene doelstelling (A) en rol en verantwoordelijkheid (B)",
            "General objective (A) and role and responsibility (B)",
        )
    }

    /// Tells the moment a report is of: `Stand: woensdag 16 september 2026, 07.15 uur`.
    #[must_use]
    pub fn as_of(self, date: NaiveDate, time: NaiveTime) -> String {
        let (date, time) = (self.date_with_weekday(date), self.time(time));
        say!(self, "Stand: {date}, {time}", "As of: {date}, {time}")
    }

    /// Tells proudly that no article differs in its words.
    #[must_use]
    pub fn edition_unchanged(self, articles: usize, sentences: usize) -> String {
        let in_all = if articles == 1 { "" } else { self.pick(" samen", " in all") };
        let articles = self.count(articles, Noun::PolicyArticle);
        let sentences = self.count(sentences, Noun::Sentence);
        say!(
            self,
            "Geen wijziging in de woorden: {articles} met{in_all} {sentences}, letterlijk gelijk.",
            "No change in the words: {articles} with {sentences}{in_all}, equal to the letter.",
        )
    }

    /// Returns the head of the ranked items.
    #[must_use]
    pub fn most_important(self) -> &'static str {
        self.pick("HET BELANGRIJKSTE", "WHAT MATTERS MOST")
    }

    /// Returns the head of the further items per chapter.
    #[must_use]
    pub fn further(self) -> &'static str {
        self.pick("VERDER PER HOOFDSTUK", "FURTHER, BY CHAPTER")
    }

    /// Counts the items of a chapter that are not shown one by one.
    #[must_use]
    pub fn and_more(self, passages: usize) -> String {
        let count = self.count(passages, Noun::Passage);
        say!(self, "En nog {count} in dit hoofdstuk.", "And {count} more in this chapter.")
    }

    /// Returns the head of the table of chapters.
    #[must_use]
    pub fn by_chapter(self) -> &'static str {
        self.pick("PER HOOFDSTUK", "BY CHAPTER")
    }

    /// Returns the head of the table's first column, where the table has a head of its own.
    #[must_use]
    pub fn chapter_column(self) -> &'static str {
        self.pick("hoofdstuk", "chapter")
    }

    /// Heads findings that are about several chapters.
    #[must_use]
    pub fn all_chapters(self) -> &'static str {
        self.pick("Over alle hoofdstukken", "Over all chapters")
    }

    /// Writes a row of the table as a sentence: `6 beleidsartikelen, 3 gewijzigd, 8 passages`.
    #[must_use]
    pub fn chapter_counts(self, articles: usize, changed: usize, passages: usize) -> String {
        let articles = self.count(articles, Noun::PolicyArticle);
        let (changed, passages) =
            (self.number(changed as u64), self.count(passages, Noun::Passage));
        say!(
            self,
            "{articles}, {changed} gewijzigd, {passages}",
            "{articles}, {changed} changed, {passages}",
        )
    }

    /// Returns the heads of the table's columns.
    #[must_use]
    pub fn chapter_columns(self) -> [&'static str; 3] {
        match self.language() {
            super::Language::Dutch => ["beleidsartikelen", "gewijzigd", "passages"],
            super::Language::English => ["policy articles", "changed", "passages"],
        }
    }

    /// Returns the word of the table's last row.
    #[must_use]
    pub fn total(self) -> &'static str {
        self.pick("Totaal", "Total")
    }

    /// Promises the closing digest of an edition.
    #[must_use]
    pub fn closing_promise(self) -> &'static str {
        self.pick(
            "U krijgt een slotbericht zodra alle hoofdstukken zijn ontvangen.",
            "You will get a closing digest once all chapters are in.",
        )
    }

    /// Returns the head of what was not read.
    #[must_use]
    pub fn not_read_head(self) -> &'static str {
        self.pick("NIET GELEZEN:", "NOT READ:")
    }

    /// Points at an address.
    #[must_use]
    pub fn see(self, address: &str) -> String {
        say!(self, "Zie {address}", "See {address}")
    }

    /// Returns the head of what is not shown.
    #[must_use]
    pub fn not_shown_head(self) -> &'static str {
        self.pick("NIET GETOOND:", "NOT SHOWN:")
    }

    /// Counts what is not shown: `212 redactionele wijzigingen en 96 bijgewerkte jaartallen en
    /// nummers.`
    #[must_use]
    pub fn not_shown(self, editorial: usize, rollover: usize, placed: usize) -> String {
        let mut parts = vec![
            self.count_in_sentence(editorial, Noun::EditorialChange),
            self.count_in_sentence(rollover, Noun::UpdatedNumber),
        ];
        if placed > 0 {
            parts.insert(0, self.count(placed, Noun::PlacedPassage));
        }
        // It stands behind a head with a colon, so a word for zero begins small.
        format!("{}.", self.list(&parts))
    }

    /// Tells what is compared, in one line.
    #[must_use]
    pub fn compared(
        self,
        (old, old_papers): (Kind, &str),
        (new, new_papers): (Kind, &str),
    ) -> String {
        match (old, new) {
            (Kind::Begroting, Kind::Begroting) => say!(
                self,
                "Vergeleken zijn de ontwerpbegrotingen zoals ingediend ({new_papers} en {old_papers}).",
                "Compared are the draft budgets as submitted ({new_papers} and {old_papers}).",
            ),
            (Kind::Jaarverslag, Kind::Jaarverslag) => say!(
                self,
                "Vergeleken zijn de jaarverslagen zoals ingediend ({new_papers} en {old_papers}).",
                "Compared are the annual reports as submitted ({new_papers} and {old_papers}).",
            ),
            (Kind::Begroting, Kind::Jaarverslag) => say!(
                self,
                "Vergeleken zijn de ontwerpbegroting en het jaarverslag zoals ingediend ({old_papers} en {new_papers}).",
                "Compared are the draft budget and the annual report as submitted ({old_papers} and {new_papers}).",
            ),
            _ => say!(
                self,
                "Vergeleken zijn de stukken zoals ingediend ({new_papers} en {old_papers}).",
                "Compared are the papers as submitted ({new_papers} and {old_papers}).",
            ),
        }
    }

    /// Tells which papers of parliament are not part of the comparison.
    #[must_use]
    pub fn not_processed(self) -> &'static str {
        self.pick(
            "Nota's van wijziging, amendementen en suppletoire begrotingen zijn niet verwerkt.",
            "Memoranda of amendment, amendments and supplementary budgets are not processed.",
        )
    }

    /// Points at the attached list of sources.
    #[must_use]
    pub fn sources_attached(self, file: &str) -> String {
        say!(
            self,
            "Bronnen en controlegetallen: bijlage {file}.",
            "Sources and checksums: attachment {file}.",
        )
    }

    /// Names the program and the version of the archive.
    #[must_use]
    pub fn made_with(self, version: &str, archive: &str) -> String {
        say!(
            self,
            "prinsjesdiff {version}, archiefversie {archive}",
            "prinsjesdiff {version}, archive version {archive}",
        )
    }

    /// Names the watch a message belongs to, where a channel has no way of its own to leave.
    #[must_use]
    pub fn watch_footer_brief(self, watch: &str) -> String {
        say!(self, "Attendering ‘{watch}’.", "Watch ‘{watch}’.")
    }

    /// Names the watch a digest belongs to, and how to leave it.
    #[must_use]
    pub fn watch_footer(self, watch: &str, leave: &str) -> String {
        say!(
            self,
            "Attendering ‘{watch}’. Afmelden: {leave}",
            "Watch ‘{watch}’. To unsubscribe: {leave}",
        )
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
        assert_eq!(
            NL.not_shown(0, 1, 0),
            "geen redactionele wijzigingen en 1 bijgewerkt jaartal of nummer."
        );
    }
}
