//! Marks on words, one by one and as properties.

use super::*;

const BUDGET: usize = 4_000_000;

fn shown(old: &str, new: &str) -> String {
    let marks = mark(old, new, BUDGET);
    let shown = |segment: &Segment| match segment.op {
        SegmentOp::Equal => segment.text.clone(),
        SegmentOp::Delete => format!("[-{}-]", segment.text),
        SegmentOp::Insert => format!("{{+{}+}}", segment.text),
    };
    marks.segments.iter().map(shown).collect()
}

fn reads_back(old: &str, new: &str, marks: &Marks) -> bool {
    let side = |without| -> String {
        let kept = marks.segments.iter().filter(|segment| segment.op != without);
        kept.map(|segment| segment.text.as_str()).collect()
    };
    side(SegmentOp::Insert) == old && side(SegmentOp::Delete) == new
}

#[test]
fn one_word_is_marked_and_no_more() {
    assert_eq!(
        shown("De minister stimuleert het herstel.", "De minister regisseert het herstel."),
        "De minister [-stimuleert-]{+regisseert+} het herstel."
    );
}

#[test]
fn crumbs_between_changes_are_joined() {
    assert_eq!(
        shown(
            "De minister draagt bij aan de bouw van bruggen over brede rivieren in het land.",
            "De minister draagt bij aan het onderhoud van sluizen over brede rivieren in het land."
        ),
        "De minister draagt bij aan [-de bouw van bruggen-]{+het onderhoud van sluizen+} over brede rivieren in het land."
    );
}

#[test]
fn a_lone_small_word_does_not_hold_what_went_apart() {
    assert_eq!(
        shown(
            "Er is geld voor bruggen en sluizen en kades. Deze staan met hun volle onderhoud op de lijst van sluizen en kades.",
            "Er is geld voor bruggen en hun sluizen en kades."
        ),
        "Er is geld voor bruggen en {+hun +}sluizen en kades.[- Deze staan met hun volle onderhoud op de lijst van sluizen en kades.-]"
    );
    assert_eq!(
        shown(
            "De kade is van steen, dus sterk genoeg voor de zware vaart, en zij blijft open.",
            "De kade is van hout, en daarom in de winter voor de lichte sloep, en zij blijft open."
        ),
        "De kade is van [-steen, dus sterk genoeg voor de zware vaart-]{+hout, en daarom in de winter voor de lichte sloep+}, en zij blijft open."
    );
}

#[test]
fn words_of_content_stay_unmarked_between_edits() {
    assert_eq!(
        shown(
            "De minister stimuleert duurzame schone vaart op brede rivieren in het land.",
            "De minister financiert duurzame schone vaart op smalle rivieren in het land."
        ),
        "De minister [-stimuleert-]{+financiert+} duurzame schone vaart op [-brede-]{+smalle+} rivieren in het land."
    );
    assert_eq!(
        shown(
            "De minister is verantwoordelijk voor bruggen van het land en voor pontons.",
            "De minister is verantwoordelijk voor kades van het rijk en voor pontons."
        ),
        "De minister is verantwoordelijk voor [-bruggen-]{+kades+} van het [-land-]{+rijk+} en voor pontons."
    );
}

#[test]
fn when_little_survives_both_stand_whole() {
    assert_eq!(
        shown("Een oude tekst hier.", "Geheel nieuwe woorden."),
        "[-Een oude tekst hier.-]{+Geheel nieuwe woorden.+}"
    );
}

#[test]
fn past_the_budget_the_coarse_form_is_taken() {
    let marks = mark("een twee drie vier", "vijf zes zeven acht", 10);
    assert!(marks.coarse);
    assert_eq!(marks.segments.len(), 2);
}

#[test]
fn a_sentence_written_anew_stands_whole_beside_one_that_stayed() {
    assert_eq!(
        shown(
            "De brug is open. Een oude tekst stond hier. Morgen is zij dicht.",
            "De brug is open. Geheel nieuwe woorden volgen nu. Morgen is zij dicht."
        ),
        "De brug is open. [-Een oude tekst stond hier.-]{+Geheel nieuwe woorden volgen nu.+} Morgen is zij dicht."
    );
}

#[test]
fn numbers_and_additions_keep_marks_of_their_own() {
    assert_eq!(
        shown("Doel is in 2030 op 60% te zijn.", "Doel is in 2035 op 55% te zijn."),
        "Doel is in [-2030-]{+2035+} op [-60%-]{+55%+} te zijn."
    );
    assert_eq!(
        shown("In 2025 en 2026 is er een dag.", "In 2026 en 2027 is er een vrije dag."),
        "In [-2025-]{+2026+} en [-2026-]{+2027+} is er een {+vrije +}dag."
    );
    assert_eq!(
        shown("Er is € 43,2 miljoen voor art. 7.", "Er is € 40 miljoen voor art. 9."),
        "Er is [-€ 43,2 miljoen-]{+€ 40 miljoen+} voor [-art. 7-]{+art. 9+}."
    );
}

