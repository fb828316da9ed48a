//! What a report says over a whole edition: late chapters, a section that is gone, an article
//! written anew, a budget beside its annual report; in every form, with counts that add up.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use chrono::NaiveDate;
use prinsjesdiff::compare::settled::{Outcome, provisional, settle};
use prinsjesdiff::compare::{
    ArticleChange, Changes, Finding, SignalKind, Status, Thresholds, UnitChange, compare,
};
use prinsjesdiff::history::sides::{awaited, lay_side_by_side};
use prinsjesdiff::model::{
    Article, Block, BudgetYear, Chapter, ChapterText, Edition, Held, Kind, PaperId, Place,
    Publication, Role, Section, SectionKind, Standing, Table, Vergaderjaar,
};
use prinsjesdiff::report::view::Counts;
use prinsjesdiff::report::{Language, TerminalOptions, csv, html, markdown, terminal};

const A: SectionKind = SectionKind::Doelstelling;
const B: SectionKind = SectionKind::RolEnVerantwoordelijkheid;
const C: SectionKind = SectionKind::Beleidswijzigingen;

/// A section from lines: `# ` a heading, `| ` a row of a table, else a paragraph.
fn section(kind: SectionKind, lines: &[&str]) -> Section {
    let mut blocks: Vec<Block> = Vec::new();
    for line in lines {
        if let Some(text) = line.strip_prefix("# ") {
            blocks.push(Block::Heading {
                level: 1,
                text: text.into(),
                role: Role::recognise(text),
            });
        } else if let Some(text) = line.strip_prefix("| ") {
            let row: Vec<String> = text.split(" | ").map(str::to_owned).collect();
            match blocks.last_mut() {
                Some(Block::Table(table)) => table.rows.push(row),
                _ => blocks.push(Block::Table(Table {
                    title: None,
                    rows: vec![row],
                    blanks: Vec::new(),
                })),
            }
        } else {
            blocks.push(Block::Paragraph { sentences: vec![(*line).to_owned()] });
        }
    }
    Section {
        kind,
        letter: kind.letter(),
        heading: kind.as_str().into(),
        blocks,
        pictures: Vec::new(),
    }
}

fn article(place: &str, title: &str, sections: Vec<Section>) -> Article {
    Article {
        place: Place::parse(place).unwrap(),
        title: title.into(),
        policy: true,
        sections,
        unread: vec![],
    }
}

fn edition(kind: Kind, year: u16, articles: Vec<Article>) -> Edition {
    let mut chapters: Vec<ChapterText> = Vec::new();
    for article in articles {
        let chapter = article.place.chapter.clone();
        if let Some(text) = chapters.iter_mut().find(|one| one.publication.chapter == chapter) {
            text.articles.push(article);
            continue;
        }
        let number = if kind == Kind::Jaarverslag { "1" } else { "2" };
        let dossier = 99_000 + u32::from(year);
        let publication = Publication {
            id: PaperId::parse(&format!("kst-{dossier}-{chapter}-{number}")).unwrap(),
            kind,
            year: BudgetYear(year),
            vergaderjaar: Vergaderjaar::of(kind, BudgetYear(year)),
            chapter,
            chapter_name: "Bruggen en Veren".into(),
            dossier: dossier.to_string(),
            number: number.into(),
            published: NaiveDate::from_ymd_opt(2030, 1, 1).unwrap(),
            date_assumed: false,
            standing: Standing::Official,
            sha256: String::new(),
        };
        let articles = vec![article];
        chapters.push(ChapterText { publication, revision: 1, articles, held: Vec::new() });
    }
    chapters.sort_by(|one, two| one.publication.chapter.cmp(&two.publication.chapter));
    Edition { kind, year: BudgetYear(year), chapters }
}

fn budget(year: u16, articles: Vec<Article>) -> Edition {
    edition(Kind::Begroting, year, articles)
}

/// Two editions and what changed between them, on a day.
struct Compared {
    old: Edition,
    new: Edition,
    changes: Changes,
}

fn compared_on(day: &str, mut old: Edition, mut new: Edition) -> Compared {
    lay_side_by_side(&mut old, &mut new);
    let waiting = awaited(&old, &new, day.parse().unwrap());
    let changes = compare(&old, &new, &waiting, &Thresholds::default());
    Compared { old, new, changes }
}

/// Long after both editions: nothing is awaited.
fn compared(old: Vec<Article>, new: Vec<Article>) -> Compared {
    compared_on("2030-06-01", budget(2029, old), budget(2030, new))
}

