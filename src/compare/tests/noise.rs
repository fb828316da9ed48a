//! What must never be told as news, and beside each what looks like it and is.
//!
//! The shapes are those of `shapes.md` 3, 5, 7 to 9 and `domain.md` 5; each is read both ways.

use super::judge::class::{Context, classify};
use super::judge::signals::Owners;
use super::rolling::Years;
use super::*;

/// Budgets of 2025 and 2026, and back.
const OWNERS: Owners = Owners { old: Some("bzk"), new: Some("bzk") };
const ON: Context = Context { years: Years { distance: 1, new: 2026 }, owners: OWNERS };
const BACK: Context = Context { years: Years { distance: -1, new: 2025 }, owners: OWNERS };

fn check(pairs: &[(&str, &str)], expected: Class) {
    let mut wrong = Vec::new();
    for &(old, new) in pairs {
        for (from, to, years) in [(old, new, ON), (new, old, BACK)] {
            let found = classify(&[from], &[to], years);
            if found != expected {
                wrong.push(format!("{found:?}: {from} / {to}"));
            }
        }
    }
    assert!(wrong.is_empty(), "not {expected:?}:\n{}", wrong.join("\n"));
}

#[test]
fn signs_spaces_and_capitals_are_editorial() {
    check(
        &[
            ("De peiling van 2020-2024 loopt.", "De peiling van 2020–2024 loopt."),
            ("Een brug - en een veer - per dorp", "Een brug – en een veer – per dorp"),
            ("Een brug – en een veer – per dorp", "Een brug ‒ en een veer − per dorp"),
            ("Een brug — en een veer — per dorp", "Een brug – en een veer – per dorp"),
            ("Er is € 6,8 miljoen voor bruggen", "Er is €6,8\u{a0}miljoen voor bruggen"),
            ("Er is € 6,8 miljoen", "Er is €\u{2009}6,8 mln."),
            ("Een veilige vaarweg", "Een  veilige\u{200b} vaarweg "),
            ("De vaarwegen", "De vaar\u{ad}wegen"),
            ("het «open water» van nu", "het ‘open water’ van nu"),
            ("het \"open water\" van nu", "het „open water” van nu"),
            ("Vr\u{133} baar water", "Vrij baar water"),
            ("De Minister van Water", "de minister van Water"),
            ("Het Kabinet en de Rijksdienst", "het kabinet en de rijksdienst"),
            ("NGO's en gemeenten", "ngo’s en gemeenten"),
            ("Water & wegen", "water en wegen"),
            ("Beheer Van De Vaarwegen", "Beheer van de vaarwegen"),
            ("Van een veilige brug;", "van een veilige brug."),
            ("van een veilige brug", "– Van een veilige brug,"),
            ("• van een veilige brug", "van een veilige brug;"),
            (
                "In het land zijn bruggen , veren en dammen.",
                "In het land zijn bruggen, veren en dammen",
            ),
            ("12.500 lampen", "12 500 lampen"),
            ("Het is 55%.", "Het is 55 procent"),
        ],
        Class::Editorial,
    );
}

#[test]
fn one_word_or_two_and_broken_words_are_editorial() {
    check(
        &[
            ("het in stand houden van wegen", "het instandhouden van wegen"),
            ("hij staat bloot aan wind", "hij staatbloot aan wind"),
            ("een daadwer-kelijk gebruik", "een daadwerkelijk gebruik"),
            ("de maat regelen van nu", "de maatregelen van nu"),
            ("de sociaal- economische raad", "de sociaal-economische raad"),
            ("kust-, wacht- en loodsdienst", "kust- wacht- en loodsdienst"),
            ("winning en -verspreiding van zout", "winning en –verspreiding van zout"),
            ("diplomatieke- en consulaire posten", "diplomatieke en consulaire posten"),
            ("doorinternationale afspraken", "door internationale afspraken"),
            ("in 2025wordt gebouwd", "in 2025 wordt gebouwd"),
            ("Doen uitvoeren: van een dijk", "(Doen) uitvoeren: van een dijk"),
            ("Stimuleren: van een dijk", "Stimuleren van een dijk"),
        ],
        Class::Editorial,
    );
}

#[test]
fn abbreviations_and_mended_endings_are_editorial() {
    check(
        &[
            ("de zgn. veerdienst", "de zogenoemde veerdienst"),
            ("met het oog op o.a. bruggen", "met het oog op onder andere bruggen"),
            ("van maandag t/m zondag", "van maandag tot en met zondag"),
            ("t.b.v. de scheepvaart", "ten behoeve van de scheepvaart"),
            ("in plaats van een veer", "i.p.v. een veer"),
            ("zie blz. 12", "zie bladzijde 12"),
            ("voor twee jaar € 2 mln.", "voor 2 jaar € 2.000.000"),
            (
                "met continue aandacht voor veiliger wegen",
                "met continu aandacht voor veiligere wegen",
            ),
        ],
        Class::Editorial,
    );
}

