//! What is told where it stood and where it stands, and what says more than it seems: headings, cells,
//! lead-ins, figures.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use prinsjesdiff::compare::{
    ArticleChange, Changes, Class, Moved, Op, SignalKind, Status, Thresholds, UnitChange, compare,
};
use prinsjesdiff::history::select;
use prinsjesdiff::model::{Edition, Place, SectionKind};

use crate::support::editions::edition;

const SCHOOL: &str = "<al>Elk dorp houdt een school en een winkel binnen bereik.</al>";
const WATER: &str = "<al>De vaarwegen blijven het hele jaar bevaarbaar voor schippers.</al>";
const HALLS: &str = "De minister financiert de bouw van dorpshuizen in krimpgebieden.";
const ADVICE: &str = "De minister adviseert gemeenten over het behoud van winkels.";
const LOCKS: &str = "De minister beheert de sluizen in de grote vaarwegen.";

/// A paper of two articles, each a goal and a role in official mark-up.
fn paper(year: u16, articles: [(&str, &str); 2]) -> Edition {
    let [(goal, role), (other, task)] = articles;
    let articles = [("Vitale dorpen", goal, role), ("Vaarwegen", other, task)];
    edition(("XXV", "Dorpen"), year, &articles)
}

fn paragraphs(texts: &[&str]) -> String {
    texts.iter().map(|text| format!("<al>{text}</al>")).collect::<Vec<_>>().concat()
}

fn changes(old: [(&str, &str); 2], new: [(&str, &str); 2]) -> Changes {
    compare(&paper(2026, old), &paper(2027, new), &[], &Thresholds::default())
}

/// Compares two texts of B of the first article.
fn roles(old: &str, new: &str) -> Changes {
    let other = paragraphs(&[LOCKS]);
    changes([(SCHOOL, old), (WATER, &other)], [(SCHOOL, new), (WATER, &other)])
}

fn article<'c>(changes: &'c Changes, place: &str) -> &'c ArticleChange {
    let place = Place::parse(place).unwrap();
    let mut all = changes.articles.iter();
    all.find(|one| one.from.iter().chain(&one.to).any(|at| at.place == place)).unwrap()
}

fn told(changes: &Changes) -> Vec<&UnitChange> {
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    let is_told = |unit: &&UnitChange| {
        unit.op != Op::Unchanged || unit.moved != Moved::None || !unit.signals.is_empty()
    };
    sections.flat_map(|section| &section.units).filter(is_told).collect()
}

#[test]
fn an_article_that_gave_a_passage_away_is_not_what_it_was() {
    let (both, one) = (paragraphs(&[HALLS, ADVICE]), paragraphs(&[ADVICE]));
    let (locks, more) = (paragraphs(&[LOCKS]), paragraphs(&[LOCKS, HALLS]));
    let found = changes([(SCHOOL, &both), (WATER, &locks)], [(SCHOOL, &one), (WATER, &more)]);
    let first = article(&found, "XXV/1");
    assert_eq!(first.status, Status::Changed);
    let departed: Vec<&UnitChange> = first.departed().collect();
    assert_eq!(departed.len(), 1, "{first:#?}");
    assert_eq!(departed[0].to[0].place, Place::parse("XXV/2").unwrap());
    // It is counted once, where it stands; told by itself where that is not shown.
    assert!(
        first.sections.iter().all(|one| one.units.iter().all(|unit| unit.moved == Moved::None))
    );
    let mut alone = found.clone();
    select::articles(&mut alone, None, Some(&Place::parse("XXV/1").unwrap()));
    assert_eq!(alone.articles.len(), 1);
    assert_eq!(told(&alone).len(), 1, "{alone:#?}");
    assert!(told(&alone)[0].from[0].text.contains("dorpshuizen"));
}

#[test]
fn an_article_that_kept_number_title_and_goal_is_the_same_article() {
    let given = paragraphs(&[HALLS, ADVICE]);
    let left = paragraphs(&["De minister telt elk jaar de inwoners van alle dorpen."]);
    let (locks, more) = (paragraphs(&[LOCKS]), paragraphs(&[LOCKS, HALLS, ADVICE]));
    let found = changes([(SCHOOL, &given), (WATER, &locks)], [(SCHOOL, &left), (WATER, &more)]);
    for place in ["XXV/1", "XXV/2"] {
        let one = article(&found, place);
        assert_eq!((one.from.len(), one.to.len()), (1, 1), "{place}: {one:#?}");
        assert_eq!(one.from[0].place, one.to[0].place);
    }
}

#[test]
fn one_section_says_nothing_of_the_others() {
    let mut found = roles(&paragraphs(&[HALLS]), &paragraphs(&[ADVICE, HALLS]));
    assert_eq!(article(&found, "XXV/1").status, Status::Changed);
    select::section(&mut found, SectionKind::Doelstelling);
    assert!(found.articles.iter().all(|one| one.status == Status::Unchanged), "{found:#?}");
}

