//! The lineages of nine real years: what was labelled by hand against what the program finds from
//! chapter, number and title alone.
//!
//! Knows the labels (`lineages.toml`, how they were made: `lineages.md`) and the real table of
//! articles, which stays outside the project: `PRINSJESDIFF_REAL` names its folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::Deserialize;

use prinsjesdiff::compare::{Changes, Status, Thresholds, compare};
use prinsjesdiff::model::{
    Article, BudgetYear, Chapter, ChapterText, Edition, Kind, PaperId, Place, Publication,
    Vergaderjaar,
};

const LABELS: &str = include_str!("lineages.toml");

#[derive(Deserialize)]
struct LabelFile {
    lineage: Vec<Label>,
}

/// One article through the years.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Label {
    name: String,
    places: Vec<String>,
    #[serde(default)]
    from: Vec<String>,
    #[expect(dead_code, reason = "the evidence is for who reads the labels")]
    why: Option<String>,
}

/// The labels, by what they are asked for.
pub struct Labels {
    /// The lineage of each article.
    by_key: BTreeMap<(u16, Place), String>,
    /// The lineages that go on in each lineage.
    parents: BTreeMap<String, Vec<String>>,
}

/// An article of the real table.
struct Row {
    year: u16,
    place: Place,
    title: String,
    in_draft: bool,
    later: bool,
}

/// Reads a place of the table; the two budgets of IX stand within it, as in the papers.
fn place(chapter: &str, number: &str) -> Place {
    let within = if chapter.starts_with("IX") { format!("IX/{chapter}") } else { chapter.into() };
    Place::parse(&format!("{within}/{number}")).unwrap()
}

impl Labels {
    /// Reads the labels; no article has two.
    pub fn read() -> Self {
        let file: LabelFile = toml::from_str(LABELS).unwrap();
        let (mut by_key, mut parents) = (BTreeMap::new(), BTreeMap::new());
        for label in &file.lineage {
            for span in &label.places {
                let (at, years) = span.split_once(' ').unwrap();
                let (chapter, number) = at.split_once('/').unwrap();
                let (first, last) = years.split_once('-').unwrap_or((years, years));
                for year in first.parse::<u16>().unwrap()..=last.parse().unwrap() {
                    let known = by_key.insert((year, place(chapter, number)), label.name.clone());
                    assert_eq!(known, None, "{at} {year} has two labels");
                }
            }
            assert!(parents.insert(label.name.clone(), label.from.clone()).is_none());
        }
        let named = parents.values().flatten();
        assert!(named.clone().all(|parent| parents.contains_key(parent)));
        Self { by_key, parents }
    }

    /// Returns the years that bear labels, in order.
    pub fn years(&self) -> impl Iterator<Item = u16> {
        self.by_key.keys().map(|key| key.0).collect::<BTreeSet<u16>>().into_iter()
    }

    /// Returns which articles of an edition stand for a lineage: its own, or of what it came from.
    fn standing<'l>(&'l self, lineage: &'l str, in_old: &ByLineage<'l>) -> Vec<Place> {
        if let Some(places) = in_old.get(lineage) {
            return places.clone();
        }
        self.parents[lineage].iter().flat_map(|parent| self.standing(parent, in_old)).collect()
    }

    /// Returns the links between two editions that the labels ask for.
    fn links(&self, old: &Edition, new: &Edition) -> BTreeSet<(Place, Place)> {
        let (olds, news) = (self.by_lineage(old), self.by_lineage(new));
        let mut links = BTreeSet::new();
        for (lineage, places) in &news {
            let mut before = olds.get(lineage).cloned().unwrap_or_default();
            for parent in &self.parents[*lineage] {
                // It counts where one begins or the other ends; between them both just go on.
                let ends = !news.contains_key(parent.as_str())
                    && (olds.contains_key(parent.as_str()) || self.lies_between(parent, old, new));
                if !olds.contains_key(lineage) || ends {
                    before.extend(self.standing(parent, &olds));
                }
            }
            links.extend(
                before.iter().flat_map(|one| places.iter().map(|two| (one.clone(), two.clone()))),
            );
        }
        links
    }

    /// Tells whether all years of a lineage lie between two editions, so that neither shows it.
    fn lies_between(&self, lineage: &str, old: &Edition, new: &Edition) -> bool {
        let years = self.by_key.iter().filter(|(_, name)| *name == lineage).map(|(key, _)| key.0);
        years.into_iter().all(|year| (old.year.0..=new.year.0).contains(&year))
    }

    fn by_lineage(&self, edition: &Edition) -> ByLineage<'_> {
        let mut found = ByLineage::new();
        for article in edition.articles() {
            let lineage = &self.by_key[&(edition.year.0, article.place.clone())];
            found.entry(lineage).or_default().push(article.place.clone());
        }
        found
    }
}

