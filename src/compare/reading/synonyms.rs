//! Words that say the same in papers like these.
//!
//! Knows phrases that stand for each other without a shift of meaning. Must not list words that a
//! lawyer would tell apart: a miss is cheaper than a change that is told as none.

/// Phrases with the one that stands for them, both folded; longer ones before their parts.
const SAME: &[(&str, &str)] = &[
    ("op dit moment", "nu"),
    ("momenteel", "nu"),
    ("thans", "nu"),
    ("met betrekking tot", "over"),
    ("ten aanzien van", "over"),
    ("inzake", "over"),
    ("omtrent", "over"),
    ("ten behoeve van", "voor"),
    ("ten gevolge van", "door"),
    ("in samenwerking met", "samen met"),
    ("levert een bijdrage aan", "draagt bij aan"),
    ("leveren een bijdrage aan", "dragen bij aan"),
    ("decentrale overheden", "medeoverheden"),
    ("inwoners", "burgers"),
    ("ieder jaar", "elk jaar"),
    ("jaarlijks", "elk jaar"),
    ("ieder", "elk"),
    ("iedere", "elke"),
    ("ongeveer", "circa"),
    ("ruim", "meer dan"),
    ("tevens", "ook"),
    ("eveneens", "ook"),
    ("alsmede", "en"),
    ("alsook", "en"),
    ("teneinde", "om"),
    ("indien", "als"),
    ("reeds", "al"),
    ("gedurende", "tijdens"),
    ("onderzoekers", "wetenschappers"),
    ("inventarisatie", "verkenning"),
    ("dezelfde", "gelijke"),
    ("voortgezet", "verlengd"),
    ("ondernemingen", "bedrijven"),
    ("docenten", "leraren"),
    ("leerkrachten", "leraren"),
    ("voldoende", "genoeg"),
    ("samengebracht", "gebundeld"),
];

/// Writes a folded text with one phrase for all that say the same.
pub(in crate::compare) fn by_one_word(key: &str) -> String {
    let mut text = format!(" {key} ");
    for (phrase, same) in SAME {
        let phrase = format!(" {phrase} ");
        if text.contains(&phrase) {
            text = text.replace(&phrase, &format!(" {same} "));
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_the_same_are_one() {
        for (one, two) in [
            ("overleg met decentrale overheden", "overleg met medeoverheden"),
            ("de minister overlegt jaarlijks", "de minister overlegt ieder jaar"),
            ("circa tien veren", "ongeveer tien veren"),
        ] {
            assert_eq!(by_one_word(one), by_one_word(two), "{one} / {two}");
        }
        assert_ne!(by_one_word("veilige veren"), by_one_word("prettige veren"));
    }
}
