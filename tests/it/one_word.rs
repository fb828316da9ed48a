//! One word changed in a paper is one passage told; one passage deleted is one passage gone; the
//! mirror holds; numbers and letters may all be off.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use prinsjesdiff::compare::SegmentOp::{Delete, Insert};
use prinsjesdiff::compare::{Changes, Class, Moved, Op, Status, Thresholds, UnitChange, compare};
use prinsjesdiff::example::PAPERS;
use prinsjesdiff::extract::extract;
use prinsjesdiff::model::{ArticleNumber, Block, ChapterText, Edition, Kind};

fn edition(papers: &[&[u8]]) -> Edition {
    let mut chapters: Vec<ChapterText> = papers
        .iter()
        .map(|bytes| {
            let extraction = extract(bytes);
            let publication = extraction.publication.unwrap();
            ChapterText {
                publication,
                revision: 1,
                articles: extraction.articles,
                held: Vec::new(),
            }
        })
        .collect();
    chapters.sort_by(|a, b| a.publication.chapter.cmp(&b.publication.chapter));
    Edition { kind: chapters[0].publication.kind, year: chapters[0].publication.year, chapters }
}

fn compared(old: &[u8], new: &[u8]) -> Changes {
    compare(&edition(&[old]), &edition(&[new]), &[], &Thresholds::default())
}

fn units(changes: &Changes) -> Vec<&UnitChange> {
    changes.articles.iter().flat_map(|a| &a.sections).flat_map(|s| &s.units).collect()
}

fn differing(changes: &Changes) -> Vec<&UnitChange> {
    units(changes)
        .into_iter()
        .filter(|unit| unit.op != Op::Unchanged || unit.moved != Moved::None)
        .collect()
}

/// The last sentences of all paragraphs and items of A and B that stand in the XML exactly once.
fn sentences_of(xml: &str) -> Vec<String> {
    let extraction = extract(xml.as_bytes());
    let blocks = extraction
        .articles
        .iter()
        .flat_map(|article| &article.sections)
        .filter(|section| section.kind.is_compared())
        .flat_map(|section| &section.blocks);
    blocks
        .filter(|block| matches!(block, Block::Paragraph { .. } | Block::Item { .. }))
        .filter_map(|block| block.sentences().last().cloned())
        .map(|sentence| sentence.replace('&', "&amp;"))
        .filter(|sentence| xml.matches(sentence.as_str()).count() == 1)
        .collect()
}

/// The papers of the example that hold no byte that keeps a sentence from being found as printed.
fn papers() -> Vec<(&'static str, String)> {
    PAPERS
        .iter()
        .filter_map(|paper| Some((paper.name, String::from_utf8(paper.bytes.to_vec()).ok()?)))
        .map(|(name, xml)| (name, xml.trim_start_matches('\u{feff}').to_owned()))
        .collect()
}

#[test]
fn a_changed_word_is_told_as_exactly_that_passage() {
    let mut tried = 0;
    for (name, xml) in papers() {
        for sentence in sentences_of(&xml) {
            let words: Vec<&str> = sentence.split(' ').filter(|word| word.len() > 4).collect();
            let Some(word) = words.get(words.len() / 2) else { continue };
            let altered = sentence.replacen(word, "vogelkers", 1);
            let changes = compared(xml.as_bytes(), xml.replacen(&sentence, &altered, 1).as_bytes());
            let told = differing(&changes);
            assert_eq!(told.len(), 1, "{name}: {altered}\n{told:#?}");
            assert_eq!(
                (told[0].op, told[0].class, told[0].moved),
                (Op::Modified, Class::Substantive, Moved::None),
                "{name}: {altered}"
            );
            assert!(told[0].to[0].text.contains("vogelkers"));
            tried += 1;
        }
    }
    assert!(tried > 280, "only {tried} passages were tried");
}

#[test]
fn a_deleted_passage_is_told_as_exactly_one_that_is_gone() {
    let mut tried = 0;
    for (name, xml) in papers() {
        for sentence in sentences_of(&xml) {
            let Some(at) = xml.find(&format!("<al>{sentence}</al>")) else { continue };
            let end = at + sentence.len() + "<al></al>".len();
            // An item goes with its list mark.
            let item = xml[..at].rfind("<li>").filter(|&start| !xml[start..at].contains("</li>"));
            let (start, end) = match item {
                Some(start) => (start, end + xml[end..].find("</li>").unwrap() + "</li>".len()),
                None => (at, end),
            };
            // What is the whole text of its section would leave a heading without text.
            let without = format!("{}{}", &xml[..start], &xml[end..]);
            if !extract(without.as_bytes()).ledger.is_as_expected() {
                continue;
            }
            let changes = compared(xml.as_bytes(), without.as_bytes());
            let told = differing(&changes);
            assert_eq!(told.len(), 1, "{name}: {sentence}\n{told:#?}");
            assert_eq!(told[0].op, Op::Removed, "{name}: {sentence}");
            tried += 1;
        }
    }
    assert!(tried > 220, "only {tried} passages were tried");
}