type ByLineage<'l> = BTreeMap<&'l str, Vec<Place>>;

/// Reads the cells of a line: parted by commas, quoted where they hold one.
fn cells(line: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut quoted = false;
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            ',' if !quoted => found.push(String::new()),
            _ => found.last_mut().unwrap().push(sign),
        }
    }
    found
}

/// Reads the real table, one row per article and year; nothing without `PRINSJESDIFF_REAL`.
fn table_of_articles() -> Option<Vec<Row>> {
    let folder = std::env::var_os("PRINSJESDIFF_REAL")?;
    let path = PathBuf::from(folder).join("articles/begrotingsstaten-2013-2021.csv");
    let mut rows: BTreeMap<(u16, Place), Row> = BTreeMap::new();
    let text = std::fs::read_to_string(path).unwrap();
    for record in text.lines().skip(1).map(cells) {
        let year: u16 = record[0].parse().unwrap();
        let place = place(&record[2], &record[4]);
        let amount = |columns: std::ops::Range<usize>| {
            columns.into_iter().any(|at| !matches!(record[at].as_str(), "" | "0"))
        };
        let row = rows.entry((year, place.clone())).or_insert_with(|| Row {
            year,
            place,
            title: record[5].clone(),
            in_draft: false,
            later: false,
        });
        row.in_draft |= amount(6..7);
        row.later |= amount(8..11);
    }
    Some(rows.into_values().collect())
}

/// Builds an edition of articles without text.
fn edition<'r>(kind: Kind, year: u16, rows: impl Iterator<Item = &'r Row>) -> Edition {
    let mut chapters: BTreeMap<Chapter, Vec<Article>> = BTreeMap::new();
    for row in rows {
        chapters.entry(row.place.chapter.clone()).or_default().push(Article {
            place: row.place.clone(),
            title: row.title.clone(),
            policy: true,
            sections: Vec::new(),
            unread: Vec::new(),
        });
    }
    let text = |(chapter, articles): (Chapter, Vec<Article>)| ChapterText {
        publication: Publication {
            id: PaperId::parse(&format!("kst-36000-{chapter}-2")).unwrap(),
            kind,
            year: BudgetYear(year),
            vergaderjaar: Vergaderjaar::of(kind, BudgetYear(year)),
            chapter,
            chapter_name: String::new(),
            dossier: "36000".into(),
            number: "2".into(),
            published: NaiveDate::from_ymd_opt(i32::from(year), 1, 1).unwrap(),
            date_assumed: true,
            sha256: String::new(),
            standing: prinsjesdiff::model::Standing::Official,
        },
        revision: 1,
        articles,
        held: Vec::new(),
    };
    let chapters = chapters.into_iter().map(text).collect();
    Edition { kind, year: BudgetYear(year), chapters }
}

/// What was asked for, what was found, and what of it is right.
#[derive(Default, Clone)]
pub struct Score {
    expected: usize,
    found: usize,
    right: usize,
    missed: Vec<String>,
    wrong: Vec<String>,
}

impl Score {
    fn add(&mut self, at: &str, expected: &BTreeSet<String>, found: &BTreeSet<String>) {
        self.expected += expected.len();
        self.found += found.len();
        self.right += expected.intersection(found).count();
        self.missed.extend(expected.difference(found).map(|one| format!("{at}: {one}")));
        self.wrong.extend(found.difference(expected).map(|one| format!("{at}: {one}")));
    }

