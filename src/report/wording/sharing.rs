//! Sentences about an archive that several machines share through a git host.
//!
//! Knows what a keeper can do about each. Must not know how git talks to a host.

use super::{Noun, Wording};

impl Wording {
    /// `run`: papers that other machines had.
    #[must_use]
    pub fn taken_over(self, papers: usize) -> String {
        let papers = self.count(papers, Noun::Paper);
        say!(
            self,
            "Overgenomen uit het gedeelde archief: {papers}.",
            "Taken over from the shared archive: {papers}.",
        )
    }

    /// There is no `git` to run.
    #[must_use]
    pub fn remote_no_git(self, cause: &str) -> String {
        say!(
            self,
            "Het archief is niet gedeeld: het programma git kan niet worden gestart ({cause}). Installeer git, of haal ‘remote’ onder [archive] weg.",
            "The archive was not shared: the git program cannot be started ({cause}). Install git, or remove ‘remote’ under [archive].",
        )
    }

    /// The host answers and refuses.
    #[must_use]
    pub fn remote_refused(self, remote: &str, said: &str) -> String {
        say!(
            self,
            "Het archief is niet gedeeld: {remote} weigert wat wordt aangeboden ({said}). Geef deze machine schrijfrecht en sta toe dat ‘main’ wordt herschreven; de volgende keer wordt het opnieuw geprobeerd.",
            "The archive was not shared: {remote} refuses what is pushed ({said}). Let this machine write, and let ‘main’ be rewritten; this will be tried again next time.",
        )
    }

    /// The shared archive is of a later version of the program.
    #[must_use]
    pub fn remote_newer(self, remote: &str, version: u32) -> String {
        say!(
            self,
            "Het archief is niet gedeeld: {remote} is gemaakt met een nieuwere versie van prinsjesdiff (tekstversie {version}). Werk deze machine bij.",
            "The archive was not shared: {remote} was made by a later version of prinsjesdiff (text version {version}). Update this machine.",
        )
    }

    /// Another machine was first, again and again.
    #[must_use]
    pub fn remote_moved(self, name: &str) -> String {
        say!(
            self,
            "Het archief is niet gedeeld: een andere machine was steeds eerder ({name}). De volgende keer wordt het opnieuw geprobeerd.",
            "The archive was not shared: another machine was first each time ({name}). This will be tried again next time.",
        )
    }

    /// `status`: whether the host has what is here, as far as was last seen of it.
    #[must_use]
    pub fn status_shared(self, remote: &str, behind: &[String]) -> String {
        if behind.is_empty() {
            return say!(
                self,
                "Gedeeld via {remote}: bijgewerkt.",
                "Shared through {remote}: up to date.",
            );
        }
        let names = behind.join(", ");
        say!(
            self,
            "Gedeeld via {remote}: loopt achter ({names}). ‘prinsjesdiff run’ werkt het bij.",
            "Shared through {remote}: behind ({names}). ‘prinsjesdiff run’ brings it up to date.",
        )
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
