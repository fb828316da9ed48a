//! No file of the product imports, over others, itself: the house is built from the ground up.
//!
//! Reads the `use` lines of `src/`, tests apart, follows what modules hand on with `pub use`, and
//! looks for groups of files that need each other.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::{Attribute, Item, UseTree, Visibility};

/// A module by its names from the root of the crate: `["compare", "words"]`.
type Module = Vec<String>;

/// The files of a crate: what each imports, and what it hands on under which name.
#[derive(Default)]
struct House {
    imports: BTreeMap<Module, Vec<Module>>,
    handed_on: BTreeMap<(Module, String), Module>,
    /// Modules that exist in tests alone.
    for_tests: BTreeSet<Module>,
}

impl House {
    fn read(source: &Path) -> Self {
        let mut house = Self::default();
        house.folder(source, &Vec::new());
        house
    }

    fn folder(&mut self, folder: &Path, module: &Module) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            if name == "tests" {
                continue;
            }
            let mut inner = module.clone();
            if !["mod", "lib", "main"].contains(&name.as_str()) {
                inner.push(name);
            }
            if path.is_dir() {
                self.folder(&path, &inner);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                self.file(&fs::read_to_string(&path).unwrap(), &inner);
            }
        }
    }

    fn file(&mut self, text: &str, module: &Module) {
        let own = self.imports.entry(module.clone()).or_default();
        for item in syn::parse_file(text).unwrap().items {
            let line = match item {
                Item::Use(line) if !is_for_tests(&line.attrs) => line,
                // A module of one's own needs no `use` line.
                Item::Mod(part) if !is_for_tests(&part.attrs) => {
                    let calls = format!("{}::", part.ident);
                    if text.lines().any(|line| asks(line, &calls)) {
                        own.push([&module[..], &[part.ident.to_string()]].concat());
                    }
                    continue;
                }
                Item::Mod(part) => {
                    self.for_tests.insert([&module[..], &[part.ident.to_string()]].concat());
                    continue;
                }
                _ => continue,
            };
            let mut paths = Vec::new();
            spell(&line.tree, &mut Vec::new(), &mut paths);
            let handed_on = !matches!(line.vis, Visibility::Inherited);
            for (path, name) in paths {
                if handed_on {
                    self.handed_on.insert((module.clone(), name), absolute(&path, module));
                } else {
                    own.push(absolute(&path, module));
                }
            }
        }
    }

    /// Returns the file in which something stands, if that is of this crate.
    fn home(&self, path: &[String], steps: u8) -> Option<Module> {
        let length = (0..=path.len()).rev().find(|n| self.imports.contains_key(&path[..*n]))?;
        let (module, rest) = path.split_at(length);
        let further = rest.first().and_then(|name| {
            self.handed_on.get(&(module.to_vec(), name.clone())).map(|to| [to, &rest[1..]].concat())
        });
        match further {
            Some(further) if steps > 0 => {
                self.home(&further, steps - 1).or_else(|| Some(module.to_vec()))
            }
            _ => Some(module.to_vec()),
        }
    }

    /// Lists the groups of files that need each other.
    fn circles(&self) -> Vec<BTreeSet<String>> {
        let is_for_tests = |module: &&Module| {
            (1..=module.len()).any(|length| self.for_tests.contains(&module[..length]))
        };
        let needs: BTreeMap<&Module, BTreeSet<Module>> = self
            .imports
            .iter()
            .filter(|(module, _)| !is_for_tests(module))
            .map(|(module, paths)| {
                let homes = paths.iter().filter_map(|path| self.home(path, 8));
                (module, homes.filter(|home| home != module).collect())
            })
            .collect();
        let reached: BTreeMap<&Module, BTreeSet<&Module>> = needs
            .keys()
            .map(|module| {
                let (mut seen, mut open) = (BTreeSet::new(), vec![*module]);
                while let Some(one) = open.pop() {
                    for next in needs.get(one).into_iter().flatten() {
                        if seen.insert(next) {
                            open.push(next);
                        }
                    }
                }
                (*module, seen)
            })
            .collect();
        let group = |module: &Module| -> BTreeSet<String> {
            let mates = reached[module].iter().filter(|mate| reached[**mate].contains(module));
            mates.map(|mate| mate.join("/")).collect()
        };
        let groups: BTreeSet<BTreeSet<String>> =
            reached.keys().map(|module| group(module)).collect();
        groups.into_iter().filter(|group| group.len() > 1).collect()
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg"))
}

/// Tells whether a line of code, and not one that imports or hands on, calls into a module.
fn asks(line: &str, calls: &str) -> bool {
    let code = line.trim_start();
    let is_code = !["//", "use ", "pub use "].iter().any(|start| code.starts_with(start));
    is_code
        && code.match_indices(calls).any(|(at, _)| {
            !code[..at].ends_with(|c: char| c.is_alphanumeric() || ['_', ':'].contains(&c))
        })
}

/// Spells each path of a `use` line, with the name it gets here.
fn spell(tree: &UseTree, before: &mut Vec<String>, paths: &mut Vec<(Vec<String>, String)>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            spell(&path.tree, before, paths);
            before.pop();
        }
        UseTree::Group(group) => {
            for item in &group.items {
                spell(item, before, paths);
            }
        }
        UseTree::Name(name) if name.ident == "self" => {
            paths.push((before.clone(), before.last().unwrap().clone()));
        }
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            paths.push(([&before[..], std::slice::from_ref(&name)].concat(), name));
        }
        UseTree::Rename(rename) => {
            let path = [&before[..], &[rename.ident.to_string()]].concat();
            paths.push((path, rename.rename.to_string()));
        }
        UseTree::Glob(_) => paths.push((before.clone(), "*".to_owned())),
    }
}

/// Makes a path start at the root of the crate.
fn absolute(path: &[String], module: &Module) -> Module {
    let supers = path.iter().take_while(|name| *name == "super").count();
    match path.first().map(String::as_str) {
        Some("crate") => path[1..].to_vec(),
        Some("self") => [module, &path[1..]].concat(),
        Some("super") => [&module[..module.len().saturating_sub(supers)], &path[supers..]].concat(),
        _ => [module, path].concat(),
    }
}

#[test]
fn no_file_needs_itself_over_others() {
    let house = House::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(house.imports.len() > 300);
    assert_eq!(house.circles(), Vec::<BTreeSet<String>>::new());
}

#[test]
fn a_circle_is_found_also_over_what_is_handed_on() {
    let mut house = House::default();
    let name = |name: &str| vec![name.to_owned()];
    house.file("mod low; mod high; pub use low::Noun;", &Vec::new());
    house.file("use super::high::work;", &name("low"));
    house.file("use crate::Noun;", &name("high"));
    assert_eq!(house.circles(), [BTreeSet::from(["high".to_owned(), "low".to_owned()])]);
    house.imports.insert(name("low"), Vec::new());
    assert_eq!(house.circles(), Vec::<BTreeSet<String>>::new());
}
