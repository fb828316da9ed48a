//! What every format promises: neutral words, bounded lines, no raw signs, sums that add up.
//!
//! Knows all formats at once; tests only.

use unicode_width::UnicodeWidthStr;

use crate::compare::Changes;
use crate::report::message::{self, Style};
use crate::report::parcel::{Form, SlackBlock};
use crate::report::view::Counts;
use crate::report::{Language, Single, TerminalOptions, csv, html, markdown, sample, terminal};

/// Values of the JSON forms and English words; none may reach a Dutch reader.
const NOT_DUTCH: &[&str] = &[
    "unchanged",
    "modified",
    "added",
    "removed",
    "split",
    "merged",
    "changed",
    "rewritten",
    "within",
    "role",
    "section",
    "article",
    "chapter",
    "none",
    "editorial",
    "rollover",
    "substantive",
    "equal",
    "delete",
    "insert",
    "shift",
    "actor-changed",
    "modality",
    "target",
    "year",
    "amount",
    "vanished",
    "systematic",
    "true",
    "false",
    "null",
    "the",
    "and",
    "with",
    "from",
    "budget",
    "weight",
    "high",
    "middle",
    "low",
    "provisional",
    "paragraph",
    "heading",
    "item",
    "table",
    "note",
    "warning",
    "error",
    "page-foot",
    "named-not-found",
    "heading-without-text",
    "heading-missing",
    "ij-ligature",
    "to",
];

/// Words that mean something else to these readers.
const NOT_WRITTEN: &[&str] = &[
    "begrotingswijziging",
    "mutatie",
    "mutaties",
    "beleidsmatig",
    "technisch",
    "toezegging",
    "belofte",
    "overgeheveld",
    "geschrapt",
    "afgezwakt",
    "aangescherpt",
    "sneuvelt",
    "amendement",
    "wetsartikel",
    "jaaromzetting",
    "sectie",
    "paragraaf",
    "taak",
    "diff",
    "commit",
    "hash",
    "unit",
    "watch",
    "begroot",
    "gerealiseerd",
];

fn options(width: usize) -> TerminalOptions {
    TerminalOptions { width, ..TerminalOptions::default() }
}

/// Every Dutch text that this room makes of a comparison or a paper.
fn all_dutch(changes: &Changes) -> Vec<String> {
    let (old, new) = (sample::old_edition(), sample::new_edition());
    let mut texts = Vec::new();
    for show_all in [false, true] {
        let options = TerminalOptions { show_all, ..options(80) };
        texts.push(terminal::edition(changes, &old, &new, options));
        for article in &changes.articles {
            let one = Single { article, old: &old, new: &new };
            texts.push(terminal::articles(&[one], &[], options));
        }
        texts.push(terminal::extraction(&sample::extraction(), options));
    }
    texts.push(markdown::edition(changes, &old, &new, Language::Dutch));
    texts.push(markdown::extraction(&sample::extraction(), Language::Dutch));
    texts.push(csv::changes(changes, &old, &new, Language::Dutch));
    texts.push(without_tags(&html::edition(changes, &old, &new, Language::Dutch)));
    let mut digest = sample::digest();
    digest.comparisons[0].changes = changes;
    texts.extend(shown(message::digest(Style::Mail, &sample::frame(), &digest)));
    texts.extend(shown(message::digest(Style::Mattermost, &sample::frame(), &digest)));
    for replies in [false, true] {
        texts.extend(shown(message::digest(Style::Slack { replies }, &sample::frame(), &digest)));
    }
    for notice in sample::notices() {
        texts.extend(shown(message::notice(Style::Mail, &sample::frame(), &notice)));
    }
    texts
}

/// Returns what a reader sees of a message.
fn shown(forms: Vec<Form>) -> Vec<String> {
    let mut texts = Vec::new();
    for form in forms {
        match form {
            Form::Mail(mail) => {
                texts.extend([mail.subject, without_tags(&mail.html), mail.text]);
                let pages = mail.attachments.into_iter().map(|file| file.text);
                texts.extend(
                    pages.map(
                        |text| {
                            if text.contains("<body") { without_tags(&text) } else { text }
                        },
                    ),
                );
            }
            Form::Slack(post) => {
                texts.push(post.text);
                texts.extend(post.blocks.into_iter().map(|block| match block {
                    SlackBlock::Header(text)
                    | SlackBlock::Section(text)
                    | SlackBlock::Context(text) => text.replace('\u{200b}', ""),
                    SlackBlock::Divider => String::new(),
                }));
            }
            Form::Webhook(post) => texts.push(post.body),
            Form::Feed(post) => texts.extend([post.title, post.covers, without_tags(&post.html)]),
        }
    }
    texts
}

/// Returns what a reader of a page sees.
fn without_tags(page: &str) -> String {
    let body = &page[page.find("<body").unwrap()..];
    body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

#[test]
fn no_english_word_no_json_value_and_no_word_of_another_meaning_reaches_a_dutch_reader() {
    for text in all_dutch(&sample::changes()) {
        let words: Vec<String> = text
            .to_lowercase()
            .replace("</details>", "")
            .replace("<details>", "")
            .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'')
            .map(ToOwned::to_owned)
            .collect();
        for word in NOT_DUTCH.iter().chain(NOT_WRITTEN) {
            assert!(!words.iter().any(|found| found == word), "‘{word}’ stands in:\n{text}");
        }
    }
}

