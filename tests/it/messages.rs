//! A made Prinsjesdag: whatever arrives, each message fits its channel and its counts add up.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use chrono::NaiveDate;
use prinsjesdiff::compare::{
    ArticleChange, ArticleRef, Changes, Class, Moved, Op, Pictures, SectionChange, Segment,
    SegmentOp, Signal, SignalKind, Since, Status, UnitChange, UnitForm, UnitRef, Unread,
};
use prinsjesdiff::model::{
    BudgetYear, Chapter, ChapterText, Edition, Kind, PaperId, Place, Publication, Role,
    SectionKind, Standing, Vergaderjaar,
};
use prinsjesdiff::report::digest::{Comparison, Digest, Frame, Occasion};
use prinsjesdiff::report::message::{self, Style};
use prinsjesdiff::report::parcel::{Form, Mail, SlackBlock, SlackPost};
use prinsjesdiff::report::wording::{Language, Wording};
use prinsjesdiff::watch::{Criteria, Outside};

const CODES: [&str; 25] = [
    "I", "IIA", "IIB", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XII", "XIII", "XIV",
    "XV", "XVI", "XVII", "XX", "XXII", "XXIII", "A", "B", "C", "J", "K",
];

/// How long and how strange the texts of an edition are.
pub(crate) struct Texts<'a> {
    title: &'a str,
    sentence: &'a str,
    times: usize,
}

pub(crate) const PLAIN: Texts<'_> = Texts {
    title: "Water en wegen",
    sentence: "De minister stimuleert de samenwerking tussen gemeenten, waterschappen en provincies \
               bij het onderhoud van dijken, bruggen en fietspaden in het landelijk gebied. ",
    times: 2,
};

fn edition(year: u16, texts: &Texts<'_>) -> Edition {
    let chapters = CODES.iter().map(|code| ChapterText {
        publication: Publication {
            id: PaperId::parse(&format!("kst-99{year}-{code}-2")).unwrap(),
            kind: Kind::Begroting,
            year: BudgetYear(year),
            vergaderjaar: Vergaderjaar { start: year - 1 },
            chapter: Chapter::parse(code).unwrap(),
            chapter_name: texts.title.to_owned(),
            dossier: format!("99{year}"),
            number: "2".into(),
            published: NaiveDate::from_ymd_opt(i32::from(year) - 1, 9, 15).unwrap(),
            date_assumed: false,
            sha256: format!("{code:0>64}"),
            standing: Standing::Official,
        },
        revision: 1,
        articles: Vec::new(),
        held: Vec::new(),
    });
    Edition { kind: Kind::Begroting, year: BudgetYear(year), chapters: chapters.collect() }
}

fn unit(place: &Place, position: usize, texts: &Texts<'_>) -> UnitChange {
    let body = texts.sentence.repeat(texts.times);
    let (old, new) = (format!("Oud {position}. {body}"), format!("Nieuw {position}. {body}"));
    let at = |role: Role, text: &str| UnitRef {
        place: place.clone(),
        section: SectionKind::RolEnVerantwoordelijkheid,
        position,
        headings: vec![role.as_str().to_owned()],
        role: Some(role),
        form: UnitForm::Paragraph,
        text: text.to_owned(),
    };
    let segment = |op, text: &str| Segment { op, text: text.to_owned(), moved: None };
    let shift = position.is_multiple_of(8);
    let signal =
        Signal { kind: SignalKind::RoleShift, from: "stimuleren".into(), to: "regisseren".into() };
    UnitChange {
        op: Op::Modified,
        class: Class::Substantive,
        moved: if shift { Moved::Role } else { Moved::None },
        signals: if shift { vec![signal] } else { Vec::new() },
        weight: if shift { 800 } else { 350 },
        similarity: 900,
        coarse: false,
        provisional: false,
        vanished: false,
        since: Some(Since { year: BudgetYear(2019), at_least: false, editions: 8 }),
        from: vec![at(Role::Stimuleren, &old)],
        to: vec![at(if shift { Role::Regisseren } else { Role::Stimuleren }, &new)],
        segments: vec![
            segment(SegmentOp::Delete, "Oud"),
            segment(SegmentOp::Insert, "Nieuw"),
            segment(SegmentOp::Equal, new.strip_prefix("Nieuw").unwrap()),
        ],
        nearest: None,
    }
}

