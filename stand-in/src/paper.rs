//! The papers that the stand-in has, and from which day each form of them is out.
//!
//! Knows the head of a paper. Must not know how it is asked for.

use std::path::Path;

use chrono::NaiveDate;
use roxmltree::{Document, Node};

/// A page and its path.
pub type ServedPage = (String, Vec<u8>);

/// A paper of the stand-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServedPaper {
    /// Its identifier.
    pub id: String,
    /// The identifier and last day of its time as a paper that is not typeset.
    pub provisional: Option<(String, NaiveDate)>,
    /// Its dossier, `36410`.
    pub dossier: String,
    /// Its chapter.
    pub chapter: String,
    /// Its number in the dossier.
    pub number: String,
    /// The title of its dossier.
    pub dossier_title: String,
    /// Its own title.
    pub title: String,
    /// Its sort; empty when the service does not say.
    pub sort: String,
    /// `Kamerstuk` or `Bijlage`.
    pub record_type: String,
    /// Its parliamentary year.
    pub session: String,
    /// The day it is announced.
    pub announced: NaiveDate,
    /// The day its HTML is out.
    pub html_from: NaiveDate,
    /// The day its XML is out.
    pub xml_from: NaiveDate,
    /// Its bodies by the day from which they are served, in order.
    pub bodies: Vec<(NaiveDate, Vec<u8>)>,
    /// Its HTML rendition; without it, a page with its head is served.
    pub html: Option<Vec<u8>>,
    /// Its PDF; without it, one without pages is served.
    pub pdf: Option<Vec<u8>>,
    /// Pages of it on the site with the text per article, by path, and the day they are out.
    pub pages: Option<(NaiveDate, Vec<ServedPage>)>,
}

/// Reports papers that could not be taken from a folder.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file or folder could not be read.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file is no paper.
    #[error("{0} is no paper of a budget dossier")]
    NotAPaper(String),
}

/// Finds the first element with a name, in the order of the document.
fn first<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.descendants().find(|one| one.has_tag_name(name))
}

/// Returns the text of the first element with a name that has any of its own.
fn value_of(node: Node<'_, '_>, name: &str) -> Option<String> {
    let texts = node.descendants().filter(|one| one.has_tag_name(name)).map(own_text);
    texts.into_iter().find(|text| !text.is_empty())
}

/// Returns the text directly in an element, white space trimmed.
fn own_text(node: Node<'_, '_>) -> String {
    let texts = node.children().filter(Node::is_text).filter_map(|text| text.text());
    texts.collect::<String>().trim().to_owned()
}

impl ServedPaper {
    /// Reads the head of a paper; everything is out on the day the paper bears.
    #[must_use]
    pub fn from_xml(id: &str, bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let read = Document::parse(text).ok()?;
        let root = read.root();
        let dossier = first(root, "dossier")?;
        let document = first(root, "stuk")?;
        let session = root
            .descendants()
            .filter(|line| line.has_tag_name("tekstregel"))
            .find(|line| line.attribute("inhoud") == Some("vergaderjaar"))
            .map(|line| own_text(line).replace("Vergaderjaar", "").trim().replace('–', "-"));
        let date: NaiveDate =
            first(document, "datum").and_then(|date| date.attribute("isodatum"))?.parse().ok()?;
        let title = value_of(document, "titel").unwrap_or_default();
        let lower = title.to_lowercase();
        let sort = if lower.contains("memorie van toelichting") {
            "Memorie van toelichting"
        } else if lower.starts_with("jaarverslag") {
            "Jaarverslag"
        } else {
            "Overige Kamerstukken"
        };
        Some(Self {
            id: id.to_owned(),
            provisional: None,
            dossier: value_of(dossier, "dossiernr")?.split_whitespace().collect(),
            chapter: value_of(dossier, "begrotingshoofdstuk").unwrap_or_default(),
            number: value_of(document, "ondernummer").unwrap_or_default(),
            dossier_title: value_of(dossier, "titel")?,
            title,
            sort: sort.to_owned(),
            record_type: "Kamerstuk".to_owned(),
            session: session.unwrap_or_default(),
            announced: date,
            html_from: date,
            xml_from: date,
            bodies: vec![(date, bytes.to_vec())],
            html: None,
            pdf: None,
            pages: None,
        })
    }

    /// Makes it appear as HTML and XML only after so many days.
    #[must_use]
    pub fn out_after(mut self, html_days: u64, xml_days: u64) -> Self {
        self.html_from = self.announced + chrono::Days::new(html_days);
        self.xml_from = self.announced + chrono::Days::new(xml_days);
        self
    }

    /// Gives it a rendition.
    #[must_use]
    pub fn with_html(mut self, html: Vec<u8>) -> Self {
        self.html = Some(html);
        self
    }

    /// Gives it a PDF.
    #[must_use]
    pub fn with_pdf(mut self, pdf: Vec<u8>) -> Self {
        self.pdf = Some(pdf);
        self
    }

    /// Gives it pages per article, by path, out after so many days.
    #[must_use]
    pub fn with_pages(mut self, pages: Vec<ServedPage>, days: u64) -> Self {
        self.pages = Some((self.announced + chrono::Days::new(days), pages));
        self
    }