#[test]
fn a_heading_that_says_more_than_a_role_is_told_once() {
    let under = |heading: &str| format!("<tussenkop>{heading}</tussenkop><al>{HALLS}</al>");
    for (old, new, kind) in [
        ("Niet stimuleren", "Stimuleren", Some(SignalKind::NegationRemoved)),
        ("Stimuleren", "Niet stimuleren", Some(SignalKind::NegationAdded)),
        ("Tijdelijk regisseren", "Regisseren", None),
        ("Stimuleren (tot 2030)", "Stimuleren", None),
    ] {
        let found = roles(&under(old), &under(new));
        let told = told(&found);
        assert_eq!(told.len(), 1, "{old}: {told:#?}");
        assert_eq!((told[0].from[0].text.as_str(), told[0].to[0].text.as_str()), (old, new));
        let signals = told[0].signals.iter();
        assert!(kind.is_none_or(|kind| signals.clone().any(|one| one.kind == kind)), "{told:#?}");
    }
}

#[test]
fn a_cell_in_another_column_is_a_change_of_substance() {
    let table = |cells: [&str; 2]| {
        let row = |cells: [&str; 3]| {
            let cells = cells.map(|cell| format!("<entry><al>{cell}</al></entry>"));
            format!("<row>{}</row>", cells.concat())
        };
        let [one, two] = cells;
        format!(
            "<table><tgroup cols=\"3\"><thead>{}</thead><tbody>{}</tbody></tgroup></table>",
            row(["Wat", "Rijk", "Gemeente"]),
            row(["De school", one, two]),
        )
    };
    for sign in ["x", "✓", "●", "volledig", "100"] {
        let found = roles(&table([sign, ""]), &table(["", sign]));
        let told = told(&found);
        assert_eq!(told.len(), 1, "{sign}: {told:#?}");
        assert_eq!(told[0].class, Class::Substantive, "{sign}");
        assert!(told[0].is_in_other_column(), "{sign}");
    }
}

#[test]
fn an_item_under_another_lead_in_is_told_as_placed_elsewhere() {
    let list = |pays: &[&str], not: &[&str]| {
        let items = |texts: &[&str]| -> String {
            texts
                .iter()
                .map(|text| format!("<li><al>{text}</al></li>"))
                .collect::<Vec<_>>()
                .concat()
        };
        let inner = |lead: &str, texts: &[&str]| {
            format!("<li><al>{lead}</al><lijst>{}</lijst></li>", items(texts))
        };
        format!(
            "<lijst>{}{}</lijst>",
            inner("De minister betaalt voor:", pays),
            inner("De minister betaalt niet voor:", not),
        )
    };
    let old = list(&["bruggen over kanalen", "wegen naar dorpen"], &["parken in steden"]);
    let new = list(&["bruggen over kanalen"], &["wegen naar dorpen", "parken in steden"]);
    let found = roles(&old, &new);
    let told = told(&found);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert_eq!(
        (told[0].moved, told[0].from[0].text.as_str()),
        (Moved::Within, "wegen naar dorpen")
    );
}

#[test]
fn words_that_stand_elsewhere_are_not_said_to_be_gone_from_everywhere() {
    let short = "De minister betaalt alles.";
    let (both, one) = (paragraphs(&[ADVICE, short]), paragraphs(&[ADVICE]));
    let (locks, more) = (paragraphs(&[LOCKS]), paragraphs(&[LOCKS, short]));
    let found = changes([(SCHOOL, &both), (WATER, &locks)], [(SCHOOL, &one), (WATER, &more)]);
    for unit in told(&found).into_iter().filter(|unit| unit.op == Op::Removed) {
        assert!(!unit.vanished, "{unit:#?}");
        assert_eq!(unit.nearest.as_ref().map(|one| one.similarity), Some(1000));
    }
}

#[test]
fn a_negation_is_told_however_long_its_sentence_is() {
    let clauses: Vec<String> =
        (0..120).map(|at| format!("telt hij wat er in dorp {at} nodig is")).collect();
    let long =
        |end: &str| format!("<al>De minister {}, en betaalt dat {end}.</al>", clauses.join(", "));
    let found = roles(&long("dan"), &long("dan niet"));
    let told = told(&found);
    assert_eq!(told.len(), 1);
    assert!(told[0].signals.iter().any(|one| one.kind == SignalKind::NegationAdded), "{told:#?}");
}

