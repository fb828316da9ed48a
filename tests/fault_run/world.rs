//! The servers of a fault run, and the configuration that points at them.
//!
//! Knows ports and secrets. Must not know what is sent.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use prinsjesdiff::config::Config;
use prinsjesdiff::deliver::{Email, EmailSettings, Route, Times, Tls};
use prinsjesdiff::http::Clock;
use prinsjesdiff::notify::Outlet;
use prinsjesdiff::notify::channels;
use prinsjesdiff::report::message::Style;
use tempfile::TempDir;

use super::papers::{Papers, WORD};
use super::receiver::Receiver;
use super::sky::{Day, Mail, Post};
use super::smtp::{Encryption, MailFault, MailServer};
use super::stop_point::StopPoint;

pub const FROM: &str = "Begrotingsteksten vergeleken <begrotingsteksten@example.org>";
pub const SIGNING_SECRET: &str = "ook geheim";
/// Readers by mail from the beginning.
const READERS: [&str; 3] = ["een@example.org", "twee@example.org", "drie@example.org"];
/// The reader whose address is refused from some day on, for ever.
pub const REFUSED: &str = READERS[2];
/// The reader who comes later.
pub const LATE: &str = "vier@example.org";
/// The channel that is away for some time.
pub const AWAY: &str = "systeem";
/// Who looks after the service.
pub const OPERATOR: &str = "beheer@example.org";
/// What opens the channels: a server may repeat it, and nothing of it may stay.
pub const SECRETS: [&str; 2] = ["xoxb-geheim-4c1d", "haakpad-8f3a"];
/// How long a silent server is waited for: it never says anything, so that any time will do.
const SILENCE: Duration = Duration::from_millis(20);

/// What changes in the configuration while days pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changes {
    /// From this day on the address is refused.
    pub refused: NaiveDate,
    /// From this day on there is one more reader.
    pub joined: NaiveDate,
    /// The days on which the channel is away.
    pub away: (NaiveDate, NaiveDate),
}

impl Changes {
    pub fn is_away(&self, day: NaiveDate) -> bool {
        (self.away.0..self.away.1).contains(&day)
    }
}

/// How often a watch tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turns {
    Run,
    Weekly,
    Monthly,
}

/// A watch as it is configured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub name: &'static str,
    pub channels: &'static [&'static str],
    pub chapters: Vec<&'static str>,
    pub for_word: bool,
    pub turns: Turns,
}

/// The watches.
pub fn watches() -> Vec<Asked> {
    let all: &[&str] = &["redactie", "slack", AWAY];
    let watch = |name, channels, turns| Asked {
        name,
        channels,
        chapters: Vec::new(),
        for_word: false,
        turns,
    };
    vec![
        watch("alles", all, Turns::Run),
        Asked { for_word: true, ..watch("woorden", &["redactie", AWAY], Turns::Run) },
        Asked {
            chapters: Papers::chapters().into_iter().take(4).collect(),
            ..watch("wekelijks", all, Turns::Weekly)
        },
        watch("maandelijks", &["redactie", "slack"], Turns::Monthly),
    ]
}

/// Who reads a channel on a day.
pub fn readers(channel: &str, day: NaiveDate, changes: &Changes) -> Vec<String> {
    match channel {
        "redactie" => {
            let late = Some(LATE).filter(|_| day >= changes.joined);
            READERS.into_iter().chain(late).map(str::to_owned).collect()
        }
        "slack" => vec!["C0123".to_owned()],
        _ => vec![String::new()],
    }
}

/// Makes a folder in memory where there is such a thing: what is killed here is no disk, and months
/// of writes that are each synced take minutes on one.
pub fn folder() -> TempDir {
    TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap()
}

/// Servers, and a folder with what the program is given.
pub struct World {
    pub folder: TempDir,
    pub mail: MailServer,
    pub slack: Receiver,
    pub hook: Receiver,
    /// Where whoever sends a message may be kept waiting.
    pub stop: StopPoint,
    pub changes: Changes,
    /// A port at which nobody listens: it was taken and is let go when the world ends.
    dead: u16,
    is_silent: bool,
}

