//! Every test of the whole program, in one binary: linked once, run side by side.

#![allow(clippy::duplicate_mod, reason = "examples take the same files by path")]

#[path = "../fault_run/mod.rs"]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]
mod fault_world;
#[path = "../gold/mod.rs"]
mod gold_corpus;
#[expect(dead_code, reason = "the renderer's own main is not called")]
#[path = "../../examples/render-html.rs"]
mod render_html;
#[path = "../support/mod.rs"]
mod support;

mod across_2013;
mod calendar;
mod circles;
mod corrections;
mod counts_agree;
mod daemon;
mod delivery;
mod demo_messages;
mod doctor;
mod early_compared;
mod early_text;
mod edition_findings;
mod extract_properties;
mod extract_traps;
mod fault_run;
mod first_hour;
mod fold;
mod gold;
mod gold_lineages;
mod golden;
mod heading_styles;
mod help;
mod hostile;
mod hosts;
mod kept;
mod lives;
mod mail;
mod messages;
mod nothing_hides;
mod office;
mod one_letter;
mod one_word;
mod pairs;
mod passed_over;
mod pdf;
mod pdf_apart;
mod plain_papers;
mod posts;
mod read_or_said;
mod readings;
mod real_papers;
mod revisions;
mod run;
mod said_above;
mod same_bytes;
mod saved_pages;
mod search;
mod secrets;
mod seeds;
mod serve;
mod service_faults;
mod service_wrong;
mod setup;
mod sharing;
mod site;
#[cfg(unix)]
mod site_large;
mod stopping;
mod story;
mod supply;
mod surroundings;
mod tidy;
mod told_where;
mod typed;
mod unread;
mod watches;
mod whole;
mod words;
mod years;
