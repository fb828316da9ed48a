//! Folding: the key under which texts are compared.

/// Folds a text to lower-case words with one space between.
#[must_use]
pub fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
