//! Whether what was read can be right: text in the wrong place keeps the balance of letters.
//!
//! Knows what goals and roles look like, and what they never hold. Must not change anything: a
//! doubt is told, and the gate decides what it holds back.

use super::captions::ends_with_share;
use super::heading::{article_heading, names_a_law};
use super::section_heading::section_heading;
use super::twice;
use crate::model::{Article, ArticleNumber, Block, Doubt, Role, Section, SectionKind, Table};
use crate::text::{fold, letters};

/// A goal is a page at most; the longest seen has 3,100 letters.
const LONGEST_GOAL: u64 = 4_000;

/// Words of tables of amounts, in their titles, heads and first columns.
const AMOUNTS: &[&str] =
    &["bedragen x", "x € 1", "x €1", "in miljoenen euro", "in duizenden euro", "€ mln"];

/// Rows that only a table of amounts has.
const AMOUNT_ROWS: &[&str] = &["verplichtingen", "uitgaven", "ontvangsten", "programma uitgaven"];

/// Words that open a caption.
const CAPTIONS: &[&str] = &["tabel", "figuur", "grafiek", "kaart"];

/// Words after which a sentence cannot end.
const UNENDING: &[&str] = &[
    "de", "het", "een", "en", "of", "van", "voor", "door", "met", "te", "die", "dat", "bij",
    "naar", "tot", "onder", "over", "tussen", "zoals", "als", "waarbij", "ten", "ter", "der", "om",
    "zijn", "haar", "hun", "deze", "dit",
];

/// Verbs whose form does not tell that they are.
const VERBS: &[&str] = &[
    "is", "zijn", "was", "waren", "hebben", "had", "worden", "werd", "werden", "kan", "kunnen",
    "moeten", "mag", "mogen", "zal", "zullen", "wil", "willen", "gaat", "doen", "gaan", "staan",
];

/// Ends of words in *-t* that are no verbs.
const NOUNS: &[&str] = &[
    "iteit", "ment", "dienst", "markt", "kracht", "recht", "zicht", "kunst", "winst", "bericht",
    "niet", "project", "budget", "effect", "product", "traject", "object", "pact",
];

/// Returns what of the articles cannot be right, with the reason.
pub(crate) fn doubts(articles: &[Article]) -> Vec<Doubt> {
    let mut found = Vec::new();
    for article in articles {
        let place = article.place.within_chapter();
        let mut doubt = |section: Option<SectionKind>, why: &str| {
            let doubt = Doubt { article: place.clone(), section, why: why.to_owned() };
            if !found.contains(&doubt) {
                found.push(doubt);
            }
        };
        if ends_with_share(&article.title) {
            doubt(None, Doubt::TITLE_WITH_SHARE);
        }
        if holds_heading(&article.title) {
            doubt(None, Doubt::TITLE_WITH_HEADING);
        }
        for section in article.sections.iter().filter(|section| section.kind.is_compared()) {
            for why in of_section(section, article) {
                doubt(Some(section.kind), why);
            }
        }
        let text = |kind| article.sections_of(kind).map(text_of).collect::<String>();
        let (goal, role) =
            (text(SectionKind::Doelstelling), text(SectionKind::RolEnVerantwoordelijkheid));
        if !goal.is_empty() && goal == role {
            doubt(Some(SectionKind::RolEnVerantwoordelijkheid), Doubt::SAME_TEXT);
        }
    }
    found
}

