### The help of the command line: a message for each command, an attribute for each thing it takes.

prinsjesdiff = Laat zien wat er verandert in de woorden van de rijksbegroting, artikel voor artikel
    .config = Het configuratiebestand [standaard: config.toml, als dat er is]
    .archive = Dit archief, in plaats van het ingestelde
    .language = Deze taal, in plaats van de ingestelde
    .quiet = Alleen uitkomsten en fouten tonen
    .help = Deze hulp tonen
    .version = De versie tonen
    .notes =
        Artikelen schrijft u als VII/1, IX/IXA/1 of jaarverslag/VII/1; uitgaven als begroting/2024 of
        2024, met een hoofdstuk erbij als begroting/2024/VII.

        Nieuw hier? ‘prinsjesdiff demo’ toont alles met ingebouwde stukken, zonder netwerk.
words = De woorden van de hulp zelf
    .usage = Gebruik
    .commands = Opdrachten
    .arguments = Argumenten
    .options = Opties
    .general = Altijd mogelijk
    .any-options = [OPTIES]
    .values = mogelijk
    .default = standaard
    .codes = Afsluitcodes
    .example = Voorbeeld
    .name = NAAM
    .examples = Voorbeelden
names = De namen van waarden
    .address = ADRES
    .article = ARTIKEL
    .chapter = HOOFDSTUK
    .command = OPDRACHT
    .edition = UITGAVE
    .file = BESTAND
    .file-or-folder = BESTAND|MAP
    .folder = MAP
    .form = VORM
    .language = TAAL
    .name = NAAM
    .new = NIEUW
    .old = OUD
    .paper = STUK
    .reason = REDEN
    .section = ONDERDEEL
    .shell = SHELL
    .what = WAT
    .words = WOORDEN
    .year = JAAR
    .years = JAREN
any = Wat bij verschillende opdrachten hetzelfde betekent
    .chapter = Alleen dit hoofdstuk
    .article = Alleen dit artikel, naar zijn oude of nieuwe plaats; een nummer alleen mag, als één hoofdstuk het heeft
    .section = Alleen dit onderdeel, bij letter of naam: A, doelstelling, B, rol
    .only = Weglaten wat niet is gewijzigd
    .show = Ook tonen wat is ingeklapt
    .places = Alleen de oude en nieuwe plaatsen van artikelen (was-wordtlijst); met --show all ook van wat bleef staan
    .format = De vorm: tekst voor een terminal, Markdown, één webpagina, JSON met zijn schema, of CSV voor een rekenblad
    .named = Van welk stuk een pagina is die dat zelf niet zegt, zoals jaarverslag/2014/VI
    .output = De uitkomst in dit bestand schrijven; voor Word en Excel is dat nodig, of een doorleiding
    .year = Het begrotingsjaar waarin het daar staat [standaard: het nieuwste dat het heeft]
    .tell = De attenderingen bij de volgende verwerking over deze stukken laten berichten, als over nieuwe
    .dry-run = Tonen wat er zou worden verzonden; niets verzenden of wijzigen
    .to = Wat er zou worden verzonden in een bestand schrijven; niets verzenden of wijzigen
diff = Vergelijkt twee uitgaven, bestanden of mappen met stukken
    .also = vergelijk vergelijken verschil verschillen compare
    .old = De oude kant: een uitgave, een bestand of een map
    .new = De nieuwe kant
    .named = Van welk stuk een pagina is die dat zelf niet zegt, zoals jaarverslag/2014/VI; een tweede geldt voor de nieuwe kant
    .format = De vorm: tekst voor een terminal, Markdown, één webpagina, JSON met zijn schema, CSV voor een rekenblad, docx voor Word met bijgehouden wijzigingen, of xlsx voor Excel
    .exit-code = Eindigen met 1 als de kanten verschillen
    .codes =
        Met --exit-code: 0 A en B zijn gelijk, 1 ze verschillen, 2 er ging iets mis, of wat gelezen is
        verschilt niet en niet alles is gelezen.
    .examples =
        prinsjesdiff diff begroting/2025 begroting/2026
        prinsjesdiff diff begroting/2025/VII begroting/2026/VII --article VII/1
        prinsjesdiff diff oud.xml nieuw.xml --format markdown
        prinsjesdiff diff 2025 2026 --article VII/1 --format docx --output VII-1.docx
