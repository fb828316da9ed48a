### A budget beside the annual report over the same year: what stands in one of them alone.

beside-each-other = begroting { $year } en jaarverslag { $year } naast elkaar
of-budget = begroting:
of-annual-report = jaarverslag:
only-in-budget = in de begroting, niet teruggevonden in het jaarverslag
only-in-annual-report = in het jaarverslag, niet in de begroting
only-in-budget-yet = in de begroting, nog niet teruggevonden in het jaarverslag (voorlopig)
label-only-in-budget = { $provisional ->
    [true] NOG NIET TERUGGEVONDEN (voorlopig)
   *[false] NIET TERUGGEVONDEN in het jaarverslag
}
label-only-in-annual-report = NIET IN DE BEGROTING
words-in-budget = ‘{ $old }’ alleen in de begroting
words-in-report = ‘{ $new }’ alleen in het jaarverslag
words-beside = begroting ‘{ $old }’, jaarverslag ‘{ $new }’
op-beside-modified = anders geformuleerd
section-absent = Het artikel heeft in { $edition } geen { $kind }.
beside-totals-none = Alle passages uit de begroting zijn teruggevonden in het jaarverslag
beside-totals-one = { $budget } uit de begroting is niet teruggevonden in het jaarverslag
beside-totals-other = { $budget } uit de begroting zijn niet teruggevonden in het jaarverslag
beside-totals-report-none = alle passages uit het jaarverslag staan in de begroting
beside-totals-report-one = { $report } uit het jaarverslag staat niet in de begroting
beside-totals-report-other = { $report } uit het jaarverslag staan niet in de begroting
beside-totals-head-otherwise = { " " }samen
beside-totals-head-sentence = Van { $chapters } staan begroting en jaarverslag naast elkaar, met{ $in-all } { $articles }:
not-beside-chapters = Niet vergeleken is hoofdstuk { $list }: daarvan is geen { $paper } in het archief.
not-beside-sentence = Niet vergeleken zijn de hoofdstukken { $list }: daarvan is geen { $paper } in het archief.
missing-report = jaarverslag
missing-budget = begroting
