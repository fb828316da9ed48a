//! Headings of goals and roles in words that no table has.
//!
//! Knows which words such a heading is made of, and that nothing else stands in it. Must not know
//! letters or places.

use crate::model::SectionKind;

/// Words that name the role of a minister, and those that name the responsibility.
const ROLES: &[&str] = &["rol", "rollen"];
const TASKS: &[&str] = &["taak", "taken"];
const DUTIES: &[&str] = &[
    "verantwoordelijkheid",
    "verantwoordelijkheden",
    "verantwoording",
    "stelselverantwoordelijkheid",
    "systeemverantwoordelijkheid",
];

/// Words that name a goal.
const GOALS: &[&str] = &[
    "doel",
    "doelen",
    "doelstelling",
    "doelstellingen",
    "beleidsdoel",
    "beleidsdoelen",
    "beleidsdoelstelling",
    "beleidsdoelstellingen",
    "hoofddoel",
    "hoofddoelstelling",
];

/// What stands between those words and around them, and says nothing of its own.
const BETWEEN: &[&str] = &[
    "de",
    "het",
    "een",
    "en",
    "of",
    "van",
    "voor",
    "in",
    "bij",
    "op",
    "dit",
    "deze",
    "haar",
    "zijn",
    "hun",
    "artikel",
    "beleidsartikel",
    "beleid",
    "algemeen",
    "algemene",
    "maatschappelijk",
    "maatschappelijke",
    "strategisch",
    "strategische",
    "minister",
    "ministers",
    "ministerie",
    "ministeriele",
    "ministeriële",
    "bewindspersoon",
    "bewindspersonen",
    "staatssecretaris",
    "staatssecretarissen",
    "fondsbeheerder",
    "fondsbeheerders",
    "rijk",
    "rijksoverheid",
    "overheid",
    "kabinet",
    "bevoegdheid",
    "bevoegdheden",
    "beleidsinformatie",
];

/// Longer than this many words, a heading is about something of its own.
const LONGEST: usize = 12;

/// Returns the kind of a heading all of whose folded words are those of one; `lettered` where a letter
/// before it says that it heads a section, `of_old` in the budgets up to 2012, in which the responsibility
/// alone heads B.
pub(super) fn kind_of(words: &str, lettered: bool, of_old: bool) -> Option<SectionKind> {
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let of = |lists: &[&[&str]]| {
        words.iter().all(|word| BETWEEN.contains(word) || lists.iter().any(|l| l.contains(word)))
    };
    if words.len() > LONGEST {
        return None;
    }
    let role = (has(ROLES) && (has(DUTIES) || lettered)) || ((lettered || of_old) && has(DUTIES));
    if role && of(&[ROLES, TASKS, DUTIES]) {
        return Some(SectionKind::RolEnVerantwoordelijkheid);
    }
    (lettered && has(GOALS) && of(&[GOALS])).then_some(SectionKind::Doelstelling)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn headings_of_a_goal_and_a_role_are_known_by_all_of_their_words() {
        let role = Some(SectionKind::RolEnVerantwoordelijkheid);
        for text in [
            "De rol en de verantwoordelijkheid van de minister",
            "Rol/verantwoordelijkheid",
            "Rol, taak en verantwoordelijkheid",
            "Rol en verantwoording",
            "Verantwoordelijkheid en rol",
            "Rol & verantwoordelijkheid",
        ] {
            assert_eq!(kind_of(&fold(text), false, false), role, "{text}");
        }
        assert_eq!(kind_of("rol van de minister", true, false), role);
        assert_eq!(kind_of("doel van het beleid", true, false), Some(SectionKind::Doelstelling));
        for text in ["rol van de minister", "doel", "taken en verantwoordelijkheden van gemeenten"]
        {
            assert_eq!(kind_of(text, false, false), None, "{text}");
        }
        assert_eq!(kind_of("rol en verantwoordelijkheid van gemeenten", true, true), None);
        assert_eq!(kind_of("beleid van de minister", true, true), None);
    }
}
