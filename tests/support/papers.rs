//! Made-up budget papers, rendered in every heading style that was seen.
//!
//! A [`Plan`] says what a paper holds; [`render`] writes it as official XML in one style. What is
//! read back must be the plan, whatever the style.

#![allow(dead_code, reason = "each test crate uses its own part of this module")]

use std::fmt::Write as _;

/// What a paper holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub chapter: &'static str,
    pub ministry: &'static str,
    pub year: u16,
    pub jaarverslag: bool,
    pub articles: Vec<PlannedArticle>,
}

/// What an article holds: paragraphs of A, a lead-in of B, and passages under roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedArticle {
    pub number: u16,
    pub title: String,
    pub goal: Vec<String>,
    pub lead_in: Vec<String>,
    pub roles: Vec<(String, Vec<String>)>,
}

/// How article headings read.
pub const ARTICLE_FORMS: &[&str] = &[
    "Artikel {n}. {t}",
    "Artikel {n}: {t}",
    "Artikel {n} {t}",
    "Beleidsartikel {n}: {t}",
    "Beleidsartikel {n} {t}",
    "Art.nr. {n}. {t}",
    "{n}. {t}",
    "3.{i} Artikel {n}. {t}",
    "3.{i} Artikel {n} {t}",
    "4.{i} Artikel {n}: {t}",
    "3.{i} Beleidsartikel {n} {t}",
    "ARTIKEL {n}. {t} ",
];

/// How the headings of A and B read; `{l}` is the letter with its mark.
pub const SECTION_FORMS: &[(&str, &str)] = &[
    ("A. Algemene doelstelling", "B. Rol en verantwoordelijkheid"),
    ("A Algemene doelstelling", "B Rol en verantwoordelijkheid"),
    ("A: Algemene Doelstelling", "B: Rol en Verantwoordelijkheid"),
    ("Algemene doelstelling", "Rol en verantwoordelijkheid"),
    ("Algemene doelstelling", "Rollen en verantwoordelijkheden"),
    ("Algemene beleidsdoelstelling", "Rol en verantwoordelijkheid"),
    ("A. Algemene doelstelling", "B. Rol, verantwoordelijkheid en beleidsinformatie"),
];

/// How headings are marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// Nested `divisie/kop/titel`.
    Nested,
    /// Nested, with the letter or number in `nr`.
    NestedNumbered,
    /// Articles nested, their sections flat.
    Mixed,
    /// All flat `tussenkop`, sections as strong as articles.
    Flat,
    /// All flat, sections weaker.
    FlatRanked,
    /// Bold lines.
    BoldLines,
    /// Sections are siblings of their article's division.
    Siblings,
}

pub const MARKUPS: &[Markup] = &[
    Markup::Nested,
    Markup::NestedNumbered,
    Markup::Mixed,
    Markup::Flat,
    Markup::FlatRanked,
    Markup::BoldLines,
    Markup::Siblings,
];

/// How the roles of B are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleForm {
    Heading,
    BoldLine,
    PlainLine,
    LeadWord,
    Table,
}

pub const ROLE_FORMS: &[RoleForm] = &[
    RoleForm::Heading,
    RoleForm::BoldLine,
    RoleForm::PlainLine,
    RoleForm::LeadWord,
    RoleForm::Table,
];

/// One style of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    pub article: &'static str,
    pub sections: (&'static str, &'static str),
    pub markup: Markup,
    pub roles: RoleForm,
}

/// Every style: the product of the forms above.
pub fn styles() -> impl Iterator<Item = Style> {
    ARTICLE_FORMS.iter().flat_map(|article| {
        SECTION_FORMS.iter().flat_map(move |sections| {
            MARKUPS.iter().flat_map(move |markup| {
                ROLE_FORMS.iter().map(move |roles| Style {
                    article,
                    sections: *sections,
                    markup: *markup,
                    roles: *roles,
                })
            })
        })
    })
}

pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Writes the paper a plan describes, in one style.
pub fn render(plan: &Plan, style: Style) -> String {
    document(plan, |xml| {
        for (index, article) in plan.articles.iter().enumerate() {
            render_article(xml, article, index + 1, style);
        }
    })
}

/// Writes a paper around its policy articles.
pub fn document(plan: &Plan, articles: impl FnOnce(&mut String)) -> String {
    let mut xml = head(plan);
    open_division(&mut xml, "3. Beleidsartikelen", None);
    articles(&mut xml);
    xml.push_str("</divisie>");
    open_division(&mut xml, "4. Niet-beleidsartikelen", None);
    xml.push_str("<divisie><kop><titel>Artikel 99. Apparaat</titel></kop>");
    xml.push_str("<al>De uitgaven van het kerndepartement.</al></divisie></divisie>");
    open_division(&mut xml, "5. Bedrijfsvoering", None);
    xml.push_str("<al>De bedrijfsvoering is op orde.</al></divisie>");
    xml.push_str("</divisie></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>\n");
    xml
}

