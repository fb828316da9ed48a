//! What the elements of a page mean.
//!
//! Knows the classes of the official rendition and the usual names of a site's furniture. Must not
//! keep state, and trusts a class only where it says more than the element's own name.

use super::super::element::Style;
use super::tree::{Element, has_class};

/// What an element means to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// Menus, buttons, licence lines: the page's, not the paper's.
    Furniture,
    /// The paper's own contents list.
    Contents,
    /// The head of the paper: its text is in no article.
    Head,
    Bill,
    Signature,
    Annex,
    /// A division: the headings in it end with it.
    Division,
    /// A heading, with the rank its element or class gives it.
    Heading(u8),
    /// A heading that stands flat among the paragraphs, with its style where the class tells.
    FlatHeading(Option<Style>),
    /// Number, label or title in a heading.
    HeadPart,
    Paragraph,
    List,
    Item,
    ItemMark,
    Table,
    TableTitle,
    TableHead,
    Row,
    Cell,
    /// Text in the flow of its parent, perhaps with a style.
    Inline(Option<Style>),
    Break,
    /// Anything else: a container of text.
    Container,
}

/// Elements that are furniture wherever they stand.
const FURNITURE: &[&str] =
    &["nav", "aside", "footer", "button", "form", "select", "textarea", "svg", "dialog", "menu"];

/// Roles that say the same.
const FURNITURE_ROLES: &[&str] =
    &["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"];

/// Classes and ids that say the same; `inhoudsopgave` is the list the page makes of its headings,
/// not the paper's own.
const FURNITURE_NAMES: &[&str] = &[
    "kopregel",
    "voetregel",
    "inhoudsopgave",
    "breadcrumb",
    "breadcrumbs",
    "kruimelpad",
    "pager",
    "pagination",
    "menu",
    "toolbar",
    "licence",
    "license",
    "licentie",
    "skip-link",
    "skiplink",
    "visually-hidden",
    "share",
    "feedback",
    "cookie",
    "cookies",
];

/// Lines of the pages of rijksfinancien.nl that are no text of the paper; source: `shapes.md` 5.
const FURNITURE_LINES: &[&str] = &["toon begrotingsfasen", "licence", "license", "licentie", "+"];

/// The beginning of one such line.
const FURNITURE_START: &str = "base description which applies";

/// Classes of the head of a parliamentary paper.
const HEAD_NAMES: &[&str] = &[
    "kamerstukkop",
    "dossier",
    "dossiernummer",
    "dossiertitel",
    "stuknr",
    "ondernummer",
    "datumtekst",
    "stuktitel",
    "stuk_kop",
    "vergaderjaar",
];

/// Elements that flow with the text around them.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Returns the meaning of an element.
pub(super) fn tag(element: &Element) -> Tag {
    if is_furniture(element) {
        return Tag::Furniture;
    }
    let name = element.name();
    if let Some(tag) = by_class(element, name) {
        return tag;
    }
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Tag::Heading(rank(name)),
        "p" | "dd" | "dt" | "figcaption" | "blockquote" | "pre" | "address" => Tag::Paragraph,
        "ul" | "ol" => Tag::List,
        "li" => Tag::Item,
        "table" => Tag::Table,
        "caption" => Tag::TableTitle,
        "thead" => Tag::TableHead,
        "tr" => Tag::Row,
        "td" | "th" => Tag::Cell,
        "br" | "hr" => Tag::Break,
        _ if INLINE.contains(&name) => Tag::Inline(inline_style(element)),
        _ => Tag::Container,
    }
}