impl Compared {
    fn terminal(&self) -> String {
        let options = TerminalOptions { width: 400, ..TerminalOptions::default() };
        terminal::edition(&self.changes, &self.old, &self.new, options)
    }

    /// Every form that tells of an edition in words.
    fn forms(&self) -> Vec<String> {
        let (changes, old, new) = (&self.changes, &self.old, &self.new);
        vec![
            self.terminal(),
            markdown::edition(changes, old, new, Language::Dutch),
            html::edition(changes, old, new, Language::Dutch),
        ]
    }

    fn of(&self, place: &str) -> &ArticleChange {
        let place = Place::parse(place).unwrap();
        let stands =
            |one: &&ArticleChange| one.to.iter().chain(&one.from).any(|named| named.place == place);
        self.changes.articles.iter().find(stands).unwrap()
    }

    fn units(&self) -> impl Iterator<Item = &UnitChange> {
        let sections = self.changes.articles.iter().flat_map(|article| &article.sections);
        sections.flat_map(|section| &section.units)
    }

    /// What holds of every comparison: each passage is in exactly one count, and one row.
    fn adds_up(&self) {
        let counts = Counts::of(&self.changes);
        let compared = self
            .units()
            .filter(|unit| unit.from.iter().chain(&unit.to).any(|one| one.section.is_compared()));
        assert_eq!(compared.count(), counts.all_passages());
        let table = csv::changes(&self.changes, &self.old, &self.new, Language::Dutch);
        assert_eq!(table.matches("\r\n").count(), counts.all_passages() + 1);
        let chapters = || counts.chapters.values();
        let sum = |of: fn(&prinsjesdiff::report::view::ChapterCounts) -> usize| -> usize {
            chapters().map(of).sum()
        };
        assert_eq!(sum(|one| one.articles), counts.articles);
        assert_eq!(sum(|one| one.changed), counts.substantive_articles);
        assert_eq!(sum(|one| one.passages), counts.passages.substantive);
        let parts = [
            counts.substantive_articles,
            counts.light_articles,
            counts.equal_articles,
            counts.new_articles,
            counts.not_compared_articles,
        ];
        assert_eq!(parts.iter().sum::<usize>(), counts.articles);
    }
}

const GOAL: &str = "Een land waarin iedereen veilig en op tijd aan de overkant van het water komt.";
const STAYS: &str = "De minister stimuleert het gezamenlijk beheer van veerponten door gemeenten.";
const REGISTER: &str =
    "De minister beheert het landelijke register waarin elke brug met haar bouwjaar staat.";
const VILLAGES: &str =
    "Dorpen waarin bewoners zelf over de inrichting van hun plein en hun dorpshuis beslissen.";

fn bridges(role: &[&str]) -> Article {
    article("VII/1", "Bruggen", vec![section(A, &[GOAL]), section(B, role)])
}

fn villages(place: &str) -> Article {
    article(place, "Dorpen en kernen", vec![section(A, &[VILLAGES])])
}

fn waters(place: &str, role: &[&str]) -> Article {
    let goal = "Schoon water in elke sloot, vaart en plas van het land.";
    article(place, "Water", vec![section(A, &[goal]), section(B, role)])
}

const WATER_ROLE: &str = "De minister financiert het meten van de waterkwaliteit in kleine sloten.";

fn year_before() -> Edition {
    budget(
        2029,
        vec![bridges(&[STAYS, REGISTER]), villages("VII/6"), waters("XXII/1", &[WATER_ROLE])],
    )
}

/// The day after Prinsjesdag: chapter XXII is late.
fn while_awaited() -> Compared {
    compared_on("2029-09-19", year_before(), budget(2030, vec![bridges(&[STAYS])]))
}

#[test]
fn nothing_is_told_as_gone_before_a_late_chapter_is_in() {
    let early = while_awaited();
    assert_eq!(early.changes.awaited, [Chapter::parse("XXII").unwrap()]);
    early.adds_up();
    for text in early.forms() {
        assert!(!text.to_lowercase().contains("vervallen"), "{text}");
        assert!(text.contains("nog niet teruggevonden (voorlopig)"), "{text}");
        assert!(text.contains("1 hoofdstuk ontbreekt nog (XXII)."), "{text}");
        // Of the late chapter itself nothing is missing yet.
        assert!(!text.contains("Water") && !text.contains("XXII artikel"), "{text}");
    }
    assert!(early.terminal().contains(
        "VOORLOPIG: 1 hoofdstuk ontbreekt nog (XXII). VII artikel 6 ‘Dorpen en kernen’ (2029) is nog niet teruggevonden; 1 passage heeft nog geen tegenhanger."
    ));
}

