//! What `doctor` says: what was looked at, how it is, and what can be done.
//!
//! Knows sentences in the manner of the glossary, which has none for these. Must not look at
//! anything itself.

use chrono::NaiveTime;

use crate::model::{BudgetYear, Kind};

use super::{Noun, Wording};

/// What `doctor` looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The configuration file.
    Configuration,
    /// The secrets that channels name.
    Secrets,
    /// The archive.
    Archive,
    /// The files of the archive's work tree.
    Files,
    /// Room on the disk.
    Disk,
    /// The proxy.
    Proxy,
    /// The way to the service.
    Network,
    /// The certificate of the service.
    Certificate,
    /// The search.
    Search,
    /// The repository.
    Repository,
    /// This machine's clock.
    Clock,
}

impl Subject {
    /// Returns its name in the JSON form.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::Secrets => "secrets",
            Self::Archive => "archive",
            Self::Files => "files",
            Self::Disk => "disk",
            Self::Proxy => "proxy",
            Self::Network => "network",
            Self::Certificate => "certificate",
            Self::Search => "search",
            Self::Repository => "repository",
            Self::Clock => "clock",
        }
    }
}

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// As it should be.
    Good,
    /// Not as it should be.
    Bad,
    /// It could not be looked at.
    Unknown,
}

impl Health {
    /// Returns its name in the JSON form.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Bad => "not-ok",
            Self::Unknown => "unknown",
        }
    }
}

