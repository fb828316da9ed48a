//! Where a paper is, by form.
//!
//! Knows the addresses of repository and site; source: `domain.md` 2. Must not ask them.

use url::Url;

use super::announced::{Announced, Form, PaperStatus};
use super::error::Assumption;
use super::settings::Settings;

/// The folder of papers that are not typeset.
const UNTYPESET: &str = "onopgemaakt";

/// Returns the addresses of a form, the first to be tried first.
pub(super) fn places(
    settings: &Settings,
    paper: &Announced,
    form: Form,
) -> Vec<(Assumption, String)> {
    let mut places = Vec::new();
    let own = paper.places.iter().find(|(known, _)| *known == form).map(|(_, address)| address);
    // What the service says is believed if it is about a host that is configured.
    match own.filter(|address| is_of(settings, address)) {
        Some(address) => places.push((Assumption::RepositoryAddress, address.clone())),
        None => places.push((Assumption::RepositoryAddress, in_repository(settings, paper, form))),
    }
    places.push((Assumption::SiteAddress, on_site(settings, paper, form)));
    places
}

fn is_of(settings: &Settings, address: &str) -> bool {
    let host = |address: &str| {
        let url = Url::parse(address).ok()?;
        Some((url.scheme().to_owned(), url.host_str()?.to_owned(), url.port_or_known_default()))
    };
    let wanted = host(address);
    wanted.is_some() && settings.addresses().iter().any(|known| host(known) == wanted)
}

fn in_repository(settings: &Settings, paper: &Announced, form: Form) -> String {
    let base = settings.repository_url.trim_end_matches('/');
    let id = paper.id.to_string();
    let folder = match paper.status {
        PaperStatus::Untypeset => UNTYPESET.to_owned(),
        PaperStatus::Typeset => format!("{}-{}", paper.dossier, paper.chapter),
    };
    match form {
        Form::Metadata => format!("{base}/kst/{folder}/{id}/1/metadata/metadata.xml"),
        _ => format!("{base}/kst/{folder}/{id}/1/{0}/{id}.{0}", form.as_str()),
    }
}

fn on_site(settings: &Settings, paper: &Announced, form: Form) -> String {
    let site = settings.site();
    let (base, id) = (site.trim_end_matches('/'), &paper.id);
    match form {
        Form::Metadata => format!("{base}/{id}/metadata.xml"),
        _ => format!("{base}/{id}.{}", form.as_str()),
    }
}
