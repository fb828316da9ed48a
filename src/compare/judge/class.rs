//! The kind of a change: none, editorial, roll-over, substantive.
//!
//! Knows what is left of two texts when spelling, form and moving numbers are taken away. Must not
//! know how a spelling is recognised, nor how much a change matters.

use crate::compare::changes::Class;
use crate::compare::judge::shortened::shortened;
use crate::compare::judge::signals::Owners;
use crate::compare::judge::spelling::{is_same, run_together, spelled, without_marks};
use crate::compare::reading::departments::without_departments;
use crate::compare::rolling::{Years, is_rolled_on};
use crate::compare::rows::is_turned;
use crate::model::Role;
use crate::text::{SharedEnds, fold, sentences};

/// What the texts are judged by beside themselves.
#[derive(Debug, Clone, Copy)]
pub(in crate::compare) struct Context {
    pub years: Years,
    /// Whose minister needs no name.
    pub owners: Owners,
}

/// Judges the texts of units that belong together.
pub(in crate::compare) fn classify(olds: &[&str], news: &[&str], context: Context) -> Class {
    let (old, new) = (olds.join(" "), news.join(" "));
    if old == new {
        return Class::None;
    }
    // Sentences that two texts share say nothing of the others, and are most of a long text.
    let ends = match (olds, news) {
        ([old], [new]) => SharedEnds::of(old, new),
        _ => SharedEnds::default(),
    };
    let (cut_olds, cut_news) = (between(olds, ends), between(news, ends));
    let key = |units: &[&str]| run_together(&fold(&units.join(" ")));
    if key(&cut_olds) == key(&cut_news) {
        return Class::Editorial;
    }
    if other_lead_words(olds, news) {
        return Class::Substantive;
    }
    let opens: fn(&str) -> &str = if ends.head == 0 { bare } else { |text: &str| -> &str { text } };
    Judge { opens, context }.printed_or_unmarked(&cut_olds, &cut_news)
}

fn between<'t>(units: &[&'t str], ends: SharedEnds) -> Vec<&'t str> {
    units.iter().map(|text| ends.between(text).trim_end()).collect()
}

/// Judges what stands between the ends that texts share.
struct Judge {
    /// Takes the lead word off, where the texts have their beginnings.
    opens: fn(&str) -> &str,
    context: Context,
}

impl Judge {
    /// Judges texts as they are printed, and if that leaves a difference without their note numbers.
    fn printed_or_unmarked(&self, olds: &[&str], news: &[&str]) -> Class {
        let printed = self.judge(olds, news);
        if printed != Class::Substantive {
            return printed;
        }
        let short = shortened(&olds.join(" "), &news.join(" "));
        if short.is_some_and(|(old, new)| self.judge(&[&old], &[&new]) == Class::Editorial) {
            return Class::Editorial;
        }
        let strip = |units: &[&str]| -> (Vec<String>, usize) {
            let stripped: Vec<(String, usize)> =
                units.iter().map(|text| without_marks(text)).collect();
            let count = stripped.iter().map(|(_, count)| count).sum();
            (stripped.into_iter().map(|(text, _)| text).collect(), count)
        };
        let ((olds, before), (news, after)) = (strip(olds), strip(news));
        if before + after == 0 {
            return Class::Substantive;
        }
        let olds: Vec<&str> = olds.iter().map(String::as_str).collect();
        let news: Vec<&str> = news.iter().map(String::as_str).collect();
        match self.judge(&olds, &news) {
            // The same notes, counted on: that is a number that moved by itself.
            Class::Editorial if before == after => Class::Rollover,
            other => other,
        }
    }

    /// Judges two texts sentence by sentence where there are as many: a target in one sentence says
    /// nothing of the year in another.
    fn judge(&self, olds: &[&str], news: &[&str]) -> Class {
        let Owners { old: old_owner, new: new_owner } = self.context.owners;
        let key = |units: &[&str], own| -> String {
            let keys = units.iter().map(|text| spelled((self.opens)(text), own));
            keys.collect::<Vec<_>>().join(" ")
        };
        let (old, new) = (key(olds, old_owner), key(news, new_owner));
        if is_same(&old, &new) {
            return Class::Editorial;
        }
        if (old_owner.is_none() || new_owner.is_none()) && is_same_but_named(&old, &new) {
            return Class::Editorial;
        }
        // A list recast as a sentence, or a sentence as a list: `en` is the comma of the last item.
        if olds.len() != news.len() && is_same(&without_and(&old), &without_and(&new)) {
            return Class::Editorial;
        }
        let parts = |units: &[&str]| -> Vec<String> {
            units.iter().flat_map(|text| sentences((self.opens)(text))).collect()
        };
        let (olds, news) = (parts(olds), parts(news));
        if let ([old], [new]) = (olds.as_slice(), news.as_slice())
            && is_turned(old, new)
        {
            return Class::Editorial;
        }
        if olds.len() != news.len() {
            let rolled = is_rolled_on(&old, &new, self.context.years);
            return if rolled { Class::Rollover } else { Class::Substantive };
        }
        let spelled = |texts: &[String], own| -> Vec<String> {
            texts.iter().map(|text| spelled(text, own)).collect()
        };
        let (olds, news) = (spelled(&olds, old_owner), spelled(&news, new_owner));
        in_any_order(&olds, &news, self.context.years)
    }
}

