//! What stands above a text is part of it, and so is the clause that a word stands in: who acts, whose duty it
//! is, in which role. What goes from one to another is told, though no letter of it differs.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use prinsjesdiff::compare::{Changes, SignalKind, Thresholds, UnitChange, compare};
use prinsjesdiff::model::Edition;

use crate::support::editions::edition;

const GOALS: [&str; 2] = [
    "<al>Elk dorp heeft een haven die het hele jaar open is voor de vloot.</al>",
    "<al>Bewoners van eilanden komen iedere dag naar school, werk en winkel.</al>",
];

/// A paper of one article, or of two, each with its text of B in official mark-up.
fn paper(year: u16, roles: &[&str]) -> Edition {
    let articles = ["Havens", "Veerdiensten"].into_iter().zip(GOALS).zip(roles);
    let articles: Vec<_> = articles.map(|((title, goal), role)| (title, goal, *role)).collect();
    edition(("XII", "Infrastructuur en Waterstaat"), year, &articles)
}

fn compared(old: &[&str], new: &[&str]) -> Changes {
    compare(&paper(2026, old), &paper(2027, new), &[], &Thresholds::default())
}

fn told(changes: &Changes) -> Vec<&UnitChange> {
    let sections = changes.articles.iter().flat_map(|article| &article.sections);
    let units = sections.filter(|section| section.kind.is_compared()).flat_map(|one| &one.units);
    units.filter(|unit| unit.is_of_substance()).collect()
}

/// What is told of substance: how a passage begins, and its signals.
fn signals(old: &[&str], new: &[&str]) -> Vec<String> {
    let changes = compared(old, new);
    let shown = told(&changes).into_iter().map(|unit| {
        let text = &unit.to.first().or(unit.from.first()).unwrap().text;
        let signals = unit.signals.iter().map(|one| match one.kind {
            SignalKind::ResponsibilityDropped | SignalKind::ResponsibilityAdded => {
                format!("{:?}", one.kind)
            }
            _ => format!("{:?} {} → {}", one.kind, one.from, one.to),
        });
        let signals = signals.collect::<Vec<_>>().join(", ");
        format!("{}: {signals}", text.split(' ').take(3).collect::<Vec<_>>().join(" "))
    });
    shown.collect()
}

fn list(lead: &str, items: &[&str]) -> String {
    let items = items.iter().map(|one| format!("<li><al>{one}</al></li>"));
    format!("<al>{lead}</al><lijst>{}</lijst>", items.collect::<Vec<_>>().concat())
}

fn headed(heading: &str, text: &str) -> String {
    format!("<divisie><kop><titel>{heading}</titel></kop>{text}</divisie>")
}

const QUAYS: &str = "het onderhoud van de kaden;";
const BUOYS: &str = "het leggen van boeien;";
const LIGHTS: &str = "de lichten op de pieren;";
const WRECKS: &str = "het bergen van wrakken.";

/// Two lists, of which the second item of the first goes to the second.
fn moved(first: &str, second: &str) -> Vec<String> {
    let old = list(first, &[QUAYS, BUOYS]) + &list(second, &[LIGHTS, WRECKS]);
    let new = list(first, &[QUAYS]) + &list(second, &[LIGHTS, BUOYS, WRECKS]);
    signals(&[&old], &[&new])
}

#[test]
fn an_item_that_goes_under_another_lead_in_is_told_with_what_that_says() {
    for (first, second, expected) in [
        (
            "De Minister is verantwoordelijk voor:",
            "De provincies zijn verantwoordelijk voor:",
            "Actor minister → provincies, ResponsibilityDropped",
        ),
        (
            "De Minister is verantwoordelijk voor:",
            "De Minister is niet verantwoordelijk voor:",
            "NegationAdded  → niet, ResponsibilityDropped",
        ),
        ("De gemeenten:", "De Minister:", "Actor gemeenten → minister"),
        (
            "De Minister heeft een stimulerende rol bij:",
            "De Minister heeft een regisserende rol bij:",
            "PossibleRoleShift stimuleren → regisseren",
        ),
        (
            "De Minister moet letten op:",
            "De Minister kan letten op:",
            "ModalityWeakened moet → kan",
        ),
    ] {
        assert_eq!(moved(first, second), [format!("het leggen van: {expected}")], "{first}");
    }
    // What only opens a list says nothing of who does it.
    assert_eq!(moved("Het gaat nu om:", "Later volgen ook nog:"), Vec::<String>::new());
}

