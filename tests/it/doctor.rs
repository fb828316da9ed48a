//! `doctor` finds what is wrong, says what to do, and never hangs or panics.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::sync::Arc;

use crate::support::program::Outcome;
use crate::support::service::{Bench, TODAY, date, served};
use prinsjesdiff::archive::Archive;
use stand_in::{Fault, On, Rule, StandIn};

/// A service whose clock is off by so many seconds.
fn bench(off: i64) -> Bench {
    Bench::new(served()).ahead(off)
}

/// The points of a subject, each as its line and the line with the remedy, if there is one.
fn point(outcome: &Outcome, subject: &str) -> String {
    let lines: Vec<&str> = outcome.out.lines().collect();
    let at = lines.iter().position(|line| line.contains(&format!(" {subject} ")));
    assert!(at.is_some(), "no {subject} in {}", outcome.out);
    let at = at.unwrap();
    let remedy = lines.get(at + 1).filter(|line| line.trim_start().starts_with('→'));
    [lines[at], remedy.copied().unwrap_or_default()].join("\n")
}

#[track_caller]
fn check(outcome: &Outcome, subject: &str, state: &str, told: &[&str]) {
    let point = point(outcome, subject);
    assert!(point.starts_with(state), "{point}");
    for words in told {
        assert!(point.contains(words), "no ‘{words}’ in {point}");
    }
    assert_eq!(point.contains('→'), state == BAD, "{point}");
}

const GOOD: &str = "in orde";
const BAD: &str = "NIET IN ORDE";
const UNKNOWN: &str = "onbekend";

#[test]
fn where_all_is_well_each_point_says_so() {
    let bench = bench(1);
    let outcome = bench.run(&["doctor"]).expect(0);
    check(&outcome, "Instellingen", GOOD, &["config.toml"]);
    check(&outcome, "Archief", GOOD, &["is er nog niet"]);
    check(&outcome, "Schijfruimte", GOOD, &["MB vrij"]);
    check(&outcome, "Proxy", GOOD, &["Geen proxy"]);
    check(&outcome, "Netwerk", GOOD, &["127.0.0.1 is bereikbaar"]);
    check(&outcome, "Certificaat", GOOD, &["http"]);
    check(&outcome, "Zoekdienst", GOOD, &["5 stukken gevonden van begroting 2025"]);
    check(&outcome, "Stukken", GOOD, &["waar ze worden verwacht"]);
    check(&outcome, "Klok", GOOD, &["1 seconde."]);
    assert!(outcome.err.contains("Alles is in orde."), "{}", outcome.err);
    // Two questions, and nothing is left behind.
    assert_eq!(bench.received().len(), 2);
    assert!(!bench.environment.path("snapshots").exists());
}

#[test]
fn what_is_wrong_with_the_service_is_told_with_its_remedy() {
    let wrong = |on, fault| {
        let bench = bench(0);
        bench.configure(&[("timeout_seconds", "0.5")]);
        bench.stand_in.fault(Rule::always(on, fault));
        let outcome = bench.run(&["doctor"]).expect(3);
        assert!(bench.received().len() <= 3, "it does not insist");
        outcome
    };
    let page = wrong(On::Search, Fault::ErrorPage);
    check(&page, "Zoekdienst", BAD, &["een webpagina", "source.official.search_url"]);
    check(&page, "Netwerk", GOOD, &[]);
    check(&page, "Stukken", UNKNOWN, &[]);
    let silent = wrong(On::Search, Fault::Silence);
    check(&silent, "Zoekdienst", BAD, &["geen antwoord binnen de tijd"]);
    let busy = wrong(On::Everything, Fault::TooMany { retry_after: None });
    check(&busy, "Zoekdienst", BAD, &["Later opnieuw proberen"]);
    let down = wrong(On::Papers, Fault::Status(503));
    check(&down, "Stukken", BAD, &["foutcode 503", "Later opnieuw proberen"]);
    let gone = wrong(On::Papers, Fault::Status(404));
    check(&gone, "Stukken", BAD, &["source.official.repository_url"]);
    let endless = wrong(On::Everything, Fault::Endless);
    check(&endless, "Zoekdienst", BAD, &["te groot"]);
}

#[test]
fn a_search_that_finds_nothing_is_not_in_order() {
    let bench = Bench::new(Vec::new());
    let outcome = bench.run(&["doctor"]);
    check(&outcome, "Zoekdienst", BAD, &["geen stukken gevonden van begroting 2025"]);
}

#[test]
fn without_a_network_it_says_so_and_ends() {
    let bench = Bench::new(Vec::new());
    let nobody = StandIn::start(Vec::new(), date(TODAY)).unwrap().search_url();
    bench.configure(&[("search_url", &format!("\"{nobody}\""))]);
    let outcome = bench.run(&["doctor"]).expect(3);
    check(&outcome, "Netwerk", BAD, &["is niet bereikbaar (", "naamserver"]);
    for subject in ["Zoekdienst", "Stukken", "Klok"] {
        check(&outcome, subject, UNKNOWN, &["Niet nagegaan"]);
    }
}

