//! The page: two tables, and where the other tools are as good or better.

use std::fmt::Write as _;
use std::time::Duration;

use super::label::Pair;
use super::score::{self, Score};
use super::told::{Told, words};
use super::tools::{Shown, Tool};

/// One pair with what each tool shows.
pub struct Row {
    pub pair: Pair,
    pub score: Score,
    /// Words that a careful reader marks.
    pub wanted: usize,
    pub ours: Ours,
    pub theirs: Vec<Shown>,
}

/// Words that we mark, and those that a report folds away as typography.
pub struct Ours {
    pub marked: usize,
    pub folded: usize,
}

/// Counts the words that the label has marked.
pub fn wanted(pair: &Pair) -> usize {
    let (old, new) = (score::written(&pair.old), score::written(&pair.new));
    let labelled = score::spread(pair);
    let count = |text: &str| words(text).len();
    labelled
        .iter()
        .map(|one| match one.passage.op.as_str() {
            "removed" => one.from.iter().map(|spot| count(&old[spot])).sum(),
            "added" => one.to.iter().map(|spot| count(&new[spot])).sum(),
            "unchanged" => 0,
            _ if one.passage.class == "editorial" => 0,
            _ => {
                let marks = [&one.passage.gone, &one.passage.came];
                assert!(marks.iter().any(|mark| mark.is_some()), "{}: no marks", pair.name);
                marks.into_iter().flatten().map(|text| count(text)).sum::<usize>()
            }
        })
        .sum()
}

/// Counts the words that we mark.
pub fn ours(told: &Told) -> Ours {
    let marked = |folded: bool| {
        let units = told.units.iter().filter(|unit| (unit.class == "editorial") == folded);
        units.map(|unit| unit.gone.len() + unit.came.len()).sum()
    };
    Ours { marked: marked(false), folded: marked(true) }
}

/// What a reader asks, with the kinds of the score that answer it.
const QUESTIONS: &[(&str, &[&str])] = &[
    ("role shift named", &["role-shift"]),
    (
        "moved passage found",
        &["moved within", "moved role", "moved section", "moved article", "moved chapter"],
    ),
    ("split told as one event", &["split"]),
    ("change of typography only, told apart", &["class editorial"]),
    ("roll-over of a year, told apart", &["class rollover"]),
    (
        "changed target, year or amount with both values",
        &["target", "year", "amount", "percentage"],
    ),
    ("other actor named", &["actor"]),
];

/// Writes the page.
pub fn write(rows: &[Row], times: &[Duration], versions: &[String]) -> String {
    let mut text = String::from(
        "# Side by side\n\n\
         Made by `docs/comparison/make`; do not edit.\n\n\
         Ten of the hand-labelled pairs (`tests/gold/pairs/`), told by prinsjesdiff and by four general\n\
         ways of comparing texts. The others get each article as the archive keeps it, a Markdown file\n\
         with one sentence a line, which suits a tool of lines best; prinsjesdiff gets the papers and is\n\
         judged by its JSON.\n\n",
    );
    let _ = writeln!(text, "Versions: {}.\n", versions.join(" · "));
    text.push_str("## Words marked\n\nA careful reader marks this many words as gone or new; every other mark is read for nothing. In\nbrackets: marks on typography alone, which our reports fold away. `git diff -M` marks whole lines.\n\n");
    let names: Vec<&str> = Tool::ALL.iter().map(|tool| tool.name()).collect();
    let _ = writeln!(text, "| pair | what happened | reader | {} |", names.join(" | "));
    let _ = writeln!(text, "|---|---|---:|{}", "---:|".repeat(names.len()));
    for row in rows {
        let theirs: Vec<String> = row.theirs.iter().map(|shown| shown.marked.to_string()).collect();
        let folded =
            if row.ours.folded > 0 { format!(" ({})", row.ours.folded) } else { String::new() };
        let (name, why) = (&row.pair.name, &row.pair.why);
        let (wanted, marked) = (row.wanted, row.ours.marked);
        let _ = writeln!(
            text,
            "| `{name}` | {why} | {wanted} | {marked}{folded} | {} |",
            theirs.join(" | ")
        );
    }
    let sum = |count: &dyn Fn(&Row) -> usize| rows.iter().map(count).sum::<usize>();
    let theirs: Vec<String> =
        (0..Tool::OTHERS.len()).map(|at| sum(&|row| row.theirs[at].marked).to_string()).collect();
    let (wanted, marked) = (sum(&|row| row.wanted), sum(&|row| row.ours.marked));
    let folded = sum(&|row| row.ours.folded);
    let _ = writeln!(text, "| all | | {wanted} | {marked} ({folded}) | {} |\n", theirs.join(" | "));
    questions(&mut text, rows);
    clock(&mut text, times);
    text.push_str(JUDGEMENT);
    text
}