impl World {
    pub fn new(changes: Changes) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let dead = listener.local_addr().unwrap().port();
        drop(listener);
        let mail = MailServer::start(Encryption::None, None);
        let slack = Receiver::start((200, None, r#"{"ok":true,"ts":"1790000000.000100"}"#));
        let hook = Receiver::start((204, None, ""));
        let stop = StopPoint::default();
        mail.stop_at(stop.clone());
        slack.stop_at(stop.clone());
        hook.stop_at(stop.clone());
        Self { folder: folder(), mail, slack, hook, stop, changes, dead, is_silent: false }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Makes the world what it is on a day, and returns the configuration.
    pub fn turn_to(&mut self, day: NaiveDate, fate: &Day, more: &str) -> String {
        let drop = MailFault::AcceptAndDrop;
        let (faults, always) = match fate.mail {
            Mail::Drops(times) => (vec![drop; times], None),
            Mail::DropsAll => (Vec::new(), Some(drop)),
            Mail::Silent => (Vec::new(), Some(MailFault::Silence)),
            Mail::Unwilling(times) => {
                let answers = ["452 4.3.1 no room", "554 5.6.0 not liked"];
                let answer = |at: usize| MailFault::Content(answers[at % answers.len()]);
                ((0..times).map(answer).collect(), None)
            }
            Mail::Well | Mail::Dead | Mail::Half(_) => (Vec::new(), None),
        };
        self.mail.behave(faults, always);
        let mut refused = BTreeMap::new();
        if let Mail::Half(reader) = fate.mail {
            refused.insert(READERS[reader].to_owned(), "451 4.2.1 come back tomorrow");
        }
        if day >= self.changes.refused {
            refused.insert(REFUSED.to_owned(), "550 5.1.1 no such user");
        }
        self.mail.refuse(refused);
        self.is_silent = fate.mail == Mail::Silent;
        post(&self.slack, fate.slack, (200, r#"{"ok":false,"error":"invalid_auth"}"#));
        post(&self.hook, fate.hook, (403, "forbidden"));
        self.configuration(day, fate, more)
    }

    fn configuration(&self, day: NaiveDate, fate: &Day, more: &str) -> String {
        let port = if fate.mail == Mail::Dead { self.dead } else { self.mail.address.port() };
        let dead = format!("http://127.0.0.1:{}", self.dead);
        let origin = |receiver: &Receiver, post: Post| match post {
            Post::Dead => dead.clone(),
            _ => receiver.origin.clone(),
        };
        let secret = |name: &str, text: &str| {
            let path = self.path(name);
            std::fs::write(&path, text).unwrap();
            format!("file:{}", path.display())
        };
        let mut text = format!(
            "{more}\n[operator]\nemail = [\"{OPERATOR}\"]\n[[channel]]\nname = \"redactie\"\nkind = \"email\"\nsmtp_url = \"{}\"\n\
             tls = \"none\"\nfrom = \"{FROM}\"\nto = {:?}\n\
             [[channel]]\nname = \"slack\"\nkind = \"slack\"\nbot_token = \"{}\"\n\
             channel = \"C0123\"\napi_url = \"{}/api\"\n",
            secret("smtp", &format!("smtp://127.0.0.1:{port}")),
            readers("redactie", day, &self.changes),
            secret("token", SECRETS[0]),
            origin(&self.slack, fate.slack),
        );
        let is_away = self.changes.is_away(day);
        if !is_away {
            // Writing into memory cannot fail.
            let _ = write!(
                text,
                "[[channel]]\nname = \"{AWAY}\"\nkind = \"webhook\"\nwebhook_url = \"{}\"\n\
                 signing_secret = \"{}\"\n",
                secret("hook", &format!("{}/{}", origin(&self.hook, fate.hook), SECRETS[1])),
                secret("secret", SIGNING_SECRET),
            );
        }
        for watch in watches() {
            let here = |channel: &&&str| !is_away || **channel != AWAY;
            let channels: Vec<&&str> = watch.channels.iter().filter(here).collect();
            let words: &[&str] = if watch.for_word { &[WORD] } else { &[] };
            let cadence = format!("{:?}", watch.turns).to_lowercase();
            let _ = write!(
                text,
                "[[watch]]\nname = \"{}\"\nchannels = {channels:?}\nchapters = {:?}\n\
                 words = {words:?}\ncadence = \"{cadence}\"\n",
                watch.name, watch.chapters,
            );
        }
        text
    }

    /// Opens the channels as the program does.
    pub fn outlets(&self, config: &Config, clock: &Arc<dyn Clock>) -> BTreeMap<String, Outlet> {
        let mut outlets = channels::outlets(config, clock);
        if self.is_silent {
            let route = Route::Smtp {
                url: format!("smtp://127.0.0.1:{}", self.mail.address.port()),
                tls: Some(Tls::None),
                certificate: None,
                times: Times { answer: SILENCE, acceptance: SILENCE },
            };
            let settings = EmailSettings { from: FROM.to_owned(), route, leave_at: None };
            for mail in outlets.values_mut().filter(|outlet| outlet.style == Style::Mail) {
                mail.channel = Ok(Box::new(Email::open(&settings, Arc::clone(clock)).unwrap()));
            }
        }
        outlets
    }
}

fn post(receiver: &Receiver, post: Post, closed: (u16, &'static str)) {
    receiver.behave();
    let answer = |status, wait, times| {
        for _ in 0..times {
            receiver.answer((status, wait, ""));
        }
    };
    match post {
        Post::Well | Post::Dead => {}
        Post::Busy(seconds) => answer(429, Some(seconds), 1),
        Post::Broken(times) => answer(500, None, times),
        Post::Drops(times) => (0..times).for_each(|_| receiver.drop_next()),
        Post::Closed => receiver.always((closed.0, None, closed.1)),
        Post::Repeats => receiver.repeat_requests(403),
    }
}