fn of_section(section: &Section, article: &Article) -> Vec<&'static str> {
    let goal = section.kind == SectionKind::Doelstelling;
    let mut found = Vec::new();
    let mut note = |holds: bool, why| {
        if holds {
            found.push(why);
        }
    };
    let prose = || section.blocks.iter().filter(|block| is_prose(block));
    let size: u64 = prose().map(|block| letters(&block.text())).sum();
    note(goal && size > LONGEST_GOAL, Doubt::TOO_LONG);
    let amounts = section.blocks.iter().any(|b| matches!(b, Block::Table(t) if is_amounts(t)));
    note(goal && amounts, Doubt::AMOUNTS);
    let first = section.blocks.iter().find(|block| !is_bare_marker(block));
    note(first.is_some_and(opens_with_amount), Doubt::BEGINS_WRONG);
    note(!goal && size > 0 && !has_verb(section), Doubt::NO_VERB);
    let texts = || section.blocks.iter().map(Block::text);
    note(texts().any(|text| twice::mended(&text).is_some()), Doubt::GARBLED);
    note(texts().any(|text| text.contains(char::REPLACEMENT_CHARACTER)), Doubt::UNREAD_SIGN);
    note(
        section.blocks.iter().any(|block| is_other_section(block, section.kind)),
        Doubt::OTHER_SECTION,
    );
    note(
        section.blocks.iter().any(|block| is_other_article(block, Some(&article.place.number))),
        Doubt::OTHER_ARTICLE,
    );
    note(prose().next_back().is_some_and(|block| breaks_off(&block.text())), Doubt::BREAKS_OFF);
    let mut only = prose();
    let repeats = only.next().is_some_and(|block| fold(&block.text()) == fold(&article.title));
    note(goal && repeats && only.next().is_none(), Doubt::TITLE_REPEATED);
    found
}

fn is_prose(block: &Block) -> bool {
    matches!(block, Block::Paragraph { .. } | Block::Item { .. })
}

fn text_of(section: &Section) -> String {
    section.blocks.iter().filter(|block| is_prose(block)).map(|block| fold(&block.text())).collect()
}

/// The words of another section's heading inside a title.
fn holds_heading(title: &str) -> bool {
    let words = format!(" {} ", fold(title));
    ["algemene doelstelling", "algemene beleidsdoelstelling", "rol en verantwoordelijkheid"]
        .iter()
        .any(|heading| words.contains(&format!(" {heading} ")))
}

/// Tells whether a table is one of amounts.
pub(crate) fn is_amounts(table: &Table) -> bool {
    let says = |text: &str| {
        let low = text.to_lowercase();
        AMOUNTS.iter().any(|words| low.contains(words))
    };
    let head = table.title.iter().chain(table.rows.iter().take(2).flatten());
    let labels = table.rows.iter().filter_map(|row| row.first()).map(|label| fold(label));
    let rows = labels.filter(|label| AMOUNT_ROWS.contains(&label.as_str())).count();
    head.into_iter().any(|text| says(text)) || rows > 1
}

/// A caption, an amount, or the head of a table as the first text of a section.
pub(crate) fn is_amount_or_caption(text: &str) -> bool {
    let text = text.trim();
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let first = first.to_lowercase();
    // ‘Figuur 3 laat zien hoe …’ is a sentence, and may be the first of a section.
    let runs_on = rest.split_whitespace().nth(1).is_some_and(|w| w.starts_with(char::is_lowercase));
    let captioned = CAPTIONS.contains(&first.trim_end_matches(['.', ':']))
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && !(runs_on && text.ends_with('.'));
    let low = text.to_lowercase();
    let headed = low.contains("bedragen x") || low.contains("x € 1.0") || low.contains("x €1.0");
    let words = || text.split_whitespace();
    let figures = words().filter(|word| {
        word.chars().any(|c| c.is_ascii_digit()) && !word.chars().any(char::is_alphabetic)
    });
    let mostly = figures.count() * 2 > words().count();
    let short_share = ends_with_share(text) && words().count() <= 8 && !text.ends_with('.');
    captioned || headed || mostly || short_share
}

/// `1.`, where the text of the item stands in the next block.
fn is_bare_marker(block: &Block) -> bool {
    let text = block.text();
    let number = text.trim().trim_end_matches(['.', ')']);
    number.len() < 3 && number.len() < text.trim().len() && number.parse::<u8>().is_ok()
}

fn opens_with_amount(block: &Block) -> bool {
    match block {
        Block::Table(table) => is_amounts(table),
        Block::Paragraph { .. } | Block::Item { .. } => is_amount_or_caption(&block.text()),
        Block::Heading { .. } | Block::Note { .. } => false,
    }
}

fn has_verb(section: &Section) -> bool {
    let roles = section.blocks.iter().any(|block| match block {
        Block::Heading { role, .. } => role.is_some(),
        block => Role::lead_word(&block.text()).is_some(),
    });
    // An item may be the rest of a sentence that begins before it: "het bevorderen van …".
    roles
        || section.blocks.iter().filter(|block| is_prose(block)).any(|block| {
            let folded = fold(&block.text());
            let words: Vec<&str> = folded.split(' ').collect();
            let infinitive = words.windows(2).any(|two| {
                (two[0].ends_with("en") && two[1] == "van")
                    || (two[0] == "te" && two[1].ends_with('n'))
            });
            infinitive || words.iter().any(|word| VERBS.contains(word) || is_finite(word))
        })
}