fn by_class(element: &Element, name: &str) -> Option<Tag> {
    let is = |test: &dyn Fn(&str) -> bool| has_class(element, test);
    let heading = name.len() == 2 && name.starts_with('h') && name != "hr";
    if is(&|class| class == "officiele-inhoudsopgave") {
        return Some(Tag::Contents);
    }
    if is(&|class| HEAD_NAMES.contains(&class)) {
        return Some(Tag::Head);
    }
    if (heading || name == "p") && is(&|class| class.starts_with("tussenkop")) {
        return Some(Tag::FlatHeading(inline_style(element)));
    }
    if heading {
        let depth = |class: &str| class.strip_prefix("divisiekop")?.parse::<u8>().ok();
        let depth =
            element.attr("class").and_then(|all| all.split_ascii_whitespace().find_map(depth));
        return depth.map(|depth| Tag::Heading(depth.saturating_add(1)));
    }
    if name == "span" {
        let mark = is(&|class| matches!(class, "ol" | "li.nr" | "li_nr" | "lidnr"));
        let part = is(&|class| matches!(class, "nr" | "label" | "titel" | "subtitel"));
        return if mark { Some(Tag::ItemMark) } else { part.then_some(Tag::HeadPart) };
    }
    if !matches!(name, "div" | "section") {
        return None;
    }
    [
        (is(&|class| matches!(class, "voorstel-wet" | "wettekst")), Tag::Bill),
        (is(&|class| matches!(class, "ondertekening" | "tekst-sluiting")), Tag::Signature),
        (is(&|class| class == "bijlage"), Tag::Annex),
        (is(&|class| class == "divisie" || class.ends_with("_divisie")), Tag::Division),
    ]
    .into_iter()
    .find_map(|(holds, tag)| holds.then_some(tag))
}

/// Elements that a paper may set aside as well as a site.
const SET_ASIDE: &[&str] = &["aside", "footer", "menu", "dialog"];

/// Tells whether an element is furniture by its name alone, and may be one of a paper.
pub(super) fn is_set_aside(element: &Element) -> bool {
    SET_ASIDE.contains(&element.name()) && !is_called_furniture(element)
}

fn is_furniture(element: &Element) -> bool {
    FURNITURE.contains(&element.name()) || is_called_furniture(element)
}

/// Tells whether role, id or class says that an element is furniture.
fn is_called_furniture(element: &Element) -> bool {
    element.attr("role").is_some_and(|role| FURNITURE_ROLES.contains(&role))
        || element.attr("id").is_some_and(|id| FURNITURE_NAMES.contains(&id))
        || has_class(element, |class| FURNITURE_NAMES.contains(&class))
}

/// Tells whether a line is one that the site adds.
pub(super) fn is_furniture_line(text: &str) -> bool {
    let low = text.to_lowercase();
    FURNITURE_LINES.contains(&low.as_str()) || low.starts_with(FURNITURE_START)
}

/// Tells whether an element flows with its parent's text: unknown elements in these do too.
pub(super) fn is_flowing(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading(_)
            | Tag::FlatHeading(_)
            | Tag::HeadPart
            | Tag::Inline(_)
            | Tag::ItemMark
            | Tag::TableTitle
    )
}

fn rank(name: &str) -> u8 {
    name.bytes().last().map_or(1, |digit| digit.saturating_sub(b'0')).max(1)
}

fn inline_style(element: &Element) -> Option<Style> {
    let by_name = match element.name() {
        "b" | "strong" => Some(Style::Bold),
        "i" | "em" => Some(Style::Italic),
        "u" => Some(Style::Underlined),
        _ => None,
    };
    let named = |class: &str| {
        let name = class.rsplit(['_', '-']).next().unwrap_or(class);
        Some(Style::of(name)).filter(|style| *style != Style::Plain)
    };
    let by_class = || element.attr("class")?.split_ascii_whitespace().find_map(named);
    by_class().or(by_name)
}

/// Returns the style of text in several nested inline elements.
pub(super) fn combined(styles: &[Style]) -> Style {
    let strongest = styles.iter().copied().min().unwrap_or(Style::Plain);
    let slanted = styles.contains(&Style::Italic);
    if strongest == Style::Bold && slanted { Style::BoldItalic } else { strongest }
}
