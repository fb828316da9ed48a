//! Answering requests: which paper is meant, and what goes wrong on the way.
//!
//! Knows paths and how each fault is carried out. Must not know who asks.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};
use axum::routing::any;
use chrono::{DateTime, Utc};
use futures_core::Stream;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use url::form_urlencoded;

use super::answer::{self, REPOSITORY, SEARCH};
use super::connection::{Breaker, Breaking};
use super::cql;
use super::fault::Fault;
use super::paper::ServedPaper;
use super::state::{Received, Shared, State};

/// The path of the page for what is not there.
const NOT_FOUND_PAGE: &str = "/fout404?bron=";
/// The bytes of an endless answer, over and over.
const ENDLESS: &[u8] = &[b' '; 16 * 1024];

/// An answer before faults.
struct Plain {
    status: StatusCode,
    content_type: &'static str,
    body: Vec<u8>,
    to: Option<String>,
}

impl Plain {
    fn xml(body: impl Into<Vec<u8>>) -> Self {
        Self::of("application/xml", body)
    }

    fn of(content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: StatusCode::OK, content_type, body: body.into(), to: None }
    }

    fn missing() -> Self {
        Self { status: StatusCode::NOT_FOUND, ..Self::of("text/html", answer::SORRY) }
    }
}

/// Serves until the runtime stops.
pub(super) async fn serve(listener: TcpListener, shared: Shared) {
    let breaker = Breaker::default();
    let breaking = Breaking { listener, breaker: breaker.clone() };
    let app = axum::Router::new().fallback(any(move |request: Request| {
        let (shared, breaker) = (shared.clone(), breaker.clone());
        async move {
            let date = shared.lock().time.as_ref().map(|time| time());
            let mut response = handle(request.into_parts().0, shared, breaker).await;
            if let Some(date) = date.and_then(http_date) {
                response.headers_mut().insert(header::DATE, date);
            }
            response
        }
    }));
    // It ends with the runtime; an error here shows as a refused connection.
    let _ = axum::serve(breaking, app).await;
}

/// Counts a request as being answered for as long as it is.
struct Answering(Shared);

impl Drop for Answering {
    fn drop(&mut self) {
        self.0.lock().answering -= 1;
    }
}

async fn handle(request: Parts, shared: Shared, breaker: Breaker) -> Response<Body> {
    let path = request.uri.path().to_owned();
    let query: Vec<(String, String)> =
        form_urlencoded::parse(request.uri.query().unwrap_or_default().as_bytes())
            .into_owned()
            .collect();
    let known = header(&request.headers, &header::IF_NONE_MATCH);
    let (mut plain, fault, tagged) = {
        let mut state = shared.lock();
        let fault = note(&mut state, &request, &path, &query, known.as_deref());
        let other = match &fault {
            Some(Fault::OtherPaper(id)) => body_of(&state, id),
            _ => None,
        };
        let mut plain = plain(&mut state, &path, &query);
        if let Some(other) = other {
            plain = Plain::xml(other);
        }
        (plain, fault, state.gives_validators)
    };
    let answering = Answering(shared);
    let tag = tagged.then(|| format!("\"{}\"", tag(&plain.body)));
    let unchanged = tag.is_some() && tag == known && plain.status == StatusCode::OK;
    if unchanged && fault.is_none() {
        return respond(StatusCode::NOT_MODIFIED, "", &[], Body::empty());
    }
    let Some(fault) = fault else {
        let mut headers = Vec::new();
        headers
            .extend(tag.filter(|_| plain.status == StatusCode::OK).map(|tag| (header::ETAG, tag)));
        headers.extend(plain.to.take().map(|to| (header::LOCATION, to)));
        return respond(plain.status, plain.content_type, &headers, Body::from(plain.body));
    };
    fail(fault, plain, &breaker, answering).await
}

/// Notes a request; returns the fault that is for it.
fn note(
    state: &mut State,
    request: &Parts,
    path: &str,
    query: &[(String, String)],
    known: Option<&str>,
) -> Option<Fault> {
    let fault = state.rules.iter_mut().find_map(|rule| rule.take(path, path == SEARCH));
    let received = Received {
        at: state.time.as_ref().map(|time| time()),
        path: path.to_owned(),
        query: query.to_vec(),
        user_agent: header(&request.headers, &header::USER_AGENT).unwrap_or_default(),
        if_none_match: known.map(str::to_owned),
        others: state.answering,
        fault: fault.clone(),
    };
    state.received.push(received);
    state.answering += 1;
    fault
}

