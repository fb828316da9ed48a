### Findings over a whole edition: the same change in many articles, what is gone, what is awaited.

systematic = gelijke wijziging in { $articles }: ‘{ $from }’ wordt ‘{ $to }’
systematic-where-sentence = In { $list } ({ $n } van de { $of }).
vanished-one-chapters = vervallen, geen tegenhanger gevonden in het ene vergeleken hoofdstuk
vanished-sentence = vervallen, geen tegenhanger gevonden in { $n } van de { $n } hoofdstukken
no-counterpart-yet-one-received = nog geen tegenhanger in het ene ontvangen hoofdstuk (voorlopig)
no-counterpart-yet-sentence = nog geen tegenhanger in de { $n } ontvangen hoofdstukken (voorlopig)
confirmed = bevestigd
told-as = { $event ->
    [gone] nog niet teruggevonden
    [new] nieuw
    [split] gesplitst
   *[merged] samengevoegd
}
superseded = ingetrokken: staat niet in de officiële tekst
withdrawn = ingetrokken: toch teruggevonden in { $place }
no-counterpart-brief-one-received = Geen tegenhanger in het ene ontvangen hoofdstuk.
no-counterpart-brief-sentence = Geen tegenhanger in de { $n } ontvangen hoofdstukken.
awaited-chapters = { $count } ontbreekt nog ({ $list }).
awaited-sentence = { $count } ontbreken nog ({ $list }).
not-found-yet = { $article } ‘{ $title }’ ({ $year }) is nog niet teruggevonden
passages-without-counterpart-one-passages = { $count } heeft nog geen tegenhanger
passages-without-counterpart-sentence = { $count } hebben nog geen tegenhanger
