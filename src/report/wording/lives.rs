//! The life of an article: what happened to it from edition to edition, and where it stood.
//!
//! Knows the words of `log`, `blame` and the was-wordtlijst. Must not know how a life is found.

use crate::compare::descent::{Stage, Step};
use crate::compare::{ArticleChange, ArticleRef, Evidence, Status};
use crate::model::{Place, SectionKind};

use super::Wording;

/// An article on both sides, as far as its life is told.
#[expect(clippy::struct_excessive_bools, reason = "independent facts, as a comparison has them")]
struct Told {
    status: Status,
    from: Vec<(Place, String)>,
    to: Vec<(Place, String)>,
    renumbered: bool,
    retitled: bool,
    policy: Option<bool>,
    moved_chapter: bool,
    number_reused: bool,
    unread: Vec<SectionKind>,
    /// Neither side has A or B.
    has_no_text: bool,
}

impl Wording {
    /// Tells what became of an article, for a row of the was-wordtlijst; `words` tell of its text.
    #[must_use]
    pub fn article_life(
        self,
        article: &ArticleChange,
        words: Option<String>,
        provisional: bool,
    ) -> String {
        let side = |refs: &[ArticleRef]| -> Vec<(Place, String)> {
            refs.iter().map(|one| (one.place.clone(), one.title.clone())).collect()
        };
        self.life(
            &Told {
                status: article.status,
                from: side(&article.from),
                to: side(&article.to),
                renumbered: article.renumbered,
                retitled: article.retitled,
                policy: article.policy,
                moved_chapter: article.moved_chapter,
                number_reused: article.number_reused,
                unread: article
                    .sections
                    .iter()
                    .filter(|section| section.unread.is_any())
                    .map(|section| section.kind)
                    .collect(),
                has_no_text: has_no_text(article.evidence),
            },
            words,
            false,
            provisional,
        )
    }

    /// Tells what became of an article since the edition before, for a row of its life; `words` tell
    /// of its text.
    #[must_use]
    pub fn step_of_life(self, step: &Step, words: Option<String>) -> String {
        let side = |stages: &[Stage]| -> Vec<(Place, String)> {
            stages.iter().map(|one| (one.place.clone(), one.title.clone())).collect()
        };
        self.life(
            &Told {
                status: step.status,
                from: side(&step.from),
                to: side(&step.to),
                renumbered: step.renumbered,
                retitled: step.retitled,
                policy: step.policy,
                moved_chapter: step.moved_chapter,
                number_reused: step.number_reused,
                unread: step.unread.clone(),
                has_no_text: has_no_text(step.evidence),
            },
            words,
            true,
            step.provisional,
        )
    }

    /// Tells of the text too where `always`, else where there is nothing else to tell.
    fn life(self, told: &Told, words: Option<String>, always: bool, provisional: bool) -> String {
        let places = |side: &[(Place, String)]| -> Vec<Place> {
            side.iter().map(|(place, _)| place.clone()).collect()
        };
        let mut parts = Vec::new();
        match told.status {
            Status::Added => parts.push(self.article_added().to_owned()),
            Status::Removed => parts.push(self.article_removed(provisional).to_owned()),
            Status::Split => parts.push(self.article_split(&places(&told.to))),
            Status::Merged => parts.push(self.article_merged(&places(&told.from))),
            Status::Unchanged | Status::Changed | Status::Rewritten | Status::NotCompared => {}
        }
        if let ([(old, old_title), ..], [(new, new_title), ..]) =
            (told.from.as_slice(), told.to.as_slice())
        {
            if told.renumbered {
                parts.push(self.article_renumbered(old, new));
            }
            if told.moved_chapter {
                parts.push(self.article_moved_chapter(&old.chapter, &new.chapter));
            }
            if told.retitled {
                parts.push(self.article_retitled(old_title, new_title));
            }
            parts.extend(told.policy.map(|is_policy| self.article_policy(is_policy).to_owned()));
        }
        if told.number_reused {
            parts.push(self.article_number_reused().to_owned());
        }
        let same = |text: &str| -> String {
            let said = if told.has_no_text { self.life_no_text() } else { text };
            said.to_owned()
        };
        match told.status {
            Status::Unchanged => parts.push(same(self.article_unchanged())),
            Status::Rewritten => {
                parts.push(self.life_words().to_owned());
            }
            Status::NotCompared if told.unread.is_empty() => {
                parts.push(self.op_not_compared().to_owned());
            }
            Status::Changed | Status::Split | Status::Merged if always || parts.is_empty() => {
                parts.push(words.unwrap_or_else(|| same(self.life_without_other_words())));
            }
            Status::Added
            | Status::Removed
            | Status::NotCompared
            | Status::Changed
            | Status::Split
            | Status::Merged => {}
        }
        if !told.unread.is_empty() {
            parts.push(self.life_unread(&told.unread));
        }
        parts.join("; ")
    }

