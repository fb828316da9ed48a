//! What a forge shows: pages of the folders of articles, and what a commit changed in its chapter.

use super::*;

fn show(dir: &TempDir, path: &str) -> String {
    git(dir.path(), &["show", &format!("main:begroting/VII/{path}")])
}

#[test]
fn the_folder_of_an_article_shows_its_title_its_texts_and_where_it_stood() {
    let dir = TempDir::new().unwrap();
    import(&dir, &[&paper("kst-1-VII-2", 2024, "2023-09-19", &[1, 2])]);
    let next = paper("kst-2-VII-2", 2025, "2024-09-17", &[1]);
    let moved = "# 3 Artikel 2\nA Algemene doelstelling | Doel 2. / In 2025.\n";
    import(&dir, &[&format!("{next}{moved}")]);
    let page = show(&dir, "artikel-03/README.md");
    assert_eq!(
        page,
        "# Artikel 3. Artikel 2\n\nBegroting 2025, VII Binnenlandse Zaken.\n\
        Kamerstukken II 2024/25, 1 VII, nr. 2, \
        [kst-2-VII-2](https://zoek.officielebekendmakingen.nl/kst-2-VII-2.html).\n\n\
        In begroting 2024 was dit artikel 2.\n\n\
        ## A. Algemene doelstelling\n\nDoel 2.\nIn 2025.\n"
    );
    assert!(show(&dir, "artikel-01/README.md").contains("## B. Rol en verantwoordelijkheid\n"));
    assert!(!show(&dir, "artikel-01/README.md").contains("was dit artikel"));
    // A text that replaces another of the same edition still tells of the edition before.
    import(&dir, &[&format!("{next}{moved}").replace("-2-VII-2", "-2-VII-2-h1")]);
    assert!(show(&dir, "artikel-03/README.md").contains("In begroting 2024 was dit artikel 2."));
}

#[test]
fn a_commit_tells_what_changed_beside_the_text_that_stood() {
    let dir = TempDir::new().unwrap();
    let first = paper("kst-1-VII-2", 2024, "2023-09-19", &[1, 2]);
    let second = paper("kst-2-VII-2", 2025, "2024-09-17", &[1, 2]);
    let second =
        second.replace("stimuleert 2", "regisseert 2").replace("# 1 Artikel 1", "# 4 Artikel 1");
    let revised = second.replace("kst-2-VII-2", "kst-2-VII-2-h1").replace("Doel 2", "Plan 2");
    import(&dir, &[&first, &second, &revised]);
    let messages = git(dir.path(), &["log", "--reverse", "--format=%b", "main"]);
    let told: Vec<&str> =
        messages.lines().filter(|line| line.starts_with("Vergeleken met ")).collect();
    assert_eq!(
        told,
        [
            "Vergeleken met begroting 2024: artikel 1 hernummerd tot 4; 2 (B) met andere woorden.",
            "Vergeleken met de tekst die er stond: artikel 2 (A) met andere woorden.",
        ]
    );
}

#[test]
fn the_page_of_a_held_article_says_so_above_the_text_that_stays() {
    let (dir, set) = (TempDir::new().unwrap(), set());
    import(&dir, &[&set[1], &set[2]]);
    let page = show(&dir, "artikel-02/README.md");
    let notice = "# Artikel 2. Artikel 2\n\n**Aangehouden:** begroting 2026 \
        ([kst-3-VII-2](https://zoek.officielebekendmakingen.nl/kst-3-VII-2.html)) is niet gelezen \
        voor zover het dit artikel betreft; hieronder staat begroting 2025.\n\nBegroting 2025, VII ";
    assert!(page.starts_with(notice), "{page}");
}
