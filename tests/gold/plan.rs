//! What the papers of an edition hold: chapters, articles and numbered units.

use super::offices::{self, LEAD_INS, MEASURES, OFFICES, PASSIVES};
use super::random::Random;
use super::sentence::{ROLES, Sentence, Subject};
use super::templates::{
    BOILERPLATE, FINANCES, GOALS, ITEMS, LEADS, NOTES, ROLE_SENTENCES, ROLLING, TARGETS,
};
use super::truth::Expected;
use super::typography::Setting;
use super::vocabulary::FIELDS;

/// What kind of block a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Paragraph,
    Item,
    /// A note of the paragraph before it.
    Note,
    /// A row of the indicator table; its cells are its sentences.
    Row,
}

/// The sections a unit can stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Goal,
    Role,
    Changes,
    Finances,
    Instruments,
}

impl Part {
    pub const ALL: [Self; 5] =
        [Self::Goal, Self::Role, Self::Changes, Self::Finances, Self::Instruments];

    /// The name of the section in the JSON form.
    pub fn name(self) -> &'static str {
        match self {
            Self::Goal => "doelstelling",
            Self::Role => "rol-en-verantwoordelijkheid",
            Self::Changes => "beleidswijzigingen",
            Self::Finances => "budgettaire-gevolgen",
            Self::Instruments => "toelichting",
        }
    }
}

/// One unit of comparison with where it came from.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its own number, unique on its side.
    pub id: usize,
    /// The old units it was made of.
    pub origins: Vec<usize>,
    pub form: Form,
    /// The heading of the role it stands under.
    pub role: Option<&'static str>,
    pub sentences: Vec<Sentence>,
    /// How it is set.
    pub settings: Vec<Setting>,
    /// How its text differs from that of its origins.
    pub expected: Expected,
}

/// One article.
#[derive(Debug, Clone)]
pub struct Article {
    pub id: usize,
    pub origins: Vec<usize>,
    pub rewritten: bool,
    /// Whether an edit of whole articles touched it.
    pub reshaped: bool,
    /// Whether only the heading of section A was printed, so that nobody knows its text.
    pub unread: bool,
    pub number: usize,
    pub title: String,
    pub subject: Subject,
    /// Units by section, in the order of [`Part::ALL`].
    pub parts: [Vec<Unit>; 5],
}

/// One paper.
#[derive(Debug, Clone)]
pub struct Paper {
    pub chapter: &'static str,
    pub ministry: &'static str,
    pub articles: Vec<Article>,
}

/// All papers of a year.
#[derive(Debug, Clone)]
pub struct Plan {
    pub year: u16,
    pub papers: Vec<Paper>,
    /// Whether the texts are short and much alike.
    pub plain: bool,
    next: usize,
}

/// Made-up chapters and their ministries.
pub const CHAPTERS: &[(&str, &str)] = &[
    ("XXV", "Water en Wegen"),
    ("XXVI", "Wonen en Werken"),
    ("XXVII", "Leren en Leven"),
    ("XXVIII", "Recht en Ruimte"),
    ("XXIX", "Bruggen en Boomgaarden"),
    ("XXX", "Zorg en Zekerheid"),
    ("XXXI", "Grond en Groei"),
    ("XXXII", "Sport en Spel"),
];

impl Article {
    pub fn part(&self, part: Part) -> &[Unit] {
        &self.parts[part as usize]
    }

    pub fn part_mut(&mut self, part: Part) -> &mut Vec<Unit> {
        &mut self.parts[part as usize]
    }
}

impl Unit {
    /// Returns its text as printed, without a lead word.
    pub fn text(&self) -> String {
        let texts: Vec<String> = self.sentences.iter().map(Sentence::text).collect();
        texts.join(if self.form == Form::Row { " | " } else { " " })
    }
}

impl Plan {
    /// Makes an edition of so many chapters with so many articles each.
    pub fn new(
        year: u16,
        (chapters, articles): (usize, usize),
        plain: bool,
        random: &mut Random,
    ) -> Self {
        let mut made = Self { year, papers: Vec::new(), plain, next: 0 };
        let mut fields: Vec<usize> = (0..FIELDS.len()).collect();
        random.shuffle(&mut fields);
        let mut turn = 0;
        for (chapter, ministry) in CHAPTERS.iter().take(chapters) {
            let mut paper = Paper { chapter, ministry, articles: Vec::new() };
            let count = random.between(articles.saturating_sub(1).max(1), articles + 1);
            for number in 1..=count {
                let field = fields[turn % fields.len()];
                turn += 1;
                paper.articles.push(made.article(field, number, random));
            }
            made.papers.push(paper);
        }
        made
    }

    /// Gives out a number.
    pub fn number(&mut self) -> usize {
        self.next += 1;
        self.next
    }

    /// Makes a new article on a field.
    pub fn article(&mut self, field: usize, number: usize, random: &mut Random) -> Article {
        let mut objects: Vec<&'static str> = FIELDS[field].objects.to_vec();
        random.shuffle(&mut objects);
        objects.truncate(random.between(3, 5));
        let title = format!("{} en {}", capital(objects[0]), objects[1]);
        let subject =
            Subject { field, objects, actor: "de minister", year: self.year, plain: self.plain };
        let mut article = Article {
            id: self.number(),
            origins: Vec::new(),
            rewritten: false,
            reshaped: false,
            unread: false,
            number,
            title,
            subject,
            parts: [const { Vec::new() }; 5],
        };
        self.fill(&mut article, random);
        article
    }