    /// Returns precision, recall and F1 in thousandths.
    pub fn figures(&self) -> [usize; 3] {
        let share = |whole: usize| (self.right * 1000).checked_div(whole).unwrap_or(1000);
        let f1 = (self.right * 2000).checked_div(self.expected + self.found).unwrap_or(1000);
        [share(self.found), share(self.expected), f1]
    }
}

/// A group of articles that belong together, as text: `VII/70 → VI/37`.
fn group(from: &BTreeSet<Place>, to: &BTreeSet<Place>) -> String {
    let names = |places: &BTreeSet<Place>| {
        places.iter().map(Place::to_string).collect::<Vec<_>>().join(" + ")
    };
    format!("{} → {}", names(from), names(to))
}

type Group = (BTreeSet<Place>, BTreeSet<Place>);

/// Makes groups of what the links hold together; every article of both editions is in one.
fn groups(old: &Edition, new: &Edition, links: &BTreeSet<(Place, Place)>) -> Vec<Group> {
    let alone_old =
        old.articles().map(|one| (BTreeSet::from([one.place.clone()]), BTreeSet::new()));
    let alone_new =
        new.articles().map(|one| (BTreeSet::new(), BTreeSet::from([one.place.clone()])));
    let mut groups: Vec<Group> = alone_old.chain(alone_new).collect();
    for (one, two) in links {
        let left = groups.iter().position(|(from, _)| from.contains(one)).unwrap();
        let right = groups.iter().position(|(_, to)| to.contains(two)).unwrap();
        if left != right {
            let (from, to) = groups[right].clone();
            groups[left].0.extend(from);
            groups[left].1.extend(to);
            groups.remove(right);
        }
    }
    groups
}

/// Names what happened to a group of articles.
fn statuses((from, to): &Group) -> Vec<&'static str> {
    let one_to_one = from.len() == 1 && to.len() == 1;
    let both = !from.is_empty() && !to.is_empty();
    let chapters = |places: &BTreeSet<Place>| -> BTreeSet<Chapter> {
        places.iter().map(|place| place.chapter.clone()).collect()
    };
    let number = |places: &BTreeSet<Place>| -> Vec<String> {
        places.iter().map(|place| format!("{:?}/{}", place.sub_budget, place.number)).collect()
    };
    let facts = [
        ("new", from.is_empty()),
        ("gone", to.is_empty()),
        ("split", from.len() == 1 && to.len() > 1),
        ("merged", from.len() > 1 && both),
        ("renumbered", one_to_one && number(from) != number(to)),
        ("moved to another chapter", both && chapters(from) != chapters(to)),
    ];
    facts.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name).collect()
}

/// Checks that the program names each group as its places show.
fn named_alike(changes: &Changes) {
    for article in &changes.articles {
        let places = |side: &[prinsjesdiff::compare::ArticleRef]| -> BTreeSet<Place> {
            side.iter().map(|one| one.place.clone()).collect()
        };
        let shown = statuses(&(places(&article.from), places(&article.to)));
        let named = [
            ("new", article.status == Status::Added),
            ("gone", article.status == Status::Removed),
            ("split", article.status == Status::Split),
            ("merged", article.status == Status::Merged),
            ("renumbered", article.renumbered),
            ("moved to another chapter", article.moved_chapter),
        ];
        let named: Vec<_> =
            named.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name).collect();
        assert_eq!(shown, named, "{:?}", article.from);
    }
}

/// The scores of every view and of every status.
pub struct Scores {
    /// Links between articles: by view.
    pub links: BTreeMap<&'static str, Score>,
    /// What happened to articles, over all views.
    pub statuses: BTreeMap<&'static str, Score>,
}

