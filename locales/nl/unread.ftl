### What was not read: said of passages, sections, articles and editions.

op-not-compared = niet vergeleken
label-not-compared = NIET VERGELEKEN
fold-not-compared = { $passages } niet vergeleken
section-not-compared-sentence = niet vergeleken: niet gelezen in { $names }
article-not-compared = { $some-read ->
    [true] niet geheel vergeleken: wat vergeleken is, is letterlijk gelijk
   *[false] niet vergeleken: niet gelezen
}
beside-unread-one = { $told } { $count } is niet vergeleken.
beside-unread-other = { $told } { $count } zijn niet vergeleken.
nothing-compared = Er is niets vergeleken: van geen artikel zijn A en B in beide stukken gelezen.
stays-unread = Blijft onbekend tot de tekst er is: { $what }
give-text = Zo geeft u de tekst: ‘prinsjesdiff accept { $paper } --section { $place } --text BESTAND --reason …’.
not-unread = { $section } is in { $paper } geen onderdeel dat niet gelezen is
text-not-right = de tekst in { $file } is niet die van één onderdeel: { $reason }
no-text-in = in { $file } staat geen tekst
label-given = OPGEGEVEN
section-given = de tekst van { $section } in { $edition } is niet gelezen maar met de hand opgegeven
label-picture = AFBEELDING
picture-in = een afbeelding in { $edition }
pictures-in = { $count } afbeeldingen in { $edition }
pictures-not-compared = { $section } heeft { $pictures }; wat daarop staat, is niet gelezen en niet vergeleken
life-over-sentence = { $names } naast de laatst gelezen tekst gelegd
life-unread-sentence = { $names } niet gelezen
