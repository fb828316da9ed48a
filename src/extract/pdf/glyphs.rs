//! The signs that stand on the pages of a PDF, each with its place, its size and its ink.
//!
//! Knows the PDF reader, which it lets draw on nothing. Must not know what a line is.

use std::collections::{HashMap, HashSet};

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, interpret_page,
};

/// What outlines are drawn in, per em.
const UNITS_PER_EM: f64 = 1000.0;

/// A page of print has some 5,000 signs.
const MOST_SIGNS_OF_A_PAGE: usize = 60_000;

/// The longest budget paper seen has 600 pages.
const MOST_PAGES: usize = 4_000;

/// Signs of all pages together.
const MOST_SIGNS: usize = 12_000_000;

/// One sign, in points from the upper left corner of its page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sign {
    /// One or more characters; U+FFFD where the PDF does not say which.
    pub text: String,
    pub left: f32,
    pub right: f32,
    /// The baseline.
    pub base: f32,
    pub size: f32,
    /// The area of the outline in square ems.
    pub ink: f32,
}

/// One page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Page {
    pub height: f32,
    pub signs: Vec<Sign>,
    /// Signs that do not stand upright.
    pub turned: Vec<Sign>,
    /// A picture stands on it.
    pub has_image: bool,
}

/// Reads the signs of all pages, page by page; what is taken of a page is dropped before the next.
pub(super) fn pages(bytes: &[u8], mut take: impl FnMut(Page)) -> Result<(), String> {
    let pdf = Pdf::new(bytes.to_vec())
        .map_err(|_| "de pdf is beschadigd of met een wachtwoord beveiligd".to_owned())?;
    let pages = pdf.pages();
    if pages.len() > MOST_PAGES {
        return Err(format!("de pdf heeft meer dan {MOST_PAGES} bladzijden"));
    }
    let cache = InterpreterCache::new();
    let mut inks = HashMap::new();
    let mut room = MOST_SIGNS;
    for page in pages.iter() {
        let (width, height) = page.render_dimensions();
        let place = page.initial_transform(true).as_coeffs();
        let mut context = Context::new(
            Affine::new(place),
            Rect::new(0.0, 0.0, f64::from(width), f64::from(height)),
            &cache,
            pdf.xref(),
            InterpreterSettings::default(),
        );
        let mut gather = Gather {
            page: Page { height, ..Page::default() },
            inks: &mut inks,
            seen: HashSet::new(),
            room: MOST_SIGNS_OF_A_PAGE.min(room),
            is_full: false,
        };
        interpret_page(page, &mut context, &mut gather);
        if gather.is_full {
            return Err("op een bladzijde van de pdf staan te veel tekens".to_owned());
        }
        room -= gather.page.signs.len() + gather.page.turned.len();
        take(gather.page);
    }
    Ok(())
}

/// Draws nothing, and keeps what is written.
struct Gather<'a> {
    page: Page,
    inks: &'a mut HashMap<u128, f32>,
    /// Signs and where they stand, in half points: bold is also made by writing a sign twice.
    seen: HashSet<(String, i64, i64)>,
    room: usize,
    is_full: bool,
}

impl Gather<'_> {
    fn sign(&mut self, glyph: &Glyph<'_>, to_page: Affine) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(sign)) => sign.to_string(),
            Some(BfString::String(text)) => text,
            None => '\u{fffd}'.to_string(),
        };
        let (advance, ink) = match glyph {
            Glyph::Outline(outline) => {
                let key = outline.identifier().cache_key();
                let area = || (outline.outline().area().abs() / UNITS_PER_EM / UNITS_PER_EM) as f32;
                (outline.advance_width(), *self.inks.entry(key).or_insert_with(area))
            }
            Glyph::Type3(drawn) => (drawn.advance_width(), 0.0),
        };
        let from = to_page * Point::ZERO;
        let to = to_page * Point::new(f64::from(advance.unwrap_or(0.0)), 0.0);
        let [_, _, across, down, _, _] = to_page.as_coeffs();
        let sign = Sign {
            text,
            left: from.x as f32,
            right: to.x as f32,
            base: from.y as f32,
            size: (across.hypot(down) * UNITS_PER_EM) as f32,
            ink,
        };
        let is_placed = [sign.left, sign.right, sign.base, sign.size].iter().all(|n| n.is_finite());
        let halves = |place: f32| (place * 2.0).round() as i64;
        if !self.seen.insert((sign.text.clone(), halves(sign.left), halves(sign.base))) {
            return;
        }
        let is_upright = down < 0.0 && across.abs() < down.abs() && sign.right >= sign.left;
        if is_placed && is_upright {
            self.page.signs.push(sign);
        } else {
            self.page.turned.push(sign);
        }
    }
}

impl<'a> Device<'a> for Gather<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            if self.page.signs.len() + self.page.turned.len() >= self.room {
                self.is_full = true;
                return;
            }
            self.sign(glyph, props.transform * glyph.transform());
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.page.has_image = true;
    }
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
