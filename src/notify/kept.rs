//! What is kept between messages beside the messages: what is open, and what the operator knows.
//!
//! Knows the forms as they stand in a desk. Must not know what is done with them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::compare::settled::Provisional;

/// What a watch was told of an edition as provisional, and has not heard settled.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Open {
    /// The findings; there may be none where chapters were told as awaited.
    pub findings: Vec<Provisional>,
}

/// What of the service the operator knows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Duty {
    /// The month of the next sign of life, by its first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<NaiveDate>,
    /// Days on which everything was asked, by month (`2026-10`).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub checked: BTreeMap<String, Vec<u32>>,
    /// What was told and still holds, by its name, with what it is called.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub holds: BTreeMap<String, String>,
}
