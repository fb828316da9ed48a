### The sentence printed with each exit code.

exit-nothing-new = Klaar. Er zijn geen nieuwe stukken; het archief is bijgewerkt tot en met { $until }.
exit-done-sentence = Klaar. { $papers } verwerkt, { $messages } verzonden.
exit-error = Afgebroken door een fout: { $cause }. Het archief is niet gewijzigd. Volgende stap: { $next-step }.
exit-usage = Onjuist gebruik: { $what }. Zie ‘prinsjesdiff { $command } --help’.
exit-partly-failed-papers = Niet gelukt: er kon geen enkel stuk worden opgehaald ({ $list }). Het archief is niet gewijzigd; de volgende keer wordt dit opnieuw geprobeerd.
exit-partly-one-failed = Gedeeltelijk gelukt: { $n } van { $m } stukken kon niet worden opgehaald ({ $list }). De rest is verwerkt; de volgende keer wordt dit opnieuw geprobeerd.
exit-partly-sentence = Gedeeltelijk gelukt: { $n } van { $m } stukken konden niet worden opgehaald ({ $list }). De rest is verwerkt; de volgende keer wordt dit opnieuw geprobeerd.
exit-not-searched-nothing-came = Niet gelukt: niet opgezocht zijn { $list }, en er kwam niets binnen. Het archief is niet gewijzigd; de volgende keer wordt dit opnieuw geprobeerd.
exit-not-searched-sentence = Gedeeltelijk gelukt: niet opgezocht zijn { $list }. Het archief is in orde; de volgende keer wordt dit opnieuw geprobeerd.
exit-stopped-no-papers = Gestopt op uw verzoek, voordat er stukken werden opgehaald. De volgende keer begint het zoeken opnieuw.
exit-stopped-sentence = Gestopt op uw verzoek: { $n } van { $papers } bekeken en verwerkt. De rest volgt de volgende keer.
exit-locked = Niet gestart: er loopt al een verwerking sinds { $since } (proces { $process } op { $machine }).
exit-held-none = er waren geen andere artikelen
exit-held-one = het andere artikel is verwerkt
exit-held-other = de overige { $n } artikelen zijn verwerkt
exit-held-sentence = Aangehouden: { $article } is onvolledig gelezen ({ $reason }). De brontekst is bewaard, { $rest }. Bekijk het met ‘{ $look }’ en geef het vrij met ‘{ $release }’.
exit-partly-sent = Gedeeltelijk verzonden: { $sent } van { $channels } kanalen. { $channel }: { $reason }. Wat niet is verzonden, blijft klaarstaan.
exit-not-compared = Geen verschillen in wat gelezen is, maar niet alles is gelezen.
exit-differences = { $differences ->
    [true] Er zijn verschillen.
   *[false] Geen verschillen.
}
exit-nothing-readable = Geen van de bestanden is leesbaar als begrotingsstuk. Er is niets opgeslagen.
