### The site: what stands on its pages beside what reports say.

site-title = Wat verandert er in de woorden van de begroting?
site-lead = Van elk beleidsartikel: de algemene doelstelling (A) en de rol en verantwoordelijkheid van de minister (B), jaar na jaar naast elkaar.
site-skip = Naar de inhoud
site-nav = Hoofdmenu
site-crumbs = Kruimelpad
site-front = Begin
site-about = Over deze site
site-about-link = Hoe deze site te lezen
site-unofficial = Niet van de overheid. De officiële tekst is leidend.
site-read-until = Gelezen tot en met { $citation } ({ $date }).
site-nothing-awaited = Er wordt niets meer verwacht van de nieuwste stukken.
site-awaited = Nog verwacht: { $editions }.
site-awaited-of = { $edition } ({ $chapters })
site-whole-edition = Alles van deze begroting
site-editions = Alle begrotingen en jaarverslagen
site-first-edition = Een eerdere staat niet in het archief: met een vorig jaar is hier niets te vergelijken.
site-chapters = Hoofdstukken
site-to-chapters = Tabel van hoofdstukken
site-articles = Artikelen
site-findings = Wat er veranderde
site-synopsis = vergelijking
site-synopsis-of = { $title }: { $old } en { $new } naast elkaar, passage voor passage.
site-what-changed = Wat veranderde er sinds { $edition }?
site-text-of = De hele tekst in { $edition }
site-filter = Toon
site-filter-all = alles
site-topic = { $topic ->
    [role] rollen
    [actor] wie
    [duty] hoe verplichtend
    [figures] doelen en cijfers
    [law] wettelijke grondslag
    [new] nieuw
    [gone] vervallen
    [article] hele artikelen
    [everywhere] in veel artikelen
   *[words] andere woorden
}
site-gone = vervallen:
site-new = nieuw:
site-first-change = Eerste wijziging
site-change-before = vorige wijziging
site-change-after = volgende wijziging
site-substance-only = alleen inhoudelijk
site-data = Deze vergelijking als gegevens (JSON)
site-moved = Dit artikel staat in { $new } elders. In { $old } stond het hier.
site-places = Was-wordtlijst: waar elk artikel stond en staat
site-places-of = Was-wordtlijst: { $old } en { $new }
site-places-lead = Waar elk artikel stond en waar het nu staat, ook over hoofdstukken heen.
site-beside = Begroting en jaarverslag { $year } naast elkaar
site-beside-lead = Wat de begroting zich voornam, en wat het jaarverslag daarover zegt.
site-ages = Naast elke passage staat het jaar waarin deze woorden er kwamen; hoe sterker de streep, hoe nieuwer. Een onderstreepte zin is ouder dan de passage; haar jaar staat erachter.
site-historical = Dit is een oudere tekst.
site-link-here = Verwijzing naar deze zin
site-about-text = Over deze tekst
site-paper = Stuk { $paper }, gepubliceerd op { $date }
site-about-what = Deze site legt de begrotingen en jaarverslagen van het Rijk, zoals ze bij de Tweede Kamer zijn ingediend, jaar na jaar naast elkaar. Van elk beleidsartikel worden de onderdelen A (algemene doelstelling) en B (rol en verantwoordelijkheid) vergeleken, zin voor zin, ook als een artikel een ander nummer kreeg of naar een ander ministerie ging.
site-about-read-head = Hoe te lezen
site-about-marks = Wat is vervallen en wat nieuw is, staat gemarkeerd:
site-about-old = stimuleert
site-about-new = regisseert
site-about-kinds = Inhoudelijk: de woorden zijn anders. Redactioneel: alleen spelling, leestekens of opmaak. Jaarovergang: alleen jaartallen en nummers schuiven op.
site-about-weight = Het gewicht (hoog, middel, laag) volgt uit vaste regels; wat een wijziging betekent, is aan de lezer.
site-about-since = Een jaar naast een passage is het jaar waarin die woorden er kwamen, waar ze toen ook stonden.
site-about-unread = Wat niet kon worden gelezen, is als zodanig genoemd; het telt nergens als gelijk, nieuw of vervallen.
site-about-keys = In een vergelijking gaat u met n en p naar de volgende en de vorige wijziging.
site-about-not-head = Wat hier niet in staat
site-about-other = De overige onderdelen en de bedragen worden niet vergeleken; ze staan in de officiële tekst.
site-about-links-head = Verwijzen
site-about-links = Elke pagina en elke zin heeft een vast adres. Noem in een stuk de vindplaats die onder elk artikel staat; het adres van deze site kan ernaast.
site-written = { $folder }: { $pages } bestanden ({ $changed }). Open { $folder }/index.html.
site-files-written = { $written } geschreven
site-files-removed = { $removed } verwijderd
site-files-equal = niets gewijzigd
site-in-the-way = In { $path } staan andere bestanden; er is niets gewijzigd. Kies een lege map, of een waarin deze opdracht eerder schreef.
site-not-ours = { $path } is niet door deze opdracht geschreven; er is niets gewijzigd. Verplaats dat bestand, of kies een andere map.
site-not-written = { $path } kan niet worden geschreven ({ $reason }). Wat al klaar was, is heel; voer de opdracht daarna opnieuw uit.
serve-listens = De site staat op http://{ $address }/. Ctrl-C stopt.
serve-ended = Gestopt.
serve-nothing = Deze pagina bestaat niet.
serve-failed = Het archief is nu niet te lezen. Probeer het later opnieuw.
site-years = De jaren van dit artikel
site-this-page = deze pagina
site-as-it-was = zoals het was
site-this-year = wat dit jaar veranderde
site-against-now = vergeleken met nu
site-accounted = begroting en jaarverslag naast elkaar
site-other-article = In { $edition } was dit het nummer van een ander artikel
site-gone-article = In { $new } staat dit artikel niet meer. In { $old } stond het hier nog.
site-cell = { $chapter }, { $edition }: A { $goals }, B { $roles }
site-picture = hoeveel er per { $kind } veranderde
site-picture-lead = Per hoofdstuk en jaar: het aantal inhoudelijk gewijzigde passages in de doelstelling (A) en in de rol en verantwoordelijkheid (B).
site-legend-role = met een rolverschuiving
site-legend-whole = nieuwe, vervallen of herschreven artikelen
site-legend-unread = niet alles gelezen
site-legend-awaited = nog verwacht
site-legend-absent = geen stuk
site-copy = Kopieer vindplaats en adres
site-copied = Gekopieerd.
site-roles = Rollen door de jaren
site-roles-of = Rollen door de jaren: { $chapter }
site-roles-lead = Welke rollen onderdeel B de minister geeft, met de nummers van de artikelen. Een rol telt als een kop of een inleidend woord haar noemt, of een zin over de minister zelf.
site-roles-none = Geen van deze begrotingen noemt een rol.
site-role-column = Rol
site-sentence-since = deze zin sinds { $year }
site-read-of = { $edition } gelezen tot en met { $citation } ({ $date }).
