### The words about one paper that was read: completeness, balance, remarks.

coverage-head = VOLLEDIGHEIDSOVERZICHT
articles-head = ARTIKELEN
remarks-head = OPMERKINGEN
non-policy = niet-beleidsartikel
expected-and-found-no-expected = Het stuk noemt zelf niet welke artikelen het heeft. Gelezen: { $found }.
expected-and-found-sentence = Verwacht: { $expected } artikelen volgens het stuk zelf. Gelezen: { $found }.
missing-none = artikel { $article } is in de brontekst niet herkend
missing-section-if-missing = artikel { $article }: de kop van { $section } staat er, de tekst is niet herkend
missing-section = artikel { $article }: { $text }
missing-sentence = Ontbreekt: { $what }.
doubt-if-article-is-empty = Klopt niet: { $reason }.
doubt-none = Klopt niet: artikel { $article }: { $reason }.
doubt-section = Klopt niet: artikel { $article }, { $section }: { $reason }.
doubt-reason-too-long = de tekst is langer dan een doelstelling kan zijn
doubt-reason-amounts = er staat een tabel met bedragen in
doubt-reason-begins-wrong = de tekst begint met een bedrag of een bijschrift
doubt-reason-no-verb = er staat geen werkwoord in
doubt-reason-other-section = de kop van een ander onderdeel staat in de tekst
doubt-reason-other-article = de kop van een ander artikel staat in de tekst
doubt-reason-breaks-off = de tekst breekt midden in een zin af
doubt-reason-title-repeated = de tekst is niets dan de titel van het artikel
doubt-reason-same-text = de tekst is dezelfde als die van onderdeel A
doubt-reason-headed-again = de kop komt na latere onderdelen nog eens voor
doubt-reason-garbled = de letters zijn beschadigd: tweemaal gecodeerd
doubt-reason-unread-sign = er staat een teken in dat niet te lezen is (U+FFFD)
doubt-reason-elsewhere = een deel van de tekst staat niet in het bestand
doubt-reason-by-letter = de kop is onbekend; gelezen naar zijn letter of zijn plaats
doubt-reason-title-with-share = de titel eindigt op een percentage of een bedrag
doubt-reason-title-with-heading = de kop van een onderdeel staat in de titel
doubt-reason-outside = koppen van onderdelen A of B staan buiten de artikelen
missing-heading = { $section } is in de brontekst niet herkend
left-out-kind-page-foot = paginavoeten
left-out-kind-page-head = paginakoppen
left-out-kind-contents-list = regels van een inhoudsopgave
left-out-kind-note-mark = nootcijfers
left-out-kind-article-label = artikelaanduidingen
left-out-kind-heading-number = dubbele letters van koppen
left-out-kind-item-mark = opsommingstekens
left-out-kind-caption = bijschriften bij een artikel
left-out-kind-page-furniture = pagina-elementen
left-out-kind-table-head = herhaalde tabelkoppen
left-out-kind-image = afbeeldingen
left-out-kind-printed-again = regels van een tweemaal afgedrukt artikel
left-out-kind-struck = doorgehaalde tekst
left-out-kind-elsewhere = verwijzingen naar tekst die niet in het bestand staat
left-out-kind-other = overige tekst
left-out-list = Niet overgenomen: { $list }.
balance-ledger-balances = De telling klopt.
balance-otherwise = De telling klopt niet.
balance-in = { $n } in
balance-out = { $n } overgenomen
balance-outside = { $n } buiten de artikelen bewaard
balance-left-out = { $n } niet overgenomen
balance-sentence = Telling van letters en cijfers: { $parts }. { $verdict }
typography-letters = { " " }({ $letters } letters en cijfers)
typography-sentence = Gelijkgetrokken schrijfwijze: { $times } keer{ $letters }.
document = { $document ->
    [articles] begrotingsstuk met artikelen
    [bill] wetsvoorstel, zonder beleidsartikelen
    [other] leesbaar, maar geen begrotingsstuk
   *[unreadable] niet leesbaar
}
level = { $level ->
    [note] ter kennisgeving
    [warning] let op
   *[error] fout
}
remark-sentence = { $level }, regel { $line }: { $message }
no-publication = Het stuk noemt geen hoofdstuk en begrotingsjaar.
published-assumed = Datum: { $date } (aangenomen; het stuk zelf draagt geen datum)
published-sentence = Datum: { $date }
checksum = SHA-256: { $sha256 }
text-standing = { $official ->
    [true] officiële tekst
   *[false] voorlopige tekst (nog niet als XML gepubliceerd)
}
withdrawn-by-publisher = ingetrokken door de uitgever
