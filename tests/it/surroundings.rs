//! What stands around the program: its output, its folders, the forms in which git keeps a repository, files that are
//! none, a clock that jumps. Whatever is odd there is named, costs nothing, and ends in a code that is documented.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, Stdio};

use crate::support::program::{Outcome, TestEnvironment, example_papers, has_git};
use crate::support::service::{Bench, served};

const BINARY: &str = env!("CARGO_BIN_EXE_prinsjesdiff");
/// Papers of two years, of one chapter.
const TWO: [&str; 2] = ["kst-99020-XXV-2.xml", "kst-99030-XXV-2.xml"];

fn with_papers() -> TestEnvironment {
    let environment = TestEnvironment::new();
    for name in TWO {
        let bytes = fs::read(example_papers().join(name)).unwrap();
        environment.write(&format!("stukken/{name}"), &bytes);
    }
    environment
}

fn shell(environment: &TestEnvironment, line: &str) -> Outcome {
    Outcome::of(&mut environment.shell(&line.replace("prinsjesdiff ", &format!("{BINARY} "))))
}

#[test]
fn a_result_that_is_not_written_whole_is_no_success_and_one_that_nobody_wants_is() {
    let environment = with_papers();
    let archive = "--archive archief";
    let _ = shell(&environment, &format!("prinsjesdiff import stukken {archive}")).expect(0);
    let report = format!("report begroting/2026 {archive}");
    let two = "diff begroting/2025 begroting/2026 --exit-code";
    for (line, code) in [
        (report.clone(), 1),
        (format!("{report} --format xlsx"), 1),
        (format!("status {archive}"), 1),
        ("completions bash".to_owned(), 1),
        ("--help".to_owned(), 1),
        // Where 1 is an answer, trouble is 2.
        (format!("search de {archive}"), 2),
        (format!("{two} {archive}"), 2),
    ] {
        let full = shell(&environment, &format!("prinsjesdiff {line} >/dev/full")).expect(code);
        let told = "De uitkomst is niet geheel geschreven (standaarduitvoer: de schijf is vol).";
        assert!(full.err.contains(told), "{line}: {}", full.err);
    }
    let closed = format!("prinsjesdiff {report} | head -c 1; prinsjesdiff {report} >&- 2>&-");
    assert_eq!(shell(&environment, &closed).expect(0).err, "");
}

#[test]
fn what_is_no_file_is_named_and_not_waited_for() {
    let environment = with_papers();
    let _ = shell(&environment, "mkfifo pijp && mkdir map && ln -s lus lus").expect(0);
    let channel = "[[channel]]\nname = \"a\"\nkind = \"webhook\"\nwebhook_url = \"file:pijp\"\n";
    environment.write("kanaal.toml", channel.as_bytes());
    environment.write("groot.toml", &vec![b'#'; 5_000_000]);
    let none = "geen gewoon bestand";
    for (line, told) in [
        ("prinsjesdiff extract pijp", none),
        ("prinsjesdiff import pijp", none),
        ("prinsjesdiff diff pijp stukken", none),
        ("prinsjesdiff status --config pijp", none),
        ("prinsjesdiff config check --config map", "is een map"),
        ("prinsjesdiff config check --config /dev/zero", none),
        // Read twice, the second time it would be empty, and all defaults would hold.
        ("echo 'language = \"en\"' | prinsjesdiff config check --config /dev/stdin", none),
        ("prinsjesdiff config check --config groot.toml", "is te groot"),
        (
            "prinsjesdiff config check --config kanaal.toml",
            "Het geheim in pijp kan niet worden gelezen",
        ),
        ("prinsjesdiff extract /dev/zero", "groter dan 128 MB"),
        // A folder for the archive that can be none: git has nothing to look at there.
        ("prinsjesdiff import stukken --archive pijp", "is een bestand, geen map"),
        ("prinsjesdiff import stukken --archive /dev/null", "is een bestand, geen map"),
        ("prinsjesdiff import stukken --archive kanaal.toml/a", "is geen map"),
        ("prinsjesdiff import stukken --archive /proc/a", "bestaat niet"),
        ("prinsjesdiff import stukken --archive lus", "controleer het pad"),
    ] {
        let outcome = shell(&environment, line).expect(1);
        assert!(outcome.err.contains(told), "{line}: {}", outcome.err);
        assert!(!outcome.err.contains("fsck"), "{line}: {}", outcome.err);
    }
    // What was handed over is read.
    let paper = format!("cat stukken/{} | prinsjesdiff extract /dev/stdin", TWO[0]);
    let _ = shell(&environment, &paper).expect(0);
}

