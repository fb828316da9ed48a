//! That a secret is hidden however another side writes it.

use super::*;

const HOOK: &str =
    "https://wie:wat-nu%2F1@hook.example.org/diensten/T01/sleutel-abc123xyz?token=q9+z8%21";

fn check(secret: &str, said: &str, expected: &str) {
    assert_eq!(Veil::of(secret).over(said), expected, "{said}");
}

#[test]
fn every_part_of_an_address_is_hidden_but_its_host() {
    check(
        HOOK,
        "hook.example.org: geen pad /diensten/T01/sleutel-abc123xyz",
        "hook.example.org: geen pad /…",
    );
    check(HOOK, "sleutel-abc123xyz onbekend", "… onbekend");
    check(HOOK, "T01 onbekend, T010 ook", "… onbekend, T010 ook");
    check(HOOK, "wie mag niet, met wat-nu/1 of wat-nu%2F1", "… mag niet, met … of …");
    check(HOOK, "token=q9+z8%21 en q9 z8!", "… en …");
    check(HOOK, "SLEUTEL-ABC123XYZ", "…");
}

#[test]
fn a_part_is_hidden_in_every_writing() {
    for written in [
        "%2Fdiensten%2ft01%2Fsleutel-abc123xyz",
        "%252Fdiensten%252FT01%252Fsleutel%252Dabc123xyz",
        r"\/diensten\/T01\/sleutel-abc123xyz",
        r"\u002fdiensten\u002fT01\u002fsleutel\u002dabc123xyz",
        "&#47;diensten&#x2F;T01&sol;sleutel&#45;abc123xyz",
        // `wie:wat-nu/1`, and with a zero before each part as for a mail server.
        "d2llOndhdC1udS8x",
        "AHdpZQB3YXQtbnUvMQ==",
        // `x=sleutel-abc123xyz` and `sleutel-abc123xyz`.
        "eD1zbGV1dGVsLWFiYzEyM3h5eg==",
        "c2xldXRlbC1hYmMxMjN4eXo",
        r"\u{2f}diensten\u{2F}T01\u{2f}sleutel\u{2d}abc123xyz",
        r"\057diensten\057T01\057sleutel\055abc123xyz",
        "%u002Fdiensten%u002FT01%u002Fsleutel%u002Dabc123xyz",
        "736c657574656c2d61626331323378797a",
    ] {
        let told = Veil::of(HOOK).over(&format!("fout bij {written}."));
        let rest = told.trim_start_matches("fout bij ");
        let shown = rest.chars().filter(char::is_ascii_alphanumeric).count();
        assert!(told.contains(HIDDEN) && shown <= 8, "{written} shows as {told}");
        for part in ["sleutel", "abc123", "diensten", "wat"] {
            assert!(!told.contains(part), "{written} shows as {told}");
        }
    }
}

#[test]
fn a_part_that_was_folded_into_lines_is_hidden_whole() {
    for written in [
        "sleu\ntel-a\r\n bc123\n xyz",
        "s l e u t e l - a b c 1 2 3 x y z",
        "sleu\u{ad}tel\u{200b}-abc\u{2060}123xyz",
        r"sleut\nel-abc\n123xyz",
        // Base64 in lines, as in mail.
        "c2xld\r\nXRlbC\r\n1hYmM\r\nxMjN4\r\neXo=",
        "%2Fdien%0Asten%2FT0%0A1%2Fsleu%0Atel%2Dabc%0A123xyz",
    ] {
        let told = Veil::of(HOOK).over(&format!("fout bij {written}."));
        let rest = told.replace("%0A", "").replace(r"\n", "");
        let rest = rest.trim_start_matches("fout bij ");
        let shown = rest.chars().filter(char::is_ascii_alphanumeric).count();
        assert!(told.contains(HIDDEN) && shown <= 2, "{written:?} shows as {told:?}");
    }
    check("zeer geheim woord", "nee: zeer ge\nheim woord", "nee: … …\n…");
    // What only looks like it once all is joined, and is short, stays.
    check("https://hook.example.org/lijn", "de lij nen", "de lij nen");
    assert!(Veil::of(HOOK).is_broken_by("sleutel-\n  abc123xyz"));
    assert!(!Veil::of("hetpad").is_broken_by("langs het pad"));
}

#[test]
fn what_was_cut_off_in_the_middle_is_hidden() {
    check("xoxb-111-222-abcdefgh", "bad token: xoxb-111-222-ab", "bad token: …");
    check("xoxb-111-222-abcdefgh", "bad token: …11-222-abcdefg!", "bad token: …!");
}

#[test]
fn other_words_stay() {
    check(HOOK, "404 Not Found", "404 Not Found");
    check("geheim", "550 5.1.1 onbekende ontvanger", "550 5.1.1 onbekende ontvanger");
    check("", "niets", "niets");
}

#[test]
fn only_what_opens_something_gives_it_away() {
    let veil = Veil::of(HOOK);
    for (text, expected) in [
        ("reason = \"404 /diensten/T01/sleutel-abc123xyz\"", true),
        ("sleutel-abc123xyz", true),
        ("d2llOndhdC1udS8x", true),
        ("q9+z8!", true),
        ("de diensten van wie dan ook", false),
        ("sleutel-abc", false),
    ] {
        assert_eq!(veil.is_broken_by(text), expected, "{text}");
    }
}

#[test]
fn an_address_is_shown_without_login_and_query() {
    for (address, expected) in [
        ("https://user:password@host/a.git", "https://…@host/a.git"),
        ("https://u:p?w@host/a.git?token=geheim", "https://…@host/a.git?…"),
        ("https://host/a.git?token=a@b", "https://…@b"),
        ("git@host:org/a.git", "git@host:org/a.git"),
        ("/srv/a.git", "/srv/a.git"),
    ] {
        assert_eq!(shown_address(address), expected, "{address}");
    }
    let line = "fatal: 'https://u:p@host/?token=x/': 403";
    assert_eq!(shown_line(line), "fatal: 'https://…@host/?… 403");
}

#[test]
fn of_a_host_of_git_login_and_query_are_hidden_and_the_path_is_not() {
    let veil = Veil::of_remote("https://bode:hunter2hunter2@host/org/a.git?token=zeer-geheim");
    let said = "remote: no /org/a.git for bode (Basic Ym9kZTpodW50ZXIyaHVudGVyMg==, zeer-geheim)";
    assert_eq!(veil.over(said), "remote: no /org/a.git for … (Basic …==, …)");
    let over_ssh = Veil::of_remote("ssh://git@host/org/a.git");
    assert_eq!(over_ssh.over("git: not found"), "git: not found");
}