#[test]
fn a_clock_that_is_wrong_is_not_in_order() {
    for off in [-3600, 3600] {
        let outcome = bench(off).run(&["doctor"]).expect(1);
        check(&outcome, "Klok", BAD, &["3.600 seconden", "tijdsynchronisatie"]);
    }
}

#[test]
fn a_wrong_configuration_does_not_keep_it_from_looking() {
    let bench = bench(0);
    bench.environment.write("config.toml", b"[archive]\npaht = \"x\"\n");
    // The defaults point at the real service, which no test may ask: only the first point counts.
    let outcome = bench
        .environment
        .shell(&format!(
            "HTTPS_PROXY=http://127.0.0.1:1 '{}' doctor",
            bench.command(&[]).get_program().to_str().unwrap()
        ))
        .output()
        .unwrap();
    let told = String::from_utf8(outcome.stdout).unwrap();
    assert_eq!(outcome.status.code(), Some(1), "{told}");
    let first = told.lines().next().unwrap();
    assert!(first.starts_with(BAD) && first.contains("Bedoelde u ‘path’?"), "{told}");
    assert!(told.contains("Archief") && told.contains("Ingesteld met HTTPS_PROXY. "), "{told}");
}

#[test]
fn what_is_wrong_with_the_archive_is_told() {
    let bench = bench(0);
    let _ = bench.run(&["backfill", "2024..2024"]).expect(0);
    let path = bench.environment.path("snapshots/archief");
    let whole = bench.run(&["doctor"]).expect(0);
    check(&whole, "Archief", GOOD, &["5 stukken."]);
    let mut archive = Archive::open(&path).unwrap();
    archive.lock().unwrap();
    check(&bench.run(&["doctor"]).expect(0), "Archief", GOOD, &["Er loopt een verwerking sinds"]);
    archive.unlock();
    std::fs::write(path.join(".git/prinsjesdiff-intent"), "refs/heads/main").unwrap();
    let unfinished = bench.run(&["doctor"]).expect(1);
    check(&unfinished, "Archief", BAD, &["is afgebroken", "prinsjesdiff run"]);
    std::fs::remove_file(path.join(".git/prinsjesdiff-intent")).unwrap();
    std::fs::write(path.join("README.md"), "van een ander").unwrap();
    let changed = bench.run(&["doctor"]).expect(1);
    check(&changed, "Bestanden", BAD, &["met de hand gewijzigd", "reset --hard main"]);
    let file = bench.environment.write("bestand", b"");
    let outcome = bench.run(&["doctor", "--archive", file.to_str().unwrap()]).expect(1);
    check(&outcome, "Archief", BAD, &["bestand"]);
}

#[test]
fn secrets_that_are_missing_are_told_by_name_only() {
    let bench = bench(0);
    let file = bench.environment.path("config.toml");
    let mut text = std::fs::read_to_string(&file).unwrap();
    text.push_str(
        "[[channel]]\nname = \"a\"\nkind = \"slack\"\nwebhook_url = \"env:NIET_GEZET\"\n",
    );
    std::fs::write(&file, text).unwrap();
    let outcome = bench.run(&["doctor"]).expect(1);
    check(&outcome, "Geheimen", BAD, &["NIET_GEZET is leeg of ontbreekt"]);
}

#[test]
fn the_json_form_has_every_point() {
    let outcome = bench(0).run(&["doctor", "--format", "json"]).expect(0);
    let json: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
    assert_eq!(json["schema"], "prinsjesdiff/doctor/1");
    let text = json.to_string();
    for name in ["configuration", "archive", "disk", "proxy", "network", "search", "clock"] {
        assert!(text.contains(&format!("\"subject\":\"{name}\"")), "{text}");
    }
}

/// Serves TLS with a certificate that nobody has vouched for; returns the port.
fn unknown_certificate() -> u16 {
    use tokio_rustls::rustls::ServerConfig;
    use tokio_rustls::rustls::crypto::ring;
    use tokio_rustls::rustls::pki_types::PrivateKeyDer;
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let (port, ready) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
            port.send(listener.local_addr().unwrap().port()).unwrap();
            while let Ok((stream, _)) = listener.accept().await {
                // Whoever does not trust the certificate ends the handshake.
                let _ = acceptor.accept(stream).await;
            }
        });
    });
    ready.recv().unwrap()
}

#[test]
fn a_certificate_that_is_not_trusted_is_told() {
    let bench = bench(0);
    let search = format!("\"https://localhost:{}/sru\"", unknown_certificate());
    bench.configure(&[("search_url", &search)]);
    let outcome = bench.run(&["doctor"]).expect(3);
    check(&outcome, "Certificaat", BAD, &["localhost wordt niet vertrouwd", "SSL_CERT_FILE"]);
    check(&outcome, "Zoekdienst", UNKNOWN, &[]);
}