#[test]
fn who_leads_an_item_is_read_through_the_item_above_it() {
    let nested = |lead: &str, items: &[&str]| {
        let items = items.iter().map(|one| format!("<li><al>{one}</al></li>"));
        let items = items.collect::<Vec<_>>().concat();
        format!(
            "<al>{lead}</al><lijst><li><al>onder meer voor:</al><lijst>{items}</lijst></li></lijst>"
        )
    };
    let (own, theirs) = ("De Minister is verantwoordelijk,", "De gemeenten zijn verantwoordelijk,");
    let (own, theirs) = (format!("{own} en wel:"), format!("{theirs} en wel:"));
    let old = nested(&own, &[QUAYS, BUOYS]) + &nested(&theirs, &[LIGHTS]);
    let new = nested(&own, &[QUAYS]) + &nested(&theirs, &[LIGHTS, BUOYS]);
    assert_eq!(
        signals(&[&old], &[&new]),
        ["het leggen van: Actor minister → gemeenten, ResponsibilityDropped"]
    );
}

#[test]
fn an_item_that_goes_to_another_article_is_told_with_its_lead_in() {
    let own = |items: &[&str]| list("De Minister is verantwoordelijk voor:", items);
    let theirs = |items: &[&str]| list("De gemeenten zijn verantwoordelijk voor:", items);
    let long = "de aanleg van nieuwe steigers in alle havens langs de grote rivieren;";
    let found = signals(
        &[&own(&[QUAYS, long]), &theirs(&[LIGHTS, WRECKS])],
        &[&own(&[QUAYS]), &theirs(&[LIGHTS, long, WRECKS])],
    );
    assert_eq!(found, ["de aanleg van: Actor minister → gemeenten, ResponsibilityDropped"]);
}

#[test]
fn a_heading_that_names_who_acts_is_part_of_what_stands_below_it() {
    let items = |items: &[&str]| {
        let items = items.iter().map(|one| format!("<li><al>{one}</al></li>"));
        format!("<lijst>{}</lijst>", items.collect::<Vec<_>>().concat())
    };
    let (own, theirs) = ("Taken van de Minister", "Taken van de provincies");
    let old = headed(own, &items(&[QUAYS, BUOYS])) + &headed(theirs, &items(&[LIGHTS, WRECKS]));
    let new = headed(own, &items(&[QUAYS])) + &headed(theirs, &items(&[LIGHTS, BUOYS, WRECKS]));
    assert_eq!(signals(&[&old], &[&new]), ["het leggen van: Actor minister → provincies"]);
    // A heading in other words is told once, with who acts.
    let text = "<al>Het onderhoud van kaden en het leggen van boeien.</al>";
    let found = signals(&[&headed(own, text)], &[&headed(theirs, text)]);
    assert_eq!(found, ["Taken van de: Actor minister → provincies"]);
}

fn table(rows: &[[&str; 3]]) -> String {
    let row = |cells: &[&str; 3]| {
        let cells = cells.iter().map(|one| format!("<entry><al>{one}</al></entry>"));
        format!("<row>{}</row>", cells.collect::<Vec<_>>().concat())
    };
    let body = rows[1..].iter().map(row).collect::<Vec<_>>().concat();
    format!(
        "<table><tgroup cols=\"3\"><thead>{}</thead><tbody>{body}</tbody></tgroup></table>",
        row(&rows[0])
    )
}

#[test]
fn heads_of_columns_that_change_places_change_every_row() {
    let old = table(&[
        ["Taak", "Minister", "Gemeente"],
        ["Kaden", "beslist", "adviseert"],
        ["Boeien", "betaalt", "voert uit"],
    ]);
    let heads = table(&[
        ["Taak", "Gemeente", "Minister"],
        ["Kaden", "beslist", "adviseert"],
        ["Boeien", "betaalt", "voert uit"],
    ]);
    assert_eq!(
        signals(&[&old], &[&heads]),
        [
            "Kaden | beslist: Actor minister → gemeenten",
            "Boeien | betaalt: Actor minister → gemeenten"
        ]
    );
    // With all their cells they say the same.
    let all = table(&[
        ["Taak", "Gemeente", "Minister"],
        ["Kaden", "adviseert", "beslist"],
        ["Boeien", "voert uit", "betaalt"],
    ]);
    assert_eq!(signals(&[&old], &[&all]), Vec::<String>::new());
}

#[test]
fn a_note_belongs_to_its_sentence() {
    let note = "<noot type=\"voet\"><noot.nr>1</noot.nr><noot.al>Niet op Texel.</noot.al></noot>";
    let two = |first: &str, second: &str| {
        format!(
            "<al>De Minister betaalt de veren.{first}</al><al>De Minister beheert de sluizen.{second}</al>"
        )
    };
    let changes = compared(&[&two(note, "")], &[&two("", note)]);
    let told = told(&changes);
    assert_eq!(told.len(), 1);
    assert!(told[0].is_at_another_sentence() && told[0].weight >= 300, "{told:#?}");
    let same = compared(&[&two(note, "")], &[&two(note, "")]);
    assert!(same.articles.iter().all(|one| one.of_substance().is_empty()));
}