#[test]
fn spaces_stand_outside_the_marks_and_a_sentence_is_marked_whole() {
    assert_eq!(
        shown("Hij ziet toe op de regels voor veren.", "Zij ziet toe op de regels voor veren."),
        "[-Hij-]{+Zij+} ziet toe op de regels voor veren."
    );
    assert_eq!(
        shown(
            "Bij overtreding kan zij een boete opleggen.",
            "Bij overtreding moet zij een boete opleggen. Zij bericht daarover."
        ),
        "Bij overtreding [-kan-]{+moet+} zij een boete opleggen.{+ Zij bericht daarover.+}"
    );
}

#[test]
fn a_name_is_one_word() {
    assert_eq!(
        shown(
            "Het Landelijk Instituut Rampen geeft les in het hele land.",
            "Het Nationaal Instituut Crisis geeft les in het hele land."
        ),
        "Het [-Landelijk Instituut Rampen-]{+Nationaal Instituut Crisis+} geeft les in het hele land."
    );
}

#[test]
fn the_longest_stretch_of_words_holds() {
    assert_eq!(
        shown(
            "Een net dat passen afgeeft, brieven legaliseert en mensen in nood opvangt.",
            "Een net dat mensen in nood opvangt en ondernemers de weg wijst."
        ),
        "Een net dat [-passen afgeeft, brieven legaliseert en -]mensen in nood opvangt{+ en ondernemers de weg wijst+}."
    );
}

const PARTS: &[&str] = &[
    "De",
    "minister",
    "bruggen.",
    "Hij",
    "€ 5 miljoen",
    "€ 6,2 mln.",
    "55%",
    "artikel 3",
    "artikel 4a",
    "van",
    "en",
    "de",
    "2030",
    "2031",
    "'s-Gravenhage",
    "Dienst Waterwegen",
    "Raad",
    "(NIC)",
    "o.a.",
    "36 800-B",
    ",",
    "kan",
    "moet.",
    "–",
];

fn text() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::strategy::Strategy;
    proptest::collection::vec(proptest::sample::select(PARTS), 0..14)
        .prop_map(|parts| parts.join(" "))
}

/// The places on one side where a segment begins or ends.
fn edges(marks: &Marks, without: SegmentOp) -> std::collections::BTreeSet<usize> {
    let mut at = 0;
    let own = marks.segments.iter().filter(|segment| segment.op != without);
    own.map(|segment| {
        at += segment.text.len();
        at
    })
    .collect()
}

proptest::proptest! {
    #[test]
    fn marks_read_back(old in "[a-e ,.€0-9]{0,30}", new in "[a-e ,.€0-9]{0,30}") {
        let marks = mark(&old, &new, BUDGET);
        proptest::prop_assert!(reads_back(&old, &new, &marks), "{:?}", marks);
    }

    #[test]
    fn marks_on_any_text_read_back(old in "\\PC{0,40}", new in "\\PC{0,40}") {
        for budget in [BUDGET, 3] {
            let marks = mark(&old, &new, budget);
            proptest::prop_assert!(reads_back(&old, &new, &marks), "{:?}", marks);
        }
    }

    #[test]
    fn segments_are_in_order_and_part_no_token(old in text(), new in text()) {
        let marks = mark(&old, &new, BUDGET);
        proptest::prop_assert!(reads_back(&old, &new, &marks), "{:?}", marks);
        proptest::prop_assert!(marks.segments.iter().all(|one| !one.text.is_empty()));
        for pair in marks.segments.windows(2) {
            let order = (pair[0].op, pair[1].op);
            proptest::prop_assert!(order.0 != order.1, "{:?}", marks);
            proptest::prop_assert!(order != (SegmentOp::Insert, SegmentOp::Delete), "{:?}", marks);
        }
        for (side, without) in [(&old, SegmentOp::Insert), (&new, SegmentOp::Delete)] {
            let edges = edges(&marks, without);
            let mut at = 0;
            for token in tokens(side) {
                let inside = edges.iter().any(|edge| (at + 1..at + token.len()).contains(edge));
                proptest::prop_assert!(!inside || token.trim().is_empty(), "{token}: {:?}", marks);
                at += token.len();
            }
        }
    }
}
