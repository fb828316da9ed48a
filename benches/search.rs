//! How long a search takes over 25 chapters in 12 years of made papers.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    missing_docs,
    reason = "a measurement that cannot go on must stop"
)]

#[allow(dead_code, reason = "the measurement of whole commands uses the other part")]
#[path = "../examples/performance/made.rs"]
mod made;
#[path = "../tests/support/papers.rs"]
mod papers;

use divan::Bencher;
use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{BudgetYear, ChapterText, Edition, Kind};
use prinsjesdiff::search::{Builder, Filter, Query, Table};

const ARTICLES: u16 = 8;

fn main() {
    let table = table();
    println!("{} sentences, {} bytes", table.all().count(), table.body().len());
    divan::main();
}

fn table() -> Table {
    let mut builder = Builder::default();
    for year in made::YEARS {
        let chapters = made::CHAPTERS.into_iter().map(|chapter| {
            let read = extract(&made::paper(chapter, year, ARTICLES, 0));
            ChapterText::of(read.publication.unwrap(), 1, read.articles, Vec::new(), &[])
        });
        let year = BudgetYear(year);
        builder.add(&Edition { kind: Kind::Begroting, year, chapters: chapters.collect() });
    }
    builder.finish(Kind::Begroting)
}

/// A table as it was kept is read, and searched: for no sentence, for some of each chapter, and for all.
#[divan::bench(args = ["kasteel", "\"sinds 2024\" veren", "minister"], sample_count = 20)]
fn search(bencher: Bencher<'_, '_>, words: &str) {
    let table = table();
    let query = Query::read(words).unwrap();
    bencher.bench(|| {
        let table = Table::read(Kind::Begroting, table.body().to_owned()).unwrap();
        table.lifelines(&query, &Filter::default()).len()
    });
}
