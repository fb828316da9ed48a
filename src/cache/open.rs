//! Opening the file, bringing it up to date, and setting a damaged one aside.
//!
//! Knows the schema and its versions. Must not know what is kept in it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode};

use super::{Cache, CacheError};

/// The cache in an archive's own git folder: it may be deleted at any time.
const PLACE: &str = "prinsjesdiff-cache.sqlite";

/// How long a reader waits for a writer; writes here take milliseconds.
const BUSY: Duration = Duration::from_secs(5);

/// The steps from each version of the schema to the next; `user_version` counts them.
const MIGRATIONS: &[&str] = &[
    "
    CREATE TABLE answers (
        address TEXT PRIMARY KEY, etag TEXT, last_modified TEXT,
        sha256 TEXT NOT NULL, checked TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY, started TEXT NOT NULL, ended TEXT, outcome TEXT, requests INTEGER);
    CREATE TABLE dossiers (
        number TEXT NOT NULL, kind TEXT NOT NULL, year INTEGER NOT NULL,
        evidence TEXT NOT NULL, learnt TEXT NOT NULL,
        PRIMARY KEY (number, kind, year)) WITHOUT ROWID;
    CREATE TABLE papers (
        id TEXT PRIMARY KEY, announced TEXT, first_text TEXT, xml TEXT) WITHOUT ROWID;
    CREATE TABLE waiting (
        id TEXT PRIMARY KEY, dossier TEXT NOT NULL, chapter TEXT NOT NULL, number TEXT NOT NULL,
        title TEXT NOT NULL, since TEXT NOT NULL, became TEXT) WITHOUT ROWID;
",
    "
    CREATE TABLE descents (
        kind TEXT NOT NULL, year INTEGER NOT NULL, mark TEXT NOT NULL, body BLOB NOT NULL,
        PRIMARY KEY (kind, year));
",
    "
    CREATE TABLE absences (
        id TEXT PRIMARY KEY, first TEXT NOT NULL, told INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
    CREATE TABLE looks (day TEXT PRIMARY KEY) WITHOUT ROWID;
    ",
    "
    CREATE TABLE comparisons (
        id INTEGER PRIMARY KEY AUTOINCREMENT, mark TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
    ",
    "
    CREATE TABLE sentences (kind TEXT PRIMARY KEY, mark TEXT NOT NULL, body TEXT NOT NULL);
    ",
    "
    DROP TABLE descents;
    DROP TABLE comparisons;
    DROP TABLE sentences;
    CREATE TABLE made (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, mark TEXT NOT NULL);
    CREATE TABLE made_parts (
        id INTEGER NOT NULL REFERENCES made ON DELETE CASCADE, part TEXT NOT NULL,
        body BLOB NOT NULL, UNIQUE (id, part));
    ",
];

/// Why a file cannot go on.
enum Trouble {
    /// Not a database, damaged, or of a later version of the program.
    Damaged,
    Other(CacheError),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            _ => Self::Other(error.into()),
        }
    }
}

impl Cache {
    /// Opens the cache that belongs to the archive at a path, and looks whether it is whole.
    pub fn beside(archive: &Path) -> Result<Self, CacheError> {
        Self::open(&place(archive))
    }

    /// The same for a question that takes milliseconds, where looking at all of it would take most of
    /// the time: what is damaged inside is then found by what is asked, and the answer made without.
    pub fn glance(archive: &Path) -> Result<Self, CacheError> {
        Self::in_file(&place(archive), connect)
    }

    /// Opens the cache that belongs to the archive at a path, if a run has made one.
    pub fn existing(archive: &Path) -> Result<Option<Self>, CacheError> {
        let path = place(archive);
        if path.exists() { Self::open(&path).map(Some) } else { Ok(None) }
    }

    /// Opens the cache in a file, or makes it; a damaged file is set aside and made anew.
    pub fn open(path: &Path) -> Result<Self, CacheError> {
        Self::in_file(path, whole)
    }

