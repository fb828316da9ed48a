//! A pack and its index, written as git defines them (`gitformat-pack`, version 2 of both).
//!
//! Knows the bytes of a pack. Must not know what the objects are for.
//!
//! Every object stands whole: looking for deltas costs most of an import and gains little within an
//! edition. `git gc` makes them at any time.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use git2::{ObjectType, Oid};
use sha1::{Digest as _, Sha1};

/// The first bytes of a pack: its mark and version.
const PACK: &[u8] = b"PACK\0\0\0\x02";
/// The first bytes of an index: its mark and version.
const INDEX: &[u8] = b"\xfftOc\0\0\0\x02";
/// Places from this on stand in a table of their own, and this bit says so.
const FAR: u64 = 1 << 31;

/// An object as a pack holds it: its kind, its size and its bytes, compressed.
#[derive(Debug)]
pub(super) struct Packed {
    pub(super) kind: ObjectType,
    pub(super) size: usize,
    pub(super) zlib: Vec<u8>,
}

impl Packed {
    /// Compresses an object.
    pub(super) fn of(kind: ObjectType, bytes: &[u8]) -> io::Result<Self> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes)?;
        Ok(Self { kind, size: bytes.len(), zlib: encoder.finish()? })
    }

    /// Returns the bytes of the object.
    pub(super) fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(self.size);
        io::Read::read_to_end(
            &mut flate2::read::ZlibDecoder::new(self.zlib.as_slice()),
            &mut bytes,
        )?;
        Ok(bytes)
    }

    /// Returns what stands before the compressed bytes: kind and size, seven bits at a time.
    fn head(&self) -> Vec<u8> {
        let kind: u8 = match self.kind {
            ObjectType::Commit => 1,
            ObjectType::Tree => 2,
            ObjectType::Tag => 4,
            _ => 3,
        };
        let mut rest = self.size >> 4;
        let mut head = vec![kind << 4 | (self.size & 15) as u8];
        while rest > 0 {
            if let Some(last) = head.last_mut() {
                *last |= 0x80;
            }
            head.push((rest & 0x7f) as u8);
            rest >>= 7;
        }
        head
    }
}

/// Returns the name of an object.
pub(super) fn name_of(kind: ObjectType, bytes: &[u8]) -> Result<Oid, git2::Error> {
    let head = format!("{} {}\0", kind.str(), bytes.len());
    Oid::from_bytes(&Sha1::new().chain_update(head).chain_update(bytes).finalize())
}

/// Writes a pack of these objects and its index into a folder, under the hash of the pack.
pub(super) fn write(folder: &Path, objects: &[(Oid, Packed)]) -> io::Result<()> {
    let making = folder.join("pack");
    let mut out = Hashed::new(File::create(&making)?);
    out.write(PACK)?;
    out.write(&count(objects.len())?)?;
    let mut entries = Vec::with_capacity(objects.len());
    for (id, object) in objects {
        let at = out.written;
        let mut crc = Crc::new();
        for part in [&object.head(), &object.zlib] {
            crc.update(part);
            out.write(part)?;
        }
        entries.push((*id, crc.sum(), at));
    }
    let hash = out.finish()?;
    entries.sort_unstable();
    let name = Oid::from_bytes(&hash).map_err(io::Error::other)?;
    index(&folder.join(format!("pack-{name}.idx")), &entries, &hash)?;
    std::fs::rename(&making, folder.join(format!("pack-{name}.pack")))
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
fn count(number: usize) -> io::Result<[u8; 4]> {
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
        let objects: Vec<(Oid, Packed)> = texts
            .iter()
            .map(|text| {
                let id = name_of(ObjectType::Blob, text).unwrap();
                (id, Packed::of(ObjectType::Blob, text).unwrap())
            })
            .collect();
        for ((_, object), text) in objects.iter().zip(&texts) {
            assert_eq!(object.bytes().unwrap(), *text);
        }
        write(&repo.path().join("objects/pack"), &objects).unwrap();
        let odb = repo.odb().unwrap();
        for ((id, _), text) in objects.iter().zip(&texts) {
            assert_eq!(odb.read(*id).unwrap().data(), text);
        }
    }
}
