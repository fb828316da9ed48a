//! `demo`: the main job on the built-in example.
//!
//! Knows what a newcomer is shown. Must not know the example's papers.

use std::path::Path;

use super::log::print;
use super::site::not_written;
use crate::archive::{Archive, Outcome};
use crate::cli::args::{self, Format};
use crate::cli::clock;
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::shell::word;
use crate::cli::ui::Ui;
use crate::demo::{self, Message, PLACE};
use crate::example::PAPERS;
use crate::history::blame::{Blamed, blame};
use crate::history::files::FileError;
use crate::history::log::{Log, log};
use crate::history::pair::Pair;
use crate::model::{Kind, Place};
use crate::report;
use crate::site::{self, Address, Library};

/// Where its messages are written: beside the archive, whose work tree stays its own.
const MESSAGES: &str = "snapshots/demo-berichten";
/// Where its site is written.
const SITE: &str = "snapshots/demo-site";
/// The pages beside the messages: the report, and the life and the ages of one article.
const PAGES: [&str; 3] = ["rapport.html", "levensloop.html", "sinds.html"];
/// The article whose life is shown.
const SHOWN: &str = "XXV/1";

/// Makes the example's archive and messages, and prints the report of its last budget.
pub fn demo(args: &args::Demo, ui: &Ui) -> Result<Exit, Failure> {
    let words = ui.wording;
    if let Some(folder) = &args.papers {
        return papers(folder, ui);
    }
    let path = Path::new(PLACE);
    ui.tell(words.demo_head());
    let site_page = format!("../{}/{}", last(SITE), Address::Front.file());
    let pages = [PAGES[0], PAGES[1], PAGES[2], &site_page].map(ToOwned::to_owned);
    let texts = words.shelf_pages(SHOWN);
    let pages: Vec<(String, String)> = texts.into_iter().zip(pages).collect();
    let made = demo::make_and_tell(path, Path::new(MESSAGES), words, &pages);
    let (days, messages) = made.map_err(|error| failures::demo(words, &error))?;
    for day in &days {
        let papers: Vec<String> = day
            .ran
            .imported
            .iter()
            .flat_map(|imported| &imported.papers)
            .filter_map(|paper| {
                let id = paper.publication.as_ref()?.id.to_string();
                let held = matches!(paper.outcome, Outcome::Held(_));
                Some(if held { format!("{id} ({})", words.article_held()) } else { id })
            })
            .collect();
        ui.tell(&words.demo_day(day.date, &papers, day.ran.requests));
    }
    let fault = |error| failures::demo(words, &demo::DemoError::from(error));
    let archive = Archive::open(path).map_err(fault)?;
    let newest = archive.newest(Kind::Begroting).map_err(fault)?;
    if let Some(year) = newest {
        let before = year.before();
        let sides = ((Kind::Begroting, before), (Kind::Begroting, year));
        if let Some(pair) = Pair::whole(&archive, sides, clock::today()).map_err(fault)? {
            let Pair { old, new, changes } = &pair;
            let text = report::terminal::edition(changes, old, new, ui.terminal(false));
            ui.result(&format!("\n{text}"));
            write_page(PAGES[0], &report::html::edition(changes, old, new, ui.language()), ui)?;
        }
        article_pages(&archive, ui)?;
        site(archive, ui)?;
        ui.tell(&words.demo_done(PLACE));
        tell_messages(&messages, ui);
        ui.tell(words.demo_next());
        let archive = format!("--archive {PLACE}");
        ui.tell(&format!(
            "  prinsjesdiff diff begroting/{before} begroting/{year} --article XXV/1 {archive}"
        ));
        ui.tell(&format!("  prinsjesdiff log XXV/1 {archive}"));
        ui.tell(&format!("  prinsjesdiff blame XXV/1 {archive}"));
        ui.tell(&format!("  git -C {PLACE} log -p -- begroting/XXV/artikel-01"));
    }
    Ok(Exit::Done)
}

