//! Units: pairs, moves, splits and merges, roles, tables.

use super::builder::{article, compared, ops, roles, units};
use super::*;

const ROLES: &str = "De minister is verantwoordelijk voor het stelsel van bruggen en veren.
    # Stimuleren
    - Het stimuleren van kennis over oude houten bruggen bij gemeenten.
    - Het ondersteunen van vrijwilligers die een veerpont onderhouden.
    # Financieren
    - Het verstrekken van subsidie aan eigenaren van een monumentale brug.
    - Het bekostigen van de vierjaarlijkse telling van vaarwegen.";

#[test]
fn an_item_of_one_word_joins_the_sentence_that_says_it() {
    let items = "Het gaat om de volgende partijen:\n- gemeenten in het hele land;\n- veerhavens.";
    let whole = "Het gaat om de volgende partijen:\n- gemeenten in het hele land en veerhavens.";
    let ops =
        |old: &str, new: &str| -> Vec<Op> { roles(old, new).iter().map(|unit| unit.op).collect() };
    assert_eq!(ops(items, whole), [Op::Unchanged, Op::Merged]);
    assert_eq!(ops(whole, items), [Op::Unchanged, Op::Split]);
}

#[test]
fn the_same_text_is_unchanged() {
    let found = roles(ROLES, ROLES);
    assert_eq!(found.len(), 5);
    assert!(found.iter().all(|unit| unit.op == Op::Unchanged && unit.weight == 0));
}

#[test]
fn one_word_changed_gives_one_modified_unit() {
    let words: Vec<&str> = ROLES.split_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        if word.len() < 5 || word.contains(':') || matches!(words[at - 1], "#") {
            continue;
        }
        let new = ROLES.replacen(word, "kabouters", 1);
        let found = roles(ROLES, &new);
        assert_eq!(ops(&found), [Op::Modified], "{word}");
        let changed = found.iter().find(|unit| unit.op == Op::Modified).unwrap();
        assert_eq!(changed.class, Class::Substantive, "{word}");
        assert_eq!(changed.moved, Moved::None, "{word}");
    }
}

#[test]
fn a_deleted_unit_is_removed_and_nothing_else() {
    for line in ROLES.lines().filter(|line| !line.contains('#')) {
        let new: Vec<&str> = ROLES.lines().filter(|other| *other != line).collect();
        let found = roles(ROLES, &new.join("\n"));
        assert_eq!(ops(&found), [Op::Removed], "{line}");
        assert!(found.iter().all(|unit| unit.moved == Moved::None));
        // Put back, it is added.
        assert_eq!(ops(&roles(&new.join("\n"), ROLES)), [Op::Added], "{line}");
    }
}

#[test]
fn near_duplicates_of_siblings_keep_their_partners() {
    let old = "- Afgifte van vergunningen voor het varen op de Linge.
        - Afgifte van vergunningen voor het varen op de Vecht.
        - Afgifte van vergunningen voor het varen op de Eem.
        - Afgifte van ontheffingen voor het varen op de Eem.";
    let new = old.replace("varen op de Vecht", "zeilen op de Vecht");
    let found = roles(old, &new);
    assert_eq!(ops(&found), [Op::Modified]);
    let without: Vec<&str> = old.lines().filter(|line| !line.contains("Vecht")).collect();
    assert_eq!(ops(&roles(old, &without.join("\n"))), [Op::Removed]);
}

#[test]
fn repeated_texts_are_paired_beside_their_neighbours() {
    let old = "# Noord\n- Zie de tabel.\n- De brug bij Ameide wordt hersteld.\n# Zuid\n- Zie de tabel.\n- De brug bij Heusden wordt hersteld.\n# West\n- Zie de tabel.\n- De brug bij Brielle wordt hersteld.";
    let new = "# Noord\n- Zie de tabel.\n- De brug bij Ameide wordt hersteld.\n# Zuid\n- De brug bij Heusden wordt hersteld.\n# West\n- Zie de tabel.\n- De brug bij Brielle wordt hersteld.";
    let found = roles(old, new);
    assert_eq!(ops(&found), [Op::Removed]);
    let gone = found.iter().find(|unit| unit.op == Op::Removed).unwrap();
    assert_eq!(gone.from[0].position, 2);
    assert!(found.iter().all(|unit| unit.moved == Moved::None));
}

#[test]
fn yearly_series_roll_on_in_place() {
    let old = "- In 2024 worden twee sluizen hersteld.\n- In 2025 worden twee sluizen hersteld.";
    let new = "- In 2025 worden twee sluizen hersteld.\n- In 2026 worden twee sluizen hersteld.";
    let found = roles(old, new);
    assert!(found.iter().all(|unit| unit.class == Class::Rollover && unit.moved == Moved::None));
    assert_eq!(found.len(), 2);
}

