//! What `demo` says, and the page that lists the messages of the example.
//!
//! Knows sentences for a newcomer. Must not know the example's papers.

use chrono::NaiveDate;

use super::{Noun, Wording};

impl Wording {
    /// `demo`: one day of the example.
    #[must_use]
    pub fn demo_day(self, date: NaiveDate, papers: &[String], requests: u64) -> String {
        let (date, list) = (self.date(date), self.list(papers));
        let asked = self.count(usize::try_from(requests).unwrap_or(usize::MAX), Noun::Request);
        self.demo_day_sentence(asked, date, list)
    }

    /// A message: `16 september 2025, mail aan attendering ‘rijksbreed’`. Not in the glossary.
    #[must_use]
    pub fn shelf_message(self, date: NaiveDate, kind: &str, watch: &str) -> String {
        let date = self.date(date);
        let kind = if kind == "slack" { "Slack" } else { kind };
        self.shelf_message_sentence(date, kind, watch)
    }

    /// Names the pages beside the messages: the report, the life and the ages of an article, the site.
    #[must_use]
    pub fn shelf_pages(self, article: &str) -> [String; 4] {
        let [report, site] = [self.shelf_report(), self.shelf_site()].map(str::to_owned);
        [report, self.shelf_log(article), self.shelf_blame(article), site]
    }
}
