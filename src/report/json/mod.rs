//! The JSON forms: `prinsjesdiff/changes/1`, `prinsjesdiff/report/1` (several of them) and
//! `prinsjesdiff/publication/1`.
//!
//! Knows the names of keys and values, which never change within a version; the schemas stand in
//! `docs/schema/`. Must not know a word of prose, nor any language.

mod changes;
mod names;
mod publication;

pub use changes::{changes_json, changes_text, report_text};
pub use publication::{publication_json, publication_text};

use serde::Serialize;

/// Writes a form as text: two spaces deep, keys in the order of the schema, a line end behind.
pub(super) fn pretty<T: Serialize>(form: &T) -> String {
    // Writing strings and numbers into memory cannot fail; an empty text would be the sign of it.
    let mut text = serde_json::to_string_pretty(form).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::report::{Compared, sample};

    const CHANGES: &str = include_str!("../../../docs/schema/changes-1.json");
    const REPORT: &str = include_str!("../../../docs/schema/report-1.json");
    const PUBLICATION: &str = include_str!("../../../docs/schema/publication-1.json");

    fn assert_fits(schema: &str, form: &Value) {
        let schema: Value = serde_json::from_str(schema).unwrap();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(form).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
    }

    #[test]
    fn a_comparison_fits_its_schema() {
        for only_changed in [false, true] {
            assert_fits(CHANGES, &changes_json(&sample::changes(), only_changed));
        }
    }

    #[test]
    fn a_report_is_a_list_of_comparisons_that_each_fit_theirs() {
        let (changes, old, new) = (sample::changes(), sample::old_edition(), sample::new_edition());
        let part = Compared { changes: &changes, old: &old, new: &new };
        let form: Value = serde_json::from_str(&report_text(&[part, part], false)).unwrap();
        assert_fits(REPORT, &form);
        for comparison in form["comparisons"].as_array().unwrap() {
            assert_fits(CHANGES, comparison);
        }
        assert_eq!(form["comparisons"][1], changes_json(&changes, false));
    }

    #[test]
    fn a_form_with_a_strange_key_does_not_fit() {
        let mut form = changes_json(&sample::changes(), false);
        form["articles"][0]["colour"] = json!("red");
        let schema: Value = serde_json::from_str(CHANGES).unwrap();
        assert!(!jsonschema::draft202012::new(&schema).unwrap().is_valid(&form));
    }

    #[test]
    fn a_paper_fits_its_schema() {
        let form = publication_json(&sample::extraction(), 2);
        assert_fits(PUBLICATION, &form);
        assert_eq!(form["publication"]["revision"], 2);
        let blocks = &form["articles"][0]["sections"][0]["blocks"];
        assert_eq!(
            blocks[1],
            json!({"type": "heading", "text": "Stimuleren", "role": "stimuleren"})
        );
        assert_eq!(blocks[2]["text"], "Hij plant. Hij maait.");
        assert_eq!(blocks[2]["role"], "stimuleren");
        assert_eq!(blocks[0].get("role"), None);
    }

    #[test]
    fn only_changed_leaves_out_what_is_as_it_was_and_keeps_moves() {
        let all = changes_json(&sample::changes(), false);
        let changed = changes_json(&sample::changes(), true);
        let units = |form: &Value| {
            let units = form["articles"][0]["sections"][1]["units"].as_array().unwrap().clone();
            let equal = units.iter().filter(|unit| unit["op"] == "unchanged").count();
            (units.len(), equal)
        };
        assert_eq!(units(&all), (8, 3));
        assert_eq!(units(&changed), (6, 1));
    }

    #[test]
    fn the_text_stands_in_the_order_of_the_schema_and_reads_back_to_the_value() {
        let text = changes_text(&sample::changes(), false);
        assert!(text.starts_with("{\n  \"schema\": \"prinsjesdiff/changes/1\",\n  \"from\": {"));
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read, changes_json(&sample::changes(), false));
    }
}
