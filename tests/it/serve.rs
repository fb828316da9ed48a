//! The site over HTTP: the very bytes that stand in a folder, and nothing for whoever tries more.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use crate::site::made;
use crate::support::program::TestEnvironment;

/// The server; it is killed with this value.
pub struct Serving {
    child: Child,
    address: String,
}

/// An answer: status, head and body.
pub struct Told {
    pub status: u16,
    head: String,
    pub body: Vec<u8>,
}

impl Told {
    fn head(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

impl Serving {
    fn start() -> Self {
        Self::of(&made().room)
    }

    /// Serves the archive of a room.
    pub fn of(room: &TestEnvironment) -> Self {
        let arguments = ["--archive", "archief", "serve", "--listen", "127.0.0.1:0"];
        let mut command = room.command(&arguments);
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stderr.take().unwrap()).read_line(&mut line).unwrap();
        let (_, rest) = line.split_once("http://").unwrap();
        let address = rest.split_once('/').unwrap().0.to_owned();
        Self { child, address }
    }

    pub fn ask(&self, method: &str, path: &str, more: &str) -> Told {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let head =
            format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{more}\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|part| part == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(answer[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Told { status, head, body: answer[end + 4..].to_vec() }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn what_is_served_is_what_is_written_to_the_byte() {
    let serving = Serving::start();
    for (name, bytes) in &made().files {
        let told = serving.ask("GET", &format!("/{name}"), "");
        assert_eq!(told.status, 200, "{name}");
        assert!(told.body == *bytes, "{name} is served otherwise");
        if let Some(folder) = name.strip_suffix("index.html") {
            assert!(serving.ask("GET", &format!("/{folder}"), "").body == *bytes, "{folder}");
        }
    }
}

#[test]
fn a_page_comes_with_its_mark_and_with_what_it_may_do() {
    let serving = Serving::start();
    let path = "/begroting/2026/XXV/1/";
    let told = serving.ask("GET", path, "");
    let policy = told.head("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    assert_eq!(told.head("x-content-type-options"), Some("nosniff"));
    assert_eq!(told.head("content-type"), Some("text/html; charset=utf-8"));
    let tag = told.head("etag").unwrap();
    let again = serving.ask("GET", path, &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.head("etag"), Some(tag));
    let other = serving.ask("GET", path, "If-None-Match: \"0\"\r\n");
    assert_eq!(other.status, 200);
    let head = serving.ask("HEAD", path, "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.head("content-length"), Some(told.body.len().to_string().as_str()));
    // Who leaves the last slash out is told where the page is.
    let short = serving.ask("GET", "/begroting/2026/XXV", "");
    assert_eq!((short.status, short.head("location")), (301, Some("XXV/")));
}

#[test]
fn whatever_else_is_asked_gets_nothing_and_changes_nothing() {
    let serving = Serving::start();
    let before = made().room.git("archief", &["for-each-ref"]);
    for path in [
        "/../config.toml",
        "/..%2f..%2fetc/passwd",
        "/begroting/2026/XXV/../../../site.css",
        "//begroting/2026/",
        "/begroting/2026/XXV/1/index.html/",
        "/begroting/2026/XXV/999/",
        "/begroting/1999/",
        "/begroting/0000..9999/XXV/1/",
        "/begroting/2025..2026/XXV/1/index.php",
        "/.git/config",
        "/%00",
        "/healthz",
        "/begroting/2026/%58XV/",
    ] {
        assert_eq!(serving.ask("GET", path, "").status, 404, "{path}");
    }
    for path in [format!("/{}", "a".repeat(600)), format!("/?{}", "a".repeat(60_000))] {
        assert_eq!(serving.ask("GET", &path, "").status, 414);
    }
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
        let told = serving.ask(method, "/", "");
        assert_eq!((told.status, told.head("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    assert_eq!(made().room.git("archief", &["for-each-ref"]), before);
    let signalled = Command::new("kill").args(["-TERM", &serving.child.id().to_string()]).status();
    assert!(signalled.unwrap().success());
    let mut serving = serving;
    assert_eq!(serving.child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_question_is_answered_by_the_server_as_search_does_and_cannot_carry_markup() {
    let serving = Serving::start();
    let page = |path: &str| {
        let told = serving.ask("GET", path, "");
        assert_eq!(told.status, 200, "{path}");
        String::from_utf8(told.body).unwrap()
    };
    let found = page("/zoek/?q=regisseert+gemeenten");
    let told = made().room.run(&["--archive", "archief", "search", "regisseert", "gemeenten"]);
    let first = told.expect(0).out.lines().next().unwrap().to_owned();
    assert!(found.contains(first.split(" met ").next().unwrap()), "{first}");
    assert!(found.contains("<mark>regisseert</mark>"), "{found}");
    assert!(found.contains("words = [&quot;*regisseert*&quot;, &quot;*gemeenten*&quot;]"));
    let hostile = page("/zoek/index.html?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22");
    assert!(!hostile.contains("<script>alert") && hostile.contains("&lt;script&gt;"));
    // What asks nothing is the page that stands in the folder.
    let plain = made().files["zoek/index.html"].clone();
    for path in ["/zoek/", "/zoek/?q=", "/zoek/?x=huur", "/zoek/?"] {
        assert_eq!(page(path).into_bytes(), plain, "{path}");
    }
}