/// `bedient`, `vaart`: the form of a verb, unless its end is that of a noun.
fn is_finite(word: &str) -> bool {
    word.len() > 3 && word.ends_with('t') && !NOUNS.iter().any(|end| word.ends_with(end))
}

/// Returns why lines are not those of one section: what the gate would hold back in a paper.
#[must_use]
pub fn in_wrong_place<'a>(lines: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let block = |line: &str| Block::Paragraph { sentences: vec![line.trim().to_owned()] };
    let blocks: Vec<Block> = lines.filter(|line| !line.trim().is_empty()).map(block).collect();
    let first = blocks.iter().find(|block| !is_bare_marker(block));
    if first.is_some_and(opens_with_amount) {
        return Some(Doubt::BEGINS_WRONG);
    }
    if blocks.iter().any(|block| is_other_section(block, SectionKind::Doelstelling)) {
        return Some(Doubt::OTHER_SECTION);
    }
    blocks.iter().any(|block| is_other_article(block, None)).then_some(Doubt::OTHER_ARTICLE)
}

/// A line of its own that heads another section.
fn is_other_section(block: &Block, own: SectionKind) -> bool {
    let text = match block {
        Block::Heading { text, .. } => text.clone(),
        Block::Paragraph { sentences } if sentences.len() == 1 => block.text(),
        _ => return false,
    };
    section_heading(&text, None).is_some_and(|heading| {
        let lettered = heading.letter.is_some_and(|letter| letter.is_ascii_uppercase());
        let named = heading.heading.contains(' ')
            && matches!(
                heading.kind,
                SectionKind::Doelstelling
                    | SectionKind::RolEnVerantwoordelijkheid
                    | SectionKind::BudgettaireGevolgen
            );
        // A part of B may be headed `Ministeriële verantwoordelijkheid`; the whole of it opens with the role.
        let part = matches!(block, Block::Heading { .. })
            && heading.kind == own
            && own == SectionKind::RolEnVerantwoordelijkheid
            && !fold(&heading.heading).starts_with("rol");
        heading.exact && (lettered || (named && !part))
    })
}

/// A line of its own that heads another article.
fn is_other_article(block: &Block, own: Option<&ArticleNumber>) -> bool {
    let text = match block {
        Block::Heading { text, .. } => text.clone(),
        Block::Paragraph { sentences } if sentences.len() == 1 => block.text(),
        _ => return false,
    };
    !text.ends_with(['.', ';', ':', ','])
        && article_heading(&text).is_some_and(|heading| {
            heading.worded
                && !heading.title.is_empty()
                && own != Some(&heading.number)
                && !names_a_law(&heading.title)
        })
}

