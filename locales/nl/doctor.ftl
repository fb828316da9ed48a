### What `doctor` says: what was looked at, how it is, and what can be done.

doctor-title = Is alles er wat een verwerking nodig heeft?
doctor-subject = { $subject ->
    [configuration] Instellingen
    [secrets] Geheimen
    [archive] Archief
    [files] Bestanden
    [disk] Schijfruimte
    [proxy] Proxy
    [network] Netwerk
    [certificate] Certificaat
    [search] Zoekdienst
    [repository] Stukken
   *[clock] Klok
}
doctor-health = { $health ->
    [good] in orde
    [bad] NIET IN ORDE
   *[unknown] onbekend
}
doctor-sum = { $bad ->
    [0] Alles is in orde.
    [one] 1 punt is niet in orde.
   *[other] { $bad } punten zijn niet in orde.
}
doctor-no-archive = { $path } is er nog niet; de eerste verwerking maakt het archief aan.
doctor-archive = { $path }: { $papers }.
doctor-busy = Er loopt een verwerking sinds { $since } (proces { $process } op { $machine }).
remedy-secret = Geef { $name } een waarde, in de omgeving of het bestand waarin prinsjesdiff wordt gestart.
secret-given-away = In { $references } staat een geheim dat een server heeft herhaald; wie het archief kan lezen, kan het lezen.
remedy-given-away-sentence = Vraag een nieuw geheim aan en stel het in; het oude is bekend. Geef dan ‘prinsjesdiff run’ en haal het verleden weg, per verwijzing: { $alone }{ $push }; daarna { $clean }
doctor-not-writable = In { $path } kan niet worden geschreven ({ $reason }).
remedy-not-writable = Geef de gebruiker van prinsjesdiff schrijfrecht, of kies met ‘{ $key }’ een andere map.
remedy-unfinished = Geef de opdracht ‘prinsjesdiff run’, of zonder netwerk ‘prinsjesdiff rebuild’.
remedy-command = Geef de opdracht ‘{ $command }’.
doctor-disk = { $megabytes } MB vrij.
doctor-disk-unknown = De vrije ruimte is op deze machine niet op te vragen.
remedy-disk = Maak ruimte vrij: houd minstens { $megabytes } MB over voor nieuwe stukken.
doctor-no-proxy = Geen proxy ingesteld.
doctor-proxies = Ingesteld met { $variables }.
doctor-reached = { $host } is bereikbaar.
doctor-not-reached = { $host } is niet bereikbaar ({ $reason }).
remedy-network = Controleer de verbinding, de naamserver en de firewall; achter een proxy: stel HTTPS_PROXY in.
remedy-proxy = Controleer HTTPS_PROXY en NO_PROXY; de proxy moet { $host } doorlaten.
doctor-certificate = Het certificaat van { $host } wordt vertrouwd.
doctor-no-certificate = Het certificaat van { $host } wordt niet vertrouwd.
doctor-plain-http = Niet nodig: het adres is http.
remedy-certificate = Installeer de certificaten van het systeem (ca-certificates); achter een proxy die meeleest: wijs met SSL_CERT_FILE zijn certificaat aan.
doctor-not-asked = Niet nagegaan.
doctor-search = De zoekdienst antwoordt: { $papers } gevonden van { $edition }.
doctor-service-wrong = De publicatiedienst antwoordt anders dan verwacht: { $reason }.
remedy-setting = Pas ‘{ $key }’ aan in config.toml.
remedy-later = Later opnieuw proberen; de eerstvolgende verwerking doet dat vanzelf.
remedy-nothing-found = Deze uitgave is al lang verschenen: controleer ‘{ $key }’ in config.toml, of meld dit; de zoekvraag past dan niet meer bij de dienst.
doctor-repository = De gegevens van een stuk staan waar ze worden verwacht.
doctor-no-repository = De gegevens van een stuk staan niet waar ze worden verwacht.
remedy-clock = Zet de tijdsynchronisatie (NTP) van deze machine aan.
doctor-heads = onderdeel | stand | bevinding | wat te doen
doctor-clock = Verschil met de publicatiedienst: { $seconds } { $seconds ->
    [one] seconde
   *[other] seconden
}.
