//! The sentences of the made-up policy, with the places where words differ.
//!
//! `{np}` what is done with something, `{obj}` the thing alone, `{g}` people of the field, `{gg}`
//! people of every field, `{p}` where, `{body}` `{law}` `{scheme}` names, `{A}` `{a}` who acts,
//! `{m}` how binding, `{mm}` the same before "worden", `{v}` the verb of the role, `{not}` a place
//! for a negation, `{ty}` `{pct}` `{n}` `{eur}` what is aimed at, `{ry}` `{tab}` `{vj}` `{dos}` what
//! rolls on with the year, `{s}` a word with a synonym.

/// Goals: section A.
pub const GOALS: &[&str] = &[
    "Een samenleving waarin {np} vanzelfsprekend is voor {g}.",
    "Het borgen van {np} {p}, zodat {g} kunnen vertrouwen op {obj}.",
    "{np} en {np} zorgen er samen voor dat {g} mee kunnen doen in de samenleving.",
    "Nederland kent {obj} die open staan voor {g} en bestand zijn tegen de toekomst.",
    "Het beleid is erop gericht dat {g} {p} gebruik kunnen maken van {obj}.",
    "Daarbij gaat het om {np}, om {np} en om {np}.",
    "Het doel is dat {g} en {gg} samen werken aan {np} {p}.",
    "Omdat {g} dagelijks afhankelijk zijn van {obj}, verdient {np} blijvende aandacht.",
    "Een doelmatig en samenhangend stelsel voor {obj} vraagt om {np}.",
    "{scheme} brengt {g} en {gg} bijeen rond {np}.",
    "Goede voorzieningen voor {g} beginnen bij {np}.",
    "Wie afhankelijk is van {obj}, moet kunnen rekenen op {np} en op {np}.",
    "Met het oog op {np} wordt {s} ingezet op {np}.",
];

/// Passages of section B that stand under no role.
pub const LEADS: &[&str] = &[
    "{A} {m} {np} en {np}.",
    "{A} {m} {np} {p}.",
    "Op grond van de {law} is {a} verantwoordelijk voor {np}.",
    "De verantwoordelijkheid voor {np} ligt bij {gg}, terwijl {a} {m} {np}.",
    "{A} stelt de kaders vast waarbinnen {body} werkt aan {np}.",
    "{body} verzorgt namens {a} {np} en legt daarover verantwoording af aan {g}.",
    "{A} treedt {not} in de bevoegdheden van {gg} als het gaat om {np}.",
    "{np} {mm} {p} worden afgestemd met {g}.",
    "Vragen van {g} over {np} worden {not} door {body} zelf behandeld.",
    "{A} overlegt {s} met {g} over {np}, over {np} en over de toekomst van {obj}.",
    "In de {law} is vastgelegd hoe {a} omgaat met {np} en met {np}.",
    "De taken van {body} omvatten {np}, {np} en {np}.",
    "{A} is verantwoordelijk voor het stelsel als geheel en draagt in dat kader zorg voor {np}.",
    "{A} is verantwoordelijk voor het stelsel als geheel en ziet in dat kader toe op {np} {p}.",
];

/// Passages under a role.
pub const ROLE_SENTENCES: &[&str] = &[
    "{A} {v} {np} {p}.",
    "{A} {v} {np} door {g} bij te staan met kennis en advies.",
    "{A} {v} {scheme}, waarmee {g} werk maken van {np}.",
    "{A} {v} de inspanningen van {g} op het gebied van {np} en overlegt daarover met {gg}.",
    "Met {scheme} {v} {a} {np} {p}.",
    "Samen met {gg} {v} {a} {np}.",
    "{A} {v} {np}, {np} en {np} via {body}.",
    "Waar {g} dat zelf niet redden, {v} {a} {np}.",
    "{A} {v} dat {g} {s} afspraken maken over {np}.",
    "Hij {v} daarnaast {np} {p}, in overleg met {g}.",
    "{A} {v} vanuit zijn verantwoordelijkheid voor het stelsel {np}.",
    "{A} {v} vanuit zijn verantwoordelijkheid voor het stelsel {obj} {p}.",
];

/// Items of a list under a lead-in that ends with a colon.
pub const ITEMS: &[&str] = &[
    "{np} {p}",
    "{np}, in overleg met {g}",
    "{scheme}, gericht op {np}",
    "de inzet van {body} voor {np}",
    "afspraken met {gg} over {np}",
    "kennis en advies voor {g} over {obj}",
    "toezicht door {body} op {obj} {p}",
    "de uitvoering van de {law} waar het {obj} betreft",
    "het zorgen voor {np}",
    "{np}, {np} en {np} voor {g}",
    "{np}, {np} en {np} {p}",
    "het zorgen voor {obj} {p}",
    "{np}",
    "{obj}",
];

/// Passages with a number that somebody can move.
pub const TARGETS: &[&str] = &[
    "Uiterlijk in {ty} is {np} voor ten minste {pct} van de {g} op orde.",
    "Het streven is om in {ty} {n} {obj} te hebben aangepast.",
    "Voor {np} is {eur} beschikbaar.",
    "De ambitie is {pct} minder uitval van {obj} in {ty}.",
    "{A} stelt hiervoor {eur} per jaar beschikbaar aan {g}, voor zover het {np} betreft.",
];

/// Passages with a number that moves on by itself.
pub const ROLLING: &[&str] = &[
    "In {ry} wordt {np} geëvalueerd.",
    "De uitkomsten voor {ry} over {np} staan in tabel {tab}.",
    "De Kamer is hierover geïnformeerd in de brief over {np} (Kamerstukken II {vj}, {dos} XXVI, nr. 14).",
    "In {ry} en {ry} spreken {g} en {gg} over {np}.",
    "Figuur {tab} laat zien hoe {obj} in {ry} over het land zijn verdeeld.",
];

/// Notes.
pub const NOTES: &[&str] = &[
    "Zie {scheme} en de toelichting daarop bij {np}.",
    "Onder {obj} worden ook {obj} begrepen.",
    "De cijfers over {np} zijn afkomstig van {body}.",
    "Stcrt. 2019, nr. {n}, over {np}.",
];

/// What may follow a sentence before its full stop.
pub const TAILS: &[&str] = &[
    ", zodat {g} hier ook op langere termijn op kunnen rekenen",
    ", met bijzondere aandacht voor {np}",
    ", waarbij {g} vroegtijdig worden betrokken",
    ", in aanvulling op {np}",
    ", voor zover dat past binnen {np}",
    ", rekening houdend met {np} {p}",
    ", op basis van afspraken met {gg}",
    ", onder meer via {scheme}",
    ", en informeert {g} daarover {p}",
    ", en houdt daarbij oog voor {obj}",
];

/// Passages that stand in many articles, to the letter.
pub const BOILERPLATE: &[&str] = &[
    "Voor een toelichting op de rollen wordt verwezen naar de leeswijzer.",
    "De bijdrage aan deze voorziening loopt via het desbetreffende fonds.",
    "De minister heeft in dit verband de volgende rollen.",
    "De beleidsinformatie over dit artikel is te vinden in de bijlage.",
];

/// Passages of section D and E: the same in all articles but for their numbers.
pub const FINANCES: &[&str] = &[
    "De uitgaven en ontvangsten voor {ry} staan in tabel {tab}.",
    "Van het totale budget is een groot deel juridisch verplicht.",
    "De subsidies worden jaarlijks verleend.",
];
