//! A pack and its index, written as git defines them (`gitformat-pack`, version 2 of both).
//!
//! Knows the bytes of a pack. Must not know what the objects are for.
//!
//! An object stands whole, or as what it takes over from one that stands before it and was named: looking
//! for deltas costs most of an import and gains little within an edition. `git gc` makes them at any time.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use git2::{ObjectType, Oid};
use sha1::{Digest as _, Sha1};

/// The first bytes of a pack: its mark and version.
const PACK: &[u8] = b"PACK\0\0\0\x02";
/// The first bytes of an index: its mark and version.
const INDEX: &[u8] = b"\xfftOc\0\0\0\x02";
/// What a pack is called while it is made.
const MAKING: &str = "pack";
/// The bytes of a count.
const COUNT: usize = 4;
/// Places from this on stand in a table of their own, and this bit says so.
const FAR: u64 = 1 << 31;

/// An object as a pack holds it: its kind, its size and its bytes, compressed.
#[derive(Debug)]
pub(super) struct Packed {
    pub(super) kind: ObjectType,
    pub(super) size: usize,
    pub(super) zlib: Vec<u8>,
    /// The object from which it takes over, and the size of what tells that, which is compressed then.
    pub(super) base: Option<(Oid, usize)>,
}

impl Packed {
    /// Compresses an object.
    pub(super) fn of(kind: ObjectType, bytes: &[u8]) -> io::Result<Self> {
        Ok(Self { kind, size: bytes.len(), zlib: deflated(bytes)?, base: None })
    }

    /// Compresses what an object takes over from another, and the rest of it.
    pub(super) fn beside(
        base: Oid,
        (kind, size): (ObjectType, usize),
        delta: &[u8],
    ) -> io::Result<Self> {
        Ok(Self { kind, size, zlib: deflated(delta)?, base: Some((base, delta.len())) })
    }

    /// Returns the size of what is compressed.
    pub(super) fn told(&self) -> usize {
        self.base.map_or(self.size, |(_, size)| size)
    }

    /// Returns what stands before the compressed bytes: kind and size, seven bits at a time, and how far
    /// back the object stands from which it takes over.
    fn head(&self, back: Option<u64>) -> Vec<u8> {
        let kind: u8 = match (self.base, self.kind) {
            (Some(_), _) => 6,
            (None, ObjectType::Commit) => 1,
            (None, ObjectType::Tree) => 2,
            (None, ObjectType::Tag) => 4,
            (None, _) => 3,
        };
        let size = self.told();
        let mut rest = size >> 4;
        let mut head = vec![kind << 4 | (size & 15) as u8];
        while rest > 0 {
            if let Some(last) = head.last_mut() {
                *last |= 0x80;
            }
            head.push((rest & 0x7f) as u8);
            rest >>= 7;
        }
        head.extend(back.into_iter().flat_map(distance));
        head
    }
}

/// Writes how far back an object stands: seven bits at a time, the last of them last, with one taken off at
/// each before it.
fn distance(mut back: u64) -> Vec<u8> {
    let mut bytes = vec![(back & 0x7f) as u8];
    while back >> 7 > 0 {
        back = (back >> 7) - 1;
        bytes.insert(0, 0x80 | (back & 0x7f) as u8);
    }
    bytes
}

