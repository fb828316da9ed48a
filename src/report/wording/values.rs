//! Numbers, counts, dates, times and lists as they are written.
//!
//! Knows thousands, plurals and month names. Must not know what is counted.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use super::{Language, Wording};

/// Things that are counted; singular and plural are separate texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    /// Paragraph, list item, note or table row.
    Passage,
    /// Article of a paper.
    Article,
    /// Policy article.
    PolicyArticle,
    /// Budget chapter.
    Chapter,
    /// Parliamentary paper.
    Paper,
    /// Sentence.
    Sentence,
    /// Word.
    Word,
    /// Draft budget.
    Budget,
    /// Annual report.
    AnnualReport,
    /// Archived text.
    Text,
    /// Message to a reader.
    Message,
    /// Channel.
    Channel,
    /// Watch of a reader.
    Watch,
    /// Someone who gets messages.
    Recipient,
    /// Setting of the configuration.
    Setting,
    /// Remark about a paper.
    Remark,
    /// Day.
    Day,
    /// Request to a service.
    Request,
    /// E-mail.
    Mail,
    /// Message in a chat.
    ChatMessage,
    /// Change of spelling, punctuation or typography.
    EditorialChange,
    /// Roll-over to the new year, in a fold.
    Rollover,
    /// Years and numbers that moved one on, in a sentence.
    UpdatedNumber,
    /// Change of words.
    SubstantiveChange,
    /// Article of which little is left.
    RewrittenArticle,
    /// Policy article that did not stand in the edition before.
    NewArticle,
    /// Policy article that stands in the edition before alone.
    GoneArticle,
    /// Role shift.
    RoleShift,
    /// Policy article with substantive changes.
    ChangedArticle,
    /// Passage of which only the place differs.
    PlacedPassage,
    /// Letter or digit of a paper.
    Letter,
}

impl Noun {
    const fn forms(self) -> [&'static str; 4] {
        match self {
            Self::Passage => ["passage", "passages", "passage", "passages"],
            Self::Article => ["artikel", "artikelen", "article", "articles"],
            Self::PolicyArticle => {
                ["beleidsartikel", "beleidsartikelen", "policy article", "policy articles"]
            }
            Self::Chapter => ["hoofdstuk", "hoofdstukken", "chapter", "chapters"],
            Self::Paper => ["stuk", "stukken", "paper", "papers"],
            Self::Sentence => ["zin", "zinnen", "sentence", "sentences"],
            Self::Word => ["woord", "woorden", "word", "words"],
            Self::Budget => ["begroting", "begrotingen", "budget", "budgets"],
            Self::AnnualReport => {
                ["jaarverslag", "jaarverslagen", "annual report", "annual reports"]
            }
            Self::Text => ["tekst", "teksten", "text", "texts"],
            Self::Message => ["bericht", "berichten", "message", "messages"],
            Self::Channel => ["kanaal", "kanalen", "channel", "channels"],
            Self::Watch => ["attendering", "attenderingen", "watch", "watches"],
            Self::Recipient => ["ontvanger", "ontvangers", "recipient", "recipients"],
            Self::Setting => ["instelling", "instellingen", "setting", "settings"],
            Self::Remark => ["opmerking", "opmerkingen", "remark", "remarks"],
            Self::Day => ["dag", "dagen", "day", "days"],
            Self::Mail => ["mail", "mails", "mail", "mails"],
            Self::ChatMessage => {
                ["Slack-bericht", "Slack-berichten", "Slack message", "Slack messages"]
            }
            Self::Request => ["verzoek", "verzoeken", "request", "requests"],
            Self::EditorialChange => [
                "redactionele wijziging",
                "redactionele wijzigingen",
                "editorial change",
                "editorial changes",
            ],
            Self::Rollover => ["jaarovergang", "jaarovergangen", "roll-over", "roll-overs"],
            Self::UpdatedNumber => [
                "bijgewerkt jaartal of nummer",
                "bijgewerkte jaartallen en nummers",
                "updated year or number",
                "updated years and numbers",
            ],
            Self::SubstantiveChange => [
                "inhoudelijke wijziging",
                "inhoudelijke wijzigingen",
                "substantive change",
                "substantive changes",
            ],
            Self::RewrittenArticle => [
                "herschreven artikel",
                "herschreven artikelen",
                "rewritten article",
                "rewritten articles",
            ],
            Self::NewArticle => [
                "nieuw beleidsartikel",
                "nieuwe beleidsartikelen",
                "new policy article",
                "new policy articles",
            ],
            Self::GoneArticle => [
                "vervallen beleidsartikel",
                "vervallen beleidsartikelen",
                "policy article gone",
                "policy articles gone",
            ],
            Self::RoleShift => {
                ["rolverschuiving", "rolverschuivingen", "role shift", "role shifts"]
            }
            Self::ChangedArticle => [
                "gewijzigd beleidsartikel",
                "gewijzigde beleidsartikelen",
                "changed policy article",
                "changed policy articles",
            ],
            Self::PlacedPassage => [
                "passage anders geplaatst",
                "passages anders geplaatst",
                "passage placed elsewhere",
                "passages placed elsewhere",
            ],
            Self::Letter => {
                ["letter of cijfer", "letters en cijfers", "letter or digit", "letters and digits"]
            }
        }
    }
}

