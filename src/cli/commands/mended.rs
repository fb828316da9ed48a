//! What an earlier run or an accident left, and what was done with it, told before all else.

use crate::archive::{Archive, Mended, Rebuilt};
use crate::cli::ui::Ui;
use crate::extract::TEXT_VERSION;

/// Says which texts differ because the rules of reading have changed.
pub(super) fn tell_refolded(refolded: Option<&Rebuilt>, ui: &Ui) {
    let texts = refolded.map_or(0, Rebuilt::reread);
    if texts > 0 {
        ui.tell(&ui.wording.new_reader(TEXT_VERSION, texts));
    }
}

/// Says what an accident had left and is mended.
pub(super) fn tell_mended(archive: &mut Archive, ui: &Ui) {
    let mut names = Vec::new();
    for one in archive.mended() {
        match one {
            Mended::Lock(name) => ui.always(&ui.wording.lock_removed(&name)),
            Mended::Remade(name) => names.push(name),
        }
    }
    if !names.is_empty() {
        ui.always(&ui.wording.remade(&names));
    }
}
