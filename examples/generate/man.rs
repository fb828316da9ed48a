//! The page of the manual: one for all commands, in one language.
//!
//! Knows the order of a page. Must not know any command.

use std::fmt::Write as _;
use std::io;

use clap::Command;
use clap_mangen::Man;
use prinsjesdiff::cli::help;
use prinsjesdiff::report::wording::{Language, Wording};

/// Returns the page, as roff.
pub fn page(language: Language) -> io::Result<String> {
    let words = Wording::new(language);
    let word = |id: &str| words.help(&format!("words.{id}")).unwrap_or_default();
    let root = help::outline(language);
    let man = Man::new(root.clone()).title("PRINSJESDIFF").section("1").manual("");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_options_section(&mut page)?;
    man.render_extra_section(&mut page)?;
    let mut page = String::from_utf8_lossy(&page).replace(".SH EXTRA\n", ".PP\n");
    // Writing into memory cannot fail.
    let _ = writeln!(page, ".SH {}", word("commands").to_uppercase());
    for inner in root.get_subcommands() {
        command(&mut page, inner, word("general"))?;
    }
    let usage = word("usage").to_uppercase();
    Ok(page.replace(".SH NAME\n", &format!(".SH {}\n", word("name"))).replace("SYNOPSIS", &usage))
}

fn command(page: &mut String, command: &Command, general: &str) -> io::Result<()> {
    if command.get_name() == "help" {
        return Ok(());
    }
    let name = command.get_bin_name().unwrap_or(command.get_name()).to_owned();
    if command.has_subcommands() {
        return command.get_subcommands().try_for_each(|inner| self::command(page, inner, general));
    }
    // What is always possible is told once.
    let own = command.clone().mut_args(|arg| {
        let is_general = arg.get_help_heading() == Some(general);
        arg.hide(is_general)
    });
    let about = own.get_about().map(ToString::to_string).unwrap_or_default();
    let man = Man::new(own);
    let mut part = Vec::new();
    man.render_synopsis_section(&mut part)?;
    man.render_options_section(&mut part)?;
    man.render_extra_section(&mut part)?;
    let part = String::from_utf8_lossy(&part);
    let body: Vec<&str> = part
        .lines()
        .filter(|line| !line.starts_with(".ie") && !line.starts_with(".el"))
        .map(|line| match line {
            ".SH SYNOPSIS" => ".PP",
            line if line.starts_with(".SH ") => ".PP",
            line => line,
        })
        .collect();
    let _ = writeln!(page, ".SS \"{name}\"\n{about}.\n{}", body.join("\n"));
    Ok(())
}