report = Vergelijkt een hele uitgave met de vorige
    .also = rapport rapporteer overzicht verslag toon
    .format = De vorm: tekst voor een terminal, Markdown, één webpagina, JSON met zijn schema, CSV voor een rekenblad, docx voor Word met bijgehouden wijzigingen, of xlsx voor Excel
    .edition = De uitgave, zoals begroting/2026 of een soort alleen, voor de nieuwste daarvan [standaard: de nieuwste begroting]
    .examples = prinsjesdiff report begroting/2026
log = Vertelt de levensloop van een artikel, door hernummeringen en ministeries heen
    .also = geschiedenis levensloop historie history
    .article = Het artikel, zoals VII/1 of jaarverslag/VII/1
    .examples =
        prinsjesdiff log VII/1
        prinsjesdiff log jaarverslag/VII/1
        prinsjesdiff log VII/10 --year 2013
blame = Vertelt van elke passage van een artikel sinds wanneer zij er staat, en waar zij het eerst stond
    .also = sinds herkomst annotate
    .article = Het artikel, zoals VII/1 of jaarverslag/VII/1
    .examples =
        prinsjesdiff blame VII/1
        prinsjesdiff blame VII/1 --year 2024
search = Vertelt wanneer woorden kwamen, waar ze nu staan en wanneer ze verdwenen
    .also = zoek zoeken vind vinden find grep
    .words = Woorden die alle in één zin moeten staan; meer woorden tussen aanhalingstekens zijn een woordgroep
    .chapter = Alleen zinnen die in dit hoofdstuk stonden
    .years = Alleen zinnen die er in deze begrotingsjaren stonden, zoals 2019..2022 of 2024
    .all = Alle zinnen tonen
    .notes =
        Hoofdletters, accenten en leestekens doen er niet toe, en een woord wordt ook binnen een langer woord
        gevonden: ‘huisvesting’ vindt ‘volkshuisvesting’. Gezocht wordt in de onderdelen A en B van alle
        uitgaven in het archief.
    .codes = 0 gevonden, 1 niets gevonden, 2 er ging iets mis.
    .examples =
        prinsjesdiff search huisvesting
        prinsjesdiff search "sociale huur" gemeente --chapter VII --years 2019..2022
extract = Leest één stuk en toont wat erin staat; er wordt niets geschreven
    .also = lees lezen read uittreksel
    .file = Het stuk: officiële XML, een webpagina, een pdf, een Word- of OpenDocument-bestand, of de platte tekst van zijn pagina's
    .codes = 0 gelezen zoals verwacht, 5 gelezen, maar niet zoals verwacht, 1 niet leesbaar.
    .examples = prinsjesdiff extract kst-36410-VII-2.xml --format json
run = Haalt op wat nieuw is bij de publicatiedienst, en verwerkt het
    .also = haal ophalen start verwerk verwerken update fetch
    .chapter = Alleen deze hoofdstukken
    .tell = Een nieuwe attendering alles vertellen wat er al is, in plaats van alleen wat nog komt
    .notes =
        De eerste keer worden de twee nieuwste begrotingen opgehaald, daarna wat er is veranderd. Een
        timer mag de opdracht zo vaak geven als u wilt. Ctrl-C stopt tussen twee stukken: wat er is, is
        gearchiveerd, en de volgende keer gaat het verder.
    .codes =
        De ergste eerst: 4 een andere verwerking houdt het archief bezet, 1 fout, 5 er is iets
        aangehouden, 130 gestopt, 3 niet alle stukken zijn opgehaald, 0 klaar.
    .examples = prinsjesdiff run --chapter VII
backfill = Haalt hele jaren op bij de publicatiedienst
    .also = terughalen inhalen jaren
    .years = De begrotingsjaren, zoals 2013..2027 [standaard: vanaf het ingestelde eerste jaar]
    .chapter = Alleen deze hoofdstukken
    .notes = Mag op elk moment worden gestopt en opnieuw begonnen. De afsluitcodes zijn die van ‘run’.
    .examples = prinsjesdiff backfill 2013..2027