/// Scores the program against the labels; nothing without `PRINSJESDIFF_REAL`.
pub fn scores() -> Option<Scores> {
    let rows = table_of_articles()?;
    let labels = Labels::read();
    let of = |kind: Kind, year: u16| {
        let stands = |row: &&Row| {
            row.year == year && if kind == Kind::Begroting { row.in_draft } else { row.later }
        };
        edition(kind, year, rows.iter().filter(stands))
    };
    let mut scores = Scores { links: BTreeMap::new(), statuses: BTreeMap::new() };
    for year in 2013..2021 {
        let mut add = |view, old: Edition, new: Edition| {
            let at = format!("{} {} → {} {}", old.kind, old.year, new.kind, new.year);
            let changes = compare(&old, &new, &[], &Thresholds::default());
            named_alike(&changes);
            let expected = labels.links(&old, &new);
            let found: BTreeSet<(Place, Place)> = changes
                .articles
                .iter()
                .flat_map(|one| {
                    one.from.iter().flat_map(|from| one.to.iter().map(move |to| (from, to)))
                })
                .map(|(from, to)| (from.place.clone(), to.place.clone()))
                .collect();
            let text = |links: &BTreeSet<(Place, Place)>| -> BTreeSet<String> {
                links.iter().map(|(one, two)| format!("{one} → {two}")).collect()
            };
            scores.links.entry(view).or_default().add(&at, &text(&expected), &text(&found));
            let mut told: BTreeMap<&str, [BTreeSet<String>; 2]> = BTreeMap::new();
            for (which, links) in [expected, found].iter().enumerate() {
                for one in groups(&old, &new, links) {
                    for status in statuses(&one) {
                        told.entry(status).or_default()[which].insert(group(&one.0, &one.1));
                    }
                }
            }
            for (status, [expected, found]) in told {
                scores.statuses.entry(status).or_default().add(&at, &expected, &found);
            }
        };
        add("budgets, year to year", of(Kind::Begroting, year), of(Kind::Begroting, year + 1));
        add(
            "budget and annual report of a year",
            of(Kind::Begroting, year),
            of(Kind::Jaarverslag, year),
        );
        if year < 2020 {
            let reports = (of(Kind::Jaarverslag, year), of(Kind::Jaarverslag, year + 1));
            add("annual reports, year to year", reports.0, reports.1);
        }
    }
    Some(scores)
}

fn row(name: &str, score: &Score) -> String {
    let share = |value: usize| format!("{}.{:03}", value / 1000, value % 1000);
    let [precision, recall, f1] = score.figures().map(share);
    format!(
        "| {name} | {} | {} | {} | {precision} | {recall} | {f1} |\n",
        score.expected, score.found, score.right
    )
}

impl Scores {
    /// Returns the links of all views together.
    pub fn all_links(&self) -> Score {
        let mut all = Score::default();
        for score in self.links.values() {
            all.expected += score.expected;
            all.found += score.found;
            all.right += score.right;
        }
        all
    }
}

/// Returns the table for `docs/truth.md`, or says why it is left out.
pub fn table() -> String {
    scores().map_or_else(
        || "Left out: `PRINSJESDIFF_REAL` does not name the folder of real papers.\n".to_owned(),
        |scores| report(&scores),
    )
}

/// Returns the scores as tables, and the failures.
pub fn report(scores: &Scores) -> String {
    let head = |name: &str| {
        let columns = "labelled | found | right | precision | recall | F1";
        format!("| {name} | {columns} |\n|---|--:|--:|--:|--:|--:|--:|\n")
    };
    let links: String = scores.links.iter().map(|(view, score)| row(view, score)).collect();
    let statuses: String = scores.statuses.iter().map(|(name, score)| row(name, score)).collect();
    let list = |failures: fn(&Score) -> &Vec<String>| -> String {
        let listed: Vec<String> =
            scores.links.values().flat_map(failures).map(|one| format!("- {one}")).collect();
        listed.join("\n") + "\n"
    };
    [
        head("links between articles") + &links + &row("all", &scores.all_links()),
        head("what happened to articles") + &statuses,
        "Labelled and not found:\n".to_owned(),
        list(|score| &score.missed),
        "Found and not labelled:\n".to_owned(),
        list(|score| &score.wrong),
    ]
    .join("\n")
}