/// 25 chapters of 4 articles with 4 passages each: 400 passages, the first of each a role shift.
fn prinsjesdag(texts: &Texts<'_>) -> (Changes, Edition, Edition) {
    let mut articles = Vec::new();
    for code in CODES {
        for number in 1..=4 {
            let place = Place::parse(&format!("{code}/{number}")).unwrap();
            let article = ArticleRef { place: place.clone(), title: texts.title.to_owned() };
            let units = (0..4).map(|at| unit(&place, at, texts)).collect();
            articles.push(ArticleChange {
                status: Status::Changed,
                from: vec![article.clone()],
                to: vec![article],
                similarity: 900,
                renumbered: false,
                retitled: false,
                policy: None,
                moved_chapter: false,
                number_reused: false,
                provisional: false,
                part: false,
                evidence: None,
                sections: vec![SectionChange {
                    unread: Unread::default(),
                    kind: SectionKind::RolEnVerantwoordelijkheid,
                    units,
                    departed: Vec::new(),
                    blocks: Vec::new(),
                    pictures: Pictures::default(),
                }],
            });
        }
    }
    let changes = Changes {
        from: (Kind::Begroting, BudgetYear(2026)),
        to: (Kind::Begroting, BudgetYear(2027)),
        awaited: Vec::new(),
        articles,
        findings: Vec::new(),
    };
    (changes, edition(2026, texts), edition(2027, texts))
}

pub(crate) fn forms(language: Language, style: Style, texts: &Texts<'_>) -> Vec<Form> {
    let (changes, old, new) = prinsjesdag(texts);
    let criteria = Criteria::default();
    let frame = Frame {
        wording: Wording::new(language),
        watch: "rijksbreed",
        leave: "begrotingsteksten@example.org",
        base_url: "https://begroting.example.org",
        at: NaiveDate::from_ymd_opt(2026, 9, 16).unwrap().and_hms_opt(7, 15, 0).unwrap(),
        archive: "4f1c09a27be3",
    };
    let comparison = Comparison {
        changes: &changes,
        old: &old,
        new: &new,
        fresh: &[],
        outside: Outside::default(),
    };
    let digest = Digest {
        edition: changes.to,
        criteria: &criteria,
        comparisons: vec![comparison],
        corrections: Vec::new(),
        republished: &[],
        settled: &[],
        occasion: Occasion::News,
        sent_before: None,
    };
    message::digest(style, &frame, &digest)
}

fn mail(texts: &Texts<'_>) -> Mail {
    let mut forms = forms(Language::Dutch, Style::Mail, texts);
    assert_eq!(forms.len(), 1);
    match forms.pop() {
        Some(Form::Mail(mail)) => mail,
        _ => Mail::default(),
    }
}

fn posts(style: Style, texts: &Texts<'_>) -> Vec<SlackPost> {
    let forms = forms(Language::Dutch, style, texts);
    let all = forms.len();
    let posts: Vec<SlackPost> = forms
        .into_iter()
        .filter_map(|form| if let Form::Slack(post) = form { Some(post) } else { None })
        .collect();
    assert!(posts.len() == all && all > 0);
    posts
}

/// Counts the bytes of a part on its way: quoted-printable at its worst, each line broken.
fn on_its_way(text: &str) -> usize {
    let wide: usize =
        text.bytes().map(|b| if (b' '..=b'~').contains(&b) && b != b'=' { 1 } else { 3 }).sum();
    wide + wide / 20
}

#[test]
fn a_prinsjesdag_fits_into_one_mail_with_everything_attached() {
    let mail = mail(&PLAIN);
    let bytes = on_its_way(&mail.text) + on_its_way(&mail.html);
    assert!(bytes < 85_000, "{bytes}");
    assert!(mail.text.len() + mail.html.len() < 80_000);
    let subject = &mail.subject;
    assert!(subject.starts_with("Begroting 2027: ") && subject.ends_with(" andere"), "{subject}");
    assert!(subject.chars().count() <= 90, "{subject}");
}

#[test]
fn the_parts_of_a_mail_tell_the_same_items_and_no_item_is_lost_from_the_count() {
    let mail = mail(&PLAIN);
    for number in 1..=10 {
        assert!(mail.text.contains(&format!("\n{number}. ")), "{number}");
        assert!(mail.html.contains(&format!(">{number}. ")), "{number}");
    }
    let left = |text: &str| -> usize {
        text.match_indices("En nog ")
            .filter_map(|(at, mark)| {
                text[at + mark.len()..].split(' ').next()?.parse::<usize>().ok()
            })
            .sum()
    };
    let told = mail.text.matches("wordt: ").count();
    assert_eq!(told + left(&mail.text), 400);
    assert_eq!(mail.html.matches("<b>wordt:</b>").count() + left(&mail.html), 400);
}

pub(crate) const HOSTILE: Texts<'_> = Texts {
    title: "</title><script>alert(1)</script> \u{202e}<!channel> @all \r\nBcc: x@example.org",
    sentence: "<img src=x onerror=alert(1)> & <!here> <@U1> [x](http://x.nl) *a* _b_ ~c~ `d` \u{1b}[31m ",
    times: 3,
};

