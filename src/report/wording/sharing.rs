//! Sentences about an archive that several machines share through a git host.
//!
//! Knows what a keeper can do about each. Must not know how git talks to a host.

use super::Wording;

impl Wording {
    /// `status`: whether the host has what is here, as far as was last seen of it.
    #[must_use]
    pub fn status_shared(self, remote: &str, behind: &[String]) -> String {
        if behind.is_empty() {
            return self.status_shared_without_behind(remote);
        }
        let names = behind.join(", ");
        self.status_shared_sentence(names, remote)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    #[test]
    fn a_keeper_hears_whether_the_host_is_behind() {
        let words = Wording::new(Language::Dutch);
        assert_eq!(
            words.status_shared("host:a.git", &["bronnen".into(), "main".into()]),
            "Gedeeld via host:a.git: loopt achter (bronnen, main). ‘prinsjesdiff run’ werkt het bij."
        );
        assert_eq!(words.status_shared("host:a.git", &[]), "Gedeeld via host:a.git: bijgewerkt.");
        assert_eq!(words.taken_over(1), "Overgenomen uit het gedeelde archief: 1 stuk.");
    }
}
