//! Real answers, read from the folder that `PRINSJESDIFF_REAL` names; without it these tests say
//! that they were left out.

use super::*;
use crate::source::{classify, judge, metadata, sru};

fn real(path: &str) -> Option<Vec<u8>> {
    let Some(folder) = std::env::var_os("PRINSJESDIFF_REAL") else {
        eprintln!("left out: PRINSJESDIFF_REAL does not name the folder of real papers");
        return None;
    };
    Some(std::fs::read(std::path::PathBuf::from(folder).join(path)).unwrap())
}

#[test]
fn a_real_answer_of_the_search_is_read() {
    let Some(body) = real("sru/search-response.xml") else { return };
    let page = sru::read(&body, "a", "q").unwrap();
    assert_eq!(page.estimate, Some(4));
    let ids: Vec<&str> = page.records.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["kst-1259252", "kst-36867-A", "kst-36867-B", "kst-36867-C"]);
    let first = &page.records[0];
    assert_eq!(first.status, "Onopgemaakt");
    assert_eq!(first.dossiers, ["36867"]);
    assert_eq!(first.number, "D");
    assert_eq!(first.session, "2025-2026");
    assert_eq!(first.modified, Some(date("2026-07-03")));
    assert!(first.places.iter().any(|(form, at)| form == "pdf" && at.contains("/onopgemaakt/")));
    assert!(!first.places.iter().any(|(form, _)| form == "xml"));
    assert_eq!(page.records[3].modified, Some(date("2026-09-16")));
    assert!(page.records.iter().all(|r| classify::classify(r) == classify::Found::Other));
}

#[test]
fn a_real_diagnostic_is_an_error() {
    let Some(body) = real("sru/diagnostic.xml") else { return };
    let error = sru::read(&body, "a", "q").unwrap_err();
    assert!(error.to_string().contains("unknown prefix dcterms"), "{error}");
}

#[test]
fn real_metadata_is_read_in_both_forms() {
    for name in ["metadata/metadata.xml", "metadata/metadata_owms.xml"] {
        let Some(body) = real(name) else { return };
        let found = metadata::read(&body).unwrap();
        assert_eq!(found.id.as_deref(), Some("gmb-2024-216934"), "{name}");
        assert_eq!(found.available, Some(date("2024-05-17")), "{name}");
    }
}

#[test]
fn real_papers_are_the_papers_they_are_and_no_others() {
    let announced = |id: &str| {
        let id = crate::model::PaperId::parse(id).unwrap();
        let parts: Vec<&str> = id.base().split('-').collect();
        let (dossier, chapter, number) = (parts[1], parts[2], parts[3]);
        Announced {
            status: PaperStatus::Typeset,
            kind: Kind::Begroting,
            year: BudgetYear(2027),
            chapter: Chapter::parse(chapter).unwrap(),
            dossier: dossier.to_owned(),
            number: number.to_owned(),
            dossier_title: String::new(),
            title: String::new(),
            vergaderjaar: None,
            available: None,
            modified: None,
            places: Vec::new(),
            id,
        }
    };
    let (defence, nature) = (announced("kst-37020-X-1"), announced("kst-35470-XIV-4"));
    let Some(body) = real("kamerstuk/kst-37020-X-1.xml") else { return };
    assert_eq!(judge::judge(&body, Form::Xml, &defence), Ok(()));
    let other = judge::Wrong::Refused(Refusal::OtherPaper { found: "37020 X, nr. 1".into() });
    assert_eq!(judge::judge(&body, Form::Xml, &nature), Err(other));
    let body = real("kamerstuk/kst-35470-XIV-4.xml").unwrap();
    assert_eq!(judge::judge(&body, Form::Xml, &nature), Ok(()));
    let body = real("other-gazettes/stb.xml").unwrap();
    assert!(judge::judge(&body, Form::Xml, &nature).is_err());
    let body = real("html/stcrt.html").unwrap();
    let page = judge::Wrong::Absent(Sign::PageInstead);
    assert_eq!(judge::judge(&body, Form::Xml, &nature), Err(page));
}
