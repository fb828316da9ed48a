### An edition in one line: the subject of a message and the first short message.

digest = overzicht
closing-digest = slotbericht
subject-expected = { " " }({ $received } van { $expected })
short-summary-expected = { $received } van { $expected } hoofdstukken
short-summary-counts-has-only-whole-articles = ; { $of } in totaal
short-summary-in-articles = { " " }in { $articles-changed } van { $of }
short-summary-sentence = { $missing } nog niet ontvangen
short-summary-counts-is-first = { $not-read } niet geheel gelezen
short-summary-not-compared = { $not-read } niet vergeleken
within-watch-counts-has-only-whole-articles = { " " }binnen deze attendering
within-watch-sentence = { " " }in { $changed } binnen deze attendering
lead-at = { $chapter } art. { $article }
lead-others = { $n ->
    [one] , en 1 andere
   *[other] , en { $n } andere
}
revised-lead = Herziene tekst { $place }: { $lead }
revised-leads = Herziene teksten: { $lead } ({ $place })
not-accounted = { $edition }: { $n ->
    [one] 1 voornemen niet teruggevonden
   *[other] { $n } voornemens niet teruggevonden
}
