//! Made-up editions of any size: budgets that read like budgets, and texts far larger than real ones.
//!
//! Knows how an edition follows from the one before it. Every number comes from a small generator
//! with a fixed seed, so that every run measures the same texts.

use prinsjesdiff::model::{
    Article, Block, BudgetYear, Chapter, ChapterText, Edition, Kind, PaperId, Place, Publication,
    Role, Section, SectionKind, Standing, Vergaderjaar,
};

const VERBS: [&str; 16] = [
    "stimuleert",
    "bekostigt",
    "bewaakt",
    "ondersteunt",
    "regisseert",
    "beheert",
    "bevordert",
    "onderzoekt",
    "vergoedt",
    "verspreidt",
    "stelt kaders voor",
    "maakt afspraken over",
    "houdt toezicht op",
    "draagt bij aan",
    "zorgt voor",
    "rapporteert over",
];
const FIRST: [&str; 40] = [
    "brug",
    "dijk",
    "dorps",
    "fiets",
    "haven",
    "jeugd",
    "kust",
    "land",
    "markt",
    "molen",
    "natuur",
    "oever",
    "park",
    "polder",
    "regio",
    "school",
    "sluis",
    "sport",
    "stads",
    "streek",
    "taal",
    "toren",
    "veer",
    "vissers",
    "wadden",
    "wandel",
    "water",
    "weide",
    "werk",
    "wijk",
    "winkel",
    "woon",
    "zorg",
    "zwem",
    "bos",
    "buurt",
    "erfgoed",
    "energie",
    "grens",
    "gemeenschaps",
];
const LAST: [&str; 40] = [
    "aanleg",
    "agenda",
    "archief",
    "balie",
    "beheer",
    "bestuur",
    "centrum",
    "dienst",
    "fonds",
    "gebied",
    "gids",
    "huis",
    "instelling",
    "kaart",
    "keurmerk",
    "kring",
    "loket",
    "monitor",
    "net",
    "onderhoud",
    "onderwijs",
    "opleiding",
    "overleg",
    "plan",
    "plaats",
    "programma",
    "punt",
    "raad",
    "register",
    "regeling",
    "ruimte",
    "steun",
    "stichting",
    "tafel",
    "team",
    "toets",
    "veiligheid",
    "verband",
    "vereniging",
    "voorziening",
];
const PARTNERS: [&str; 12] = [
    "gemeenten",
    "provincies",
    "waterschappen",
    "scholen",
    "verenigingen",
    "ondernemers",
    "bewoners",
    "vrijwilligers",
    "zorgverzekeraars",
    "woningcorporaties",
    "onderzoekers",
    "grondeigenaren",
];
const PURPOSES: [&str; 12] = [
    "zodat ook kleine kernen daarvan gebruik kunnen maken",
    "met bijzondere aandacht voor jongeren en ouderen",
    "op basis van een jaarlijkse meting",
    "voor zover de middelen dat toelaten",
    "en bericht daarover eenmaal per jaar aan de Kamer",
    "binnen de grenzen van het meerjarenprogramma",
    "waarbij de regio zelf de volgorde bepaalt",
    "totdat de wettelijke regeling in werking treedt",
    "in aanvulling op wat in de streek al gebeurt",
    "naar het voorbeeld van de eerste proeven",
    "onder voorwaarden die in een convenant zijn vastgelegd",
    "ook waar eigen inkomsten achterblijven",
];
const ROLES: [&str; 4] = ["Stimuleren", "Financieren", "Regisseren", "Uitvoeren"];

/// A small generator of numbers: the same on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).unwrap_or(0)
    }

    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.roll(words.len())]
    }

    fn subject(&mut self) -> String {
        format!("{}{}", self.pick(&FIRST), self.pick(&LAST))
    }

    /// A sentence as a budget has it, of some twenty words.
    pub fn sentence(&mut self, year: u16) -> String {
        let (verb, one, two) = (self.pick(&VERBS), self.subject(), self.subject());
        let (partners, purpose) = (self.pick(&PARTNERS), self.pick(&PURPOSES));
        let when = if self.roll(6) == 0 { format!(" in {year}") } else { String::new() };
        format!("De minister {verb}{when} het {one} en het {two} samen met {partners}, {purpose}.")
    }

    fn paragraph(&mut self, sentences: usize) -> String {
        let sentences: Vec<String> = (0..sentences).map(|_| self.sentence(2026)).collect();
        sentences.join(" ")
    }
}

