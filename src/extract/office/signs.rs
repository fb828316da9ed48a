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
    let table: &[(u32, char)] = if font.starts_with("wingdings") {
        WINGDINGS
    } else if font.starts_with("symbol") {
        SYMBOL
    } else if own == code {
        return char::from_u32(code).filter(|sign| !sign.is_control()).unwrap_or(UNREAD);
    } else {
        &[]
    };
    let found = table.iter().find(|(known, _)| *known == own);
    found.map_or(UNREAD, |(_, sign)| *sign)
}

/// A sign that cannot be read.
const UNREAD: char = char::REPLACEMENT_CHARACTER;

const WINGDINGS: &[(u32, char)] = &[
    (0x6c, '●'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x70, '□'),
    (0x71, '□'),
    (0x72, '□'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '◆'),
    (0x9e, '·'),
    (0x9f, '•'),
    (0xa0, '▪'),
    (0xa1, '○'),
    (0xa7, '▪'),
    (0xa8, '☐'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xf0, '⇒'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

const SYMBOL: &[(u32, char)] = &[
    (0x2b, '+'),
    (0x2d, '−'),
    (0x3c, '<'),
    (0x3d, '='),
    (0x3e, '>'),
    (0x61, 'α'),
    (0x62, 'β'),
    (0x64, 'δ'),
    (0x67, 'γ'),
    (0x6c, 'λ'),
    (0x6d, 'μ'),
    (0x70, 'π'),
    (0x73, 'σ'),
    (0x44, 'Δ'),
    (0x53, 'Σ'),
    (0x57, 'Ω'),
    (0xa2, '′'),
    (0xa3, '≤'),
    (0xa5, '∞'),
    (0xab, '↔'),
    (0xac, '←'),
    (0xad, '↑'),
    (0xae, '→'),
    (0xaf, '↓'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb7, '•'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xba, '≡'),
    (0xbb, '≈'),
    (0xbc, '…'),
    (0xd7, '⋅'),
    (0xde, '⇒'),
];

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
