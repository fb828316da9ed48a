### Why a message could not be sent, as it is kept beside what was told.

kept-reason-secret = Het geheim van dit kanaal ({ $at }) ontbreekt of is niet bruikbaar.
kept-reason-no-address = Er staat geen e-mailadres.
kept-reason-recipient = De mailserver weigert dit adres ({ $code }).
kept-reason-sentence = geen verbinding
kept-reason-folder = In { $at } kan niets worden geschreven.
kept-reason-other = De reden staat in de uitvoer van de verwerking.