const MONTHS: [[&str; 2]; 12] = [
    ["januari", "January"],
    ["februari", "February"],
    ["maart", "March"],
    ["april", "April"],
    ["mei", "May"],
    ["juni", "June"],
    ["juli", "July"],
    ["augustus", "August"],
    ["september", "September"],
    ["oktober", "October"],
    ["november", "November"],
    ["december", "December"],
];

impl Wording {
    /// Writes a whole number with thousands parted: `1.204`.
    #[must_use]
    pub fn number(self, value: u64) -> String {
        let digits = value.to_string();
        let mark = if self.language() == Language::Dutch { '.' } else { ',' };
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(mark);
            }
            text.push(digit);
        }
        text
    }

    /// Writes a difference with its sign: `−10`, `+3`, `0`.
    #[must_use]
    pub fn difference(self, value: i64) -> String {
        let size = self.number(value.unsigned_abs());
        match value {
            0 => size,
            1.. => format!("+{size}"),
            _ => format!("−{size}"),
        }
    }

    /// Writes what came or went between two counts.
    #[must_use]
    pub fn difference_between(self, old: usize, new: usize) -> String {
        let size = i64::try_from(old.abs_diff(new)).unwrap_or(i64::MAX);
        self.difference(if new < old { -size } else { size })
    }

    /// Returns the noun that fits a number.
    #[must_use]
    pub fn noun(self, value: usize, noun: Noun) -> &'static str {
        let [een, meer, one, more] = noun.forms();
        if value == 1 { self.pick(een, one) } else { self.pick(meer, more) }
    }

    /// Returns long words of ours with the place where each may break, for a column on a phone.
    #[must_use]
    pub fn breaks(self) -> &'static [[&'static str; 2]] {
        match self.language() {
            Language::Dutch => {
                &[["beleidsartikel", "beleids-artikel"], ["rolverschuiving", "rol-verschuiving"]]
            }
            Language::English => &[["substantive", "substan-tive"]],
        }
    }

    /// Writes a count for a table or label: `0 passages`, `1 passage`, `1.204 passages`.
    #[must_use]
    pub fn count(self, value: usize, noun: Noun) -> String {
        format!("{} {}", self.number(value as u64), self.noun(value, noun))
    }

    /// Writes a count for a sentence, in which zero is a word: `geen passages`.
    #[must_use]
    pub fn count_in_sentence(self, value: usize, noun: Noun) -> String {
        if value == 0 {
            format!("{} {}", self.pick("geen", "no"), self.noun(0, noun))
        } else {
            self.count(value, noun)
        }
    }

    /// Writes a percentage beside its numbers: `7 van 12 (58%)`.
    #[must_use]
    pub fn share(self, part: usize, whole: usize) -> String {
        let (n, m) = (self.number(part as u64), self.number(whole as u64));
        let percent = percentage(part, whole);
        format!("{n} {} {m} ({percent}%)", self.pick("van", "of"))
    }

    /// Writes a date: `16 september 2026`.
    #[must_use]
    pub fn date(self, date: NaiveDate) -> String {
        let [dutch, english] = MONTHS[date.month0() as usize];
        format!("{} {} {}", date.day(), self.pick(dutch, english), date.year())
    }

    /// Writes a date with its weekday: `woensdag 16 september 2026`.
    #[must_use]
    pub fn date_with_weekday(self, date: NaiveDate) -> String {
        let weekday = match date.weekday() {
            Weekday::Mon => self.pick("maandag", "Monday"),
            Weekday::Tue => self.pick("dinsdag", "Tuesday"),
            Weekday::Wed => self.pick("woensdag", "Wednesday"),
            Weekday::Thu => self.pick("donderdag", "Thursday"),
            Weekday::Fri => self.pick("vrijdag", "Friday"),
            Weekday::Sat => self.pick("zaterdag", "Saturday"),
            Weekday::Sun => self.pick("zondag", "Sunday"),
        };
        format!("{weekday} {}", self.date(date))
    }

    /// A day and a time: `dinsdag 15 september 2026, 07.15 uur`.
    #[must_use]
    pub fn moment(self, at: NaiveDateTime) -> String {
        format!("{}, {}", self.date_with_weekday(at.date()), self.time(at.time()))
    }

    /// Writes a month with its year: `oktober 2026`.
    #[must_use]
    pub fn month(self, date: NaiveDate) -> String {
        let [dutch, english] = MONTHS[date.month0() as usize];
        format!("{} {}", self.pick(dutch, english), date.year())
    }

    /// Writes a time without its unit, for sentences that carry `uur` themselves: `07.15`.
    #[must_use]
    pub fn clock(self, time: NaiveTime) -> String {
        let mark = if self.language() == Language::Dutch { '.' } else { ':' };
        format!("{:02}{mark}{:02}", time.hour(), time.minute())
    }

    /// Writes a time: `07.15 uur`.
    #[must_use]
    pub fn time(self, time: NaiveTime) -> String {
        format!("{}{}", self.clock(time), self.pick(" uur", ""))
    }

    /// Writes a list: `I, IIA en K`.
    #[must_use]
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        let and = self.pick("en", "and");
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [front @ .., last] => {
                let front: Vec<&str> = front.iter().map(AsRef::as_ref).collect();
                format!("{} {and} {}", front.join(", "), last.as_ref())
            }
        }
    }

    /// Puts quotation marks round a text: `‘Regisseren’`.
    #[must_use]
    pub fn quoted(self, text: &str) -> String {
        format!("‘{text}’")
    }
}

