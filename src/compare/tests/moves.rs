//! Moves and what is none: repeated texts, boilerplate, siblings; groups whose parts stand apart.

use super::builder::{article, compared, edition, of_place, ops, roles, units};
use super::*;

fn moved(units: &[UnitChange]) -> Vec<Moved> {
    units.iter().map(|unit| unit.moved).filter(|moved| *moved != Moved::None).collect()
}

const BRIDGES: &str = "De minister zorgt voor goede bruggen in het hele land.";

#[test]
fn repeated_sentences_of_which_one_in_ten_is_edited_stay_where_they_are() {
    let old = vec![BRIDGES.to_owned(); 60];
    let edited = |words: &dyn Fn(usize) -> String| -> Vec<UnitChange> {
        let one = |at: usize| {
            if at.is_multiple_of(10) {
                BRIDGES.replace("bruggen", &words(at))
            } else {
                BRIDGES.to_owned()
            }
        };
        roles(&old.join("\n"), &(0..60).map(one).collect::<Vec<_>>().join("\n"))
    };
    for found in [edited(&|_| "sluizen".to_owned()), edited(&|at| format!("sluizen{at}"))] {
        assert_eq!(ops(&found), [Op::Modified; 6]);
        assert_eq!(moved(&found), []);
        assert!(found.iter().all(|unit| unit.from[0].position == unit.to[0].position));
    }
}

#[test]
fn a_text_that_stands_twice_never_moves() {
    let other = "De minister houdt toezicht op de keuring van stalen bruggen.";
    let old = format!("# Stimuleren\n- {BRIDGES}\n- {other}\n# Regisseren\n- {BRIDGES}");
    let new = format!(
        "# Stimuleren\n- {BRIDGES}\n- {other}\n# Financieren\n- {other} Ook in de winter.\n- {BRIDGES}"
    );
    assert_eq!(moved(&roles(&old, &new)), []);
    // Nor to another article.
    let changes = compared(
        vec![
            article(
                "VII/1",
                "Bruggen",
                "",
                &format!("{other}\n{BRIDGES}\nEen eigen zin over pontons."),
            ),
            article(
                "VII/2",
                "Bossen",
                "",
                &format!("De eik is een boom van grote waarde.\n{BRIDGES}"),
            ),
            article("VII/3", "Havens", "", "De haven van Urk blijft open voor kleine schepen."),
        ],
        vec![
            article("VII/1", "Bruggen", "", &format!("{other}\nEen eigen zin over pontons.")),
            article("VII/2", "Bossen", "", "De eik is een boom van grote waarde."),
            article(
                "VII/3",
                "Havens",
                "",
                &format!("De haven van Urk blijft open voor kleine schepen.\n{BRIDGES}"),
            ),
        ],
    );
    let all = units(&changes);
    assert_eq!(moved(&all), []);
    assert_eq!(ops(&all), [Op::Removed, Op::Removed, Op::Added]);
}

#[test]
fn a_lead_in_and_what_points_at_its_own_article_never_move() {
    for text in [
        "De minister is vanuit deze rol verantwoordelijk voor:",
        "De beleidsinformatie over dit artikel is te vinden in de bijlage.",
        "Voor een toelichting op de rollen wordt verwezen naar de leeswijzer.",
    ] {
        let own = ["De eik is een boom van grote waarde.", "De haven van Urk blijft open."];
        let changes = compared(
            vec![
                article("VII/1", "Bossen", "", &format!("{}\n{text}", own[0])),
                article("VII/2", "Havens", "", own[1]),
            ],
            vec![
                article("VII/1", "Bossen", "", own[0]),
                article("VII/2", "Havens", "", &format!("{}\n{text}", own[1])),
            ],
        );
        assert_eq!(ops(&units(&changes)), [Op::Removed, Op::Added], "{text}");
    }
}

