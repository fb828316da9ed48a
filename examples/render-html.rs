//! Renders an official XML paper into both HTML forms: the rendition and the per-article pages.
//!
//! Knows the structures of both families of pages, with templates of its own. Its output depends
//! on nothing but the paper: `cargo run --example render-html -- FOLDER` writes the built-in
//! example, `NAME.html` and `NAME-onderdelen.html`, the latter all pages of a paper in one file.

use std::fmt::Write as _;

use roxmltree::{Document, Node};

/// How an HTML form is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// Whether headings and boxes bear the official classes.
    pub classes: bool,
    /// Whether pages print the headings of A and B; newer ones do not.
    pub sections: bool,
    /// Whether marks of notes are elements; else their digits are glued to the text.
    pub marks: bool,
}

impl Form {
    /// The form that keeps all the paper has.
    pub const FULL: Self = Self { classes: true, sections: true, marks: true };
}

struct Writer {
    form: Form,
    out: String,
    notes: Vec<(String, String)>,
    anchors: usize,
    /// On a page of its own an article's heading is `h2`, whatever its depth in the paper.
    by_page: bool,
}

/// Renders the rendition of a paper.
#[must_use]
pub fn rendition(xml: &str, form: Form) -> String {
    let Ok(document) = Document::parse(xml.trim_start_matches('\u{feff}')) else {
        return String::new();
    };
    let root = document.root_element();
    let mut writer = Writer::new(form, false);
    writer.out.push_str(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n",
    );
    writer.metas(root);
    writer.out.push_str(
        "<script type=\"text/javascript\">if (1 < 2) { var tekst = \"<p>geen tekst</p>\"; }</script>\n\
         </head>\n<body>\n<div id=\"kopregel\"><a href=\"/\">Bekendmakingen</a></div>\n\
         <div id=\"inhoudsopgave\"><ul class=\"toc\">",
    );
    for heading in root.descendants().filter(|node| node.has_tag_name("kop")) {
        let _ =
            write!(writer.out, "<li><a href=\"#d1\">{}</a></li>", escaped(&heading_text(heading)));
    }
    writer.out.push_str("</ul></div>\n<div id=\"broodtekst\" class=\"stuk\">\n");
    if let Some(paper) = root.descendants().find(|node| node.has_tag_name("kamerstuk")) {
        writer.children(paper, 0);
    }
    writer.out.push_str("</div>\n");
    writer.note_list("noten");
    writer.out.push_str("<div id=\"voetregel\">Over deze site</div>\n</body>\n</html>\n");
    writer.out
}

/// Renders the pages of a paper, one file with all of them: first a cover of metas alone.
#[must_use]
pub fn pages(xml: &str, form: Form) -> String {
    let Ok(document) = Document::parse(xml.trim_start_matches('\u{feff}')) else {
        return String::new();
    };
    let root = document.root_element();
    let mut cover = Writer::new(form, true);
    cover.out.push_str("<!doctype html>\n<html lang=\"nl\">\n<head>\n");
    cover.metas(root);
    cover.out.push_str("</head>\n<body></body>\n</html>\n");
    let parts = parts(root);
    let base = address(root);
    let mut all = cover.out;
    for at in 0..parts.len() {
        all.push_str(&page(&parts, at, &base, form));
    }
    all
}

/// A part that has a page of its own: its heading and the elements under it.
struct Part<'a, 'b> {
    heading: String,
    depth: usize,
    nodes: Vec<Node<'a, 'b>>,
}

fn parts<'a, 'b>(root: Node<'a, 'b>) -> Vec<Part<'a, 'b>> {
    let mut parts = Vec::new();
    let tops = root.descendants().filter(|node| {
        node.has_tag_name("divisie") && !node.ancestors().skip(1).any(|n| n.has_tag_name("divisie"))
    });
    for top in tops {
        gather(top, 1, &mut parts);
    }
    parts
}

fn gather<'a, 'b>(division: Node<'a, 'b>, depth: usize, parts: &mut Vec<Part<'a, 'b>>) {
    let heading = division.children().find(|node| node.has_tag_name("kop"));
    let heading = heading.map(heading_text).unwrap_or_default();
    let holds = division.descendants().skip(1).any(|node| is_article(node));
    if !holds {
        let nodes = division.children().filter(|node| !node.has_tag_name("kop")).collect();
        parts.push(Part { heading, depth, nodes });
        return;
    }
    for node in division.children().filter(Node::is_element) {
        if node.has_tag_name("divisie") {
            gather(node, depth + 1, parts);
        } else if node.has_tag_name("tussenkop") && is_article(node) {
            parts.push(Part { heading: text(node), depth: depth + 1, nodes: Vec::new() });
        } else if let Some(part) = parts.last_mut().filter(|_| !node.has_tag_name("kop")) {
            part.nodes.push(node);
        }
    }
}

