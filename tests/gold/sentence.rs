//! A sentence as its places and words, so that an edit knows what it changes.

use super::random::Random;
use super::templates::TAILS;
use super::vocabulary::{ADJECTIVES, FIELDS, Field, GROUPS, HEADS, PLACES, SYNONYMS};
use super::{offices, who};

/// What a place in a sentence holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    Fixed,
    Np,
    Object,
    Group,
    AnyGroup,
    Place,
    Body,
    Law,
    Scheme,
    Actor,
    Modal,
    Must,
    Verb,
    Not,
    TargetYear,
    Percent,
    Count,
    Amount,
    RollingYear,
    Table,
    Session,
    Dossier,
    Synonym,
    /// A minister by name.
    Office,
    /// A role as an adjective before its noun.
    RoleWord,
    /// A role as a predicate.
    RoleIs,
    /// Who carries something out.
    Agent,
    Period,
    Rank,
    HowMany,
}

/// One place with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub slot: Slot,
    pub text: String,
}

/// One sentence; tails stand before its end mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    pub parts: Vec<Part>,
    pub tails: Vec<Vec<Part>>,
    pub end: &'static str,
    /// Whether the first letter is a capital.
    pub capital: bool,
}

/// How binding a phrase is, the most binding first.
pub const MODALS: &[&str] =
    &["waarborgt", "is verantwoordelijk voor", "draagt bij aan", "streeft naar"];
/// The same before "worden".
pub const MUSTS: &[&str] = &["moet", "zal", "kan"];
/// Who acts.
pub const ACTORS: &[&str] = &["de minister", "de staatssecretaris", "het kabinet", "het Rijk"];
/// The verbs of each role, in the order of [`ROLES`].
pub const VERBS: &[&[&str]] = &[
    &["stimuleert", "bevordert", "ondersteunt"],
    &["financiert", "bekostigt", "subsidieert"],
    &["regisseert", "coördineert"],
    &["beheert"],
];
/// The four roles as headings.
pub const ROLES: &[&str] = &["Stimuleren", "Financieren", "Regisseren", "Uitvoeren"];

/// The words a sentence is made of.
#[derive(Debug, Clone)]
pub struct Subject {
    pub field: usize,
    /// The objects of the field that this article is about.
    pub objects: Vec<&'static str>,
    pub actor: &'static str,
    pub year: u16,
    /// Whether sentences bear no further clauses, so that many are nearly the same.
    pub plain: bool,
}

impl Subject {
    fn field(&self) -> &'static Field {
        &FIELDS[self.field]
    }

    /// Fills a place with fresh words.
    pub fn words(&self, slot: Slot, role: usize, random: &mut Random) -> String {
        let field = self.field();
        match slot {
            Slot::Np => {
                let head = random.pick(HEADS);
                format!("{head} {}", self.object(random))
            }
            Slot::Object => self.object(random),
            Slot::Group => (*random.pick(field.groups)).to_owned(),
            Slot::AnyGroup => (*random.pick(GROUPS)).to_owned(),
            Slot::Place => (*random.pick(PLACES)).to_owned(),
            Slot::Body => (*random.pick(field.bodies)).to_owned(),
            Slot::Law => (*random.pick(field.laws)).to_owned(),
            Slot::Scheme => (*random.pick(field.schemes)).to_owned(),
            Slot::Actor => self.actor.to_owned(),
            Slot::Modal => (*random.pick(MODALS)).to_owned(),
            Slot::Must => (*random.pick(MUSTS)).to_owned(),
            Slot::Verb => (*random.pick(VERBS[role])).to_owned(),
            Slot::Fixed | Slot::Not => String::new(),
            Slot::TargetYear => (2028 + random.below(12)).to_string(),
            Slot::Percent => format!("{}%", 5 * random.between(2, 19)),
            Slot::Count => (25 * random.between(3, 60)).to_string(),
            Slot::Amount => {
                format!("€ {},{} miljoen", random.between(2, 90), random.below(10))
            }
            Slot::RollingYear => (usize::from(self.year) + random.below(2)).to_string(),
            Slot::Table => random.between(4, 60).to_string(),
            Slot::Session => {
                format!("{}/{:02}", self.year - 2, (self.year - 1) % 100)
            }
            Slot::Dossier => format!("97 {:03}", 100 + 10 * (usize::from(self.year) % 50)),
            Slot::Synonym => SYNONYMS[random.between(1, 3)].0.to_owned(),
            Slot::Office => random.pick(&who::names(who::ministry(self.field))).clone(),
            Slot::RoleWord => format!("{}e", self.words(Slot::RoleIs, role, random)),
            Slot::RoleIs => {
                let row = *random.pick(offices::ROLE_WORDS);
                (*random.pick(row)).to_owned()
            }
            Slot::Agent => (*random.pick(offices::AGENTS)).to_owned(),
            Slot::Period => (*random.pick(offices::PERIODS)).to_owned(),
            Slot::Rank => (*random.pick(offices::RANKS)).to_owned(),
            Slot::HowMany => (*random.pick(offices::COUNTS)).to_owned(),
        }
    }

    fn object(&self, random: &mut Random) -> String {
        let object = *random.pick(&self.objects);
        if random.chance(45) {
            format!("{} {object}", random.pick(ADJECTIVES))
        } else {
            object.to_owned()
        }
    }

    /// Writes a sentence of a template.
    pub fn sentence(&self, template: &str, role: usize, random: &mut Random) -> Sentence {
        let (body, end) = match template.strip_suffix('.') {
            Some(body) => (body, "."),
            None => (template, ""),
        };
        let mut sentence = Sentence {
            parts: self.parts(body, role, random),
            tails: Vec::new(),
            end,
            capital: end == ".",
        };
        let tails = [0, 0, 1, 1, 2][random.below(5)];
        for _ in 0..if end == "." && !self.plain { tails } else { 0 } {
            sentence.add_tail(self, random);
        }
        sentence
    }

    fn parts(&self, template: &str, role: usize, random: &mut Random) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            if !before.is_empty() {
                parts.push(Part { slot: Slot::Fixed, text: before.to_owned() });
            }
            let slot = slot(name);
            parts.push(Part { slot, text: self.words(slot, role, random) });
            rest = after;
        }
        if !rest.is_empty() {
            parts.push(Part { slot: Slot::Fixed, text: rest.to_owned() });
        }
        // Two years of one sentence follow each other; a sentence does not name one thing twice.
        let years: Vec<usize> =
            (0..parts.len()).filter(|&at| parts[at].slot == Slot::RollingYear).collect();
        if let [first, second] = years[..] {
            let year: u16 = parts[first].text.parse().unwrap_or(self.year);
            parts[second].text = (year + 1).to_string();
        }
        for at in 0..parts.len() {
            while parts[at].slot == Slot::Np
                && parts[..at].iter().any(|part| part.text == parts[at].text)
            {
                parts[at].text = self.words(Slot::Np, role, random);
            }
        }
        parts
    }
}

