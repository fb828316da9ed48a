//! Edits of who does what, and of how much and how long: offices, names, roles, bodies, numbers.

use super::offices::{AGENTS, COUNTS, LEAD_INS, MINISTRIES, PERIODS, RANKS, RENAMED, ROLE_WORDS};
use super::plan::Unit;
use super::random::Random;
use super::sentence::{Slot, Subject};
use super::truth::{Grade, Sign};
use super::wording::{Edit, change};

/// The edits, by name.
pub const EDITS: &[(&str, Edit)] = &[
    (NAMED, name),
    (RENAMING, rename),
    (OTHER_MINISTER, other_minister),
    (ROLE_WORD, role_word),
    (SECOND_ROLE, second_role),
    (AGENT, agent),
    (PERIOD, period),
    (RANK, rank),
    (COUNT, count),
    (LEAD_IN, lead_in),
];

const NAMED: &str = "name long or short";
const RENAMING: &str = "ministry renamed";
const OTHER_MINISTER: &str = "another minister";
const ROLE_WORD: &str = "role by adjective";
const SECOND_ROLE: &str = "second role by adjective";
const AGENT: &str = "who carries it out";
const PERIOD: &str = "period";
const RANK: &str = "rank";
const COUNT: &str = "how many";
const LEAD_IN: &str = "lead-in";

/// Every way to name the minister of a ministry, the fullest first.
pub fn names((full, short): (&str, &str)) -> Vec<String> {
    vec![
        format!("de Minister van {full} ({short})"),
        format!("de Minister van {full}"),
        format!("de Minister van {short}"),
        "de minister".to_owned(),
    ]
}

/// The ministry that a field belongs to.
pub fn ministry(field: usize) -> (&'static str, &'static str) {
    // Every third field belongs to a ministry that will have another name.
    if field.is_multiple_of(3) {
        RENAMED[field / 3 % RENAMED.len()][0]
    } else {
        MINISTRIES[field % MINISTRIES.len()]
    }
}

fn note(unit: &mut Unit, name: &'static str, grade: Grade, signs: &[Sign]) -> bool {
    unit.expected.note(name, grade);
    unit.expected.signs.extend_from_slice(signs);
    true
}

fn name(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    let names = names(ministry(subject.field));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    change(unit, Slot::Office, random, |text, random| random.other(&names, text)).is_some()
        && note(unit, NAMED, Grade::Renamed, &[])
}

fn rename(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let renamed = |text: &str, _: &mut Random| {
        for [old, new] in RENAMED {
            let at = names(*old).iter().position(|name| name == text && name != "de minister");
            if let Some(at) = at {
                return names(*new).swap_remove(at);
            }
        }
        text.to_owned()
    };
    change(unit, Slot::Office, random, renamed).is_some()
        && note(unit, RENAMING, Grade::Renamed, &[])
}

fn other_minister(unit: &mut Unit, subject: &Subject, random: &mut Random) -> bool {
    let own = names(ministry(subject.field));
    let other = MINISTRIES[(subject.field + random.between(1, 6)) % MINISTRIES.len()];
    // A ministry that is only renamed is no other one.
    let kin = |name: &str| {
        RENAMED.iter().any(|pair| {
            pair.iter().any(|one| one.0 == name) && pair.iter().any(|one| names(*one)[1] == own[1])
        })
    };
    if names(other)[1] == own[1] || kin(other.0) {
        return false;
    }
    let turned = |text: &str, _: &mut Random| {
        let at = own.iter().position(|name| name == text && name != "de minister");
        at.map_or(text.to_owned(), |at| names(other).swap_remove(at))
    };
    change(unit, Slot::Office, random, turned).is_some()
        && note(unit, OTHER_MINISTER, Grade::Substantive, &[sign(&["actor"], "", "")])
}

fn sign(kinds: &'static [&'static str], from: &str, to: &str) -> Sign {
    Sign { kinds, from: from.to_owned(), to: to.to_owned() }
}

/// A role in an adjective may be told as sure or as possible.
const SHIFTED: &[&str] = &["possible-role-shift", "role-shift"];
/// A role beside another may also be told as one that is named.
const BESIDE: &[&str] =
    &["possible-role-shift", "role-shift", "role-named", "role-no-longer-named"];

fn role_word(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let turned = |text: &str, random: &mut Random| {
        let stem = text.strip_suffix('e').unwrap_or(text);
        let Some(own) = ROLE_WORDS.iter().position(|row| row.contains(&stem)) else {
            return text.to_owned();
        };
        let row = ROLE_WORDS[(own + random.between(1, ROLE_WORDS.len() - 1)) % ROLE_WORDS.len()];
        format!("{}{}", random.pick(row), &text[stem.len()..])
    };
    let slot = if random.chance(50) { Slot::RoleWord } else { Slot::RoleIs };
    change(unit, slot, random, turned).is_some()
        && note(unit, ROLE_WORD, Grade::Substantive, &[sign(SHIFTED, "", "")])
}

fn second_role(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let beside = |text: &str, random: &mut Random| {
        if let Some((_, second)) = text.split_once(" en ") {
            return second.to_owned();
        }
        let others: Vec<&&[&str]> = ROLE_WORDS
            .iter()
            .filter(|row| !row.iter().any(|word| text.starts_with(word)))
            .collect();
        let row = *random.pick(&others);
        format!("{}e en {text}", random.pick(row))
    };
    change(unit, Slot::RoleWord, random, beside).is_some()
        && note(unit, SECOND_ROLE, Grade::Substantive, &[sign(BESIDE, "", "")])
}

fn agent(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let other = |text: &str, random: &mut Random| random.other(AGENTS, text);
    let Some((from, to)) = change(unit, Slot::Agent, random, other) else { return false };
    let last = |name: &str| name.split(' ').next_back().unwrap_or_default().to_owned();
    note(unit, AGENT, Grade::Substantive, &[sign(&["actor"], &last(&from), &last(&to))])
}

fn measure(
    unit: &mut Unit,
    (slot, name): (Slot, &'static str),
    values: &[&str],
    random: &mut Random,
) -> bool {
    let other = |text: &str, random: &mut Random| random.other(values, text);
    let Some((from, to)) = change(unit, slot, random, other) else { return false };
    note(unit, name, Grade::Substantive, &[sign(&["target"], &from, &to)])
}

fn period(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    measure(unit, (Slot::Period, PERIOD), PERIODS, random)
}

fn rank(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    measure(unit, (Slot::Rank, RANK), RANKS, random)
}

fn count(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    measure(unit, (Slot::HowMany, COUNT), COUNTS, random)
}

fn lead_in(unit: &mut Unit, _: &Subject, random: &mut Random) -> bool {
    let other = |text: &str, random: &mut Random| {
        let row = LEAD_INS.iter().find(|row| row.contains(&text));
        row.map_or(text.to_owned(), |row| random.other(row, text))
    };
    change(unit, Slot::Fixed, random, other).is_some() && note(unit, LEAD_IN, Grade::Renamed, &[])
}
