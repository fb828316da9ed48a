### The heads and words of the table of passages, for spreadsheets.

yes-or-no = { $yes ->
    [true] ja
   *[false] nee
}
passage-heads = hoofdstuk | artikel | titel | onderdeel | wat er gebeurde | soort wijziging | verplaatst | gewicht | voorlopig | kenmerken | rol was | rol wordt | was | wordt | sinds begroting | plaats was | plaats wordt | bron was | bron wordt | stuk was | stuk wordt