    /// Tells where a passage stood first: `eerst in hoofdstuk VII, artikel 61`.
    #[must_use]
    pub fn stood_first(self, place: &Place) -> String {
        let (chapter, article) = (&place.chapter, self.article(place));
        self.stood_first_sentence(article, chapter)
    }

    /// Tells what speaks for two articles being the same: `tekst 93% gelijk, titel gelijk, zelfde
    /// nummer`.
    #[must_use]
    pub fn grounds(self, evidence: Evidence) -> String {
        // A likeness just below the whole is never told as the whole.
        let share = |thousandths: u16| thousandths / 10;
        let mut parts = Vec::new();
        match evidence.content {
            Some(1000) => parts.push(self.grounds_words_equal().to_owned()),
            Some(content) if share(content) == 0 => {
                parts.push(self.grounds_other_words().to_owned());
            }
            Some(content) => {
                let share = share(content);
                parts.push(self.grounds_text(share));
            }
            None => parts.push(self.grounds_no_text().to_owned()),
        }
        if evidence.title == 1000 {
            parts.push(self.grounds_title_equal().to_owned());
        } else {
            let share = share(evidence.title);
            parts.push(self.grounds_title(share));
        }
        if evidence.number {
            parts.push(self.grounds_number().to_owned());
        }
        parts.join(", ")
    }

    /// The heads of the columns of `log`.
    #[must_use]
    pub fn log_columns(self) -> [&'static str; 8] {
        super::columns(self.log_heads())
    }

    /// The heads of the columns of the was-wordtlijst.
    #[must_use]
    pub fn places_columns(self) -> [&'static str; 6] {
        super::columns(self.places_heads())
    }

    /// The heads of the columns of `blame`.
    #[must_use]
    pub fn blame_columns(self) -> [&'static str; 7] {
        super::columns(self.blame_heads())
    }
}

/// Tells whether two articles were found to be the same without any text of A and B.
fn has_no_text(evidence: Option<Evidence>) -> bool {
    evidence.is_some_and(|evidence| evidence.content.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::report::wording::Language;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn the_grounds_never_say_that_all_is_equal_when_it_is_not() {
        let grounds = |content, title, number| NL.grounds(Evidence { content, title, number });
        assert_eq!(grounds(Some(1000), 1000, true), "woorden gelijk, titel gelijk, zelfde nummer");
        assert_eq!(grounds(Some(999), 412, false), "tekst 99% gelijk, titel 41% gelijk");
        assert_eq!(grounds(None, 1000, false), "geen tekst, titel gelijk");
    }

    #[test]
    fn a_passage_tells_where_it_stood_first_and_an_archive_where_it_begins() {
        let place = Place::parse("VII/61").unwrap();
        assert_eq!(NL.stood_first(&place), "eerst in hoofdstuk VII, artikel 61");
        assert_eq!(NL.life_begins(Kind::Begroting), "eerste begroting in het archief");
        assert_eq!(NL.life_begins(Kind::Jaarverslag), "eerste jaarverslag in het archief");
    }
}
