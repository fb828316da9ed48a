### The words of a whole edition: head, totals, findings, what is awaited, what is not shown.

edition-head-sentence = { $new } vergeleken met { $old }
edition-scope = Algemene doelstelling (A) en rol en verantwoordelijkheid (B)
as-of = Stand: { $date }, { $time }
edition-unchanged-sentence = Geen woord gewijzigd: { $articles }, { $sentences }.
most-important = HET BELANGRIJKSTE
further = VERDER PER HOOFDSTUK
and-more = En nog { $passages } in dit hoofdstuk.
by-chapter = PER HOOFDSTUK
chapter-column = hoofdstuk
all-chapters = Over alle hoofdstukken
chapter-counts-sentence = { $articles }, { $changed } gewijzigd, { $passages }
total = Totaal
closing-promise = U krijgt een slotbericht zodra alle hoofdstukken zijn ontvangen.
not-read-head = NIET GELEZEN:
see = Zie { $address }
not-shown-head = NIET GETOOND:
compared-begroting-begroting = Vergeleken zijn de ontwerpbegrotingen zoals ingediend ({ $new-papers } en { $old-papers }).
compared-jaarverslag-jaarverslag = Vergeleken zijn de jaarverslagen zoals ingediend ({ $new-papers } en { $old-papers }).
compared-begroting-jaarverslag = Vergeleken zijn de ontwerpbegroting en het jaarverslag zoals ingediend ({ $old-papers } en { $new-papers }).
compared-other = Vergeleken zijn de stukken zoals ingediend ({ $new-papers } en { $old-papers }).
not-processed = Nota's van wijziging, amendementen en suppletoire begrotingen zijn niet verwerkt.
sources-attached = Bronnen en hun SHA-256: bijlage { $file }.
made-with = prinsjesdiff { $version }, archiefversie { $archive }
watch-footer-brief = Attendering ‘{ $watch }’.
watch-footer = Attendering ‘{ $watch }’. Afmelden: { $leave }
chapter-heads = beleidsartikelen | gewijzigd | passages
