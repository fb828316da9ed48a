//! What whole tests share: made-up papers in every heading style, the binary in a folder, and the
//! binary against a stand-in of the publication service.

pub mod editions;
pub mod papers;
pub mod pdf;
pub mod plain_pages;
pub mod program;
pub mod receiver;
pub mod runs;
pub mod service;
pub mod smtp;
pub mod stop_point;
pub mod years;