/// A passage under a role.
#[derive(Clone)]
struct Passage {
    role: usize,
    text: String,
}

/// An article before it is printed.
#[derive(Clone)]
struct Draft {
    place: String,
    title: String,
    goal: Vec<String>,
    passages: Vec<Passage>,
    /// Section E: long, and compared as well.
    explanation: Vec<String>,
}

const CHAPTERS: [&str; 25] = [
    "I", "IIA", "IIB", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XII", "XIII", "XIV",
    "XV", "XVI", "XVII", "XX", "XXII", "XXIII", "A", "B", "C", "J", "K",
];
/// Passages of B in an article: A, B and C are two pages at most.
const PASSAGES: usize = 15;
/// Paragraphs of E in an article, of four sentences each.
const PARAGRAPHS: usize = 40;

/// An edition of 25 chapters and the one after it, in which some passages changed as they do.
pub fn editions(articles_per_chapter: usize) -> (Edition, Edition) {
    let mut dice = Dice::new(2027);
    let mut old = Vec::new();
    for chapter in CHAPTERS {
        for number in 1..=articles_per_chapter {
            let passages = (0..PASSAGES)
                .map(|at| Passage { role: at * ROLES.len() / PASSAGES, text: dice.sentence(2026) });
            let passages = passages.collect();
            let goal = vec![dice.sentence(2026), dice.sentence(2026)];
            let title = format!("{} en {}", dice.subject(), dice.subject());
            let explanation = (0..PARAGRAPHS).map(|_| dice.paragraph(4)).collect();
            let place = format!("{chapter}/{number}");
            old.push(Draft { place, title, goal, passages, explanation });
        }
    }
    let new: Vec<Draft> = old.iter().map(|draft| next_year(draft, &mut dice)).collect();
    (edition(2026, &old), edition(2027, &new))
}

/// One passage in three differs: mostly typography and years, some words, now and then a move, a
/// split, a new or a gone passage.
fn next_year(draft: &Draft, dice: &mut Dice) -> Draft {
    let mut draft = draft.clone();
    let mut passages = Vec::new();
    for mut passage in draft.passages {
        passage.text = passage.text.replace("2026", "2027");
        match dice.roll(100) {
            0..8 => passage.text = passage.text.replace("De minister", "De Minister"),
            8..18 => {
                let other = dice.pick(&VERBS);
                let words: Vec<&str> = passage.text.splitn(4, ' ').collect();
                passage.text = format!("De minister {other} {}", words[3]);
            }
            18..24 => {
                let partners = dice.pick(&PARTNERS);
                passage.text = passage.text.replace("samen met", &format!("met {partners} en"));
            }
            24..26 => passage.role = dice.roll(ROLES.len()),
            26..28 => {
                let (head, tail) = passage.text.split_once(", ").unwrap_or((&passage.text, ""));
                passages.push(Passage { role: passage.role, text: format!("{head}.") });
                passage.text = format!("Dit gebeurt {tail}");
            }
            28..31 => continue,
            31..34 => passages.push(Passage { role: passage.role, text: dice.sentence(2027) }),
            _ => {}
        }
        passages.push(passage);
    }
    passages.sort_by_key(|passage| passage.role);
    draft.passages = passages;
    for text in &mut draft.explanation {
        *text = text.replace("2026", "2027");
        match dice.roll(10) {
            0 => *text = dice.paragraph(4),
            1 => *text = text.replacen("samen met", "in overleg met", 1),
            _ => {}
        }
    }
    draft
}

fn edition(year: u16, drafts: &[Draft]) -> Edition {
    let mut chapters: Vec<ChapterText> = Vec::new();
    for chapter in CHAPTERS {
        let own = drafts.iter().filter(|draft| draft.place.split('/').next() == Some(chapter));
        let articles: Vec<Article> = own.map(article).collect();
        if !articles.is_empty() {
            chapters.push(chapter_text(chapter, year, articles));
        }
    }
    chapters.sort_by(|one, two| one.publication.chapter.cmp(&two.publication.chapter));
    Edition { kind: Kind::Begroting, year: BudgetYear(year), chapters }
}