#[test]
fn a_pipe_where_git_keeps_a_file_is_named_and_not_waited_for() {
    let environment = with_papers();
    let first = format!("prinsjesdiff import stukken/{} --archive archief", TWO[0]);
    let _ = shell(&environment, &first).expect(0);
    let as_pipe = |place: &str| format!("cd a/.git && rm -f {place} && mkfifo {place}");
    let included = |file: &str, path: &str| {
        format!("mkfifo a/pijp && printf '[include]\\npath = {path}\\n' >> {file}")
    };
    for (prepare, named) in [
        (as_pipe("config"), "a/.git/config"),
        (as_pipe("packed-refs"), "a/.git/packed-refs"),
        (as_pipe("index"), "a/.git/index"),
        (as_pipe("refs/heads/bronnen"), "a/.git/refs/heads/bronnen"),
        (as_pipe("logs/refs/heads/bronnen"), "a/.git/logs/refs/heads/bronnen"),
        (as_pipe("objects/info/alternates"), "a/.git/objects/info/alternates"),
        (as_pipe("gitdir"), "a/.git/gitdir"),
        (as_pipe("shallow"), "a/.git/shallow"),
        (as_pipe("prinsjesdiff-intent"), "a/.git/prinsjesdiff-intent"),
        ("rm -r a/.git && mkfifo a/.git".to_owned(), "a/.git"),
        ("mkfifo p && ln -sf ../../p a/.git/config".to_owned(), "a/.git/config"),
        (
            "mv a/.git b && mv b/config b/c && mkfifo b/config && echo 'gitdir: ../b' > a/.git"
                .to_owned(),
            "b/config",
        ),
        (included("a/.git/config", "../pijp"), "a/.git/../pijp"),
        (
            format!(
                "{} && mv a/.git/config a/.git/c && printf '[include] path=c' > a/.git/config",
                included("a/.git/config", "../pijp")
            ),
            "a/.git/../pijp",
        ),
        (included(".gitconfig", "a/pijp"), "a/pijp"),
    ] {
        let anew = "rm -rf a b p .gitconfig && cp -r archief a";
        let _ = shell(&environment, &format!("{anew} && ({prepare})")).expect(0);
        for line in ["import stukken", "status", "verify", "doctor"] {
            let outcome =
                shell(&environment, &format!("timeout 20 prinsjesdiff {line} --archive a"));
            let said = format!("{}{}", outcome.out, outcome.err);
            assert_eq!(outcome.code, 1, "{prepare}: {line}: {said}");
            let is_named = said.contains(&format!("{named}: is geen gewoon bestand"));
            assert!(is_named, "{prepare}: {line}: {said}");
        }
    }
    // What git's own watcher of files leaves there is no pipe.
    let socket = "rm -rf a .gitconfig && cp -r archief a && python3 -c \"import socket; \
                  socket.socket(socket.AF_UNIX).bind('a/.git/fsmonitor--daemon.ipc')\"";
    if shell(&environment, socket).code == 0 {
        let _ = shell(&environment, "prinsjesdiff import stukken --archive a").expect(0);
    }
}

#[test]
fn a_folder_for_temporary_files_is_needed_by_a_dry_run_alone() {
    let environment = with_papers();
    let import = "TMPDIR=nergens prinsjesdiff import stukken --archive archief";
    let dry = shell(&environment, &format!("{import} --dry-run")).expect(1);
    assert!(dry.err.contains("nergens: bestaat niet") && dry.err.contains("TMPDIR"), "{}", dry.err);
    let _ = shell(&environment, import).expect(0);
}