#[test]
fn a_note_number_that_came_or_went_is_editorial() {
    check(
        &[
            ("De Minister15 bepaalt dit.", "De Minister bepaalt dit."),
            ("de wet van 201678 en de raad", "de wet van 2016 en de raad"),
            ("de Sluiswet 2016.75 Het fonds", "de Sluiswet 2016. Het fonds"),
            ("De raad volgt het IMF76.", "De raad volgt het IMF."),
            ("de wet uit 2001 29 (de oude)", "de wet uit 2001 (de oude)"),
            ("De brug is open.36Bij storm niet.", "De brug is open. Bij storm niet."),
        ],
        Class::Editorial,
    );
}

#[test]
fn years_and_numbers_that_move_by_themselves_are_roll_over() {
    check(
        &[
            ("Zie de begroting 2025.", "Zie de begroting 2026."),
            ("In de jaren 2025-2029 is geld", "In de jaren 2026–2030 is geld"),
            ("In 2025, 2026 en 2027 is er geld", "In 2026, 2027 en 2028 is er geld"),
            ("Tabel 12 geeft de bedragen", "Tabel 13 geeft de bedragen"),
            ("zie tabellen 12 en 13", "zie tabellen 14 en 15"),
            ("zie figuur 3.1", "zie figuur 3.2"),
            ("De Minister15 bepaalt dit", "De Minister16 bepaalt dit"),
            ("de wet van 201678", "de wet van 201687"),
            ("het IMF76 volgt", "het IMF82 volgt"),
            (
                "Kamerstukken II 2023/24, 36410 VII, nr. 2",
                "Kamerstukken II 2024/25, 36600 VII, nr. 2",
            ),
            (
                "Kamerstukken II, 2023-2024, 36 410-VII, nr. 2",
                "Kamerstukken II, 2024–2025, 36 600-VII, nr. 2",
            ),
            (
                "(Kamerstukken II 2023/24, 36410 VII, nr. 2)",
                "(Kamerstukken II 2024-2025, 36 600 VII, nr. 2)",
            ),
            (
                "Tweede Kamer, vergaderjaar 2023–2024, 36 410 VII, nr. 2",
                "Tweede Kamer, vergaderjaar 2024–2025, 36 600 VII, nr. 2",
            ),
            ("TK 2023-2024, 36410-VII, nr. 2", "TK 2024-2025, 36600-VII, nr. 2"),
            ("Kamerstuk 36 410 VII, nr. 2", "Kamerstuk 36600 VII, nr. 2"),
            // A target elsewhere, and the year of a paper beside one.
            (
                "De doelstelling is stil water. In 2025 is er geld.",
                "De doelstelling is stil water. In 2026 is er geld.",
            ),
            (
                "De doelstelling staat in begroting 2025.",
                "De doelstelling staat in begroting 2026.",
            ),
            // Years and a compound at once.
            ("In 2025 volgt het in stand houden.", "In 2026 volgt het instandhouden."),
            // The last year of the tables.
            ("De raming loopt tot en met 2029.", "De raming loopt tot en met 2030."),
        ],
        Class::Rollover,
    );
}

#[test]
fn what_only_looks_like_noise_is_news() {
    check(
        &[
            ("Uiterlijk in 2030 is het zover.", "Uiterlijk in 2031 is het zover."),
            ("55% minder uitstoot in 2030", "55% minder uitstoot in 2031"),
            ("In 2040 vaart elke pont stil.", "In 2041 vaart elke pont stil."),
            ("Het programma loopt tot en met 2028.", "Het programma loopt tot en met 2029."),
            ("In 2025 volgt een brug.", "In 2027 volgt een brug."),
            ("Er is € 5 miljoen.", "Er is € 6 miljoen."),
            ("Er is € 6,8 miljoen.", "Er is € 68 miljoen."),
            ("zie artikel 5", "zie artikel 6"),
            ("op artikel 15, 17 en 18 van het fonds", "op artikel 15, 17 en 20 van het fonds"),
            ("artikel 1, 2 en 3", "artikel 12 en 3"),
            ("201.678 woningen", "201.690 woningen"),
            ("van 20125 lampen", "van 20128 lampen"),
            ("Het is 55%.", "Het is 56%."),
            ("Er zijn 46 bruggen.", "Er zijn 47 bruggen."),
            ("De brug mag open.", "De brug mag niet open."),
            ("De brug moet open.", "De brug kan open."),
            ("Hij werkt samen.", "Hij werkte samen."),
            ("De minister beslist.", "De staatssecretaris beslist."),
            ("Kamerstukken II 2023/24, 36410, nr. 2", "Kamerstukken II 2023/24, 36410, nr. 9"),
            ("Kamerstukken II 2023/24, 36410, nr. 2", "Kamerstukken II 2023/24, 35925, nr. 2"),
            ("de Sluiswet 2016", "de Sluiswet 2021"),
            ("Financieren: van een dijk", "Stimuleren: van een dijk"),
            ("voor een deel", "voor tien delen"),
            ("In 2025 volgt een brug.", "In 2026 volgt een sluis."),
        ],
        Class::Substantive,
    );
}