#[test]
fn what_a_late_chapter_brings_is_clear_once_it_is_in() {
    let open = provisional(&while_awaited().changes);
    let all_in = compared_on(
        "2029-09-22",
        year_before(),
        budget(2030, vec![bridges(&[STAYS]), waters("XXII/1", &[WATER_ROLE]), villages("XXII/3")]),
    );
    all_in.adds_up();
    assert!(all_in.changes.awaited.is_empty());
    let settlement = settle(&open, &all_in.changes);
    let told: Vec<(&str, &Outcome)> =
        settlement.settled.iter().map(|one| (one.text.as_str(), &one.outcome)).collect();
    let found = Outcome::Withdrawn { place: Place::parse("XXII/3").unwrap(), section: None };
    assert_eq!(told, [("Dorpen en kernen", &found), (REGISTER, &Outcome::Confirmed)]);
    assert!(settlement.open.is_empty());
    for text in all_in.forms() {
        assert!(!text.contains("voorlopig") && !text.contains("VOORLOPIG"), "{text}");
        assert!(text.contains("verplaatst van hoofdstuk VII naar hoofdstuk XXII"), "{text}");
    }
}

#[test]
fn after_three_weeks_a_chapter_that_never_came_is_not_awaited_any_more() {
    let new = || budget(2030, vec![bridges(&[STAYS])]);
    let last = compared_on("2029-10-09", year_before(), new());
    assert_eq!(last.changes.awaited.len(), 1, "the 21st day after Prinsjesdag");
    let after = compared_on("2029-10-10", year_before(), new());
    assert!(after.changes.awaited.is_empty());
    after.adds_up();
    let open = provisional(&while_awaited().changes);
    let settled = settle(&open, &after.changes).settled;
    assert!(settled.iter().all(|one| one.outcome == Outcome::Confirmed), "{settled:?}");
    assert_eq!(settled.len(), 2);
    assert!(after.terminal().contains("Daarnaast zijn 2 beleidsartikelen uit 2029 vervallen."));
}

#[test]
fn a_fund_that_loses_b_entirely_is_one_finding() {
    let role = [
        "De fondsbeheerders zijn verantwoordelijk voor de verdeling van het fonds over alle dorpen.",
        "De fondsbeheerders onderhouden de maatstaven waarnaar het fonds wordt verdeeld.",
        "De fondsbeheerders berichten de Kamer ieder jaar over de stand van de maatstaven.",
    ];
    let fund = |sections| article("N/1", "Dorpenfonds", sections);
    let goal = "Dorpen kunnen met het fonds hun voorzieningen in stand houden.";
    let one = compared(
        vec![fund(vec![section(A, &[goal]), section(B, &role)])],
        vec![fund(vec![section(A, &[goal])])],
    );
    one.adds_up();
    let [Finding::SectionRemoved { section: kind, units, provisional, .. }] =
        one.changes.findings.as_slice()
    else {
        panic!("not one finding: {:#?}", one.changes.findings)
    };
    assert_eq!((*kind, units.len(), *provisional), (B, 3, false));
    for text in one.forms() {
        assert_eq!(text.matches("Onderdeel B vervallen").count(), 1, "{text}");
        assert!(text.contains("Het artikel heeft in begroting 2030 geen onderdeel B."), "{text}");
    }
    let text = one.terminal();
    assert!(text.contains("1 inhoudelijk gewijzigd (3 passages)"), "{text}");
    assert!(text.contains("\n1. Onderdeel B vervallen\n") && !text.contains("\n2. "), "{text}");
}

#[test]
fn a_section_c_that_is_wholly_new_is_no_finding() {
    let with = |text: &str| {
        let mut one = bridges(&[STAYS]);
        one.sections.push(section(C, &[text]));
        one
    };
    let one = compared(
        vec![with("De bijdrage aan veerponten is dit jaar voor het eerst verhoogd.")],
        vec![with("Uit een peiling blijkt dat schippers vooral op zondag lang moeten wachten.")],
    );
    one.adds_up();
    assert!(one.changes.findings.is_empty());
    assert_eq!(one.of("VII/1").status, Status::Unchanged);
    let text = one.terminal();
    assert!(text.contains("Geen woord gewijzigd: 1 beleidsartikel"), "{text}");
    assert!(!text.contains("zondag"), "{text}");
}

