//! Signs of Word that are no text of a run: those of a font of symbols, and what a form shows.
//!
//! Knows which sign of such a font is which. Must not guess: one that is not known is a sign that cannot be
//! read, and is doubted where it stands.

/// Returns the sign that a font of symbols shows; `code` is in hexadecimal figures.
pub(super) fn symbol(font: &str, code: &str) -> char {
    let code = u32::from_str_radix(code, 16).unwrap_or(0);
    // Fonts of symbols have their signs in the private area, or where the letters of others are.
    let own = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    let font = font.to_lowercase();
    let table = match own == code {
        _ if font.starts_with("wingdings") => WINGDINGS,
        _ if font.starts_with("symbol") => SYMBOL,
        true => return char::from_u32(code).filter(|sign| !sign.is_control()).unwrap_or(UNREAD),
        false => "",
    };
    let mut codes = table.chars().step_by(2).zip(table.chars().skip(1).step_by(2));
    codes.find(|(known, _)| u32::from(*known) == own).map_or(UNREAD, |(_, sign)| sign)
}

/// A sign that cannot be read.
const UNREAD: char = char::REPLACEMENT_CHARACTER;

/// What these fonts show: each code, as the letter that other fonts have there, and its sign.
const WINGDINGS: &str = "l●n■o□p□q□r□u◆v❖w◆\u{9e}·\u{9f}•\u{a0}▪¡○§▪¨☐Ø➢ß←à→á↑â↓è➔ð⇒û✗ü✓ý☒þ☑";
const SYMBOL: &str =
    "++-−<<==>>aαbβdδgγlλmμpπsσDΔSΣWΩ¢′£≤¥∞«↔¬←\u{ad}↑®→¯↓°°±±³≥´×·•¸÷¹≠º≡»≈¼…×⋅Þ⇒";

/// A field of a form while it is read: a list of which one is chosen, or a box.
#[derive(Debug, Default)]
pub(super) struct Form {
    entries: Vec<String>,
    chosen: usize,
    ticked: Option<bool>,
}

impl Form {
    /// Takes an element within it.
    pub fn takes(&mut self, name: &str, value: Option<&str>) {
        match name {
            "listEntry" => self.entries.push(value.unwrap_or_default().to_owned()),
            "result" => self.chosen = value.and_then(|at| at.parse().ok()).unwrap_or(0),
            // What is ticked stands behind what was so at first.
            "default" | "checked" => self.ticked = Some(!matches!(value, Some("0" | "false"))),
            _ => {}
        }
    }

    /// Returns what it shows.
    pub fn shown(self, is_box: bool) -> String {
        match (is_box, self.ticked) {
            (true, Some(true)) => "☒".to_owned(),
            (true, _) => "☐".to_owned(),
            (false, _) => self.entries.into_iter().nth(self.chosen).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_of_a_font_of_symbols_is_the_one_that_is_shown_or_cannot_be_read() {
        assert_eq!(symbol("Symbol", "F0B3"), '≥');
        assert_eq!(symbol("Wingdings", "FC"), '✓');
        assert_eq!(symbol("Arial", "2265"), '≥');
        for (font, code) in [("Wingdings 9", "F0C3"), ("Eigen tekens", "F041"), ("Symbol", "zz")] {
            assert_eq!(symbol(font, code), UNREAD, "{font} {code}");
        }
    }
}