#[test]
fn another_pronoun_behind_another_subject_is_another_actor() {
    let texts = |texts: [&str; 3]| texts.map(|text| format!("<al>{text}</al>")).concat();
    let (own, theirs) = ("De Minister legt boeien.", "De gemeente onderhoudt de kade.");
    let old = texts([own, theirs, "Zij bericht daarover aan de schippers."]);
    let new = texts([theirs, own, "Hij bericht daarover aan de schippers."]);
    assert_eq!(signals(&[&old], &[&new]), ["Hij bericht daarover: Actor gemeenten → minister"]);
    // The same minister by another pronoun is no other.
    let new = texts([theirs, own, "Zij bericht daarover aan de schippers."]);
    let other = texts([theirs, own, "Hij bericht daarover aan de schippers."]);
    assert_eq!(signals(&[&new], &[&other]), Vec::<String>::new());
}

/// What is told of a sentence of B, and what it weighs.
fn sentence(old: &str, new: &str) -> (Vec<String>, u16) {
    let texts = [old, new].map(|text| format!("<al>{text}</al>"));
    let changes = compared(&[&texts[0]], &[&texts[1]]);
    let units = changes.articles.iter().flat_map(|one| &one.sections).flat_map(|one| &one.units);
    let weight = units.map(|unit| unit.weight).max().unwrap_or(0);
    let told = told(&changes);
    let signals = told.iter().flat_map(|unit| &unit.signals);
    let shown = signals.map(|one| format!("{:?} {} → {}", one.kind, one.from, one.to));
    (shown.collect(), weight)
}

#[test]
fn what_changes_places_between_clauses_is_told() {
    for (old, new, expected) in [
        (
            "De dorpen betalen 70% mee en het Rijk 30%.",
            "De dorpen betalen 30% mee en het Rijk 70%.",
            vec!["Percentage 30% → 70%", "Percentage 70% → 30%"],
        ),
        (
            "Het Rijk legt € 12 miljoen in en de havens leggen € 40 miljoen in.",
            "Het Rijk legt € 40 miljoen in en de havens leggen € 12 miljoen in.",
            vec!["Amount € 12 miljoen → € 40 miljoen", "Amount € 40 miljoen → € 12 miljoen"],
        ),
        (
            "De bijdrage daalt van 45% naar 25%.",
            "De bijdrage daalt van 25% naar 45%.",
            vec!["Percentage 25% → 45%", "Percentage 45% → 25%"],
        ),
        (
            "De Minister moet de havenraad horen en kan daarna het tarief verlagen.",
            "De Minister kan de havenraad horen en moet daarna het tarief verlagen.",
            vec!["ModalityWeakened moet → kan", "ModalityStrengthened kan → moet"],
        ),
        (
            "De Minister keurt kaden en de provincie controleert.",
            "De Minister controleert en de provincie keurt kaden.",
            vec!["Actor provincies → minister", "Actor minister → provincies"],
        ),
        (
            "De Minister beslist op voordracht van de havenraad over het tarief.",
            "De havenraad beslist op voordracht van de Minister over het tarief.",
            vec!["Actor minister → havenraad"],
        ),
        (
            "De havenraad adviseert de Minister over het tarief.",
            "De Minister adviseert de havenraad over het tarief.",
            vec!["Actor havenraad → minister"],
        ),
        (
            "Het tarief stijgt met 3,5%.",
            "Het tarief stijgt met −3,5%.",
            vec!["Percentage 3,5% → −3,5%"],
        ),
    ] {
        let (mut found, weight) = sentence(old, new);
        let mut expected: Vec<String> = expected.into_iter().map(str::to_owned).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{old} | {new}");
        assert!(weight >= 680, "{weight} {old} | {new}");
    }
    let (_, weight) = sentence(
        "Meer ruimte voor veren, minder lawaai.",
        "Minder ruimte voor veren, meer lawaai.",
    );
    assert!(weight >= 300, "{weight}");
    let (_, weight) = sentence("De kade is oud; en", "De kade is oud; of");
    assert!(weight >= 300, "{weight}");
}

#[test]
fn equals_that_change_places_say_what_they_said() {
    for (old, new) in [
        ("Gemeenten en provincies keuren kaden.", "Provincies en gemeenten keuren kaden."),
        (
            "De Minister betaalt de kaden, de boeien en de lichten.",
            "De Minister betaalt de lichten, de kaden en de boeien.",
        ),
        (
            "De kosten zijn voor het Rijk (70%) en de havens (30%), na afloop.",
            "De kosten zijn voor de havens (30%) en het Rijk (70%), na afloop.",
        ),
        ("Als het vriest, strooit de dienst de kade.", "De dienst strooit de kade als het vriest."),
    ] {
        let (found, weight) = sentence(old, new);
        assert!(found.is_empty() && weight <= 140, "{weight} {found:?} {old} | {new}");
    }
}
