//! A PDF is read in a process of its own: what was made to do harm costs only itself.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::Path;
use std::time::{Duration, Instant};

use crate::support::pdf::{Look, file, pages, set, stream, write_at};
use crate::support::program::TestEnvironment;
use prinsjesdiff::apart::asked;
use prinsjesdiff::example::PAPERS;
use prinsjesdiff::extract::pdf::printed;
use serde_json::Value;

/// A process has 20 seconds of a processor; the machine may have other work.
const LONGEST: Duration = Duration::from_mins(2);

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_prinsjesdiff"))
}

fn paper(at: usize) -> Vec<u8> {
    set(
        std::str::from_utf8(PAPERS[at].bytes).unwrap(),
        Look { spaced: true, broken: true, full: false },
    )
}

#[test]
fn another_process_reads_what_this_one_reads() {
    for bytes in [paper(0), pages(&[String::new()]), b"%PDF-1.7".to_vec()] {
        assert_eq!(asked(program(), &bytes), printed(&bytes));
    }
}

/// One page, its contents the fourth object, and what it refers to from the fifth on.
fn page_of(resources: &str, contents: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    let page = format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << {resources} >> >>"
    );
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec(),
        page.into_bytes(),
        contents,
    ];
    objects.extend(more);
    file(&objects)
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let itself = stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
        "/X Do /X Do\n".as_bytes(),
    );
    let zeros = deflated(&deflated(&vec![0; 600_000_000]));
    let twice = "/Filter [/FlateDecode /FlateDecode]";
    let endless = "0 0 9 9 re f\n".repeat(8_000_000);
    vec![
        ("deep arrays", page_of("", stream("", deep.as_bytes()), Vec::new())),
        (
            "a form that draws itself",
            page_of("/XObject << /X 5 0 R >>", stream("", b"/X Do"), vec![itself]),
        ),
        (
            "a tree of pages that loops",
            file(&[
                b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
                b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>".to_vec(),
            ]),
        ),
        ("zeros packed twice", page_of("", stream(twice, &zeros), Vec::new())),
        (
            "operators without end",
            page_of("", stream("/Filter /FlateDecode", &deflated(endless.as_bytes())), Vec::new()),
        ),
        ("an empty page", pages(&[String::new()])),
    ]
}

#[test]
fn what_was_made_to_do_harm_is_refused_and_the_archive_stands() {
    let environment = TestEnvironment::new();
    environment.write("goed/een.pdf", &paper(0));
    let _ = environment.run(&["--archive", "archief", "import", "goed"]).expect(0);
    let head = |environment: &TestEnvironment| {
        let line = "git -C archief rev-parse refs/heads/main refs/heads/bronnen";
        crate::support::program::Outcome::of(&mut environment.shell(line)).expect(0).out
    };
    let before = head(&environment);
    for (what, bytes) in hostile() {
        // Not by its name: that it is a PDF, its bytes say.
        environment.write("kwaad", &bytes);
        let started = Instant::now();
        let outcome = environment.run(&["--archive", "archief", "import", "kwaad"]).expect(1);
        assert!(outcome.err.contains("pdf"), "{what}: {}", outcome.err);
        assert!(started.elapsed() < LONGEST, "{what} took {:?}", started.elapsed());
        assert_eq!(head(&environment), before, "{what}");
    }
}

/// Content in which one thing comes again and again: 20 things, each alone, opened and never closed, and with a
/// number that is no number of points.
fn endless() -> Vec<(String, Vec<u8>)> {
    const AGAIN: usize = 5_000;
    let things = [
        "q",
        "Q",
        "BT",
        "ET",
        "BT /F1 9 Tf (x) Tj",
        "[(x) -9 (y)] TJ",
        "/F1 N Tf",
        "N 0 0 N 0 0 cm",
        "N N Td (x) Tj",
        "N N m N N l S",
        "0 0 N N re f",
        "0 0 N N re W n",
        "/X Do",
        "/G gs",
        "BI /W N /H N /BPC 8 /CS /G ID xx EI",
        "/P <</MCID N>> BDC",
        "N Tr (x) Tj",
        "<78> '",
        "<< /A [ N ] >>",
        "(\\\\050",
    ];
    let numbers = ["9", "1e38", "-99999999999999999999"];
    let each = |thing: &'static str| {
        numbers.into_iter().map(move |number| {
            let drawn = format!("{}\n", thing.replace('N', number)).repeat(AGAIN);
            let content = stream("/Filter /FlateDecode", &deflated(drawn.as_bytes()));
            (format!("{thing} with {number}"), page_of("", content, Vec::new()))
        })
    };
    things.into_iter().flat_map(each).collect()
}

