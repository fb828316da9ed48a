//! The binary: parses, runs, and maps the result to an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    prinsjesdiff::cli::run(std::env::args_os()).into()
}
