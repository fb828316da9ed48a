//! How each chat writes bold, struck out and linked text, and how a text of others is kept plain.
//!
//! Knows the markup of Slack, Mattermost and Teams. Must not know what a text says.

use crate::report::clean::clean;

/// An invisible character that parts what would be markup together.
const PARTING: char = '\u{200b}';
/// The longest name of an emoji between its colons.
const LONGEST_EMOJI: usize = 40;

/// A chat's way of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    Slack,
    Mattermost,
    Teams,
}

/// How a stretch of text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Strong,
    Struck,
}

impl Dialect {
    /// Writes a stretch of text, as it is, without giving it any meaning.
    pub fn write(self, look: Look, text: &str) -> String {
        let escaped = self.escape(text);
        let inner = escaped.trim();
        let mark = match (self, look) {
            (_, Look::Plain) => "",
            (Self::Slack, Look::Strong) => "*",
            (Self::Slack, Look::Struck) => "~",
            (Self::Mattermost | Self::Teams, Look::Strong) => "**",
            (Self::Mattermost, Look::Struck) => "~~",
            // Cards know no struck-out text; the sign before the line says it.
            (Self::Teams, Look::Struck) => "_",
        };
        if mark.is_empty() || inner.is_empty() {
            return escaped;
        }
        // Marks must touch the words they mark.
        let lead = escaped.len() - escaped.trim_start().len();
        let (before, after) = (&escaped[..lead], &escaped[lead + inner.len()..]);
        format!("{before}{mark}{inner}{mark}{after}")
    }

    /// Writes a link to an address of ours or of the publication service.
    pub fn link(self, address: &str, text: &str) -> String {
        let text = self.escape(text);
        let address: String =
            address.chars().filter(|c| c.is_ascii_graphic() && !"<>|()[]\"".contains(*c)).collect();
        match self {
            Self::Slack => {
                format!("<{}|{}>", address.replace('&', "&amp;"), text.replace('|', "¦"))
            }
            Self::Mattermost | Self::Teams => format!("[{text}]({address})"),
        }
    }

    /// Tells whether a sign is markup behind a text.
    fn is_markup(self, c: char, before: &str) -> bool {
        match c {
            '\\' | '*' | '_' | '~' | '`' | '[' | ']' | '(' | ')' | '#' | '|' | '!' => true,
            '<' | '>' => self == Self::Teams,
            '-' | '+' | '.' => starts_list(before),
            _ => false,
        }
    }

    /// Takes away every meaning that a text could have for the chat.
    pub fn escape(self, text: &str) -> String {
        let text = clean(text);
        let mut out = String::with_capacity(text.len() + text.len() / 8);
        for (at, c) in text.char_indices() {
            match (self, c) {
                (Self::Slack | Self::Mattermost, '&') => out.push_str("&amp;"),
                (Self::Slack | Self::Mattermost, '<') => out.push_str("&lt;"),
                (Self::Slack | Self::Mattermost, '>') => out.push_str("&gt;"),
                (Self::Slack, '*' | '_' | '~' | '`') => {
                    out.push(PARTING);
                    out.push(c);
                    out.push(PARTING);
                }
                (Self::Slack | Self::Mattermost, ':') if opens_emoji(&text[at..]) => {
                    out.push(c);
                    out.push(PARTING);
                }
                (Self::Slack | Self::Mattermost, '@') => {
                    out.push(c);
                    out.push(PARTING);
                }
                (Self::Mattermost | Self::Teams, c) if self.is_markup(c, &text[..at]) => {
                    out.push('\\');
                    out.push(c);
                }
                _ => out.push(c),
            }
        }
        out
    }
}

/// Tells whether a sign behind these would begin a list: at the head of the text, or behind its
/// first digits.
fn starts_list(before: &str) -> bool {
    before.chars().all(|c| c.is_ascii_digit() || c == ' ')
}

/// Tells whether a text begins with a name between colons.
fn opens_emoji(text: &str) -> bool {
    let inner: String =
        text.chars().skip(1).take(LONGEST_EMOJI).take_while(|c| *c != ':').collect();
    let name = |c: char| c.is_ascii_alphanumeric() || "_+-'".contains(c);
    !inner.is_empty()
        && inner.chars().all(name)
        && text[1..].get(inner.len()..).is_some_and(|rest| rest.starts_with(':'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(dialect: Dialect, text: &str, expected: &str) {
        assert_eq!(dialect.escape(text).replace(PARTING, "·"), expected, "{dialect:?} {text}");
    }

    #[test]
    fn what_steers_a_chat_is_plain_text() {
        use Dialect::{Mattermost, Slack, Teams};
        check(Slack, "<!channel> & <@U1|x>", "&lt;!channel&gt; &amp; &lt;@·U1|x&gt;");
        check(Slack, "*a* ~b~", "·*·a·*· ·~·b·~·");
        check(Slack, "10:30 :tada: a:b", "10:30 :·tada: a:b");
        check(Slack, "a\u{202e}b\nc", "a\u{fffd}b c");
        check(Mattermost, "@all # [x](y)", "@·all \\# \\[x\\]\\(y\\)");
        check(Mattermost, "1. een", "1\\. een");
        check(Teams, "- **a** <b>", "\\- \\*\\*a\\*\\* \\<b\\>");
    }

    #[test]
    fn marks_touch_the_words_they_mark() {
        assert_eq!(Dialect::Slack.write(Look::Struck, " oud "), " ~oud~ ");
        assert_eq!(Dialect::Mattermost.write(Look::Strong, "nieuw"), "**nieuw**");
        assert_eq!(Dialect::Slack.write(Look::Strong, "  "), "  ");
        assert_eq!(
            Dialect::Slack.link("https://a.nl/x?a=1&b=2|<", "x|y"),
            "<https://a.nl/x?a=1&amp;b=2|x¦y>"
        );
    }

    proptest! {
        #[test]
        fn no_text_mentions_anyone_or_opens_a_tag(text in any::<String>()) {
            for dialect in [Dialect::Slack, Dialect::Mattermost] {
                let escaped = dialect.escape(&text);
                prop_assert!(!escaped.contains(['<', '>']));
                let mentions = escaped.match_indices('@').all(|(at, _)| {
                    escaped[at + 1..].starts_with(PARTING)
                });
                prop_assert!(mentions);
            }
        }
    }
}
