### The life of an article: what happened to it from edition to edition, and where it stood.

life-of = Levensloop van { $place } ‘{ $title }’
life-words = herschreven
life-without-other-words = zelfde woorden
life-begins = { $kind ->
    [jaarverslag] eerste jaarverslag in het archief
   *[other] eerste begroting in het archief
}
life-revised = herziene tekst van hetzelfde jaar
stood-first-sentence = eerst in hoofdstuk { $chapter }, { $article }
grounds-words-equal = woorden gelijk
grounds-other-words = andere woorden
grounds-text = tekst { $share }% gelijk
grounds-no-text = geen tekst
life-no-text = niet vergeleken (geen onderdelen A en B)
grounds-title-equal = titel gelijk
grounds-title = titel { $share }% gelijk
grounds-number = zelfde nummer
log-heads = uitgave | datum | plaats | wat | titel | stuk | tekst | versie
places-heads = was | wordt | wat | titel was | titel wordt | grond
blame-heads = onderdeel | rol | sinds | minstens | uitgaven | eerst in | tekst