daemon = Verwerkt uit zichzelf elke dag wat nieuw is, en vertelt over HTTP hoe het gaat
    .also = dienst service server
    .notes =
        Doet wat ‘run’ doet op de tijden van ‘cron’ onder ‘schedule’, en elke twee uur op de dagen waarop
        stukken verschijnen. Een verwerking die is gemist, wordt één keer ingehaald. Elke verwerking is één
        regel, met de tijd in UTC en de afsluitcode die ‘run’ zou hebben; --quiet laat die met 0 weg. Een
        verwerking die mislukt, beëindigt niets. De configuratie wordt bij de start gelezen.

        GET /healthz en GET /metrics worden beantwoord op ‘listen’ onder ‘web’, en daarnaast staat er de
        site, zoals bij ‘serve’; "" zet dat uit.
    .codes =
        0 gestopt met Ctrl-C of door de dienstbeheerder terwijl er niets liep; midden in een verwerking
        gestopt: die van ‘run’ (130); 1 kon niet starten.
import = Neemt stukken uit bestanden en mappen op in het archief
    .also = importeer importeren inlezen opnemen
    .paths = Bestanden en mappen
    .dry-run = Lezen en vertellen, niets schrijven
    .notes =
        Uit een map worden alle bestanden genomen die eindigen op .xml, .html, .txt, .pdf, .docx
        of .odt, ook uit de mappen daarin. Dezelfde stukken geven hetzelfde archief, in welke volgorde ook.
    .codes = 0 klaar, 5 er is iets gelezen, maar niet zoals verwacht, 1 niets leesbaar.
    .examples = prinsjesdiff import stukken/
accept = Geeft een aangehouden stuk vrij, met een reden
    .also = accepteer vrijgeven goedkeuren
    .id = Het stuk, zoals kst-36410-VII-2
    .reason = Waarom het mag; wordt in het archief bewaard
    .section = Een onderdeel dat niet is gelezen en waarvan u de tekst geeft, zoals XXVI/14/B
    .text = Een bestand met de tekst van dat onderdeel, in platte tekst; wordt in het archief bewaard
    .examples = prinsjesdiff accept kst-36410-VII-2 --reason "onderdeel B is een plaatje; zelf gelezen"
verify = Gaat na of elke tekst in het archief opnieuw uit zijn bron te maken is
    .also = controleer controleren nagaan check
rebuild = Maakt de teksten in het archief opnieuw uit hun bronnen
    .also = herbouw herbouwen hermaken vernieuw
    .dry-run = Vertellen welke teksten zouden verschillen, niets schrijven
    .notes =
        Vertelt eerst welke teksten zouden verschillen: na een nieuwe versie van de leesregels zijn dat geen
        wijzigingen van de begroting.
status = Vertelt hoe het archief ervoor staat
    .also = stand toestand info
setup = Stelt vijf vragen en schrijft de configuratie
    .also = instellen installeer inrichten init configureer
    .yes = Niets vragen: houden wat is ingesteld, en voor de rest de standaardwaarden nemen
    .notes =
        Vraagt naar de map van het archief, de hoofdstukken, een contactadres, waar berichten heen gaan en het
        tijdstip van de dagelijkse verwerking; probeert daarna de publicatiedienst (twee verzoeken) en, als
        het geheim er is, een nieuw kanaal met een testbericht. Van een bestand dat er al is, blijven alle andere
        instellingen en opmerkingen staan; de vorige versie wordt ernaast bewaard. Vóór het laatste antwoord
        wordt er niets geschreven.
    .codes =
        0 klaar, 1 er is niets geschreven of geen testbericht verzonden, 3 geschreven, maar de
        publicatiedienst antwoordt niet zoals het hoort.
    .examples = prinsjesdiff setup --yes
doctor = Gaat na of alles er is wat een verwerking nodig heeft
    .also = diagnose dokter test
    .notes =
        Kijkt naar de configuratie, het archief, de schijf, het netwerk en de publicatiedienst (twee
        verzoeken), en noemt wat helpt bij wat niet in orde is.
    .codes =
        0 alles is in orde, 1 iets op deze machine is dat niet, 3 alleen de publicatiedienst of de weg
        erheen is dat niet.
