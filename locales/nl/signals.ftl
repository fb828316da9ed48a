### The signals of a passage: as a headline and as a reason.

signal-role-shift = rolverschuiving: van { $from } naar { $to }
signal-possible-role-shift = mogelijke rolverschuiving: van { $from } naar { $to }
signal-role-named = rol ‘{ $to }’ nieuw genoemd
signal-role-no-longer-named = rol ‘{ $from }’ niet meer genoemd
signal-less-binding = minder verplichtend geformuleerd
signal-more-binding = meer verplichtend geformuleerd
negation = ontkenning: { $words }
signal-negation-added = ontkenning toegevoegd
signal-negation-removed = ontkenning vervallen
signal-responsibility-added = verantwoordelijkheid nieuw genoemd
signal-responsibility-dropped = verantwoordelijkheid niet meer genoemd
signal-target-value = streefwaarde
signal-amount = bedrag
signal-percentage = percentage
signal-legal-basis = wettelijke grondslag
signal-indicator-added = indicator nieuw: { $to }
signal-indicator-removed = indicator vervallen: { $from }
target-and-year-sentence = streefwaarde en doeljaar gewijzigd: { $from } in { $old } wordt { $to } in { $new }
role-shift-reason-by-heading = andere kop
role-shift-reason-otherwise = ander beginwoord
role-shift-reason-verb = en het werkwoord is gewijzigd
role-shift-reason-words = en de woorden zijn gewijzigd
role-shift-reason-none = de woorden zijn gelijk
possible-shift-reason-verb = het werkwoord is gewijzigd, de kop niet ({ $from } → { $to })
possible-shift-reason-adjective = het bijvoeglijk naamwoord bij de rol is gewijzigd, de kop niet ({ $from } → { $to })
possible-shift-reason-noun = de benaming van de rol is gewijzigd, de kop niet ({ $from } → { $to })
stands-under = { $by-heading ->
    [true] staat nu onder de kop ‘{ $role }’
   *[false] begint nu met ‘{ $role }’
}
year-or-date-is-year-signal = doeljaar
year-or-date-otherwise = datum
actor-is-cabinet-signal = andere bewindspersoon
actor-otherwise = andere actor
became-false-false = { $what }: { $from } wordt { $to }
became-true-false = { $what }: { $to } nieuw genoemd
became-false-true = { $what }: { $from } niet meer genoemd
value-false-false = { $what } gewijzigd: { $from } wordt { $to }
value-true-false = { $what } nieuw genoemd: { $to }
value-false-true = { $what } niet meer genoemd: { $from }
value-true-true = { $what } gewijzigd
phrased-false-false = { $how }: ‘{ $from }’ wordt ‘{ $to }’
phrased-true-false = { $how }: ‘{ $to }’
phrased-false-true = { $how }: zonder ‘{ $from }’
words-became = ‘{ $from }’ wordt ‘{ $to }’
words-added = ‘{ $to }’ toegevoegd
words-gone = ‘{ $from }’ vervallen