#[test]
fn a_paragraph_that_is_split_gives_no_article_another_title() {
    const TWO: &str = "De brug gaat open op vaste tijden.";
    let joined = format!("{STAYS} {TWO}");
    for (old, new) in [(vec![&*joined], vec![STAYS, TWO]), (vec![STAYS, TWO], vec![&*joined])] {
        let one = compared(vec![bridges(&old)], vec![bridges(&new)]);
        let text = one.terminal().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("de indeling in alinea’s is anders in 1 beleidsartikel"), "{text}");
        assert!(!text.contains("titel of het nummer"), "{text}");
    }
    let named = Article { title: "Bruggen en kades".into(), ..bridges(&[STAYS]) };
    let text = compared(vec![bridges(&[STAYS])], vec![named]).terminal();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("van 1 beleidsartikel de titel of het nummer anders"), "{text}");
    assert!(!text.contains("alinea"), "{text}");
}

#[test]
fn an_indicator_that_is_gone_is_one_finding() {
    let rows = ["| Indicator | 2029 | 2035", "| Wachttijd bij bruggen | 12 | 8"];
    let gone = "| Overtochten per veerpont | 310 | 350";
    let one = compared(
        vec![bridges(&[STAYS, rows[0], rows[1], gone])],
        vec![bridges(&[STAYS, rows[0], rows[1]])],
    );
    one.adds_up();
    assert_eq!(one.changes.findings.len(), 1, "{:#?}", one.changes.findings);
    assert!(matches!(&one.changes.findings[0], Finding::Vanished { unit, .. }
        if unit.text.starts_with("Overtochten")));
    let text = one.terminal();
    assert!(text.contains("1. Indicator vervallen: Overtochten per veerpont"), "{text}");
    assert!(text.contains("(1 passage)"), "{text}");
}

#[test]
fn a_synonym_in_a_verb_is_no_role_shift() {
    let pairs = [
        ("De minister bevordert", "De minister stimuleert"),
        ("De minister bekostigt", "De minister financiert"),
        ("De minister subsidieert", "De minister financiert"),
        ("De minister moedigt", "De minister stimuleert"),
    ];
    for (old, new) in pairs {
        let rest = "de aanleg van vlonders en steigers langs alle rivieren van het land.";
        let (old, new) = (format!("{old} {rest}"), format!("{new} {rest}"));
        let one = compared(vec![bridges(&[STAYS, &old])], vec![bridges(&[STAYS, &new])]);
        one.adds_up();
        for unit in one.units() {
            let shifts = [SignalKind::RoleShift, SignalKind::PossibleRoleShift];
            assert!(!unit.signals.iter().any(|one| shifts.contains(&one.kind)), "{unit:#?}");
        }
        assert!(!one.terminal().to_lowercase().contains("rolverschuiving"));
    }
}

#[test]
fn a_rewritten_article_is_one_event() {
    let old = [
        "De minister ziet erop toe dat alle houders van een vergunning veilig varen.",
        "De minister bevordert het gebruik van elektrische veerboten op smalle rivieren.",
        "De minister vergelijkt ieder jaar de vaartijden en de tarieven van alle veren.",
    ];
    let new = [
        "Per rivier sluit het kabinet één langjarige overeenkomst met de betrokken provincies.",
        "Een nationaal loket neemt klachten van schippers, reizigers en omwonenden in ontvangst.",
        "Vijf reserveschepen staan gereed om bij uitval binnen een dag te worden ingezet.",
        "Geschillen over kaartsoorten worden door een onafhankelijke commissie beslecht.",
    ];
    let stays = waters("VII/2", &[WATER_ROLE]);
    let ferries = |goal: &str, role: &[&str]| {
        article("VII/1", "Veren", vec![section(A, &[goal]), section(B, role)])
    };
    let one = compared(
        vec![
            ferries("Het in stand houden van veren die onmisbaar zijn voor school.", &old),
            stays.clone(),
        ],
        vec![ferries("Reizigers komen zonder grote omweg over, ongeacht seizoen.", &new), stays],
    );
    one.adds_up();
    assert_eq!(one.of("VII/1").status, Status::Rewritten);
    let counts = Counts::of(&one.changes);
    assert_eq!((counts.rewritten_articles, counts.passages.substantive), (1, 0));
    for text in one.forms() {
        assert!(text.contains("eheel herschreven"), "{text}");
        assert!(text.contains("1 artikel grotendeels herschreven"), "{text}");
    }
    let text = one.terminal();
    assert!(text.contains("\n1. Geheel herschreven") && !text.contains("\n2. "), "{text}");
    assert!(text.contains("1 inhoudelijk gewijzigd (1 artikel grotendeels herschreven)"), "{text}");
}

