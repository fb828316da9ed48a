//! The binary: parses, runs, and maps the result to an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Ok(program) = std::env::current_exe() {
        prinsjesdiff::apart::with_program(program);
    }
    prinsjesdiff::cli::run(std::env::args_os()).into()
}