#[test]
fn an_equal_text_in_another_article_is_meant_before_one_that_is_alike_in_place() {
    let text = "De minister bevordert de aanleg van fietspaden langs kanalen in het noorden.";
    let alike = text.replace("kanalen in het noorden", "spoorlijnen in het zuiden");
    let own = ["De eik is een boom van grote waarde.", "De haven van Urk blijft open."];
    let changes = compared(
        vec![
            article("VII/1", "Bossen", "", &format!("{}\n{text}", own[0])),
            article("VII/2", "Havens", "", own[1]),
        ],
        vec![
            article("VII/1", "Bossen", "", &format!("{}\n{alike}", own[0])),
            article("VII/2", "Havens", "", &format!("{}\n{text}", own[1])),
        ],
    );
    let all = units(&changes);
    assert_eq!(moved(&all), [Moved::Article]);
    assert_eq!(ops(&all), [Op::Added]);
}

#[test]
fn a_text_that_was_edited_until_it_read_as_another_stays_where_it_stands() {
    let own = ["De eik is een boom van grote waarde.", "De haven van Urk blijft open."];
    let of = |first: &str, second: &str| {
        vec![
            article("VII/1", "Bossen", "", &format!("{}\n{first}", own[0])),
            article("VII/2", "Havens", "", &format!("{}\n{second}", own[1])),
        ]
    };
    let changes = compared(
        of(
            "De minister bewaakt de prijzen van veren in de delta.",
            "De minister van Vervoer bewaakt de prijzen van veren in de delta.",
        ),
        of(
            "De minister bewaakt de naleving en prijzen van veren in de delta, samen met de keurmeester.",
            "De minister bewaakt de prijzen van veren in de delta.",
        ),
    );
    let all = units(&changes);
    assert_eq!(moved(&all), []);
    assert_eq!(ops(&all), [Op::Modified, Op::Modified]);
}

#[test]
fn what_stays_alone_between_the_same_neighbours_is_one_passage_rewritten() {
    let check = |old: &str, new: &str, expected: &[Op]| {
        let of = |text: &str| {
            format!("De eik is een boom van grote waarde.\n{text}\nDe haven van Urk blijft open.")
        };
        assert_eq!(ops(&roles(&of(old), &of(new))), expected, "{old} / {new}");
    };
    check(
        "Bruggen over kanalen worden elke vier jaar gekeurd op roest.",
        "Elke beheerder keurt zijn bruggen tweemaal in acht jaar, vooral die over kanalen.",
        &[Op::Modified],
    );
    // Unless it says of itself that it is another.
    check(
        "Gemeenten onderhouden de bruggen over kanalen en keuren die elke vier jaar op roest.",
        "De staatssecretaris betaalt de bruggen over kanalen waarvoor een stad geen geld heeft.",
        &[Op::Removed, Op::Added],
    );
    check(
        "De minister wil 40 bruggen over kanalen keuren en vraagt daar geld voor.",
        "In de nacht varen er 75 schepen onder die bruggen door, zonder dat iemand waakt.",
        &[Op::Removed, Op::Added],
    );
}

#[test]
fn siblings_of_two_articles_that_differ_in_their_subject_are_no_move() {
    let one = "De minister bevordert het gebruik van elektrische fietsen in de stad.";
    let other = one.replace("elektrische fietsen", "historische trams");
    let own = ["De eik is een boom van grote waarde.", "De haven van Urk blijft open."];
    let changes = compared(
        vec![
            article("VII/1", "Bossen", "", &format!("{}\n{one}", own[0])),
            article("VII/2", "Havens", "", own[1]),
        ],
        vec![
            article("VII/1", "Bossen", "", own[0]),
            article("VII/2", "Havens", "", &format!("{}\n{other}", own[1])),
        ],
    );
    assert_eq!(ops(&units(&changes)), [Op::Removed, Op::Added]);
}

