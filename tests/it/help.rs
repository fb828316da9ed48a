//! Help and refusals speak the reader's language, and every command and option has its text in both.

use std::collections::BTreeSet;

use clap::Command;
use clap_complete::Shell;
use fluent_syntax::ast::Entry;
use prinsjesdiff::cli::{completions, help};
use prinsjesdiff::report::wording::{Language, Wording};

use crate::support::program::{Outcome, TestEnvironment};

const BOTH: [(Language, &str, &str); 2] = [
    (Language::Dutch, "nl", include_str!("../../locales/nl/help.ftl")),
    (Language::English, "en", include_str!("../../locales/en/help.ftl")),
];

/// Words that only the other language has, as whole words.
const ENGLISH: &[&str] =
    &["the", "of the", "and", "print", "with", "options", "usage", "possible", "commands"];
const DUTCH: &[&str] =
    &["het", "een", "wordt", "niet", "opties", "gebruik", "mogelijk", "opdrachten"];

/// Walks all commands but the copies below `help`.
fn each(command: &Command, path: &str, visit: &mut impl FnMut(&Command, &str)) {
    visit(command, path);
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        let name = inner.get_name();
        let below = if path.is_empty() { name.to_owned() } else { format!("{path}-{name}") };
        if path != "help" {
            each(inner, &below, visit);
        }
    }
}

#[test]
fn every_command_and_everything_it_takes_has_its_help() {
    for (language, code, _) in BOTH {
        each(&help::command(language), "", &mut |command, path| {
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            assert!(!about.is_empty(), "locales/{code}/help.ftl has no ‘{path} = …’");
            for arg in command.get_arguments() {
                let (id, help) = (arg.get_id(), arg.get_help().map(ToString::to_string));
                let said = help.filter(|help| !help.starts_with([' ', '[']) && !help.is_empty());
                assert!(said.is_some(), "locales/{code}/help.ftl: ‘{path}’ has no ‘.{id} = …’");
                if arg.get_action().takes_values() {
                    let name = arg.get_value_names().and_then(|names| names.first());
                    let named = name.is_some_and(|name| !name.is_empty());
                    assert!(
                        named,
                        "locales/{code}/help.ftl: ‘names’ lacks the value of {path} {id}"
                    );
                }
            }
        });
    }
}

#[test]
fn no_text_of_the_help_belongs_to_nothing() {
    let mut known: BTreeSet<String> = BTreeSet::new();
    let mut of_any: BTreeSet<String> = BTreeSet::new();
    each(&help::command(Language::Dutch), "", &mut |command, path| {
        let name = if path.is_empty() { "prinsjesdiff" } else { path };
        known.insert(name.to_owned());
        known.extend(["also", "notes", "codes", "examples"].map(|id| format!("{name}.{id}")));
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str().replace('_', "-");
            known.insert(format!("{name}.{id}"));
            of_any.insert(format!("any.{id}"));
        }
    });
    for (_, code, text) in BOTH {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let name = message.id.name;
            if ["words", "names", "any"].contains(&name) {
                continue;
            }
            assert!(known.contains(name), "locales/{code}/help.ftl: no command ‘{name}’");
            for attribute in message.attributes {
                let id = format!("{name}.{}", attribute.id.name);
                assert!(known.contains(&id), "locales/{code}/help.ftl: nothing takes ‘{id}’");
            }
        }
        let shared = text.split("\nany = ").nth(1).and_then(|rest| rest.split("\ndiff = ").next());
        for id in
            shared.into_iter().flat_map(str::lines).filter_map(|line| line.trim().strip_prefix('.'))
        {
            let id = format!("any.{}", id.split(' ').next().unwrap_or_default());
            assert!(of_any.contains(&id), "locales/{code}/help.ftl: nothing takes ‘{id}’");
        }
    }
}

/// All help pages, as a reader sees them.
fn pages(language: Language) -> String {
    let mut pages = String::new();
    each(&help::command(language), "", &mut |command, _| {
        pages += &command.clone().render_long_help().to_string();
        pages += &command.clone().render_help().to_string();
    });
    pages
}

#[test]
fn no_page_of_help_mixes_languages() {
    for (language, foreign) in [(Language::Dutch, ENGLISH), (Language::English, DUTCH)] {
        let pages = pages(language).to_lowercase();
        // Words of commands stand as they are typed.
        let shown: Vec<&str> =
            pages.lines().filter(|line| !line.contains("prinsjesdiff ")).collect();
        for word in foreign {
            let holds = |line: &&&str| {
                let parts = line.split(|c: char| !c.is_alphanumeric() && c != ' ' && c != '-');
                parts.into_iter().any(|part| format!(" {part} ").contains(&format!(" {word} ")))
            };
            let found = shown.iter().find(holds);
            assert_eq!(found, None, "{language:?}: ‘{word}’");
        }
    }
}

#[test]
fn what_the_code_says_of_itself_is_shown_to_nobody() {
    let sources =
        [include_str!("../../src/cli/args.rs"), include_str!("../../src/cli/args/sending.rs")];
    let shells = [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::Elvish, Shell::PowerShell];
    let completions = shells.map(|shell| completions(shell, Language::Dutch)).concat();
    let pages = pages(Language::Dutch) + &pages(Language::English) + &completions;
    let docs: Vec<&str> = sources
        .iter()
        .flat_map(|source| source.lines())
        .filter_map(|line| line.trim().strip_prefix("/// "))
        // What is short may be said in the same words.
        .filter(|doc| doc.len() > 20)
        .collect();
    assert!(docs.len() > 40, "{}", docs.len());
    let english = BOTH[1].2.replace("\n        ", " ");
    for doc in docs {
        assert!(!pages.contains(doc) || english.contains(doc), "‘{doc}’ reaches the reader");
    }
}

