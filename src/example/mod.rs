//! The built-in example: made-up papers in the official format, and the story planned in them.
//!
//! Knows its own papers, told in `README.md` and listed in `story.toml`. Must not know how they are
//! read.

/// One paper of the example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExamplePaper {
    /// The file name, which is the paper's identifier with `.xml`.
    pub name: &'static str,
    /// Its bytes, as the publication service would send them.
    pub bytes: &'static [u8],
}

macro_rules! papers {
    ($($name:literal),* $(,)?) => {
        &[$(ExamplePaper { name: $name, bytes: include_bytes!(concat!("papers/", $name)) }),*]
    };
}

/// All papers, in the order of their names.
pub const PAPERS: &[ExamplePaper] = papers![
    "kst-99010-N-2.xml",
    "kst-99010-XXV-2.xml",
    "kst-99010-XXVI-2.xml",
    "kst-99010-XXVII-2.xml",
    "kst-99020-N-2.xml",
    "kst-99020-XXV-2.xml",
    "kst-99020-XXVI-2.xml",
    "kst-99020-XXVII-2-h1.xml",
    "kst-99020-XXVII-2.xml",
    "kst-99025-XXV-1.xml",
    "kst-99030-N-2.xml",
    "kst-99030-XXV-2.xml",
    "kst-99030-XXVI-2.xml",
    "kst-99030-XXVII-2.xml",
];

/// The planned events, as TOML: an array of tables `event`.
pub const STORY: &str = include_str!("story.toml");

/// A correction that the service made and took back: the same paper in other words, for some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenBack {
    /// The file name of the paper.
    pub name: &'static str,
    /// The day on which the other words came, `2025-09-23`.
    pub from: &'static str,
    /// The day on which the first words came back.
    pub until: &'static str,
    /// What the paper says.
    pub right: &'static str,
    /// What it said for those days.
    pub wrong: &'static str,
}

impl TakenBack {
    /// Makes the body of those days.
    #[must_use]
    pub fn body(&self, right: &[u8]) -> Vec<u8> {
        String::from_utf8_lossy(right).replace(self.right, self.wrong).into_bytes()
    }
}

/// The correction that was taken back.
pub const TAKEN_BACK: TakenBack = TakenBack {
    name: "kst-99030-N-2.xml",
    from: "2025-09-23",
    until: "2025-09-30",
    right: "voor 1 juni 2026",
    wrong: "voor 1 oktober 2026",
};
