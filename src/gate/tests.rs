//! What is held and what passes.

use super::*;
use crate::model::{
    Article, ArticleNumber, BudgetYear, Chapter, Document, Expected, Kind, Ledger, PaperId, Place,
    Publication, Rest, SectionKind, Standing, Vergaderjaar,
};

fn paper(kind: Kind, articles: usize) -> Extraction {
    let chapter = Chapter::parse("VII").unwrap();
    let number = |at: usize| ArticleNumber::parse(&at.to_string()).unwrap();
    let place = |at| Place { chapter: chapter.clone(), sub_budget: None, number: number(at) };
    let article = |at| Article {
        place: place(at),
        title: "Iets".into(),
        policy: true,
        sections: vec![],
        unread: vec![],
    };
    Extraction {
        document: Document::Articles,
        publication: Some(Publication {
            id: PaperId::parse("kst-36410-VII-2").unwrap(),
            kind,
            year: BudgetYear(2024),
            vergaderjaar: Vergaderjaar { start: 2023 },
            chapter: chapter.clone(),
            chapter_name: String::new(),
            dossier: "36410".into(),
            number: "2".into(),
            published: chrono::NaiveDate::from_ymd_opt(2023, 9, 19).unwrap(),
            date_assumed: false,
            standing: Standing::Official,
            sha256: "0".repeat(64),
        }),
        articles: (1..=articles).map(article).collect(),
        ledger: Ledger::default(),
        rest: Rest::default(),
        diagnostics: vec![],
    }
}

fn missing(article: &str, section: Option<SectionKind>, why: &str) -> Missing {
    Missing { article: article.into(), section, why: why.into() }
}

fn whole(verdict: &Verdict) -> Option<&str> {
    verdict.whole.as_ref().map(|held| held.why.as_str())
}

#[test]
fn an_announced_article_that_was_not_found_is_held_and_the_others_pass() {
    let mut paper = paper(Kind::Begroting, 5);
    paper.ledger.missing = vec![missing("6", None, Missing::NAMED)];
    let verdict = judge(&paper, None, false);
    assert_eq!((whole(&verdict), verdict.articles.len()), (None, 1));
    assert_eq!(verdict.articles[0].article, "6");
}

#[test]
fn a_heading_without_its_text_holds_that_section() {
    let mut paper = paper(Kind::Begroting, 5);
    let section = Some(SectionKind::Doelstelling);
    paper.ledger.missing = vec![missing("2", section, Missing::EMPTY)];
    assert_eq!(judge(&paper, None, false).articles[0].section, section);
}

#[test]
fn a_paper_without_articles_is_held_where_articles_belong() {
    assert_eq!(whole(&judge(&paper(Kind::Begroting, 0), None, false)), Some(Held::NO_ARTICLES));
    assert!(judge(&paper(Kind::Slotwet, 0), None, false).is_clear());
}

#[test]
fn fewer_than_half_is_held_only_without_a_contents_list() {
    let before = Predecessor { articles: 9 };
    let mut paper = paper(Kind::Begroting, 4);
    assert_eq!(whole(&judge(&paper, Some(&before), false)), Some(Held::TOO_FEW));
    assert!(judge(&paper, Some(&Predecessor { articles: 8 }), false).is_clear());
    assert!(judge(&paper, None, false).is_clear());
    let number = ArticleNumber::parse("1").unwrap();
    paper.ledger.expected = vec![Expected { sub_budget: None, number, title: "Iets".into() }];
    assert!(judge(&paper, Some(&before), false).is_clear());
}

#[test]
fn a_part_of_a_paper_is_held_whole_and_acceptance_lets_through_what_was_read() {
    let mut paper = paper(Kind::Begroting, 5);
    paper.ledger.cut_off = true;
    paper.ledger.missing = vec![missing("6", None, Missing::NAMED)];
    assert_eq!(whole(&judge(&paper, None, false)), Some(Held::PART));
    let accepted = judge(&paper, None, true);
    assert!(accepted.is_clear());
    // What was not read is still not known.
    let unknown: Vec<&str> = accepted.articles.iter().map(|held| held.article.as_str()).collect();
    assert_eq!(unknown, ["", "6"]);
}

#[test]
fn what_the_paper_itself_confirms_is_news() {
    let mut paper = paper(Kind::Begroting, 5);
    paper.ledger.missing = vec![missing("2", Some(SectionKind::Doelstelling), "no-such-section")];
    assert!(judge(&paper, Some(&Predecessor { articles: 8 }), false).is_clear());
}

#[test]
fn text_in_the_wrong_place_is_held_and_text_that_is_only_odd_is_told() {
    let section = Some(SectionKind::Doelstelling);
    let doubted = |article: &str, why: &str| {
        let mut paper = paper(Kind::Begroting, 5);
        let doubt = Doubt { article: article.into(), section, why: why.into() };
        paper.ledger.doubts = vec![doubt];
        judge(&paper, None, false)
    };
    for why in [Doubt::BEGINS_WRONG, Doubt::OTHER_SECTION, Doubt::OTHER_ARTICLE] {
        assert_eq!(doubted("2", why).articles[0].section, section, "{why}");
    }
    for why in [Doubt::TOO_LONG, Doubt::NO_VERB, Doubt::BREAKS_OFF, Doubt::TITLE_WITH_SHARE] {
        assert!(doubted("2", why).is_clear(), "{why}");
    }
    assert_eq!(whole(&doubted("", Doubt::OUTSIDE)), Some(Doubt::OUTSIDE));
}
