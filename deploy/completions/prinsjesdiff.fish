# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_prinsjesdiff_global_optspecs
    string join \n config= archive= language= q/quiet h/help V/version
end

function __fish_prinsjesdiff_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_prinsjesdiff_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_prinsjesdiff_using_subcommand
    set -l cmd (__fish_prinsjesdiff_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -s V -l version -d 'De versie tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "diff" -d 'Vergelijkt twee uitgaven, bestanden of mappen met stukken'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "report" -d 'Vergelijkt een hele uitgave met de vorige'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "log" -d 'Vertelt de levensloop van een artikel, door hernummeringen en ministeries heen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "blame" -d 'Vertelt van elke passage van een artikel sinds wanneer zij er staat, en waar zij het eerst stond'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "search" -d 'Vertelt wanneer woorden kwamen, waar ze nu staan en wanneer ze verdwenen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "extract" -d 'Leest één stuk en toont wat erin staat; er wordt niets geschreven'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "run" -d 'Haalt op wat nieuw is bij de publicatiedienst, en verwerkt het'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "backfill" -d 'Haalt hele jaren op bij de publicatiedienst'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "daemon" -d 'Verwerkt uit zichzelf elke dag wat nieuw is, en vertelt over HTTP hoe het gaat'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "import" -d 'Neemt stukken uit bestanden en mappen op in het archief'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "accept" -d 'Geeft een aangehouden stuk vrij, met een reden'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "verify" -d 'Gaat na of elke tekst in het archief opnieuw uit zijn bron te maken is'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "rebuild" -d 'Maakt de teksten in het archief opnieuw uit hun bronnen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "status" -d 'Vertelt hoe het archief ervoor staat'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "setup" -d 'Stelt vijf vragen en schrijft de configuratie'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "doctor" -d 'Gaat na of alles er is wat een verwerking nodig heeft'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "config" -d 'Kijkt naar de configuratie'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "send" -d 'Verzendt wat klaarstaat'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "resend" -d 'Verzendt opnieuw wat van een publicatie is verzonden'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "channel" -d 'Kijkt naar de kanalen, en probeert ze'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "watch" -d 'Kijkt naar de attenderingen: wie krijgt wat'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "site" -d 'Schrijft het archief als site: pagina\'s voor elke webhost, zonder server van ons'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "serve" -d 'Toont dezelfde site over HTTP'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "demo" -d 'Toont alles op het ingebouwde voorbeeld, zonder netwerk'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "completions" -d 'Schrijft wat een shell nodig heeft om deze opdrachten aan te vullen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_needs_command" -f -a "help" -d 'Toont deze hulp, of die van een opdracht'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l as -d 'Van welk stuk een pagina is die dat zelf niet zegt, zoals jaarverslag/2014/VI; een tweede geldt voor de nieuwe kant' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l chapter -d 'Alleen dit hoofdstuk' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l article -d 'Alleen dit artikel, naar zijn oude of nieuwe plaats; een nummer alleen mag, als één hoofdstuk het heeft' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l section -d 'Alleen dit onderdeel, bij letter of naam: A, doelstelling, B, rol' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l only -d 'Weglaten wat niet is gewijzigd [mogelijk: changed]' -r -f -a "changed\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l show -d 'Ook tonen wat is ingeklapt [mogelijk: all]' -r -f -a "all\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l format -d 'De vorm: tekst voor een terminal, Markdown, één webpagina, JSON met zijn schema, CSV voor een rekenblad, docx voor Word met bijgehouden wijzigingen, of xlsx voor Excel [mogelijk: terminal, markdown, html, json, csv, docx, xlsx]' -r -f -a "terminal\t''
markdown\t''
html\t''
json\t''
csv\t''
docx\t''
xlsx\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -s o -l output -d 'De uitkomst in dit bestand schrijven; voor Word en Excel is dat nodig, of een doorleiding' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l places -d 'Alleen de oude en nieuwe plaatsen van artikelen (was-wordtlijst); met --show all ook van wat bleef staan'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -l exit-code -d 'Eindigen met 1 als de kanten verschillen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand diff" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -l chapter -d 'Alleen dit hoofdstuk' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -l article -d 'Alleen dit artikel, naar zijn oude of nieuwe plaats; een nummer alleen mag, als één hoofdstuk het heeft' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -l section -d 'Alleen dit onderdeel, bij letter of naam: A, doelstelling, B, rol' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -l only -d 'Weglaten wat niet is gewijzigd [mogelijk: changed]' -r -f -a "changed\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -l show -d 'Ook tonen wat is ingeklapt [mogelijk: all]' -r -f -a "all\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -l format -d 'De vorm: tekst voor een terminal, Markdown, één webpagina, JSON met zijn schema, CSV voor een rekenblad, docx voor Word met bijgehouden wijzigingen, of xlsx voor Excel [mogelijk: terminal, markdown, html, json, csv, docx, xlsx]' -r -f -a "terminal\t''
markdown\t''
html\t''
json\t''
csv\t''
docx\t''
xlsx\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -s o -l output -d 'De uitkomst in dit bestand schrijven; voor Word en Excel is dat nodig, of een doorleiding' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -l places -d 'Alleen de oude en nieuwe plaatsen van artikelen (was-wordtlijst); met --show all ook van wat bleef staan'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand report" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand log" -l year -d 'Het begrotingsjaar waarin het daar staat [standaard: het nieuwste dat het heeft]' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand log" -l format -d 'De vorm: tekst voor een terminal, Markdown, één webpagina, JSON met zijn schema, of CSV voor een rekenblad [mogelijk: terminal, markdown, html, json, csv] [standaard: terminal]' -r -f -a "terminal\t''
markdown\t''
html\t''
json\t''
csv\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand log" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand log" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand log" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand log" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand log" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand blame" -l year -d 'Het begrotingsjaar waarin het daar staat [standaard: het nieuwste dat het heeft]' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand blame" -l format -d 'De vorm: tekst voor een terminal, Markdown, één webpagina, JSON met zijn schema, of CSV voor een rekenblad [mogelijk: terminal, markdown, html, json, csv] [standaard: terminal]' -r -f -a "terminal\t''
markdown\t''
html\t''
json\t''
csv\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand blame" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand blame" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand blame" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand blame" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand blame" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand search" -l chapter -d 'Alleen zinnen die in dit hoofdstuk stonden' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand search" -l years -d 'Alleen zinnen die er in deze begrotingsjaren stonden, zoals 2019..2022 of 2024' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand search" -l format -d 'De vorm: tekst voor een terminal, Markdown, één webpagina, JSON met zijn schema, of CSV voor een rekenblad [mogelijk: terminal, markdown, html, json, csv] [standaard: terminal]' -r -f -a "terminal\t''
markdown\t''
html\t''
json\t''
csv\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand search" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand search" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand search" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand search" -l all -d 'Alle zinnen tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand search" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand search" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand extract" -l format -d 'De vorm: tekst voor een terminal, Markdown, één webpagina, JSON met zijn schema, of CSV voor een rekenblad [mogelijk: terminal, markdown, html, json, csv] [standaard: terminal]' -r -f -a "terminal\t''
markdown\t''
html\t''
json\t''
csv\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand extract" -l as -d 'Van welk stuk een pagina is die dat zelf niet zegt, zoals jaarverslag/2014/VI' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand extract" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand extract" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand extract" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand extract" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand extract" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand run" -l chapter -d 'Alleen deze hoofdstukken' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand run" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand run" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand run" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand run" -l tell -d 'Een nieuwe attendering alles vertellen wat er al is, in plaats van alleen wat nog komt'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand run" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand run" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand backfill" -l chapter -d 'Alleen deze hoofdstukken' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand backfill" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand backfill" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand backfill" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand backfill" -l tell -d 'De attenderingen bij de volgende verwerking over deze stukken laten berichten, als over nieuwe'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand backfill" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand backfill" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand daemon" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand daemon" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand daemon" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand daemon" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand daemon" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand import" -l as -d 'Van welk stuk een pagina is die dat zelf niet zegt, zoals jaarverslag/2014/VI' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand import" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand import" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand import" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand import" -l dry-run -d 'Lezen en vertellen, niets schrijven'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand import" -l tell -d 'De attenderingen bij de volgende verwerking over deze stukken laten berichten, als over nieuwe'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand import" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand import" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand accept" -l reason -d 'Waarom het mag; wordt in het archief bewaard' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand accept" -l section -d 'Een onderdeel dat niet is gelezen en waarvan u de tekst geeft, zoals XXVI/14/B' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand accept" -l text -d 'Een bestand met de tekst van dat onderdeel, in platte tekst; wordt in het archief bewaard' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand accept" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand accept" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand accept" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand accept" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand accept" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand verify" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand verify" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand verify" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand verify" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand verify" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand rebuild" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand rebuild" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand rebuild" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand rebuild" -l dry-run -d 'Vertellen welke teksten zouden verschillen, niets schrijven'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand rebuild" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand rebuild" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand status" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand status" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand status" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand status" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand status" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand setup" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand setup" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand setup" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand setup" -l yes -d 'Niets vragen: houden wat is ingesteld, en voor de rest de standaardwaarden nemen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand setup" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand setup" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand doctor" -l format -d 'De vorm: tekst voor een terminal, Markdown, één webpagina, JSON met zijn schema, of CSV voor een rekenblad [mogelijk: terminal, markdown, html, json, csv] [standaard: terminal]' -r -f -a "terminal\t''
markdown\t''
html\t''
json\t''
csv\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand doctor" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand doctor" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand doctor" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand doctor" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand doctor" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and not __fish_seen_subcommand_from check help" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and not __fish_seen_subcommand_from check help" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and not __fish_seen_subcommand_from check help" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and not __fish_seen_subcommand_from check help" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and not __fish_seen_subcommand_from check help" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and not __fish_seen_subcommand_from check help" -f -a "check" -d 'Controleert het configuratiebestand'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and not __fish_seen_subcommand_from check help" -f -a "help" -d 'Toont deze hulp, of die van een opdracht'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and __fish_seen_subcommand_from check" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and __fish_seen_subcommand_from check" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and __fish_seen_subcommand_from check" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and __fish_seen_subcommand_from check" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "check" -d 'Controleert het configuratiebestand'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Toont deze hulp, of die van een opdracht'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand send" -l to -d 'Wat er zou worden verzonden in een bestand schrijven; niets verzenden of wijzigen' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand send" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand send" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand send" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand send" -l dry-run -d 'Tonen wat er zou worden verzonden; niets verzenden of wijzigen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand send" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand send" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand resend" -l watch -d 'Alleen wat deze attendering kreeg' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand resend" -l channel -d 'Alleen over dit kanaal' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand resend" -l to -d 'Wat er zou worden verzonden in een bestand schrijven; niets verzenden of wijzigen' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand resend" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand resend" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand resend" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand resend" -l dry-run -d 'Tonen wat er zou worden verzonden; niets verzenden of wijzigen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand resend" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand resend" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and not __fish_seen_subcommand_from list test help" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and not __fish_seen_subcommand_from list test help" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and not __fish_seen_subcommand_from list test help" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and not __fish_seen_subcommand_from list test help" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and not __fish_seen_subcommand_from list test help" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and not __fish_seen_subcommand_from list test help" -f -a "list" -d 'Vertelt welke kanalen er zijn en of ze te gebruiken zijn'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and not __fish_seen_subcommand_from list test help" -f -a "test" -d 'Zendt elke ontvanger van een kanaal een testbericht, als zodanig herkenbaar'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and not __fish_seen_subcommand_from list test help" -f -a "help" -d 'Toont deze hulp, of die van een opdracht'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from list" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from list" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from list" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from list" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from test" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from test" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from test" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from test" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "list" -d 'Vertelt welke kanalen er zijn en of ze te gebruiken zijn'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "test" -d 'Zendt elke ontvanger van een kanaal een testbericht, als zodanig herkenbaar'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand channel; and __fish_seen_subcommand_from help" -f -a "help" -d 'Toont deze hulp, of die van een opdracht'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and not __fish_seen_subcommand_from list preview help" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and not __fish_seen_subcommand_from list preview help" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and not __fish_seen_subcommand_from list preview help" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and not __fish_seen_subcommand_from list preview help" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and not __fish_seen_subcommand_from list preview help" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and not __fish_seen_subcommand_from list preview help" -f -a "list" -d 'Vertelt wie wat krijgt'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and not __fish_seen_subcommand_from list preview help" -f -a "preview" -d 'Toont wat een attendering over voorbije jaren zou hebben gestuurd, en hoeveel'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and not __fish_seen_subcommand_from list preview help" -f -a "help" -d 'Toont deze hulp, of die van een opdracht'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from list" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from list" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from list" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from list" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from preview" -l since -d 'Het eerste jaar [standaard: 2013]' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from preview" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from preview" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from preview" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from preview" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from preview" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from help" -f -a "list" -d 'Vertelt wie wat krijgt'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from help" -f -a "preview" -d 'Toont wat een attendering over voorbije jaren zou hebben gestuurd, en hoeveel'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand watch; and __fish_seen_subcommand_from help" -f -a "help" -d 'Toont deze hulp, of die van een opdracht'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand site" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand site" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand site" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand site" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand site" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand serve" -l listen -d 'Waar te luisteren in plaats van op het ingestelde adres, zoals 127.0.0.1:8080' -r
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand serve" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand serve" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand serve" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand serve" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand serve" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand demo" -l papers -d 'De stukken van het voorbeeld in een map schrijven, en verder niets' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand demo" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand demo" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand demo" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand demo" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand demo" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand completions" -l config -d 'Het configuratiebestand [standaard: config.toml, als dat er is]' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand completions" -l archive -d 'Dit archief, in plaats van het ingestelde' -r -F
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand completions" -l language -d 'Deze taal, in plaats van de ingestelde [mogelijk: nl, en]' -r -f -a "nl\t''
en\t''"
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand completions" -s q -l quiet -d 'Alleen uitkomsten en fouten tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand completions" -s h -l help -d 'Deze hulp tonen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "diff" -d 'Vergelijkt twee uitgaven, bestanden of mappen met stukken'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "report" -d 'Vergelijkt een hele uitgave met de vorige'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "log" -d 'Vertelt de levensloop van een artikel, door hernummeringen en ministeries heen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "blame" -d 'Vertelt van elke passage van een artikel sinds wanneer zij er staat, en waar zij het eerst stond'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "search" -d 'Vertelt wanneer woorden kwamen, waar ze nu staan en wanneer ze verdwenen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "extract" -d 'Leest één stuk en toont wat erin staat; er wordt niets geschreven'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "run" -d 'Haalt op wat nieuw is bij de publicatiedienst, en verwerkt het'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "backfill" -d 'Haalt hele jaren op bij de publicatiedienst'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "daemon" -d 'Verwerkt uit zichzelf elke dag wat nieuw is, en vertelt over HTTP hoe het gaat'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "import" -d 'Neemt stukken uit bestanden en mappen op in het archief'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "accept" -d 'Geeft een aangehouden stuk vrij, met een reden'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "verify" -d 'Gaat na of elke tekst in het archief opnieuw uit zijn bron te maken is'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "rebuild" -d 'Maakt de teksten in het archief opnieuw uit hun bronnen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "status" -d 'Vertelt hoe het archief ervoor staat'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "setup" -d 'Stelt vijf vragen en schrijft de configuratie'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "doctor" -d 'Gaat na of alles er is wat een verwerking nodig heeft'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "config" -d 'Kijkt naar de configuratie'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "send" -d 'Verzendt wat klaarstaat'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "resend" -d 'Verzendt opnieuw wat van een publicatie is verzonden'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "channel" -d 'Kijkt naar de kanalen, en probeert ze'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "watch" -d 'Kijkt naar de attenderingen: wie krijgt wat'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "site" -d 'Schrijft het archief als site: pagina\'s voor elke webhost, zonder server van ons'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "serve" -d 'Toont dezelfde site over HTTP'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "demo" -d 'Toont alles op het ingebouwde voorbeeld, zonder netwerk'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "completions" -d 'Schrijft wat een shell nodig heeft om deze opdrachten aan te vullen'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and not __fish_seen_subcommand_from diff report log blame search extract run backfill daemon import accept verify rebuild status setup doctor config send resend channel watch site serve demo completions help" -f -a "help" -d 'Toont deze hulp, of die van een opdracht'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "check" -d 'Controleert het configuratiebestand'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and __fish_seen_subcommand_from channel" -f -a "list" -d 'Vertelt welke kanalen er zijn en of ze te gebruiken zijn'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and __fish_seen_subcommand_from channel" -f -a "test" -d 'Zendt elke ontvanger van een kanaal een testbericht, als zodanig herkenbaar'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and __fish_seen_subcommand_from watch" -f -a "list" -d 'Vertelt wie wat krijgt'
complete -c prinsjesdiff -n "__fish_prinsjesdiff_using_subcommand help; and __fish_seen_subcommand_from watch" -f -a "preview" -d 'Toont wat een attendering over voorbije jaren zou hebben gestuurd, en hoeveel'
