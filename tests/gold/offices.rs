//! Who does what, in many words: ministers and ministries, bodies, roles, periods; and the sentences
//! that name them.
//!
//! Beside the places of `templates`: `{off}` a minister by name, `{re}` `{r}` a role as adjective and
//! as predicate, `{agent}` who carries something out, `{per}` a period, `{rk}` a rank, `{big}` how many.

/// Ministries: written out and short.
pub const MINISTRIES: &[(&str, &str)] = &[
    ("Justitie en Veiligheid", "JenV"),
    ("Binnenlandse Zaken en Koninkrijksrelaties", "BZK"),
    ("Infrastructuur en Waterstaat", "IenW"),
    ("Onderwijs, Cultuur en Wetenschap", "OCW"),
    ("Volksgezondheid, Welzijn en Sport", "VWS"),
    ("Sociale Zaken en Werkgelegenheid", "SZW"),
    ("Buitenlandse Zaken", "BZ"),
    ("Volkshuisvesting en Ruimtelijke Ordening", "VRO"),
];

/// Names that a ministry had before, and has now, written out and short.
pub const RENAMED: &[[(&str, &str); 2]] = &[
    [("Veiligheid en Justitie", "VenJ"), ("Justitie en Veiligheid", "JenV")],
    [("Infrastructuur en Milieu", "IenM"), ("Infrastructuur en Waterstaat", "IenW")],
    [("Economische Zaken", "EZ"), ("Economische Zaken en Klimaat", "EZK")],
    [("Economische Zaken en Klimaat", "EZK"), ("Economische Zaken", "EZ")],
    [
        ("Landbouw, Natuur en Voedselkwaliteit", "LNV"),
        ("Landbouw, Visserij, Voedselzekerheid en Natuur", "LVVN"),
    ],
];

/// Roles as adjectives, without their ending; those of one row mean much the same.
pub const ROLE_WORDS: &[&[&str]] = &[
    &["stimulerend", "aanjagend"],
    &["financierend", "bekostigend"],
    &["regisserend", "coördinerend"],
    &["uitvoerend"],
    &["toezichthoudend", "handhavend"],
    &["kaderstellend", "normstellend"],
];

/// Who carries something out.
pub const AGENTS: &[&str] = &[
    "de Inspectie Leefomgeving en Transport",
    "de Rijksdienst voor Ondernemend Nederland",
    "de Autoriteit Consument en Markt",
    "de Belastingdienst",
    "het Uitvoeringsinstituut Werknemersverzekeringen",
    "commerciële banken",
    "de provincies",
    "de gemeenten",
    "de politie",
    "een onafhankelijke commissie",
    "de waterschappen",
    "zorgverzekeraars",
    "De Nederlandsche Bank",
    "de Sociale Verzekeringsbank",
    "de veiligheidsregio's",
    "het Openbaar Ministerie",
    "de Dienst Justitiële Inrichtingen",
    "een stichting van eigenaren",
    "Staatsbosbeheer",
    "de schoolbesturen",
    "woningcorporaties",
    "het ministerie zelf",
];

/// Periods.
pub const PERIODS: &[&str] = &[
    "15 dagen",
    "dertig dagen",
    "acht weken",
    "twaalf weken",
    "zes maanden",
    "18 maanden",
    "drie jaar",
    "vijf jaar",
    "48 uur",
    "72 uur",
    "tien werkdagen",
];

/// Places in a ranking.
pub const RANKS: &[&str] = &["3", "5", "10", "15", "20", "25"];

/// How many, as large numbers are printed.
pub const COUNTS: &[&str] = &["1.200", "2.400", "3 500", "12.000", "40.000", "veertig", "honderd"];

/// Passages that name a minister.
pub const OFFICES: &[&str] = &[
    "{off} {m} {np} en {np}.",
    "{off} is belast met {np} {p}.",
    "Bij {np} overlegt {off} {s} met {g}.",
    "Over {np} brengt {off} verslag uit aan {gg}.",
    "{off} stelt samen met {gg} een agenda op voor {np}.",
    "In opdracht van {off} wordt gewerkt aan {np}, {np} en {np}.",
    "Over {np} beslist {off} na advies van {body}.",
    "Volgens de {law} is {off} gehouden tot {np}.",
];

/// Passages that name a role by an adjective.
pub const ROLES: &[&str] = &[
    "{off} heeft een {re} rol bij {np} {p}.",
    "Bij {np} vervult {off} een {re} rol.",
    "De rol van {a} is {r} waar het gaat om {np}.",
    "Vanuit zijn {re} rol werkt {a} met {g} aan {np}.",
    "{A} heeft ten aanzien van {np} een {re} rol en stemt af met {gg}.",
    "Ten opzichte van {g} is de rol van {a} bij {np} {r}.",
];

/// Passages in which somebody else does the work.
pub const PASSIVES: &[&str] = &[
    "{np} wordt door {agent} uitgevoerd.",
    "{np} wordt namens {a} verzorgd door {agent}.",
    "{np} is belegd bij {agent}.",
    "{np} is opgedragen aan {agent}.",
    "{np} geschiedt door {agent} op grond van de {law}.",
    "Vergunningen voor {np} worden {p} door {agent} afgegeven.",
    "Aanvragen van {g} voor {np} worden beoordeeld door {agent}.",
    "{np} {p} wordt door {agent} ter hand genomen.",
    "De kosten van {np} worden geïnd door {agent}.",
    "{np} is in handen van {agent}.",
];

/// Passages with a period, a rank or a number of things.
pub const MEASURES: &[&str] = &[
    "Op een aanvraag van {g} over {np} wordt binnen {per} beslist.",
    "Een besluit over {np} volgt uiterlijk {per} na de melding.",
    "De steun voor {np} duurt ten hoogste {per}.",
    "Wie een beroep doet op {np}, wacht gemiddeld niet langer dan {per}.",
    "Afspraken met {gg} over {np} gelden voor {per}.",
    "Nederland behoort bij {np} tot de top {rk} van Europa.",
    "Het streven is een plaats in de top {rk} voor {np}.",
    "Er komen {big} {obj} bij {p}.",
    "{A} draagt bij aan de bouw van {big} {obj} voor {g}.",
];

/// Lead-ins; those of one row mean the same.
pub const LEAD_INS: &[&[&str]] = &[
    &[
        "De minister is verantwoordelijk voor:",
        "De minister is vanuit deze rol verantwoordelijk voor:",
        "De minister is verantwoordelijk voor de volgende zaken:",
    ],
    &["Het gaat daarbij om:", "Het gaat hierbij om:", "Het gaat daarbij om het volgende:"],
];
