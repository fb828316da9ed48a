### Wat een zoekopdracht zegt: hoe lang een zin er stond, waar hij staat, en dat er niets is gevonden.

search-in-budgets = Begrotingen { $first } tot en met { $last }: { $sentences } met { $words }; daarvan nu in { $newest }: { $stand }
search-in-reports = Jaarverslagen { $first } tot en met { $last }: { $sentences } met { $words }; daarvan nu in { $newest }: { $stand }
search-in-edition = { $edition }: { $sentences } met { $words }
search-stands = staat er sinds { $first } ({ $count })
search-stands-at-least = staat er sinds minstens { $first } ({ $count })
search-stood = stond er van { $first } tot en met { $last } ({ $count })
search-stood-at-least = stond er van minstens { $first } tot en met { $last } ({ $count })
search-stood-in-oldest = stond in { $edition }, de oudste van dit hoofdstuk in het archief
only-in-edition = alleen in { $edition }
search-unknown = van hoofdstuk { $chapter } is er nog geen nieuwere tekst
search-gaps = daartussen niet in { $years }
search-more = { $n ->
    [one] En 1 andere zin. Alles tonen: met --all.
   *[other] En { $n } andere zinnen. Alles tonen: met --all.
}
search-nothing = { $words } komt in geen enkele begroting sinds { $first } voor.
search-nothing-here = { $words } is hier niet gevonden.
search-unfiltered = Zonder hoofdstuk of jaren: { $sentences }.
search-apart = Als losse woorden, zonder aanhalingstekens, wel: { $words } ({ $sentences }).
search-shorter = Korter gezocht wel: { $words } ({ $sentences }).
search-folded = Hoofdletters, accenten en leestekens doen er niet toe, en een woord wordt ook binnen een langer woord gevonden. Gezocht is in de onderdelen A en B.
search-needs-letters = Er is geen letter of cijfer om naar te zoeken. Volgende stap: noem een woord, zoals ‘prinsjesdiff search huisvesting’.
search-heads = soort | plaats | titel | zin | eerste jaar | minstens | laatste jaar | staat er nu | aantal uitgaven | levensloop
