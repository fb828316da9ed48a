//! Watches on the command line, over the archive of the built-in example.

use crate::support::program::TestEnvironment;

const CONFIG: &[u8] = br#"
[archive]
path = "snapshots/demo"
[[channel]]
name = "redactie"
kind = "email"
to = ["redactie@example.org"]
[[watch]]
name = "alles"
channels = ["redactie"]
[[watch]]
name = "dorpen"
channels = ["redactie"]
chapters = ["XXV"]
words = ["dorpsra*"]
cadence = "monthly"
"#;

fn environment() -> TestEnvironment {
    let environment = TestEnvironment::new();
    let _ = environment.run(&["demo", "--quiet"]).expect(0);
    environment.write("config.toml", CONFIG);
    environment
}

#[test]
fn a_watch_shows_what_it_would_have_sent() {
    let environment = environment();
    let listed = environment.run(&["watch", "list"]).expect(0).out;
    assert!(
        listed.contains("‘dorpen’: hoofdstuk XXV, passages met ‘dorpsra*’; eens per maand"),
        "{listed}"
    );
    let all = environment.run(&["watch", "preview", "alles", "--since", "2015"]).expect(0).out;
    assert!(
        all.contains("16 september 2025  Begroting 2026: ‘stimuleert’ wordt ‘regisseert’"),
        "{all}"
    );
    assert!(all.contains("september 2025: 1 bericht"), "{all}");
    // A monthly watch has its turn on the first day of the month after.
    let monthly = environment.run(&["watch", "preview", "dorpen"]).expect(0).out;
    assert!(monthly.contains("1 oktober 2025  Begroting 2026"), "{monthly}");
    assert!(monthly.ends_with("Samen 1 bericht in één maand.\n"), "{monthly}");
    let none = environment.run(&["watch", "preview", "alles", "--since", "2026"]).expect(0).out;
    assert!(none.contains("Deze attendering zou niets hebben gestuurd."), "{none}");
}

#[test]
fn a_watch_that_does_not_exist_is_answered_with_those_that_do() {
    let unknown = environment().run(&["watch", "preview", "bestuur"]).expect(1);
    assert_eq!(
        unknown.err,
        "Attendering ‘bestuur’ bestaat niet. Wel ingesteld: alles en dorpen.\n"
    );
}
