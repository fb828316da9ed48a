### Sentences of the daily service: its start, one line per run, and what it cannot do.

daemon-listens = Gezondheid en cijfers: http://{ $address }/healthz en http://{ $address }/metrics.
daemon-cannot-listen = Niet gestart: op { $address } kan niet worden geluisterd ({ $cause }). Kies onder [web] een ander adres voor ‘listen’, of zet daar "" om niets aan te bieden.
daemon-ran-sentence = { $at } code { $code }: { $papers } verwerkt, { $messages } verzonden, { $requests }{ $next }.
daemon-next-sentence = ; volgende keer { $next }
run-broke-off = Afgebroken door een fout in prinsjesdiff zelf; de melding staat hierboven. Het archief is heel, en de volgende keer wordt het opnieuw geprobeerd.
daemon-ended = Gestopt op uw verzoek.
