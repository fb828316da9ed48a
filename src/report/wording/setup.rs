//! What `setup` asks and says.
//!
//! Knows sentences in the manner of the glossary, which has none for these. Must not know what is
//! answered.

use super::Wording;

impl Wording {
    /// The head of the questions.
    #[must_use]
    pub fn setup_head(self) -> &'static str {
        self.pick(
            "Vijf vragen; een lege regel houdt wat tussen haakjes staat. Er wordt pas na de laatste vraag iets geschreven.",
            "Five questions; an empty line keeps what stands between brackets. Nothing is written before the last.",
        )
    }

    /// A question with the answer that holds without one.
    #[must_use]
    pub fn setup_question(self, number: usize, question: &str, usual: &str) -> String {
        format!("{number}. {question} [{usual}]")
    }

    /// The first question.
    #[must_use]
    pub fn setup_archive(self) -> &'static str {
        self.pick("In welke map komt het archief?", "Which folder is the archive to be in?")
    }

    /// The second question.
    #[must_use]
    pub fn setup_chapters(self) -> &'static str {
        self.pick(
            "Welke hoofdstukken? Bijvoorbeeld: VII, B, C.",
            "Which chapters? For example: VII, B, C.",
        )
    }

    /// The third question.
    #[must_use]
    pub fn setup_contact(self) -> &'static str {
        self.pick(
            "Op welk adres kan de publicatiedienst u bereiken? Het gaat mee met elk verzoek.",
            "At which address can the publication service reach you? It goes with every request.",
        )
    }

    /// The fourth question.
    #[must_use]
    pub fn setup_reader(self) -> &'static str {
        self.pick(
            "Waarheen gaan de berichten: een e-mailadres, ‘slack’ of ‘geen’?",
            "Where do messages go: an e-mail address, ‘slack’ or ‘none’?",
        )
    }

    /// The fifth question.
    #[must_use]
    pub fn setup_time(self) -> &'static str {
        self.pick(
            "Hoe laat, elke dag? Bijvoorbeeld 07.15.",
            "At what time, each day? For example 07:15.",
        )
    }

    /// All chapters, as an answer.
    #[must_use]
    pub fn setup_all(self) -> &'static str {
        self.pick("alle", "all")
    }

    /// Nothing, as an answer.
    #[must_use]
    pub fn setup_none(self) -> &'static str {
        self.pick("geen", "none")
    }

    /// An answer that is not understood; the question is put again.
    #[must_use]
    pub fn setup_not_understood(self, found: &str, example: &str) -> String {
        let what = self.not_understood(found, example);
        format!("{}.", super::capitalised(&what))
    }

    /// The answers ended before the questions.
    #[must_use]
    pub fn setup_ended(self, asked: usize) -> String {
        say!(
            self,
            "De invoer eindigt bij vraag {asked}. Er is niets geschreven; begin opnieuw met ‘prinsjesdiff setup’, of neem met ‘--yes’ de waarden tussen haakjes.",
            "The input ends at question {asked}. Nothing was written; start again with ‘prinsjesdiff setup’, or take the values between brackets with ‘--yes’.",
        )
    }

    /// Too many answers to one question were not understood.
    #[must_use]
    pub fn setup_given_up(self, asked: usize) -> String {
        say!(
            self,
            "Vraag {asked} is drie keer niet begrepen. Er is niets geschreven; begin opnieuw met ‘prinsjesdiff setup’.",
            "Question {asked} was not understood three times. Nothing was written; start again with ‘prinsjesdiff setup’.",
        )
    }

    /// The file was written; an earlier one was kept.
    #[must_use]
    pub fn setup_written(self, file: &str, kept: Option<&str>) -> String {
        match kept {
            Some(kept) => say!(
                self,
                "{file} is bijgewerkt; alle andere instellingen en opmerkingen zijn gebleven. De vorige versie staat in {kept}.",
                "{file} was changed; all other settings and comments stayed. The former version is in {kept}.",
            ),
            None => say!(self, "{file} is geschreven.", "{file} was written."),
        }
    }

    /// The file stays as it is.
    #[must_use]
    pub fn setup_unchanged(self, file: &str) -> String {
        say!(self, "{file} blijft zoals het is.", "{file} stays as it is.")
    }

    /// A value that cannot be replaced in the file.
    #[must_use]
    pub fn setup_cannot_replace(self, file: &str, key: &str) -> String {
        say!(
            self,
            "De waarde van ‘{key}’ in {file} kan niet worden vervangen. Er is niets geschreven; pas het bestand met de hand aan.",
            "The value of ‘{key}’ in {file} cannot be replaced. Nothing was written; change the file by hand.",
        )
    }

    /// A channel that is there already.
    #[must_use]
    pub fn setup_has_channel(self, file: &str, channel: &str) -> String {
        say!(
            self,
            "In {file} staat al een kanaal ‘{channel}’. Er is niets geschreven; antwoord ‘geen’ om het te laten zoals het is.",
            "There is a channel ‘{channel}’ in {file} already. Nothing was written; answer ‘none’ to leave it as it is.",
        )
    }

    /// The service is being tried.
    #[must_use]
    pub fn setup_trying(self) -> &'static str {
        self.pick("De publicatiedienst wordt geprobeerd:", "Trying the publication service:")
    }

    /// What a new channel still needs.
    #[must_use]
    pub fn setup_secret(self, secret: &str) -> String {
        say!(
            self,
            "Er is nog geen testbericht verzonden: geef eerst {secret} een waarde; config.toml zegt in welke vorm.",
            "No test message was sent yet: give {secret} a value first; config.toml says in which form.",
        )
    }

    /// What to do next.
    #[must_use]
    pub fn setup_next(self) -> &'static str {
        self.pick("Nu verder:", "What next:")
    }
}
