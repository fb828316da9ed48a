//! The words of the made-up policy: fields with their objects, people, bodies, laws and schemes.

/// A field of policy.
#[derive(Debug)]
pub struct Field {
    /// Plural nouns that the policy is about.
    pub objects: &'static [&'static str],
    /// People and bodies it is for, plural.
    pub groups: &'static [&'static str],
    /// Bodies that carry it out, with their article.
    pub bodies: &'static [&'static str],
    /// Laws, without their article.
    pub laws: &'static [&'static str],
    /// Schemes, with their article.
    pub schemes: &'static [&'static str],
    /// What is measured.
    pub indicators: &'static [&'static str],
}

macro_rules! field {
    ($($name:ident: [$($word:literal),* $(,)?]),* $(,)?) => {
        Field { $($name: &[$($word),*]),* }
    };
}

/// The fields.
pub const FIELDS: &[Field] = &[
    field! {
        objects: ["dijken", "sluizen", "gemalen", "vaarwegen", "boezemkaden", "oeverzones", "stuwen", "polders", "uiterwaarden", "duikers"],
        groups: ["dijkgraven", "schippers", "bewoners van laaggelegen gebieden", "waterschappen", "oeverbewoners"],
        bodies: ["de Polderautoriteit", "het Sluizenbureau", "de Vaarwegdienst"],
        laws: ["Wet op de waterkeringen", "Sluiswet 2016", "Vaarwegwet"],
        schemes: ["de regeling Droge Voeten", "het convenant Veilige Vaart", "het meerjarenplan Kaden en Keringen"],
        indicators: ["Aantal gekeurde sluizen", "Lengte van versterkte dijken", "Tijd tot herstel van een gemaal", "Peilbeheer binnen de marge"],
    },
    field! {
        objects: ["basisscholen", "vakscholen", "brugklassen", "schoolbibliotheken", "praktijklokalen", "leerwerkplaatsen", "schoolpleinen", "avondscholen", "internaten", "taalklassen"],
        groups: ["leerlingen", "leraren", "schoolleiders", "ouders van schoolgaande kinderen", "zijinstromers"],
        bodies: ["de Onderwijskamer", "het Bureau Leermiddelen", "de Inspectie Leerkwaliteit"],
        laws: ["Wet op de leerplaatsen", "Schoolwet 2014", "Vakonderwijswet"],
        schemes: ["de regeling Taal Voorop", "het programma Leraar voor de Klas", "het fonds Schoolgebouwen"],
        indicators: ["Aandeel bevoegde leraren", "Aantal leerwerkplaatsen", "Uitval in het eerste jaar", "Leesvaardigheid in groep acht"],
    },
    field! {
        objects: ["bruggen", "tunnels", "viaducten", "spoorovergangen", "fietspaden", "busstations", "verkeerslichten", "parkeergarages", "rotondes", "veerponten"],
        groups: ["reizigers", "fietsers", "vervoerders", "forenzen", "weggebruikers"],
        bodies: ["de Wegenautoriteit", "het Bureau Reistijd", "de Veerdienst"],
        laws: ["Wet op de doorstroming", "Tunnelwet 2018", "Fietswet"],
        schemes: ["de regeling Slimme Kruisingen", "het akkoord Doorfietsen", "het programma Vlot en Veilig"],
        indicators: ["Reistijd op de hoofdroutes", "Aantal beveiligde overgangen", "Aandeel fietsritten naar het werk", "Storingen aan tunnels"],
    },
    field! {
        objects: ["musea", "schouwburgen", "archieven", "muziekscholen", "monumenten", "filmhuizen", "ateliers", "dorpshuizen", "molens", "dialecten"],
        groups: ["kunstenaars", "bezoekers", "vrijwilligers", "makers", "erfgoedbeheerders"],
        bodies: ["het Cultuurbureau", "de Monumentenkamer", "het Fonds Levende Tradities"],
        laws: ["Wet op het cultuurbezit", "Monumentenwet 2015", "Archiefbewaarwet"],
        schemes: ["de regeling Draaiende Molens", "het programma Kunst Dichtbij", "de subsidie Lokale Podia"],
        indicators: ["Bezoeken per inwoner", "Aantal gerestaureerde molens", "Aandeel jongeren met muziekles", "Digitaal ontsloten archiefmeters"],
    },
    field! {
        objects: ["huurwoningen", "woonwagens", "studentenkamers", "hofjes", "flatgebouwen", "koopwoningen", "bouwkavels", "tiny houses", "daken", "portieken"],
        groups: ["huurders", "starters", "woningzoekenden", "verhuurders", "spoedzoekers"],
        bodies: ["de Huurkamer", "het Bouwbureau", "de Woonautoriteit"],
        laws: ["Wet op de woonruimte", "Bouwkavelwet", "Huurwet 2017"],
        schemes: ["de regeling Warm Dak", "het akkoord Sneller Bouwen", "de starterslening Thuis"],
        indicators: ["Wachttijd voor een huurwoning", "Aantal opgeleverde studentenkamers", "Aandeel geïsoleerde daken", "Leegstand in flatgebouwen"],
    },
    field! {
        objects: ["wijkverpleegkundigen", "huisartsenposten", "ambulances", "apotheken", "verpleeghuizen", "vaccins", "hulpmiddelen", "revalidatiecentra", "prikposten", "mantelzorgers"],
        groups: ["patiënten", "ouderen", "zorgverleners", "cliënten", "naasten"],
        bodies: ["de Zorgkamer", "het Bureau Medicijnen", "de Autoriteit Wijkzorg"],
        laws: ["Wet op de wijkzorg", "Medicijnwet 2019", "Verpleegwet"],
        schemes: ["de regeling Langer Thuis", "het akkoord Zorg in de Buurt", "het programma Rust voor Mantelzorgers"],
        indicators: ["Aanrijtijd van ambulances", "Aantal wijkverpleegkundigen", "Vaccinatiegraad", "Wachttijd voor het verpleeghuis"],
    },
    field! {
        objects: ["boomgaarden", "weidevogels", "kassen", "akkerranden", "stallen", "bijenvolken", "zaadbanken", "veengronden", "houtwallen", "melkveebedrijven"],
        groups: ["telers", "boeren", "imkers", "jonge agrariërs", "natuurbeheerders"],
        bodies: ["de Teeltautoriteit", "het Zadenbureau", "de Grondkamer"],
        laws: ["Wet op de akkerbouw", "Zaaizaadwet", "Veenwet 2020"],
        schemes: ["de regeling Bloeiende Randen", "het pact Levende Bodem", "het fonds Jonge Boer"],
        indicators: ["Broedparen van weidevogels", "Areaal akkerranden", "Aantal bijenvolken", "Uitstoot per stal"],
    },
    field! {
        objects: ["politiebureaus", "wijkagenten", "rechtbanken", "meldkamers", "gevangenissen", "reclasseringsplekken", "slachtofferloketten", "camera's", "noodnetten", "brandweerkazernes"],
        groups: ["slachtoffers", "aangevers", "rechters", "gedetineerden", "hulpverleners"],
        bodies: ["de Veiligheidskamer", "het Bureau Rechtsgang", "de Meldkamerdienst"],
        laws: ["Wet op de meldkamers", "Slachtofferwet", "Kazernewet 2013"],
        schemes: ["de regeling Snelrecht", "het programma Veilige Buurt", "het convenant Eerste Hulp"],
        indicators: ["Doorlooptijd van strafzaken", "Aanrijtijd van de brandweer", "Tevredenheid van slachtoffers", "Recidive binnen twee jaar"],
    },
    field! {
        objects: ["werkplaatsen", "uitkeringen", "loketten voor werk", "leerrekeningen", "pensioenen", "kinderopvangplekken", "arbeidsmarktregio's", "scholingsvouchers", "cao's", "werkkampen"],
        groups: ["werkzoekenden", "werkgevers", "werknemers", "zzp'ers", "gedeeltelijk arbeidsgeschikten"],
        bodies: ["het Werkbureau", "de Pensioenkamer", "de Autoriteit Opvang"],
        laws: ["Wet op de leerrekening", "Opvangwet 2018", "Werkplaatswet"],
        schemes: ["de regeling Weer aan het Werk", "het akkoord Leven Lang Leren", "het programma Opvang voor Iedereen"],
        indicators: ["Uitstroom naar werk", "Aantal leerrekeningen", "Wachtlijst kinderopvang", "Dekkingsgraad"],
    },
    field! {
        objects: ["windparken", "warmtenetten", "laadpalen", "zonneweides", "batterijen", "elektriciteitskabels", "waterstofleidingen", "gasvelden", "warmtepompen", "energiecoöperaties"],
        groups: ["netbeheerders", "huishoudens", "energiebedrijven", "omwonenden", "installateurs"],
        bodies: ["de Netautoriteit", "het Warmtebureau", "de Stroomkamer"],
        laws: ["Wet op de warmte", "Kabelwet 2021", "Laadpaalwet"],
        schemes: ["de regeling Zon op Schuur", "het akkoord Buurtwarmte", "het fonds Nieuwe Energie"],
        indicators: ["Opgesteld vermogen op zee", "Aantal laadpalen", "Aandeel warmtenetten", "Onderbrekingen per huishouden"],
    },
    field! {
        objects: ["ambassades", "handelsmissies", "reisdocumenten", "noodfondsen", "vredesmissies", "verdragen", "consulaten", "visa", "uitzendingen", "hulpgoederen"],
        groups: ["Nederlanders in het buitenland", "exporteurs", "vluchtelingen", "hulporganisaties", "diplomaten"],
        bodies: ["het Postennet", "het Handelsbureau", "de Visumdienst"],
        laws: ["Paspoortuitgiftewet", "Wet op de uitzending", "Verdragenwet 2012"],
        schemes: ["het programma Open Grenzen", "de regeling Noodhulp Direct", "het fonds Eerlijke Handel"],
        indicators: ["Doorlooptijd van visa", "Aantal handelsmissies", "Geholpen Nederlanders", "Bereikte mensen met noodhulp"],
    },
    field! {
        objects: ["kiezerslijsten", "paspoorten", "basisregistraties", "raadhuizen", "algoritmeregisters", "inlogmiddelen", "wijkbudgetten", "referenda", "berichtenboxen", "overheidswebsites"],
        groups: ["kiezers", "raadsleden", "burgemeesters", "inwoners", "ambtenaren"],
        bodies: ["de Registratiekamer", "het Bureau Inloggen", "de Kiesautoriteit"],
        laws: ["Wet op de registers", "Kiezerswet 2011", "Inlogwet"],
        schemes: ["het programma Open Raadhuis", "de regeling Wijkbudget", "het akkoord Heldere Taal"],
        indicators: ["Opkomst bij verkiezingen", "Aantal geregistreerde algoritmen", "Bereikbaarheid van loketten", "Vertrouwen in de gemeente"],
    },
    field! {
        objects: ["startups", "winkelstraten", "octrooien", "familiebedrijven", "proeftuinen", "microkredieten", "vakbeurzen", "ambachten", "bedrijventerreinen", "datacentra"],
        groups: ["ondernemers", "winkeliers", "uitvinders", "investeerders", "mkb'ers"],
        bodies: ["het Octrooibureau", "de Ondernemerskamer", "de Winkelautoriteit"],
        laws: ["Wet op de ambachten", "Octrooiwet 2013", "Terreinwet"],
        schemes: ["de regeling Eerste Krediet", "het programma Bruisende Binnenstad", "het fonds Durf te Starten"],
        indicators: ["Leegstand in winkelstraten", "Aantal octrooiaanvragen", "Overlevingskans van startups", "Energiegebruik van datacentra"],
    },
    field! {
        objects: ["sportvelden", "zwembaden", "sporthallen", "trainers", "speeltuinen", "wandelroutes", "topsportcentra", "gymlessen", "buurtsportcoaches", "skatebanen"],
        groups: ["sporters", "kinderen", "verenigingen", "mensen met een beperking", "topsporters"],
        bodies: ["het Sportbureau", "de Zwemautoriteit", "de Beweegkamer"],
        laws: ["Zwembadwet 2016", "Wet op het bewegen", "Sportveldenwet"],
        schemes: ["de regeling Iedereen Zwemt", "het sportakkoord Samen Spelen", "het programma Groene Velden"],
        indicators: ["Wekelijkse sporters", "Kinderen met een zwemdiploma", "Kunstgrasvelden zonder korrels", "Leden van verenigingen"],
    },
    field! {
        objects: ["asielaanvragen", "opvanglocaties", "inburgeringslessen", "tolken", "terugkeergesprekken", "pleeggezinnen", "doorstroomlocaties", "wachtkamers", "statushouders", "grensposten"],
        groups: ["asielzoekers", "nieuwkomers", "opvangmedewerkers", "taalvrijwilligers", "minderjarige vreemdelingen"],
        bodies: ["de Opvangdienst", "het Inburgeringsbureau", "de Grenskamer"],
        laws: ["Wet op de opvang", "Inburgerwet 2022", "Grenspostwet"],
        schemes: ["de regeling Meedoen Vanaf Dag Eén", "het programma Taal en Toekomst", "de uitvoeringsagenda Snelle Beslissing"],
        indicators: ["Beslistijd op aanvragen", "Bezetting van opvanglocaties", "Geslaagde inburgeraars", "Vertrek na afwijzing"],
    },
    field! {
        objects: ["marineschepen", "oefenterreinen", "reservisten", "munitiedepots", "radarposten", "veteranen", "kazernes", "helikopters", "cybereenheden", "genietroepen"],
        groups: ["militairen", "oud-militairen", "omwonenden van kazernes", "bondgenoten", "toeleveranciers"],
        bodies: ["het Materieelbureau", "de Reservistendienst", "de Radarkamer"],
        laws: ["Wet op de oefenterreinen", "Veteranenzorgwet", "Depotwet 2014"],
        schemes: ["het programma Sterke Reserve", "de regeling Stille Helikopter", "het fonds Veteranen"],
        indicators: ["Gereedheid van schepen", "Aantal reservisten", "Geoefende eenheden", "Geluidshinder bij terreinen"],
    },
];