#[test]
fn no_line_is_wider_than_it_may_be_unless_a_word_is() {
    let (changes, old, new) = (sample::changes(), sample::old_edition(), sample::new_edition());
    for width in [40, 60, 74, 80, 120] {
        let mut texts = vec![
            terminal::edition(&changes, &old, &new, options(width)),
            terminal::extraction(&sample::extraction(), options(width)),
        ];
        let all = TerminalOptions { show_all: true, ..options(width) };
        texts.push(terminal::edition(&changes, &old, &new, all));
        for line in texts.iter().flat_map(|text| text.lines()) {
            let one_word = line.split_whitespace().count() == 1;
            assert!(line.width() <= width || one_word, "{} > {width}: {line}", line.width());
        }
    }
}

#[test]
fn colour_only_repeats_the_signs() {
    let (changes, old, new) = (sample::changes(), sample::old_edition(), sample::new_edition());
    let plain = terminal::edition(&changes, &old, &new, options(80));
    assert!(!plain.contains('\x1b'));
    let colour = TerminalOptions { colour: true, ..options(80) };
    let painted = terminal::edition(&changes, &old, &new, colour);
    assert!(painted.contains("\x1b[31m") && painted.contains("\x1b[32m"));
    let mut bare = painted;
    for code in ["\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m"] {
        bare = bare.replace(code, "");
    }
    assert_eq!(bare, plain);
}

#[test]
fn hostile_text_reaches_no_reader_raw() {
    let evil = "</summary><script>a</script>\x1b]0;x\x07\u{202e}`[x](http://x.nl) ~~**=1";
    let mut changes = sample::changes();
    for article in &mut changes.articles {
        for one in article.from.iter_mut().chain(&mut article.to) {
            one.title = evil.into();
        }
        for unit in article.sections.iter_mut().flat_map(|section| &mut section.units) {
            for one in unit.from.iter_mut().chain(&mut unit.to) {
                one.text = evil.into();
            }
            for signal in &mut unit.signals {
                signal.from = evil.into();
                signal.to = evil.into();
            }
        }
    }
    for text in all_dutch(&changes) {
        let steering = |c: char| c.is_control() && c != '\n' && c != '\r' || c == '\u{202e}';
        assert!(!text.contains(steering), "{text}");
    }
    let (old, new) = (sample::old_edition(), sample::new_edition());
    let text = markdown::edition(&changes, &old, &new, Language::Dutch);
    assert!(!text.contains("<script") && !text.contains("](http://x"), "{text}");
    let page = html::edition(&changes, &old, &new, Language::Dutch);
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"), "{page}");
    assert_eq!(page.matches("<details>").count(), page.matches("</details>").count());
    assert_eq!(page.matches("<summary>").count(), page.matches("</summary>").count());
}

#[test]
fn all_counts_of_a_report_add_up() {
    let changes = sample::changes();
    let counts = Counts::of(&changes);
    assert_eq!(
        counts.articles,
        counts.substantive_articles
            + counts.light_articles
            + counts.equal_articles
            + counts.new_articles
            + counts.not_compared_articles
    );
    let chapters = || counts.chapters.values();
    assert_eq!(counts.articles, chapters().map(|chapter| chapter.articles).sum::<usize>());
    assert_eq!(
        counts.substantive_articles,
        chapters().map(|chapter| chapter.changed).sum::<usize>()
    );
    assert_eq!(
        counts.passages.substantive,
        chapters().map(|chapter| chapter.passages).sum::<usize>()
    );
    let units = changes
        .articles
        .iter()
        .flat_map(|article| &article.sections)
        .filter(|section| section.kind.is_compared())
        .map(|section| section.units.len())
        .sum::<usize>();
    assert_eq!(units, counts.all_passages());
    assert_eq!((counts.passages.substantive, counts.passages.role_shifts), (7, 1));
}

#[test]
fn what_is_shown_and_what_is_only_counted_are_all_passages() {
    // Twenty more passages of one article: ten items on top, three below, the rest counted.
    let mut changes = sample::changes();
    let one = changes.articles[4].sections[0].units[0].clone();
    for at in 1..=20 {
        let mut unit = one.clone();
        unit.segments = sample::segments(&format!("Boei [-{at}-]{{+{at}b+}}."));
        changes.articles[4].sections[0].units.push(unit);
    }
    let (old, new) = (sample::old_edition(), sample::new_edition());
    let text = terminal::edition(&changes, &old, &new, options(80));
    // 27 passages; the finding stands for two of them, and what a gone article was about is none.
    let shown = text.matches("   was:").count() - 1 + 2;
    let more = 27 - shown;
    assert!(text.contains(&format!("En nog {more} passages in dit hoofdstuk.")), "{text}");
    assert!(text.contains("(27 passages, waarvan 1 met een rolverschuiving)"), "{text}");
}

#[test]
fn the_same_report_can_be_read_in_english() {
    let (old, new) = (sample::old_edition(), sample::new_edition());
    let english = TerminalOptions { language: Language::English, ..options(80) };
    insta::assert_snapshot!(terminal::edition(&sample::changes(), &old, &new, english));
    let dunes = Single { article: &sample::dunes(), old: &old, new: &new };
    insta::assert_snapshot!(terminal::articles(&[dunes], &[], english));
}

#[test]
fn a_paper_is_shown_with_the_account_of_its_letters() {
    insta::assert_snapshot!(terminal::extraction(&sample::extraction(), options(80)));
    insta::assert_snapshot!(markdown::extraction(&sample::extraction(), Language::Dutch));
}
