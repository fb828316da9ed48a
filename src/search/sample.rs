//! Small editions for the tests of this room.

use chrono::NaiveDate;

use crate::model::{
    Article, Block, BudgetYear, ChapterText, Edition, Kind, PaperId, Place, Publication, Section,
    SectionKind, Standing, Vergaderjaar,
};
use crate::text::sentences;

/// An edition of articles, each with one paragraph of A.
pub fn edition(year: u16, articles: &[(&str, &str)]) -> Edition {
    let mut chapters: Vec<ChapterText> = Vec::new();
    for (place, text) in articles {
        let place = Place::parse(place).unwrap();
        let chapter = place.chapter.clone();
        if chapters.last().is_none_or(|last| last.publication.chapter != chapter) {
            let publication = Publication {
                id: PaperId::parse(&format!("kst-36000-{chapter}-2")).unwrap(),
                kind: Kind::Begroting,
                year: BudgetYear(year),
                vergaderjaar: Vergaderjaar::of(Kind::Begroting, BudgetYear(year)),
                chapter,
                chapter_name: String::new(),
                dossier: "36000".into(),
                number: "2".into(),
                published: NaiveDate::default(),
                date_assumed: false,
                standing: Standing::Official,
                sha256: String::new(),
            };
            chapters.push(ChapterText {
                publication,
                revision: 1,
                articles: Vec::new(),
                held: Vec::new(),
            });
        }
        let section = Section {
            kind: SectionKind::Doelstelling,
            letter: None,
            heading: String::new(),
            blocks: vec![Block::Paragraph { sentences: sentences(text) }],
            pictures: Vec::new(),
        };
        let article = Article {
            place,
            title: "Wonen".into(),
            policy: true,
            sections: vec![section],
            unread: Vec::new(),
        };
        chapters.last_mut().unwrap().articles.push(article);
    }
    Edition { kind: Kind::Begroting, year: BudgetYear(year), chapters }
}
