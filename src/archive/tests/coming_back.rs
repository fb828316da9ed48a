//! Bodies of one paper and day: the one that came last stands, also when it stood before.

use std::borrow::Cow;

use super::*;

const FIRST: &str = "kst-1-VII-2";

/// A body of one paper and day, told apart by its articles.
fn body(articles: &[u32]) -> String {
    paper(FIRST, 2024, "2023-09-19", articles)
}

fn moment(hour: u32) -> DateTime<Utc> {
    now() + chrono::TimeDelta::hours(i64::from(hour))
}

/// Takes bodies in one by one, an hour apart, with what the service says of each.
fn taken(bodies: &[(&str, Option<Facts>)]) -> TempDir {
    let dir = TempDir::new().unwrap();
    for (hour, (text, facts)) in (0..).zip(bodies) {
        let arrival = Arrival { bytes: text.as_bytes().to_vec(), facts: facts.clone() };
        archive(&dir).import(&[arrival], &rules(), moment(hour)).unwrap();
    }
    dir
}

fn said(day: &str) -> Facts {
    Facts { changed: Some(date(day)), ..Facts::default() }
}

/// The articles that stand, and how often a body came.
fn stands(dir: &TempDir) -> (usize, u32, usize) {
    let records = archive(dir).publications().unwrap();
    let record = &records[0];
    (record.articles.len(), record.revision, record.turn())
}

#[track_caller]
fn check(bodies: &[(&str, Option<Facts>)], expected: (usize, u32, usize)) {
    let dir = taken(bodies);
    assert_eq!(stands(&dir), expected);
    // The fold from the beginning gives the same.
    let verified = archive(&dir).verify(&rules()).unwrap();
    assert!(verified.agrees, "{verified:?}");
}

#[test]
fn a_body_that_comes_back_stands_again() {
    let (a, b) = (body(&[1]), body(&[1, 2]));
    check(&[(&a, None), (&b, None)], (2, 2, 1));
    check(&[(&b, None), (&a, None)], (1, 2, 1));
    check(&[(&a, None), (&b, None), (&a, None)], (1, 3, 2));
    check(&[(&a, None), (&b, None), (&a, None), (&b, None)], (2, 4, 2));
    // Of one day, as the service says.
    let same = Some(said("2023-10-01"));
    check(&[(&a, None), (&b, same.clone()), (&a, same)], (1, 3, 2));
    check(&[(&a, None), (&b, Some(said("2023-10-01"))), (&a, Some(said("2023-10-02")))], (1, 3, 2));
}

#[test]
fn bodies_of_one_day_that_are_given_together_are_ordered_alike_in_however_many_parts() {
    let (a, b) = (body(&[1]), body(&[1, 2]));
    for [first, second] in [[&a, &b], [&b, &a]] {
        let expected = at_once(&[first, second]);
        let dir = TempDir::new().unwrap();
        // Given once, and once more.
        for _ in 0..2 {
            let mut together = Together::default();
            for text in [first, second] {
                together.add(text.as_bytes());
            }
            let mut parts = [first, second].map(|text| Cow::Owned(vec![arrival(text)])).into_iter();
            let mut next = || parts.next();
            archive(&dir).import_parts(&mut next, together, &rules(), moment(0)).unwrap();
            assert_eq!(archive(&dir).tip().unwrap(), expected);
        }
    }
}

#[test]
fn a_file_taken_in_again_does_not_outweigh_what_the_service_said() {
    let (a, b) = (body(&[1]), body(&[1, 2]));
    check(&[(&a, None), (&b, Some(said("2023-10-01"))), (&a, None)], (2, 2, 1));
}

#[test]
fn what_the_service_takes_back_is_gone_though_it_bore_a_later_date() {
    let (a, b) = (body(&[1]), paper(FIRST, 2024, "2023-09-25", &[1, 2]));
    check(&[(&a, None), (&b, None), (&a, Some(said("2023-10-01")))], (1, 3, 2));
    // By hand an older date stays older.
    check(&[(&a, None), (&b, None), (&a, None)], (2, 2, 1));
}

#[test]
fn a_folder_that_is_taken_in_again_changes_nothing() {
    let (a, b) = (body(&[1]), body(&[1, 2]));
    let dir = taken(&[(&a, None), (&b, None)]);
    let before = git(dir.path(), &["rev-parse", "bronnen"]);
    import(&dir, &[&a, &b]);
    import(&dir, &[&b]);
    assert_eq!(git(dir.path(), &["rev-parse", "bronnen"]), before);
}

#[test]
fn a_body_that_comes_back_leaves_the_papers_after_it_as_they_were() {
    let (a, b) = (body(&[1]), body(&[1, 2]));
    let later = paper("kst-2-VII-2", 2025, "2024-09-17", &[1, 2]);
    let other = later.replace("chapter: VII", "chapter: B").replace("kst-2-VII-2", "kst-2-B-2");
    let dir = taken(&[(&a, None), (&later, None), (&b, None), (&other, None), (&a, None)]);
    assert!(archive(&dir).verify(&rules()).unwrap().agrees);
    let subjects = git(dir.path(), &["log", "--format=%s", "main"]);
    assert_eq!(subjects.lines().count(), 5, "{subjects}");
}

#[test]
fn where_nothing_decides_the_status_says_which_stands() {
    let (a, b) = (body(&[1]), body(&[1, 2]));
    let dir = TempDir::new().unwrap();
    import(&dir, &[&a, &b]);
    let status = archive(&dir).status().unwrap();
    let [undecided] = status.undecided.as_slice() else { panic!("{:?}", status.undecided) };
    assert_eq!(undecided.id, FIRST);
    assert_eq!(at_once(&[&b, &a]), at_once(&[&a, &b]));
    // To take the other one in again decides.
    let (standing, _, _) = stands(&dir);
    let other = if standing == 1 { &b } else { &a };
    import(&dir, &[other]);
    assert!(archive(&dir).status().unwrap().undecided.is_empty());
    assert_ne!(stands(&dir).0, standing);
}