#[test]
fn help_is_dutch_until_another_language_is_asked_for() {
    let environment = TestEnvironment::new();
    let check = |typed: &[&str], expected: &[&str]| {
        let out = environment.run(typed).expect(0).out;
        for text in expected {
            assert!(out.contains(text), "{typed:?}: {out}");
        }
    };
    let dutch = ["Gebruik: prinsjesdiff diff [OPTIES] <OUD> <NIEUW>", "Voorbeelden:", "Opties:"];
    check(&["diff", "--help"], &dutch);
    check(&["diff", "-h"], &dutch);
    check(&["help", "diff"], &dutch);
    let english = ["Usage: prinsjesdiff diff [OPTIONS] <OLD> <NEW>", "Examples:", "Options:"];
    check(&["diff", "--help", "--language", "en"], &english);
    check(&["--language=en", "help", "diff"], &english);
    environment.write("en.toml", b"language = \"en\"\n");
    check(&["--config", "en.toml", "diff", "-h"], &english);
    check(&["--config", "en.toml", "diff", "-h", "--language", "NL"], &dutch);
    environment.write("config.toml", b"language = \"en\"\n");
    check(&["diff", "-h"], &english);
}

#[test]
fn help_is_shown_wherever_it_is_asked_for() {
    let environment = TestEnvironment::new();
    let shown = |arguments: &[&str]| environment.run(arguments).expect(0).out;
    let report = shown(&["report", "--help"]);
    assert_eq!(shown(&["report", "2026", "XXV", "--help"]), report);
    assert_eq!(shown(&["report", "--nonsense", "-h"]), report);
    assert_eq!(shown(&["help", "--help"]), shown(&["--help"]));
    assert!(environment.run(&["diff", "--", "--help"]).expect(2).out.is_empty());
}

#[test]
fn whatever_clap_refuses_is_refused_in_the_language_of_the_reader() {
    let environment = TestEnvironment::new();
    let check = |typed: &[&str], dutch: &str, english: &str| {
        let said = environment.run(typed).expect(2);
        assert!(said.err.contains(dutch), "{typed:?}: {}", said.err);
        let typed = [&["--language", "en"], typed].concat();
        let said = environment.run(&typed).expect(2);
        assert!(said.err.contains(english), "{typed:?}: {}", said.err);
    };
    check(&["diff"], "er ontbreken OUD (de oude kant", "OLD (the old side");
    check(&["diff"], "Bijvoorbeeld: prinsjesdiff diff", "For example: prinsjesdiff diff");
    check(&["accept", "kst-36410-VII-2"], "--reason <REDEN>", "--reason <REASON>");
    check(&["vergelijk", "2025", "2026"], "bedoelde u ‘diff’?", "did you mean ‘diff’?");
    check(&["rapprt"], "bedoelde u ‘report’?", "‘report’");
    check(&["report", "--chaper", "XXV"], "bedoelde u ‘--chapter’?", "did you mean ‘--chapter’?");
    check(&["report", "--format", "pdf"], "‘pdf’ is geen geldige waarde", "is no valid value");
    check(&["report", "--only", "nieuw"], "mogelijk is alleen ‘changed’", "only ‘changed’");
    check(&["report", "--format"], "bij --format <VORM> ontbreekt de waarde", "lacks its value");
    check(&["report", "--quiet=ja"], "heeft geen waarde", "takes no value");
    check(&["report", "2026", "2025"], "met ‘2025’ weet deze opdracht niets", "no use for ‘2025’");
    check(&["report", "--places", "--only", "changed"], "kan niet samen met", "go together with");
    check(&["report", "--chapter", "VII", "--chapter", "VIII"], "staat er tweemaal", "twice");
    check(&["watch", "preview"], "‘prinsjesdiff watch preview --help’", "watch preview --help’");
    check(&["config"], "Gebruik: prinsjesdiff config", "Usage: prinsjesdiff config");
    check(&["log", "VII/1", "--year", "26"], "bedoeld is iets als 2026", "something like 2026");
    check(&["accept"], "er ontbreken --reason <REDEN> (waarom het mag", "and PAPER (the paper");
    check(&["resend", "36410"], "bedoeld is iets als kst-36410-VII-2", "kst-36410-VII-2");
}

#[test]
fn a_shell_completes_what_is_typed() {
    let environment = TestEnvironment::new();
    let script = environment.run(&["completions", "bash"]).expect(0).out;
    assert_eq!(script, include_str!("../../deploy/completions/prinsjesdiff.bash"));
    environment.write("prinsjesdiff.bash", script.as_bytes());
    let complete = |words: &str, at: usize| {
        let line = format!(
            ". ./prinsjesdiff.bash; COMP_WORDS=({words}); COMP_CWORD={at}; \
             _prinsjesdiff prinsjesdiff \"${{COMP_WORDS[{at}]}}\" \"${{COMP_WORDS[{at}-1]}}\"; \
             printf '%s ' \"${{COMPREPLY[@]}}\""
        );
        let mut shell =
            environment.shell(&format!("exec bash -c '{}'", line.replace('\'', "'\\''")));
        Outcome::of(&mut shell).expect(0).out
    };
    assert_eq!(complete("prinsjesdiff rep", 1).trim(), "report");
    assert_eq!(complete("prinsjesdiff report --format mark", 3).trim(), "markdown");
    assert!(!complete("prinsjesdiff \"\"", 1).contains("read-pdf"));
}

#[test]
fn the_words_of_help_are_looked_up_by_name() {
    let [dutch, english] = BOTH.map(|(language, _, _)| Wording::new(language).help("names.old"));
    assert_eq!((dutch, english), (Some("OUD"), Some("OLD")));
    assert_eq!(Wording::default().help("names.nothing"), None);
}