/// Writes the life and the ages of one article beside the messages.
fn article_pages(archive: &Archive, ui: &Ui) -> Result<(), Failure> {
    let fault = |error| failures::demo(ui.wording, &demo::DemoError::from(error));
    let Ok(place) = Place::parse(SHOWN) else { return Ok(()) };
    if let Log::Entries(entries) = log(archive, Kind::Begroting, &place, None).map_err(fault)? {
        write_page(PAGES[1], &print(&entries, Format::Html, ui), ui)?;
    }
    if let Blamed::Passages(blame) = blame(archive, Kind::Begroting, &place, None).map_err(fault)? {
        write_page(PAGES[2], &blame.html(ui.language()), ui)?;
    }
    Ok(())
}

fn write_page(name: &str, page: &str, ui: &Ui) -> Result<(), Failure> {
    let path = Path::new(MESSAGES).join(name);
    std::fs::write(&path, page)
        .map_err(|source| failures::file(ui.wording, &FileError { path, source }))
}

/// Returns the last step of a path.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// Writes the site of the example, and says where it is: it is what to look at first.
fn site(archive: Archive, ui: &Ui) -> Result<(), Failure> {
    let words = ui.wording;
    let fault = |error| failures::demo(words, &demo::DemoError::from(error));
    let library = Library::open(archive, words, "", clock::today()).map_err(fault)?;
    let messages = format!("../{}/{}", last(MESSAGES), demo::PAGE);
    let library = library.with_messages(words.shelf_title().to_owned(), messages);
    site::write(&library, Path::new(SITE)).map_err(|error| not_written(words, error, fault))?;
    let page = Path::new(SITE).join(Address::Front.file()).display().to_string();
    ui.tell(&words.demo_site(&page));
    Ok(())
}

/// Writes the papers of the example, to try other commands with.
fn papers(folder: &Path, ui: &Ui) -> Result<Exit, Failure> {
    let fault = |path: &Path, source: std::io::Error| {
        let path = path.to_owned();
        failures::file(ui.wording, &FileError { path, source })
    };
    std::fs::create_dir_all(folder).map_err(|error| fault(folder, error))?;
    for paper in PAPERS {
        let path = folder.join(paper.name);
        // What stands there already may be someone's own work.
        let written = match std::fs::read(&path) {
            Ok(there) if there == paper.bytes => Ok(()),
            Ok(_) => Err(std::io::ErrorKind::AlreadyExists.into()),
            Err(_) => std::fs::write(&path, paper.bytes),
        };
        written.map_err(|error| fault(&path, error))?;
    }
    let name = |at: usize| word(&folder.join(PAPERS[at].name).display().to_string());
    ui.tell(&ui.wording.demo_papers(PAPERS.len(), &folder.display().to_string()));
    ui.tell(ui.wording.demo_next());
    ui.tell(&format!("  prinsjesdiff diff {} {}", name(5), name(11)));
    ui.tell(&format!("  prinsjesdiff extract {}", name(11)));
    ui.tell(&format!("  prinsjesdiff import {}", word(&folder.display().to_string())));
    Ok(Exit::Done)
}

/// Says what the readers of the example were sent, and where the last of each can be seen.
fn tell_messages(messages: &[Message], ui: &Ui) {
    let mails = messages.iter().filter(|message| message.is_mail).count();
    let page = Path::new(MESSAGES).join(demo::PAGE).display().to_string();
    ui.tell(&ui.wording.demo_messages(mails, messages.len() - mails, &page));
    let last = messages.iter().map(|message| message.date).max();
    for is_mail in [true, false] {
        // Of the last day the first: the reader of everything stands before the others.
        let of_kind = |message: &&Message| message.is_mail == is_mail && Some(message.date) == last;
        if let Some(last) = messages.iter().find(of_kind) {
            ui.tell(&format!("  {}: {}", last.page.display(), last.title));
        }
    }
}
