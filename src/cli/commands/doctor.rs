//! `doctor`: whether everything that a run needs is there, each point with a remedy.
//!
//! Knows which finding is good, and in which order a keeper wants to hear it. Must not look itself.

use chrono::TimeDelta;

use super::config::missing_secrets;
use crate::archive::WorkTree;
use crate::cli::args::{self, Format};
use crate::cli::clock::{self, RunClock};
use crate::cli::exit::{Exit, Failure};
use crate::cli::failures;
use crate::cli::service;
use crate::cli::settings::Settings;
use crate::cli::shell::word;
use crate::cli::ui::Ui;
use crate::http::{HttpError, Phase, Unreachable};
use crate::notify::channels;
use crate::pipeline::doctor::{self, Service, Stands};
use crate::report::listing::Listing;
use crate::report::wording::{Health, Subject, Wording, capitalised};
use crate::secret::shown_address;
use crate::source::SourceError;

/// Room for the papers of a busy day and the packs that are made of them.
const LEAST_MEGABYTES: u64 = 200;
/// Beyond this, `Retry-After` and the days on which papers appear are misread.
const MOST_AHEAD: TimeDelta = TimeDelta::minutes(2);
/// Where a proxy may be named.
const PROXIES: [&str; 6] =
    ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"];

/// One point.
struct Point {
    subject: Subject,
    health: Health,
    found: String,
    remedy: String,
}

impl Point {
    fn good(subject: Subject, found: impl Into<String>) -> Self {
        Self { subject, health: Health::Good, found: found.into(), remedy: String::new() }
    }

    fn unknown(subject: Subject, found: impl Into<String>) -> Self {
        Self { health: Health::Unknown, ..Self::good(subject, found) }
    }

    fn bad(subject: Subject, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { health: Health::Bad, remedy: remedy.into(), ..Self::good(subject, found) }
    }

    /// Tells whether it is about the service rather than about this machine.
    fn is_of_the_service(&self) -> bool {
        matches!(
            self.subject,
            Subject::Network | Subject::Certificate | Subject::Search | Subject::Repository
        )
    }
}

/// Looks at everything; `wrong` is what is wrong with the configuration file, when it is.
pub fn doctor(
    args: &args::Doctor,
    settings: &Settings,
    wrong: Option<&str>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let words = ui.wording;
    let mut points = configuration(settings, wrong, words);
    points.extend(store(settings, words));
    points.extend(given_away(settings, words));
    points.push(disk(settings, words));
    points.extend(try_service(settings, words)?);
    print(&points, args.format, ui);
    let bad = || points.iter().filter(|point| point.health == Health::Bad);
    ui.tell(&words.doctor_sum(bad().count()));
    Ok(if bad().any(|point| !point.is_of_the_service()) {
        Exit::Error
    } else if bad().count() > 0 {
        Exit::SourcesFailed
    } else {
        Exit::Done
    })
}

/// Tries the service alone and says how it is; tells whether all of it is in order.
pub(super) fn service(settings: &Settings, ui: &Ui) -> Result<bool, Failure> {
    let points = try_service(settings, ui.wording)?;
    print(&points, Format::Terminal, ui);
    Ok(points.iter().all(|point| point.health != Health::Bad))
}

fn try_service(settings: &Settings, words: Wording) -> Result<Vec<Point>, Failure> {
    let clock = RunClock::new(settings, words)?.as_clock();
    Ok(match doctor::service(&settings.config.source.official, clock::today(), clock) {
        Ok(service) => of_service(settings, &service, words),
        Err(error) => {
            let failure = failures::run(words, settings, &error);
            vec![Point::bad(Subject::Network, failure.message, words.remedy_network())]
        }
    })
}

fn configuration(settings: &Settings, wrong: Option<&str>, words: Wording) -> Vec<Point> {
    let config = &settings.config;
    let mut points = vec![match (wrong, &settings.file) {
        (Some(wrong), _) => Point::bad(
            Subject::Configuration,
            wrong,
            words.remedy_command("prinsjesdiff config check"),
        ),
        (None, None) => Point::good(Subject::Configuration, words.config_defaults()),
        (None, Some(file)) => {
            let file = file.display().to_string();
            let good = words.config_good(&file, config.channel.len(), config.watch.len());
            Point::good(Subject::Configuration, good)
        }
    }];
    points.extend(settings.wrong_addresses().iter().map(|error| {
        let found = failures::config(words, error).message;
        let remedy = words.remedy_command("prinsjesdiff config check");
        Point::bad(Subject::Configuration, found, remedy)
    }));
    points.extend(missing_secrets(config).iter().map(|secret| {
        let found = words.send_reason(secret);
        Point::bad(Subject::Secrets, found, words.remedy_secret(&secret.kept().at))
    }));
    points
}