    /// Makes it appear under a provisional identifier first, for so many days.
    #[must_use]
    pub fn typeset_after(mut self, provisional: &str, days: u64) -> Self {
        let until = self.announced + chrono::Days::new(days);
        self.html_from = self.html_from.max(until);
        self.xml_from = self.xml_from.max(until);
        self.provisional = Some((provisional.to_owned(), until));
        self
    }

    /// Gives it another body under the same identifier from a day on.
    #[must_use]
    pub fn modified_on(mut self, date: NaiveDate, bytes: Vec<u8>) -> Self {
        self.bodies.push((date, bytes));
        self.bodies.sort_by_key(|(date, _)| *date);
        self
    }

    pub(super) fn is_provisional(&self, today: NaiveDate) -> bool {
        self.provisional.as_ref().is_some_and(|(_, until)| today < *until)
    }

    /// Returns the identifier it has on a day.
    pub(super) fn id_on(&self, today: NaiveDate) -> &str {
        match &self.provisional {
            Some((id, until)) if today < *until => id,
            _ => &self.id,
        }
    }

    pub(super) fn folder_on(&self, today: NaiveDate) -> String {
        if self.is_provisional(today) {
            "onopgemaakt".to_owned()
        } else if self.chapter.is_empty() {
            self.dossier.clone()
        } else {
            format!("{}-{}", self.dossier, self.chapter)
        }
    }

    /// Returns the names of the forms that are out on a day.
    pub(super) fn forms_on(&self, today: NaiveDate) -> Vec<&'static str> {
        let mut forms = vec!["metadata", "pdf"];
        if !self.is_provisional(today) {
            let out = [("html", self.html_from), ("xml", self.xml_from)];
            forms.extend(out.iter().filter(|(_, from)| *from <= today).map(|(form, _)| *form));
        }
        forms.sort_unstable();
        forms
    }

    /// Returns the page that is at a path on a day.
    pub(super) fn page_on(&self, today: NaiveDate, path: &str) -> Option<&[u8]> {
        let (from, pages) = self.pages.as_ref()?;
        let (_, page) = pages.iter().find(|(known, _)| known == path).filter(|_| *from <= today)?;
        Some(page)
    }

    pub(super) fn body_on(&self, today: NaiveDate) -> Option<&[u8]> {
        self.bodies
            .iter()
            .rev()
            .find(|(date, _)| *date <= today)
            .or_else(|| self.bodies.first())
            .map(|(_, body)| body.as_slice())
    }

    /// Returns the last day, up to today, on which something of it changed.
    pub(super) fn modified_by(&self, today: NaiveDate) -> NaiveDate {
        let mut days = vec![self.announced, self.html_from, self.xml_from];
        days.extend(self.provisional.iter().map(|(_, until)| *until));
        days.extend(self.bodies.iter().map(|(date, _)| *date));
        days.into_iter().filter(|day| *day <= today).max().unwrap_or(self.announced)
    }
}

/// Reads every paper (`kst-….xml`) of a folder.
pub fn folder(path: &Path) -> Result<Vec<ServedPaper>, FolderError> {
    let fault = |source| FolderError::File { path: path.display().to_string(), source };
    let mut papers = Vec::new();
    for entry in std::fs::read_dir(path).map_err(fault)? {
        let file = entry.map_err(fault)?.path();
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(id) = name.strip_suffix(".xml").filter(|id| id.starts_with("kst-")) else {
            continue;
        };
        let bytes = std::fs::read(&file).map_err(fault)?;
        let paper = ServedPaper::from_xml(id, &bytes);
        papers.push(paper.ok_or_else(|| FolderError::NotAPaper(name.to_owned()))?);
    }
    papers.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(papers)
}

/// Makes the papers that stand beside others in real dossiers: the bill with nr. 1, a letter, a
/// list of questions that is wrongly sorted, and an annex with the number of the paper.
#[must_use]
pub fn bystanders(papers: &[ServedPaper]) -> Vec<ServedPaper> {
    let mut beside = Vec::new();
    let is_account = |paper: &ServedPaper| paper.dossier_title.starts_with("Jaarverslag");
    for paper in papers.iter().filter(|paper| !paper.id.ends_with("-h1")) {
        let mut add = |number: &str, title: &str, sort: &str, record_type: &str| {
            let mut other = paper.clone();
            other.id = if record_type == "Bijlage" {
                format!("blg-{}", 1_000_000 + beside.len())
            } else {
                format!("kst-{}-{}-{number}", paper.dossier, paper.chapter)
            };
            number.clone_into(&mut other.number);
            title.clone_into(&mut other.title);
            sort.clone_into(&mut other.sort);
            record_type.clone_into(&mut other.record_type);
            beside.push(other);
        };
        if is_account(paper) {
            add("2", "Rapport van de Rekenkamer bij het jaarverslag", "Jaarverslag", "Kamerstuk");
            add("3", "Voorstel van wet", "Voorstel van wet", "Kamerstuk");
        } else {
            add("1", "Voorstel van wet", "Voorstel van wet", "Kamerstuk");
            add("6", "Nota van wijziging", "Memorie van toelichting", "Kamerstuk");
        }
        add("5", "Brief van de minister", "Brief", "Kamerstuk");
        add(&paper.number.clone(), "Memorie van toelichting, bijlage", "Bijlage", "Bijlage");
    }
    beside
}