#[test]
fn a_paper_against_itself_tells_nothing() {
    for (name, xml) in papers() {
        let changes = compared(xml.as_bytes(), xml.as_bytes());
        assert!(differing(&changes).is_empty() && changes.findings.is_empty(), "{name}");
        assert!(changes.articles.iter().all(|a| a.status == Status::Unchanged), "{name}");
    }
}

fn budgets(year: &str) -> Edition {
    let bytes: Vec<&[u8]> = PAPERS
        .iter()
        .filter(|paper| {
            paper.name.starts_with(year)
                && !(year == "kst-99020" && paper.name.ends_with("XXVII-2.xml"))
        })
        .map(|paper| paper.bytes)
        .collect();
    edition(&bytes)
}

/// What a pair says, without the side it stands on: old places and texts, new ones, move, class.
type Pair = (Vec<String>, Vec<String>, Moved, Class, Op);

fn pairs(changes: &Changes, mirrored: bool) -> Vec<Pair> {
    let name = |units: &[prinsjesdiff::compare::UnitRef]| -> Vec<String> {
        units.iter().map(|one| format!("{} {} {}", one.section, one.position, one.text)).collect()
    };
    let exchanged = |op| match (op, mirrored) {
        (Op::Added, true) => Op::Removed,
        (Op::Removed, true) => Op::Added,
        (Op::Split, true) => Op::Merged,
        (Op::Merged, true) => Op::Split,
        (op, _) => op,
    };
    let mut pairs: Vec<Pair> = units(changes)
        .into_iter()
        .map(|unit| {
            let (from, to) = (name(&unit.from), name(&unit.to));
            let (from, to) = if mirrored { (to, from) } else { (from, to) };
            (from, to, unit.moved, unit.class, exchanged(unit.op))
        })
        .collect();
    pairs.sort();
    pairs
}

#[test]
fn the_mirror_has_the_same_pairs() {
    for (old, new) in
        [("kst-99010", "kst-99020"), ("kst-99020", "kst-99030"), ("kst-99010", "kst-99030")]
    {
        let (old, new) = (budgets(old), budgets(new));
        let forth = compare(&old, &new, &[], &Thresholds::default());
        let back = compare(&new, &old, &[], &Thresholds::default());
        assert_eq!(pairs(&forth, false), pairs(&back, true));
    }
}

#[test]
fn numbers_and_letters_that_are_all_off_give_the_same_pairs() {
    for (old, new) in [("kst-99010", "kst-99020"), ("kst-99020", "kst-99030")] {
        let (old, new) = (budgets(old), budgets(new));
        assert_eq!(old.kind, Kind::Begroting);
        let mut off = new.clone();
        for article in off.chapters.iter_mut().flat_map(|chapter| &mut chapter.articles) {
            let number: u32 = article.place.number.as_str().parse().unwrap();
            article.place.number = ArticleNumber::parse(&(number + 60).to_string()).unwrap();
            for section in &mut article.sections {
                section.letter = None;
            }
        }
        let expected = compare(&old, &new, &[], &Thresholds::default());
        let found = compare(&old, &off, &[], &Thresholds::default());
        assert_eq!(pairs(&found, false), pairs(&expected, false));
    }
}

#[test]
fn every_old_and_new_passage_stands_once_and_segments_spell_both() {
    let (old, new) = (budgets("kst-99020"), budgets("kst-99030"));
    let changes = compare(&old, &new, &[], &Thresholds::default());
    for unit in units(&changes) {
        let join = |keep: &dyn Fn(prinsjesdiff::compare::SegmentOp) -> bool| -> String {
            unit.segments.iter().filter(|s| keep(s.op)).map(|s| s.text.as_str()).collect()
        };
        let text = |units: &[prinsjesdiff::compare::UnitRef]| {
            units.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(join(&|op| op != Insert), text(&unit.from));
        assert_eq!(join(&|op| op != Delete), text(&unit.to));
    }
}
