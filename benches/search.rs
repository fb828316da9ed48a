//! How long a search takes over 25 chapters in 12 years: made sentences, of which a quarter is new each
//! year.

#![allow(clippy::unwrap_used, missing_docs, reason = "a measurement that cannot go on must stop")]

use chrono::NaiveDate;
use divan::Bencher;
use prinsjesdiff::model::{
    Article, Block, BudgetYear, Chapter, ChapterText, Edition, Kind, PaperId, Place, Publication,
    Section, SectionKind, Standing, Vergaderjaar,
};
use prinsjesdiff::search::{Builder, Filter, Query, Table};

const CHAPTERS: [&str; 25] = [
    "I", "IIA", "IIB", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XII", "XIII", "XIV",
    "XV", "XVI", "XVII", "XX", "XXII", "XXIII", "A", "B", "C", "J", "K",
];
const YEARS: std::ops::Range<u16> = 2015..2027;
const ARTICLES: u16 = 8;
const SENTENCES: u64 = 25;

const WORDS: &[&str] = &[
    "minister",
    "bevordert",
    "volkshuisvesting",
    "gemeenten",
    "samen",
    "met",
    "bewoners",
    "van",
    "dorpen",
    "het",
    "onderhoud",
    "landelijke",
    "dijken",
    "verantwoordelijk",
    "voor",
    "toezicht",
    "op",
    "uitvoering",
    "subsidies",
    "aan",
    "scholen",
    "provincies",
    "veiligheid",
    "wegen",
    "jaarlijks",
];

fn main() {
    let table = table();
    let bytes = table.body().len();
    println!("{} sentences, {bytes} bytes", table.all().count());
    divan::main();
}

/// A sentence that is the same until the year in which it is made anew.
fn sentence(seed: u64, year: u16) -> String {
    let made =
        (0..u64::from(year - YEARS.start)).filter(|back| (seed + back).is_multiple_of(4)).count();
    let mut state = seed * 7919 + made as u64 * 104_729 + 1;
    let words = (0..22).map(|_| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        WORDS[(state >> 33) as usize % WORDS.len()]
    });
    format!("De {} {seed}x{made}.", words.collect::<Vec<_>>().join(" "))
}

fn edition(year: u16) -> Edition {
    let chapters = CHAPTERS.iter().enumerate().map(|(at, code)| {
        let articles = (1..=ARTICLES).map(|number| {
            let first = (at as u64 * u64::from(ARTICLES) + u64::from(number)) * SENTENCES;
            let sentences = (first..first + SENTENCES).map(|seed| sentence(seed, year));
            let section = Section {
                kind: SectionKind::RolEnVerantwoordelijkheid,
                letter: Some('B'),
                heading: "Rol en verantwoordelijkheid".into(),
                blocks: vec![Block::Paragraph { sentences: sentences.collect() }],
            };
            Article {
                place: Place::parse(&format!("{code}/{number}")).unwrap(),
                title: "Beleid".into(),
                policy: true,
                sections: vec![section],
                unread: Vec::new(),
            }
        });
        let publication = Publication {
            id: PaperId::parse(&format!("kst-36000-{code}-2")).unwrap(),
            kind: Kind::Begroting,
            year: BudgetYear(year),
            vergaderjaar: Vergaderjaar::of(Kind::Begroting, BudgetYear(year)),
            chapter: Chapter::parse(code).unwrap(),
            chapter_name: String::new(),
            dossier: "36000".into(),
            number: "2".into(),
            published: NaiveDate::default(),
            date_assumed: false,
            standing: Standing::Official,
            sha256: String::new(),
        };
        ChapterText { publication, revision: 1, articles: articles.collect(), held: Vec::new() }
    });
    Edition { kind: Kind::Begroting, year: BudgetYear(year), chapters: chapters.collect() }
}

fn table() -> Table {
    let mut builder = Builder::default();
    YEARS.for_each(|year| builder.add(&edition(year)));
    builder.finish(Kind::Begroting)
}

/// A table as it was kept is read, and searched.
#[divan::bench(args = ["kasteel", "\"volkshuisvesting gemeenten samen\"", "huisvesting"], sample_count = 20)]
fn search(bencher: Bencher<'_, '_>, words: &str) {
    let table = table();
    let query = Query::read(words).unwrap();
    bencher.bench(|| {
        let table = Table::read(Kind::Begroting, table.body().to_owned()).unwrap();
        table.lifelines(&query, &Filter::default()).len()
    });
}