impl Wording {
    /// The name of what is looked at.
    #[must_use]
    pub fn doctor_subject(self, subject: Subject) -> &'static str {
        match subject {
            Subject::Configuration => self.pick("Instellingen", "Settings"),
            Subject::Secrets => self.pick("Geheimen", "Secrets"),
            Subject::Archive => self.pick("Archief", "Archive"),
            Subject::Files => self.pick("Bestanden", "Files"),
            Subject::Disk => self.pick("Schijfruimte", "Disk space"),
            Subject::Proxy => "Proxy",
            Subject::Network => self.pick("Netwerk", "Network"),
            Subject::Certificate => self.pick("Certificaat", "Certificate"),
            Subject::Search => self.pick("Zoekdienst", "Search"),
            Subject::Repository => self.pick("Stukken", "Papers"),
            Subject::Clock => self.pick("Klok", "Clock"),
        }
    }

    /// How something is, at the head of its line.
    #[must_use]
    pub fn doctor_health(self, health: Health) -> &'static str {
        match health {
            Health::Good => self.pick("in orde", "ok"),
            Health::Bad => self.pick("NIET IN ORDE", "NOT OK"),
            Health::Unknown => self.pick("onbekend", "unknown"),
        }
    }

    /// The heads of the columns.
    #[must_use]
    pub fn doctor_columns(self) -> [&'static str; 4] {
        match self.language() {
            super::Language::Dutch => ["onderdeel", "stand", "bevinding", "wat te doen"],
            super::Language::English => ["subject", "state", "finding", "what to do"],
        }
    }

    /// The sentence at the end.
    #[must_use]
    pub fn doctor_sum(self, bad: usize) -> String {
        match bad {
            0 => self.pick("Alles is in orde.", "All is in order.").to_owned(),
            1 => self.pick("1 punt is niet in orde.", "1 point is not in order.").to_owned(),
            _ => {
                let n = self.number(bad as u64);
                say!(self, "{n} punten zijn niet in orde.", "{n} points are not in order.")
            }
        }
    }

    /// The folder of the archive is not there yet.
    #[must_use]
    pub fn doctor_no_archive(self, path: &str) -> String {
        say!(
            self,
            "{path} is er nog niet; de eerste verwerking maakt het archief aan.",
            "{path} is not there yet; the first run makes the archive.",
        )
    }

    /// The archive, with its papers.
    #[must_use]
    pub fn doctor_archive(self, path: &str, papers: usize) -> String {
        let papers = self.count(papers, Noun::Paper);
        say!(self, "{path}: {papers}.", "{path}: {papers}.")
    }

    /// Another run is busy with the archive.
    #[must_use]
    pub fn doctor_busy(self, since: NaiveTime, process: u32, machine: &str) -> String {
        let time = self.time(since);
        say!(
            self,
            "Er loopt een verwerking sinds {time} (proces {process} op {machine}).",
            "A run has been going since {time} (process {process} on {machine}).",
        )
    }

    /// What to do about a secret that is not there.
    #[must_use]
    pub fn remedy_secret(self, name: &str) -> String {
        say!(
            self,
            "Geef {name} een waarde, in de omgeving of het bestand waarin prinsjesdiff wordt gestart.",
            "Give {name} a value, in the environment or the file prinsjesdiff is started with.",
        )
    }

    /// Secrets that stand in what was told.
    #[must_use]
    pub fn secret_given_away(self, references: &[String]) -> String {
        let references = self.list(references);
        say!(
            self,
            "In {references} staat een geheim dat een server heeft herhaald; wie het archief kan lezen, kan het lezen.",
            "In {references} stands a secret that a server repeated; whoever can read the archive can read it.",
        )
    }

    /// What to do about that: another secret first, then the references without their past.
    #[must_use]
    pub fn remedy_given_away(self, archive: &str, reference: &str, remote: Option<&str>) -> String {
        let git = format!("git -C {archive}");
        let alone = format!(
            "{git} update-ref {reference} $({git} commit-tree -m herschreven {reference}^{{tree}})"
        );
        let push = remote.map(|remote| format!("; {git} push --force {remote} {reference}"));
        let push = push.unwrap_or_default();
        let clean = format!("{git} reflog expire --expire=now --all; {git} gc --prune=now");
        say!(
            self,
            "Vraag een nieuw geheim aan en stel het in; het oude is bekend. Geef dan ‘prinsjesdiff run’ en haal het verleden weg, per verwijzing: {alone}{push}; daarna {clean}",
            "Have the secret replaced and configure the new one; the old one is known. Then give ‘prinsjesdiff run’ and take the past away, for each reference: {alone}{push}; after that {clean}",
        )
    }

    /// A folder that cannot be written to.
    #[must_use]
    pub fn doctor_not_writable(self, path: &str, reason: &str) -> String {
        say!(
            self,
            "In {path} kan niet worden geschreven ({reason}).",
            "{path} cannot be written to ({reason}).",
        )
    }

    /// What to do about a folder that cannot be written to.
    #[must_use]
    pub fn remedy_not_writable(self, key: &str) -> String {
        say!(
            self,
            "Geef de gebruiker van prinsjesdiff schrijfrecht, of kies met ‘{key}’ een andere map.",
            "Give the user of prinsjesdiff the right to write, or choose another folder with ‘{key}’.",
        )
    }

    /// A run was cut short.
    #[must_use]
    pub fn remedy_unfinished(self) -> &'static str {
        self.pick(
            "Geef de opdracht ‘prinsjesdiff run’, of zonder netwerk ‘prinsjesdiff rebuild’.",
            "Give the command ‘prinsjesdiff run’, or without a network ‘prinsjesdiff rebuild’.",
        )
    }

    /// Files of the archive are not those of its newest version.
    #[must_use]
    pub fn remedy_command(self, command: &str) -> String {
        say!(self, "Geef de opdracht ‘{command}’.", "Give the command ‘{command}’.")
    }

    /// Room on the disk.
    #[must_use]
    pub fn doctor_disk(self, megabytes: u64) -> String {
        let n = self.number(megabytes);
        say!(self, "{n} MB vrij.", "{n} MB free.")
    }

    /// The room on the disk could not be found out.
    #[must_use]
    pub fn doctor_disk_unknown(self) -> &'static str {
        self.pick(
            "De vrije ruimte is op deze machine niet op te vragen.",
            "This machine does not tell how much room is free.",
        )
    }

    /// Too little room.
    #[must_use]
    pub fn remedy_disk(self, megabytes: u64) -> String {
        let n = self.number(megabytes);
        say!(
            self,
            "Maak ruimte vrij: houd minstens {n} MB over voor nieuwe stukken.",
            "Make room: leave at least {n} MB for new papers.",
        )
    }

    /// No proxy is set.
    #[must_use]
    pub fn doctor_no_proxy(self) -> &'static str {
        self.pick("Geen proxy ingesteld.", "No proxy is set.")
    }

    /// The proxies that are set, as variables.
    #[must_use]
    pub fn doctor_proxies(self, variables: &[String]) -> String {
        let list = self.list(variables);
        say!(self, "Ingesteld met {list}.", "Set by {list}.")
    }

    /// The host is reached.
    #[must_use]
    pub fn doctor_reached(self, host: &str) -> String {
        say!(self, "{host} is bereikbaar.", "{host} can be reached.")
    }

    /// The host is not reached.
    #[must_use]
    pub fn doctor_not_reached(self, host: &str, reason: &str) -> String {
        say!(self, "{host} is niet bereikbaar ({reason}).", "{host} cannot be reached ({reason}).",)
    }

    /// What to do about a host that is not reached.
    #[must_use]
    pub fn remedy_network(self) -> &'static str {
        self.pick(
            "Controleer de verbinding, de naamserver en de firewall; achter een proxy: stel HTTPS_PROXY in.",
            "Check the connection, the name server and the firewall; behind a proxy: set HTTPS_PROXY.",
        )
    }

    /// What to do about a proxy that lets nothing through.
    #[must_use]
    pub fn remedy_proxy(self, host: &str) -> String {
        say!(
            self,
            "Controleer HTTPS_PROXY en NO_PROXY; de proxy moet {host} doorlaten.",
            "Check HTTPS_PROXY and NO_PROXY; the proxy must let {host} through.",
        )
    }

    /// The certificate is trusted.
    #[must_use]
    pub fn doctor_certificate(self, host: &str) -> String {
        say!(
            self,
            "Het certificaat van {host} wordt vertrouwd.",
            "The certificate of {host} is trusted.",
        )
    }

    /// The certificate is not trusted.
    #[must_use]
    pub fn doctor_no_certificate(self, host: &str) -> String {
        say!(
            self,
            "Het certificaat van {host} wordt niet vertrouwd.",
            "The certificate of {host} is not trusted.",
        )
    }

    /// An address without a safe connection.
    #[must_use]
    pub fn doctor_plain_http(self) -> &'static str {
        self.pick("Niet nodig: het adres is http.", "Not needed: the address is http.")
    }

    /// What to do about a certificate that is not trusted.
    #[must_use]
    pub fn remedy_certificate(self) -> &'static str {
        self.pick(
            "Installeer de certificaten van het systeem (ca-certificates); achter een proxy die meeleest: wijs met SSL_CERT_FILE zijn certificaat aan.",
            "Install the system's certificates (ca-certificates); behind a proxy that reads along: name its certificate with SSL_CERT_FILE.",
        )
    }

    /// It was not looked at, because of what came before.
    #[must_use]
    pub fn doctor_not_asked(self) -> &'static str {
        self.pick("Niet nagegaan.", "Not looked at.")
    }

    /// The search answers, with so many papers.
    #[must_use]
    pub fn doctor_search(self, edition: (Kind, BudgetYear), papers: usize) -> String {
        let edition = self.edition(edition);
        let papers = self.count_in_sentence(papers, Noun::Paper);
        say!(
            self,
            "De zoekdienst antwoordt: {papers} gevonden van {edition}.",
            "The search answers: {papers} found of {edition}.",
        )
    }

    /// The search answers otherwise than it should.
    #[must_use]
    pub fn doctor_service_wrong(self, reason: &str) -> String {
        say!(
            self,
            "De publicatiedienst antwoordt anders dan verwacht: {reason}.",
            "The publication service does not answer as expected: {reason}.",
        )
    }

    /// What to do about an answer that is not as expected.
    #[must_use]
    pub fn remedy_setting(self, key: &str) -> String {
        say!(self, "Pas ‘{key}’ aan in config.toml.", "Change ‘{key}’ in config.toml.")
    }

    /// What to do when the service itself fails.
    #[must_use]
    pub fn remedy_later(self) -> &'static str {
        self.pick(
            "Later opnieuw proberen; de eerstvolgende verwerking doet dat vanzelf.",
            "Try again later; the next run does so by itself.",
        )
    }

    /// What to do when the search finds nothing.
    #[must_use]
    pub fn remedy_nothing_found(self, key: &str) -> String {
        say!(
            self,
            "Deze uitgave is al lang verschenen: controleer ‘{key}’ in config.toml, of meld dit; de zoekvraag past dan niet meer bij de dienst.",
            "This edition came out long ago: check ‘{key}’ in config.toml, or report this; the question no longer fits the service.",
        )
    }

    /// The repository answers.
    #[must_use]
    pub fn doctor_repository(self) -> &'static str {
        self.pick(
            "De gegevens van een stuk staan waar ze worden verwacht.",
            "What is said of a paper is where it is expected.",
        )
    }

    /// The repository does not have what the search names.
    #[must_use]
    pub fn doctor_no_repository(self) -> &'static str {
        self.pick(
            "De gegevens van een stuk staan niet waar ze worden verwacht.",
            "What is said of a paper is not where it is expected.",
        )
    }

    /// The clock is right.
    #[must_use]
    pub fn doctor_clock(self, seconds: u64) -> String {
        let unit = self.pick(
            if seconds == 1 { "seconde" } else { "seconden" },
            if seconds == 1 { "second" } else { "seconds" },
        );
        let n = self.number(seconds);
        say!(
            self,
            "Verschil met de publicatiedienst: {n} {unit}.",
            "Difference from the publication service: {n} {unit}.",
        )
    }

    /// What to do about a clock that is wrong.
    #[must_use]
    pub fn remedy_clock(self) -> &'static str {
        self.pick(
            "Zet de tijdsynchronisatie (NTP) van deze machine aan.",
            "Switch time synchronisation (NTP) on for this machine.",
        )
    }
}
