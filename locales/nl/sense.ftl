### Comparisons that say nothing, and what a reader must know of one that is made.

nothing-before = { $edition } is hier de eerste uitgave: er is niets om haar mee te vergelijken.
archive-has-sentence = In het archief staan: { $list }.
not-in-example = Het ingebouwde voorbeeld heeft geen { $edition }, en er komt niets bij. { $present }
turned = Niet vergeleken: de nieuwste kant staat voorop, zodat nieuw als vervallen zou worden verteld. Bedoeld is vast, met dezelfde opties:
    { "  " }prinsjesdiff diff { $new } { $old }
other-year = Niet vergeleken: het jaarverslag over { $report } legt verantwoording af over de begroting { $report }, niet over die van { $budget }. Vergelijk begroting { $report } met jaarverslag { $report }.
other-chapters = Niet vergeleken: links { $old }, rechts { $new }, en geen artikel van links staat rechts. Vergelijk tweemaal hetzelfde hoofdstuk, of hele uitgaven als een artikel naar een ander ministerie ging.
same-papers = Beide kanten zijn dezelfde stukken.
revisions-compared = Dit zijn twee versies van dezelfde stukken, niet twee jaren.
only-section-sentence = Alleen { $section } is vergeleken; over andere onderdelen is hiermee niets gezegd.
chapters-left-out-sentence = Buiten de vergelijking gelaten, want de andere kant heeft er geen stuk van: { $list }. Alleen artikelen die aan de andere kant zijn teruggevonden, zijn vergeleken.
article-not-here = { $is-new ->
    [true] staat niet in het oude stuk; kan uit een ander hoofdstuk komen
   *[false] staat niet in het nieuwe stuk; kan naar een ander hoofdstuk zijn gegaan
}
label-not-here = { $is-new ->
    [true] NIET IN HET OUDE STUK
   *[false] NIET IN HET NIEUWE STUK
}
totals-not-here = { $articles } { $is-new }. Alleen een vergelijking van hele uitgaven kan dat zeggen.
left-only = alleen links
right-only = alleen rechts
