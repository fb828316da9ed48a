//! Which role governs which block.
//!
//! Knows headings and lead words. Must not know how a role is named.

use super::block::Block;
use super::role::Role;

/// Returns, for each block, the role that governs it.
///
/// A role heading governs what follows up to the next heading of its own level or higher, or the
/// next role heading; a lead word governs its own paragraph, and the items after it when the
/// paragraph is nothing but the lead-in.
#[must_use]
pub fn role_path(blocks: &[Block]) -> Vec<Option<Role>> {
    let mut standing: Option<(u8, Role)> = None;
    let mut lead: Option<Role> = None;
    blocks
        .iter()
        .map(|block| match block {
            Block::Heading { level, role: Some(role), .. } => {
                lead = None;
                standing = Some((*level, role.clone()));
                Some(role.clone())
            }
            Block::Heading { level, role: None, .. } => {
                lead = None;
                if standing.as_ref().is_some_and(|(depth, _)| level <= depth) {
                    standing = None;
                }
                standing.as_ref().map(|(_, role)| role.clone())
            }
            Block::Paragraph { sentences } => {
                let own = sentences.first().and_then(|first| Role::lead_word(first));
                lead = own.map(|(role, _)| role);
                lead.clone().or_else(|| standing.as_ref().map(|(_, role)| role.clone()))
            }
            Block::Item { sentences, .. } => {
                let own = sentences.first().and_then(|first| Role::lead_word(first));
                own.map(|(role, _)| role)
                    .or_else(|| lead.clone())
                    .or_else(|| standing.as_ref().map(|(_, role)| role.clone()))
            }
            Block::Note { .. } | Block::Table(_) => {
                lead.clone().or_else(|| standing.as_ref().map(|(_, role)| role.clone()))
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_ends_where_a_heading_of_its_level_begins() {
        let heading = |level, text: &str| Block::Heading {
            level,
            text: text.into(),
            role: Role::recognise(text),
        };
        let paragraph = |text: &str| Block::Paragraph { sentences: vec![text.into()] };
        let blocks = [
            paragraph("De minister."),
            heading(1, "Stimuleren"),
            paragraph("Een."),
            heading(2, "Nader"),
            paragraph("Twee."),
            heading(1, "Kengetallen"),
            paragraph("Drie."),
        ];
        let roles: Vec<Option<String>> =
            role_path(&blocks).iter().map(|role| role.as_ref().map(ToString::to_string)).collect();
        let s = || Some("stimuleren".to_owned());
        assert_eq!(roles, [None, s(), s(), s(), s(), None, None]);
    }
}