config = Kijkt naar de configuratie
    .also = configuratie instellingen settings
config-check = Controleert het configuratiebestand
    .also = controleer
send = Verzendt wat klaarstaat
    .also = verzend verzenden verstuur stuur mail
    .notes = Een verwerking doet dit aan haar einde. Niets wordt tweemaal verzonden.
    .codes = 0 klaar, 6 gedeeltelijk verzonden; wat niet is verzonden, blijft klaarstaan.
resend = Verzendt opnieuw wat van een publicatie is verzonden
    .also = herzend opnieuw
    .publication = De publicatie, zoals kst-36410-VII-2
    .watch = Alleen wat deze attendering kreeg
    .channel = Alleen over dit kanaal
    .notes =
        Gaat naar de ontvangers van de attenderingen die er iets van kregen, herkenbaar als opnieuw verzonden,
        met de tekst zoals die nu luidt. Wat is bericht, blijft zoals het is: geen later bericht gaat hierdoor
        verloren of komt dubbel.
    .codes = 0 klaar, 1 er is nooit iets van verzonden, 6 gedeeltelijk verzonden.
    .examples = prinsjesdiff resend kst-36410-VII-2 --watch bestuur --dry-run
channel = Kijkt naar de kanalen, en probeert ze
    .also = kanaal kanalen channels
channel-list = Vertelt welke kanalen er zijn en of ze te gebruiken zijn
    .also = lijst toon
channel-test = Zendt elke ontvanger van een kanaal een testbericht, als zodanig herkenbaar
    .also = probeer proef
    .name = Het kanaal
    .examples = prinsjesdiff channel test post
watch = Kijkt naar de attenderingen: wie krijgt wat
    .also = attendering attenderingen watches
watch-list = Vertelt wie wat krijgt
    .also = lijst toon
watch-preview = Toont wat een attendering over voorbije jaren zou hebben gestuurd, en hoeveel
    .also = voorbeeld vooruitblik
    .name = De attendering
    .since = Het eerste jaar
    .examples = prinsjesdiff watch preview bestuur --since 2015
site = Schrijft het archief als site: pagina's voor elke webhost, zonder server van ons
    .also = website pagina's schrijf publiceer
    .folder = De map van de site: nieuw, leeg, of eerder door deze opdracht geschreven
    .notes =
        Schrijft alleen de bestanden waarvan de bytes anders zijn, verwijdert pagina's die deze opdracht
        schreef en die er niet meer zijn, en raakt nooit een bestand aan dat ze niet schreef. Alle
        verwijzingen zijn relatief: de site werkt vanuit een map, in de hoofdmap van een host en
        eronder. Met ‘base_url’ onder ‘web’ noemen pagina's hun eigen adres en is er een sitemap.
    .codes = 0 klaar, 1 in de map staat iets anders, of ze kan niet worden geschreven.
    .examples = prinsjesdiff site public
serve = Toont dezelfde site over HTTP
    .also = serveer server toon
    .listen = Waar te luisteren in plaats van op het ingestelde adres, zoals 127.0.0.1:8080
    .notes =
        Geeft tot op de byte wat ‘site’ schrijft. Luistert op ‘listen’ onder ‘web’, standaard alleen op
        deze machine. Aan het archief wordt niets geschreven; wat nieuw in het archief komt, is er bij de volgende
        vraag. Ctrl-C stopt.
    .codes = 0 gestopt, 1 kan niet luisteren, of er is geen archief.
    .examples = prinsjesdiff serve --listen 127.0.0.1:8080
demo = Toont alles op het ingebouwde voorbeeld, zonder netwerk
    .also = voorbeeld proef probeer
    .papers = De stukken van het voorbeeld in een map schrijven, en verder niets
completions = Schrijft wat een shell nodig heeft om deze opdrachten aan te vullen
    .also = aanvullen aanvulling completion
    .shell = De shell
    .examples = prinsjesdiff completions bash > ~/.local/share/bash-completion/completions/prinsjesdiff
help = Toont deze hulp, of die van een opdracht
    .also = hulp
