//! Messages that become files: for a trial, for another program, for whoever reads no mail.
//!
//! Knows that a file appears whole under the key of its delivery, so that a repeat takes the place
//! of the first. Must not know what is in it.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::report::parcel::{Form, Parcel};

use super::{Accepted, Channel, SendError, SendReason, slack};

/// A folder that takes the messages of Slack's kind and of webhooks, each as it would be posted.
#[derive(Debug)]
pub struct Filed {
    folder: PathBuf,
}

impl Filed {
    /// Opens a folder; it is made when the first message comes.
    #[must_use]
    pub fn open(folder: PathBuf) -> Self {
        Self { folder }
    }
}

impl Channel for Filed {
    fn send(&self, parcel: &Parcel, _thread: Option<&str>) -> Result<Accepted, SendError> {
        let label = &parcel.label;
        let body = match &parcel.form {
            Form::Slack(post) => format!("{:#}\n", slack::body(post, label)),
            Form::Webhook(post) => post.body.clone(),
            Form::Mail(_) | Form::Feed(_) => {
                return Err(SendError::Setup { reason: SendReason::WrongForm });
            }
        };
        into(&self.folder, &format!("{}.json", label.key), body.as_bytes(), Readers::Owner)?;
        Ok(Accepted::default())
    }
}

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readers {
    /// Whoever runs the program: a message holds addresses of people.
    Owner,
    /// Whom the machine lets: a feed is there to be given out.
    Usual,
}

/// Writes a file into a folder, whole or not at all.
pub(super) fn into(
    folder: &Path,
    name: &str,
    bytes: &[u8],
    readers: Readers,
) -> Result<(), SendError> {
    let write = || {
        make(folder, readers)?;
        let draft = folder.join(format!(".{name}"));
        // What a kill left behind may be open to others.
        if let Err(error) = fs::remove_file(&draft)
            && error.kind() != ErrorKind::NotFound
        {
            return Err(error);
        }
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if readers == Readers::Owner {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        options.open(&draft)?.write_all(bytes)?;
        fs::rename(&draft, folder.join(name))
    };
    write().map_err(|error| failed(folder, error.kind()))
}

/// Makes a folder; one that is there keeps the rights it has.
fn make(folder: &Path, readers: Readers) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    if readers == Readers::Owner {
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    }
    builder.create(folder)
}

/// Tells what it means that a folder cannot be used.
pub(super) fn failed(folder: &Path, kind: ErrorKind) -> SendError {
    let reason = SendReason::Folder { path: folder.display().to_string(), kind };
    match kind {
        ErrorKind::PermissionDenied | ErrorKind::NotADirectory => SendError::Setup { reason },
        _ => SendError::Later { after: None, reason },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::parcel::{Label, SlackBlock, SlackPost, WebhookPost};

    #[test]
    fn a_repeat_takes_the_place_of_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("uit");
        into(&inner, "abc.eml", b"een", Readers::Owner).unwrap();
        into(&inner, "abc.eml", b"twee", Readers::Owner).unwrap();
        let files: Vec<_> = fs::read_dir(&inner).unwrap().collect();
        assert_eq!(files.len(), 1);
        assert_eq!(fs::read(inner.join("abc.eml")).unwrap(), b"twee");
    }

    #[cfg(unix)]
    #[test]
    fn a_message_in_a_folder_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (mail, feeds) = (folder.path().join("post"), folder.path().join("feeds"));
        fs::create_dir(&feeds).unwrap();
        let usual = mode(&feeds);
        into(&mail, "a.eml", b"een", Readers::Owner).unwrap();
        into(&feeds, "a.atom", b"een", Readers::Usual).unwrap();
        assert_eq!((mode(&mail), mode(&mail.join("a.eml"))), (0o700, 0o600));
        assert_eq!((mode(&feeds), mode(&feeds.join("a.atom"))), (usual, usual & 0o666));
    }

    #[test]
    fn a_folder_that_is_a_file_is_a_wrong_setup() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let error = into(file.path(), "abc.eml", b"een", Readers::Owner).unwrap_err();
        assert!(!matches!(error, SendError::Refused { .. }), "{error:?}");
    }

    #[test]
    fn what_would_be_posted_stands_in_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let label = Label::new("slack", "kust", &["kst-1-a"], 0, "");
        let path = folder.path().join(format!("{}.json", label.key));
        let blocks = vec![SlackBlock::Section("zand".into()), SlackBlock::Divider];
        let post = SlackPost { text: "kort".into(), blocks, reply: false };
        let slack = Parcel { label: label.clone(), form: Form::Slack(post) };
        let filed = Filed::open(folder.path().to_owned());
        filed.send(&slack, None).unwrap();
        let json: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!(json["blocks"][0]["text"]["text"], "zand");
        let post = WebhookPost { event: "digest".into(), body: "{}\n".into() };
        filed.send(&Parcel { label, form: Form::Webhook(post) }, None).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "{}\n");
    }
}
