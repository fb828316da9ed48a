### What `demo` says, and the page that lists the messages of the example.

demo-head = Voorbeeld met ingebouwde, verzonnen stukken. Ze komen, dag na dag, van een nagebootste publicatiedienst op deze machine; het netwerk wordt niet gebruikt.
demo-in-the-way = In { $path } staat al iets anders dan het voorbeeld; er is niets gewijzigd. Verplaats het, of begin in een andere map.
demo-day-sentence = { $date } ({ $asked }): { $list }
no-loopback = op deze machine kan geen dienst op 127.0.0.1 worden gestart ({ $reason })
demo-done = Klaar. Het voorbeeldarchief staat in { $path }; bekijk de geschiedenis met ‘git -C { $path } log’.
demo-papers = In { $folder } geschreven: { $papers } van het voorbeeld.
demo-next = Probeer nu:
demo-messages = Verzonden volgens het voorbeeld: { $mails } en { $posts }, en feeds. Open { $page } in een browser; het laatste:
feeds-title = Begrotingsteksten vergeleken
shelf-title = Berichten van het voorbeeld
shelf-lead = Wat twee lezers van het voorbeeld hebben ontvangen, dag na dag: ‘rijksbreed’ krijgt alles, ‘gemeenten’ alleen passages waarin gemeenten voorkomen. De stukken zijn verzonnen.
shelf-best = Begin hier
shelf-pages-head = Verder
shelf-report = Het rapport van de nieuwste begroting
shelf-log = De levensloop van artikel { $article } (log)
shelf-blame = Sinds wanneer elke passage van artikel { $article } er staat (blame)
shelf-site = De site
shelf-messages = Mail en Slack, het nieuwste eerst
shelf-feeds = Feeds (Atom) en de lijst ervan (OPML)
shelf-message-sentence = { $date }, { $kind }, attendering ‘{ $watch }’
feeds-beside = { $title } (geen base_url ingesteld: adressen naast dit bestand)
demo-site = De site van het voorbeeld: open { $page } in een browser.
