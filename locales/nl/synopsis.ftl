### The words around one article: headings, counts, folds, notes, footers.

both-sides = gelijk:
was = was:
becomes = wordt:
article-title-without-title = Artikel { $number }
article-title-sentence = Artikel { $number }. { $title }
section-equal = { $sentences }, letterlijk gelijk
passages-from-elsewhere = waarvan { $count } uit een ander onderdeel, artikel of hoofdstuk
passages-to-elsewhere = waarvan { $count } naar een ander onderdeel, artikel of hoofdstuk
departed-group = naar elders
departed = { $count } naar een ander artikel
words-of-sentence = van { $before } naar { $after } ({ $difference })
words-of-equal = { $count } (gelijk)
why = Waarom: { $reason }.
searched-one-chapter = In het vergeleken hoofdstuk niet teruggevonden.
searched-chapters = In geen van de { $n } hoofdstukken teruggevonden.
same-words-in = Dezelfde woorden staan in { $place }.
nearest-sentence = Lijkt het meest op { $place } ({ $likeness }).
likeness-unlike = te weinig: { $p }%, nodig is { $q }%
likeness-taken = overeenkomst { $p }%; hoort al bij een andere passage
likeness-unsure = overeenkomst { $p }%; niet met zekerheid dezelfde passage
coarse = Grover vergeleken: de tekst is te lang, of er zijn te veel passages, om alles naast elkaar te leggen.
fold-equal = { $count } letterlijk gelijk
fold-closed-equal = { $summary }, niet getoond
fold-closed-closed = { $summary } niet getoond
editorial-detail = { $detail ->
    [spelling] spelling
    [punctuation] leestekens
   *[form] opmaak
}
rolled-over = { $old } wordt { $new }
not-compared-none = De overige tekst is bewaard, maar niet vergeleken.
not-compared-one = Onderdeel { $list } is bewaard, maar niet vergeleken.
not-compared-other = De onderdelen { $list } zijn bewaard, maar niet vergeleken.
no-change-in-words = Geen wijziging in de woorden: { $sentences }.
no-change-but = Geen inhoudelijke wijziging: { $touched }, { $equal }.
nothing-to-compare = Dit artikel heeft geen onderdelen A en B; er valt niets te vergelijken.
show-all-hint = Alles tonen: met --show all.
official-text = Officiële tekst: { $paper }
checksums-old-new = SHA-256: { $old }… (oud), { $new }… (nieuw)
checksums-only-none-none = SHA-256: { $only }…
unofficial-brief = Geen officiële publicatie.
unofficial = Dit is geen officiële publicatie; de officiële tekst is leidend.
only-in = alleen in { $edition }
