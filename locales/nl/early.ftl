### Early text: how it is marked, and what is said when the official text follows.

imported-early-sentence = Ingelezen: { $edition }, hoofdstuk { $chapter } ({ $paper }), { $standing }, { $articles }.
preliminary-chapters-one = { $standing }: hoofdstuk { $list }.
preliminary-chapters-other = { $standing }: hoofdstukken { $list }.
early-text-replaced-no-passages = Officiële tekst van { $edition }, hoofdstuk { $chapter }: onderdelen A en B zijn gelijk aan de voorlopige tekst.
early-text-replaced-sentence = Officiële tekst van { $edition }, hoofdstuk { $chapter }: { $count } anders dan in de voorlopige tekst.
revised-text = Herziene tekst van { $edition }, hoofdstuk { $chapter }: { $passages } anders dan in de eerdere tekst van hetzelfde jaar.
paper-withdrawn-line = { $edition }, hoofdstuk { $chapter } ({ $paper }): { $what }. De tekst blijft in het archief.
paper-withdrawn-other = { $line } De publicatiedienst noemt { $other } als vervanging.
early-text-too-late = Bewaard: voorlopige tekst van { $paper }. In het archief staat al een tekst die voorgaat.