    fn in_file(
        path: &Path,
        prepare: fn(&Path) -> Result<Connection, Trouble>,
    ) -> Result<Self, CacheError> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|source| fault(folder, source))?;
        }
        match prepare(path) {
            Ok(connection) => Ok(Self::over(connection, None)),
            Err(Trouble::Other(error)) => {
                // The database does not say why a file does not open; the system does.
                let opened = std::fs::File::options().append(true).create(true).open(path);
                opened.map_err(|source| fault(path, source))?;
                Err(error)
            }
            Err(Trouble::Damaged) => {
                let aside = set_aside(path)?;
                match prepare(path) {
                    Ok(connection) => Ok(Self::over(connection, Some(aside))),
                    Err(Trouble::Other(error)) => Err(error),
                    Err(Trouble::Damaged) => {
                        let source = std::io::ErrorKind::InvalidData.into();
                        Err(fault(path, source))
                    }
                }
            }
        }
    }

    /// Makes a cache that is forgotten with this value.
    pub fn in_memory() -> Result<Self, CacheError> {
        let mut connection = Connection::open_in_memory()?;
        match migrate(&mut connection) {
            Ok(()) => Ok(Self::over(connection, None)),
            Err(Trouble::Other(error)) => Err(error),
            Err(Trouble::Damaged) => Err(rusqlite::Error::InvalidQuery.into()),
        }
    }

    fn over(connection: Connection, set_aside: Option<PathBuf>) -> Self {
        Self { connection: Mutex::new(connection), set_aside }
    }
}

/// Returns where the cache of an archive is. Git's own folder may be a folder beside the files, may be named in
/// a file there, or may be the archive itself.
fn place(archive: &Path) -> PathBuf {
    const GIT: &str = ".git";
    let git = archive.join(GIT);
    let named = std::fs::read_to_string(&git).ok();
    let named = named.as_deref().and_then(|text| text.strip_prefix("gitdir:"));
    match named {
        Some(path) => archive.join(path.trim()).join(PLACE),
        None if !git.exists() && archive.join("HEAD").is_file() => archive.join(PLACE),
        None => git.join(PLACE),
    }
}

/// Opens a file and looks whether it is whole.
fn whole(path: &Path) -> Result<Connection, Trouble> {
    let connection = connect(path)?;
    let sound: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if sound == "ok" { Ok(connection) } else { Err(Trouble::Damaged) }
}

fn connect(path: &Path) -> Result<Connection, Trouble> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(BUSY)?;
    let _mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    // The cache can be made again: a lost last second after a power cut costs one request.
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    migrate(&mut connection)?;
    Ok(connection)
}

fn migrate(connection: &mut Connection) -> Result<(), Trouble> {
    connection.pragma_update(None, "foreign_keys", true)?;
    let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version as usize == MIGRATIONS.len() {
        return Ok(());
    }
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let version: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let Some(steps) = MIGRATIONS.get(version as usize..) else { return Err(Trouble::Damaged) };
    for step in steps {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", MIGRATIONS.len() as u32)?;
    Ok(transaction.commit()?)
}

/// Moves a file and its companions to the first free name beside it.
fn set_aside(path: &Path) -> Result<PathBuf, CacheError> {
    let named = |tail: &str| -> PathBuf {
        let mut name = OsString::from(path);
        name.push(tail);
        name.into()
    };
    let mut number = 1u32;
    let mut aside = named(".damaged-1");
    while aside.exists() {
        number += 1;
        aside = named(&format!(".damaged-{number}"));
    }
    std::fs::rename(path, &aside).map_err(|source| fault(path, source))?;
    for tail in ["-wal", "-shm"] {
        let companion = named(tail);
        if companion.exists() {
            std::fs::remove_file(&companion).map_err(|source| fault(&companion, source))?;
        }
    }
    Ok(aside)
}

fn fault(path: &Path, source: std::io::Error) -> CacheError {
    CacheError::File { path: path.display().to_string(), source }
}
