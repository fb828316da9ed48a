//! How the same words are set otherwise: what a comparison must not call news.

use super::plan::{Form, Unit};
use super::random::Random;

/// One way to set a text otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    ActorCapital,
    NoBreakSpace,
    DoubleSpace,
    SoftHyphen,
    ZeroWidth,
    EndMark,
    FirstLetter,
    SplitWord,
    Ampersand,
    Quotes,
    Percent,
    Dash,
    Ligature,
    LineBreak,
}

const ALL: &[Setting] = &[
    Setting::ActorCapital,
    Setting::NoBreakSpace,
    Setting::DoubleSpace,
    Setting::SoftHyphen,
    Setting::ZeroWidth,
    Setting::EndMark,
    Setting::FirstLetter,
    Setting::SplitWord,
    Setting::Ampersand,
    Setting::Quotes,
    Setting::Percent,
    Setting::Dash,
    Setting::Ligature,
    Setting::LineBreak,
];

/// Sets a unit otherwise in one or two ways that change how it is printed; tells whether one was
/// found.
pub fn reset(unit: &mut Unit, random: &mut Random) -> bool {
    let before = printed(unit);
    for _ in 0..12 {
        let setting = *random.pick(ALL);
        if !unit.settings.contains(&setting) {
            unit.settings.push(setting);
            if random.chance(30) {
                let second = *random.pick(ALL);
                if !unit.settings.contains(&second) {
                    unit.settings.push(second);
                }
            }
        }
        if printed(unit) != before {
            return true;
        }
    }
    false
}

/// Returns the text of a unit as it is set.
pub fn printed(unit: &Unit) -> String {
    let mut text = unit.text();
    for setting in &unit.settings {
        text = set(&text, *setting, unit.form);
    }
    text
}

fn set(text: &str, setting: Setting, form: Form) -> String {
    match setting {
        Setting::ActorCapital => text.replacen("e minister ", "e Minister ", 9),
        Setting::NoBreakSpace => replace_middle(text, "\u{a0}"),
        Setting::DoubleSpace => replace_middle(text, "  "),
        Setting::LineBreak => replace_middle(text, "\n"),
        Setting::SoftHyphen => inside_word(text, "\u{ad}"),
        Setting::ZeroWidth => inside_word(text, "\u{200b}"),
        Setting::SplitWord => inside_word(text, "- "),
        Setting::EndMark => match form {
            Form::Item if text.ends_with(';') => text.trim_end_matches(';').to_owned(),
            Form::Item => format!("{};", text.trim_end_matches('.')),
            _ => text.trim_end_matches('.').to_owned(),
        },
        Setting::FirstLetter if form == Form::Item => super::plan::capital(text),
        Setting::FirstLetter => text.to_owned(),
        Setting::Ampersand => text.replacen(" en ", " & ", 1),
        Setting::Quotes => ["Droge Voeten", "Veilige", "Warm Dak", "Langer Thuis", "Samen", "Open"]
            .iter()
            .fold(text.to_owned(), |text, name| text.replacen(name, &format!("«{name}»"), 1)),
        Setting::Percent => text.replace("% ", " procent "),
        Setting::Dash => text.replacen(", ", " – ", 1),
        Setting::Ligature => text.replacen("ij", "\u{133}", 1),
    }
}

/// Puts something else for the space in the middle.
fn replace_middle(text: &str, with: &str) -> String {
    let spaces: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    match spaces.get(spaces.len() / 2) {
        Some(&at) => format!("{}{with}{}", &text[..at], &text[at + 1..]),
        None => text.to_owned(),
    }
}

/// Puts something into the first long word.
fn inside_word(text: &str, sign: &str) -> String {
    let long = |word: &&str| word.len() > 9 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    match text.split(' ').find(long) {
        Some(word) => text.replacen(word, &format!("{}{sign}{}", &word[..5], &word[5..]), 1),
        None => text.to_owned(),
    }
}