/// Closes the tags that HTML leaves open, so that any fault in the others shows.
fn closed(page: &str) -> String {
    let mut page = page.replace("<!doctype html>", "");
    for tag in ["<meta", "<br", "<hr"] {
        let mut out = String::new();
        let mut rest = page.as_str();
        while let Some(at) = rest.find(tag) {
            let end = at + rest[at..].find('>').unwrap();
            out.push_str(&rest[..end]);
            out.push('/');
            rest = &rest[end..];
        }
        out.push_str(rest);
        page = out;
    }
    page
}

#[test]
fn no_text_of_others_becomes_markup_and_no_page_has_a_fault() {
    for texts in [&PLAIN, &HOSTILE] {
        let mail = mail(texts);
        let pages = mail.attachments.iter().filter(|file| file.media_type.starts_with("text/html"));
        for page in pages.map(|file| &file.text).chain([&mail.html]) {
            let closed = closed(page);
            let parsed = roxmltree::Document::parse(&closed);
            let parsed = parsed.unwrap_or_else(|error| panic!("{error} in\n{page}"));
            for tag in parsed.descendants().map(|node| node.tag_name().name()) {
                assert!(
                    !["script", "img", "iframe", "object", "link", "form"].contains(&tag),
                    "{tag}"
                );
            }
            let tables = parsed.descendants().filter(|node| node.has_tag_name("table"));
            assert!(tables.count() > 0);
        }
        assert!(!mail.subject.contains(['\r', '\n']), "{}", mail.subject);
        let steering = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!mail.text.contains(steering) && !mail.html.contains(steering));
    }
}

#[test]
fn a_mail_stays_small_however_long_the_texts_are() {
    let long = "De minister beheert een zeer lange opsomming van taken en middelen. ".repeat(300);
    let title = "Eindeloos ".repeat(2_000);
    let texts = Texts { title: &title, sentence: &long, times: 1 };
    let mail = mail(&texts);
    assert!(mail.text.len() + mail.html.len() < 80_000);
    assert!(mail.text.contains("Begroting 2027") || mail.text.contains("BEGROTING 2027"));
}

#[test]
fn a_prinsjesdag_fits_into_messages_of_slack() {
    for texts in [&PLAIN, &HOSTILE] {
        for style in
            [Style::Slack { replies: false }, Style::Slack { replies: true }, Style::Mattermost]
        {
            let posts = posts(style, texts);
            for post in &posts {
                let lengths = post.blocks.iter().map(|block| match block {
                    SlackBlock::Header(text) => (text.chars().count(), 150),
                    SlackBlock::Section(text) | SlackBlock::Context(text) => {
                        assert!(!text.contains("<!") && !text.contains("<@"), "{text}");
                        (text.chars().count(), 3_000)
                    }
                    SlackBlock::Divider => (0, 0),
                });
                let lengths: Vec<(usize, usize)> = lengths.collect();
                assert!(lengths.iter().all(|(length, most)| length <= most), "{lengths:?}");
                let all: usize = lengths.iter().map(|(length, _)| length).sum();
                assert!(all + post.text.chars().count() <= 9_000 && post.blocks.len() <= 45);
                assert!(!post.text.is_empty());
            }
            let replies = posts.iter().filter(|post| post.reply).count();
            if style == (Style::Slack { replies: true }) {
                assert!(replies >= 25 && !posts[0].reply, "{replies}");
            } else {
                assert_eq!(replies, 0);
            }
        }
    }
}

#[test]
fn a_card_of_teams_stays_below_what_teams_takes() {
    for texts in [&PLAIN, &HOSTILE] {
        let forms = forms(Language::Dutch, Style::Teams, texts);
        let [Form::Webhook(post)] = forms.as_slice() else { panic!("{forms:?}") };
        assert!(post.body.len() < 28_000, "{}", post.body.len());
        let card: serde_json::Value = serde_json::from_str(&post.body).unwrap();
        assert_eq!(card["attachments"][0]["content"]["type"], "AdaptiveCard");
    }
}

#[test]
fn a_program_gets_the_form_of_diff_with_what_changed() {
    let forms = forms(Language::Dutch, Style::Webhook, &PLAIN);
    let [Form::Webhook(post)] = forms.as_slice() else { panic!("{forms:?}") };
    let form: serde_json::Value = serde_json::from_str(&post.body).unwrap();
    assert_eq!(form["schema"], "prinsjesdiff/changes/1");
    assert_eq!(form["articles"].as_array().unwrap().len(), 100);
    assert_eq!(post.event, "digest");
}
