//! Names as words of a command that a reader copies into a shell.
//!
//! Knows which signs a shell reads as something else. Must not know which command.

/// Returns a name as one word of a shell: within quotes where it would be more than that.
pub fn word(name: &str) -> String {
    let is_plain = |sign: char| sign.is_alphanumeric() || "/._-+@:,=%".contains(sign);
    if !name.is_empty() && name.chars().all(is_plain) {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_word_whatever_is_in_it() {
        for (name, expected) in [
            ("snapshots/archief", "snapshots/archief"),
            ("/srv/begroting 2026", "'/srv/begroting 2026'"),
            ("a; rm -rf $HOME", "'a; rm -rf $HOME'"),
            ("l'archief", r"'l'\''archief'"),
            ("a\nb", "'a\nb'"),
            ("", "''"),
        ] {
            assert_eq!(word(name), expected);
        }
    }
}
