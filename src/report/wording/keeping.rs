//! Sentences about what is kept and what is made of it: damage, where the lost still is, what was mended.
//!
//! Knows what a keeper can do about each. Must not know how it is found out.

use super::{Noun, Wording};

/// Papers named in a sentence; of more only their number is told.
const NAMED: usize = 5;

impl Wording {
    /// Code 1, after papers had been archived.
    #[must_use]
    pub fn exit_error_after(self, cause: &str, next_step: &str) -> String {
        say!(
            self,
            "Afgebroken door een fout: {cause}. De stukken tot hier zijn verwerkt en bewaard; wat daaruit volgt (zoals de werkbestanden) komt bij de volgende opdracht. Volgende stap: {next_step}.",
            "Stopped by an error: {cause}. The papers up to here were processed and kept; what follows from them (such as the work tree) comes with the next command. Next step: {next_step}.",
        )
    }

    /// Papers are gone from the branch that only grows.
    #[must_use]
    pub fn papers_lost(self, papers: &[String]) -> String {
        let names = self.some_of(papers);
        say!(
            self,
            "in de tak ‘bronnen’ ontbreken stukken die het archief kent: {names}; er is niets herschreven",
            "papers that the archive knows are missing from the branch ‘bronnen’: {names}; nothing was rewritten",
        )
    }

    /// Names the first of many.
    fn some_of(self, names: &[String]) -> String {
        let more = names.len().saturating_sub(NAMED);
        let shown: Vec<String> = names.iter().take(NAMED).cloned().collect();
        if more == 0 {
            return self.list(&shown);
        }
        let (shown, more) = (shown.join(", "), self.count(more, Noun::Paper));
        say!(self, "{shown} en nog {more}", "{shown} and {more} more")
    }

    /// A reference that nothing else is made from does not read.
    #[must_use]
    pub fn reference_unread(self, name: &str) -> String {
        say!(
            self,
            "{name} in het archief is beschadigd en niet te lezen",
            "{name} in the archive is damaged and cannot be read",
        )
    }

    /// The step after a loss: the branch is set to where it stood.
    #[must_use]
    pub fn step_set_back(self, place: &str, command: &str) -> String {
        say!(
            self,
            "ze staan nog in {place}; zet de tak terug met ‘{command}’",
            "they are still in {place}; set the branch back with ‘{command}’",
        )
    }

    /// The step after a loss: the papers are taken in again.
    #[must_use]
    pub fn step_take_out(self, place: &str, command: &str) -> String {
        say!(
            self,
            "ze staan nog in {place}; haal elk stuk daaruit, zoals met ‘{command}’, en lees het in met ‘prinsjesdiff import stuk.xml’",
            "they are still in {place}; take each paper out of it, as with ‘{command}’, and read it in with ‘prinsjesdiff import stuk.xml’",
        )
    }

    /// The step after a loss of which nothing remembers anything.
    #[must_use]
    pub fn step_backup(self) -> String {
        self.pick(
            "zet het archief terug uit een reservekopie, of lees de stukken opnieuw in met ‘prinsjesdiff import’",
            "restore the archive from a backup, or read the papers in again with ‘prinsjesdiff import’",
        )
        .to_owned()
    }

    /// A state of the branch as its reflog has it.
    #[must_use]
    pub fn kept_in_reflog(self, object: &str) -> String {
        say!(self, "{object} (volgens de reflog)", "{object} (by the reflog)")
    }

    /// A state of the branch as the host has it.
    #[must_use]
    pub fn kept_at_host(self, object: &str) -> String {
        say!(self, "{object} (van de gedeelde opslag)", "{object} (of the shared host)")
    }

    /// A state of the branch that `main` was made from.
    #[must_use]
    pub fn kept_by_main(self, object: &str) -> String {
        say!(self, "{object} (waaruit main is gemaakt)", "{object} (from which main was made)")
    }

    /// A state of the branch in its own history.
    #[must_use]
    pub fn kept_in_history(self, object: &str) -> String {
        say!(
            self,
            "{object} (een eerdere stand van de tak)",
            "{object} (an earlier state of the branch)"
        )
    }

    /// A repository of somebody else.
    #[must_use]
    pub fn foreign_repository(self, path: &str) -> String {
        say!(
            self,
            "{path} is een git-map met een eigen geschiedenis, geen archief van prinsjesdiff",
            "{path} is a git repository with a history of its own, no archive of prinsjesdiff",
        )
    }

    /// The step after it.
    #[must_use]
    pub fn step_other_folder(self) -> String {
        self.pick(
            "kies een andere map, met ‘--archive’ of met ‘path’ onder [archive]",
            "choose another folder, with ‘--archive’ or with ‘path’ under [archive]",
        )
        .to_owned()
    }

    /// The archive belongs to another user.
    #[must_use]
    pub fn not_the_owner(self, path: &str) -> String {
        say!(self, "{path} is van een andere gebruiker", "{path} belongs to another user")
    }

    /// The step after it.
    #[must_use]
    pub fn step_own(self, path: &str) -> String {
        say!(
            self,
            "maak het van u met ‘chown -R $(id -u) {path}’, of sta het toe met ‘git config --global --add safe.directory {path}’",
            "make it yours with ‘chown -R $(id -u) {path}’, or allow it with ‘git config --global --add safe.directory {path}’",
        )
    }