/// What is done with objects: singular nouns with their article and preposition.
pub const HEADS: &[&str] = &[
    "het onderhoud van",
    "de veiligheid van",
    "de bereikbaarheid van",
    "het toezicht op",
    "de vernieuwing van",
    "de kwaliteit van",
    "de spreiding van",
    "het beheer van",
    "de verduurzaming van",
    "de samenwerking rond",
    "de kennis over",
    "het onderzoek naar",
    "de toegang tot",
    "de zorg voor",
    "de registratie van",
    "de digitalisering van",
    "het behoud van",
    "de opbouw van",
    "de bescherming van",
    "de betaalbaarheid van",
    "de overdracht van",
    "de doorontwikkeling van",
    "de ordening van",
    "de weerbaarheid van",
    "de capaciteit van",
    "het aanbod van",
    "de normering van",
    "de certificering van",
    "de inrichting van",
    "de herkenbaarheid van",
];

/// Words before a plural noun.
pub const ADJECTIVES: &[&str] = &[
    "kleine",
    "regionale",
    "verouderde",
    "kwetsbare",
    "openbare",
    "particuliere",
    "gezamenlijke",
    "nieuwe",
    "bestaande",
    "grensoverschrijdende",
    "drukbezochte",
    "historische",
    "moderne",
    "stedelijke",
    "afgelegen",
    "gespecialiseerde",
    "gesubsidieerde",
    "zelfstandige",
    "erkende",
    "tijdelijke",
];

