//! The parts of a secret that are looked for.
//!
//! Knows what in an address is secret, and the forms that no reading undoes: base64 and
//! hexadecimal. Must not know texts.

use base64::Engine as _;
use base64::alphabet::{self, Alphabet};
use base64::engine::{GeneralPurpose, general_purpose::NO_PAD};
use url::Url;

use super::view::read_out;

/// A part of this length is found by its stretches, and so when it was cut off too.
pub(super) const WINDOW: usize = 8;
/// A shorter part counts only as a word of its own: `v1` stands in half of all texts.
const SHORT: usize = 4;
/// Shorter parts are no evidence that a text gives something away.
const TELLING: usize = 6;
/// A part of a path of this length is a key, not a name.
const KEY: usize = 12;
/// The bits of a byte, and of a sign of base64.
const BYTE: usize = 8;
const SIGN: usize = 6;

/// A part of a secret, in small letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Needle {
    pub bytes: Vec<u8>,
    /// Whoever reads it can use it.
    pub is_telling: bool,
}

impl Needle {
    /// Finds it; a short one only where it stands alone.
    pub fn places<'t>(&'t self, text: &'t [u8]) -> impl Iterator<Item = usize> + 't {
        let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        let length = self.bytes.len();
        let all = text.windows(length.max(1)).enumerate();
        all.filter(|(_, window)| *window == self.bytes).map(|(at, _)| at).filter(move |at| {
            let before = at.checked_sub(1).and_then(|at| text.get(at));
            length >= SHORT || !(is_letter(before) || is_letter(text.get(at + length)))
        })
    }
}

/// Collects parts.
#[derive(Default)]
struct Parts(Vec<Needle>);

impl Parts {
    /// Adds a part as it stands, as it reads, and in the forms that no reading undoes.
    fn add(&mut self, part: &str, is_telling: bool) {
        for bytes in read_out(part) {
            for form in encoded(&bytes).into_iter().chain([bytes]) {
                if !form.is_empty() {
                    let is_telling = is_telling && form.len() >= TELLING;
                    self.0.push(Needle { bytes: form.to_ascii_lowercase(), is_telling });
                }
            }
        }
    }

    fn login(&mut self, user: &str, password: Option<&str>) {
        // A login without a password is a token.
        self.add(user, password.is_none());
        if let Some(password) = password {
            self.add(password, true);
            let read = |part: &str| read_out(part).pop().unwrap_or_default();
            let pair = [read(user), read(password)].join(&b':');
            self.add(&String::from_utf8_lossy(&pair), true);
        }
    }

    fn query(&mut self, query: &str) {
        self.add(query, true);
        for pair in query.split(['&', ';']) {
            self.add(pair, false);
            // `+` stands for a space in a query, and only there.
            let value = pair.split_once('=').map_or(pair, |(_, value)| value);
            self.add(value, true);
            self.add(&value.replace('+', " "), true);
        }
    }
}

/// Lists the parts of a secret.
pub(super) fn of_secret(secret: &str) -> Vec<Needle> {
    let mut parts = Parts::default();
    let Ok(url) = Url::parse(secret) else {
        parts.add(secret, true);
        return parts.0;
    };
    if !url.has_host() {
        parts.add(secret, true);
        return parts.0;
    }
    if !url.username().is_empty() || url.password().is_some() {
        parts.login(url.username(), url.password());
    }
    let path = url.path().trim_matches('/');
    parts.add(path, path.len() >= WINDOW);
    for name in path.split('/') {
        parts.add(name, name.len() >= KEY);
    }
    for extra in [url.query(), url.fragment()].into_iter().flatten() {
        parts.query(extra);
        parts.add(&format!("{path}?{extra}"), true);
    }
    // What the reader of addresses tidies stands as it was written too.
    let raw = secret.split_once("://").map_or(secret, |(_, rest)| rest);
    if let Some((_, raw)) = raw.split_once('/') {
        parts.add(raw, raw.len() >= WINDOW);
    }
    parts.0
}

/// Lists the parts of the login and the query of an address, whether or not it is a right one.
pub(super) fn of_login(address: &str) -> Vec<Needle> {
    let mut parts = Parts::default();
    if let Some((scheme, rest)) = address.split_once("://")
        && let Some((login, _)) = rest.rsplit_once('@')
    {
        match login.split_once(':') {
            Some((user, password)) => parts.login(user, Some(password)),
            // Over ssh the name of the user is everybody's.
            None if scheme.starts_with("http") => parts.login(login, None),
            None => {}
        }
    }
    if let Some((_, query)) = address.split_once('?') {
        parts.query(query);
    }
    parts.0
}

/// Writes bytes as base64 and in hexadecimal. Base64 cuts bytes in threes: what it makes of them
/// depends on how many stand before, and the signs at both ends on their neighbours.
fn encoded(bytes: &[u8]) -> Vec<Vec<u8>> {
    if bytes.len() < SHORT {
        return Vec::new();
    }
    let digit = |value: u8| char::from_digit(u32::from(value), 16).map_or(b'0', |c| c as u8);
    let mut forms =
        vec![bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()];
    let alphabets: [Alphabet; 2] = [alphabet::STANDARD, alphabet::URL_SAFE];
    for (alphabet, before) in alphabets.iter().flat_map(|one| (0..3).map(move |n| (one, n))) {
        let mut padded = vec![0; before];
        padded.extend_from_slice(bytes);
        let signs = GeneralPurpose::new(alphabet, NO_PAD).encode(&padded);
        let first = (before * BYTE).div_ceil(SIGN);
        let last = padded.len() * BYTE / SIGN;
        // In the middle of other bytes the last sign is shared; at their end it is not.
        let parts = [signs.get(first..last), signs.get(first..)];
        forms.extend(parts.into_iter().flatten().map(|signs| signs.as_bytes().to_vec()));
    }
    forms
}