fn plain(state: &mut State, path: &str, query: &[(String, String)]) -> Plain {
    if path == SEARCH {
        return search(state, query);
    }
    if let Some(rest) = path.strip_prefix(REPOSITORY) {
        let parts: Vec<&str> = rest.split('/').filter(|part| !part.is_empty()).collect();
        return match parts.as_slice() {
            ["kst", folder] => {
                let ids: Vec<&str> = out(state)
                    .filter(|paper| paper.folder_on(state.today) == *folder)
                    .map(|paper| paper.id_on(state.today))
                    .collect();
                Plain::xml(answer::listing(&ids))
            }
            ["kst", folder, id, "1", form, _file] => find(state, id)
                .filter(|paper| paper.folder_on(state.today) == *folder)
                .and_then(|paper| form_of(state, paper, form))
                .unwrap_or_else(Plain::missing),
            _ => Plain::missing(),
        };
    }
    let page = out(state).find_map(|paper| paper.page_on(state.today, path));
    if let Some(page) = page {
        return Plain::of("text/html;charset=utf-8", page);
    }
    let name = path.trim_start_matches('/');
    let wanted = name
        .strip_suffix("/metadata.xml")
        .map(|id| (id, "metadata"))
        .or_else(|| name.rsplit_once('.'));
    let found = wanted.and_then(|(id, form)| form_of(state, find(state, id)?, form));
    // The site does not say 404: it leads to a page that does.
    found.unwrap_or_else(|| Plain {
        status: StatusCode::FOUND,
        to: Some(format!("{NOT_FOUND_PAGE}{path}")),
        ..Plain::of("text/html", "")
    })
}

fn out(state: &State) -> impl Iterator<Item = &ServedPaper> {
    state.papers.iter().filter(|paper| paper.announced <= state.today)
}

fn find<'a>(state: &'a State, id: &str) -> Option<&'a ServedPaper> {
    out(state).find(|paper| paper.id_on(state.today) == id)
}

fn body_of(state: &State, id: &str) -> Option<Vec<u8>> {
    let paper = state.papers.iter().find(|paper| paper.id == id)?;
    paper.body_on(state.today).map(<[u8]>::to_vec)
}

fn form_of(state: &State, paper: &ServedPaper, form: &str) -> Option<Plain> {
    let today = state.today;
    if !paper.forms_on(today).contains(&form) {
        return None;
    }
    Some(match form {
        "metadata" => {
            let reprint = format!("{}-h1", paper.id);
            let replaced_by = find(state, &reprint).map(|paper| paper.id.as_str());
            Plain::xml(answer::metadata(paper, today, replaced_by))
        }
        "html" => {
            let page = || answer::page(paper).into_bytes();
            Plain::of("text/html;charset=utf-8", paper.html.clone().unwrap_or_else(page))
        }
        "pdf" => {
            let empty = || b"%PDF-1.4\n% stand-in\n%%EOF\n".to_vec();
            Plain::of("application/pdf", paper.pdf.clone().unwrap_or_else(empty))
        }
        _ => Plain::xml(paper.body_on(today)?),
    })
}

fn search(state: &mut State, query: &[(String, String)]) -> Plain {
    let asked = |name: &str| query.iter().find(|(known, _)| known == name).map(|(_, v)| v.as_str());
    state.searches += 1;
    let text = asked("query").unwrap_or_default();
    let tree = match cql::parse(text) {
        Ok(tree) => tree,
        Err(refused) => return Plain::xml(answer::diagnostic(refused.uri, &refused.message)),
    };
    let number = |name, usual| asked(name).and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (start, most): (usize, usize) = (number("startRecord", 1), number("maximumRecords", 50));
    let mut found: Vec<&ServedPaper> =
        out(state).filter(|paper| tree.fits(&|index| values(paper, index, state.today))).collect();
    found.sort_by(|a, b| a.id_on(state.today).cmp(b.id_on(state.today)));
    if state.habits.shifting_order && start > 1 && state.searches.is_multiple_of(2) {
        found.reverse();
    }
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX) + state.habits.count_off;
    let papers: Vec<&ServedPaper> = found
        .into_iter()
        .skip(start.saturating_sub(1))
        .take(most.min(state.habits.most_records))
        .collect();
    let results = answer::Results {
        papers: &papers,
        start,
        count,
        today: state.today,
        origin: &state.origin,
        query: text,
    };
    Plain::xml(answer::results(&results))
}

fn values(paper: &ServedPaper, index: &str, today: chrono::NaiveDate) -> Vec<String> {
    let value = match index {
        "c.product-area" => "officielepublicaties".to_owned(),
        "w.publicatienaam" => "Kamerstuk".to_owned(),
        "w.dossiernummer" if paper.chapter.is_empty() => paper.dossier.clone(),
        "w.dossiernummer" => format!("{}-{}", paper.dossier, paper.chapter),
        "w.vergaderjaar" => paper.session.clone(),
        "w.ondernummer" => paper.number.clone(),
        "w.dossiertitel" => paper.dossier_title.clone(),
        "w.documenttitel" => paper.title.clone(),
        "w.subrubriek" => paper.sort.clone(),
        "dt.identifier" => paper.id_on(today).to_owned(),
        "dt.type" => paper.record_type.clone(),
        "dt.title" => format!("{}; {}", paper.dossier_title, paper.title),
        "dt.date" => paper.announced.to_string(),
        "dt.modified" => paper.modified_by(today).to_string(),
        "w.documentstatus" if paper.is_provisional(today) => "Onopgemaakt".to_owned(),
        "w.documentstatus" => "Opgemaakt".to_owned(),
        _ => String::new(),
    };
    vec![value]
}

