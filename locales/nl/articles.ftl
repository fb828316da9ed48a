### What happened to an article, in words and as a label.

article-unchanged = letterlijk gelijk
article-added = nieuw
article-first-here = voor het eerst in het archief
article-removed = { $chapters-awaited ->
    [true] nog niet teruggevonden (voorlopig)
   *[false] vervallen
}
article-split = gesplitst in artikel { $into }
article-merged = samengevoegd uit artikel { $from }
article-renumbered-sentence = hernummerd: artikel { $old } wordt artikel { $new }
number-of-two = Nummer { $number } hoort in { $from } bij ‘{ $old }’ en in { $to } bij ‘{ $new }’: dat zijn verschillende artikelen. Hier staan ze allebei.
article-retitled = andere titel: ‘{ $old }’ wordt ‘{ $new }’
article-policy = { $is-policy ->
    [true] was een niet-beleidsartikel en is nu een beleidsartikel
   *[false] was een beleidsartikel en is nu een niet-beleidsartikel
}
article-moved-chapter = verplaatst van hoofdstuk { $old } naar hoofdstuk { $new }
article-number-reused = nummer opnieuw gebruikt voor een ander onderwerp
article-rewritten = { $sentences-left ->
    [0] geheel herschreven
   *[other] grotendeels herschreven ({ $sentences-left } van { $sentences } zinnen gebleven)
}
article-rewritten-note = { $sentences-left ->
    [0] : geen van de { $sentences } zinnen is gebleven
    [one] : 1 van de { $sentences } zinnen is gebleven
   *[other] : { $sentences-left } van de { $sentences } zinnen zijn gebleven
}
article-held = aangehouden: niet vergeleken
place-list = was-wordtlijst
label-unchanged = GELIJK
label-added = NIEUW
label-removed = VERVALLEN
label-section-gone = ONDERDEEL
label-provisional = VOORLOPIG
label-split = GESPLITST
label-merged = SAMENGEVOEGD
label-renumbered = HERNUMMERD
label-retitled = ANDERE TITEL
label-policy = ANDER SOORT ARTIKEL
label-moved = VERPLAATST
label-number-reused = NUMMER HERGEBRUIKT
label-rewritten = HERSCHREVEN