/// Tells whether two keys differ only by the department of a minister, which one of them leaves out.
fn is_same_but_named(old: &str, new: &str) -> bool {
    let ((old, olds), (new, news)) = (without_departments(old), without_departments(new));
    olds != news && (olds.is_empty() || news.is_empty()) && is_same(&old, &new)
}

/// So many sentences are tried in each other's place; of more it is not asked whether they only
/// changed places.
const MOST_TURNED: usize = 24;

/// Judges as many sentences on either side, by their spelled keys: each beside the one in its place, and
/// where those differ each beside any. A sentence that changed places says what it said.
fn in_any_order(olds: &[String], news: &[String], years: Years) -> Class {
    let judged = |old: &str, new: &str| {
        if is_same(old, new) {
            Class::Editorial
        } else if is_rolled_on(old, new, years) {
            Class::Rollover
        } else {
            Class::Substantive
        }
    };
    let in_place: Vec<Class> = olds.iter().zip(news).map(|(old, new)| judged(old, new)).collect();
    let left = |texts: &'_ [String]| -> Vec<String> {
        let others = texts.iter().zip(&in_place);
        others
            .filter(|(_, class)| **class == Class::Substantive)
            .map(|(text, _)| text.clone())
            .collect()
    };
    let (olds, mut news) = (left(olds), left(news));
    let placed = in_place.into_iter().filter(|class| *class != Class::Substantive).max();
    let mut found = placed.unwrap_or(Class::Editorial);
    if olds.len() > MOST_TURNED {
        return Class::Substantive;
    }
    for old in &olds {
        let best = news.iter().enumerate().map(|(at, new)| (judged(old, new), at)).min();
        let Some((class, at)) = best.filter(|(class, _)| *class != Class::Substantive) else {
            return Class::Substantive;
        };
        news.remove(at);
        found = found.max(class);
    }
    found
}

/// Takes a lead word off: `Stimuleren: van …` is the heading `Stimuleren` and `van …`.
fn bare(text: &str) -> &str {
    Role::lead_word(text).map_or(text, |(_, rest)| rest)
}

/// Tells whether both sides open with lead words that name different roles.
fn other_lead_words(olds: &[&str], news: &[&str]) -> bool {
    let leads = |units: &[&str]| -> Vec<Vec<String>> {
        let mut found: Vec<Vec<String>> = units
            .iter()
            .filter_map(|text| Role::lead_word(text))
            .map(|(role, _)| role.parts())
            .collect();
        found.dedup();
        found
    };
    let (old, new) = (leads(olds), leads(news));
    !old.is_empty() && !new.is_empty() && old != new
}