fn questions(text: &mut String, rows: &[Row]) {
    text.push_str(
        "## What is named\n\n\
         How many of the labelled events each tells as what they are. A dash: its output has no way to say\n\
         it, only marks for gone and new, so that a moved passage stands twice and a role shows in a heading\n\
         that may be far from the change. Git counts an article as found again where it tells a rename.\n\n",
    );
    let names: Vec<&str> = Tool::ALL.iter().map(|tool| tool.name()).collect();
    let _ = writeln!(text, "| | labelled | {} |", names.join(" | "));
    let _ = writeln!(text, "|---|---:|{}", "---:|".repeat(names.len()));
    for (question, kinds) in QUESTIONS {
        let (mut right, mut missed, mut wrong) = (0, 0, 0);
        for count in
            rows.iter().flat_map(|row| kinds.iter().filter_map(|kind| row.score.counts.get(*kind)))
        {
            right += count.right;
            missed += count.missed;
            wrong += count.wrong;
        }
        let false_ones = if wrong > 0 { format!(", {wrong} wrongly") } else { String::new() };
        let _ = writeln!(
            text,
            "| {question} | {} | {right}{false_ones} | – | – | – | – |",
            right + missed
        );
    }
    let renumbered = rows.iter().flat_map(|row| &row.pair.label.articles);
    let renumbered = renumbered.filter(|fate| fate.renumbered).count();
    let ours = rows.iter().filter(|row| {
        row.pair.label.articles.iter().any(|fate| fate.renumbered)
            && row.score.counts.get("article").is_some_and(|count| count.missed == 0)
    });
    let renames = |at: usize| match Tool::OTHERS[at] {
        Tool::GitWords | Tool::GitRenames => {
            rows.iter().map(|row| row.theirs[at].renamed).sum::<usize>().to_string()
        }
        _ => "–".to_owned(),
    };
    let theirs: Vec<String> = (0..Tool::OTHERS.len()).map(renames).collect();
    let _ = writeln!(
        text,
        "| article renumbered, found again | {renumbered} | {} | {} |\n",
        ours.count(),
        theirs.join(" | ")
    );
}

fn clock(text: &mut String, times: &[Duration]) {
    text.push_str(
        "## Time\n\n\
         All ten pairs, each call a process of its own, the best of five runs on one machine, as a ratio\n\
         to prinsjesdiff. prinsjesdiff reads the XML of whole papers in this time, the others plain text.\n\n\
         | tool | time |\n|---|---:|\n",
    );
    for (tool, time) in Tool::ALL.iter().zip(times) {
        let ratio = time.as_secs_f64() / times[0].as_secs_f64();
        let _ = writeln!(text, "| {} | {ratio:.2} |", tool.name());
    }
    text.push('\n');
}

const JUDGEMENT: &str = "\
## Where the others are as good, or better

- **Any text.** They compare whatever they are given. prinsjesdiff reads budget papers and nothing else.
- **One edited sentence** that stays at its place (`01`): they mark what a reader marks as well as we do.
- **Renamed files.** Git follows an article to another number or chapter by the file it is kept in (`92`), as
  long as more than half of it is equal and nothing new stands under the old name.
- **Moved lines.** `git diff --color-moved` colours lines that moved to the letter, by colour alone; a line
  that was edited on the way is not seen, and where it came from is not said.
- **Noise.** `git diff -w` and `wdiff --ignore-case` take white space and case away, for all words alike.
- **Speed.** On texts of a whole edition git is faster by far: it looks at lines and never asks what belongs
  together (`cargo bench --bench compare` has the ratio).
- **Editors and documents.** redlines is a library for putting marks into Markdown, HTML or a terminal from
  Python; wdiff is one small program that needs nothing.
";