fn head(plan: &Plan) -> String {
    let (dossier, number, title, subject, date) = if plan.jaarverslag {
        (
            98_000 + u32::from(plan.year - 2000) * 10 + 5,
            "1",
            "JAARVERSLAG VAN HET MINISTERIE".to_owned(),
            format!("Jaarverslag en slotwet Ministerie van {} {}", plan.ministry, plan.year),
            format!("{}-05-20", plan.year + 1),
        )
    } else {
        (
            98_000 + u32::from(plan.year - 2000) * 10,
            "2",
            "MEMORIE VAN TOELICHTING".to_owned(),
            format!(
                "Vaststelling van de begrotingsstaten van het Ministerie van {} ({}) voor het jaar {}",
                plan.ministry, plan.chapter, plan.year
            ),
            format!("{}-09-17", plan.year - 1),
        )
    };
    let start = if plan.jaarverslag { plan.year } else { plan.year - 1 };
    let chapter = plan.chapter;
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<officiele-publicatie><metadata>\
         <meta name=\"OVERHEIDop.externMetadataRecord\" scheme=\"\" \
         content=\"https://zoek.officielebekendmakingen.nl/kst-{dossier}-{chapter}-{number}/metadata.xml\"/>\
         </metadata><kamerstuk><kamerstukkop>\
         <tekstregel inhoud=\"vergaderjaar\">Vergaderjaar {start}–{}</tekstregel>\
         </kamerstukkop><dossier><dossiernummer><dossiernr>{} {:03}</dossiernr>\
         <begrotingshoofdstuk>{chapter}</begrotingshoofdstuk></dossiernummer>\
         <titel>{}</titel></dossier><stuk><stuknr>Nr. <ondernummer kamer=\"2\">{number}</ondernummer></stuknr>\
         <titel>{title}</titel><datumtekst>Ontvangen <datum isodatum=\"{date}\">{date}</datum></datumtekst>\
         <algemeen><vrije-tekst><divisie><kop><nr>B</nr><titel>BEGROTINGSTOELICHTING</titel></kop>\
         <divisie><kop><nr>1</nr><titel>Leeswijzer</titel></kop><al>In artikel 1 staat het beleid.</al></divisie>\
         <divisie><kop><nr>2</nr><titel>Beleidsprioriteiten</titel></kop>\
         <tussenkop kopopmaak=\"vet\">Artikel 1. Wat voorafging</tussenkop><al>Artikel 1 is vernieuwd.</al></divisie>",
        start + 1,
        dossier / 1000,
        dossier % 1000,
        escape(&subject),
    )
}

fn open_division(xml: &mut String, title: &str, number: Option<&str>) {
    xml.push_str("<divisie><kop>");
    if let Some(number) = number {
        let _ = write!(xml, "<nr status=\"officieel\">{}</nr>", escape(number));
    }
    let _ = write!(xml, "<titel>{}</titel></kop>", escape(title));
}

fn render_article(xml: &mut String, article: &PlannedArticle, index: usize, style: Style) {
    heading(xml, (usize::from(article.number), &article.title), index, style, |xml| {
        let (goal, role) = style.sections;
        section(xml, goal, style, |xml| {
            for text in &article.goal {
                let _ = write!(xml, "<al>{}</al>", escape(text));
            }
        });
        section(xml, role, style, |xml| roles(xml, article, style));
        section(xml, "D. Budgettaire gevolgen van beleid", style, |xml| {
            xml.push_str("<al>De uitgaven staan in de tabel.</al>");
        });
        section(xml, "E. Toelichting op de financiële instrumenten", style, |xml| {
            xml.push_str("<al>De subsidies worden jaarlijks verleend.</al>");
        });
    });
}

/// Writes the heading of an article, number and title, around its sections.
pub fn heading(
    xml: &mut String,
    (number, title): (usize, &str),
    index: usize,
    style: Style,
    sections: impl FnOnce(&mut String),
) {
    let heading = style
        .article
        .replace("{n}", &number.to_string())
        .replace("{i}", &index.to_string())
        .replace("{t}", title);
    let divisions = match style.markup {
        Markup::Nested | Markup::NestedNumbered | Markup::Mixed | Markup::Siblings => {
            open_division(xml, &heading, None);
            true
        }
        Markup::Flat | Markup::FlatRanked => {
            let _ = write!(xml, "<tussenkop kopopmaak=\"vet\">{}</tussenkop>", escape(&heading));
            false
        }
        Markup::BoldLines => {
            let _ = write!(xml, "<al><nadruk type=\"vet\">{}</nadruk></al>", escape(&heading));
            false
        }
    };
    if style.markup == Markup::Siblings {
        xml.push_str("</divisie>");
    }
    sections(xml);
    if divisions && style.markup != Markup::Siblings {
        xml.push_str("</divisie>");
    }
}

