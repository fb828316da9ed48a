//! One thing done to many at once, on every processor there is.
//!
//! Knows `rayon`. Must not know what is done: the result is that of doing it one by one, in the same order.

use std::sync::LazyLock;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use rayon::{ThreadPool, ThreadPoolBuilder};

/// Fewer are done sooner than helpers are woken.
const WORTH_IT: usize = 24;

/// Nothing where the system gives no threads: then all is done by one.
static HELPERS: LazyLock<Option<ThreadPool>> =
    LazyLock::new(|| ThreadPoolBuilder::new().build().ok());

/// Returns what comes of each, in order.
pub(super) fn each<T, R, F>(all: &[T], one: F) -> Vec<R>
where
    T: Sync,
    R: Send,
    F: Fn(&T) -> R + Sync + Send,
{
    let helpers = (all.len() >= WORTH_IT).then(|| HELPERS.as_ref()).flatten();
    match helpers {
        Some(helpers) => helpers.install(|| all.par_iter().map(one).collect()),
        None => all.iter().map(one).collect(),
    }
}
