//! What is told of made-up editions is what was done to them.

#[path = "gold/mod.rs"]
mod gold;

use gold::corpus::{self, SIZE};
use gold::table;

#[test]
fn every_bar_is_reached_on_a_few_seeds() {
    let score = corpus::score(1..=4, SIZE);
    assert_eq!(table::missed(&score), Vec::<String>::new(), "{}", table::tables(&score));
}
