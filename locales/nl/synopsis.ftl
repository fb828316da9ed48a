### The words around one article: headings, counts, folds, notes, footers.

both-sides = gelijk:
was = was:
becomes = wordt:
article-title-without-title = Artikel { $number }
article-title-sentence = Artikel { $number }. { $title }
section-equal = { $sentences }, letterlijk gelijk
passages-from-elsewhere = waarvan { $count } uit een ander onderdeel, artikel of hoofdstuk
words-of-sentence = { $before } wordt { $after } ({ $difference })
why = Waarom: { $reason }.
searched-one-chapter = Gezocht in het ene vergeleken hoofdstuk.
searched-chapters = Gezocht in { $n } van de { $n } hoofdstukken.
nearest-sentence = Meest verwante passage: { $place } ({ $likeness }).
likeness-unlike = overeenkomst { $p }%; grens { $q }%
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
show-all-hint = Alles tonen: voeg --show all toe.
official-text = Officiële tekst: { $paper }
checksums-old-new = Controlegetal was { $old }…, wordt { $new }…
checksums-only-none-none = Controlegetal { $only }…
unofficial-brief = Geen officiële publicatie.
unofficial = Dit is geen officiële publicatie; de officiële tekst is leidend.
only-in = alleen in { $edition }
