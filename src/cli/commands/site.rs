//! `site` and `serve`: the archive as pages in a folder, and the very same over HTTP.
//!
//! Knows what a keeper is told of it, and when what was read has grown old. Must not know what is on a
//! page.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::NaiveDate;

use crate::archive::{Archive, ArchiveError};
use crate::cli::args;
use crate::cli::clock;
use crate::cli::clock::RunClock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::settings::Settings;
use crate::cli::stop::Stop;
use crate::cli::ui::Ui;
use crate::config::ChannelKind;
use crate::http::Clock as _;
use crate::notify::channels::feeds_base;
use crate::report::wording::Wording;
use crate::site::{self, Address, FolderError, Library, POLICY, Page};
use crate::web::{Answer, Pages, Server, ServerError};

/// Where `serve` listens when no address is set.
const HERE: &str = "127.0.0.1:8080";

/// Writes the site, and says in one line what was written.
pub fn site(args: &args::Site, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let fault = |error: ArchiveError| failures::archive(ui.wording, settings, &error);
    let library = Shown::of(settings, ui.wording).read().map_err(fault)?;
    let done = site::write(&library, &args.folder)
        .map_err(|error| not_written(ui.wording, error, fault))?;
    let folder = args.folder.display().to_string();
    let words = ui.wording;
    let written = (done.written > 0).then(|| words.site_files_written(done.written));
    let removed = (done.removed > 0).then(|| words.site_files_removed(done.removed));
    let changed = match [written, removed].into_iter().flatten().collect::<Vec<_>>().as_slice() {
        [] => words.site_files_equal().to_owned(),
        told => words.list(told),
    };
    ui.tell(&words.site_written(&folder, done.pages, &changed));
    Ok(Exit::Done)
}

/// Serves the site until it is asked to stop.
pub fn serve(args: &args::Serve, settings: &Settings, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    let configured = Some(settings.config.web.listen.as_str()).filter(|one| !one.is_empty());
    let address = args.listen.as_deref().or(configured).unwrap_or(HERE);
    let clock = Arc::default();
    let stop = Stop::listen(&RunClock::Machine(Arc::clone(&clock)), words);
    let shown = Shown::of(settings, words);
    let ready = shown.read().and_then(|library| library.warm());
    ready.map_err(|error| failures::archive(words, settings, &error))?;
    let server = Server::start(address, None, Some(Arc::new(shown))).map_err(|error| {
        if !address.contains(':') {
            return Failure::usage(words.serve_no_address(address));
        }
        let ServerError::Address { source, .. } = &error else {
            return cannot_listen(address, error, words);
        };
        Failure::error(words.serve_cannot_listen(address, &words.system_error(source.kind())))
    })?;
    ui.tell(&words.serve_listens(&server.address().to_string()));
    while !stop.is_asked() {
        clock.sleep(Duration::from_hours(24));
    }
    ui.tell(words.serve_ended());
    Ok(Exit::Done)
}

/// Says why a server cannot listen.
pub fn cannot_listen(address: &str, error: ServerError, words: Wording) -> Failure {
    let (address, source) = match error {
        ServerError::Address { address, source } => (address, source),
        ServerError::Runtime(source) => (address.to_owned(), source),
    };
    let reason = words.system_error(source.kind());
    Failure::error(words.daemon_cannot_listen(&address, &reason))
}

/// The site as it is shown: read anew when the archive has grown, or the day is another.
pub struct Shown {
    archive: PathBuf,
    base_url: String,
    /// Where feeds are given out.
    feeds: Option<String>,
    words: Wording,
    kept: Mutex<Option<Kept>>,
}

/// The library as it was read of a tip, on a day.
type Kept = (Option<String>, NaiveDate, Arc<Library>);

impl Shown {
    /// Takes from the settings what is shown.
    pub fn of(settings: &Settings, words: Wording) -> Self {
        Self {
            archive: settings.archive_path().to_owned(),
            base_url: settings.config.web.base_url.clone(),
            feeds: feeds(settings),
            words,
            kept: Mutex::new(None),
        }
    }

    /// Returns the library of the archive as it stands.
    fn read(&self) -> Result<Arc<Library>, ArchiveError> {
        let archive = Archive::open(&self.archive)?;
        let (tip, day) = (archive.tip()?, clock::today());
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, read_on, library)) = kept.as_ref()
            && (known, read_on) == (&tip, &day)
        {
            return Ok(Arc::clone(library));
        }
        let mut library = Library::open(archive, self.words, &self.base_url, day)?;
        if let Some(base) = &self.feeds {
            library = library.with_feeds(base);
        }
        let library = Arc::new(library);
        *kept = Some((tip, day, Arc::clone(&library)));
        Ok(library)
    }

    /// There is no page.
    fn nothing(&self) -> Answer {
        Answer::Nothing(format!("{}\n", self.words.serve_nothing()))
    }

    /// Answers with a page of the library, if it has it.
    fn shown(&self, page: impl FnOnce(&Library) -> Result<Option<Page>, ArchiveError>) -> Answer {
        match self.read().and_then(|library| page(&library)) {
            Ok(Some(page)) => Answer::Page { media: page.media, bytes: page.bytes },
            Ok(None) => self.nothing(),
            Err(_) => Answer::Failed(format!("{}\n", self.words.serve_failed())),
        }
    }
}

/// Returns where the feeds of the first such channel are given out.
fn feeds(settings: &Settings) -> Option<String> {
    let mut channels = settings.config.channel.iter().filter(|one| one.kind == ChannelKind::Feed);
    let folder = channels.find_map(|one| one.folder.as_deref())?;
    Some(feeds_base(&settings.config.web.base_url, folder)).filter(|base| !base.is_empty())
}

impl Pages for Shown {
    fn find(&self, path: &str) -> Answer {
        let Some(address) = Address::parse(path) else {
            // Whoever leaves the last slash out is told where the page is.
            let last = path.rsplit('/').next().unwrap_or_default();
            let is_folder = !last.is_empty() && Address::parse(&format!("{path}/")).is_some();
            return if is_folder { Answer::Elsewhere(format!("{last}/")) } else { self.nothing() };
        };
        self.shown(|library| library.page(&address))
    }

    fn ask(&self, path: &str, question: &str) -> Answer {
        let mut pairs = url::form_urlencoded::parse(question.as_bytes());
        let asked = pairs.find(|(name, _)| name == "q").map(|(_, text)| text.into_owned());
        match (Address::parse(path), asked) {
            (Some(Address::Search), Some(asked)) if !asked.trim().is_empty() => {
                self.shown(|library| library.search(&asked))
            }
            _ => self.find(path),
        }
    }

    fn policy(&self) -> &'static str {
        POLICY
    }
}

/// The site cannot be written.
pub fn not_written(
    words: Wording,
    error: FolderError,
    archive: impl FnOnce(ArchiveError) -> Failure,
) -> Failure {
    let name = |path: &Path| path.display().to_string();
    match error {
        FolderError::InTheWay(path) => Failure::error(words.site_in_the_way(&name(&path))),
        FolderError::NotOurs(path) => Failure::error(words.site_not_ours(&name(&path))),
        FolderError::File { path, source } => {
            let reason = words.system_error(source.kind());
            Failure::error(words.site_not_written(&name(&path), &reason))
        }
        FolderError::Archive(error) => archive(error),
    }
}