fn slot(name: &str) -> Slot {
    match name {
        "np" => Slot::Np,
        "obj" => Slot::Object,
        "g" => Slot::Group,
        "gg" => Slot::AnyGroup,
        "p" => Slot::Place,
        "body" => Slot::Body,
        "law" => Slot::Law,
        "scheme" => Slot::Scheme,
        "A" | "a" => Slot::Actor,
        "m" => Slot::Modal,
        "mm" => Slot::Must,
        "v" => Slot::Verb,
        "not" => Slot::Not,
        "ty" => Slot::TargetYear,
        "pct" => Slot::Percent,
        "n" => Slot::Count,
        "eur" => Slot::Amount,
        "ry" => Slot::RollingYear,
        "tab" => Slot::Table,
        "vj" => Slot::Session,
        "dos" => Slot::Dossier,
        "s" => Slot::Synonym,
        "off" => Slot::Office,
        "re" => Slot::RoleWord,
        "r" => Slot::RoleIs,
        "agent" => Slot::Agent,
        "per" => Slot::Period,
        "rk" => Slot::Rank,
        "big" => Slot::HowMany,
        _ => Slot::Fixed,
    }
}

impl Sentence {
    /// Writes a fixed sentence.
    pub fn fixed(text: &str) -> Self {
        let parts = vec![Part { slot: Slot::Fixed, text: text.to_owned() }];
        Self { parts, tails: Vec::new(), end: "", capital: true }
    }

    /// Returns the sentence as printed.
    pub fn text(&self) -> String {
        let parts = self.parts.iter().chain(self.tails.iter().flatten());
        let joined: String = parts.map(|part| part.text.as_str()).collect();
        let joined = joined.replace("  ", " ");
        let mut signs = joined.trim().chars();
        let first = signs.next().map_or(String::new(), |first| {
            if self.capital { first.to_uppercase().to_string() } else { first.to_string() }
        });
        format!("{first}{}{}", signs.as_str(), self.end)
    }

    /// Adds a clause before the end mark.
    pub fn add_tail(&mut self, subject: &Subject, random: &mut Random) {
        let unused: Vec<&&str> = TAILS
            .iter()
            .filter(|tail| {
                let head = tail.split('{').next().unwrap_or(tail);
                !self.tails.iter().any(|own| own[0].text == head)
            })
            .collect();
        let tail = **random.pick(&unused);
        self.tails.push(subject.parts(tail, 0, random));
    }

    /// Returns the places of one kind, tails included.
    pub fn slots(&mut self, wanted: Slot) -> Vec<&mut Part> {
        let parts = self.parts.iter_mut().chain(self.tails.iter_mut().flatten());
        parts.filter(|part| part.slot == wanted).collect()
    }

    /// Tells whether there is a place of one kind.
    pub fn has(&self, wanted: Slot) -> bool {
        self.parts.iter().chain(self.tails.iter().flatten()).any(|part| part.slot == wanted)
    }
}
