### Wat een zoekopdracht zegt: hoe lang een zin er stond, waar hij staat, en dat er niets is gevonden.

search-in-budgets = Begrotingen { $first } tot en met { $last }: { $sentences } met { $words }; { $stand ->
    [0] geen daarvan staat in { $newest }
   *[other] daarvan nu in { $newest }: { $stand }
}
search-in-reports = Jaarverslagen { $first } tot en met { $last }: { $sentences } met { $words }; { $stand ->
    [0] geen daarvan staat in { $newest }
   *[other] daarvan nu in { $newest }: { $stand }
}
search-in-edition = { $edition }: { $sentences } met { $words }
search-stands = staat er sinds { $first } ({ $count })
search-stands-at-least = staat er sinds minstens { $first } ({ $count })
search-stood = stond er van { $first } tot en met { $last } ({ $count })
search-stood-at-least = stond er van minstens { $first } tot en met { $last } ({ $count })
search-stood-in-oldest = stond in { $edition }, de oudste van dit hoofdstuk in het archief
only-in-edition = alleen in { $edition }
search-unknown = wat { $edition } op die plaats zegt, is nog niet ontvangen of niet gelezen
search-gaps = daartussen niet in { $years }
search-more = { $n ->
    [one] En 1 andere zin. Alles tonen: met --all.
   *[other] En { $n } andere zinnen. Alles tonen: met --all.
}
search-nothing = { $words } komt in geen enkele begroting sinds { $first } voor.
search-nothing-together = Geen zin in de begrotingen sinds { $first } heeft { $words } samen.
search-nothing-together-here = Geen zin heeft hier { $words } samen.
search-unread = Niet doorzocht, want niet gelezen: { $places }.
search-nothing-here = { $words } is hier niet gevonden.
search-unfiltered = Zonder hoofdstuk of jaren: { $sentences }.
search-apart = Als losse woorden, zonder aanhalingstekens, wel: { $words } ({ $sentences }).
search-shorter = Korter gezocht wel: { $words } ({ $sentences }).
search-folded = Hoofdletters, accenten en leestekens doen er niet toe, en een woord wordt ook binnen een langer woord gevonden. Gezocht is in de onderdelen A en B.
search-needs-letters = Er is geen letter of cijfer om naar te zoeken. Volgende stap: noem een woord, zoals ‘prinsjesdiff search huisvesting’.
search-heads = soort | plaats | titel | zin | eerste jaar | minstens | laatste jaar | staat er nu | aantal uitgaven | levensloop
site-search = Zoeken
site-search-lead = Wanneer kwamen deze woorden in de begroting, waar staan ze nu, en wanneer verdwenen ze?
site-search-label = Woorden, of een "woordgroep" tussen aanhalingstekens
site-search-button = Zoek
site-search-none = Niets gevonden.
site-search-count = Gevonden zinnen: #
site-search-cannot = Zoeken kan hier niet: de zinnen zijn niet te laden. Dat kan wel als deze map op een webserver staat. De woordenlijst hieronder werkt altijd.
site-search-more = { $n ->
    [one] En 1 andere zin; zoek preciezer, of gebruik ‘prinsjesdiff search --all’.
   *[other] En { $n } andere zinnen; zoek preciezer, of gebruik ‘prinsjesdiff search --all’.
}
site-search-more-words = { $n ->
    [one] En 1 ander woord.
   *[other] En { $n } andere woorden.
}
site-search-watch = Bericht krijgen als dit verandert
site-search-watch-lead = Vraag de beheerder van deze site om deze attendering (of zet haar in uw eigen config.toml); u krijgt dan bericht bij elke passage die een van deze woorden krijgt, verliest of eromheen verandert. Wat zij eerder zou hebben gestuurd, toont ‘prinsjesdiff watch preview zoek’.
site-words-came = Nieuwe woorden in { $edition }
site-words-went = Woorden die niet meer in { $edition } staan
