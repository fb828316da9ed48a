//! Identity of articles over nine real years, from chapter, number and title alone.

use crate::gold_corpus::lineages;

#[test]
fn no_article_has_two_labels() {
    let labels = lineages::Labels::read();
    assert!(labels.years().eq(2013..=2021));
}

#[test]
fn the_real_lineages_are_found_from_titles_alone() {
    let Some(scores) = lineages::scores() else {
        eprintln!("{}", lineages::table());
        return;
    };
    let [precision, recall, f1] = scores.all_links().figures();
    assert!(precision >= 995 && recall >= 980 && f1 >= 990, "{precision} {recall} {f1}");
    println!("{}", lineages::report(&scores));
}