fn store(settings: &Settings, words: Wording) -> Vec<Point> {
    let path = settings.archive_path();
    let shown = path.display().to_string();
    let archive = |found| Point::good(Subject::Archive, found);
    if let Err(error) = doctor::writable(path) {
        let found = words.doctor_not_writable(&shown, &words.system_error(error.kind()));
        let remedy = words.remedy_not_writable("archive.path");
        return vec![Point::bad(Subject::Archive, found, remedy)];
    }
    match doctor::archive(path) {
        Ok(Stands::Nothing) => vec![archive(words.doctor_no_archive(&shown))],
        Ok(Stands::Busy(holder)) => {
            let since = failures::since(&holder);
            vec![archive(words.doctor_busy(since, holder.pid, &holder.host))]
        }
        Ok(Stands::Unfinished) => {
            vec![Point::bad(Subject::Archive, words.status_unfinished(), words.remedy_unfinished())]
        }
        Ok(Stands::Damaged(names)) => {
            let remedy = words.remedy_command("prinsjesdiff rebuild");
            vec![Point::bad(Subject::Archive, words.status_damaged(&names), remedy)]
        }
        Ok(Stands::Archive { papers, work_tree }) => {
            let mut points = vec![archive(words.doctor_archive(&shown, papers))];
            let command = match work_tree {
                WorkTree::Current | WorkTree::None => return points,
                WorkTree::OtherBranch => format!("git -C {} switch main", word(&shown)),
                WorkTree::Changed(_) => format!("git -C {} reset --hard main", word(&shown)),
            };
            let found = words.status_work_tree(&shown, &command);
            points.push(Point::bad(Subject::Files, found, words.remedy_command(&command)));
            points
        }
        Err(error) => {
            let (found, step) = failures::cause_and_step(words, &shown, &error);
            let remedy = format!("{}.", capitalised(&step));
            vec![Point::bad(Subject::Archive, found, remedy)]
        }
    }
}

/// Says which references give a secret away; an archive that cannot be read was said to be so.
fn given_away(settings: &Settings, words: Wording) -> Option<Point> {
    let path = settings.archive_path();
    let references = doctor::given_away(path, &channels::veil(&settings.config)).ok()?;
    let first = references.first()?;
    let remote = settings.config.archive.remote.as_deref().map(shown_address);
    let remedy =
        words.remedy_given_away(&word(&path.display().to_string()), first, remote.as_deref());
    Some(Point::bad(Subject::Secrets, words.secret_given_away(&references), remedy))
}

fn disk(settings: &Settings, words: Wording) -> Point {
    let Some(bytes) = doctor::free_space(settings.archive_path()) else {
        return Point::unknown(Subject::Disk, words.doctor_disk_unknown());
    };
    let megabytes = bytes / (1024 * 1024);
    let found = words.doctor_disk(megabytes);
    if megabytes < LEAST_MEGABYTES {
        Point::bad(Subject::Disk, found, words.remedy_disk(LEAST_MEGABYTES))
    } else {
        Point::good(Subject::Disk, found)
    }
}