fn is_article(node: Node<'_, '_>) -> bool {
    let heading = match node.tag_name().name() {
        "tussenkop" => text(node),
        "divisie" => {
            node.children().find(|n| n.has_tag_name("kop")).map(heading_text).unwrap_or_default()
        }
        _ => return false,
    };
    let low = heading.to_lowercase();
    let place = |c: char| c.is_ascii_digit() || matches!(c, '.' | ' ');
    let bare = low.trim_start_matches(place);
    ["artikel ", "beleidsartikel ", "niet-beleidsartikel "]
        .iter()
        .any(|word| bare.starts_with(word))
}

fn page(parts: &[Part<'_, '_>], at: usize, base: &str, form: Form) -> String {
    let part = &parts[at];
    let mut writer = Writer::new(form, true);
    let _ = write!(
        writer.out,
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<title>{} | Begroting</title>\n\
         <link rel=\"canonical\" href=\"https://www.rijksfinancien.nl{base}/onderdeel/{}\">\n\
         <style>main > p {{ margin: 0 }}</style>\n</head>\n<body>\n\
         <header role=\"banner\"><a href=\"/\">Financiën van het Rijk</a></header>\n<nav class=\"menu\"><ul>",
        escaped(&part.heading),
        anchor(at),
    );
    for (index, other) in parts.iter().enumerate() {
        let _ = write!(
            writer.out,
            "<li><a href=\"{base}/onderdeel/{}\">{}</a></li>",
            anchor(index),
            escaped(&other.heading)
        );
    }
    let _ = write!(
        writer.out,
        "</ul></nav>\n<main>\n<nav class=\"breadcrumb\"><a href=\"/\">Home</a></nav>\n\
         <button type=\"button\">Toon begrotingsfasen</button>\n<h2>{}</h2>\n<p>Artikel</p>\n<p>+</p>\n",
        escaped(&part.heading)
    );
    for node in &part.nodes {
        writer.node(*node, part.depth);
    }
    writer.note_list("footnotes");
    writer.out.push_str("</main>\n<footer><p>Licence</p></footer>\n</body>\n</html>\n");
    writer.out
}

fn anchor(at: usize) -> usize {
    1_000_001 + 17 * at
}

fn address(root: Node<'_, '_>) -> String {
    let title = dossier_title(root);
    let year = title
        .split(|c: char| !c.is_ascii_digit())
        .rfind(|word| word.len() == 4)
        .unwrap_or_default()
        .to_owned();
    let chapter = first_text(root, "begrotingshoofdstuk");
    if title.contains("Jaarverslag") {
        format!("/jaarverslag/{year}/{chapter}")
    } else {
        format!("/memorie-van-toelichting/{year}/OWB/{chapter}")
    }
}

fn dossier_title(root: Node<'_, '_>) -> String {
    let dossier = root.descendants().find(|node| node.has_tag_name("dossier"));
    dossier.map(|dossier| first_text(dossier, "titel")).unwrap_or_default()
}

fn first_text(root: Node<'_, '_>, name: &str) -> String {
    root.descendants().find(|node| node.has_tag_name(name)).map(text).unwrap_or_default()
}