#[test]
fn figures_of_an_indicator_of_another_article_are_no_move() {
    let table = |value: &str| {
        format!(
            "De eik is een boom.\n| Indicator | 2024 | 2025 |\n| Aantal gekeurde sluizen in het land | {value} |"
        )
    };
    let changes = compared(
        vec![
            article("VII/1", "Bossen", "", &table("12 | 14")),
            article("VII/2", "Havens", "", "De haven van Urk blijft open."),
        ],
        vec![
            article("VII/1", "Bossen", "", "De eik is een boom."),
            article(
                "VII/2",
                "Havens",
                "",
                &format!("De haven van Urk blijft open.\n{}", table("77 | 80")),
            ),
        ],
    );
    assert_eq!(moved(&units(&changes)), []);
}

#[test]
fn parts_with_something_between_them_are_one_whole() {
    let (one, two) = (
        "De minister ondersteunt gemeenten bij het vergroenen van daken en gevels.",
        "De minister vergoedt de aankoop van inheems plantgoed aan grondeigenaren.",
    );
    let between = "Aannemers houden bij de bouw van kades rekening met nesten.";
    let apart = format!("{one}\n{between}\n{two}");
    assert_eq!(ops(&roles(&format!("{one} {two}"), &apart)), [Op::Split, Op::Added]);
    assert_eq!(ops(&roles(&apart, &format!("{one} {two}"))), [Op::Merged, Op::Removed]);
    // Under another role too.
    let old = format!("# Stimuleren\n- {one} {two}\n# Financieren\n- {between}");
    let new = format!("# Stimuleren\n- {one}\n# Financieren\n- {between}\n- {two}");
    assert_eq!(ops(&roles(&old, &new)), [Op::Split]);
}

#[test]
fn two_that_are_joined_while_one_loses_a_clause_are_merged() {
    let old = "De minister stelt regels aan de bouw van sluizen.\nDe minister stelt eisen aan het onderhoud van kademuren en aan de opleiding van de duikers die ze keuren.";
    let new = "De minister stelt regels aan de bouw van sluizen en eisen aan het onderhoud van kademuren.";
    assert_eq!(ops(&roles(old, new)), [Op::Merged]);
    assert_eq!(ops(&roles(new, old)), [Op::Split]);
}

#[test]
fn a_passage_that_grew_threefold_is_the_same_passage() {
    let old = "- Het ontwerpen van ponten die zonder brandstof varen.";
    let new = "- Het ontwerpen van ponten die zonder brandstof varen, waarbij schippers, scheepswerven en onderzoekers de proefvaarten samen voorbereiden en de uitkomsten openbaar maken.\n- Het keuren van kabels.";
    assert_eq!(ops(&roles(old, new)), [Op::Modified, Op::Added]);
}

#[test]
fn a_pair_out_of_order_must_be_as_sure_as_a_move() {
    let (one, two, three) = (
        "De dienst keurt elk jaar alle stalen bruggen in de provincie.",
        "De minister overlegt met schippers over de breedte van de vaargeul.",
        "Op zondag vaart het veer alleen in de zomer.",
    );
    let rewritten = "De dienst keurt soms enkele houten steigers in de gemeente.";
    let old = format!("{one}\n{two}\n{three}");
    let found = roles(&old, &format!("{two}\n{three}\n{rewritten}"));
    assert_eq!(ops(&found), [Op::Removed, Op::Added]);
}

#[test]
fn two_articles_that_exchange_their_numbers_are_told_by_their_text() {
    let (bridges, forests) = (BRIDGES, "De eik is een boom van grote waarde voor het bos.");
    let changes = compared(
        vec![article("VII/1", "Bruggen", "", bridges), article("VII/2", "Bossen", "", forests)],
        vec![article("VII/1", "Bossen", "", forests), article("VII/2", "Bruggen", "", bridges)],
    );
    assert_eq!(of_place(&changes, "VII/2").from[0].place.to_string(), "VII/1");
    assert!(changes.articles.iter().all(|one| one.renumbered && one.number_reused));
}