fn of_service(settings: &Settings, service: &Service, words: Wording) -> Vec<Point> {
    let address = &settings.config.source.official.search_url;
    let url = url::Url::parse(address).ok();
    let host = url.as_ref().and_then(url::Url::host_str).unwrap_or(address);
    let not_asked = |subject| Point::unknown(subject, words.doctor_not_asked());
    let proxies: Vec<String> = PROXIES
        .into_iter()
        .filter(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
        .map(str::to_owned)
        .collect();
    let mut proxy = Point::good(
        Subject::Proxy,
        if proxies.is_empty() {
            words.doctor_no_proxy().to_owned()
        } else {
            words.doctor_proxies(&proxies)
        },
    );
    let mut network = Point::good(Subject::Network, words.doctor_reached(host));
    let mut certificate = match url.as_ref().map(url::Url::scheme) {
        Some("https") => Point::good(Subject::Certificate, words.doctor_certificate(host)),
        _ => Point::good(Subject::Certificate, words.doctor_plain_http()),
    };
    let search = match &service.probe.search {
        Ok(papers) => {
            let found = words.doctor_search(service.edition, *papers);
            match papers {
                0 => Point::bad(
                    Subject::Search,
                    found,
                    words.remedy_nothing_found("source.official.search_url"),
                ),
                _ => Point::good(Subject::Search, found),
            }
        }
        Err(error) => {
            let reason = words.service_reason(service::of_source(error));
            let unreached = || words.doctor_not_reached(host, &reason);
            match way(error) {
                Way::Network => {
                    network = Point::bad(Subject::Network, unreached(), words.remedy_network());
                }
                Way::Proxy => {
                    let found = format!("{} {}", proxy.found, unreached());
                    proxy = Point::bad(Subject::Proxy, found, words.remedy_proxy(host));
                    network = not_asked(Subject::Network);
                }
                Way::Certificate => {
                    let found = words.doctor_no_certificate(host);
                    certificate =
                        Point::bad(Subject::Certificate, found, words.remedy_certificate());
                }
                Way::Through => {}
            }
            if way(error) == Way::Through {
                answer(Subject::Search, error, words)
            } else {
                if certificate.health == Health::Good {
                    certificate = not_asked(Subject::Certificate);
                }
                not_asked(Subject::Search)
            }
        }
    };
    let repository = match &service.probe.paper {
        None => not_asked(Subject::Repository),
        Some(Ok(true)) => Point::good(Subject::Repository, words.doctor_repository()),
        Some(Ok(false)) => Point::bad(
            Subject::Repository,
            words.doctor_no_repository(),
            words.remedy_setting("source.official.repository_url"),
        ),
        Some(Err(error)) => answer(Subject::Repository, error, words),
    };
    vec![proxy, network, certificate, search, repository, time(service.probe.ahead, words)]
}

/// How far a question came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Network,
    Proxy,
    Certificate,
    /// The service was reached.
    Through,
}

fn way(error: &SourceError) -> Way {
    let SourceError::Http { error, .. } = error else { return Way::Through };
    match error {
        HttpError::Unreachable { reason: Unreachable::Proxy, .. } => Way::Proxy,
        HttpError::Unreachable { reason: Unreachable::Certificate, .. } => Way::Certificate,
        HttpError::Unreachable { .. }
        | HttpError::TimeOut { phase: Phase::Connecting, .. }
        | HttpError::Client { .. } => Way::Network,
        _ => Way::Through,
    }
}

/// What is wrong with an answer, and whether a setting or patience mends it.
fn answer(subject: Subject, error: &SourceError, words: Wording) -> Point {
    let found = words.doctor_service_wrong(&words.service_reason(service::of_source(error)));
    let passes = matches!(
        error,
        SourceError::Http {
            error: HttpError::Status { status: 500.., .. }
                | HttpError::TooManyRequests { .. }
                | HttpError::Status { status: 429, .. }
                | HttpError::Truncated { .. },
            ..
        }
    );
    match error.key().filter(|_| !passes) {
        Some(key) => Point::bad(subject, found, words.remedy_setting(key)),
        None => Point::bad(subject, found, words.remedy_later()),
    }
}

fn time(ahead: Option<TimeDelta>, words: Wording) -> Point {
    let Some(ahead) = ahead else {
        return Point::unknown(Subject::Clock, words.doctor_not_asked());
    };
    let found = words.doctor_clock(ahead.num_seconds().unsigned_abs());
    if ahead.abs() > MOST_AHEAD {
        Point::bad(Subject::Clock, found, words.remedy_clock())
    } else {
        Point::good(Subject::Clock, found)
    }
}

fn print(points: &[Point], format: Format, ui: &Ui) {
    let words = ui.wording;
    if format == Format::Terminal {
        for point in points {
            let health = words.doctor_health(point.health);
            let subject = words.doctor_subject(point.subject);
            ui.result(&format!("{health:<13} {subject:<13} {}", point.found));
            if !point.remedy.is_empty() {
                ui.answer(&format!("{:<27} → {}", "", point.remedy));
            }
        }
        return;
    }
    let is_json = format == Format::Json;
    let row = |point: &Point| {
        let (subject, health) = if is_json {
            (point.subject.as_str(), point.health.as_str())
        } else {
            (words.doctor_subject(point.subject), words.doctor_health(point.health))
        };
        vec![subject.to_owned(), health.to_owned(), point.found.clone(), point.remedy.clone()]
    };
    let listing = Listing {
        title: words.doctor_title().to_owned(),
        language: ui.language(),
        schema: "prinsjesdiff/doctor/1",
        keys: &["subject", "health", "found", "remedy"],
        lead: &[],
        titles: words.doctor_columns().map(str::to_owned).to_vec(),
        rows: points.iter().map(row).collect(),
    };
    ui.result(&match format {
        Format::Json => listing.json(),
        Format::Csv => listing.csv(),
        Format::Html => listing.html(),
        Format::Terminal | Format::Markdown => listing.markdown(),
    });
}
