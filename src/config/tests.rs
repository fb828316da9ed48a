//! A configuration as it is written, and what is said of one that is wrong.

use super::*;
use crate::report::wording::{Language, Wording};
use crate::watch::Cadence;

const SHIPPED: &str = include_str!("../../config.toml");

#[test]
fn the_shipped_file_holds_the_defaults() {
    assert_eq!(Config::parse(SHIPPED).unwrap(), Config::default());
}

#[test]
fn the_shipped_file_is_right_with_its_comments_opened() {
    let opened: String = SHIPPED
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(rest) if rest.starts_with("[[") || rest.contains(" = ") => format!("{rest}\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    let config = Config::parse(&opened).unwrap();
    assert_eq!((config.channel.len(), config.watch.len()), (4, 1));
    assert_eq!(config.watch[0].cadence, Cadence::Run);
    assert!(config.archive.remote.is_some());
}

/// Checks the sentence that a reader gets of what is wrong.
fn check(text: &str, expected: &str) {
    assert_eq!(told(Config::parse(text).unwrap_err()), expected, "{text}");
}

fn told(error: ConfigError) -> String {
    let words = Wording::new(Language::Dutch);
    match error {
        ConfigError::UnknownKey { key, line, suggestion } => {
            words.unknown_setting(&key, line, suggestion.as_deref())
        }
        ConfigError::Value { line, problem } => {
            format!("regel {line}: {}", words.setting_problem(&problem))
        }
    }
}

#[test]
fn a_remote_that_a_program_would_take_for_an_option_is_refused() {
    let refused = "regel 2: ‘remote’ is het adres van een git-host en begint niet met een streepje";
    for remote in [
        "--upload-pack=touch ./gemaakt",
        "-oProxyCommand=x",
        "ssh://-oProxyCommand=x/a.git",
        "ssh://git@-oProxyCommand=x/a.git",
        " -u",
        "",
    ] {
        check(&format!("[archive]\nremote = \"{remote}\""), refused);
    }
    for remote in ["git@host:org/a-b.git", "https://host/-a.git", "/srv/a.git", "../a.git"] {
        assert!(Config::parse(&format!("[archive]\nremote = \"{remote}\"")).is_ok(), "{remote}");
    }
}

#[test]
fn senders_and_recipients_that_are_no_address_are_named_with_their_lines() {
    let text = "[operator]\nemail = [\"beheer\"]\n[[channel]]\nname = \"post\"\nkind = \"email\"\n\
                folder = \"post\"\nfrom = \"Afdeling, Zaken <a@example.org>\"\n\
                to = [\n  \"goed@example.org\",\n  \"geen adres\",\n]\n";
    assert!(Config::parse(text).is_ok(), "a run goes on without them");
    let lines: Vec<String> = Config::wrong_addresses(text).into_iter().map(told).collect();
    let rest = "is geen e-mailadres; een naam met een komma staat tussen dubbele aanhalingstekens";
    assert_eq!(
        lines,
        [
            format!("regel 2: ‘beheer’ bij ‘operator.email’ {rest}"),
            format!("regel 7: ‘Afdeling, Zaken <a@example.org>’ bij ‘from’ {rest}"),
            format!("regel 10: ‘geen adres’ bij ‘to’ {rest}"),
        ]
    );
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    check(
        "\n[archive]\npad = \"x\"",
        "Onbekende instelling ‘pad’ in config.toml, regel 3. Bedoelde u ‘path’?",
    );
    check(
        "[schedule]\ncron = \"0 7\"",
        "regel 2: ‘cron’ heeft vijf velden (minuut, uur, dag, maand, weekdag), niet 2",
    );
    check("[schedule]\ncron = \"x 7 * * *\"", "regel 2: ‘x’ wordt in ‘cron’ niet begrepen");
    check(
        "[schedule]\n\ntime_zone = \"Europe/Amsterdm\"",
        "regel 3: ‘Europe/Amsterdm’ is geen tijdzone, zoals Europe/Amsterdam",
    );
    check("language = \"de\"", "regel 1: ‘de’ past hier niet; mogelijk zijn \"nl\" en \"en\"");
    check("[web]\nlisten = 8080", "regel 2: hier hoort een tekst tussen aanhalingstekens");
    check("[source.official]\nrecheck_days = \"negentig\"", "regel 2: hier hoort een getal");
    check(
        "[source.official]\nrequests_per_second = 20",
        "regel 2: ‘requests_per_second’ is ten minste 0,1 en ten hoogste 10",
    );
    check("[source.official]\nsince = 3", "regel 2: ‘3’ is geen begrotingsjaar, zoals 2026");
    check(
        "[operator]\nemail = \"a@example.org\"",
        "regel 2: hier hoort een lijst tussen vierkante haken",
    );
    check(
        "[web\nlisten = 1",
        "regel 1: dit is geen geldige TOML; tekst staat tussen rechte aanhalingstekens (\"), een breuk heeft een punt",
    );
    check("[web]\nlisten = \"a\"\nlisten = \"b\"", "regel 3: deze instelling staat er tweemaal");
    check("[[watch]]\nname = \"a\"", "regel 1: de instelling ‘channels’ ontbreekt");
}

#[test]
fn a_value_that_nothing_can_be_done_with_is_refused_before_a_run_comes_to_it() {
    let line = "hier hoort een tekst die niet leeg is, zonder regeleinden en andere stuurtekens";
    let web = "hier hoort een adres dat begint met http:// of https://";
    let listen = "hier hoort een adres met een poort, zoals 127.0.0.1:8080";
    let secret =
        "een geheim wordt opgegeven als env:NAAM of file:PAD en staat nooit in dit bestand";
    for (table, key, values, expected) in [
        ("archive", "path", &["", " ", "a\\u0000b", "a\\nb"][..], line),
        ("source.official", "contact", &["a\\r\\nX-Ander: 1", "\\u0000"], line),
        ("source.official", "search_url", &["", "ftp://x", "file:///etc/passwd", "x"], web),
        ("source.official", "repository_url", &["", "https://", "//x"], web),
        ("source.official", "pages_url", &["x", "javascript:alert(1)"], web),
        ("web", "base_url", &["x", "data:text/html,x"], web),
        ("web", "listen", &["127.0.0.1", ":8080", "127.0.0.1:99999", "http://x:80", "x:"], listen),
    ] {
        for value in values {
            check(&format!("[{table}]\n{key} = \"{value}\""), &format!("regel 2: {expected}"));
        }
    }
    for key in ["certificate", "sendmail", "folder"] {
        for value in ["", "a\\u0000"] {
            check(&format!("{CHANNEL}{key} = \"{value}\""), &format!("regel 4: {line}"));
        }
    }
    for value in ["env:A=B", "env:a\\u0000", "file: ", "file:a\\u0000b"] {
        let text = format!("{CHANNEL}webhook_url = \"{value}\"");
        check(&text, &format!("regel 4: {secret}"));
    }
    check(
        "[source.official]\nkinds = []",
        "regel 2: ‘’ past hier niet; mogelijk zijn \"begroting\", \"suppletoire-1\", \
         \"suppletoire-september\", \"suppletoire-2\", \"jaarverslag\" en \"slotwet\"",
    );
    for fits in [
        "[web]\nlisten = \"\"\nbase_url = \"\"",
        "[web]\nlisten = \"[::1]:8080\"\nbase_url = \"https://x.example.org/a b\"",
        "[web]\nlisten = \"localhost:0\"",
        "[source.official]\npages_url = \"\"\ncontact = \"\"",
        "[archive]\npath = \"-map met spaties/é\"",
    ] {
        assert!(Config::parse(fits).is_ok(), "{fits}");
    }
}

const CHANNEL: &str = "[[channel]]\nname = \"a\"\nkind = \"slack\"\n";

#[test]
fn what_does_not_go_together_is_said_with_its_line() {
    let watch = "[[watch]]\nname = \"w\"\nchannels = [\"a\"]\n";
    check(&format!("{CHANNEL}{CHANNEL}"), "regel 5: ‘a’ is al de naam van een kanaal (regel 2)");
    check(
        &format!("{CHANNEL}{watch}{watch}"),
        "regel 8: ‘w’ is al de naam van een attendering (regel 5)",
    );
    check(
        &format!("{CHANNEL}[[watch]]\nname = \"w\"\nchannels = [\n  \"a\",\n  \"b\",\n]"),
        "regel 8: attendering ‘w’ noemt kanaal ‘b’, maar dat kanaal bestaat niet; wel ingesteld: a",
    );
    check(
        &format!("[operator]\nemail = [\"x@example.org\"]\n{CHANNEL}"),
        "regel 2: de beheerder krijgt bericht over het eerste kanaal van soort \"email\", en dat is er niet",
    );
    check(
        &CHANNEL.replace("\"a\"", "\"operator\""),
        "regel 2: de naam ‘operator’ gebruikt prinsjesdiff zelf; kies een andere",
    );
    check(
        &format!("{CHANNEL}{}", watch.replace("\"w\"", "\"W\"")),
        "regel 5: een naam bestaat uit a tot z, 0 tot 9 en koppeltekens",
    );
    check(
        &format!("{CHANNEL}{watch}chapters = [\"VII\", \"?\"]"),
        "regel 7: ‘?’ is geen begrotingshoofdstuk, zoals \"VII\" of \"B\"",
    );
    check(
        &format!("{CHANNEL}{watch}weight = \"zwaar\""),
        "regel 7: ‘zwaar’ past hier niet; mogelijk zijn \"laag\", \"middel\" en \"hoog\"",
    );
}

#[test]
fn the_language_is_read_from_a_file_that_is_wrong() {
    assert_eq!(Config::language_of("language = \"en\" # or nl\n[web"), ConfiguredLanguage::English);
    assert_eq!(Config::language_of("[web]\nlanguage = \"en\""), ConfiguredLanguage::Dutch);
}

#[test]
fn an_unknown_key_gets_the_nearest_known_one() {
    let error = Config::parse("[archive]\npaht = \"x\"").unwrap_err();
    let ConfigError::UnknownKey { suggestion, .. } = error else { panic!("{error}") };
    assert_eq!(suggestion.as_deref(), Some("path"));
}

#[test]
fn a_secret_in_the_file_is_refused_and_not_repeated() {
    let text = "[[channel]]\nname = \"a\"\nkind = \"slack\"\nwebhook_url = \"hunter2\"";
    check(
        text,
        "regel 4: een geheim wordt opgegeven als env:NAAM of file:PAD en staat nooit in dit bestand",
    );
}
