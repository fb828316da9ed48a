### Findings over a whole edition: the same change in many articles, what is gone, what is awaited.

systematic = gelijke wijziging in { $articles }: ‘{ $from }’ wordt ‘{ $to }’
systematic-where-articles = In { $list } ({ $n }).
systematic-where-sentence = In { $list }, { $n }.
vanished-one-chapters = vervallen; in het vergeleken hoofdstuk niet teruggevonden
vanished-sentence = vervallen; in geen van de { $n } hoofdstukken teruggevonden
no-counterpart-yet-one-received = nog niet teruggevonden in het ontvangen hoofdstuk (voorlopig)
no-counterpart-yet-sentence = nog niet teruggevonden in de { $n } ontvangen hoofdstukken (voorlopig)
confirmed = bevestigd
told-as = { $event ->
    [gone] nog niet teruggevonden
    [new] nieuw
    [split] gesplitst
   *[merged] samengevoegd
}
superseded = ingetrokken: staat niet in de officiële tekst
withdrawn = ingetrokken: toch teruggevonden in { $place }
no-counterpart-brief-one-received = In het ontvangen hoofdstuk niet teruggevonden.
no-counterpart-brief-sentence = In geen van de { $n } ontvangen hoofdstukken teruggevonden.
awaited-chapters = { $count } ontbreekt nog ({ $list }).
awaited-sentence = { $count } ontbreken nog ({ $list }).
not-found-yet = { $article } ‘{ $title }’ ({ $year }) is nog niet teruggevonden
passages-without-counterpart-one-passages = { $count } heeft nog geen tegenhanger
passages-without-counterpart-sentence = { $count } hebben nog geen tegenhanger