#[test]
fn an_article_is_not_its_successor_when_its_text_went_elsewhere() {
    let ponds = "De minister bevordert de aanleg van vijvers in het oosten.\nDe minister bevordert het schonen van vijvers door vrijwilligers.\nDe minister bekostigt de telling van kikkers in de vijvers.";
    let wells = "De minister houdt toezicht op de diepte van bronnen in het westen.\nDe minister vergoedt de schade van verzakkingen bij bronnen.\nDe minister bekostigt de telling van bronnen.";
    let new = "De minister bevordert de verkoop van vijvers in het noorden.\nDe minister bevordert het vullen van vijvers door aannemers.\nDe minister bekostigt de sloop van kassen bij de vijvers.";
    let changes = compared(
        vec![article("VII/1", "Bronnen", "", wells), article("VII/2", "Vijvers", "", ponds)],
        vec![
            article("VII/1", "Bronnen en vijvers", "", &format!("{wells}\n{ponds}")),
            article("VII/2", "Vijvers", "", new),
        ],
    );
    assert_eq!(of_place(&changes, "VII/1").status, Status::Merged);
    assert_eq!(of_place(&changes, "VII/2").status, Status::Added);
}

#[test]
fn what_the_budget_of_pairs_cut_short_is_marked() {
    let lines = |verb: &str| -> String {
        let one = |at: usize| format!("Brug nummer {at} wordt dit jaar {verb} door de dienst.");
        (0..40).map(one).collect::<Vec<_>>().join("\n")
    };
    let one = |verb: &str| vec![article("VII/1", "Bruggen", "", &lines(verb))];
    let (old, new) = (edition(2025, one("geverfd")), edition(2026, one("gesloopt")));
    for (pair_cells, coarse) in [(1600, 0), (1599, 40)] {
        let thresholds = Thresholds { pair_cells, ..Thresholds::default() };
        let found = units(&compare(&old, &new, &[], &thresholds));
        assert_eq!(found.iter().filter(|unit| unit.coarse).count(), coarse);
    }
    // What is equal to the letter was found without weighing.
    let thresholds = Thresholds { pair_cells: 0, ..Thresholds::default() };
    assert!(units(&compare(&old, &old, &[], &thresholds)).iter().all(|unit| !unit.coarse));
}

/// Two articles of which one loses a text that the other gets, or gets the like of.
fn handed_over(old: &str, new: &str, siblings: [&str; 2], to: &str) -> Vec<UnitChange> {
    let with = |sibling: &str, text: &str| format!("{sibling}\n{text}");
    let changes = compared(
        vec![
            article("VII/1", "Bruggen", "", &with(siblings[0], old)),
            article(to, "Molens", "", siblings[1]),
        ],
        vec![
            article("VII/1", "Bruggen", "", siblings[0]),
            article(to, "Molens", "", &with(siblings[1], new)),
        ],
    );
    units(&changes)
}

#[test]
fn a_text_moves_and_is_edited_beside_texts_of_the_same_frame() {
    let frame = |what: &str, whom: &str| {
        format!("Het keuren van {what} en het behandelen van bezwaren van {whom}.")
    };
    let old = frame("stalen bruggen", "sluiswachters");
    let siblings = [frame("stalen kranen", "kraanmachinisten"), frame("oude molens", "molenaars")];
    let siblings = [siblings[0].as_str(), siblings[1].as_str()];
    for (to, moved_to) in [("VII/2", Moved::Article), ("XII/2", Moved::Chapter)] {
        let early = frame("gietijzeren bruggen", "sluiswachters");
        let late = frame("stalen bruggen", "ervaren sluiswachters");
        for edited in [early, late] {
            let found = handed_over(&old, &edited, siblings, to);
            assert_eq!(ops(&found), [Op::Modified], "{edited}");
            assert_eq!(moved(&found), [moved_to], "{edited}");
        }
        // Only the frame and how it is called are the same: that is another text.
        let found = handed_over(&old, &frame("stalen liften", "monteurs"), siblings, to);
        assert_eq!(ops(&found), [Op::Removed, Op::Added]);
    }
}