#[test]
fn an_item_that_comes_under_a_lead_in_that_says_otherwise_is_told() {
    let list = |lead: &str, items: &[&str]| {
        let items = items.iter().map(|one| format!("<li><al>{one}</al></li>"));
        let items = items.collect::<Vec<_>>().concat();
        let lead = if lead.is_empty() { String::new() } else { format!("<al>{lead}</al>") };
        format!("{lead}<lijst>{items}</lijst>")
    };
    let (quays, buoys) = ("het onderhoud van de kaden in de haven;", "het leggen van boeien.");
    let both = [quays, buoys];
    let does = "De Minister zorgt voor:";
    let not = "De Minister zorgt niet voor:";
    let signals = |old: &str, new: &str| -> Vec<(String, Vec<SignalKind>)> {
        let found = roles(&format!("<al>{LOCKS}</al>{old}"), &format!("<al>{LOCKS}</al>{new}"));
        let told = told(&found).into_iter().filter(|unit| !unit.from.is_empty());
        let told = told.filter(|unit| both.contains(&unit.from[0].text.as_str()));
        told.map(|unit| {
            let kinds = unit.signals.iter().map(|signal| signal.kind).collect();
            (unit.from[0].text.clone(), kinds)
        })
        .collect()
    };
    let denied = |kind| -> Vec<_> { both.map(|text| (text.to_owned(), vec![kind])).into() };
    // Free-standing items that come under a lead-in, and the other way about.
    let (free, under) = (list("", &both), list(not, &both));
    assert_eq!(signals(&free, &under), denied(SignalKind::NegationAdded));
    assert_eq!(signals(&under, &free), denied(SignalKind::NegationRemoved));
    // One of two goes under a lead-in that is new.
    let (one, two) = (list(does, &[quays]), list(not, &[buoys]));
    assert_eq!(
        signals(&list(does, &both), &(one + &two)),
        [(buoys.to_owned(), vec![SignalKind::NegationAdded, SignalKind::ResponsibilityDropped])]
    );
    // Under another lead-in others act; what only opens the list says nothing.
    let (one, two) = (list(does, &[quays]), list("Gemeenten zorgen voor:", &[buoys]));
    let acts = signals(&list(does, &both), &(one + &two));
    let dropped = vec![SignalKind::Actor, SignalKind::ResponsibilityDropped];
    assert_eq!(acts, [(buoys.to_owned(), dropped)]);
    assert_eq!(signals(&free, &list("Het gaat hierbij om:", &both)), []);
    // A lead-in in other words is told by itself.
    assert_eq!(signals(&list(does, &both), &under), []);
    assert_eq!(signals(&list("De Minister zorgt niet voor", &both), &under), []);
}

#[test]
fn a_cell_that_covers_other_rows_or_columns_is_told() {
    let entry = |attributes: &str, text: &str| format!("<entry{attributes}>{text}</entry>");
    let table = |rows: &[String]| {
        let rows = rows.iter().map(|row| format!("<row>{row}</row>")).collect::<Vec<_>>().concat();
        let columns = [1, 2, 3].map(|at| format!("<colspec colname=\"c{at}\"/>")).concat();
        format!("<table><tgroup cols=\"3\">{columns}<tbody>{rows}</tbody></tgroup></table>")
    };
    let head = || entry("", "Wie") + &entry("", "Wat") + &entry("", "Hoeveel");
    let told_in = |old: &str, new: &str| -> Vec<String> {
        let found = roles(old, new);
        let told = told(&found);
        assert!(told.iter().all(|unit| unit.op == Op::Modified && unit.is_under_another_cell()));
        assert_eq!(article(&found, "XXV/1").status == Status::Unchanged, told.is_empty());
        told.iter().map(|unit| unit.from[0].text.clone()).collect()
    };
    // The first cell stands for three rows, or for two and an empty one.
    let rows = |more: &str, last: &str| {
        let first = entry(more, "Gemeenten") + &entry("", "huizen") + &entry("", "12");
        let second = entry("", "wegen") + &entry("", "14");
        let third = last.to_owned() + &entry("", "havens") + &entry("", "16");
        table(&[head(), first, second, third])
    };
    let three = rows(" morerows=\"2\"", "");
    let two = rows(" morerows=\"1\"", &entry("", ""));
    assert_eq!(told_in(&three, &two), [" | havens | 16"]);
    assert_eq!(told_in(&two, &three), [" | havens | 16"]);
    assert_eq!(told_in(&three, &three), Vec::<String>::new());
    // A cell over three columns, or over two beside an empty one, or beside nothing.
    let wide = |span: &str, last: &str| {
        let row = entry(span, "Gemeenten en provincies") + last;
        let other = entry("", "Rijk") + &entry("", "sluizen") + &entry("", "18");
        table(&[head(), other, row])
    };
    let all = wide(" namest=\"c1\" nameend=\"c3\"", "");
    for last in [entry("", ""), String::new()] {
        let part = wide(" namest=\"c1\" nameend=\"c2\"", &last);
        assert_eq!(told_in(&all, &part), ["Gemeenten en provincies |  | "]);
        assert_eq!(told_in(&part, &all).len(), 1);
    }
}
