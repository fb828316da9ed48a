//! Sections whose heading the paper does not print.
//!
//! Knows what the text of A and B looks like where the headings are missing (VWS 2024, newer web
//! pages). Must always say that it inferred.

use super::remarks::Remarks;
use super::sections::Growing;
use crate::model::{Role, SectionKind};
use crate::text::fold;

/// Offices whose sentences about responsibility open B.
const OFFICES: &[&str] = &[
    "minister",
    "ministers",
    "bewindspersoon",
    "staatssecretaris",
    "fondsbeheerders",
    "bewindspersonen",
];

/// Words that make such a sentence one about role and responsibility.
const DUTIES: &[&str] = &[
    "verantwoordelijk",
    "verantwoordelijkheid",
    "stelselverantwoordelijk",
    "systeemverantwoordelijk",
    "medeverantwoordelijk",
    "eindverantwoordelijk",
    "rol",
    "taak",
    "stimuleert",
    "financiert",
    "regisseert",
    "bekostigt",
    "coördineert",
    "draagt",
    "zorg",
];

/// Takes what stands between the heading of an article and that of A or B into that section: it is
/// of the article and of no other part of it. Amounts and captions stay where they are.
pub(crate) fn take_in_preface(title: &str, preface: &mut Growing, sections: &mut [Growing]) {
    let compared = |section: &&mut Growing| section.kind.is_compared();
    let Some(first) = sections.iter_mut().find(compared) else { return };
    // Where A has no heading, the text before B is inferred to be A.
    if first.kind == SectionKind::Doelstelling || !preface.has_prose() {
        first.put_before(preface.take_text(title));
        first.pictures.splice(..0, preface.pictures.drain(..));
    }
}

/// Turns unheaded text into A and B where the paper prints no heading for them.
pub(crate) fn infer_sections(
    preface: &mut Growing,
    sections: &mut Vec<Growing>,
    line: u64,
    heads_goals: bool,
    remarks: &mut Remarks,
) {
    let has = |kind| sections.iter().any(|section: &Growing| section.kind == kind);
    let has_goal = has(SectionKind::Doelstelling);
    let has_role = has(SectionKind::RolEnVerantwoordelijkheid);
    let mut inferred = Vec::new();
    let border = if has_role { None } else { preface.border(opens_role_broadly) };
    // Where the paper heads no goal at all, only a role tells that there is one.
    let may_infer = heads_goals || has_role || border.is_some();
    if !has_goal && may_infer && preface.has_prose() && !preface.opens_with_amounts() {
        let mut goal = preface.split_off(0, SectionKind::Doelstelling);
        if let Some(at) = border {
            let role = goal.split_off(at, SectionKind::RolEnVerantwoordelijkheid);
            remarks.warn(
                line,
                "de koppen van de onderdelen A en B ontbreken; de grens is afgeleid uit de tekst",
            );
            inferred.push(goal);
            inferred.push(role);
        } else {
            remarks.warn(
                line,
                "de kop van onderdeel A ontbreekt; de tekst na de artikelkop is als A genomen",
            );
            inferred.push(goal);
        }
    } else if has_goal
        && !has_role
        && let Some(goal) = sections.iter_mut().find(|s| s.kind == SectionKind::Doelstelling)
        && let Some(at) = goal.border(opens_role_strictly)
    {
        let role = goal.split_off(at, SectionKind::RolEnVerantwoordelijkheid);
        let after = sections
            .iter()
            .position(|section| section.kind == SectionKind::Doelstelling)
            .map_or(0, |at| at + 1);
        sections.insert(after, role);
        remarks.warn(line, "de kop van onderdeel B ontbreekt; de grens is afgeleid uit de tekst");
    }
    for (at, section) in inferred.into_iter().enumerate() {
        sections.insert(at, section);
    }
}

fn opens_role_broadly(role: Option<&Role>, text: &str) -> bool {
    let words = fold(text);
    let has = |list: &[&str]| words.split(' ').any(|word| list.contains(&word));
    role.is_some() || (has(OFFICES) && has(DUTIES))
}

/// Where A has its heading, only a role heading or a sentence that says *verantwoordelijk voor*.
fn opens_role_strictly(role: Option<&Role>, text: &str) -> bool {
    let words = fold(text);
    let office = words.split(' ').take(4).any(|word| OFFICES.contains(&word));
    role.is_some() || (office && words.contains("verantwoordelijk voor"))
}
