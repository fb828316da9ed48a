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
    ("bereiken", "realiseren"),
    ("staat borg voor", "garandeert"),
    ("staan borg voor", "garanderen"),
    ("staat garant voor", "garandeert"),
    ("staan garant voor", "garanderen"),
];

/// Pairs of phrases that join as `en` does, the second somewhere behind the first.
const JOINED: &[(&str, &str)] = &[
    ("niet alleen", "maar ook"),
    ("niet slechts", "maar ook"),
    ("niet enkel", "maar ook"),
    ("zowel", "als"),
];
/// Prepositions that either part may repeat: `voor oevers en voor dijken`.
const REPEATED: &[&str] = &["en aan", "en bij", "en in", "en met", "en op", "en van", "en voor"];

/// Writes a folded text with one phrase for all that say the same.
pub(in crate::compare) fn by_one_word(key: &str) -> String {
    let mut text = format!(" {key} ");
    for (phrase, same) in SAME {
        let phrase = format!(" {phrase} ");
        if text.contains(&phrase) {
            text = text.replace(&phrase, &format!(" {same} "));
        }
    }
    for (first, second) in JOINED {
        let (first, second) = (format!(" {first} "), format!(" {second} "));
        if let Some((head, rest)) = text.split_once(&first)
            && let Some((middle, tail)) = rest.split_once(&second)
        {
            text = format!("{head} {middle} en {tail}");
        }
    }
    for repeated in REPEATED {
        text = text.replace(&format!(" {repeated} "), " en ");
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
            ("hij telt niet alleen veren maar ook sluizen", "hij telt veren en sluizen"),
            ("hij zorgt zowel voor veren als voor sluizen", "hij zorgt voor veren en sluizen"),
            ("de staat staat borg voor schippers", "de staat garandeert schippers"),
        ] {
            assert_eq!(by_one_word(one), by_one_word(two), "{one} / {two}");
        }
        assert_ne!(by_one_word("veilige veren"), by_one_word("prettige veren"));
    }
}
