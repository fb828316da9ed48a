//! Goals followed from the budgets up to 2012 into those since 2013, and those years from a service.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::path::{Path, PathBuf};

use stand_in::ServedPaper;

use crate::support::service::{Bench, date};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// The paper of a year, made from its template.
fn paper(year: u16) -> String {
    let template = match year {
        ..=2009 => "to-2009.xml",
        2010..=2012 => "to-2012.xml",
        _ => "from-2013.xml",
    };
    let text = std::fs::read_to_string(fixtures().join("across-2013").join(template)).unwrap();
    text.replace("{jaar}", &year.to_string())
        .replace("{vorig}", &(year - 1).to_string())
        .replace("{dossier}", &format!("98 2{:02}", year - 2000))
        .replace("{datum}", &format!("{}-09-18", year - 1))
}

/// The paper as the service has it: before 2010 its identifier names the parliamentary year.
fn served(year: u16) -> ServedPaper {
    let (before, dossier) = (year - 1, format!("982{:02}", year - 2000));
    let session = if year < 2010 { format!("{before}{year}-") } else { String::new() };
    let day = date(&format!("{before}-09-18"));
    ServedPaper {
        id: format!("kst-{session}{dossier}-XXIX-2"),
        provisional: None,
        dossier,
        chapter: "XXIX".to_owned(),
        number: "2".to_owned(),
        dossier_title: format!(
            "Vaststelling van de begrotingsstaten van het Ministerie van Oevers en Veren (XXIX) voor het jaar {year}"
        ),
        title: "Memorie van toelichting".to_owned(),
        sort: "Memorie van toelichting".to_owned(),
        record_type: "Kamerstuk".to_owned(),
        session: format!("{before}-{year}"),
        announced: day,
        html_from: day,
        xml_from: day,
        bodies: vec![(day, paper(year).into_bytes())],
        html: None,
        pdf: None,
        pages: None,
    }
}

#[test]
fn a_goal_is_followed_from_2006_to_2026() {
    let bench = Bench::new(Vec::new());
    let papers = bench.environment.path("stukken");
    std::fs::create_dir(&papers).unwrap();
    for year in 2006..=2026 {
        std::fs::write(papers.join(format!("{year}.xml")), paper(year)).unwrap();
    }
    let _ = bench.run(&["import", "stukken"]).expect(0);
    // The goal of the article, and the operational objective that became an article of its own.
    for (place, title) in [("XXIX/1", "Veerdiensten"), ("XXIX/3", "Toegankelijk varen")] {
        let log = bench.run(&["log", place, "--format", "csv"]).expect(0).out;
        let lines: Vec<&str> = log.lines().skip(1).collect();
        assert_eq!(lines.len(), 21, "{log}");
        assert!(lines[0].contains("2026") && lines[0].contains(title), "{log}");
        assert!(lines[13].contains("gesplitst in artikel 1 en 3"), "{log}");
        assert!(lines[14].contains("2012") && lines[14].contains("Veerdiensten"), "{log}");
        assert!(lines[20].contains("2006") && lines[20].contains("XXIX/1"), "{log}");
    }
    let blame = |place: &str| bench.run(&["blame", place]).expect(0).out;
    let (whole, parts) = (blame("XXIX/1"), [blame("XXIX/2"), blame("XXIX/3")]);
    assert!(!whole.contains("2013"), "{whole}");
    for text in &parts {
        let (goal, role) = text.split_once("B Rol en verantwoordelijkheid").unwrap();
        assert!(goal.contains("Stond er al in begroting 2006"), "{text}");
        assert!(!goal.contains("2013"), "{text}");
        assert!(role.contains("Sinds begroting 2013"), "{text}");
    }
    assert!(parts[1].contains("eerst in hoofdstuk\n   XXIX, artikel 1"), "{}", parts[1]);
    let diff = ["diff", "begroting/2012", "begroting/2013", "--article", "XXIX/2"];
    let told = bench.run(&diff).expect(0).out;
    assert!(
        told.contains("Verplaatst naar onderdeel A (was operationele doelstellingen)"),
        "{told}"
    );
}

#[test]
fn the_years_2002_to_2012_come_from_the_service() {
    let bench = Bench::new((2001..=2012).map(served).collect());
    let ran = bench.run(&["backfill", "2002..2012"]).expect(0);
    assert!(!ran.err.contains("Aangehouden"), "{}", ran.err);
    let status = bench.run(&["status"]).expect(0).out;
    let log = bench.run(&["log", "XXIX/1", "--format", "csv"]).expect(0).out;
    assert_eq!(log.lines().count(), 12, "{}\n{}\n{log}", ran.out, ran.err);
    assert!(!status.contains("angehouden"), "{status}");
    // The service has a paper of 2001 too, which is not asked for.
    bench.received();
    let asked = bench.run(&["backfill", "2001"]).expect(0);
    let said = "Vóór 2002 hadden begrotingen geen doelstellingen: er valt niets te vergelijken";
    assert_eq!(asked.err.matches(said).count(), 1, "{}", asked.err);
    assert!(bench.received().is_empty());
    let asked = bench.run(&["backfill", "1999..2002"]).expect(0);
    assert_eq!(asked.err.matches(said).count(), 1, "{}", asked.err);
    let held = bench.environment.path("1998.xml");
    std::fs::copy(fixtures().join("reading-before-2002/paper.xml"), held).unwrap();
    let told = bench.run(&["import", "1998.xml"]).expect(5);
    let said = "(vóór 2002 hadden begrotingen geen doelstellingen)";
    assert!(told.err.contains(said), "{}", told.err);
}
