//! The words about one paper that was read: completeness, balance, remarks.
//!
//! Knows the glossary's words of completeness and origin. Must not judge a paper.

use crate::model::{Document, Doubt, Ledger, Level, Missing, SectionKind};

use super::{Noun, Wording};

impl Wording {
    /// Returns the head of the coverage list.
    #[must_use]
    pub fn coverage_head(self) -> &'static str {
        self.pick("VOLLEDIGHEIDSOVERZICHT", "COVERAGE")
    }

    /// Names the completeness check.
    #[must_use]
    pub fn completeness_check(self) -> &'static str {
        self.pick("volledigheidscontrole", "completeness check")
    }

    /// Returns the head of the articles of a paper.
    #[must_use]
    pub fn articles_head(self) -> &'static str {
        self.pick("ARTIKELEN", "ARTICLES")
    }

    /// Returns the head of the remarks.
    #[must_use]
    pub fn remarks_head(self) -> &'static str {
        self.pick("OPMERKINGEN", "REMARKS")
    }

    /// Marks an article that is no policy article.
    #[must_use]
    pub fn non_policy(self) -> &'static str {
        self.pick("niet-beleidsartikel", "non-policy article")
    }

    /// Counts what the paper announces and what was found.
    #[must_use]
    pub fn expected_and_found(self, expected: usize, found: u64) -> String {
        let found = self.number(found);
        if expected == 0 {
            return say!(
                self,
                "Verwacht: geen inhoudsopgave in het stuk. Gelezen: {found}.",
                "Expected: no contents list in the paper. Read: {found}.",
            );
        }
        let expected = self.number(expected as u64);
        say!(
            self,
            "Verwacht: {expected} artikelen volgens het stuk zelf. Gelezen: {found}.",
            "Expected: {expected} articles by the paper itself. Read: {found}.",
        )
    }

    /// Tells that nothing is missing.
    #[must_use]
    pub fn nothing_missing(self) -> &'static str {
        self.pick("Ontbreekt: niets.", "Missing: nothing.")
    }

    /// Names something that is missing: `onderdeel B is in de brontekst niet herkend`.
    #[must_use]
    pub fn missing(self, missing: &Missing) -> String {
        let article = &missing.article;
        let what = match missing.section {
            None => say!(
                self,
                "artikel {article} is in de brontekst niet herkend",
                "article {article} was not recognised in the source",
            ),
            Some(section) if missing.why == Missing::EMPTY => {
                let section = self.section_by_letter(section);
                say!(
                    self,
                    "artikel {article}: de kop van {section} staat er, de tekst is niet herkend",
                    "article {article}: the heading of {section} is there, its text was not recognised",
                )
            }
            Some(section) => {
                let text = self.missing_heading(section);
                say!(self, "artikel {article}: {text}", "article {article}: {text}")
            }
        };
        say!(self, "Ontbreekt: {what}.", "Missing: {what}.")
    }

    /// Names something that was read and cannot be right: `artikel 1, onderdeel A: …`.
    #[must_use]
    pub fn doubt(self, doubt: &Doubt) -> String {
        let reason = self.doubt_reason(&doubt.why).unwrap_or(&doubt.why);
        let article = &doubt.article;
        match doubt.section {
            _ if article.is_empty() => say!(self, "Klopt niet: {reason}.", "Not right: {reason}."),
            None => say!(
                self,
                "Klopt niet: artikel {article}: {reason}.",
                "Not right: article {article}: {reason}.",
            ),
            Some(section) => {
                let section = self.section_by_letter(section);
                say!(
                    self,
                    "Klopt niet: artikel {article}, {section}: {reason}.",
                    "Not right: article {article}, {section}: {reason}.",
                )
            }
        }
    }

    /// Tells why what was read cannot be right; none for a reason of another kind.
    #[must_use]
    pub fn doubt_reason(self, why: &str) -> Option<&'static str> {
        Some(match why {
            Doubt::TOO_LONG => self.pick(
                "de tekst is langer dan een doelstelling kan zijn",
                "the text is longer than a goal can be",
            ),
            Doubt::AMOUNTS => {
                self.pick("er staat een tabel met bedragen in", "it holds a table of amounts")
            }
            Doubt::BEGINS_WRONG => self.pick(
                "de tekst begint met een bedrag of een bijschrift",
                "the text begins with an amount or a caption",
            ),
            Doubt::NO_VERB => self.pick("er staat geen werkwoord in", "it holds no verb"),
            Doubt::OTHER_SECTION => self.pick(
                "de kop van een ander onderdeel staat in de tekst",
                "the heading of another section stands in the text",
            ),
            Doubt::OTHER_ARTICLE => self.pick(
                "de kop van een ander artikel staat in de tekst",
                "the heading of another article stands in the text",
            ),
            Doubt::BREAKS_OFF => self.pick(
                "de tekst breekt midden in een zin af",
                "the text breaks off in the middle of a sentence",
            ),
            Doubt::TITLE_REPEATED => self.pick(
                "de tekst is niets dan de titel van het artikel",
                "the text is nothing but the title of the article",
            ),
            Doubt::SAME_TEXT => self.pick(
                "de tekst is dezelfde als die van onderdeel A",
                "the text is the same as that of section A",
            ),
            Doubt::HEADED_AGAIN => self.pick(
                "de kop komt na latere onderdelen nog eens voor",
                "the heading comes again after later sections",
            ),
            Doubt::TITLE_WITH_SHARE => self.pick(
                "de titel eindigt op een percentage of een bedrag",
                "the title ends with a percentage or an amount",
            ),
            Doubt::TITLE_WITH_HEADING => self.pick(
                "de kop van een onderdeel staat in de titel",
                "the heading of a section stands in the title",
            ),
            Doubt::OUTSIDE => self.pick(
                "koppen van onderdelen A of B staan buiten de artikelen",
                "headings of sections A or B stand outside the articles",
            ),
            _ => return None,
        })
    }

    /// Tells that a heading was not found.
    #[must_use]
    pub fn missing_heading(self, section: SectionKind) -> String {
        let section = self.section_by_letter(section);
        say!(
            self,
            "{section} is in de brontekst niet herkend",
            "{section} was not recognised in the source",
        )
    }

    /// Names a kind of text that is left out, in the plural.
    #[must_use]
    pub fn left_out_kind(self, what: &str) -> String {
        match what {
            "page-foot" => self.pick("paginavoeten", "page feet").to_owned(),
            "page-head" => self.pick("paginakoppen", "page heads").to_owned(),
            "contents-list" => self.pick("inhoudsopgaven", "contents lists").to_owned(),
            "note-mark" => self.pick("nootcijfers", "note marks").to_owned(),
            "article-label" => self.pick("artikelaanduidingen", "article labels").to_owned(),
            "heading-number" => {
                self.pick("dubbele letters van koppen", "doubled heading letters").to_owned()
            }
            "item-mark" => self.pick("opsommingstekens", "list marks").to_owned(),
            "caption" => {
                self.pick("bijschriften bij een artikel", "captions of an article").to_owned()
            }
            "page-furniture" => self.pick("pagina-elementen", "page furniture").to_owned(),
            "table-head" => self.pick("herhaalde tabelkoppen", "repeated table heads").to_owned(),
            _ => self.pick("overige tekst", "other text").to_owned(),
        }
    }

    /// Lists what was left out: `niet overgenomen: 35 paginavoeten (1.700 letters en cijfers)`.
    #[must_use]
    pub fn left_out(self, ledger: &Ledger) -> String {
        if ledger.left_out.is_empty() {
            return self.pick("Niet overgenomen: niets.", "Left out: nothing.").to_owned();
        }
        let parts: Vec<String> = ledger
            .left_out
            .iter()
            .map(|part| {
                let (count, letters) = (self.number(part.count), self.number(part.letters));
                let what = self.left_out_kind(&part.what);
                say!(
                    self,
                    "{count} × {what} ({letters} letters en cijfers)",
                    "{count} × {what} ({letters} letters and digits)",
                )
            })
            .collect();
        let list = self.list(&parts);
        say!(self, "Niet overgenomen: {list}.", "Left out: {list}.")
    }

    /// Accounts for the letters and digits, and tells whether they add up.
    #[must_use]
    pub fn balance(self, ledger: &Ledger) -> String {
        let (into, out) = (self.number(ledger.letters_in), self.number(ledger.letters_out));
        let outside = self.number(ledger.letters_outside);
        let left_out = self.number(ledger.letters_left_out);
        let verdict = if ledger.balances() {
            self.pick("De telling klopt.", "The count adds up.")
        } else {
            self.pick("De telling klopt niet.", "The count does not add up.")
        };
        let outside = match ledger.letters_outside {
            0 => String::new(),
            _ => say!(
                self,
                "{outside} buiten de artikelen bewaard, ",
                "{outside} kept outside the articles, ",
            ),
        };
        say!(
            self,
            "Telling van letters en cijfers: {into} in, {out} overgenomen, {outside}{left_out} niet overgenomen. {verdict}",
            "Count of letters and digits: {into} in, {out} taken over, {outside}{left_out} left out. {verdict}",
        )
    }

    /// Counts what the typography table did to the letters.
    #[must_use]
    pub fn typography(self, ledger: &Ledger) -> Option<String> {
        let times: u64 = ledger.typography.iter().map(|effect| effect.count).sum();
        let letters: i64 = ledger.typography.iter().map(|effect| effect.letters).sum();
        if times == 0 {
            return None;
        }
        let (times, letters) = (self.number(times), self.difference(letters));
        Some(say!(
            self,
            "Gelijkgetrokken schrijfwijze: {times} keer ({letters} letters en cijfers).",
            "Spelling made even: {times} times ({letters} letters and digits).",
        ))
    }

    /// Names what sort of document it is, where that is no paper with articles.
    #[must_use]
    pub fn document(self, document: Document) -> &'static str {
        match document {
            Document::Articles => {
                self.pick("begrotingsstuk met artikelen", "budget paper with articles")
            }
            Document::Bill => {
                self.pick("wetsvoorstel, zonder beleidsartikelen", "bill, without policy articles")
            }
            Document::Other => {
                self.pick("leesbaar, maar geen begrotingsstuk", "readable, but no budget paper")
            }
            Document::Unreadable => self.pick("niet leesbaar", "not readable"),
        }
    }

    /// Names how serious a remark is.
    #[must_use]
    pub fn level(self, level: Level) -> &'static str {
        match level {
            Level::Note => self.pick("ter kennisgeving", "note"),
            Level::Warning => self.pick("let op", "warning"),
            Level::Error => self.pick("fout", "error"),
        }
    }

    /// Names the line a remark is about: `let op, regel 12: …`.
    #[must_use]
    pub fn remark(self, level: Level, line: u64, message: &str) -> String {
        let level = self.level(level);
        if line == 0 {
            return format!("{level}: {message}");
        }
        say!(self, "{level}, regel {line}: {message}", "{level}, line {line}: {message}")
    }

    /// Counts the passages of a section of a paper: `7 zinnen`, or that it is empty.
    #[must_use]
    pub fn sentences_of(self, sentences: usize) -> String {
        self.count_in_sentence(sentences, Noun::Sentence)
    }

    /// Tells that the paper does not say which chapter and year it is of.
    #[must_use]
    pub fn no_publication(self) -> &'static str {
        self.pick(
            "Het stuk noemt geen hoofdstuk en begrotingsjaar.",
            "The paper names no chapter and budget year.",
        )
    }

    /// Tells the date of a paper, and whether it is assumed.
    #[must_use]
    pub fn published(self, date: chrono::NaiveDate, assumed: bool) -> String {
        let date = self.date(date);
        if assumed {
            return say!(
                self,
                "Datum: {date} (aangenomen; het stuk zelf draagt geen datum)",
                "Date: {date} (assumed; the paper itself bears none)",
            );
        }
        say!(self, "Datum: {date}", "Date: {date}")
    }

    /// Names the checksum of a paper.
    #[must_use]
    pub fn checksum(self, sha256: &str) -> String {
        say!(self, "Controlegetal: {sha256}", "Checksum: {sha256}")
    }

    /// Tells where a text came from and when.
    #[must_use]
    pub fn source_fetched(
        self,
        source: &str,
        date: chrono::NaiveDate,
        time: chrono::NaiveTime,
    ) -> String {
        let (date, time) = (self.date(date), self.time(time));
        say!(
            self,
            "Bron: {source}; opgehaald op {date}, {time}",
            "Source: {source}; fetched on {date}, {time}",
        )
    }

    /// Tells whether a text is the official one yet.
    #[must_use]
    pub fn text_standing(self, official: bool) -> &'static str {
        if official {
            self.pick("officiële tekst", "official text")
        } else {
            self.pick(
                "voorlopige tekst (nog niet als XML gepubliceerd)",
                "preliminary text (not published as XML yet)",
            )
        }
    }

    /// Tells that the publisher took a paper back.
    #[must_use]
    pub fn withdrawn_by_publisher(self) -> &'static str {
        self.pick("ingetrokken door de uitgever", "withdrawn by the publisher")
    }
}
