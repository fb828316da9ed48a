//! Whole comparisons of small editions: the shapes seen in real papers, and the properties.

mod along;
mod articles;
mod builder;
mod classes;
mod descent;
mod moves;
mod noise;
mod objectives;
mod properties;
mod scale;
mod settled;
mod signs;
mod titles;
mod units;
mod unread;
mod wandering;
mod weights;

use super::*;