#[test]
fn a_candidate_above_the_bar_is_told_with_what_else_kept_it_apart() {
    let old = "De minister is verantwoordelijk voor het keuren van stalen bruggen en voor het opleiden van sluiswachters.";
    let refused = |new: &str, stays: &str| -> Vec<(Refused, bool)> {
        let found =
            handed_over(old, new, [stays, "De molen draait op wind uit het westen."], "VII/2");
        let nearest = found.iter().filter_map(|unit| unit.nearest.as_ref());
        nearest.map(|near| (near.refused, near.similarity >= near.needed)).collect()
    };
    let stays = "De eik is een boom van grote waarde voor het bos.";
    let unlike =
        "De minister is verantwoordelijk voor het tellen van bijen en voor het rooien van bomen.";
    assert_eq!(refused(unlike, stays), [(Refused::Unlike, false); 2]);
    let unsure = old.replace("sluiswachters", "bouwers").replace("stalen bruggen", "houten deuren");
    assert_eq!(refused(&unsure, stays), [(Refused::Unsure, true); 2]);
    let taken = old.replace("stalen bruggen", "stalen brugdelen");
    let other = "De molen is een monument.";
    assert_eq!(refused(other, &taken)[0], (Refused::Taken, true));
}

#[test]
fn a_text_that_is_plainly_alike_elsewhere_is_no_neighbour_of_the_place_it_left() {
    let old = "De bekostiging van kleine veerponten op grond van de Vervoerswet eilanden.";
    let new = "De bekostiging van kleine boekwinkels op grond van de Regeling leesplezier.";
    let edited = old.replace("kleine", "elektrische");
    let own = ["De eik is een boom van grote waarde.", "De haven van Urk blijft open."];
    let changes = compared(
        vec![
            article("VII/1", "Bossen", "", &format!("{}\n{old}\n{}", own[0], own[1])),
            article("VII/2", "Molens", "", "De molen draait op wind uit het westen."),
        ],
        vec![
            article("VII/1", "Bossen", "", &format!("{}\n{new}\n{}", own[0], own[1])),
            article(
                "VII/2",
                "Molens",
                "",
                &format!("De molen draait op wind uit het westen.\n{edited}"),
            ),
        ],
    );
    let all = units(&changes);
    assert_eq!(moved(&all), [Moved::Article]);
    assert_eq!(ops(&all), [Op::Added, Op::Modified]);
}

#[test]
fn what_was_alike_to_two_is_looked_at_again_when_one_of_them_has_found_its_own() {
    let text = |what: &str, whom: &str| {
        format!("Het keuren van {what} en het behandelen van bezwaren van {whom}.")
    };
    let old = text("stalen bruggen", "sluiswachters");
    let edited = text("bruggen", "sluiswachters op verzoek van gemeenten");
    // More like the old text than what became of it, and edited as well.
    let siblings = [("houten bomen en struiken", "sluisbouwers"), ("stalen bomen", "sluisbouwers")];
    let [before, behind] = siblings.map(|(what, whom)| text(what, whom));
    let own = "De eik is een boom van grote waarde.\nDe haven van Urk blijft open.";
    let mill = "De molen draait op wind uit het westen.";
    let changes = compared(
        vec![
            article("VII/1", "Bossen", "", &format!("{own}\n{old}")),
            article("VII/2", "Molens", "", &format!("{mill}\n{before}")),
        ],
        vec![
            article("VII/1", "Bossen", "", own),
            article("VII/2", "Molens", "", &format!("{mill}\n{behind}\n{edited}")),
        ],
    );
    let found = units(&changes);
    assert_eq!(moved(&found), [Moved::Article]);
    assert_eq!(ops(&found), [Op::Modified, Op::Modified]);
}

#[test]
fn the_nearest_in_place_is_told_with_the_likeness_that_decided() {
    let opening = "De minister is op grond van de wet verantwoordelijk voor het stelsel van";
    let kept = format!("{opening} oude molens.\n{opening} kleine havens.");
    let found = roles(&format!("{kept}\n{opening} het ijs op de meren."), &kept);
    let nearest = found.iter().filter_map(|unit| unit.nearest.as_ref());
    let told: Vec<_> = nearest.map(|near| (near.refused, near.similarity < near.needed)).collect();
    assert_eq!(told, [(Refused::Unlike, true)]);
}