/// Writes the heading of a section around its body.
pub fn section(xml: &mut String, heading: &str, style: Style, body: impl FnOnce(&mut String)) {
    let nested = match style.markup {
        Markup::Nested | Markup::Siblings => {
            open_division(xml, heading, None);
            true
        }
        Markup::NestedNumbered => {
            match heading.split_once(['.', ':', ' ']) {
                Some((letter, rest)) if letter.len() == 1 => {
                    open_division(xml, rest.trim(), Some(letter));
                }
                _ => open_division(xml, heading, None),
            }
            true
        }
        Markup::Mixed | Markup::Flat => {
            let _ = write!(xml, "<tussenkop kopopmaak=\"vet\">{}</tussenkop>", escape(heading));
            false
        }
        Markup::FlatRanked => {
            let _ = write!(xml, "<tussenkop kopopmaak=\"halfvet\">{}</tussenkop>", escape(heading));
            false
        }
        Markup::BoldLines => {
            let _ = write!(xml, "<al><nadruk type=\"vet\">{}</nadruk></al>", escape(heading));
            false
        }
    };
    body(xml);
    if nested {
        xml.push_str("</divisie>");
    }
}

fn roles(xml: &mut String, article: &PlannedArticle, style: Style) {
    for text in &article.lead_in {
        let _ = write!(xml, "<al>{}</al>", escape(text));
    }
    if style.roles == RoleForm::Table {
        xml.push_str(
            "<table><tgroup cols=\"2\"><colspec colname=\"col1\"/><colspec colname=\"col2\"/>",
        );
        xml.push_str("<thead><row><entry colname=\"col1\"><al>Rol</al></entry><entry colname=\"col2\"><al>Toelichting</al></entry></row></thead><tbody>");
    }
    for (role, passages) in &article.roles {
        match style.roles {
            RoleForm::Heading => match style.markup {
                Markup::Nested | Markup::NestedNumbered | Markup::Siblings => {
                    open_division(xml, role, None);
                    list(xml, passages);
                    xml.push_str("</divisie>");
                }
                _ => {
                    let _ = write!(xml, "<tussenkop kopopmaak=\"cur\">{role}</tussenkop>");
                    list(xml, passages);
                }
            },
            RoleForm::BoldLine => {
                let _ = write!(xml, "<al><nadruk type=\"vet\">{role}:</nadruk></al>");
                list(xml, passages);
            }
            RoleForm::PlainLine => {
                let _ = write!(xml, "<al>{role}</al>");
                list(xml, passages);
            }
            RoleForm::LeadWord => {
                for passage in passages {
                    let _ = write!(
                        xml,
                        "<al><nadruk type=\"vet\">{role}:</nadruk> {}</al>",
                        escape(passage)
                    );
                }
            }
            RoleForm::Table => {
                let _ = write!(
                    xml,
                    "<row><entry colname=\"col1\"><al>{role}</al></entry><entry colname=\"col2\">"
                );
                for passage in passages {
                    let _ = write!(xml, "<al>{}</al>", escape(passage));
                }
                xml.push_str("</entry></row>");
            }
        }
    }
    if style.roles == RoleForm::Table {
        xml.push_str("</tbody></tgroup></table>");
    }
}

fn list(xml: &mut String, passages: &[String]) {
    xml.push_str("<lijst type=\"ongemarkeerd\">");
    for passage in passages {
        let _ = write!(xml, "<li><li.nr>•</li.nr><al>{}</al></li>", escape(passage));
    }
    xml.push_str("</lijst>");
}

/// A plain paper of three articles.
pub fn sample_plan() -> Plan {
    let article = |number, title: &str, subject: &str| PlannedArticle {
        number,
        title: title.to_owned(),
        goal: vec![
            format!("Een land waarin {subject} voor iedereen bereikbaar is."),
            format!("Daarvoor werken overheden samen aan {subject}."),
        ],
        lead_in: vec![format!("De minister is verantwoordelijk voor het stelsel van {subject}.")],
        roles: vec![
            (
                "Stimuleren".to_owned(),
                vec![
                    format!("De minister stimuleert gemeenten om {subject} te onderhouden."),
                    format!(
                        "Hij verspreidt kennis over {subject}, o.a. via een jaarlijks congres."
                    ),
                ],
            ),
            (
                "Financieren".to_owned(),
                vec![format!("De minister financiert de landelijke voorziening voor {subject}.")],
            ),
        ],
    };
    Plan {
        chapter: "XXIX",
        ministry: "Bruggen en Boomgaarden",
        year: 2024,
        jaarverslag: false,
        articles: vec![
            article(1, "Fruit in de wijk", "fruitbomen"),
            article(2, "Hangbruggen", "hangbruggen"),
            article(31, "Weidegang", "open weiden"),
        ],
    }
}
