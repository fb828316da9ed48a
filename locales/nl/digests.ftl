### The words around a report that make it a message: subject, preface, what was settled, the foot.

digest-head-sentence = { $new } vergeleken met { $old }
fresh-head-otherwise = { " " }samen
fresh-head-one-fresh = { $count } is nieuw ontvangen, met{ $in-all } { $articles } ({ $coverage }):
fresh-head-sentence = { $count } zijn nieuw ontvangen, met{ $in-all } { $articles } ({ $coverage }):
coverage-otherwise = nu { $n } ontvangen
coverage-received-expected = daarmee is alles ontvangen
coverage-sentence = nu { $n } van de { $m } ontvangen
fresh-chapters = Nieuw ontvangen: { $chapters }.
revisions-subject = { $edition }, herziene tekst van { $chapters }: { $passages } anders
closing-none = Dit is het slotbericht van { $name }: alle hoofdstukken zijn ontvangen.
closing-one = Dit is het slotbericht van { $name }: hoofdstuk { $one } is niet ontvangen.
closing-other = Dit is het slotbericht van { $name }: de hoofdstukken { $list } zijn niet ontvangen.
settled-head = EERDER VOORLOPIG GEMELD
revised-head = HERZIENE TEKST
shortened = Lange passages zijn ingekort, aangegeven met […]; volledig staan ze in bijlage { $file }.
report-attached = Alle wijzigingen staan in de bijlagen { $report } en { $table }.
and-more-lines = En nog { $lines }; zie de bijlage.
and-more-items = En nog { $passages }.
official-source = officiële tekst
date-assumed-assumed = { $date } (aangenomen)
source-heads = stuk | soort | begrotingsjaar | hoofdstuk | naam | datum | adres | SHA-256
