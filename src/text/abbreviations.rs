//! Words that end in a full stop without ending a sentence, and the words that open one.
//!
//! Knows lists; sources: `shapes.md` 7, the abbreviations of the `OpenTaal` word list, and usage in
//! parliamentary papers. Must not decide where a sentence ends.

/// Whether an abbreviation can be the last word of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Something always follows: `nr.`, `bijv.`, `m.b.t.`.
    GoesOn,
    /// A sentence may end with it: `enz.`, `mln.`, `jl.`.
    MayEnd,
}

/// Looks a word up with its full stops; a first capital (`Nr.`, `O.a.`) makes no difference.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    // An abbreviation may stand behind a sign in the same word: `incl./excl.`, `BZK-afd.`.
    let word = word.rsplit(['/', '-', '–', '(']).next().unwrap_or(word);
    let mut chars = word.chars();
    let lower: String =
        chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect();
    for form in [word, lower.as_str()] {
        if MAY_END.binary_search(&form).is_ok() {
            return Some(Abbreviation::MayEnd);
        }
        if GOES_ON.binary_search(&form).is_ok() {
            return Some(Abbreviation::GoesOn);
        }
    }
    // Clusters the list does not know (`i.o.m.`, `w.v.t.t.k.`) are short and in lower case.
    let body = word.strip_suffix('.')?;
    let cluster = body.contains('.')
        && body.split('.').all(|piece| {
            (1..=2).contains(&piece.len()) && piece.bytes().all(|b| b.is_ascii_lowercase())
        });
    cluster.then_some(Abbreviation::MayEnd)
}

/// Tells whether a word with a full stop is someone's initials: `C.J.`, `A.`, `Th.`.
pub(super) fn is_initials(word: &str) -> bool {
    word.strip_suffix('.').is_some_and(|body| {
        body.split('.').all(|piece| {
            let mut chars = piece.chars();
            let one_capital =
                chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
            one_capital || LONG_INITIALS.binary_search(&piece).is_ok()
        })
    })
}