fn text(node: Node<'_, '_>) -> String {
    let all: String = node.descendants().filter(Node::is_text).filter_map(|n| n.text()).collect();
    all.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn heading_text(heading: Node<'_, '_>) -> String {
    let parts: Vec<String> = heading.children().filter(Node::is_element).map(text).collect();
    parts.join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

impl Writer {
    fn new(form: Form, by_page: bool) -> Self {
        Self { form, out: String::new(), notes: Vec::new(), anchors: 0, by_page }
    }

    fn metas(&mut self, root: Node<'_, '_>) {
        let record = root
            .descendants()
            .filter_map(|node| node.attribute("content"))
            .find(|content| content.contains("/kst-"))
            .unwrap_or_default();
        let id = record.split('/').find(|part| part.starts_with("kst-")).unwrap_or_default();
        let dossier = first_text(root, "dossiernr").replace(' ', "");
        let chapter = first_text(root, "begrotingshoofdstuk");
        let paper = root
            .descendants()
            .find(|node| node.has_tag_name("stuk"))
            .and_then(|paper| paper.children().find(|node| node.has_tag_name("titel")));
        let paper = paper.map(text).unwrap_or_default();
        let date = root.descendants().find_map(|node| node.attribute("isodatum"));
        let title = dossier_title(root);
        let years = first_text(root, "tekstregel").replace("Vergaderjaar ", "");
        for (name, content) in [
            ("DC.identifier", id.to_owned()),
            ("DC.title", format!("{title}; {paper}")),
            ("OVERHEIDop.dossiernummer", format!("{dossier}-{chapter}")),
            ("OVERHEIDop.dossiertitel", title),
            ("OVERHEIDop.documenttitel", paper),
            ("OVERHEIDop.ondernummer", first_text(root, "ondernummer")),
            ("OVERHEIDop.vergaderjaar", years),
            ("DCTERMS.issued", date.unwrap_or_default().to_owned()),
        ] {
            let content = escaped(&content);
            let _ =
                writeln!(self.out, "<meta name=\"{name}\" scheme=\"\" content=\"{content}\" />");
        }
        self.out.push_str("<title>Kamerstuk</title>\n");
    }

    fn class(&self, name: &str) -> String {
        if self.form.classes { format!(" class=\"{name}\"") } else { String::new() }
    }

    fn children(&mut self, node: Node<'_, '_>, depth: usize) {
        for child in node.children() {
            self.node(child, depth);
        }
    }

    fn wrapped(&mut self, open: &str, node: Node<'_, '_>, close: &str, depth: usize) {
        self.out.push_str(open);
        self.children(node, depth);
        self.out.push_str(close);
    }

    fn node(&mut self, node: Node<'_, '_>, depth: usize) {
        if node.is_text() {
            self.out.push_str(&escaped(node.text().unwrap_or_default()));
            return;
        }
        let parent = node.parent().map(|parent| parent.tag_name().name()).unwrap_or_default();
        match (node.tag_name().name(), parent) {
            ("divisie", _) => {
                let open = format!("<div{}>", self.class("divisie"));
                self.wrapped(&open, node, "</div>", depth + 1);
            }
            ("kop", _) => self.heading(&heading_text(node), depth),
            ("tussenkop", _) => self.flat_heading(node, depth),
            (
                "officiele-inhoudsopgave"
                | "bijlage"
                | "tekst-sluiting"
                | "ondertekening"
                | "dossier"
                | "stuknr"
                | "datumtekst"
                | "kamerstukkop",
                _,
            ) => {
                let open = format!("<div class=\"{}\">", node.tag_name().name());
                self.wrapped(&open, node, "</div>", depth);
            }
            ("tekstregel", _) => self.wrapped("<p class=\"vergaderjaar\">", node, "</p>", depth),
            ("titel", "stuk") => self.wrapped("<h1 class=\"stuktitel\">", node, "</h1>", depth),
            ("titel", "dossier") => self.wrapped("<h1>", node, "</h1>", depth),
            ("begrotingshoofdstuk" | "dossiernr", _) => {
                self.wrapped("<span>", node, "</span> ", depth);
            }
            ("al" | "functie", _) => self.wrapped("<p>", node, "</p>", depth),
            ("lijst", _) => self.wrapped("<ul class=\"expliciet\">", node, "</ul>", depth),
            ("li", _) => self.item(node, depth),
            ("nadruk", _) => self.emphasis(node, depth),
            ("noot", _) => self.note(node),
            ("table", _) => self.table(node),
            ("br", _) => self.out.push_str("<br />"),
            ("illustratie", _) => self.out.push_str("<img src=\"beeld.png\" alt=\"\" />"),
            _ => self.children(node, depth),
        }
    }

    fn anchor(&mut self) -> String {
        self.anchors += 1;
        format!("<a id=\"d1e{0}\" name=\"d1e{0}\"></a>", self.anchors)
    }

    fn heading(&mut self, text: &str, depth: usize) {
        let bare =
            text.trim_start_matches(|c: char| c.is_ascii_uppercase() || matches!(c, '.' | ' '));
        let opens = |words: &str| text.ends_with(words) || bare.ends_with(words);
        if self.by_page && !self.form.sections && is_goal_or_role(&opens) {
            return;
        }
        let anchor = self.anchor();
        let rank = (depth + 1).clamp(2, 5);
        let class = self.class(&format!("divisiekop{depth}"));
        let _ = write!(self.out, "<h{rank}{class}>{anchor}{}\n</h{rank}>\n", escaped(text));
    }

    fn flat_heading(&mut self, node: Node<'_, '_>, depth: usize) {
        let words = text(node);
        if self.by_page && !self.form.sections && is_goal_or_role(&|end: &str| words.ends_with(end))
        {
            return;
        }
        let anchor = self.anchor();
        let style = node.attribute("kopopmaak").unwrap_or_default();
        let rank = (depth + 2).clamp(2, 5);
        let open = if self.form.classes {
            format!("<h{rank} class=\"tussenkop\">{anchor}<span class=\"{style}\">")
        } else {
            format!("<h{rank}>{anchor}<span>")
        };
        let close = format!("</span></h{rank}>\n");
        self.wrapped(&open, node, &close, depth);
    }

    fn item(&mut self, node: Node<'_, '_>, depth: usize) {
        self.out.push_str("<li class=\"li\">");
        let mark = node.children().find(|child| child.has_tag_name("li.nr")).map(text);
        let mut mark = mark.map(|mark| format!("<span class=\"ol\">{} </span>", escaped(&mark)));
        for child in node.children().filter(|child| !child.has_tag_name("li.nr")) {
            if child.has_tag_name("al") {
                let mark = mark.take().unwrap_or_default();
                self.wrapped(&format!("<p class=\"labeled\">{mark}"), child, "</p>", depth);
            } else {
                self.node(child, depth);
            }
        }
        self.out.push_str("</li>\n");
    }

    fn emphasis(&mut self, node: Node<'_, '_>, depth: usize) {
        let words = text(node);
        let alone = node.parent().is_some_and(|parent| text(parent) == words);
        let section = is_goal_or_role(&|end: &str| words == end);
        if self.by_page && !self.form.sections && alone && section {
            return;
        }
        match node.attribute("type") {
            Some("vet") => self.wrapped("<strong class=\"vet\">", node, "</strong>", depth),
            Some("cur") => self.wrapped("<em class=\"cur\">", node, "</em>", depth),
            other => {
                let open = format!("<span class=\"{}\">", other.unwrap_or_default());
                self.wrapped(&open, node, "</span>", depth);
            }
        }
    }

    fn note(&mut self, node: Node<'_, '_>) {
        let number = first_text(node, "noot.nr");
        if !self.form.marks {
            self.out.push_str(&number);
            return;
        }
        let body = first_text(node, "noot.al");
        let _ = write!(
            self.out,
            "<a class=\"nootnr\" name=\"terug{number}\" href=\"#noot{number}\"><sup>{number}</sup></a>"
        );
        self.notes.push((number, body));
    }

    fn note_list(&mut self, name: &str) {
        if self.notes.is_empty() {
            return;
        }
        let _ = write!(self.out, "<div id=\"{name}\"><h2>Noten</h2><ol>");
        for (number, body) in std::mem::take(&mut self.notes) {
            let body = escaped(&body);
            let _ = write!(
                self.out,
                "<li id=\"noot{number}\"><a href=\"#terug{number}\">{number}</a> {body}</li>"
            );
        }
        self.out.push_str("</ol></div>\n");
    }

    fn table(&mut self, node: Node<'_, '_>) {
        self.out.push_str("<div class=\"tabel\"><table>");
        if let Some(title) = node.children().find(|child| child.has_tag_name("title")) {
            self.wrapped("<caption>", title, "</caption>", 0);
        }
        let columns: Vec<&str> = node
            .descendants()
            .filter(|child| child.has_tag_name("colspec"))
            .filter_map(|column| column.attribute("colname"))
            .collect();
        for part in
            node.descendants().filter(|n| n.has_tag_name("thead") || n.has_tag_name("tbody"))
        {
            let name = part.tag_name().name();
            let cell = if name == "thead" { "th" } else { "td" };
            let _ = write!(self.out, "<{name}>");
            for row in part.children().filter(|child| child.has_tag_name("row")) {
                self.out.push_str("<tr>");
                for entry in row.children().filter(|child| child.has_tag_name("entry")) {
                    let open = format!("<{cell}{}>", spans(entry, &columns));
                    self.wrapped(&open, entry, &format!("</{cell}>"), 0);
                }
                self.out.push_str("</tr>\n");
            }
            let _ = write!(self.out, "</{name}>");
        }
        self.out.push_str("</table></div>\n");
    }
}

fn is_goal_or_role(ends: &dyn Fn(&str) -> bool) -> bool {
    ["Algemene doelstelling", "Rol en verantwoordelijkheid", "Algemene beleidsdoelstelling"]
        .iter()
        .any(|words| ends(words))
}

fn spans(entry: Node<'_, '_>, columns: &[&str]) -> String {
    let place = |name| {
        let name = entry.attribute(name)?;
        columns.iter().position(|column| *column == name)
    };
    let mut spans = String::new();
    if let (Some(first), Some(last)) = (place("namest"), place("nameend"))
        && last > first
    {
        let _ = write!(spans, " colspan=\"{}\"", last - first + 1);
    }
    if let Some(rows) = entry.attribute("morerows").and_then(|rows| rows.parse::<u32>().ok()) {
        let _ = write!(spans, " rowspan=\"{}\"", rows + 1);
    }
    spans
}

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/html".to_owned());
    std::fs::create_dir_all(&folder)?;
    for paper in prinsjesdiff::example::PAPERS {
        let xml = String::from_utf8_lossy(paper.bytes);
        let name = paper.name.trim_end_matches(".xml");
        std::fs::write(format!("{folder}/{name}.html"), rendition(&xml, Form::FULL))?;
        std::fs::write(format!("{folder}/{name}-onderdelen.html"), pages(&xml, Form::FULL))?;
    }
    Ok(())
}