#[test]
fn a_possible_role_shift_is_never_among_what_matters_most() {
    let verbs = |verb: &str| {
        format!("De minister {verb} de aanleg van steigers en vlonders langs alle grote rivieren.")
    };
    let one = compared(
        vec![bridges(&["# Stimuleren", STAYS, &verbs("stimuleert")])],
        vec![bridges(&["# Stimuleren", STAYS, &verbs("financiert")])],
    );
    one.adds_up();
    let possible = |unit: &UnitChange| {
        unit.signals.iter().any(|one| one.kind == SignalKind::PossibleRoleShift)
    };
    assert!(one.units().any(possible), "the verb alone suggests a shift");
    assert_eq!(Counts::of(&one.changes).passages.role_shifts, 0);
    let text = one.terminal();
    assert!(!text.contains("HET BELANGRIJKSTE"), "{text}");
    let (_, further) = text.split_once("VERDER PER HOOFDSTUK").unwrap();
    assert!(further.contains("Mogelijke rolverschuiving: van stimuleren naar financieren"));
}

#[test]
fn what_the_old_edition_held_back_is_told_too_with_its_year() {
    let mut old = budget(2029, vec![bridges(&[STAYS, REGISTER])]);
    let why = "heading-without-text".to_owned();
    let held = Held { article: "1".into(), section: Some(B), why, accepted: false };
    let text = old.chapters.remove(0);
    old.chapters.push(ChapterText::of(text.publication, 1, text.articles, vec![held], &[]));
    let one = compared_on("2030-06-01", old, budget(2030, vec![bridges(&[STAYS])]));
    one.adds_up();
    for text in one.forms() {
        // A page writes its heads as sentences begin.
        let lower = text.to_lowercase();
        let (_, not_read) = lower.split_once("niet gelezen").unwrap();
        assert!(
            not_read.contains("vii artikel 1, onderdeel b (begroting 2029) is niet vergeleken"),
            "{text}"
        );
        assert!(!text.contains("vervallen"), "{text}");
    }
}

#[test]
fn a_budget_stands_beside_its_annual_report() {
    let promised = "De minister laat een handreiking opstellen voor dorpen met een eigen veerpont.";
    let extra = "Daarnaast zijn in het najaar drie proeven met zelfvarende ponten afgerond.";
    let old = budget(2029, vec![bridges(&[STAYS, promised]), waters("XXII/1", &[WATER_ROLE])]);
    let report = edition(Kind::Jaarverslag, 2029, vec![bridges(&[STAYS, extra])]);
    let one = compared_on("2031-01-01", old.clone(), report.clone());
    one.adds_up();
    for text in one.forms() {
        let head = "begroting 2029 en jaarverslag 2029 naast elkaar";
        assert!(text.to_lowercase().contains(head), "{text}");
        let gone = text.find("In de begroting, niet teruggevonden in het jaarverslag").unwrap();
        let come = text.find("In het jaarverslag, niet in de begroting").unwrap();
        assert!(gone < come, "what was set out and is not accounted for comes first\n{text}");
        assert!(text.contains(promised) && text.contains(extra));
        // Both papers go by their own names, and nothing became anything.
        assert!(text.contains("begroting:") && text.contains("jaarverslag:"), "{text}");
        for word in ["was:", "wordt:", "gewijzigd"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
        // A chapter without an annual report is not told as unaccounted for.
        assert!(text.contains("Niet vergeleken is hoofdstuk XXII"), "{text}");
        assert!(!text.contains("Water") && !text.to_lowercase().contains("vervallen"), "{text}");
    }
    assert!(one.terminal().contains(
        "1 passage uit de begroting is niet teruggevonden in het jaarverslag; 1 passage uit het jaarverslag staat niet in de begroting."
    ));
    let table = csv::changes(&one.changes, &one.old, &one.new, Language::Dutch);
    assert!(table.contains("\"in de begroting, niet teruggevonden in het jaarverslag\""));
    assert!(table.contains("\"begroting 2029\";\"jaarverslag 2029\""));
    // On the day itself too: what is told is about the chapters that both have.
    let day = compared_on("2030-05-16", old, report);
    assert_eq!(day.terminal(), one.terminal());
}