fn breaks_off(text: &str) -> bool {
    let text = text.trim_end();
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.ends_with([',', '(', '\u{ad}']) || (text.contains(' ') && UNENDING.contains(&last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Place;

    fn article(title: &str, goal: Vec<Block>, role: Vec<Block>) -> Article {
        let section = |kind, blocks| Section {
            kind,
            letter: None,
            heading: String::new(),
            blocks,
            pictures: Vec::new(),
        };
        Article {
            place: Place::parse("XXV/1").unwrap(),
            title: title.to_owned(),
            policy: true,
            unread: Vec::new(),
            sections: vec![
                section(SectionKind::Doelstelling, goal),
                section(SectionKind::RolEnVerantwoordelijkheid, role),
            ],
        }
    }

    fn said(text: &str) -> Block {
        Block::Paragraph { sentences: vec![text.to_owned()] }
    }

    fn check(article: Article, expected: &[&str]) {
        let found = doubts(&[article]);
        let whys: Vec<&str> = found.iter().map(|doubt| doubt.why.as_str()).collect();
        assert_eq!(whys, expected);
    }

    const GOAL: &str = "Iedereen bereikt de overkant.";
    const ROLE: &str = "De minister is verantwoordelijk voor de veren.";

    #[test]
    fn a_sound_article_raises_no_doubt() {
        check(article("Veren", vec![said(GOAL)], vec![said(ROLE)]), &[]);
        let items = Block::Item {
            level: 1,
            marker: None,
            sentences: vec!["het onderhouden van de veren;".to_owned()],
        };
        check(article("Veren", vec![said("Veilige veren")], vec![items]), &[]);
        let figures = Table {
            title: None,
            rows: vec![vec!["Veren".into(), "12".into()]],
            blanks: Vec::new(),
        };
        check(article("Veren", vec![said(GOAL), Block::Table(figures)], vec![said(ROLE)]), &[]);
        let figure = said("Figuur 3 laat zien waar de veren varen.");
        check(article("Veren", vec![said(GOAL)], vec![figure]), &[]);
    }

    #[test]
    fn text_in_the_wrong_place_is_doubted() {
        let goal = |text: &str| article("Veren", vec![said(text)], vec![said(ROLE)]);
        check(goal(&"Het veer vaart. ".repeat(400)), &[Doubt::TOO_LONG]);
        check(goal("Uitgaven (bedragen x € 1.000)"), &[Doubt::BEGINS_WRONG]);
        check(goal("Tabel 12 Uitgaven aan veren"), &[Doubt::BEGINS_WRONG]);
        check(goal("12.400 13.100 14.000"), &[Doubt::BEGINS_WRONG]);
        let marked = |text: &str| article("Veren", vec![said("1."), said(text)], vec![said(ROLE)]);
        check(marked(GOAL), &[]);
        check(marked("12.400 13.100 14.000"), &[Doubt::BEGINS_WRONG]);
        check(goal("Iedereen bereikt de overkant en de"), &[Doubt::BREAKS_OFF]);
        check(goal("Veren"), &[Doubt::TITLE_REPEATED]);
        check(goal("Rol en verantwoordelijkheid"), &[Doubt::OTHER_SECTION]);
        // A part of B may have that for its heading, and A may not.
        let heading = |text: &str| Block::Heading { level: 1, text: text.into(), role: None };
        let part = || heading("Ministeriële verantwoordelijkheid");
        check(article("Veren", vec![said(GOAL)], vec![part(), said(ROLE)]), &[]);
        let inside = article("Veren", vec![said(GOAL), part(), said(ROLE)], vec![said(ROLE)]);
        check(inside, &[Doubt::OTHER_SECTION]);
        let whole = vec![said(ROLE), heading("Rol en verantwoordelijkheid"), said(ROLE)];
        check(article("Veren", vec![said(GOAL)], whole), &[Doubt::OTHER_SECTION]);
        check(goal("Artikel 2. Kaden en oevers"), &[Doubt::OTHER_ARTICLE]);
        let money = Table {
            title: Some("Uitgaven (bedragen x € 1.000)".into()),
            rows: vec![vec!["Veren".into(), "12".into()]],
            blanks: Vec::new(),
        };
        check(
            article("Veren", vec![said(GOAL), Block::Table(money)], vec![said(ROLE)]),
            &[Doubt::AMOUNTS],
        );
    }

    #[test]
    fn text_that_was_encoded_twice_or_has_a_sign_that_nobody_can_read_is_doubted() {
        let goal = |text: &str| article("Veren", vec![said(text)], vec![said(ROLE)]);
        check(goal("De coÃ¶rdinatie vaart."), &[Doubt::GARBLED]);
        check(goal("Het veer kost â‚¬ 5 miljoen."), &[Doubt::GARBLED]);
        check(goal("De coördinatie van SÃO vaart."), &[]);
        check(goal("Het veer kost 6\u{fffd}8 miljoen."), &[Doubt::UNREAD_SIGN]);
    }

    #[test]
    fn titles_and_roles_are_doubted_for_what_they_never_hold() {
        check(
            article("Veren 41,7%", vec![said(GOAL)], vec![said(ROLE)]),
            &[Doubt::TITLE_WITH_SHARE],
        );
        check(
            article("Veren Algemene doelstelling", vec![said(GOAL)], vec![said(ROLE)]),
            &[Doubt::TITLE_WITH_HEADING],
        );
        check(
            article("Veren", vec![said(GOAL)], vec![said("Veren, kaden en oevers")]),
            &[Doubt::NO_VERB],
        );
        check(article("Veren", vec![said(ROLE)], vec![said(ROLE)]), &[Doubt::SAME_TEXT]);
    }
}