    /// The settings of git cannot be read.
    #[must_use]
    pub fn git_settings_unread(self, said: &str) -> String {
        say!(
            self,
            "de instellingen van git zijn niet te lezen ({said})",
            "the settings of git cannot be read ({said})",
        )
    }

    /// The step after settings of git that belong to somebody else.
    #[must_use]
    pub fn step_home(self) -> String {
        self.pick(
            "laat HOME naar een map van de gebruiker zelf wijzen",
            "let HOME point to a folder of the user's own",
        )
        .to_owned()
    }

    /// The step after settings of git that are broken.
    #[must_use]
    pub fn step_git_config(self, file: &str) -> String {
        say!(
            self,
            "herstel {file}, of haal het weg en geef ‘git init’ in die map",
            "mend {file}, or remove it and give ‘git init’ in that folder",
        )
    }

    /// Another program of git is at work.
    #[must_use]
    pub fn git_is_busy(self, lock: &str) -> String {
        say!(self, "een git-opdracht houdt {lock} vast", "a git command holds {lock}")
    }

    /// The step after it.
    #[must_use]
    pub fn step_wait_for_git(self) -> String {
        self.pick(
            "wacht tot die klaar is; een vergrendeling die is blijven liggen ruimt de volgende opdracht na tien minuten op",
            "wait until it is done; a lock that was left behind is taken away by the next command after ten minutes",
        )
        .to_owned()
    }

    /// The step after a full disk.
    #[must_use]
    pub fn step_make_room(self) -> String {
        self.pick("maak ruimte vrij en probeer het opnieuw", "make room and try again").to_owned()
    }

    /// The step after a loss inside git.
    #[must_use]
    pub fn step_fsck(self, path: &str) -> String {
        say!(
            self,
            "geef ‘git -C {path} fsck’ om te zien wat er stuk is; zet dat terug uit een reservekopie of haal het van de gedeelde opslag",
            "give ‘git -C {path} fsck’ to see what is broken; restore it from a backup or fetch it from the shared host",
        )
    }

    /// A lock that was left behind was taken away.
    #[must_use]
    pub fn lock_removed(self, name: &str) -> String {
        say!(
            self,
            "Opgeruimd: de vergrendeling {name}, die een afgebroken git-opdracht had laten liggen.",
            "Cleared away: the lock {name}, left behind by a git command that was cut short.",
        )
    }

    /// Something derived was damaged.
    #[must_use]
    pub fn remade(self, names: &[String]) -> String {
        let list = self.list(names);
        say!(
            self,
            "Hersteld: {list} was beschadigd en is opnieuw gemaakt uit wat bewaard is.",
            "Mended: {list} was damaged and was made anew from what is kept.",
        )
    }

    /// `status`: something derived is damaged.
    #[must_use]
    pub fn status_damaged(self, names: &[String]) -> String {
        let list = self.list(names);
        say!(
            self,
            "Beschadigd: {list}. De volgende verwerking maakt dit opnieuw; ‘prinsjesdiff rebuild’ doet het nu.",
            "Damaged: {list}. The next run makes it anew; ‘prinsjesdiff rebuild’ does so now.",
        )
    }

    /// `verify`: something that is not made from anything else does not read.
    #[must_use]
    pub fn verify_unread(self, name: &str, remedy: &str) -> String {
        say!(
            self,
            "Niet in orde: {name} is niet te lezen; {remedy}.",
            "Not in order: {name} cannot be read; {remedy}."
        )
    }

    /// `status`: of two texts of one paper nothing tells which came last.
    #[must_use]
    pub fn status_undecided(self, id: &str, stands: &str, other: &str) -> String {
        say!(
            self,
            "Van {id} zijn twee teksten bewaard met dezelfde datum, en niets zegt welke de laatste is. {stands} geldt, naar de volgorde van de kenmerken; {other} niet. Lees de geldende nog eens in met ‘prinsjesdiff import’ als dat anders moet.",
            "Of {id} two texts of the same date are kept, and nothing says which is the last. {stands} stands, by the order of the hashes; {other} does not. Read the right one in again with ‘prinsjesdiff import’ if that is wrong.",
        )
    }

    /// A host has entries that are not what they say.
    #[must_use]
    pub fn host_has_bad_entries(self, remote: &str, entries: &[String], command: &str) -> String {
        let list = self.some_of(entries);
        say!(
            self,
            "Het archief is niet gedeeld: in ‘bronnen’ op {remote} klopt {list} niet met zijn kenmerk. Dat is niet overgenomen, de rest wel; deze machine gaat alleen verder. Herstel de gedeelde opslag met ‘{command}’.",
            "The archive was not shared: in ‘bronnen’ on {remote} {list} does not fit its hash. It was not taken over, the rest was; this machine goes on alone. Mend the shared host with ‘{command}’.",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::wording::Language;

    #[test]
    fn of_many_papers_the_first_are_named_and_the_rest_counted() {
        let words = Wording::new(Language::Dutch);
        let names: Vec<String> = (1..=7).map(|n| format!("kst-{n}")).collect();
        let line = words.papers_lost(&names);
        assert!(line.contains("kst-4, kst-5 en nog 2 stukken"), "{line}");
        assert!(words.papers_lost(&names[..2]).contains("kst-1 en kst-2;"));
    }
}