fn deflated(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Returns so many bytes that were compressed.
pub(super) fn inflated(zlib: &[u8], size: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(size);
    flate2::read::ZlibDecoder::new(zlib).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns the name of an object.
pub(super) fn name_of(kind: ObjectType, bytes: &[u8]) -> Result<Oid, git2::Error> {
    let head = format!("{} {}\0", kind.str(), bytes.len());
    Oid::from_bytes(&Sha1::new().chain_update(head).chain_update(bytes).finalize())
}

/// A pack in the making: objects are added one after another, and can be read back.
#[derive(Debug)]
pub(super) struct Making {
    folder: PathBuf,
    out: BufWriter<File>,
    /// What is read back is read through a handle of its own.
    back: File,
    written: u64,
    entries: Vec<(Oid, u32, u64)>,
    places: HashMap<Oid, u64>,
}

/// Where the compressed bytes of an object stand in a pack in the making.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    at: u64,
    length: usize,
}

impl Making {
    /// Begins a pack in a folder.
    pub(super) fn begin(folder: &Path) -> io::Result<Self> {
        let path = folder.join(MAKING);
        let mut out = BufWriter::new(File::create(&path)?);
        out.write_all(PACK)?;
        // The count is known at the end.
        out.write_all(&count(0)?)?;
        Ok(Self {
            folder: folder.to_owned(),
            out,
            back: File::open(&path)?,
            written: (PACK.len() + COUNT) as u64,
            entries: Vec::new(),
            places: HashMap::new(),
        })
    }

    /// Adds an object; that from which it takes over was added before.
    pub(super) fn add(&mut self, id: Oid, object: &Packed) -> io::Result<Span> {
        let at = self.written;
        let place = |(base, _)| self.places.get(&base).ok_or(io::ErrorKind::NotFound);
        let back = object.base.map(place).transpose()?.map(|base| at - base);
        let head = object.head(back);
        let mut crc = Crc::new();
        for part in [&head, &object.zlib] {
            crc.update(part);
            self.out.write_all(part)?;
        }
        self.written += (head.len() + object.zlib.len()) as u64;
        self.entries.push((id, crc.sum(), at));
        self.places.insert(id, at);
        Ok(Span { at: at + head.len() as u64, length: object.zlib.len() })
    }

    /// Hands what was added to the system, so that it can be read back.
    pub(super) fn settle(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Reads the compressed bytes of an object that was added and settled.
    pub(super) fn read(&self, span: Span) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; span.length];
        let mut back = &self.back;
        back.seek(SeekFrom::Start(span.at))?;
        back.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    /// Ends the pack and writes its index, both under the hash of the pack.
    pub(super) fn end(mut self) -> io::Result<()> {
        self.out.seek(SeekFrom::Start(PACK.len() as u64))?;
        self.out.write_all(&count(self.entries.len())?)?;
        self.out.flush()?;
        let mut hash = Sha1::new();
        let mut back = &self.back;
        back.seek(SeekFrom::Start(0))?;
        let mut part = vec![0; 1 << 16];
        loop {
            let length = back.read(&mut part)?;
            if length == 0 {
                break;
            }
            hash.update(&part[..length]);
        }
        let hash = hash.finalize().to_vec();
        self.out.seek(SeekFrom::End(0))?;
        self.out.write_all(&hash)?;
        self.out.flush()?;
        self.entries.sort_unstable();
        let name = Oid::from_bytes(&hash).map_err(io::Error::other)?;
        let folder = &self.folder;
        index(&folder.join(format!("pack-{name}.idx")), &self.entries, &hash)?;
        fs::rename(folder.join(MAKING), folder.join(format!("pack-{name}.pack")))
    }
}

/// Writes the index of a pack: names, checks and places, each in the order of the names.
fn index(path: &Path, entries: &[(Oid, u32, u64)], pack: &[u8]) -> io::Result<()> {
    let mut out = Hashed::new(File::create(path)?);
    out.write(INDEX)?;
    for first in 0..=u8::MAX {
        let until = entries.partition_point(|(id, ..)| id.as_bytes()[0] <= first);
        out.write(&count(until)?)?;
    }
    for (id, ..) in entries {
        out.write(id.as_bytes())?;
    }
    for (_, crc, _) in entries {
        out.write(&crc.to_be_bytes())?;
    }
    let mut far = Vec::new();
    for &(.., at) in entries {
        if at < FAR {
            out.write(&(at as u32).to_be_bytes())?;
        } else {
            out.write(&(FAR as u32 | far.len() as u32).to_be_bytes())?;
            far.push(at);
        }
    }
    for at in far {
        out.write(&at.to_be_bytes())?;
    }
    out.write(pack)?;
    out.finish().map(drop)
}

/// Returns a count as git writes it.
fn count(number: usize) -> io::Result<[u8; COUNT]> {
    u32::try_from(number).map(u32::to_be_bytes).map_err(io::Error::other)
}

/// A file that ends with the hash of all before it.
struct Hashed {
    out: BufWriter<File>,
    hash: Sha1,
    written: u64,
}

impl Hashed {
    fn new(file: File) -> Self {
        Self { out: BufWriter::new(file), hash: Sha1::new(), written: 0 }
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.written += bytes.len() as u64;
        self.out.write_all(bytes)
    }

    fn finish(mut self) -> io::Result<Vec<u8>> {
        let hash = self.hash.finalize().to_vec();
        self.out.write_all(&hash)?;
        self.out.flush()?;
        Ok(hash)
    }
}

#[cfg(test)]
mod tests {
    use git2::Repository;
    use tempfile::TempDir;

    use super::super::delta;
    use super::*;

    #[test]
    fn an_object_has_the_name_that_git_gives_it() {
        let check = |kind, bytes: &[u8]| {
            assert_eq!(name_of(kind, bytes).unwrap(), Oid::hash_object(kind, bytes).unwrap());
        };
        check(ObjectType::Blob, b"");
        check(ObjectType::Blob, "tekst van een begroting".as_bytes());
        check(ObjectType::Tree, b"");
    }

    #[test]
    fn git_reads_back_what_was_packed() {
        let folder = TempDir::new().unwrap();
        let repo = Repository::init(folder.path()).unwrap();
        let texts: Vec<Vec<u8>> = [0, 15, 16, 2047, 2048, 300_000]
            .map(|size: usize| b"begroting ".repeat(size / 10 + 1)[..size].to_vec())
            .into();
        let mut making = Making::begin(&repo.path().join("objects/pack")).unwrap();
        let mut spans = Vec::new();
        for text in &texts {
            let object = Packed::of(ObjectType::Blob, text).unwrap();
            let id = name_of(ObjectType::Blob, text).unwrap();
            spans.push((id, making.add(id, &object).unwrap(), text.clone()));
        }
        // Each takes over from the one before it, near and far back.
        for nth in 0..300 {
            let text = [texts[5].as_slice(), format!("{nth}").as_bytes()].concat();
            let id = name_of(ObjectType::Blob, &text).unwrap();
            let (base, _, before) = if nth % 7 == 0 { &spans[5] } else { &spans[spans.len() - 1] };
            let told = delta::delta(before, &text, text.len()).unwrap();
            let object = Packed::beside(*base, (ObjectType::Blob, text.len()), &told).unwrap();
            spans.push((id, making.add(id, &object).unwrap(), text));
        }
        making.settle().unwrap();
        for (_, span, text) in spans.iter().take(texts.len()) {
            assert_eq!(inflated(&making.read(*span).unwrap(), text.len()).unwrap(), *text);
        }
        let nowhere = (Oid::ZERO_SHA1, 1);
        let lost = Packed { base: Some(nowhere), ..Packed::of(ObjectType::Blob, b"").unwrap() };
        assert!(making.add(Oid::ZERO_SHA1, &lost).is_err());
        making.end().unwrap();
        let odb = repo.odb().unwrap();
        for (id, _, text) in &spans {
            assert_eq!(odb.read(*id).unwrap().data(), text);
        }
    }
}