#[test]
fn one_thing_again_and_again_is_read_or_refused_in_time() {
    let environment = TestEnvironment::new();
    let papers = endless();
    assert!(papers.len() >= 60);
    for (what, bytes) in papers {
        environment.write("kwaad.pdf", &bytes);
        let started = Instant::now();
        let outcome = environment.run(&["extract", "kwaad.pdf"]);
        assert!([0, 1, 5].contains(&outcome.code), "{what}: {outcome:?}");
        assert!(!outcome.err.contains("panicked"), "{what}: {}", outcome.err);
        assert!(started.elapsed() < LONGEST, "{what} took {:?}", started.elapsed());
    }
}

#[test]
fn a_pdf_leaves_no_trace_once_the_xml_is_there() {
    let environment = TestEnvironment::new();
    let xml = PAPERS[0];
    environment.write("stuk.pdf", &paper(0));
    environment.write(xml.name, xml.bytes);
    let run = |archive: &str, file: &str| {
        environment.run(&["--archive", archive, "import", file]).expect(0).err
    };
    let main = |archive: &str| {
        let line = format!("git -C {archive} rev-parse refs/heads/main");
        crate::support::program::Outcome::of(&mut environment.shell(&line)).expect(0).out
    };
    let _ = run("eerst", "stuk.pdf");
    let early = main("eerst");
    let _ = (run("eerst", xml.name), run("alleen", xml.name));
    assert_ne!(main("eerst"), early);
    assert_eq!(main("eerst"), main("alleen"));
    // And late it changes nothing.
    let _ = run("alleen", "stuk.pdf");
    assert_eq!(main("eerst"), main("alleen"));
}

#[test]
fn no_damage_to_a_pdf_makes_the_reader_fall_over() {
    let mut page = String::new();
    write_at(&mut page, (80.0, 60.0), 9.0, false, "Het veer vaart over de rivier.");
    let whole = pages(&[page]);
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |most: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % most as u64).unwrap()
    };
    for _ in 0..2_000 {
        let mut bytes = whole.clone();
        for _ in 0..=below(4) {
            let at = 9 + below(bytes.len() - 9);
            match below(3) {
                0 => bytes[at] = u8::try_from(below(256)).unwrap(),
                1 => bytes.truncate(at.max(20)),
                _ => {
                    let piece = bytes[at..(at + 40).min(bytes.len())].repeat(1 + below(9));
                    bytes.splice(at..at, piece);
                }
            }
        }
        // Whatever comes of it, it comes, and is small.
        assert!(
            printed(&bytes).is_ok_and(|found| found.lines.len() < 1_000)
                || printed(&bytes).is_err()
        );
    }
}

/// What is told, but for that it is told of early text.
fn surely(told: &Value) -> Value {
    match told {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| *name != "provisional");
            Value::Object(kept.map(|(name, one)| (name.clone(), surely(one))).collect())
        }
        Value::Array(all) => Value::Array(all.iter().map(surely).collect()),
        one => one.clone(),
    }
}

#[test]
fn two_pdfs_are_compared_without_an_archive() {
    let environment = TestEnvironment::new();
    let old = PAPERS.iter().position(|paper| paper.name == "kst-99010-XXV-2.xml").unwrap();
    let new = PAPERS.iter().position(|paper| paper.name == "kst-99020-XXV-2.xml").unwrap();
    environment.write("oud.pdf", &paper(old));
    environment.write("nieuw.pdf", &paper(new));
    environment.write("oud.xml", PAPERS[old].bytes);
    environment.write("nieuw.xml", PAPERS[new].bytes);
    let told = |from: &str, to: &str| {
        let outcome = environment.run(&["diff", from, to, "--format", "json"]).expect(0);
        let told: Value = serde_json::from_str(&outcome.out).unwrap();
        surely(&told["articles"])
    };
    let xml = told("oud.xml", "nieuw.xml");
    assert!(xml.as_array().is_some_and(|articles| articles.len() > 3));
    assert_eq!(told("oud.pdf", "nieuw.pdf"), xml);
    let _ = environment.run(&["extract", "nieuw.pdf"]).expect(0);
}
