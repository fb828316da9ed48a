### The totals of an edition: how many chapters and articles, and what became of them.

totals-head-otherwise = { " " }samen
totals-head-other = Het ene hoofdstuk is ontvangen, met{ $in-all } { $articles }:
totals-head-first = 1 van de { $m } hoofdstukken is ontvangen, met{ $in-all } { $articles }:
totals-head-if-received-expected = Alle { $m } hoofdstukken zijn ontvangen, met{ $in-all } { $articles }:
totals-head-some = { $n } van de { $m } hoofdstukken zijn ontvangen, met{ $in-all } { $articles }:
of-which-role-shifts-sentence = , waarvan { $shifts } met een rolverschuiving
totals-substantive-successive = inhoudelijk gewijzigd
totals-substantive-beside = inhoudelijk anders
totals-substantive-sentence = { $articles } grotendeels herschreven
totals-light-beside-true = { $n } alleen redactioneel anders of anders geplaatst
totals-light-beside-false = { $n } alleen redactioneel anders
totals-light-successive-true = { $n } alleen redactioneel gewijzigd, anders geplaatst of bijgewerkt naar het nieuwe jaar
totals-light-successive-false = { $n } alleen redactioneel gewijzigd of bijgewerkt naar het nieuwe jaar
totals-rest-successive = { $equal } letterlijk gelijk gebleven
totals-rest-beside = { $equal } letterlijk gelijk
totals-rest-sentence = { $held } niet vergeleken (zie onderaan)
totals-gone-relation-beside = Daarnaast { $count } { $gone }.
totals-gone-one = Daarnaast is { $count } uit { $year } vervallen.
totals-gone-many = Daarnaast zijn { $count } uit { $year } vervallen.
totals-gone-awaited-one = Daarnaast is { $count } uit { $year } nog niet teruggevonden (voorlopig).
totals-gone-awaited-many = Daarnaast zijn { $count } uit { $year } nog niet teruggevonden (voorlopig).
passages-of-whole-articles-sentence = Niet meegeteld: { $list }.