/// Tells whether a word before a number or a single letter makes it a name: `artikel 5`,
/// `onderdeel B`.
pub(super) fn is_designator(word: &str) -> bool {
    DESIGNATORS.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// Tells whether a capitalised word is one that opens sentences and is not a name.
pub(super) fn is_opener(word: &str) -> bool {
    OPENERS.binary_search(&word).is_ok()
}

/// Abbreviations that something always follows. Sorted by their bytes, capitals first.
#[rustfmt::skip]
const GOES_ON: &[&str] = &[
    "Chr.", "Kamerst.", "N.B.", "Stb.", "Stcrt.", "Stct.", "Trb.", "a.d.h.v.", "a.g.v.",
    "a.h.w.", "a.s.", "a.u.b.", "aant.", "aanv.", "afb.", "afd.", "afz.", "alg.", "arr.",
    "art.", "art.nr.", "artt.", "b.g.g.", "b.v.", "bc.", "betr.", "bez.", "bijl.", "bijv.",
    "blz.", "bv.", "c.q.", "ca.", "cf.", "cfm.", "concl.", "d.d.", "d.i.", "d.m.v.", "d.w.z.",
    "dd.", "dhr.", "dir.", "div.", "dr.", "dra.", "drs.", "ds.", "e.g.", "e.v.a.", "evt.",
    "excl.", "fam.", "fig.", "gecoörd.", "gem.", "get.", "hfdst.", "hfst.", "hs.", "i.a.",
    "i.c.", "i.c.m.", "i.e.", "i.g.v.", "i.h.a.", "i.h.b.", "i.h.k.v.", "i.i.g.", "i.o.m.",
    "i.o.v.", "i.p.v.", "i.r.t.", "i.s.m.", "i.t.t.", "i.v.m.", "i.z.", "incl.", "ing.", "inz.",
    "ir.", "j.", "jhr.", "jkvr.", "jo.", "juncto.", "lic.", "m.a.w.", "m.b.t.", "m.b.v.",
    "m.h.o.", "m.i.", "m.i.v.", "m.m.v.", "m.n.", "m.u.v.", "max.", "mevr.", "mgr.", "min.",
    "mr.", "mw.", "n.a.v.", "n.n.", "nl.", "no.", "nr.", "nrs.", "o.a.", "o.b.v.", "o.g.v.",
    "o.l.v.", "o.m.", "o.v.v.", "onderd.", "ong.", "p.", "pag.", "par.", "plm.", "plv.", "pp.",
    "prof.", "red.", "resp.", "s.v.p.", "st.", "t.a.v.", "t.b.v.", "t.e.m.", "t.g.v.", "t.h.v.",
    "t.l.v.", "t.n.v.", "t.o.v.", "t.w.", "t.w.v.", "tab.", "tel.", "toel.", "v.", "v.a.",
    "v.d.", "v.h.", "v.l.n.r.", "v.w.b.", "vgl.", "vlg.", "vlgs.", "vnl.", "voorz.", "vs.",
    "w.o.", "z.g.", "zg.", "zgn.",
];

/// Abbreviations that a sentence may end with. Sorted by their bytes.
#[rustfmt::skip]
const MAY_END: &[&str] = &[
    "Jr.", "Sr.", "al.", "apr.", "aug.", "c.a.", "c.s.", "dec.", "e.a.", "e.d.", "e.e.a.",
    "e.o.", "e.v.", "enz.", "etc.", "feb.", "febr.", "i.o.", "jan.", "jl.", "jr.", "jul.",
    "jun.", "k.k.", "mld.", "mln.", "mrd.", "mrt.", "n.o.t.k.", "n.t.b.", "n.v.t.", "n.z.",
    "nov.", "o.i.d.", "okt.", "p.j.", "p.m.", "p.p.", "sep.", "sept.", "sr.", "st.st.", "svz.",
    "v.C.", "v.Chr.", "w.v.t.t.k.", "z.o.z.", "z.s.m.",
];

/// Given names that are shortened to more than one letter. Sorted.
const LONG_INITIALS: &[&str] =
    &["Ch", "Chr", "Fr", "IJ", "Ij", "Jac", "Joh", "Ph", "Sj", "St", "Th", "Tj"];

/// Words that make a name of the number or letter after them. Sorted.
#[rustfmt::skip]
const DESIGNATORS: &[&str] = &[
    "ad", "afdeling", "artikel", "artikelen", "artikelonderdeel", "begroting",
    "begrotingsartikel", "begrotingshoofdstuk", "beleidsartikel", "bijlage", "bijlagen", "box",
    "categorie", "deel", "doel", "doelstelling", "fase", "figuur", "fonds", "grafiek", "groep",
    "hoofdstuk", "kader", "klasse", "kolom", "lid", "niet-beleidsartikel", "niveau", "nummer",
    "onderdeel", "onderdelen", "optie", "paragraaf", "pijler", "prioriteit", "programma",
    "punt", "regeling", "richtlijn", "scenario", "sectie", "spoor", "stap", "tabel", "titel",
    "tranche", "type", "variant", "vitamine", "zone",
];

/// Capitalised words that open sentences and are hardly ever names. Sorted.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "Aan", "Aangezien", "Aldus", "Alle", "Alleen", "Als", "Andere", "Behalve", "Beide", "Bij",
    "Binnen", "Bovendien", "Buiten", "Conform", "Daar", "Daarbij", "Daardoor", "Daarin",
    "Daarmee", "Daarna", "Daarnaast", "Daarom", "Daarop", "Daartoe", "Daarvan", "Daarvoor", "Daarvóór",
    "Dankzij", "Dat", "De", "Denk", "Desondanks", "Deze", "Dezelfde", "Die", "Dit", "Door",
    "Doordat", "Doorgaans", "Dus", "Echter", "Een", "Elk", "Elke", "En", "Enkele", "Er",
    "Eveneens", "Eén", "Gedurende", "Geen", "Gegeven", "Gelet", "Gezien", "Haar", "Hen", "Het",
    "Hetgeen", "Hier", "Hierbij", "Hierdoor", "Hierin", "Hiermee", "Hierna", "Hiernaast",
    "Hierop", "Hiertoe", "Hiervan", "Hiervoor", "Hij", "Hoe", "Hoewel", "Hun", "Iedere",
    "Immers", "In", "Indien", "Ingevolge", "Jaarlijks", "Krachtens", "Maar", "Mede", "Meer",
    "Men", "Met", "Middels", "Mocht", "Na", "Naar", "Naarmate", "Naast", "Namens", "Niet", "Nu",
    "Of", "Om", "Omdat", "Ondanks", "Onder", "Ongeveer", "Ons", "Ook", "Op", "Over",
    "Overeenkomstig", "Per", "Sinds", "Sommige", "Te", "Tegelijk", "Tegen", "Ten", "Teneinde",
    "Tenslotte", "Ter", "Terwijl", "Tevens", "Tijdens", "Toch", "Tot", "Tussen", "U", "Uit",
    "Uiteindelijk", "Van", "Vanaf", "Vanuit", "Vanwege", "Veel", "Verder", "Vervolgens", "Via",
    "Volgens", "Voor", "Vooral", "Voorts", "Waar", "Waarbij", "Waarmee", "Wanneer", "Want",
    "Wat", "We", "Wegens", "Wel", "Wie", "Wij", "Ze", "Zie", "Zij", "Zijn", "Zo", "Zoals",
    "Zodat", "Zodra", "Zonder", "Zowel",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_without_doubles() {
        for list in [GOES_ON, MAY_END, LONG_INITIALS, DESIGNATORS, OPENERS] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
        assert!(GOES_ON.iter().all(|word| MAY_END.binary_search(word).is_err()));
    }

    #[test]
    fn abbreviations_are_known_with_a_first_capital_and_behind_a_sign() {
        #[track_caller]
        fn check(word: &str, expected: Option<Abbreviation>) {
            assert_eq!(abbreviation(word), expected, "{word}");
        }
        check("nr.", Some(Abbreviation::GoesOn));
        check("Nr.", Some(Abbreviation::GoesOn));
        check("O.a.", Some(Abbreviation::GoesOn));
        check("Stb.", Some(Abbreviation::GoesOn));
        check("incl./excl.", Some(Abbreviation::GoesOn));
        check("mln.", Some(Abbreviation::MayEnd));
        check("x.y.z.", Some(Abbreviation::MayEnd));
        check("begroting.", None);
        check("lid.", None);
        check("EU.", None);
    }

    #[test]
    fn initials_are_single_capitals() {
        #[track_caller]
        fn check(word: &str, expected: bool) {
            assert_eq!(is_initials(word), expected, "{word}");
        }
        check("C.J.", true);
        check("A.", true);
        check("A.Th.B.", true);
        check("EU.", false);
        check("VII.", false);
        check("a.", false);
        check("Nu.", false);
    }
}