fn article(draft: &Draft) -> Article {
    let sentences = |text: &String| vec![text.clone()];
    let goal = draft.goal.iter().map(|text| Block::Paragraph { sentences: sentences(text) });
    let mut blocks = Vec::new();
    for (at, passage) in draft.passages.iter().enumerate() {
        if at == 0 || draft.passages[at - 1].role != passage.role {
            let text = ROLES[passage.role].to_owned();
            blocks.push(Block::Heading { level: 1, role: Role::recognise(&text), text });
        }
        let sentences = sentences(&passage.text);
        blocks.push(Block::Item { level: 1, marker: None, sentences });
    }
    let explanation =
        draft.explanation.iter().map(|text| Block::Paragraph { sentences: sentences(text) });
    printed(&draft.place, &draft.title, [goal.collect(), blocks, explanation.collect()])
}

/// An article with the blocks of its A, B and E.
fn printed(place: &str, title: &str, [goal, role, explanation]: [Vec<Block>; 3]) -> Article {
    let section = |kind: SectionKind, heading: &str, blocks| Section {
        kind,
        letter: kind.letter(),
        heading: heading.to_owned(),
        blocks,
        pictures: Vec::new(),
    };
    let sections = vec![
        section(SectionKind::Doelstelling, "Algemene doelstelling", goal),
        section(SectionKind::RolEnVerantwoordelijkheid, "Rol en verantwoordelijkheid", role),
        section(SectionKind::Toelichting, "Toelichting op de instrumenten", explanation),
    ];
    let place = Place::parse(place).unwrap();
    Article { unread: Vec::new(), place, title: title.to_owned(), policy: true, sections }
}

fn chapter_text(chapter: &str, year: u16, articles: Vec<Article>) -> ChapterText {
    let (kind, year) = (Kind::Begroting, BudgetYear(year));
    let publication = Publication {
        id: PaperId::parse(&format!("kst-36000-{chapter}-2")).unwrap(),
        kind,
        year,
        vergaderjaar: Vergaderjaar::of(kind, year),
        chapter: Chapter::parse(chapter).unwrap(),
        chapter_name: String::new(),
        dossier: "36000".to_owned(),
        number: "2".to_owned(),
        published: chrono::NaiveDate::from_ymd_opt(2026, 9, 15).unwrap(),
        date_assumed: false,
        standing: Standing::Official,
        sha256: String::new(),
    };
    ChapterText { publication, revision: 1, articles, held: Vec::new() }
}

/// An edition of one article with these paragraphs as its B.
pub fn one_article(year: u16, paragraphs: &[String]) -> Edition {
    let blocks = paragraphs.iter().map(|text| Block::Paragraph { sentences: vec![text.clone()] });
    let goal = vec![Block::Paragraph { sentences: vec!["Een land met goede bruggen.".to_owned()] }];
    let article = printed("VII/1", "Bruggen", [goal, blocks.collect(), Vec::new()]);
    let chapters = vec![chapter_text("VII", year, vec![article])];
    Edition { kind: Kind::Begroting, year: BudgetYear(year), chapters }
}

/// The same passages, each gone to another article: every unit moved.
pub fn all_moved(articles_per_chapter: usize) -> (Edition, Edition) {
    let (old, mut new) = editions(articles_per_chapter);
    new.chapters.clone_from(&old.chapters);
    let mut blocks: Vec<Vec<Block>> = Vec::new();
    let own = |edition: &Edition| -> Vec<Vec<Block>> {
        edition.articles().map(|article| article.sections[1].blocks.clone()).collect()
    };
    blocks.extend(own(&old));
    let articles = blocks.len();
    let mut articles_of = new.chapters.iter_mut().flat_map(|chapter| &mut chapter.articles);
    for at in 0..articles {
        let Some(article) = articles_of.next() else { break };
        // The passage at place p comes from the article p + 1 further on.
        let moved = (0..blocks[at].len()).map(|place| {
            let from = &blocks[(at + place + 1) % articles];
            from[place.min(from.len() - 1)].clone()
        });
        article.sections[1].blocks = moved.collect();
    }
    new.year = BudgetYear(old.year.0 + 1);
    (old, new)
}