#[test]
fn three_items_recast_as_one_paragraph_are_merged() {
    let old = "# Stimuleren\n- van kennis over houten bruggen;\n- van onderhoud door vrijwilligers;\n- van samenwerking tussen vaarwegbeheerders.";
    let new = "# Stimuleren\nVan kennis over houten bruggen, van onderhoud door vrijwilligers, van samenwerking tussen vaarwegbeheerders.";
    let found = roles(old, new);
    assert_eq!(ops(&found), [Op::Merged]);
    assert_eq!(found[0].class, Class::Editorial);
    assert!(found[0].weight <= EDITORIAL_LIMIT);
    let back = roles(new, old);
    assert_eq!(ops(&back), [Op::Split]);
    // With the role as a lead word instead of a heading.
    let lead = "Stimuleren: van kennis over houten bruggen, van onderhoud door vrijwilligers, van samenwerking tussen vaarwegbeheerders.";
    let found = roles(old, lead);
    assert_eq!((ops(&found), found[0].class), (vec![Op::Merged], Class::Editorial));
    assert!(found[0].signals.is_empty());
}

#[test]
fn an_item_of_a_list_is_split_and_joined() {
    for (whole, parts) in [
        (
            "- de bouw, keuring en sloop van bruggen;",
            "- de bouw en keuring van bruggen;\n- de sloop van bruggen;",
        ),
        (
            "- de veiligheid, bereikbaarheid en bevoorrading van eilanden;",
            "- de veiligheid en bereikbaarheid van eilanden;\n- de bevoorrading van eilanden;",
        ),
    ] {
        let of = |items: &str| {
            format!("De minister gaat over:\n- het toezicht op de veren;\n{items}\n- de vaarweg.")
        };
        assert_eq!(ops(&roles(&of(whole), &of(parts))), [Op::Split], "{whole}");
        assert_eq!(ops(&roles(&of(parts), &of(whole))), [Op::Merged], "{whole}");
    }
    // A sibling that is new is no part of it.
    let old = "- de bouw en keuring van bruggen;\n- de vaarweg.";
    let new = "- de bouw en keuring van bruggen en kades;\n- de sloop van bruggen;\n- de vaarweg.";
    assert_eq!(ops(&roles(old, new)), [Op::Modified, Op::Added]);
}

#[test]
fn a_split_with_an_edit_stays_one_event() {
    let old = "De minister financiert brugwachters in kleine gemeenten en verstrekt uitkeringen aan provincies die vervallen sluizen herstellen.";
    let new = "De minister financiert brugwachters in kleine gemeenten.\nDe staatssecretaris verstrekt uitkeringen aan provincies die vervallen sluizen herstellen.";
    let found = roles(old, new);
    assert_eq!(ops(&found), [Op::Split]);
    let actor = found[0].signals.iter().find(|one| one.kind == SignalKind::Actor).unwrap();
    assert_eq!((actor.from.as_str(), actor.to.as_str()), ("minister", "staatssecretaris"));
}

#[test]
fn text_under_another_role_is_a_shift_of_role() {
    let new = ROLES.replace("# Stimuleren", "# Regisseren");
    let found = roles(ROLES, &new);
    assert!(ops(&found).is_empty());
    let shifted: Vec<_> = found.iter().filter(|unit| unit.moved == Moved::Role).collect();
    assert_eq!(shifted.len(), 2);
    for unit in shifted {
        assert_eq!((unit.op, unit.class), (Op::Unchanged, Class::None));
        assert!(unit.weight >= 900);
        assert_eq!(unit.signals[0].kind, SignalKind::RoleShift);
        assert_eq!(
            (unit.signals[0].from.as_str(), unit.signals[0].to.as_str()),
            ("stimuleren", "regisseren")
        );
    }
}

#[test]
fn one_sentence_moved_under_another_role() {
    let line = "- Het ondersteunen van vrijwilligers die een veerpont onderhouden.";
    let new = ROLES.replace(line, "") + "\n" + line;
    let found = roles(ROLES, &new);
    let moved: Vec<_> = found.iter().filter(|unit| unit.moved != Moved::None).collect();
    assert_eq!(moved.len(), 1);
    assert_eq!((moved[0].moved, moved[0].op), (Moved::Role, Op::Unchanged));
}

