//! The words about one paper that was read: completeness, balance, remarks.
//!
//! Knows the glossary's words of completeness and origin. Must not judge a paper.

use crate::model::{Doubt, Ledger, Level, Missing};

use super::{Noun, Wording};

impl Wording {
    /// Counts what the paper announces and what was found.
    #[must_use]
    pub fn expected_and_found(self, expected: usize, found: u64) -> String {
        let found = self.number(found);
        if expected == 0 {
            return self.expected_and_found_no_expected(found);
        }
        let expected = self.number(expected as u64);
        self.expected_and_found_sentence(expected, found)
    }

    /// Names something that is missing: `onderdeel B is in de brontekst niet herkend`.
    #[must_use]
    pub fn missing(self, missing: &Missing) -> String {
        let article = &missing.article;
        let what = match missing.section {
            None => self.missing_none(article),
            Some(section) if missing.why == Missing::EMPTY => {
                let section = self.section_by_letter(section);
                self.missing_section_if_missing(article, section)
            }
            Some(section) if missing.why == Missing::ELSEWHERE => {
                let text = self.doubt_reason_elsewhere();
                self.missing_section(
                    article,
                    format!("{}: {text}", self.section_by_letter(section)),
                )
            }
            Some(section) => {
                let text = self.missing_heading(section);
                self.missing_section(article, text)
            }
        };
        self.missing_sentence(what)
    }

    /// Names something that was read and cannot be right: `artikel 1, onderdeel A: …`.
    #[must_use]
    pub fn doubt(self, doubt: &Doubt) -> String {
        let reason = self.doubt_reason(&doubt.why).unwrap_or(&doubt.why);
        let article = &doubt.article;
        match doubt.section {
            _ if article.is_empty() => self.doubt_if_article_is_empty(reason),
            None => self.doubt_none(article, reason),
            Some(section) => {
                let section = self.section_by_letter(section);
                self.doubt_section(article, reason, section)
            }
        }
    }

    /// Tells why what was read cannot be right; none for a reason of another kind.
    #[must_use]
    pub fn doubt_reason(self, why: &str) -> Option<&'static str> {
        Some(match why {
            Doubt::TOO_LONG => self.doubt_reason_too_long(),
            Doubt::AMOUNTS => self.doubt_reason_amounts(),
            Doubt::BEGINS_WRONG => self.doubt_reason_begins_wrong(),
            Doubt::NO_VERB => self.doubt_reason_no_verb(),
            Doubt::OTHER_SECTION => self.doubt_reason_other_section(),
            Doubt::OTHER_ARTICLE => self.doubt_reason_other_article(),
            Doubt::BREAKS_OFF => self.doubt_reason_breaks_off(),
            Doubt::TITLE_REPEATED => self.doubt_reason_title_repeated(),
            Doubt::SAME_TEXT => self.doubt_reason_same_text(),
            Doubt::HEADED_AGAIN => self.doubt_reason_headed_again(),
            Doubt::GARBLED => self.doubt_reason_garbled(),
            Doubt::UNREAD_SIGN => self.doubt_reason_unread_sign(),
            Doubt::ELSEWHERE => self.doubt_reason_elsewhere(),
            Doubt::BY_LETTER => self.doubt_reason_by_letter(),
            Doubt::TITLE_WITH_SHARE => self.doubt_reason_title_with_share(),
            Doubt::TITLE_WITH_HEADING => self.doubt_reason_title_with_heading(),
            Doubt::OUTSIDE => self.doubt_reason_outside(),
            _ => return None,
        })
    }

    /// Names a kind of text that is left out, in the plural.
    #[must_use]
    pub fn left_out_kind(self, what: &str) -> String {
        match what {
            "page-foot" => self.left_out_kind_page_foot().to_owned(),
            "page-head" => self.left_out_kind_page_head().to_owned(),
            "contents-list" => self.left_out_kind_contents_list().to_owned(),
            "note-mark" => self.left_out_kind_note_mark().to_owned(),
            "article-label" => self.left_out_kind_article_label().to_owned(),
            "heading-number" => self.left_out_kind_heading_number().to_owned(),
            "item-mark" => self.left_out_kind_item_mark().to_owned(),
            "caption" => self.left_out_kind_caption().to_owned(),
            "page-furniture" => self.left_out_kind_page_furniture().to_owned(),
            "table-head" => self.left_out_kind_table_head().to_owned(),
            "image" => self.left_out_kind_image().to_owned(),
            "struck" => self.left_out_kind_struck().to_owned(),
            "elsewhere" => self.left_out_kind_elsewhere().to_owned(),
            "printed-again" => self.left_out_kind_printed_again().to_owned(),
            _ => self.left_out_kind_other().to_owned(),
        }
    }

    /// Lists what was left out: `niet overgenomen: 35 paginavoeten (1.700 letters en cijfers)`.
    #[must_use]
    pub fn left_out(self, ledger: &Ledger) -> Option<String> {
        if ledger.left_out.is_empty() {
            return None;
        }
        let parts: Vec<String> = ledger
            .left_out
            .iter()
            .map(|part| {
                let (count, what) = (self.number(part.count), self.left_out_kind(&part.what));
                let letters = usize::try_from(part.letters).unwrap_or(usize::MAX);
                match letters {
                    0 => format!("{count} × {what}"),
                    _ => format!("{count} × {what} ({})", self.count(letters, Noun::Letter)),
                }
            })
            .collect();
        let list = self.list(&parts);
        Some(self.left_out_list(list))
    }

    /// Accounts for the letters and digits, and tells whether they add up.
    #[must_use]
    pub fn balance(self, ledger: &Ledger) -> String {
        let verdict = if ledger.balances() {
            self.balance_ledger_balances()
        } else {
            self.balance_otherwise()
        };
        let part = |letters: u64, told: fn(Self, String) -> String| {
            (letters > 0).then(|| told(self, self.number(letters)))
        };
        let parts = [
            Some(self.balance_in(self.number(ledger.letters_in))),
            part(ledger.letters_out, Self::balance_out),
            part(ledger.letters_outside, Self::balance_outside),
            part(ledger.letters_left_out, Self::balance_left_out),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        self.balance_sentence(parts.join(", "), verdict)
    }

    /// Counts what the typography table did to the letters.
    #[must_use]
    pub fn typography(self, ledger: &Ledger) -> Option<String> {
        let times: u64 = ledger.typography.iter().map(|effect| effect.count).sum();
        let letters: i64 = ledger.typography.iter().map(|effect| effect.letters).sum();
        if times == 0 {
            return None;
        }
        let times = self.number(times);
        let letters = match letters {
            0 => String::new(),
            _ => self.typography_letters(self.difference(letters)),
        };
        Some(self.typography_sentence(letters, times))
    }

    /// Names the line a remark is about: `let op, regel 12: …`.
    #[must_use]
    pub fn remark(self, level: Level, line: u64, message: &str) -> String {
        let level = self.level(level);
        if line == 0 {
            return format!("{level}: {message}");
        }
        self.remark_sentence(level, line, message)
    }

    /// Counts the passages of a section of a paper: `7 zinnen`, or that it is empty.
    #[must_use]
    pub fn sentences_of(self, sentences: usize) -> String {
        self.count_in_sentence(sentences, Noun::Sentence)
    }

    /// Tells the date of a paper, and whether it is assumed.
    #[must_use]
    pub fn published(self, date: chrono::NaiveDate, assumed: bool) -> String {
        let date = self.date(date);
        if assumed {
            return self.published_assumed(date);
        }
        self.published_sentence(date)
    }
}