fn without_and(key: &str) -> String {
    key.split(' ').filter(|word| *word != "en").collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWNERS: Owners = Owners { old: Some("bzk"), new: Some("bzk") };
    const ON: Context = Context { years: Years { distance: 1, new: 2026 }, owners: OWNERS };
    const BACK: Context = Context { years: Years { distance: -1, new: 2025 }, owners: OWNERS };

    fn check(old: &str, new: &str, expected: Class) {
        assert_eq!(classify(&[old], &[new], ON), expected, "{old} / {new}");
        assert_eq!(classify(&[new], &[old], BACK), expected, "{new} / {old}");
    }

    #[test]
    fn form_and_spelling_are_editorial() {
        check("gelijk", "gelijk", Class::None);
        check("Van een dijk;", "van een dijk", Class::Editorial);
        check("het in stand houden van wegen", "het instandhouden van wegen", Class::Editorial);
        check("de zgn. wachttoren", "de zogenoemde wachttoren", Class::Editorial);
        check("Van een dijk", "Stimuleren: van een dijk.", Class::Editorial);
        check("Wonen & werken", "Wonen en werken", Class::Editorial);
    }

    #[test]
    fn the_same_value_in_other_signs_is_spelling() {
        check("voor twee jaar € 2 miljoen", "voor 2 jaar € 2.000.000", Class::Editorial);
        check("voor twee jaar", "voor 3 jaar", Class::Substantive);
        check("€ 50.000 per jaar", "€ 75.000 per jaar", Class::Substantive);
    }

    #[test]
    fn another_lead_word_is_another_text() {
        check("Financieren: van een dijk", "Uitvoeren: van een dijk", Class::Substantive);
        check("Stimulerende rol: van een dijk", "Stimuleren: van een dijk", Class::Editorial);
    }

    #[test]
    fn a_list_recast_as_a_sentence_is_form() {
        let items = ["- van dijken;", "van dammen;", "van duikers."];
        let whole = ["Stimuleren: van dijken, van dammen en van duikers."];
        assert_eq!(classify(&items, &whole, ON), Class::Editorial);
        assert_eq!(classify(&whole, &items, ON), Class::Editorial);
        let longer = ["Van dijken, van dammen en van hoge duikers."];
        assert_eq!(classify(&items, &longer, ON), Class::Substantive);
    }

    #[test]
    fn the_same_content_by_another_name_is_editorial() {
        for (old, new) in [
            (
                "De Minister keurt bruggen.",
                "De Minister van Binnenlandse Zaken en Koninkrijksrelaties (BZK) keurt bruggen.",
            ),
            ("De minister van BZK keurt bruggen.", "De minister keurt bruggen."),
            (
                "het ministerie van Veiligheid en Justitie",
                "het ministerie van Justitie en Veiligheid",
            ),
            ("samen met VenJ en EZ", "samen met JenV en EZK"),
            (
                "De Minister van LNV keurt dit.",
                "De Minister van Landbouw, Visserij, Voedselzekerheid en Natuur (LVVN) keurt dit.",
            ),
            ("o.a. bruggen", "onder andere bruggen"),
            ("o.a. bruggen", "onder meer bruggen"),
            ("i.s.m. havens", "in samenwerking met havens"),
            (
                "De minister is verantwoordelijk voor de volgende zaken:",
                "De minister is verantwoordelijk voor:",
            ),
            ("Hij is belast met het volgende:", "Hij is belast met:"),
            ("Het gaat daarbij om het volgende:", "Het gaat hierbij om:"),
            (
                "In dit kader is de minister verantwoordelijk voor:",
                "De minister is verantwoordelijk voor de volgende taken:",
            ),
            ("Daarbij draagt hij zorg voor:", "Hij draagt zorg voor:"),
            ("De minister is vanuit deze rol belast met:", "De minister is belast met:"),
            ("borging van het register", "de borging van het register"),
            ("een register wat continue open is", "een register dat continu open is"),
            ("Hij zorgt voor zijn register.", "Zij zorgt voor haar register."),
            (
                "Stimuleren: De minister keurt bruggen. Hij telt veren.",
                "Stimuleren: Hij telt veren. De Minister keurt bruggen.",
            ),
        ] {
            check(old, new, Class::Editorial);
        }
        for (old, new) in [
            ("De Minister keurt bruggen.", "De Minister van Defensie keurt bruggen."),
            ("De Minister van EZ keurt dit.", "De Minister van KGG keurt dit."),
            ("De minister keurt bruggen.", "De staatssecretaris keurt bruggen."),
            ("De minister keurt bruggen.", "De minister voor Rechtsbescherming keurt bruggen."),
            ("Hij is open.", "Zij zijn open."),
            ("Hij keurt de volgende bruggen.", "Hij keurt bruggen."),
            ("De minister is daarbij belast met:", "De raad is belast met:"),
            ("Hij keurt een brug.", "Hij keurt één brug."),
        ] {
            check(old, new, Class::Substantive);
        }
    }

    #[test]
    fn sentences_that_change_places_say_the_same() {
        let [one, two] = ["De minister keurt bruggen.", "De minister beheert sluizen."];
        let in_2025 = "In 2025 wordt dit geteld.";
        let in_2026 = "In 2026 wordt dit geteld.";
        let texts = |texts: &[&str]| texts.join(" ");
        check(&texts(&[one, two]), &texts(&[two, one]), Class::Editorial);
        let lead = |lead: &str, texts: [&str; 2]| format!("{lead}{}", texts.join(" "));
        check(&lead("", [one, two]), &lead("Uitvoeren: ", [two, one]), Class::Editorial);
        let both = "Uitvoeren: ";
        check(&lead(both, [one, two]), &lead(both, [two, one]), Class::Editorial);
        let other = "Regisseren: ";
        check(&lead(both, [one, two]), &lead(other, [two, one]), Class::Substantive);
        check(&texts(&[one, in_2025, two]), &texts(&[two, one, in_2026]), Class::Rollover);
        check(&texts(&[one, two]), &texts(&[two, two]), Class::Substantive);
        check(&texts(&[one, two]), &texts(&["De minister keurt.", one]), Class::Substantive);
    }

    #[test]
    fn years_roll_and_words_change() {
        check("In 2025 volgt een brug.", "In 2026 volgt een brug.", Class::Rollover);
        check("In 2025 volgt een brug.", "In 2027 volgt een brug.", Class::Substantive);
        check(
            "In 2025 volgt een brug. Zie tabel 4.",
            "Zie tabel 6. In 2026 volgt een brug.",
            Class::Rollover,
        );
        check("zie artikel 15", "zie artikel 16", Class::Substantive);
    }
}