/// Where it happens.
pub const PLACES: &[&str] = &[
    "in het hele land",
    "in krimpgebieden",
    "in de grensregio's",
    "in de grote steden",
    "op de eilanden",
    "in het landelijk gebied",
    "in Caribisch Nederland",
    "langs de kust",
    "in kwetsbare wijken",
    "in de noordelijke provincies",
    "binnen de bebouwde kom",
    "op lokaal niveau",
    "in de Randstad",
    "in het rivierengebied",
    "rond de Waddenzee",
];

/// People of every field.
pub const GROUPS: &[&str] = &[
    "gemeenten",
    "provincies",
    "maatschappelijke organisaties",
    "jongeren",
    "gezinnen",
    "kleine kernen",
    "brancheorganisaties",
    "kennisinstellingen",
    "burgers",
    "regionale samenwerkingsverbanden",
];

/// Words that say the same; old and new.
pub const SYNONYMS: &[(&str, &str)] = &[
    ("burgers", "inwoners"),
    ("tijdig", "op tijd"),
    ("jaarlijks", "ieder jaar"),
    ("vaak", "dikwijls"),
    ("onder meer", "mede"),
    ("extra", "aanvullende"),
    ("waarborgen", "verzekeren"),
    ("versterken", "vergroten"),
    ("beschikbaar", "voorhanden"),
    ("betrokken", "meegenomen"),
];
