### What happened to a passage: operation, move, kind of change, weight.

weight = { $weight ->
    [high] hoog
    [middle] middel
   *[low] laag
}
weight-mark = gewicht: { $weight }
class = { $class ->
    [none] geen wijziging
    [editorial] redactioneel
    [rollover] jaarovergang
   *[substantive] inhoudelijk
}
placed = anders geplaatst
equal = gelijk
op-unchanged = letterlijk gelijk
other-span = een cel beslaat andere rijen of kolommen
other-host = een noot staat bij een andere zin
other-column = in een andere kolom
op-modified = gewijzigd
op-added = nieuw
op-removed-if-unit = nog geen tegenhanger (voorlopig)
op-removed = vervallen
op-split = gesplitst in { $parts }
op-merged = samengevoegd uit { $parts }
heading-op = { $op ->
    [added] nieuwe kop boven tekst die er al stond
    [removed] kop vervallen, de tekst eronder staat er nog
   *[other] kop gewijzigd
}
picture-op = { $op ->
    [added] nieuwe afbeelding
    [removed] afbeelding vervallen
   *[other] afbeelding vervangen
}
whole-op = de nummering of de plaats van een kop is gewijzigd; beide teksten staan hier geheel
label-heading-section = NUMMERING OF OPBOUW GEWIJZIGD
label-heading-added = NIEUWE KOP
label-heading-removed = KOP VERVALLEN
label-heading-other = KOP GEWIJZIGD
label-picture-added = NIEUWE AFBEELDING
label-picture-removed = AFBEELDING VERVALLEN
label-picture-other = AFBEELDING VERVANGEN
moved-within = verplaatst binnen { $letter }
moved-role = staat nu onder een andere rol
moved-section = verplaatst naar { $letter }
moved-article = verplaatst naar artikel { $number }
moved-chapter = verplaatst naar hoofdstuk { $chapter }, artikel { $number }
moved-from-section = was { $letter }
moved-from-article = was artikel { $number }, { $letter }
moved-from-chapter = was hoofdstuk { $chapter }, artikel { $number }, { $letter }
sentence-moved-sentence = een zin verplaatst binnen de passage
sentence-moved-true-place = een zin verplaatst naar { $place }
sentence-moved-false-place = een zin verplaatst uit { $place }
sentence-moved-true-none = een zin verplaatst naar een andere passage
sentence-moved-false-none = een zin verplaatst uit een andere passage
label-moved-and-modified = VERPLAATST EN GEWIJZIGD
label-role-shift = ROLVERSCHUIVING
label-possible-role-shift = MOGELIJKE ROLVERSCHUIVING
label-split-passage-edited = { " " }en gewijzigd
label-split-passage-sentence = GESPLITST in { $parts }{ $edited }
label-merged-passage-edited = { " " }en gewijzigd
label-merged-passage-sentence = SAMENGEVOEGD uit { $parts }{ $edited }
label-removed-passage = { $provisional ->
    [true] NOG GEEN TEGENHANGER (voorlopig)
   *[false] VERVALLEN
}
provisional-mark = (voorlopig)