/// Lives through two days with an archive that was prepared by a line of the shell, in the folder `archief`.
#[track_caller]
fn check_form(prepare: &str) {
    let mut bench = Bench::new(served());
    let path = bench.environment.path("config.toml");
    let source = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("[archive]\npath = \"archief\"\n{source}")).unwrap();
    let prepared = format!("export GIT_CONFIG_GLOBAL=/dev/null; {prepare}");
    let _ = shell(&bench.environment, &prepared).expect(0);
    for day in ["2024-08-01", "2024-09-18"] {
        bench.move_to(day);
        let run = bench.run(&["run"]);
        assert!([0, 5].contains(&run.code), "{prepare}: {run:?}");
        assert!(run.err.contains("stukken verwerkt"), "{prepare}: {run:?}");
    }
    let _ = bench.run(&["verify"]).expect(0);
    let _ = bench.run(&["report", "begroting/2025"]).expect(0);
    let fsck = "git -C archief fsck --strict --no-dangling && test ! -e archief/.git/.git";
    let _ = shell(&bench.environment, fsck).expect(0);
}

#[test]
fn every_form_in_which_git_keeps_a_repository_is_an_archive() {
    if !has_git() {
        return;
    }
    check_form("git init -q --bare archief");
    check_form("git init -q -b main --separate-git-dir elders archief");
    check_form(
        "git init -q -b main a && mv a/.git elders && ln -s ../elders a/.git && ln -s a archief",
    );
    check_form(
        "git init -q -b begin a && cd a && git -c user.name=a -c user.email=a@example.org commit -q \
         --allow-empty -m a && git worktree add -q --orphan -b main ../archief && git update-ref -d \
         refs/heads/begin",
    );
    check_form(
        "git init -q -b main archief && cd archief && git config commit.gpgsign true && git config \
         core.autocrlf true && printf '* filter=x text eol=crlf' > .git/info/attributes && git config \
         filter.x.clean false && git config filter.x.required true",
    );
}

#[test]
fn the_files_of_a_clone_follow() {
    if !has_git() {
        return;
    }
    let environment = with_papers();
    let one = format!("prinsjesdiff import stukken/{} --archive archief", TWO[0]);
    let clone = "git clone -q archief kloon && git -C kloon branch -q bronnen origin/bronnen";
    let _ = shell(&environment, &format!("{one} && {clone}")).expect(0);
    let _ = shell(&environment, "prinsjesdiff import stukken --archive kloon").expect(0);
    assert_eq!(environment.git("kloon", &["status", "--short"]), "");
    let _ = shell(&environment, "prinsjesdiff verify --archive kloon").expect(0);
    // What somebody wrote there stays theirs.
    let theirs = "rm -rf kloon && git clone -q archief kloon && echo x >> kloon/README.md && prinsjesdiff \
                  import stukken --archive kloon && grep -q '^x$' kloon/README.md";
    let _ = shell(&environment, theirs).expect(0);
}

#[test]
fn a_repository_in_a_form_that_is_not_read_is_named_as_such() {
    if !has_git() {
        return;
    }
    let environment = with_papers();
    let made = "git init -q archief && git -C archief config core.repositoryformatversion 1 && git -C archief \
                config extensions.refstorage reftable";
    let _ = shell(&environment, made).expect(0);
    let import = shell(&environment, "prinsjesdiff import stukken --archive archief").expect(1);
    assert!(import.err.contains("in een vorm die prinsjesdiff niet leest"), "{}", import.err);
    assert!(import.err.contains("kies een andere map"), "{}", import.err);
}

