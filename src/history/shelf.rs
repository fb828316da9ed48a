//! What was made of an archive once, in parts, kept in its cache under a name and a mark of everything it was
//! made from.
//!
//! Knows parts as JSON. Must not know what is in one. A cache that cannot be opened, read or written is done
//! without: the same is then made again.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::archive::Archive;
use crate::cache::Cache;

/// The part that names the others.
pub(super) const HEAD: &str = "";

/// The cache of an archive, if it has one.
#[derive(Debug)]
pub(super) struct Shelf(Option<Cache>);

impl Shelf {
    pub fn of(archive: &Archive) -> Self {
        Self(Cache::glance(archive.path()).ok())
    }

    /// Takes a part that was made from the same.
    pub fn part<T: DeserializeOwned>(&self, name: &str, mark: &str, part: &str) -> Option<T> {
        let body = self.0.as_ref()?.made(name, mark, part).ok()??;
        serde_json::from_slice(&body).ok()
    }

    /// Puts all parts away, the head with them.
    pub fn keep<T: Serialize>(
        &self,
        (name, mark): (&str, &str),
        head: &impl Serialize,
        parts: impl IntoIterator<Item = (String, T)>,
    ) {
        let Some(cache) = &self.0 else { return };
        let head = serde_json::to_vec(head).map(|body| (HEAD.to_owned(), body));
        let parts = parts.into_iter().map(|(part, value)| Ok((part, serde_json::to_vec(&value)?)));
        let bodies: serde_json::Result<Vec<(String, Vec<u8>)>> = parts.chain([head]).collect();
        if let Ok(bodies) = bodies {
            let bodies = bodies.iter().map(|(part, body)| (part.as_str(), body.as_slice()));
            let _ = cache.keep_made(name, mark, bodies);
        }
    }
}