/// Returns a share in per cent, rounded to the nearest, but never to 0 or 100 when it is neither:
/// a reader takes 100% for "all".
#[must_use]
pub fn percentage(part: usize, whole: usize) -> usize {
    if whole == 0 || part == 0 {
        return 0;
    }
    if part >= whole {
        return 100;
    }
    ((part * 200 + whole) / (whole * 2)).clamp(1, 99)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NL: Wording = Wording::new(Language::Dutch);

    #[test]
    fn numbers_are_written_as_dutch_readers_write_them() {
        assert_eq!(NL.number(0), "0");
        assert_eq!(NL.number(1204), "1.204");
        assert_eq!(NL.number(1_000_000), "1.000.000");
        assert_eq!(NL.difference(-10), "−10");
        assert_eq!(NL.share(7, 12), "7 van 12 (58%)");
        assert_eq!(NL.share(999, 1000), "999 van 1.000 (99%)");
    }

    #[test]
    fn singular_and_plural_are_separate_and_zero_is_a_word_in_a_sentence() {
        assert_eq!(NL.count(1, Noun::Passage), "1 passage");
        assert_eq!(NL.count(2, Noun::Passage), "2 passages");
        assert_eq!(NL.count(0, Noun::Article), "0 artikelen");
        assert_eq!(NL.count_in_sentence(0, Noun::Paper), "geen stukken");
    }

    #[test]
    fn dates_and_times_are_written_out() {
        let date = NaiveDate::from_ymd_opt(2026, 9, 16).unwrap();
        let time = NaiveTime::from_hms_opt(7, 15, 0).unwrap();
        assert_eq!(NL.date(date), "16 september 2026");
        assert_eq!(NL.date_with_weekday(date), "woensdag 16 september 2026");
        assert_eq!(NL.time(time), "07.15 uur");
        assert_eq!(Wording::new(Language::English).time(time), "07:15");
    }

    #[test]
    fn lists_end_with_a_word() {
        assert_eq!(NL.list::<&str>(&[]), "");
        assert_eq!(NL.list(&["I"]), "I");
        assert_eq!(NL.list(&["I", "IIA", "K"]), "I, IIA en K");
    }
}