#[test]
fn of_several_that_begin_an_archive_at_one_moment_one_does_and_the_others_say_so() {
    for _ in 0..5 {
        let environment = with_papers();
        let import = || environment.command(&["import", "stukken", "--archive", "archief"]);
        let children: Vec<_> = (0..6)
            .map(|_| import().stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap())
            .collect();
        for child in children {
            let ended = child.wait_with_output().unwrap();
            let said = String::from_utf8_lossy(&ended.stderr);
            assert!(matches!(ended.status.code(), Some(0 | 4)), "{:?}: {said}", ended.status);
        }
        let _ = environment.run(&["verify", "--archive", "archief"]).expect(0);
        let left = fs::read_dir(environment.path("archief")).unwrap().flatten();
        let left =
            left.filter(|one| one.file_name().to_string_lossy().starts_with(".prinsjesdiff"));
        assert_eq!(left.count(), 0);
    }
}

#[test]
fn what_may_not_be_read_or_written_is_not_called_damaged() {
    /// A user that nobody is.
    const OTHER: u32 = 54_321;
    let environment = with_papers();
    let archive = "archief";
    let one = format!("prinsjesdiff import stukken/{} --archive {archive}", TWO[0]);
    let _ = shell(&environment, &one).expect(0);
    if !shell(&environment, "cp \"$0\" . 2>/dev/null; chown -R 54321 .").err.is_empty() {
        eprintln!("left out: only root gives files away");
        return;
    }
    let program = environment.path("prinsjesdiff-as-other");
    fs::copy(BINARY, &program).unwrap();
    let as_other = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command.args(arguments).args(["--archive", archive]).uid(OTHER).gid(OTHER).env_clear();
        command.current_dir(environment.path("")).env("HOME", environment.path(""));
        Outcome::of(&mut command)
    };
    let stood = environment.path(archive).join(".git/refs/heads/main");
    let stood = || fs::read(&stood).unwrap();
    let before = stood();
    let mode = |path: &str, mode| {
        let path = environment.path(archive).join(".git").join(path);
        let former = fs::metadata(&path).unwrap().permissions();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        (path, former)
    };
    let pack = fs::read_dir(environment.path(archive).join(".git/objects/pack")).unwrap();
    let pack = pack.flatten().find(|one| one.path().extension().is_some_and(|end| end == "pack"));
    let pack = format!("objects/pack/{}", pack.unwrap().file_name().display());
    for (path, closed) in [
        ("config", 0),
        ("HEAD", 0),
        ("refs", 0),
        ("refs/heads", 0o555),
        ("refs/heads/bronnen", 0),
        ("refs/heads/main", 0),
        ("objects", 0),
        ("objects/pack", 0),
        (pack.as_str(), 0),
    ] {
        let (path, former) = mode(path, closed);
        for arguments in [&["import", "stukken"][..], &["verify"], &["status"]] {
            let is_read = closed != 0 && arguments[0] != "import";
            let outcome = as_other(arguments).expect(i32::from(!is_read));
            let name = path.display();
            assert!(is_read || outcome.err.contains("geen toegang"), "{name}: {}", outcome.err);
            for wrong in ["beschadigd", "Beschadigd", "fsck", "reflog", "wacht tot"] {
                assert!(!outcome.err.contains(wrong), "{name}: {}", outcome.err);
            }
        }
        fs::set_permissions(&path, former).unwrap();
        assert!(stood() == before, "{} changed something", path.display());
    }
    let _ = as_other(&["import", "stukken"]).expect(0);
    let _ = as_other(&["verify"]).expect(0);
}

#[test]
fn a_clock_that_is_out_of_all_bounds_ends_nothing() {
    let environment = with_papers();
    let _ = environment.run(&["import", "stukken", "--archive", "archief"]).expect(0);
    for now in ["0001-01-02", "1969-12-31", "1970-01-01", "9999-12-31"] {
        for arguments in [&["status"][..], &["log", "XXV/1"], &["verify"], &["config", "check"]] {
            let mut command = environment.command(arguments);
            command.args(["--archive", "archief"]);
            let outcome =
                Outcome::of(command.env("PRINSJESDIFF_CLOCK", format!("{now}T00:00:00Z")));
            assert_eq!(outcome.code, 0, "{now} {arguments:?}: {outcome:?}");
        }
    }
}
