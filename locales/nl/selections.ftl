### What a watch asks for, what that selects of an edition and what it leaves out.

selected-head-all = Binnen deze attendering (alle { $chapters } zijn ontvangen):
selected-head-one = Binnen deze attendering ({ $chapters } ontvangen):
selected-head-sentence = Binnen deze attendering, in { $count } ({ $coverage }):
selected-sentence = { $passages } in { $articles }{ $of-which }
criteria-chapters = hoofdstukken { $list }
criteria-sections = alleen { $section }
criteria-words = passages met { $list }
criteria-weight = passages met gewicht { $weight } of hoger
criteria-shown = Deze attendering toont: { $list }.
outside-other = ; { $articles ->
    [one] 1 artikel valt er daardoor helemaal buiten
   *[other] { $articles } artikelen vallen er daardoor helemaal buiten
}
outside-passages-placed = { $list } valt buiten deze attendering{ $silent }.
outside-otherwise = { $list } vallen buiten deze attendering{ $silent }.
list-of-choices-or = of
outside-articles = { $articles } { $articles ->
    [one] valt
   *[other] vallen
} geheel buiten deze attendering.