#[test]
fn a_role_named_above_equal_text_is_no_shift() {
    let old = "De dienst onderzoekt bruggen in het hele land.\nDe dienst bericht daarover aan de beheerders.";
    let found = roles(old, &format!("# Uitvoeren\n{old}"));
    assert!(found.iter().all(|unit| unit.op == Op::Unchanged && unit.moved == Moved::None));
    assert!(found.iter().all(|unit| unit.signals[0].kind == SignalKind::RoleNamed));
    let back = roles(&format!("# Uitvoeren\n{old}"), old);
    assert!(back.iter().all(|unit| unit.signals[0].kind == SignalKind::RoleNoLongerNamed));
}

#[test]
fn the_fewest_units_are_moved_within_a_section() {
    let lines = [
        "De eerste zin gaat over bruggen.",
        "De tweede noemt veerponten op de rivier.",
        "Ten derde de sluizen in het kanaal.",
        "Tot slot havens aan de kust.",
    ];
    let old = lines.join("\n");
    let new = [lines[3], lines[0], lines[1], lines[2]].join("\n");
    let found = roles(&old, &new);
    let moved: Vec<_> = found.iter().filter(|unit| unit.moved == Moved::Within).collect();
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0].to[0].text, lines[3]);
    assert_eq!(moved[0].op, Op::Unchanged);
}

#[test]
fn case_and_end_marks_of_all_items_are_editorial() {
    let old = "- van kennis over bruggen;\n- van onderhoud aan sluizen;\n- van toezicht op veren.";
    let new = "- Van kennis over bruggen\n- Van onderhoud aan sluizen\n- Van toezicht op veren;";
    let found = roles(old, new);
    assert!(
        found.iter().all(|unit| unit.class == Class::Editorial && unit.weight <= EDITORIAL_LIMIT)
    );
}

#[test]
fn a_clause_inserted_or_turned_round_is_one_modified_unit() {
    let one = |goal: &str| vec![article("VII/1", "Bruggen", goal, "")];
    let base = "Een land waarin iedereen veilig over het water kan, met bruggen die open zijn en veren die varen.";
    let inserted = "Een land waarin iedereen veilig en zonder lang te wachten over het water kan, met bruggen die open zijn en veren die varen.";
    let found = units(&compared(one(base), one(inserted)));
    assert_eq!(ops(&found), [Op::Modified]);
    let kept = found[0].segments.iter().filter(|one| one.op == SegmentOp::Equal).count();
    assert_eq!((kept, found[0].segments.len()), (2, 3));
    let turned = "Met bruggen die open zijn en veren die varen, een land waarin iedereen veilig over het water kan.";
    assert_eq!(ops(&units(&compared(one(base), one(turned)))), [Op::Modified]);
}

#[test]
fn whatever_holds_words_is_a_passage_or_a_heading() {
    // Each line of either side in turn: the others stay as they are.
    let lines = [
        "# Doelgroepen van het veer",
        "De minister zorgt voor oude houten bruggen.",
        "| Wie | Wat",
        "| Rijk | Het Rijk stelt regels vast",
        "| De gemeenten houden de sluizen open.",
    ];
    for at in 0..lines.len() {
        let mut other = lines.map(str::to_owned);
        other[at] = other[at].replacen(' ', " kabouters ", 2).replacen("kabouters ", "", 1);
        let found = roles(&lines.join("\n"), &other.join("\n"));
        assert_eq!(ops(&found), [Op::Modified], "{}", lines[at]);
    }
}

#[test]
fn a_heading_that_changed_is_told_by_itself_or_by_the_text_under_it() {
    let text = "Van de zorg voor oude houten bruggen in het land.";
    let check = |old: &str, new: &str, expected: &[(UnitForm, Op)]| {
        let found = roles(&format!("{old}{text}"), &format!("{new}{text}"));
        let told: Vec<_> = found
            .iter()
            .filter(|unit| unit.op != Op::Unchanged || !unit.signals.is_empty())
            .map(|unit| (unit.form().unwrap(), unit.op))
            .collect();
        assert_eq!(told, expected, "{old} / {new}");
    };
    let heading = UnitForm::Heading;
    check("# Bruggen\n", "# Veren\n", &[(heading, Op::Modified)]);
    check("# Bruggen\n", "", &[(heading, Op::Removed)]);
    check("", "# Bruggen\n", &[(heading, Op::Added)]);
    check(
        "# Financieren van zorg\n",
        "# Niet langer financieren van zorg\n",
        &[(heading, Op::Modified)],
    );
    check("# Stimuleren\n", "# Regisseren\n", &[(UnitForm::Paragraph, Op::Unchanged)]);
}