    /// Writes all sections of an article.
    pub fn fill(&mut self, article: &mut Article, random: &mut Random) {
        let subject = article.subject.clone();
        article.parts = [const { Vec::new() }; 5];
        let goals = [1, 1, 2, 3, 4][random.below(5)];
        for _ in 0..goals {
            let unit = self.paragraph(&subject, GOALS, random);
            article.parts[0].push(unit);
            self.maybe_note(&subject, &mut article.parts[0], random);
        }
        let mut role = Vec::new();
        for _ in 0..random.between(1, 5) {
            let from = match random.below(10) {
                0 | 1 => ROLLING,
                2..6 => LEADS,
                _ => *random.pick(&[OFFICES, offices::ROLES, PASSIVES, MEASURES]),
            };
            role.push(self.paragraph(&subject, from, random));
            self.maybe_note(&subject, &mut role, random);
        }
        if random.chance(40) {
            role.push(
                self.unit(Form::Paragraph, vec![Sentence::fixed(BOILERPLATE[random.below(4)])]),
            );
        }
        if random.chance(50) {
            self.list(&subject, &mut role, random);
        }
        let mut roles: Vec<usize> = (0..ROLES.len()).collect();
        random.shuffle(&mut roles);
        for &at in &roles[..random.between(0, 3)] {
            for _ in 0..random.between(1, 4) {
                let from = if random.chance(25) { TARGETS } else { ROLE_SENTENCES };
                let mut unit = self.paragraph_of(&subject, from, at, random);
                unit.form = Form::Item;
                unit.role = Some(ROLES[at]);
                role.push(unit);
            }
        }
        if random.chance(40) {
            let mut names: Vec<&str> = FIELDS[subject.field].indicators.to_vec();
            random.shuffle(&mut names);
            for name in &names[..random.between(2, 4)] {
                role.push(self.row(name, random));
            }
        }
        // A text that occurs twice in one article has no place of its own.
        let mut known = std::collections::BTreeSet::new();
        role.retain(|unit| known.insert(unit.text().trim_end_matches([';', '.']).to_owned()));
        article.parts[1] = role;
        if random.chance(30) {
            self.changes(article, random);
        }
        for (part, templates) in [(3, &FINANCES[..2]), (4, &FINANCES[2..])] {
            for template in templates {
                let sentence = bare(subject.sentence(template, 0, random));
                let unit = self.unit(Form::Paragraph, vec![sentence]);
                article.parts[part].push(unit);
            }
        }
    }

    /// Writes section C anew.
    pub fn changes(&mut self, article: &mut Article, random: &mut Random) {
        let subject = article.subject.clone();
        article.parts[2].clear();
        for _ in 0..random.between(1, 2) {
            let unit = self.paragraph(&subject, ROLLING, random);
            article.parts[2].push(unit);
        }
    }

    pub fn unit(&mut self, form: Form, sentences: Vec<Sentence>) -> Unit {
        let expected = Expected::default();
        let (id, origins, settings) = (self.number(), Vec::new(), Vec::new());
        Unit { id, origins, form, role: None, sentences, settings, expected }
    }

    /// Makes a paragraph of one to three sentences.
    pub fn paragraph(&mut self, subject: &Subject, from: &[&str], random: &mut Random) -> Unit {
        self.paragraph_of(subject, from, 0, random)
    }

    fn paragraph_of(
        &mut self,
        subject: &Subject,
        from: &[&str],
        role: usize,
        random: &mut Random,
    ) -> Unit {
        let mut left: Vec<&str> = from.to_vec();
        random.shuffle(&mut left);
        let longest = if self.plain { 1 } else { 3 };
        let count = [1, 1, 1, 2, 2, 3][random.below(6)].min(left.len()).min(longest);
        let sentences =
            left[..count].iter().map(|template| subject.sentence(template, role, random)).collect();
        self.unit(Form::Paragraph, sentences)
    }

    fn maybe_note(&mut self, subject: &Subject, units: &mut Vec<Unit>, random: &mut Random) {
        if random.chance(15) {
            let template = *random.pick(NOTES);
            let sentence = bare(subject.sentence(template, 0, random));
            units.push(self.unit(Form::Note, vec![sentence]));
        }
    }

    /// Writes a lead-in with its items.
    fn list(&mut self, subject: &Subject, units: &mut Vec<Unit>, random: &mut Random) {
        let row = *random.pick(LEAD_INS);
        let lead = *random.pick(row);
        units.push(self.unit(Form::Paragraph, vec![Sentence::fixed(lead)]));
        for _ in 0..random.between(2, 5) {
            let template = *random.pick(ITEMS);
            let mut sentence = subject.sentence(template, 0, random);
            sentence.end = ";";
            units.push(self.unit(Form::Item, vec![sentence]));
        }
        if let Some(last) = units.last_mut() {
            last.sentences[0].end = ".";
        }
    }

    /// Makes a row of the indicator table.
    pub fn row(&mut self, name: &str, random: &mut Random) -> Unit {
        let value = random.between(20, 900);
        let cells =
            [name.to_owned(), value.to_string(), (value + random.between(5, 90)).to_string()];
        self.unit(Form::Row, cells.iter().map(|cell| Sentence::fixed(cell)).collect())
    }
}

fn bare(mut sentence: Sentence) -> Sentence {
    sentence.tails.clear();
    sentence
}

/// Begins a text with a capital.
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().map_or(String::new(), |first| first.to_uppercase().to_string());
    format!("{first}{}", signs.as_str())
}