/// Carries out a fault.
async fn fail(
    fault: Fault,
    plain: Plain,
    breaker: &Breaker,
    answering: Answering,
) -> Response<Body> {
    let Plain { content_type, mut body, .. } = plain;
    let length = body.len();
    let status = |code: u16| StatusCode::from_u16(code).unwrap_or(StatusCode::IM_A_TEAPOT);
    let leads = |to: String| {
        respond(StatusCode::FOUND, "text/html", &[(header::LOCATION, to)], Body::empty())
    };
    let xml = |body: Vec<u8>| respond(StatusCode::OK, content_type, &[], Body::from(body));
    match fault {
        Fault::TooMany { retry_after } => {
            let headers: Vec<_> =
                retry_after.into_iter().map(|wait| (header::RETRY_AFTER, wait)).collect();
            respond(StatusCode::TOO_MANY_REQUESTS, "text/plain", &headers, Body::empty())
        }
        Fault::Status(code) => respond(status(code), "text/html", &[], Body::from(answer::SORRY)),
        Fault::Reset => {
            breaker.set();
            respond(StatusCode::OK, content_type, &[], Body::empty())
        }
        Fault::Silence => {
            // Whoever asks can only give up, and that is not seen at once.
            drop(answering);
            std::future::pending().await
        }
        Fault::SlowDrip { pause } => {
            let pieces = body.into_iter().map(|byte| Bytes::from(vec![byte]));
            respond(
                StatusCode::OK,
                content_type,
                &[],
                trickle(pieces, Some(pause).filter(|pause| !pause.is_zero())),
            )
        }
        Fault::Endless => {
            let pieces = std::iter::repeat(Bytes::from_static(ENDLESS));
            respond(StatusCode::OK, content_type, &[], trickle(pieces, None))
        }
        Fault::Truncated => {
            body.truncate(length / 2);
            let headers = [(header::CONTENT_LENGTH, length.to_string())];
            let pieces = [Bytes::from(body)].into_iter();
            respond(StatusCode::OK, content_type, &headers, trickle(pieces, None))
        }
        Fault::CutFile => {
            body.truncate(length * 9 / 10);
            xml(body)
        }
        Fault::ErrorPage => respond(StatusCode::OK, "text/html", &[], Body::from(answer::SORRY)),
        Fault::NotFoundPage => leads(NOT_FOUND_PAGE.to_owned()),
        Fault::Redirect(to) => leads(to),
        Fault::WrongCharset => {
            // An é of Latin-1 in the middle of what says it is UTF-8.
            let letter = body.iter().skip(length / 2).position(u8::is_ascii_lowercase);
            if let Some(byte) = letter.and_then(|at| body.get_mut(length / 2 + at)) {
                *byte = 0xe9;
            }
            xml(body)
        }
        Fault::Empty => xml(Vec::new()),
        Fault::Answer(answer) => xml(answer.into_bytes()),
        Fault::OtherPaper(_) => xml(body),
        Fault::Diagnostic { uri, message } => xml(answer::diagnostic(&uri, &message).into_bytes()),
    }
}

fn respond(
    status: StatusCode,
    content_type: &str,
    headers: &[(HeaderName, String)],
    body: Body,
) -> Response<Body> {
    let mut builder = Response::builder().status(status);
    if !content_type.is_empty() {
        builder = builder.header(header::CONTENT_TYPE, content_type);
    }
    for (name, value) in headers {
        builder = builder.header(name, value);
    }
    builder.body(body).unwrap_or_default()
}

fn header(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

/// Writes a moment as HTTP does.
fn http_date(moment: DateTime<Utc>) -> Option<HeaderValue> {
    HeaderValue::from_str(&moment.format("%a, %d %b %Y %H:%M:%S GMT").to_string()).ok()
}

/// A tag that changes with the body.
fn tag(body: &[u8]) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// A body that comes in pieces.
struct Pieces(mpsc::Receiver<Bytes>);

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(cx).map(|piece| piece.map(Ok))
    }
}

fn trickle(pieces: impl Iterator<Item = Bytes> + Send + 'static, pause: Option<Duration>) -> Body {
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(async move {
        for piece in pieces {
            // Whoever asked has gone.
            if sender.send(piece).await.is_err() {
                break;
            }
            if let Some(pause) = pause {
                tokio::time::sleep(pause).await;
            }
        }
    });
    Body::from_stream(Pieces(receiver))
}