#[test]
fn a_heading_that_only_changed_weighs_little_unless_it_says_something() {
    let text = "Van de zorg voor oude houten bruggen in het land.";
    let weight = |old: &str, new: &str| {
        let found = roles(&format!("# {old}\n{text}"), &format!("# {new}\n{text}"));
        found.iter().find(|unit| !unit.is_passage()).unwrap().weight
    };
    assert!(weight("Hoge bruggen over water", "Lage kades langs water") <= HEADING_LIMIT);
    assert!(weight("Bruggen die open gaan", "Bruggen die niet open gaan") > HEADING_LIMIT);
    assert!(weight("Taken van de minister", "Taken van gemeenten") > HEADING_LIMIT);
    // The same role in other words is no change of substance.
    let named = |old: &str, new: &str| {
        let found = roles(&format!("# {old}\n{text}"), &format!("# {new}\n{text}"));
        found.iter().any(UnitChange::is_of_substance)
    };
    assert!(!named("Uitvoeren", "(Doen) uitvoeren"));
    assert!(!named("Stimulerende rol", "Stimuleren"));
    assert!(named("Stimuleren", "Regisseren"));
}

#[test]
fn indicators_are_rows_paired_by_their_name() {
    let old =
        "| Indicator | 2024 | Streefwaarde\n| Open bruggen | 55% | 60%\n| Varende veren | 12 | 14";
    let new = "| Indicator | 2025 | Streefwaarde\n| Open bruggen | 55% | 65%\n| Herstelde sluizen | 3 | 9";
    let found = roles(old, new);
    let target = found.iter().find(|unit| !unit.signals.is_empty()).unwrap();
    assert_eq!(
        target.signals,
        [Signal { kind: SignalKind::Target, from: "60%".into(), to: "65%".into() }]
    );
    assert_eq!(target.from[0].form, UnitForm::Row);
    let kinds: Vec<_> = found
        .iter()
        .filter(|unit| unit.from.is_empty() || unit.to.is_empty())
        .map(|unit| unit.signals[0].kind)
        .collect();
    assert!(
        kinds.contains(&SignalKind::IndicatorAdded)
            && kinds.contains(&SignalKind::IndicatorRemoved)
    );
}

#[test]
fn a_passage_may_go_from_the_goal_to_the_role() {
    let line = "De dienst houdt daarvoor een openbaar register van bruggen bij.";
    let goal = "Een land waarin iedereen veilig over het water kan.";
    let old = vec![article("VII/1", "Bruggen", &format!("{goal}\n{line}"), ROLES)];
    let new = vec![article("VII/1", "Bruggen", goal, &format!("{ROLES}\n{line}"))];
    let found = units(&compared(old, new));
    let moved: Vec<_> = found.iter().filter(|unit| unit.moved != Moved::None).collect();
    assert_eq!((moved.len(), moved[0].moved, moved[0].op), (1, Moved::Section, Op::Unchanged));
    assert!(moved[0].is_of_substance(), "a goal that is told as a role is none any more");
}

#[test]
fn rewritten_in_place_between_neighbours_is_a_pair_below_that_not() {
    let frame = |middle: &str| {
        format!("De eerste zin gaat over bruggen.\n{middle}\nTot slot havens aan de kust.")
    };
    let found = roles(
        &frame(
            "De minister ondersteunt provincies bij het herstellen van sluizen met kennis en geld.",
        ),
        &frame(
            "De minister helpt provincies en waterschappen om hun sluizen te herstellen, met kennis.",
        ),
    );
    assert_eq!(ops(&found), [Op::Modified]);
    let found = roles(
        &frame(
            "De minister ondersteunt provincies bij het herstellen van sluizen met kennis en geld.",
        ),
        &frame("Voor de veiligheid op zee wordt met de kustwacht een plan gemaakt."),
    );
    assert_eq!(ops(&found).len(), 2);
    let gone = found.iter().find(|unit| unit.op == Op::Removed).unwrap();
    assert_eq!(gone.similarity, 0);
}

#[test]
fn a_small_part_beside_its_whole_is_part_of_it() {
    let long = "De minister ondersteunt provincies bij het herstellen van oude sluizen, bij het uitdiepen van de vaarwegen naar de havens aan de kust, bij het bouwen van nieuwe bruggen over de rivieren en bij het opleiden van mensen die daar later gaan werken";
    let part = "met jaarlijks een gesprek over de voortgang";
    let frame = |middle: &str| format!("Veren varen elke dag.\n{middle}\nHavens blijven open.");
    let whole = frame(&format!("{long}, {part}."));
    let parted = frame(&format!("{long}.\nMet jaarlijks een gesprek over de voortgang."));
    assert!(ops(&roles(&whole, &parted)).contains(&Op::Split));
    assert!(ops(&roles(&parted, &whole)).contains(&Op::Merged));
    // What stands nowhere in it is new.
    let other = frame(&format!("{long}.\nKades worden geveegd door vrijwilligers."));
    assert!(ops(&roles(&whole, &other)).contains(&Op::Added));
}
